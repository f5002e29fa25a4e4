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


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Prefixes that are written with and without a hyphen.
_PREFIXES = (
    *("e", "co", "re", "pre", "pro", "anti", "non", "multi", "semi", "post", "mid"),
    *("sub", "over", "under", "self", "ex", "inter", "micro", "cyber", "bio", "eco"),
    *("mini", "ultra", "vice", "on", "off", "out", "cross", "counter", "long", "part"),
    *("super", "hyper", "trans", "extra", "infra", "neo", "geo", "corona", "half"),
)
# Particles that are written with and without a hyphen behind a verb: start-up, buyout.
_PARTICLES = ("through", "up", "down", "out", "off", "over", "back", "away", "in")
_SHORTEST_VERB = 3
# What compounds end in that are one word, two, or two with a hyphen: health care.
_HEADS = _words("""
    ball being blower board boat bomb book break breaker breaking building care
    case code craft draft field fighter film fire food front gas goer going
    grown guard head holder house keeper keeping leader level life like line
    list long maker making man mark market men mill monger owner owning page
    paper path phone place plan plane point pour power proof road room root
    runner sale scale scape school set ship shot side site space speed spot
    stand star station stone storm stream strike strikes style team term time
    top trade walk ware water wave way week wide wife woman women work worker
    worthy writer yard year
""")
_SEAMS = {"wifi": 2, "tshirt": 1, "tshirts": 1, "xray": 1, "xrays": 1}
_SEAMS |= {"hifi": 2, "scifi": 3, "uturn": 1, "website": 3, "websites": 3}
_SEAMS |= {"phd": 2, "phds": 2, "msc": 1, "bsc": 1, "llm": 2, "llb": 2, "edd": 2}
# Two of these, or one and another word, are not one word that somebody parted.
_SMALL_WORDS = _words("""
    a an the of to and or but nor in on at by for from with as is was are be
    been it its he his him her she our out we you your my me us so no not if do
    has had have that this than then they them their there were who what when
    will would can all any one two new more
""")
_WORD = re.compile("[a-z]+")
_SHORTEST_REST = 3  # letters after a prefix: "e" and "mail", not "ex" and "it"
_SHORTEST_FIRST = 3  # letters of a compound's first word
_LONGEST_ACRONYM = 5
_NUMBER_AND_UNIT = re.compile(r"(\d+)([a-z]+)|([a-z]+)(\d+)")
_BEFORE_NUMBER = re.compile(r"(?<=[a-z])(?=\d)")
_BEHIND_NUMBER = re.compile(r"(?<=\d)(?=[a-z])")
_INITIALS = re.compile(r"\b[a-z](?: [a-z])+\b")
_SHORT_WORD = re.compile(r"\b[a-z]{2,3}\b")
_LONG_NUMBER = re.compile(r"[1-9]\d{3,11}")
_COMPATIBLE = (  # blocks with characters that stand for several: ﬁ, ㎞, ℃, №
    *range(0xFB00, 0xFB07),
    *range(0x3371, 0x33E0),
    *range(0x2100, 0x2150),
    *range(0x2170, 0x2180),  # Roman numbers
)
_LIGATURES = frozenset("ﬀﬁﬂﬃﬄﬅﬆßæœ")
_UNSEEN = "\u00ad\u200b-\u200d\u2060\ufe0e\ufe0f"  # soft hyphens and their like
_VARIATION = "[\ufe0e\ufe0f]?"  # whether an emoji is in colour
_UNSEEN_TYPED = re.compile(f"[{_UNSEEN}]")
_DOTS = "·‧・･•∙"
_HAN = "㐀-鿿豈-\ufaff\U00020000-\U0003ffff"
# Words of which one character is written in two ways.
_TWO_WAYS = {"什么": "甚么", "甚么": "什么"}


def spellings(word: str) -> tuple[str, ...]:
    """Other spellings of a word, each as the tokens that the index has, blank apart.

    A word whose letters stand apart (``u s``) is an acronym written with full stops.
    """
    return tuple(dict.fromkeys(each for each in _others(word) if each != word))


def joined(first: str, second: str) -> str:
    """Two words as the one that they may be; empty if they hardly are one.

    Policymakers for policy makers, gpt4 for gpt 4.
    """
    whole = first + second
    if _NUMBER_AND_UNIT.fullmatch(whole):  # gpt 4, 12 km
        return "" if {first, second} & _SMALL_WORDS else whole
    if not (_WORD.fullmatch(first) and _WORD.fullmatch(second)):
        return ""
    if len(first) in _seams(whole):
        return whole
    is_short = min(len(first), len(second)) < _SHORTEST_FIRST
    return "" if is_short or {first, second} & _SMALL_WORDS else whole


