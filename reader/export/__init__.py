"""Exports articles, translations and marks, and reads such exports.

Pure functions from `Folio` values to text or bytes and back: nothing here writes a
file. May import text, domain, work, paths, errors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.lazy import at_first_use

if TYPE_CHECKING:
    from reader.export.arrivals import read_terms
    from reader.export.citation import citation, citation_html
    from reader.export.docx import to_docx
    from reader.export.epub import to_epub
    from reader.export.folio import Folio
    from reader.export.fragment import to_fragment
    from reader.export.incoming import read_marks
    from reader.export.links import Link, read_link
    from reader.export.markdown import to_markdown
    from reader.export.page import to_html
    from reader.export.pdf import findable, pdf_mark
    from reader.export.recognition import holds_marks
    from reader.export.sheets import to_anki, to_csv, words_to_anki, words_to_csv
    from reader.export.tmx import to_tmx
    from reader.export.webannotation import to_json
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "reader.export.arrivals": ("read_terms",),
            "reader.export.citation": ("citation", "citation_html"),
            "reader.export.docx": ("to_docx",),
            "reader.export.epub": ("to_epub",),
            "reader.export.folio": ("Folio",),
            "reader.export.fragment": ("to_fragment",),
            "reader.export.incoming": ("read_marks",),
            "reader.export.links": ("Link", "read_link"),
            "reader.export.markdown": ("to_markdown",),
            "reader.export.page": ("to_html",),
            "reader.export.pdf": ("findable", "pdf_mark"),
            "reader.export.recognition": ("holds_marks",),
            "reader.export.sheets": (
                "to_anki",
                "to_csv",
                "words_to_anki",
                "words_to_csv",
            ),
            "reader.export.tmx": ("to_tmx",),
            "reader.export.webannotation": ("to_json",),
        },
    )

__all__ = [
    "Folio",
    "Link",
    "citation",
    "citation_html",
    "findable",
    "holds_marks",
    "pdf_mark",
    "read_link",
    "read_marks",
    "read_terms",
    "to_anki",
    "to_csv",
    "to_docx",
    "to_epub",
    "to_fragment",
    "to_html",
    "to_json",
    "to_markdown",
    "to_tmx",
    "words_to_anki",
    "words_to_csv",
]
