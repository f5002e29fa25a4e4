"""Values of the domain as JSON, and back."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.annotation import Anchor
from reader.domain.article import Article, Block, BlockKind
from reader.domain.translation import Pair
from reader.library.forms import from_json, many_from_json, to_json

st.register_type_strategy(float, st.floats(0, 1))  # all our fractions


@settings(max_examples=40)
@given(st.from_type(Article))
def test_an_article_comes_back_whole(article: Article) -> None:
    assert from_json(Article, to_json(article)) == article


@settings(max_examples=40)
@given(st.lists(st.from_type(Anchor), max_size=3))
def test_anchors_come_back_whole(anchors: list[Anchor]) -> None:
    assert many_from_json(Anchor, to_json(tuple(anchors))) == tuple(anchors)


@settings(max_examples=40)
@given(st.from_type(Pair))
def test_a_pair_comes_back_whole(pair: Pair) -> None:
    assert from_json(Pair, to_json(pair)) == pair


def test_what_is_stored_is_short_and_legible() -> None:
    article = Article(title="标题", blocks=(Block(BlockKind.PARAGRAPH, "文"),))
    assert to_json(article) == (
        '{"title":"标题","blocks":[{"kind":"paragraph","text":"文"}]}'
    )


def test_names_of_another_version_are_ignored() -> None:
    held: dict[str, Any] = {"title": "T", "mood": "good", "blocks": []}
    assert from_json(Article, json.dumps(held)) == Article(title="T")
