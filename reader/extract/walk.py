"""One walk over a page's tree: block elements become areas, text becomes lines."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from lxml import etree

from reader.domain.article import BlockKind
from reader.extract import rules
from reader.extract.breaks import split_at_breaks
from reader.extract.outline import BREAK, Area, Inline, Line, Outline, Piece, Place
from reader.extract.pictures import image_of
from reader.extract.tables import is_data_table, table_text

if TYPE_CHECKING:
    from reader.domain.article import Image

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_LISTS = ("ul", "ol")
_PLAIN = Inline()
_BODY = Place()
_CAPTION = Place(BlockKind.CAPTION)
_CODE = Place(BlockKind.CODE)
_TABLE = Place(BlockKind.TABLE)
_IMAGE = Place(BlockKind.IMAGE)


def outline_of(root: etree._Element, *, whole: bool = False) -> Outline:
    """Walk the page once; without its menus and footers unless asked for the whole."""
    walk = _Walk(whole=whole)
    walk.run(root)
    return walk.outline


class _Walk:
    """The state of one walk: open areas, places, inline styles and lists."""

    def __init__(self, *, whole: bool) -> None:
        self._whole = whole
        self.outline = Outline()
        self._lines = self.outline.lines
        self._areas = self.outline.areas
        self._pieces: list[Piece] = []
        self._has_breaks = False
        self._pictures: list[Image] = []
        self._open: list[Area] = [Area("", "", 0, 0)]
        self._numbers: list[int] = [0]  # of the open areas
        self._places: list[Place] = [_BODY]
        self._inlines: list[Inline] = [_PLAIN]
        self._lists: list[tuple[str, int]] = []

    def run(self, root: etree._Element) -> None:
        walker = etree.iterwalk(root, events=("start", "end"))
        blocks, skipped = rules.BLOCK_TAGS, None
        for event, element in walker:
            tag = element.tag
            if event == "start":
                if tag != "br" and not self._enter(element, tag):
                    walker.skip_subtree()
                    skipped = element
                continue
            if skipped is not None:
                skipped = None  # after a skipped start comes its own end
            elif tag == "br":
                self._pieces.append((BREAK, _PLAIN))
                self._has_breaks = True
            elif tag in blocks:
                self._flush()
                self._close()
            else:
                self._inlines.pop()
            tail = element.tail
            if tail and (self._pieces or not tail.isspace()):
                self._pieces.append((tail, self._inlines[-1]))
        self._flush()

    # --- entering elements; the answer is whether to look inside

    def _enter(self, element: etree._Element, tag: object) -> bool:
        if tag in rules.BLOCK_TAGS:
            return self._enter_block(element, str(tag))
        if tag in rules.SKIPPED_TAGS or not isinstance(tag, str):
            return False
        if tag == "img":
            self._picture(element)
            return False
        return self._enter_inline(element, tag)

    def _enter_inline(self, element: etree._Element, tag: str) -> bool:
        inline = self._inlines[-1]
        if tag == "a":
            if _is_permalink(element):
                return False
            inline = inline._replace(href=element.get("href") or "#")
        elif tag in rules.INLINE_TAGS:
            marked: dict[str, Any] = {rules.INLINE_TAGS[tag]: True}
            inline = inline._replace(**marked)
        elif _is_unseen(element):
            return False
        self._inlines.append(inline)
        text = element.text
        if text:
            self._pieces.append((text, inline))
        return True

    def _enter_block(self, element: etree._Element, tag: str) -> bool:
        self._flush()
        words = _words_of(element, tag)
        fence = _fence_of(tag, words) or ("hidden" if _is_hidden(element) else "")
        if (
            fence in rules.SKIPPED_FENCES
            and not self._whole
            and _is_menu(element, words)
        ):
            return False
        area = Area(tag, words, len(self._open), len(self._lines), 0, fence)
        self._numbers.append(len(self._areas))
        self._open.append(area)
        self._areas.append(area)
        self._places.append(self._place(element, tag, words))
        if tag in rules.VERBATIM_TAGS:
            self._add_line([(_verbatim(element), _PLAIN)], _CODE)
            self._close()
            return False
        if tag == "table" and is_data_table(element):
            self._add_line([(table_text(element), _PLAIN)], _TABLE)
            self._close()
            return False
        text = element.text
        if text and not text.isspace():
            self._pieces.append((text, self._inlines[-1]))
        return True

    def _close(self) -> None:
        area = self._open.pop()
        area.last = len(self._lines)
        self._numbers.pop()
        self._places.pop()
        if area.tag in _LISTS:
            self._lists.pop()

    # --- what the current text is

    def _place(self, element: etree._Element, tag: str, words: str) -> Place:
        place = self._places[-1]
        if tag in rules.HEADING_LEVELS:
            return Place(BlockKind.HEADING, rules.HEADING_LEVELS[tag])
        if tag == "li":
            depth = max(1, len(self._lists))
            return Place(BlockKind.LIST_ITEM, depth, self._marker(element))
        if tag in _LISTS:
            self._lists.append((tag, _number(element.get("start"), 1) - 1))
        elif tag == "blockquote":
            depth = place.level + 1 if place.kind is BlockKind.QUOTE else 1
            return Place(BlockKind.QUOTE, depth)
        elif tag == "figcaption" or (words and _is_caption(tag, words)):
            return _CAPTION
        return place

    def _marker(self, element: etree._Element) -> str:
        if not self._lists or self._lists[-1][0] == "ul":
            return "•"
        tag, last = self._lists[-1]
        number = _number(element.get("value"), last + 1)
        self._lists[-1] = (tag, number)
        return f"{number}."

    # --- lines

    def _picture(self, element: etree._Element) -> None:
        """A picture in the middle of a paragraph waits for the paragraph's end."""
        image = image_of(element)
        if image is None:
            return
        if any(text is not BREAK and not text.isspace() for text, _ in self._pieces):
            self._pictures.append(image)
        else:
            self._add_picture(image)

    def _add_picture(self, image: Image) -> None:
        line = Line([], "", _IMAGE, "img", self._numbers[-1], image=image)
        self._lines.append(line)

    def _flush(self) -> None:
        pieces = self._pieces
        if pieces:
            self._pieces = []
            place = self._places[-1]
            if self._has_breaks:
                self._has_breaks = False
                for part in split_at_breaks(pieces):
                    self._add_line(part, place)
            else:
                self._add_line(pieces, place)
        if self._pictures:
            for image in self._pictures:
                self._add_picture(image)
            self._pictures = []

    def _add_line(self, pieces: list[Piece], place: Place) -> None:
        text = "".join([text for text, _ in pieces])
        if place is not _CODE and place is not _TABLE:
            text = " ".join(text.replace(BREAK, " ").split())
        if not text:
            return
        linked = _linked_share(pieces)
        weight = len(text.encode("utf-8", "replace"))
        tag, area = self._open[-1].tag, self._numbers[-1]
        self._lines.append(Line(pieces, text, place, tag, area, weight, linked))


