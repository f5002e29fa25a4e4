"""The review by keys: the answer is hidden till asked, and Esc ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from reader.domain.words import SavedWord
from reader.ui.words.dialog import WordAction
from reader.ui.words.review import ReviewDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.ui.window import Window

KEYS = Qt.Key


def save(window: Window, *words: tuple[str, str, str]) -> None:
    for n, (word, senses, sentence) in enumerate(words):
        window._desk.words.save(
            SavedWord(
                word,
                senses=senses,
                sentence=sentence,
                saved=f"2026-11-0{n + 1}T08:00:00.000Z",
            )
        )


@pytest.fixture
def dialog(window: Window, qtbot: QtBot) -> ReviewDialog:
    save(
        window,
        ("方言", "topolect; dialect", "他会三种方言。"),
        ("queue", "排队; 队列", "By eleven there is a queue."),
    )
    window.commands["review"].trigger()
    return shown(window, qtbot)


def shown(window: Window, qtbot: QtBot) -> ReviewDialog:
    dialogs = window.findChildren(ReviewDialog)
    qtbot.waitUntil(dialogs[-1].isActiveWindow)
    return dialogs[-1]


def test_the_answer_is_hidden_till_a_key(dialog: ReviewDialog, qtbot: QtBot) -> None:
    assert "方言" in dialog.text
    assert "他会三种" in dialog.text
    assert "dialect" not in dialog.text
    qtbot.keyClick(dialog, KEYS.Key_2)  # no answer before the question is answered
    assert "方言" in dialog.text
    qtbot.keyClick(dialog, KEYS.Key_Space)
    assert "dialect" in dialog.text


def test_it_is_done_with_the_keyboard_alone(dialog: ReviewDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog, KEYS.Key_Space)
    qtbot.keyClick(dialog, KEYS.Key_1)
    assert "queue" in dialog.text
    qtbot.keyClick(dialog, KEYS.Key_Return)
    qtbot.keyClick(dialog, KEYS.Key_Return)
    assert "方言" in dialog.text  # it was not known
    qtbot.keyClick(dialog, KEYS.Key_Space)
    qtbot.keyClick(dialog, KEYS.Key_2)
    assert "2 known, 1 again" in dialog.text
    qtbot.keyClick(dialog, KEYS.Key_Space)
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_what_was_answered_is_kept_when_it_is_left(
    window: Window, dialog: ReviewDialog, qtbot: QtBot
) -> None:
    qtbot.mouseClick(dialog.show_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.good_button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(dialog, KEYS.Key_Escape)
    review = window._desk.words.review()
    assert review.left == 1
    assert review.word is not None
    assert review.word.word == "queue"


def test_the_list_leads_to_it_and_it_says_when_nothing_is_due(
    window: Window, qtbot: QtBot
) -> None:
    save(window, ("queue", "排队", "A queue."))
    review = window._desk.words.review()
    review.answer(is_known=True)
    window.commands["words"].trigger()
    words = window.saved_words.dialog
    assert words is not None
    qtbot.waitUntil(words.isActiveWindow)
    qtbot.mouseClick(words.button(WordAction.REVIEW), Qt.MouseButton.LeftButton)
    assert "Nothing to review now." in shown(window, qtbot).text
