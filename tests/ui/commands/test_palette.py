from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from reader.ui.commands.palette import Choice, CommandPalette, matching

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CHOICES = (
    Choice("layout", "Next layout", "L"),
    Choice("larger", "Larger"),
    Choice("note", "Write a note", "N"),
    Choice("zh", "社区食堂的一千个早晨"),
)


def keys(typed: str) -> list[str]:
    return [choice.key for choice in matching(CHOICES, typed)]


def test_nothing_typed_offers_everything_in_order() -> None:
    assert keys("") == ["layout", "larger", "note", "zh"]


def test_what_begins_so_comes_first() -> None:
    assert keys("la") == ["larger", "layout"]


def test_letters_may_have_gaps() -> None:
    assert keys("wrnt") == ["note"]
    assert keys("食堂早晨") == ["zh"]


def test_what_does_not_fit_is_left_out() -> None:
    assert keys("xyz") == []


def test_it_is_driven_by_the_keyboard(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    palette = CommandPalette(window)
    window.show()
    palette.open(CHOICES)
    qtbot.keyClicks(palette.field, "la")
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.chosen) as chosen:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert chosen.args == ["layout"]
    assert not palette.isVisible()


def test_it_says_when_nothing_fits(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    palette = CommandPalette(window)
    window.show()
    palette.open(CHOICES)
    qtbot.keyClicks(palette.field, "zzz")
    assert palette.list.item(0).text() == "Nothing fits"
    with qtbot.assertNotEmitted(palette.chosen):
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
