"""A further brief and a further language need content and data, no line of code, no template."""

import io
import shutil
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from briefs import pipeline
from briefs.distribute.plan import Order
from support.projects import EN_DEMO, FILES, KO_DEMO, SERIES, Change, write_project

ROOT = Path(__file__).parents[1]
JAPANESE = {
    "content/ja/series.yaml": """\
texts:
  title: 政策ブリーフ
  author: 著者
  keywords: 政策
  paper: 論文
  as-of: 論文による
  credit: 論文に基づく。
  licence: 自由に利用できる。
  changes: 要約した。
notes:
  budget: 論文には二つの字がある。
""",
    "content/glossary.yaml": FILES["content/glossary.yaml"]
    + "    ja: {name: カイスト院, short: KIST, read-as: キスト}\n",
    "content/series.yaml": SERIES.replace(
        "languages: [ko, en]\n", "languages: [ko, en, ja]\n", 1
    ).replace(
        "number:",
        """\
  ja:
    languages: [ja]
    template: single.html.j2
  all:
    languages: [ko, en, ja]
    template: parallel.html.j2
number:""",
    ),
}


def project(root: Path, changes: dict[str, Change]) -> Path:
    write_project(root, changes)
    shutil.copytree(ROOT / "templates", root / "templates")
    return root


def text_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf.read_bytes())
    pages = (document[n].get_textpage().get_text_bounded() for n in range(len(document)))
    return " ".join(" ".join(pages).split())


def test_a_further_brief_needs_only_its_content(tmp_path: Path) -> None:
    root = project(
        tmp_path,
        {
            "content/series.yaml": SERIES.replace("[demo]", "[demo, fifth]"),
            "content/ko/fifth.yaml": KO_DEMO.replace("title: 시범", "title: 다섯째 브리프", 1),
            "content/en/fifth.yaml": EN_DEMO.replace("title: Demo", "title: Fifth brief", 1),
        },
    )
    built = pipeline.build(root, tmp_path / "out", Order(briefs=["fifth"]))
    assert built.problems == ()
    assert [one.path.name for one in built.documents] == ["fifth.ko.pdf", "fifth.ko-en.pdf"]
    assert "다섯째 브리프" in text_of(tmp_path / "out" / "fifth.ko-en.pdf")


@pytest.fixture(scope="module")
def in_japanese(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo with a third language, whose words are the English ones but for the title."""
    folder = tmp_path_factory.mktemp("ja")
    script = EN_DEMO.replace("title: Demo", "title: 試作", 1).replace(
        "{KIST} leads", "{KIST}が先頭"
    )
    root = project(folder, {**JAPANESE, "content/ja/demo.yaml": script})
    locale = (ROOT / "tests/language/data/ja.yaml").read_text(encoding="utf-8")
    (root / "content/locales/ja.yaml").write_text(locale, encoding="utf-8")
    built = pipeline.build(root, folder / "out", Order(editions=["ja", "all"]))
    assert [str(problem) for problem in built.problems] == []
    return folder / "out"


def test_a_further_language_needs_its_content_and_one_locale_file(in_japanese: Path) -> None:
    text = text_of(in_japanese / "demo.ja.pdf")
    assert "試作" in text
    assert "カイスト院" in text
    with pikepdf.open(io.BytesIO((in_japanese / "demo.ja.pdf").read_bytes())) as pdf:
        assert str(pdf.Root.Lang) == "ja"


def test_three_languages_stand_side_by_side(in_japanese: Path) -> None:
    text = text_of(in_japanese / "demo.all.pdf")
    assert all(word in text for word in ("시범", "Demo", "試作", "日本語"))
