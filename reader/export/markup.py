"""An article and its translation as XHTML, for pages and for books alike."""

from __future__ import annotations

import html
import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.annotation import AnnotationKind, Side
from reader.domain.article import BlockKind, SpanKind
from reader.domain.language import Language, direction_from
from reader.domain.translation import Origin
from reader.export.excerpts import passages_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reader.domain.article import Block, Span
    from reader.domain.translation import Pair
    from reader.export.folio import Folio

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINK = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_ELEMENTS = {SpanKind.EMPHASIS: "em", SpanKind.STRONG: "strong", SpanKind.CODE: "code"}


@dataclass(frozen=True, slots=True, order=True)
class _Wrap:
    """An element around a range of text."""

    start: int
    end: int
    opening: str
    closing: str


def plain(text: str) -> str:
    """Text that may stand between tags and in attributes, in HTML and in XML."""
    return html.escape(_NOT_XML.sub("", text))


def languages(folio: Folio) -> tuple[str, str]:
    """The BCP-47 codes of the original and of the translation."""
    direction = direction_from(folio.article.language)
    is_known = folio.article.language is not Language.UNDETERMINED
    return direction.source if is_known else "", direction.target


def rows(
    folio: Folio, picture: Callable[[str], str], prefix: str = "b"
) -> Iterator[str]:
    """A row for each block. `picture` gives the address an image is to be had at."""
    marks = _Marks(folio)
    original, translation = languages(folio)
    pairs = folio.translations
    for place, block in enumerate(folio.article.blocks):
        left = _block(block, marks.on(place, Side.ORIGINAL), picture)
        if not left:
            continue
        pair = pairs.get(place)
        right = _translated(block, pair, marks.on(place, Side.TRANSLATION), translation)
        state = "" if right else " alone"
        state += " bookmarked" if place in marks.bookmarks else ""
        yield (
            f'<div class="row{state}" id="{prefix}{place}">'
            f'<div class="original"{_lang(original)}>{left}</div>{right}</div>'
        )


def headline(folio: Folio) -> str:
    """The title, its translation, and what is known of the article."""
    article, marks = folio.article, _Marks(folio)
    original, translation = languages(folio)
    title = _inline(article.title, marks.on(-1, Side.ORIGINAL))
    parts = [f"<h1{_lang(original)}>{title}</h1>"]
    pair = folio.translations.get(-1)
    if pair:
        text = _inline(pair.text, marks.on(-1, Side.TRANSLATION))
        parts.append(f'<p class="title"{_lang(translation)}>{text}</p>')
    facts = [article.source, article.byline, article.date, article.section]
    parts.append(
        f'<p class="facts">{" · ".join(plain(each) for each in facts if each)}'
    )
    if _LINK.match(article.url):
        address = plain(article.url)
        parts.append(f'<br /><a href="{address}">{address}</a>')
    return "".join((*parts, "</p>"))


def _lang(code: str) -> str:
    return f' lang="{code}" xml:lang="{code}"' if code else ""


class _Marks:
    """The elements that the reader's marks put into the text."""

    def __init__(self, folio: Folio) -> None:
        self.bookmarks: set[int] = set()
        self._wraps: dict[tuple[int, Side], list[_Wrap]] = {}
        for mark in folio.marks:
            annotation = mark.annotation
            kind = annotation.kind
            is_note = kind is AnnotationKind.NOTE
            name = "note" if is_note else annotation.colour
            hint = f' title="{plain(annotation.body)}"' if annotation.body else ""
            opening = f'<mark class="{name}"{hint}>'
            for passage in passages_of(folio, mark):
                if kind is AnnotationKind.BOOKMARK:
                    self.bookmarks.add(passage.block)
                    continue
                wrap = _Wrap(passage.start, passage.end, opening, "</mark>")
                place = passage.block, passage.side
                self._wraps.setdefault(place, []).append(wrap)

    def on(self, block: int, side: Side) -> list[_Wrap]:
        return self._wraps.get((block, side), [])


