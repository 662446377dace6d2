"""What counts as the same text: the words, whatever the Unicode form and the white space."""

import unicodedata


def evened(text: str) -> str:
    """The text in NFC, every run of white space one plain space, none at the ends.

    Laying a YAML file out anew, or saving it in another Unicode form, leaves this as it was.
    """
    return " ".join(unicodedata.normalize("NFC", text).split())
