"""A list of thousands of rows is given them a part at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from reader.ui.lists.model import ROW, RowModel
from reader.ui.lists.row_list import RowList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Numbers(RowModel):
    step = 100

    def words(self, row: int, role: int) -> object:
        return str(row) if role == Qt.ItemDataRole.DisplayRole else None


@pytest.fixture
def numbers() -> Numbers:
    model = Numbers()
    model.set_rows(range(5000))
    return model


def test_the_rows_come_where_they_are_looked_for(numbers: Numbers) -> None:
    assert numbers.rowCount() == 100
    found = numbers.find(lambda row: row == 4321)
    assert found.data(ROW) == 4321
    assert not numbers.find(lambda row: row == 9999).isValid()
    numbers.set_rows(range(7))
    assert numbers.rowCount() == 7
    numbers.append(range(7, 9))
    assert numbers.index(8).data(ROW) == 8


def test_scrolling_to_the_end_brings_more(numbers: Numbers, qtbot: QtBot) -> None:
    rows = RowList()
    qtbot.addWidget(rows)
    rows.setModel(numbers)
    rows.resize(200, 300)
    rows.show()
    bar, before = rows.verticalScrollBar(), numbers.rowCount()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    assert numbers.rowCount() > before
    assert numbers.canFetchMore(rows.rootIndex())


def test_all_that_are_selected_are_all(numbers: Numbers, qtbot: QtBot) -> None:
    rows = RowList()
    qtbot.addWidget(rows)
    rows.setModel(numbers)
    rows.setSelectionMode(RowList.SelectionMode.ExtendedSelection)
    rows.show()
    qtbot.keyClick(rows, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(rows.selectedIndexes()) == 5000
