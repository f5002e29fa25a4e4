"""Which elements of a page nobody sees: by attributes, styles and names.

``aria-hidden`` is none of these: it hides from screen readers only.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lxml import etree

from reader.extract import inlines, rules
from reader.extract.selectors import NamePaths
from reader.extract.styles import (
    BLANK_STYLE,
    FOLDED_STYLE,
    GONE_STYLE,
    UNSEEN_STYLE,
    WHITE_SPACE,
    SheetNames,
    is_flat,
    sheet_names,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

_LABEL = 80  # characters of what is hidden for now: more may be unfolded by a script
_PROMPT = 1000  # and of a block in the article that nothing unfolds
_NAMED = 300  # and of a block that only its name hides
_READ_OUT, _HIDDEN = "read out only", "hidden"  # what class words call an element
_SHOWN = rules.NEVER_FENCED_TAGS | {"h1"}
_text_length = etree.XPath("string-length()")


class Unseen:
    """Knows what the style sheets of one page hide."""

    def __init__(self, root: etree._Element | None = None) -> None:
        self._names = names = SheetNames() if root is None else sheet_names(root)
        self._unseen_paths = NamePaths(names.unseen_paths)
        self._gone_paths = NamePaths(names.gone_paths)
        self._any = frozenset().union(
            names.unseen, names.folded, names.gone, names.blank,
            self._unseen_paths.names, self._gone_paths.names,
        )  # fmt: skip

    def is_plain(self, tag: str, attributes: Mapping[str, str]) -> bool:
        """Does nothing speak of hiding an element? So it is with most."""
        words = attributes.get("class")
        if words and _called(words):
            return False
        if "style" in attributes or "hidden" in attributes:
            return False
        if not self._any:
            return True
        return f"<{tag}>" not in self._any and not _is_one_of(attributes, self._any)

    def shows_breaks(self, attributes: Mapping[str, str]) -> bool | None:
        """Are a block's line breaks shown? None if that is as around the block."""
        style = attributes.get("style")
        if style and (space := WHITE_SPACE.search(style)):
            return bool(space[1])
        if _is_one_of(attributes, self._names.lined):
            return True
        return False if _is_one_of(attributes, self._names.flowing) else None

    def in_line(
        self, element: etree._Element, tag: str, attributes: Mapping[str, str]
    ) -> bool:
        """Is an element within a line not shown, or only read out to the blind?"""
        if self.is_plain(tag, attributes):
            return False
        found = self._is_clipped(element, attributes) or _is_gone(attributes)
        if not found:
            is_folded = self._is_folded(element, attributes)
            is_folded = is_folded or self._is_off(element)
            found = is_folded and _is_short(element, _LABEL)
        return found and not inlines.is_in_fraction(element)

    def of_block(
        self, element: etree._Element, tag: str, attributes: Mapping[str, str]
    ) -> bool:
        """Is a block not shown, or only read out to the blind?

        A headline may be: it tells the title, which the page then shows as a picture.
        """
        if _is_gone(attributes):
            return True
        if tag in _SHOWN:
            return False
        if _called(attributes.get("class", "")) == _READ_OUT:
            return _is_short(element, _NAMED)
        style = attributes.get("style")
        if self._is_clipped(element, attributes) or (style and is_flat(style)):
            return True
        is_gone_by_sheet = _is_one_of(attributes, self._names.gone)
        is_gone_by_sheet = is_gone_by_sheet or self._gone_paths.lead_to(element)
        if is_gone_by_sheet and _is_aside(element):
            return True
        return self._is_folded(element, attributes) and _is_short(element, _LABEL)

    def _is_off(self, element: etree._Element) -> bool:
        """Do several names hide it? A headline's words may give way to a picture."""
        if not self._gone_paths.lead_to(element):
            return False
        return next(element.iterancestors("h1"), None) is None

    def _is_clipped(
        self, element: etree._Element, attributes: Mapping[str, str]
    ) -> bool:
        """Is nothing of it to be seen, whatever scripts do?"""
        if _called(attributes.get("class", "")) == _READ_OUT:
            return True
        if _is_one_of(attributes, self._names.unseen):
            return True
        if self._unseen_paths.lead_to(element) or self._is_blank(element, attributes):
            return True
        style = attributes.get("style")
        return bool(style and UNSEEN_STYLE.search(style))

    def _is_blank(self, element: etree._Element, attributes: Mapping[str, str]) -> bool:
        """Is all of its text its own, and has no size?"""
        if len(element) or not element.text:
            return False
        style = attributes.get("style")
        if style and BLANK_STYLE.search(style):
            return True
        return _is_one_of(attributes, self._names.blank)

    def _is_folded(
        self, element: etree._Element, attributes: Mapping[str, str]
    ) -> bool:
        if _called(attributes.get("class", "")):
            return True
        if _is_one_of(attributes, self._names.folded):
            return True
        style = attributes.get("style")
        return bool(style and not len(element) and FOLDED_STYLE.search(style))


def _is_gone(attributes: Mapping[str, str]) -> bool:
    """Does an element's own mark-up say that no browser shows it?

    Wikipedia hides a formula's MathML, and shows a picture of it.
    """
    style = attributes.get("style")
    if "hidden" not in attributes and not (style and GONE_STYLE.search(style)):
        return False
    return "mwe-math-mathml" not in attributes.get("class", "")


def _is_one_of(attributes: Mapping[str, str], names: AbstractSet[str]) -> bool:
    if not names:
        return False
    words = attributes.get("class")
    if words and not names.isdisjoint(words.split()):
        return True
    return f"#{attributes.get('id')}" in names


def _is_aside(element: etree._Element) -> bool:
    """Is it too short for an article that a script shows later, or not in its place?"""
    if _is_short(element, _PROMPT):
        return True
    return next(element.iterancestors("article", "main"), None) is None


def _is_short(element: etree._Element, most: int) -> bool:
    return bool(_text_length(element) < most)


@lru_cache(maxsize=2048)
def _called(words: str) -> str:
    """What class words call an element that nobody sees; nothing for most."""
    if rules.UNSEEN_WORDS.search(words):
        return _READ_OUT
    return _HIDDEN if _is_called_hidden(words.split()) else ""


def _is_called_hidden(names: Sequence[str]) -> bool:
    """Is it called hidden, at every width of the screen?"""
    if rules.HIDDEN_NAMES.isdisjoint(names):
        return False
    return not any(rules.SHOWN_AT_TIMES.match(name) for name in names)
