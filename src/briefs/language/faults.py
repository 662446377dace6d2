"""What a language cannot write."""


class FormatFault(Exception):
    """The locale has no way to write this; the message says what is missing and where."""
