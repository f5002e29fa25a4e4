"""PDF files: the text layer of their pages as paragraphs.

A PDF says where each character stands and nothing of lines, columns or paragraphs:
`pdf_rows` puts characters into rows and these into reading order, `pdf_paragraphs`
rows into paragraphs. pypdfium2 is an optional extra: ``pip install 'duizhao[pdf]'``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.article import Article, Block, BlockKind, host_of
from reader.errors import PageError, PageProblem
from reader.extract.credits import Credit, credit_of
from reader.extract.keys import key_of
from reader.extract.pdf_paragraphs import body_size, paragraphs_of
from reader.extract.pdf_rows import rows_of
from reader.extract.pdf_running import without_running_rows

if TYPE_CHECKING:
    from pathlib import Path

    from reader.extract.pdf_paragraphs import Paragraph
    from reader.extract.pdf_rows import PdfRow

_LEAST = 12  # characters of a page on average, below which pages are pictures
_LARGE = 1.15  # times the size of the text, from which a line is a title
_HEAD = 12  # paragraphs at the beginning among which title and credits stand
_LONGEST_TITLE = 200  # characters
_LABEL = 80  # characters of what may stand above a title: a section, a masthead
# Titles that programs write into files that were given none.
_NO_TITLE = re.compile(
    r"(?:untitled|microsoft \w+ ?- .*"
    r"|.*\.(?:docx?|indd|qxd|pdf|pages|tex|html?|rtf|odt)"
    r"|about:blank|无标题|無標題|未命名|print|slide 1|layout \d+|document\d*)$",
    re.I,
)
_URL = re.compile(r"https?://[^\s<>\"]{4,400}")
_SENTENCE_END = tuple(".!?。！？…”\"’'）)")


def pdf_article(data: bytes, path: Path) -> Article:
    """The article in a PDF.

    Raises `PageError` if pypdfium2 is missing, the file asks for a password or is
    damaged, or its pages are pictures without text.
    """
    pages, told = _read(data, path)
    if sum(len(row.text) for rows in pages for row in rows) < _LEAST * len(pages):
        raise PageError(PageProblem.SCANNED, path)
    size = body_size(pages)
    pages, running = without_running_rows(pages, size)
    paragraphs = paragraphs_of(pages, size)
    title, paragraphs = _title(paragraphs, size, told.get("Title", ""))
    credit, paragraphs = _credit(paragraphs)
    url = next((found[0] for row in running if (found := _URL.search(row))), "")
    return Article(
        title=title,
        byline=credit.byline,
        date=credit.date,
        source=credit.source or host_of(url),
        url=url,
        blocks=tuple(_block(each) for each in paragraphs),
    )


def _read(data: bytes, path: Path) -> tuple[list[list[PdfRow]], dict[str, str]]:
    """The rows of every page, and what the file says of itself."""
    try:
        from reader.extract import pdf_file
    except ImportError as error:
        raise PageError(PageProblem.NEEDS_PDF, path) from error
    pages, told = pdf_file.read(data, path)
    return [rows_of(chars) for chars in pages], told


def _title(
    paragraphs: list[Paragraph], size: float, told: str
) -> tuple[str, list[Paragraph]]:
    """The title, and the paragraphs without it and the labels above it."""
    told = " ".join(told.split())
    told = "" if _NO_TITLE.match(told) else told
    head = [
        each
        for each in paragraphs[:_HEAD]
        if each.page == 0 and len(each.text) <= _LONGEST_TITLE and key_of(each.text)
    ]
    named = [each for each in head if told and key_of(each.text) == key_of(told)]
    large = [each for each in head if each.size > _LARGE * size and len(each.text) > 3]
    best = named or sorted(large, key=lambda each: -each.size)
    if not best:
        return told, paragraphs
    index = paragraphs.index(best[0])
    above = [each for each in paragraphs[:index] if not _is_label(each)]
    return best[0].text, above + paragraphs[index + 1 :]


def _is_label(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return len(text) < _LABEL and not text.endswith(_SENTENCE_END)


def _credit(paragraphs: list[Paragraph]) -> tuple[Credit, list[Paragraph]]:
    """What the lines under the title say, and the paragraphs without them."""
    byline = source = day = ""
    kept: list[Paragraph] = []
    for i, each in enumerate(paragraphs):
        found = credit_of(each.text) if i < _HEAD and each.page == 0 else Credit()
        byline, source = byline or found.byline, source or found.source
        day = day or found.date
        if not found or each.text.endswith(_SENTENCE_END):
            kept.append(each)
    return Credit(byline, source, day), kept


def _block(paragraph: Paragraph) -> Block:
    kind = paragraph.kind
    level = paragraph.level if kind in (BlockKind.HEADING, BlockKind.LIST_ITEM) else 0
    marker = "•" if kind is BlockKind.LIST_ITEM else ""
    return Block(kind, paragraph.text, level, marker)
