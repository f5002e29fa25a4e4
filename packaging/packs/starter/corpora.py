"""The parallel texts we know of, what their licences allow, and how to read them."""

from __future__ import annotations

import lzma
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


class Pair(NamedTuple):
    """One sentence in both languages."""

    english: str
    chinese: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """A set of pairs: its licence, whether a pack made from it may be given away.

    `share` is how much of it a pack should see: below 1 a sample is taken, above 1
    pairs are repeated. Everyday language and news are rare in what is free, statutes
    are not.
    """

    name: str
    licence: str
    share: float = 1.0
    refused: str = ""  # why a pack that ships may not be trained on it


CORPORA = (
    Corpus("angular", "MIT"),
    Corpus("captions_3am", "MIT"),
    Corpus("d2l", "CC BY-SA 4.0 / Apache-2.0"),
    Corpus("django_docs", "BSD", refused="the translations state no licence"),
    Corpus("hf_course", "Apache-2.0"),
    Corpus("iso_codes", "LGPL-2.1-or-later"),
    Corpus("lctt", "various", refused="part of the articles are CC BY-NC-SA"),
    Corpus("libreoffice_help", "MPL-2.0 / LGPL"),
    Corpus("news_commentary_10k", "none", refused="states no licence"),
    Corpus("ntrex", "CC BY-SA 4.0", share=3),
    Corpus("opensource_guide", "CC BY 4.0", share=2),
    Corpus("python_docs", "CC0 / PSF-2.0"),
    Corpus("quantecon", "none", refused="the translations state no licence"),
    Corpus("react", "CC BY 4.0"),
    Corpus("rust_book", "MIT / Apache-2.0"),
    Corpus("synthetic", "made by this pipeline", share=1),
    Corpus("tatoeba", "CC BY 2.0 FR", share=2),
    Corpus("tico19", "CC0", share=3),
    Corpus("tidb_operator", "CC BY-SA 3.0"),
    Corpus("tw_law", "public domain", share=0.4),
    Corpus("vue", "CC BY 4.0"),
    Corpus("xquad", "CC BY-SA 4.0", share=3),
)


def corpus_named(name: str) -> Corpus:
    """Find a corpus; one we do not know is refused until someone reads its licence."""
    for corpus in CORPORA:
        if corpus.name == name:
            return corpus
    return Corpus(name, "unknown", refused="nobody has read its licence")


def name_of(path: Path) -> str:
    return path.name.removesuffix(".xz").removesuffix(".tsv")


def read_pairs(path: Path) -> Iterator[Pair]:
    """Read English TAB Chinese, one pair a line, packed with xz or not."""
    opener = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            english, tab, chinese = line.rstrip("\n").partition("\t")
            if tab:
                yield Pair(english, chinese)


def write_pairs(path: Path, pairs: Iterable[Pair]) -> None:
    with lzma.open(path, "wt", encoding="utf-8", newline="\n") as lines:
        for pair in pairs:
            lines.write(f"{pair.english}\t{pair.chinese}\n")
