"""Lists the saved words, finds where they were met, removes and exports them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from reader.errors import ReaderError
from reader.ui.dialogs import Dialogs
from reader.ui.look.style import paper, serif
from reader.ui.messages import message_for
from reader.ui.tasks import Lane
from reader.ui.words.matching import answers

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reader.desk import Desk
    from reader.domain.words import SavedWord
    from reader.ui.commands.actions import Actions
    from reader.ui.look.theme import Palette
    from reader.ui.open import OpenArticle
    from reader.ui.tasks import Tasks
    from reader.ui.words.dialog import WordAction, WordsDialog

    Words = tuple[SavedWord, ...]

_CARDS, _TABLE = "Anki (*.txt)", "CSV (*.csv)"


class SavedWords(QObject):
    """Shows the dialog of saved words; its messages are shown there."""

    place_chosen = Signal(str, object)  # an article's id, the passage in it or None
    changed = Signal()  # words were removed or put back

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        open_: OpenArticle,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._tasks = tasks
        self._open = open_
        self._actions = actions
        self._window = window
        self.dialog: WordsDialog | None = None
        open_.changed.connect(self.refresh)

    def open(self) -> None:
        """Show the words, newest first."""
        if self.dialog is None:
            self.dialog = self._made()
        self.dialog.bring_up()
        self.refresh()
        self.dialog.field.setFocus()
        self.dialog.field.selectAll()

    def close(self) -> None:
        if self.dialog is not None:
            self.dialog.close()

    def set_theme(self, palette: Palette) -> None:
        if self.dialog is not None:
            self.dialog.set_theme(palette)

    def refresh(self) -> None:
        """Show the saved words that match the search field."""
        dialog = self.dialog
        if dialog is None or not dialog.isVisible():
            return
        dialog.scope.set_article_open(self._open.reading is not None)
        try:
            words = self._desk.words.saved(self._article())
        except ReaderError as error:
            dialog.say(message_for(error).line)
            return
        shown = [word for word in words if answers(word, dialog.field.text())]
        dialog.show_words(shown, self._why_empty(words))
        if len(shown) == len(words):
            text = self.tr("{n} saved").format(n=len(words)) if words else ""
        else:
            text = self.tr("{n} of {all}").format(n=len(shown), all=len(words))
        dialog.say(text)

    def remove(self, words: Words) -> None:
        """Remove words; offer to undo that."""
        if self._change(self._desk.words.remove, words):
            text = self.tr("“{word}” removed").format(word=words[0].word)
            if len(words) > 1:
                text = self.tr("{n} words removed").format(n=len(words))
            self._say(text, partial(self.put_back, words))

    def put_back(self, words: Words) -> None:
        """Undo `remove`."""
        self._change(self._desk.words.put_back, words)

    def export(self, words: Words, path: Path) -> None:
        """Write words for a spreadsheet or, as ``.txt``, for Anki."""
        is_table = path.suffix.lower() == ".csv"
        self._tasks.run(
            self._desk.words.exporting(words, path, as_cards=not is_table),
            on_done=self._on_exported,
            on_error=self._on_failed,
            lane=Lane.SHELF,
        )

    def review(self) -> None:
        """Ask the words that are due, for five minutes at most."""
        from reader.ui.words.review import ReviewDialog

        settings = self._desk.settings.reading
        parent = self.dialog or self._window
        try:
            review = self._desk.words.review()
        except ReaderError as error:
            self._on_failed(error)
            return
        dialog = ReviewDialog(review, paper(settings.theme), serif(settings), parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setModal(True)
        dialog.finished.connect(self.refresh)
        dialog.show()

    def _made(self) -> WordsDialog:
        from reader.ui.words.dialog import WordsDialog

        settings = self._desk.settings.reading
        dialog = WordsDialog(paper(settings.theme), serif(settings), self._window)
        dialog.looked_for.connect(self.refresh)
        dialog.action_requested.connect(self._on_action_requested)
        return dialog

    def _article(self) -> str:
        """The article whose words are listed; empty for all."""
        dialog = self.dialog
        is_one = dialog is not None and dialog.scope.is_one_article
        return self._open.id if is_one else ""

    def _why_empty(self, words: Words) -> str:
        if words:
            return self.tr("Nothing found")
        keys = self._actions.keys("save_word")
        text = self.tr("Point at a word and press {key}: it is kept here.")
        return text.format(key=keys)

    def _on_action_requested(self, action: WordAction, words: Words) -> None:
        from reader.ui.words.dialog import WordAction

        match action:
            case WordAction.GO:
                self.go_to(words[0])
            case WordAction.COPY:
                QGuiApplication.clipboard().setText("\n\n".join(map(_lines, words)))
                self._say(self.tr("Copied."))
            case WordAction.REMOVE:
                self.remove(words)
            case WordAction.EXPORT:
                self._ask_to_export(words)
            case WordAction.REVIEW:
                self.review()

    def go_to(self, word: SavedWord) -> None:
        """Go to the place of a word; say so if its article is not known any more."""
        if not word.article:
            self._say(self.tr("Its article is not known any more."))
            return
        try:
            passage = self._desk.words.passage(word)
        except ReaderError as error:
            self._on_failed(error)
        else:
            self.close()
            self.place_chosen.emit(word.article, passage)

    def _ask_to_export(self, words: Words) -> None:
        assert self.dialog is not None
        name = words[0].title if self._article() else self.tr("Saved words")
        path = Dialogs(self.dialog).save_file(
            self.tr("Export"), name, f"{_CARDS};;{_TABLE}"
        )
        if path is not None:
            self.export(words, path)

    def _change(self, change: Callable[[Words], object], words: Words) -> bool:
        """Change the words and show them; report an error. True if it was done."""
        try:
            change(words)
        except ReaderError as error:
            self._on_failed(error)
            return False
        self.refresh()
        self.changed.emit()
        return True

    def _on_exported(self, path: Path) -> None:
        self._say(self.tr("Saved as “{file}”.").format(file=path.name))

    def _on_failed(self, error: Exception) -> None:
        self._say(message_for(error).line)

    def _say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        if self.dialog is not None:
            self.dialog.say(text, undo)


def _lines(word: SavedWord) -> str:
    """A word as it is copied: the word itself, then where it was met."""
    head = "  ".join(filter(None, (word.word, word.pinyin, word.senses)))
    return "\n".join(filter(None, (head, word.sentence, word.translation)))
