"""What Argos packs have besides a model: other subwords, prefixes; and broken ones."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import EngineError, EngineProblem
from reader.translate.argos import ArgosEngine
from reader.translate.engine import Decoding
from reader.translate.inputs import parts
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


def test_an_input_past_the_limit_goes_in_parts(tmp_path: Path) -> None:
    """Nothing is cut off, and the other texts of the batch stay where they are."""
    folder = pack.install(tmp_path)
    long = "The company said. " * 9 + "The market, the city and the water."
    engine = ArgosEngine(read_pack(folder), most_input=12)
    try:
        said = engine.submit(["In China.", long, "Water."], Decoding()).result()
    finally:
        engine.close()
    assert said[0] == "在中国。"
    assert said[1].count("公司说") == 9
    assert all(word in said[1] for word in ("市场", "城市", "水"))
    assert said[2].startswith("水")


def test_a_line_of_characters_that_no_model_knows_is_not_cut(tmp_path: Path) -> None:
    line = "龘靐齉" * 250
    (text,) = translated(pack.install(tmp_path), line)
    assert text.count("龘") == 250


@given(st.text(max_size=200), st.integers(2, 30))
def test_parts_are_the_text_and_fit(text: str, most: int) -> None:
    found = parts(text, len, most)
    assert "".join(found) == text
    assert all(len(part) <= most for part in found)


def test_a_text_is_parted_where_a_reader_would_pause() -> None:
    text = "The mayor spoke for an hour; nobody, it seems, had anything to ask him."
    assert parts(text, len, 60)[0] == "The mayor spoke for an hour; "
    chinese = "市长讲了一个小时，谁也没有问题，大家都在看表，想着午饭"
    assert parts(chinese, len, 20)[0].endswith("，")


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
