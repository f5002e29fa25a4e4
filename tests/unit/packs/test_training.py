"""A small network learns, is taken up again, and says the same once converted."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

pytest.importorskip("torch", reason="PyTorch is installed only to make packs")

import torch

from starter.batches import Sentences, ahead, batches
from starter.conversion import agreement, convert, load_network
from starter.corpora import write_pairs
from starter.network import Network, Shape
from starter.training import Average, Plan, Training
from starter.vocabulary import END, START, learn_vocabulary, load_vocabulary

CPU = torch.device("cpu")
torch.set_num_threads(1)  # small matrices: more threads only wait for each other


@pytest.fixture(scope="module")
def vocabulary(tmp_path_factory):
    from starter.synthetic import synthetic_pairs

    path = tmp_path_factory.mktemp("vocabulary") / "sentencepiece.model"
    texts = [text for pair in synthetic_pairs(1500) for text in pair]
    learn_vocabulary(texts, path, size=900)
    return load_vocabulary(path)


@pytest.fixture
def sides(vocabulary, sentences):
    english, chinese = zip(*sentences, strict=True)
    return Sentences(english, vocabulary), Sentences(chinese, vocabulary)


def shape(**changes: object) -> Shape:
    return replace(Shape(900, 64, 1, 128, 2, 1, 0.0), **changes)


def trained(plan: Plan, sides, steps: int) -> Training:
    torch.manual_seed(1)
    training = Training(Network(shape()), plan, CPU)
    for _, _ in zip(training.run(*sides), range(steps), strict=False):
        pass
    return training


def test_chinese_keeps_its_wide_marks_and_letters_become_narrow(vocabulary) -> None:
    assert vocabulary.decode(vocabulary.encode("“你好，世界。”")) == "“你好，世界。”"
    assert vocabulary.decode(vocabulary.encode("ＡＢＣ　１２３")) == "ABC 123"


def test_a_character_never_seen_survives(vocabulary) -> None:
    assert vocabulary.decode(vocabulary.encode("龘鱻")) == "龘鱻"


def test_batches_hold_every_pair_once_and_go_on_where_they_stopped(sides) -> None:
    whole = list(batches(*sides, tokens=500, longest=80, seed=3))
    rest = list(batches(*sides, tokens=500, longest=80, seed=3, skip=5))
    assert sum(len(batch.source) for batch in whole) == len(sides[0])
    assert all(batch.target.numel() <= 500 for batch in whole)
    assert [b.source.tolist() for b in rest] == [b.source.tolist() for b in whole[5:]]
    assert [b.source.tolist() for b in ahead(iter(whole))] == [
        b.source.tolist() for b in whole
    ]


def test_a_batch_foretells_each_number_and_then_the_end(sides) -> None:
    source, target = sides
    batch = next(batches(source, target, tokens=300, longest=80, seed=3))
    opened = batch.target.flatten()[batch.places].tolist()
    expected = batch.expected.tolist()
    for here, (number, following) in enumerate(zip(expected, opened[1:], strict=False)):
        assert following == (START if number == END else number), here


def test_the_network_does_not_look_ahead_or_at_padding() -> None:
    torch.manual_seed(1)
    network = Network(shape()).eval()
    source, target = torch.randint(3, 900, (1, 6)), torch.randint(3, 900, (1, 5))
    padded = torch.cat((source, torch.full((1, 3), END)), 1)
    lengths = torch.tensor([6])
    states = network.decode(target, *network.encode(source, lengths))
    with_padding = network.decode(target, *network.encode(padded, lengths))
    shorter = network.decode(target[:, :3], *network.encode(source, lengths))
    assert torch.allclose(states, with_padding, atol=1e-5)
    assert torch.allclose(states[:, :3], shorter, atol=1e-5)


@pytest.mark.parametrize("half", [False, True])
def test_training_lowers_the_loss(sides, half) -> None:
    plan = Plan(minutes=0.2, tokens=600, half=half)
    before = Training(Network(shape()), plan, CPU).watch(*sides)
    assert trained(plan, sides, steps=40).watch(*sides) < before - 0.5


def test_training_ends_when_its_time_is_up(sides) -> None:
    training = Training(Network(shape()), Plan(minutes=0.01, tokens=600), CPU)
    assert len(list(training.run(*sides))) == training.progress.steps
    assert training.done == 1
    assert not list(training.run(*sides))


def test_training_is_taken_up_where_it_was_saved(tmp_path, sides) -> None:
    training = trained(Plan(minutes=5, tokens=600), sides, steps=4)
    training.save(tmp_path / "checkpoint.pt")
    again = Training(Network(shape()), training.plan, CPU)
    again.resume(tmp_path / "checkpoint.pt")
    assert again.progress == training.progress
    for name, weight in training.weights().items():
        assert torch.equal(weight, again.weights()[name])
    next(again.run(*sides))
    assert again.progress.steps == training.progress.steps + 1
    assert again.progress.batch == training.progress.batch + 1


def test_the_average_is_the_mean() -> None:
    average = Average()
    for value in (1.0, 2.0, 6.0):
        average.add({"weight": torch.full((2,), value)})
    assert average.weights["weight"].tolist() == [3.0, 3.0]


def test_the_converted_model_says_what_the_network_says(
    tmp_path, vocabulary, sides, sentences
) -> None:
    training = trained(Plan(minutes=0.1, tokens=600), sides, steps=60)
    weights = {name: each.numpy() for name, each in training.weights().items()}
    size = vocabulary.get_piece_size()
    convert(weights, shape(), vocabulary, tmp_path / "model", quantization=None)
    network = load_network(weights, shape(vocabulary=size))
    english = [pair.english for pair in sentences[:20]]
    assert agreement(network, tmp_path / "model", vocabulary, english) == 1.0


@pytest.mark.slow
def test_a_pack_comes_out_of_the_whole_pipeline(tmp_path, step) -> None:
    pytest.importorskip("sacrebleu", reason="the packs group is not installed")
    from reader.translate.packs import Packs
    from reader.work import Token
    from starter.synthetic import synthetic_pairs

    data, out = tmp_path / "data", tmp_path / "out"
    corpus, dev = tmp_path / "vue.tsv.xz", tmp_path / "flores_dev.tsv"
    write_pairs(corpus, synthetic_pairs(1800, seed=1))
    dev.write_text("Kate met Tom in Paris.\t凯特在巴黎会见了汤姆。\n", encoding="utf-8")
    other = tmp_path / "other.txt"
    other.write_text("凯特在巴黎会见了汤姆。\n", encoding="utf-8")
    samples = tmp_path / "en.txt"
    samples.write_text("By Tom Young\n", encoding="utf-8")

    few = ("--vocabulary", 900, "--synthetic", 100)
    step("prepare.py", corpus, "--keep-apart", dev, "--out", data, *few)
    quickly = ("--width", 64, "--layers", 2, 1, "--tokens", 600, "--minutes", 0.05)
    quickly += ("--threads", 1)
    step("train.py", data, "en-zh", "--out", out, *quickly)
    step("convert.py", data, out, "--out", out)
    pack = out / "translate-en_zh-starter-1.0.argosmodel"
    step("score.py", pack, dev, "--against", other, "--out", out / "scores.json")
    card = ("--data", data, "--trained", out, "--scores", out / "scores.json")
    step("card.py", pack, *card, "--samples", samples, "--out", out / "card.md")

    scores = json.loads((out / "scores.json").read_text("utf-8"))
    assert scores["flores_dev"]["other"]["bleu"] == 100.0
    text = (out / "card.md").read_text("utf-8")
    assert "| vue | CC BY 4.0 |" in text
    assert "| By Tom Young |" in text

    installed = Packs(tmp_path / "packs", others=()).install(pack, Token(), print)
    assert installed.is_starter
    assert installed.licence == "CC BY-SA 4.0"
