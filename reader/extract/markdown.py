"""Markdown files: what clippers and note-takers keep of a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from reader.domain.article import Article, BlockKind, Image, host_of
from reader.extract import rules
from reader.extract.blocks import blocks_of
from reader.extract.breaks import split_at_breaks
from reader.extract.dates import find_date
from reader.extract.front_matter import front_matter
from reader.extract.markdown_parser import parsed
from reader.extract.outline import BREAK, BlockPlace, Inline, Line, Piece
from reader.extract.page import parse
from reader.extract.pictures import image_of
from reader.extract.spaces import tidy
from reader.extract.walk import outline_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from markdown_it.token import Token

_PLAIN = Inline()
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_TASK = re.compile(r"\[([ xX])\]\s+")
_CALLOUT = re.compile(r"\[!([\w-]{1,30})\][+-]?[ \t]*")
_BLOCK_NAME = re.compile(r"\s\^[A-Za-z0-9][A-Za-z0-9-]{3,30}$")  # Obsidian's
_ADDRESS = re.compile(
    r"\bhttps?://[^\s<>\"'，。；、）】」』]*[^\s<>\"'，。；、）】」』.,;:!?)\]*]"
)
_HEADING_NAME = re.compile(r"\s*\{[#.][^{}]{0,100}\}$")  # of Pandoc, Hugo and others
_MARKED = {"em_open": "emphasis", "strong_open": "strong"}
_TITLES = ("title", "headline")
_AUTHORS = ("author", "authors", "byline", "creator")
_DATES = ("published", "date", "date published", "pubdate", "created")
_SITES = ("site", "site_name", "publisher", "website")
_URLS = ("source", "url", "link", "canonical", "source_url")


def markdown_article(
    text: str, resolver: Callable[[str], Callable[[str], str]]
) -> Article:
    """The article of a Markdown file: front matter, then every block.

    `resolver` gives for the address of the page that was kept what makes the addresses
    of its pictures whole.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    fields, body = front_matter(text)
    url = _first(fields, _URLS)
    site = _first(fields, _SITES)
    if "://" not in url:
        url, site = "", site or url
    lines = _lines(body)
    title, lines = _title(_first(fields, _TITLES), lines)
    authors = [name for key in _AUTHORS for name in fields.get(key, ())]
    return Article(
        title=title,
        byline=", ".join(dict.fromkeys(authors)),
        date=next((day for key in _DATES for day in _days(fields, key)), ""),
        source=site or host_of(url),
        url=url,
        blocks=blocks_of(lines, url, resolver(url)),
    )


def _first(fields: dict[str, list[str]], keys: Iterable[str]) -> str:
    return next((value for key in keys for value in fields.get(key, ())), "")


def _days(fields: dict[str, list[str]], key: str) -> list[str]:
    return [day for value in fields.get(key, ()) if (day := find_date(value))]


def _title(told: str, lines: list[Line]) -> tuple[str, list[Line]]:
    """The title, and the lines without the heading that says it again."""
    head = lines[0] if lines else None
    if head is None or (head.place.kind, head.place.level) != (BlockKind.HEADING, 1):
        return told, lines
    if told and told.strip() != head.text:
        return told, lines
    return head.text, lines[1:]


def _lines(body: str) -> list[Line]:
    reading = _Reading()
    for token in parsed(body):
        reading.take(token)
    return reading.lines


