"""Pages edited at random, with every character's way known: the truth for anchoring."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.annotation import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

Origin = tuple[int, int]  # block and offset before the edits


@dataclass(frozen=True, slots=True)
class Char:
    """A character and where it was; None for one that is new."""

    char: str
    origin: Origin | None = None


Line = list[Char]


def tracked(texts: Sequence[str]) -> list[Line]:
    return [
        [Char(char, (block, offset)) for offset, char in enumerate(text)]
        for block, text in enumerate(texts)
    ]


def text_of(line: Line) -> str:
    return "".join(each.char for each in line)


def edited(
    texts: Sequence[str], random: Random, others: Sequence[str], share: float = 0.2
) -> list[Line]:
    """The page with a share of its blocks inserted, deleted, moved, retyped or cut
    otherwise by another extractor."""
    lines = tracked(texts)
    for _ in range(max(1, round(share * len(texts)))):
        index = random.randrange(len(lines))
        match random.choice(("insert", "delete", "move", "retype", "extract")):
            case "insert":
                lines.insert(index, [Char(char) for char in random.choice(others)])
            case "delete" if len(lines) > 1:
                del lines[index]
            case "move":
                line = lines.pop(index)
                lines.insert(random.randrange(len(lines) + 1), line)
            case "retype":
                lines[index] = _retyped(lines[index], random)
            case _:
                _extract_anew(lines, index, random)
    return lines


def near_copy(text: str, random: Random) -> str:
    """The text with one of its words changed: a look-alike."""
    start = random.randrange(len(text))
    other = "另" if text[start] >= "\u2e80" else "Q7"
    return text[:start] + other + text[start + 1 :]


def _retyped(line: Line, random: Random) -> Line:
    """A few words changed, left out or put in."""
    line = list(line)
    for _ in range(random.randint(1, 3)):
        if len(line) < 4:
            break
        start = random.randrange(len(line) - 2)
        new = [Char(char) for char in random.choice(("", "那么", " then", "3"))]
        line[start : start + random.randint(0, 3)] = new
    return line


def _extract_anew(lines: list[Line], index: int, random: Random) -> None:
    line = lines[index]
    match random.choice(("join", "split", "blanks")):
        case "join" if index + 1 < len(lines):
            lines[index : index + 2] = [[*line, Char(" "), *lines[index + 1]]]
        case "split" if len(line) > 4:
            middle = random.randrange(1, len(line) - 1)
            lines[index : index + 1] = [line[:middle], line[middle:]]
        case _:
            lines[index] = [Char(_other_form(each.char), each.origin) for each in line]


def _other_form(char: str) -> str:
    return {"“": '"', "”": '"', "’": "'", " ": "\u00a0", "—": "–"}.get(char, char)


def truth(
    passage: Passage, before: Sequence[str], lines: Sequence[Line]
) -> Passage | None:
    """Where a passage went; None if a letter of it is gone or anything came between."""
    wanted = [
        (passage.block, offset)
        for offset in range(passage.start, passage.end)
        if not before[passage.block][offset].isspace()
    ]
    for block, line in enumerate(lines):
        places = {each.origin: place for place, each in enumerate(line) if each.origin}
        if wanted and wanted[0] in places:
            first = places[wanted[0]]
            last = places.get(wanted[-1], -1) + 1
            here = [each.origin for each in line[first:last] if not each.char.isspace()]
            return Passage(block, first, last) if here == wanted else None
    return None
