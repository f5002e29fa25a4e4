"""Examines this computer for a report of a fault; nothing private is included.

The report has no title, word or note of the reader's. A path in the reader's home
begins with ``~``, without the reader's name.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import os
import platform
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader import __version__
from reader.errors import EngineError, LibraryError
from reader.library import backups
from reader.library.health import SQLITE, health
from reader.translate.engines import trial

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.desk.packs import LanguagePacks
    from reader.paths import Paths
    from reader.translate.pack import Pack
    from reader.work import Step, Token, Work

_DISTRIBUTIONS = {
    "PySide6-Essentials": "PySide6.QtCore",
    "ctranslate2": "ctranslate2",
    "sentencepiece": "sentencepiece",
    "argos-translate-lt": "argostranslate.tokenizer",
    "fxtranslate": "fxtranslate",
    "pypdfium2": "pypdfium2",
    "lxml": "lxml.etree",
    "opencc": "opencc",
}
"""The distributions that the program stands on, each with the module it imports."""

_LITTLE = 500_000_000  # bytes; a language pack takes about 150 million while it unpacks


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact. `trouble` says what is wrong with it; it is empty if nothing is."""

    name: str
    value: str
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Facts of one kind."""

    name: str
    findings: tuple[Finding, ...]


Examination = tuple[Section, ...]


def examining(
    paths: Paths, packs: LanguagePacks, complaints: Iterable[str] = ()
) -> Work[Section, Examination]:
    """Examine all that needs no window; each section is a step.

    Every pack is loaded and translates one sentence, so it may take some seconds.
    """

    def work(token: Token, step: Step[Section]) -> Examination:
        found = []
        for name, findings in (
            ("Program", _program()),
            ("Folders", _folders(paths)),
            ("Settings", _settings(paths, complaints)),
            ("Library", _library(paths)),
            ("Language packs", _packs(packs)),
        ):
            token.check()
            found.append(Section(name, tuple(findings)))
            step(found[-1])
        return tuple(found)

    return work


def as_text(sections: Iterable[Section]) -> str:
    """For people: a fact a line, those with a trouble marked."""
    lines = []
    for section in sections:
        lines += [section.name, *map(_line, section.findings), ""]
    return "\n".join(lines)


def as_json(sections: Iterable[Section]) -> dict[str, Any]:
    """For programs: sections, in each the facts with their troubles."""
    return {
        section.name: [
            {"name": each.name, "value": each.value, "trouble": each.trouble}
            for each in section.findings
        ]
        for section in sections
    }


def is_well(sections: Iterable[Section]) -> bool:
    return not any(each.trouble for section in sections for each in section.findings)


def _line(finding: Finding) -> str:
    mark = "!" if finding.trouble else " "
    trouble = f" ({finding.trouble})" if finding.trouble else ""
    return f"{mark} {finding.name:<22} {finding.value}{trouble}".rstrip()


def _program() -> Iterator[Finding]:
    yield Finding("Duizhao", f"{__version__}, {_origin()}")
    yield Finding("Python", platform.python_version())
    libc = " ".join(platform.libc_ver())
    yield Finding("system", f"{platform.platform()} {libc}".strip())
    yield Finding("processor", f"{platform.machine()}, {os.cpu_count()} cores")
    yield Finding("SQLite", SQLITE)
    for name, module in _DISTRIBUTIONS.items():
        version = _version(name)
        trouble = _cannot_import(module) if version else ""
        yield Finding(name, version or "not installed", trouble)


def _origin() -> str:
    """How the program came to this computer."""
    for variable, name in (("FLATPAK_ID", "Flatpak"), ("APPIMAGE", "AppImage")):
        if os.environ.get(variable):
            return name
    if getattr(sys, "frozen", False):
        return "bundle"
    is_source = (Path(__file__).parents[2] / "pyproject.toml").is_file()
    return "source" if is_source else "Python package"


def _version(distribution: str) -> str:
    try:
        return importlib.metadata.version(distribution)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _cannot_import(module: str) -> str:
    """Why not; empty if it can be. A package may lack a file of its own."""
    try:
        importlib.import_module(module)
    except (ImportError, OSError) as error:
        return f"it cannot be loaded: {' '.join(str(error).split())}"
    return ""


def _folders(paths: Paths) -> Iterator[Finding]:
    for name, folder in (
        ("data", paths.data),
        ("settings", paths.settings),
        ("cache", paths.cache),
    ):
        yield _folder(name, folder)
    yield Finding("log", _private(paths.log), "")


def _folder(name: str, folder: Path) -> Finding:
    there = next(each for each in (folder, *folder.parents) if each.exists())
    free = shutil.disk_usage(there).free
    value = f"{_private(folder)}, {free / 1e9:.1f} GB free"
    if not os.access(there, os.W_OK):
        return Finding(name, value, "it cannot be written")
    return Finding(name, value, "the disk is nearly full" if free < _LITTLE else "")


def _private(path: Path) -> str:
    try:
        return f"~/{path.relative_to(Path.home()).as_posix()}"
    except (ValueError, RuntimeError):  # it lies elsewhere; or the user has no home
        return str(path)


def _settings(paths: Paths, complaints: Iterable[str]) -> Iterator[Finding]:
    is_there = paths.settings_file.is_file()
    trouble = ", ".join(f"{each} could not be used" for each in complaints)
    yield Finding("file", "is there" if is_there else "none yet", trouble)


def _library(paths: Paths) -> Iterator[Finding]:
    if not paths.library.exists():
        copies = len(backups(paths.backups))
        trouble = f"it is missing; dated copies: {copies}" if copies else ""
        yield Finding("file", "none yet" if not copies else "missing", trouble)
        return
    try:
        found = health(paths.library)
    except LibraryError as error:
        yield Finding("file", "is there", f"{error.reason} {error.detail}".strip())
        return
    size = f"{found.size / 1e6:.1f} MB, form {found.version}"
    yield Finding("file", size, found.damage)
    for name, count in found.counts.items():
        yield Finding(name, str(count))
    copies = len(backups(paths.backups))
    yield Finding("dated copies", str(copies))


def _packs(packs: LanguagePacks) -> Iterator[Finding]:
    for pack in packs.installed():
        yield Finding(f"{pack.code} {pack.label}", _described(pack), _trouble(pack))
    for broken in packs.broken():
        yield Finding(broken.folder.name, "broken", str(broken.error.reason))
    if not packs.installed():
        yield Finding("packs", "none")


def _described(pack: Pack) -> str:
    place = "ours" if pack.is_ours else "of Argos Translate"
    starter = ", starter" if pack.is_starter else ""
    return f"{pack.size / 1e6:.0f} MB, {place}{starter}"


def _trouble(pack: Pack) -> str:
    try:
        trial(pack)
    except EngineError as error:
        return f"{error.reason} {error.detail}".strip()
    return ""
