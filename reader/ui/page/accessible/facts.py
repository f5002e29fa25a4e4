"""What a voice has to know of a text before it reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessible, QAccessibleAttributesInterface

from reader.domain.article import BlockKind
from reader.domain.language import Language

if TYPE_CHECKING:
    from reader.ui.page.accessible.text import Words

_LOCALES = {
    Language.ENGLISH: QLocale(QLocale.Language.English),
    Language.CHINESE: QLocale(QLocale.Language.Chinese),
}


class Facts(QAccessibleAttributesInterface):
    """The language of one side of one block, and the rank of a heading."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        spread = self._words.page.view.spread
        if spread is None or not spread.has(self._words.block):
            return []
        if spread.block(self._words.block).kind is BlockKind.HEADING:
            return [QAccessible.Attribute.Locale, QAccessible.Attribute.Level]
        return [QAccessible.Attribute.Locale]

    def attributeValue(self, key: QAccessible.Attribute) -> object:
        spread = self._words.page.view.spread
        if spread is None or key not in self.attributeKeys():
            return None
        if key is QAccessible.Attribute.Level:
            return max(1, spread.block(self._words.block).level)
        return _LOCALES.get(spread.language_of(self._words.side), QLocale.c())
