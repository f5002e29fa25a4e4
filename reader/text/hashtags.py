"""Finds tags in running text, written as #tag or as Weibo's #话题#."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.lazy import pattern

if TYPE_CHECKING:
    import re

# No tag: "# Heading", "#1", C#, the fragment of an address, an HTML entity.
_TAG = pattern(r"(?<![A-Za-z0-9_/&#＃=?.:])[#＃]([\w][\w/-]*)[#＃]?")


def hashtags(text: str) -> tuple[str, ...]:
    """The tags in a text without their sign, each once, in the text's order."""
    found = (match.rstrip("-/") for match in _TAG.findall(text))
    return tuple(dict.fromkeys(tag for tag in found if not tag.isdigit()))


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
