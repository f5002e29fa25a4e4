"""Describes passages, and finds them again in a changed text or not at all.

May import `domain` and `text`. Knows nothing of where marks are stored or painted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.anchoring.description import described
from reader.anchoring.page import BothSides
from reader.anchoring.resolution import resolved
from reader.anchoring.suggestion import suggested
from reader.anchoring.texts import Texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain.annotation import Anchor, Passage

__all__ = ["BothSides", "Texts", "describe", "resolve", "suggest"]


def describe(
    passage: Passage, texts: Texts | Sequence[str], *, sentence: str = ""
) -> Anchor:
    """The anchor of a passage in the texts of its side.

    On the translation side `sentence` is the original of the sentences it touches.
    """
    return described(passage, _prepared(texts), sentence)


def resolve(anchor: Anchor, texts: Texts | Sequence[str]) -> Passage | None:
    """The passage that an anchor means in the texts of its side; None for an orphan."""
    return resolved(anchor, _prepared(texts))


def suggest(
    anchor: Anchor, texts: Texts | Sequence[str], limit: int = 3
) -> tuple[Passage, ...]:
    """Where an orphan might belong, likeliest first, for the reader to choose."""
    return suggested(anchor, _prepared(texts), limit)


def _prepared(texts: Texts | Sequence[str]) -> Texts:
    return texts if isinstance(texts, Texts) else Texts(texts)
