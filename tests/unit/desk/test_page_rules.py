"""A block that the reader leaves out: the article, its marks and its site's pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest

from reader.desk import Desk
from reader.domain.annotation import Passage, Side
from reader.domain.formats import Format
from reader.domain.page_rules import Verdict
from reader.domain.reading import Place
from reader.errors import PageError, PageProblem
from reader.paths import default_paths
from reader.settings import Settings
from reader.work import Token, ignore
from tests.unit.extract.test_page_rules import FACTS, PROMO, saved

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Never

    from reader.desk import Reading
    from reader.desk.page_rules import Ruled
    from reader.work import Work

ResultT = TypeVar("ResultT")


@pytest.fixture
def desk(home: Path) -> Iterator[Desk]:
    with Desk(default_paths(), Settings()) as made:
        yield made


def run(work: Work[Never, ResultT]) -> ResultT:
    return work(Token(), ignore)


def where(reading: Reading, text: str) -> int:
    blocks = enumerate(reading.article.blocks)
    return next(i for i, block in blocks if text in block.text)


def ruled(desk: Desk, reading: Reading, text: str, verdict: Verdict) -> Ruled:
    block = where(reading, text)
    return run(desk.page_rules.ruling(reading.snapshot(), block, verdict))


def test_a_mark_on_it_waits_and_comes_back_with_it(desk: Desk, tmp_path: Path) -> None:
    reading = desk.open(run(desk.opening(saved(tmp_path, "one", "ferry"))))
    block = where(reading, PROMO)
    reading.note([Passage(block, 0, 11, Side.ORIGINAL)], "Listen to it.")
    made = ruled(desk, reading, PROMO, Verdict.OUT)
    assert made.is_kept
    assert PROMO not in made.snapshot.article.text
    (mark,) = made.snapshot.marks
    assert mark.annotation.body == "Listen to it."
    assert mark.is_orphan
    back = run(desk.page_rules.applying(made.snapshot, made.rule, is_kept=False))
    assert PROMO in back.snapshot.article.text
    (mark,) = back.snapshot.marks
    assert mark.passages[0].block == block


def test_next_pages_and_this_one_are_opened_without_it(
    desk: Desk, tmp_path: Path
) -> None:
    first = saved(tmp_path, "one", "ferry")
    ruled(desk, desk.open(run(desk.opening(first))), PROMO, Verdict.OUT)
    again = run(desk.opening(first))
    assert PROMO not in again.article.text
    assert PROMO not in run(desk.opening_article(again.id)).article.text
    assert PROMO not in run(desk.opening(saved(tmp_path, "two", "eel"))).article.text
    desk.shelf.importing(saved(tmp_path, "three", "crab"))(Token(), ignore)
    (item,) = (each for each in desk.shelf.items() if "crab" in each.title)
    assert PROMO not in run(desk.opening_article(item.id)).article.text


def test_the_reader_stays_where_they_were(desk: Desk, tmp_path: Path) -> None:
    reading = desk.open(run(desk.opening(saved(tmp_path, "one", "ferry"))))
    block = where(reading, PROMO)
    reading.remember(Place(block + 1, 0.5), 0.6)
    made = ruled(desk, reading, PROMO, Verdict.OUT)
    assert made.snapshot.place == Place(block, 0.5)
    reading.remember(Place(block, 0.5), 0.5)
    made = ruled(desk, reading, PROMO, Verdict.OUT)
    assert made.snapshot.place == Place(block, 0.0)


def test_what_was_left_out_is_taken_in_from_the_whole_page(
    desk: Desk, tmp_path: Path
) -> None:
    path = saved(tmp_path, "one", "ferry")
    run(desk.opening(path))
    whole = desk.open(run(desk.opening_whole_page(path)))
    assert whole.is_whole_page
    made = ruled(desk, whole, FACTS, Verdict.IN)
    assert not made.snapshot.is_whole_page
    assert FACTS in made.snapshot.article.text
    assert "Nice. I was there." not in made.snapshot.article.text
    taken_back = ruled(desk, desk.open(made.snapshot), FACTS, Verdict.OUT)
    assert not taken_back.is_kept
    assert FACTS not in taken_back.snapshot.article.text
    assert desk.page_rules.of(made.snapshot.article) == ()


def test_without_its_file_an_article_stays_as_it_is(desk: Desk, tmp_path: Path) -> None:
    path = saved(tmp_path, "one", "ferry")
    reading = desk.open(run(desk.opening(path)))
    path.unlink()
    with pytest.raises(PageError) as caught:
        ruled(desk, reading, PROMO, Verdict.OUT)
    assert caught.value.reason is PageProblem.MISSING
    assert desk.page_rules.of(reading.article) == ()


def test_exported_marks_bring_the_rules_of_their_site(
    desk: Desk, tmp_path: Path
) -> None:
    reading = desk.open(run(desk.opening(saved(tmp_path, "one", "ferry"))))
    reading.toggle_bookmark()
    made = ruled(desk, reading, PROMO, Verdict.OUT)
    file = tmp_path / "marks.json"
    desk.exchange.exporting([], Format.JSON, file)(Token(), ignore)
    desk.page_rules.forget(made.rule)
    run(desk.exchange.importing(file))
    assert desk.page_rules.of(reading.article) == (made.rule,)
