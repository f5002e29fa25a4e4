"""The front page: a lead, articles to continue, new ones, and recent marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from reader.ui.front.columns import TileColumns, TileSection
from reader.ui.front.composing import Brief, Lead, Marked, facts, progress, quote
from reader.ui.front.tile import Tile, name_of_lines
from reader.ui.labels import mark_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent

    from reader.domain.front import Front, Story
    from reader.domain.shelf import KeptMark
    from reader.ui.front.gathering import Pictures
    from reader.ui.look.fonts import Faces
    from reader.ui.look.theme import Palette

_BESIDE = 3  # stories that have room beside the lead
_STEPS = {
    Qt.Key.Key_J: 1,
    Qt.Key.Key_K: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Left: -1,
}


class FrontPage(QScrollArea):
    """Shows a `Front`; emits the article or mark that was chosen."""

    article_chosen = Signal(str)
    mark_chosen = Signal(str, str)  # the article, the mark
    open_pressed = Signal()

    # Qt calls `changeEvent` before they are set.
    _shown: Front | None = None
    _faces: Faces | None = None

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("front")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._palette = palette
        self._pictures: Pictures = {}
        self._columns = TileColumns(palette, self)
        self.setWidget(self._columns)
        self._columns.open_button.clicked.connect(self.open_pressed)

    def wait(self) -> None:
        """Show nothing until the next `show_front`: what was shown may be old."""
        self._columns.hide()

    def show_front(self, front: Front, faces: Faces) -> None:
        """Show this; nothing changes if it is shown already.

        Its pictures have their places, but come with `set_pictures`.
        """
        is_same = self._shown == front and self._type == faces.typography
        if is_same and not self._columns.isHidden():
            return
        had_focus = self._has_focus()
        self._shown, self._faces = front, faces
        self._columns.show()
        self._columns.clear()
        stories = self._add_lead(front, faces)
        self._add_marks(front, faces)
        self._add_sections(front, faces, stories)
        self._columns.retranslate()
        self._columns.place(self.viewport().width())
        if had_focus:
            self._columns.first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.verticalScrollBar().setValue(0)  # a tile that goes sends the focus on

    def set_pictures(self, pictures: Pictures) -> None:
        """Show these pictures; the place of a picture that is not among them closes."""
        self._pictures = pictures
        shown, faces = self._shown, self._faces
        if shown is None or faces is None:
            return
        whole = shown.with_pictures(pictures)
        if whole != shown:
            self.show_front(whole, faces)
        for tile in self._columns.tiles():
            picture = pictures.get(tile.property("article"))
            if picture is not None:
                tile.set_picture(picture)

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette
        self._columns.set_theme(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._columns.place(event.size().width())

    def changeEvent(self, event: QEvent) -> None:
        shown, faces = self._shown, self._faces
        if event.type() is QEvent.Type.LanguageChange and shown and faces:
            self._shown = None
            self.show_front(shown, faces)
            self.set_pictures(self._pictures)
        super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._columns.isVisible():
            self._columns.first.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows, J and K go from tile to tile; the page scrolls along."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        tile = self._columns.step(step)
        if tile is not None:
            tile.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(tile, 0, 30)

    def _has_focus(self) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and (
            focus is self or self._columns.isAncestorOf(focus)
        )

    @property
    def _type(self) -> object:
        return self._faces.typography if self._faces else None

    def _add_lead(self, front: Front, faces: Faces) -> tuple[Story, ...]:
        """Set the first story there is as the lead; return those that stand beside."""
        for stories in (front.continuing, front.new, front.read):
            if stories:
                heading = self._columns.heading(self._heading(front, stories))
                lead, *others = stories
                beside = tuple(others[:_BESIDE])
                tiles = [self._story_tile(lead, Lead(lead, faces))]
                tiles += [self._story_tile(it, Brief(it, faces, 2)) for it in beside]
                self._columns.set_lead(TileSection(heading, tuple(tiles)))
                return (lead, *beside)
        return ()

    def _add_marks(self, front: Front, faces: Faces) -> None:
        if front.marked:
            tiles = [self._mark_tile(kept, faces) for kept in front.marked]
            heading = self._columns.heading(self.tr("What you marked last"))
            self._columns.set_marks(TileSection(heading, tuple(tiles)))

    def _add_sections(self, front: Front, faces: Faces, shown: Sequence[Story]) -> None:
        for stories in (front.new, front.read):
            rest = [story for story in stories if story not in shown]
            if rest:
                tiles = [self._story_tile(it, Brief(it, faces)) for it in rest]
                named = self._heading(front, stories)
                is_begun = any(story in shown for story in stories)
                heading = self._columns.heading(self.tr("More") if is_begun else named)
                self._columns.add(TileSection(heading, tuple(tiles)))

    def _heading(self, front: Front, stories: tuple[Story, ...]) -> str:
        if stories is front.continuing:
            return self.tr("Continue reading")
        if stories is front.read:
            return self.tr("Read last")
        if front.is_watched:
            return self.tr("New in your folders")
        return self.tr("Not opened yet")

    def _story_tile(self, story: Story, compose: Lead | Brief) -> Tile:
        parts = (story.item.title, facts(story), progress(story))
        tile = Tile(compose, name_of_lines(parts), self._palette, self._columns)
        tile.setProperty("article", story.item.id)
        tile.clicked.connect(self._on_tile_clicked)
        return tile

    def _mark_tile(self, kept: KeptMark, faces: Faces) -> Tile:
        mark = kept.annotation
        parts = (mark_name(mark), quote(mark), mark.body, kept.title)
        tile = Tile(
            Marked(kept, faces), name_of_lines(parts), self._palette, self._columns
        )
        tile.setProperty("mark", (mark.article, mark.id))
        tile.clicked.connect(self._on_tile_clicked)
        return tile

    def _on_tile_clicked(self) -> None:
        tile = self.sender()
        mark = tile.property("mark")
        if mark:
            self.mark_chosen.emit(*mark)
        else:
            self.article_chosen.emit(tile.property("article"))
