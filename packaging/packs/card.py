"""Write a pack's model card, with sample sentences translated by the pack itself."""

from __future__ import annotations

import argparse
from pathlib import Path

from starter.card import model_card
from starter.scoring import OpenPack


def main() -> None:
    options = _options()
    samples = [
        line
        for path in options.samples
        for line in path.read_text(encoding="utf-8").splitlines()
        if line
    ]
    with OpenPack(options.pack) as pack:
        pairs = list(zip(samples, pack.translate(samples), strict=True))
    card = model_card(options.data, options.trained, options.scores, pairs)
    options.out.write_text(card, encoding="utf-8")
    print(options.out)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    add = parser.add_argument
    add("pack", type=Path)
    add("--data", type=Path, required=True, help="folder made by prepare.py")
    add("--trained", type=Path, required=True, help="folder made by train.py")
    add("--scores", type=Path, required=True, help="file written by score.py")
    add("--samples", type=Path, nargs="+", required=True, metavar="TXT",
        help="one sentence a line")  # fmt: skip
    add("--out", type=Path, required=True)
    return parser.parse_args()


if __name__ == "__main__":
    main()
