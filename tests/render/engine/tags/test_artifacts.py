"""What a reader's software passes over."""

from collections.abc import Callable

from support.structure import Artifact, artifacts, structure

Made = Callable[..., bytes]


def found(pdf: bytes) -> set[Artifact]:
    return set(artifacts(pdf))


def test_running_heads_and_feet(made: Made) -> None:
    css = """
@page { @top-left { content: element(run) } @bottom-right { content: counter(page) }
        @left-middle { content: '옆' } }
.run { position: running(run) }"""
    pdf = made("<p class='run'>머리 <a href='https://example.org'>글</a></p><p>본문</p>", css=css)
    assert found(pdf) == {
        Artifact(0, "Pagination", "Header", "머리 "),
        Artifact(0, "Pagination", "Header", "글"),
        Artifact(0, "Pagination", "Footer", "1"),
        Artifact(0, "Pagination", "", "옆"),
    }
    assert structure(pdf).text == "본문"
    assert not structure(pdf).all("Link")


def test_heads_repeated_on_later_pages(made: Made) -> None:
    rows = "".join(f"<tr><td>{n}" for n in range(12))
    css = "@page { size: 12em 12em; margin: 1em }"
    pdf = made(f"<table><thead><tr><th>머리</thead>{rows}</table>", css=css)
    repeated = artifacts(pdf)
    assert repeated
    assert repeated == [
        Artifact(page, "Pagination", "", "머리") for page in range(1, len(repeated) + 1)
    ]


def test_leader_dots(made: Made) -> None:
    css = "p { width: 20em } p::after { content: leader('.') '끝' }"
    pdf = made("<p>글</p>", css=css)
    assert found(pdf) == {Artifact(0, "Layout", "", ".")}
    assert structure(pdf).text == "글끝"


def test_a_leader_of_blanks_paints_nothing(made: Made) -> None:
    assert found(made("<p>글</p>", css="p::after { content: leader(' ') '끝' }")) == set()


def test_what_is_hidden_from_reading(made: Made) -> None:
    svg = "<svg xmlns='http://www.w3.org/2000/svg' aria-hidden='true' width='9' height='9'/>"
    pdf = made(f"<p data-artifact>무늬 <b>굵게</b></p><p aria-hidden='true'>숨김</p><p>글{svg}</p>")
    assert {artifact.text for artifact in found(pdf)} == {"무늬 ", "굵게", "숨김"}
    assert [element.kind for element in structure(pdf).walk()] == ["Document", "P"]


def test_a_link_does_not_say_what_is_hidden(made: Made) -> None:
    pdf = made("<p id='x'><a href='#x'>글<span data-artifact>→</span></a></p>")
    assert structure(pdf).one("Link").areas[0].contents == "글"
