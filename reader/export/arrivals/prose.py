"""The words of a quotation without the Markdown that programs put round them."""

from __future__ import annotations

import re

_PICTURE = re.compile(r"!\[[^\]]*\]\([^()\s]*\)")
_LINK = re.compile(r"\[([^\[\]]+)\]\(\w+:[^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")


def without_markdown(text: str) -> str:
    """A highlight without pictures, links and bold type."""
    words = _LINK.sub(r"\1", _PICTURE.sub("", text))
    return _BOLD.sub(r"\2", words).strip()
