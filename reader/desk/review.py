"""Reviews the saved words that are due, by Leitner's boxes, for five minutes.

A word that is known goes one box on and is due again after the days of that box; one
that is not known goes back to the first. Sebastian Leitner, "So lernt man lernen",
Herder 1972; https://en.wikipedia.org/wiki/Leitner_system. The days double from box to
box, as is usual with it.
"""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.domain.words import SavedWord
    from reader.library import Library

DAYS = (0, 1, 2, 4, 8, 16, 32, 64)
"""For how many days a word stays in each box."""

LENGTH = timedelta(minutes=5)
_EARLY = timedelta(hours=4)  # what is due later today may be done now


class WordReview:
    """One session over the words that are due. For the thread that owns the desk.

    A word that was not known comes again at the end. After five minutes the session
    ends with the answer that is being given. What is answered is kept at once; raises
    `LibraryError` if that fails, and the card stays.
    """

    def __init__(
        self, library: Callable[[], Library], clock: Callable[[], datetime]
    ) -> None:
        self._library = library
        self._clock = clock
        self._end = clock() + LENGTH
        self._cards = deque(library().words.due(written(clock() + _EARLY)))
        self.known = 0
        self.again = 0

    @property
    def word(self) -> SavedWord | None:
        """The word that is asked; None when the session is over."""
        return self._cards[0].word if self._cards else None

    @property
    def left(self) -> int:
        """How many words are still to come, the one that is asked among them."""
        return len(self._cards)

    def answer(self, *, is_known: bool) -> None:
        """Keep whether the word was known, and go on to the next one."""
        card, now = self._cards[0], self._clock()
        box = min(card.box + 1, len(DAYS) - 1) if is_known else 0
        after = replace(card, box=box)
        self._library().words.reviewed(after, written(now + timedelta(DAYS[box])))
        self._cards.popleft()
        if is_known:
            self.known += 1
        else:
            self.again += 1
            self._cards.append(after)
        if now >= self._end:
            self._cards.clear()


def written(moment: datetime) -> str:
    """A moment as the library writes times."""
    text = moment.astimezone(UTC).isoformat(timespec="milliseconds")
    return text.replace("+00:00", "Z")
