"""What the manifest says of the parts of a release."""

from hashlib import sha256

from briefs.model.facts import Edition
from briefs.model.print import Impression
from briefs.model.release import MANIFEST, SIGNATURE, SUMS
from briefs.release.making import folder, ingredients, issued, signed


def test_templates_and_fonts_are_told_apart_and_other_files_left_out() -> None:
    files = {
        "base.html.j2": b"a",
        "styles/page.css": b"b",
        "fonts/Noto.ttf": b"c",
        "fonts/README.md": b"d",
        "base.html.j2~": b"e",
    }
    made = ingredients(files, {"briefs": "1"})
    assert made.templates == {
        "base.html.j2": sha256(b"a").hexdigest(),
        "styles/page.css": sha256(b"b").hexdigest(),
    }
    assert made.fonts == {"fonts/Noto.ttf": sha256(b"c").hexdigest()}
    assert made.tools == {"briefs": "1"}


def test_a_document_that_is_signed_remembers_what_was_signed() -> None:
    edition = Edition("ko-en", ("ko", "en"), "parallel.html.j2")
    impression = Impression(b"%PDF", 3, "c" * 64)
    one = issued(
        "boston.ko-en.pdf",
        "boston",
        edition,
        impression,
        release="2026-1",
        titles={"ko": "보스턴"},
        claims=("PDF/A-3a",),
    )
    assert (one.number, one.pages, one.size) == ("2026-1-boston-ko-en", 3, 4)
    assert (one.sha256, one.unsigned) == (sha256(b"%PDF").hexdigest(), "")
    after = signed(one, b"%PDF signed")
    assert (after.size, after.unsigned) == (11, one.sha256)
    assert after.sha256 == sha256(b"%PDF signed").hexdigest()


def test_the_sums_are_over_everything_else() -> None:
    files = folder({"a.pdf": b"a"}, b"{}", b"signature")
    assert list(files) == ["a.pdf", MANIFEST, SIGNATURE, SUMS]
    named = [line.split("  ")[1] for line in files[SUMS].decode().splitlines()]
    assert named == ["a.pdf", MANIFEST, SIGNATURE]
    assert SIGNATURE not in folder({}, b"{}")
