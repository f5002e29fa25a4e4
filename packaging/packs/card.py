"""Write the model card; put the directions whose scores suffice where they ship.

Reads what `convert.py` and `score.py` left in one folder; the sample sentences are
translated by the packs themselves.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from starter.card import is_enough, load, model_card
from starter.package import make_box
from starter.scoring import OpenPack
from starter.vocabulary import PREFIX

SAMPLES = Path(__file__).with_name("samples")


def main() -> None:
    options = _options()
    packs = options.packs
    scores = {way: load(packs / f"scores.{way}.json") for way in PREFIX}
    card = model_card(
        load(packs / "training.json"),
        load(options.data / "data.json"),
        scores,
        {way: _samples(packs, way) for way in PREFIX},
    )
    (packs / "model_card.md").write_text(card, encoding="utf-8")
    print(packs / "model_card.md")
    good = [way for way in PREFIX if is_enough(way, scores[way])]
    print("good enough by the scores:", ", ".join(good) or "neither direction")
    if options.ship and good:
        make_box([_pack(packs, way) for way in good], options.ship)
        shutil.copy(packs / "model_card.md", options.ship)
        print(f"laid out in {options.ship}; read the samples before you commit it")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    add = parser.add_argument
    add("data", type=Path, help="folder made by prepare")
    add("packs", type=Path, help="folder with packs and scores")
    add(
        "--ship",
        type=Path,
        metavar="FOLDER",
        help="resources/packs: lay out there what may ship",
    )
    return parser.parse_args()


def _samples(packs: Path, direction: str) -> list[tuple[str, str]]:
    text = (SAMPLES / f"{direction[:2]}.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line]
    with OpenPack(_pack(packs, direction)) as opened:
        return list(zip(lines, opened.translate(lines), strict=True))


def _pack(packs: Path, direction: str) -> Path:
    [pack] = packs.glob(f"translate-{direction.replace('-', '_')}-*.argosmodel")
    return pack


if __name__ == "__main__":
    main()
