"""Measured on real pages, which are left alone, and on real translations of news."""

from __future__ import annotations

import itertools
import json
from typing import TYPE_CHECKING

import pytest

from reader.domain.article import Article, Block, BlockKind
from reader.lexicon import Lexicon
from reader.pairing import within

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [pytest.mark.shared, pytest.mark.slow]

MEANINGS = Lexicon().meanings


def page(texts: list[str]) -> Article:
    blocks = (Block(BlockKind.PARAGRAPH, text) for text in texts if text.strip())
    return Article(blocks=tuple(blocks))


def stories(shared: Path) -> Iterator[list[tuple[str, str]]]:
    """Twelve lines of news and their translations at a time, three to a paragraph."""
    path = shared / "corpora" / "dev" / "newstest2020.en-zh.tsv"
    lines = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    for start in range(0, 480, 12):
        yield [
            (
                " ".join(english for english, _ in lines[at : at + 3]),
                "".join(chinese for _, chinese in lines[at : at + 3]),
            )
            for at in range(start, start + 12, 3)
        ]


def bare(text: str) -> str:
    return "".join(text.split())


def test_no_real_page_is_taken_apart(shared: Path) -> None:
    texts = [
        gold["text"]
        for path in (shared / "extraction" / "dev").glob("*/gold.json")
        for gold in json.loads(path.read_text("utf-8")).values()
    ]
    assert len(texts) > 200
    taken = [text[:40] for text in texts if within(page(text.split("\n")), MEANINGS)]
    assert taken == []


def test_nearly_every_bilingual_story_is(shared: Path) -> None:
    found = paired = whole = 0
    for story in stories(shared):
        result = within(page([text for pair in story for text in pair]), MEANINGS)
        whole += len(story)
        if result:
            found += 1
            blocks = [block.text for block in result.article.blocks]
            made = {
                (bare(blocks[each.block]), bare(each.text)) for each in result.pairs
            }
            paired += len(made & {(bare(a), bare(b)) for a, b in story})
    print(f"\nrecognised {found} of 40 stories, {paired} of {whole} paragraphs")  # noqa: T201
    assert found >= 39
    assert paired >= 0.97 * whole


def test_two_stories_on_a_page_are_not_one(shared: Path) -> None:
    for one, other in itertools.pairwise(stories(shared)):
        english, chinese = [pair[0] for pair in one], [pair[1] for pair in other]
        alternating = [
            text for pair in zip(english, chinese, strict=True) for text in pair
        ]
        assert within(page(alternating), MEANINGS) is None
        assert within(page(english + chinese), MEANINGS) is None
