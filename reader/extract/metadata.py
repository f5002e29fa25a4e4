"""Title, byline, date, section and site of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.article import Article

if TYPE_CHECKING:
    from lxml import etree

    from reader.domain.article import Block


def metadata_of(root: etree._Element, blocks: tuple[Block, ...]) -> Article:
    """The article with what the page says about it."""
    title = " ".join((root.findtext(".//title") or "").split())
    return Article(title=title, blocks=blocks)
