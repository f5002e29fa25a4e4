"""What a term of the glossary meets in an article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.domain.annotation import Passage
    from reader.domain.translation import Ranges


@dataclass(frozen=True, slots=True)
class TermMeeting:
    """A sentence of the original that a term meets, with its translation if it has one.

    Ranges are in code points: `places` are those of the term in `sentence`, `rendered`
    those of the reader's rendering in `translation`. `passage` is the first place.
    """

    passage: Passage
    sentence: str
    places: Ranges
    translation: str = ""
    rendered: Ranges = ()


@dataclass(frozen=True, slots=True)
class TermMeetings:
    """All sentences of an article that a term meets, and what it does not meet.

    `passed_over` are words of the article that look like the term but are not met, as
    they are written there, the most frequent first: "us" for US, "housing" for hous.
    """

    sentences: tuple[TermMeeting, ...] = ()
    passed_over: tuple[str, ...] = ()
