"""What an article's last lines say of its writer: who he is, how to reach him."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.extract.names_en import SHAPE, person_of
from reader.lazy import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.outline import Line

_WHOSE = rf"({SHAPE})"
_WRITES = pattern(
    rf"{_WHOSE},?"
    r"(?: is (?:an?|the)\b[^.]{0,80}?"
    r"\b(?:writer|reporter|journalist|correspondent|columnist|contributor|blogger|editor)\b"
    r"| (?:covers|reports (?:on|for|from)|writes (?:about|on|for))\b)"
)
# The same in italics from end to end, where any sentence presents a writer.
_PRESENTED = pattern(
    rf"{_WHOSE},? (?:is|was|has|teaches|writes|covers"
    r"|works|lives|leads|directs|reports|studies|runs|serves)\b"
)
_REACH = (
    r"(?:Contact|E-?mail|Follow|Reach)(?: (?:the )?(?:reporter|writer|author):?)?,?"
    rf" {_WHOSE}(?:,? (?:at|on|via|by)\b|, \S+@)"
)
_REPORTED = (
    rf"(?:.{{0,80}}[.:;] )?{_WHOSE} (?:reported|wrote|produced) this"
    r" (?:story|report|article|piece)\b"
)
_TOLD = (
    pattern(_REACH),
    pattern(rf"{_WHOSE} can be (?:reached|contacted)\b"),
    pattern(rf"(?:The (?:writer|author),|About the (?:writer|author):?) {_WHOSE}\b"),
    pattern(_REPORTED),
)
_ABOUT = re.compile(rf"About (?:the author:? )?{_WHOSE}")
# What scholars and other guests say of themselves. Those of whom the article tells are
# spoken of before, by the same name.
_GUEST = pattern(
    rf"{_WHOSE}(?:,? (?:and|&) {_WHOSE})?(?:, [^.,]{{3,60}},)?"
    r" (?:is|are|was|served as)(?: (?:an?|the|now|currently|also))*\b[^.]{0,80}?"
    r"\b(?i:professors?|lecturers?|fellows?|director|economists?|historians?|scholars?"
    r"|scientists?|physicians?|lawyers?|attorneys?|researchers?|chair(?:man|woman)?"
    r"|president|(?:co-?)?founder|author|student|analysts?|strategist|consultant"
    r"|commentator|novelist|poet|partner|teacher|engineer|physicist|senior|chief"
    r"|executive|pastor|candidate|former)\b"
)
_LONGEST = 900  # weight of a line that presents a writer
_PARAGRAPH = 240  # weight from which a line is one
_LAST = 5  # paragraphs among which a guest is presented
_SPEAKS = 100  # characters of a line that is more than a byline
_LINKED = 0.5  # share of links in a line that is no menu's


def presented(lines: Sequence[Line]) -> list[str]:
    """The names of the writers whom the lines below the headline present; or none."""
    return _headed(lines) or _told(lines) or _guests(lines)


def _headed(lines: Sequence[Line]) -> list[str]:
    """The person of a heading such as About Ada Moreno, if the next line is on her."""
    for heading, line in pairwise(lines):
        found = _ABOUT.fullmatch(heading.text) if "About" in heading.text else None
        if found and person_of(found[1]) and found[1].split()[0] in line.text:
            return [found[1]]
    return []


def _told(lines: Sequence[Line]) -> list[str]:
    for line in reversed(lines):
        if line.weight >= _LONGEST:
            continue
        is_slanted = all(
            inline.emphasis for text, inline in line.pieces if text.strip()
        )
        expressions = (_PRESENTED if is_slanted else _WRITES, *_TOLD)
        matches = (each.match(line.text) for each in expressions)
        name = next((found[1] for found in matches if found), "")
        if person_of(name):
            return [name]
    return []


def _guests(lines: Sequence[Line]) -> list[str]:
    """Whom the last paragraphs present, and no line of the article named before."""
    passed = 0
    for i in range(len(lines) - 1, 0, -1):
        names = _guests_of(lines[i])
        if names and not _is_spoken_of(names, lines[:i]):
            return names
        passed += lines[i].weight > _PARAGRAPH and lines[i].linked < _LINKED
        if passed > _LAST:
            break
    return []


def _guests_of(line: Line) -> list[str]:
    found = _GUEST.match(line.text) if line.weight < _LONGEST else None
    names = [name for name in found.groups() if name] if found else []
    return names if all(map(person_of, names)) else []


def _is_spoken_of(names: Sequence[str], lines: Sequence[Line]) -> bool:
    return any(
        name in line.text
        for name in names
        for line in lines
        if len(line.text) > _SPEAKS
    )
