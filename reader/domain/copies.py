"""The marks by which a file that this program wrote is recognised."""

from __future__ import annotations

GENERATOR = "Duizhao 对照"
"""The content of `<meta name="generator">` in our pages and books."""

MADE_OF = "duizhao:article"
"""The name of a `<meta>` whose content is the link to the article that was copied."""

MADE_BY = "data-by"
"""The attribute of an element with a translation: its `Origin`."""

SHEET_OF_CARDS = "#separator:tab\n#html:true\n#guid column:1\n"
"""How a text file of Anki cards begins."""


def last_line(links: tuple[str, ...]) -> str:
    """The comment at the end of a Markdown file, with the links of its articles."""
    return f"<!-- {' '.join((GENERATOR, *links))} -->"
