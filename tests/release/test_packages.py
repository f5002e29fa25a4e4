"""What the packages of the other systems say, as far as it can be read here."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from reader.domain.formats import PACKS, PAGES
from reader.system import APP_ID, QT_LIBRARIES, X11_LIBRARIES

if TYPE_CHECKING:
    from pathlib import Path

ENDINGS = (*PAGES, *PACKS)


def test_windows_and_macos_know_every_kind_of_file(root: Path) -> None:
    spec = (root / "packaging/bundle/duizhao.spec").read_text(encoding="utf-8")
    setup = (root / "packaging/windows/duizhao.iss").read_text(encoding="utf-8")
    for ending in ENDINGS:
        assert f'"{ending.removeprefix(".")}"' in spec
        assert f'"{ending}"' in setup or f"\\{ending}" in setup


def test_the_installer_of_windows_is_read_as_it_is_written(root: Path) -> None:
    """Inno Setup before 6.3 takes a script without a mark for one in the system's own
    encoding, and it expands no ``{#Name}`` in what a directive emits."""
    script = (root / "packaging/windows/duizhao.iss").read_bytes()
    assert script.startswith(b"\xef\xbb\xbf; ")
    text = script.decode("utf-8-sig")
    directives = re.findall(r"^#.*(?:(?<=\\)\n.*)*", text, re.MULTILINE)
    assert any("\n" in each for each in directives)
    assert not any("{#" in each for each in directives)


def test_one_name_for_the_program_on_every_system(root: Path) -> None:
    assert (root / f"packaging/flatpak/{APP_ID}.yaml").is_file()
    setup = (root / "packaging/windows/duizhao.iss").read_text(encoding="utf-8-sig")
    assert f'#define Id "{APP_ID}"' in setup


def test_the_script_for_developers_installs_the_same_libraries(root: Path) -> None:
    script = (root / "packaging/dev").read_text(encoding="utf-8")
    for library in (*QT_LIBRARIES, *X11_LIBRARIES):
        assert library.name in script
        assert library.debian in script


def test_workflows_call_only_commands_that_there_are(root: Path) -> None:
    script = (root / "packaging/dev").read_text(encoding="utf-8")
    known = set(re.findall(r"^    (\w+)\) \w+", script, re.MULTILINE))
    for workflow in (root / ".github" / "workflows").glob("*.yml"):
        text = workflow.read_text(encoding="utf-8")
        called = set(re.findall(r"packaging/dev (\w+)", text))
        assert called <= known, workflow.name


def test_scripts_are_sound(root: Path) -> None:
    shellcheck = shutil.which("shellcheck")
    if shellcheck is None:
        pytest.skip("shellcheck is not installed")
    scripts = [root / "packaging/dev", *(root / "packaging").glob("*/*.sh")]
    subprocess.run([shellcheck, *map(str, scripts)], check=True)
