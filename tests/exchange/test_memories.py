"""Memories (TMX) and glossaries (TBX), out and in."""

from collections.abc import Sequence
from importlib import import_module
from io import StringIO
from typing import Any

import pytest

from briefs.exchange.codes import Split
from briefs.exchange.tbx import from_tbx, to_tbx
from briefs.exchange.tmx import from_tmx, to_tmx
from briefs.model.desk import Unit
from briefs.project import Project

from .conftest import Made

etree: Any = import_module("lxml.etree")
TMX = """
<!ELEMENT tmx (header, body)> <!ATTLIST tmx version CDATA #FIXED "1.4">
<!ELEMENT header (note | prop)*>
<!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
  segtype (block | paragraph | sentence | phrase) #REQUIRED o-tmf CDATA #REQUIRED
  adminlang CDATA #REQUIRED srclang CDATA #REQUIRED datatype CDATA #REQUIRED>
<!ELEMENT body (tu*)> <!ELEMENT note (#PCDATA)>
<!ELEMENT prop (#PCDATA)> <!ATTLIST prop type CDATA #REQUIRED>
<!ELEMENT tu ((note | prop)*, tuv+)> <!ATTLIST tu tuid CDATA #IMPLIED srclang CDATA #IMPLIED>
<!ELEMENT tuv ((note | prop)*, seg)> <!ATTLIST tuv xml:lang CDATA #REQUIRED>
<!ELEMENT seg (#PCDATA | bpt | ept | ph)*>
<!ELEMENT bpt (#PCDATA)>
<!ATTLIST bpt i CDATA #REQUIRED x CDATA #IMPLIED type CDATA #IMPLIED>
<!ELEMENT ept (#PCDATA)> <!ATTLIST ept i CDATA #REQUIRED>
<!ELEMENT ph (#PCDATA)> <!ATTLIST ph x CDATA #IMPLIED type CDATA #IMPLIED>
"""
TBX = """
<!ELEMENT martif (martifHeader, text)>
<!ATTLIST martif type CDATA #REQUIRED xml:lang CDATA #REQUIRED>
<!ELEMENT martifHeader (fileDesc, encodingDesc?)>
<!ELEMENT fileDesc (titleStmt?, sourceDesc+)>
<!ELEMENT titleStmt (title)> <!ELEMENT title (#PCDATA)>
<!ELEMENT sourceDesc (p+)> <!ELEMENT encodingDesc (p+)>
<!ELEMENT p (#PCDATA)> <!ATTLIST p type CDATA #IMPLIED>
<!ELEMENT text (body)> <!ELEMENT body (termEntry+)>
<!ELEMENT termEntry ((admin | note)*, langSet+)> <!ATTLIST termEntry id ID #IMPLIED>
<!ELEMENT langSet ((admin | note)*, tig+)> <!ATTLIST langSet xml:lang CDATA #REQUIRED>
<!ELEMENT tig (term, termNote*, (admin | note)*)> <!ELEMENT term (#PCDATA)>
<!ELEMENT termNote (#PCDATA)> <!ATTLIST termNote type CDATA #REQUIRED>
<!ELEMENT admin (#PCDATA)> <!ATTLIST admin type CDATA #REQUIRED> <!ELEMENT note (#PCDATA)>
"""
FOREIGN = """\
<?xml version="1.0" encoding="UTF-16"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="KO-KR"/><body>
<tu tuid="a"><tuv xml:lang="KO-KR">
<seg>10억 <bpt i="1">&lt;b&gt;</bpt>달러<ept i="1">&lt;/b&gt;</ept></seg></tuv>
<tuv xml:lang="en-US"><seg>USD 10 billion</seg></tuv></tu>
<tu><tuv lang="ko"><seg>병원</seg></tuv><tuv lang="en"><seg>Hospital</seg></tuv></tu>
<tu><tuv xml:lang="ko"><seg>홀로</seg></tuv><tuv xml:lang="ja"><seg>…</seg></tuv></tu>
</body></tmx>
"""


def test_a_memory_has_all_pairs(real: Sequence[Unit], split: Split) -> None:
    memory, problems = from_tmx(to_tmx(real, split), "m.tmx")
    assert problems == ()
    assert memory
    source, target = real[0].source_language, real[0].target_language
    assert [
        (pair.id, pair.texts[source][0].source, pair.texts[target][0].source)
        for pair in memory.pairs
    ] == [(unit.id, unit.source, unit.target) for unit in real]


