"""``My Clippings.txt`` of a Kindle, in any of its languages.

A device appends: a highlight that was drawn longer, or a note that was worded anew,
stands there twice, and the later one counts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.annotation import TextQuote
from reader.export.arrivals.foreign import Arrivals, ForeignMark, article_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.export.folio import Folio

_RULE = re.compile(r"^={8,}[ \t]*$", re.MULTILINE)
_FIRST = re.compile(r"\A\s*\S[^\n]*\n\s*[-–][^\n]*\d[^\n]*\n")
_AUTHOR = re.compile(r"\s*[(（]((?:[^()（）]|[(（][^()（）]*[)）])*)[)）]\s*\Z")
_NOTE = re.compile(r"\bnot[ea]|notiz|笔记|筆記|注释|備註|メモ|заметк", re.IGNORECASE)
_BOOKMARK = re.compile(
    r"bookmark|书签|書籤|lesezeichen|signet|marcador|segnalibro|bladwijzer|ブックマーク",
    re.IGNORECASE,
)
_PLACE = re.compile(r"(\d+)(?:\s*[-–]\s*#?(\d+))?")
_LIMIT = re.compile(r"\A\s*<[^<>]*(?:limit|上限|limite|Limit)[^<>]*>\s*\Z")


@dataclass(frozen=True, slots=True)
class _Clip:
    """An entry of the file; the places are those of the device."""

    book: str
    is_note: bool
    start: int
    end: int
    text: str
    made: str


def is_one(text: str) -> bool:
    """Whether it begins as the file does and has its rules of equal signs."""
    plain = text.replace("\ufeff", "").replace("\r\n", "\n")
    return bool(_RULE.search(plain) and _FIRST.match(plain))


def folios(text: str) -> tuple[Folio, ...]:
    """The books and articles in the file with their highlights and notes.

    Bookmarks are left out: nothing but the device knows their place.
    """
    books: defaultdict[str, list[_Clip]] = defaultdict(list)
    plain = text.replace("\ufeff", "").replace("\r\n", "\n").replace("\r", "\n")
    for entry in _RULE.split(plain):
        clip = _clip(entry.strip())
        if clip is not None:
            books[clip.book].append(clip)
    arrivals = Arrivals()
    for name, clips in books.items():
        author = _AUTHOR.search(name)
        title = _AUTHOR.sub("", name)
        article = article_of(title or name, "", author[1] if author else "")
        for clip, note in _with_notes(clips):
            mark = ForeignMark(
                () if clip.is_note else (TextQuote(clip.text),),
                body=clip.text if clip.is_note else note.text if note else "",
                created=clip.made,
                modified=note.made if note else "",
            )
            arrivals.add(article, mark, "kindle", name, str(clip.start), clip.text)
    return arrivals.folios()


def _clip(entry: str) -> _Clip | None:
    """An entry; None if it is cut off, a bookmark, or words that may not be copied."""
    title, _, rest = entry.partition("\n")
    about, _, text = rest.strip().partition("\n")
    what, made = _split(about)
    text = text.strip()
    is_none = not about.startswith(("-", "–")) or not text
    if is_none or _BOOKMARK.search(what) or _LIMIT.match(text):
        return None
    start, end = _place(what)
    return _Clip(title.strip(), bool(_NOTE.search(what)), start, end, text, made)


def _split(about: str) -> tuple[str, str]:
    """What a line tells of the place, and of the time."""
    what, bar, made = about.rpartition("|")
    return (what, made.strip()) if bar else (about, "")


def _place(what: str) -> tuple[int, int]:
    """The last range of numbers: the location stands behind the page."""
    found = _PLACE.findall(what)
    if not found:
        return 0, 0
    first, last = found[-1]
    if last and len(last) < len(first):
        last = first[: len(first) - len(last)] + last  # 1234-36
    start = int(first[:18])
    return start, max(start, int(last[:18] or start))


def _with_notes(clips: Iterable[_Clip]) -> Iterator[tuple[_Clip, _Clip | None]]:
    """The highlights in their order, each with the note to it; then the other notes."""
    highlights = _latest(clip for clip in clips if not clip.is_note)
    notes = _latest(clip for clip in clips if clip.is_note)
    ordered = sorted(range(len(highlights)), key=lambda at: highlights[at].start)
    starts = [highlights[at].start for at in ordered]
    noted: defaultdict[int, list[_Clip | None]] = defaultdict(list)
    for each in notes:
        rank = bisect_right(starts, each.start) - 1
        at = ordered[rank] if rank >= 0 else -1
        is_within = at >= 0 and each.start <= highlights[at].end
        noted[at if is_within and each.start else -1].append(each)
    for at, highlight in enumerate(highlights):
        for note in noted[at] or [None]:
            yield highlight, note
    yield from ((alone, None) for alone in noted[-1] if alone is not None)


def _latest(clips: Iterable[_Clip]) -> list[_Clip]:
    """The clips without those that a later one at the same place says anew."""
    kept: dict[int, _Clip] = {}
    ends: dict[tuple[str, int], int] = {}
    for number, clip in enumerate(clips):
        for edge in (("start", clip.start), ("end", clip.end)):
            before = ends.get(edge)
            if before in kept and _says(kept[before].text, clip.text):
                kept.pop(before)
            ends[edge] = number
        kept[number] = clip
    return list(kept.values())


def _says(one: str, other: str) -> bool:
    """Whether one text begins or ends as the other: it was drawn longer or shorter."""
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    after, before = longer[len(shorter) :], longer[: -len(shorter)]
    is_start = longer.startswith(shorter) and not _is_in_word(shorter[-1], after[:1])
    is_end = longer.endswith(shorter) and not _is_in_word(before[-1:], shorter[0])
    return is_start or is_end


def _is_in_word(before: str, after: str) -> bool:
    both = before + after
    return len(both) == 2 and both.isascii() and both.isalnum()
