"""What is pasted elsewhere keeps its structure, its links and its languages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings

from reader.domain.annotation import Passage, Side
from reader.domain.article import Article, Block, BlockKind
from reader.domain.language import Language
from reader.export import Folio, to_fragment
from tests.helpers.folios import FOLIO, FOLIOS

if TYPE_CHECKING:
    from collections.abc import Callable

META = '<meta charset="utf-8" />'


def whole(folio: Folio, block: int, side: Side = Side.ORIGINAL) -> Passage:
    return Passage(block, 0, len(folio.text(block, side)), side)


def test_words_within_a_paragraph_make_no_paragraph() -> None:
    assert to_fragment(FOLIO, [Passage(0, 4, 18)]) == (
        f'{META}<span lang="en" xml:lang="en"><a href="https://example.org/bank">'
        "<strong>bank</strong></a>"
        '<a href="https://example.org/bank"> cut</a> rates</span>'
    )


def test_blocks_keep_what_they_are() -> None:
    held = to_fragment(FOLIO, [whole(FOLIO, block) for block in (-1, 1, 2, 4, 5, 6)])
    assert held == (
        f'{META}<div lang="en" xml:lang="en"><h1>Rates &lt;cut&gt; &amp; markets</h1>'
        "<h2>What &lt;next&gt;?</h2>"
        "<table><tbody><tr><td>Year</td><td>Rate</td></tr>"
        "<tr><td>2024</td><td>3.5</td></tr></tbody></table>"
        '<ol start="1"><li>one</li></ol>'
        "<pre><code>if a &lt; b:<br />    pass</code></pre>"
        "<blockquote><p>“Wait.”</p></blockquote></div>"
    )


def test_both_languages_stand_side_by_side() -> None:
    passages = [whole(FOLIO, 0), whole(FOLIO, 0, Side.TRANSLATION), whole(FOLIO, 6)]
    held = to_fragment(FOLIO, passages).removeprefix(META)
    table, rest = ET.fromstring(f"<body>{held}</body>")
    rows = [["".join(cell.itertext()) for cell in row] for row in table.iter("tr")]
    assert rows == [["The bank cut rates. Markets rose.", "央行降息。市场上涨。"]]
    assert [each.get("lang") for each in table.iter("td")] == ["en", "zh-Hans"]
    assert (rest.tag, rest.get("lang")) == ("div", "en")
    assert "".join(rest.itertext()) == "“Wait.”"


def test_deeper_items_are_in_the_item_before_them() -> None:
    blocks = tuple(
        Block(BlockKind.LIST_ITEM, text, level, marker)
        for text, level, marker in (
            *(("a", 1, "•"), ("b", 2, "3."), ("c", 2, "4."), ("d", 1, "•")),
        )
    )
    folio = Folio(Article(language=Language.ENGLISH, blocks=blocks))
    assert to_fragment(folio, [whole(folio, n) for n in range(4)]).endswith(
        '<ul><li>a<ol start="3"><li>b</li><li>c</li></ol></li><li>d</li></ul></div>'
    )
    part = [replace(whole(folio, 0), start=1), whole(folio, 3)]
    assert to_fragment(folio, part).endswith("<p></p><ul><li>d</li></ul></div>")


def test_bullets_and_numbers_are_two_lists() -> None:
    blocks = tuple(
        Block(BlockKind.LIST_ITEM, text, 1, marker)
        for text, marker in (("a", "•"), ("b", "1."), ("c", "2."), ("d", "•"))
    )
    folio = Folio(Article(blocks=blocks))
    assert to_fragment(folio, [whole(folio, n) for n in range(4)]).endswith(
        '<ul><li>a</li></ul><ol start="1"><li>b</li><li>c</li></ol>'
        "<ul><li>d</li></ul></div>"
    )


@pytest.mark.parametrize("level", [lambda at: 1, lambda at: at + 1])
def test_a_page_may_have_thousands_of_lists(level: Callable[[int], int]) -> None:
    """One after the other, or each in the one before it."""
    blocks = tuple(
        Block(BlockKind.LIST_ITEM, "a", level(at), "•" if at % 2 else f"{at}.")
        for at in range(3000)
    )
    folio = Folio(Article(blocks=blocks))
    held = to_fragment(folio, [whole(folio, at) for at in range(3000)])
    assert held.count("<li>a") == 3000
    assert len(list(ET.fromstring(held.removeprefix(META)))) > 0


@given(FOLIOS)
@settings(max_examples=50)
def test_any_passages_nest(folios: list[Folio]) -> None:
    for folio in folios:
        blocks = range(-1, len(folio.article.blocks))
        passages = [whole(folio, block, side) for block in blocks for side in Side]
        held = to_fragment(folio, passages).removeprefix(META)
        assert "script" not in {
            each.tag for each in ET.fromstring(f"<b>{held}</b>").iter()
        }
