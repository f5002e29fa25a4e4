"""A saved page becomes an Article. The only user of lxml; never opens a socket."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.domain.article import Article
from reader.errors import PageError, PageProblem
from reader.extract.blocks import blocks_of
from reader.extract.content import content_of, headline_of
from reader.extract.encoding import decode
from reader.extract.images import image_bytes
from reader.extract.metadata import describe, facts_of, titles_of
from reader.extract.page import parse
from reader.extract.plain import plain_article, plain_blocks
from reader.extract.source import read, source_of
from reader.extract.walk import outline_of
from reader.text.detect import article_language

if TYPE_CHECKING:
    from pathlib import Path

    from reader.domain.article import Block

__all__ = [
    "SUFFIXES",
    "extract",
    "extract_all",
    "image_bytes",
    "source_of",
    "whole_page",
]

_PLAIN = (".txt", ".text", ".md", ".markdown")
_ENOUGH = 15  # blocks that tell the language of the rest
SUFFIXES = (".html", ".htm", ".xhtml", ".shtml", ".txt", ".md")


def extract(path: Path) -> Article:
    """The article in a saved file."""
    text = decode(read(path))
    article = plain_article(text) if _is_plain(path) else _page_article(text)
    if not article.blocks:
        raise PageError(PageProblem.NO_ARTICLE, path)
    return article


def whole_page(path: Path) -> Article:
    """The page's whole text, for pages on which no article was found."""
    text = decode(read(path))
    if _is_plain(path):
        return _in_language(Article(title=path.stem), plain_blocks(text))
    return _page_article(text, whole=True)


def _page_article(text: str, *, whole: bool = False) -> Article:
    root = parse(text)
    facts = facts_of(root, text)
    outline = outline_of(root, whole=whole)
    titles = titles_of(facts, outline)
    headline = headline_of(outline, titles)
    about = describe(facts, outline, headline)
    lines = outline.lines if whole else content_of(outline, titles, headline)
    return _in_language(about, blocks_of(lines, facts.url))


def _in_language(about: Article, blocks: tuple[Block, ...]) -> Article:
    return replace(about, blocks=blocks, language=article_language(blocks[:_ENOUGH]))


def _is_plain(path: Path) -> bool:
    return path.suffix.lower() in _PLAIN


def extract_all(path: Path) -> tuple[tuple[str, Article], ...]:
    """Every article of a file with its part's id; one unless the file is a book."""
    return (("", extract(path)),)