def _others(word: str) -> Iterator[str]:
    yield from _joined_or_apart(word)
    yield from _with_numbers(word)
    yield from _with_symbols(word)
    for characters, others in _TWO_WAYS.items():
        yield word.replace(" ".join(characters), " ".join(others))


def _joined_or_apart(word: str) -> Iterator[str]:
    """Email for e mail, u s for us, u s china for us china, start up for startup."""
    if " " in word and word.isascii():
        yield word.replace(" ", "")
        yield _INITIALS.sub(lambda match: match[0].replace(" ", ""), word)
        yield _SHORT_WORD.sub(lambda match: " ".join(match[0]), word)
    if word.isascii() and word.isalpha() and 1 < len(word) <= _LONGEST_ACRONYM:
        yield " ".join(word)
    for seam in _seams(word):
        yield f"{word[:seam]} {word[seam:]}"


def _with_symbols(word: str) -> Iterator[str]:
    """A ligature or ㎞ for its letters, and the letters for it."""
    if "ß" in word or "ss" in word:
        yield word.replace("ß", "ss")
        yield word.replace("ss", "ß")
    for written, char in _compatible().items():
        is_ligature = written in word and char in _LIGATURES
        if word == written or is_ligature:
            yield word.replace(written, char)
        apart = " ".join(written)
        if written[0] == "°" and apart in word:
            yield word.replace(apart, char)
        if char in word and char not in _LIGATURES:
            yield " ".join(re.findall(r"\w+|°", word.replace(char, f" {written} ")))


def _with_numbers(word: str) -> Iterator[str]:
    """12 km and 12 ㎞ for 12km, covid 19 for covid19, 1 000 for 1000."""
    yield _BEFORE_NUMBER.sub(" ", word)
    apart = _BEHIND_NUMBER.sub(" ", word)
    yield apart
    before, _, unit = apart.rpartition(" ")
    symbol = _compatible().get(unit)
    if before and symbol and symbol not in _LIGATURES:
        yield f"{before} {symbol}"
    if _LONG_NUMBER.fullmatch(word):
        yield f"{int(word):,}".replace(",", " ")


def _seams(word: str) -> tuple[int, ...]:
    """Where a word in small letters may have a hyphen or a blank: e-mail, web site."""
    return tuple(sorted(set(_found_seams(word)))) if _WORD.fullmatch(word) else ()


def _found_seams(word: str) -> Iterator[int]:
    if word in _SEAMS:
        yield _SEAMS[word]
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST_REST:
            yield len(prefix)
    singular = word.removesuffix("s")
    for particle in _PARTICLES:
        at = len(singular) - len(particle)
        if singular.endswith(particle) and at >= _SHORTEST_VERB:
            yield at
    for at in range(_SHORTEST_FIRST, len(word) - 2):
        if singular[at:] in _HEADS or word[at:] in _HEADS:
            yield at


def pattern(typed: str) -> re.Pattern[str]:
    """What finds a folded text in folded texts, however its words are spelt there."""
    bare = _UNSEEN_TYPED.sub("", typed)
    found = _Written(in_letters(bare)).pattern() if bare else re.escape(typed)
    if _LIGATURES.isdisjoint(typed):
        return re.compile(found)
    return re.compile(f"{found}|{re.escape(typed)}")


def in_letters(typed: str) -> str:
    """A text with its ligatures as the letters they stand for."""
    return "".join(
        {"æ": "ae", "œ": "oe"}.get(char) or unicodedata.normalize("NFKC", char)
        if char in _LIGATURES
        else char
        for char in typed
    )


