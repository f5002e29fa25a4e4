"""The sentence over the page and its buttons, in all the room there may be."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QPushButton

from reader.ui.frame.notice import Notice
from reader.ui.messages import Message, NextStep

SENTENCE = "No pack translates from Chinese into English yet; one can be fetched."


@pytest.fixture
def notice(qtbot) -> Notice:
    made = Notice()
    qtbot.addWidget(made)
    steps = NextStep.GET_PACKS, NextStep.CHOOSE_PACK
    made.show_message(Message(SENTENCE, step=steps[0], other=steps[1]))
    return made


def lay_out(notice: Notice, width: int) -> tuple[QLabel, list[QPushButton]]:
    height = notice.layout().totalHeightForWidth(width)
    notice.resize(QSize(width, max(height, notice.sizeHint().height())))
    notice.layout().activate()
    words = next(e for e in notice.findChildren(QLabel) if e.text() == SENTENCE)
    return words, [e for e in notice.findChildren(QPushButton) if e.isVisible()]


@pytest.mark.parametrize("width", [360, 480, 640, 900, 1400])
def test_neither_words_nor_buttons_are_squeezed(notice: Notice, width: int) -> None:
    words, buttons = lay_out(notice, width)
    assert len(buttons) == 2
    assert words.width() >= 200
    for button in buttons:
        assert button.width() >= min(button.sizeHint().width(), width // 3)


def test_the_buttons_go_below_and_come_back(notice: Notice) -> None:
    for width, is_below in ((1400, False), (420, True), (1400, False)):
        words, buttons = lay_out(notice, width)
        for button in buttons:
            at = button.mapTo(notice, button.rect().topLeft())
            assert (at.y() > words.geometry().bottom()) == is_below
            assert (at.x() > words.geometry().right()) != is_below
