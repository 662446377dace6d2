"""What a language cannot write."""


class FormatFault(Exception):
    """The locale has no way to write this.

    ``message`` says what is missing and where, ``hint`` what was probably meant; it may be empty.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        self.message = message
        self.hint = hint
        super().__init__(message)
