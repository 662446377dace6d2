"""XLIFF of both versions: codes, states, notes, and what may have become of them."""

import re
from collections.abc import Sequence
from importlib import import_module
from io import BytesIO, StringIO
from typing import Any

import pytest

from briefs.exchange.codes import Split
from briefs.exchange.xliff import VERSIONS, from_xliff, to_xliff
from briefs.model.desk import State, Unit
from briefs.problems import Problem, Refused

from .conftest import Made

etree: Any = import_module("lxml.etree")

RICH = "**{KIST|name}** and [the law](https://a.org/?a=1&b=2) on {area}, {area} [@a; @b] {{x}}"
OLD = """
<!ELEMENT xliff (file)+> <!ATTLIST xliff xmlns CDATA #REQUIRED version (1.2) #REQUIRED>
<!ELEMENT file (header?, body)>
<!ATTLIST file original CDATA #REQUIRED source-language NMTOKEN #REQUIRED
  target-language NMTOKEN #IMPLIED datatype (plaintext) #REQUIRED tool-id CDATA #IMPLIED>
<!ELEMENT header (tool)*> <!ELEMENT tool EMPTY>
<!ATTLIST tool tool-id CDATA #REQUIRED tool-name CDATA #REQUIRED>
<!ELEMENT body (trans-unit)*>
<!ELEMENT trans-unit (source, target?, (context-group | note | alt-trans)*)>
<!ATTLIST trans-unit id CDATA #REQUIRED resname CDATA #IMPLIED
  approved (yes | no) #IMPLIED extradata CDATA #IMPLIED
  xml:space (default | preserve) #IMPLIED>
<!ELEMENT source (#PCDATA | ph | bpt | ept)*> <!ATTLIST source xml:lang CDATA #IMPLIED>
<!ELEMENT target (#PCDATA | ph | bpt | ept)*>
<!ATTLIST target xml:lang CDATA #IMPLIED
  state (new | needs-translation | needs-review-translation | translated) #IMPLIED>
<!ELEMENT note (#PCDATA)> <!ATTLIST note from CDATA #IMPLIED>
<!ELEMENT context-group (context)+> <!ATTLIST context-group purpose (location) #REQUIRED>
<!ELEMENT context (#PCDATA)>
<!ATTLIST context context-type (sourcefile | linenumber) #REQUIRED>
<!ELEMENT alt-trans (source?, target, note*)>
<!ATTLIST alt-trans origin CDATA #IMPLIED alttranstype (previous-version) #IMPLIED>
<!ELEMENT ph (#PCDATA)> <!ATTLIST ph id CDATA #REQUIRED ctype CDATA #IMPLIED>
<!ELEMENT bpt (#PCDATA)>
<!ATTLIST bpt id CDATA #REQUIRED rid NMTOKEN #IMPLIED ctype (bold | link) #IMPLIED>
<!ELEMENT ept (#PCDATA)> <!ATTLIST ept id CDATA #REQUIRED rid NMTOKEN #IMPLIED>
"""
"""The part of XLIFF 1.2 (strict) that we write, as its schema orders it."""

