"""Why a translation is doubted, in words for the reader."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.domain.translation import Doubt, DoubtKind


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
