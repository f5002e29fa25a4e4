"""What the system must bring, said in one line for each family of systems."""

from __future__ import annotations

import socket
import sys
from typing import TYPE_CHECKING

import pytest

from reader.system import (
    QT_LIBRARIES,
    X11_LIBRARIES,
    has_display,
    how_to_install,
    missing,
    wants_x11,
)

if TYPE_CHECKING:
    from pathlib import Path

CURSOR = [each for each in X11_LIBRARIES if "cursor" in each.name]


@pytest.mark.parametrize(
    ("release", "line"),
    [
        ('ID=debian\nVERSION_ID="12"', "sudo apt install libxcb-cursor0"),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"', "sudo apt install libxcb-cursor0"),
        ("ID=fedora", "sudo dnf install xcb-util-cursor"),
        ('ID="rocky"\nID_LIKE="rhel centos fedora"', "dnf install xcb-util-cursor"),
        ("ID=manjaro\nID_LIKE=arch", "sudo pacman -S xcb-util-cursor"),
    ],
)
def test_one_line_says_what_to_type(release: str, line: str) -> None:
    said = how_to_install(CURSOR, release)
    assert line in said
    assert "libxcb-cursor.so.0" in said
    assert "\n" not in said


@pytest.mark.parametrize("release", ["", "ID=slackware", "nonsense"])
def test_an_unknown_system_is_told_the_librarys_name(release: str) -> None:
    said = how_to_install(CURSOR, release)
    assert "libxcb-cursor.so.0" in said
    assert "sudo" not in said


def test_a_package_that_holds_two_libraries_is_named_once() -> None:
    said = how_to_install(QT_LIBRARIES, "ID=arch")
    assert said.count("libglvnd") == 1


def test_only_what_does_not_load_is_missing() -> None:
    def load(name: str) -> None:
        if "cursor" in name or "shape" in name:
            raise OSError(f"{name}: cannot open shared object file")

    assert {each.debian for each in missing(X11_LIBRARIES, load)} == {
        "libxcb-cursor0",
        "libxcb-shape0",
    }


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is no X11")
@pytest.mark.parametrize(
    ("environment", "is_x11"),
    [
        ({"DISPLAY": ":0"}, True),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, False),
        ({"QT_QPA_PLATFORM": "xcb"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({}, False),
    ],
)
def test_where_the_window_would_open(environment: dict[str, str], is_x11: bool) -> None:
    assert wants_x11(environment) is is_x11


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always one")
@pytest.mark.parametrize(
    ("environment", "is_there"),
    [
        ({}, False),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
        ({"DISPLAY": ":4711"}, False),  # its session has ended
        ({"DISPLAY": "unix:4711.0"}, False),
        ({"DISPLAY": "localhost:10.0"}, True),  # ssh -X; only the network could tell
        ({"DISPLAY": ":4711", "WAYLAND_DISPLAY": "wayland-9"}, False),
        ({"WAYLAND_SOCKET": "3"}, True),
    ],
)
def test_a_display_that_is_named_must_be_there(
    environment: dict[str, str], is_there: bool
) -> None:
    assert has_display(environment) is is_there


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always one")
def test_a_display_is_found_by_its_socket(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("\0/tmp/.X11-unix/X4711")  # an abstract name: no file
        server.listen()
        assert has_display({"DISPLAY": ":4711"})
        assert not has_display({"DISPLAY": ":471"})
    folder = {"XDG_RUNTIME_DIR": str(tmp_path)}
    assert not has_display(folder | {"WAYLAND_DISPLAY": "wayland-0"})
    (tmp_path / "wayland-0").touch()
    assert has_display(folder | {"WAYLAND_DISPLAY": "wayland-0"})
    assert has_display({"WAYLAND_DISPLAY": str(tmp_path / "wayland-0")})
