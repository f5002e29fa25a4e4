"""A package is laid out as Argos does, and says that it is a starter."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

from starter.package import describe, make_package

if TYPE_CHECKING:
    from pathlib import Path


def made(room: Path, out: str) -> Path:
    model = room / "model"
    model.mkdir(exist_ok=True)
    (model / "model.bin").write_bytes(b"weights")
    (room / "some.model").write_bytes(b"subwords")
    facts = describe("zh-en", "CC BY-SA 4.0")
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
    assert metadata["license"] == "CC BY-SA 4.0"


def test_the_same_weights_make_the_same_file(tmp_path: Path) -> None:
    assert made(tmp_path, "a").read_bytes() == made(tmp_path, "b").read_bytes()
