"""Cuts a long text where a word ends."""

from __future__ import annotations

_MORE = "…"
_LONGEST_WORD = 24  # characters; among longer runs, as in Chinese, every place will do


def cut_at_word(text: str, limit: int) -> str:
    """The first `limit` code points at most; a cut text ends with a word and "…"."""
    if len(text) <= limit:
        return text
    kept = text[: limit - 1]
    if text[limit - 1].isspace():
        return kept.rstrip() + _MORE
    gap = max(kept.rfind(each) for each in (" ", "\n", "\t", "\u3000"))
    if gap > 0 and len(kept) - gap <= _LONGEST_WORD and kept[gap:].strip().isascii():
        kept = kept[:gap]
    return kept.rstrip() + _MORE
