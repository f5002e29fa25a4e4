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

    `share` is how much of it one round of training sees: below 1 another sample each
    time, above 1 each pair more than once. Everyday language and news are rare in what
    is free; manuals and statutes are not. Training ends on the sets that are `last`.
    """

    name: str
    licence: str
    share: float = 1.0
    last: bool = False
    most: int | None = None  # pairs taken at all; a large set would fill the file
    refused: str = ""  # why a pack that ships may not be trained on it


CORPORA = (
    Corpus("african_storybook", "CC BY 4.0", share=3),
    Corpus("angular", "MIT", share=0.5),
    Corpus("azure_architecture", "CC BY 4.0", share=0.4),
    Corpus("bible_nheb_cuv", "public domain", share=0.3),
    Corpus("bitcoin_org", "MIT", share=2),
    Corpus("captions_3am", "MIT", last=True),
    Corpus("cataclysm", "CC BY-SA 3.0"),
    Corpus("cedict", "CC BY-SA 4.0", share=0.5),
    Corpus("cldr_names", "Unicode-3.0"),
    Corpus("cncf_glossary", "Apache-2.0"),
    Corpus("d2l", "CC BY-SA 4.0 / Apache-2.0"),
    Corpus("django_docs", "BSD", refused="the translations state no licence"),
    Corpus("duizhao_news", "CC0", share=2.5, last=True),
    Corpus("electron_docs", "MIT", share=0.4),
    Corpus("gnome_help", "CC BY 3.0", share=2),
    Corpus("hf_course", "Apache-2.0"),
    Corpus("housing_bloom", "Apache-2.0", share=2),
    Corpus("innersource", "CC BY-SA 4.0", share=2),
    Corpus("iot_beginners", "MIT"),
    Corpus("iso_codes", "LGPL-2.1-or-later"),
    Corpus("lctt", "various", refused="part of the articles are CC BY-NC-SA"),
    Corpus("lctt_opensource", "Apache-2.0 / CC BY-SA 4.0"),
    Corpus("libreoffice_help", "MPL-2.0 / LGPL", share=0.5),
    Corpus("mgsm", "CC BY 4.0", share=3),
    Corpus("monero_site", "BSD-3-Clause"),
    Corpus("more_news", "CC0", share=2.5, last=True),  # packaging/packs/corpus
    Corpus("mozilla_www", "MPL-2.0"),
    Corpus("news_commentary_10k", "none", refused="states no licence"),
    Corpus("nhs_covid_app", "MIT", share=2),
    Corpus("ntrex", "CC BY-SA 4.0", share=3, last=True),
    Corpus("opensource_guide", "CC BY 4.0", share=2),
    Corpus("opentelemetry_docs", "CC BY 4.0", share=0.4),
    Corpus("osm_tags", "ISC"),
    Corpus("ospology", "CC BY 4.0", share=2),
    Corpus("owasp_top10", "CC BY-SA 4.0"),
    Corpus("php_docs", "CC BY 3.0", share=0.4),
    Corpus("plurality", "CC0", share=3, last=True),
    Corpus("postgresql_docs", "PostgreSQL", share=0.4),
    Corpus("privacy_guides", "CC BY-SA 4.0", share=2),
    Corpus("pud", "CC BY-SA 3.0", share=3, last=True),
    Corpus("python_docs", "CC0 / PSF-2.0", share=0.5),
    Corpus("quantecon", "none", refused="the translations state no licence"),
    Corpus("react", "CC BY 4.0", share=0.5),
    Corpus("rust_book", "MIT / Apache-2.0", share=0.5),
    Corpus("scala_docs", "CC BY-SA 3.0", share=0.4),
    Corpus("sky_cultures", "various", refused="part of the texts are GPL"),
    Corpus("synthetic", "made by this pipeline", share=0.5),
    Corpus("tatoeba", "CC BY 2.0 FR", share=2),
    Corpus("tatoeba_cmn", "CC BY 2.0 FR", share=3, last=True),
    Corpus("tensorflow_docs", "Apache-2.0", share=0.4),
    Corpus("tico19", "CC0", share=3),
    Corpus("tidb_operator", "CC BY-SA 3.0"),
    Corpus("tldr_pages", "CC BY 4.0"),
    Corpus("tw_law", "public domain", share=0.4, most=80_000),
    Corpus("vitalik", "WTFPL", share=3),
    Corpus("vue", "CC BY 4.0", share=0.5),
    Corpus("wikipedia_app", "Apache-2.0"),
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
