"""Packs: found, chosen, installed, removed; and files that are none."""

from __future__ import annotations

import json
import os
import shutil
import struct
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.domain.language import EN_ZH, ZH_EN, Script
from reader.errors import EngineError, EngineProblem
from reader.translate.packs import Packs, argos_folders
from reader.translate.translator import Translator
from reader.work import Cancelled, Token, ignore
from tests.helpers import pack

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pack.build(tmp_path_factory.mktemp("made") / "en_zh.argosmodel")


@pytest.fixture
def packs(tmp_path: Path) -> Packs:
    return Packs(tmp_path / "packs", ())


def install(packs: Packs, path: Path) -> None:
    packs.install(path, Token(), ignore)


def test_install_and_remove(packs: Packs, file: Path) -> None:
    shares: list[float] = []
    installed = packs.install(file, Token(), shares.append)
    assert packs.installed() == (installed,)
    assert packs.best(EN_ZH) == (installed,)
    assert packs.best(ZH_EN) is None
    assert (installed.version, installed.licence) == ("1.9", "MIT")
    assert installed.name == "English → Chinese"
    assert installed.size > 100_000
    assert shares[-1] == 1.0
    packs.remove(installed)
    assert packs.installed() == ()
    packs.put_back(installed)
    assert packs.installed() == (installed,)
    packs.remove(installed)
    packs.purge()
    assert not list(packs.folder.iterdir())


def test_a_folder_is_installed_like_a_file(packs: Packs, tmp_path: Path) -> None:
    folder = pack.install(tmp_path / "elsewhere")
    install(packs, folder)
    assert packs.best(EN_ZH)
    assert folder.is_dir()


def test_packs_that_were_put_there_by_hand_are_found(packs: Packs) -> None:
    pack.install(packs.folder, ZH_EN)
    (packs.folder / "stray").mkdir()
    (packs.folder / "stray.txt").write_text("not a pack")
    (found,) = packs.installed()
    assert found.code == "zh_en"


def test_what_a_pack_says_of_itself_is_one_short_line(
    packs: Packs, tmp_path: Path
) -> None:
    facts = ("from_name", "to_name", "package_version", "license")
    file = pack.build(tmp_path / "x", metadata=dict.fromkeys(facts, "a\nb " * 900))
    installed = packs.install(file, Token(), ignore)
    for each in (installed.name, installed.version, installed.licence):
        assert "\n" not in each
        assert len(each) < 200


def test_a_file_that_was_put_there_is_used_as_it_is(packs: Packs, file: Path) -> None:
    packs.folder.mkdir()
    shutil.copy(file, packs.folder)
    (packs.folder / "broken.argosmodel").write_bytes(b"no")
    (found,) = packs.installed()
    assert found.folder.is_file()
    translator = Translator(packs)
    assert translator.translate_lines(["In China."], EN_ZH, Token()) == ["在中国。"]
    packs.remove(found)
    assert packs.installed() == ()


def test_packs_of_others_are_read_and_never_removed(tmp_path: Path) -> None:
    pack.install(tmp_path / "argos")
    packs = Packs(tmp_path / "ours", (tmp_path / "argos", tmp_path / "missing"))
    (found,) = packs.installed()
    assert not found.is_ours
    with pytest.raises(ValueError, match="our own"):
        packs.remove(found)


def test_argos_own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert argos_folders() == ()  # tests and portable copies mind their own
    monkeypatch.delenv("DUIZHAO_HOME")
    monkeypatch.setenv("XDG_CONFIG_HOME", "/nowhere")
    monkeypatch.setenv("XDG_DATA_HOME", "/somewhere")
    assert argos_folders() == (Path("/somewhere/argos-translate/packages"),)
    monkeypatch.setenv("HOST_XDG_DATA_HOME", "/host")  # as a Flatpak sees it
    assert argos_folders() == (Path("/host/argos-translate/packages"),)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "argos-translate").mkdir()
    settings = tmp_path / "argos-translate" / "settings.json"
    settings.write_text('{"ARGOS_PACKAGES_DIR": "/chosen"}', encoding="utf-8")
    assert argos_folders() == (Path("/chosen"),)
    settings.write_text("[]", encoding="utf-8")
    assert argos_folders() == (Path("/host/argos-translate/packages"),)
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", "/else")
    assert argos_folders() == (Path("/else"),)


