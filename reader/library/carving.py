"""Reads the rows of a SQLite file without its schema, page by page.

A row of a table lies as a record on a leaf page, and says itself how long its columns
are: it can be read without the pages that lead to it. A row of a table WITHOUT ROWID
lies on a page of an index, its key first, also on a page that leads to others. The
format is that of https://sqlite.org/fileformat2.html.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TABLE_LEAF, _INDEX_LEAF, _INDEX_INTERIOR = 0x0D, 0x0A, 0x02
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}  # bytes by serial type
_MOST_PAGES = 100_000  # of one row

Value = int | float | str | bytes | None
Record = tuple[int | None, tuple[Value, ...]]  # the row's number and its columns


def carve(content: bytes) -> Iterator[Record]:
    """Every row and every entry of an index that can be read, deleted pages included.

    An entry of an index has no number; one of a table WITHOUT ROWID is the table's row.
    Nothing is raised, whatever the bytes are.
    """
    size = _page_size(content)
    for number in range(len(content) // size):
        start = number * size
        header = start + (100 if number == 0 else 0)
        if content[header] in (_TABLE_LEAF, _INDEX_LEAF, _INDEX_INTERIOR):
            yield from _rows(content, size, start, header)


def _page_size(content: bytes) -> int:
    size = int.from_bytes(content[16:18], "big")
    size = 65536 if size == 1 else size
    return size if size >= 512 and size & (size - 1) == 0 else 4096


def _rows(content: bytes, size: int, start: int, header: int) -> Iterator[Record]:
    kind = content[header]
    count = int.from_bytes(content[header + 3 : header + 5], "big")
    pointers = header + (12 if kind == _INDEX_INTERIOR else 8)
    for index in range(min(count, size // 4)):
        at = pointers + 2 * index
        cell = int.from_bytes(content[at : at + 2], "big")
        if 8 <= cell < size:
            try:
                yield _row(content, size, start + cell, kind)
            except (ValueError, IndexError):
                continue


def _row(content: bytes, size: int, at: int, kind: int) -> Record:
    number = None
    if kind == _INDEX_INTERIOR:
        at += 4  # the page it leads to
    length, at = _varint(content, at)
    if kind == _TABLE_LEAF:
        number, at = _varint(content, at)
    most = size - 35 if kind == _TABLE_LEAF else (size - 12) * 64 // 255 - 23
    return number, _columns(_payload(content, size, at, length, most))


def _payload(content: bytes, size: int, at: int, length: int, most: int) -> bytes:
    """The bytes of a record, the pages it flows over into included.

    `most` is how many of them the page of the record holds if there are no more.
    """
    if not 0 < length < len(content):
        raise ValueError(length)
    if length <= most:
        return content[at : at + length]
    least = (size - 12) * 32 // 255 - 23
    here = least + (length - least) % (size - 4)
    here = here if here <= most else least
    parts = [content[at : at + here]]
    page = int.from_bytes(content[at + here : at + here + 4], "big")
    left = length - here
    for _ in range(_MOST_PAGES):
        if left <= 0:
            break
        start = (page - 1) * size
        if not 0 < page <= len(content) // size:
            raise ValueError(page)
        parts.append(content[start + 4 : start + 4 + min(left, size - 4)])
        left -= size - 4
        page = int.from_bytes(content[start : start + 4], "big")
    return b"".join(parts)


def _columns(payload: bytes) -> tuple[Value, ...]:
    header, at = _varint(payload, 0)
    if not 0 < header <= len(payload):
        raise ValueError(header)
    kinds = []
    while at < header:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values: list[Value] = []
    for kind in kinds:
        value, at = _value(payload, at, kind)
        values.append(value)
    return tuple(values)


def _value(payload: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind in (0, 8, 9):
        return (None if kind == 0 else kind - 8), at
    if kind == 7:
        import struct

        return struct.unpack(">d", payload[at : at + 8].ljust(8, b"\0"))[0], at + 8
    if kind in _INTEGERS:
        end = at + _INTEGERS[kind]
        return int.from_bytes(payload[at:end], "big", signed=True), end
    if kind < 12:
        raise ValueError(kind)
    end = at + (kind - 12) // 2
    if end > len(payload):
        raise ValueError(end)
    held = payload[at:end]
    return (held.decode("utf-8", "replace") if kind % 2 else held), end


def _varint(content: bytes, at: int) -> tuple[int, int]:
    value = 0
    for _ in range(8):
        byte = content[at]
        at += 1
        value = value << 7 | byte & 0x7F
        if not byte & 0x80:
            return value, at
    return value << 8 | content[at], at + 1
