"""What comes out of a saved file: the markup of its pages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Saved:
    """One page of a file. A book's chapters name the book and their member."""

    text: str
    url: str = ""
    part: str = ""
    book: str = ""
