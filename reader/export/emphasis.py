"""Escapes plain text as Markdown, with ranges of it in bold.

`**` is bold only where CommonMark's rule of delimiter runs allows it, and beside
Chinese punctuation that rule often says no: ``说：**“停航。”**然后`` shows asterisks
(https://github.com/commonmark/commonmark-spec/issues/650). There the range is written
as ``<strong>…</strong>``, which every CommonMark program draws bold, too.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])|&(?=#?\w{1,32};)")
_ORDERED = re.compile(r"^(\s*\d+)([.)])(?=\s|$)")
_ASCII_MARKS = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


def escaped(text: str, bold: Iterable[tuple[int, int]] = ()) -> str:
    """The text as Markdown, escaped, with these ranges in bold."""
    out: list[str] = []
    start = 0
    ranges = _joined(bold)
    for line in text.split("\n"):
        end = start + len(line)
        here = [(max(a, start) - start, min(b, end) - start) for a, b in ranges]
        out.append(_line(line, [each for each in here if each[0] < each[1]]))
        start = end + 1
    return "\n".join(out)


def _joined(ranges: Iterable[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """The ranges in order, those that touch each other as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _line(line: str, bold: Iterable[tuple[int, int]]) -> str:
    parts, last = list[str](), 0
    for start, end in _trimmed(line, bold):
        opening, closing = "**", "**"
        if not may_stand(line, start, end):
            opening, closing = "<strong>", "</strong>"
        parts += [_inline(line[last:start]), opening, _inline(line[start:end]), closing]
        last = end
    return _escaped_start("".join((*parts, _inline(line[last:]))))


def _trimmed(line: str, ranges: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The ranges without the blanks at their ends: beside one nothing is bold."""
    for start, end in ranges:
        words = line[start:end]
        first = start + len(words) - len(words.lstrip())
        last = start + len(words.rstrip())
        if first < last:
            yield first, last


def may_stand(line: str, start: int, end: int, *, is_plain: bool = True) -> bool:
    """Whether asterisks around this range make it bold or slanted.

    Not `is_plain`: other marks of Markdown stand inside at its ends.
    https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run. Versions of the
    standard differ in whether symbols are punctuation: here they may be or not.
    """
    before, after = line[start - 1 : start] if start else "", line[end : end + 1]
    return (_is_edge(before) or (is_plain and _is_plain(line[start]))) and (
        _is_edge(after) or (is_plain and _is_plain(line[end - 1]))
    )


def _is_plain(char: str) -> bool:
    """Whether no version of the standard takes the character for punctuation."""
    return char not in _ASCII_MARKS and unicodedata.category(char)[0] not in "PS"


def _is_edge(char: str) -> bool:
    """Whether each version takes it for a blank or for punctuation."""
    if not char or char.isspace() or char in _ASCII_MARKS:
        return True
    return unicodedata.category(char)[0] == "P"


def _inline(text: str) -> str:
    return _SPECIAL.sub(lambda match: f"\\{match[0]}", text)


def _escaped_start(line: str) -> str:
    if line.lstrip()[:1] in ("-", "+", "="):
        return line.replace(line.lstrip()[0], "\\" + line.lstrip()[0], 1)
    return _ORDERED.sub(r"\1\\\2", line)
