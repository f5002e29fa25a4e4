"""What a voice has to know of a text before it reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessible, QAccessibleAttributesInterface

from reader.domain.article import BlockKind
from reader.domain.language import Language

if TYPE_CHECKING:
    from reader.domain.annotation import Side
    from reader.ui.reading.accessible import AccessibleText

_LOCALES = {
    Language.ENGLISH: QLocale(QLocale.Language.English),
    Language.CHINESE: QLocale(QLocale.Language.Chinese),
}


class Facts(QAccessibleAttributesInterface):
    """The language of one side of one block, and the rank of a heading."""

    def __init__(self, text: AccessibleText, block: int, side: Side) -> None:
        super().__init__()
        self._text = text
        self._block = block
        self._side = side

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        spread = self._text.page.view.spread
        if spread is None or not spread.has(self._block):
            return []
        if spread.block(self._block).kind is BlockKind.HEADING:
            return [QAccessible.Attribute.Locale, QAccessible.Attribute.Level]
        return [QAccessible.Attribute.Locale]

    def attributeValue(self, key: QAccessible.Attribute) -> object:
        spread = self._text.page.view.spread
        if spread is None or key not in self.attributeKeys():
            return None
        if key is QAccessible.Attribute.Level:
            return max(1, spread.block(self._block).level)
        return _LOCALES.get(spread.language_of(self._side), QLocale.c())
