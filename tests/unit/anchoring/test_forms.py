"""A mark stays where the words are the same in another form, and is never slow."""

from __future__ import annotations

import random
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reader.anchoring import BothSides
from reader.anchoring.texts import Texts, first_letters
from reader.domain.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Passage,
    Surroundings,
    TextPosition,
    TextQuote,
)
from tests.helpers.anchors import describe, resolve
from tests.helpers.cost import seconds

if TYPE_CHECKING:
    from collections.abc import Callable

HANS = (
    "广场的钟坏了两年，没有人去修，也没有人抱怨。",
    "“时间够用，”开面馆的老王说，“我听火车就知道几点（他指了指铁路）。”",
    "镇上共有２１８户，其中《县志》记下的只有九户。",
)
HANT = (
    "廣場的鐘壞了兩年，沒有人去修，也沒有人抱怨。",
    "「時間夠用，」開麵館的老王說，「我聽火車就知道幾點（他指了指鐵路）。」",
    "鎮上共有218戶，其中《縣誌》記下的只有九戶。",
)
LATIN = (
    "Señor Núñez's naïve plan to reopen the café at Orléans was never costed.",
    "He sold the ﬁrst ﬂoor in May, ½ of what he had.",
)


def narrow(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize(
    ("before", "after", "quote", "found"),
    [
        (LATIN, tuple(map(decomposed, LATIN)), "naïve plan", decomposed("naïve plan")),
        (tuple(map(decomposed, LATIN)), LATIN, decomposed("café at"), "café at"),
        (LATIN, tuple(map(narrow, LATIN)), "the ﬁrst ﬂoor", "the first floor"),
        (HANS, HANT, "没有人去修", "沒有人去修"),
        (HANT, HANS, "老王說", "老王说"),
        (HANS, tuple(map(narrow, HANS)), "（他指了指铁路）", "(他指了指铁路)"),
        (HANS, HANT, "２１８户", "218戶"),
        (HANS, HANT, "“时间够用，”开面馆", "「時間夠用，」開麵館"),
    ],
)
def test_the_same_words_in_another_form(
    before: tuple[str, ...], after: tuple[str, ...], quote: str, found: str
) -> None:
    block = next(index for index, text in enumerate(before) if quote in text)
    start = before[block].index(quote)
    anchor = describe(Passage(block, start, start + len(quote)), before)
    place = resolve(anchor, after)
    assert place is not None
    assert after[place.block][place.start : place.end] == found


@pytest.mark.parametrize("change", [str, decomposed, lambda text: f"{text} So."])
def test_marks_of_the_first_version_keep_their_place(
    change: Callable[[str], str],
) -> None:
    anchor = describe(Passage(0, 6, 11), Texts(LATIN, fold=first_letters))
    after = [change(text) for text in LATIN]
    place = resolve(anchor, after)
    assert place is not None
    there = after[0][place.start : place.end]
    assert unicodedata.normalize("NFC", there) == "Núñez"


def foreign(exact: str) -> Annotation:
    anchor = Anchor(0, TextPosition(0, len(exact)), TextQuote(exact))
    return Annotation("a", "b", AnnotationKind.NOTE, (anchor,))


NEWS = (
    "The reservoir was drained in March. Nobody had seen its floor since 1961.",
    "Photo: the old church",
    "What came to light was a road, eleven bridges and a petrol station.",
    "Its pumps still showed the price of the day.",
)


def words(page: BothSides, annotation: Annotation) -> list[str]:
    return [NEWS[at.block][at.start : at.end] for at in page.mark(annotation).passages]


def test_a_quote_may_go_on_in_the_next_paragraph() -> None:
    page = BothSides(NEWS)
    assert words(page, foreign("petrol station.\n\n Its pumps still")) == [
        "petrol station.",
        "Its pumps still",
    ]
    assert words(page, foreign("a petrol station. Its pumps still showed")) == [
        "a petrol station.",
        "Its pumps still showed",
    ]


def test_a_quote_goes_on_behind_what_the_page_put_between() -> None:
    page = BothSides(NEWS)
    assert words(page, foreign("its floor since 1961.\nWhat came to light")) == [
        "its floor since 1961.",
        "What came to light",
    ]
    assert words(page, foreign("its floor since 1961.\nWhat never was there")) == []
    assert words(page, foreign("What came to light\nits floor since 1961.")) == []


def test_a_quote_over_paragraphs_that_stands_twice_is_an_orphan() -> None:
    twice = BothSides((*NEWS, *NEWS))
    assert twice.mark(foreign("petrol station. Its pumps still")).is_orphan


def hex_dump(rng: random.Random) -> str:
    return " ".join(f"{rng.choice((0, 0, 0, 255, 1)):02x}" for _ in range(1000))


REPEATING = {
    "laughter": ("哈" * 30_000, "哈" * 5_000, "哈哈" * 2_000),
    "zeros": ("0 " * 4_000,) * 30,
    "hex": tuple(hex_dump(random.Random(seed)) for seed in range(60)),
    "table": tuple(f"up 0.{n}, volume 10,000, last 100, 100, 100" for n in range(400)),
}


@pytest.mark.parametrize("name", REPEATING)
def test_marking_what_repeats_takes_no_longer_than_reading_it(name: str) -> None:
    texts = REPEATING[name]

    page = BothSides(texts)
    reference = max(seconds(lambda: BothSides(texts).describe(Passage(0, 0, 0))), 0.002)
    place = Passage(0, 12, 16)
    assert seconds(lambda: page.describe(place)) < 25 * reference
    anchor = page.describe(place)
    assert page.resolve(anchor) == place
    lost = replace(anchor, surroundings=Surroundings(), quote=TextQuote("99", "1", "2"))
    for each in (anchor, lost):
        changed = BothSides([f"{text}." for text in texts])
        assert seconds(lambda page=changed, at=each: page.resolve(at)) < 60 * reference
        assert seconds(lambda page=changed, at=each: page.suggest(at)) < 60 * reference