CODE = "canCopy (yes | no) #IMPLIED canDelete (yes | no) #IMPLIED id NMTOKEN #REQUIRED"
NEW = f"""
<!ELEMENT xliff (file)+>
<!ATTLIST xliff xmlns CDATA #REQUIRED xmlns:mda CDATA #IMPLIED version (2.0) #REQUIRED
  srcLang NMTOKEN #REQUIRED trgLang NMTOKEN #IMPLIED>
<!ELEMENT file (unit)+>
<!ATTLIST file id NMTOKEN #REQUIRED original CDATA #IMPLIED canResegment (yes | no) #IMPLIED>
<!ELEMENT unit (mda:metadata?, notes?, originalData?, segment)>
<!ATTLIST unit id NMTOKEN #REQUIRED name CDATA #IMPLIED xml:space (default | preserve) #IMPLIED>
<!ELEMENT mda:metadata (mda:metaGroup)+>
<!ELEMENT mda:metaGroup (mda:meta)+> <!ATTLIST mda:metaGroup category CDATA #IMPLIED>
<!ELEMENT mda:meta (#PCDATA)> <!ATTLIST mda:meta type CDATA #REQUIRED>
<!ELEMENT notes (note)+> <!ELEMENT note (#PCDATA)> <!ATTLIST note category CDATA #IMPLIED>
<!ELEMENT originalData (data)+> <!ELEMENT data (#PCDATA)> <!ATTLIST data id NMTOKEN #REQUIRED>
<!ELEMENT segment (source, target?)>
<!ATTLIST segment state (initial | translated | reviewed | final) #IMPLIED subState CDATA #IMPLIED>
<!ELEMENT source (#PCDATA | ph | pc)*> <!ELEMENT target (#PCDATA | ph | pc)*>
<!ELEMENT ph EMPTY>
<!ATTLIST ph {CODE} dataRef NMTOKEN #IMPLIED disp CDATA #IMPLIED
  type (fmt | ui | quote | link | image | other) #IMPLIED subType CDATA #IMPLIED>
<!ELEMENT pc (#PCDATA | ph | pc)*>
<!ATTLIST pc {CODE} dataRefStart NMTOKEN #IMPLIED dataRefEnd NMTOKEN #IMPLIED
  dispStart CDATA #IMPLIED dispEnd CDATA #IMPLIED
  type (fmt | ui | quote | link | image | other) #IMPLIED subType CDATA #IMPLIED>
"""
"""The part of XLIFF 2.0 that we write, as its schemas order it."""

SHAPES = {"1.2": OLD, "2.0": NEW}


