"""Search in Korean, which Sphinx does not have: a word is found by how it begins."""

import re
from collections.abc import Iterator, Mapping

from sphinx.application import Sphinx
from sphinx.search.en import SearchEnglish

RUN = re.compile("[가-힣]+|[^가-힣]+")


class SearchKorean(SearchEnglish):
    """Words of a Korean site, whose English ones keep their English stems.

    Particles and endings follow a word without a blank: 번역자는 is found by 번역자 and by 번역,
    PDF를 by PDF.
    """

    lang = "ko"

    def split(self, input: str) -> list[str]:  # noqa: A002 (the name is Sphinx's)
        """The words of a text, their runs of one script, and how those in Hangul begin."""
        return [part for word in super().split(input) for part in _parts(word)]


def _parts(word: str) -> Iterator[str]:
    yield word
    for run in RUN.findall(word):
        shortest = 1 if "가" <= run[0] <= "힣" else len(run)
        yield from (run[:end] for end in range(shortest, len(run) + 1))


def setup(app: Sphinx) -> Mapping[str, bool]:
    """Called by Sphinx."""
    app.add_search_language(SearchKorean)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
