"""A page as lines of text and the areas that hold them.

The tree is walked once. Text between block tags becomes a `Line`; every block element
becomes an `Area`, a range of lines. All later decisions are about lines and ranges, so
no other part needs the tree.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from reader.domain.article import BlockKind, Image
from reader.extract import rules
from reader.extract.pictures import image_of
from reader.extract.tables import is_data_table, table_text

if TYPE_CHECKING:
    from collections.abc import Iterator

BREAK = "\0"  # a <br> inside a line; NULs of the page itself are gone by now

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_SPACE_AND_BREAKS = re.compile(r"\s*\0\s*")
_INDENT = re.compile(r"[\u3000\u2003]{2}|(?:\xa0|\u2002|&nbsp;){4}")
_SENTENCE_END = tuple(".!?。！？…”\"’'）)：:；;")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


class Inline(NamedTuple):
    """How the text at this point is marked up."""

    href: str = ""
    emphasis: bool = False
    strong: bool = False
    code: bool = False


class Place(NamedTuple):
    """What kind of block the text at this point belongs to."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    marker: str = ""
    tag: str = "body"


@dataclass(slots=True)
class Line:
    """A run of text between two block boundaries, or a picture."""

    pieces: list[tuple[str, Inline]]
    text: str  # white space made single
    place: Place
    area: int
    weight: int  # UTF-8 bytes: a Han character counts as three letters
    linked: float  # the share of the text that is links
    strong: float  # the share that is bold
    image: Image | None = None
    fence: str = ""  # the area around it that is not the article


@dataclass(slots=True)
class Area:
    """A block element: the range of lines it holds, and what it says of itself."""

    tag: str
    words: str  # class, id, role and itemprop, lower case
    parent: int
    depth: int
    first: int
    last: int = 0  # excluded
    fence: str = ""  # why it is not the article, or nothing


@dataclass(slots=True)
class Outline:
    """The whole page in reading order."""

    lines: list[Line] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)


def outline_of(body: etree._Element) -> Outline:
    """Walk the page once."""
    walk = _Walk()
    walk.run(body)
    return walk.outline


_PLAIN = Inline()
_BODY = Place()


