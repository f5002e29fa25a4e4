"""Formats for the scripts of a text: typefaces, gaps between them, trimmed signs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextCharFormat, QTextFormat, QTextLayout

from reader.domain.language import Language
from reader.text.offsets import Offsets
from reader.ui.page.type.punctuation import CLOSING, HALF, OPENING, Blanks, blank_after

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reader.ui.page.type.shown import Shown

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
_SIGN = re.compile(rf"[{OPENING}{CLOSING}]")
_HAN_RUN = re.compile(rf"[{_HAN}]+")
_SEAM_WIDTH = 0.22  # of an em, between Han and Latin


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
    is_right_to_left: bool = False

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


@dataclass(frozen=True, slots=True)
class Insertion:
    """Words of ours, before a code point."""

    at: int
    words: str
    format: QTextCharFormat


def gaps_of(
    text: str, style: Style, rubies: Sequence[tuple[int, float]]
) -> dict[int, float]:
    """What the script adds behind characters, or takes: seams, crowded punctuation."""
    em = style.font.pixelSize()
    gaps = {seam.start(): em * _SEAM_WIDTH for seam in _SEAM.finditer(text)}
    if style.language is Language.CHINESE:
        face = style.han_face
        for crowd in _CROWDED.finditer(text):
            gaps[crowd.start()] = -em * (blank_after(face, crowd[0]) or HALF)
    for index, need in rubies:  # half of it on either side of the character
        for at in (index - 1, index):
            gaps[at] = gaps.get(at, 0.0) + max(0.0, need - em) / 2
    gaps.pop(-1, None)
    return gaps


def blanks_of(
    text: str, shown: Shown, style: Style, gaps: Mapping[int, float]
) -> Blanks:
    """Where a Chinese text has no ink: in halves of its signs, and in its seams."""
    blanks = Blanks()
    if style.language is not Language.CHINESE:
        return blanks
    em, face = style.font.pixelSize(), style.han_face
    for sign in _SIGN.finditer(text):
        at = sign.start()
        if sign[0] in OPENING:
            blanks.before[shown.begin(at)] = em * HALF
        elif left := em * blank_after(face, sign[0]) + min(0.0, gaps.get(at, 0.0)):
            blanks.after[shown.begin(at)] = left
    for seam in _SEAM.finditer(text):
        blanks.after[shown.begin(seam.start())] = em * _SEAM_WIDTH
    return blanks


def other_font(style: Style) -> QFont:
    """The font of the other script's words within a text."""
    font = QFont(style.font)
    if style.language is Language.CHINESE and style.western:
        font.setFamilies(list(style.western))
    elif style.han_size:
        font.setPixelSize(style.han_size)
    return font


def runs_of(words: str, style: Style) -> Iterator[tuple[str, bool]]:
    """Words in runs of one face, and whether it is that of the other script."""
    runs = _WESTERN_RUN if style.language is Language.CHINESE else _HAN_RUN
    last = 0
    for run in runs.finditer(words):
        if run.start() > last:
            yield words[last : run.start()], False
        yield run[0], True
        last = run.end()
    if last < len(words):
        yield words[last:], False


def seams_width(words: str, style: Style) -> float:
    """How much wider words are for what stands between Han and Latin."""
    seams = sum(1 for _ in _SEAM.finditer(words))
    return seams * style.font.pixelSize() * _SEAM_WIDTH


def western_runs(text: str, style: Style) -> list[tuple[int, int, QTextCharFormat]]:
    """Where Latin words stand in Chinese: begin and length in UTF-16 units, format."""
    if style.language is not Language.CHINESE or not style.western:
        return []
    form, units = QTextCharFormat(), Offsets(text)
    form.setFontFamilies(list(style.western))
    return [
        (units.to_utf16(run.start()), len(run[0]), form)
        for run in _WESTERN_RUN.finditer(text)
    ]


def scripts_of(
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
        ranges = [
            format_range(shown, *run.span(), other) for run in runs.finditer(text)
        ]
    formats: dict[float, QTextCharFormat] = {}
    for index, gap in gaps.items():
        if gap not in formats:
            formats[gap] = QTextCharFormat()
            formats[gap].setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
            formats[gap].setFontLetterSpacing(gap)
        ranges.append(format_range(shown, index, index + 1, formats[gap]))
    return ranges


def format_range(
    shown: Shown, start: int, end: int, form: QTextCharFormat
) -> QTextLayout.FormatRange:
    begin = shown.begin(start)
    return unit_range(begin, max(0, shown.end(end) - begin), form)


def unit_range(
    begin: int, units: int, form: QTextCharFormat
) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = begin
    made.length = units
    made.format = form
    return made
