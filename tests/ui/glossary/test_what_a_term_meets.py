"""What the glossary's dialog shows of a term in the open article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from reader.domain.annotation import Passage, Side
from reader.domain.language import EN_ZH, ZH_EN
from tests.helpers.windows import glossary_dialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.ui.glossary.dialog import GlossaryDialog
    from reader.ui.window import Window

    Settled = Callable[[Window], Window]


def editor() -> QLineEdit:
    widget = QApplication.focusWidget()
    assert isinstance(widget, QLineEdit)
    return widget


def says(dialog: GlossaryDialog, text: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: text in dialog.meetings.text)


def lit(dialog: GlossaryDialog) -> list[str]:
    """The words of the sentences that are lit, in the original."""
    return [
        row.sentence[start:end]
        for row in dialog.meetings.model.rows
        for start, end in row.places
    ]


def test_a_term_shows_what_it_meets_while_it_is_typed(
    reading: Window, qtbot: QtBot
) -> None:
    dialog = glossary_dialog(reading, qtbot)
    says(dialog, "Write a term", qtbot)
    dialog.add_button.click()
    qtbot.keyClicks(editor(), "volun")
    says(dialog, "“volun” matches nothing in the open article.", qtbot)
    says(dialog, "volunteers", qtbot)  # why: it is written differently
    qtbot.keyClicks(editor(), "teer")
    says(dialog, "“volunteer” matches", qtbot)
    assert set(lit(dialog)) == {"volunteers"}
    assert reading.open.reading is not None
    assert dialog.model.entries == (("", ""),)
    assert not reading.open.reading.pairs  # nothing is kept or translated yet


def test_a_term_with_capitals_shows_that_it_meets_only_them(
    reading: Window, qtbot: QtBot
) -> None:
    dialog = glossary_dialog(reading, qtbot)
    dialog.add_button.click()
    qtbot.keyClicks(editor(), "WHO")
    says(dialog, "“WHO” matches nothing", qtbot)
    assert "who" in dialog.meetings.text


def test_both_sides_are_shown_and_the_rendering_is_lit_where_it_is(
    bilingual: Window, qtbot: QtBot
) -> None:
    dialog = glossary_dialog(bilingual, qtbot)
    dialog.add_button.click()
    qtbot.keyClicks(editor(), "owl")
    says(dialog, "“owl” matches", qtbot)
    assert all(row.translation for row in dialog.meetings.model.rows)
    term = editor()
    qtbot.keyClick(term, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.focusWidget() not in (term, dialog.table))
    editor().setText("猫头鹰")
    says(dialog, "“猫头鹰” is in", qtbot)
    rendered = [
        row.translation[start:end]
        for row in dialog.meetings.model.rows
        for start, end in row.rendered
    ]
    assert set(rendered) == {"猫头鹰"}


def test_a_term_that_is_kept_shows_what_it_meets_when_it_is_chosen(
    make_window: Callable[[], Window], settled: Settled, english: Path, qtbot: QtBot
) -> None:
    window = make_window()
    window._desk.glossary.set(EN_ZH, "station", "车站")
    window._desk.glossary.set(EN_ZH, "zeppelin", "飞艇")
    window.open_path(english)
    settled(window)
    dialog = glossary_dialog(window, qtbot)
    says(dialog, "“station” matches", qtbot)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    says(dialog, "“zeppelin” matches nothing", qtbot)
    dialog.directions.button(ZH_EN).click()
    says(dialog, "in the other direction", qtbot)


def test_a_sentence_leads_to_its_place_by_a_key(reading: Window, qtbot: QtBot) -> None:
    dialog = glossary_dialog(reading, qtbot)
    dialog.add_button.click()
    qtbot.keyClicks(editor(), "stationmaster")
    says(dialog, "“stationmaster” matches", qtbot)
    meeting = dialog.meetings.model.rows[0]
    dialog.meetings.list.setFocus()
    dialog.meetings.list.setCurrentIndex(dialog.meetings.model.index(0))
    qtbot.keyClick(dialog.meetings.list, Qt.Key.Key_Return)
    caret = reading.body.page.text_cursor.caret
    assert caret is not None
    assert caret.spot.block == meeting.passage.block


def test_the_bar_beside_a_selection_begins_a_term(
    reading: Window, qtbot: QtBot
) -> None:
    page, bar = reading.body.page, reading.body.selection_bar
    assert reading.open.reading is not None
    text = reading.open.reading.text(0, Side.ORIGINAL)
    start = text.index("Stone Bridge")
    page.text_cursor.select(Passage(0, start, start + len("Stone Bridge")))
    qtbot.waitUntil(bar.isVisible)
    (button,) = (
        each
        for each in bar.findChildren(type(bar.row.buttons["glossary"]))
        if each.toolTip() == "Always translate it as…"
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = reading.glossary.dialog
    assert dialog is not None
    assert dialog.model.entries == (("Stone Bridge", ""),)
    assert not bar.isVisible()
    says(dialog, "“Stone Bridge” matches", qtbot)


def test_without_an_article_nothing_is_said_of_it(window: Window, qtbot: QtBot) -> None:
    dialog = glossary_dialog(window, qtbot)
    dialog.add_button.click()
    assert not dialog.meetings.isVisible()
