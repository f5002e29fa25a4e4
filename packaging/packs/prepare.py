"""Turn parallel texts into the one file that training reads.

Cleans the pairs, learns the vocabulary, writes every sentence as subword numbers and
deals the sentences into rows. Nothing here needs an accelerator or the network.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from starter.cleaning import Cleaner, is_new
from starter.corpora import corpus_named, name_of, read_pairs, write_pairs
from starter.prepared import Prepared, fill_rows, save
from starter.synthetic import synthetic_pairs
from starter.vocabulary import (
    common_characters,
    coverage,
    learn_vocabulary,
    load_vocabulary,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sentencepiece import SentencePieceProcessor

    from starter.corpora import Pair

WIDTH = 256  # numbers in a row
LONGEST = 150  # numbers in a sentence
HELD_OUT = 500  # pairs of all sets, and as many of news, on which training is watched
NEWS = "duizhao_news"


def main() -> None:
    options = _options()
    chance = random.Random(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    kept, report = _clean(options)
    held_out = _hold_out(kept, chance)
    write_pairs(options.out / "held_out.tsv.xz", held_out["held out"])
    _tell(f"{sum(map(len, kept.values()))} pairs; learning the vocabulary")
    model = options.out / "sentencepiece.model"
    learn_vocabulary(
        _weighted(kept, options.sample, chance),
        model,
        size=options.vocabulary,
        characters=common_characters(*_chinese(kept)),
    )
    _tell("laying out the rows")
    vocabulary = load_vocabulary(model)
    prepared = _laid_out(held_out | kept, vocabulary, options.seed)
    save(prepared, options.out / "data.npz.xz")
    report |= {
        "sets": [_described(name, pairs) for name, pairs in (held_out | kept).items()],
        "vocabulary": vocabulary.get_piece_size(),
        "pairs": sum(map(len, kept.values())),
        "numbers": int(len(prepared.english) + len(prepared.chinese)),
        "rows": len(prepared.sizes),
        "padding": round(prepared.padding, 4),
        "Chinese characters covered": round(coverage(vocabulary, *_chinese(kept)), 6),
        "bytes": (options.out / "data.npz.xz").stat().st_size,
    }
    _save(options.out / "data.json", report)
    _tell(
        f"{report['rows']} rows, padding {report['padding']:.1%}, Chinese characters "
        f"covered {report['Chinese characters covered']:.3%}, "
        f"{report['bytes'] / 1e6:.1f} MB"
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    add = parser.add_argument
    add("corpora", nargs="+", type=Path, help="TSV files, xz or not, or their folders")
    add("--keep-apart", nargs="*", type=Path, default=[], metavar="TSV",
        help="development sets or their folders, kept apart")  # fmt: skip
    add("--ours", type=Path, default=Path(__file__).with_name("corpus"),
        help="pairs of our own, used as well")  # fmt: skip
    add("--out", type=Path, required=True)
    add("--vocabulary", type=int, default=16000, help="subwords")
    add("--sample", type=int, default=300_000,
        help="sentences from which the vocabulary is learnt")  # fmt: skip
    add("--synthetic", type=int, default=30000, help="pairs to make up")
    add("--include", nargs="*", default=[], metavar="NAME",
        help="sets to use although their licence refuses it; "
        "such a pack may not be given away")  # fmt: skip
    add("--seed", type=int, default=7)
    return parser.parse_args()


def _clean(
    options: argparse.Namespace,
) -> tuple[dict[str, list[Pair]], dict[str, object]]:
    """Clean every set that may be used; drop what one before it has."""
    used, refused = {}, []
    for path in _files([*options.corpora, options.ours]):
        corpus = corpus_named(name_of(path))
        if corpus.refused and corpus.name not in options.include:
            refused.append({"name": corpus.name, "why": corpus.refused})
        else:
            used[corpus.name] = path
    kept: dict[str, list[Pair]] = {}
    stopped: Counter[str] = Counter()
    seen: set[str] = set()
    invented = list(synthetic_pairs(options.synthetic, options.seed))
    for name, (pairs, faults) in _in_parallel(used, options.keep_apart):
        kept[name] = [pair for pair in pairs if is_new(pair, seen)]
        stopped += faults
        stopped["in two sets"] += len(pairs) - len(kept[name])
    kept["synthetic"] = [pair for pair in invented if is_new(pair, seen)]
    return kept, {
        "used": [_described(name, pairs) for name, pairs in kept.items()],
        "refused": refused,
        "stopped": dict(stopped),
        "may_ship": not options.include,
    }


def _files(places: Iterable[Path]) -> Iterator[Path]:
    for place in places:
        if place.is_dir():
            yield from sorted([*place.glob("*.tsv"), *place.glob("*.tsv.xz")])
        elif place.exists():
            yield place


def _in_parallel(
    files: dict[str, Path], keep_apart: Sequence[Path]
) -> Iterator[tuple[str, tuple[list[Pair], Counter[str]]]]:
    """Clean several files at a time, the largest first; give them by name."""
    work = partial(_cleaned, apart=tuple(_files(keep_apart)))
    largest_first = sorted(files, key=lambda name: -files[name].stat().st_size)
    with ProcessPoolExecutor(os.cpu_count()) as processes:
        waiting = {name: processes.submit(work, files[name]) for name in largest_first}
        for name in sorted(files):
            yield name, waiting.pop(name).result()


def _cleaned(path: Path, apart: Sequence[Path]) -> tuple[list[Pair], Counter[str]]:
    cleaner = Cleaner(
        text for each in apart for pair in read_pairs(each) for text in pair
    )
    pairs, most = list(read_pairs(path)), corpus_named(name_of(path)).most
    if most is not None and len(pairs) > most:
        pairs = random.Random(name_of(path)).sample(pairs, most)
    return list(cleaner.clean(pairs)), cleaner.stopped


def _hold_out(
    kept: dict[str, list[Pair]], chance: random.Random
) -> dict[str, list[Pair]]:
    """Take pairs out to watch training on: some of all sets, some of news."""
    for pairs in kept.values():
        chance.shuffle(pairs)
    total = sum(map(len, kept.values()))
    some: list[Pair] = []
    for pairs in kept.values():
        count = round(HELD_OUT * len(pairs) / total)
        some += pairs[:count]
        del pairs[:count]
    chance.shuffle(some)
    news = kept.get(NEWS, [])
    count = min(HELD_OUT, len(news) // 10)
    held_out = {"held out": some, "held out news": news[:count]}
    del news[:count]
    return {name: pairs for name, pairs in held_out.items() if pairs}


def _weighted(
    kept: dict[str, list[Pair]], sample: int, chance: random.Random
) -> Iterator[str]:
    """Sentences of both languages, of each set as many as training sees of it.

    English counts twice: a Chinese word is two characters, which are subwords anyway,
    and English words would be cut into more pieces than Chinese ones.
    """
    sides = 3 * sum(corpus_named(name).share * len(kept[name]) for name in kept)
    for name, pairs in kept.items():
        share = corpus_named(name).share * min(1.0, sample / sides)
        whole, part = divmod(share * len(pairs), max(1, len(pairs)))
        for pair in pairs * int(whole) + chance.sample(pairs, round(part)):
            yield from (pair.english, pair.english, pair.chinese)


def _laid_out(
    sets: dict[str, list[Pair]], vocabulary: SentencePieceProcessor, seed: int
) -> Prepared:
    """Number the sentences and deal them into rows, each row of one set.

    Of what is held out, each row also keeps to one direction.
    """
    english: list[np.ndarray] = []
    chinese: list[np.ndarray] = []
    rows: list[list[int]] = []
    row_sets: list[int] = []
    for number, (name, pairs) in enumerate(sets.items()):
        first = len(english)
        ours, theirs = (
            [
                np.array(each, dtype=np.int16)
                for each in vocabulary.encode(texts, num_threads=-1)
            ]
            for texts in map(list, zip(*pairs, strict=True))
        )
        short = [
            (a, b)
            for a, b in zip(ours, theirs, strict=True)
            if max(len(a), len(b)) <= LONGEST
        ]
        english += [a for a, _ in short]
        chinese += [b for _, b in short]
        ways = ((0,), (1,)) if name.startswith("held out") else ((0, 1),)
        for way in ways:
            made = _rows(english[first:], chinese[first:], way, seed)
            rows += [[item + 2 * first for item in row] for row in made]
            row_sets += [number] * len(made)
    return Prepared(
        english=np.concatenate(english),
        chinese=np.concatenate(chinese),
        english_lengths=np.array([len(each) for each in english], np.uint8),
        chinese_lengths=np.array([len(each) for each in chinese], np.uint8),
        items=np.array([item for row in rows for item in row], np.int32),
        sizes=np.array([len(row) for row in rows], np.uint8),
        sets=np.array(row_sets, np.uint8),
        width=np.array(WIDTH),
    )


def _rows(
    english: Sequence[np.ndarray],
    chinese: Sequence[np.ndarray],
    ways: Sequence[int],
    seed: int,
) -> list[list[int]]:
    """Rows of items: twice the number of a pair, plus one from Chinese to English."""
    sides = np.array([[len(a) for a in english], [len(b) for b in chinese]])
    source = np.concatenate([sides[way] for way in ways])
    target = np.concatenate([sides[1 - way] for way in ways])
    pairs = len(english)
    return [
        [2 * (place % pairs) + ways[place // pairs] for place in row]
        for row in fill_rows(source, target, WIDTH, seed)
    ]


def _chinese(kept: dict[str, list[Pair]]) -> tuple[list[str], list[float]]:
    """The Chinese text of each set, and how often training sees it."""
    texts = ["".join(pair.chinese for pair in pairs) for pairs in kept.values()]
    return texts, [corpus_named(name).share for name in kept]


def _described(name: str, pairs: Sequence[Pair]) -> dict[str, object]:
    corpus = corpus_named(name)
    return {
        "name": name,
        "licence": corpus.licence,
        "share": corpus.share,
        "last": corpus.last,
        "pairs": len(pairs),
    }


def _tell(text: str) -> None:
    processor = time.process_time() + sum(os.times()[2:4])
    print(
        f"{time.perf_counter() - STARTED:5.0f} s, processor {processor:4.0f} s: {text}",
        flush=True,
    )


def _save(path: Path, value: object) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")


STARTED = time.perf_counter()

if __name__ == "__main__":
    main()
