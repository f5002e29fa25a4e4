"""A small network learns both ways, and says the same once converted."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="PyTorch is installed only to make packs")

import torch

from starter.conversion import agreement, convert, load_network
from starter.corpora import write_pairs
from starter.entropy import cross_entropy
from starter.network import Network, Shape, rows
from starter.numbers import END, START, TO_CHINESE, TO_ENGLISH
from starter.prepared import facts, load
from starter.training import Plan, Texts, Training
from starter.vocabulary import load_vocabulary

ROOT = Path(__file__).parents[3]
CPU = torch.device("cpu")
SHAPE = Shape(900, width=64, heads=1, inner=128, encoder_layers=2, decoder_layers=1)
torch.set_num_threads(1)  # small matrices: more threads only wait for each other


@pytest.fixture(scope="module")
def data(tmp_path_factory, step):
    """A prepared folder of made-up pairs."""
    from starter.synthetic import synthetic_pairs

    folder = tmp_path_factory.mktemp("packs")
    write_pairs(folder / "vue.tsv.xz", synthetic_pairs(1500, seed=1))
    write_pairs(folder / "duizhao_news.tsv.xz", synthetic_pairs(300, seed=2))
    few = ("--vocabulary", 900, "--synthetic", 50, "--ours", folder / "none")
    few += ("--out", folder / "data")
    step("prepare.py", *folder.glob("*.tsv.xz"), *few)
    return folder / "data"


def training(data, *, parts: int = 1, **plan: object) -> Training:
    torch.manual_seed(1)
    texts = Texts(load(data / "data.npz.xz"), facts(data)["sets"], seed=1)
    made = Training(Network(SHAPE), texts, Plan(rows=4, rate=5e-3, **plan), CPU)
    made.parts = parts
    return made


def trained(data, steps: int, **plan: object) -> Training:
    made = training(data, **plan)
    for _, _ in zip(made.run_until(time.monotonic() + 300), range(steps), strict=False):
        pass
    return made


def some(count: int) -> torch.Tensor:
    return torch.randint(5, 900, (count,))


def test_a_row_costs_what_its_sentences_cost_alone() -> None:
    torch.manual_seed(1)
    network = Network(SHAPE).eval()
    pairs = [(some(6), TO_CHINESE, some(4)), (some(3), TO_ENGLISH, some(7))]
    ends = torch.tensor([END])
    sides = [
        (torch.cat((ours, ends)), torch.cat((torch.tensor([way]), theirs, ends)))
        for ours, way, theirs in pairs
    ]
    alone = [
        network.loss(rows(*(s[None] for s in pair), torch.float32), smoothing=0.1)
        for pair in sides
    ]
    padded = [
        torch.nn.functional.pad(torch.cat(side), (0, 5))[None]
        for side in zip(*sides, strict=True)
    ]
    together = network.loss(rows(*padded, torch.float32), smoothing=0.1)
    assert together.item() == pytest.approx(sum(alone).item(), rel=1e-4)


def test_a_single_sentence_needs_nothing_hidden() -> None:
    torch.manual_seed(1)
    network = Network(SHAPE).eval()
    source, target = some(6)[None], some(5)[None]
    batch = rows(
        torch.cat((source, torch.tensor([[END]])), 1),
        torch.cat((torch.tensor([[TO_ENGLISH]]), target), 1),
        torch.float32,
    )
    memory = network.encode(batch.source, batch.source_places, batch.within_source)
    hidden = batch.within_target, batch.across
    states = network.decode(batch.target, memory, batch.target_places, hidden)
    plain = network.decode(batch.target, network.encode(batch.source))
    assert batch.target[0, :2].tolist() == [START, TO_ENGLISH]
    assert torch.allclose(states, plain, atol=1e-4)


def test_cross_entropy_in_pieces_is_pytorchs(monkeypatch) -> None:
    monkeypatch.setattr("starter.entropy.PLACES", 8)
    torch.manual_seed(1)
    states, table = torch.randn(20, 16), torch.randn(50, 16)
    expected, counts = torch.randint(50, (20,)), (torch.rand(20) > 0.3).float()
    slopes = []
    for way in ("ours", "theirs"):
        ours, theirs = states.clone().requires_grad_(), table.clone().requires_grad_()
        if way == "ours":
            loss = cross_entropy(ours, theirs, expected, counts, 0.1)
        else:
            each = torch.nn.functional.cross_entropy(
                ours @ theirs.T, expected, reduction="none", label_smoothing=0.1
            )
            loss = (each * counts).sum()
        (loss / 7).backward()
        slopes.append((loss.detach(), ours.grad, theirs.grad))
    for our, their in zip(*slopes, strict=True):
        assert torch.allclose(our, their, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("half", [False, True])
def test_training_lowers_the_loss_both_ways(data, half) -> None:
    before = training(data, half=half).watch()
    after = trained(data, 40, half=half).watch()
    assert set(after) == {
        f"{which} {way}"
        for which in ("held out", "held out news")
        for way in ("en-zh", "zh-en")
    }
    assert all(after[name] < before[name] - 0.5 for name in before)


def test_a_step_in_parts_is_the_same_step(data) -> None:
    whole, parted = training(data), training(data, parts=4)
    losses = [float(each.step()) for each in (whole, parted)]
    assert losses[0] == pytest.approx(losses[1], rel=1e-4)
    for name, weight in whole.weights().items():
        assert np.allclose(weight, parted.weights()[name], atol=1e-4), name


def test_training_ends_when_its_time_is_up_and_on_the_last_texts(data) -> None:
    made = training(data, last=0.5)
    steps = list(made.run_until(time.monotonic() + 2))
    assert len(steps) == made.progress.steps
    assert made.progress.done >= 1
    assert made.texts.last.rounds


def test_the_converted_model_says_what_the_network_says(tmp_path, data) -> None:
    from starter.synthetic import synthetic_pairs

    vocabulary = load_vocabulary(data / "sentencepiece.model")
    weights = trained(data, 60).weights()
    convert(weights, SHAPE, vocabulary, tmp_path / "model", quantization=None)
    network = load_network(weights, SHAPE)
    for way, side in (("en-zh", 0), ("zh-en", 1)):
        texts = [pair[side] for pair in synthetic_pairs(20, seed=1)]
        assert agreement(network, tmp_path / "model", vocabulary, texts, way) == 1.0


@pytest.mark.slow
def test_from_texts_to_a_page_translated_by_the_pack(tmp_path, step, data) -> None:
    """Prepare → lease → fetch → convert → score → pack → the reader translates."""
    pytest.importorskip("sacrebleu", reason="the packs group is not installed")
    from starter.synthetic import synthetic_pairs

    dev, lease, packs = tmp_path / "dev", tmp_path / "lease", tmp_path / "packs"
    dev.mkdir()
    write_pairs(dev / "flores_dev.tsv.xz", synthetic_pairs(20, seed=1))
    tiny = ("--width", 64, "--layers", 2, 1, "--rows", 8, "--dropout", 0)
    quick = ("--rate", 5e-3, "--save-every", 20, "--last-save", 2)
    step("lease.py", 60, "--data", data, "--out", lease, *tiny, *quick)
    step("lease.py", 60, "--data", data, "--out", lease, "--go-on", lease, *quick)
    report = (lease / "report.txt").read_text("utf-8")
    assert "earlier calls: 1" in report

    fetched = tmp_path / "fetched"
    shutil.copytree(lease, fetched)
    step("convert.py", data, fetched, "--out", packs)
    for way in ("en-zh", "zh-en"):
        [pack] = packs.glob(f"translate-{way.replace('-', '_')}-*")
        scores = packs / f"scores.{way}.json"
        step("score.py", pack, dev / "flores_dev.tsv.xz", "--out", scores)
        figures = json.loads(scores.read_text("utf-8"))
        figures["flores_dev"]["this pack"]["bleu"] = 99.0  # what it takes to ship
        scores.write_text(json.dumps(figures), encoding="utf-8")
    shipped = tmp_path / "shipped"
    step("card.py", data, packs, "--ship", shipped)
    card = (shipped / "model_card.md").read_text("utf-8")
    assert "| vue | CC BY 4.0 |" in card
    assert "| 99.0 |" in card

    page = tmp_path / "page.txt"
    page.write_text("Kate met Tom in Paris. By Tom Young.\n" * 3, encoding="utf-8")
    reader = [sys.executable, "-m", "reader", "translate", str(page)]
    places = {"DUIZHAO_HOME": str(tmp_path / "home"), "DUIZHAO_PACKS": str(shipped)}
    done = subprocess.run(
        reader,
        check=False,
        capture_output=True,
        text=True,
        env=os.environ | places,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    # What it says depends on how far the machine came in two minutes.
    assert done.stdout.count("\n") >= 1
