"""What happens is said, too: to who listens, the window tells what others see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from reader.domain.annotation import Colour, Passage
from reader.ui.announcer import Announcer

if TYPE_CHECKING:
    from reader.ui.window import Window


def test_what_only_the_eye_would_see_is_said(bilingual: Window, qtbot) -> None:
    announcer, commands = bilingual.body.status.announcer, bilingual.commands
    said = []
    for name in ("next_layout", "next_theme", "next_reveal", "zoom_in", "pinyin"):
        commands[name].trigger()
        said.append(announcer.said)
    assert said == [
        "Interleaved",
        "Light",
        "Dimmed until asked for",
        "110%",
        "Pinyin above the characters: on",
    ]


def test_what_is_said_is_not_wiped_off_by_what_has_nothing_to_say(
    bilingual: Window,
) -> None:
    """Orca reads the words a moment after it was told of them."""
    announcer = bilingual.body.status.announcer
    bilingual.body.status.show_passing("Done.")
    bilingual.notes.refresh()
    assert announcer.said == "Done."


def test_marks_that_come_in_numbers_are_not_said_one_by_one(
    bilingual: Window,
) -> None:
    announcer, reading = bilingual.body.status.announcer, bilingual.open.reading
    announcer.say("Done.")
    for start in range(4):
        reading.note((Passage(0, start, start + 1),), "From a file")
    bilingual.notes.refresh()
    assert len(bilingual.open.marks) == 4
    assert announcer.said == "Done."


def test_marks_are_said_as_they_come_and_go(bilingual: Window) -> None:
    announcer = bilingual.body.status.announcer
    bilingual.body.page.steps.by_block(1)
    bilingual.commands["bookmark"].trigger()
    assert announcer.said == "Bookmark"
    bilingual.commands["bookmark"].trigger()
    assert announcer.said == "Removed: Bookmark"
    bilingual.notes.highlight(Colour.GREEN)
    assert announcer.said == "Highlight, green"
    index = bilingual.body.notes.model.index(0)
    read = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert read.startswith("Highlight, green\n")
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Highlight, green"


def test_the_palette_says_where_the_arrows_are(bilingual: Window, qtbot) -> None:
    bilingual.commands["palette"].trigger()
    palette = bilingual.sheets.palette
    (announcer,) = palette.findChildren(Announcer)
    qtbot.keyClicks(palette.field, "bookmark")
    assert announcer.said == "Bookmark here  B"
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert announcer.said.startswith(palette.list.currentItem().text())
    assert palette.list.currentRow() == 1


def test_find_says_how_many_there_are(bilingual: Window, qtbot) -> None:
    bilingual.commands["find"].trigger()
    bar = bilingual.body.centre.find_bar
    qtbot.keyClicks(bar.field, "owls")
    (announcer,) = bar.findChildren(Announcer)
    assert announcer.said == bar.count_text == "1 of 4"


def test_the_announcer_is_a_notification_in_a_status_line(bilingual: Window) -> None:
    """So that Orca reads its words and no role; it takes no room in the window."""
    announcer = bilingual.body.status.announcer
    announcer.say("Heard")
    line = QAccessible.queryAccessibleInterface(announcer)
    words = line.child(0)
    assert line.role() is QAccessible.Role.StatusBar
    assert words.role() is QAccessible.Role.Notification
    assert words.text(QAccessible.Text.Name) == "Heard"
    assert announcer.size().isEmpty()


@pytest.mark.parametrize("name", ["note", "correct", "find", "palette"])
def test_a_field_has_the_focus_before_its_words(bilingual: Window, name, qtbot) -> None:
    """Words that change first are taken for the focus by Orca, which then is silent."""
    body = bilingual.body
    page = body.page
    page.steps.by_block(1)
    field = {
        "note": body.notes.editor.body,
        "correct": body.sentence_editor.field,
        "find": body.centre.find_bar.field,
        "palette": bilingual.sheets.palette.field,
    }[name]
    if name == "palette":
        field.setText("something")
    had: list[bool] = []
    field.textChanged.connect(lambda *_: had.append(field.hasFocus()))
    for changed in ("selectionChanged", "cursorPositionChanged"):
        getattr(field, changed).connect(lambda *_: had.append(field.hasFocus()))
    bilingual.commands[name].trigger()
    qtbot.waitUntil(field.hasFocus)
    assert had
    assert all(had)


def test_what_was_said_is_not_said_again_when_it_is_shown_again(bilingual) -> None:
    """Qt tells of an announcer that comes into sight, with the words it then has."""
    bilingual.commands["find"].trigger()
    bar = bilingual.body.centre.find_bar
    bar.field.setText("owls")
    (announcer,) = bar.findChildren(Announcer)
    assert announcer.said
    bar.close_bar()
    assert not announcer.said


def test_the_middle_of_the_window_has_no_name_to_be_repeated(bilingual: Window) -> None:
    stack = bilingual.body.page.parentWidget()
    role = QAccessible.queryAccessibleInterface(stack).role()
    assert role is QAccessible.Role.Grouping
