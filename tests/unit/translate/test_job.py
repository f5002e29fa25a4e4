"""A second try where the first is doubted, and which of the two is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from reader.domain.article import Block, BlockKind
from reader.domain.language import EN_ZH, Language
from reader.translate.draft import Draft
from reader.translate.engine import Decoding
from reader.translate.job import Job
from reader.translate.means import Means
from reader.translate.order import Order
from reader.work import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain.translation import Pair

TEXT = "The two ministers met 30 people in the old town."
GOOD = "两位部长在老城会见了30人。"
LOOP = "两位部长部长部长部长部长会见了30人。"
NUMBERS = "两位部长在老城会见了19人和25人。"


@dataclass
class Said:
    texts: list[tuple[str, ...]]

    def done(self) -> bool:
        return True

    def result(self) -> list[str]:
        return [first for first, *_ in self.texts]

    def alternatives(self) -> list[Sequence[str]]:
        return list(self.texts)


@dataclass
class Scripted:
    """An engine that says what it is told to, try after try."""

    tries: list[tuple[str, ...]]
    asked: list[Decoding] = field(default_factory=list)
    name: str = "scripted"
    streams: int = 1

    def cost(self, text: str) -> int:
        return len(text)

    def submit(self, texts: Sequence[str], decoding: Decoding) -> Said:
        self.asked.append(decoding)
        return Said([self.tries[len(self.asked) - 1] for _ in texts])

    def close(self) -> None: ...


def translated(engine: Scripted, decoding: Decoding) -> str:
    pairs: list[Pair] = []
    job = Job(EN_ZH, Means(decoding=decoding), token=Token(), step=pairs.append)
    block = Block(BlockKind.PARAGRAPH, TEXT)
    job.translate([Draft(0, block, EN_ZH, Language.ENGLISH)], Order(), engine)
    (pair,) = pairs
    return pair.text


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        (LOOP, (GOOD,), GOOD),
        (LOOP, (LOOP + "。",), LOOP),
        (LOOP, ("",), LOOP),
        (LOOP, (NUMBERS,), NUMBERS),  # more doubts, but none of nonsense
        ("", (NUMBERS,), NUMBERS),
        (NUMBERS, (LOOP, GOOD, "两位部长会见了30人。"), GOOD),
        (NUMBERS, ("两位部长在老城会见了9人和25人。",), NUMBERS),  # as doubtful
    ],
)
def test_what_is_doubted_is_tried_once_more_with_care(
    first: str, second: tuple[str, ...], kept: str
) -> None:
    engine, decoding = Scripted([(first,), second]), Decoding(beam=1)
    assert translated(engine, decoding) == kept
    assert engine.asked == [decoding, decoding.careful]


def test_the_rest_is_not() -> None:
    engine = Scripted([(GOOD,)])
    assert translated(engine, Decoding()) == GOOD
    assert len(engine.asked) == 1
