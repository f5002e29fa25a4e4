"""Where the bundled program begins."""

from __future__ import annotations

import multiprocessing
import os
import sys


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


def speak_utf8_in_the_c_locale() -> None:
    """Do as Python's own program does, which is not used here: see PEP 538.

    Without it Qt writes four lines about the locale at each start.
    """
    named = (os.environ.get(each) for each in ("LC_ALL", "LC_CTYPE", "LANG"))
    if next(filter(None, named), "C") in ("C", "POSIX"):
        os.environ.pop("LC_ALL", None)
        os.environ["LC_CTYPE"] = "C.UTF-8"


if __name__ == "__main__":
    multiprocessing.freeze_support()  # a process of Firefox' engine ends here
    give_back_library_path()
    if sys.platform == "linux":
        speak_utf8_in_the_c_locale()
    from reader.__main__ import main

    main()
