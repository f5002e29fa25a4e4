"""Markdown files: what clippers and note-takers keep of a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.article import Article, Block, BlockKind, Image, Span, SpanKind
from reader.extract.dates import find_date

if TYPE_CHECKING:
    from collections.abc import Iterator

_FENCE = re.compile(r"^(`{3,}|~{3,})")
_HEADING = re.compile(r"^(#{1,6})\s+(.*[^\s#]|#+)\s*#*$")
_ITEM = re.compile(r"^(\s*)([-*+•]|\d{1,4}[.)])\s+(.+)$")
_QUOTE = re.compile(r"^\s*(>+)\s?(.*)$")
_PICTURE = re.compile(r"^!\[([^\]]*)\]\(\s*+<?([^)\s>]++)>?[^)]*+\)$")
_RULE = re.compile(r"^\s*([-*_=]\s*){3,}$")
_FIELD = re.compile(r"^(\w+):\s*[\"']?(.*?)[\"']?\s*$")
# Nothing is looked for further away than markup goes: a page may be made to hang us.
_INLINE = re.compile(
    r"!\[(?P<alt>[^\]]{0,999}+)\]\([^)]{0,2999}+\)"
    r"|\[(?P<text>[^\]]{1,999}+)\]\(\s*+<?(?P<url>[^)\s>]{1,1999}+)>?[^)]{0,999}+\)"
    r"|(?P<strong>\*\*|__)(?P<bold>\S(?:.{0,999}?\S)?)(?P=strong)"
    r"|(?<!\w)(?P<star>[*_])(?P<italic>\S(?:.{0,999}?\S)?)(?P=star)(?!\w)"
    r"|`(?P<code>[^`]{1,999}+)`"
)


def markdown_article(text: str) -> Article:
    """The article of a Markdown file: front matter, then every block."""
    fields, body = _front_matter(text)
    blocks = list(_blocks(body.split("\n")))
    title = fields.get("title", "")
    if (
        not title
        and blocks
        and (blocks[0].kind, blocks[0].level) == (BlockKind.HEADING, 1)
    ):
        title = blocks.pop(0).text
    return Article(
        title=title,
        byline=fields.get("author", ""),
        date=find_date(fields.get("published", "") or fields.get("date", "")),
        source=fields.get("site", ""),
        url=fields.get("source", "") or fields.get("url", ""),
        blocks=tuple(blocks),
    )


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    head, mark, body = text.removeprefix("---\n").partition("\n---\n")
    if not text.startswith("---\n") or not mark:
        return {}, text
    found = (_FIELD.match(line) for line in head.split("\n"))
    return {each[1].lower(): each[2] for each in found if each}, body


def _blocks(lines: list[str]) -> Iterator[Block]:
    paragraph: list[str] = []
    code: list[str] = []
    fence = ""
    for line in [*lines, ""]:
        opened = _FENCE.match(line.strip())
        if fence:
            if opened and opened[1].startswith(fence):
                yield Block(BlockKind.CODE, "\n".join(code))
                fence, code = "", []
            else:
                code.append(line)
            continue
        block = None if opened else _block(line)
        if opened or block or not line.strip() or _RULE.match(line):
            if paragraph:
                yield _text_block(BlockKind.PARAGRAPH, " ".join(paragraph))
                paragraph = []
            if opened:
                fence = opened[1]
            elif block:
                yield block
        else:
            paragraph.append(line.strip())
    if code:
        yield Block(BlockKind.CODE, "\n".join(code))


def _block(line: str) -> Block | None:
    """The block a single line makes; nothing for lines of paragraphs."""
    if found := _HEADING.match(line):
        return _text_block(BlockKind.HEADING, found[2], len(found[1]))
    if found := _PICTURE.match(line.strip()):
        return Block(BlockKind.IMAGE, "", image=Image(found[2], found[1]))
    if _RULE.match(line):
        return None
    if found := _ITEM.match(line):
        marker = found[2].replace(")", ".") if found[2][0].isdigit() else "•"
        depth = len(found[1].expandtabs(4)) // 2 + 1
        return _text_block(BlockKind.LIST_ITEM, found[3], depth, marker)
    if (found := _QUOTE.match(line)) and found[2].strip():
        return _text_block(BlockKind.QUOTE, found[2], len(found[1]))
    return None


def _text_block(kind: BlockKind, raw: str, level: int = 0, marker: str = "") -> Block:
    text, spans, end = "", [], 0
    for found in _INLINE.finditer(raw):
        text += raw[end : found.start()]
        end = found.end()
        start = len(text)
        text += found["text"] or found["bold"] or found["italic"] or found["code"] or ""
        span = _span(found, start, len(text))
        if span:
            spans.append(span)
    return Block(kind, (text + raw[end:]).rstrip(), level, marker, tuple(spans))


def _span(found: re.Match[str], start: int, end: int) -> Span | None:
    if found["url"]:
        return Span(start, end, SpanKind.LINK, found["url"])
    if found["bold"]:
        return Span(start, end, SpanKind.STRONG)
    if found["italic"]:
        return Span(start, end, SpanKind.EMPHASIS)
    return Span(start, end, SpanKind.CODE) if found["code"] else None
