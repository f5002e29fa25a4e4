"""The review of saved words: one card at a time, its answer hidden till a key."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from reader.errors import ReaderError
from reader.text.pinyin import tone
from reader.ui.announcer import Announcer
from reader.ui.labels import set_tone
from reader.ui.look.scale import scaled
from reader.ui.look.screen import fit
from reader.ui.messages import message_for
from reader.ui.words.matching import occurrences

if TYPE_CHECKING:
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QWidget

    from reader.desk.review import WordReview
    from reader.domain.words import SavedWord
    from reader.ui.look.theme import Palette

_SIZE = (560, 460)
_WORD, _SENTENCE = 34, 17  # pixels
_MOST_SENSES = 4


class ReviewDialog(QDialog):
    """Asks words of a review until it is over, then says how it went.

    Space or Enter shows the answer; then 1 is "again" and 2, Space or Enter "good".
    Esc ends it at any time; what was answered is kept.
    """

    def __init__(
        self, review: WordReview, palette: Palette, serif: QFont, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._review = review
        self._palette = palette
        self._is_shown = False
        self._trouble = ""
        self._word, self._sentence, self._pinyin, self._answer = (
            QLabel(self, wordWrap=True) for _ in range(4)
        )
        self._source = set_tone(QLabel(self, wordWrap=True), "small")
        self._left = set_tone(QLabel(self), "soft")
        self._announcer = Announcer(self)
        self.show_button, self.again_button, self.good_button, self.close_button = (
            QPushButton(self, autoDefault=False) for _ in range(4)
        )
        self._dress(serif)
        self._arrange()
        self._connect()
        fit(self, *_SIZE)
        self._retranslate()

    @property
    def text(self) -> str:
        """All that can be read on the card, for tests and screen readers."""
        labels = (self._word, self._sentence, self._pinyin, self._answer, self._source)
        shown = (label for label in labels if not label.isHidden())
        return "\n".join(label.text() for label in shown)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _dress(self, serif: QFont) -> None:
        for label, size in (
            (self._word, _WORD),
            (self._sentence, _SENTENCE),
            (self._pinyin, _SENTENCE),
            (self._answer, _SENTENCE),
        ):
            face = ", ".join(f"'{family}'" for family in serif.families())
            label.setStyleSheet(f"font-family: {face}; font-size: {scaled(size)}px")
            label.setTextFormat(Qt.TextFormat.RichText)
        self._source.setTextFormat(Qt.TextFormat.PlainText)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 26, 32, 18)
        column.setSpacing(12)
        for label in (self._word, self._sentence, self._pinyin, self._answer):
            column.addWidget(label)
        column.addWidget(self._source)
        column.addStretch(1)
        below = QHBoxLayout()
        below.addWidget(self._left)
        below.addStretch(1)
        for button in (
            self.show_button,
            self.again_button,
            self.good_button,
            self.close_button,
        ):
            below.addWidget(button)
        column.addLayout(below)

    def _connect(self) -> None:
        self.show_button.clicked.connect(self._show_answer)
        self.again_button.clicked.connect(self._on_again)
        self.good_button.clicked.connect(self._on_good)
        self.close_button.clicked.connect(self.accept)
        for key in ("Space", "Return", "Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self._on_key)
        QShortcut(QKeySequence("1"), self).activated.connect(self._on_again)
        QShortcut(QKeySequence("2"), self).activated.connect(self._on_good)

    def _on_key(self) -> None:
        """Space or Enter: on to what comes next."""
        if self._review.word is None:
            self.accept()
        elif self._is_shown:
            self._on_good()
        else:
            self._show_answer()

    def _show_answer(self) -> None:
        self._is_shown = True
        self._show()

    def _on_again(self) -> None:
        self._take(is_known=False)

    def _on_good(self) -> None:
        self._take(is_known=True)

    def _take(self, *, is_known: bool) -> None:
        """Keep an answer; if it cannot be kept, the card stays and says why."""
        if not self._is_shown or self._review.word is None:
            return
        try:
            self._review.answer(is_known=is_known)
        except ReaderError as error:
            self._trouble = message_for(error).line
        else:
            self._trouble = ""
            self._is_shown = False
        self._show()

    def _show(self) -> None:
        word = self._review.word
        is_asking = word is not None and not self._is_shown
        is_answered = word is not None and self._is_shown
        self.show_button.setVisible(is_asking)
        self.again_button.setVisible(is_answered)
        self.good_button.setVisible(is_answered)
        self.close_button.setVisible(word is None)
        for label in (self._pinyin, self._answer, self._source):
            label.setVisible(is_answered)
        if word is None:
            self._word.setText("")
            self._sentence.setText(escape(self._ended()))
        else:
            self._show_card(word)
        left = self.tr("{n} left").format(n=self._review.left) if word else ""
        self._left.setText(self._trouble or left)
        visible = (self.show_button, self.good_button, self.close_button)
        next(each for each in visible if not each.isHidden()).setFocus()
        self._announcer.say(self._spoken(word))

    def _show_card(self, word: SavedWord) -> None:
        self._word.setText(escape(word.word))
        self._sentence.setText(self._lit(word))
        self._pinyin.setText(
            " ".join(
                f'<span style="color:{self._palette.tones[tone(each) - 1]}">'
                f"{escape(each)}</span>"
                for each in word.pinyin.split()
            )
        )
        senses = "; ".join(word.senses.split("; ")[:_MOST_SENSES])
        other = escape(word.translation)
        said = f'<p style="color:{self._palette.second}">{other}</p>' if other else ""
        self._answer.setText(f"<p>{escape(senses)}</p>{said}")
        self._source.setText(word.title)
        self._pinyin.setVisible(self._is_shown and bool(word.pinyin))
        self._source.setVisible(self._is_shown and bool(word.title))

    def _lit(self, word: SavedWord) -> str:
        """The sentence the word was met in, the word on a wash of colour."""
        palette, parts, at = self._palette, [], 0
        ink = palette.ink_on(palette.found, palette.ink)
        for start, end in occurrences(word.word, word.sentence):
            parts.append(escape(word.sentence[at:start]))
            lit = escape(word.sentence[start:end])
            parts.append(
                f'<span style="background:{palette.found}; color:{ink}">{lit}</span>'
            )
            at = end
        return "".join((*parts, escape(word.sentence[at:])))

    def _ended(self) -> str:
        done = self._review.known + self._review.again
        if not done:
            return self.tr("Nothing to review now.")
        said = self.tr("That was it: {known} known, {again} again.")
        return said.format(known=self._review.known, again=self._review.again)

    def _spoken(self, word: SavedWord | None) -> str:
        if word is None:
            return self._ended()
        if self._is_shown:
            return "; ".join(filter(None, (word.pinyin, word.senses, word.translation)))
        return f"{word.word}. {word.sentence}"

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Five minutes of words"))
        self.show_button.setText(self.tr("Show the answer"))
        self.again_button.setText(self.tr("Again  1"))
        self.good_button.setText(self.tr("Good  2"))
        self.close_button.setText(self.tr("Close"))
        self._show()
