"""Score a pack on development sets, beside what others wrote for the same sentences.

`flores_dev.tsv` holds English TAB Chinese; an `--against` file holds one translation
a line, in the pack's direction. Writes the figures as JSON for the model card.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from starter.corpora import name_of, read_pairs
from starter.scoring import OpenPack, score


def main() -> None:
    options = _options()
    with OpenPack(options.pack) as pack:
        figures: dict[str, object] = {"megabytes": _megabytes(options.pack)}
        for path in options.sets:
            sides = list(zip(*read_pairs(path), strict=True))
            source, references = sides if pack.target == "zh" else sides[::-1]
            outputs = pack.translate(source)
            rows = {"this pack": asdict(score(outputs, references, pack.target))}
            for other in options.against if path is options.sets[0] else ():
                lines = other.read_text(encoding="utf-8").splitlines()
                rows[_who(other)] = asdict(score(lines, references, pack.target))
            figures[name_of(path)] = rows
            if path is options.sets[0]:
                figures["sentences per second"] = round(pack.speed(source[:200]), 1)
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


def _who(path: Path) -> str:
    """Name the translator as the file does: `flores_dev.en-zh.argos.txt`."""
    return path.stem.rpartition(".")[2]


def _megabytes(path: Path) -> float:
    return round(path.stat().st_size / 1e6, 1)


if __name__ == "__main__":
    main()
