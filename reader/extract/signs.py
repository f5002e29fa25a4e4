"""Pictures that stand for characters: emoji, rare characters, initials, formulas."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.hinted import Hinted
from reader.extract.spaces import is_han
from reader.lazy import pattern

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

MISSING = "〓"
"""Set for a character that no font has: https://en.wikipedia.org/wiki/Geta_mark"""

# What the classes and addresses of such pictures say.
_SIGNS = Hinted(
    r"emoji|emotion|emoticon|expression|biaoqing|smil(?:ey|ie)|twemoji|gaiji|hanzi"
    r"|rare-?char|drop-?cap|initial-?cap|(?<![a-z])(?:face|glyph)(?![a-z])",
    ("emoji", "emotion", "emoticon", "expression", "biaoqing", "smil", "gaiji", "hanzi",
     "rare", "drop", "initial", "face", "glyph"),
)  # fmt: skip
_CHARACTER = Hinted(
    r"gaiji|hanzi|wenzi|shengpi|rare|quezi|glyph|(?<![a-z])(?:img)?(?:chars?|zi|qz)"
    r"(?![a-z])",
    (
        "gaiji",
        "hanzi",
        "wenzi",
        "shengpi",
        "rare",
        "quezi",
        "glyph",
        "char",
        "zi",
        "qz",
    ),
)
_CODE_POINTS = pattern(
    r"(?:^|[/_-])(?:u\+?|uni)?([0-9a-f]{4,6}(?:-[0-9a-f]{4,5})*)\.", re.I
)
_SMALL_STYLE = pattern(r"(?:height|width)\s*:\s*(?:[\d.]+r?em|[1-4]?\dpx)", re.I)
_FORMULA = Hinted(
    r"(?<![a-z])(?:la)?tex(?![a-z])|mathtex|mwe-math|mimetex|codecogs"
    r"|(?<![a-z])equation",
    ("tex", "mwe-math", "codecogs", "equation"),
)
_DISPLAYED = pattern(r"^\s*\{?\\displaystyle\s*(.*?)\}?\s*$", re.S)
_LETTERS = 12  # of an alternative text like "[微笑]" or ":grinning:"
_FORMULA_LETTERS = 300
_NO_SIGNS = frozenset("图圖照")
_SMALL = range(5, 41)  # CSS pixels


def sign_of(picture: etree._Element, height: int = 0) -> str:
    """The characters that a picture stands for; empty for all other pictures.

    `height` is what the page gives it, in CSS pixels; 0 if it does not tell.
    """
    get = picture.get
    names = f"{get('class') or ''} {(get('src') or get('data-src') or '')[:300]}"
    alt = (get("alt") or "").strip()
    if not alt and len(title := (get("title") or "").strip()) == 1:
        alt = title
    if alt and is_formula(picture):
        return _formula(picture, alt)
    if not alt:
        return _unnamed(picture, names, height)
    if len(alt) > _LETTERS:
        return ""
    if _is_emoji(alt) or _SIGNS.search(names):
        return alt
    if len(alt) != 1:
        return ""
    if alt.isascii():  # an initial
        return alt if alt.isupper() and (picture.tail or "")[:1].islower() else ""
    is_sign = alt >= "\u3400" and alt not in _NO_SIGNS
    return (
        alt if is_sign and (_is_small(picture, height) or _is_in_words(picture)) else ""
    )


def is_formula(picture: etree._Element) -> bool:
    """Is it the picture of a formula, by its class or address?"""
    names = f"{picture.get('class') or ''} {(picture.get('src') or '')[:300]}"
    return bool(_FORMULA.search(names))


def label_of(attributes: Mapping[str, str]) -> str:
    """The emoji that an element without text is called, and shows by its style."""
    label = (attributes.get("aria-label") or attributes.get("title") or "").strip()
    return label if label and len(label) <= _LETTERS and _is_emoji(label) else ""


def initial_of(drawing: etree._Element) -> str:
    """The one letter that an SVG draws before the rest of its word; or nothing."""
    if not (drawing.tail or "")[:1].islower():
        return ""
    text = "".join(drawing.itertext()).strip()
    return text if len(text) == 1 and text.isupper() else ""


def _formula(picture: etree._Element, alt: str) -> str:
    """The formula's source, unless its MathML stands before the picture."""
    before = picture.getprevious()
    if before is not None and next(before.iter("math"), None) is not None:
        return ""
    found = _DISPLAYED.match(alt)
    return (found[1] if found else alt)[:_FORMULA_LETTERS]


def _unnamed(picture: etree._Element, names: str, height: int) -> str:
    """What a picture in the middle of words stands for that says nothing of itself."""
    is_sign = "emoji" in names or _CHARACTER.search(names)
    if is_sign and (points := _CODE_POINTS.search(names)):
        char = _characters(points[1])
        if _is_emoji(char) or (char and all(map(is_han, char))):
            return char
    before, after = _around(picture)
    if not before or not after or not is_han(before) or not is_han(after):
        return ""
    is_between = before.isalpha() and after.isalpha() and _is_small(picture, height)
    return MISSING if _CHARACTER.search(names) or is_between else ""


def _characters(points: str) -> str:
    codes = [int(each, 16) for each in points.split("-")]
    return "".join(chr(code) for code in codes if 0x2000 <= code <= 0x323AF)


def _is_small(picture: etree._Element, height: int) -> bool:
    return height in _SMALL or bool(_SMALL_STYLE.search(picture.get("style") or ""))


def _is_emoji(text: str) -> bool:
    """Is it nothing but pictographs, with their joiners and tones?"""
    return bool(text) and all(
        "\U0001f000" <= char <= "\U0001faff"
        or "\u2190" <= char <= "\u2bff"
        or char in "\u200d\ufe0f\u20e3"
        for char in text
    )


def _is_in_words(picture: etree._Element) -> bool:
    """Does text without a space stand right before it or right after it?"""
    before, after = _around(picture)
    return bool(before and not before.isspace()) or bool(after and not after.isspace())


def _around(picture: etree._Element) -> tuple[str, str]:
    """The characters right before and right after it; empty at an end."""
    before, parent = picture.getprevious(), picture.getparent()
    if before is not None:
        text = before.tail or "".join(before.itertext())
    else:
        text = (parent.text or "") if parent is not None else ""
    return text[-1:], (picture.tail or "")[:1]
