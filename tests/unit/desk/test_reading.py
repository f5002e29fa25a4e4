"""The open article: what it holds is what the library holds, and it reads nothing."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reader.desk import Changes, Desk, Order, Reading
from reader.domain.annotation import AnnotationKind, Colour, Passage, Side, TextQuote
from reader.domain.language import EN_ZH
from reader.domain.reading import TITLE_BLOCK, Layout, Place
from reader.domain.translation import Origin
from reader.paths import default_paths, resource
from reader.settings import Settings
from reader.work import Cancelled, Token, ignore
from tests.helpers.pack import build
from tests.helpers.walks import reads, statements

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reader.domain.translation import Pair


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk(default_paths(), Settings()) as made:
        made.packs.installing(build(tmp_path / "tiny.argosmodel", EN_ZH))(
            Token(), ignore
        )
        yield made


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A saved page that a test may change."""
    return shutil.copy(resource("samples", "night-train.html"), tmp_path / "page.html")


def opened(desk: Desk, page: Path) -> Reading:
    return desk.open(desk.opening(page)(Token(), ignore))


def translated(desk: Desk, reading: Reading) -> list[Pair]:
    """Translate the rest of an article into it; the pairs that were sent."""
    sent: list[Pair] = []

    def put(pair: Pair) -> None:
        sent.append(pair)
        reading.put(pair)

    desk.translating(reading.snapshot(), Order())(Token(), put)
    return sent


def test_a_highlight_reads_no_pair_and_no_mark(desk: Desk, page: Path) -> None:
    """Whatever the article's length: its row is written, and nothing else is asked."""
    reading = opened(desk, page)
    translated(desk, reading)
    for block in range(3):
        with statements(desk) as ran:
            reading.highlight(
                [Passage(block, 0, 5), Passage(block, 0, 3, Side.TRANSLATION)]
            )
        assert len([sql for sql in ran if "INSERT INTO annotations" in sql]) == 1
        assert all(" FROM articles WHERE id = " in sql for sql in reads(ran))


def test_no_pair_is_sent_twice_after_a_stop(desk: Desk, page: Path) -> None:
    reading, token = opened(desk, page), Token()
    first: list[int] = []

    def put_three(pair: Pair) -> None:
        first.append(pair.block)
        reading.put(pair)
        if len(first) == 3:
            token.cancel()
        token.check()

    with pytest.raises(Cancelled):
        desk.translating(reading.snapshot(), Order())(token, put_three)
    rest = [pair.block for pair in translated(desk, reading)]
    assert not set(first) & set(rest)
    said = {n for n, block in enumerate(reading.article.blocks) if block.text}
    assert sorted(first + rest) == sorted(said | {TITLE_BLOCK})
    assert translated(desk, reading) == []


def test_what_it_holds_is_what_is_found_when_it_is_opened_again(
    desk: Desk, page: Path
) -> None:
    reading = opened(desk, page)
    translated(desk, reading)
    reading.highlight([Passage(0, 0, 5)], Colour.GREEN)
    reading.note([Passage(1, 0, 4, Side.TRANSLATION)], "Here.", ["tag"])
    reading.toggle_bookmark()
    reading.correct(0, 0, "改过。")
    reading.remember(Place(2, 0.5), 0.3)
    reading.set_layout(Layout.INTERLEAVED)
    again = opened(desk, page)
    assert dict(again.pairs) == dict(reading.pairs)
    assert again.marks == reading.marks
    assert (again.place, again.layout) == (reading.place, reading.layout)


def test_each_change_is_told_once(desk: Desk, page: Path) -> None:
    reading = opened(desk, page)
    translated(desk, reading)
    told: list[Changes] = []
    reading.on_change = told.append
    made = [
        reading.highlight([Passage(0, 0, 5)]),
        reading.undo(),
        reading.redo(),
        reading.correct(1, 0, "改过。"),
        reading.uncorrect(1, 0),
        reading.remember(Place(1), 0.1),
        reading.set_layout(None),
    ]
    assert made == told
    assert made[0] == Changes(marks=True)
    assert made[3] == Changes(frozenset({1}))
    assert made[-2:] == [Changes(place=True), Changes(layout=True)]


def test_a_correction_moves_the_marks_in_its_translation(
    desk: Desk, page: Path
) -> None:
    reading = opened(desk, page)
    translated(desk, reading)
    pair = reading.pairs[0]
    assert len(pair.sentences) > 1
    second = Passage(0, *pair.translated_ranges[1], Side.TRANSLATION)
    words = reading.words(second)
    reading.highlight([second])
    changes = reading.correct(0, 0, "很长很长的一句改过的话，" * 3)
    assert changes == Changes(frozenset({0}), marks=True)
    (mark,) = reading.marks
    assert reading.words(mark.passages[0]) == words
    assert reading.pairs[0].translations[0].origin is Origin.READER


def test_a_mark_waits_for_its_translation(desk: Desk, page: Path) -> None:
    reading = opened(desk, page)
    translated(desk, reading)
    place = Passage(0, *reading.pairs[0].translated_ranges[0], Side.TRANSLATION)
    reading.highlight([place])
    late = desk.open(replace(reading.snapshot(), pairs=(), marks=()))
    late.reload_marks()
    assert late.marks[0].passages == (Passage(0, 0, 0, Side.TRANSLATION),)
    assert late.put(reading.pairs[0]).marks
    assert late.marks == reading.marks


def test_what_is_outdated_is_sent_again_and_keeps_its_words(
    desk: Desk, page: Path
) -> None:
    reading = opened(desk, page)
    translated(desk, reading)
    before = reading.text(2, Side.TRANSLATION)
    reading.outdate([2])
    assert reading.text(2, Side.TRANSLATION) == before
    assert [pair.block for pair in translated(desk, reading)] == [2]
    assert reading.outdated == frozenset()


def test_undo_belongs_to_the_article(desk: Desk, page: Path) -> None:
    reading = opened(desk, page)
    other = opened(desk, resource("samples", "community-canteen.html"))
    reading.toggle_bookmark()
    assert not other.can_undo
    assert reading.can_undo
    reading.undo()
    assert (reading.marks, reading.can_redo) == ((), True)
    reading.redo()
    assert reading.marks[0].annotation.kind is AnnotationKind.BOOKMARK


def test_a_mark_drawn_elsewhere_keeps_the_anchor_that_is_lost(
    desk: Desk, page: Path
) -> None:
    reading = opened(desk, page)
    reading.highlight((Passage(2, 0, 9),))
    (mark,) = reading.marks
    gone = TextQuote("Words that this article never had", "before ", " after")
    lost = replace(mark.annotation.anchors[0], quote=gone)
    reading.change(replace(mark.annotation, anchors=(*mark.annotation.anchors, lost)))
    reading.redraw(mark.annotation.id, (Passage(2, 4, 12),))
    (mark,) = reading.marks
    assert mark.passages == (Passage(2, 4, 12),)
    assert [a.position.start for a in mark.annotation.anchors] == [4, 0]
    assert mark.annotation.anchors[1].quote == gone
