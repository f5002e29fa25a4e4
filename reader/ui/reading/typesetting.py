"""Text to lines: the faces of mixed text, the spaces between scripts, line edges."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextCharFormat,
    QTextFormat,
    QTextLayout,
    QTextOption,
)

from reader.domain.language import Language
from reader.ui.reading.filling import (
    Filling,
    HanFilling,
    WesternFilling,
    balance,
)
from reader.ui.reading.hyphens import parting
from reader.ui.reading.passages import Shown
from reader.ui.reading.piece import Piece
from reader.ui.reading.punctuation import (
    BREAK_HERE,
    CLOSING,
    HYPHEN,
    OPENING,
    Blanks,
    blank_after,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WESTERN = "A-Za-z0-9\u00c0-\u024f"
# Latin words and figures inside Chinese, with the signs that belong to them.
_WESTERN_RUN = re.compile(rf"[{_WESTERN}][{_WESTERN}'’.,:/@&+\-–%$€£#()]*")
_SEAM = re.compile(
    rf"[{_HAN}](?=[{_WESTERN}$€£])|[{_WESTERN}%](?=[{_HAN}])", re.UNICODE
)
_CROWDED = re.compile(
    rf"[{CLOSING}](?=[{OPENING}{CLOSING}])|[{OPENING}](?=[{OPENING}])"
)
# Qt does not break beside a quotation mark; Chinese does, outside of it.
_BREAK = re.compile(rf"(?=[“‘])(?<![{OPENING}\s])(?<!^)|(?<=[”’])(?![{CLOSING}\s]|$)")
TAB = 4  # characters
_MOST_HYPHENS = 12  # in one text
_LONG = 2400  # code points
_STOP = re.compile(r"[。！？…][”’」』）]*|[.!?][”’\"')]*\s")
_SIGN = re.compile(rf"[{OPENING}{CLOSING}]")
_HAN_RUN = re.compile(rf"[{_HAN}]+")
_SEAM_WIDTH = 0.22  # of an em, between Han and Latin
_HALF = 0.5  # of an em
_MOST_LATIN = 0.35  # of a justified text's characters


@dataclass(frozen=True, slots=True)
class Style:
    """How one piece is set."""

    font: QFont
    leading: float
    language: Language
    western: tuple[str, ...] = ()  # families of Latin runs inside Chinese
    han_size: int = 0  # pixels, of Chinese inside English; 0: that of the font
    ruby: float = 0.0  # height kept above each line for pinyin
    is_justified: bool = False
    is_balanced: bool = False  # its lines about as long as each other: headlines
    has_hyphens: bool = False  # long words may be parted where a line is left short

    @property
    def han_face(self) -> str:
        """The face of a Chinese text's own characters."""
        return self.western[-1] if self.western else self.font.families()[0]


@dataclass(frozen=True, slots=True)
class Accent:
    """A range of code points set otherwise."""

    start: int
    end: int
    format: QTextCharFormat


def typeset(
    text: str,
    style: Style,
    width: float,
    accents: Sequence[Accent] = (),
    insertions: Sequence[tuple[int, str, QTextCharFormat]] = (),
    rubies: Sequence[tuple[int, float]] = (),
) -> Piece:
    """Break a text into lines of at most `width` pixels.

    `insertions` are words of ours: code point, words, format. `rubies` ask for room
    for something wider than its character: code point, width.
    """
    piece = _set(text, style, width, accents, insertions, rubies)
    places: set[int] = set()
    while style.has_hyphens and len(places) < _MOST_HYPHENS:
        place = parting(piece, text, style.font)
        if not place or place in places:
            break
        places.add(place)
        hyphens = [(at, HYPHEN, QTextCharFormat()) for at in places]
        ours = sorted([*insertions, *hyphens], key=lambda insertion: insertion[0])
        piece = _set(text, style, width, accents, ours, rubies)
    return piece


def _set(
    text: str,
    style: Style,
    width: float,
    accents: Sequence[Accent],
    insertions: Sequence[tuple[int, str, QTextCharFormat]],
    rubies: Sequence[tuple[int, float]],
) -> Piece:
    insertions = _with_breaks(text, style, insertions)
    shown = Shown(text, [(at, words) for at, words, _ in insertions])
    layout = QTextLayout(shown.screen, style.font)
    layout.setCacheEnabled(True)
    is_justified = style.is_justified and _is_mostly_han(text)
    layout.setTextOption(_option(text, style, is_justified=is_justified))
    gaps = _gaps(text, style, rubies)
    ranges = [_range(shown, a.start, a.end, a.format) for a in accents]
    ranges += _scripts(text, shown, style, gaps)
    for (begin, units), (_, _, form) in zip(shown.inserted(), insertions, strict=True):
        ranges.append(_format_range(begin, units, form))
    if ranges:
        layout.setFormats(ranges)
    blanks = _blanks(text, shown, style, gaps)
    filling: Filling = WesternFilling(shown.screen, width)
    if style.language is Language.CHINESE:
        em = style.font.pixelSize()
        filling = HanFilling(shown.screen, width, em, blanks, is_justified=is_justified)
    if style.is_balanced:
        balance(layout, filling)
    piece = _broken(shown, layout, style, filling)
    piece.blanks, piece.width = blanks, width
    return piece


