"""Tags: completed while typed, shown as chips, filtered by."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QStyleOptionViewItem

from reader.domain.annotation import AnnotationKind, Passage
from reader.paths import default_paths
from reader.settings import load
from reader.ui.look.chips import ChipButton
from reader.ui.notes.completing import TagCompleter
from reader.work import Cancelled, Token, ignore

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from reader.ui.window import Window

ENTER, TAB, ESC = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape


@pytest.fixture
def tagged(bilingual: Window) -> Window:
    """Four tags in use, one of them twice; the notes' panel is open."""
    live = bilingual.open.reading
    assert live is not None
    for at, tags in enumerate(
        (("birds", "night"), ("birds",), ("猫头鹰",), ("count-2026",))
    ):
        live.note((Passage(at, 0, 6),), f"Note {at}", tags)
    bilingual.body.panels.show_notes()
    return bilingual


def begin_note(window: Window) -> TagCompleter:
    window.notes.note_on_article()
    found = window.body.notes.editor.body.findChild(TagCompleter)
    assert found is not None
    return found


def offered(completer: TagCompleter) -> list[str]:
    if not completer.card.isVisible():
        return []
    rows = range(completer.list.count())
    return [completer.list.item(row).text() for row in rows]


def test_a_sign_offers_the_tags_the_most_used_first(
    tagged: Window, qtbot: QtBot
) -> None:
    completer = begin_note(tagged)
    body = tagged.body.notes.editor.body
    qtbot.keyClicks(body, "Seen #")
    assert offered(completer)[0] == "birds"
    assert set(offered(completer)) == {"birds", "night", "猫头鹰", "count-2026"}
    assert tagged.rect().contains(completer.card.geometry())


def test_a_tag_is_completed_by_its_letters(tagged: Window, qtbot: QtBot) -> None:
    completer = begin_note(tagged)
    editor = tagged.body.notes.editor
    qtbot.keyClicks(editor.body, "Seen #ni")
    assert offered(completer) == ["night"]
    qtbot.keyClick(editor.body, ENTER)
    assert editor.body.toPlainText() == "Seen #night "
    assert offered(completer) == []
    qtbot.keyClicks(editor.body, "#co")
    qtbot.keyClick(editor.body, TAB)
    qtbot.keyClick(editor.body, ENTER, Qt.KeyboardModifier.ControlModifier)
    assert not editor.isVisible()
    assert tagged.open.marks[-1].annotation.tags == ("night", "count-2026")


def test_a_chinese_tag_is_completed_by_pinyin_and_by_its_characters(
    tagged: Window, qtbot: QtBot
) -> None:
    completer = begin_note(tagged)
    body = tagged.body.notes.editor.body
    for typed in ("#mty", "#maotou", "#猫", "＃头鹰"):
        body.clear()
        body.insertPlainText(typed)
        assert offered(completer) == ["猫头鹰"], typed
    qtbot.keyClick(body, ENTER)
    assert body.toPlainText() == "＃猫头鹰 "


def test_arrows_choose_and_escape_leaves_what_was_typed(
    tagged: Window, qtbot: QtBot
) -> None:
    completer = begin_note(tagged)
    editor = tagged.body.notes.editor
    qtbot.keyClicks(editor.body, "#")
    qtbot.keyClick(editor.body, Qt.Key.Key_Down)
    qtbot.keyClick(editor.body, Qt.Key.Key_Down)
    second = offered(completer)[1]
    assert completer.announcer.said == second
    qtbot.keyClick(editor.body, ENTER)
    assert editor.body.toPlainText() == f"#{second} "
    qtbot.keyClicks(editor.body, "#bi")
    qtbot.keyClick(editor.body, ESC)
    assert offered(completer) == []
    assert editor.isVisible()
    qtbot.keyClick(editor.body, ENTER)  # a new line again
    assert editor.body.toPlainText() == f"#{second} #bi\n"


@pytest.mark.parametrize("typed", ["C#", "https://a.org/#bi", "## bi", "#nothing", "1"])
def test_what_is_no_tag_offers_nothing(
    tagged: Window, qtbot: QtBot, typed: str
) -> None:
    completer = begin_note(tagged)
    qtbot.keyClicks(tagged.body.notes.editor.body, typed)
    assert offered(completer) == []


def test_the_field_for_tags_completes_without_a_sign(
    tagged: Window, qtbot: QtBot
) -> None:
    begin_note(tagged)
    field = tagged.body.notes.editor.tags
    completer = field.findChild(TagCompleter)
    assert completer is not None
    field.setFocus()
    qtbot.keyClicks(field, "own bi")
    assert offered(completer) == ["birds"]
    item = completer.list.visualItemRect(completer.list.item(0))
    qtbot.mouseClick(
        completer.list.viewport(), Qt.MouseButton.LeftButton, pos=item.center()
    )
    assert field.text() == "own birds "


