"""What Argos packs have besides a model: other subwords, prefixes; and broken ones."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from reader.errors import EngineError, EngineProblem
from reader.translate.argos import ArgosEngine
from reader.translate.engine import Decoding
from reader.translate.pack import read_pack
from tests.helpers import pack

if TYPE_CHECKING:
    from pathlib import Path


def translated(folder: Path, *texts: str) -> list[str]:
    engine = ArgosEngine(read_pack(folder))
    try:
        return engine.submit(texts, Decoding()).result()
    finally:
        engine.close()


def test_each_sentence_has_one_translation(tmp_path: Path) -> None:
    folder = pack.install(tmp_path)
    assert translated(folder, "In China.", "", "The company.") == [
        "在中国。",
        "",
        "公司。",
    ]
    assert translated(folder) == []


def test_characters_outside_the_vocabulary_survive(tmp_path: Path) -> None:
    (text,) = translated(pack.install(tmp_path), "Émile 😀 said snake_case 龘.")
    assert text == "Émile 😀说 snake_case 龘。"


def test_a_prefix_is_sent_and_not_shown(tmp_path: Path) -> None:
    folder = pack.install(tmp_path, metadata={"target_prefix": "人工智能"})
    (text,) = translated(folder, "The company said so.")
    assert "人工智能" not in text
    assert "说" in text


def test_older_packs_with_byte_pairs(tmp_path: Path) -> None:
    folder = pack.install(tmp_path)
    (folder / "sentencepiece.model").unlink()
    (folder / "bpe.model").write_text("#version: 0.2\n", encoding="utf-8")
    (text,) = translated(folder, "Zurich")
    assert text == "Zurich"  # letters the model does not know are copied


@pytest.mark.parametrize("name", ["model/model.bin", "sentencepiece.model"])
def test_a_pack_that_broke_after_it_was_installed(tmp_path: Path, name: str) -> None:
    folder = pack.install(tmp_path)
    (folder / name).write_bytes(b"\x07" * 100)
    with pytest.raises(EngineError) as caught:
        ArgosEngine(read_pack(folder))
    assert caught.value.reason is EngineProblem.DAMAGED_PACK
    assert caught.value.subject == folder.name


def test_byte_pairs_where_their_tokenizer_cannot_be_had(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = pack.install(tmp_path)
    (folder / "sentencepiece.model").unlink()
    (folder / "bpe.model").write_text("#version: 0.2\n", encoding="utf-8")
    monkeypatch.setitem(sys.modules, "sacremoses.normalize", None)
    with pytest.raises(EngineError) as caught:
        ArgosEngine(read_pack(folder))
    assert caught.value.reason is EngineProblem.MISSING_ENGINE
    assert caught.value.detail == "argos-translate-lt"
