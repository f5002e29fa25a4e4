"""The glyphs that were drawn on paper."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Drawn:
    """The glyphs of one face, in the order in which they were first drawn.

    `names` are those that Qt gives them, empty beyond U+FFFF; `texts` are the
    characters that they were drawn for.
    """

    names: tuple[str, ...]
    texts: tuple[str, ...]
