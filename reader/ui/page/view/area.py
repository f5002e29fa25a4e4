"""What the page shows, and how: an article with all that is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPalette

from reader.domain.reading import TITLE_BLOCK, Layout
from reader.ui.look.fonts import Faces, Typography
from reader.ui.look.theme import LIGHT, Palette
from reader.ui.page.cursor.overlay import Overlay
from reader.ui.page.rows.page import Page
from reader.ui.page.view.canvas import Canvas
from reader.ui.reading.marking import Marking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from reader.desk.reading import Reading as Spread
    from reader.settings import Reveal


class PageArea(Canvas):
    """Shows an article. What the reader does with it is `ReadingView`'s."""

    texts_changed = Signal()  # others are shown: translations came, or a layout
    selection_changed = Signal(object)  # tuple[Passage, ...]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Article"))
        self._is_waiting = False
        self.set_theme(LIGHT)

    # What is shown

    def show_reading(self, reading: Spread, layout: Layout | None = None) -> None:
        """Show the open article where the reader was in it, in its layout."""
        self._forget()
        self._layout = layout or self._layout
        self._page = Page(
            reading,
            self._setter,
            self._layout,
            self._size(),
            is_waiting=self._is_waiting,
        )
        self._page.go_to(reading.place)
        self._over.marking = Marking(reading.marks)
        self._current = max(TITLE_BLOCK, min(reading.place.block, reading.rows - 2))
        self.setAccessibleName(reading.article.title or self.tr("Article"))
        self._settle()
        self.texts_changed.emit()

    def show_nothing(self) -> None:
        self._forget()
        self._page = None
        self._settle()

    def show_texts(self, blocks: Iterable[int]) -> None:
        """Blocks have other translations. Nothing above the window's top moves."""
        if self._page is None:
            return
        self._recompose(block for block in blocks if self._page.spread.has(block))
        self.texts_changed.emit()

    def set_waiting(self, is_waiting: bool) -> None:
        """Whether translations are still to come: pale bars stand for them."""
        self._is_waiting = is_waiting
        if self._page and self._page.composer.is_waiting != is_waiting:
            self._page.composer.is_waiting = is_waiting
            self._recompose(list(self._page.rows))

    def show_marks(self) -> None:
        """The open article has other marks."""
        self._over.marking = Marking(self._page.spread.marks if self._page else ())
        self.viewport().update()

    def set_image(self, url: str, image: QImage) -> None:
        """A picture that was wanted; a null image if there is none."""
        if self._page is None:
            return
        self._page.images[url] = image
        self._recompose(
            block
            for block, row in list(self._page.rows.items())
            if any(each.target == url for each in row.ornaments)
        )

    # How it is shown

    @property
    def reading_layout(self) -> Layout:
        """The layout that was asked for, folded or not."""
        return self._layout

    @property
    def is_narrow(self) -> bool:
        return self._page is not None and self._page.columns.is_narrow

    def set_layout(self, layout: Layout) -> None:
        self._layout = layout
        if self._page:
            self._page.composer.flipped.clear()
            self._relayout()
            self.texts_changed.emit()

    def set_theme(self, palette: Palette) -> None:
        self._setter.palette = palette
        colours = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            colours.setColor(role, QColor(palette.paper))
        self.setPalette(colours)
        self._relayout()

    def set_typography(self, typography: Typography) -> None:
        self._setter.faces = Faces(typography)
        self._relayout()

    def set_reveal(self, reveal: Reveal) -> None:
        """How much of the translations is seen before they are asked for."""
        self._reveal = reveal
        self._over.turned.clear()
        self.viewport().update()

    def set_pinyin(
        self,
        is_shown: bool,
        pinyin: Callable[[str], tuple[str, ...]] | None = None,
    ) -> None:
        """Pinyin above Chinese; `pinyin` gives a syllable or "" for each character."""
        self._setter.pinyin = pinyin if is_shown else None
        self._relayout()

    def set_terms(self, terms: Mapping[str, str]) -> None:
        """The reader's glossary: its words are marked where they were put in."""
        self._setter.terms = terms
        if self._page:
            self._page.recompose(
                block
                for block in list(self._page.rows)
                if (pair := self._page.spread.pair(block))
                and any(made.terms for made in pair.translations)
            )
            self._settle()

    def _forget(self) -> None:
        """Let go of what belonged to the former article."""
        self._glide.stop()
        self._asked_images.clear()
        if self._over.selection is not None:
            self.selection_changed.emit(())
        self._over, self._current = Overlay(), TITLE_BLOCK

    def _recompose(self, blocks: Iterable[int]) -> None:
        """Lay rows out anew, or all of them where the columns are others now."""
        assert self._page is not None
        if self._page.has_other_columns:
            self._relayout()
        else:
            self._page.recompose(blocks)
            self._settle()
