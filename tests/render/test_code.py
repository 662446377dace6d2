"""The number and the code of a document, as values."""

import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from briefs.render.code import QUIET, Code, coded

SCALE = 6


def painted(code: Code) -> Image.Image:
    """The code's path as pixels: each rectangle of it, and white around."""
    picture = Image.new("L", (code.modules * SCALE,) * 2, 255)
    pen = ImageDraw.Draw(picture)
    for run in code.path.removesuffix("z").split("z"):
        x, rest = run.removeprefix("M").split(" ")
        y, rest = rest.split("h", 1)
        left, top, width = int(x), int(y), int(rest.split("v")[0])
        box = (left, top, left + width, top + 1)
        pen.rectangle([at * SCALE - (place > 1) for place, at in enumerate(box)], fill=0)
    return picture


@given(
    st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){1,4}", fullmatch=True),
    st.binary(min_size=32, max_size=32),
)
def test_a_telephone_reads_number_and_digits(number: str, digest: bytes) -> None:
    code = coded(number, digest.hex())
    (read,) = zxingcpp.read_barcodes(painted(code))
    assert read.text == code.text == f"BRIEFS:{number}:{digest.hex()[:32]}".upper()


def test_the_digits_stand_in_groups_of_four() -> None:
    assert (
        coded("2026-1-a-ko", "0123456789abcdef" * 4).groups == ("0123", "4567", "89ab", "cdef") * 2
    )


def test_white_is_left_around_it() -> None:
    code = coded("2026-1-a-ko", "f" * 64)
    whole = painted(code)
    left, top, right, bottom = Image.eval(whole, lambda value: 255 - value).getbbox() or (0,) * 4
    edge = (code.modules - QUIET) * SCALE
    assert (left, top, right, bottom) == (QUIET * SCALE, QUIET * SCALE, edge, edge)
