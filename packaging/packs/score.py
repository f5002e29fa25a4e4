"""Score a pack on development sets, beside what others wrote for the same sentences.

`flores_dev.tsv` holds English TAB Chinese; an `--against` file holds one translation
a line, in the pack's direction. Writes the figures as JSON for the model card.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from starter.card import OURS
from starter.corpora import name_of, read_pairs
from starter.scoring import OpenPack, score

if TYPE_CHECKING:
    from collections.abc import Iterable

NARROWER = (2, 1)  # beams that the first set is translated with as well


def main() -> None:
    options = _options()
    first, *others = options.sets
    with OpenPack(options.pack) as pack:
        figures = {
            "megabytes": round(options.pack.stat().st_size / 1e6, 1),
            "sentences per second": round(pack.speed(_sides(first, pack)[0][:200]), 1),
            name_of(first): _compare(pack, first, options.against, NARROWER),
            **{name_of(path): _compare(pack, path, ()) for path in others},
        }
    text = json.dumps(figures, ensure_ascii=False, indent=1)
    options.out.write_text(text + "\n", encoding="utf-8")
    print(text)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    add = parser.add_argument
    add("pack", type=Path)
    add("sets", nargs="+", type=Path, metavar="TSV")
    add("--against", nargs="*", type=Path, default=[], metavar="TXT",
        help="translations of the first set by others")  # fmt: skip
    add("--out", type=Path, required=True, metavar="JSON")
    return parser.parse_args()


def _compare(
    pack: OpenPack, path: Path, against: Iterable[Path], beams: Iterable[int] = ()
) -> dict[str, dict[str, float]]:
    source, references = _sides(path, pack)
    outputs = {OURS: pack.translate(source)}
    outputs |= {f"{OURS}, beam {it}": pack.translate(source, it) for it in beams}
    outputs |= {_who(other): other.read_text("utf-8").splitlines() for other in against}
    return {
        who: asdict(score(lines, references, pack.target))
        for who, lines in outputs.items()
    }


def _sides(path: Path, pack: OpenPack) -> tuple[list[str], list[str]]:
    english, chinese = map(list, zip(*read_pairs(path), strict=True))
    return (english, chinese) if pack.target == "zh" else (chinese, english)


def _who(path: Path) -> str:
    """Name the translator as the file does: `flores_dev.en-zh.argos.txt`."""
    return path.stem.rpartition(".")[2]


if __name__ == "__main__":
    main()