def test_a_full_pack_is_preferred_to_a_starter(tmp_path: Path) -> None:
    pack.install(tmp_path / "bundled", metadata={"starter": True})
    packs = Packs(tmp_path / "ours", (tmp_path / "bundled",))
    (starter,) = packs.best(EN_ZH) or ()
    assert starter.is_starter
    install(packs, pack.build(tmp_path / "x", metadata={"package_version": "1.0"}))
    (full,) = packs.best(EN_ZH) or ()
    assert not full.is_starter
    assert len(packs.installed()) == 2


def test_a_starter_is_not_preferred_to_two_full_packs(packs: Packs) -> None:
    pack.install_starters(packs.folder)
    for codes in (("en", "fr"), ("fr", "zh")):
        folder = pack.install(packs.folder.parent / "made")
        facts = {"from_code": codes[0], "to_code": codes[1]}
        (folder / "metadata.json").write_text(json.dumps(facts))
        shutil.copytree(folder, packs.folder / "-".join(codes))
    assert [each.code for each in packs.best(EN_ZH) or ()] == ["en_fr", "fr_zh"]
    assert [each.code for each in packs.best(ZH_EN) or ()] == ["zh_en"]


def test_two_starters_share_one_model(tmp_path: Path) -> None:
    _, shared = pack.install_starters(tmp_path / "bundled")
    packs = Packs(tmp_path / "ours", (tmp_path / "bundled",))
    assert {each.code for each in packs.installed()} == {"en_zh", "zh_en"}
    assert all(each.is_starter for each in packs.installed())
    translator = Translator(packs)
    assert translator.translate_lines(["In China."], EN_ZH, Token()) == ["在中国。"]
    assert translator.translate_lines(["公司说。"], ZH_EN, Token()) == ["company said."]
    with pytest.raises(EngineError):
        packs.install(shared, Token(), ignore)


@pytest.mark.parametrize("name", ["../elsewhere", "/", "..", "nowhere"])
def test_a_pack_takes_a_model_from_its_own_folder_only(
    tmp_path: Path, name: str
) -> None:
    pack.install(tmp_path / "elsewhere").rename(tmp_path / "elsewhere" / "x")
    _, shared = pack.install_starters(tmp_path / "bundled")
    facts = json.loads((shared / "metadata.json").read_text())
    (shared / "metadata.json").write_text(json.dumps(facts | {"model_in": name}))
    packs = Packs(tmp_path / "ours", (tmp_path / "bundled",))
    assert [each.code for each in packs.installed()] == ["en_zh"]


def test_a_newer_version_takes_the_place_of_the_older(
    packs: Packs, tmp_path: Path
) -> None:
    for version in ("1.9", "1.10"):
        install(
            packs, pack.build(tmp_path / "x", metadata={"package_version": version})
        )
    (found,) = packs.installed()
    assert found.version == "1.10"
    install(packs, pack.build(tmp_path / "x", metadata={"package_version": "1.2"}))
    assert (packs.best(EN_ZH) or ())[0].version == "1.10"


def test_simplified_is_preferred_to_traditional(packs: Packs, tmp_path: Path) -> None:
    traditional = {"to_code": "zt", "package_version": "2.0"}
    install(packs, pack.build(tmp_path / "x", metadata=traditional))
    install(packs, pack.build(tmp_path / "x"))
    assert len(packs.installed()) == 2
    assert (packs.best(EN_ZH) or ())[0].script is Script.HANS


def half_written(folder: Path) -> None:
    model = folder / "model" / "model.bin"
    model.write_bytes(model.read_bytes()[:-999])


def without_model(folder: Path) -> None:
    (folder / "model" / "model.bin").unlink()


def without_metadata(folder: Path) -> None:
    (folder / "metadata.json").unlink()


@pytest.mark.parametrize("spoil", [half_written, without_model, without_metadata])
def test_a_broken_pack_is_told_of_and_the_whole_one_used(
    packs: Packs, spoil: Callable[[Path], None]
) -> None:
    newer = {"package_version": "2.0"}
    whole = pack.install(packs.folder)
    spoilt = whole.rename(packs.folder / "spoilt")
    pack.install(packs.folder)
    (spoilt / "metadata.json").write_bytes(
        pack.pack_files(metadata=newer)["metadata.json"]
    )
    spoil(spoilt)
    assert (packs.best(EN_ZH) or ())[0].folder == whole
    (broken,) = packs.broken()
    assert broken.folder == spoilt
    packs.remove(broken)
    assert packs.broken() == ()


