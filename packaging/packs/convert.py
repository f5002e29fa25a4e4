"""Turn what train.py left into an Argos package, after checking that it says the same.

The check translates held-out sentences with the network and with the unquantised
model: they must agree but for a rare tie. int8 then changes some words; the scores
say what that costs.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch

from starter.card import licence, short_readme
from starter.conversion import agreement, convert, load_network
from starter.corpora import read_pairs
from starter.network import Shape
from starter.package import describe, make_package
from starter.vocabulary import load_vocabulary

CHECKED = 40  # sentences
ENOUGH = 0.95  # of them alike


def main() -> None:
    options = _options()
    torch.set_num_threads(1)  # one sentence at a time is too small to share out
    training = json.loads((options.trained / "training.json").read_text("utf-8"))
    direction, shape = training["direction"], Shape(**training["shape"])
    weights = dict(np.load(options.trained / "weights.npz"))
    vocabulary = load_vocabulary(options.data / "sentencepiece.model")
    with tempfile.TemporaryDirectory() as room:
        exact, small = Path(room, "exact"), Path(room, "small")
        convert(weights, shape, vocabulary, exact, quantization=None)
        alike = agreement(
            load_network(weights, shape),
            exact,
            vocabulary,
            _sentences(options.data / "held_out.tsv.xz", direction),
        )
        print(f"{alike:.0%} of {CHECKED} sentences alike before quantisation")
        if alike < ENOUGH:
            sys.exit("The converted model does not say what the network says.")
        convert(weights, shape, vocabulary, small)
        pack = make_package(
            small,
            options.data / "sentencepiece.model",
            short_readme(options.data, options.trained),
            describe(direction, licence(options.data)),
            options.out,
        )
    print(f"{pack}  {pack.stat().st_size / 1e6:.1f} MB")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder made by prepare.py")
    parser.add_argument("trained", type=Path, help="folder made by train.py")
    parser.add_argument("--out", type=Path, required=True, help="folder for the pack")
    return parser.parse_args()


def _sentences(path: Path, direction: str) -> list[str]:
    side = 0 if direction == "en-zh" else 1
    pairs = itertools.islice(read_pairs(path), CHECKED)
    return [pair[side] for pair in pairs]


if __name__ == "__main__":
    main()
