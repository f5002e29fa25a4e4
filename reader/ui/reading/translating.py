"""Translates the open article, the visible blocks first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.desk import Order
from reader.domain.reading import Layout
from reader.errors import ReaderError
from reader.ui.tasks import Lane, Latest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.desk import Desk, Reading
    from reader.domain.translation import Pair
    from reader.ui.news import News
    from reader.ui.open import OpenArticle
    from reader.ui.page.view.view import ReadingView
    from reader.ui.tasks import Tasks


class Translating(QObject):
    """Runs at most one translation; puts each pair into the open article."""

    completed = Signal()

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        open_: OpenArticle,
        news: News,
        view: ReadingView,
        keys: Callable[[], str],
        parent: QObject,
    ) -> None:
        """`keys` returns the shortcut that starts a translation."""
        super().__init__(parent)
        self._news = news
        self._desk = desk
        self._latest = Latest(tasks, Lane.ENGINE)
        self._open = open_
        self._view = view
        self._keys = keys
        self._order = Order()
        self._done = self._total = 0
        self._is_held_back = False
        open_.changed.connect(self._on_changed)
        view.scroller.visible_blocks_changed.connect(self._on_visible_blocks_changed)

    @property
    def is_running(self) -> bool:
        return self._latest.is_running

    def start_by_itself(self) -> None:
        """Translate if the settings say so and a translation is shown."""
        reading = self._open.reading
        if reading is None or not self._desk.settings.translation.automatic:
            return
        self._is_held_back = not self._is_missed(reading, self._view.reading_layout)
        if not self._is_held_back:
            self.start()

    def on_layout(self, layout: Layout) -> None:
        """Start a translation that was held back while the reader did not miss it."""
        reading = self._open.reading
        if self._is_held_back and reading is not None:
            self._is_held_back = not self._is_missed(reading, layout)
            if not self._is_held_back:
                self.start()

    def start(self) -> None:
        """Translate the blocks that have no translation yet, or an outdated one."""
        reading = self._open.reading
        if reading is None:
            return
        self._give_up()
        self._total = reading.article.translatable
        self._done = min(len(_up_to_date(reading)), self._total)
        if self._done >= self._total:
            return
        self._order = Order()
        self._order.prefer(tuple(self._view.scroller.visible_blocks()))
        self._view.set_waiting(self._desk.packs.can_translate(reading.direction))
        self._latest.run(
            self._desk.translating(reading.snapshot(), self._order),
            on_step=self._on_pair,
            on_done=self._on_done,
            on_error=self._on_failed,
        )
        self._news.show_translating(self._done, self._total)

    def start_as_asked(self) -> None:
        """Translate as the reader asks; say so if nothing is left to translate."""
        self.start()
        if self._open.reading is not None and not self.is_running:
            self._news.tell(self.tr("Everything is translated."))

    def start_again(self, blocks: Iterable[int]) -> None:
        """Translate these again; each keeps its translation until the new one comes."""
        if self._open.reading is not None:
            self._open.reading.outdate(blocks)
            self.start()

    def leave_or_translate(self) -> None:
        """Translate the paragraph being read if it was left alone, and vice versa."""
        reading, block = self._open.reading, self._view.text_cursor.block
        if reading is None or reading.pair(block) is None:
            return
        try:
            if reading.leave_or_translate(block):
                self.start()
        except ReaderError as error:
            self._news.tell(error)

    def stop(self) -> None:
        """Stop as the reader asks; offer to go on. Finished blocks stay."""
        if self.is_running:
            keys = self._keys()
            if keys:
                said = self.tr("Stopped here. {keys} goes on.").format(keys=keys)
                self._view.say_stopped(said)
            self._give_up()
            text = self.tr("Stopped after {done} of {total} paragraphs.")
            said = text.format(done=self._done, total=self._total)
            self._news.tell(said, self.start, self.tr("Go on translating"))

    def _is_missed(self, reading: Reading, layout: Layout) -> bool:
        """Whether the reader misses the translation of what this layout shows.

        Without a pack, a translation is not missed where the original is shown alone,
        nor over an article of which only the title is here.
        """
        has_use = layout is not Layout.ORIGINAL and bool(reading.article.blocks)
        return has_use or self._desk.packs.can_translate(reading.direction)

    def _on_changed(self, _reading: Reading | None) -> None:
        self._give_up()
        self._is_held_back = False
        self.start_by_itself()

    def _on_pair(self, pair: Pair) -> None:
        reading = self._open.reading
        assert reading is not None  # closing the article cancels the translation
        if pair.block not in _up_to_date(reading):
            self._done = min(self._done + 1, self._total)
        reading.put(pair)
        self._news.show_translating(self._done, self._total)

    def _on_done(self, _result: None) -> None:
        self._end()
        self.completed.emit()

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self._news.tell(error)

    def _give_up(self) -> None:
        if self.is_running:
            self._latest.cancel()
            self._end()

    def _end(self) -> None:
        self._view.set_waiting(False)
        self._news.rest()

    def _on_visible_blocks_changed(self, blocks: range) -> None:
        self._order.prefer(tuple(blocks))


def _up_to_date(reading: Reading) -> set[int]:
    """The blocks whose translation is up to date."""
    return reading.pairs.keys() - reading.outdated
