"""Text that a page sets in <pre> though it is no program: mails, old books, verse."""

from __future__ import annotations

import re

from reader.lazy import pattern

_LEAST = 80  # UTF-8 bytes of a text that can be told from a program
_SIGNS = pattern(r"[={}<>\[\]$_\\|#*+@%^~`]|\(\)|://|--")
_MOST_SIGNS = 0.02  # share of a text's characters
# How lines of programs, of what they print, and of their settings begin and end.
_LINE_OF_CODE = pattern(
    r"^\s*(?:[#$%>;]|--|//|/\*|\.{2,}|\[)|[{}\\]$|\)\s*[,;]$|\.{3}$"
    r"|^\s*[\w-]{1,24}:(?:\s+[\w./-]{1,24})?$"
)
_MOST_CODE = 0.03  # share of a text's lines
_SENTENCE_END = pattern(r"(?<!\.)[.!?。！？…]['\"”’」』)）]*$")
_VERSE_END = pattern(r"[^)\W][.,!?;。，；！？、—]['\"”’」』]*$")
_SHOUTED = pattern(r"\b[A-Z]{3,}\b|\d")
_WORD = pattern(r"[^\W\d_\u3400-\u9fff]{2,}|[\u3400-\u9fff]")
_PROSE = 0.5  # share of what is in paragraphs that end as sentences
_VERSE = 0.5  # share of the lines that end as those of verses
_LINES = 4  # of a verse
_WORDS = 4  # of a line, on average


def is_text(preformatted: str) -> bool:
    """Is it prose or verse?

    Few of its signs are those of programs, and most of it is in paragraphs that end as
    sentences do, or most of its lines end as those of verses.
    """
    text = preformatted.strip()
    if len(text.encode("utf-8", "replace")) < _LEAST:
        return False
    if len(_SIGNS.findall(text)) > _MOST_SIGNS * len(text):
        return False
    lines = [line.strip() for line in text.splitlines()]
    written = [line for line in lines if line]
    code = sum(bool(_LINE_OF_CODE.search(line)) for line in written)
    words = len(_WORD.findall(text))
    if code > _MOST_CODE * len(written) or words < _WORDS * len(written):
        return False
    return _is_prose(lines, text) or _is_verse(written)


def _is_prose(lines: list[str], text: str) -> bool:
    paragraphs = re.split(r"\n\n+", "\n".join(lines))
    told = [
        each
        for each in paragraphs
        if _SENTENCE_END.search(each) and not each[:1].islower()
    ]
    capitals = sum(map(str.isupper, text))
    return sum(map(len, told)) > _PROSE * len(text) > 2 * capitals


def _is_verse(written: list[str]) -> bool:
    ends = sum(bool(_VERSE_END.search(line)) for line in written)
    return (
        len(written) >= _LINES
        and ends > _VERSE * len(written)
        and not any(map(_SHOUTED.search, written))
    )
