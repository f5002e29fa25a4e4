"""Breaks a text into lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from reader.domain.language import Language
from reader.ui.page.type.filling import (
    Filling,
    HanFilling,
    RightToLeftFilling,
    WesternFilling,
    balance,
)
from reader.ui.page.type.hyphens import parting
from reader.ui.page.type.piece import Piece
from reader.ui.page.type.punctuation import (
    BREAK_HERE,
    CLOSING,
    HYPHEN,
    OPENING,
)
from reader.ui.page.type.scripts import (
    Insertion,
    blanks_of,
    format_range,
    gaps_of,
    scripts_of,
    unit_range,
)
from reader.ui.page.type.shown import Shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.ui.page.type.scripts import Accent, Style

# Qt does not break beside a quotation mark; Chinese does, outside of it.
_BREAK = re.compile(rf"(?=[“‘])(?<![{OPENING}\s])(?<!^)|(?<=[”’])(?![{CLOSING}\s]|$)")
TAB = 4  # characters
_MOST_HYPHENS = 12  # in one text
_LONG = 2400  # code points: a longer text is set in parts
_PART = 1200  # code points of such a part
_STOP = re.compile(r"[。！？…][”’」』）]*|[.!?][”’\"')]*\s")
_MOST_LATIN = 0.35  # of a justified text's characters


def typeset(
    text: str,
    style: Style,
    width: float,
    accents: Sequence[Accent] = (),
    insertions: Sequence[Insertion] = (),
    rubies: Sequence[tuple[int, float]] = (),
) -> Piece:
    """Break a text into lines of at most `width` pixels, with hyphens where they help.

    `rubies` ask for room for something wider than its character: code point, width.
    """
    piece = _set(text, style, width, accents, insertions, rubies)
    places: set[int] = set()
    while style.has_hyphens and len(places) < _MOST_HYPHENS:
        place = parting(piece, text, style.font)
        if not place or place in places:
            break
        places.add(place)
        ours = _with_signs(insertions, HYPHEN, places)
        piece = _set(text, style, width, accents, ours, rubies)
    return piece


def _set(
    text: str,
    style: Style,
    width: float,
    accents: Sequence[Accent],
    insertions: Sequence[Insertion],
    rubies: Sequence[tuple[int, float]],
) -> Piece:
    """Break a text into lines, with the hyphens that are among the insertions."""
    if style.language is Language.CHINESE:
        breaks = [each.start() for each in _BREAK.finditer(text)]
        insertions = _with_signs(insertions, BREAK_HERE, breaks)
    shown = Shown(text, [(each.at, each.words) for each in insertions])
    gaps = gaps_of(text, style, rubies)
    is_justified = style.is_justified and _is_mostly_han(text)
    layout = QTextLayout(shown.screen, style.font)
    layout.setCacheEnabled(True)
    layout.setTextOption(_option(text, style, is_justified=is_justified))
    layout.setFormats(
        [format_range(shown, each.start, each.end, each.format) for each in accents]
        + scripts_of(text, shown, style, gaps)
        + [
            unit_range(*where, each.format)
            for where, each in zip(shown.inserted(), insertions, strict=True)
        ]
    )
    blanks = blanks_of(text, shown, style, gaps)
    filling: Filling = WesternFilling(shown.screen, width)
    if style.is_right_to_left:
        filling = RightToLeftFilling(shown.screen, width)
    elif style.language is Language.CHINESE:
        em = style.font.pixelSize()
        filling = HanFilling(shown.screen, width, em, blanks, is_justified=is_justified)
    if style.is_balanced:
        balance(layout, filling)
    piece = _broken(shown, layout, style, filling)
    piece.blanks, piece.width = blanks, width
    return piece


def _with_signs(
    insertions: Sequence[Insertion], sign: str, places: Iterable[int]
) -> list[Insertion]:
    """The insertions and a sign at each of the places, in their order."""
    plain = QTextCharFormat()
    signs = [Insertion(at, sign, plain) for at in places]
    return sorted([*insertions, *signs], key=lambda each: each.at)


def _option(text: str, style: Style, *, is_justified: bool) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if "\t" in text:
        space = QFontMetricsF(style.font).horizontalAdvance(" ")
        option.setTabStopDistance(TAB * space)
    # Qt would take the direction from the layout's text, which may be a part of one.
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    if style.is_right_to_left:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    elif is_justified:
        option.setAlignment(Qt.AlignmentFlag.AlignJustify)
    return option


def _is_mostly_han(text: str) -> bool:
    """Qt puts a line's slack between Latin words first, which tears them apart."""
    latin = sum(char.isascii() and char.isalnum() for char in text)
    return latin < _MOST_LATIN * len(text)


def _broken(shown: Shown, layout: QTextLayout, style: Style, filling: Filling) -> Piece:
    metrics = QFontMetricsF(style.font)
    inner = metrics.ascent() + metrics.descent()
    leading = style.leading + style.ruby
    baseline = style.ruby + (style.leading - inner) / 2 + metrics.ascent()
    y = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        indent = filling.set(line)
        line.setPosition(QPointF(indent, y + baseline - line.ascent()))
        y += leading
    layout.endLayout()
    return Piece(shown, layout, leading=leading, baseline=baseline)


def parts(text: str) -> list[tuple[int, int]]:
    """A text in pieces that Qt sets quickly, cut after stops or else at spaces.

    The time it takes Qt to break a paragraph grows with the square of its length;
    ordinary paragraphs come out whole.
    """
    found, start = [], 0
    while len(text) - start > _LONG:
        window = text[start : start + _PART]
        stops = [stop.end() for stop in _STOP.finditer(window, _PART // 2)]
        end = start + (stops[-1] if stops else window.rfind(" ") + 1 or _PART)
        found.append((start, end))
        start = end
    return [*found, (start, len(text))]
