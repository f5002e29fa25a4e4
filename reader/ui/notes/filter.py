"""The line above the marks that says which of them are shown, and the filters kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget

from reader.domain.annotation import AnnotationKind, Colour
from reader.domain.shelf import ShelfFilter
from reader.text.hashtags import in_one_word
from reader.ui.labels import colour_name, kind_plural
from reader.ui.look.icons import icon, scale_icons
from reader.ui.look.scale import scaled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from enum import StrEnum

    from reader.ui.look.chips import ChipButton
    from reader.ui.look.theme import Palette


class FilterLine(QLineEdit):
    """Words and #tags are typed; kind and colour are chosen from its menu."""

    changed = Signal()
    list_requested = Signal()
    keep_requested = Signal()

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent, clearButtonEnabled=True)
        scale_icons(self)
        self._palette = palette
        self._menu = QMenu(self)
        self._kinds, self._colours = QActionGroup(self), QActionGroup(self)
        self._limits, self._keep = QAction(self), QAction(self)
        for action in (self._keep, self._limits):
            self.addAction(action, QLineEdit.ActionPosition.TrailingPosition)
        self._keep.setShortcut(QKeySequence("Ctrl+D"))
        self._keep.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._keep.triggered.connect(self.keep_requested)
        for group, values in (
            (self._kinds, list(AnnotationKind)),
            (self._colours, list(Colour)),
        ):
            _offer(group, values)
            self._menu.addActions(group.actions())
            self._menu.addSeparator()
            group.triggered.connect(self._on_chosen)
        self._limits.triggered.connect(self._on_limits_pressed)
        self.textChanged.connect(self._on_changed)
        down = QShortcut(QKeySequence("Down"), self)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self.list_requested)
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

    @property
    def written(self) -> str:
        """The filter in one line, to be kept."""
        wanted = self.wanted
        return "\t".join((wanted.kind or "", wanted.colour or "", wanted.text))

    @property
    def summary(self) -> str:
        """What the filter leaves in, as a name to begin with."""
        wanted = self.wanted
        kind = kind_plural(wanted.kind) if wanted.kind else ""
        colour = colour_name(wanted.colour) if wanted.colour else ""
        return " · ".join(filter(None, (wanted.text, kind, colour)))

    def show_written(self, written: str) -> None:
        """Show a filter that was kept; an unknown kind or colour does not limit."""
        kind, colour, text = [*written.split("\t", 2), "", ""][:3]
        for group, value in ((self._kinds, kind), (self._colours, colour)):
            actions = {action.data(): action for action in group.actions()}
            actions.get(value, group.actions()[0]).setChecked(True)
        if self.text() == text:
            self._on_changed()
        else:
            self.setText(text)

    def choose(self, value: AnnotationKind | Colour) -> None:
        """Show only marks of this kind, or of this colour."""
        for action in (*self._kinds.actions(), *self._colours.actions()):
            if action.data() == value:
                action.trigger()

    def add_tag(self, tag: str) -> None:
        """Show only marks with this tag, of those that are shown."""
        word = f"#{in_one_word(tag)}"
        if word not in self.text().split():
            self.setText(f"{self.text().strip()} {word}".strip())

    def reset(self) -> None:
        """Clear the filter."""
        for group in (self._kinds, self._colours):
            group.actions()[0].setChecked(True)
        if self.text():
            self.clear()
        else:
            self._on_changed()

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette
        self._show_limits()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _show_limits(self) -> None:
        """Colour the menu's button red while a kind or colour is chosen."""
        is_limiting = self.wanted.kind or self.wanted.colour
        ink = self._palette.accent if is_limiting else self._palette.soft
        size = scaled(16)
        self._limits.setIcon(icon("sort", ink, size))
        self._keep.setIcon(icon("bookmark", self._palette.soft, size))
        self._keep.setVisible(self.is_active)

    def _on_chosen(self) -> None:
        self._on_changed()

    def _on_changed(self) -> None:
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
        self._keep.setText(self.tr("Keep this filter"))


class KeptFilters(QWidget):
    """The filters that the reader has kept, as chips; a new one gets its name here."""

    chosen = Signal(str)  # a name; "": none any more
    named = Signal(str, str)  # a name; the tag that it is for, "": the filter's
    forgotten = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = QWidget(self)
        self.chips: dict[str, ChipButton] = {}
        self.name = QLineEdit(self)
        self.name.hide()
        self._tag = ""
        self.name.returnPressed.connect(self._on_named)
        self._forget = QShortcut(QKeySequence("Del"), self)
        self._forget.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._forget.activated.connect(self._on_delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)
        column.addWidget(self.name)
        self.show_filters({}, "")
        self._retranslate()

    def show_filters(self, kept: Mapping[str, str], current: str) -> None:
        """Show the filters by name; the current one, as it is written, is pressed."""
        if list(self.chips) != list(kept):
            self._make_chips(kept)
        for name, written in kept.items():
            self.chips[name].setChecked(written == current)
        self._row.setVisible(bool(kept))
        self.setVisible(bool(kept) or self.is_naming)

    @property
    def is_naming(self) -> bool:
        return not self.name.isHidden()

    def ask_name(self, proposal: str, tag: str = "") -> None:
        """Ask for the name of a filter or, with `tag`, for that tag's new name."""
        self._tag = tag
        self._retranslate()
        self.name.setText(proposal)
        self.name.show()
        self.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def leave_name(self) -> None:
        """Close the field for a name."""
        self.name.hide()
        self.setVisible(bool(self.chips))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _make_chips(self, names: Iterable[str]) -> None:
        from reader.ui.look.screen import Flow  # at the first filter

        flow = self._row.layout() or Flow(self._row)
        assert isinstance(flow, Flow)
        flow.clear()
        self.chips = {name: self._chip(name) for name in names}
        for chip in self.chips.values():
            flow.addWidget(chip)

    def _chip(self, name: str) -> ChipButton:
        from reader.ui.look.chips import ChipButton

        chip = ChipButton(name, self._row)
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        forget = QAction(self.tr("Forget this filter"), chip)
        forget.triggered.connect(chip.setFocus)
        forget.triggered.connect(self._on_delete)
        chip.addAction(forget)
        chip.clicked.connect(self._on_clicked)
        chip.show()
        return chip

    def _on_clicked(self, is_on: bool) -> None:
        chip = self.sender()
        name = next(name for name, each in self.chips.items() if each is chip)
        self.chosen.emit(name if is_on else "")

    def _on_delete(self) -> None:
        for name, chip in self.chips.items():
            if chip.hasFocus():
                self.forgotten.emit(name)
                return

    def _on_named(self) -> None:
        name = self.name.text().strip()
        if name:
            self.leave_name()
            self.named.emit(name, self._tag)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Kept filters"))
        of_filter, of_tag = self.tr("Name of the filter"), self.tr("Name of the tag")
        self.name.setPlaceholderText(of_tag if self._tag else of_filter)
        self.name.setAccessibleName(self.name.placeholderText())


def _offer(group: QActionGroup, values: Sequence[StrEnum]) -> None:
    """A checkable action for any value, which is on, and one for each."""
    for value in ("", *values):
        action = QAction(group, checkable=True)
        action.setData(str(value))
        action.setChecked(not value)
