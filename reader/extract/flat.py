"""Markup nested too deeply, rewritten so that it is not.

Pages get so deep when they do not close what they open: ``<p><font>`` in every
paragraph, ``<h2>`` over every section. A browser closes a paragraph at the next one
whatever is open inside it; libxml2 nests the second in the first.
"""

from __future__ import annotations

import re

_TAG = re.compile(rb"<(?:(/?)([a-zA-Z][\w:-]{0,40})[^<>]*>|!--)")
_DEEPEST = 400
_ALIKE = 3  # equal formatting elements inside each other that make a difference
_LARGEST = 16 * 1024 * 1024  # bytes
_VOID = frozenset(
    b"area base br col embed hr img input link meta param source track wbr".split()
)
_RAW = frozenset(b"script style textarea title".split())
_FORMATTING = frozenset(
    b"a b big code em font i nobr s small strike strong tt u".split()
)
_BLOCKS = frozenset(
    b"address article aside blockquote center dd details div dl dt fieldset figcaption "
    b"figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section "
    b"table tbody td tfoot th thead tr ul".split()
)
_HEADINGS = frozenset(b"h1 h2 h3 h4 h5 h6".split())
# What an unclosed paragraph or heading never reaches out of.
_BARRIERS = frozenset(b"td th li blockquote body html table button object".split())


def flattened(data: bytes) -> bytes:
    """The same text in markup that is at most some hundred elements deep."""
    if len(data) > _LARGEST:
        return data
    flat, end = _Flat(), 0
    while found := _TAG.search(data, end):
        flat.out.append(data[end : found.start()])
        tag, end = found[0], found.end()
        name = (found[2] or b"").lower()
        if not name:  # a comment
            end = _after(data, b"-->", end)
        elif found[1]:
            flat.close(name)
        elif name in _RAW:
            end = _after(data, b"</" + found[2], end)
            end = _after(data, b">", end - 1)
            flat.out.append(data[found.start() : end])
        else:
            flat.open(name, tag)
    flat.out.append(data[end:])
    return b"".join(flat.out)


def _after(data: bytes, mark: bytes, start: int) -> int:
    at = data.find(mark, start)
    return len(data) if at < 0 else at + len(mark)


class _Flat:
    """The elements open at a point of the page, and what was written so far."""

    def __init__(self) -> None:
        self.out: list[bytes] = []
        self._open: list[bytes] = []
        self._counts: dict[bytes, int] = {}

    def open(self, name: bytes, tag: bytes) -> None:
        if name in _VOID:
            self.out.append(tag)
            return
        if name in _BLOCKS:
            self._end(b"p")
            if name in _HEADINGS:
                for each in _HEADINGS:
                    self._end(each)
        elif name in _FORMATTING and self._counts.get(name, 0) >= _ALIKE:
            return
        if len(self._open) >= _DEEPEST:
            if name in _BLOCKS:
                self.out.append(b"<p></p>")  # keeps the texts around it apart
            return
        self._open.append(name)
        self._counts[name] = self._counts.get(name, 0) + 1
        self.out.append(tag)

    def close(self, name: bytes) -> None:
        """Close the innermost element of this name with all that is open inside it."""
        if not self._counts.get(name):
            return
        while self._open:
            inner = self._open.pop()
            self._counts[inner] -= 1
            self.out.append(b"</" + inner + b">")
            if inner == name:
                return

    def _end(self, name: bytes) -> None:
        """End an element that may be left unclosed, unless it is out of reach."""
        for each in reversed(self._open):
            if each == name:
                self.close(name)
                return
            if each in _BARRIERS:
                return