def _linked_share(pieces: list[Piece]) -> float:
    linked = sum([len(text.strip()) for text, inline in pieces if inline.href])
    if not linked:
        return 0.0
    return linked / sum([len(text.strip()) for text, _ in pieces])


def _verbatim(element: etree._Element) -> str:
    for line_break in element.iter("br"):
        line_break.tail = "\n" + (line_break.tail or "")
    return "".join(element.itertext()).strip("\r\n")


def _words_of(element: etree._Element, tag: str) -> str:
    get = element.get
    words = get("class") or ""
    # Headings and sections are often named after what they say.
    if tag != "section" and tag not in rules.HEADING_LEVELS:
        name = get("id")
        if name:
            words = f"{words} {name}"
    role, prop = get("role"), get("itemprop")
    if role or prop:
        words = f"{words} {role or ''} {prop or ''}"
    return _normal_words(words) if words else ""


@lru_cache(maxsize=4096)
def _normal_words(words: str) -> str:
    return _CAMEL.sub("-", words[:400]).lower()


@lru_cache(maxsize=4096)
def _fence_of(tag: str, words: str) -> str:
    if words and rules.COMMENT_WORDS.search(words):
        return "comments"
    if tag in rules.FENCED_TAGS:
        return tag
    if not words or tag in rules.NEVER_FENCED_TAGS:
        return ""
    if rules.BODY_WORDS.search(words) or rules.CAPTION_WORDS.search(words):
        return ""
    found = rules.FENCE_WORDS.search(words)
    return found[0] if found else ""


@lru_cache(maxsize=4096)
def _is_caption(tag: str, words: str) -> bool:
    if tag in rules.NEVER_CAPTION_TAGS:
        return False
    return bool(rules.CAPTION_WORDS.search(words))


def _is_menu(element: etree._Element, words: str) -> bool:
    """Does it hold neither paragraphs nor the path to this page?"""
    if "crumb" in words:
        return False
    return element.tag in rules.FENCED_TAGS or element.find(".//p") is None


def _is_hidden(element: etree._Element) -> bool:
    get = element.get
    if get("hidden") is not None or get("aria-hidden") == "true":
        return True
    style = get("style")
    return bool(style and _HIDDEN_STYLE.search(style))


def _is_unseen(element: etree._Element) -> bool:
    words = element.get("class")
    if words and any(unseen in words for unseen in rules.UNSEEN_WORDS):
        return True
    return _is_hidden(element)


def _is_permalink(element: etree._Element) -> bool:
    sign = (element.text or "").strip()
    return sign in rules.PERMALINKS and "#" in element.get("href", "")


def _number(value: str | None, default: int) -> int:
    if value and len(value) < 7 and value.lstrip("-").isdecimal():
        return int(value)
    return default
