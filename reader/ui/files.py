"""Opens, exports and restores files, and asks for their names."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.desk import Format
from reader.domain.formats import PACKS
from reader.domain.shelf import with_books
from reader.errors import PageProblem
from reader.ui.dialogs import patterns_of
from reader.ui.messages import Message, message_for
from reader.ui.tasks import Jobs, Lane

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QMimeData, SignalInstance

    from reader.desk import Desk, ImportResult, ImportStep, Merged
    from reader.domain.shelf import ShelfItem
    from reader.errors import PageError
    from reader.ui.dialogs import Dialogs
    from reader.ui.importing import Importing
    from reader.ui.news import News
    from reader.ui.open import OpenArticle
    from reader.ui.tasks import Tasks

_FEW = 12  # lines that a message names at once
_FOR_MARKS = {
    "Markdown (*.md)": Format.MARKDOWN,
    "HTML (*.html)": Format.HTML,
    "JSON (*.json)": Format.JSON,
    "CSV (*.csv)": Format.CSV,
    "Anki (*.txt)": Format.ANKI,
}
_FOR_COPIES = {
    "HTML (*.html)": Format.HTML,
    "EPUB (*.epub)": Format.EPUB,
    "Word (*.docx)": Format.DOCX,
    "TMX (*.tmx)": Format.TMX,
}
_FOR_TRANSLATORS = {
    "TMX (*.tmx)": Format.TMX,
    "Word (*.docx)": Format.DOCX,
    "HTML (*.html)": Format.HTML,
}


class Files(QObject):
    """Asks for files, runs the work of the desk, and reports the result."""

    chosen = Signal(object)  # a path to open
    translation_chosen = Signal(object)  # a path to lay beside the open article
    pack_chosen = Signal(object)  # a path to install
    article_meant = Signal(object)  # a path to open, though it looks like an export
    shelf_changed = Signal()
    library_replaced = Signal(str)  # by what, in words

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        open_: OpenArticle,
        news: News,
        dialogs: Dialogs,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._news = news
        self._desk = desk
        self._open = open_
        self._dialogs = dialogs
        self._jobs = Jobs(tasks, news, Lane.SHELF, self)
        self._jobs.stopped.connect(self._on_stopped)

    def open(self) -> None:
        self._ask_to_open(self.tr("Open an article"), self.chosen)

    def open_beside(self) -> None:
        """Ask for the file that holds the open article in the other language."""
        title = self.tr("Open the same article in the other language")
        self._ask_to_open(title, self.translation_chosen)

    def take(self, mime: QMimeData) -> bool:
        """Take files that were dropped: install packs, open a page, shelve several.

        Returns whether there were any.
        """
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        packs = list(filter(self.is_pack, paths))
        for pack in packs:
            self.pack_chosen.emit(pack)
        others = [path for path in paths if path not in packs]
        if len(others) == 1 and not others[0].is_dir():
            self.chosen.emit(others[0])
        elif others:
            self.put_on_shelf(*others)
        return bool(paths)

    def is_pack(self, path: Path) -> bool:
        """Whether a file or folder is, or means to be, a language pack."""
        return path.suffix.lower() in PACKS or self._desk.packs.is_pack(path)

    def import_folder(self) -> None:
        folder = self._dialogs.open_folder(self.tr("Add a folder to the shelf"))
        if folder is not None:
            self.put_on_shelf(folder)

    def put_on_shelf(self, *paths: Path) -> None:
        """Put pages, and those in folders, on the shelf."""
        work = self._desk.shelf.importing(*paths)
        said = self.tr("Putting pages on the shelf…")
        read = partial(self._on_folder_read, paths)
        self._jobs.run(work, said, read, on_step=self._on_reading)

    def stop(self) -> None:
        """Stop all work that was asked for; what is done stays."""
        self._jobs.stop()

    def export_marks(self) -> None:
        """Save the marks of the open article, of a chapter those of its whole book."""
        reading = self._open.reading
        if reading is not None and reading.chapter is not None:
            articles = self._desk.shelf.marked_beside(reading.id)
            self._ask_to_export(articles, reading.chapter.title, _FOR_MARKS)
        else:
            self._ask_to_export_open(_FOR_MARKS)

    def export_all(self) -> None:
        """Save every mark of every article."""
        articles = self._desk.shelf.marked()
        self._ask_to_export(articles, self.tr("Marks"), _FOR_MARKS)

    def save_copy(self) -> None:
        """Save both texts of the open article with the marks."""
        self._ask_to_export_open(_FOR_COPIES)

    def export_translation(self) -> None:
        """Save the open article's sentences and their translations for translators."""
        self._ask_to_export_open(_FOR_TRANSLATORS)

    def export_articles(self, items: Sequence[ShelfItem]) -> None:
        """Save articles of the shelf, both texts and marks, in one file."""
        entries = with_books(items)
        title = self.tr("{n} articles").format(n=len(entries))
        if len(entries) == 1:
            title = items[0].title if len(items) == 1 else entries[0].title
        ids = [item.id for item in items]
        self._ask_to_export(ids, title, {**_FOR_COPIES, **_FOR_MARKS})

    def import_marks(self) -> None:
        """Let the reader choose an export, and import it."""
        self._importing.choose()

    def import_from(self, path: Path) -> None:
        """Take in the marks of an export, ours or another program's."""
        self._importing.take_in(path)

    def offer_import(self, path: Path) -> None:
        """Tell what an export holds that was to be opened, and offer to take it in."""
        self._importing.offer(path)

    @cached_property
    def _importing(self) -> Importing:
        from reader.ui.importing import Importing

        made = Importing(self._desk, self._jobs, self._news, self._dialogs, self)
        made.taken_in.connect(self._on_taken)
        made.article_meant.connect(self.article_meant)
        return made

    def restore(self) -> None:
        path = self._dialogs.open_file(
            self.tr("Restore a backup"),
            self.tr("Backups (*.sqlite)"),
            str(self._desk.paths.backups),
        )
        if path is not None:
            self.restore_from(path)

    def restore_from(self, copy: Path) -> None:
        """Restore a dated copy of the library."""
        self._jobs.run(
            self._desk.exchange.restoring(copy),
            self.tr("Restoring the backup…"),
            self._on_restored,
            is_stoppable=False,
        )

    def export(self, articles: Sequence[str], form: Format, path: Path) -> None:
        """Write articles with all that was made of them into one file."""
        work = self._desk.exchange.exporting(articles, form, path)
        said = self.tr("Saving…")
        done = partial(self._on_exported, path)
        self._jobs.run(work, said, done, on_step=self._on_saving)

    def _ask_to_open(self, title: str, chosen: SignalInstance) -> None:
        patterns = patterns_of(*self._desk.suffixes)
        named = self.tr("Articles ({patterns})").format(patterns=patterns)
        every = self.tr("All files (*)")
        path = self._dialogs.open_file(title, f"{named};;{every}")
        if path is not None:
            chosen.emit(path)

    def _ask_to_export_open(self, formats: Mapping[str, Format]) -> None:
        reading = self._open.reading
        if reading is not None:
            self._ask_to_export((reading.id,), reading.name, formats)

    def _ask_to_export(
        self, articles: Sequence[str], title: str, formats: Mapping[str, Format]
    ) -> None:
        path = self._dialogs.save_file(self.tr("Save"), title, ";;".join(formats))
        if path is None:
            return
        ending = f"*{path.suffix.lower()})"
        asked = [form for text, form in formats.items() if ending in text]
        self.export(articles, next(iter(asked or formats.values())), path)

    def _on_saving(self, step: tuple[int, int]) -> None:
        done, total = step
        if total > 1:
            text = self.tr("Saving {done} of {total} articles")
            self._news.show_progress(
                text.format(done=done + 1, total=total), done, total
            )

    def _on_reading(self, step: ImportStep) -> None:
        text = self.tr("Reading {done} of {total} files")
        self._news.show_progress(
            text.format(done=step.done + 1, total=step.total), step.done, step.total
        )

    def _on_folder_read(self, asked: Sequence[Path], result: ImportResult) -> None:
        """Tell what came onto the shelf; offer to import the exports among the files.

        Exports inside a folder are passed over: the reader did not choose them.
        """
        exports = [each for each in result.failed if each.reason is PageProblem.MARKS]
        failed = [each for each in result.failed if each not in exports]
        said = [self.tr("{n} new on the shelf").format(n=result.added)]
        if failed:
            said.append(self._unread(failed))
        self.shelf_changed.emit()
        which = partial(self._list_unread, failed) if failed else None
        self._news.tell(" · ".join(said), which, self.tr("Which ones"))
        for each in exports:
            if each.path in asked:
                self.offer_import(each.path)

    def _unread(self, failed: Sequence[PageError]) -> str:
        text = self.tr("{n} could not be read as articles")
        return text.format(n=len(failed))

    def _list_unread(self, failed: Sequence[PageError]) -> None:
        """Name the files that hold no article, with the reasons."""
        lines = [message_for(each).line for each in failed]
        explanation = "\n".join(lines[:_FEW])
        details = "\n".join(lines) if len(lines) > _FEW else ""
        self._dialogs.tell(Message(self._unread(failed), explanation), details)

    def _on_restored(self, merged: Merged) -> None:
        self._desk.library.settle()
        counts = {"articles": merged.articles, "marks": merged.annotations}
        said = self.tr("Brought back: {articles} articles, {marks} marks")
        if merged.is_replaced and merged.set_aside is None:
            said = self.tr("The backup is the library now.")
        if merged.set_aside is not None:
            replaced = self.tr(
                "The backup is the library now; {articles} articles and {marks} marks"
                " were added to it. The former file is “{file}”."
            )
            text = replaced.format(file=merged.set_aside.name, **counts)
            self.library_replaced.emit(text)
        self._on_taken(said.format(**counts))

    def _on_taken(self, said: str) -> None:
        self.shelf_changed.emit()
        self._news.tell(said)  # last, for marks that change wipe what was said

    def _on_stopped(self) -> None:
        self._on_taken(self.tr("Stopped. What was done before is kept."))

    def _on_exported(self, path: Path, _result: object) -> None:
        """Say where the file is: its folder may be another than the reader thinks."""
        from reader.ui.helping import show_folder  # with the system's desktop

        said = self.tr("Saved as “{file}”.").format(file=path.name)
        show = partial(show_folder, path.parent)
        self._news.tell(said, show, self.tr("Show the folder"))
