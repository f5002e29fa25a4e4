"""Finds tags in running text, written as #tag or as Weibo's #话题#."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.lazy import pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

# No tag: "# Heading", "#1", C#, the fragment of an address, an HTML entity.
_TAG = pattern(r"(?<![A-Za-z0-9_/&#＃=?.:])[#＃]([\w][\w/-]*)[#＃]?")


def hashtags(text: str) -> tuple[str, ...]:
    """The tags in a text without their sign, each once, in the text's order."""
    return tuple(dict.fromkeys(tag for _, _, tag in placed_hashtags(text)))


def placed_hashtags(text: str) -> tuple[tuple[int, int, str], ...]:
    """Where tags stand in a text: from their sign on, in code points; each tag."""
    return tuple(
        (match.start(), match.end(), tag)
        for match in _TAG.finditer(text)
        if not (tag := match[1].rstrip("-/")).isdigit()
    )


def unwritten(tags: Iterable[str], text: str) -> tuple[str, ...]:
    """The tags that do not stand in a text, to be named beside it."""
    written = frozenset(hashtags(text))
    return tuple(tag for tag in tags if tag not in written)


def in_one_word(tag: str) -> str:
    """A tag as it is typed with a sign: other programs' tags may have spaces."""
    return "-".join(tag.split())


def with_tag_renamed(text: str, old: str, new: str) -> str:
    """The text with one tag written otherwise; signs and other words stay."""

    def other(match: re.Match[str]) -> str:
        tag = match[1].rstrip("-/")
        if tag != old:
            return str(match[0])
        at = match.start(1) - match.start()
        return f"{match[0][:at]}{new}{match[0][at + len(tag) :]}"

    return _TAG.sub(other, text)
