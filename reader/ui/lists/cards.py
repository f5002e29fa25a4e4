"""A cache of cards that were laid out."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QDate, QLocale

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from PySide6.QtWidgets import QStyleOptionViewItem

RowT = TypeVar("RowT", bound="Hashable")
CardT = TypeVar("CardT")

_MOST = 2000  # cards; the one that was asked for longest ago goes first


class Cards(Generic[RowT, CardT]):
    """Lays a row out once for each width, font, language and day.

    QListView measures every row again whenever one changes, and a row is measured again
    when it is painted (https://doc.qt.io/qt-6/qlistview.html#uniformItemSizes-prop).
    `lay_out` makes the card of a row for an option's rectangle and font.
    """

    def __init__(self, lay_out: Callable[[RowT, QStyleOptionViewItem], CardT]) -> None:
        self._lay_out = lay_out
        self._kept: OrderedDict[tuple[Hashable, ...], CardT] = OrderedDict()

    def of(self, row: RowT, option: QStyleOptionViewItem) -> CardT:
        """The card of a row; rows that are equal share it."""
        width, font = option.rect.width(), option.font.key()
        key = (row, width, font, QLocale().name(), QDate.currentDate().toJulianDay())
        card = self._kept.get(key)
        if card is None:
            card = self._kept[key] = self._lay_out(row, option)
            if len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return card
