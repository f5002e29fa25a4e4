"""Links among the text that lead to other articles: lists of them, bars and cards."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.extract.measures import is_link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.measures import MeasuredPage
    from reader.extract.outline import Line

_ROW = 3  # links that are a list of them
_BAR = 300  # weight from which links in one line are a bar of them
_BLURB = 60  # weight from which a line is no button


def without_links(page: MeasuredPage, kept: Sequence[int]) -> list[int]:
    """Drop links in a row that lead elsewhere; one or two may be paragraphs.

    Not so one in bold from end to end: that is the headline of another article.
    """
    if not kept:
        return []
    listed = {
        i for i in kept if is_link(page.lines[i]) and _is_elsewhere(page.lines[i])
    }
    row: list[int] = []
    for i in range(kept[0], min(kept[-1] + _ROW, len(page.lines))):
        if is_link(page.lines[i]):
            row.append(i)
        elif page.lines[i].weight:
            listed.update(row if len(row) >= _ROW else ())
            row = []
    listed.update(row if len(row) >= _ROW else ())
    listed.update(_cards(page, kept))
    return [i for i in kept if i not in listed]


def _cards(page: MeasuredPage, kept: Sequence[int]) -> set[int]:
    """The lines of links that hold several: the title and the blurb of another page.

    None where most of the text is such: then it is what the page is about.
    """
    held: dict[str, list[int]] = defaultdict(list)
    for i in range(kept[0], kept[-1] + 1):
        line = page.lines[i]
        targets = {inline.href for text, inline in line.pieces if text.strip()}
        if line.weight and len(targets) == 1 and (target := targets.pop()):
            held[target].append(i)
    cards = {i for lines in held.values() if _is_card(page, lines) for i in lines}
    inside = sum(page.lines[i].weight for i in kept if i in cards)
    return cards if 2 * inside < sum(page.lines[i].weight for i in kept) else set()


def _is_card(page: MeasuredPage, lines: Sequence[int]) -> bool:
    """Are they several, one right after the other but for pictures, and one a blurb?

    A heading and the button below it may lead to the same place.
    """
    texts = [page.lines[i] for i in lines]
    between = [each for each in page.lines[lines[0] : lines[-1] + 1] if each.weight]
    return 1 < len(lines) == len(between) and any(
        line.weight > _BLURB and line.place.kind is not BlockKind.HEADING
        for line in texts
    )


def _is_elsewhere(line: Line) -> bool:
    if line.place.kind is BlockKind.HEADING:
        return False
    is_bold = all(inline.strong for text, inline in line.pieces if text.strip())
    return is_bold or line.weight > _BAR
