"""A list of wrapped rows keeps its place when its width changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QSize, QStringListModel
from PySide6.QtWidgets import QStyledItemDelegate

from reader.ui.lists.row_list import RowList

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem
    from pytestqt.qtbot import QtBot

AREA = 20_000


class AreaDelegate(QStyledItemDelegate):
    """Rows of one area, as wrapped text is: half as wide, twice as high."""

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        return QSize(0, AREA // max(1, option.rect.width()))


def is_in_step(rows: RowList, number: int) -> bool:
    """Whether a row is as high as it needs, and the next one begins where it ends."""
    this, following = (
        rows.visualRect(rows.model().index(n, 0)) for n in (number, number + 1)
    )
    needed = AREA // rows.viewport().width()
    return this.height() == needed and following.top() == this.top() + needed


@pytest.fixture
def rows(qtbot: QtBot) -> RowList:
    rows = RowList()
    qtbot.addWidget(rows)
    rows.setItemDelegate(AreaDelegate(rows))
    rows.setModel(QStringListModel([str(n) for n in range(900)], rows))
    rows.resize(300, 300)
    rows.show()
    return rows


def test_rows_make_room_in_a_narrower_list(rows: RowList, qtbot: QtBot) -> None:
    for width in (400, 200, 300):
        rows.resize(width, 300)
        qtbot.waitUntil(lambda: is_in_step(rows, 0))


def test_the_first_row_shown_stays_where_it_is(rows: RowList, qtbot: QtBot) -> None:
    there = rows.model().index(700, 0)

    def scrolled() -> bool:
        rows.scrollTo(there, RowList.ScrollHint.PositionAtTop)
        return rows.indexAt(QPoint(1, 1)) == there

    qtbot.waitUntil(scrolled)
    rows.resize(200, 300)
    qtbot.waitUntil(lambda: is_in_step(rows, 700))
    qtbot.waitUntil(lambda: rows.indexAt(QPoint(1, 1)) == there)