@pytest.fixture(params=list(VERSIONS))
def version(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def problems(data: bytes) -> list[Problem]:
    return list(from_xliff(data, "t.xlf")[1])


def replaced(data: bytes, *pairs: tuple[str, str]) -> bytes:
    """The file with a part replaced where it stands last."""
    text = data.decode("utf-8")
    for old, new in pairs:
        assert old in text, (old, text)
        before, _, after = text.rpartition(old)
        text = before + new + after
    return text.encode("utf-8")


def in_target(data: bytes, old: str, new: str) -> bytes:
    """The file with something replaced in its first target."""
    text = data.decode("utf-8")
    start, end = text.index("<target"), text.index("</target>")
    target = text[start:end]
    assert re.search(old, target), (old, target)
    return (text[:start] + re.sub(old, new, target) + text[end:]).encode("utf-8")


def test_every_text_comes_back_as_it_went_out(
    real: Sequence[Unit], split: Split, version: str
) -> None:
    data = to_xliff(real, split, version)
    returned, wrong = from_xliff(data, "t.xlf")
    assert wrong == ()
    assert [one.unit for one in returned] == real
    assert [one.was for one in returned] == [unit.target for unit in real]
    assert data == to_xliff(real, split, version)


def test_it_has_the_shape_of_the_standard(
    real: Sequence[Unit], unit: Made, split: Split, version: str
) -> None:
    rich = unit(RICH, source=RICH, id="demo.rich")
    data = to_xliff([*real, rich, unit("", id="demo.empty")], split, version)
    shape = etree.DTD(StringIO(SHAPES[version]))
    assert shape.validate(etree.fromstring(data)), shape.error_log


def test_another_program_reads_it(real: Sequence[Unit], split: Split, version: str) -> None:
    name, kind = {"1.2": ("xliff", "Xliff1File"), "2.0": ("xliff2", "Xliff2File")}[version]
    module = import_module(f"translate.storage.{name}")
    store = getattr(module, kind, None) or module.xlifffile
    read = store.parsestring(to_xliff(real, split, version))
    assert [one.getid().rpartition("\x04")[2] for one in read.units] == [u.id for u in real]
    assert read.sourcelanguage == real[0].source_language
    assert read.targetlanguage == real[0].target_language
    plain = [n for n, one in enumerate(real) if not set("{[*") & set(one.source + one.target)]
    assert len(plain) > 300
    for n in plain:
        assert (str(read.units[n].source), str(read.units[n].target)) == (
            real[n].source,
            real[n].target,
        )


def test_another_program_reads_notes_and_states(unit: Made, split: Split) -> None:
    units = [unit(state=State.TRANSLATED), unit(state=State.STALE, id="b"), unit("", id="c")]
    for version, name in (("1.2", "xliff"), ("2.0", "xliff2")):
        module = import_module(f"translate.storage.{name}")
        store = module.Xliff2File if version == "2.0" else module.Xliff1File
        first, second, third = store.parsestring(to_xliff(units, split, version)).units
        assert first.istranslated()
        assert not second.istranslated() or second.isfuzzy()
        assert not third.istranslated()
        if version == "1.2":
            assert "{area} = 1" in first.getnotes()


def test_it_survives_another_program(unit: Made, split: Split, version: str) -> None:
    """Read and written again by lxml, as every program does in some way."""
    made = unit(RICH, source=RICH)
    tree = etree.parse(BytesIO(to_xliff([made], split, version)))
    for encoding in ("UTF-8", "UTF-16", "ASCII"):
        data = etree.tostring(tree, xml_declaration=True, encoding=encoding)
        (one,), wrong = from_xliff(data, "t.xlf")
        assert wrong == ()
        assert one.unit == made


def test_codes_have_one_number_in_both_languages(unit: Made, split: Split, version: str) -> None:
    made = unit("[@khidi] says {area}, {KIST}", source="{area} {KIST} [@khidi]")
    text = to_xliff([made], split, version).decode("utf-8")
    source = re.findall(r'<ph id="(\d)"', text[text.index("<source") : text.index("</source>")])
    target = re.findall(r'<ph id="(\d)"', text[text.index("<target") : text.index("</target>")])
    assert (source, target) == (["1", "2", "3"], ["3", "1", "2"])


def test_codes_may_move(unit: Made, split: Split, version: str) -> None:
    made = unit("{area} of {KIST} [@khidi]", source="{area} {KIST} [@khidi]")
    data = to_xliff([made], split, version)
    moved = in_target(
        data, r"(<ph[^>]*(?:/>|>[^<]*</ph>))( of )(<ph[^>]*(?:/>|>[^<]*</ph>))", r"\3\2\1"
    )
    (one,), wrong = from_xliff(moved, "t.xlf")
    assert wrong == ()
    assert one.unit.target == "{KIST} of {area} [@khidi]"
    assert one.was == made.target


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (r"<ph[^>]*>\{area\}</ph>", "", "the code {area} is missing"),
        (r"(<ph[^>]*>\{area\}</ph>)", r"\1\1", "the code {area} stands here 2 times"),
        (r">\{area\}<", ">{aria}<", "the code 1 has become {aria}; it is {area}"),
        (r'<ph id="1"', '<ph id="9"', "the code 9 ({area}) is not one of this text"),
        (r"<ept[^>]*>\*\*</ept>", "", "** and ** are not a pair"),
        (r"(<bpt.*?</bpt>)(.*?)(<ept.*?</ept>)", r"\3\2\1", "** and ** are not a pair"),
    ],
)
def test_codes_cannot_change_in_the_old_version(
    unit: Made, split: Split, old: str, new: str, message: str
) -> None:
    both = "{area} **so** [@khidi]"
    data = in_target(to_xliff([unit(both, source=both)], split), old, new)
    found = problems(data)
    assert message in [problem.message for problem in found]
    assert {(problem.rule, problem.text) for problem in found} == {
        ("inline-code", "demo.messages.space")
    }
    assert all(problem.hint for problem in found)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (r'<ph id="1".*?/>', "", "the code {area} is missing"),
        (r'(<ph id="1".*?/>)', r"\1\1", "the code {area} stands here 2 times"),
        (r'dataRef="d1"', 'dataRef="d3"', "the code 1 has become [@khidi]; it is {area}"),
        (r'<ph id="1"', '<ph id="9"', "the code 9 ({area}) is not one of this text"),
        (r"</?pc.*?>", "", "the code ** is missing"),
    ],
)
def test_codes_cannot_change_in_the_new_version(
    unit: Made, split: Split, old: str, new: str, message: str
) -> None:
    both = "{area} **so** [@khidi]"
    data = in_target(to_xliff([unit(both, source=both)], split, "2.0"), old, new)
    assert message in [problem.message for problem in problems(data)]


def test_codes_of_the_translation_alone_may_stay(unit: Made, split: Split, version: str) -> None:
    made = unit("{span|bare} years, {KIST|name}", source="{span|attributive} 계획 {KIST}")
    (one,), wrong = from_xliff(to_xliff([made], split, version), "t.xlf")
    assert (one.unit, wrong) == (made, ())