def test_what_an_ended_program_left_is_cleared_up(packs: Packs, file: Path) -> None:
    half = packs.folder / ".new-abc" / "pack"
    half.mkdir(parents=True)
    replaced = pack.install(packs.folder, ZH_EN)
    replaced.rename(replaced.with_name(f".replaced-{replaced.name}"))
    for each in packs.folder.iterdir():
        os.utime(each, (0, 0))
    (packs.folder / ".new-now").mkdir()
    install(packs, file)
    assert sorted(each.code for each in packs.installed()) == ["en_zh", "zh_en"]
    hidden = [each.name for each in packs.folder.iterdir() if each.name[0] == "."]
    assert hidden == [".new-now"]


def test_a_folder_that_cannot_be_written_to(tmp_path: Path, file: Path) -> None:
    (tmp_path / "packs").write_bytes(b"a file is in its way")
    with pytest.raises(EngineError) as caught:
        install(Packs(tmp_path / "packs", ()), file)
    assert caught.value.reason is EngineProblem.UNWRITABLE


def test_traditional_chinese_packs(packs: Packs, tmp_path: Path) -> None:
    install(packs, pack.build(tmp_path / "x", metadata={"to_code": "zt"}))
    (found,) = packs.best(EN_ZH) or ()
    assert (found.code, found.script) == ("en_zh", Script.HANT)


def test_a_route_through_a_third_language(packs: Packs) -> None:
    for index, codes in enumerate((("en", "fr"), ("fr", "zh"))):
        folder = pack.install(packs.folder.parent / "made")
        facts = {"from_code": codes[0], "to_code": codes[1]}
        (folder / "metadata.json").write_text(json.dumps(facts))
        shutil.copytree(folder, packs.folder / f"{index}")
    route = packs.best(EN_ZH) or ()
    assert [each.code for each in route] == ["en_fr", "fr_zh"]


def rewritten(file: Path, path: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """The same archive with some of its files changed."""
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return path


def not_a_zip(_file: Path, path: Path) -> Path:
    path.write_bytes(b"<html>This hotel's network wants your name first.</html>")
    return path


def empty(_file: Path, path: Path) -> Path:
    zipfile.ZipFile(path, "w").close()
    return path


def missing(_file: Path, path: Path) -> Path:
    return path


def truncated(file: Path, path: Path) -> Path:
    path.write_bytes(file.read_bytes()[:-5000])
    return path


def damaged(file: Path, path: Path) -> Path:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)
    return path


def short_model(file: Path, path: Path) -> Path:
    return rewritten(
        file, path, lambda name, data: data[:-999] if name.endswith(".bin") else data
    )


def wrong_pair(file: Path, path: Path) -> Path:
    facts = json.dumps({"from_code": "en", "to_code": "fr"}).encode()
    return rewritten(
        file, path, lambda name, data: facts if "metadata" in name else data
    )


def no_metadata(file: Path, path: Path) -> Path:
    return rewritten(
        file, path, lambda name, data: b"[" if "metadata" in name else data
    )


