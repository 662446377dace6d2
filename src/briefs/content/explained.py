"""What each key of the content files is, in Korean and in English, for those who edit them.

The one place for it: editors show these lines beside the key. By model of
:mod:`briefs.content.schema` or :mod:`briefs.language.locale`, then by key; the empty key is the
file or the block itself. What is said of a model's parent holds for it as well.
"""

from collections.abc import Mapping

Words = tuple[str, str]
"""In Korean, in English."""

EXPLAINED: Mapping[str, Mapping[str, Words]] = {
    "BriefFile": {
        "": ("브리프 한 편의 한 언어", "one brief in one language"),
        "title": ("브리프 제목", "the brief’s title"),
        "subtitle": ("부제", "the line below the title"),
        "conclusion": (
            "결론: 한 문단, 답부터 적음",
            "the conclusion: one paragraph, the answer first",
        ),
        "glance": (
            "한눈에 보는 수치 4~6개: 수치 id와 그 이름",
            "figures at a glance, four to six: figure id, and what it counts",
        ),
        "messages": ("핵심 메시지 3~5개", "key messages, three to five"),
        "actions": ("실행 제언, 한 줄씩", "what we recommend, one line each"),
        "evidence": ("근거: 절마다 id", "the evidence: sections, each by id"),
        "recommendations": (
            "정책 제언: 절마다 id, 생략 가능",
            "recommendations: sections; may be left out",
        ),
        "limits": ("유의 사항, 생략 가능", "what the reader should bear in mind; may be left out"),
    },
    "SectionFile": {
        "title": ("절 제목", "the section’s title"),
        "paper": (
            "원 논문의 위치, 기준 언어 파일에만",
            "place in the paper; in the leading language’s file only",
        ),
        "body": (
            "블록마다 id: 글(문단) 또는 points, table, see, chart, timeline, matrix",
            "blocks by id: a text (a paragraph), or points, table, see, chart, timeline, matrix",
        ),
    },
    "PointFile": {
        "text": ("항목의 글", "the point’s own text"),
        "points": ("그 아래 항목, id마다 하나", "points below it, each by id"),
    },
    "PointsBlock": {
        "": ("글머리표 항목", "bullets"),
        "points": ("글머리표 항목, id마다 하나", "bullets, each by id"),
    },
    "TableBlock": {"": ("표", "a table"), "table": ("표", "a table")},
    "TableFile": {
        "title": ("표 제목", "the table’s title"),
        "mirrors": (
            "원 논문의 표 번호, 기준 언어 파일에만",
            "the paper’s table; in the leading language’s file only",
        ),
        "columns": ("열: 첫 열은 행 머리", "columns; the first one heads the rows"),
        "rows": ("행마다 id", "rows, each by id"),
        "source": ("표 아래 출처, 생략 가능", "printed below the table; may be left out"),
        "notes": ("표 아래 주, 생략 가능", "further notes below the table; may be left out"),
    },
    "InnerRowFile": {
        "label": ("행 머리", "what heads the row"),
        "cells": ("칸: 열 id마다 글 또는 항목", "cells by column: a text, or points by id"),
        "across": ("모든 열에 걸친 한 칸", "one cell across all columns: a text, or points by id"),
    },
    "RowFile": {
        "rows": ("아래 딸린 행, 한 단계까지", "rows below this head, one level deep"),
    },
    "SeeBlock": {
        "": ("다른 브리프의 표", "a table of another brief"),
        "see": (
            "빌려 올 표: 브리프.evidence.절.블록",
            "the table to borrow: brief.evidence.section.block",
        ),
        "columns": (
            "가져올 열, 쉼표로 구분; 없으면 모두",
            "its columns besides that of the row heads, comma-separated; left out: all",
        ),
        "title": ("다른 제목, 생략 가능", "instead of its own title; may be left out"),
    },
    "ChartBlock": {
        "": ("막대그래프", "figures as bars"),
        "chart": ("막대그래프", "figures as bars"),
    },
    "ChartFile": {
        "title": ("그림이 보여 주는 것", "what there is to see"),
        "measure": ("재는 것, 단위, 시점", "what is measured, in which unit, when"),
        "bars": (
            "막대 2~8개, 단위가 같은 수치 id와 그 이름",
            "two to eight bars, all of one unit: figure id, and what it counts",
        ),
        "total": (
            "막대의 합계 수치, 생략 가능",
            "the figure that the bars add up to; may be left out",
        ),
        "source": ("그림 아래 출처, 생략 가능", "printed below the drawing; may be left out"),
    },
    "TimelineBlock": {
        "": ("연표", "phases along the years"),
        "timeline": ("연표", "phases along the years"),
    },
    "TimelineFile": {
        "title": ("그림이 보여 주는 것", "what there is to see"),
        "measure": ("재는 것", "what is measured"),
        "lanes": ("줄 1~6개", "one to six lanes, each by id"),
        "source": ("그림 아래 출처, 생략 가능", "printed below the drawing; may be left out"),
    },
    "LaneFile": {
        "label": ("이름", "its name"),
        "see": (
            "그릴 표(브리프.evidence.절.블록), 기준 언어 파일에만",
            "the table to draw: brief.evidence.section.block; in the leading language’s file only",
        ),
    },
    "MatrixBlock": {
        "": ("기준별 표시", "marks from tables"),
        "matrix": ("기준별 표시", "marks from tables"),
    },
    "MatrixFile": {
        "title": ("그림이 보여 주는 것", "what there is to see"),
        "columns": (
            "열 1~4개; 행은 첫 열의 표를 따름",
            "one to four columns; the rows are those of the first one’s table",
        ),
        "rows": (
            "표의 행과 열마다, 표시를 뒷받침하는 문장",
            "by the tables’ row and the column: the sentence that backs the mark",
        ),
        "source": ("그림 아래 출처, 생략 가능", "printed below the drawing; may be left out"),
    },
    "MatrixColumnFile": {
        "label": ("이름", "its name"),
        "see": (
            "표시의 바탕이 되는 표(브리프.evidence.절.블록), 기준 언어 파일에만",
            "its table: brief.evidence.section.block; in the leading language’s file only",
        ),
        "lacks": (
            "부족한 점이 적힌 열, 기준 언어 파일에만",
            "the table’s column of what is wanting; in the leading language’s file only",
        ),
    },
    "CommonsFile": {
        "": ("모든 브리프에 함께 인쇄되는 글", "what every brief prints, in one language"),
        "texts": ("공통 문구 여덟 가지", "the eight common texts"),
        "notes": ("편집자 주, 수치가 id로 가리킴", "editorial notes, which figures name by id"),
    },
    "CommonTextsFile": {
        "title": ("총서 이름", "the series’ name"),
        "author": ("PDF 정보의 저자", "the author in the PDF’s metadata"),
        "keywords": (
            "PDF 정보의 주제어, 쉼표로 구분",
            "keywords in the PDF’s metadata, comma-separated",
        ),
        "paper": (
            "첫 쪽에 적는 원 논문의 짧은 이름",
            "what the series rests on, in short, for page one",
        ),
        "as-of": ("현황의 기준 시점", "the time that the series describes"),
        "credit": ("무엇을 바탕으로 했는지", "on what the briefs rest"),
        "licence": ("이용 조건", "how the briefs may be used"),
        "changes": ("바탕이 된 글에서 바꾼 점", "what was changed from what the briefs rest on"),
    },
    "SeriesFile": {
        "": ("총서: 언어, 브리프, 판", "the series: languages, briefs, editions"),
        "languages": (
            "언어: content/<언어>/와 content/locales/<언어>.yaml",
            "languages, each with content/<language>/ and content/locales/<language>.yaml",
        ),
        "leading": (
            "기준 언어: 차례와 구성을 정함",
            "the leading language, which gives shape and order",
        ),
        "briefs": (
            "브리프 id, 차례대로: content/<언어>/<브리프>.yaml",
            "briefs in order, each with content/<language>/<brief>.yaml",
        ),
        "editions": (
            "판마다 이름: out/<브리프>.<판>.pdf",
            "editions by name: out/<brief>.<edition>.pdf",
        ),
        "number": ("호수", "the number of this edition of the series"),
        "date": ("발행일, PDF에 기록됨", "the date that the PDFs carry"),
        "corrects": (
            "이 배포본이 정정하는 앞선 배포본, 정정할 때만",
            "the earlier release that this one corrects; left out: none",
        ),
        "checks": (
            "규칙의 등급: error, warning, advice, off",
            "how grave a rule’s problems are: error, warning, advice or off",
        ),
    },
    "CorrectionFile": {
        "release": ("정정할 배포본의 호수", "the number of the release that is corrected"),
        "reason": ("정정하는 까닭, 언어마다", "why, in each language of the series"),
    },
    "EditionFile": {
        "languages": ("이 판의 언어, 차례대로", "its languages, in order"),
        "template": (
            "templates/의 서식: single.html.j2는 한 언어, parallel.html.j2는 나란히",
            "in templates/: single.html.j2 prints one language, parallel.html.j2 two or more",
        ),
    },
    "FiguresFile": {
        "": ("모든 수치, 한 번씩", "every number, once"),
        "figures": ("수치마다 id: 글에서 {id}로 씀", "figures by id; texts name them as {id}"),
        "sums": ("맞아야 하는 합계", "sums that must hold"),
    },
    "FigureFile": {
        "value": (
            "단위 그대로의 정확한 값, 쉼표 없이",
            "exact, in the unit itself, without separators",
        ),
        "unit": ("단위: 로캘 파일의 키", "a unit of the locale files"),
        "qualifier": ("어림: 없으면 정확한 값", "how exact it is; left out: exact"),
        "as-of": (
            "기준 시점: 연, 월, 일 또는 기간",
            "a year, month or day, or two with a slash; where the paper says it",
        ),
        "paper": ("원 논문의 위치", "where the paper says it"),
        "sources": ("원 논문이 든 출처", "the references that the paper gives for it"),
        "note": (
            "편집자 주: content/<언어>/series.yaml의 notes",
            "an editorial note, in content/<language>/series.yaml",
        ),
    },
    "SumFile": {
        "parts": ("더할 수치, 단위가 같아야 함", "the figures to add, all of one unit"),
        "total": ("합계 수치", "the figure that they make"),
        "paper": ("원 논문의 위치", "where the paper says it"),
    },
    "SourcesFile": {
        "": ("참고문헌", "the references"),
        "sources": (
            "참고문헌마다 id: 글에서 [@id]로 씀",
            "references by id; texts cite them as [@id]",
        ),
    },
    "SourceFile": {
        "type": ("CSL 종류", "a CSL type"),
        "title": ("제목", "its title"),
        "author": ("저자, 생략 가능", "its authors; may be left out"),
        "issued": ("발행: 연, 월 또는 일", "a year, month or day"),
        "container-title": ("실린 학술지·책", "the journal or book that it is in"),
        "publisher": ("발행처", "its publisher"),
        "publisher-place": ("발행지", "the publisher’s place"),
        "volume": ("권", "volume"),
        "issue": ("호", "issue"),
        "page": ("쪽", "pages"),
        "URL": ("웹 주소", "its web address"),
        "DOI": ("DOI, https://doi.org/ 없이", "its DOI, without https://doi.org/"),
        "accessed": ("확인한 날", "the day on which it was looked at"),
        "language": ("문헌이 적힌 언어", "the language in which the reference is written"),
    },
    "PersonFile": {
        "family": ("성", "family name"),
        "given": ("이름", "given name"),
        "literal": ("기관 이름 그대로", "an institution’s name as it is"),
    },
    "GlossaryFile": {
        "": ("이름과 약어, 모든 언어로", "names and abbreviations in every language"),
        "terms": ("용어마다 id: 글에서 {ID}로 씀", "terms by id; texts name them as {ID}"),
    },
    "TermFile": {"paper": ("원 논문의 위치", "where the paper names it")},
    "TermNameFile": {
        "name": ("온전한 이름", "its full name"),
        "short": ("약어, 있으면", "its abbreviation, if there is one"),
        "read-as": (
            "약어를 읽는 소리: 글자로 조사를 알 수 없을 때",
            "how the short form is spoken, where its letters do not tell the particle",
        ),
        "language": (
            "이름이 다른 언어로 적혔을 때 그 언어",
            "the language of a name left as it is in another one; read aloud as such",
        ),
    },
    "AcceptedFile": {
        "": (
            "검토를 마친 글, 글의 id마다; briefs accept가 씀",
            "what was accepted, by the texts’ ids; written by briefs accept",
        ),
    },
    "AcceptanceFile": {
        "": ("검토했을 때의 글 하나", "a text as it was when it was accepted"),
        "texts": ("언어마다 그때의 글", "the text then, in each language"),
        "figures": (
            "그때 글에 있던 수치: id마다 값, 단위, 어림",
            "the figures in it, by id: value, unit and qualifier then",
        ),
        "terms": (
            "그때 글에 있던 용어: id마다 각 언어의 이름",
            "the terms in it, by id: what each language called them then",
        ),
        "by": ("검토한 사람, 적어 달라고 했을 때만", "who accepted it, if that was asked for"),
        "on": ("검토한 날, 적어 달라고 했을 때만", "when, if that was asked for"),
    },
    "WordsFile": {
        "": ("사전에 없지만 맞는 낱말", "words that are right though no dictionary has them"),
        "words": ("언어마다 낱말 목록", "by language, a list of words"),
    },
    "Locale": {
        "": (
            "한 언어의 표기: 숫자, 단위, 날짜, 인쇄 문구",
            "how a language writes numerals, units, dates; its print labels",
        ),
        "tag": ("언어: 폴더 이름과 같음", "the language’s tag, as in the content’s folders"),
        "babel": ("CLDR 로캘", "the CLDR locale of months, lists and plural rules"),
        "name": ("그 언어로 적은 언어 이름", "the language’s name in itself"),
        "numerals": ("숫자", "how numbers are written"),
        "units": ("단위, 모든 로캘에서 같은 키", "units; the same keys in every locale"),
        "qualifiers": ("어림을 나타내는 말", "words that say how exact a number is"),
        "ranges": ("범위", "from one number to another"),
        "terms": ("용어와 약어", "a term with its abbreviation"),
        "sentences": ("문장의 시작", "what begins a sentence"),
        "labels": (
            "인쇄 문구, 모든 로캘에서 같은 키",
            "the words of the print; the same keys in every locale",
        ),
        "particles": (
            "앞말의 소리에 따라 바뀌는 조사",
            "endings that change with the sound before them",
        ),
    },
    "Numerals": {
        "minus": ("음수 앞의 부호", "the sign before a negative number"),
        "scales": ("큰 수의 단위어(만, 억)", "words for large numbers; left out: digits alone"),
        "after-word": (
            "낱말로 끝난 수와 단위 사이",
            "what parts a number that ends in a word from its unit",
        ),
        "counts": ("낱말로 쓰는 작은 수", "small numbers that are spelled out when they count"),
        "ranks": ("낱말로 쓰는 작은 서수", "small ordinal numbers that are spelled out"),
        "ordinals": ("숫자로 쓴 서수", "an ordinal number in digits"),
    },
    "Scales": {
        "from": ("단위어로 쓰는 가장 작은 수", "the smallest number that is said in words"),
        "most-groups": ("마디 수의 한도", "so many groups at most: 2 for 1조 5,500억"),
        "most-decimals": ("소수 자리의 한도", "so many decimals at most: 3 for 1.125 billion"),
        "between": ("마디 사이", "what stands between groups"),
        "words": ("0의 개수마다 단위어", "number of zeros to pattern: 6 to {n} million"),
    },
    "Forms": {
        "other": ("보통의 꼴", "the usual form: CLDR’s plural category “other”"),
        "zero": ("CLDR 수 범주 zero", "CLDR’s plural category “zero”"),
        "one": ("CLDR 수 범주 one", "CLDR’s plural category “one”"),
        "two": ("CLDR 수 범주 two", "CLDR’s plural category “two”"),
        "few": ("CLDR 수 범주 few", "CLDR’s plural category “few”"),
        "many": ("CLDR 수 범주 many", "CLDR’s plural category “many”"),
    },
    "Unit": {
        "forms": ("다른 꼴: 글에서 {id|꼴}로 씀", "further forms; texts name them as {id|form}"),
    },
    "Units": {
        "measures": ("재는 단위, 늘 숫자로", "what is measured; always digits"),
        "currencies": ("돈, ISO 4217 부호", "money, by ISO 4217 code; always digits"),
        "counters": ("세는 단위", "what is counted; small numbers may be spelled out"),
        "ordinals": ("차례", "places in an order"),
        "dates": ("연·월·일", "the units year, month and date"),
        "fraction": ("분수", "the unit fraction, a part of a whole"),
    },
    "Dates": {
        "year": ("연도, 쉼표 없이", "a year, without thousands separators"),
        "month": ("월의 CLDR 날짜 무늬", "CLDR date pattern of a month in its year"),
        "date": ("날짜의 CLDR 날짜 무늬", "CLDR date pattern of a day"),
    },
    "Fractions": {
        "words": ("낱말로 쓰는 분수", "fractions with a word of their own"),
        "general": ("그 밖의 분수", "all other fractions"),
    },
    "Qualifier": {
        "around": (
            "numeral은 숫자와 단위 사이(20여 개), whole은 바깥(약 20개)",
            "numeral: between number and unit; whole: outside both",
        ),
        "pattern": ("{n} 자리에 수", "a text with {n} for the number"),
    },
    "Ranges": {
        "closed": ("시작과 끝이 있는 범위", "a range with both ends"),
        "running": ("아직 이어지는 범위", "a range that still runs"),
    },
    "Terms": {
        "first-use": ("본문에서 처음 나올 때", "at first use in running text"),
        "explained": ("표 아래 풀이", "explained below a table"),
        "between": ("풀이 사이", "what stands between explanations"),
    },
    "Sentences": {
        "capital": (
            "문장을 큰 글자로 시작하는지",
            "whether a sentence begins with a capital letter",
        ),
        "abbreviations": (
            "마침표가 있어도 문장이 끝나지 않는 말",
            "words whose full stop ends no sentence",
        ),
    },
    "Particles": {
        "pairs": ("받침 뒤의 꼴: 모음 뒤의 꼴", "form after a final consonant: form after a vowel"),
        "light-finals": ("모음처럼 다루는 받침", "finals that count as a vowel"),
        "readings": ("한글이 아닌 것을 읽는 소리", "how letters, digits and symbols are read"),
        "quotes": ("읽지 않는 부호", "characters that are not read"),
        "asides": ("읽지 않는 괄호", "brackets that are not read, with what is inside"),
    },
}


def explained(model: type, key: str = "") -> Words | None:
    """What a key of a model is, or the model itself; nothing where nobody says it."""
    tables = (EXPLAINED.get(one.__name__, {}) for one in model.__mro__ if one is not object)
    if not key:
        return EXPLAINED.get(model.__name__, {}).get("")
    return next((table[key] for table in tables if key in table), None)
