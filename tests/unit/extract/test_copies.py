"""A page that this program wrote comes back as the article that it was made of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.domain.article import Article, Block, BlockKind, Span, SpanKind
from reader.domain.language import Language
from reader.export import Folio, to_html
from reader.extract import extract
from tests.helpers.folios import FOLIO

# What no page of the web would have: short lines, headings over headings, a list at the
# end, words that sites write around an article.
BLOCKS = (
    Block(BlockKind.PARAGRAPH, "Share"),
    Block(BlockKind.HEADING, "Comments", level=2),
    Block(BlockKind.HEADING, "Related articles", level=3),
    Block(BlockKind.PARAGRAPH, "Copyright 2026 The Lamp. All rights reserved."),
    Block(
        BlockKind.PARAGRAPH,
        "See the pier",
        spans=(Span(0, 12, SpanKind.LINK, "https://example.org/pier"),),
    ),
    Block(BlockKind.QUOTE, "Subscribe to read on.", level=1),
    Block(BlockKind.LIST_ITEM, "Ninety steps", level=1, marker="7."),
    Block(BlockKind.LIST_ITEM, "One lamp", level=1, marker="8."),
    Block(BlockKind.TABLE, "Lamp\tLit\nPier\t10"),
    Block(BlockKind.CODE, "lamp.light()\n    .wait()"),
    Block(BlockKind.CAPTION, "The pier. Photo: A. Brandt"),
    Block(BlockKind.HEADING, "Sources", level=2),
    Block(BlockKind.LIST_ITEM, "责任编辑：王某", level=1, marker="•"),
)
LAMP = Article(
    title="The lamp | Harbour",
    source="Harbour",
    byline="Ada Brandt",
    date="2026-11-20",
    language=Language.ENGLISH,
    url="https://example.org/lamp",
    blocks=BLOCKS,
)


def back(tmp_path, *folios):
    path = tmp_path / "copy.html"
    path.write_text(to_html(folios), "utf-8")
    return extract(path)


def test_a_copy_is_read_by_its_own_marks(tmp_path):
    again = back(tmp_path, Folio(LAMP))
    assert again.blocks == BLOCKS
    assert (again.title, again.url) == (LAMP.title, LAMP.url)
    assert (again.source, again.byline, again.date) == (
        LAMP.source, LAMP.byline, LAMP.date
    )  # fmt: skip


@pytest.mark.parametrize("count", [1, 2])
def test_what_a_reader_added_is_no_part_of_it(tmp_path, count):
    """Neither translations nor marks; each article after the first has its title."""
    again = back(tmp_path, *[FOLIO] * count)
    texts = [block.text for block in FOLIO.article.blocks if not block.image]
    found = [block.text for block in again.blocks if not block.image]
    title = FOLIO.article.title
    assert found == [*texts, *[title, *texts] * (count - 1)]
    assert again.title == title


def test_without_its_marks_it_is_a_page_like_any_other(tmp_path):
    long = replace(LAMP, blocks=(Block(BlockKind.PARAGRAPH, "The lamp is lit. " * 30),))
    page = to_html([Folio(long)]).replace('class="row', 'class="other')
    path = tmp_path / "copy.html"
    path.write_text(page, "utf-8")
    assert extract(path).blocks[0].text.startswith("The lamp is lit.")
