"""Selectors of several names: ``.box.is-off``, ``.promo .inner``, ``#main > p.ad``.

As much of https://www.w3.org/TR/selectors-4/ as hides something in real style sheets. A
child counts as any descendant; selectors with attributes, siblings and pseudo-classes
are not read.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from reader.lazy import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from lxml import etree

_COMPOUND = r"(?:[a-z][a-z0-9-]{0,30})?(?:[.#][\w-]{1,80}){0,4}"
_PATH = pattern(
    rf"\s*(?=[a-z.#])({_COMPOUND}(?:\s*[>\s]\s*(?=[a-z.#]){_COMPOUND}){{0,4}})\s*", 2
)
_COMBINED = pattern(r"\s*[>\s]\s*")
_NAME = pattern(r"[.#]?[\w-]+")
_HIGHEST = 60  # elements around one that are looked at
_ROOTS = ("html", "body")


class NamePath(NamedTuple):
    """An element's names, and those of elements around it, from within outwards.

    A name is a class, an id with its ``#``, or a tag in angle brackets.
    """

    own: frozenset[str]
    above: tuple[frozenset[str], ...] = ()


def path_of(selector: str) -> NamePath | None:
    """Read a selector; None if it is another kind, or has neither class nor id."""
    found = _PATH.fullmatch(selector)
    if found is None or not ("." in selector or "#" in selector):
        return None
    own, *above = reversed([_names(each) for each in _COMBINED.split(found[1])])
    return NamePath(own, tuple(above))


class NamePaths:
    """NamePaths by one name of the element that they lead to."""

    def __init__(self, paths: Iterable[NamePath] = ()) -> None:
        self._paths: dict[str, list[NamePath]] = {}
        for path in paths:
            self._paths.setdefault(max(path.own), []).append(path)

    @property
    def names(self) -> AbstractSet[str]:
        """Names of which one is an element's that a path leads to."""
        return self._paths.keys()

    def lead_to(self, element: etree._Element) -> bool:
        """Does one lead to the element?

        The classes of <html> and <body> do not count: scripts keep the state of the
        whole page there.
        """
        if not self._paths:
            return False
        names = _names_of(element)
        return any(
            path.own <= names and _is_below(element, path.above)
            for name in self._paths.keys() & names
            for path in self._paths[name]
        )


def _is_below(element: etree._Element, above: tuple[frozenset[str], ...]) -> bool:
    left = list(above)
    around_it = islice(element.iterancestors(), _HIGHEST) if left else ()
    for around in around_it:
        if around.tag not in _ROOTS and left[0] <= _names_of(around):
            left.pop(0)
            if not left:
                break
    return not left


def _names_of(element: etree._Element) -> set[str]:
    names = {f"<{element.tag!s}>"}
    if element.keys():
        names.update((element.get("class") or "").split())
        names.add(f"#{element.get('id')}")
    return names


def _names(compound: str) -> frozenset[str]:
    return frozenset(map(_name, _NAME.findall(compound)))


def _name(text: str) -> str:
    if text[0] == ".":
        return text[1:]
    return text if text[0] == "#" else f"<{text.lower()}>"
