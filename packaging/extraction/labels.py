"""Which lines of a page are in its gold text."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from corpus import SHARED
from reader.extract.keys import key_of

sys.path.append(str(SHARED))
from metric import shingles, tokens

if TYPE_CHECKING:
    from reader.extract.outline import Outline

_N = 4  # tokens of a window


class Label(NamedTuple):
    """What the gold says of a line; `size` in tokens, 0 if it says nothing."""

    is_gold: bool
    size: int

    @property
    def counts(self) -> bool:
        return self.size > 0


def labels_of(outline: Outline, gold: str, full: str | None) -> list[Label]:
    """A label for every line. Lines only in `full` are neither right nor wrong."""
    wanted = shingles(tokens(gold))
    optional = shingles(tokens(full)) if full else wanted
    wanted_lines = {key_of(line) for line in gold.splitlines()}
    optional_lines = {key_of(line) for line in (full or "").splitlines()}
    words = [tokens(line.text) for line in outline.lines]
    labels = []
    for i, line in enumerate(outline.lines):
        size = len(words[i])
        if size < _N:
            key = key_of(line.text)
            is_gold = key in wanted_lines or _joins(words, i, wanted)
            is_optional = key in optional_lines
        else:
            windows = list(zip(*(words[i][n:] for n in range(_N)), strict=False))
            is_gold = sum(each in wanted for each in windows) > 0.5 * len(windows)
            is_optional = sum(each in optional for each in windows) > 0.5 * len(windows)
        labels.append(Label(is_gold, 0 if is_optional and not is_gold else size))
    return labels


def _joins(words: list[list[str]], i: int, wanted: dict[tuple[str, ...], int]) -> bool:
    """Does a short line follow the line before it, or precede the next, in the gold?"""
    if not words[i]:
        return False
    before = next((each for each in reversed(words[:i]) if each), [])
    after = next((each for each in words[i + 1 :] if each), [])
    windows = (tuple((before + words[i])[-_N:]), tuple((words[i] + after)[:_N]))
    return any(len(each) == _N and each in wanted for each in windows)
