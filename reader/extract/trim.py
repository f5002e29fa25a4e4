"""Take from an article's lines what pages write around and between them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.extract import phrases
from reader.extract.candidates import prose
from reader.extract.credits import credit_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.outline import Line

_SENTENCE_END = re.compile(r"[.!?。！？…:：][\"”’')）\]]*$")
_PICTURED = (BlockKind.IMAGE, BlockKind.CAPTION)
_REPEATED = 40  # weight from which the same words again are no accident
_KEPT = (*_PICTURED, BlockKind.TABLE, BlockKind.CODE, BlockKind.QUOTE)


def trim(lines: Sequence[Line], titles: frozenset[str]) -> list[Line]:
    """The lines that are the article's own."""
    kept = _until_others(lines)
    kept = _without_repeats([line for line in kept if not _is_clutter(line)])
    kept = _without_head(kept, titles)
    kept = _without_tail(kept)
    return _without_bare_headings(kept)


def _until_others(lines: Sequence[Line]) -> list[Line]:
    """Stop where a list of other articles begins."""
    told = [prose(line) for line in lines]
    total = sum(told)
    seen = 0.0
    for i, line in enumerate(lines):
        if line.weight < 120 and seen > 0.2 * total and _is_others(line):
            rest = [
                weight
                for weight, each in zip(told[i + 1 :], lines[i + 1 :], strict=True)
                if not each.image
            ]
            runs = sum(1 for a, b in pairwise(rest) if a and b)
            if 3 * runs < len(rest):
                return list(lines[:i])
        seen += told[i]
    return list(lines)


def _is_others(line: Line) -> bool:
    return bool(phrases.OTHERS.fullmatch(line.text))


def _without_repeats(lines: list[Line]) -> list[Line]:
    """A gallery prints its captions twice."""
    seen: set[str] = set()
    kept = []
    for line in lines:
        if line.weight > _REPEATED:
            if line.text in seen and line.place.kind is BlockKind.CAPTION:
                continue
            seen.add(line.text)
        kept.append(line)
    return kept


def key_of(text: str) -> str:
    """A title's letters only, to know it again."""
    return re.sub(r"\W+", "", text).lower()


def _is_clutter(line: Line) -> bool:
    if line.image:
        return False
    if line.linked > 0.8 and line.weight < 300:
        kind = line.place.kind
        return kind not in (BlockKind.TABLE, BlockKind.CAPTION)
    if len(line.text) < 300 and phrases.BOILERPLATE.match(line.text):
        return True
    return len(line.text) < 100 and bool(phrases.FURNITURE.fullmatch(line.text))


def _without_head(lines: list[Line], titles: frozenset[str]) -> list[Line]:
    """Drop title, credits and labels above the first paragraph."""
    first = next((i for i, line in enumerate(lines) if prose(line)), len(lines))
    head = [line for line in lines[:first] if _belongs_above(line, titles)]
    return head + [
        line
        for i, line in enumerate(lines[first:])
        if i > 12 or key_of(line.text) not in titles
    ]


def _belongs_above(line: Line, titles: frozenset[str]) -> bool:
    if line.place.kind in _PICTURED:
        return True
    if key_of(line.text) in titles or credit_of(line.text):
        return False
    if line.place.kind is BlockKind.HEADING:
        return line.place.level > 1
    return bool(_SENTENCE_END.search(line.text))


def _without_tail(lines: list[Line]) -> list[Line]:
    """Drop footers, and labels below the last paragraph."""
    for i, line in enumerate(lines):
        if i > len(lines) * 0.6 and phrases.FOOTER.search(line.text[:300]):
            lines = lines[:i]
            break
    end = len(lines)
    while end and not _may_end(lines[end - 1]):
        end -= 1
    return lines[:end] if end else lines


def _may_end(line: Line) -> bool:
    if line.place.kind in _KEPT or line.place.kind is BlockKind.LIST_ITEM:
        return True
    if prose(line):
        return True
    return bool(_SENTENCE_END.search(line.text)) and line.linked < 0.5


def _without_bare_headings(lines: list[Line]) -> list[Line]:
    """Drop the last headings if nothing is under them."""
    end = len(lines)
    while end and lines[end - 1].place.kind is BlockKind.HEADING:
        end -= 1
    return lines[:end]
