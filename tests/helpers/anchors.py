"""Describes and finds passages in the texts of one side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.anchoring import description, resolution, suggestion
from reader.anchoring.texts import Texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain.annotation import Anchor, Passage


def describe(passage: Passage, texts: Texts | Sequence[str]) -> Anchor:
    return description.describe(passage, _prepared(texts))


def resolve(anchor: Anchor, texts: Texts | Sequence[str]) -> Passage | None:
    return resolution.resolve(anchor, _prepared(texts))


def suggest(
    anchor: Anchor, texts: Texts | Sequence[str], limit: int = 3
) -> tuple[Passage, ...]:
    return suggestion.suggest(anchor, _prepared(texts), limit)


def _prepared(texts: Texts | Sequence[str]) -> Texts:
    return texts if isinstance(texts, Texts) else Texts(texts)
