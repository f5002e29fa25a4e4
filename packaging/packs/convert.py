"""Turn the weights of a lease into packs, after checking that they say the same.

The check translates held-out sentences with the network and with the unquantised
model: they must agree but for a rare tie. int8 then changes some words; the scores
say what that costs.

Writes an `.argosmodel` for each direction, and `training.json` for the model card.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from starter.card import licence, short_readme
from starter.conversion import agreement, convert, load_network
from starter.corpora import read_pairs
from starter.network import Shape
from starter.package import describe, make_package
from starter.parts import read_parts
from starter.vocabulary import PREFIX, load_vocabulary

if TYPE_CHECKING:
    from sentencepiece import SentencePieceProcessor

    from starter.conversion import Weights

CHECKED = 40  # sentences each way
ENOUGH = 0.95  # of them alike


def main() -> None:
    options = _options()
    torch.set_num_threads(1)  # one sentence at a time is too small to share out
    weights, training = read_parts(options.lease)
    shape = Shape(**training["shape"])
    subwords = options.data / "sentencepiece.model"
    vocabulary = load_vocabulary(subwords)
    with tempfile.TemporaryDirectory() as room:
        _check(weights, shape, vocabulary, options.data, Path(room, "exact"))
        small = Path(room, "small")
        convert(weights, shape, vocabulary, small)
        for way in PREFIX:
            readme = short_readme(options.data, way)
            metadata = describe(way, licence(options.data))
            pack = make_package(small, subwords, readme, metadata, options.out)
            print(f"{pack}  {pack.stat().st_size / 1e6:.1f} MB")
    facts = json.dumps(training, indent=1) + "\n"
    (options.out / "training.json").write_text(facts, encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder made by prepare")
    parser.add_argument("lease", type=Path, help="folder that the lease brought back")
    parser.add_argument("--out", type=Path, required=True, help="folder for the packs")
    return parser.parse_args()


def _check(
    weights: Weights,
    shape: Shape,
    vocabulary: SentencePieceProcessor,
    data: Path,
    room: Path,
) -> None:
    convert(weights, shape, vocabulary, room, quantization=None)
    network = load_network(weights, shape)
    for way in PREFIX:
        sentences = _sentences(data / "held_out.tsv.xz", way)
        alike = agreement(network, room, vocabulary, sentences, way)
        print(f"{way}: {alike:.0%} of {len(sentences)} alike before quantisation")
        if alike < ENOUGH:
            sys.exit("The converted model does not say what the network says.")


def _sentences(path: Path, direction: str) -> list[str]:
    side = 0 if direction == "en-zh" else 1
    return [pair[side] for pair in itertools.islice(read_pairs(path), CHECKED)]


if __name__ == "__main__":
    main()
