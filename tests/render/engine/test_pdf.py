import io
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from briefs.render.engine.pdf import to_pdf
from briefs.render.engine.stable import Attachment

Made = Callable[..., bytes]

HEAD = (
    '<meta name="author" content="김 저자"><meta name="author" content="이 저자">'
    '<meta name="description" content="요약"><meta name="keywords" content="가, 나">'
)
FILES = (
    Attachment("table-2.csv", b"c,d\n", "text/csv", "둘째 표", "Data"),
    Attachment("content.yaml", b"a: b\n", "application/yaml", "내용", "Source"),
    Attachment("table-1.csv", b"a,b\n", "text/csv", "첫째 표", "Data"),
)


def opened(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(content))


def test_it_calls_itself_pdf_a_and_pdf_ua(made: Made) -> None:
    with opened(made("<p>가")) as pdf:
        metadata = pdf.open_metadata()
        assert metadata.pdfa_status == "3A"
        assert metadata["pdfuaid:part"] == "1"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert pdf.Root.StructTreeRoot.K


def test_the_head_becomes_metadata(made: Made) -> None:
    with opened(made("<p>가", head=HEAD)) as pdf:
        info = {key: str(value) for key, value in pdf.docinfo.items()}
        assert info["/Title"] == "제목"
        assert info["/Author"] == "김 저자, 이 저자"
        assert info["/Subject"] == "요약"
        assert info["/Keywords"] == "가, 나"
        assert info["/CreationDate"] == info["/ModDate"] == "D:20240531093000Z"
        assert pdf.Root.Lang == "ko"


def test_attachments_keep_their_words_and_media_types(made: Made) -> None:
    with opened(made("<p>가", attachments=FILES)) as pdf:
        assert list(pdf.attachments) == ["content.yaml", "table-1.csv", "table-2.csv"]
        table = pdf.attachments["table-2.csv"]
        file = table.get_file()
        assert (file.read_bytes(), file.mime_type) == (b"c,d\n", "text/csv")
        assert (table.description, str(table.relationship)) == ("둘째 표", "/Data")
        assert str(pdf.attachments["content.yaml"].relationship) == "/Source"
        assert pdf.attachments["content.yaml"].get_file().mime_type == "application/yaml"


def test_the_catalogue_lists_each_attachment_once(made: Made) -> None:
    with opened(made("<p>가", attachments=FILES)) as pdf:
        assert [str(file.UF) for file in pdf.Root.AF] == list(pdf.attachments)


def test_the_name_tree_of_attachments_is_sorted(made: Made) -> None:
    with opened(made("<p>가", attachments=FILES)) as pdf:
        names = [bytes(name) for name in pdf.Root.Names.EmbeddedFiles.Names[::2]]
        assert names == sorted(names)


def test_a_name_that_readers_would_garble_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="ASCII"):
        Attachment("표.csv", b"", "text/csv", "표", "Data")


def test_a_stamp_without_a_time_zone_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="time zone"):
        to_pdf("", assets=Path(), stamp=datetime(2024, 5, 31, tzinfo=UTC).replace(tzinfo=None))


def test_text_is_found_as_it_was_written(made: Made) -> None:
    document = pypdfium2.PdfDocument(made("<p>면적 198만㎡, KIST는 漢字"))
    assert document[0].get_textpage().get_text_range() == "면적 198만㎡, KIST는 漢字"
