"""The answer to a wish for content that there cannot be."""


class Unfit(ValueError):
    """Somebody asked for something that cannot be made.

    Attributes:
        message: why.
        hint: what to do; empty where the message says it.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        self.message = message
        self.hint = hint
        super().__init__(message)
