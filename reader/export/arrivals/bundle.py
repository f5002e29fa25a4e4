"""Exports of several files in one ZIP archive: Omnivore, Pocket, Readwise, Notion.

Each file is read as if it came alone. Omnivore names the file of a page's highlights
after the `slug` that its list of pages tells.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from reader.domain.formats import MARKS, ZIP
from reader.export.arrivals.foreign import article_of
from reader.export.arrivals.names import AUTHOR, TITLE, Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.archives import Archive
    from reader.domain.article import Article
    from reader.export.folio import Folio
    from reader.export.plain import Plain

_PAGES = (".html", ".htm", ".xhtml", ".mhtml")
_DEEP = 99  # folders


def files_of(archive: Archive) -> list[str]:
    """The names of the files that may be exports; lists of pages come first."""
    return sorted(
        (
            name
            for name in archive.names
            if PurePosixPath(name).suffix.lower() in (*MARKS, ZIP)
        ),
        key=lambda name: (not name.endswith(".json"), name),
    )


def files_beside_pages(archive: Archive) -> list[str]:
    """The same without what lies in the folders of saved pages."""
    pages = [each for each in archive.names if each.lower().endswith(_PAGES)]
    deepest = min((each.count("/") for each in pages), default=_DEEP)
    return [name for name in files_of(archive) if name.count("/") <= deepest]


def slugs_in(text: str) -> Iterator[tuple[str, Article]]:
    """The pages that a list in JSON names, by the names of their files of marks."""
    try:
        held: Plain = json.loads(text)
    except ValueError:  # lines of JSON, say
        return
    for each in held if isinstance(held, list) else ():
        record = Record(each) if isinstance(each, dict) else None
        if record is not None and (slug := record.text(("slug",))):
            title, author = record.text(TITLE), record.text(AUTHOR)
            yield slug, article_of(title, record.address(), author)


def joined(folios: Iterable[Folio]) -> tuple[Folio, ...]:
    """One folio for each page, with what every file tells of it. Ours stay."""
    ours: list[Folio] = []
    pages: dict[Article, Folio] = {}
    for folio in folios:
        before = pages.get(folio.article)
        if folio.source is not None:
            ours.append(folio)
        elif before is None:
            pages[folio.article] = folio
        else:
            pages[folio.article] = replace(
                before,
                marks=(*before.marks, *folio.marks),
                tags=tuple(dict.fromkeys((*before.tags, *folio.tags))),
                is_read=before.is_read or folio.is_read,
                added=before.added or folio.added,
            )
    return (*ours, *pages.values())