class _Written:
    """A text that was typed, as the pattern of all its spellings."""

    def __init__(self, text: str) -> None:
        self._text = text
        words = list(_WORD.finditer(text))
        self._seams = {
            word.start() + seam for word in words for seam in _seams(word[0])
        }
        self._dotted = {
            place
            for match in _MAY_BE_ACRONYM.finditer(text)
            for place in range(match.start(), match.end())
        }

    def pattern(self) -> str:
        parts, at = [], 0
        while at < len(self._text):
            part, length = self._piece(at)
            parts.append(part)
            at += length
            parts.append(self._gap(at))
        return "".join((*parts, _VARIATION))

    def _piece(self, at: int) -> tuple[str, int]:
        """The pattern for what stands at a place, and how much that is."""
        char = self._text[at]
        written = self._compatible_at(at)
        if written:
            letters = "".join(
                (self._gap(place) if place > at else "") + re.escape(self._text[place])
                for place in range(at, at + len(written))
            )
            return f"(?:{letters}|{re.escape(_compatible()[written])})", len(written)
        if char.isspace():
            return self._blank(at)
        meant = next((w for w, c in _compatible().items() if c == char), "")
        if meant and char not in _LIGATURES:
            return f"(?:{re.escape(char)}|{re.escape(meant)}\\.?)", 1
        if self._text[at : at + 2] in _TWO_WAYS:
            return "[什甚]", 1
        return self._mark(at) or re.escape(char), 1

    def _mark(self, at: int) -> str:
        """The pattern of a mark that may be there or not; empty for another."""
        char = self._text[at]
        before, after = self._text[at - 1 : at] if at else "", self._text[at + 1 :][:1]
        if char in _DOTS:
            return f"[{_DOTS}]?" if before and after else f"[{_DOTS}]"
        if char == "ß":
            return "(?:ß|ss)"
        if char == "." and at in self._dotted:
            return r"\.?"
        if not (before.isalnum() and after.isalnum()):
            return ""
        is_grouped = char == "," and before.isdecimal() and after.isdecimal()
        return {"-": r"[-\s]?", "'": "'?"}.get(char, ",?" if is_grouped else "")

    def _blank(self, at: int) -> tuple[str, int]:
        """Blanks that were typed: a hyphen may stand there, or nothing."""
        end = at
        while end < len(self._text) and self._text[end].isspace():
            end += 1
        before = _LAST_WORD.search(self._text[:at])
        after = _WORD.match(self._text, end)
        is_free = _sort(self._text, at - 1) != _sort(self._text, end)
        if before and after:
            is_free = bool(joined(before[0], after[0]))
        is_free &= at > 0 and end < len(self._text)
        return (r"[-\s]*" if is_free else r"[-\s]+"), end - at

    def _gap(self, at: int) -> str:
        """What may stand unseen, or left out, before a place of the text."""
        if not 0 < at < len(self._text):
            return f"[{_UNSEEN}]*" if at == 0 else self._full_stop(at)
        before, after = _sort(self._text, at - 1), _sort(self._text, at)
        between = ""
        if before == after:
            between = {"letter": "'-", "digit": ",", "Han": _DOTS}.get(before, "")
            if at in self._seams:
                between = r"\s" + between
            if at in self._dotted and at - 1 in self._dotted:
                between = "." + between
        elif "" not in (before, after):
            between = r"\s-"
        unseen = f"[{_UNSEEN}{between}]*" if between else f"[{_UNSEEN}]*"
        return self._full_stop(at) + unseen

    def _full_stop(self, at: int) -> str:
        """The stop at the end of U.S., whose other stops are there, too."""
        ends = at - 1 in self._dotted and at not in self._dotted
        return r"(?:(?<=\..)\.)?" if ends and self._text[at - 1] != "." else ""

    def _compatible_at(self, at: int) -> str:
        """The longest text at a place that one character may stand for; else empty.

        A ligature may be within a word; km is ㎞ only where it is a word.
        """
        for length in range(4, 1, -1):
            written = self._text[at : at + length]
            char = _compatible().get(written)
            end = at + len(written)
            within = _sort(self._text, at - 1) == "letter" == _sort(self._text, at)
            within |= _sort(self._text, end) == "letter" == _sort(self._text, end - 1)
            if char and (char in _LIGATURES or not within):
                return written
        return ""


_LAST_WORD = re.compile("[a-z]+$")
_MAY_BE_ACRONYM = re.compile(
    rf"(?<![a-z.])(?:[a-z]{{2,{_LONGEST_ACRONYM}}}(?![a-z.])"
    rf"|[a-z]{{1,2}}(?:\.[a-z]){{1,{_LONGEST_ACRONYM - 1}}}\.?(?![a-z]))"
)
_HAN_CHARACTER = re.compile(f"[{_HAN}]")


def _sort(text: str, at: int) -> str:
    """What a character is: a letter, a digit, Han, a symbol; empty for others."""
    char = text[at] if 0 <= at < len(text) else ""
    if "a" <= char <= "z":
        return "letter"
    if char.isdecimal():
        return "digit"
    if _HAN_CHARACTER.fullmatch(char):
        return "Han"
    return "symbol" if char and char in _compatible().values() else ""


@functools.cache
def _compatible() -> dict[str, str]:
    """Texts of two to four letters that Unicode has one character for."""
    found = {"ss": "ß", "ae": "æ", "oe": "œ", "no.": "№"}
    for code in _COMPATIBLE:
        written = unicodedata.normalize("NFKC", chr(code)).lower()
        if 1 < len(written) <= 4 and (written.isalnum() or written[0] == "°"):
            found.setdefault(written, chr(code))
    return found
