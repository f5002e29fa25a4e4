"""One walk over a page's tree: block elements become areas, text becomes lines."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from lxml import etree

from reader.domain.article import BlockKind
from reader.extract import inlines, rules
from reader.extract.attributes import part_of, told_of
from reader.extract.breaks import split_at_breaks
from reader.extract.captions import mark_captions
from reader.extract.code import code_of, code_table, is_numbers
from reader.extract.formulas import formula, is_set_again, unset_formula
from reader.extract.numbering import BULLET, Numbering, box_sign
from reader.extract.outline import BREAK, Area, BlockPlace, Inline, Line, Outline, Piece
from reader.extract.pictures import height_of, image_of, unscripted_image_of
from reader.extract.preformatted import is_text
from reader.extract.signs import initial_of, is_formula, label_of, sign_of
from reader.extract.spaces import tidy
from reader.extract.structure import (
    is_initial,
    is_left_open,
    is_overfull,
    trim_initial,
)
from reader.extract.tables import is_data_table, table_text
from reader.extract.unseen import Unseen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.domain.article import Image

_string_length = etree.XPath("string-length()")
_MENU = 300  # characters outside its links that make a menu worth reading
_TOLD = 80  # and of a paragraph without any that is none
_BOX, _PARTS_OF_BOX = 400, 60  # weight and elements of a box with a form
_VERSE = 4  # elements around a line that may be called verse
_NESTED = 8  # menus in each other, at most, on pages that people made
_CENTRED = re.compile(r"text-align\s*:\s*(?:-webkit-)?center", re.I)
_CODE_STYLE = "-en-codeblock"  # of a program in a note of Evernote
_PICTURES = frozenset(("img", "image", "amp-img", "svg", "noscript"))
_SPECIAL = _PICTURES | {"math", "button", "input", "script"}
_PARTS = ("p", "h1", "h2", "article", "main")
_NOTES = ("ol", "li", "p", "div", "section")
_LISTS = ("ul", "ol")
_ROLES = {"list": "ul", "listitem": "li"}  # https://www.w3.org/TR/wai-aria/#list
_INITIAL = (1, 2)  # characters of a large first letter in its own element
_MARKS_A_PLACE = {"name", "id"}  # the attributes of an <a> that is no link
_WHOLE = rules.VERBATIM_TAGS | {"table"}  # whose text is one line to us
# What their tag alone gives a place.
_PLACED = frozenset((*rules.HEADING_LEVELS, *_LISTS, "li", "blockquote", "figcaption"))
_SCRIPT_TAGS = {"raised": "sup", "lowered": "sub"}
_PLAIN = Inline()
_BODY = BlockPlace()
_CAPTION = BlockPlace(BlockKind.CAPTION)
_QUOTE = BlockPlace(BlockKind.QUOTE, 1)
_CODE = BlockPlace(BlockKind.CODE)
_TABLE = BlockPlace(BlockKind.TABLE)
_IMAGE = BlockPlace(BlockKind.IMAGE)
# A heading that was not closed: its own text is one, the elements in it are not.
_OVERFULL = BlockPlace(BlockKind.HEADING, 2)
# Where a line break may be the end of a verse or of a speaker's turn.
_LINED = (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM)


def outline_of(root: etree._Element, *, whole: bool = False) -> Outline:
    """Walk the page once; without its menus and footers unless asked for the whole."""
    walk = _Walk(whole=whole)
    walk.run(root)
    mark_captions(walk.outline)
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
        self._places: list[BlockPlace] = [_BODY]
        self._keeps_lines = [False]  # of the open areas: are their line breaks shown?
        self._inlines: list[Inline] = [_PLAIN]
        self._lists: list[Numbering] = []
        self._unseen = Unseen()
        self._texts: list[int] = []  # depths of the <pre> around that are no program
        self._asked: set[str] | None = None  # the ids that signs in the text lead to

    def run(self, root: etree._Element) -> None:
        self._unseen = Unseen(root)
        walker = etree.iterwalk(root, events=("start", "end"))
        blocks, skipped = rules.BLOCK_TAGS, None
        for event, element in walker:
            tag = element.tag
            if event == "start":
                if tag in blocks:
                    is_entered = self._enter_block(element, tag)
                else:
                    is_entered = tag == "br" or self._enter(element, tag)
                if not is_entered:
                    walker.skip_subtree()
                    skipped = element
                continue
            if skipped is not None:
                skipped = None  # after a skipped start comes its own end
            elif tag in blocks:
                self._close()
            else:
                self._leave_inline(element, str(tag))
            tail = element.tail
            if tail and (self._pieces or not tail.isspace()):
                self._add_text(tail, self._inlines[-1])
        self._flush()

    # --- entering elements; the answer is whether to look inside

    def _enter(self, element: etree._Element, tag: object) -> bool:
        if tag in _SPECIAL:
            if not self._enter_special(element, str(tag)) and not _swallows(element):
                return False
        elif not isinstance(tag, str) or (
            tag in rules.SKIPPED_TAGS and not _swallows(element)
        ):
            return False
        return self._enter_inline(element, str(tag))

    def _enter_special(self, element: etree._Element, tag: str) -> bool:
        """Take what an element shows other than text; answer whether it has text."""
        if tag in _PICTURES:
            return self._enter_picture(element, tag)
        match tag:
            case "math":
                self._pieces += formula(element, self._inlines[-1])
            case "script":
                if source := unset_formula(element):
                    self._pieces.append((source, self._inlines[-1]))
            case "input":
                self._fence_sign_up(element)
            case "button":
                return inlines.is_word(element, self._before())
        return False

    def _enter_picture(self, element: etree._Element, tag: str) -> bool:
        match tag:
            case "img" | "image":
                self._picture(element)
            case "amp-img":
                if element.find(".//img") is not None:
                    return True
                self._picture(element)
            case "svg":
                letter = initial_of(element)
                if letter:
                    self._pieces.append((letter, self._inlines[-1]))
                for image in element.iter("image"):
                    self._picture(image)
            case "noscript":
                self._add_image(unscripted_image_of(element))
        return False

    def _fence_sign_up(self, field: etree._Element) -> None:
        """Fence the largest small box around a field for an address: it asks for it."""
        if field.get("type") != "email":
            return
        boxes = 0
        for around in field.iterancestors():
            if around.tag in rules.BLOCK_TAGS:
                is_part = around.tag in rules.NEVER_FENCED_TAGS
                if is_part or not _is_box(around):
                    break
                boxes += 1
        if 0 < boxes < len(self._open):
            self._open[-boxes].fence = "dialog"

    def _enter_inline(self, element: etree._Element, tag: str) -> bool:
        inline = self._inlines[-1]
        attributes = dict(element.items())
        if attributes:
            trim_initial(element, attributes)
            if self._unseen.in_line(element, tag, attributes):
                return False
        text = element.text
        if self._is_no_text(element, tag, attributes, text):
            return False
        if tag == "a":
            inline = Inline(_address_of(element, attributes), *inline[1:])
        elif tag in rules.INLINE_TAGS:
            inline = _marked(inline, rules.INLINE_TAGS[tag])
        script = inlines.script_of(element, tag, attributes) if attributes else ""
        if script:
            inline, tag = _marked(inline, script), _SCRIPT_TAGS[script]
        self._inlines.append(inline)
        sign = _sign_before(element, tag, attributes, text)
        if sign:
            self._pieces.append((sign, inline))
        if text:
            self._add_own(element, tag, text, inline)
        return True

    def _add_own(
        self, element: etree._Element, tag: str, text: str, inline: Inline
    ) -> None:
        """Add an inline element's own text, with what parts its figures from others."""
        if text[0].isdecimal() and self._pieces:
            joint = inlines.joint_before(element, tag, self._before())
            self._pieces.append((joint, self._inlines[-2]))
        elif text == "+" and inlines.is_in_fraction(element):
            text = " "  # the unseen sign in three and a half
        self._add_text(text, inline)

    def _is_no_text(
        self,
        element: etree._Element,
        tag: str,
        attributes: Mapping[str, str],
        text: str | None,
    ) -> bool:
        """Does it say nothing of its own: a formula set again, how a link opens, …?"""
        if attributes and is_set_again(element, attributes):
            return True
        if tag == "a":
            return self._is_no_link(element, attributes, text)
        return bool(text and inlines.is_beside_text(element, text))

    def _leave_inline(self, element: etree._Element, tag: str) -> None:
        if tag == "br":
            self._pieces.append((BREAK, _PLAIN))
            self._has_breaks = True
            return
        inline = self._inlines.pop()
        if tag == "q" and self._pieces:
            self._pieces.append((inlines.quotation_marks(element)[1], inline))

    def _is_no_link(
        self, link: etree._Element, attributes: Mapping[str, str], text: str | None
    ) -> bool:
        """Is it a wiki's link to edit a section, or a heading's to itself?"""
        href = attributes.get("href", "")
        if inlines.is_edit_link(link, href, attributes.get("class", "")):
            self._drop_brackets(link)
            return True
        return "#" in href and (
            (text or "").strip() in rules.PERMALINKS
            or inlines.numbers_next(link, href, text or "")
        )

    def _drop_brackets(self, link: etree._Element) -> None:
        """Take away the square brackets right around a link that is not read."""
        before, tail = self._before().rstrip(), (link.tail or "").lstrip()
        if before.endswith("[") and tail.startswith("]"):
            self._pieces[-1] = (before[:-1], self._pieces[-1][1])
            link.tail = tail[1:]

    def _before(self) -> str:
        """The text before this point of the line, back to its last break."""
        return self._pieces[-1][0] if self._pieces else ""

    def _add_text(self, text: str, inline: Inline) -> None:
        if not self._keeps_lines[-1] or "\n" not in text or text.isspace():
            self._pieces.append((text, inline))
            return
        self._has_breaks = True
        for i, line in enumerate(text.split("\n")):
            if i:
                self._pieces.append((BREAK, _PLAIN))
            self._pieces.append((line, inline))

    def _enter_block(self, element: etree._Element, tag: str) -> bool:
        if self._pieces or self._pictures:
            self._flush()
        attributes = dict(element.items())
        tag = _tag_of(tag, attributes)
        told = told_of(tag, attributes)
        fence = told.fence
        is_plain = self._unseen.is_plain(tag, attributes)
        if not is_plain and self._unseen.of_block(element, tag, attributes):
            fence = "hidden"
        if fence == "footer" and self._places[-1].kind is BlockKind.QUOTE:
            fence = ""  # who said it
        if fence in rules.SKIPPED_FENCES and self._is_left_out(element):
            return False
        if told.is_gutter and is_numbers(element):
            return False
        parent = self._numbers[-1] if self._areas else -1
        first, depth = len(self._lines), len(self._open)
        area = Area(tag, told.words, depth, first, 0, fence, parent)
        keeps_lines = self._keeps_lines[-1]
        style = attributes.get("style", "")
        if attributes:
            area.part = part_of(attributes)
            shows_breaks = self._unseen.shows_breaks(attributes)
            keeps_lines = keeps_lines if shows_breaks is None else shows_breaks
            if style or "align" in attributes:
                area.is_centred = _is_centred(style, attributes.get("align", ""))
        self._numbers.append(len(self._areas))
        self._open.append(area)
        self._areas.append(area)
        self._places.append(self._place(element, tag, is_caption=told.is_caption))
        self._keeps_lines.append(keeps_lines)
        is_whole = tag in _WHOLE or _CODE_STYLE in style
        if is_whole and self._add_whole(element, tag):
            self._close()
            return False
        text = element.text
        if text and not text.isspace():
            self._add_text(text, self._inlines[-1])
        return True

    def _is_left_out(self, element: etree._Element) -> bool:
        """Is it a menu? Deep in others that are none, its text has been read enough."""
        around = sum(area.fence in rules.SKIPPED_FENCES for area in self._open)
        if self._whole or around >= _NESTED or not _is_menu(element):
            return False
        return element.tag != "footer" or not self._is_asked_for(element)

    def _is_asked_for(self, footer: etree._Element) -> bool:
        """Does a sign in the text lead into a footer, as to a note?"""
        if self._asked is None:
            root = footer.getroottree().getroot()
            self._asked = {
                href[1:]
                for link in root.iter("a")
                if (href := link.get("href") or "")[:1] == "#"
                and inlines.is_note_sign("".join(link.itertext()))
            }
        asked = self._asked
        return bool(asked) and any(
            each.get("id") in asked for each in footer.iter(*_NOTES)
        )

    def _add_whole(self, element: etree._Element, tag: str) -> bool:
        """Add the text of an element that is one line to us: code, a table; is it?"""
        if tag == "table":
            return self._add_table(element)
        if tag == "pre" and (self._texts or is_text("".join(element.itertext()))):
            self._keeps_lines[-1] = True
            self._texts.append(len(self._open))
            return False
        self._add_line([(code_of(element), _PLAIN)], _CODE)
        return True

    def _add_table(self, element: etree._Element) -> bool:
        """Add a table of data, or of the lines of a program; is it one?"""
        code = code_table(element)
        if code:
            self._add_line([(code, _PLAIN)], _CODE)
            return True
        if not is_data_table(element):
            return False
        caption = element.find("caption")
        if caption is not None:
            self._add_line([("".join(caption.itertext()), _PLAIN)], _CAPTION)
        text = table_text(element, self._unseen.in_line)
        self._add_line([(text, _PLAIN)], _TABLE)
        linked = sum([_text_length(link) for link in element.iter("a")])
        if linked and self._lines:
            line = self._lines[-1]
            line.linked = min(1.0, linked / len(line.text))
        return True

    def _close(self) -> None:
        if self._pieces or self._pictures:
            self._flush()
        if self._texts and self._texts[-1] == len(self._open):
            self._texts.pop()
        area = self._open.pop()
        area.last = len(self._lines)
        self._numbers.pop()
        self._places.pop()
        self._keeps_lines.pop()
        if area.tag in _LISTS:
            self._lists.pop()

    # --- what the current text is

    def _place(
        self, element: etree._Element, tag: str, *, is_caption: bool
    ) -> BlockPlace:
        place = self._places[-1]
        if place is _OVERFULL:
            place = _BODY
        if not is_caption and tag not in _PLACED:
            return place
        if tag in rules.HEADING_LEVELS:
            if is_overfull(element):
                return _OVERFULL
            return BlockPlace(BlockKind.HEADING, rules.HEADING_LEVELS[tag])
        if tag == "li":
            depth = max(1, len(self._lists))
            marker = self._lists[-1].marker(element) if self._lists else BULLET
            return BlockPlace(BlockKind.LIST_ITEM, depth, marker)
        if tag in _LISTS:
            self._lists.append(Numbering(element))
        elif tag == "blockquote":
            depth = place.level + 1 if place.kind is BlockKind.QUOTE else 1
            return BlockPlace(BlockKind.QUOTE, depth)
        elif is_caption:
            return place if is_overfull(element) else _CAPTION
        elif tag == "figcaption":
            return _QUOTE if self._is_under_quotation() else _CAPTION
        return place

    def _is_under_quotation(self) -> bool:
        """Does a <figcaption> tell who said what its figure quotes?

        https://html.spec.whatwg.org/#the-blockquote-element has it so.
        """
        figure = self._open[-2]
        held = self._lines[figure.first : figure.first + 1]
        is_quotation = bool(held) and held[0].place.kind is BlockKind.QUOTE
        return figure.tag == "figure" and is_quotation

    # --- lines

    def _picture(self, element: etree._Element) -> None:
        """Take a picture, or the character that it shows."""
        sign = sign_of(element, height_of(element))
        if sign:
            self._pieces.append((sign, self._inlines[-1]))
        elif not (element.get("alt") and is_formula(element)):
            self._add_image(image_of(element))

    def _add_image(self, image: Image | None) -> None:
        """A picture in the middle of a paragraph waits for the paragraph's end."""
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
            if self._has_breaks:
                self._has_breaks = False
                self._add_lines(pieces)
            else:
                self._add_line(pieces, self._places[-1])
        if self._pictures:
            for image in self._pictures:
                self._add_picture(image)
            self._pictures = []

    def _add_lines(self, pieces: list[Piece]) -> None:
        """The lines between the breaks of one element, weighed together."""
        if _is_code(pieces):
            self._add_line([(_code_text(pieces), _PLAIN)], _CODE)
            return
        may_be_lines = self._places[-1].kind in _LINED
        is_verse = any(_is_verse(area.words) for area in self._open[-_VERSE:])
        for paragraph in split_at_breaks(
            pieces, may_be_lines=may_be_lines, is_verse=is_verse
        ):
            first = len(self._lines)
            for row in paragraph:
                self._add_line(row, self._places[-1])
            lines = self._lines[first:]
            whole = sum([line.weight for line in lines])
            for line in lines:
                line.whole = whole

    def _add_line(self, pieces: list[Piece], place: BlockPlace) -> None:
        if len(pieces) == 1:
            text = pieces[0][0]
        else:
            text = "".join([text for text, _ in pieces])
        if place is not _CODE and place is not _TABLE:
            text = tidy(text.replace(BREAK, " "))
        if not text:
            return
        if (
            self._lines
            and len(self._lines[-1].text) in _INITIAL
            and (self._is_initial(text))
        ):
            initial = self._lines[-1]
            pieces, text = [*initial.pieces, *pieces], initial.text + text
            initial.pieces, initial.text, initial.weight = [], "", 0
        linked = _linked_share(pieces)
        is_ascii = text.isascii()
        weight = len(text if is_ascii else text.encode("utf-8", "replace"))
        tag, area = self._open[-1].tag, self._numbers[-1]
        line = Line(pieces, text, place, tag, area, weight, weight, linked)
        self._lines.append(line)
        if place.marker:
            self._unmark(place)
            if text.startswith(place.marker):  # the page has written it, too
                line.place = place._replace(marker="")

    def _is_initial(self, text: str) -> bool:
        """Is the last line the large first letter of this text?"""
        last = self._lines[-1]
        words = self._areas[last.area].words if last.area < len(self._areas) else ""
        return is_initial(last.text, words, text)

    def _unmark(self, place: BlockPlace) -> None:
        """Let only the first paragraph of a list's item carry its number."""
        rest, places = place._replace(marker=""), self._places
        for i in range(len(places) - 1, -1, -1):
            if places[i] is not place:
                break
            places[i] = rest


