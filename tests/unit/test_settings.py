"""Settings survive whatever the file holds."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.language import Script
from reader.domain.reading import Layout
from reader.errors import SettingsError
from reader.settings import (
    LibrarySettings,
    ReadingSettings,
    Reveal,
    Settings,
    Theme,
    TranslationSettings,
    load,
    save,
)

if TYPE_CHECKING:
    from pathlib import Path

CHANGED = Settings(
    reading=ReadingSettings(
        theme=Theme.SEPIA,
        layout=Layout.INTERLEAVED,
        reveal=Reveal.BLURRED,
        zoom=1.25,
        script=Script.HANT,
        pinyin=True,
    ),
    translation=TranslationSettings(beam=4, threads=2, mirror="https://mirror.example"),
    library=LibrarySettings(backups=3, watched=("/news", "/旧闻")),
    interface="zh-Hans",
    shortcuts={"highlight": "Ctrl+H"},
)


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.json"
    save(CHANGED, file)
    assert load(file) == (CHANGED, ())
    assert [each.name for each in file.parent.iterdir()] == ["settings.json"]


def test_no_file_means_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "none.json") == (Settings(), ())


@pytest.mark.parametrize("value", [True, False, "1", None, [1], {"beam": 1}])
def test_only_a_number_is_a_number(tmp_path: Path, value: object) -> None:
    """`true` counts as 1 in Python, and 1 is a beam."""
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"version": 1, "translation": {"beam": value}}))
    assert load(file) == (Settings(), ("translation.beam",))


def test_bad_values_become_defaults_and_are_named(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(
        '{"version": 1, "unknown": 1, "interface": 5, "reading": '
        '{"theme": "pink", "zoom": 99, "measure": "wide", "pinyin": true}}'
    )
    settings, complaints = load(file)
    assert settings == Settings(reading=ReadingSettings(pinyin=True))
    assert sorted(complaints) == [
        "interface",
        "reading.measure",
        "reading.theme",
        "reading.zoom",
    ]


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "\x00", '{"reading": 3}'])
def test_a_ruined_file_still_opens_the_reader(tmp_path: Path, text: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(text)
    assert load(file)[0] == Settings()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner)
    ),
    max_leaves=5,
)
KEYS = st.sampled_from(["version", "reading", "translation", "library", "shortcuts"])
INNER = st.sampled_from(["theme", "zoom", "measure", "watched", "beam", "backups"])


@given(st.dictionaries(KEYS, JSON | st.dictionaries(INNER, JSON)))
def test_loading_never_fails(
    tmp_path_factory: pytest.TempPathFactory, raw: object
) -> None:
    file = tmp_path_factory.getbasetemp() / "any-settings.json"
    file.write_text(json.dumps(raw))
    assert isinstance(load(file)[0], Settings)


def test_a_folder_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(SettingsError):
        save(Settings(), tmp_path / "file" / "settings.json")


@pytest.mark.parametrize(
    ("held", "named"),
    [
        ('{"reading": 5}', "reading"),
        ('{"library": {"watched": "/home"}}', "library.watched"),
        ('{"shortcuts": "Ctrl+H"}', "shortcuts"),
    ],
)
def test_a_value_of_another_shape_is_named(
    tmp_path: Path, held: str, named: str
) -> None:
    file = tmp_path / "settings.json"
    file.write_text(held)
    assert load(file) == (Settings(), (named,))


def test_a_file_that_only_looks_like_settings(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text("[" * 100_000)
    assert load(file) == (Settings(), ("settings.json",))
