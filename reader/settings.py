"""The settings: typed, with defaults, kept as one JSON file.

Where the window stands and what was open last is state, which `reader.ui` keeps.
"""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar, get_type_hints

from reader.domain.language import Script
from reader.domain.reading import Layout
from reader.errors import SettingsError
from reader.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

VERSION = 1

UPGRADES: tuple[Callable[[dict[str, Any]], dict[str, Any]], ...] = ()
"""One step from each old version to the next; a step must not use living code."""

GroupT = TypeVar("GroupT")


class Theme(StrEnum):
    """The colours of the page and of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    SEPIA = "sepia"
    DARK = "dark"
    CONTRAST = "contrast"  # light or dark as the system is


class Reveal(StrEnum):
    """How much of the translation is seen before the reader asks."""

    SHOWN = "shown"
    DIMMED = "dimmed"
    BLURRED = "blurred"
    HIDDEN = "hidden"


def _between(low: float, high: float, default: float) -> Any:  # noqa: ANN401
    return field(default=default, metadata={"low": low, "high": high})


@dataclass(frozen=True, slots=True)
class ReadingSettings:
    """How the page looks and what its pointer does."""

    theme: Theme = Theme.SYSTEM
    layout: Layout = Layout.SIDE_BY_SIDE
    reveal: Reveal = Reveal.SHOWN
    zoom: float = _between(0.5, 3.0, 1.0)
    interface_size: float = _between(0.8, 2.0, 1.0)  # times the system's
    line_height: float = _between(0.8, 1.6, 1.0)  # times the typeface's own
    measure: int = _between(36, 120, 68)  # Latin characters a line, at most
    latin_face: str = ""  # empty: the one we ship
    han_face: str = ""  # empty: the best installed
    script: Script = Script.HANS  # in which Chinese translations are shown
    pinyin: bool = False
    whole_words: bool = True  # what the pointer selects; with Alt held, the opposite
    look_up_on_hover: bool = False  # where the pointer rests, without being asked
    saved_words: bool = True  # are underlined with dots where they are met again
    pace: float = _between(0.5, 2.0, 1.0)  # of reading aloud, times the voice's own


@dataclass(frozen=True, slots=True)
class TranslationSettings:
    """How articles are translated."""

    automatic: bool = True  # translate as soon as an article is open
    beam: int = _between(1, 8, 2)
    threads: int = _between(0, 64, 0)  # 0: found by calibration
    mirror: str = ""  # where packs are downloaded from; empty: Argos' own index


@dataclass(frozen=True, slots=True)
class LibrarySettings:
    """Which folders are watched, and how many backups are kept."""

    backups: int = _between(0, 365, 14)
    watched: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the reader can choose. A change is a new value."""

    reading: ReadingSettings = ReadingSettings()
    translation: TranslationSettings = TranslationSettings()
    library: LibrarySettings = LibrarySettings()
    interface: str = ""  # a BCP-47 tag; empty: the system's
    shortcuts: dict[str, str] = field(default_factory=dict)  # action name → keys
    filters: dict[str, str] = field(default_factory=dict)  # of marks: name → filter


def load(path: Path) -> tuple[Settings, tuple[str, ...]]:
    """Read the settings; never fail.

    Returns them with the names of the values that were not usable and so are at their
    defaults. No file yet means defaults and no complaints.
    """
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings(), ()
    except (OSError, ValueError, RecursionError):
        return Settings(), (path.name,)
    if not isinstance(raw, dict):
        return Settings(), (path.name,)
    complaints: list[str] = []
    return _read(Settings, _upgraded(raw), "", complaints), tuple(complaints)


def save(settings: Settings, path: Path) -> None:
    """Write the settings whole or not at all; raise `SettingsError` if it cannot be."""
    text = json.dumps(
        {"version": VERSION, **dataclasses.asdict(settings)},
        ensure_ascii=False,
        indent=2,
    )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, text.encode())
    except OSError as error:
        raise SettingsError(path, error.strerror or str(error)) from error


def _upgraded(raw: dict[str, Any]) -> dict[str, Any]:
    version = raw.get("version")
    for upgrade in UPGRADES[version - 1 if isinstance(version, int) else 0 :]:
        raw = upgrade(raw)
    return raw


def _read(
    group: type[GroupT], raw: Mapping[str, Any], prefix: str, complaints: list[str]
) -> GroupT:
    """A group of settings from JSON; unknown keys are ignored, bad values reported."""
    hints = get_type_hints(group)
    values: dict[str, Any] = {}
    for each in dataclasses.fields(group):  # type: ignore[arg-type]
        if each.name not in raw:
            continue
        name, kind, value = prefix + each.name, hints[each.name], raw[each.name]
        if isinstance(kind, type) and dataclasses.is_dataclass(kind):
            if isinstance(value, dict):
                values[each.name] = _read(kind, value, name + ".", complaints)
            else:
                complaints.append(name)
            continue
        try:
            values[each.name] = _value(each, kind, value)
        except (ValueError, TypeError):
            complaints.append(name)
    return group(**values)


def _value(each: dataclasses.Field[Any], kind: Any, value: Any) -> Any:  # noqa: ANN401
    """The value as the field's type; ValueError or TypeError if it does not fit."""
    if each.name in ("shortcuts", "filters"):
        return {str(name): str(meant) for name, meant in dict(value).items()}
    if each.name == "watched":
        return tuple(str(folder) for folder in _list(value))
    if kind in (bool, str) and not isinstance(value, kind):
        raise TypeError(value)
    if kind in (int, float):
        return _number(each, kind, value)
    return kind(value)


def _list(value: Any) -> list[Any]:  # noqa: ANN401
    if not isinstance(value, list):  # a text would be taken for a row of letters
        raise TypeError(value)
    return value


def _number(each: dataclasses.Field[Any], kind: Any, value: Any) -> float:  # noqa: ANN401
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(value)
    if not each.metadata["low"] <= value <= each.metadata["high"]:
        raise ValueError(value)
    return kind(value)  # type: ignore[no-any-return]
