"""An article alone, as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.article import Block, BlockKind, Image, SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.domain.article import Article, Span

_MARKS = {SpanKind.EMPHASIS: "*", SpanKind.STRONG: "**", SpanKind.CODE: "`"}


def article_to_markdown(article: Article) -> str:
    """The headline, what is known of the article, and its blocks."""
    return "\n\n".join(part for part in _parts(article) if part)


def _parts(article: Article) -> Iterator[str]:
    yield f"# {article.title}" if article.title else ""
    facts = (article.byline, article.source, article.date, article.section)
    yield " · ".join(fact for fact in facts if fact)
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
            marker = block.marker if block.marker[:1].isdigit() else "-"
            return f"{'   ' * max(block.level - 1, 0)}{marker} {_inline(block)}"
        case BlockKind.QUOTE:
            return "\n".join(f"> {line}" for line in _inline(block).split("\n"))
        case BlockKind.CODE:
            return f"```\n{block.text}\n```"
        case BlockKind.TABLE:
            return _table(block.text)
        case BlockKind.IMAGE:
            image = block.image or Image("")
            return f"![{image.alt}]({image.url})"
        case BlockKind.CAPTION:
            return f"*{block.text}*"
        case _:
            return _inline(block)


def _table(text: str) -> str:
    rows = [line.split("\t") for line in text.split("\n")]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    lines.insert(1, "|" + " --- |" * len(rows[0]))
    return "\n".join(lines)


def _inline(block: Block) -> str:
    """The text with its spans; what opens last closes first."""
    text, opened, out = block.text, list[tuple[int, str]](), list[str]()
    starts = sorted(block.spans, key=lambda span: (span.start, -span.end))
    last = 0
    for span in starts:
        last = _close(text, opened, out, last, span.start)
        if opened and span.end > opened[-1][0]:
            continue  # spans that cross have no Markdown
        out.append(text[last : span.start] + _opening(span))
        last = span.start
        opened.append((span.end, _closing(span)))
    last = _close(text, opened, out, last, len(text))
    return "".join(out) + text[last:]


def _close(
    text: str, opened: list[tuple[int, str]], out: list[str], last: int, until: int
) -> int:
    while opened and opened[-1][0] <= until:
        end, mark = opened.pop()
        out.append(text[last:end] + mark)
        last = end
    return last


def _opening(span: Span) -> str:
    return "[" if span.kind is SpanKind.LINK else _MARKS[span.kind]


def _closing(span: Span) -> str:
    return f"]({span.target})" if span.kind is SpanKind.LINK else _MARKS[span.kind]
