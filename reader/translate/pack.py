"""Reads the metadata of a language pack."""

from __future__ import annotations

import importlib.util
import json
import re
import zipfile
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from reader.archives import UNREADABLE
from reader.domain.language import Script
from reader.errors import EngineError, EngineProblem
from reader.translate.model_file import NewerModelError, check_model

# Argos calls Traditional Chinese "zt".
_CODES = {"zt": "zh", "zh-hans": "zh", "zh-hant": "zh", "zh_cn": "zh", "zh_tw": "zh"}
_HANT = frozenset({"zt", "zh-hant", "zh_tw"})
_LICENCE = re.compile(r"(?im)^\W*licen[cs]e\W+(\S[^\n]{0,80})")
_FIREFOX_MODEL = re.compile(r"model\.([a-z]{2,3})([a-z]{2,3})\.intgemm.*\.bin(?:\.gz)?")
_MOST_METADATA = 1 << 20  # bytes
_LONGEST_FACT = 80  # characters of a name, a version, a licence

_STARTER = "-starter"  # in the name of an engine

Place = Path | zipfile.Path


def language_code(code: str) -> str:
    """Our code for a pack's language."""
    return _CODES.get(code.lower(), code.lower())


def script_of(code: str) -> Script:
    """The script of a pack's Chinese."""
    return Script.HANT if code.lower() in _HANT else Script.HANS


def one_line(fact: object) -> str:
    """A stranger's text as one line of limited length."""
    return " ".join(str(fact or "").split())[:_LONGEST_FACT]


class PackKind(StrEnum):
    """What kind of engine runs it."""

    ARGOS = "argos"
    FIREFOX = "firefox"


@dataclass(frozen=True, slots=True)
class Pack:
    """The files of one translation model, in a folder of their own or in one file."""

    source: str  # language codes; `Language` values for the pairs we read
    target: str
    folder: Path
    name: str = ""  # "English → Chinese"
    version: str = ""
    size: int = 0  # bytes on disk
    licence: str = ""
    is_starter: bool = False  # the small one that came with the program
    is_ours: bool = False  # in our own folder: may be removed
    kind: PackKind = PackKind.ARGOS
    target_prefix: str = ""
    script: Script = Script.HANS  # of the Chinese it writes
    shares: Path | None = None  # the pack beside it whose model it uses, if it has none

    @property
    def files(self) -> Path:
        """Where its model and its subwords lie."""
        return self.shares or self.folder

    @property
    def code(self) -> str:
        """The direction's code, as in ``en_zh``."""
        return f"{self.source}_{self.target}"

    @property
    def label(self) -> str:
        """Whose it is and, where that is said, which version: ``Argos 1.9``."""
        version = "" if self.kind is PackKind.FIREFOX else self.version
        return f"{self.kind.title()} {version}".strip()

    @property
    def is_runnable(self) -> bool:
        """Whether its engine is installed: Firefox' is an extra."""
        is_firefox = self.kind is PackKind.FIREFOX
        return not is_firefox or importlib.util.find_spec("fxtranslate") is not None

    @property
    def engine(self) -> str:
        """The name under which its translations are remembered."""
        starter = _STARTER if self.is_starter else ""
        return f"{self.kind}{starter}-{self.code}-{self.version or '0'}"


def was_starter(engine: str) -> bool:
    """True if an engine of this name was a starter pack."""
    return _STARTER in engine


def read_pack(path: Path, *, is_ours: bool = False, called: str = "") -> Pack:
    """The pack in a folder or an ``.argosmodel`` file, which need not be unpacked.

    Raises `EngineError` when there is none, or none that is whole; `called` is then
    the name that the reader knows it by.
    """
    subject = called or path.name
    try:
        place = contents(path)
        if _is_firefox(path):  # which may have a metadata.json of another kind
            return _firefox(path, is_ours=is_ours)
        if (place / "metadata.json").is_file():
            return _argos(path, place, is_ours=is_ours)
        if not is_pack(path):
            raise EngineError(EngineProblem.NOT_A_PACK, subject)
        raise ValueError("it holds no metadata")
    except NewerModelError as error:
        reason = EngineProblem.UNSUPPORTED_PACK
        raise EngineError(reason, subject, str(error)) from error
    except UNREADABLE as error:
        reason = EngineProblem.DAMAGED_PACK
        raise EngineError(reason, subject, str(error)) from error


