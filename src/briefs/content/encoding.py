"""Bytes to text: strict UTF-8, and a way out for files saved in something else."""

import codecs
import re

from briefs.problems import Problem, Span
from briefs.wording import said

_HANGUL = re.compile("[가-힣]")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decoded(data: bytes, file: str) -> str | Problem:
    """The text of a file, or why it cannot be had."""
    if data.startswith(codecs.BOM_UTF8):
        message = said("the file begins with a byte order mark")
        return _problem(message, Span(file, 1, 1), said("save as UTF-8 without BOM"))
    if data.startswith(_UTF_16):
        message = said("the file is UTF-16, not UTF-8")
        return _problem(message, Span(file, 1, 1), _convert("UTF-16", file))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start, file)


def _not_utf8(data: bytes, offset: int, file: str) -> Problem:
    before = data[:offset].decode("utf-8")
    span = Span(file, before.count("\n") + 1, offset_in_line(before) + 1)
    if _looks_like_cp949(data):
        message = said("the file is CP949 (EUC-KR), not UTF-8")
        return _problem(message, span, _convert("CP949", file))
    message = said("the file is not UTF-8: a byte that no text has")
    return _problem(message, span, said("save the file as UTF-8"))


def offset_in_line(before: str) -> int:
    """How many characters stand between the last line break and the end of ``before``."""
    return len(before) - before.rfind("\n") - 1


def _looks_like_cp949(data: bytes) -> bool:
    try:
        return bool(_HANGUL.search(data.decode("cp949")))
    except UnicodeDecodeError:
        return False


def _convert(encoding: str, file: str) -> str:
    return said(
        "iconv -f {encoding} -t UTF-8 {file} > NEW, or save as UTF-8 in the editor",
        encoding=encoding,
        file=file,
    )


def _problem(message: str, span: Span, hint: str) -> Problem:
    return Problem("encoding", message, span, hint)
