"""Which classes a page's own style sheets hide from the eye.

A page that a program saved whole brings its style sheets along. Labels for screen
readers are clipped to nothing: https://webaim.org/techniques/css/invisiblecontent/
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

UNSEEN_STYLE = re.compile(
    r"\bclip\s*:\s*rect\(\s*[01](?:px)?[\s,]|clip-path\s*:\s*inset\(\s*(?:50|100)%"
    r"|text-indent\s*:\s*-\d{3,}|left\s*:\s*-\d{4,}"
    r"|(?<![a-z-])(?:width\s*:\s*1px\b.{0,80}(?<![a-z-])height"
    r"|height\s*:\s*1px\b.{0,80}(?<![a-z-])width)\s*:\s*1px\b",
    re.I | re.S,
)
"""A style that leaves nothing of an element to see."""

_GONE = re.compile(r"(?<![a-z-])display\s*:\s*none", re.I)
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
# What is hidden on small screens or on paper only is not hidden.
_CONDITION = re.compile(r"@[a-z-]+[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", re.I)
_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]*)\}")
_CLASS = re.compile(r"\s*(?:span|sup|small|em|i|b|a)?\.([\w-]{1,80})\s*")
_LARGEST = 300_000  # characters of style sheets that are read


def unseen_classes(root: etree._Element) -> frozenset[str]:
    """The classes whose elements the page's style sheets do not show in a line."""
    hidden: set[str] = set()
    shown: set[str] = set()
    left = _LARGEST
    for style in root.iter("style"):
        sheet = style.text or ""
        if len(sheet) > left:
            break
        left -= len(sheet)
        if "clip" in sheet or _GONE.search(sheet):
            _read(sheet, hidden, shown)
    return frozenset(hidden - shown)


def _read(sheet: str, hidden: set[str], shown: set[str]) -> None:
    sheet = _CONDITION.sub("", _COMMENT.sub("", sheet))
    for selectors, style in _RULE.findall(sheet):
        is_unseen = UNSEEN_STYLE.search(style) or _GONE.search(style)
        if not is_unseen and "display" not in style:
            continue
        for selector in selectors.split(","):
            alone = _CLASS.fullmatch(selector)
            if alone:
                (hidden if is_unseen else shown).add(alone[1])
