"""Where in a page an annotation stands, by the W3C's selectors: as quotes.

https://www.w3.org/TR/annotation-model/#selectors. What is not told in words (a
position, a path in the page's tree) says nothing in a text that we extracted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from reader.domain.annotation import TextQuote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.export.plain import Plain

_INNER = ("selector", "refinedBy", "startSelector", "items", "members", "default")
_DIRECTIVE = ":~:text="


def quotes_of(targets: Plain) -> tuple[TextQuote, ...]:
    """The words of each target, once each; none if it is a whole page."""
    quotes = []
    for target in targets if isinstance(targets, list) else [targets]:
        found = next(_quotes(target, 0), None)
        quotes += [found] if found else []
    return tuple(dict.fromkeys(quotes))


def texts_of(held: Plain) -> Iterator[str]:
    """The strings of a JSON-LD value: one or several, perhaps with a language."""
    if isinstance(held, list):
        for each in held:
            yield from texts_of(each)
    elif isinstance(held, dict):
        yield from texts_of(held.get("@value", held.get("value")))
    elif isinstance(held, str):
        yield held


def text_of(held: Plain) -> str:
    """The first string of a JSON-LD value."""
    return next(texts_of(held), "")


def _quotes(held: Plain, depth: int) -> Iterator[TextQuote]:
    if isinstance(held, list):
        for each in held:
            yield from _quotes(each, depth + 1)
    elif isinstance(held, str):
        yield from _in_address(held)
    elif isinstance(held, dict):
        exact = text_of(held.get("exact"))
        if exact.strip():
            yield TextQuote(
                exact, text_of(held.get("prefix")), text_of(held.get("suffix"))
            )
        for name in _INNER:
            if isinstance(held.get(name), (dict, list)):
                yield from _quotes(held[name], depth + 1)
        for name in ("value", "source", "id", "@id"):
            if isinstance(held.get(name), str):
                yield from _in_address(held[name])


def _in_address(address: str) -> Iterator[TextQuote]:
    """The words after ``#:~:text=``: https://wicg.github.io/scroll-to-text-fragment/."""
    _, found, directive = address.partition(_DIRECTIVE)
    parts = directive.partition("&")[0].split(",")
    prefix = unquote(parts.pop(0)[:-1]) if parts[0].endswith("-") else ""
    suffix = unquote(parts.pop()[1:]) if parts and parts[-1].startswith("-") else ""
    if found and parts and parts[0]:
        yield TextQuote(unquote(parts[0]), prefix, suffix)
