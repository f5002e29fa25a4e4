"""A term written while an article is open, and what becomes of the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QApplication, QLineEdit

from reader.desk import Desk
from reader.domain.annotation import Passage, Side
from reader.domain.language import EN_ZH
from reader.domain.translation import Origin
from reader.paths import default_paths
from reader.settings import Settings
from tests.helpers.windows import glossary_dialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.ui.window import Window

    Settled = Callable[[Window], Window]

TRAIN = re.compile(r"\btrain\b", re.IGNORECASE)


def select(window: Window, word: str, side: Side) -> None:
    """Select the first place at which a word stands."""
    page = window.body.page
    assert page.reading is not None
    for block in range(len(page.reading.article.blocks)):
        start = page.reading.text(block, side).find(word)
        if start >= 0:
            page.text_cursor.select(Passage(block, start, start + len(word), side))
            return
    raise AssertionError(word)


def write(qtbot: QtBot, text: str) -> None:
    """Type into the cell that is open."""
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.setText(text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not editor)


def with_train(window: Window) -> list[str]:
    """What stands beside each sentence about the train."""
    return [
        made.text
        for pair in window.open.reading.pairs.values()
        for sentence, made in zip(pair.sentences, pair.translations, strict=True)
        if TRAIN.search(sentence.text) and made.origin is Origin.MACHINE
    ]


def test_selected_words_get_a_translation_of_the_readers(
    translated: Window, settled: Settled, qtbot: QtBot
) -> None:
    assert not any("火车" in text for text in with_train(translated))
    select(translated, "train", Side.ORIGINAL)
    dialog = glossary_dialog(translated, qtbot, "glossary_add")
    assert dialog.model.entries == (("train", ""),)
    write(qtbot, "火车")
    settled(translated)
    texts = with_train(translated)
    assert len(texts) > 1
    assert all("火车" in text and "列车" not in text for text in texts)
    assert translated.body.page.reading is not None
    block = translated.body.page.text_cursor.selection()[0].block
    assert "火车" in translated.body.page.reading.text(block, Side.TRANSLATION)
    dialog.table.write_in(0, 1)
    write(qtbot, "")
    settled(translated)
    assert with_train(translated) == [text.replace("火车", "列车") for text in texts]


def test_a_rendering_says_whose_it_is(
    translated: Window, settled: Settled, qtbot: QtBot
) -> None:
    page, status = translated.body.page, translated.body.status
    select(translated, "train", Side.ORIGINAL)
    glossary_dialog(translated, qtbot, "glossary_add")
    write(qtbot, "火车")
    settled(translated)
    select(translated, "火车", Side.TRANSLATION)
    (here,) = page.text_cursor.selection()
    assert dotted(translated, here) == {"火车"}
    point_at(translated, here)
    assert status.text == "Your glossary: train → 火车"
    point_at(translated, Passage(here.block, 0, 1))
    assert "glossary" not in status.text


def point_at(window: Window, here: Passage) -> None:
    """As the pointer does, without its way there."""
    page = window.body.page
    assert page.reading is not None
    text = page.reading.text(here.block, here.side)
    page.pointer.word_hovered.emit(text, here.start, page.rect_of(here), here)


def dotted(window: Window, here: Passage) -> set[str]:
    """The words of a passage's piece that are underlined with dots."""
    page = window.body.page.page
    assert page is not None
    (piece,) = (p for p in page.row(here.block).pieces if p.side is here.side)
    text = piece.layout.text()
    dots = QTextCharFormat.UnderlineStyle.DotLine
    return {
        text[each.start : each.start + each.length]
        for each in piece.layout.formats()
        if each.format.underlineStyle() is dots
    }


