"""Hyphenates English words, by Liang's algorithm.

The patterns are those of TeX, as a file of ours; `pyphen`, which finds the same places,
brings six megabytes of other languages and takes ten times as long to load.
"""

from __future__ import annotations

import functools

from reader.paths import resource

_LEAST_BEFORE = _LEAST_AFTER = 3  # letters


def points(word: str) -> list[int]:
    """The places inside a word of plain letters before which a hyphen may stand."""
    patterns, longest = _patterns()
    framed = f".{word.lower()}."
    weights = [0] * (len(framed) + 1)
    for start in range(len(framed)):
        for end in range(start + 1, min(len(framed), start + longest) + 1):
            for i, weight in enumerate(patterns.get(framed[start:end], "")):
                weights[start + i] = max(weights[start + i], int(weight))
    inside = range(_LEAST_BEFORE, len(word) - _LEAST_AFTER + 1)
    return [i for i in inside if weights[i + 1] % 2]


@functools.cache
def _patterns() -> tuple[dict[str, str], int]:
    """Letters to what they say of the places between them, and the longest."""
    text = resource("lexicon", "hyphens.txt").read_text(encoding="ascii")
    patterns = dict(line.split() for line in text.splitlines())
    return patterns, max(map(len, patterns))
