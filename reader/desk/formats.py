"""What articles and marks can be written as."""

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
