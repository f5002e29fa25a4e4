"""The panel on the right: marks, and the note being written."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from reader.domain.annotation import AnnotationKind, Mark
from reader.ui.labels import set_tone
from reader.ui.lists.model import ROW
from reader.ui.look.scope import ScopeButtons
from reader.ui.notes.cards import CardList
from reader.ui.notes.editor import NoteEditor
from reader.ui.notes.every import EveryMarkModel
from reader.ui.notes.filter import FilterLine, KeptFilters
from reader.ui.notes.model import NotesModel
from reader.ui.notes.places import PlacesCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QResizeEvent

    from reader.domain.shelf import KeptMark
    from reader.ui.look.theme import Palette

_MANY = 8
"""Marks from which on there is something to filter."""

_LEAST, _MARGIN = 200, 14  # pixels


class MarkAction(StrEnum):
    """What the reader may ask for one mark."""

    GO = "go"
    EDIT = "edit"
    REMOVE = "remove"
    FIND = "find"


class NotesView(QFrame):
    """Shows marks as cards; emits what the reader asks for one of them."""

    action_requested = Signal(MarkAction, object)

    def __init__(
        self, palette: Palette, serif: QFont, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("notes")
        self.setMinimumWidth(_LEAST)
        self._heading = set_tone(QLabel(self), "heading")
        self.scope = ScopeButtons(self)
        self.scope.one.setChecked(True)
        self.filter = FilterLine(palette, self)
        self.kept = KeptFilters(self)
        self._is_filter_asked = False
        self._keys = ("", "", "")
        self._empty = set_tone(QLabel(self, wordWrap=True), "soft")
        self._empty.hide()  # until the marks have been looked through
        self.editor = NoteEditor(self)
        self.editor.hide()
        self.places = PlacesCard(self)
        self.model = NotesModel(self)
        self.every = EveryMarkModel(self)
        self.list = CardList(palette, serif, self)
        self.list.setModel(self.model)
        self._arrange()
        self._connect()
        self._retranslate()

    def set_theme(self, palette: Palette) -> None:
        self.list.set_theme(palette)
        self.filter.set_theme(palette)

    def event(self, event: QEvent) -> bool:
        # The switch came or went, or its words are others, or larger.
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit_heading()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_heading()

    def _fit_heading(self) -> None:
        """Hide the heading if the buttons of the scope leave no room for it."""
        switch = 0 if self.scope.isHidden() else self.scope.sizeHint().width()
        self.setMinimumWidth(max(_LEAST, switch + 2 * _MARGIN))
        both = self._heading.sizeHint().width() + self._above.spacing() + switch
        self._heading.setVisible(both <= self.width() - 2 * _MARGIN)

    def set_keys(self, note: str, highlight: str, bookmark: str) -> None:
        """Show these shortcuts in the hint for an empty list; empty for none."""
        self._keys = (note, highlight, bookmark)
        self._empty.setText(self._why_empty())

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """The open article's marks that are to be listed."""
        self.model.set_marks(marks)
        if self.scope.is_one_article:
            self._show(self.model, len(marks))

    def show_every(self, kept: Sequence[KeptMark], *, has_more: bool) -> None:
        """The newest marks of all articles that are to be listed."""
        self.every.show(kept, has_more=has_more)
        self._show(self.every, len(kept))

    def show_current(self, annotation_id: str) -> None:
        """Select a card and scroll to it; clear a filter that hides it."""
        if self.scope.is_one_article and not self._index_of(annotation_id).isValid():
            self.filter.reset()
        index = self._index_of(annotation_id)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def open_filter(self) -> None:
        """Let the reader say which marks to list."""
        self._is_filter_asked = True
        self.filter.show()
        # With a shortcut's reason Qt selects the text first, and Orca says nothing.
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)
        self.filter.selectAll()

    @property
    def is_filtering(self) -> bool:
        """True if the focus is in the filter, or in the list while it is filtered."""
        at = QApplication.focusWidget()
        is_here = at is not None and self.isAncestorOf(at)
        is_active = self.filter.is_active and not self.editor.isVisible()
        return self.filter.hasFocus() or (is_here and is_active)

    def leave_question(self) -> bool:
        """Close the question where an orphan belongs, or for a filter's name.

        Return whether either was asked.
        """
        if self.places.isVisible():
            self.places.left.emit()
        elif self.kept.is_naming:
            self.kept.leave_name()
            self.filter.setFocus()
        else:
            return False
        return True

    def leave_filter(self) -> None:
        """Clear the filter, and hide its line if the list is short."""
        self._is_filter_asked = False
        self.filter.reset()

    def _show(self, model: NotesModel | EveryMarkModel, count: int) -> None:
        if self.list.model() is not model:
            self.list.setModel(model)
        is_filtered = self.filter.is_active
        self._empty.setText(self._why_empty())
        self._empty.setVisible(not count)
        is_long = count >= _MANY or self._is_filter_asked
        self.filter.setVisible(is_filtered or is_long)

    def _why_empty(self) -> str:
        if self.filter.is_active:
            return self.tr("Nothing found.")
        if not self.scope.is_one_article:
            return self.tr("No marks yet, in any article.")
        if not all(self._keys):
            return self.tr("No marks yet.")
        note, highlight, bookmark = self._keys
        return self.tr(
            "Select words and press {note} to write a note, {highlight} to highlight"
            " them, {bookmark} to bookmark the paragraph."
        ).format(note=note, highlight=highlight, bookmark=bookmark)

    def _index_of(self, annotation_id: str) -> QModelIndex:
        models = {True: self.model.index_of, False: self.every.index_of}
        return models[self.scope.is_one_article](annotation_id)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(8)
        above = self._above = QHBoxLayout()
        above.addWidget(self._heading)
        above.addStretch(1)
        above.addWidget(self.scope)
        framed = QVBoxLayout()
        framed.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        framed.addLayout(above)
        framed.addWidget(self.filter)
        framed.addWidget(self.kept)
        framed.addWidget(self._empty)
        framed.addWidget(self.editor)
        framed.addWidget(self.places)
        column.addLayout(framed)
        column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.list.clicked.connect(self._on_clicked)
        self.list.activated.connect(self._on_activated)
        self.list.find_pressed.connect(self._on_find_pressed)
        self.list.tag_pressed.connect(self.filter.add_tag)
        self.filter.list_requested.connect(self.list.setFocus)
        self.list.doubleClicked.connect(self._on_edit)
        self.list.customContextMenuRequested.connect(self._on_menu_requested)
        for keys, action in (("Del", MarkAction.REMOVE), ("F2", MarkAction.EDIT)):
            shortcut = QShortcut(QKeySequence(keys), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.setObjectName(action)
            shortcut.activated.connect(self._on_shortcut)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._request(MarkAction.GO, index)

    _on_activated = _on_clicked

    def _on_edit(self, index: QModelIndex) -> None:
        if self.scope.is_one_article:  # elsewhere the first click has gone there
            self._request(MarkAction.EDIT, index)

    def _on_find_pressed(self, index: QModelIndex) -> None:
        self.action_requested.emit(MarkAction.FIND, index.data(ROW))

    def _on_shortcut(self) -> None:
        index = self.list.currentIndex()
        self._request(MarkAction(self.sender().objectName()), index)

    def _request(self, action: MarkAction, index: QModelIndex) -> None:
        """Emit the action; for a mark of another article always `GO`."""
        mark = index.data(ROW)
        if isinstance(mark, Mark):
            is_here = self.scope.is_one_article
            self.action_requested.emit(action if is_here else MarkAction.GO, mark)

    def _on_menu_requested(self, where: QPoint) -> None:
        index = self.list.indexAt(where)
        mark = index.data(ROW)
        if isinstance(mark, Mark):
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            actions = self.actions_for(mark)
            menu.addActions(actions if self.scope.is_one_article else actions[:1])
            menu.addSeparator()
            for tag in mark.annotation.tags:
                only = self.tr("Only marks with #{tag}").format(tag=tag)
                menu.addAction(only, partial(self.filter.add_tag, tag))
                rename = self.tr("Rename #{tag} everywhere…").format(tag=tag)
                menu.addAction(rename, partial(self.kept.ask_name, tag, tag))
            menu.popup(self.list.viewport().mapToGlobal(where))

    def actions_for(self, mark: Mark) -> list[QAction]:
        """Actions for a mark, wherever its menu opens."""
        is_note = mark.annotation.kind is AnnotationKind.NOTE
        edit = self.tr("Change the note…") if is_note else self.tr("Add a note…")
        place = self.tr("Find it") if mark.is_orphan else self.tr("Go there")
        entries = (
            (MarkAction.FIND if mark.is_orphan else MarkAction.GO, place),
            (MarkAction.EDIT, edit),
            (MarkAction.REMOVE, self.tr("Remove the mark")),
        )
        made = []
        for action, text in entries:
            entry = QAction(text, self)
            entry.setData((action, mark))
            entry.triggered.connect(self._on_action_chosen)
            made.append(entry)
        return made

    def _on_action_chosen(self) -> None:
        entry = self.sender()
        assert isinstance(entry, QAction)
        action, mark = entry.data()
        self.action_requested.emit(MarkAction(action), mark)

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("Notes").upper())
        self._empty.setText(self._why_empty())
        self.list.setAccessibleName(self.tr("Notes"))
