"""The mail's bytes."""

import datetime as dt
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage

import pytest

from briefs.model.post import Parcel, Recipient
from briefs.post.mail import Note, envelope, message_id

WHEN = dt.datetime(2026, 11, 22, 9, tzinfo=dt.timezone(dt.timedelta(hours=9)))
TO = Recipient("ministry", {"ko": "장관"}, "ko", "to@example.net")
PARCEL = Parcel("2026-1", TO, "briefs-2026-1-ministry.zip", b"PK\x00\xff" * 999, "a" * 64, ())
NOTE = Note(
    "한국바이오정책연구원",
    "산업통상자원부장관",
    "정책 브리프 「바이오 클러스터」 제2026-1호 정오 안내 및 제2026-2호 송부",
    "장관님께\n.점으로 시작하는 줄\n" + "긴 줄 " * 400 + "\n",
    "ko",
)


def read(content: bytes) -> EmailMessage:
    message = message_from_bytes(content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def test_every_byte_is_ascii_in_short_lines() -> None:
    content = envelope(PARCEL, NOTE, "us@example.org", WHEN).content
    assert content.isascii()
    lines = content.split(b"\r\n")
    assert not [line for line in lines if len(line) > 998 or b"\n" in line or b"\r" in line]
    assert b"8bit" not in content


def test_what_was_said_is_read_again() -> None:
    made = envelope(PARCEL, NOTE, "us@example.org", WHEN)
    mail = read(made.content)
    assert (made.sender, made.recipient) == ("us@example.org", "to@example.net")
    assert mail["Subject"] == NOTE.subject
    assert mail["From"].addresses[0].display_name == NOTE.sender
    assert mail["To"].addresses[0].display_name == NOTE.recipient
    assert [one.addr_spec for one in mail["From"].addresses] == ["us@example.org"]
    assert mail["To"].addresses[0].addr_spec == TO.address
    assert mail["Date"].datetime == WHEN
    body, (attached,) = mail.get_body(), list(mail.iter_attachments())
    assert body is not None
    assert body.get_content().splitlines() == NOTE.text.splitlines()
    assert (attached.get_filename(), attached.get_content()) == (PARCEL.name, PARCEL.content)
    assert PARCEL.name.isascii()


def test_only_the_date_differs_from_one_time_to_the_next() -> None:
    first, again, later = (
        envelope(PARCEL, NOTE, "us@example.org", when).content
        for when in (WHEN, WHEN, WHEN + dt.timedelta(days=1))
    )
    assert first == again
    assert read(first)["Message-ID"] == read(later)["Message-ID"]
    differing = [
        a for a, b in zip(first.split(b"\r\n"), later.split(b"\r\n"), strict=True) if a != b
    ]
    assert [line.partition(b":")[0] for line in differing] == [b"Date"]
    assert message_id(PARCEL, "example.org").endswith("@example.org>")


@pytest.mark.parametrize("shift", range(12))
def test_blanks_between_korean_words_stay_where_lines_are_folded(shift: int) -> None:
    words = "가" * shift + "바이오 연구 정책 기획 조정 담당 위원회 산업 분석 실무 지원 단장"
    note = Note(words, words, words, "", "ko")
    raw = message_from_bytes(envelope(PARCEL, note, "us@example.org", WHEN).content)
    heads = [str(make_header(decode_header(raw[name]))) for name in ("From", "To", "Subject")]
    assert heads == [f"{words} <us@example.org>", f"{words} <{TO.address}>", words]


@pytest.mark.parametrize("field", ["sender", "recipient", "subject"])
@pytest.mark.parametrize("ending", ["\n", "\r", "\r\n"])
def test_no_word_becomes_a_line_of_the_head(field: str, ending: str) -> None:
    words = {"sender": "A", "recipient": "B", "subject": "C", "text": "D", "language": "ko"}
    words[field] += f"{ending}Bcc: spy@example.net"
    with pytest.raises(ValueError, match=r".+"):
        envelope(PARCEL, Note(**words), "us@example.org", WHEN)


def test_who_gives_no_name_is_an_address_alone() -> None:
    content = envelope(PARCEL, Note("", "", "S", "T", "en"), "us@example.org", WHEN).content
    assert content.startswith(b"From: <us@example.org>\r\nTo: <to@example.net>\r\nSubject: ")


def test_marks_in_a_name_stay_in_the_name() -> None:
    tricky = Note('"A", <spy@example.net>', "B; C:", "S", "T", "en")
    mail = read(envelope(PARCEL, tricky, "us@example.org", WHEN).content)
    assert [one.addr_spec for one in mail["From"].addresses] == ["us@example.org"]
    assert [one.addr_spec for one in mail["To"].addresses] == [TO.address]
    assert mail["From"].addresses[0].display_name == tricky.sender
