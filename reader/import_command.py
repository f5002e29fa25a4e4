"""The command `duizhao import`: it takes in what other programs export."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.work import Token, ignore

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from reader.desk import Desk
    from reader.domain.arrival import Arrival

_LONGEST = 60  # code points of a quotation that is shown


def take_in(
    desk: Desk, paths: Iterable[Path], *, only_here: bool, is_dry_run: bool
) -> int:
    """Take the files in, or tell what would come of it; return the exit status.

    A file that cannot be read is one line on standard error; the others go on.
    """
    status = 0
    for path in paths:
        try:
            arrivals, new = _taken(desk, path, only_here=only_here, is_dry=is_dry_run)
        except ReaderError as error:
            print(f"duizhao: {' '.join(str(error).splitlines())}", file=sys.stderr)
            status = 2
            continue
        print(_summary(path, arrivals, new))
        for line in _without_place(arrivals):
            print(f"  {line}")
    return status


def _taken(
    desk: Desk, path: Path, *, only_here: bool, is_dry: bool
) -> tuple[Sequence[Arrival], int | None]:
    """The articles of a file and how many marks were new; None where none was taken."""
    if is_dry:
        foreseen = desk.exchange.previewing(path)(Token(), ignore)
        return [it for it in foreseen if it.is_here or not only_here], None
    arrived: list[Arrival] = []
    importing = desk.exchange.importing(path, only_here=only_here)
    return arrived, importing(Token(), arrived.append)


def _summary(path: Path, arrivals: Sequence[Arrival], new: int | None) -> str:
    marks = sum(each.marks for each in arrivals)
    counted = f"{_count(len(arrivals), 'article')}, {_count(marks, 'mark')}"
    counted += f", {new} of them new" if new is not None and marks else ""
    return f"{path.name}: {counted}"


def _without_place(arrivals: Sequence[Arrival]) -> Iterator[str]:
    """A line for each article that is not here, and for each mark without its words."""
    for each in arrivals:
        if not each.is_here:
            waits = f" ({_count(each.marks, 'mark')})" if each.marks else ""
            yield f"{each.title}: the page is not saved here{waits}"
        for words in each.lost_words:
            shown = " ".join(words.split())
            shown = shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
            yield f"{each.title}: not in the text: {shown}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
