"""Hyphens: where a line of English is left far too short, its next word is parted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF

from reader.text.hyphens import points

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from reader.ui.page.type.piece import Piece

_SHORT = 0.16  # of the measure: the room left in a line that asks for a hyphen
# Names are not parted, nor addresses, nor what has a hyphen already.
_WORD = re.compile(r"(?<=\s)[“‘(]*([a-z]{6,})(?![\w/@-]|[.:]\w)")


def parting(piece: Piece, text: str, font: QFont) -> int:
    """The place of the next hyphen that helps, 0 if there is none.

    Never before the last line, which may be as short as it likes.
    """
    for number in range(piece.lines - 2):
        room = piece.width - piece.layout.lineAt(number).naturalTextWidth()
        if room < _SHORT * piece.width:
            continue
        start = piece.shown.index(piece.layout.lineAt(number + 1).textStart())
        if (word := _WORD.match(text, start)) and (at := _fitting(word, room, font)):
            return at
    return 0


def _fitting(word: re.Match[str], room: float, font: QFont) -> int:
    """The last place in a word that lets its beginning stand in the room."""
    metrics = QFontMetricsF(font)
    for point in reversed(points(word[1])):
        at = word.start(1) + point
        begun = f" {word.string[word.start() : at]}-"
        if metrics.horizontalAdvance(begun) <= room - 1:
            return at
    return 0