def _is_code(pieces: list[Piece]) -> bool:
    """Is all of the text in <code>, which breaks part into lines?"""
    return all(inline.code for text, inline in pieces if text.strip(f"{BREAK} \n\t"))


def _code_text(pieces: list[Piece]) -> str:
    text = "".join(text.replace("\n", " ") for text, _ in pieces)
    return "\n".join(line.rstrip() for line in text.strip(BREAK).split(BREAK)).strip()


@lru_cache(maxsize=256)
def _marked(inline: Inline, field: str) -> Inline:
    marked: dict[str, Any] = {field: True}
    return inline._replace(**marked)


def _linked_share(pieces: list[Piece]) -> float:
    if len(pieces) == 1:
        return 1.0 if pieces[0][1].href else 0.0
    linked = sum([len(text.strip()) for text, inline in pieces if inline.href])
    if not linked:
        return 0.0
    return linked / sum([len(text.strip()) for text, _ in pieces])


@lru_cache(maxsize=4096)
def _is_verse(words: str) -> bool:
    return bool(words and rules.VERSE_WORDS.search(words))


def _is_menu(element: etree._Element) -> bool:
    """Is nearly all of its text links? Some pages put their article into a <nav>."""
    if "crumb" in (element.get("class") or "") or _has_notes(element):
        return False
    linked = sum([_text_length(link) for link in element.iter("a")])
    length = _text_length(element)
    if element.tag == "p" and not linked and length > _TOLD:
        return False  # a paragraph, whatever it is called
    return length - linked < _MENU


