"""Files on the disk: ours are written whole or not at all, the reader's are listed."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import time
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import PurePath

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
"""The numbers of the errors that say that a disk, or the reader's share, is full."""

FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
"""The numbers of the errors that say that something may not be done there."""

_HELD = frozenset({5, 32, 33})
"""The numbers by which Windows says that another program has a file open."""

_WAITS = (0.02, 0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between the attempts; a virus scanner is done with a new file by then."""


def move(old: Path, new: Path) -> None:
    """Rename a file or folder in one step, in place of a file that has the name.

    Raise `OSError` if it cannot be done. On Windows virus scanners and indexers open
    what was just written, and until they close it nobody can rename it: it is tried
    again for a second and a half.
    """
    _patiently(lambda: old.replace(new))


def remove(path: Path) -> None:
    """Remove a file if it is there, as patiently as `move`."""
    _patiently(lambda: path.unlink(missing_ok=True))


def is_on_share(path: PurePath) -> bool:
    r"""Whether a path names a server: ``\\server\share\…``, as on Windows."""
    return isinstance(path, PureWindowsPath) and path.drive.startswith("\\\\")


def write_whole(path: Path, content: bytes) -> None:
    """Put a file in its place in one step; raise `OSError` if it cannot be.

    After an error the former file is there unchanged, and no draft is left beside it.
    A new file gets the system's usual permissions; a replaced one keeps its own.
    """
    path = path.resolve()  # through a link, its target is replaced
    draft = path.with_name(f".duizhao-{os.urandom(16).hex()}")
    try:
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())  # or a power cut leaves the name and no words
        if path.is_file():
            shutil.copymode(path, draft)
        put_in_place(draft, path)
    except BaseException:
        remove(draft)
        raise


def put_in_place(draft: Path, path: Path) -> None:
    """Give a finished file its name, in place of what had it, so that it lasts.

    The folder is synced, too: until it is, a power cut may undo the renaming. Some
    systems and disks know no such call; there the system decides when it is done.
    """
    move(draft, path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Have the system write down which files a folder holds, if it can."""
    with contextlib.suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def folders(root: Path) -> Iterator[tuple[Path, list[Path]]]:
    """A folder and all below it, each with its files.

    Hidden files and the folders beside saved pages are left out, as is what cannot be
    read or is removed meanwhile.
    """
    for place, below, names in os.walk(root):
        below[:] = [name for name in below if not _is_aside(name)]
        folder = Path(place)
        yield folder, [folder / name for name in names if not _is_aside(name)]


def _is_aside(name: str) -> bool:
    return name.startswith(".") or name.endswith("_files")


def _patiently(change: Callable[[], object]) -> None:
    for wait in _WAITS:
        try:
            change()
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD:
                raise
            time.sleep(wait)
        else:
            return
    change()
