"""Hands a file to the reader that already runs. No Qt: a second start must be quick.

The two processes speak through a folder, not a socket: the program opens none. The
reader that runs holds `running.lock` (a `QLockFile`) and watches `inbox`; a letter in
there is a file whose text is a path or a link. The reader deletes a letter when it has
read it.
"""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from reader.files import move

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from reader.paths import Paths

PATIENCE = 3.0
"""Seconds in which a reader that is not busy has long taken a letter."""

_PAUSE = 0.01  # seconds between two looks


def join_targets(targets: Iterable[str]) -> str:
    """Several files as one text of a letter; no path holds the sign between them."""
    return "\0".join(targets)


def split_targets(text: str) -> list[str]:
    """The files and links of a letter; one that is empty for an empty letter."""
    return text.split("\0")


def inbox(paths: Paths) -> Path:
    """The folder of the letters. It need not exist."""
    return paths.cache / "inbox"


def lock_file(paths: Paths) -> Path:
    """The lock that the running reader holds."""
    return paths.cache / "running.lock"


def write_letter(paths: Paths, target: str) -> Path:
    """Ask the running reader to open a file or link; empty: to come to the front.

    Raises `OSError` if the folder cannot be written.
    """
    folder = inbox(paths)
    folder.mkdir(parents=True, exist_ok=True)
    name = os.urandom(16).hex()
    draft = folder / f".{name}"
    draft.write_text(target, encoding="utf-8")
    letter = folder / f"{name}.letter"
    move(draft, letter)  # whole or not at all
    return letter


def hand_over(paths: Paths, target: str, patience: float = PATIENCE) -> bool:
    """Hand a file or link to the running reader and wait until that reader takes it.

    False if no reader runs on this machine and home, or if it takes nothing within
    `patience` seconds; the letter is withdrawn then, so that it is not opened later.
    """
    if not _holder_lives(lock_file(paths)):
        return False
    try:
        letter = write_letter(paths, target)
        end = time.monotonic() + patience
        while letter.exists():
            if time.monotonic() > end:
                return not _withdrawn(letter)
            time.sleep(_PAUSE)
    except OSError:
        return False
    return True


def _withdrawn(letter: Path) -> bool:
    """Take a letter back; False if it was taken at the last moment."""
    try:
        letter.unlink()
    except FileNotFoundError:
        return False
    return True


def _holder_lives(lock: Path) -> bool:
    """True if a process of this machine holds the lock.

    `QLockFile` writes the process id, the program's name and the host's name, a line
    each. A process that only looks alive, since its id was given away again, takes no
    letter; Qt finds that out when the window asks for the lock.
    """
    if (
        sys.platform == "win32"
    ):  # there `os.kill` ends a process, and Qt has to be asked
        return False
    try:
        process, _name, host, *_ = lock.read_text(encoding="utf-8").split("\n")
        os.kill(int(process), 0)
    except PermissionError:
        return True  # it lives, but is another user's
    except (OSError, ValueError):
        return False
    return host == os.uname().nodename
