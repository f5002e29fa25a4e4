"""Where the bundled program begins."""

from __future__ import annotations

import multiprocessing
import os


def give_back_library_path() -> None:
    """Let programs of the system, which Duizhao starts, load the system's libraries.

    PyInstaller points LD_LIBRARY_PATH to the bundle and keeps what it was; this process
    has read it already: https://pyinstaller.org/en/stable/runtime-information.html
    """
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = before


if __name__ == "__main__":
    multiprocessing.freeze_support()  # a process of Firefox' engine ends here
    give_back_library_path()
    from reader.__main__ import main

    main()
