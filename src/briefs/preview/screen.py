"""What the preview holds while it runs: the last look, its pictures, and who waits for news."""

import asyncio
import gc
from collections import OrderedDict
from dataclasses import replace
from itertools import count
from pathlib import Path

from briefs import pipeline
from briefs.check.recall import Recall
from briefs.distribute.pixels import page_png
from briefs.model.desk import Edit
from briefs.model.print import Leaf
from briefs.preview.state import Choice, Shown

DOTS_PER_INCH = 110
"""Of the pages on the screen: text is sharp, and a page is painted in an instant."""

MOST_PICTURES = 80

AT_REST = 2.0
"""Seconds without a change after which nobody waits."""


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
        self._pictures: OrderedDict[int, bytes] = OrderedDict()
        self._names = count(1)
        self._recall = Recall()
        self._tidying: asyncio.TimerHandle | None = None

    async def refresh(self, choice: Choice | None = None) -> None:
        """Look at the content anew, as it is now or with another choice, and tell who waits."""
        async with self._busy:
            chosen = choice or self.shown.choice
            look = await asyncio.to_thread(self._look, chosen)
            self.shown = self._following(chosen, look)
        async with self._news:
            self._news.notify_all()
        self._tidy_later()

    def _tidy_later(self) -> None:
        """Take out the rubbish while nobody waits: it takes a third of a second."""
        if self._tidying:
            self._tidying.cancel()
        self._tidying = asyncio.get_running_loop().call_later(AT_REST, gc.collect)

    def _look(self, choice: Choice) -> pipeline.Look:
        names = choice.brief, choice.edition, choice.theme
        return pipeline.look(self.root, *names, last=self.shown.printed, recall=self._recall)

    def _following(self, choice: Choice, look: pipeline.Look) -> Shown:
        """What is shown next: pages that are as they were keep their names."""
        old = self.shown
        printed = look.leaves or (old.printed if choice == old.choice else None)
        named = dict(zip(old.printed.leaves, old.names, strict=True)) if old.printed else {}
        leaves = printed.leaves if printed else ()
        names = tuple(named.get(leaf) or next(self._names) for leaf in leaves)
        return Shown(old.version + 1, choice, look, printed, names)

    async def newer_than(self, version: int) -> int:
        """Wait until what is shown is newer; its version."""
        async with self._news:
            await self._news.wait_for(lambda: self.shown.version > version)
        return self.shown.version

    async def picture(self, name: int) -> bytes:
        """A page as PNG.

        Raises:
            KeyError: no page that is shown has this name.
        """
        if name not in self._pictures:
            leaf = self._leaf(name)
            async with self._brush:
                picture = await asyncio.to_thread(page_png, leaf.pdf, leaf.index, DOTS_PER_INCH)
            self._pictures[name] = picture
            while len(self._pictures) > MOST_PICTURES:
                self._pictures.popitem(last=False)
        return self._pictures[name]

    async def document(self) -> tuple[str, bytes]:
        """What is shown, as a build makes it: its file name and its bytes.

        Raises:
            Refused: it has errors, or cannot be set.
        """
        async with self._busy:
            choice = self.shown.choice
            names = choice.brief, choice.edition, choice.theme
            return await asyncio.to_thread(pipeline.document, self.root, self.shown.look, *names)

    def _leaf(self, name: int) -> Leaf:
        leaves = self.shown.printed.leaves if self.shown.printed else ()
        return dict(zip(self.shown.names, leaves, strict=True))[name]

    async def save(self, edit: Edit) -> pipeline.Rewritten:
        """Write new words into their file, if the project stays sound, and look anew."""
        async with self._busy:
            rewritten = await asyncio.to_thread(pipeline.rewrite, self.root, [edit], self._recall)
        if rewritten.files:
            await self.refresh()
        return rewritten

    async def choose(self, **names: str) -> None:
        """Look at another brief, edition or theme."""
        await self.refresh(replace(self.shown.choice, **names))
