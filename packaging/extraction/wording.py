"""Fit the weights by which a paragraph sounds like a notice.

Notices, and articles' lines that sound like one, were written for it: `notices/en.tsv`
and `notices/zh.tsv`, a line each with ``n`` or ``a``, what it is of, and its text. The
other lines of articles are those of the pages' gold. Of a real page's other lines many
are no notices, so they are not learnt from. `notices/unseen.tsv` was written by another
hand; its lines are never fitted, only judged by.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from itertools import accumulate, chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from reader.extract.wording import SCALE, SIZE, Wording, hashes_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from labels import Label

    from reader.extract.outline import Line, Outline

_FOLDER = Path(__file__).parent / "notices"
_PENALTY = 0.3  # scikit-learn's C
_LINKED = 0.5  # share of links up to which a line is a sentence
_SHORTEST = 9  # code points
_HAN = 0.2  # share of Chinese characters
_MOST = 127  # of a stored weight


def fitted(pages: Iterable[tuple[Outline, list[Label]]]) -> Wording:
    """The wording of what was written and of the gold lines of these pages."""
    return Wording(*_fitted(pages))


def data_of(pages: Iterable[tuple[Outline, list[Label]]]) -> dict[str, Any]:
    """The same as `reader.extract.wording.wording_of` reads it."""
    base, weights = _fitted(pages)
    return {"base": base, "weights": b64encode(weights).decode("ascii")}


def _fitted(pages: Iterable[tuple[Outline, list[Label]]]) -> tuple[float, bytes]:
    own = [*_written("en"), *_written("zh")]
    gold = [
        line.text
        for outline, labels in pages
        for line, label in zip(outline.lines, labels, strict=True)
        if label.is_gold and label.counts and _is_sentence(line)
    ]
    rows = _rows([text for _, text in own] + gold)
    is_notice = [each for each, _ in own] + [False] * len(gold)
    model = LogisticRegression(C=_PENALTY, max_iter=400).fit(rows, is_notice)
    weights = np.clip(np.round(model.coef_[0] * SCALE), -_MOST, _MOST)
    return round(float(model.intercept_[0]), 3), bytes((weights + 128).astype("u1"))


@cache
def unseen(*, zh: bool) -> tuple[str, ...]:
    """The notices that are never fitted, in English or in Chinese."""
    return tuple(
        text
        for is_notice, text in _written("unseen")
        if is_notice and is_in_chinese(text) == zh
    )


def is_in_chinese(text: str) -> bool:
    return sum("\u3400" <= each <= "\u9fff" for each in text) > _HAN * len(text)


def _is_sentence(line: Line) -> bool:
    return line.linked < _LINKED and len(line.text) >= _SHORTEST


def _written(name: str) -> list[tuple[bool, str]]:
    """The lines of a file, and whether each is a notice."""
    lines = (_FOLDER / f"{name}.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    return [(label == "n", text) for label, _, text in rows]


def _rows(texts: list[str]) -> csr_matrix:
    found = [sorted(hashes_of(text)) for text in texts]
    columns = np.fromiter(chain.from_iterable(found), "i4")
    ends = np.array([0, *accumulate(map(len, found))])
    return csr_matrix((np.ones(len(columns)), columns, ends), (len(texts), SIZE))
