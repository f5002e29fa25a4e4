"""Tags that stand in running text, as #tag or as Weibo's #话题#."""

from __future__ import annotations

from reader.lazy import pattern

# No tag: "# Heading", "#1", C#, the fragment of an address, an HTML entity.
_TAG = pattern(r"(?<![A-Za-z0-9_/&#＃=?.:])[#＃]([\w][\w/-]*)[#＃]?")


def hashtags(text: str) -> tuple[str, ...]:
    """The tags in a text without their sign, each once, in the text's order."""
    found = (match.rstrip("-/") for match in _TAG.findall(text))
    return tuple(dict.fromkeys(tag for tag in found if not tag.isdigit()))


def in_one_word(tag: str) -> str:
    """A tag as it is typed with a sign: other programs' tags may have spaces."""
    return "-".join(tag.split())
