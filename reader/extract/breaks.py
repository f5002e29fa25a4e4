"""Where a page used line breaks as the ends of paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.outline import BREAK, Inline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.extract.outline import Piece

_INDENT = re.compile(r"[\u3000\u2003]{2}|(?:\xa0|\u2002){4}")
_SENTENCE_END = tuple(".!?。！？…”\"’'）)：:；;")
_PARAGRAPH = 90  # UTF-8 bytes from which a line that ends a sentence is a paragraph
_PLAIN = Inline()


def split_at_breaks(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Cut at two breaks, at a break before an indent, and after a full paragraph."""
    part: list[Piece] = []
    breaks = size = 0
    for piece in pieces:
        text = piece[0]
        if text is BREAK:
            breaks += 1
            continue
        if breaks and text.isspace() and not _INDENT.search(text):
            continue
        if breaks and part:
            if breaks > 1 or _ends_paragraph(part[-1][0], size, text):
                yield part
                part, size = [], 0
            else:
                part.append((BREAK, _PLAIN))
        breaks = 0
        part.append(piece)
        size += len(text.encode("utf-8", "replace"))
    if part:
        yield part


def _ends_paragraph(last: str, size: int, following: str) -> bool:
    if size > _PARAGRAPH and last.rstrip().endswith(_SENTENCE_END):
        return True
    return bool(_INDENT.match(following.lstrip(" \t\r\n")))
