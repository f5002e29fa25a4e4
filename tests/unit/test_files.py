"""A file is written whole, or what was there stays."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

import pytest

from reader import files
from reader.files import folders, is_on_share, move, remove, write_whole

if TYPE_CHECKING:
    from collections.abc import Callable


def test_the_new_file_takes_the_place_of_the_old(tmp_path: Path) -> None:
    file = tmp_path / "marks.md"
    file.write_bytes(b"old")
    write_whole(file, b"new")
    assert file.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no modes")
def test_others_may_read_what_the_system_lets_them(tmp_path: Path) -> None:
    usual, file, link = tmp_path / "usual", tmp_path / "marks.md", tmp_path / "link"
    usual.touch()
    write_whole(file, b"new")
    assert file.stat().st_mode == usual.stat().st_mode
    file.chmod(0o604)
    link.symlink_to(file)
    write_whole(link, b"newer")
    assert link.is_symlink()
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"newer", 0o604)


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = tmp_path / "marks.md"
    (folder / "inside").mkdir(parents=True)
    with pytest.raises(OSError, match="directory"):
        write_whole(folder, b"new")
    assert list(tmp_path.iterdir()) == [folder]


def test_folders_are_listed_but_for_hidden_ones_and_pages_own(tmp_path: Path) -> None:
    for name in ("a.html", "deep/b.html", "a_files/c.html", ".git/d.html", "deep/.e"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.touch()
    found = dict(folders(tmp_path))
    assert found == {
        tmp_path: [tmp_path / "a.html"],
        tmp_path / "deep": [tmp_path / "deep" / "b.html"],
    }


def test_a_folder_that_goes_while_one_looks_is_passed_over(tmp_path: Path) -> None:
    for name in ("a/deeper", "b"):
        (tmp_path / name).mkdir(parents=True)
    looked = []
    for folder, _files in folders(tmp_path):
        looked.append(folder.name)
        if folder.name == "a":
            shutil.rmtree(folder)
    assert {"a", "b"} <= set(looked)
    assert list(folders(tmp_path / "a")) == []


class HeldError(OSError):
    """As Windows says that a scanner has the file open."""

    winerror = 32


@pytest.fixture
def scanner(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, int], list[int]]:
    """Lets the first calls of a method of `Path` fail; returns the count of calls."""
    monkeypatch.setattr(files, "_WAITS", (0.0,) * 5)

    def hold(method: str, times: int, error: type[OSError] = HeldError) -> list[int]:
        really, calls = getattr(Path, method), [0]

        def held(path: Path, *arguments: object, **options: object) -> object:
            calls[0] += 1
            if calls[0] <= times:
                raise error("held")
            return really(path, *arguments, **options)

        monkeypatch.setattr(Path, method, held)
        return calls

    return hold


def test_a_file_that_a_scanner_holds_is_moved_a_moment_later(
    tmp_path: Path, scanner: Callable[..., list[int]]
) -> None:
    calls = scanner("replace", 3)
    write_whole(tmp_path / "marks.md", b"new")
    assert (tmp_path / "marks.md").read_bytes() == b"new"
    assert calls == [4]


def test_a_file_that_a_scanner_holds_is_removed_a_moment_later(
    tmp_path: Path, scanner: Callable[..., list[int]]
) -> None:
    scanner("unlink", 5)
    (tmp_path / "draft").touch()
    remove(tmp_path / "draft")
    assert list(tmp_path.iterdir()) == []


def test_patience_has_an_end(tmp_path: Path, scanner: Callable[..., list[int]]) -> None:
    (tmp_path / "old").touch()
    calls = scanner("replace", 99)
    with pytest.raises(HeldError):
        move(tmp_path / "old", tmp_path / "new")
    assert calls == [6]


def test_what_no_scanner_holds_is_not_tried_again(
    tmp_path: Path, scanner: Callable[..., list[int]]
) -> None:
    calls = scanner("replace", 99, PermissionError)
    with pytest.raises(PermissionError):
        move(tmp_path / "old", tmp_path / "new")
    assert calls == [1]


@pytest.mark.parametrize(
    ("path", "is_share"),
    [
        (PureWindowsPath(r"\\nas\home\library.sqlite"), True),
        (PureWindowsPath(r"C:\Users\li\library.sqlite"), False),
        (PurePosixPath("/home/li/library.sqlite"), False),
        (PurePosixPath("//srv/home/library.sqlite"), False),
    ],
)
def test_a_path_that_names_a_server(path: PurePath, is_share: bool) -> None:
    assert is_on_share(path) is is_share
