"""Reads the exports of other programs, single files and archives of them."""

from __future__ import annotations

import io
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reader.archives import Archive, is_archive
from reader.domain.formats import EXPORTS, ZIP
from reader.errors import PageError, PageProblem
from reader.export import arrivals
from reader.export.arrivals import bundle, quotations
from reader.export.recognition import is_marks
from reader.text.decoding import decoded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.domain.article import Article
    from reader.export.folio import Folio


def read_marks(held: bytes, path: Path) -> tuple[Folio, ...]:
    """The articles and marks in a file, as `arrivals.read_marks` tells them.

    An archive gives what its files give. Raise `PageError`, naming `path`, if that is
    nothing, or if the archive cannot be read.
    """
    if not is_archive(held):
        return arrivals.read_marks(held, path)
    folios = bundle.joined(_in_archive(held, path, {}))
    if not folios:
        raise PageError(PageProblem.UNSUPPORTED, path)
    return folios


def _in_archive(
    held: bytes, path: Path, slugs: dict[str, Article], *, is_inner: bool = False
) -> Iterator[Folio]:
    """What each file of an archive gives; Notion puts an archive into another."""
    archive = Archive(io.BytesIO(held), path)
    for name in bundle.files_of(archive):
        inner, place = archive.read(name), Path(name)
        if place.suffix.lower() == ZIP:
            if not is_inner and is_archive(inner):
                yield from _in_archive(inner, path, slugs, is_inner=True)
        elif place.suffix == ".md" and place.stem in slugs:
            yield from quotations.folios_of(decoded(inner) or "", slugs[place.stem])
        elif place.suffix.lower() in EXPORTS or is_marks(inner, name):
            if place.suffix == ".json":
                slugs |= bundle.slugs_in(decoded(inner) or "")
            with suppress(PageError):  # no export that we know
                yield from arrivals.read_marks(inner, place)
