"""The bar beside a selection, and what is copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from reader.domain.annotation import Passage, Side
from reader.domain.article import Block, BlockKind
from reader.domain.translation import Origin, Pair, Sentence, Translation
from tests.ui.page.pages import view_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QClipboard
    from pytestqt.qtbot import QtBot

    from reader.ui.page.view.view import ReadingView
    from reader.ui.window import Window


def pair(block: int, text: str, said: str, origin: Origin = Origin.MACHINE) -> Pair:
    sentence = Sentence(0, len(text), text)
    return Pair(block, (sentence,), (Translation(said, origin),))


def listing(qtbot) -> ReadingView:
    item, code = BlockKind.LIST_ITEM, "x = 1"
    return view_of(
        qtbot,
        Block(BlockKind.PARAGRAPH, "Two things."),
        Block(item, "Owls", 1, "1."),
        Block(item, "Frogs", 2, "•"),
        Block(BlockKind.CODE, code),
        pairs=(
            pair(0, "Two things.", "两件事。"),
            pair(1, "Owls", "猫头鹰"),
            pair(3, code, code, Origin.COPIED),
        ),
    )


def test_lists_are_copied_with_their_markers(qtbot) -> None:
    view = listing(qtbot)
    view.text_cursor.select_all()
    assert view.text_cursor.selected_text().strip() == (
        "Two things.\n\n1. Owls\n  • Frogs\n\nx = 1"
    )
    view.text_cursor.select(Passage(1, 0, 2))
    assert view.text_cursor.selected_text() == "Ow"


def test_what_was_left_as_it_is_comes_once(qtbot) -> None:
    view = listing(qtbot)
    view.text_cursor.select_all()
    assert view.text_cursor.selected_text(*Side).strip() == (
        "Two things.\n两件事。\n\n1. Owls\n1. 猫头鹰\n\n  • Frogs\n\nx = 1"
    )


def test_a_copy_has_links_and_languages(
    window: Window,
    settled: Callable[[Window], Window],
    english: Path,
    clipboard: QClipboard,
) -> None:
    window.open_path(english)
    settled(window)
    window.body.page.text_cursor.select_all()
    window.commands["copy"].trigger()
    held = clipboard.mimeData()
    assert held.text().startswith("The night train comes back to the valley\n\n")
    assert "<h1>The night train comes back to the valley</h1>" in held.html()
    assert 'lang="en"' in held.html()
    assert "color" not in held.html()


def test_without_a_selection_the_lit_sentence_is_copied(
    window: Window,
    settled: Callable[[Window], Window],
    english: Path,
    clipboard: QClipboard,
) -> None:
    window.open_path(english)
    settled(window)
    clipboard.setText("before")
    window.commands["copy"].trigger()
    assert clipboard.text() == "before"
    window.commands["next_sentence"].trigger()
    window.commands["copy"].trigger()
    block, sentence = window.body.page.text_cursor.block, 0
    spread = window.body.page.reading
    assert spread is not None
    lit = spread.sentences(block)[sentence].text
    assert clipboard.text() == lit


@pytest.mark.parametrize("key", ["1", "n", "b", "copy"])
def test_the_bar_goes_when_a_key_has_done_its_work(
    bilingual: Window, qtbot: QtBot, key: str
) -> None:
    page, bar = bilingual.body.page, bilingual.body.selection_bar
    page.setFocus()
    page.text_cursor.select(Passage(0, 4, 12))
    qtbot.waitUntil(bar.isVisible)
    if key == "copy":
        bilingual.commands["copy_both"].trigger()
    else:
        qtbot.keyClicks(page, key)
    assert not bar.isVisible()


def test_the_source_is_copied_below_the_words(bilingual: Window) -> None:
    bilingual.body.page.text_cursor.select(Passage(0, 4, 12))
    bilingual.commands["copy_cited"].trigger()
    mime = QGuiApplication.clipboard().mimeData()
    words, _, line = mime.text().rpartition("\n\n— ")
    reading = bilingual.open.reading
    assert reading is not None
    assert reading.pair(0).sentences[0].text[4:12] in words
    assert reading.article.title in line
    assert reading.article.title in mime.html()
