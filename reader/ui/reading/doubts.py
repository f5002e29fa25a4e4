"""Why a translation is doubted, in words for the reader."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.domain.translation import Doubt, DoubtKind

if TYPE_CHECKING:
    from collections.abc import Sequence

_FIGURES = re.compile(r"\d[\d.,]*(?:\s?(?:million|billion|trillion)|[%万亿萬億元]+)?")


def doubted(text: str, doubts: Sequence[Doubt]) -> list[tuple[int, int]]:
    """Which words of a translated sentence are in doubt: its figures, or all of it."""
    if all(doubt.kind is DoubtKind.NUMBER for doubt in doubts):
        figures = [figure.span() for figure in _FIGURES.finditer(text)]
        if figures:
            return figures
    return [(0, len(text))]


def words(doubt: Doubt) -> str:
    """Two or three words, with what it is about."""
    said = {
        DoubtKind.LOOP: _tr("repeats itself"),
        DoubtKind.TOO_LONG: _tr("longer than expected"),
        DoubtKind.TOO_SHORT: _tr("shorter than expected"),
        DoubtKind.COPIED: _tr("not translated"),
        DoubtKind.NUMBER: _tr("number differs"),
        DoubtKind.NAME: _tr("name missing"),
        DoubtKind.EMPTY: _tr("no translation"),
    }[doubt.kind]
    return f"{said} {doubt.detail}".strip()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Doubt", text)
