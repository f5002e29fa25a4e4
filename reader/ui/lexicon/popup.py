"""The dictionary pop-up: the word large, its tones in colour, its senses, two keys."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontInfo, QTextDocumentFragment
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.language import Script
from reader.text.cutting import cut_at_word
from reader.ui.announcer import Announcer
from reader.ui.floating.card import Floating
from reader.ui.labels import part_of_speech, set_tone
from reader.ui.look.fonts import han_face
from reader.ui.look.scale import scaled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain.words import SavedWord, Word
    from reader.ui.look.theme import Palette

_MOST_TIMES = 1.6  # as large
_AIR = 16  # pixels kept to the window's edges
_MOST_SENSES = 4
_MOST_ALSO = 2  # other readings
_WIDTH = 286  # pixels
_SENSE, _GLOSS, _EARLIER = 90, 40, 110  # characters
_BRACKETED = re.compile(r"\([^)]*\)")


class WordPopup(Floating):
    """Shows one word beside where it stands in the text."""

    save_pressed = Signal()
    highlight_pressed = Signal()
    place_pressed = Signal(object)  # a SavedWord that the word is a form of

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._width = scaled(_WIDTH)
        self._tones: tuple[str, ...] = ("inherit",) * 5
        self._soft = "inherit"
        self._lit = ("transparent", "inherit")  # ground and ink of an aligned sense
        self._earlier: SavedWord | None = None
        self._word = set_tone(QLabel(self), "title")
        self._pinyin = QLabel(self)
        self._sound = QLabel(self, wordWrap=True)
        self._senses = QLabel(self, wordWrap=True)
        self._met = set_tone(QLabel(self, wordWrap=True), "small")
        self._source = set_tone(QLabel(self), "small")
        self._save = QPushButton(self, flat=True)
        self._highlight = QPushButton(self, flat=True)
        self._keys = ("", "")
        self._announcer = Announcer(self)
        self._arrange()
        self._met.linkActivated.connect(self._on_link_activated)
        self._save.clicked.connect(self.save_pressed)
        self._highlight.clicked.connect(self.highlight_pressed)
        self._retranslate()

    def set_theme(self, palette: Palette) -> None:
        self._tones, self._soft = palette.tones, palette.soft
        self._lit = (palette.lit, palette.ink_on(palette.lit, palette.ink))

    def set_zoom(self, zoom: float) -> None:
        """Scale with the page."""
        times = min(max(zoom, 1.0), _MOST_TIMES)
        text = round(QFontInfo(QApplication.font()).pixelSize() * times)
        self._width = round(scaled(_WIDTH) * times)
        self.setStyleSheet(
            f"QLabel, QPushButton {{ font-size: {text}px }}"
            f'QLabel[tone="title"] {{ font-size: {2 * text}px }}'
            if times > 1
            else ""
        )

    def set_keys(self, save: str, highlight: str) -> None:
        """The keys that the reader gave to what the buttons do; empty for none."""
        self._keys = (save, highlight)
        self._retranslate()

    def show_word(self, word: Word, met: Sequence[SavedWord] = ()) -> None:
        """Take a word, and the saved words that it is a form of, newest first.

        `show_beside` brings it to the screen.
        """
        self.setFixedWidth(min(self._width, self.room().width() - _AIR))
        self._word.setText(_written(word))
        self._pinyin.setText(coloured(word.pinyin, self._tones))
        self._sound.setText(self._heard(word))
        self._sound.setVisible(bool(self._sound.text()))
        self._senses.setText(self._meanings(word))
        self._earlier = met[0] if met else None
        self._met.setText(self._met_in(met[0]) if met else "")
        self._met.setVisible(bool(met))
        self._source.setText("CC-CEDICT")
        said = (
            QTextDocumentFragment.fromHtml(each).toPlainText() for each in self._said
        )
        aligned = self.tr("The first meaning is that of the translation.")
        heard = (*said, aligned if word.aligned else "")
        self._announcer.say("; ".join(filter(None, heard)))

    @property
    def text(self) -> str:
        """All that it says, for tests and screen readers."""
        return "\n".join(self._said)

    @property
    def _said(self) -> tuple[str, ...]:
        senses = self._senses.text()
        sound = self._pinyin.text() or self._sound.text()
        return self._word.text(), sound, senses, self._met.text()

    def _meanings(self, word: Word) -> str:
        """As rich text: what a Chinese word means, then how else it is read.

        An English word means Chinese ones, each with how it is read and meant.
        """
        if word.pinyin:
            shown = word.senses[:_MOST_SENSES]
            senses = [escape(cut_at_word(sense, _SENSE)) for sense in shown]
            senses[: word.aligned] = map(self._marked, senses[: word.aligned])
            also = [self._told(other) for other in word.others[:_MOST_ALSO]]
            return "<br>".join((numbered(senses), *also))
        names = [escape(other.text) for other in word.others[:_MOST_SENSES]]
        names[: word.aligned] = map(self._marked, names[: word.aligned])
        return numbered(
            [
                f"{name} {self._told(other, word.headword)}"
                for name, other in zip(names, word.others, strict=False)
            ]
        )

    def _marked(self, sense: str) -> str:
        """A sense on a wash of colour: it stands in the sentence's translation."""
        ground, ink = self._lit
        return (
            f'<span style="background:{ground}; color:{ink}">&nbsp;{sense}&nbsp;</span>'
        )

    def _met_in(self, word: SavedWord) -> str:
        """Where a word was saved, as a link to that place, and its sentence."""
        sentence = escape(_around(word))
        title = escape(word.title)
        if title:
            said = self.tr("You met it in {title}").format(
                title=f'<a href="place" style="color:{self._soft}">{title}</a>'
            )
        else:
            said = self.tr("You saved it before")
        return f"{said}<br>{sentence}"

    def _on_link_activated(self) -> None:
        if self._earlier is not None:
            self.place_pressed.emit(self._earlier)

    def _told(self, word: Word, about: str = "") -> str:
        """How a word is read and, in a few words, meant: what an English word is in."""
        pinyin = coloured(word.pinyin, self._tones)
        gloss = escape(_short(word.senses, about))
        return f'{pinyin} <span style="color:{self._soft}">{gloss}</span>'

    def _heard(self, word: Word) -> str:
        """How an English word sounds, its plain form, and what that form can be."""
        facts = [f"/{escape(word.sound)}/"] if word.sound else []
        if word.headword.lower() != word.text.lower():
            facts.append(f"← {escape(word.headword)}")
        if word.parts:
            facts.append(" ".join(map(part_of_speech, word.parts)))
        told = " &nbsp;".join(facts)
        return f'<span style="color:{self._soft}">{told}</span>' if told else ""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._word)
        head.addWidget(self._pinyin, 1, Qt.AlignmentFlag.AlignBottom)
        foot = QHBoxLayout()
        foot.addWidget(self._source)
        foot.addStretch(1)
        foot.addWidget(self._save)
        foot.addWidget(self._highlight)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 12, 12, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._sound)
        column.addWidget(self._senses)
        column.addWidget(self._met)
        column.addLayout(foot)
        for label in (
            self._word,
            self._pinyin,
            self._sound,
            self._senses,
            self._met,
        ):
            label.setTextFormat(Qt.TextFormat.RichText)

    def _retranslate(self) -> None:
        save, highlight = self.tr("Save word"), self.tr("Highlight")
        for button, text, keys in zip(
            (self._save, self._highlight), (save, highlight), self._keys, strict=True
        ):
            button.setText(f"{text}  {keys}".rstrip())


