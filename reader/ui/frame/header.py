"""The bar above the page: seal, shelf, search, layouts, type, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QWidget

from reader.domain.reading import Layout
from reader.ui.frame.layout_buttons import LayoutButtons
from reader.ui.look.fonts import has_chinese
from reader.ui.look.icons import scale_icons, set_icon
from reader.ui.look.scale import scaled

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent

    from reader.ui.look.theme import Palette

_MARGIN, _SPACING = 14, 10
_MENU_ICON = 16  # pixels, beside the name of the program
_SEARCH_WIDTHS = (120, 240)  # it gives way before the layouts do
_COMES_BACK = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_ROOM_FOR_SEARCH = 860  # pixels of window below which the search field gives way


class Header(QFrame):
    """Shows which layout is on and how many notes there are; reports presses."""

    menu_pressed = Signal()
    shelf_pressed = Signal()
    notes_pressed = Signal()
    type_pressed = Signal()
    layout_chosen = Signal(Layout)
    search_changed = Signal(str)
    hits_requested = Signal()  # by the keyboard

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.seal = _button("seal", self, "对照" if has_chinese() else "Duizhao")
        self.seal.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._shelf = _button("shelf-button", self)
        self.search_button = _button("search-button", self)
        self._search_keys, self._is_searching = "", False
        self._layout, self._is_narrow = Layout.SIDE_BY_SIDE, False
        self.search = QLineEdit(self, clearButtonEnabled=True)
        scale_icons(self.search)
        self.search.setAcceptDrops(False)  # a file dropped here is opened as elsewhere
        self.layouts = LayoutButtons(self)
        self.type_button = _button("type-button", self, "Aa")
        self._notes = _button("notes-button", self)
        self._notes.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._arrange()
        self._connect()
        self._retranslate()
        self._scale()

    def _scale(self) -> None:
        """Set sizes for the interface's text."""
        self.setFixedHeight(scaled(46))
        self.search.setMinimumWidth(scaled(_SEARCH_WIDTHS[0]))
        self.search.setMaximumWidth(scaled(_SEARCH_WIDTHS[1]))

    def set_theme(self, palette: Palette) -> None:
        self._scale()
        set_icon(self.seal, "menu", palette.accent, _MENU_ICON)
        set_icon(self._shelf, "shelf", palette.soft)
        set_icon(self.search_button, "search", palette.soft)
        set_icon(self._notes, "notes", palette.soft)
        self.layouts.set_theme(palette)

    def set_layout(self, layout: Layout) -> None:
        self._layout = layout
        self._show_layout()

    def set_narrow(self, is_narrow: bool) -> None:
        """Offer no layout of two columns where there is no room for them."""
        self._is_narrow = is_narrow
        for layout in Layout:
            if layout.columns > 1:
                self.layouts.set_offered(layout, is_offered=not is_narrow)
        self._show_layout()
        self._fit(self.width())

    def _show_layout(self) -> None:
        """Choose the button of the layout that the page shows."""
        layout = self._layout
        self.layouts.choose(layout.folded if self._is_narrow else layout)

    def set_note_count(self, count: int) -> None:
        self._notes.setText(str(count) if count else "")

    def set_search_keys(self, keys: str) -> None:
        self._search_keys = keys
        hint = self.tr("Search articles and notes")
        self.search.setPlaceholderText(f"{hint}  {keys}" if keys else hint)

    def focus_search(self) -> None:
        self._is_searching = True
        self._fit(self.width())
        # With a shortcut's reason Qt selects the text first, and Orca says nothing.
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.selectAll()

    def leave_search(self) -> None:
        """End the search; without room for the field show its button again."""
        self.search.clear()
        self._is_searching = False
        self._fit(self.width())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End the search when the keyboard leaves the field and it has no words."""
        is_left = (
            watched is self.search
            and isinstance(event, QFocusEvent)
            and event.lostFocus()
            and event.reason() not in _COMES_BACK
        )
        if is_left and not self.search.text():
            self._is_searching = False
            self._fit(self.width())
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit(event.size().width())
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _fit(self, width: int) -> None:
        """In little room show a button for the search, then a menu of the layouts."""
        has_field = self._is_searching or width >= scaled(_ROOM_FOR_SEARCH)
        self.search.setVisible(has_field)
        self.search_button.setVisible(not has_field)
        margins = self.contentsMargins()
        always = (self.seal, self._shelf, self.type_button, self._notes)
        rest = sum(each.sizeHint().width() + _SPACING for each in always)
        button, field = self.search_button.sizeHint(), self.search.minimumWidth()
        rest += (field if has_field else button.width()) + _SPACING
        rest += 2 * _MARGIN + margins.left() + margins.right()
        self.layouts.set_compact(rest + self.layouts.strip_width > width)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        row.setSpacing(_SPACING)
        left: tuple[QWidget, ...] = (
            self.seal,
            self._shelf,
            self.search_button,
            self.search,
        )
        right: tuple[QWidget, ...] = (self.layouts, self.type_button, self._notes)
        for widget in left:
            row.addWidget(widget, 1 if widget is self.search else 0)
        row.addStretch(0)
        for widget in right:
            row.addWidget(widget)

    def _connect(self) -> None:
        self.seal.clicked.connect(self.menu_pressed)
        self._shelf.clicked.connect(self.shelf_pressed)
        self.search_button.clicked.connect(self.focus_search)
        self._notes.clicked.connect(self.notes_pressed)
        self.type_button.clicked.connect(self.type_pressed)
        self.layouts.chosen.connect(self.layout_chosen)
        self.search.textChanged.connect(self.search_changed)
        self.search.returnPressed.connect(self.hits_requested)
        self.search.installEventFilter(self)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self.search)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self.hits_requested)

    def _retranslate(self) -> None:
        self.set_search_keys(self._search_keys)
        names: tuple[tuple[QToolButton, str], ...] = (
            (self.seal, self.tr("Menu")),
            (self._shelf, self.tr("Shelf")),
            (self.search_button, self.tr("Search articles and notes")),
            (self.type_button, self.tr("Type and paper")),
            (self._notes, self.tr("Notes")),
        )
        for button, name in names:
            button.setToolTip(name)
            button.setAccessibleName(name)
        self.search.setAccessibleName(self.tr("Search articles and notes"))


def _button(name: str, parent: QWidget, text: str = "") -> QToolButton:
    button = QToolButton(parent)
    button.setText(text)
    button.setObjectName(name)
    return button
