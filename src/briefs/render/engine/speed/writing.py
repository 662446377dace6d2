"""What is written into a PDF is spelled out and compressed once, not twice.

pydyf writes each object, and then asks each for its bytes again for the file's identifier.
"""

import functools
from collections.abc import Callable
from typing import Any

import pydyf

from briefs.render.engine.patching import replace

Part = Callable[..., Any]


def install() -> None:
    """Let objects keep their bytes while a PDF is written."""
    for kind in (pydyf.Stream, pydyf.Dictionary):
        replace(kind, "data", _keeping)
    replace(pydyf.PDF, "write", _keeping_bytes)


def _keeping(data: Any) -> Any:
    def kept(item: Any) -> bytes:
        known: bytes | None = vars(item).get("bytes")
        return data.fget(item) if known is None else known

    return property(kept, doc=data.__doc__)


def _keeping_bytes(write: Part) -> Part:
    @functools.wraps(write)
    def written(pdf: Any, *args: Any, **options: Any) -> None:
        kept = [item for item in pdf.objects if isinstance(item, (pydyf.Stream, pydyf.Dictionary))]
        for item in kept:
            item.bytes = item.data
        try:
            write(pdf, *args, **options)
        finally:
            for item in kept:
                del item.bytes

    return written
