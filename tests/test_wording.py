"""Messages that can be said in another language, and the Korean of all of them."""

import ast
import pickle
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from briefs.cli.tongue import preferred, speaker
from briefs.wording import Said, Spoken, said, translated

SOURCE = Path(__file__).parents[1] / "src" / "briefs"
CATALOGUE = SOURCE / "cli" / "messages" / "ko.po"
KOREAN = {"{n} of {m}": "{m}개 중 {n}개", "{what} is lost": "{what}을(를) 잃음"}


class Two(Spoken):
    def spoken(self, language: str) -> str:
        return "둘" if language == "ko" else "two"


def templates() -> Iterator[tuple[str, str]]:
    """Every template that the source says, and its file."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "said" and node.args:
                first = node.args[0]
                found = (first.body, first.orelse) if isinstance(first, ast.IfExp) else (first,)
                for one in found:
                    if isinstance(one, ast.Constant) and one.value:
                        yield str(one.value), path.name


def catalogue() -> dict[str, str]:
    with CATALOGUE.open("rb") as file:
        return {str(one.id): str(one.string) for one in read_po(file, locale="ko") if one.id}


def slots(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def test_a_message_reads_as_english_and_remembers_how_it_was_made() -> None:
    message = said("{n} of {m}", n=Two(), m=3)
    assert message == "two of 3"
    assert translated(message, "ko", KOREAN) == "3개 중 둘개"


def test_messages_within_messages_are_said_as_well() -> None:
    message = said("{what} is lost", what=said("{n} of {m}", n=1, m=2))
    assert message == "1 of 2 is lost"
    assert translated(message, "ko", KOREAN) == "2개 중 1개을(를) 잃음"


def test_what_the_catalogue_lacks_stays_english() -> None:
    assert translated(said("new {x}", x=1), "ko", KOREAN) == "new 1"
    assert translated("plain", "ko", {"plain": "평범"}) == "평범"


def test_a_message_survives_the_way_to_another_process() -> None:
    again = pickle.loads(pickle.dumps(said("{n} of {m}", n=1, m=2)))
    assert isinstance(again, Said)
    assert translated(again, "ko", KOREAN) == "2개 중 1개"


def test_every_message_has_its_korean() -> None:
    known = catalogue()
    assert {template: file for template, file in templates() if template not in known} == {}


def test_the_korean_has_the_same_slots() -> None:
    differing = {one for one, korean in catalogue().items() if slots(one) != slots(korean)}
    assert differing == set()


def test_the_korean_is_korean() -> None:
    foreign = {one for one, korean in catalogue().items() if not re.search("[가-힣]", korean)}
    assert {one for one in foreign if re.search("[A-Za-z]{3} [a-z]", one)} == set()


@pytest.mark.parametrize(
    ("message", "korean"),
    [
        (
            said("{words} and {other} have changed places", words="3개", other="KIST"),
            "3개와 KIST의",
        ),
        (said("{words} ends before it begins", words="2010~2006년"), "2010~2006년: 끝이"),
    ],
)
def test_particles_agree(message: str, korean: str) -> None:
    assert speaker("ko")(message).startswith(korean)


def test_a_quoted_particle_is_left_alone() -> None:
    message = said("{words} and {other} have changed places", words="서울을(를)", other="3명")
    assert "서울을(를)" in speaker("ko")(message)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LC_MESSAGES": "ko"}, "ko"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_the_terminals_language(environment: dict[str, str], language: str) -> None:
    assert preferred(environment) == language
