"""Files that this program wrote itself: what they were made of, what they repeat."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, NamedTuple

from reader.domain.article import BlockKind
from reader.domain.copies import GENERATOR, MADE_BY, MADE_OF, SHEET_OF_CARDS
from reader.domain.translation import Origin
from reader.extract.encoding import decode
from reader.extract.formats import FileFormat, format_of, pages_of
from reader.extract.outline import BlockPlace
from reader.lazy import pattern

if TYPE_CHECKING:
    from lxml import etree

    from reader.extract.outline import Line, Outline
    from reader.extract.source import File

_META = pattern(r"<meta\b[^<>]{0,2000}>", re.IGNORECASE)
_LINK = pattern(r"duizhao:open\?[^\s\"'<>]+")
_LAST_LINE = pattern(rf"<!-- {re.escape(GENERATOR)}(?P<links>[^<>]*)-->\s*\Z")
_PDF_MARK = pattern(rf"^% <!-- {re.escape(GENERATOR)}(?P<links>[^<>]*)-->$", re.M)
_END = 1000  # bytes
_TEXTS = (FileFormat.PLAIN, FileFormat.MARKDOWN)
_ROW = "row"  # the class of the element with a block and its translation
_TITLE = BlockPlace(BlockKind.HEADING, 1)


def links_of(file: File) -> tuple[str, ...] | None:
    """The links to the articles that a copy of ours was made of.

    None if the file is none of ours, also where another program saved it again. Raises
    `PageError` for what is no text at all.
    """
    kind = format_of(file.path, file.data)
    if kind is FileFormat.PDF:
        return _in_pdf(file.data[-_END:].decode("utf-8", "replace"))
    if kind in _TEXTS:
        return _in_text(decode(file.data))
    found: tuple[str, ...] | None = None
    for page in pages_of(kind, file.data):
        metas = _META.findall(page.text) if GENERATOR in page.text else []
        if any("generator" in meta and GENERATOR in meta for meta in metas):
            named = (meta for meta in metas if MADE_OF in meta)
            links = (_LINK.search(html.unescape(meta)) for meta in named)
            found = (*(found or ()), *(link[0] for link in links if link))
    return found


def is_list_of_marks(file: File) -> bool:
    """Whether a copy of ours is no article: marks, cards, or both texts on paper."""
    return format_of(file.path, file.data) in (*_TEXTS, FileFormat.PDF)


def is_copy(root: etree._Element) -> bool:
    """Did this program write the page?"""
    return any(
        meta.get("name") == "generator" and meta.get("content") == GENERATOR
        for meta in root.iterfind("head/meta")
    )


def drop_additions(root: etree._Element, *, is_chapter: bool) -> None:
    """Take out of a copy of ours what is not the article's: machine's words and marks.

    The translation of the article's author stays: it came with the page. In a chapter
    of a book the line below the headline goes, too: nothing looks for credits there.
    """
    for element in [*root.iter("div", "span", "aside", "p")]:
        made_by = element.get(MADE_BY)
        classes = (element.get("class") or "").split()
        is_gone = (
            (made_by is not None and made_by != Origin.AUTHOR)
            or (element.tag == "aside" and "marks" in classes)
            or (is_chapter and element.tag == "p" and "facts" in classes)
        )
        parent = element.getparent()
        if is_gone and parent is not None:
            parent.remove(element)


class Copied(NamedTuple):
    """The article of a page that this program wrote."""

    title: str
    lines: list[Line]


def copied(outline: Outline) -> Copied | None:
    """The article of a copy of ours, by the marks that we wrote into it.

    A copy of several articles is one article here; the titles of the others head them.
    None if another program took the marks away.
    """
    lines = outline.lines
    rows = [area for area in outline.areas if _ROW in area.words.split()]
    own = {i for area in rows for i in range(area.first, area.last)}
    titles = [
        i for i, line in enumerate(lines) if line.place == _TITLE and i not in own
    ]
    if not own or not titles:
        return None
    kept = sorted({*own, *titles[1:]})
    return Copied(lines[titles[0]].text, [lines[i] for i in kept])


def _in_pdf(end: str) -> tuple[str, ...] | None:
    found = _PDF_MARK.search(end)
    return tuple(_LINK.findall(found["links"])) if found else None


def _in_text(text: str) -> tuple[str, ...] | None:
    if text.startswith(SHEET_OF_CARDS):
        return ()
    last = _LAST_LINE.search(text[-200_000:])
    return tuple(_LINK.findall(last["links"])) if last else None