def _option(text: str, style: Style, *, is_justified: bool) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if "\t" in text:
        space = QFontMetricsF(style.font).horizontalAdvance(" ")
        option.setTabStopDistance(TAB * space)
    if is_justified:
        option.setAlignment(Qt.AlignmentFlag.AlignJustify)
    return option


def _is_mostly_han(text: str) -> bool:
    """Qt puts a line's slack between Latin words first, which tears them apart."""
    latin = sum(char.isascii() and char.isalnum() for char in text)
    return latin < _MOST_LATIN * len(text)


def _with_breaks(
    text: str, style: Style, insertions: Sequence[tuple[int, str, QTextCharFormat]]
) -> list[tuple[int, str, QTextCharFormat]]:
    if style.language is not Language.CHINESE:
        return list(insertions)
    plain = QTextCharFormat()
    breaks = [(each.start(), BREAK_HERE, plain) for each in _BREAK.finditer(text)]
    return sorted([*insertions, *breaks], key=lambda insertion: insertion[0])


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


def _gaps(
    text: str, style: Style, rubies: Sequence[tuple[int, float]]
) -> dict[int, float]:
    """What the script adds behind characters, or takes: seams, crowded punctuation."""
    em = style.font.pixelSize()
    gaps = {seam.start(): em * _SEAM_WIDTH for seam in _SEAM.finditer(text)}
    if style.language is Language.CHINESE:
        face = style.han_face
        for crowd in _CROWDED.finditer(text):
            gaps[crowd.start()] = -em * (blank_after(face, crowd[0]) or _HALF)
    for index, need in rubies:  # half of it on either side of the character
        for at in (index - 1, index):
            gaps[at] = gaps.get(at, 0.0) + max(0.0, need - em) / 2
    gaps.pop(-1, None)
    return gaps


def _blanks(text: str, shown: Shown, style: Style, gaps: Mapping[int, float]) -> Blanks:
    """Where a Chinese text has no ink: in halves of its signs, and in its seams."""
    blanks = Blanks()
    if style.language is not Language.CHINESE:
        return blanks
    em, face = style.font.pixelSize(), style.han_face
    for sign in _SIGN.finditer(text):
        at = sign.start()
        if sign[0] in OPENING:
            blanks.before[shown.begin(at)] = em * _HALF
        elif left := em * blank_after(face, sign[0]) + min(0.0, gaps.get(at, 0.0)):
            blanks.after[shown.begin(at)] = left
    for seam in _SEAM.finditer(text):
        blanks.after[shown.begin(seam.start())] = em * _SEAM_WIDTH
    return blanks


def _scripts(
    text: str, shown: Shown, style: Style, gaps: Mapping[int, float]
) -> list[QTextLayout.FormatRange]:
    """Formats for what the script asks for: the other script's face, and the gaps."""
    ranges = []
    other, runs = QTextCharFormat(), _HAN_RUN
    if style.language is Language.CHINESE and style.western:
        other.setFontFamilies(list(style.western))
        runs = _WESTERN_RUN
    elif style.han_size:
        other.setProperty(QTextFormat.Property.FontPixelSize, style.han_size)
    if other.propertyCount():
        ranges = [_range(shown, *run.span(), other) for run in runs.finditer(text)]
    formats: dict[float, QTextCharFormat] = {}
    for index, gap in gaps.items():
        if gap not in formats:
            formats[gap] = QTextCharFormat()
            formats[gap].setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
            formats[gap].setFontLetterSpacing(gap)
        ranges.append(_range(shown, index, index + 1, formats[gap]))
    return ranges


def _range(
    shown: Shown, start: int, end: int, form: QTextCharFormat
) -> QTextLayout.FormatRange:
    begin = shown.begin(start)
    return _format_range(begin, max(0, shown.end(end) - begin), form)


def _format_range(
    begin: int, units: int, form: QTextCharFormat
) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = begin
    made.length = units
    made.format = form
    return made


def parts(text: str) -> list[tuple[int, int]]:
    """A text in pieces that Qt sets quickly, cut after stops or else at spaces.

    The time it takes Qt to break a paragraph grows with the square of its length;
    ordinary paragraphs come out whole.
    """
    found, start = [], 0
    while len(text) - start > _LONG:
        window = text[start : start + _LONG]
        stops = [stop.end() for stop in _STOP.finditer(window, _LONG // 2)]
        end = start + (stops[-1] if stops else window.rfind(" ") + 1 or _LONG)
        found.append((start, end))
        start = end
    return [*found, (start, len(text))]
