"""A file is written whole, or what was there stays."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from reader.files import folders, write_whole

if TYPE_CHECKING:
    from pathlib import Path


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
