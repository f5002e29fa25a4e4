"""Clean the corpora, make up more pairs, learn the vocabulary: a folder to train on."""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path
from typing import TYPE_CHECKING

from starter.cleaning import Cleaner
from starter.corpora import corpus_named, name_of, read_pairs, write_pairs
from starter.synthetic import synthetic_pairs
from starter.vocabulary import learn_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starter.corpora import Corpus, Pair

HELD_OUT = 1000  # pairs on which training watches its loss


def main() -> None:
    options = _options()
    chance = random.Random(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    kept, report = _clean(options, chance)
    chance.shuffle(kept)
    held_out = set(kept[:HELD_OUT])
    write_pairs(options.out / "held_out.tsv.xz", held_out)
    write_pairs(options.out / "pairs.tsv.xz", (p for p in kept if p not in held_out))
    _save(options.out / "data.json", report)
    print(f"{len(kept)} pairs; learning {options.vocabulary} subwords", flush=True)
    learn_vocabulary(
        (text for pair in kept for text in pair),
        options.out / "sentencepiece.model",
        size=options.vocabulary,
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    add = parser.add_argument
    add("corpora", nargs="+", type=Path, help="TSV files, xz or not")
    add("--keep-apart", nargs="*", type=Path, default=[], metavar="TSV",
        help="development sets; no pair that overlaps them is used")  # fmt: skip
    add("--out", type=Path, required=True)
    add("--vocabulary", type=int, default=16000, help="subwords")
    add("--longest", type=int, default=500, help="English characters")
    add("--synthetic", type=int, default=30000, help="pairs to make up")
    add("--include", nargs="*", default=[], metavar="NAME",
        help="sets to use although their licence refuses it; "
        "such a pack may not be given away")  # fmt: skip
    add("--seed", type=int, default=7)
    return parser.parse_args()


def _clean(
    options: argparse.Namespace, chance: random.Random
) -> tuple[list[Pair], dict[str, object]]:
    apart = (pair for path in options.keep_apart for pair in read_pairs(path))
    cleaner = Cleaner(text for pair in apart for text in pair)
    kept: list[Pair] = []
    used: list[dict[str, object]] = []
    refused: list[dict[str, str]] = []
    for corpus, pairs in _sources(options):
        if corpus.refused and corpus.name not in options.include:
            refused.append({"name": corpus.name, "why": corpus.refused})
            continue
        short = (p for p in cleaner.clean(pairs) if len(p.english) <= options.longest)
        clean = _shared(list(short), corpus.share, chance)
        kept += clean
        used.append(
            {"name": corpus.name, "licence": corpus.licence, "pairs": len(clean)}
        )
        print(f"{corpus.name:22} {len(clean):7}", flush=True)
    return kept, {
        "used": used,
        "refused": refused,
        "stopped": dict(cleaner.stopped),
        "may_ship": not options.include,
    }


def _sources(options: argparse.Namespace) -> Iterator[tuple[Corpus, Iterator[Pair]]]:
    for path in sorted(options.corpora):
        yield corpus_named(name_of(path)), read_pairs(path)
    yield corpus_named("synthetic"), synthetic_pairs(options.synthetic, options.seed)


def _shared(pairs: list[Pair], share: float, chance: random.Random) -> list[Pair]:
    """Repeat the whole as often as its share says, then sample the rest of it."""
    whole, part = int(share), share % 1
    return pairs * whole + chance.sample(pairs, round(part * len(pairs)))


def _save(path: Path, value: object) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
