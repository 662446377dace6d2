"""XML, written: elements as text."""

from collections.abc import Iterable, Mapping

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_IN_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_IN_ATTRIBUTE = str.maketrans(
    {
        "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;",
        "\n": "&#10;", "\r": "&#13;", "\t": "&#9;",
    }
)  # fmt: skip


def escaped(text: str) -> str:
    """A text between tags."""
    return text.translate(_IN_TEXT)


def element(name: str, attributes: Mapping[str, str], content: str = "") -> str:
    """An element; an attribute without a value is left out."""
    written = "".join(
        f' {key}="{value.translate(_IN_ATTRIBUTE)}"' for key, value in attributes.items() if value
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def lines(content: Iterable[str]) -> str:
    """Elements, each on lines of its own, set in by one space."""
    block = "".join(f"\n{one}" for one in content if one)
    return block.replace("\n<", "\n <") + "\n"
