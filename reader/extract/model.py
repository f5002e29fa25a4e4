"""Small boosted trees: numbers that say something of a page, to one number.

The trees are data (``resources/extract/weights.json``), fitted by
`packaging/extraction/fit.py`. A node is ``[feature, threshold, below, above]``, a leaf
a number; the features are named beside them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from math import exp
from typing import TYPE_CHECKING, Any

from reader.extract.word_weights import WordWeights
from reader.extract.wording import wording_of
from reader.paths import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Score = Callable[[Sequence[float]], float]


_WALKED = 800  # rows before the trees are compiled


@dataclass(frozen=True, slots=True)
class Model:
    """What was learnt: words, and how the features of lines and areas weigh."""

    lexicon: WordWeights
    line: Score  # a line by itself: above 0 it is likely the article's
    area: Score  # the F1 that an area would give
    placed: Score  # a line in a chosen area


@cache
def learnt() -> Model:
    """The model that comes with the reader, read once."""
    text = resource("extract", "weights.json").read_text("utf-8")
    return model_of(json.loads(text))


def model_of(data: Mapping[str, Any]) -> Model:
    return Model(
        WordWeights(data["names"], data["words"], wording_of(data["wording"])),
        score_of(data["line"]),
        score_of(data["area"]),
        score_of(data["placed"]),
    )


def chance(score: float) -> float:
    """A score as a probability."""
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, score))))


def score_of(trees: Mapping[str, Any]) -> Score:
    """The sum of the trees as one function."""
    return _Sum(float(trees["base"]), trees["trees"])


class _Sum:
    """The sum of trees, which are walked for the first pages and then compiled.

    Compiled to one expression they are three times as fast, but compiling takes as long
    as walking them for some 800 lines of text does.
    """

    def __init__(self, base: float, trees: Sequence[Any]) -> None:
        self._base, self._trees = base, trees
        self._left = _WALKED
        self._compiled: Score | None = None

    def __call__(self, row: Sequence[float]) -> float:
        if self._compiled is not None:
            return self._compiled(row)
        self._left -= 1
        if not self._left:
            self._compiled = _compiled(self._base, self._trees, len(row))
        total = self._base
        for node in self._trees:
            while isinstance(node, list):
                feature, threshold, below, above = node
                node = below if row[feature] <= threshold else above  # noqa: PLW2901
            total += node
        return total


def _compiled(base: float, trees: Sequence[Any], width: int) -> Score:
    features = ", ".join([f"x{n}" for n in range(width)])
    total = " + ".join([repr(base), *map(_source, trees)])
    source = f"def score(row):\n {features} = row\n return {total}"
    names: dict[str, Score] = {}
    exec(compile(source, "<trees>", "exec"), names)
    return names["score"]


def _source(node: float | list[Any]) -> str:
    if not isinstance(node, list):
        return repr(float(node))
    feature, threshold, below, above = node
    test = f"x{int(feature)} <= {float(threshold)!r}"
    return f"({_source(below)} if {test} else {_source(above)})"
