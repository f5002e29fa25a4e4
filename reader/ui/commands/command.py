"""The values of commands and menus."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the reader can do. `text` is English; `label` is what is shown."""

    name: str
    text: str
    keys: str = ""
    anytime: bool = False  # makes sense without an open article
    is_checkable: bool = False
    also: str = ""  # keys that people try as well; they give way to what is chosen

    @property
    def label(self) -> str:
        return QCoreApplication.translate("Commands", self.text)


Groups = tuple[tuple[Command, ...], ...]


@dataclass(frozen=True, slots=True)
class Menu:
    """Commands under a name, as with a command; a line is drawn between groups."""

    text: str
    groups: Groups

    @property
    def label(self) -> str:
        return QCoreApplication.translate("Commands", self.text)

    @property
    def commands(self) -> tuple[Command, ...]:
        return tuple(command for group in self.groups for command in group)
