"""Train one direction on a prepared folder, for as long as you give it.

Stopped at any moment, the same command goes on from the last checkpoint. The folder
given as --out then holds `weights.npz`, which `convert.py` turns into a pack.
"""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch

from starter.batches import Sentences
from starter.corpora import read_pairs
from starter.network import Network, Shape
from starter.training import Plan, Training
from starter.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from sentencepiece import SentencePieceProcessor

REPORT_SECONDS = 60.0


def main() -> None:
    options = _options()
    options.out.mkdir(parents=True, exist_ok=True)
    device = _device(options.threads)
    torch.manual_seed(options.seed)
    vocabulary = load_vocabulary(options.data / "sentencepiece.model")
    shape = _shape(options, vocabulary.get_piece_size())
    training = Training(Network(shape), _plan(options, device), device)
    checkpoint = options.out / "checkpoint.pt"
    if checkpoint.exists():
        training.resume(checkpoint)
        print(f"going on from step {training.progress.steps}")
    learnt, watched = (
        _sides(options.data / name, options.direction, vocabulary)
        for name in ("pairs.tsv.xz", "held_out.tsv.xz")
    )
    size = sum(weight.numel() for weight in training.network.parameters()) / 1e6
    print(f"{len(learnt[0])} pairs, {size:.1f} M weights, {device}", flush=True)
    _train(training, learnt, watched, checkpoint, options.stop_after)
    training.save(checkpoint)
    _write(options.out, options.direction, training)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    add = parser.add_argument
    add("data", type=Path, help="folder made by prepare.py")
    add("direction", choices=("en-zh", "zh-en"))
    add("--out", type=Path, required=True)
    add("--minutes", type=float, required=True, help="in all, however often stopped")
    add("--stop-after", type=float, default=float("inf"), metavar="MINUTES",
        help="of this call; the rest is for the next one")  # fmt: skip
    add("--width", type=int, default=384, help="a multiple of 64")
    add("--layers", type=int, nargs=2, default=(6, 2), metavar=("ENCODER", "DECODER"))
    add("--dropout", type=float, default=0.2)
    add("--tokens", type=int, default=32_000, help="in a batch")
    add("--rate", type=float, default=2e-3)
    add("--threads", type=int, default=2, help="where there is no accelerator")
    add("--seed", type=int, default=7)
    return parser.parse_args()


def _shape(options: argparse.Namespace, vocabulary: int) -> Shape:
    return Shape(
        vocabulary=vocabulary,
        width=options.width,
        heads=options.width // 64,
        inner=4 * options.width,
        encoder_layers=options.layers[0],
        decoder_layers=options.layers[1],
        dropout=options.dropout,
    )


def _plan(options: argparse.Namespace, device: torch.device) -> Plan:
    return Plan(
        options.minutes,
        options.tokens,
        rate=options.rate,
        seed=options.seed,
        half=device.type == "cuda",
    )


def _device(threads: int) -> torch.device:
    if torch.cuda.is_available():
        return torch.device("cuda")
    torch.set_num_threads(threads)
    return torch.device("cpu")


def _sides(
    path: Path, direction: str, vocabulary: SentencePieceProcessor
) -> tuple[Sentences, Sentences]:
    english, chinese = zip(*read_pairs(path), strict=True)
    sides = Sentences(english, vocabulary), Sentences(chinese, vocabulary)
    return sides if direction == "en-zh" else sides[::-1]


def _train(
    training: Training,
    learnt: tuple[Sentences, Sentences],
    watched: tuple[Sentences, Sentences],
    checkpoint: Path,
    stop_after: float,
) -> None:
    started = reported = time.monotonic()
    tokens = training.progress.tokens
    for loss in training.run(*learnt):
        now = time.monotonic()
        if now - reported > REPORT_SECONDS:
            _report(
                training, float(loss), training.watch(*watched), tokens, now - reported
            )
            training.save(checkpoint)
            reported, tokens = time.monotonic(), training.progress.tokens
        if now - started > 60 * stop_after:
            return


def _report(
    training: Training, loss: float, watched: float, tokens: int, seconds: float
) -> None:
    done = training.progress
    speed = (done.tokens - tokens) / seconds
    print(
        f"{training.done:4.0%}  epoch {done.epoch}  step {done.steps}"
        f"  {done.tokens / 1e6:.2f} M tokens  {speed:.0f} tokens/s"
        f"  loss {loss:.3f}  held out {watched:.3f}",
        flush=True,
    )


def _write(out: Path, direction: str, training: Training) -> None:
    weights = {name: each.half().numpy() for name, each in training.weights().items()}
    np.savez(out / "weights.npz", **weights)
    facts = {
        "direction": direction,
        "shape": asdict(training.network.shape),
        "plan": asdict(training.plan),
        "progress": asdict(training.progress),
        "weights": sum(each.size for each in weights.values()),
    }
    (out / "training.json").write_text(json.dumps(facts, indent=1) + "\n")


if __name__ == "__main__":
    main()
