"""Asks what to do when another reader holds the lock and does not answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox

if TYPE_CHECKING:
    from reader.ui.instance import Holder


def may_open_anyway(holder: Holder) -> bool:
    """Ask whether to open a second window on the library that another reader uses."""
    translate = QCoreApplication.translate
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(
        translate("Running", "Duizhao seems to be open already, but does not answer.")
    )
    box.setInformativeText(
        translate(
            "Running",
            "It may be on another computer, or stuck. Two may be open at once.",
        )
    )
    accept, other = QMessageBox.ButtonRole.AcceptRole, QMessageBox.ButtonRole.ActionRole
    anyway = box.addButton(translate("Running", "Open anyway"), accept)
    show = box.addButton(translate("Running", "Show the running program"), other)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    if box.clickedButton() is show:
        box.removeButton(show)
        text = translate(
            "Running", "Process {process} ({name}) on “{host}”, since {since}."
        )
        box.setInformativeText(
            text.format(
                process=holder.process,
                name=holder.name or "?",
                host=holder.host or "?",
                since=holder.since or "?",
            )
        )
        box.exec()
    return box.clickedButton() is anyway
