"""Deletes unfinished files that earlier runs left in the reader's folders."""

from __future__ import annotations

import shutil
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reader.translate.archive import clear_up

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.paths import Paths

LEFT_BEHIND = 3600
"""Seconds after which nobody works on an unfinished file any more."""

_DRAFTS = (".duizhao-*",)
_UNFINISHED = ("*-merging.sqlite*", "*-new.sqlite*", "*-salvaged.sqlite*")


def sweep(paths: Paths) -> int:
    """Delete drafts, unfinished copies and packs, and caches in the temporary folder.

    Only what nobody has touched for an hour goes. A stand-in stays: it holds marks.
    Returns how many files and folders went; never fails.
    """
    with suppress(OSError):
        clear_up(paths.packs)
    swept = 0
    for leftover in _leftovers(paths):
        with suppress(OSError):
            if time.time() - leftover.lstat().st_mtime < LEFT_BEHIND:
                continue
            if leftover.is_dir() and not leftover.is_symlink():
                shutil.rmtree(leftover)
            else:
                leftover.unlink()
            swept += 1
    return swept


def _leftovers(paths: Paths) -> Iterator[Path]:
    looked_in = {
        paths.settings: _DRAFTS,
        paths.cache: _DRAFTS,
        paths.data: (*_DRAFTS, *_UNFINISHED),
        paths.backups: ("*.partial",),
        Path(tempfile.gettempdir()): ("duizhao-cache-*",),
    }
    for folder, patterns in looked_in.items():
        for pattern in patterns:
            with suppress(OSError):
                yield from list(folder.glob(pattern))
