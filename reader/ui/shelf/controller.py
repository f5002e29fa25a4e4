"""Lists the shelf, searches it, and changes its articles."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.shelf import with_books
from reader.errors import ReaderError
from reader.ui.shelf.rows import hit_rows, shelf_rows
from reader.ui.shelf.view import ShelfAction
from reader.ui.tasks import Latest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Never

    from reader.desk import Desk, Reading
    from reader.domain.shelf import Hit, ShelfItem
    from reader.ui.dialogs import Dialogs
    from reader.ui.news import News
    from reader.ui.open import OpenArticle
    from reader.ui.shelf.view import ShelfView
    from reader.ui.tasks import Jobs, Tasks
    from reader.work import Work

    Items = tuple[ShelfItem, ...]

_TYPING_PAUSE = 120  # milliseconds without a key before a search begins


class ShelfController(QObject):
    """Lists articles; while something is searched for, lists the hits."""

    article_removed = Signal(str)
    changed = Signal()  # by what was asked for here
    export_requested = Signal(object)  # a tuple of articles

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        open_: OpenArticle,
        news: News,
        changes: Jobs,
        view: ShelfView,
        dialogs: Dialogs,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._news = news
        self._changes = changes
        self._desk = desk
        self._latest = Latest(tasks)
        self._open = open_
        self._view = view
        self._dialogs = dialogs
        self._query = ""
        self._folded: dict[str, bool] = {}  # by book: what the reader asked for
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._pause.timeout.connect(self._search)
        open_.changed.connect(self._on_article_changed)
        view.arrangement_changed.connect(self.refresh)
        view.fold_requested.connect(self._on_fold_requested)
        view.action_requested.connect(self._on_action_requested)

    @property
    def is_searching(self) -> bool:
        return self._latest.is_running or self._pause.isActive()

    def refresh(self) -> None:
        """Show the shelf as it is now, or search again."""
        if self._query:
            self._pause.start()
            return
        sorting = self._view.sorting
        try:
            sorting.show_tags(tag for tag, _ in self._desk.shelf.tags())
            items = self._desk.shelf.items(sorting.filter)
        except ReaderError as error:
            self._news.tell(error)
        else:
            rows = shelf_rows(items, sorting.order, self._is_unfolded)
            self._view.show_rows(rows, self._open.id)

    def _on_article_changed(self, reading: Reading | None) -> None:
        chapter = reading.chapter if reading is not None else None
        self._view.sorting.set_book(chapter.book if chapter is not None else "")
        self.refresh()

    def _is_unfolded(self, book: str) -> bool:
        """True if the reader unfolded the book or, by default, a chapter is open."""
        reading = self._open.reading
        chapter = reading.chapter if reading is not None else None
        is_open = chapter is not None and chapter.book == book
        return not self._folded.get(book, not is_open)

    def _on_fold_requested(self, book: str, is_folded: bool) -> None:
        self._folded[book] = is_folded
        self.refresh()

    def search(self, query: str) -> None:
        """Search as the reader types; nothing typed shows the shelf again."""
        self._query = query.strip()
        self._latest.cancel()
        if self._query:
            self._pause.start()
        else:
            self._pause.stop()
            self.refresh()

    def set_tags(self, items: Items, tags: tuple[str, ...]) -> None:
        work = self._desk.shelf.tagging([item.id for item in items], tags)
        self._change(work, self.tr("Changing the tags…"))

    def set_read(self, items: Items, *, is_read: bool) -> None:
        articles = [item.id for item in items]
        work = self._desk.shelf.marking_read(articles, is_read=is_read)
        self._change(work, self.tr("Marking the articles…"))

    def remove(self, articles: Sequence[str], *, keep_marks: bool) -> None:
        """Take articles off the shelf; for a while they can be put back."""
        work = self._desk.shelf.removing(articles, keep_marks=keep_marks)
        said = self.tr("Removing from the shelf…")
        self._change(work, said, partial(self._on_removed, tuple(articles)))

    def put_back(self, articles: Sequence[str]) -> None:
        """Undo `remove`: the articles are on the shelf again with all their marks."""
        work = self._desk.shelf.putting_back(articles)
        self._change(work, self.tr("Putting back on the shelf…"))

    def _change(
        self,
        work: Work[Never, int],
        said: str,
        on_done: Callable[[int], None] | None = None,
    ) -> None:
        """Change articles in the background, then show the shelf."""
        self._changes.run(
            work,
            said,
            partial(self._on_changed, on_done),
            on_error=self._on_not_changed,
        )

    def _on_changed(self, on_done: Callable[[int], None] | None, count: int) -> None:
        self.refresh()
        self.changed.emit()
        if on_done is not None:
            on_done(count)

    def _on_not_changed(self, error: Exception) -> None:
        self.refresh()
        self._news.tell(error)

    def _on_removed(self, articles: Sequence[str], count: int) -> None:
        """Close these articles if open; say how many there are, with an undo."""
        for article in articles:
            self.article_removed.emit(article)
        text = self.tr("Removed from the shelf")
        if count > 1:
            text = self.tr("{n} articles removed from the shelf")
        undo = partial(self.put_back, articles)
        self._news.tell(text.format(n=count), undo)

    def _search(self) -> None:
        self._latest.run(
            self._desk.shelf.searching(self._query, self._view.sorting.filter),
            on_done=self._on_found,
            on_error=self._news.tell,
        )

    def _on_found(self, hits: tuple[Hit, ...]) -> None:
        self._view.show_rows(hit_rows(hits), self._open.id)
        if self._view.list.hasFocus():  # gone to before they were found
            self._view.enter()

    def _on_action_requested(self, action: ShelfAction, items: Items) -> None:
        match action:
            case ShelfAction.READ | ShelfAction.UNREAD:
                self.set_read(items, is_read=action is ShelfAction.READ)
            case ShelfAction.TAGS:
                self._ask_for_tags(items)
            case ShelfAction.EXPORT:
                self.export_requested.emit(items)
            case ShelfAction.REMOVE:
                self._ask_to_remove(self._whole(items))

    def _whole(self, items: Items) -> Items:
        """The items with all chapters of their books, which are removed as a whole."""
        books = {item.book for item in items if item.book}
        if not books:
            return items
        return tuple(
            item
            for item in self._desk.shelf.items()
            if item.book in books or item in items
        )

    def _ask_for_tags(self, items: Items) -> None:
        """Ask for the tags of one article, or of a book's chapters."""
        (entry,) = with_books(items)
        title = entry.title if len(items) > 1 else items[0].title
        former = dict.fromkeys(tag for item in items for tag in item.tags)
        text = self._dialogs.ask_line(
            self.tr("Tags of “{title}”, with spaces between").format(title=title),
            " ".join(former),
        )
        if text is not None:
            tags = tuple(tag.lstrip("#") for tag in text.split())
            self.set_tags(items, tags)

    def _ask_to_remove(self, items: Items) -> None:
        """Ask whether to keep the notes, if there are any, and remove the articles."""
        articles = [item.id for item in items]
        if not any(item.marks for item in items):
            self.remove(articles, keep_marks=True)
            return
        entries = with_books(items)
        title = self.tr("Remove “{title}” from the shelf?")
        if len(entries) > 1:
            title = self.tr("Remove {n} articles from the shelf?")
        keep, forget = self.tr("Keep the notes"), self.tr("Forget the notes too")
        answer = self._dialogs.ask(
            title.format(title=entries[0].title, n=len(entries)),
            self.tr("No file is touched."),
            (keep, forget),
        )
        if answer:
            self.remove(articles, keep_marks=answer == keep)
