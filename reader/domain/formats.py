"""The formats that articles and marks are exported in."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """A form that articles, or the marks in them, leave the library in."""

    HTML = "html"  # both texts side by side, and the marks
    EPUB = "epub"
    DOCX = "docx"  # a table of both texts, sentence by sentence
    TMX = "tmx"  # the translations, for other translators' programs
    MARKDOWN = "markdown"
    JSON = "json"
    CSV = "csv"
    ANKI = "anki"

    @property
    def is_text(self) -> bool:
        return self not in (Format.EPUB, Format.DOCX)


PDF = "pdf"
"""The name of the form that is no `Format`: the window draws it, in a layout."""

SUFFIXES = {
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".epub": Format.EPUB,
    ".docx": Format.DOCX,
    ".tmx": Format.TMX,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".json": Format.JSON,
    ".csv": Format.CSV,
    ".txt": Format.ANKI,
}
"""The form that the name of a file asks for, by its ending."""
