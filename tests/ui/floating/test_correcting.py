"""The reader corrects a sentence; it stays corrected."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QHelpEvent, QInputMethodEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QPushButton,
    QToolTip,
    QWidget,
)

from reader.domain.annotation import Side
from reader.domain.article import BlockKind
from reader.domain.language import EN_ZH
from reader.domain.reading import Layout
from reader.domain.translation import Origin
from reader.paths import default_paths
from reader.ui.look.theme import LIGHT
from tests.helpers import pack

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.ui.window import Window

    Settled = Callable[[Window], Window]


def test_a_correction_is_shown_and_kept(
    translated: Window,
    qtbot: QtBot,
    make_window: Callable[[], Window],
    settled: Settled,
) -> None:
    page, editor = translated.body.page, translated.body.sentence_editor
    page.text_cursor.light(0, 1)
    translated.commands["correct"].trigger()
    assert editor.isVisible()
    editor.field.setPlainText("星期五，夜班列车\n回来了。")
    qtbot.keyClick(editor.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not editor.isVisible()
    assert page.hasFocus()
    translated.close()
    again = make_window()
    again.open_last()
    settled(again)
    pair = again.open.reading.pair(0)
    assert pair is not None
    assert pair.translations[1].text == "星期五，夜班列车 回来了。"
    assert pair.translations[1].origin is Origin.READER


def test_the_machines_words_come_back(translated: Window) -> None:
    before = translated.open.reading.pair(0)
    assert before is not None
    translated.correcting.open(0, 0)
    translated.body.sentence_editor.saved.emit("改过的")
    translated.correcting.open(0, 0)
    translated.body.sentence_editor.reverted.emit()
    after = translated.open.reading.pair(0)
    assert after is not None
    assert after.text == before.text


def test_a_correction_and_its_going_are_undone(translated: Window) -> None:
    def first() -> tuple[str, Origin]:
        pair = translated.open.reading.pair(0)
        assert pair is not None
        return pair.translations[0].text, pair.translations[0].origin

    machines = first()
    translated.correcting.open(0, 0)
    translated.body.sentence_editor.saved.emit("改过的")
    mine = first()
    assert mine == ("改过的", Origin.READER)
    translated.commands["undo"].trigger()
    assert first() == machines
    translated.correcting.open(0, 0)
    translated.body.sentence_editor.saved.emit("改过的")
    translated.correcting.open(0, 0)
    translated.body.sentence_editor.reverted.emit()
    assert first() == machines
    translated.commands["undo"].trigger()
    assert first() == mine


def test_escape_leaves_everything_as_it_was(translated: Window, qtbot: QtBot) -> None:
    before = translated.open.reading.pair(0)
    translated.correcting.open(0, 0)
    editor = translated.body.sentence_editor
    qtbot.keyClick(editor.field, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert translated.body.page.hasFocus()
    assert translated.open.reading.pair(0) == before


def test_the_editor_goes_with_its_article(translated: Window) -> None:
    translated.correcting.open(0, 0)
    translated.reading.close()
    assert not translated.body.sentence_editor.isVisible()


def test_stopping_keeps_what_has_come(
    make_window: Callable[[], Window], settled: Settled, english: Path, qtbot: QtBot
) -> None:
    pack.install(default_paths().packs, EN_ZH)
    window = make_window()
    window.open_path(english)
    qtbot.waitUntil(lambda: window.translating.is_running, timeout=10_000)
    window.commands["stop"].trigger()
    assert not window.translating.is_running
    assert "Stopped" in window.body.status.text
    settled(window)
    button = window.body.status.undo
    assert button.text() == "Go on translating"
    window.commands["undo"].trigger()  # it undoes nothing, so it is not pressed
    assert not window.translating.is_running
    button.click()
    assert window.translating.is_running
    settled(window)
    assert window.open.reading is not None
    assert len(window.open.reading.pairs) > len(window.open.reading.article.blocks) / 2


def test_the_field_stands_in_the_row_between_its_neighbours(
    translated: Window, qtbot: QtBot
) -> None:
    body = translated.body
    page, editor = body.page, body.sentence_editor
    translated.correcting.open(0, 1)
    assert page.page is not None
    row, top = page.page.row(0), page.page.top_of(0)
    before, after = (
        [each for each in row.of_side(Side.TRANSLATION) if is_there(each.y)]
        for is_there in (
            lambda y: y + top < editor.y(),
            lambda y: y + top > editor.y(),
        )
    )
    assert before
    assert after
    assert before[-1].bottom + top <= editor.y() + 1
    assert after[0].y + top >= editor.geometry().bottom()
    assert (
        editor.field.font().family()
        in page.face_of(0, Side.TRANSLATION).font.families()
    )
    height = editor.height()
    qtbot.keyClicks(editor.field, "a long line of words " * 12)
    assert editor.height() > height  # and what follows has made room
    after = [each for each in page.page.row(0).of_side(Side.TRANSLATION) if each.base]
    assert after[-1].y + page.page.top_of(0) >= editor.geometry().bottom()


def test_the_field_scrolls_with_its_row_and_goes_with_escape(
    translated: Window, qtbot: QtBot
) -> None:
    translated.correcting.open(1, 0)
    page, editor = translated.body.page, translated.body.sentence_editor
    height = page.page.row(1).height if page.page else 0.0
    y = editor.y()
    page.scroller.by(40)
    assert editor.y() == y - 40
    qtbot.keyClick(editor.field, Qt.Key.Key_Escape)
    assert page.page is not None
    assert page.page.row(1).height < height
    assert page.page.slot_rect().isEmpty()


def test_what_was_written_and_not_kept_waits(translated: Window, qtbot: QtBot) -> None:
    before = translated.open.reading.pair(0)
    translated.correcting.open(0, 0)
    editor = translated.body.sentence_editor
    qtbot.keyClicks(editor.field, "half a thought")
    qtbot.keyClick(editor.field, Qt.Key.Key_Escape)
    assert translated.open.reading.pair(0) == before
    translated.correcting.open(0, 1)
    assert editor.words != "half a thought"
    translated.correcting.open(0, 0)
    assert editor.words == "half a thought"
    editor.save()
    translated.correcting.open(0, 0)
    translated.commands["uncorrect"].trigger()
    assert translated.open.reading.pair(0) == before
    assert not editor.isVisible()


def test_an_input_method_composes_in_the_row(translated: Window) -> None:
    translated.correcting.open(0, 0)
    editor = translated.body.sentence_editor
    QApplication.sendEvent(editor.field, QInputMethodEvent("xing'qi", []))
    assert editor.words == ""  # the selected text is replaced, nothing committed yet
    composed = QInputMethodEvent()
    composed.setCommitString("星期五𠮷")
    QApplication.sendEvent(editor.field, composed)
    assert editor.words == "星期五𠮷"
    editor.save()
    pair = translated.open.reading.pair(0)
    assert pair.translations[0].text == "星期五𠮷"


def test_a_kept_sentence_has_a_stroke_and_tells_what_the_machine_had(
    translated: Window, qtbot: QtBot
) -> None:
    page, reading = translated.body.page, translated.open.reading
    machines = reading.pair(0).translations[1].text
    accent = QColor(LIGHT.accent)
    page.set_theme(LIGHT)

    def strokes() -> int:
        image = page.viewport().grab().toImage()
        x = round(page.page.columns.right - 10)
        colours = (image.pixelColor(x, y) for y in range(image.height()))
        return sum(colour == accent for colour in colours)

    assert strokes() == 0
    page.text_cursor.light(0, 1)
    qtbot.keyClick(page, Qt.Key.Key_E)
    qtbot.keyClicks(translated.body.sentence_editor.field, "My own words")
    qtbot.keyClick(translated.body.sentence_editor.field, Qt.Key.Key_Return)
    assert strokes() > 10
    assert reading.machine_words(0, 1) == machines
    where = page.page.rect_of(page.text_cursor.sentence_passages(0, 1)[1]).center()
    rests = QHelpEvent(QEvent.Type.ToolTip, where, page.mapToGlobal(where))
    QApplication.sendEvent(page.viewport(), rests)
    assert machines in QToolTip.text()
    QToolTip.hideText()
    qtbot.keyClick(page, Qt.Key.Key_M)
    assert machines in QToolTip.text()
    qtbot.keyClick(page, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    assert reading.pair(0).translations[1].origin is Origin.MACHINE
    assert strokes() == 0


def test_the_original_is_quoted_where_the_page_does_not_show_it(
    translated: Window,
) -> None:
    translated.show_layout(Layout.ORIGINAL)
    translated.correcting.open(0, 0)
    editor = translated.body.sentence_editor
    shown = [label.text() for label in editor.findChildren(QLabel) if label.isVisible()]
    assert translated.open.reading.pair(0).sentences[0].text in shown
    editor.hide()
    assert translated.body.page.page.sides(0) == (Side.ORIGINAL,)


def test_my_translation_is_exported_for_translators(
    translated: Window,
    settled: Settled,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    translated.open.reading.correct(0, 0, "十一年来，末班车六点就开。")
    for ending in ("tmx", "docx"):
        path = tmp_path / f"mine.{ending}"
        asked = lambda *_, path=path: (str(path), "")  # noqa: E731
        monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
        translated.commands["export_translation"].trigger()
        settled(translated)
    memory = ElementTree.parse(tmp_path / "mine.tmx")
    units = {
        unit.findtext("tuv/seg"): unit.findall("tuv/seg")[1].text
        for unit in memory.iter("tu")
        if unit.findtext("prop[@type='x-origin']") == "reader"
    }
    sentence = translated.open.reading.pair(0).sentences[0].text
    assert units == {sentence: "十一年来，末班车六点就开。"}
    with zipfile.ZipFile(tmp_path / "mine.docx") as package:
        assert "十一年来" in package.read("word/document.xml").decode()


def test_the_last_change_is_undone_also_when_nothing_offers_it_any_more(
    translated: Window,
) -> None:
    reading = translated.open.reading
    machines = reading.pair(0).translations[0].text
    for text in ("改过的一句", "又改过的一句"):
        translated.correcting.open(0, 0)
        translated.body.sentence_editor.saved.emit(text)
    translated.body.status.undo.offer(None)  # as when its time has passed
    translated.commands["undo"].trigger()
    assert reading.pair(0).translations[0].text == "改过的一句"
    translated.correcting.open(0, 0)
    translated.body.sentence_editor.saved.emit("第三次")
    translated.body.page.text_cursor.light(1, 0)
    translated.commands["highlight"].trigger()
    translated.body.status.undo.offer(None)
    translated.commands["undo"].trigger()  # the mark was the last
    assert not reading.marks
    assert reading.pair(0).translations[0].text == "第三次"
    translated.commands["uncorrect"].trigger()
    assert reading.pair(0).translations[0].text == "第三次"  # block 1 is being read
    translated.body.page.text_cursor.light(0, 0)
    translated.commands["uncorrect"].trigger()
    assert reading.pair(0).translations[0].text == machines


@pytest.mark.parametrize("layout", [Layout.INTERLEAVED, Layout.SIDE_BY_SIDE])
def test_the_field_stands_on_its_line_of_a_table(
    make_window: Callable[[], Window], settled: Settled, tmp_path: Path, layout: Layout
) -> None:
    cells = "".join(
        f"<tr><td>Line {n}</td><td>{n}4/5.{n}</td><td>in use</td></tr>"
        for n in range(1, 7)
    )
    words = "<p>The lines of the valley carry more people than ten years ago.</p>" * 3
    page = tmp_path / "lines.html"
    page.write_text(
        f"<article><h1>Lines of the valley</h1>{words}<table><tr><th>Line</th>"
        f"<th>Ratio</th><th>State</th></tr>{cells}</table>{words}</article>"
    )
    pack.install(default_paths().packs, EN_ZH)
    window = make_window()
    window.open_path(page)
    settled(window).show_layout(layout)
    reading, view = window.open.reading, window.body.page
    kinds = [block.kind for block in reading.article.blocks]
    table = kinds.index(BlockKind.TABLE)
    last = len(reading.pair(table).sentences) - 1
    window.correcting.open(table, last)
    editor = window.body.sentence_editor
    row, top = view.page.row(table), view.page.top_of(table)
    assert top <= editor.y() <= top + row.height
    assert editor.x() > 0
    assert editor.width() > 100
    before = reading.pair(table).translations[last].text
    editor.field.setPlainText(editor.field.toPlainText().replace("e", "é") + "!")
    editor.save()
    after = reading.pair(table).translations[last].text
    assert after.count("\t") == before.count("\t")
    assert after.endswith("!")


@pytest.mark.parametrize("size", [1.0, 1.7])
def test_no_word_below_the_field_is_cut(
    translated: Window, qtbot: QtBot, size: float
) -> None:
    page, editor = translated.body.page, translated.body.sentence_editor
    preferences = translated.preferences
    page.text_cursor.light(0, 1)
    qtbot.keyClick(page, Qt.Key.Key_E)
    qtbot.keyClicks(editor.field, "My own words")
    qtbot.keyClick(editor.field, Qt.Key.Key_Return)
    preferences.change_reading(
        replace(preferences.settings.reading, interface_size=size)
    )
    try:
        qtbot.keyClick(page, Qt.Key.Key_E)
        row = [*editor.findChildren(QPushButton), *editor.findChildren(QLabel)]
        shown = [each for each in row if each.isVisible() and not is_wrapped(each)]
        assert len(shown) >= 2
        assert all(each.width() >= each.sizeHint().width() for each in shown)
    finally:
        preferences.change_reading(
            replace(preferences.settings.reading, interface_size=1.0)
        )


def is_wrapped(widget: QWidget) -> bool:
    return isinstance(widget, QLabel) and widget.wordWrap()


def test_without_a_translated_sentence_the_key_says_what_lacks(
    translated: Window,
) -> None:
    translated.body.page.text_cursor.light(-1, 0)
    translated.correcting.open(400, 0)
    assert "translated first" in translated.body.status.text
