"""Articles, translations and marks leave for other programs, and come back.

Pure functions from `Folio` values to text or bytes and back: nothing here writes a
file. May import text, domain, work, paths, errors.
"""

from reader.export.arrivals import read_marks
from reader.export.epub import to_epub
from reader.export.folio import Folio
from reader.export.fragment import to_fragment
from reader.export.links import Link, read_link
from reader.export.markdown import to_markdown
from reader.export.page import is_copy, to_html
from reader.export.pdf import findable
from reader.export.sheets import to_anki, to_csv, words_to_anki, words_to_csv
from reader.export.webannotation import to_json

__all__ = [
    "Folio",
    "Link",
    "findable",
    "is_copy",
    "read_link",
    "read_marks",
    "to_anki",
    "to_csv",
    "to_epub",
    "to_fragment",
    "to_html",
    "to_json",
    "to_markdown",
    "words_to_anki",
    "words_to_csv",
]
