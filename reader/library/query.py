"""Makes the query for the index from the text of the search field.

The index sees folded text (one script, one width, one case) whose Han characters stand
apart, so each is a token: a Chinese word of any length is a phrase of its characters.
Latin words are tokens; the index stems them.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from reader.text.script import fold
from reader.text.spellings import in_letters, joined, spellings

if TYPE_CHECKING:
    from collections.abc import Iterator

_HAN = "㐀-䶿一-鿿豈-\ufaff\U00020000-\U0003ffff"
# Emoji, arrows, ㎞: a token each, like a Chinese character.
_SYMBOL = "©®°™№\u2100-\u214f\u2190-\u2bff\u3200-\u33ff\U0001f000-\U0001faff"
_ALONE = f"{_HAN}{_SYMBOL}"
_BESIDE_HAN = re.compile(f"(?<=[{_ALONE}])|(?=[{_ALONE}])")
_TOKENS = re.compile(rf"\w+|[{_SYMBOL}]")
_PIECE = re.compile(r'"([^"]*)(?:"|$)|([^\s"]+)')
_WORD_AT_END = re.compile(f"[^\\W{_HAN}]+$")

_SHORTEST_STEM = 3
_ENDINGS = (
    *("ed", "er", "es", "al", "ally", "ality", "ly", "ful", "ous", "ness"),
    *("ing", "ion", "ation", "ational", "ization", "ment", "able", "ible"),
    *("ity", "ies", "ic", "ical", "ism", "ist", "ive", "ance", "ence", "ency"),
)


def spaced(text: str) -> str:
    """The text as the index holds it.

    Apart from blanks it has the characters of the text, one for one.
    """
    return _BESIDE_HAN.sub(" ", fold(text))


def match_expression(typed: str) -> str:
    """The FTS5 expression for a typed text; empty if it has no words.

    Pieces stand for texts that have them all; quotation marks hold a phrase together.
    A Latin word at the very end may still be growing.
    """
    pieces = list(_pieces(typed))
    asked = [[_any_spelling(piece)] for piece in pieces]
    grows = bool(pieces) and not typed.endswith(('"', " "))
    if grows:
        asked[-1] = [_growing(pieces[-1])]
    for at, pair in enumerate(itertools.pairwise(pieces)):
        whole = joined(*pair)  # policy makers may be policymakers
        if whole:
            is_last = grows and at + 2 == len(pieces)
            phrase = f"{_phrase(whole)}*" if is_last else _phrase(whole)
            asked[at].append(phrase)
            asked[at + 1].append(phrase)
    return " AND ".join(map(_either, asked))


def _pieces(typed: str) -> Iterator[str]:
    for quoted, word in _PIECE.findall(in_letters(fold(typed))):
        piece = " ".join(_TOKENS.findall(spaced(quoted or word)))
        if piece:
            yield piece


def _any_spelling(piece: str) -> str:
    """A piece however its text spells it: email or e-mail, US or U.S."""
    return _either([_phrase(each) for each in (piece, *spellings(piece))])


def _either(asked: list[str]) -> str:
    return asked[0] if len(asked) == 1 else f"({' OR '.join(asked)})"


def _phrase(piece: str) -> str:
    return f'"{piece}"'


def _growing(piece: str) -> str:
    """A piece whose last word may go on: found whole, by its beginning, or completed.

    Completed, because the index holds stems, and the stem of *international* does not
    begin with *internati*. A single letter begins too many words to be of use.
    """
    found = _WORD_AT_END.search(piece)
    if found is None or len(found[0]) == 1:
        return _any_spelling(piece)
    word, before = found[0], piece[: found.start()]
    asked = [_any_spelling(piece), f"{_phrase(piece)}*"]
    asked += [_phrase(before + each) for each in sorted(_completions(word))]
    return f"({' OR '.join(asked)})"


def _completions(word: str) -> set[str]:
    """Words that this may be on its way to, whose stems are shorter than it is."""
    if not (word.isascii() and word.isalpha()):
        return set()
    whole = {
        word[: len(word) - count] + ending
        for ending in _ENDINGS
        for count in range(1, len(ending))
        if word.endswith(ending[:count]) and len(word) - count >= _SHORTEST_STEM
    }
    if word[-1] == word[-2]:  # running, stopped
        whole.add(f"{word}ing")
    return whole
