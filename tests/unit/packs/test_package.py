"""A package is laid out as Argos does, and says that it is a starter."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

from starter.package import describe, make_box, make_package

if TYPE_CHECKING:
    from pathlib import Path


def made(room: Path, out: str, direction: str = "zh-en") -> Path:
    model = room / "model"
    model.mkdir(exist_ok=True)
    (model / "model.bin").write_bytes(b"weights")
    (room / "some.model").write_bytes(b"subwords")
    facts = describe(direction, "CC BY-SA 4.0")
    return make_package(model, room / "some.model", "# Hello", facts, room / out)


def test_everything_lies_in_one_folder_as_argos_expects(tmp_path: Path) -> None:
    pack = made(tmp_path, "out")
    assert pack.name == "translate-zh_en-starter-1.0.argosmodel"
    folder = pack.stem
    with zipfile.ZipFile(pack) as archive:
        assert set(archive.namelist()) == {
            f"{folder}/README.md",
            f"{folder}/metadata.json",
            f"{folder}/model/model.bin",
            f"{folder}/sentencepiece.model",
        }
        metadata = json.loads(archive.read(f"{folder}/metadata.json"))
    assert (metadata["from_code"], metadata["to_code"]) == ("zh", "en")
    assert metadata["starter"] is True
    assert metadata["target_prefix"] == "<2en>"
    assert metadata["license"] == "CC BY-SA 4.0"


def test_the_same_weights_make_the_same_file(tmp_path: Path) -> None:
    assert made(tmp_path, "a").read_bytes() == made(tmp_path, "b").read_bytes()


def test_in_the_box_the_directions_share_one_model(tmp_path: Path) -> None:
    packs = [made(tmp_path, "out", direction) for direction in ("en-zh", "zh-en")]
    box = tmp_path / "box"
    for _ in range(2):  # it can be laid out again over an older one
        make_box(packs, box)
    models = [path.relative_to(box).as_posix() for path in box.rglob("*.bin")]
    assert models == ["starter-en_zh/model/model.bin"]
    facts = json.loads((box / "starter-zh_en" / "metadata.json").read_text())
    assert facts["model_in"] == "starter-en_zh"
    assert facts["target_prefix"] == "<2en>"
    make_box(packs[1:], tmp_path / "one")
    assert [each.name for each in (tmp_path / "one").iterdir()] == ["starter-zh_en"]
    assert (tmp_path / "one" / "starter-zh_en" / "model" / "model.bin").is_file()
