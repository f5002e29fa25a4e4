"""Reads the open article aloud from where the reader is, lighting each sentence."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.domain.annotation import Side
from reader.domain.language import Language
from reader.domain.reading import Layout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.desk import Reading
    from reader.ui.news import News
    from reader.ui.open import OpenArticle
    from reader.ui.page.view.view import ReadingView
    from reader.ui.reading.controller import ReadingController
    from reader.ui.speech import Speech, Utterance


class Aloud(QObject):
    """Speaks the original or, where only the translation is shown, the translation."""

    def __init__(
        self,
        open_: OpenArticle,
        news: News,
        page: ReadingView,
        controller: ReadingController,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._news = news
        self._open = open_
        self._page = page
        self._controller = controller
        self._speech: Speech | None = None
        self._pace = 1.0
        open_.changed.connect(self.stop)

    @property
    def speech(self) -> Speech:
        """The system's voice, looked for when it is first needed."""
        if self._speech is None:
            from reader.ui.speech import Speech

            self.use(Speech(self))
        assert self._speech is not None
        return self._speech

    def use(self, speech: Speech) -> None:
        """Replace the voice."""
        self._speech = speech
        speech.pace = self._pace
        speech.spoke.connect(self._on_spoke)
        speech.failed.connect(self._on_failed)

    def set_pace(self, pace: float) -> None:
        """Speak so fast, times the voice's own pace, from the next sentence on."""
        self._pace = pace
        if self._speech is not None:
            self._speech.pace = pace

    def toggle(self) -> None:
        """Start at the lit sentence, or stop."""
        reading = self._open.reading
        if self.speech.is_speaking:
            self.speech.stop()
        elif not self.speech.is_possible:
            self._news.tell(
                self.tr("This system has no voice. On Linux, install espeak-ng.")
            )
        elif reading is not None:
            self._start(reading)

    def stop(self) -> None:
        if self._speech is not None:
            self._speech.stop()

    def _start(self, reading: Reading) -> None:
        utterances = self._utterances(reading)
        first = next(utterances, None)
        if first is None:
            self._news.tell(self.tr("From here on nothing is translated yet."))
        else:
            self.speech.start(chain([first], utterances))

    def _utterances(self, reading: Reading) -> Iterator[Utterance]:
        is_translation = self._controller.layout is Layout.TRANSLATION
        first = max(self._page.text_cursor.sentence, 0)
        for block in range(self._page.text_cursor.block, len(reading.article.blocks)):
            if is_translation:
                yield from self._translated(reading, block, first)
            else:
                yield from self._original(reading, block, first)
            first = 0

    def _original(
        self, reading: Reading, block: int, first: int
    ) -> Iterator[Utterance]:
        from reader.ui.speech import Utterance

        text = reading.text(block, Side.ORIGINAL)
        language = _spoken(text, reading.direction.source)
        number = first
        while number < len(reading.sentences(block)):  # of a long block more may come
            text = reading.sentences(block)[number].text
            yield Utterance(block, number, text, language)
            number += 1

    def _translated(
        self, reading: Reading, block: int, first: int
    ) -> Iterator[Utterance]:
        from reader.ui.speech import Utterance

        pair = reading.pair(block)
        language = _spoken(pair.text if pair else "", reading.direction.target)
        for number, translation in enumerate(pair.translations if pair else ()):
            if number >= first:
                yield Utterance(block, number, translation.text, language)

    def _on_spoke(self, block: int, sentence: int) -> None:
        self._page.text_cursor.light(block, sentence)
        passages = self._page.text_cursor.sentence_passages(block, sentence)
        if passages:
            self._page.text_cursor.go_to(passages[0])

    def _on_failed(self) -> None:
        text = self.tr("The voice fell silent. Is there a sound device, and a voice?")
        self._news.tell(text)


_TELLING = 2000  # characters that tell the language of the rest


def _spoken(text: str, usual: Language) -> Language:
    """The language whose voice reads a paragraph: its own, in doubt the usual one."""
    from reader.text.detect import language_of

    found = language_of(text[:_TELLING], usual)
    return usual if found is Language.UNDETERMINED else found
