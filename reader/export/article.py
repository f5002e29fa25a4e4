"""An article alone, as Markdown or as JSON."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import quote

from reader.domain.article import Block, BlockKind, Image, SpanKind
from reader.export.emphasis import escaped, may_stand
from reader.export.folio import plain_date
from reader.export.scripts import with_scripts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.domain.article import Article, Span
    from reader.export.plain import Plain

_ENDING = re.compile(r"[\s()<>]")
_MARKS = {SpanKind.EMPHASIS: "*", SpanKind.STRONG: "**"}
_BULLETS = {"☐": "- [ ]", "☑": "- [x]"}  # of tasks
_TAGS = {SpanKind.EMPHASIS: "em", SpanKind.STRONG: "strong"}


def article_to_markdown(article: Article) -> str:
    """The headline, what is known of the article, and its blocks."""
    return "\n\n".join(part for part in _parts(article) if part)


def article_to_text(article: Article) -> str:
    """The headline and the blocks' text, a line per block."""
    lines = (with_scripts(block) for block in article.blocks if block.text)
    return "\n\n".join(part for part in (article.title, "\n".join(lines)) if part)


def article_to_json(article: Article) -> dict[str, Plain]:
    """What is known of the article, and its blocks; offsets count code points."""
    return {
        "title": article.title,
        "byline": article.byline,
        "date": article.date,
        "section": article.section,
        "source": article.source,
        "language": str(article.language),
        "url": article.url,
        "blocks": [_plain_block(block) for block in article.blocks],
    }


def _plain_block(block: Block) -> dict[str, Plain]:
    """Kind and text always; the rest where there is any."""
    value: dict[str, Plain] = {"kind": str(block.kind), "text": block.text}
    if block.level:
        value["level"] = block.level
    if block.marker:
        value["marker"] = block.marker
    if block.image is not None:
        value["image"] = block.image.url
    if block.spans:
        value["spans"] = [_plain_span(span) for span in block.spans]
    return value


def _plain_span(span: Span) -> dict[str, Plain]:
    target = {"target": span.target} if span.target else {}
    return {"start": span.start, "end": span.end, "kind": str(span.kind), **target}


def _parts(article: Article) -> Iterator[str]:
    yield f"# {escaped(article.title)}" if article.title else ""
    facts = (article.byline, article.source, plain_date(article.date), article.section)
    yield " · ".join(escaped(fact) for fact in facts if fact)
    items: list[str] = []
    for block in article.blocks:
        if block.kind is BlockKind.LIST_ITEM:
            items.append(_block(block))
            continue
        yield "\n".join(items)
        items.clear()
        yield _block(block)
    yield "\n".join(items)


def _block(block: Block) -> str:
    match block.kind:
        case BlockKind.HEADING:
            return f"{'#' * min(max(block.level, 2), 6)} {_inline(block)}"
        case BlockKind.LIST_ITEM:
            is_numbered = block.marker[:1].isdigit()
            marker = block.marker if is_numbered else _BULLETS.get(block.marker, "-")
            margin = "   " * max(block.level - 1, 0)
            body = _inline(block).replace("\n", f"\n{margin}   ")
            return f"{margin}{marker} {body}"
        case BlockKind.QUOTE:
            return "\n".join(f"> {line}" for line in _inline(block).split("\n"))
        case BlockKind.CODE:
            longest = max(map(len, re.findall("`+", block.text)), default=0)
            fence = "`" * max(3, longest + 1)
            return f"{fence}\n{block.text}\n{fence}"
        case BlockKind.TABLE:
            return _table(block.text)
        case BlockKind.IMAGE:
            image = block.image or Image("")
            return f"![{escaped(image.alt)}]({_address(image.url)})"
        case BlockKind.CAPTION:
            return f"*{escaped(block.text.strip())}*" if block.text.strip() else ""
        case _:
            return _inline(block)


def _table(text: str) -> str:
    rows = [[escaped(cell) for cell in line.split("\t")] for line in text.split("\n")]
    width = max(map(len, rows))
    lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in rows]
    lines.insert(1, "|" + " --- |" * width)
    return "\n".join(lines)


def _address(url: str) -> str:
    """An address that cannot end the brackets it stands in; none of what is inside."""
    if url.startswith("data:"):
        return ""
    return _ENDING.sub(lambda found: quote(found[0]), url)


def _inline(block: Block) -> str:
    """The text with its spans; what opens last closes first."""
    writer = _Writer(block)
    for span in sorted(block.spans, key=lambda span: (span.start, -span.end)):
        writer.open(span)
    return writer.finish()


class _Writer:
    """Puts marks into a text from its beginning to its end."""

    def __init__(self, block: Block) -> None:
        self._text = with_scripts(block)
        self._edges = Counter(
            edge for span in block.spans for edge in {span.start, span.end}
        )
        self._opened: list[tuple[int, str, SpanKind]] = []  # end, mark, kind
        self._out: list[str] = []
        self._at = 0

    def open(self, span: Span) -> None:
        """Begin a span, unless there is no Markdown for it where it stands.

        None crosses another, none is in code, no link is in a link, no code meets code.
        """
        start, end = self._tight(span)
        self._go_to(start)
        is_crossing = bool(self._opened) and end > self._opened[-1][0]
        within = {kind for _, _, kind in self._opened}
        if start >= end or is_crossing or SpanKind.CODE in within:
            return
        if span.kind is SpanKind.LINK and span.kind in within:
            return
        if span.kind is SpanKind.CODE and "".join(self._out[-1:]).endswith("`"):
            return
        opening, closing = self._marks(span, start, end)
        self._out.append(opening)
        self._opened.append((end, closing, span.kind))

    def finish(self) -> str:
        self._go_to(len(self._text))
        return "".join(self._out)

    def _tight(self, span: Span) -> tuple[int, int]:
        """Without the spaces at its ends, beside which no mark is one."""
        words = self._text[span.start : span.end]
        left = len(words) - len(words.lstrip())
        return span.start + left, span.start + len(words.rstrip())

    def _go_to(self, place: int) -> None:
        while self._opened and self._opened[-1][0] <= place:
            self._write(self._opened[-1][0])
            self._out.append(self._opened.pop()[1])
        self._write(place)

    def _write(self, until: int) -> None:
        words = self._text[self._at : max(self._at, until)]
        self._at = max(self._at, until)
        if any(kind is SpanKind.CODE for _, _, kind in self._opened):
            self._out.append(words)
        else:
            self._out.append(escaped(words).replace("\n", "\\\n"))

    def _marks(self, span: Span, start: int, end: int) -> tuple[str, str]:
        """What stands before and after a span of words."""
        if span.kind is SpanKind.LINK:
            return "[", f"]({_address(span.target)})"
        if span.kind is SpanKind.CODE:
            return _ticks(self._text[start:end])
        mark, tag = _MARKS.get(span.kind, ""), _TAGS.get(span.kind)
        own = {span.start, span.end}
        is_alone = all(self._edges[it] == (it in own) for it in own | {start, end})
        if not tag or may_stand(self._text, start, end, is_plain=is_alone):
            return mark, mark
        return f"<{tag}>", f"</{tag}>"


def _ticks(code: str) -> tuple[str, str]:
    """Backticks around code, more of them than stand in it."""
    longest = max(map(len, re.findall("`+", code)), default=0)
    ticks = "`" * (longest + 1)
    gap = " " if code[:1] == "`" or code[-1:] == "`" else ""
    return ticks + gap, gap + ticks
