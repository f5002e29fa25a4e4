"""Pinyin with tone marks, and as it is typed."""

from __future__ import annotations

import unicodedata

_TONES = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
_NEUTRAL = 5
_TYPED = str.maketrans("v", "u", " '’·-")  # ü is typed v


def tone(syllable: str) -> int:
    """The tone a syllable is marked with: 1 to 4, and 5 without a mark."""
    marks = (_TONES.get(each) for each in unicodedata.normalize("NFD", syllable))
    return next((each for each in marks if each), _NEUTRAL)


def plain(pinyin: str) -> str:
    """Letters alone, as one types them: ``Lǜ shī`` and ``lv'shi`` are ``lushi``."""
    letters = unicodedata.normalize("NFD", pinyin.casefold())
    kept = "".join(each for each in letters if not unicodedata.combining(each))
    return kept.translate(_TYPED)
