"""What a document may load and where it may lead: assets only, and addresses a reader can trust.

WeasyPrint's own fetcher reads any file of the machine and any address of the network.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import unquote, urlsplit

from weasyprint import Document
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from briefs.problems import reason_of
from briefs.render.engine.fault import LOGGER
from briefs.wording import said

MEDIA_TYPES: Mapping[str, str] = {
    ".css": "text/css",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
}
"""What an asset may be, by its suffix: the machine's own table of media types is not asked."""

LINK_SCHEMES = frozenset({"http", "https", "mailto"})


def digest(body: bytes) -> str:
    """What tells one file's content from another's."""
    return sha256(body).hexdigest()


def digests(root: Path, names: Iterable[str]) -> dict[str, str]:
    """The digest of each of some assets as it is now; those that cannot be read are left out."""
    found: dict[str, str] = {}
    for name in names:
        with suppress(OSError):
            found[name] = digest((root / name).read_bytes())
    return found


class AssetFetcher(URLFetcher):  # type: ignore[misc]  # untyped base
    """Serves the files below one folder and stops the rendering at anything else.

    A link in the file system that leads out of the folder is as outside as any other path.

    Attributes:
        fetched: the digest of each file that was served.
    """

    def __init__(self, root: Path) -> None:
        super().__init__(allowed_protocols={"file"}, allow_redirects=False, fail_on_errors=True)
        self._root = root.resolve()
        self.fetched: dict[Path, str] = {}

    def fetch(self, url: str, headers: object = None) -> Any:
        """The asset at a ``file:`` address.

        Raises:
            FatalURLFetchingError: it is not an asset; the message says why.
        """
        path = self._asset(url)
        name = path.relative_to(self._root).as_posix()
        if path.exists() and not path.is_file():  # a pipe would keep who reads it waiting
            _refuse(name, said("it is not a file"))
        try:
            body = path.read_bytes()
        except OSError as error:
            _refuse(name, reason_of(error))
        self.fetched[path] = digest(body)
        return URLFetcherResponse(url, body, {"Content-Type": MEDIA_TYPES[path.suffix]})

    def served(self) -> dict[str, str]:
        """The digest of each file that was served, by its path below the folder."""
        fetched = {path.relative_to(self._root).as_posix(): d for path, d in self.fetched.items()}
        return dict(sorted(fetched.items()))

    def _asset(self, url: str) -> Path:
        parts = urlsplit(url)
        if parts.scheme != "file" or parts.netloc:
            _refuse(url, said("only assets are loaded"))
        path = Path(unquote(parts.path)).resolve()
        if not path.is_relative_to(self._root):
            _refuse(url, said("it is outside {folder}", folder=self._root))
        if path.suffix not in MEDIA_TYPES:
            _refuse(url, said("it is none of {types}", types=", ".join(MEDIA_TYPES)))
        return path


def _refuse(what: str, why: str) -> NoReturn:
    message = said("refused to load {what}: {why}", what=_short(what), why=why)
    LOGGER.error(message)  # WeasyPrint swallows what is raised while it draws an SVG
    raise FatalURLFetchingError(message)


def refused_links(document: Document) -> Iterator[str]:
    """Complain about every link that leads neither to a place in the document nor to the web."""
    for page in document.pages:
        for kind, target, *_ in page.links:
            if kind == "attachment" or (kind == "external" and not _leads_to_web(target)):
                yield said(
                    "refused a link to {target}: links lead to http, https, mailto or #",
                    target=_short(target),
                )
    if document.metadata.attachments:
        yield said("refused a file attached by the HTML: attachments are given to the engine")


def _leads_to_web(target: str) -> bool:
    return urlsplit(target).scheme.lower() in LINK_SCHEMES


def _short(url: str) -> str:
    return url if len(url) <= 80 else f"{url[:80]}…"
