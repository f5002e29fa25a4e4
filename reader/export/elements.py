"""Texts and blocks as XHTML elements, for pages, for books and for the clipboard."""

from __future__ import annotations

import bisect
import html
import itertools
import re
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.domain.article import BlockKind, SpanKind
from reader.text.direction import has_right_to_left

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.domain.article import Block, Span

    Item = tuple[Block, str]  # of a list, and its words as elements

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONGEST = 4096  # characters of an address
_NO_URL = re.compile(r"[\x00-\x20\"<>\[\]\\^`{|}\x7f]|%(?![0-9A-Fa-f]{2})")
_DEEPEST = 8  # level of a list: what is still deeper stands beside it
_NUMBER = re.compile(r"[0-9]+")
_ELEMENTS = {
    SpanKind.EMPHASIS: "em",
    SpanKind.STRONG: "strong",
    SpanKind.CODE: "code",
    SpanKind.RAISED: "sup",
    SpanKind.LOWERED: "sub",
}


@dataclass(frozen=True, slots=True, order=True)
class Wrap:
    """An element around a range of text."""

    start: int
    end: int
    opening: str
    closing: str


def plain(text: str) -> str:
    """Text that may stand between tags and in attributes, in HTML and in XML."""
    return html.escape(_NOT_XML.sub("", text))


def is_address(url: str) -> bool:
    """Whether a link may lead there: no script, no file, no host that cannot be."""
    if len(url) > _LONGEST:  # data, which `urlsplit` would remember
        return False
    try:
        parts = urlsplit(url.strip())
        is_host = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    if parts.scheme == "mailto":
        return True
    is_web = parts.scheme in ("http", "https") and is_host
    return is_web and not _NO_URL.search(parts.netloc)


def address(url: str) -> str:
    """An attribute's value that is a URL, whatever stands in it."""
    return plain(_NO_URL.sub(lambda found: f"%{ord(found[0]):02X}", url.strip()))


def lang(code: str) -> str:
    """The attributes that name a language; none if it is not known."""
    return f' lang="{code}" xml:lang="{code}"' if code else ""


def direction(text: str) -> str:
    """The attribute for a text that may be written from right to left, else nothing."""
    return ' dir="auto"' if has_right_to_left(text) else ""


def element(block: Block, text: str, wraps: list[Wrap], offset: int = 0) -> str:
    """A block with a text of its own, or of its translation.

    `offset` is where the text begins in what the wraps count in.
    """
    if block.kind is BlockKind.TABLE:
        return _table(text, wraps, offset)
    if block.kind is BlockKind.LIST_ITEM:
        return items([(block, inline(text, wraps, offset))])
    body = inline(text, wraps, offset)
    way = direction(text)
    match block.kind:
        case BlockKind.HEADING:
            level = min(max(block.level, 2), 6)  # h1 is the headline
            return f"<h{level}{way}>{body}</h{level}>"
        case BlockKind.QUOTE:
            return f"<blockquote{way}><p>{body}</p></blockquote>"
        case BlockKind.CODE:
            return f"<pre><code>{body}</code></pre>"
        case BlockKind.CAPTION:
            return f'<p class="caption"{way}>{body}</p>'
        case _:
            return f"<p{way}>{body}</p>"


def items(held: Sequence[Item]) -> str:
    """List items, those of a deeper level in the one before them.

    Where bullets follow numbers another list begins.
    """
    level = held[0][0].level
    starts = [
        at
        for at, (block, _) in enumerate(held)
        if not at or block.level <= level or level >= _DEEPEST
    ]
    own = [held[at:end] for at, end in itertools.pairwise([*starts, len(held)])]
    lists = itertools.groupby(own, lambda item: bool(_NUMBER.match(item[0][0].marker)))
    return "".join(_list(list(same)) for _, same in lists)


def _list(own: Sequence[Sequence[Item]]) -> str:
    """Items that are all numbered or all not, each with the deeper ones after it."""
    number = _NUMBER.match(own[0][0][0].marker)
    inside = "".join(
        f"<li>{body}{items(deeper) if deeper else ''}</li>"
        for (_, body), *deeper in own
    )
    way = direction(inside)
    if number:
        return f'<ol start="{number[0]}"{way}>{inside}</ol>'
    return f"<ul{way}>{inside}</ul>"


def _table(text: str, wraps: list[Wrap], offset: int) -> str:
    """Rows are lines and cells are parted by tabs; offsets run through all of them."""
    lines, start = [], offset
    for line in text.split("\n"):
        cells = []
        for cell in line.split("\t"):
            cells.append(f"<td>{inline(cell, wraps, start)}</td>")
            start += len(cell) + 1
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return f"<table{direction(text)}><tbody>{''.join(lines)}</tbody></table>"


def styles(spans: Iterable[Span]) -> Iterator[Wrap]:
    """What the author styled and linked."""
    for span in spans:
        if span.kind in _ELEMENTS:
            name = _ELEMENTS[span.kind]
            yield Wrap(span.start, span.end, f"<{name}>", f"</{name}>")
        elif is_address(span.target):
            opening = f'<a href="{address(span.target)}">'
            yield Wrap(span.start, span.end, opening, "</a>")


def inline(text: str, wraps: Iterable[Wrap], offset: int = 0) -> str:
    """Text with elements around its ranges, cut so that they nest."""
    inside = [
        Wrap(max(0, each.start - offset), each.end - offset, each.opening, each.closing)
        for each in wraps
        if each.start - offset < len(text) and each.end > offset
    ]
    ends = {each.end for each in inside if each.end < len(text)}
    cuts = sorted({0, len(text)} | {each.start for each in inside} | ends)
    return "".join(
        _wrapped(plain(text[start:end]).replace("\n", "<br />"), around)
        for start, end, around in _pieces(inside, cuts)
    )


def _pieces(
    wraps: Sequence[Wrap], cuts: Sequence[int]
) -> Iterator[tuple[int, int, list[Wrap]]]:
    """Each piece between two cuts, with what lies around it, in the order given.

    Only what has begun and not ended is looked at: a list of 16,000 links would
    otherwise be gone through for each of them.
    """
    waiting = deque(sorted(range(len(wraps)), key=lambda n: wraps[n].start))
    begun: list[int] = []
    for start, end in itertools.pairwise(cuts):
        while waiting and wraps[waiting[0]].start <= start:
            bisect.insort(begun, waiting.popleft())
        begun = [n for n in begun if end <= wraps[n].end]
        yield start, end, [wraps[n] for n in begun]


def _wrapped(text: str, around: list[Wrap]) -> str:
    """Marks inside, links outside: a link must not hold another link."""
    links = [each for each in around if each.closing == "</a>"][:1]
    others = [each for each in around if each.closing != "</a>"]
    chosen = [*links, *others]
    opening = "".join(each.opening for each in chosen)
    return opening + text + "".join(each.closing for each in reversed(chosen))
