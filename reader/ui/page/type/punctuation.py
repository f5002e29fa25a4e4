"""Signs: full-width ones fill half of their square, or its middle; breaks; hyphens."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field

from PySide6.QtGui import QFont, QPainterPath

OPENING = "“‘「『（《〈【〔"
CLOSING = "”’」』）》〉】〕，。、；：！？"
BREAK_HERE = "\u200b"
HYPHEN = "\u00ad"  # Qt draws it where a line ends, and only there
_STOPS = "，。、；：！？"
HALF = 0.5  # of an em
_AIR = 0.1  # of an em, kept behind a stop that is drawn amid its square
_DRAWN = 100  # pixels; the size at which a sign is measured


@dataclass(frozen=True, slots=True)
class Blanks:
    """Pixels without ink before and after the units of a text that have any."""

    before: dict[int, float] = field(default_factory=dict)
    after: dict[int, float] = field(default_factory=dict)


@functools.cache
def blank_after(face: str, sign: str) -> float:
    """What may be cut off behind a sign, in ems. In Taiwan stops stand in the middle.

    The face is asked, not the script: it may have the forms of another region.
    """
    if sign not in CLOSING:
        return 0.0
    if sign not in _STOPS:
        return HALF
    font, path = QFont(face), QPainterPath()
    font.setPixelSize(_DRAWN)
    path.addText(0, 0, font, sign)
    blank = 1 - path.boundingRect().right() / _DRAWN
    return HALF if blank >= HALF else max(0.0, blank - _AIR)


def end_of_words(line: str) -> int:
    """Where a line's words end, before the space that broke it."""
    return len(line.rstrip().rstrip(BREAK_HERE))
