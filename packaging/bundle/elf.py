"""Cuts a section out of an ELF library that the program never reads.

CTranslate2's library holds 15 MB of programs for graphics cards (`.nv_fatbin`); Duizhao
computes on the processor alone. No address may change, since code refers to what comes
behind: the section's pages leave the file, and the loader maps zeros in their place.
The layout is that of https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from pathlib import Path

_IDENTITY = b"\x7fELF\x02\x01"  # 64 bits, little-endian
_LOAD, _NOTE, _GNU_PROPERTY = 1, 4, 0x6474E553  # kinds of segments
_NOBITS = 8  # kind of a section that takes no room in the file
_SEGMENT = struct.Struct("<IIQQQQQQ")
_SECTION = struct.Struct("<IIQQQQIIQQ")


class Segment(NamedTuple):
    """A program header."""

    kind: int
    flags: int
    offset: int
    address: int
    physical: int
    in_file: int
    in_memory: int
    align: int


class Section(NamedTuple):
    """A section header."""

    name: int
    kind: int
    flags: int
    address: int
    offset: int
    size: int
    link: int
    info: int
    align: int
    entry: int


_Header = TypeVar("_Header", Segment, Section)


def cut(path: Path, name: str) -> int:
    """Take a section's pages out of a library; return by how many bytes it shrank.

    Zero if there is no such section, or no header is free to describe what is behind.
    """
    content = bytearray(path.read_bytes())
    if content[:6] != _IDENTITY:
        return 0
    segments, sections = _segments(content), _sections(content)
    found = [each for each in sections if _name(content, sections, each) == name]
    spare = [each for each in segments if each.kind in (_NOTE, _GNU_PROPERTY)]
    if not found or not spare:
        return 0
    (section,) = found
    end = section.offset + section.size
    (around,) = (
        each
        for each in segments
        if each.kind == _LOAD
        and each.offset <= section.offset < each.offset + each.in_file
    )
    first = -(-section.offset // around.align) * around.align
    behind = end // around.align * around.align
    gone = behind - first
    if gone <= 0:
        return 0
    content[section.offset : end] = bytes(section.size)  # what is left of its pages
    segments.remove(spare[0])
    at = segments.index(around)
    segments[at : at + 1] = _parted(around, first, behind)
    _write(
        content,
        [_moved(each, behind, gone) for each in segments],
        [
            each._replace(kind=_NOBITS)
            if each is section
            else _moved(each, behind, gone)
            for each in sections
        ],
    )
    struct.pack_into("<Q", content, 40, _sections_at(content) - gone)
    path.write_bytes(content[:first] + content[behind:])
    return gone


def _parted(segment: Segment, first: int, behind: int) -> tuple[Segment, Segment]:
    """A segment until the gap, which it fills with zeros, and the rest of it."""
    skipped = behind - segment.offset
    before = segment._replace(in_file=first - segment.offset, in_memory=skipped)
    after = segment._replace(
        offset=behind,
        address=segment.address + skipped,
        physical=segment.physical + skipped,
        in_file=segment.in_file - skipped,
        in_memory=segment.in_memory - skipped,
    )
    return before, after


def _moved(each: _Header, behind: int, gone: int) -> _Header:
    return each._replace(offset=each.offset - gone) if each.offset >= behind else each


def _segments(content: bytes) -> list[Segment]:
    at, size, count = _segments_at(content)
    return [
        Segment(*_SEGMENT.unpack_from(content, at + size * i)) for i in range(count)
    ]


def _sections(content: bytes) -> list[Section]:
    size, count = struct.unpack_from("<HH", content, 58)
    at = _sections_at(content)
    return [
        Section(*_SECTION.unpack_from(content, at + size * i)) for i in range(count)
    ]


def _segments_at(content: bytes) -> tuple[int, int, int]:
    (at,) = struct.unpack_from("<Q", content, 32)
    size, count = struct.unpack_from("<HH", content, 54)
    return at, size, count


def _sections_at(content: bytes) -> int:
    (at,) = struct.unpack_from("<Q", content, 40)
    return int(at)


def _name(content: bytes, sections: list[Section], section: Section) -> str:
    (names,) = struct.unpack_from("<H", content, 62)
    at = sections[names].offset + section.name
    return content[at : content.index(b"\0", at)].decode("ascii", "replace")


def _write(
    content: bytearray, segments: list[Segment], sections: list[Section]
) -> None:
    at, size, _ = _segments_at(content)
    for i, segment in enumerate(segments):
        _SEGMENT.pack_into(content, at + size * i, *segment)
    at = _sections_at(content)
    for i, section in enumerate(sections):
        _SECTION.pack_into(content, at + _SECTION.size * i, *section)
