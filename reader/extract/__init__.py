"""A saved page becomes an Article. The only user of lxml; never opens a socket."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.article import Article
from reader.errors import PageError, PageProblem
from reader.extract.blocks import blocks_of
from reader.extract.content import content_of
from reader.extract.encoding import decode
from reader.extract.images import image_bytes
from reader.extract.metadata import metadata_of
from reader.extract.outline import outline_of
from reader.extract.page import parse
from reader.extract.plain import plain_article, plain_blocks
from reader.extract.source import read, source_of

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "SUFFIXES",
    "extract",
    "extract_all",
    "image_bytes",
    "source_of",
    "whole_page",
]

_PLAIN = (".txt", ".text", ".md", ".markdown")
SUFFIXES = (".html", ".htm", ".xhtml", ".shtml", ".txt", ".md")


def extract(path: Path) -> Article:
    """The article in a saved file."""
    text = decode(read(path))
    if path.suffix.lower() in _PLAIN:
        article = plain_article(text)
    else:
        root = parse(text)
        outline = outline_of(root)
        lines = content_of(outline)
        article = metadata_of(root, blocks_of(lines, ""))
    if not article.blocks:
        raise PageError(PageProblem.NO_ARTICLE, path)
    return article


def whole_page(path: Path) -> Article:
    """The page's whole text, for pages on which no article was found."""
    text = decode(read(path))
    if path.suffix.lower() in _PLAIN:
        return Article(title=path.stem, blocks=plain_blocks(text))
    root = parse(text)
    outline = outline_of(root)
    return metadata_of(root, blocks_of(outline.lines, ""))


def extract_all(path: Path) -> tuple[tuple[str, Article], ...]:
    """Every article of a file with its part's id; one unless the file is a book."""
    return (("", extract(path)),)
