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
    QTextLayout,
    QTextOption,
)

from reader.domain.language import Language
from reader.ui.reading.passages import Shown
from reader.ui.reading.piece import Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextLine

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WESTERN = "A-Za-z0-9\u00c0-\u024f"
# Latin words and figures inside Chinese, with the signs that belong to them.
_WESTERN_RUN = re.compile(rf"[{_WESTERN}][{_WESTERN}'’.,:/@&+\-–%$€£#()]*")
_SEAM = re.compile(
    rf"[{_HAN}](?=[{_WESTERN}$€£])|[{_WESTERN}%](?=[{_HAN}])", re.UNICODE
)
_OPENING = "“‘「『（《〈【〔"
_CLOSING = "”’」』）》〉】〕，。、；：！？"
_CROWDED = re.compile(
    rf"[{_CLOSING}](?=[{_OPENING}{_CLOSING}])|[{_OPENING}](?=[{_OPENING}])"
)
# Qt does not break beside a quotation mark; Chinese does, outside of it.
_BREAK = re.compile(rf"(?=[“‘])(?<![{_OPENING}\s])(?<!^)|(?<=[”’])(?![{_CLOSING}\s]|$)")
_BREAK_HERE = "\u200b"
_LONG = 2400  # code points
_STOP = re.compile(r"[。！？…][”’」』）]*|[.!?][”’\"')]*\s")
_SEAM_WIDTH = 0.22  # of an em, between Han and Latin
_MOST_LATIN = 0.2  # of a justified text's characters


@dataclass(frozen=True, slots=True)
class Style:
    """How one piece is set."""

    font: QFont
    leading: float
    language: Language
    western: tuple[str, ...] = ()  # families of Latin runs inside Chinese
    ruby: float = 0.0  # height kept above each line for pinyin
    is_justified: bool = False


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
    insertions = _with_breaks(text, style, insertions)
    shown = Shown(text, [(at, words) for at, words, _ in insertions])
    layout = QTextLayout(shown.screen, style.font)
    layout.setCacheEnabled(True)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if style.is_justified and _is_mostly_han(text):
        option.setAlignment(Qt.AlignmentFlag.AlignJustify)
    layout.setTextOption(option)
    ranges = [_range(shown, a.start, a.end, a.format) for a in accents]
    ranges += _scripts(text, shown, style, rubies)
    for (begin, units), (_, _, form) in zip(shown.inserted(), insertions, strict=True):
        ranges.append(_format_range(begin, units, form))
    if ranges:
        layout.setFormats(ranges)
    return _broken(shown, layout, style, width)


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
    breaks = [(each.start(), _BREAK_HERE, plain) for each in _BREAK.finditer(text)]
    return sorted([*insertions, *breaks], key=lambda insertion: insertion[0])


def _broken(shown: Shown, layout: QTextLayout, style: Style, width: float) -> Piece:
    metrics = QFontMetricsF(style.font)
    inner = metrics.ascent() + metrics.descent()
    leading = style.leading + style.ruby
    baseline = style.ruby + (style.leading - inner) / 2 + metrics.ascent()
    em = style.font.pixelSize()
    y = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        indent = _set_width(line, shown.screen, style, width, em)
        line.setPosition(QPointF(indent, y + baseline - line.ascent()))
        y += leading
    layout.endLayout()
    piece = Piece(shown, layout, leading=leading, baseline=baseline)
    piece.width = width
    return piece


def _set_width(
    line: QTextLine, screen: str, style: Style, width: float, em: float
) -> float:
    """Give a line its width; return where it begins.

    In Chinese the blank half of a bracket or stop at a line's edge hangs outside.
    """
    if style.language is not Language.CHINESE or not _is_simple(screen):
        line.setLineWidth(width)
        return 0.0
    indent = -em / 2 if screen[line.textStart()] in _OPENING else 0.0
    line.setLineWidth(width - indent)
    end = line.textStart() + line.textLength()
    if any(c in _CLOSING for c in screen[end : end + 2]):
        line.setLineWidth(width - indent + em / 2)
        longer = screen[line.textStart() : line.textStart() + line.textLength()]
        if longer.rstrip(_BREAK_HERE)[-1:] not in _CLOSING:
            line.setLineWidth(width - indent)
    return indent


def _is_simple(text: str) -> bool:
    """Whether there is text, and a unit is a code point in it."""
    return bool(text) and max(text) <= "\uffff"


def _scripts(
    text: str, shown: Shown, style: Style, rubies: Sequence[tuple[int, float]]
) -> list[QTextLayout.FormatRange]:
    """Formats for what the script asks for: faces, seams, crowded punctuation."""
    em = style.font.pixelSize()
    spaces: dict[int, float] = {}
    for seam in _SEAM.finditer(text):
        spaces[seam.start()] = em * _SEAM_WIDTH
    ranges = []
    if style.language is Language.CHINESE:
        for crowd in _CROWDED.finditer(text):
            spaces[crowd.start()] = -em / 2
        for index, need in rubies:  # half of it on either side of the character
            for at in (index - 1, index):
                spaces[at] = spaces.get(at, 0.0) + max(0.0, need - em) / 2
        spaces.pop(-1, None)
        western = QTextCharFormat()
        western.setFontFamilies(list(style.western))
        ranges = [
            _range(shown, run.start(), run.end(), western)
            for run in _WESTERN_RUN.finditer(text)
        ]
    formats: dict[float, QTextCharFormat] = {}
    for index, space in spaces.items():
        if space not in formats:
            formats[space] = QTextCharFormat()
            formats[space].setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
            formats[space].setFontLetterSpacing(space)
        ranges.append(_range(shown, index, index + 1, formats[space]))
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
