"""Figures of the library: importing, indexing, searching while typing, opening.

    python packaging/bench/library.py [--articles 10000] [--marks 100000]

The texts are made up: words of both languages drawn as often as natural ones are (by
Zipf's law), thirty paragraphs an article, each with its translation. CPU time is this
process's own, so that a busy machine does not blur it.
"""

from __future__ import annotations

import argparse
import hashlib
import platform
import sqlite3
import statistics
import sys
import tempfile
import time
from contextlib import contextmanager
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader.anchoring import BothSides
from reader.domain.annotation import Annotation, AnnotationKind, Colour, Passage
from reader.domain.article import Article, Block, BlockKind, Source
from reader.domain.language import EN_ZH, Language
from reader.domain.shelf import ShelfFilter
from reader.domain.translation import Pair, Sentence, Translation
from reader.library import Change, Library, back_up, check
from reader.work import Token, ignore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PARAGRAPHS = 30
TYPED = (
    "government exports", "economy", "sanhe", "nuclear power", '"the city of"',
    "AI芯片", "the", "and the", "政府", "铁路", "经济增长", "的", "智能",
    "studies", "Riverside",
)  # fmt: skip
KNOWN = [
    *("the", "of", "and", "to", "in", "that", "for", "is", "on", "said", "with", "as"),
    *("city", "government", "economy", "exports", "power", "nuclear", "studies"),
    *("study", "railway", "Riverside", "AI"),
]
KNOWN_CHINESE = ("的", "在", "了", "是", "政府", "经济", "增长", "铁路", "智能", "芯片")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=10_000)
    options.add_argument("--marks", type=int, default=100_000)
    options.add_argument("--sentences", type=int, default=1_000_000)
    wanted = options.parse_args()
    print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite"
        with Library(path) as library:
            keys = import_articles(library, wanted.articles)
            print_index(path)
            print_search(library)
            mark(library, keys, wanted.marks)
            print_open(library, keys)
            print_care(library, Path(folder))
            print_memory(library, wanted.sentences)


class Words:
    """Made-up text in both languages, its words as frequent as natural ones."""

    def __init__(self, random: Random) -> None:
        self._random = random
        syllables = [a + b for a in "bcdfglmnprst" for b in ("a", "e", "i", "o", "un")]
        self._english = KNOWN + [
            "".join(random.choices(syllables, k=random.randint(2, 4)))
            + random.choice(("", "", "s", "ed", "ing", "ly"))
            for _ in range(20_000)
        ]
        han = [chr(code) for code in range(0x4E00, 0x4E00 + 3_500)]
        self._chinese = list(KNOWN_CHINESE) + [
            "".join(random.choices(han, k=random.choice((1, 2, 2, 2, 3, 4))))
            for _ in range(20_000)
        ]
        self._english, self._chinese = self._english[:20_000], self._chinese[:20_000]
        self._weights = list(accumulate(1 / rank for rank in range(5, 20_005)))

    def english(self, count: int) -> str:
        words = self._drawn(self._english, count)
        return " ".join(words).capitalize() + "."

    def chinese(self, count: int) -> str:
        return "".join(self._drawn(self._chinese, count)) + "。"

    def _drawn(self, words: list[str], count: int) -> list[str]:
        return self._random.choices(words, cum_weights=self._weights, k=count)


def import_articles(library: Library, count: int) -> list[str]:
    words = Words(Random(1))
    made = [
        (article(words, number), pairs(words)) for number in range(min(count, 2_000))
    ]
    keys, spent = [], []
    for number in range(count):
        text, translated = made[number % len(made)]
        text = Article(**{**fields(text), "title": f"{text.title} {number}"})
        source = Source(
            Path(f"/saved/{number}.html"),
            hashlib.sha256(str(number).encode()).hexdigest(),
            60_000,
        )
        with measured(spent):
            key = library.articles.add(source, text).id
            library.pairs.keep(key, EN_ZH, translated)
        keys.append(key)
    print(f"add an article of {PARAGRAPHS} paragraphs with pairs: {quantiles(spent)}")
    return keys


def fields(article: Article) -> dict[str, object]:
    return {name: getattr(article, name) for name in Article.__slots__}


def article(words: Words, number: int) -> Article:
    texts = (" ".join(words.english(20) for _ in range(3)) for _ in range(PARAGRAPHS))
    return Article(
        title=words.english(8),
        date=f"20{number % 25:02}-0{number % 9 + 1}-1{number % 10}",
        source=f"site{number % 40}.org",
        language=Language.ENGLISH,
        blocks=tuple(Block(BlockKind.PARAGRAPH, text) for text in texts),
    )


def pairs(words: Words) -> list[Pair]:
    return [
        Pair(
            block,
            tuple(Sentence(60 * n, 60 * n + 59, "") for n in range(3)),
            tuple(Translation(words.chinese(20), engine="bench 1") for _ in range(3)),
        )
        for block in range(PARAGRAPHS)
    ]


def print_index(path: Path) -> None:
    spent: list[float] = []
    with Library(path) as library, measured(spent):
        library.search.refresh(Token(), ignore)
    size = path.with_name("library-cache.sqlite").stat().st_size / 1e6
    print(f"index them all: {spent[0] / 1000:.1f} s CPU; the index has {size:.0f} MB,")
    print(f"    the library {path.stat().st_size / 1e6:.0f} MB")


