"""The line above the marks that says which of them are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from reader.domain.annotation import AnnotationKind, Colour
from reader.domain.shelf import ShelfFilter
from reader.ui.labels import colour_name, kind_plural
from reader.ui.look.icons import icon

if TYPE_CHECKING:
    from collections.abc import Sequence
    from enum import StrEnum

    from reader.ui.look.theme import Palette


class FilterLine(QLineEdit):
    """Words and #tags are typed; kind and colour are chosen from its menu."""

    changed = Signal()
    list_wanted = Signal()

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent, clearButtonEnabled=True)
        self._palette = palette
        self._menu = QMenu(self)
        self._kinds, self._colours = QActionGroup(self), QActionGroup(self)
        self._limits = QAction(self)
        self.addAction(self._limits, QLineEdit.ActionPosition.TrailingPosition)
        for group, values in (
            (self._kinds, list(AnnotationKind)),
            (self._colours, list(Colour)),
        ):
            _offer(group, values)
            self._menu.addActions(group.actions())
            self._menu.addSeparator()
            group.triggered.connect(self._on_chosen)
        self._limits.triggered.connect(self._on_limits_pressed)
        self.textChanged.connect(self.changed)
        down = QShortcut(QKeySequence("Down"), self)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self.list_wanted)
        self.set_theme(palette)
        self._retranslate()

    @property
    def wanted(self) -> ShelfFilter:
        """What is typed and chosen."""
        kind, colour = (g.checkedAction().data() for g in (self._kinds, self._colours))
        return ShelfFilter(
            text=self.text().strip(),
            kind=AnnotationKind(kind) if kind else None,
            colour=Colour(colour) if colour else None,
        )

    @property
    def is_active(self) -> bool:
        """Whether anything is left out."""
        return self.wanted != ShelfFilter()

    def choose(self, value: AnnotationKind | Colour) -> None:
        """Show only marks of this kind, or of this colour."""
        for action in (*self._kinds.actions(), *self._colours.actions()):
            if action.data() == value:
                action.trigger()

    def add_tag(self, tag: str) -> None:
        """Show only marks with this tag, of those that are shown."""
        if f"#{tag}" not in self.text().split():
            self.setText(f"{self.text().strip()} #{tag}".strip())

    def open_up(self) -> None:
        """Leave nothing out."""
        for group in (self._kinds, self._colours):
            group.actions()[0].setChecked(True)
        self._show_limits()
        if self.text():
            self.clear()
        else:
            self.changed.emit()

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette
        self._show_limits()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _show_limits(self) -> None:
        """The button is red while its menu leaves something out."""
        is_limiting = self.wanted.kind or self.wanted.colour
        ink = self._palette.accent if is_limiting else self._palette.soft
        self._limits.setIcon(icon("sort", ink, 16))

    def _on_chosen(self) -> None:
        self._show_limits()
        self.changed.emit()

    def _on_limits_pressed(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _retranslate(self) -> None:
        kinds = (self.tr("Every kind"), *map(kind_plural, AnnotationKind))
        colours = (self.tr("Every colour"), *map(colour_name, Colour))
        for group, names in ((self._kinds, kinds), (self._colours, colours)):
            for action, name in zip(group.actions(), names, strict=True):
                action.setText(name)
        self.setPlaceholderText(self.tr("Words or #tags"))
        self.setAccessibleName(self.tr("Which marks"))
        self._limits.setText(self.tr("Kind and colour"))


def _offer(group: QActionGroup, values: Sequence[StrEnum]) -> None:
    """A checkable action for any value, which is on, and one for each."""
    for value in ("", *values):
        action = QAction(group, checkable=True)
        action.setData(str(value))
        action.setChecked(not value)
