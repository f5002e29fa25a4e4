"""What is installed: what is promised can be had, and what is not used stays away."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib.metadata import metadata
from typing import TYPE_CHECKING, Any

import pytest
from packaging.licenses import canonicalize_license_expression
from packaging.requirements import Requirement

from tests.helpers import pack

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

    from packaging.specifiers import SpecifierSet

PYTHONS = ("3.11", "3.12", "3.13", "3.14")


@pytest.fixture(scope="module")
def project(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def locked(root: Path) -> set[str]:
    lock = tomllib.loads((root / "uv.lock").read_text(encoding="utf-8"))
    return {each["name"] for each in lock["package"]}


def needed(project: dict[str, Any], **system: str) -> dict[str, SpecifierSet]:
    """The requirements that hold on a system, by the name of the distribution."""
    found: dict[str, SpecifierSet] = {}
    for text in project["project"]["dependencies"]:
        requirement = Requirement(text)
        if requirement.marker is None or requirement.marker.evaluate(system):
            assert requirement.name not in found, "one line for each system"
            found[requirement.name] = requirement.specifier
    return found


def test_the_systems_that_are_resolved_are_those_that_are_promised(
    project: dict[str, Any], resolve: ModuleType
) -> None:
    assert resolve.promised() == PYTHONS == resolve.PYTHONS
    assert project["project"]["requires-python"] == f">={PYTHONS[0]}"


@pytest.mark.parametrize("python", PYTHONS)
def test_qt_is_held_back_only_where_it_would_abort(
    project: dict[str, Any], python: str
) -> None:
    qt = needed(project, python_version=python)["PySide6-Essentials"]
    assert ("6.12.0" in qt) == (python != "3.11")
    assert "6.11.3" in qt


@pytest.mark.parametrize(
    ("system", "machine", "python", "is_there"),
    [
        ("linux", "x86_64", "3.14", True),
        ("linux", "aarch64", "3.11", True),
        ("win32", "AMD64", "3.14", True),
        ("darwin", "arm64", "3.14", True),
        ("darwin", "x86_64", "3.13", True),
        ("darwin", "x86_64", "3.14", False),  # its onnxruntime has no wheel there
    ],
)
def test_argos_translate_is_there_where_it_can_be_had(
    project: dict[str, Any], system: str, machine: str, python: str, is_there: bool
) -> None:
    names = needed(
        project, sys_platform=system, platform_machine=machine, python_version=python
    )
    assert ("argos-translate-lt" in names) is is_there
    assert {"ctranslate2", "sentencepiece"} <= names.keys()


def test_what_is_never_imported_is_not_in_our_environments(locked: set[str]) -> None:
    assert "argos-translate-lt" in locked
    assert not {"minisbd", "onnxruntime", "protobuf", "torch", "stanza"} & locked


def test_what_builds_a_bundle_is_no_dependency(project: dict[str, Any]) -> None:
    assert "pyinstaller" not in needed(project)
    assert any("pyinstaller" in each for each in project["dependency-groups"]["build"])


def test_all_licences_are_said(project: dict[str, Any], root: Path) -> None:
    licence = project["project"]["license"]
    assert canonicalize_license_expression(licence) == licence
    assert {"MIT", "CC-BY-SA-4.0", "OFL-1.1"} <= set(licence.split(" AND "))
    for name in project["project"]["license-files"]:
        assert (root / name).is_file()
    assert metadata("duizhao")["License-Expression"] == licence


@pytest.mark.parametrize("subwords", ["sentencepiece", "bpe"])
def test_a_pack_is_translated_without_what_is_not_used(
    tmp_path: Path, subwords: str
) -> None:
    """Bundles leave these out; numpy and PyYAML belong to CTranslate2's converters."""
    script = tmp_path / "run.py"
    script.write_text(_TRANSLATES, encoding="utf-8")
    folder = pack.install(tmp_path)
    if subwords == "bpe":
        (folder / "sentencepiece.model").unlink()
        (folder / "bpe.model").write_text("#version: 0.2\n", encoding="utf-8")
    told = subprocess.run(
        [sys.executable, str(script), str(folder)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "Zurich"  # no word of the list: letter by letter


_TRANSLATES = """
import sys
from pathlib import Path

class Barred:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("numpy", "yaml", "click", "onnxruntime"):
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Barred())

from reader.translate.argos import ArgosEngine
from reader.translate.engine import Decoding
from reader.translate.pack import read_pack

engine = ArgosEngine(read_pack(Path(sys.argv[1])))
print(*engine.submit(["Zurich"], Decoding()).result())
"""