def path_traversal(file: Path, path: Path) -> Path:
    shutil.copy(file, path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("../../outside.txt", b"gotcha")
    return path


def absolute_path(file: Path, path: Path) -> Path:
    shutil.copy(file, path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("/tmp/duizhao-outside.txt", b"gotcha")
    return path


def link(file: Path, path: Path) -> Path:
    shutil.copy(file, path)
    with zipfile.ZipFile(path, "a") as archive:
        entry = zipfile.ZipInfo("translate-en_zh-1_9/link")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, b"/etc/passwd")
    return path


def bomb(_file: Path, path: Path) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("pack/metadata.json", b" " * 30_000_000)
    return path


def encrypted(file: Path, path: Path) -> Path:
    content = bytearray(file.read_bytes())
    for signature, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        place = content.find(signature)
        while place >= 0:
            content[place + flags] |= 1
            place = content.find(signature, place + 4)
    path.write_bytes(content)
    return path


def test_a_file_put_there_that_cannot_be_read_is_passed_over(
    packs: Packs, file: Path
) -> None:
    packs.folder.mkdir(parents=True)
    for spoil in (not_a_zip, truncated, encrypted):
        spoil(file, packs.folder / f"{spoil.__name__}.argosmodel")
    assert packs.installed() == ()


def not_closed(_file: Path, path: Path) -> Path:
    path.write_bytes(b"PK\x03\x04 but no more")
    return path


def another_folder(_file: Path, path: Path) -> Path:
    (path / "pictures").mkdir(parents=True)
    (path / "pictures" / "a.jpg").write_bytes(b"no pack")
    return path


def half_a_folder(_file: Path, path: Path) -> Path:
    (pack.install(path) / "model" / "model.bin").unlink()
    return path


def deep_metadata(file: Path, path: Path) -> Path:
    deep = b"[" * 100_000
    return rewritten(
        file, path, lambda name, data: deep if "metadata" in name else data
    )


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (not_a_zip, EngineProblem.NOT_A_PACK),
        (empty, EngineProblem.NOT_A_PACK),
        (another_folder, EngineProblem.NOT_A_PACK),
        (missing, EngineProblem.UNREADABLE),
        (not_closed, EngineProblem.DAMAGED_PACK),
        (truncated, EngineProblem.DAMAGED_PACK),
        (damaged, EngineProblem.DAMAGED_PACK),
        (short_model, EngineProblem.DAMAGED_PACK),
        (half_a_folder, EngineProblem.DAMAGED_PACK),
        (no_metadata, EngineProblem.DAMAGED_PACK),
        (deep_metadata, EngineProblem.DAMAGED_PACK),
        (encrypted, EngineProblem.DAMAGED_PACK),
        (wrong_pair, EngineProblem.OTHER_LANGUAGES),
        (path_traversal, EngineProblem.UNSAFE_PACK),
        (absolute_path, EngineProblem.UNSAFE_PACK),
        (link, EngineProblem.UNSAFE_PACK),
        (bomb, EngineProblem.UNSAFE_PACK),
    ],
)
def test_bad_files_change_nothing(
    packs: Packs,
    file: Path,
    tmp_path: Path,
    spoil: Callable[[Path, Path], Path],
    reason: EngineProblem,
) -> None:
    pack.install(packs.folder, ZH_EN)
    before = packs.installed()
    path = spoil(file, tmp_path / "bad.argosmodel")
    with pytest.raises(EngineError) as caught:
        install(packs, path)
    assert caught.value.reason is reason
    assert caught.value.subject == path.name
    assert "\n" not in str(caught.value)
    assert packs.installed() == before
    assert len(list(packs.folder.iterdir())) == 1
    assert not (tmp_path / "outside.txt").exists()
    assert not Path("/tmp/duizhao-outside.txt").exists()


def test_a_model_from_the_future(packs: Packs, file: Path, tmp_path: Path) -> None:
    newer = rewritten(
        file,
        tmp_path / "x",
        lambda name, data: (
            struct.pack("<I", 9) + data[4:] if name.endswith(".bin") else data
        ),
    )
    with pytest.raises(EngineError) as caught:
        install(packs, newer)
    assert caught.value.reason is EngineProblem.UNSUPPORTED_PACK
    assert packs.installed() == ()


def test_cancel_at_the_last_moment_leaves_nothing(packs: Packs, file: Path) -> None:
    token = Token()

    def step(share: float) -> None:
        if share == 1.0:
            token.cancel()

    with pytest.raises(Cancelled):
        packs.install(file, token, step)
    assert not list(packs.folder.iterdir())


def test_cancel_leaves_nothing(packs: Packs, file: Path) -> None:
    token = Token()
    with pytest.raises(Cancelled):
        packs.install(file, token, lambda _: token.cancel())
    assert not list(packs.folder.iterdir())


def test_sentence_models_that_we_do_not_use_are_left_out(
    packs: Packs, file: Path, tmp_path: Path
) -> None:
    fat = tmp_path / "fat.argosmodel"
    shutil.copy(file, fat)
    with zipfile.ZipFile(fat, "a") as archive:
        archive.writestr("translate-en_zh-1_9/stanza/en/big.pt", b"x" * 1000)
    installed = packs.install(fat, Token(), ignore)
    assert not (installed.folder / "stanza").exists()
