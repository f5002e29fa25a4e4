"""The reasons for doubting a translation, in words for the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.domain.translation import Doubt, DoubtKind
from reader.lazy import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

_FIGURES = pattern(r"\d[\d.,]*(?:\s?(?:million|billion|trillion)|[%万亿萬億元]+)?")

_STOPS = "。！？；，、：”’」』）》"  # a line under their blank half looks too long
_ENOUGH = 3  # figures or names are listed; the others are underlined


def doubted(text: str, doubts: Sequence[Doubt]) -> list[tuple[int, int]]:
    """Which words of a translated sentence are in doubt: its figures, or all of it."""
    if all(doubt.kind is DoubtKind.NUMBER for doubt in doubts):
        figures = [figure.span() for figure in _FIGURES.finditer(text)]
        if figures:
            return figures
    return [(0, len(text.rstrip(_STOPS)) or len(text))]


def words(doubts: Sequence[Doubt]) -> str:
    """Two or three words for each kind, with what it is about: a few, not all."""
    details: dict[DoubtKind, list[str]] = {}
    for doubt in doubts:
        details.setdefault(doubt.kind, []).append(doubt.detail)
    return " · ".join(
        f"{_said(kind)} {_listed(about)}".strip() for kind, about in details.items()
    )


def _listed(details: list[str]) -> str:
    more = " …" if len(details) > _ENOUGH else ""
    return ", ".join(filter(None, details[:_ENOUGH])) + more


def _said(kind: DoubtKind) -> str:
    match kind:
        case DoubtKind.LOOP:
            said = QCoreApplication.translate("Doubt", "repeats itself")
        case DoubtKind.TOO_LONG:
            said = QCoreApplication.translate("Doubt", "longer than expected")
        case DoubtKind.TOO_SHORT:
            said = QCoreApplication.translate("Doubt", "shorter than expected")
        case DoubtKind.COPIED:
            said = QCoreApplication.translate("Doubt", "not translated")
        case DoubtKind.NUMBER:
            said = QCoreApplication.translate("Doubt", "number differs")
        case DoubtKind.NAME:
            said = QCoreApplication.translate("Doubt", "name missing")
        case DoubtKind.EMPTY:
            said = QCoreApplication.translate("Doubt", "no translation")
        case DoubtKind.NEGATION:
            said = QCoreApplication.translate("Doubt", "negation missing")
    return said
