"""Which files can be opened and brought in, and what can be written."""

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

WRITTEN = {
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

PAGES = {
    ".html": "text/html",
    ".htm": "text/html",
    ".shtml": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".mhtml": "application/x-mimearchive",
    ".mht": "application/x-mimearchive",
    ".webarchive": "application/x-webarchive",
    ".maff": "application/x-maff",
    ".eml": "message/rfc822",
    ".mbox": "application/mbox",
    ".enex": "application/enex+xml",
    ".epub": "application/epub+zip",
    ".pdf": "application/pdf",
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
}
"""The endings of files with articles, each with its media type.

The file dialog offers them, a folder is searched for them, and desktops are told that
they can be opened.
"""

PACKS = {".argosmodel": "application/x-argosmodel"}
"""The endings of language packs, as `PAGES` has those of articles."""

EXPORTS = (".json", ".jsonl", ".csv", ".tsv", ".lua", ".mrexpt", ".annot", ".ris")
"""The endings of files that are exports of marks, if they are anything of ours."""

MARKS = (*EXPORTS, ".txt", ".md", ".html", ".htm")
"""The endings of other programs' exports, which some share with articles.

Desktops are not told of them: on some Duizhao would become the program for every JSON.
"""

ZIP = ".zip"
"""The ending of an archive: of a saved page, of exports, or of a language pack."""
