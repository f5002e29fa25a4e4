"""Unfinished files that ended programs left are removed, and no others."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from reader.desk.leftovers import LEFT_BEHIND, sweep
from reader.paths import default_paths

if TYPE_CHECKING:
    from pathlib import Path


def left(path: Path, *, is_old: bool = True) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"half")
    if is_old:
        moment = time.time() - LEFT_BEHIND - 60
        os.utime(path, (moment, moment))
    return path


def test_what_ended_programs_left_is_removed_and_nothing_else() -> None:
    paths = default_paths()
    leftovers = [
        left(paths.settings / ".duizhao-0f3a"),
        left(paths.data / "library-merging.sqlite"),
        left(paths.data / "library-new.sqlite-journal"),
        left(paths.backups / "library-2026-01-05T080000.partial"),
        left(paths.packs / ".new-x1" / "pack" / "model.bin").parents[1],
    ]
    moment = time.time() - LEFT_BEHIND - 60
    os.utime(leftovers[-1], (moment, moment))
    kept = [
        left(paths.library),
        left(paths.data / "library-stand-in.sqlite"),
        left(paths.data / "library-aside-2026-01-05T080000.sqlite"),
        left(paths.backups / "library-2026-01-05T080000.sqlite"),
        left(paths.settings / "settings.json"),
        left(paths.settings / ".duizhao-1111", is_old=False),
        left(paths.backups / "library-2026-01-06T080000.partial", is_old=False),
    ]
    sweep(paths)
    assert not [path for path in leftovers if path.exists()]
    assert all(path.exists() for path in kept)


def test_without_folders_there_is_nothing_to_sweep() -> None:
    assert sweep(default_paths()) == 0
    assert not default_paths().data.exists()


def test_a_pack_that_was_about_to_be_replaced_stands_again() -> None:
    paths = default_paths()
    old = left(paths.packs / ".replaced-argos-en_zh" / "model.bin").parent
    moment = time.time() - LEFT_BEHIND - 60
    os.utime(old, (moment, moment))
    sweep(paths)
    assert (paths.packs / "argos-en_zh" / "model.bin").exists()