def test_a_known_term_is_not_added_again(
    translated: Window, settled: Settled, qtbot: QtBot
) -> None:
    select(translated, "train", Side.ORIGINAL)
    glossary_dialog(translated, qtbot, "glossary_add")
    write(qtbot, "火车")
    settled(translated)
    dialog = glossary_dialog(translated, qtbot, "glossary_add")
    assert dialog.model.entries == (("train", "火车"),)
    write(qtbot, "动车")
    settled(translated)
    assert all("动车" in text for text in with_train(translated))


def test_words_of_the_translation_await_their_term(
    translated: Window, qtbot: QtBot
) -> None:
    select(translated, "列车", Side.TRANSLATION)
    dialog = glossary_dialog(translated, qtbot, "glossary_add")
    assert dialog.model.entries == (("", "列车"),)
    write(qtbot, "train")
    assert dialog.model.entries == (("train", "列车"),)


def test_the_word_in_the_pop_up_is_meant_first(
    translated: Window, qtbot: QtBot
) -> None:
    page = translated.body.page
    assert page.reading is not None
    select(translated, "station", Side.ORIGINAL)
    (here,) = page.text_cursor.selection()
    text, start = page.reading.text(here.block, here.side), here.start
    select(translated, "train", Side.ORIGINAL)
    page.pointer.word_hovered.emit(text, start, QRect(9, 9, 9, 9), here)
    translated.commands["look_up"].trigger()
    qtbot.waitUntil(translated.body.word_popup.isVisible)
    dialog = glossary_dialog(translated, qtbot, "glossary_add")
    assert dialog.model.entries == (("station", ""),)
    assert not translated.body.word_popup.isVisible()


def test_a_corrected_sentence_stays_the_readers(
    translated: Window, settled: Settled, qtbot: QtBot
) -> None:
    select(translated, "train", Side.ORIGINAL)
    passage = translated.body.page.text_cursor.selection()[0]
    assert translated.body.page.reading is not None
    sentence = translated.body.page.reading.sentence_at(
        passage.block, Side.ORIGINAL, passage.start
    )
    translated.correcting.open(passage.block, sentence)
    translated.body.sentence_editor.saved.emit("列车，我的译文。")
    glossary_dialog(translated, qtbot, "glossary_add")
    write(qtbot, "火车")
    settled(translated)
    pair = translated.open.reading.pair(passage.block)
    assert pair is not None
    assert pair.translations[sentence].text == "列车，我的译文。"
    assert all("火车" in text for text in with_train(translated))
    translated.correcting.open(passage.block, sentence)
    translated.body.sentence_editor.reverted.emit()
    pair = translated.open.reading.pair(passage.block)
    assert pair is not None
    assert "火车" in pair.translations[sentence].text
    assert pair.translations[sentence].terms == ("train",)


def test_without_a_pack_the_page_stays(
    window: Window, settled: Settled, english: Path, qtbot: QtBot
) -> None:
    window.open_path(english)
    settled(window)
    window.body.centre.notice.hide()
    select(window, "train", Side.ORIGINAL)
    glossary_dialog(window, qtbot, "glossary_add")
    write(qtbot, "火车")
    settled(window)
    assert not window.body.centre.notice.isVisible()


def test_an_article_follows_the_glossary_when_it_is_next_open(
    translated: Window, settled: Settled, english: Path, qtbot: QtBot
) -> None:
    translated.commands["close"].trigger()
    write_term(translated, "train", "火车")
    translated.open_path(english)
    settled(translated)
    assert all("火车" in text for text in with_train(translated))
    translated.commands["close"].trigger()
    write_term(translated, "train", "")
    translated.open_path(english)
    settled(translated)
    assert not any("火车" in text for text in with_train(translated))
    assert translated.open.reading is not None
    translated.commands["close"].trigger()
    translated.open_path(english)
    settled(translated)
    assert translated.open.reading.outdated == frozenset()


def write_term(window: Window, term: str, translation: str) -> None:
    """As the dialog does, with no article open."""
    with Desk(default_paths(), Settings()) as desk:
        desk.glossary.set(EN_ZH, term, translation)
    assert window.open.reading is None