def _text_length(element: etree._Element) -> int:
    if not len(element):
        return len(element.text or "")
    return int(_string_length(element))


def _tag_of(tag: str, attributes: Mapping[str, str]) -> str:
    """The tag, or that of the list that a <div> is by its role."""
    return _ROLES.get(attributes.get("role", ""), tag) if tag == "div" else tag


def _swallows(element: etree._Element) -> bool:
    """Was it left open, so that the rest of the page is in it?

    A browser shows what stands in an unclosed <button>, and ends an <svg> at the first
    paragraph; libxml2 does not.
    """
    if element.tag not in rules.OPEN_TAGS or next(element.iter(*_PARTS), None) is None:
        return False
    return is_overfull(element)


def _has_notes(element: etree._Element) -> bool:
    """Does a footer hold the notes of a text, as WordPress and converters name them?"""
    if element.tag != "footer":
        return False
    named = (f"{each.get('id')} {each.get('class')}" for each in element.iter(*_NOTES))
    return any(rules.NOTE_WORDS.match(words) for words in named)


def _is_box(element: etree._Element) -> bool:
    """Is it small, and no place of a headline?"""
    parts = list(islice(element.iter(etree.Element), _PARTS_OF_BOX))
    if len(parts) == _PARTS_OF_BOX or any(part.tag == "h1" for part in parts):
        return False
    return len("".join(element.itertext()).encode("utf-8", "replace")) < _BOX


def _sign_before(
    element: etree._Element, tag: str, attributes: Mapping[str, str], text: str | None
) -> str:
    """What stands before an element's text that its markup implies."""
    if tag == "q":
        return inlines.quotation_marks(element)[0]
    if tag == "en-todo":
        is_item = next(element.iterancestors("li"), None) is not None
        return "" if is_item else f"{box_sign(element)} "
    is_empty = attributes and not text and not len(element)
    return label_of(attributes) if is_empty else ""


def _is_centred(style: str, align: str) -> bool:
    return align.lower() == "center" or bool(_CENTRED.search(style))


def _address_of(link: etree._Element, attributes: Mapping[str, str]) -> str:
    """Where a link leads; nowhere if it only marks a place that links lead to.

    Pages did that before HTML 5. A link that nobody closed leads nowhere, too.
    """
    if attributes.keys() <= _MARKS_A_PLACE or is_left_open(link):
        return ""
    return attributes.get("href") or "#"