class _Walk:
    """The state of one walk: open areas, places and inline styles."""

    def __init__(self) -> None:
        self.outline = Outline()
        self._lines = self.outline.lines
        self._areas = self.outline.areas
        self._pieces: list[tuple[str, Inline]] = []
        self._pictures: list[Image] = []
        self._open: list[int] = []
        self._places: list[Place] = [_BODY]
        self._inlines: list[Inline] = [_PLAIN]
        self._lists: list[list[int | str]] = []
        self._figures = 0

    def run(self, body: etree._Element) -> None:
        walker = etree.iterwalk(body, events=("start", "end"))
        skipped = None
        for event, element in walker:
            tag = element.tag
            if event == "start":
                if skipped is None and not self._enter(element, tag):
                    walker.skip_subtree()
                    skipped = element
            else:
                if skipped is element:
                    skipped = None
                else:
                    self._leave(str(tag))
                tail = element.tail
                if tail and element is not body:
                    self._pieces.append((tail, self._inlines[-1]))
        self._flush()

    # --- entering and leaving elements; entering answers whether to look inside

    def _enter(self, element: etree._Element, tag: object) -> bool:
        if not isinstance(tag, str) or tag in rules.SKIPPED_TAGS:
            return False
        if tag in rules.BLOCK_TAGS:
            return self._enter_block(element, tag)
        if tag == "br":
            self._pieces.append((BREAK, _PLAIN))
            return False
        if tag == "img" or tag == "amp-img":
            self._picture(element)
            return False
        return self._enter_inline(element, tag)

    def _enter_inline(self, element: etree._Element, tag: str) -> bool:
        inline = self._inlines[-1]
        if tag == "a":
            inline = inline._replace(href=element.get("href") or "#")
        elif tag in rules.EMPHASIS_TAGS:
            inline = inline._replace(emphasis=True)
        elif tag in rules.STRONG_TAGS:
            inline = inline._replace(strong=True)
        elif tag in rules.CODE_TAGS:
            inline = inline._replace(code=True)
        elif element.attrib and _is_unseen(element):
            return False
        self._inlines.append(inline)
        if element.text:
            self._pieces.append((element.text, inline))
        return True

    def _enter_block(self, element: etree._Element, tag: str) -> bool:
        self._flush()
        words = fence = ""
        if element.attrib:
            words = _words_of(element, tag)
            fence = _fence_of(tag, words) or ("hidden" if _is_hidden(element) else "")
        elif tag in rules.FENCED_TAGS:
            fence = tag
        parent = self._open[-1] if self._open else -1
        self._open.append(len(self._areas))
        self._areas.append(
            Area(tag, words, parent, len(self._open), len(self._lines), fence=fence)
        )
        self._places.append(self._place(element, tag, words))
        if tag == "pre" or tag == "xmp" or tag == "listing" or tag == "plaintext":
            return self._enter_pre(element)
        if tag == "table" and is_data_table(element):
            self._add_line(
                [(table_text(element), _PLAIN)], Place(BlockKind.TABLE, tag=tag)
            )
            self._close()
            return False
        if element.text:
            self._pieces.append((element.text, self._inlines[-1]))
        return True

    def _enter_pre(self, element: etree._Element) -> bool:
        for br in element.iter("br"):
            br.tail = "\n" + (br.tail or "")
        text = "".join(element.itertext()).strip("\r\n")
        self._add_line([(text, _PLAIN)], Place(BlockKind.CODE, tag="pre"))
        self._close()
        return False

    def _leave(self, tag: str) -> None:
        if tag in rules.BLOCK_TAGS:
            self._flush()
            self._close()
        else:
            self._inlines.pop()

    def _close(self) -> None:
        self._areas[self._open.pop()].last = len(self._lines)
        place = self._places.pop()
        if place.tag in ("ul", "ol"):
            self._lists.pop()

    # --- what the current text is

    def _place(self, element: etree._Element, tag: str, words: str) -> Place:
        place = self._places[-1]
        if tag in rules.HEADING_LEVELS:
            return Place(BlockKind.HEADING, rules.HEADING_LEVELS[tag], tag=tag)
        if tag == "li":
            return Place(
                BlockKind.LIST_ITEM,
                max(1, len(self._lists)),
                self._marker(element),
                tag,
            )
        if tag in ("ul", "ol"):
            self._lists.append([tag, _start(element) - 1])
            return place._replace(tag=tag)
        if tag == "blockquote":
            return Place(
                BlockKind.QUOTE,
                place.level + 1 if place.kind is BlockKind.QUOTE else 1,
                tag=tag,
            )
        if tag == "figcaption" or (words and _is_caption(tag, words)):
            return Place(BlockKind.CAPTION, tag=tag)
        return place._replace(tag=tag)

    def _marker(self, element: etree._Element) -> str:
        if not self._lists or self._lists[-1][0] == "ul":
            return "•"
        current = self._lists[-1]
        value = element.get("value", "")
        current[1] = (
            int(value) if value.isdecimal() and len(value) < 7 else int(current[1]) + 1
        )
        return f"{current[1]}."

    def _picture(self, element: etree._Element) -> None:
        image = image_of(element)
        if image is None:
            return
        if self._pieces and any(
            not text.isspace() and text != BREAK for text, _ in self._pieces
        ):
            self._pictures.append(image)
        else:
            self._add_picture(image)

    def _add_picture(self, image: Image) -> None:
        self._lines.append(
            Line(
                [],
                "",
                Place(BlockKind.IMAGE, tag="img"),
                self._open[-1] if self._open else 0,
                0,
                0,
                0,
                image,
            )
        )

    # --- lines

    def _flush(self) -> None:
        if self._pieces:
            pieces, self._pieces = self._pieces, []
            for part in _split_at_breaks(pieces):
                self._add_line(part, self._places[-1])
        if self._pictures:
            for image in self._pictures:
                self._add_picture(image)
            self._pictures = []

    def _add_line(self, pieces: list[tuple[str, Inline]], place: Place) -> None:
        text = "".join([text for text, _ in pieces])
        if place.kind is not BlockKind.CODE and place.kind is not BlockKind.TABLE:
            text = " ".join(text.replace(BREAK, " ").split())
        if not text:
            return
        length = linked = strong = 0
        for piece, inline in pieces:
            size = len(piece)
            length += size
            if inline.href:
                linked += size
            if inline.strong:
                strong += size
        self._lines.append(
            Line(
                pieces,
                text,
                place,
                self._open[-1] if self._open else 0,
                len(text.encode("utf-8", "replace")),
                linked / length if linked else 0.0,
                strong / length if strong else 0.0,
            )
        )


