"""Searches a sorted text file in place, without reading all of it."""

from __future__ import annotations

import mmap
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Table:
    """Lines of ``key TAB fields``, in the order of their keys' UTF-8 bytes.

    The file is mapped at the first look-up. Safe to use from any thread.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def rows(self, key: str) -> list[list[str]]:
        """The fields of every line with this key, in their order."""
        return [fields for _, fields in self._from(key + "\t")]

    def starting_with(self, prefix: str) -> Iterator[tuple[str, list[str]]]:
        """Every line whose key begins like this: the key and the fields."""
        return self._from(prefix)

    def _from(self, prefix: str) -> Iterator[tuple[str, list[str]]]:
        wanted = prefix.encode()
        at = self._first(wanted)
        while self._bytes[at : at + len(wanted)] == wanted:
            end = self._bytes.find(b"\n", at)
            key, *fields = self._bytes[at:end].decode().split("\t")
            yield key, fields
            at = end + 1

    def _first(self, wanted: bytes) -> int:
        """Where the first line not before `wanted` starts."""
        low, high = 0, len(self._bytes)
        while low < high:
            start = self._bytes.rfind(b"\n", low, (low + high) // 2) + 1 or low
            if self._bytes[start : start + len(wanted)] < wanted:
                low = self._bytes.find(b"\n", start) + 1
            else:
                high = start
        return low

    @cached_property
    def _bytes(self) -> mmap.mmap:
        with self._path.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
