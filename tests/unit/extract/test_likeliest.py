"""A page on which no line is the article's by its score."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.extract.content import content_of
from reader.extract.model import Model, learnt
from reader.extract.page import parse
from reader.extract.walk import outline_of
from tests.helpers.markup import PROSE

MENU = "<ul><li><a href=/a>Home</a></li><li><a href=/b>Weather</a></li></ul>"
REPORT = "The ferry will not sail on Monday because of the wind, the office said."


def found(model: Model, *texts: str) -> list[str]:
    rows = "".join(f"<p>{text}</p>" for text in texts)
    outline = outline_of(parse(f"<body>{MENU}<div>{rows}</div>{MENU}</body>"))
    lines, _ = content_of(outline, frozenset(), -1, (), model)
    return [line.text for line in lines]


def doubting(score: float) -> Model:
    """A model to which every line scores the same."""
    return replace(learnt(), placed=lambda _: score)


@pytest.mark.parametrize("score", [-0.1, -1.9])
def test_prose_that_comes_near_is_the_text(score):
    assert found(doubting(score), REPORT, PROSE) == [REPORT, PROSE]


def test_prose_that_comes_nowhere_near_is_none():
    assert not found(doubting(-2.5), REPORT, PROSE)


def test_of_lines_in_doubt_those_that_come_nearest_are_taken():
    scores = iter([-0.5, -1.8])
    model = replace(learnt(), placed=lambda _: next(scores))
    assert found(model, REPORT, PROSE) == [REPORT]


def test_a_text_that_is_found_gets_no_doubtful_lines():
    scores = iter([0.5, -0.5])
    model = replace(learnt(), placed=lambda _: next(scores))
    assert found(model, REPORT, PROSE) == [REPORT]
