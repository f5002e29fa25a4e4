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
    UnseenNames,
    is_flat,
    unseen_names,
)

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_LABEL = 80  # characters of what is hidden for now: more may be unfolded by a script
_PROMPT = 1000  # and of a block in the article that nothing unfolds
_NAMED = 300  # and of a block that only its name hides
_text_length = etree.XPath("string-length()")


def is_gone(element: etree._Element) -> bool:
    """Does its own mark-up say that no browser shows it?

    Wikipedia hides a formula's MathML, and shows a picture of it.
    """
    get = element.get
    if "mwe-math-mathml" in (get("class") or ""):
        return False
    if get("hidden") is not None:
        return True
    style = get("style")
    return bool(style and GONE_STYLE.search(style))


class Unseen:
    """Knows what the style sheets of one page hide."""

    def __init__(self, root: etree._Element | None = None) -> None:
        self._names = names = UnseenNames() if root is None else unseen_names(root)
        self._unseen_paths = NamePaths(names.unseen_paths)
        self._gone_paths = NamePaths(names.gone_paths)
        self.tags = self._unseen_paths.tags | self._gone_paths.tags
        """Of elements that style sheets may hide though they have no attribute."""

    def in_line(self, element: etree._Element) -> bool:
        """Is an element within a line not shown, or only read out to the blind?"""
        words, style = element.get("class"), element.get("style")
        found = self._is_clipped(element, words, style) or is_gone(element)
        if not found:
            is_folded = self._is_folded(element, words, style)
            is_folded = is_folded or self._is_off(element)
            found = is_folded and _is_short(element, _LABEL)
        return found and not inlines.is_in_fraction(element)

    def of_block(self, element: etree._Element, tag: str) -> bool:
        """Is a block not shown, or only read out to the blind?

        A headline may be: it tells the title, which the page then shows as a picture.
        """
        if tag in rules.NEVER_FENCED_TAGS or tag == "h1":
            return False
        words, style = element.get("class"), element.get("style")
        if words and _is_named(words):
            return _is_short(element, _NAMED)
        if self._is_clipped(element, words, style) or (style and is_flat(style)):
            return True
        is_gone_by_sheet = _is_one_of(element, words, self._names.gone)
        is_gone_by_sheet = is_gone_by_sheet or self._gone_paths.lead_to(element)
        if is_gone_by_sheet and _is_aside(element):
            return True
        is_folded = self._is_folded(element, words, style)
        return is_folded and _is_short(element, _LABEL)

    def _is_off(self, element: etree._Element) -> bool:
        """Do several names hide it? A headline's words may give way to a picture."""
        if not self._gone_paths.lead_to(element):
            return False
        return next(element.iterancestors("h1"), None) is None

    def _is_clipped(
        self, element: etree._Element, words: str | None, style: str | None
    ) -> bool:
        """Is nothing of it to be seen, whatever scripts do?"""
        if words and _is_named(words):
            return True
        if _is_one_of(element, words, self._names.unseen):
            return True
        if self._unseen_paths.lead_to(element) or self._is_blank(element, words, style):
            return True
        return bool(style and UNSEEN_STYLE.search(style))

    def _is_blank(
        self, element: etree._Element, words: str | None, style: str | None
    ) -> bool:
        """Is all of its text its own, and has no size?"""
        if len(element) or not element.text:
            return False
        if style and BLANK_STYLE.search(style):
            return True
        return _is_one_of(element, words, self._names.blank)

    def _is_folded(
        self, element: etree._Element, words: str | None, style: str | None
    ) -> bool:
        if words and _is_called_hidden(words):
            return True
        if _is_one_of(element, words, self._names.folded):
            return True
        return bool(style and not len(element) and FOLDED_STYLE.search(style))


def _is_one_of(
    element: etree._Element, words: str | None, names: AbstractSet[str]
) -> bool:
    if not names:
        return False
    if words and not names.isdisjoint(words.split()):
        return True
    return f"#{element.get('id')}" in names


def _is_aside(element: etree._Element) -> bool:
    """Is it too short for an article that a script shows later, or not in its place?"""
    if _is_short(element, _PROMPT):
        return True
    return next(element.iterancestors("article", "main"), None) is None


def _is_short(element: etree._Element, most: int) -> bool:
    return bool(_text_length(element) < most)


@lru_cache(maxsize=1024)
def _is_named(words: str) -> bool:
    return rules.UNSEEN_WORDS.search(words) is not None


@lru_cache(maxsize=1024)
def _is_called_hidden(words: str) -> bool:
    """Is it called hidden, at every width of the screen?"""
    names = words.split()
    if rules.HIDDEN_NAMES.isdisjoint(names):
        return False
    return not any(rules.SHOWN_AT_TIMES.match(name) for name in names)
