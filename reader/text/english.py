"""Finds the ends of English sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.text.abbreviations import (
    BEFORE_ANYTHING,
    BEFORE_NAME,
    CUT_SHORT,
    NUMBERED,
    OPENERS,
    STATES,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.work import Token

_CLOSING = "\"'”’)\\]»"
_OPENING = "\"'“‘(\\[«"
# A run of end marks, what closes behind it, and a space; or no space where a page has
# lost it ("... last year.The company ...").
_CANDIDATE = re.compile(
    rf"(?<![.!?…])(?P<marks>[.!?…]++)(?P<closing>[{_CLOSING}]*)(?:\[\d{{1,3}}\])*"
    rf"(?:(?P<space>\s+)|(?<=[a-z]{{2}}[.!?])(?=[A-Z][a-z])|(?<=[.!?][”’])(?=[A-Z“]))"
)
_NEXT = re.compile(rf"[{_OPENING}]*(?P<word>[\w$€£¥#@&’']+|.)?")
_BEFORE = re.compile(r"[^\s“‘(\[\"'—–/]*$")
_LONGEST_WORD = 40  # no abbreviation is longer
_INITIAL = re.compile(r"(?:[A-Z]\.)*[A-Z]")
_DOMAINS = frozenset({"Com", "Org", "Net", "Js", "Io", "Co"})
_SMALL_NAME = re.compile(
    r"(?:[a-z]{1,3}[A-Z]\w"
    r"|(?:(?:de|da|di|del|della|der|den|du|la|le|van|von|von der|van der|van den|bin"
    r"|ibn|al|el|ten|ter|dos) |al-|el-|[dl]['’]|ex-)[A-ZÀ-Þ])"
)
# A common word ends its sentence, even if the next one begins small: "the dog barked.
# adidas said". What may be cut short, or parted from its domain, does not.
_COMMON_WORD = re.compile(r"[a-z’'-]{4,}")
_DOMAIN_ENDS = frozenset({"com", "org", "net", "co", "io", "gov", "edu", "cn", "uk"})
_MARKED_NAMES = frozenset({"yahoo", "yum", "jeopardy", "oklahoma", "wham", "joomla"})
_LETTER_NAME = re.compile("[A-HJ-Z]")  # E! Entertainment, but not "It was I! Who"
_FIRMS = frozenset({"Inc", "Corp", "Ltd", "Co", "LLC", "plc", "Brands", "Holdings"})
_LIST_MARKER = re.compile(r"\s*(?:\d{1,3}|[A-Za-z]|[ivx]+)")


def cuts(line: str, token: Token) -> Iterator[int]:
    """The offsets inside the line at which one sentence ends and the next begins."""
    start = 0
    for match in token.checked(_CANDIDATE.finditer(line)):
        marker = match["marks"] == "." and _LIST_MARKER.fullmatch(
            line, start, match.start()
        )
        if match.end() < len(line) and not marker and _ends(line, match):
            yield match.end()
            start = match.end()


def _ends(line: str, match: re.Match[str]) -> bool:
    following = _NEXT.match(line, match.end())
    word = (following and following["word"]) or ""
    if match["space"] is None and word in _DOMAINS:
        return False
    if not word or _continues(word):
        return False
    if word[0].islower() and not _begins_small(line, following, match):
        return False
    if match["marks"] in ("!", "?") and _is_named_so(line, match, word):
        return False
    marks, opened = match["marks"], following is not None and following.start("word")
    quoted = bool(opened and opened > match.end())
    if marks == "." and not match["closing"].strip(")]"):
        return _stop_ends(line, match, word, quoted=quoted)
    if marks in ("...", "…", "....") and not match["closing"]:
        return quoted or (word[0].isupper() and word not in {"I", "I’m", "I'm"})
    return True


def _begins_small(line: str, word: re.Match[str] | None, match: re.Match[str]) -> bool:
    """True of a word that is written small even where a sentence begins.

    Such words are names like iPhone and eBay, and particles of surnames: de Blasio, von
    der Leyen. Behind a full stop that closes a common word it is any word, since what
    is cut short is known. Behind other marks small letters go on with the sentence.
    """
    if word is None or match["marks"] not in (".", "!", "?"):
        return False
    if _SMALL_NAME.match(line, word.start("word")):
        return True
    if match["marks"] != "." or match["closing"] or word["word"] in _DOMAIN_ENDS:
        return False
    before = _before(line, match.start())
    return bool(_COMMON_WORD.fullmatch(before)) and before not in CUT_SHORT


def _before(line: str, end: int) -> str:
    """The word that ends at a place."""
    found = _BEFORE.search(line, max(0, end - _LONGEST_WORD), end)
    return found[0] if found else ""


def _is_named_so(line: str, match: re.Match[str], word: str) -> bool:
    """True if the mark is a part of a name, as in Yahoo! Inc. and Jeopardy! host."""
    name = _before(line, match.start())
    is_name = name.lower() in _MARKED_NAMES or _LETTER_NAME.fullmatch(name)
    if match["closing"] or not (is_name or word in _FIRMS):
        return False
    return word not in OPENERS


def _continues(word: str) -> bool:
    """Whether what follows is not a beginning: a dash, a comma, a bracket's end."""
    return not (word[0].isalnum() or word[0] in "$€£¥#@&'’") and word[0] not in "-–—•*"


def _stop_ends(line: str, match: re.Match[str], word: str, *, quoted: bool) -> bool:
    """Whether a single full stop ends its sentence, by the words on both sides."""
    end = match.start()
    before = _before(line, end)
    bare = before.rstrip(".").lower()
    if bare == "st" and word in OPENERS:  # 10 Downing St. The door
        return True
    if bare in BEFORE_NAME or (bare in NUMBERED and word[0].isdigit()):
        return False
    if bare in BEFORE_ANYTHING or before in STATES or _INITIAL.fullmatch(before):
        return (quoted and line[match.end()] not in "([") or word in OPENERS
    return True