def test_a_memory_has_the_shape_of_the_standard(real: Sequence[Unit], split: Split) -> None:
    shape = etree.DTD(StringIO(TMX))
    assert shape.validate(etree.fromstring(to_tmx(real, split))), shape.error_log


def test_another_program_reads_a_memory(real: Sequence[Unit], split: Split) -> None:
    store = import_module("translate.storage.tmx").tmxfile
    read = store.parsestring(to_tmx(real, split))
    assert len(read.units) == len(real)
    by_id = {one.getid(): one for one in read.units}
    for unit in real:
        if not set("{[*") & set(unit.source + unit.target):
            assert str(by_id[unit.id].source) == unit.source


def test_a_text_without_a_translation_is_no_memory(unit: Made, split: Split) -> None:
    assert b"<tu " not in to_tmx([unit("")], split)


def test_a_memory_of_another_program() -> None:
    memory, problems = from_tmx(FOREIGN.encode("utf-16"), "m.tmx")
    assert problems == ()
    assert memory
    assert [
        (pair.id, pair.texts["ko"][0].source, pair.texts["en"][0].source) for pair in memory.pairs
    ] == [("a", "10억 <b>달러</b>", "USD 10 billion"), ("2", "병원", "Hospital")]
    assert memory.pairs[0].texts["en"][0].span.line == 6


def test_a_text_that_is_too_long_is_told(unit: Made, split: Split) -> None:
    memory, (problem,) = from_tmx(to_tmx([unit("A" * 10_001)], split), "t.tmx")
    assert memory is None
    assert (problem.rule, problem.text) == ("text-too-long", unit().id)


def test_a_memory_in_other_languages() -> None:
    memory, (problem,) = from_tmx(b"<tmx><body/></tmx>", "m.tmx")
    assert memory is None
    assert problem.message == "the memory has no unit in Korean and in English"


def test_a_glossary_comes_back(project: Project) -> None:
    terms = project.facts.terms
    found, problems = from_tbx(to_tbx(terms.values(), ("ko", "en")), "g.tbx")
    assert problems == ()
    assert {term.id: dict(term.forms) for term in found} == {
        id_: {
            language: tuple(filter(None, (name.name, name.short)))
            for language, name in term.names.items()
        }
        for id_, term in terms.items()
    }


def test_a_glossary_has_the_shape_of_the_standard(project: Project) -> None:
    shape = etree.DTD(StringIO(TBX))
    data = to_tbx(project.facts.terms.values(), ("ko", "en"))
    assert shape.validate(etree.fromstring(data)), shape.error_log


def test_another_program_reads_a_glossary(project: Project) -> None:
    store = import_module("translate.storage.tbx").tbxfile
    terms = project.facts.terms
    read = store.parsestring(to_tbx(terms.values(), ("ko", "en")))
    assert [str(one.source) for one in read.units] == [t.names["ko"].name for t in terms.values()]


@pytest.mark.parametrize(
    "data",
    [
        """<tbx type="TBX-Basic" style="dca" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
        <conceptEntry id="c1">
        <langSec xml:lang="ko-KR"><termSec><term>동해</term></termSec></langSec>
        <langSec xml:lang="en"><termSec><term>East Sea</term></termSec><termSec>
        <term>Sea of Japan</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts
        </termNote></termSec></langSec></conceptEntry></body></text></tbx>""",
        """<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX"><text><body>
        <termEntry id="c1"><langSet xml:lang="ko"><ntig><termGrp><term>동해</term></termGrp></ntig>
        </langSet><langSet xml:lang="en-GB"><tig><term>East Sea</term></tig><tig>
        <term>Sea of Japan</term><termNote type="administrativeStatus">supersededTerm-admn-sts
        </termNote></tig></langSet></termEntry></body></text></martif>""",
    ],
)
def test_glossaries_of_other_programs(data: str) -> None:
    (term,), problems = from_tbx(data.encode("utf-8"), "g.tbx")
    assert problems == ()
    assert (term.id, term.forms, term.avoid) == (
        "c1",
        {"ko": ("동해",), "en": ("East Sea",)},
        {"en": ("Sea of Japan",)},
    )


def test_a_glossary_in_other_languages() -> None:
    found, (problem,) = from_tbx(b"<martif><text><body/></text></martif>", "g.tbx")
    assert found == ()
    assert problem.message == "the glossary has no term in Korean or English"
