"""The line below the end of a chapter that leads to the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QPushButton

if TYPE_CHECKING:
    from reader.domain.reading import Chapter
    from reader.ui.page.view.view import ReadingView

_ABOVE_END = 92  # pixels from the page's end, in the room that is kept free there


class ChapterEnd(QPushButton):
    """Stands on the page below its last paragraph, and moves with it."""

    def __init__(self, view: ReadingView) -> None:
        super().__init__(view.viewport(), flat=True, autoDefault=True)
        self._view = view
        self._chapter: Chapter | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        view.scroller.settled.connect(self._place)
        self.hide()

    def show_chapter(self, chapter: Chapter | None) -> None:
        """Lead to this chapter's next one; hide if there is none."""
        self._chapter = chapter
        self._retranslate()
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        if self._chapter is not None:
            text = QCoreApplication.translate("Chapters", "Next chapter: {title}")
            title = self._chapter.following_title
            self.setText(text.format(title=title).replace("&", "&&"))

    def _place(self) -> None:
        page = self._view.text_cursor.page
        is_last = self._chapter is None or not self._chapter.following
        blocks = page.visible_blocks() if page is not None else range(0)
        if page is None or is_last or blocks.stop != page.reading.rows - 1:
            self.hide()
            return
        last = blocks.stop - 1
        bottom = page.top_of(last) + page.row(last).height
        self.adjustSize()
        room = round(page.columns.span)
        self.resize(min(self.width(), room), self.height())
        self.move(round(page.columns.left) - 5, round(bottom) - _ABOVE_END)
        self.setVisible(self.y() < self._view.viewport().height())
