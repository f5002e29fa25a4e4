"""The glossary written in its dialog, and what the open article makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from reader.desk import Desk
from reader.domain.language import EN_ZH, ZH_EN
from reader.paths import default_paths
from reader.settings import Settings
from tests.helpers.windows import glossary_dialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.domain.language import Direction
    from reader.ui.glossary.dialog import GlossaryDialog
    from reader.ui.window import Window
    from tests.ui.conftest import Settled


@pytest.fixture
def dialog(window: Window, qtbot: QtBot) -> GlossaryDialog:
    return glossary_dialog(window, qtbot)


def kept(direction: Direction = EN_ZH) -> dict[str, str]:
    """What another start of the program would find."""
    with Desk(default_paths(), Settings()) as desk:
        return desk.glossary.terms(direction)


def write(qtbot: QtBot, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Type into the cell that is open."""
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.setText(text)
    qtbot.keyClick(editor, key)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not editor)


def rows(dialog: GlossaryDialog) -> list[tuple[str, str]]:
    """The table as it is seen."""
    model = dialog.table.model()
    return [
        (model.index(row, 0).data(), model.index(row, 1).data())
        for row in range(model.rowCount(QModelIndex()))
    ]


def add(qtbot: QtBot, dialog: GlossaryDialog, term: str, translation: str) -> None:
    dialog.add_button.click()
    write(qtbot, term)
    write(qtbot, translation)


def test_a_row_is_written_and_kept(dialog: GlossaryDialog, qtbot: QtBot) -> None:
    add(qtbot, dialog, "valley", "山谷")
    add(qtbot, dialog, "night train", "夜行列车")
    assert kept() == {"night train": "夜行列车", "valley": "山谷"}


def test_a_row_is_changed_in_place(dialog: GlossaryDialog, qtbot: QtBot) -> None:
    add(qtbot, dialog, "valley", "山谷")
    dialog.table.write_in(0, 0)
    write(qtbot, "dale")
    assert kept() == {"dale": "山谷"}
    dialog.table.write_in(0, 1)
    write(qtbot, "溪谷")
    assert kept() == {"dale": "溪谷"}
    dialog.table.write_in(0, 1)
    write(qtbot, "")
    assert kept() == {}


def test_a_removed_row_can_be_brought_back(
    dialog: GlossaryDialog, qtbot: QtBot
) -> None:
    add(qtbot, dialog, "valley", "山谷")
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert kept() == {}
    assert "valley" in dialog.said
    dialog.undo.click()
    assert kept() == {"valley": "山谷"}
    assert rows(dialog) == [("valley", "山谷")]


def test_a_term_is_not_written_twice(dialog: GlossaryDialog, qtbot: QtBot) -> None:
    add(qtbot, dialog, "valley", "山谷")
    dialog.add_button.click()
    write(qtbot, "Valley")
    assert "already" in dialog.said
    assert kept() == {"valley": "山谷"}


def test_the_directions_have_terms_of_their_own(
    dialog: GlossaryDialog, qtbot: QtBot
) -> None:
    add(qtbot, dialog, "valley", "山谷")
    dialog.directions.button(ZH_EN).click()
    assert rows(dialog) == []
    add(qtbot, dialog, "食堂", "canteen")
    assert (kept(EN_ZH), kept(ZH_EN)) == ({"valley": "山谷"}, {"食堂": "canteen"})


def test_it_begins_with_the_articles_direction(
    window: Window, settled: Callable[[Window], Window], chinese: Path, qtbot: QtBot
) -> None:
    window.open_path(chinese)
    settled(window)
    assert glossary_dialog(window, qtbot).directions.direction == ZH_EN


def test_a_long_list_is_sifted_and_sorted(
    window: Window, settled: Settled, dialog: GlossaryDialog, tmp_path: Path
) -> None:
    file = tmp_path / "terms.csv"
    lines = [f"term {n:03},译{n}" for n in range(500)]
    file.write_text("\n".join(lines), encoding="utf-8")
    window.glossary.import_file(file)
    settled(window)
    dialog.field.setText("译49")
    assert len(rows(dialog)) == 11
    dialog.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert rows(dialog)[0] == ("term 499", "译499")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_spreadsheets_of_every_make_are_read(
    window: Window,
    settled: Settled,
    dialog: GlossaryDialog,
    tmp_path: Path,
    encoding: str,
) -> None:
    file = tmp_path / "terms.csv"
    separator = "\t" if encoding == "utf-16" else ","
    text = f"原文{separator}译文\r\nGreen Valley{separator}绿谷\r\n"
    file.write_bytes(text.encode(encoding))
    window.glossary.import_file(file)
    settled(window)
    assert kept() == {"Green Valley": "绿谷"}
    assert rows(dialog) == [("Green Valley", "绿谷")]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04\x00\x00\x00\xff", "cannot be read as text"),
        (b"one column\nonly\n", "No terms were found"),
        (b'"' + b"x" * 200_000 + b",y", "No terms were found"),
        (None, "not there any more"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_in_the_dialog(
    window: Window,
    settled: Settled,
    dialog: GlossaryDialog,
    tmp_path: Path,
    content: bytes | None,
    said: str,
) -> None:
    file = tmp_path / "terms.csv"
    if content is not None:
        file.write_bytes(content)
    window.glossary.import_file(file)
    settled(window)
    assert said in dialog.said
    assert kept() == {}


def test_the_terms_leave_as_spreadsheets_like_them(
    window: Window,
    settled: Settled,
    dialog: GlossaryDialog,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    add(qtbot, dialog, "valley", "山谷")
    file = tmp_path / "terms.csv"
    window.glossary.export_file(file)
    settled(window)
    assert file.read_bytes() == "\ufeffterm,translation\r\nvalley,山谷\r\n".encode()
    window.glossary.export_file(tmp_path / "nowhere" / "terms.csv")
    settled(window)
    assert "not there any more" in dialog.said


def test_many_terms_are_removed_together(
    window: Window, settled: Settled, dialog: GlossaryDialog, tmp_path: Path
) -> None:
    """All or none: each by itself would wait for the disk once a term."""
    file = tmp_path / "terms.csv"
    lines = [f"term {n},译{n}" for n in range(300)]
    file.write_text("\n".join(lines), encoding="utf-8")
    window.glossary.import_file(file)
    settled(window)
    glossary = window._desk.glossary
    glossary.set_each(EN_ZH, {f"term {n}": "" for n in range(299)})
    assert kept() == {"term 299": "译299"}
    with pytest.raises(Exception, match="type"):
        glossary.set_each(EN_ZH, {"term 299": "", "term 300": ["no text"]})
    assert kept() == {"term 299": "译299"}