def print_search(library: Library) -> None:
    spent: list[float] = []
    for typed in TYPED:
        for end in range(1, len(typed) + 1):
            with measured(spent):
                library.search.find(ShelfFilter(text=typed[:end]))
    print(f"search at every key of {len(TYPED)} queries: {quantiles(spent)}")
    spent = []
    for typed in TYPED:
        for wanted in (
            ShelfFilter(text=typed, source="site7.org"),
            ShelfFilter(text=typed, since="2012", until="2013"),
        ):
            with measured(spent):
                library.search.find(wanted)
    print(f"search with a filter: {quantiles(spent)}")


def mark(library: Library, keys: list[str], count: int) -> None:
    """5,000 marks in the first article, the rest spread over all."""
    random, spent = Random(2), []
    colours = tuple(Colour)
    crowded = min(5_000, count)
    targets = [keys[0]] * crowded + sorted(random.choices(keys, k=count - crowded))
    pages: dict[str, tuple[BothSides, Article]] = {}
    rows = []
    for number, key in enumerate(targets):
        if key not in pages:
            stored = library.articles.get(key)
            assert stored is not None
            texts = [block.text for block in stored.article.blocks]
            pages = {key: (BothSides(texts), stored.article)}
        page, held = pages[key]
        block = random.randrange(PARAGRAPHS)
        start = random.randrange(len(held.blocks[block].text) - 20)
        with measured(spent):
            anchor = page.describe(Passage(block, start, start + random.randint(4, 20)))
        rows.append(
            Annotation(
                f"mark {number}",
                key,
                AnnotationKind.HIGHLIGHT,
                (anchor,),
                colours[number % 5],
                created=f"2026-01-01T00:00:{number:06}Z",
            )
        )
    print(f"describe a passage: {quantiles(spent)}")
    spent = []
    for row in rows[:500]:
        with measured(spent):
            library.annotations.restore(row)
    print(f"write a mark (with its sync): {quantiles(spent)}")
    library.annotations.apply(Change(None, row) for row in rows[500:])


def print_open(library: Library, keys: list[str]) -> None:
    time_of(
        "open the article with 5,000 marks: read it",
        lambda: library.articles.get(keys[0]),
    )
    stored = library.articles.get(keys[0])
    assert stored is not None
    time_of("    read its pairs", lambda: library.pairs.list(keys[0], EN_ZH))
    time_of("    read its marks", lambda: library.annotations.list(keys[0]))
    marks = library.annotations.list(keys[0])
    texts = [block.text for block in stored.article.blocks]

    def place(texts: list[str]) -> None:
        page = BothSides(texts)
        for each in marks:
            page.mark(each)

    time_of(f"    place {len(marks)} marks, nothing changed", lambda: place(texts))
    moved = [*texts[20:], "A new paragraph.", *texts[:18]]
    time_of("    place them, paragraphs moved and gone", lambda: place(moved))
    retyped = [text.replace(" the ", " a ", 1) for text in texts]
    time_of("    place them, every paragraph retyped", lambda: place(retyped), times=1)
    time_of("open an article with few marks", lambda: opened(library, keys[-1]))
    time_of("list the shelf", library.shelf.list)
    time_of("list the newest 200 marks", lambda: library.annotations.all(200))
    time_of("list every mark", library.annotations.all, times=1)


def opened(library: Library, key: str) -> None:
    stored = library.articles.get(key)
    assert stored is not None
    page = BothSides(
        [block.text for block in stored.article.blocks], library.pairs.list(key, EN_ZH)
    )
    for each in library.annotations.list(key):
        page.mark(each)


def print_care(library: Library, folder: Path) -> None:
    time_of("check the file", lambda: check(library.path), times=1)
    time_of("back it up", lambda: back_up(library.path, folder / "backups", 3), times=1)
    time_of("open the library", lambda: Library(library.path).close())


def print_memory(library: Library, count: int) -> None:
    made = Translation(
        "一句话的译文，长短和新闻里的句子差不多。", engine="argos en_zh 1.9"
    )
    names = [
        hashlib.sha256(str(number).encode()).hexdigest() for number in range(count)
    ]
    spent: list[float] = []
    for start in range(0, count, 1_000):
        with measured(spent):
            library.memory.put(dict.fromkeys(names[start : start + 1_000], made))
    print(f"remember 1,000 sentences, up to {count:,}: {quantiles(spent)}")
    random = Random(3)
    spent = []
    for _ in range(200):
        some = random.sample(names, 90)
        with measured(spent):
            library.memory.get(some)
    print(f"recall the 90 sentences of an article: {quantiles(spent)}")


@contextmanager
def measured(spent: list[float]) -> Iterator[None]:
    start = time.process_time()
    yield
    spent.append((time.process_time() - start) * 1000)


def time_of(name: str, call: Callable[[], object], times: int = 5) -> None:
    spent: list[float] = []
    for _ in range(times):
        with measured(spent):
            call()
    print(f"{name}: {statistics.median(spent):.1f} ms")


def quantiles(spent: list[float]) -> str:
    ordered = sorted(spent)
    p95 = ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]
    return (
        f"median {statistics.median(ordered):.2f} ms, p95 {p95:.2f} ms,"
        f" worst {ordered[-1]:.2f} ms (n={len(ordered)})"
    )


if __name__ == "__main__":
    main()
