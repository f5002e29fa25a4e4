"""What a report of a fault says: what is wrong, and nothing that is private."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from reader.cli import run
from reader.desk import Desk
from reader.desk.doctor import Examination, as_json, as_text, is_well
from reader.domain.language import EN_ZH
from reader.paths import default_paths, resource
from reader.settings import Settings
from reader.work import Token, ignore
from tests.helpers import pack

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def examined() -> Examination:
    with Desk(default_paths(), Settings()) as desk:
        return desk.examining()(Token(), ignore)


def facts(sections: Examination, section: str) -> dict[str, tuple[str, str]]:
    (found,) = (each for each in sections if each.name == section)
    return {each.name: (each.value, each.trouble) for each in found.findings}


def test_on_a_new_computer_all_is_well() -> None:
    sections = examined()
    assert is_well(sections)
    assert facts(sections, "Library")["file"] == ("none yet", "")
    assert facts(sections, "Language packs")["packs"] == ("none", "")
    assert facts(sections, "Program")["ctranslate2"][0][0].isdigit()


def test_a_package_whose_library_is_missing_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As in a bundle that left PDFium's own library out."""
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    monkeypatch.setitem(sys.modules, "lxml.etree", None)
    program = facts(examined(), "Program")
    for name in ("pypdfium2", "lxml"):
        version, trouble = program[name]
        assert version[0].isdigit()
        assert "cannot be loaded" in trouble
    assert program["ctranslate2"][1] == ""


def test_the_library_is_counted_and_not_quoted(home: Path) -> None:
    with Desk(default_paths(), Settings()) as desk:
        desk.shelf.importing(resource("samples", "night-train.html"))(Token(), ignore)
    sections = examined()
    assert facts(sections, "Library")["articles"] == ("1", "")
    assert "night" not in as_text(sections).lower()


def test_a_damaged_library_is_named(home: Path) -> None:
    paths = default_paths()
    paths.data.mkdir(parents=True)
    paths.library.write_bytes(b"no library" * 999)
    sections = examined()
    assert not is_well(sections)
    assert facts(sections, "Library")["file"][1]


def test_a_deleted_library_with_copies_and_a_damaged_entry_are_named(
    home: Path,
) -> None:
    paths = default_paths()
    with Desk(paths, Settings()) as desk:
        desk.shelf.importing(resource("samples", "night-train.html"))(Token(), ignore)
        desk.exchange.backing_up(3)(Token(), ignore)
    content = paths.library.read_bytes()
    paths.library.write_bytes(content.replace(b'"blocks"', b'"bl\xff\xffks"'))
    assert "1" in facts(examined(), "Library")["file"][1]
    paths.library.unlink()
    assert "missing" in facts(examined(), "Library")["file"][1]


def test_every_pack_is_loaded(home: Path) -> None:
    packs = default_paths().packs
    pack.install(packs, EN_ZH)
    broken = pack.install(packs / "aside", EN_ZH, metadata={"package_version": "2.0"})
    broken.rename(packs / "translate-en_zh-2_0")
    (packs / "translate-en_zh-2_0" / "sentencepiece.model").write_bytes(b"\7" * 99)
    found = facts(examined(), "Language packs")
    assert found["en_zh Argos 1.9"][1] == ""
    assert found["en_zh Argos 2.0"][1]


def test_values_of_the_settings_that_were_not_usable_are_named(home: Path) -> None:
    paths = default_paths()
    paths.settings.mkdir(parents=True)
    paths.settings_file.write_text('{"reading": {"zoom": "huge"}}', encoding="utf-8")
    assert "reading.zoom" in facts(examined(), "Settings")["file"][1]


def test_a_path_does_not_tell_who_reads(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    text = as_text(examined())
    assert str(tmp_path) not in text
    assert "~/home/data" in text


def test_text_and_json_say_the_same() -> None:
    sections = examined()
    text = as_text(sections)
    for name, findings in as_json(sections).items():
        assert name in text
        assert all(each["value"] in text for each in findings)


def test_the_command_prints_json(capsys: pytest.CaptureFixture[str]) -> None:
    status = run(["doctor", "--json"])
    printed = json.loads(capsys.readouterr().out)
    assert next(iter(printed)) == "Program"
    assert any(each["name"] == "platform" for each in printed["Window"])
    troubles = [each["trouble"] for part in printed.values() for each in part]
    assert status == int(any(troubles))
