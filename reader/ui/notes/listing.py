"""Lists marks in the panel: the open article's or all, filtered."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from reader.errors import ReaderError
from reader.text.hashtags import in_one_word
from reader.ui.tasks import Latest

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.desk import Desk, Reading
    from reader.desk.renaming import RenamedTag
    from reader.domain.annotation import Annotation
    from reader.domain.shelf import KeptMark, ShelfFilter
    from reader.ui.news import News
    from reader.ui.notes.view import NotesView
    from reader.ui.open import OpenArticle
    from reader.ui.settings.preferences import Preferences
    from reader.ui.tasks import Jobs, Tasks

PAGE = 200
"""How many marks of all articles are fetched at once."""

_PAUSE = 120  # milliseconds without a key or an article before all marks are listed


class Listing(QObject):
    """Updates the panel's list after each change of marks, filter or scope."""

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        open_: OpenArticle,
        news: News,
        changes: Jobs,
        preferences: Preferences,
        panel: NotesView,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._news = news
        self._changes = changes
        self._preferences = preferences
        self._desk = desk
        self._latest = Latest(tasks)
        self._open = open_
        self._panel = panel
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._list_every)
        self._show_kept()
        panel.editor.complete_tags(self._note_tags, self._pinyin)
        open_.changed.connect(self._on_article_changed)
        open_.marks_changed.connect(self.refresh)
        panel.scope.changed.connect(self.refresh)
        panel.filter.changed.connect(self._on_filter_changed)
        panel.filter.keep_requested.connect(self._on_keep_requested)
        panel.filter.textEdited.connect(self._complete)
        panel.kept.chosen.connect(self._on_kept_chosen)
        panel.kept.named.connect(self._on_named)
        panel.kept.forgotten.connect(self._on_forgotten)
        preferences.changed.connect(self._show_kept)
        panel.every.more_requested.connect(self._on_more_requested)

    def _on_article_changed(self, reading: Reading | None) -> None:
        is_chapter = reading is not None and reading.chapter is not None
        self._panel.scope.set_chapter_open(is_chapter)
        self._panel.scope.set_article_open(reading is not None)
        if reading is not None:
            self.refresh()
        else:  # later: the next article may be about to open, or the window to show
            self._stop()
            self._show_open()
            # The pause counts from the first turn of the events, not from the start.
            QTimer.singleShot(0, self, self._pause.start)

    def refresh(self) -> None:
        """List the marks as they are now."""
        self._stop()
        self._show_open()
        if not self._panel.scope.is_one_article:
            self._list(max(PAGE, self._panel.every.count))

    def _show_open(self) -> None:
        """List the open article's marks, if they are what the panel shows."""
        marks, wanted = self._open.marks, self._panel.filter.wanted
        self._panel.show_marks(self._desk.marks.meant(marks, wanted) if marks else ())

    def _show_kept(self) -> None:
        filters = self._preferences.settings.filters
        self._panel.kept.show_filters(filters, self._panel.filter.written)

    def _complete(self) -> None:
        """Complete tags in the filter's line from its first letter on."""
        from reader.ui.notes.completing import TagCompleter

        line = self._panel.filter
        line.textEdited.disconnect(self._complete)
        completer = TagCompleter(line, self._typed_tags, self._desk.words.pinyin)
        completer.offer()

    def _typed_tags(self) -> list[str]:
        return [in_one_word(tag) for tag in self._desk.marks.tags()]

    def _pinyin(self, text: str) -> tuple[str, ...]:
        return self._desk.words.pinyin(text)  # made when a tag is first written

    def _note_tags(self) -> list[str]:
        """Those that can be typed in a note; with a space in it, a tag cannot."""
        return [tag for tag in self._desk.marks.tags() if tag == in_one_word(tag)]

    def _on_keep_requested(self) -> None:
        if self._panel.filter.is_active:
            self._panel.kept.ask_name(self._panel.filter.summary)

    def _on_named(self, name: str, tag: str) -> None:
        if tag:
            self._rename(tag, in_one_word(name.lstrip("#＃")))
            return
        if not self._panel.filter.is_active:
            return
        filters = self._preferences.settings.filters
        self._keep({**filters, name: self._panel.filter.written})
        self._panel.filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rename(self, old: str, new: str) -> None:
        """Rename a tag of all marks, and offer to undo that."""
        self._panel.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if not new or new == old:
            return
        said = self.tr("Renaming #{tag}…").format(tag=old)
        work = self._desk.marks.renaming_tag(old, new)
        self._changes.run(work, said, self._on_renamed)

    def _on_renamed(self, renamed: RenamedTag) -> None:
        self._show_changed()
        said = self.tr("#{old} is #{new} now. Marks: {n}")
        said = said.format(old=renamed.old, new=renamed.new, n=renamed.marks)
        self._news.tell(said, partial(self._take_back, renamed))

    def _take_back(self, renamed: RenamedTag) -> None:
        said = self.tr("Renaming #{tag}…").format(tag=renamed.new)
        work = self._desk.marks.taking_back(renamed)
        self._changes.run(work, said, self._show_changed)

    def _show_changed(self, _renamed: RenamedTag | None = None) -> None:
        """Show the marks as they are in the library, the open article's, too."""
        try:
            if self._open.reading is not None:
                self._open.reading.reload_marks()
        except ReaderError as error:
            self._news.tell(error)
        self.refresh()

    def _on_kept_chosen(self, name: str) -> None:
        written = self._preferences.settings.filters.get(name)
        if written is None:
            self._panel.leave_filter()
        else:
            self._panel.filter.show_written(written)

    def _on_forgotten(self, name: str) -> None:
        before = self._preferences.settings.filters
        self._keep({key: each for key, each in before.items() if key != name})
        said = self.tr("“{name}” is forgotten.").format(name=name)
        self._news.tell(said, lambda: self._keep(before))

    def _keep(self, filters: dict[str, str]) -> None:
        settings = self._preferences.settings
        self._preferences.change(replace(settings, filters=filters))

    def _on_filter_changed(self) -> None:
        self._show_kept()
        if self._panel.scope.is_one_article:
            self.refresh()
        else:
            self._stop()
            self._pause.start()

    def _list_every(self) -> None:
        if not self._panel.scope.is_one_article:  # one was opened meanwhile
            self._list(PAGE)

    def _list(self, limit: int) -> None:
        def show(kept: tuple[KeptMark, ...]) -> None:
            self._panel.show_every(kept, has_more=len(kept) == limit)

        self._run(limit, None, show)

    def _on_more_requested(self) -> None:
        if not self._latest.is_running:
            self._run(PAGE, self._panel.every.last, self._extend)

    def _extend(self, kept: tuple[KeptMark, ...]) -> None:
        self._panel.every.extend(kept, has_more=len(kept) == PAGE)

    def _run(
        self,
        limit: int,
        after: Annotation | None,
        on_done: Callable[[tuple[KeptMark, ...]], None],
    ) -> None:
        self._latest.run(
            self._desk.marks.listing(self._wanted(), limit, after),
            on_done=on_done,
            on_error=self._news.tell,
        )

    def _wanted(self) -> ShelfFilter:
        """The filter, limited to the open chapter's book if that scope is chosen."""
        wanted, reading = self._panel.filter.wanted, self._open.reading
        chapter = reading.chapter if reading is not None else None
        if chapter is None or not self._panel.scope.is_one_book:
            return wanted
        return replace(wanted, book=chapter.book)

    def _stop(self) -> None:
        self._pause.stop()
        self._latest.cancel()
