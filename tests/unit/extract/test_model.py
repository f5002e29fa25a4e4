"""The weights by which a page's article is found, and how they are summed."""

from __future__ import annotations

import json

from reader.extract import areas, lines
from reader.extract.model import chance, score_of
from reader.extract.word_weights import WordWeights, names_of, words_of
from reader.paths import resource
from tests.helpers.markup import SILENT


def test_trees_are_summed():
    score = score_of({"base": 0.5, "trees": [[0, 1.5, -1.0, [1, 0.0, 2.0, 3.0]], 0.25]})
    assert score([1.0, 9.0]) == 0.5 - 1.0 + 0.25
    assert score([1.5, 9.0]) == 0.5 - 1.0 + 0.25  # the threshold itself is below
    assert score([2.0, 0.0]) == 0.5 + 2.0 + 0.25
    assert score([2.0, 0.1]) == 0.5 + 3.0 + 0.25


def test_a_score_that_is_asked_for_often_stays_the_same():
    score = score_of({"base": 0.5, "trees": [[0, 1.5, -1.0, [1, 0.0, 2.0, 3.0]], 0.25]})
    rows = [[i % 4, i % 3 - 1.0] for i in range(12)]
    first = [score(row) for row in rows]
    for _ in range(200):
        assert [score(row) for row in rows] == first


def test_a_score_as_a_probability():
    assert chance(0) == 0.5
    assert chance(-1e9) < 1e-9 < 1 - 1e-9 < chance(1e9)


def test_the_weights_are_of_the_features_that_are_measured():
    data = json.loads(resource("extract", "weights.json").read_text("utf-8"))
    assert data["line"]["features"] == list(lines.FEATURES)
    assert data["area"]["features"] == list(areas.FEATURES)
    assert data["placed"]["features"] == list(lines.FEATURES + lines.PLACED)


def test_what_an_element_is_called():
    assert names_of("div", "story-body__main x1") == {
        "<div>", "story", "body", "main", "story-body", "body-main",
    }  # fmt: skip


def test_words_of_both_languages():
    assert words_of("Read more") == {"read", "more", "read more", "^read more"}
    assert words_of("责编：王") == {"责 编", "编 王", "^责 编"}


def test_words_together_say_less_than_their_sum():
    lexicon = WordWeights(
        {"<p>": 1.0, "lead": 1.0}, {"read": -2.0, "more": -2.0}, SILENT
    )
    assert lexicon.of_names("p", "lead") == 2 / 2**0.5
    assert lexicon.of_text("Read more") == -4 / 2**0.5
    assert lexicon.of_text("unknown") == 0
