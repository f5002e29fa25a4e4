"""One word spelt in several ways: US and U.S., email and e-mail, ﬁ and fi, ㎞ and km.

Search asks the index for each spelling of a word; the page is searched with a pattern
that takes all of them. Both expect folded text (`reader.text.script.fold`).
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Prefixes that are written with and without a hyphen.
_PREFIXES = (
    *("e", "co", "re", "pre", "pro", "anti", "non", "multi", "semi", "post", "mid"),
    *("sub", "over", "under", "self", "ex", "inter", "micro", "cyber", "bio", "eco"),
    *("mini", "ultra", "vice", "on", "off", "out", "cross", "counter", "long", "part"),
)
_SHORTEST_REST = 3  # letters after a prefix: "e" and "mail", not "ex" and "it"
_LONGEST_ACRONYM = 5
_LETTERS_APART = re.compile(r"[a-z](?: [a-z]){1,4}")
_COMPATIBLE = (  # blocks with characters that stand for several: ﬁ, ㎞, ℃, №
    *range(0xFB00, 0xFB07),
    *range(0x3371, 0x33E0),
    *range(0x2100, 0x2150),
)
_LIGATURES = frozenset("ﬀﬁﬂﬃﬄﬅﬆ")
_INVISIBLE = "[\u00ad\u200b-\u200d\u2060]*"  # soft hyphens and their like
_DOTS = "·‧・•∙"


def spellings(word: str) -> tuple[str, ...]:
    """Other spellings of a word, each as the tokens that the index has, blank apart.

    A word whose letters stand apart (``u s``) is an acronym written with full stops.
    """
    return tuple(dict.fromkeys(each for each in _others(word) if each != word))


def _others(word: str) -> Iterator[str]:
    if _LETTERS_APART.fullmatch(word):
        yield word.replace(" ", "")
    if word.isascii() and word.isalpha() and 1 < len(word) <= _LONGEST_ACRONYM:
        yield " ".join(word)
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) >= _SHORTEST_REST and rest.isalpha():
            yield f"{prefix} {rest}"
    if "ß" in word or "ss" in word:
        yield word.replace("ß", "ss")
        yield word.replace("ss", "ß")
    for written, char in _compatible().items():
        is_ligature = written in word and char in _LIGATURES
        if word == written or is_ligature:
            yield word.replace(written, char)


def pattern(typed: str) -> re.Pattern[str]:
    """What finds a folded text in folded texts, however its words are spelt there."""
    return re.compile(_INVISIBLE.join(_pieces(typed)))


def _pieces(typed: str) -> Iterator[str]:
    is_acronym = typed.replace(".", "").isalpha() and typed.isascii()
    is_acronym &= 1 < len(typed.replace(".", "")) <= _LONGEST_ACRONYM
    hyphens = {match.end() for match in _BEFORE_REST.finditer(typed)}
    at = 0
    while at < len(typed):
        written = _compatible_at(typed, at)
        if written:
            yield f"(?:{re.escape(written)}|{re.escape(_compatible()[written])})"
            at += len(written)
            continue
        yield _piece(typed[at], is_acronym=is_acronym, opens=at in hyphens)
        at += 1


def _piece(char: str, *, is_acronym: bool, opens: bool) -> str:
    if char in _DOTS:
        return f"[{_DOTS}]"
    if char == "-":
        return "-?"
    if char == "ß":
        return "(?:ß|ss)"
    if is_acronym:
        return r"\.?" if char == "." else rf"{char}\.?"
    return ("-?" if opens else "") + re.escape(char)


_BEFORE_REST = re.compile(rf"\b(?:{'|'.join(_PREFIXES)})(?=[a-z]{{{_SHORTEST_REST},}})")


def _compatible_at(typed: str, at: int) -> str:
    """The longest text at a place that one character may stand for; else empty."""
    for length in range(4, 1, -1):
        if typed[at : at + length] in _compatible():
            return typed[at : at + length]
    return ""


@functools.cache
def _compatible() -> dict[str, str]:
    """Texts of two to four letters that Unicode has one character for."""
    found = {"ss": "ß"}
    for code in _COMPATIBLE:
        written = unicodedata.normalize("NFKC", chr(code)).lower()
        if 1 < len(written) <= 4 and (written.isalnum() or written[0] == "°"):
            found.setdefault(written, chr(code))
    return found
