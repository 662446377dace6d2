"""What the preview holds while it runs: the last look, its pictures, and who waits for news."""

import asyncio
from collections import OrderedDict
from dataclasses import replace
from pathlib import Path

from briefs import pipeline
from briefs.distribute.pixels import page_png
from briefs.model.desk import Edit
from briefs.preview.state import Choice, Shown

DOTS_PER_INCH = 110
"""Of the pages on the screen: text is sharp, and a page is painted in an instant."""

MOST_PICTURES = 80


class Screen:
    """One user's view of one project.

    Everything that takes time is done in a thread, one thing at a time, since the engine cannot
    do two at once.
    """

    def __init__(self, root: Path, choice: Choice) -> None:
        self.root = root
        self.shown = Shown(0, choice, pipeline.Look())
        self._busy = asyncio.Lock()
        self._brush = asyncio.Lock()  # PDFium paints one page at a time, or crashes
        self._news = asyncio.Condition()
        self._pictures: OrderedDict[tuple[int, int], bytes] = OrderedDict()

    async def refresh(self, choice: Choice | None = None) -> None:
        """Look at the content anew, as it is now or with another choice, and tell who waits."""
        async with self._busy:
            chosen = choice or self.shown.choice
            look = await asyncio.to_thread(
                pipeline.look, self.root, chosen.brief, chosen.edition, chosen.theme
            )
            last = self.shown.printed if chosen == self.shown.choice else None
            self.shown = Shown(self.shown.version + 1, chosen, look, look.print or last)
        async with self._news:
            self._news.notify_all()

    async def newer_than(self, version: int) -> int:
        """Wait until what is shown is newer; its version."""
        async with self._news:
            await self._news.wait_for(lambda: self.shown.version > version)
        return self.shown.version

    async def picture(self, version: int, number: int) -> bytes:
        """A page as PNG.

        Raises:
            KeyError: these pages are no longer shown, or there is no such page.
        """
        key = (version, number)
        if key not in self._pictures:
            printed = self.shown.printed
            if version != self.shown.version or printed is None:
                raise KeyError(version)
            try:
                async with self._brush:
                    picture = await asyncio.to_thread(page_png, printed.pdf, number, DOTS_PER_INCH)
            except IndexError as error:
                raise KeyError(number) from error
            self._pictures[key] = picture
            while len(self._pictures) > MOST_PICTURES:
                self._pictures.popitem(last=False)
        return self._pictures[key]

    async def save(self, edit: Edit) -> pipeline.Rewritten:
        """Write new words into their file, if the project stays sound, and look anew."""
        async with self._busy:
            rewritten = await asyncio.to_thread(pipeline.rewrite, self.root, [edit])
        if rewritten.files:
            await self.refresh()
        return rewritten

    async def choose(self, **names: str) -> None:
        """Look at another brief, edition or theme."""
        await self.refresh(replace(self.shown.choice, **names))
