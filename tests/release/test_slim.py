"""What is taken out of a bundle, and what must stay in it."""

from __future__ import annotations

import shutil
import struct
import subprocess
import sys
from importlib.metadata import distribution
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType


@pytest.mark.parametrize(
    ("place", "may_go"),
    [
        ("libpng16.so.16", True),
        ("PySide6/Qt/lib/libQt6Network.so.6", True),
        ("sentencepiece.libs/libgomp-6a29c32d.so.1.0.0", True),
        ("pypdfium2_raw/libpdfium.so", False),  # opened by its path
        ("PySide6/Qt/plugins/platforms/libqxcb.so", False),
        ("lxml/etree.cpython-311-x86_64-linux-gnu.so", False),
        ("python3.11/lib-dynload/libfoo.so", False),
    ],
)
def test_only_what_others_would_name_is_looked_for_among_the_needed(
    slim: ModuleType, place: str, may_go: bool
) -> None:
    assert slim._is_library(Path("/opt/duizhao/_internal", place)) is may_go


def packed(items: dict[str, bytes]) -> bytes:
    """A package of ICU data; each item begins at a multiple of 16."""
    head = struct.pack("<HBB", 32, 0xDA, 0x27).ljust(12, b"\0") + b"CmnD"
    head = head.ljust(32, b"\0")
    names = b"".join(f"icudt73l/{name}\0".encode() for name in items)
    contents, at = struct.pack("<I", len(items)), 4 + 8 * len(items)
    place, body = at + len(names), b""
    for name, content in items.items():
        body += bytes(-(place + len(body)) % 16)
        contents += struct.pack("<II", at, place + len(body))
        at += len(f"icudt73l/{name}") + 1
        body += content
    return head + contents + names + body


def unpacked(data: bytes) -> dict[str, bytes]:
    (head,) = struct.unpack_from("<H", data)
    data = data[head:]
    (count,) = struct.unpack_from("<I", data)
    found = list(struct.iter_unpack("<II", data[4 : 4 + 8 * count]))
    ends = [place for _, place in found[1:]] + [len(data)]
    assert all(place % 16 == 0 for _, place in found)
    return {
        data[name : data.index(b"\0", name)].decode(): data[place:end].rstrip(b"\0")
        for (name, place), end in zip(found, ends, strict=True)
    }


def test_of_icus_tables_those_stay_that_qt_asks_for(slim: ModuleType) -> None:
    wanted = {
        "coll/zh.res": b"order of Chinese",
        "cnvalias.icu": b"names of encodings",
        "gb18030.cnv": b"an encoding" * 9,
        "res_index.res": b"the locales",
        "root.res": b"all of them",
        "zoneinfo64.res": b"offsets",
    }
    others = {
        "af.res": b"Afrikaans",
        "brkitr/cjdict.dict": b"words" * 99,
        "lang/zh.res": b"names",
        "zh_Hant_TW.res": b"another locale",
        "zone/zh.res": b"more names",
    }
    data = packed(dict(sorted({**wanted, **others}.items())))
    assert len(unpacked(data)) == len(wanted) + len(others)
    left = unpacked(slim.icu.without_unused(data))
    assert left == {f"icudt73l/{name}": content for name, content in wanted.items()}
    assert list(left) == sorted(left)  # ICU looks by halves


@pytest.mark.skipif(sys.platform != "linux", reason="a library of Linux")
def test_a_library_loads_without_the_programs_for_graphics_cards(
    slim: ModuleType, tmp_path: Path
) -> None:
    files = [
        Path(str(file.locate()))
        for file in distribution("ctranslate2").files or ()
        if file.parts[0] == "ctranslate2.libs"
    ]
    for each in files:
        shutil.copy(each, tmp_path)
    (engine,) = tmp_path.glob("libctranslate2*")
    before = engine.stat().st_size
    gone = slim.elf.cut(engine, ".nv_fatbin")
    if gone == 0:
        pytest.skip("this machine's CTranslate2 has no programs for graphics cards")
    assert engine.stat().st_size == before - gone
    assert slim.elf.cut(engine, ".no_such_section") == 0
    loads = "import ctypes, sys; ctypes.CDLL(sys.argv[1])"
    subprocess.run([sys.executable, "-c", loads, str(engine)], check=True)
