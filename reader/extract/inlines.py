"""Inline elements that are not simply their text: buttons, readings, fractions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract import rules
from reader.extract.hinted import Hinted
from reader.lazy import pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

_HAN = pattern("[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# Pinyin with its tones, and Zhuyin.
_READING = re.compile(
    "[\u0101\u00e1\u01ce\u00e0\u0113\u00e9\u011b\u00e8\u012b\u00ed\u01d0\u00ec\u014d"
    "\u00f3\u01d2\u00f2\u016b\u00fa\u01d4\u00f9\u01d6\u01d8\u01da\u01dc\u3105-\u3129]"
)
_READING_WORDS = re.compile(
    r"(?<![a-z])(?:py|pinyin|zhuyin|bopomofo|jyutping|furigana|romaji)(?![a-z])", re.I
)
_SPACED = 80  # characters of a reading with the white space around it
_LONGEST = 12  # letters of one reading; a syllable has six
_WORD = 8  # characters that have one reading
# Wikipedia calls the part of a mixed number so that is the fraction.
_FRACTIONS = re.compile(r"(?<![a-z])(?:s?frac(?:tion)?|tion)(?![a-z])", re.I)
_SLASHES = ("/", "\u2044", "\u2215")
_EDIT = re.compile(r"\[?\s*(?:edit(?: source)?|编辑|編輯|编辑源代码)\s*\]?", re.I)
_EDITS = re.compile(r"[?&](?:ve)?(?:action|do)=edit")
_INVITED = 16  # characters of such an invitation, in whatever language
_CITED = 8  # characters of the number of a block
_NOTE = 60  # characters of a note about a link
_OPENS = Hinted(
    r"^\W*(?:(?:external |this )?(?:link|page"
    r"|site)?\W*(?:will )?opens? (?:in )?(?:an? )?"
    r"(?:new|another|external) (?:browser )?(?:tab|window|site)(?: or (?:tab|window))?"
    r"|external (?:link|site)|[在於]?新(?:窗口|视窗|視窗|分頁|标签页"
    r"|標籤頁)中?(?:打开|打開|開啟)"
    r"|外部(?:链接|連結|网站))\W*\Z",
    ("open", "external", "新", "外部"),
)
_ALIGNED = pattern(r"vertical-align\s*:\s*(super|sub|text-top|text-bottom)\b", re.I)
_SCRIPT_WORDS = Hinted(
    r"(?<![a-z-])(sup|sub)(?:er|script|erscript)?(?![a-z-])", ("su",)
)
# Notes are numbered or lettered, or marked by a sign.
_NOTE_SIGN = pattern(
    r"\s{0,9}[\[(（【]?(?:\d{1,3}|[a-z]|[*†‡§¶①-⑳])[\])）】]?\s{0,9}", re.I
)
_NOTE_REF = Hinted(
    r"(?:foot|end)?note-?(?:ref|link|marker|anchor)|fn-?ref", ("note", "fn")
)
_SIGN = 6  # characters of what a class alone raises
_NUMERATOR = pattern(r"(?<![a-z])num(?:erator)?(?![a-z])", re.I)
_DENOMINATOR = pattern(r"(?<![a-z])den(?:om(?:inator)?)?(?![a-z])", re.I)
_MARKS = "“”‘’\"'«»「」『』"
_OPENING = tuple('“‘"«「『')
_FOLDED = frozenset(("h2", "h3", "h4", "h5", "h6", "dt", "summary"))
_SENTENCE_TAGS = rules.names(
    "p li dd dt td th span em strong b i q cite blockquote figcaption div "
    "h1 h2 h3 h4 h5 h6"
)


def is_word(button: etree._Element, before: str) -> bool:
    """Is the button a word of a sentence, or a heading that unfolds the text below it?

    `before` is the text before it in its line. A button that does something stands
    alone or at the end; a word has text after it.
    """
    parent, tail = button.getparent(), (button.tail or "").strip()
    if parent is not None and parent.tag in _FOLDED:
        # https://www.w3.org/WAI/ARIA/apg/patterns/accordion/
        return not before.strip() and not tail
    if parent is None or parent.tag not in _SENTENCE_TAGS or not tail:
        return False
    return bool(before.strip()) or len(tail) > _LONGEST


def is_reading(element: etree._Element, text: str) -> bool:
    """Does its text only say how the character beside it is read?

    Textbooks write <span><span>zhōu</span><span>周</span></span> where <ruby> belongs.
    """
    if len(text) > _SPACED or len(element):
        return False
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return False
    has_tones = not text.isascii() and _READING.search(text)
    if not has_tones and not _READING_WORDS.search(element.get("class") or ""):
        return False
    if _HAN.search(text):
        return False
    parent = element.getparent()
    if parent is None:
        return False
    if len(parent) != 2:
        return _is_beside_character(element)
    if (parent.text or "").strip():
        return False
    other = parent[1] if parent[0] is element else parent[0]
    word = "".join(other.itertext()).strip() + (other.tail or "").strip()
    return bool(_HAN.search(word)) and len(word) <= _WORD


def quotation_marks(quote: etree._Element) -> tuple[str, str]:
    """What a browser sets before and after a <q>: in another one single marks.

    Nothing where the page has written marks itself.
    """
    text = "".join(quote.itertext()).strip()
    if not text or text[0] in _MARKS or _before(quote).rstrip()[-1:] in _OPENING:
        return "", ""
    depth = sum(1 for _ in quote.iterancestors("q"))
    return ("‘", "’") if depth % 2 else ("“", "”")


def is_beside_text(element: etree._Element, text: str) -> bool:
    """Does its text only tell how a character is read, or where a link opens?"""
    return is_reading(element, text) or is_link_note(element, text)


def is_link_note(element: etree._Element, text: str) -> bool:
    """Does it only say where the link opens that it is in, or that stands before it?"""
    if len(text) > _NOTE or not _OPENS.search(text) or len(element):
        return False
    before = element.getprevious()
    is_after = (
        before is not None and before.tag == "a" and not (before.tail or "").strip()
    )
    return is_after or next(element.iterancestors("a"), None) is not None


def numbers_next(link: etree._Element, href: str, text: str) -> bool:
    """Does a link only number the block that follows, so that others can cite it?

    SiSU writes <label><a href="#o7">7</a></label><p id="o7">…</p>.
    """
    label = link.getparent()
    if label is None or not text.strip().isdecimal() or len(text) > _CITED:
        return False
    if link.getprevious() is not None or link.getnext() is not None:
        return False
    if (label.text or "").strip() or (link.tail or "").strip():
        return False
    following = label.getnext()
    return following is not None and following.get("id") == href.rpartition("#")[2]


def is_note_sign(text: str) -> bool:
    """Is it a number, a letter or a sign that leads to a note?"""
    return bool(_NOTE_SIGN.fullmatch(text))


def script_of(element: etree._Element, tag: str, attributes: Mapping[str, str]) -> str:
    """Is it raised or lowered though it is no <sup> or <sub>? A field of `Inline`."""
    words, style = attributes.get("class", ""), attributes.get("style")
    if style and (found := _ALIGNED.search(style)):
        return (
            "raised"
            if found[1].lower().startswith(("super", "text-top"))
            else "lowered"
        )
    if tag == "a":
        is_note = attributes.get("role") == "doc-noteref" or _NOTE_REF.search(words)
        return "raised" if is_note and _is_sign(element) else ""
    if not words:
        return ""
    if "msupsub" in words:  # of KaTeX; of two rows what is lowered comes first
        return (
            "raised"
            if element.find(".//*[@class='vlist-t vlist-t2']") is None
            else "lowered"
        )
    found = _SCRIPT_WORDS.search(words)
    if not found or not _is_sign(element):
        return ""
    return "raised" if found[1].lower() == "sup" else "lowered"


def _is_sign(element: etree._Element) -> bool:
    length = 0
    for text in element.itertext():
        length += len(text.strip())
        if length > _SIGN:
            return False
    return True


def _is_beside_character(element: etree._Element) -> bool:
    """Is it called a reading, and the element after or before it one character?"""
    if not _READING_WORDS.search(element.get("class") or ""):
        return False
    beside = (element.getnext(), element.getprevious())
    words = ["".join(each.itertext()).strip() for each in beside if each is not None]
    return any(len(word) == 1 and _HAN.match(word) for word in words)


def is_in_fraction(element: etree._Element) -> bool:
    """Does it stand in a fraction, of which each sign counts?"""
    parent = element.getparent()
    return parent is not None and bool(_FRACTIONS.search(parent.get("class") or ""))


def joint_before(element: etree._Element, tag: str, before: str) -> str:
    """What is missing between an element and the figure right before it.

    A half is written as <sup>1</sup><sub>2</sub> and shown as ½: not as 12. So is
    three and a half, which is not 31/2.
    """
    text = (element.text or "").strip()
    if not text.isdecimal() or not before[-1:].isdecimal():
        return ""
    previous = element.getprevious()
    is_after = previous is not None and not (previous.tail or "").strip()
    if tag == "sub" and is_after and previous is not None and previous.tag == "sup":
        tail = (element.tail or "")[:1]
        return "" if tail.isupper() else _SLASHES[1]  # but ²³⁵₉₂U
    if is_after and (is_in_fraction(element) or _is_below(element, previous)):
        return _SLASHES[1]
    if tag == "sup" and _after(element).lstrip().startswith(_SLASHES):
        return " "
    return ""


def _is_below(element: etree._Element, previous: etree._Element | None) -> bool:
    if previous is None or not _DENOMINATOR.search(element.get("class") or ""):
        return False
    return bool(_NUMERATOR.search(previous.get("class") or ""))


def _before(element: etree._Element) -> str:
    """The text right before an element in its parent."""
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        return before.tail or ""
    return (parent.text or "") if parent is not None else ""


def _after(element: etree._Element) -> str:
    """The text right after an element, in its parent or in the next element."""
    following = element.getnext()
    tail = element.tail or ""
    if tail.strip() or following is None:
        return tail
    return following.text or ""


def is_edit_link(link: etree._Element, href: str, words: str) -> bool:
    """Is it a wiki's invitation to edit the section? `words` are its classes."""
    if "edit" not in href.lower() and "edit" not in words.lower():
        return False
    if _EDITS.search(href) and "redlink" not in href:
        return len("".join(link.itertext()).strip()) <= _INVITED
    return len(link) <= 2 and bool(_EDIT.fullmatch("".join(link.itertext()).strip()))
