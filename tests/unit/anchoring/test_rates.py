"""How often marks land right after edits, measured; printed with ``pytest -rP``."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

import pytest

from reader.anchoring.texts import Texts
from reader.domain.annotation import Passage
from tests.helpers.anchors import describe, resolve
from tests.helpers.edits import edited, near_copy, text_of, truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

LAND = 0.995
ORPHAN = 0.999


@dataclass
class Rates:
    """What became of marks whose text still exists, and of those whose text is gone."""

    landed: int = 0
    lost: int = 0
    slipped: int = 0
    orphaned: int = 0
    revived: int = 0

    @property
    def land_rate(self) -> float:
        return self.landed / (self.landed + self.lost + self.slipped)

    @property
    def orphan_rate(self) -> float:
        return self.orphaned / (self.orphaned + self.revived)

    def __str__(self) -> str:
        return (
            f"text still there: {self.land_rate:.2%} landed right"
            f" ({self.landed} of {self.landed + self.lost + self.slipped},"
            f" {self.lost} orphans, {self.slipped} elsewhere);"
            f" text gone: {self.orphan_rate:.3%} orphans"
            f" ({self.orphaned} of {self.orphaned + self.revived})"
        )


def pages(shared: Path) -> list[tuple[str, ...]]:
    """The blocks of real pages, English and Chinese."""
    found = []
    for gold in sorted((shared / "extraction" / "dev").glob("*/gold.json")):
        for page in json.loads(gold.read_text(encoding="utf-8")).values():
            blocks = tuple(line.strip() for line in page["text"].split("\n"))
            blocks = tuple(block for block in blocks if block)[:60]
            if len(blocks) >= 5:
                found.append(blocks)
    return found


def marks(texts: Sequence[str], random: Random, count: int) -> Iterable[Passage]:
    """Words, phrases, sentences and whole blocks, at random."""
    for _ in range(count):
        block = random.randrange(len(texts))
        text = texts[block]
        kind = random.choice(("word", "phrase", "sentence", "block"))
        if kind == "block":
            yield Passage(block, 0, len(text))
            continue
        pattern = {
            "word": r"[A-Za-z]+|[\u4e00-\u9fff]{2}",
            "phrase": r"[^\s].{10,40}[^\s]",
            "sentence": r"[^\s.。！？][^.。！？]*[.。！？]?",
        }[kind]
        found = [match.span() for match in re.finditer(pattern, text)]
        if found:
            yield Passage(block, *random.choice(found))


def with_look_alikes(texts: Sequence[str], random: Random) -> tuple[str, ...]:
    """The page with near-identical copies of a third of its blocks in it."""
    copies = list(texts)
    for text in random.sample(list(texts), max(1, len(texts) // 3)):
        copies.insert(random.randrange(len(copies) + 1), near_copy(text, random))
    return tuple(copies)


def measure(
    pages: Sequence[Sequence[str]], *, seed: int, count: int, look_alikes: bool
) -> Rates:
    random, rates = Random(seed), Rates()
    for index, original in enumerate(pages):
        texts = with_look_alikes(original, random) if look_alikes else tuple(original)
        others = (
            pages[index - 1] if pages[index - 1] != original else ["News.", "新闻。"]
        )
        prepared = Texts(texts)
        anchors = [
            (mark, describe(mark, prepared)) for mark in marks(texts, random, count)
        ]
        lines = edited(texts, random, others)
        now = [text_of(line) for line in lines]
        prepared = Texts(now)
        for mark, anchor in anchors:
            tally(rates, truth(mark, texts, lines), resolve(anchor, prepared))
    return rates


def tally(rates: Rates, wanted: Passage | None, found: Passage | None) -> None:
    if wanted is None:
        rates.orphaned += found is None
        rates.revived += found is not None
    else:
        rates.landed += found == wanted
        rates.lost += found is None
        rates.slipped += found not in (None, wanted)


OURS = (
    "The night train leaves the coast at ten past nine and reaches the hills by six.",
    "In the dining car, Ms. Gao sells noodles for twelve yuan and tea for three.",
    "“People sleep better when they know who drives,” said the driver, who waved.",
    "Tickets cost less than they did ten years ago. The line loses money every day.",
    "Prices.",
    "夜车九点十分离开海边，清晨六点到达山里。车厢里大多是去看孩子的老人。",
    "高女士在餐车里卖面条，一碗十二元，茶三元。她以前开过公交车。",
    "“知道是谁在开车，人们会睡得更好。”司机说着，向站台上的人挥手。",
    "这条线路每天都在亏钱，可是没有人想让它停下来。",
    "The ministry plans to keep the train until at least 2030, a spokesman said.",
)


@pytest.mark.parametrize("look_alikes", [False, True])
def test_marks_on_our_own_page(look_alikes: bool) -> None:
    rates = measure([OURS] * 60, seed=1, count=10, look_alikes=look_alikes)
    report("our page", look_alikes, rates)


@pytest.mark.shared
@pytest.mark.parametrize("look_alikes", [False, True])
def test_marks_on_real_pages(shared: Path, look_alikes: bool) -> None:
    rates = measure(pages(shared)[::2], seed=5, count=12, look_alikes=look_alikes)
    report("real pages", look_alikes, rates)


@pytest.mark.shared
@pytest.mark.slow
@pytest.mark.parametrize("look_alikes", [False, True])
def test_many_marks_on_real_pages(shared: Path, look_alikes: bool) -> None:
    rates = measure(pages(shared) * 3, seed=3, count=100, look_alikes=look_alikes)
    report("real pages, many marks", look_alikes, rates)


def report(name: str, look_alikes: bool, rates: Rates) -> None:
    print(f"{name}{' with look-alikes' * look_alikes}: {rates}")  # noqa: T201
    assert rates.land_rate >= LAND
    assert rates.orphan_rate >= ORPHAN
