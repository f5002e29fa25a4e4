"""Cards are laid out once: in any list, a change of one row costs one card."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QWidget

from reader.domain.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Mark,
    Passage,
    TextPosition,
    TextQuote,
)
from reader.ui.lists.cards import Cards
from reader.ui.look.theme import LIGHT
from reader.ui.notes import delegate
from reader.ui.notes.view import NotesView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot

MANY = 200


def mark(number: int, body: str = "") -> Mark:
    anchor = Anchor(number, TextPosition(0, 9), TextQuote(f"Harbour {number}"))
    annotation = Annotation(
        f"m{number}",
        "a",
        AnnotationKind.NOTE,
        (anchor,),
        body=body or f"Remark {number}",
        created="2026-11-01T10:00:00Z",
    )
    return Mark(annotation, (Passage(number, 0, 9),))


@pytest.fixture
def laid(monkeypatch: pytest.MonkeyPatch) -> list[Mark]:
    """The marks whose cards are laid out from now on."""
    found: list[Mark] = []
    card = delegate.NotesDelegate._card

    def counted(self, row: Mark, option: QStyleOptionViewItem):
        found.append(row)
        return card(self, row, option)

    monkeypatch.setattr(delegate.NotesDelegate, "_card", counted)
    return found


def test_a_change_of_one_mark_lays_out_one_card(laid: list[Mark], qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    panel = NotesView(LIGHT, QFont(), host)
    panel.resize(300, 700)
    panel.list.setBatchSize(MANY + 1)  # one pass lays out every row
    host.show()

    def show(marks: Sequence[Mark]) -> None:
        panel.show_marks(marks)
        panel.list.doItemsLayout()
        panel.grab()

    marks = [mark(number) for number in range(MANY)]
    for _ in range(3):  # the scroll bar comes, and leaves another width
        show(marks)
        QApplication.processEvents()
    assert {each.annotation.id for each in laid} == {f"m{n}" for n in range(MANY)}
    laid.clear()
    changed = mark(3, "Another remark")
    show([*marks[:3], changed, *marks[4:]])
    assert laid == [changed]
    laid.clear()
    show([each for each in marks if each is not marks[7]])
    assert laid == []


def test_another_width_or_font_lays_out_anew() -> None:
    def lay_out(row: str, option: QStyleOptionViewItem) -> tuple[str, int, int]:
        return row, option.rect.width(), option.font.pixelSize()

    cards, option = Cards(lay_out), QStyleOptionViewItem()
    option.rect, option.font = QRect(0, 0, 300, 20), QFont()
    option.font.setPixelSize(13)
    first = cards.of("a", option)
    assert cards.of("a", option) is first
    assert cards.of("b", option) == ("b", 300, 13)
    option.rect = QRect(0, 40, 300, 90)  # elsewhere, and as high as the card needs
    assert cards.of("a", option) is first
    option.rect = QRect(0, 0, 200, 20)
    assert cards.of("a", option) == ("a", 200, 13)
    larger = QFont(option.font)
    larger.setPixelSize(16)
    option.font = larger
    assert cards.of("a", option) == ("a", 200, 16)
    assert replace(mark(1), passages=()) != mark(1)  # an orphan's card is another
