"""What can be done with a selection, beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.floating.bar import ColourBar

if TYPE_CHECKING:
    from collections.abc import Mapping


class SelectionBar(ColourBar):
    """The colours, note, bookmark, term, copy."""

    def names(self) -> Mapping[str, str]:
        return {
            "notes": self.tr("Write a note"),
            "bookmark": self.tr("Bookmark"),
            "glossary": self.tr("Always translate it as…"),
            "copy": self.tr("Copy"),
        }
