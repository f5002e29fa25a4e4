"""Files that are to be opened: pages and books, not exports of other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader import export, extract
from reader.archives import is_archive
from reader.domain.formats import EXPORTS
from reader.errors import PageError, PageProblem

if TYPE_CHECKING:
    from pathlib import Path

    from reader.extract import File


def page_at(path: Path) -> File:
    """A file to be opened.

    Raises `PageError` with `MARKS` if its name says that it is an export.
    """
    if path.suffix.lower() in EXPORTS and path.is_file():
        raise PageError(PageProblem.MARKS, path)
    return extract.File(path)


def links_of_page(file: File) -> tuple[str, ...] | None:
    """The links of a copy of ours, as `extract.links_of` tells them.

    Raises `PageError` with `MARKS` for another program's export, which is to be
    imported rather than opened.
    """
    if is_archive(file.data):
        _check_is_page(file)
        return extract.links_of(file)
    links = extract.links_of(file)
    if links is None:
        _check_is_page(file)
    return links


def _check_is_page(file: File) -> None:
    if export.holds_marks(file.data, file.path):
        raise PageError(PageProblem.MARKS, file.path)
