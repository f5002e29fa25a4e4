"""Archives of anybody: what is in them is read, and what is meant to do harm is not."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import pytest

from reader import archives
from reader.archives import Archive, is_archive
from reader.errors import PageError, PageProblem

PATH = Path("some.zip")


def packed(files: dict[str, bytes | str], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", how) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return held.getvalue()


def opened(held: bytes) -> Archive:
    return Archive(io.BytesIO(held), PATH)


def refused(held: bytes, name: str = "") -> PageProblem:
    with pytest.raises(PageError) as error:
        opened(held).read(name)
    assert error.value.path == PATH
    return error.value.reason


def test_files_are_listed_without_what_systems_add() -> None:
    held = packed(
        {
            "a/": "",
            "a/b.md": "tea",
            "__MACOSX/a/._b.md": "x",
            "a/.DS_Store": "x",
            ".git/config": "x",
        }
    )
    assert is_archive(held)
    archive = opened(held)
    assert archive.names == ("a/b.md",)
    assert archive.read("a/b.md") == b"tea"
    with pytest.raises(KeyError):
        archive.read("c.md")


@pytest.mark.parametrize(
    "name",
    ["../a.csv", "a/../../b.csv", "/etc/a.csv", "C:\\a.csv", "..\\..\\a.csv", "a/.."],
)
def test_names_that_lead_out_are_refused(name: str) -> None:
    assert refused(packed({"good.csv": "x", name: "y"})) is PageProblem.UNSAFE


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    held = packed({"a.csv": b"\0" * (65 << 20)})
    assert len(held) < 100_000
    assert refused(held, "a.csv") is PageProblem.TOO_LARGE


def test_many_files_together_are_a_bomb_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "_MOST_BYTES", 3 << 20)
    archive = opened(packed({f"{n}.csv": b"\0" * (1 << 20) for n in range(4)}))
    for name in archive.names[:3]:
        archive.read(name)
    with pytest.raises(PageError) as error:
        archive.read("3.csv")
    assert error.value.reason is PageProblem.TOO_LARGE


def test_an_archive_that_lies_about_a_size_gives_no_more_than_it_says() -> None:
    held = bytearray(packed({"a.csv": b"x" * 5_000_000}))
    size = struct.pack("<I", 5_000_000)
    while size in held:
        at = held.index(size)
        held[at : at + 4] = struct.pack("<I", 10)
    with pytest.raises(PageError):  # the sum of what was read is not the one it tells
        opened(bytes(held)).read("a.csv")


def test_more_files_than_any_export_has_are_refused() -> None:
    held = packed({f"{n}": b"" for n in range(20_001)}, zipfile.ZIP_STORED)
    assert refused(held) is PageProblem.TOO_LARGE


def test_a_member_with_a_password_is_told() -> None:
    held = bytearray(packed({"a.csv": "title,url\n"}))
    held[6] |= 1  # of the file
    held[held.index(b"PK\1\2") + 8] |= 1  # and in the table of contents
    assert refused(bytes(held), "a.csv") is PageProblem.LOCKED


@pytest.mark.parametrize("left", [10, 60, -1])
def test_an_archive_that_is_cut_short_is_told(left: int) -> None:
    held = packed({"a.csv": "title,url\n" * 50})
    assert refused(held[:left], "a.csv") is PageProblem.CUT_SHORT


def test_a_damaged_member_is_told() -> None:
    held = bytearray(packed({"a.csv": bytes(range(256)) * 9}, zipfile.ZIP_STORED))
    held[60] ^= 0xFF
    assert refused(bytes(held), "a.csv") is PageProblem.CUT_SHORT


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_chinese_names_are_read_without_the_flag_for_utf_8(encoding: str) -> None:
    """As the archives of Windows in Chinese, and of some programs on a Mac."""
    name = "新闻_files/图.png".encode(encoding)
    held = packed({"x" * len(name): b"picture"}, zipfile.ZIP_STORED)
    held = held.replace(b"x" * len(name), name)
    archive = opened(held)
    assert archive.names == ("新闻_files/图.png",)
    assert archive.read("新闻_files/图.png") == b"picture"


def test_folders_of_windows_are_folders() -> None:
    held = packed({"page_files/a.png": b"picture"}, zipfile.ZIP_STORED)
    held = held.replace(b"page_files/a.png", b"page_files\\a.png")
    assert opened(held).names == ("page_files/a.png",)
