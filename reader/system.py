"""What the system must bring, and the program's name in the systems' own registers."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

APP_ID = "io.github.duizhao.Duizhao"
"""The program's name for desktops, taskbars, Flatpak and macOS: one for all of them."""


class SharedLibrary(NamedTuple):
    """A shared library that Qt opens, and the packages that hold it."""

    name: str
    debian: str
    fedora: str
    arch: str


QT_LIBRARIES = (
    SharedLibrary("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    SharedLibrary("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    SharedLibrary("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    SharedLibrary("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
    SharedLibrary("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    SharedLibrary("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
)
"""Without these PySide6 cannot be imported on Linux."""

X11_LIBRARIES = (
    SharedLibrary(
        "libxkbcommon-x11.so.0", "libxkbcommon-x11-0", *["libxkbcommon-x11"] * 2
    ),
    SharedLibrary("libxcb-cursor.so.0", "libxcb-cursor0", *["xcb-util-cursor"] * 2),
    SharedLibrary("libxcb-icccm.so.4", "libxcb-icccm4", *["xcb-util-wm"] * 2),
    SharedLibrary("libxcb-keysyms.so.1", "libxcb-keysyms1", *["xcb-util-keysyms"] * 2),
    SharedLibrary("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
)
"""Without these Qt ends the process when it is to open a window on X11."""

_INSTALLERS = (
    (("debian", "ubuntu"), "debian", "sudo apt install {packages}"),
    (("fedora", "rhel", "centos"), "fedora", "sudo dnf install {packages}"),
    (("arch",), "arch", "sudo pacman -S {packages}"),
)


def _load(name: str) -> object:
    import ctypes

    return ctypes.CDLL(name)


def wants_x11(environment: Mapping[str, str]) -> bool:
    """Whether Qt will open its window on X11."""
    if sys.platform != "linux":
        return False
    asked = environment.get("QT_QPA_PLATFORM", "")
    if asked:
        return asked.startswith("xcb")
    return bool(environment.get("DISPLAY")) and not environment.get("WAYLAND_DISPLAY")


def missing(
    libraries: Iterable[SharedLibrary], load: Callable[[str], object] = _load
) -> tuple[SharedLibrary, ...]:
    """Those of the libraries that this system has not."""
    return tuple(each for each in libraries if not _loads(each.name, load))


def how_to_install(
    libraries: Iterable[SharedLibrary], release: str | None = None
) -> str:
    """One line for people: what is missing, and what to type to have it.

    `release` is the text of ``/etc/os-release``; it says which system this is.
    """
    lacking = tuple(libraries)
    names = ", ".join(each.name for each in lacking)
    system = _system(_os_release() if release is None else release)
    for ids, column, command in _INSTALLERS:
        if system & set(ids):
            packages = dict.fromkeys(getattr(each, column) for each in lacking)
            line = command.format(packages=" ".join(packages))
            return f"this system has no {names}, which a window needs; install: {line}"
    return f"this system has no {names}, which a window needs"


def name_to_taskbar() -> None:
    """On Windows: one button for all windows of this program, with its own icon."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APP_ID)


def _loads(name: str, load: Callable[[str], object]) -> bool:
    try:
        load(name)
    except OSError:
        return False
    return True


def _os_release() -> str:
    for place in ("/etc/os-release", "/usr/lib/os-release"):
        try:
            return Path(place).read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
    return ""


def _system(release: str) -> set[str]:
    """The distribution and those it descends from."""
    facts = dict(line.split("=", 1) for line in release.splitlines() if "=" in line)
    named = f"{facts.get('ID', '')} {facts.get('ID_LIKE', '')}"
    return set(named.replace('"', "").replace("'", "").lower().split())


def has_display(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether Qt will find one; where it does not, it ends the process.

    What the environment names must be there: after ``sudo``, in a container, or in a
    session that has ended, it often is not.
    """
    if sys.platform != "linux" or "QT_QPA_PLATFORM" in environment:
        return True
    return _answers_x11(environment) or _answers_wayland(environment)


def _answers_x11(environment: Mapping[str, str]) -> bool:
    """Whether the X server has its socket, as a file or by an abstract name.

    One of another computer cannot be looked for without asking the network.
    """
    display = environment.get("DISPLAY", "")
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if local is None:
        return bool(display)
    socket = Path(f"/tmp/.X11-unix/X{local[1]}")
    if socket.exists():
        return True
    try:
        opened = Path("/proc/net/unix").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return True  # nobody can tell
    return f" @{socket}\n" in opened


def _answers_wayland(environment: Mapping[str, str]) -> bool:
    if environment.get("WAYLAND_SOCKET"):  # a descriptor that was handed on
        return True
    name = environment.get("WAYLAND_DISPLAY", "")
    folder = environment.get("XDG_RUNTIME_DIR", "")
    return bool(name) and Path(folder, name).exists()