class _Reading:
    """The state of one pass over a file's tokens: open places, lists and tables."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._places: list[BlockPlace] = [BlockPlace()]
        self._lists: list[bool] = []  # those open: is it numbered?
        self._rows: list[list[str]] = []  # of an open table

    def take(self, token: Token) -> None:
        kind = token.type
        if kind == "inline":
            self._inline(token)
        elif kind in ("fence", "code_block"):
            self._literal(token.content.strip("\n"), BlockKind.CODE)
        elif kind == "html_block":
            self.lines += outline_of(parse(token.content), whole=True).lines
        elif kind in ("bullet_list_open", "ordered_list_open"):
            self._lists.append(kind == "ordered_list_open")
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self._lists.pop()
        elif kind == "table_close":
            text = "\n".join("\t".join(row).rstrip() for row in self._rows)
            self._literal(text, BlockKind.TABLE)
            self._rows = []
        elif kind == "tr_open":
            self._rows.append([])
        elif kind in _PLACED:
            self._places.append(self._place(token))
        elif kind in _PLACED_ENDS:
            self._places.pop()

    def _place(self, token: Token) -> BlockPlace:
        place = self._places[-1]
        match token.type:
            case "heading_open":
                return BlockPlace(BlockKind.HEADING, int(token.tag[1]))
            case "blockquote_open":
                depth = place.level + 1 if place.kind is BlockKind.QUOTE else 1
                return BlockPlace(BlockKind.QUOTE, depth)
        marker = f"{token.info}." if self._lists[-1] else "•"
        return BlockPlace(BlockKind.LIST_ITEM, len(self._lists), marker)

    def _inline(self, token: Token) -> None:
        text = _Text()
        for child in token.children or ():
            text.take(child)
        if self._rows:
            plain = "".join(piece for piece, _ in text.pieces).replace(BREAK, " ")
            self._rows[-1].append(tidy(plain))
            return
        for image in text.first:
            self._picture(image)
        self._text(text.pieces)
        for image in text.last:
            self._picture(image)

    def _text(self, pieces: list[Piece]) -> None:
        self._unmark(pieces)
        may_be_lines = self._places[-1].kind is not BlockKind.HEADING
        for paragraph in split_at_breaks(pieces, may_be_lines=may_be_lines):
            for row in paragraph:
                place = self._places[-1]
                text = tidy("".join(piece for piece, _ in row).replace(BREAK, " "))
                if text:
                    self.lines.append(Line(row, text, place, "p", 0))
                    self._places[-1] = place._replace(marker="")

    def _unmark(self, pieces: list[Piece]) -> None:
        """Take off the signs of tasks, callouts and named blocks."""
        if not pieces:
            return
        place, (first, inline) = self._places[-1], pieces[0]
        task = _TASK.match(first) if place.marker else None
        callout = _CALLOUT.match(first) if place.kind is BlockKind.QUOTE else None
        if task:
            self._places[-1] = place._replace(marker="☐" if task[1] == " " else "☑")
            pieces[0] = (first[task.end() :], inline)
        elif callout:
            is_bare = len(pieces) == 1 or pieces[1][0] in ("\n", BREAK)
            kind = callout[1].capitalize() if not first[callout.end() :] else ""
            title = first[callout.end() :] or (kind if is_bare else "")
            pieces[0] = (title, inline._replace(strong=True))
            pieces[1:2] = [(BREAK, _PLAIN), (BREAK, _PLAIN)] if is_bare else pieces[1:2]
        last, inline = pieces[-1]
        name = _HEADING_NAME if place.kind is BlockKind.HEADING else _BLOCK_NAME
        pieces[-1] = (name.sub("", last), inline)

    def _picture(self, image: Image) -> None:
        self.lines.append(
            Line([], "", BlockPlace(BlockKind.IMAGE), "img", 0, image=image)
        )

    def _literal(self, text: str, kind: BlockKind) -> None:
        if text.strip():
            self.lines.append(Line([(text, _PLAIN)], text, BlockPlace(kind), "pre", 0))


_PLACED = ("heading_open", "blockquote_open", "list_item_open")
_PLACED_ENDS = ("heading_close", "blockquote_close", "list_item_close")


class _Text:
    """The pieces of a paragraph, and its pictures before and after its first word."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.first: list[Image] = []
        self.last: list[Image] = []
        self._inlines = [_PLAIN]
        self._tags: list[str] = []  # open HTML elements

    def take(self, token: Token) -> None:
        inline = self._inlines[-1]
        match token.type:
            case "text":
                self.pieces += _linked(token.content, inline)
            case "softbreak":
                self.pieces.append(("\n", inline))
            case "hardbreak":
                self.pieces.append((BREAK, _PLAIN))
            case "code_inline":
                self.pieces.append((token.content, inline._replace(code=True)))
            case "note":
                self.pieces.append((token.content, inline._replace(raised=True)))
            case "image":
                self._add(_image_of(token))
            case "html_inline":
                self._html(token.content)
            case _:
                self._nest(token)

    def _nest(self, token: Token) -> None:
        inline = self._inlines[-1]
        if token.type == "link_open":
            self._inlines.append(inline._replace(href=str(token.attrs.get("href"))))
        elif token.nesting > 0:
            self._inlines.append(_with(inline, _MARKED.get(token.type, "")))
        elif token.nesting < 0 and len(self._inlines) > 1:
            self._inlines.pop()

    def _html(self, markup: str) -> None:
        found = _TAG.match(markup)
        tag = found[2].lower() if found else ""
        if tag == "br":
            self.pieces.append((BREAK, _PLAIN))
        elif tag == "img":
            self._add(next(map(image_of, parse(markup).iter("img")), None))
        elif found and found[1]:
            if tag in self._tags:
                self._tags.remove(tag)
                self._inlines.pop()
        elif tag in rules.INLINE_TAGS or tag == "a":
            self._tags.append(tag)
            inline = _with(self._inlines[-1], rules.INLINE_TAGS.get(tag, ""))
            link = parse(markup).find(".//a") if tag == "a" else None
            href = "" if link is None else link.get("href") or ""
            self._inlines.append(inline._replace(href=href or inline.href))

    def _add(self, image: Image | None) -> None:
        if image:
            has_text = any(text.strip() for text, _ in self.pieces)
            (self.last if has_text else self.first).append(image)


def _linked(text: str, inline: Inline) -> list[Piece]:
    """The text with its bare addresses as links.

    https://github.github.com/gfm/#autolinks-extension-
    """
    if inline.href or "://" not in text:
        return [(text, inline)]
    pieces: list[Piece] = []
    end = 0
    for found in _ADDRESS.finditer(text):
        pieces.append((text[end : found.start()], inline))
        pieces.append((found[0], inline._replace(href=found[0])))
        end = found.end()
    return [*pieces, (text[end:], inline)]


def _image_of(token: Token) -> Image | None:
    alt = " ".join(child.content for child in token.children or ())
    url = str(token.attrs.get("src") or "")
    return Image(url, tidy(alt)) if url else None


def _with(inline: Inline, field: str) -> Inline:
    marked: dict[str, Any] = {field: True} if field else {}
    return inline._replace(**marked)
