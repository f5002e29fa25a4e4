"""Which versions an installer picks on each system, for each Python that is promised.

    python packaging/resolve.py

It asks the package registry, so it needs a network; CI runs it. It fails where a system
cannot be served with wheels alone: there pip would begin to compile what it lacks.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
EXTRAS = ("firefox", "pdf")


@dataclass(frozen=True)
class System:
    """A kind of computer, as the README promises it."""

    name: str
    platform: str  # as uv calls it
    macos: str = ""  # the oldest that PySide6 and onnxruntime have wheels for


SYSTEMS = (
    System("Linux x86_64, glibc 2.34", "x86_64-manylinux_2_34"),
    System("Linux aarch64, glibc 2.39", "aarch64-manylinux_2_39"),
    System("Windows x86_64", "x86_64-pc-windows-msvc"),
    System("macOS arm64", "aarch64-apple-darwin", "14.0"),
    System("macOS x86_64", "x86_64-apple-darwin", "13.0"),
)


def main() -> int:
    """Print a line for each system and Python; return how many cannot be served."""
    failed = 0
    for system in SYSTEMS:
        for python in PYTHONS:
            answer = resolve(system, python)
            print(f"{system.name:26} {python:5} {_summary(answer)}", flush=True)
            failed += answer.returncode != 0
            if answer.returncode:
                print(answer.stderr, file=sys.stderr)
    return failed


def resolve(system: System, python: str) -> subprocess.CompletedProcess[str]:
    """What pip would find: wheels only, and without the overrides of our own lock."""
    command = [
        *("uv", "pip", "compile", "pyproject.toml", "--quiet", "--no-header"),
        *("--no-annotate", "--no-config", "--only-binary", ":all:"),
        *("--python-version", python, "--python-platform", system.platform),
        *(word for extra in EXTRAS for word in ("--extra", extra)),
    ]
    macos = {"MACOSX_DEPLOYMENT_TARGET": system.macos} if system.macos else {}
    return subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | macos,
        capture_output=True,
        text=True,
        check=False,
    )


def _summary(answer: subprocess.CompletedProcess[str]) -> str:
    if answer.returncode:
        return "cannot be installed"
    pins = dict(line.split("==") for line in answer.stdout.split() if "==" in line)
    ours = ("pyside6-essentials", "ctranslate2", "argos-translate-lt", "onnxruntime")
    named = ", ".join(f"{name} {pins[name]}" for name in ours if name in pins)
    return f"{len(pins)} distributions: {named}"


def promised() -> tuple[str, ...]:
    """The Pythons that the package's own classifiers name."""
    facts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    start = "Programming Language :: Python :: "
    names = facts["project"]["classifiers"]
    return tuple(each.removeprefix(start) for each in names if each.startswith(start))


if __name__ == "__main__":
    sys.exit(main())
