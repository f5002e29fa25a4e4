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
# Particles that are written with and without a hyphen behind a verb: start-up, buyout.
_PARTICLES = ("up", "down", "out", "off", "over", "back", "away", "in")
_SHORTEST_VERB = 3
_JOINED = {"wifi": 2, "tshirt": 1, "tshirts": 1, "xray": 1, "xrays": 1, "website": 3}
_JOINED |= {"websites": 3, "hifi": 2, "scifi": 3, "uturn": 1}
_WORD = re.compile("[a-z]+")
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
    for seam in _seams(word):
        yield f"{word[:seam]} {word[seam:]}"
    if "ß" in word or "ss" in word:
        yield word.replace("ß", "ss")
        yield word.replace("ss", "ß")
    for written, char in _compatible().items():
        is_ligature = written in word and char in _LIGATURES
        if word == written or is_ligature:
            yield word.replace(written, char)


def _seams(word: str) -> Iterator[int]:
    """Where a word in small letters may have a hyphen: e-mail, start-up, wi-fi."""
    if not word.isalpha():
        return
    if word in _JOINED:
        yield _JOINED[word]
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST_REST:
            yield len(prefix)
    verb = word.removesuffix("s")
    for particle in _PARTICLES:
        if verb.endswith(particle) and len(verb) - len(particle) >= _SHORTEST_VERB:
            yield len(verb) - len(particle)


def pattern(typed: str) -> re.Pattern[str]:
    """What finds a folded text in folded texts, however its words are spelt there."""
    return re.compile(_INVISIBLE.join(_pieces(typed)))


def _pieces(typed: str) -> Iterator[str]:
    is_acronym = typed.replace(".", "").isalpha() and typed.isascii()
    is_acronym &= 1 < len(typed.replace(".", "")) <= _LONGEST_ACRONYM
    hyphens = {
        match.start() + seam
        for match in _WORD.finditer(typed)
        for seam in _seams(match[0])
    }
    at = 0
    while at < len(typed):
        written = _compatible_at(typed, at)
        if written:
            hyphen = "-?" if at in hyphens else ""
            either = f"{re.escape(written)}|{re.escape(_compatible()[written])}"
            yield f"{hyphen}(?:{either})"
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
    hyphen = "-?" if opens else ""
    if is_acronym:
        return r"\.?" if char == "." else rf"{hyphen}{char}\.?"
    return hyphen + re.escape(char)


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