def _written(word: Word) -> str:
    """The word and how the other script writes it, each in its script's own forms."""
    other = word.traditional if word.traditional != word.text else word.simplified
    both = dict.fromkeys(filter(None, (word.text, other)))
    return "&nbsp;&nbsp;".join(
        f"<span style=\"font-family:'{han_face(Script.HANT)}'\">{escape(each)}</span>"
        if each == word.traditional != word.simplified
        else escape(each)
        for each in both
    )


def _short(senses: Sequence[str], about: str) -> str:
    """Enough to tell one Chinese word from another: ``prefecture; state``.

    The first gloss and the one that has the English word, or else the second.
    """
    glosses = [_BRACKETED.sub("", each).split(";")[0].strip() for each in senses]
    named = [each for each in glosses if about and f" {about} " in f" {each} "]
    two = dict.fromkeys(filter(None, (*glosses[:1], *named[:1], *glosses[1:2])))
    return cut_at_word("; ".join(list(two)[:2]), _GLOSS)


def _around(word: SavedWord) -> str:
    """The part of a saved word's sentence in which the word is seen."""
    start = max(0, word.sentence.find(word.word))
    first = max(0, start - _EARLIER // 2)
    last = first + _EARLIER
    head = "…" if first else ""
    tail = "…" if last < len(word.sentence) else ""
    return f"{head}{word.sentence[first:last]}{tail}"


def coloured(pinyin: tuple[tuple[str, int], ...], tones: tuple[str, ...]) -> str:
    """Syllables, each in the colour of its tone."""
    span = '<span style="color:{colour}">{syllable}</span>'
    return " ".join(
        span.format(colour=tones[(tone - 1) % len(tones)], syllable=escape(syllable))
        for syllable, tone in pinyin
    )


def numbered(senses: Sequence[str]) -> str:
    """Senses on lines of their own, numbered if there are several."""
    if len(senses) == 1:
        return senses[0]
    return "<br>".join(f"{n}. {sense}" for n, sense in enumerate(senses, 1))
