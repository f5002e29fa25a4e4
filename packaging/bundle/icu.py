"""Keeps those of ICU's tables that Qt asks for; the others are two thirds of 32 MB.

Qt Core asks ICU to compare and fold text, to convert encodings, and for the offsets of
time zones. Names of languages, regions, currencies, units and time zones, spelled-out
numbers, transliterations and the dictionaries that divide text into words are read by
other programs: Qt has tables of its own. A package of ICU data is a table of contents
and the items it names:
https://unicode-org.github.io/icu/userguide/icu_data/#icu-data-file-formats
"""

from __future__ import annotations

import re
import struct
import subprocess
import tempfile
from pathlib import Path

_MAGIC = b"\xda\x27"  # at byte 2 of the header
_FORMAT = b"CmnD"  # at byte 12
_ALIGNED = 16  # bytes

# Folders of ICU's data, and each locale's own texts; what is said of all locales
# together (zones, scripts, likely languages) has a longer name, the root's too.
_UNUSED = re.compile(
    r"(?:brkitr|curr|lang|rbnf|region|translit|unit|zone)/.*"
    r"|(?!res_index)[a-z]{2,3}(?:_\w+)?\.res"
)

_SOURCE = """
    .section .rodata
    .balign 64
    .globl {symbol}
    .type {symbol}, %object
{symbol}:
    .incbin "{file}"
    .size {symbol}, . - {symbol}
    .section .note.GNU-stack, "", %progbits
"""


def shrink(library: Path) -> None:
    """Replace a `libicudata.so.N` by one without the tables that Qt never reads."""
    content = library.read_bytes()
    start = content.index(_FORMAT) - 12
    if content[start + 2 : start + 4] != _MAGIC:
        raise ValueError(f"{library} holds no data of ICU")
    version = library.name.rpartition(".")[2]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "icu.dat").write_bytes(without_unused(content[start:]))
        source = _SOURCE.format(symbol=f"icudt{version}_dat", file="icu.dat")
        (folder / "icu.s").write_text(source, encoding="ascii")
        for command in (
            ("as", "-o", "icu.o", "icu.s"),
            ("ld", "-shared", "-soname", library.name, "-o", library.name, "icu.o"),
        ):
            subprocess.run(command, cwd=folder, check=True)
        library.write_bytes((folder / library.name).read_bytes())


def without_unused(data: bytes) -> bytes:
    """A package of ICU data with those items only that Qt may ask for."""
    (head,) = struct.unpack_from("<H", data)
    contents = data[head:]
    (count,) = struct.unpack_from("<I", contents)
    places = list(struct.iter_unpack("<II", contents[4 : 4 + 8 * count]))
    ends = [place for _, place in places[1:]] + [len(contents)]
    items = [
        (name, contents[place:end])
        for (name, place), end in zip(
            ((_text(contents, at), place) for at, place in places), ends, strict=True
        )
    ]
    return data[:head] + _package([each for each in items if _is_used(each[0])])


def _is_used(name: bytes) -> bool:
    inside = name.decode("ascii").partition("/")[2]
    return not _UNUSED.fullmatch(inside)


def _text(data: bytes, at: int) -> bytes:
    return data[at : data.index(b"\0", at)]


def _package(items: list[tuple[bytes, bytes]]) -> bytes:
    names = b"".join(name + b"\0" for name, _ in items)
    names_at = 4 + 8 * len(items)
    place = names_at + len(names)
    entries, body = [], b"".join(_padded(content) for _, content in items)
    gap = -place % _ALIGNED
    place += gap
    for name, content in items:
        entries.append(struct.pack("<II", names_at, place))
        names_at += len(name) + 1
        place += len(_padded(content))
    count = struct.pack("<I", len(items))
    return count + b"".join(entries) + names + bytes(gap) + body


def _padded(content: bytes) -> bytes:
    return content + bytes(-len(content) % _ALIGNED)