def test_codes_may_be_typed(unit: Made, split: Split, version: str) -> None:
    made = unit("", source="{area} [@khidi]")
    data = to_xliff([made], split, version)
    typed = "Only {area} [@khidi]"
    if version == "1.2":
        data = replaced(data, ('state="new"/>', f'state="translated">{typed}</target>'))
    else:
        data = replaced(data, ("</source>", f"</source><target>{typed}</target>"))
    (one,), wrong = from_xliff(data, "t.xlf")
    assert wrong == ()
    assert (one.unit.target, one.was) == (typed, "")
    assert one.unit.state is not State.MISSING


def test_other_kinds_of_codes_mean_the_same(unit: Made, split: Split) -> None:
    both = "{area} **so** [@khidi]"
    data = to_xliff([unit(both, source=both)], split)
    for old, new in (
        (r"<ph[^>]*>\{area\}</ph>", '<x id="1"/>'),
        (
            r"<bpt[^>]*>\*\*</bpt>(.*?)<ept[^>]*>\*\*</ept>",
            r'<g id="2"><mrk mtype="seg">\1</mrk></g>',
        ),
    ):
        data = in_target(data, old, new)
    (one,), wrong = from_xliff(data, "t.xlf")
    assert (one.unit.target, wrong) == (both, ())


def test_pairs_may_be_taken_apart_and_segments_split(unit: Made, split: Split) -> None:
    both = "{area} **so** [@khidi]"
    data = to_xliff([unit(both, source=both)], split, "2.0")
    data = in_target(data, r"<pc (.*?)>so</pc>", r'<sc id="2" dataRef="d2"/>so<ec startRef="2"/>')
    data = replaced(
        data,
        ("</segment>", "</segment><segment><source> 끝</source><target> end</target></segment>"),
    )
    (one,), wrong = from_xliff(data, "t.xlf")
    assert (one.unit.target, wrong) == (f"{both} end", ())
    (problem,) = problems(replaced(data, ("<target> end</target>", "")))
    assert problem.message == "only a part of the text is translated"


@pytest.mark.parametrize(
    ("written", "state"),
    [
        ("final", State.TRANSLATED),
        ("needs-adaptation", State.STALE),
        ("needs-review-l10n", State.NEW),
        ("", State.NEW),
    ],
)
def test_states_that_others_set(unit: Made, split: Split, written: str, state: State) -> None:
    data = in_target(to_xliff([unit()], split), 'state="[^"]*"', f'state="{written}"')
    assert from_xliff(data, "t.xlf")[0][0].unit.state is state


def test_a_program_moves_the_state_on_and_leaves_ours(unit: Made, split: Split) -> None:
    data = to_xliff([unit(state=State.STALE)], split, "2.0")
    data = replaced(data, ('state="initial"', 'state="final"'))
    assert from_xliff(data, "t.xlf")[0][0].unit.state is State.TRANSLATED


def test_notes_of_the_translator_are_kept_apart(unit: Made, split: Split, version: str) -> None:
    data = to_xliff([unit()], split, version)
    theirs = '<note from="me">unclear</note>' if version == "1.2" else "<note>unclear</note>"
    (one,), _ = from_xliff(replaced(data, ("</note>", f"</note>{theirs}")), "t.xlf")
    assert (one.unit.notes, one.remarks) == (("{area} = 1",), ("unclear",))


def test_what_the_translation_was_may_be_lost(unit: Made, split: Split) -> None:
    data = re.sub(rb"<alt-trans.*?</alt-trans>", b"", to_xliff([unit()], split))
    (one,), wrong = from_xliff(data, "t.xlf")
    assert one.was is None
    assert [problem.message for problem in wrong] == ["the code [@khidi] is missing"]


def test_what_nobody_sees_is_told(unit: Made, split: Split, version: str) -> None:
    data = in_target(to_xliff([unit()], split, version), "There", "The\u200bre")
    (problem,) = problems(data)
    assert (problem.rule, problem.text) == ("characters", "demo.messages.space")
    with pytest.raises(Refused):
        to_xliff([unit("a\x02b")], split, version)


def test_a_code_point_that_xml_cannot_hold(unit: Made, split: Split) -> None:
    data = in_target(to_xliff([unit()], split, "2.0"), "There", '<cp hex="0001"/>There')
    assert [problem.rule for problem in problems(data)] == ["characters"]
