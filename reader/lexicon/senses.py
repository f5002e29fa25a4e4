"""Rewrites senses of CC-CEDICT for readers."""

from __future__ import annotations

import re

from reader.lexicon.syllables import syllables, written

_MEASURES = "CL:"
_BOTH = re.compile(r"([^\s|\[\](),;:]+)\|([^\s|\[\](),;:]+)")  # 個|个, old and new
_PINYIN = re.compile(r"\s*\[([A-Za-zü:]+ ?[1-5](?:[ ,·]*[A-Za-zü: ]+[1-5])*)\]")


def readable(sense: str, *, traditional: bool = False) -> str:
    """A sense with the words it names in one script, their tones as marks.

    ``CL:個|个[ge4],間|间[jian1]`` is ``measure word: 个, 间``.
    """
    one = _BOTH.sub(r"\1" if traditional else r"\2", sense)
    if one.startswith(_MEASURES):
        measures = _PINYIN.sub("", one.removeprefix(_MEASURES)).split(",")
        return f"measure word: {', '.join(measures)}"
    return _PINYIN.sub(_marked, one)


def _marked(match: re.Match[str]) -> str:
    numbered = re.sub(" ?: ?", ":", match[1]).replace("u:", "ü")
    return f" {written(syllables(numbered))}"