def is_pack(folder: Place) -> bool:
    """True if a folder is meant to be a pack, complete or not."""
    is_argos = (folder / "metadata.json").is_file() or (folder / "model").is_dir()
    return is_argos or _is_firefox(folder)


def _is_firefox(folder: Place) -> bool:
    try:
        return any(map(_named, folder.iterdir()))
    except OSError:  # it is a file, or closed to us
        return False


def holds_pack(path: Path) -> bool:
    """True if an archive is meant to be a pack; False if it cannot be read."""
    try:
        return is_pack(contents(path))
    except UNREADABLE:
        return False


def contents(path: Path) -> Place:
    """Where a pack's files are: in its folder, or in the one folder of its archive."""
    if not path.is_file():
        return path
    inside = list(zipfile.Path(path).iterdir())
    alone = len(inside) == 1 and inside[0].is_dir()
    return inside[0] if alone else zipfile.Path(path)


def _argos(path: Path, folder: Place, *, is_ours: bool) -> Pack:
    facts = _metadata(folder)
    codes = [str(facts.get(side) or "").lower() for side in ("from_code", "to_code")]
    if not all(codes):
        raise ValueError("its metadata names no languages")
    shares = _shared(path, facts)
    files = shares or folder
    model = files / "model" / "model.bin"
    if not model.is_file():
        raise ValueError("it holds no model")
    if isinstance(model, Path):  # in an archive it would have to be unpacked first
        check_model(model)
    if not any(
        (files / f"{name}.model").is_file() for name in ("sentencepiece", "bpe")
    ):
        raise ValueError("it holds no subword model")
    names = [facts.get(side) or code for side, code in zip(_NAMES, codes, strict=True)]
    return Pack(
        source=language_code(codes[0]),
        target=language_code(codes[1]),
        folder=path,
        name=" → ".join(map(one_line, names)),
        version=one_line(facts.get("package_version")),
        size=_size(path),
        licence=one_line(
            facts.get("license") or facts.get("licence") or _licence(folder)
        ),
        is_starter=bool(facts.get("starter")) or "starter" in path.name.lower(),
        is_ours=is_ours,
        target_prefix=str(facts.get("target_prefix") or ""),
        script=script_of(codes[1]),
        shares=shares,
    )


def _shared(path: Path, facts: dict[str, Any]) -> Path | None:
    """The pack in the same folder whose model this one uses, if its metadata says so.

    Both directions of our starter pack are one network. ``model_in`` is ours: Argos
    does not know it, so only what comes with the program is laid out like that.
    """
    name = str(facts.get("model_in") or "")
    if not name:
        return None
    if Path(name).name != name or not path.is_dir():
        raise ValueError("it names no pack beside it")
    return path.with_name(name)


_NAMES = ("from_name", "to_name")


def _metadata(folder: Place) -> dict[str, Any]:
    with (folder / "metadata.json").open("rb") as file:
        facts = json.loads(file.read(_MOST_METADATA).decode("utf-8-sig"))
    if not isinstance(facts, dict):
        raise ValueError("its metadata is not an object")
    return facts


def _firefox(folder: Path, *, is_ours: bool) -> Pack:
    """What a Firefox Translations model is for, the names of its files tell."""
    found = [match for each in sorted(folder.iterdir()) if (match := _named(each))]
    if not list(folder.glob("*vocab*.spm")):
        raise ValueError("it holds no vocabulary")
    source, target = found[0][1], found[0][2]
    return Pack(
        source=source,
        target=target,
        folder=folder,
        name=f"{source} → {target} (Firefox)",
        version=str((folder / found[0][0]).stat().st_size),
        size=_size(folder),
        licence="MPL-2.0",
        is_ours=is_ours,
        kind=PackKind.FIREFOX,
    )


def _named(path: Place) -> re.Match[str] | None:
    return _FIREFOX_MODEL.fullmatch(path.name)


def _licence(folder: Place) -> str:
    """The licence that the pack's read-me names, if it does."""
    for name in ("README.md", "LICENSE", "LICENCE"):
        if (folder / name).is_file():
            with (folder / name).open("rb") as file:
                text = file.read(_MOST_METADATA).decode("utf-8", "replace")
            match = _LICENCE.search(text)
            if match:
                return match[1].strip(" *_#.:")
    return ""


def _size(path: Path) -> int:
    if path.is_file():
        return path.stat().st_size
    return sum(each.stat().st_size for each in path.rglob("*") if each.is_file())
