from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.content.inline import parse, pieces
from briefs.model.text import (
    Citation,
    FigureUse,
    Inline,
    Link,
    Role,
    Strong,
    TermUse,
    Words,
)

TERMS = ("KIST", "harvard")


@pytest.mark.parametrize(
    ("source", "inlines"),
    [
        ("words", [Words("words")]),
        ("a {lab-space}을(를)", [Words("a "), FigureUse("lab-space"), Words("을(를)")]),
        ("{lab-space|bare}", [FigureUse("lab-space", "bare")]),
        ("{KIST}", [TermUse("KIST")]),
        ("{harvard|name}", [TermUse("harvard", "name")]),
        ("{UNKNOWN}", [TermUse("UNKNOWN")]),
        ("[@a; @b-2]", [Citation(("a", "b-2"))]),
        ("**so {KIST}**", [Strong((Words("so "), TermUse("KIST")))]),
        ("[the law](https://a.org/b_(c))", [Link("the law", "https://a.org/b_(c)")]),
        ("[us](mailto:a@b.org)", [Link("us", "mailto:a@b.org")]),
        ("{{x}} {{{KIST}}}", [Words("{x} {"), TermUse("KIST"), Words("}")]),
        ("[표 1] * 2", [Words("[표 1] * 2")]),
        ("", []),
    ],
)
def test_well_formed_texts(source: str, inlines: list[Inline]) -> None:
    assert parse(source, TERMS) == (tuple(inlines), ())


@pytest.mark.parametrize(
    ("source", "offset", "message"),
    [
        ("a {b", 2, "'{' is not closed"),
        ("a b}", 3, "'}' closes nothing"),
        ("{}", 0, "names neither a figure nor a term"),
        ("{ lab }", 0, "names neither a figure nor a term"),
        ("{lab|}", 0, "names no form"),
        ("x {KIST|long}", 2, "a term has no form 'long'"),
        ("x [@]", 2, "is not a citation"),
        ("x [@a, p. 3]", 2, "is not a citation"),
        ("x [@a; @a]", 2, "cites a source twice"),
        ("x [@a", 2, "'[@' is not closed"),
        ("a **b", 2, "'**' is not closed"),
        ("a ****", 2, "nothing stands between"),
        ("[x](javascript:alert)", 0, "not an address that we link to"),
        ("[x](file:///etc/passwd)", 0, "not an address that we link to"),
        ("[x](//a.org)", 0, "not an address that we link to"),
        ("[x](https://[)", 0, "not an address that we link to"),
        ("[x](https://a.org", 0, "the address of a link is not closed"),
        ("[ ](https://a.org)", 0, "a link without words"),
        ("[{KIST}](https://a.org)", 0, "the words of a link must be plain"),
    ],
)
def test_malformed_texts(source: str, offset: int, message: str) -> None:
    (flaw,) = parse(source, TERMS)[1]
    assert flaw.offset == offset
    assert message in flaw.message


@given(st.text(alphabet="ab {}[]()@*|;:/K1.-", max_size=60))
def test_any_text_is_taken_apart_or_told_about(source: str) -> None:
    inlines, flaws = parse(source)
    assert all(0 <= flaw.offset < len(source) for flaw in flaws)
    assert bool(inlines) == bool(source) or flaws


@given(st.text(alphabet=st.characters(exclude_characters="{}[*"), min_size=1))
def test_plain_words_stay_as_they_are(source: str) -> None:
    assert parse(source) == ((Words(source),), ())


@pytest.mark.parametrize(
    ("source", "cut"),
    [
        ("words", "words:words"),
        ("a {lab-space}을(를)", "words:a |figure:{lab-space}|words:을(를)"),
        ("{KIST|name} [@a;@b]", "term:{KIST|name}|words: |citation:[@a;@b]"),
        ("**so {KIST}**", "strong:**|words:so |term:{KIST}|strong-end:**"),
        ("[the law](https://a.org)", "link:[|words:the law|link-end:](https://a.org)"),
        ("{{x}} {a b} [@] [x](y) }", "words:{{x}} {a b} [@] [x](y) }"),
        ("a ** b", "words:a ** b"),
        ("**a** ** b", "strong:**|words:a|strong-end:**|words: ** b"),
        ("", ""),
    ],
)
def test_a_text_in_pieces(source: str, cut: str) -> None:
    found = pieces(source, TERMS)
    assert "|".join(f"{piece.role}:{piece.raw}" for piece in found).replace("||", "|") == cut


@given(st.text(alphabet="ab {}|[]()@*;:/.x-K", max_size=40))
def test_pieces_make_the_text_again(source: str) -> None:
    found = pieces(source, TERMS)
    assert "".join(piece.raw for piece in found) == source
    assert all(piece.raw for piece in found)
    roles = [piece.role for piece in found]
    assert all(a is not Role.WORDS or b is not Role.WORDS for a, b in pairwise(roles))
    assert roles.count(Role.STRONG) == roles.count(Role.STRONG_END)
    assert roles.count(Role.LINK) == roles.count(Role.LINK_END)