def _block(block: Block, marks: list[_Wrap], picture: Callable[[str], str]) -> str:
    wraps = [*_styles(block.spans), *marks]
    if block.kind is BlockKind.IMAGE:
        address = picture(block.image.url) if block.image else ""
        alt = plain(block.image.alt if block.image else "")
        return (
            f'<figure><img src="{address}" alt="{alt}" /></figure>' if address else ""
        )
    if block.kind is BlockKind.TABLE:
        return _table(block.text, wraps)
    return _element(block, _inline(block.text, wraps))


def _translated(
    block: Block, pair: Pair | None, marks: list[_Wrap], language: str
) -> str:
    if not pair or not pair.text or block.kind is BlockKind.IMAGE:
        return ""
    edits = [
        _Wrap(start, end, '<span class="edited">', "</span>")
        for (start, end), each in zip(
            pair.translated_ranges, pair.translations, strict=True
        )
        if each.origin is Origin.READER
    ]
    wraps = [*edits, *marks]
    if block.kind is BlockKind.TABLE:
        body = _table(pair.text, wraps)
    else:
        body = _element(block, _inline(pair.text, wraps))
    return f'<div class="translation"{_lang(language)}>{body}</div>'


def _element(block: Block, body: str) -> str:
    match block.kind:
        case BlockKind.HEADING:
            level = min(max(block.level, 1) + 1, 6)
            return f"<h{level}>{body}</h{level}>"
        case BlockKind.LIST_ITEM:
            marker = plain(block.marker or "•")
            return f'<p class="item"><span class="marker">{marker}</span>{body}</p>'
        case BlockKind.QUOTE:
            return f"<blockquote><p>{body}</p></blockquote>"
        case BlockKind.CODE:
            return f"<pre><code>{body}</code></pre>"
        case BlockKind.CAPTION:
            return f'<p class="caption">{body}</p>'
        case _:
            return f"<p>{body}</p>"


def _table(text: str, wraps: list[_Wrap]) -> str:
    """Rows are lines and cells are parted by tabs; offsets run through all of them."""
    lines, start = [], 0
    for line in text.split("\n"):
        cells = []
        for cell in line.split("\t"):
            cells.append(f"<td>{_inline(cell, wraps, start)}</td>")
            start += len(cell) + 1
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return f"<table><tbody>{''.join(lines)}</tbody></table>"


def _styles(spans: Iterable[Span]) -> Iterator[_Wrap]:
    for span in spans:
        if span.kind in _ELEMENTS:
            name = _ELEMENTS[span.kind]
            yield _Wrap(span.start, span.end, f"<{name}>", f"</{name}>")
        elif _LINK.match(span.target):
            opening = f'<a href="{plain(span.target)}">'
            yield _Wrap(span.start, span.end, opening, "</a>")


def _inline(text: str, wraps: Iterable[_Wrap], offset: int = 0) -> str:
    """Text with elements around its ranges, cut so that they nest.

    `offset` is where the text begins in what the ranges count in.
    """
    inside = [
        _Wrap(
            max(0, each.start - offset), each.end - offset, each.opening, each.closing
        )
        for each in wraps
        if each.start - offset < len(text) and each.end > offset
    ]
    ends = {each.end for each in inside if each.end < len(text)}
    cuts = sorted({0, len(text)} | {each.start for each in inside} | ends)
    return "".join(
        _wrapped(
            plain(text[start:end]).replace("\n", "<br />"),
            [each for each in inside if each.start <= start and end <= each.end],
        )
        for start, end in itertools.pairwise(cuts)
    )


def _wrapped(text: str, around: list[_Wrap]) -> str:
    """Marks inside, links outside: a link must not hold another link."""
    links = [each for each in around if each.closing == "</a>"][:1]
    others = [each for each in around if each.closing != "</a>"]
    chosen = [*links, *others]
    opening = "".join(each.opening for each in chosen)
    return opening + text + "".join(each.closing for each in reversed(chosen))