def rows(window: Window) -> list[str]:
    listed = window.body.notes.list.model()
    return [
        listed.index(n, 0).data().splitlines()[-1] for n in range(listed.rowCount())
    ]


def chip_on_card(window: Window, row: int, tag: str) -> QPoint:
    cards = window.body.notes.list
    cards.grab()
    rect = cards.visualRect(cards.model().index(row, 0))
    points = (
        QPoint(x, y)
        for y in range(rect.top(), rect.bottom(), 3)
        for x in range(rect.left(), rect.right(), 5)
    )
    return next(point for point in points if cards.tag_at(point) == tag)


def test_a_chip_on_a_card_filters_and_escape_lists_all_again(
    tagged: Window, qtbot: QtBot
) -> None:
    cards = tagged.body.notes.list
    where = chip_on_card(tagged, 0, "birds")
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert tagged.body.notes.filter.text() == "#birds"
    assert rows(tagged) == ["Note 0", "Note 1"]
    cards.setFocus()
    qtbot.keyClick(cards, ESC)
    assert len(rows(tagged)) == 4
    assert tagged.body.page.hasFocus()


def test_a_chip_in_the_bar_of_a_mark_filters(tagged: Window, qtbot: QtBot) -> None:
    tagged.commands["notes"].trigger()
    bar = tagged.body.mark_bar
    tagged.body.page.setFocus()
    qtbot.keyClick(tagged.body.page, Qt.Key.Key_J, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(bar.isVisible)
    chips = {chip.property("word"): chip for chip in bar.findChildren(ChipButton)}
    assert set(chips) == {"#birds", "#night"}
    qtbot.mouseClick(chips["#night"], Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    assert tagged.body.notes.isVisible()
    assert rows(tagged) == ["Note 0"]


def keep(window: Window, qtbot: QtBot, typed: str, name: str = "") -> None:
    panel = window.body.notes
    window.commands["find_mark"].trigger()
    panel.filter.selectAll()
    qtbot.keyClicks(panel.filter, typed)
    qtbot.keyClick(panel.filter, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    if name:
        qtbot.keyClicks(panel.kept.name, name)
    qtbot.keyClick(panel.kept.name, ENTER)


def test_a_filter_is_kept_by_keys_and_used_again(tagged: Window, qtbot: QtBot) -> None:
    panel = tagged.body.notes
    panel.filter.choose(AnnotationKind.NOTE)
    keep(tagged, qtbot, "#birds", "Field work")
    keep(tagged, qtbot, "#night")
    assert list(panel.kept.chips) == ["Field work", "#night · Notes"]
    assert panel.kept.chips["#night · Notes"].isChecked()
    qtbot.keyClick(panel.filter, ESC)
    assert len(rows(tagged)) == 4
    assert not any(chip.isChecked() for chip in panel.kept.chips.values())
    chip = panel.kept.chips["Field work"]
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert rows(tagged) == ["Note 0", "Note 1"]
    assert panel.filter.wanted.kind is AnnotationKind.NOTE
    qtbot.keyClick(chip, Qt.Key.Key_Space)  # pressed again, it lists all
    assert len(rows(tagged)) == 4
    kept, complaints = load(default_paths().settings_file)
    assert list(kept.filters) == ["Field work", "#night · Notes"]
    assert complaints == ()


def test_a_kept_filter_is_forgotten_and_put_back(tagged: Window, qtbot: QtBot) -> None:
    panel = tagged.body.notes
    keep(tagged, qtbot, "#birds")
    chip = panel.kept.chips["#birds"]
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert panel.kept.chips == {}
    assert len(tagged.open.marks) == 4
    tagged.commands["undo"].trigger()
    assert list(panel.kept.chips) == ["#birds"]


def test_escape_while_naming_keeps_nothing(tagged: Window, qtbot: QtBot) -> None:
    panel = tagged.body.notes
    tagged.commands["find_mark"].trigger()
    qtbot.keyClicks(panel.filter, "#birds")
    qtbot.keyClick(panel.filter, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert panel.kept.is_naming
    qtbot.keyClick(panel.kept.name, ESC)
    assert not panel.kept.is_naming
    assert panel.kept.chips == {}
    assert panel.filter.text() == "#birds"


def test_tags_are_completed_in_the_filter_line(tagged: Window, qtbot: QtBot) -> None:
    line = tagged.body.notes.filter
    tagged.commands["find_mark"].trigger()
    qtbot.keyClicks(line, "#")
    completer = line.findChild(TagCompleter)
    assert completer is not None
    assert offered(completer)[0] == "birds"
    qtbot.keyClicks(line, "mao")
    qtbot.keyClick(line, ENTER)
    assert line.text() == "#猫头鹰 "
    assert rows(tagged) == ["Note 2"]


def test_a_tag_with_a_space_filters_with_a_hyphen(tagged: Window, qtbot: QtBot) -> None:
    live = tagged.open.reading
    assert live is not None
    live.note((Passage(4, 0, 6),), "From elsewhere", ("machine learning",))
    completer = begin_note(tagged)
    qtbot.keyClicks(tagged.body.notes.editor.body, "#machine")
    assert offered(completer) == []  # it would become another tag
    qtbot.keyClick(tagged.body.notes.editor.body, ESC)
    cards = tagged.body.notes.list
    where = chip_on_card(tagged, 4, "machine learning")
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert tagged.body.notes.filter.text() == "#machine-learning"
    assert rows(tagged) == ["From elsewhere"]


def rename(window: Window, qtbot: QtBot, old: str, new: str) -> None:
    """By the menu of the current card."""
    cards, panel = window.body.notes.list, window.body.notes
    cards.setFocus()
    cards.setCurrentIndex(cards.model().index(0, 0))
    cards.customContextMenuRequested.emit(
        cards.visualRect(cards.currentIndex()).center()
    )
    menu = panel.findChildren(QMenu)[-1]
    (action,) = (a for a in menu.actions() if a.text() == f"Rename #{old} everywhere…")
    action.trigger()
    menu.close()
    assert panel.kept.name.text() == old
    panel.kept.name.setText(new)
    qtbot.keyClick(panel.kept.name, ENTER)


def test_a_tag_is_renamed_everywhere_and_back(
    tagged: Window, qtbot: QtBot, settled: Callable[[Window], Window]
) -> None:
    live = tagged.open.reading
    assert live is not None
    live.note((Passage(4, 0, 6),), "Seen #birds, not #birdsong", ("birds", "birdsong"))
    rename(tagged, qtbot, "birds", "#vögel")
    settled(tagged)
    tags = {m.annotation.body: m.annotation.tags for m in tagged.open.marks}
    assert tags["Note 0"] == ("vögel", "night")
    assert tags["Note 1"] == ("vögel",)
    assert tags["Seen #vögel, not #birdsong"] == ("vögel", "birdsong")
    assert "Marks: 3" in tagged.body.status.text
    assert not tagged.body.notes.kept.is_naming
    tagged.commands["undo"].trigger()
    settled(tagged)
    tags = {m.annotation.body: m.annotation.tags for m in tagged.open.marks}
    assert tags["Note 0"] == ("birds", "night")
    settled(tagged)
    assert "Seen #birds, not #birdsong" in tags


def test_a_tag_that_becomes_another_is_there_once(
    tagged: Window, qtbot: QtBot, settled: Callable[[Window], Window]
) -> None:
    rename(tagged, qtbot, "birds", "night")
    settled(tagged)
    assert tagged.open.marks[0].annotation.tags == ("night",)
    assert tagged.files._desk.marks.tags() == ("night", "count-2026", "猫头鹰")


def test_taking_a_renamed_tag_back_keeps_what_changed_since(
    tagged: Window, qtbot: QtBot, settled: Callable[[Window], Window]
) -> None:
    marks, live = tagged.files._desk.marks, tagged.open.reading
    assert live is not None
    renamed = marks.renaming_tag("birds", "swifts")(Token(), ignore)
    live.reload_marks()
    first, second = (mark.annotation for mark in live.marks[:2])
    live.change(replace(first, body="Seen #swifts again"))
    live.remove(second.id)
    marks.taking_back(renamed)(Token(), ignore)
    live.reload_marks()
    bodies = {mark.annotation.body: mark.annotation.tags for mark in live.marks}
    assert bodies["Seen #birds again"] == ("birds", "night")
    assert second.body not in bodies


def test_a_stopped_renaming_changes_nothing(tagged: Window) -> None:
    token, marks = Token(), tagged.files._desk.marks
    token.cancel()
    before = marks.all()
    with pytest.raises(Cancelled):
        marks.renaming_tag("birds", "swifts")(token, ignore)
    assert marks.all() == before


def test_a_tag_in_the_note_has_no_chip_but_can_be_pressed(
    bilingual: Window, qtbot: QtBot
) -> None:
    live = bilingual.open.reading
    assert live is not None
    live.note((Passage(0, 0, 6),), "#owls", ("owls", "night"))
    bilingual.body.panels.show_notes()
    rows = bilingual.body.notes.list
    index, delegate = rows.model().index(0, 0), rows.itemDelegate()
    option = QStyleOptionViewItem()
    rows.initViewItemOption(option)
    option.rect = rows.visualRect(index)
    found = [
        (tag, x, y)
        for y in range(option.rect.top(), option.rect.bottom(), 3)
        for x in range(option.rect.left(), option.rect.right(), 3)
        if (tag := delegate.tag_at(option, index, QPoint(x, y)))
    ]
    assert {tag for tag, _, _ in found} == {"owls", "night"}
    owls = [y for tag, _, y in found if tag == "owls"]
    assert max(owls) < min(y for tag, _, y in found if tag == "night")
    assert max(owls) - min(owls) < 20  # in one line
