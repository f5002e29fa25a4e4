"""Which files are exports of other programs rather than articles.

Every file that is opened is asked: the forms of exports are imported only for one that
may be an export.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from reader.archives import is_archive
from reader.domain.formats import EXPORTS
from reader.text.decoding import decoded

if TYPE_CHECKING:
    from pathlib import Path

_PLAIN = (".txt", ".text", ".md", ".markdown")
_EPUB, _START = b"application/epub+zip", 200  # the bytes in which it should stand
_BOOK = "META-INF/container.xml"  # in an EPUB
_HEAD = 64 * 1024  # bytes in which a page says that it is an export
_SIGNS = re.compile(  # without them it need not be looked at
    rb"NETSCAPE-Bookmark|<title>\s*(?:Pocket Export|Instapaper)|time_added"
    rb"|noteHeading|kp-notebook|<annotationSet|data-annotation|zotero-note",
    re.IGNORECASE,
)


def holds_marks(held: bytes, path: Path) -> bool:
    """Whether a file is an export of another program rather than an article.

    Only what is one for sure: an article may quote, list addresses and have notes. Of
    an archive what lies beside its pages decides. Raises `PageError` for one that
    cannot be read.
    """
    if not is_archive(held):
        return is_marks(held, path.name)
    if _EPUB in held[:_START]:
        return False
    import io

    from reader.archives import Archive
    from reader.export.arrivals import bundle

    archive = Archive(io.BytesIO(held), path)
    if _BOOK in archive.names:
        return False
    names = bundle.files_beside_pages(archive)
    return any(is_marks(archive.read(name), name) for name in names)


def is_marks(held: bytes, name: str) -> bool:
    """The same of the bytes of a file that is no archive."""
    path = PurePosixPath(name)
    suffix = path.suffix.lower()
    is_page = suffix not in (*EXPORTS, *_PLAIN)
    if is_page and not _SIGNS.search(held[:_HEAD]):
        return False
    from reader.export import arrivals

    text = decoded(held)
    if text is None:
        return False
    if suffix in EXPORTS:
        return arrivals.is_told(text, path.stem)
    return arrivals.is_list_page(text) if is_page else arrivals.is_list(text)
