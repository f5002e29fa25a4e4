"""Take from an article's lines what pages write around and between them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.extract import phrases
from reader.extract.candidates import prose
from reader.extract.credits import credit_of, is_credit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.outline import Line

_SENTENCE_END = re.compile(r"[.!?。！？…:：][\"”’')）\]]*$")
_PICTURED = (BlockKind.IMAGE, BlockKind.CAPTION)
_REMAINS = 0.3  # share of the prose before it that an end may have after it
_REMAINS_FENCED = 0.15
_REPEATED = 40  # weight from which the same words again are no accident
_TOLD = 200  # weight of the prose after which a page may go on to another article
_BAR, _SHORTEST_BAR = 0.8, 12
_POSTS = 3  # paragraphs under the same bar that make a page of several posts
_KEPT = (*_PICTURED, BlockKind.TABLE, BlockKind.CODE, BlockKind.QUOTE)


def trim(lines: Sequence[Line], titles: frozenset[str]) -> list[Line]:
    """The lines that are the article's own."""
    kept = _until_others(_until_next(lines))
    kept = _without_repeats(_without_clutter(kept))
    kept = _without_head(kept, titles)
    kept = _without_tail(kept)
    return _without_bare_headings(kept)


def _until_others(lines: Sequence[Line]) -> list[Line]:
    """Stop where comments or a list of other articles begin."""
    told = [0.0 if line.fence else prose(line) for line in lines]
    after = _prose_after(lines, told)
    seen = 0.0
    for i, line in enumerate(lines):
        remains = _REMAINS_FENCED if line.fence else _REMAINS
        if seen and after[i] < remains * seen and _is_end(line):
            return list(lines[:i])
        seen += told[i]
    return list(lines)


def _until_next(lines: Sequence[Line]) -> list[Line]:
    """Stop where the page goes on to its next article."""
    seen = 0.0
    bars = _repeated_bars(lines)
    for i, line in enumerate(lines):
        if seen > _TOLD and (line.text in bars or phrases.RATING.fullmatch(line.text)):
            return list(lines[:i])
        if not line.fence:
            seen += prose(line)
    return list(lines)


def _repeated_bars(lines: Sequence[Line]) -> set[str]:
    """Link bars that stand over the first paragraph and over each of several more."""
    posts: Counter[str] = Counter()
    bars: list[str] = []
    over_first: set[str] | None = None
    for line in lines:
        if line.linked > _BAR and line.weight > _SHORTEST_BAR:
            bars.append(line.text)
        elif prose(line):
            over_first = set(bars) if over_first is None else over_first
            posts.update(set(bars))
            bars = []
    return {bar for bar in over_first or () if posts[bar] >= _POSTS}


def _is_end(line: Line) -> bool:
    if line.fence == "comments":
        return True
    return line.weight < 120 and bool(phrases.OTHERS.fullmatch(line.text))


def _prose_after(lines: Sequence[Line], told: list[float]) -> list[float]:
    """For every line the prose after it, less the blurbs that stand alone."""
    after, total = [0.0] * len(lines), 0.0
    shown = [i for i, line in enumerate(lines) if not (line.fence or line.image)]
    runs = {
        i: told[i]
        for before, i, following in zip(
            [-1, *shown], shown, [*shown[1:], -1], strict=False
        )
        if (before >= 0 and told[before]) or (following >= 0 and told[following])
    }
    for i in range(len(lines) - 1, -1, -1):
        after[i] = total
        total += runs.get(i, 0.0)
    return after


def _without_repeats(lines: list[Line]) -> list[Line]:
    """A gallery prints its captions twice, and cut short beside the whole."""
    seen: set[str] = set()
    under: list[str] = []  # the captions of one picture, as keys
    kept = []
    for line in lines:
        if line.image:
            under = []
        elif line.place.kind is BlockKind.CAPTION:
            start = key_of(line.text)[:_REPEATED]
            if line.text in seen or any(each.startswith(start) for each in under):
                continue
            under.append(key_of(line.text))
        if line.weight > _REPEATED:
            seen.add(line.text)
        kept.append(line)
    return kept


def key_of(text: str) -> str:
    """A title's letters only, to know it again."""
    return re.sub(r"\W+", "", text).lower()


def _without_clutter(lines: Sequence[Line]) -> list[Line]:
    """Drop buttons, boilerplate and links to elsewhere."""
    lines = [line for line in lines if not line.fence]
    kept = []
    for i, line in enumerate(lines):
        before = lines[i - 1] if i else None
        after = lines[i + 1] if i + 1 < len(lines) else None
        if line.linked > 0.8 and not _is_own_link(line, before, after):
            continue
        if not line.image and _is_furniture(line.text):
            continue
        kept.append(line)
    return kept


def _is_own_link(line: Line, before: Line | None, after: Line | None) -> bool:
    """A link of the article's own: alone among its paragraphs, or over one."""
    if line.place.kind in (BlockKind.TABLE, BlockKind.CAPTION) or line.weight > 300:
        return True
    if after is None or after.linked > 0.5 or phrases.ELSEWHERE.match(line.text):
        return False
    if line.place.kind is BlockKind.HEADING:
        return prose(after) > 0
    return (
        line.tag == "p" and before is not None and min(prose(before), prose(after)) > 0
    )


def _is_furniture(text: str) -> bool:
    if len(text) < 300 and phrases.BOILERPLATE.match(text):
        return True
    return len(text) < 100 and bool(phrases.FURNITURE.fullmatch(text))


def _without_head(lines: list[Line], titles: frozenset[str]) -> list[Line]:
    """Drop title, credits and labels above the first paragraph."""
    first = next((i for i, line in enumerate(lines) if _begins(line)), len(lines))
    head = [line for line in lines[:first] if _belongs_above(line, titles)]
    return head + [
        line
        for i, line in enumerate(lines[first:])
        if i > 12 or key_of(line.text) not in titles
    ]


def _begins(line: Line) -> bool:
    """Is it the first paragraph? Long credits and captions weigh as much as one."""
    if line.place.kind in _PICTURED or is_credit(line.text):
        return False
    return prose(line) > 0


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
    while end and (
        not _may_end(lines[end - 1]) or phrases.BIOGRAPHY.match(lines[end - 1].text)
    ):
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