def _split_at_breaks(
    pieces: list[tuple[str, Inline]],
) -> Iterator[list[tuple[str, Inline]]]:
    """Cut where the page used line breaks as the ends of paragraphs."""
    if all(text is not BREAK for text, _ in pieces):
        yield pieces
        return
    part: list[tuple[str, Inline]] = []
    breaks = 0
    for piece in pieces:
        if piece[0] is BREAK:
            breaks += 1
            continue
        if breaks and piece[0].isspace() and not _INDENT.search(piece[0]):
            continue
        if breaks:
            if part and (breaks > 1 or _ends_paragraph(part, piece[0])):
                yield part
                part = []
            elif part:
                part.append((BREAK, _PLAIN))
            breaks = 0
        part.append(piece)
    if part:
        yield part


def _ends_paragraph(part: list[tuple[str, Inline]], following: str) -> bool:
    if _INDENT.match(following.lstrip(" \t\r\n")):
        return True
    last = part[-1][0].rstrip()
    size = 0
    for text, _ in reversed(part):
        size += len(text.encode("utf-8", "replace"))
        if size > 90:
            break
    return last.endswith(_SENTENCE_END) and size > 90


def _words_of(element: etree._Element, tag: str) -> str:
    get = element.get
    # Headings and sections are often named after what they say.
    name = "" if tag in rules.HEADING_LEVELS or tag == "section" else get("id") or ""
    return _normal_words(
        get("class") or "", name, get("role") or "", get("itemprop") or ""
    )


@lru_cache(maxsize=4096)
def _normal_words(*values: str) -> str:
    return _CAMEL.sub("-", " ".join(filter(None, values))[:400]).lower()


@lru_cache(maxsize=4096)
def _fence_of(tag: str, words: str) -> str:
    if words and rules.COMMENT_WORDS.search(words):
        return "comments"
    if tag in rules.FENCED_TAGS:
        return tag
    if tag == "body" or tag == "html" or tag == "article" or tag == "main":
        return ""
    if not words or rules.BODY_WORDS.search(words) or rules.CAPTION_WORDS.search(words):
        return ""
    found = rules.FENCE_WORDS.search(words)
    return found[0] if found else ""


@lru_cache(maxsize=4096)
def _is_caption(tag: str, words: str) -> bool:
    return tag not in ("figure", "article", "section", "body", "main") and bool(
        rules.CAPTION_WORDS.search(words)
    )


def _is_hidden(element: etree._Element) -> bool:
    get = element.get
    if get("hidden") is not None or get("aria-hidden") == "true":
        return True
    style = get("style")
    return bool(style and _HIDDEN_STYLE.search(style))


def _is_unseen(element: etree._Element) -> bool:
    if _is_hidden(element):
        return True
    words = element.get("class")
    return bool(
        words
        and (
            "sr-only" in words or "visually-hidden" in words or "screen-reader" in words
        )
    )


def _start(element: etree._Element) -> int:
    value = element.get("start", "")
    return int(value) if value.lstrip("-").isdecimal() and len(value) < 7 else 1
