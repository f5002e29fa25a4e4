"""A paragraph as long as a book, in the real window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from reader.domain.annotation import Passage, Side
from reader.domain.translation import Pair, Translation
from reader.ui.page.cursor.overlay import corrected_lines
from reader.ui.page.cursor.selection import counterpart
from reader.ui.page.cursor.stepping import next_end, next_sentence
from reader.ui.page.rows.spot import Spot
from reader.work import Token, ignore
from tests.helpers.cost import calls

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.desk import Reading
    from reader.ui.window import Window
    from tests.ui.conftest import MakeWindow

    Settled = Callable[[Window], Window]

LINE = "夜里两点，货车从河谷开出，载着邮件；第%d站停三分钟。"
ENGLISH = "At %d in the night the goods train left the valley, with the mail. "
KEYS = ("J", "Right", "Right", "Left", "K", "J", "Right")
FEW, MANY = 3000, 24_000  # sentences


def write(path: Path, count: int, line: str = LINE) -> Path:
    """A paragraph of so many sentences between two short ones."""
    text = "".join(line % n for n in range(count))
    path.write_text(
        f"一夜货车\n\n{line % 1}\n\n{text}\n\n{line % 2}\n", encoding="utf-8"
    )
    return path


def longest(reading: Reading) -> int:
    blocks = range(len(reading.article.blocks))
    return max(blocks, key=lambda n: len(reading.text(n, Side.ORIGINAL)))


def opened_uncut(window: Window, path: Path) -> Reading:
    """The article as it is before the sentences of long paragraphs have come."""
    made = window._desk.opening(path)(Token(), ignore)
    assert not window.reading.is_opening  # the parts that act on the page are there
    window.open.show(made)
    window._tasks.stop()  # what is found beside the window does not come
    assert window.open.reading is not None
    return window.open.reading


def walked(window: Window, qtbot: QtBot) -> int:
    """How much work keys, the pointer and a paint are."""
    view = window.body.page
    view.viewport().repaint()

    def walk() -> None:
        for key in KEYS:
            qtbot.keyClick(view, Qt.Key[f"Key_{key}"])
        view.scroller.by(300)  # a key that scrolls takes as many frames as it has time
        qtbot.mouseMove(view.viewport(), view.viewport().rect().center())
        view.viewport().repaint()

    return calls(walk)


def test_its_sentences_are_found_beside_the_window(
    window: Window, settled: Settled, tmp_path: Path, qtbot: QtBot
) -> None:
    window.open_path(write(tmp_path / "long.txt", 2000))
    settled(window)
    reading, view = window.open.reading, window.body.page
    assert reading is not None
    long = longest(reading)
    assert reading.has_sentences(long)
    assert calls(lambda: reading.sentences(long)) < 20
    assert len(reading.sentences(long)) >= 2000
    assert view.page is not None
    view.scroller.by(200)
    qtbot.mouseMove(view.viewport(), view.viewport().rect().center())
    lit = view.text_cursor.lit_passage
    assert lit is not None
    assert len(reading.words(lit)) < len(LINE) + 4


def test_until_they_come_the_first_ones_are_known(
    window: Window, tmp_path: Path
) -> None:
    for line in (LINE, ENGLISH):
        path = write(tmp_path / f"{len(line)}.txt", FEW, line)
        desk = window._desk
        reading = desk.open(desk.opening(path)(Token(), ignore))
        long = longest(reading)
        assert not reading.has_sentences(long)
        first = reading.sentences(long)
        end = len(reading.text(long, Side.ORIGINAL)) - 5
        near = first[-1].start + 1
        assert reading.sentence_at(long, Side.ORIGINAL, near) == len(first) - 1
        assert reading.sentence_at(long, Side.ORIGINAL, end) == -1
        reading.take_cut(long, desk.cutting(reading.snapshot(), long)(Token(), ignore))
        every = reading.sentences(long)
        assert every[: len(first)] == first
        assert len(every) >= FEW > len(first)
        assert reading.sentence_at(long, Side.ORIGINAL, end) == len(every) - 1


def test_before_they_come_no_step_grows_with_the_paragraph(
    make_window: MakeWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    costs = []
    for count in (FEW, MANY):
        window = make_window()
        reading = opened_uncut(window, write(tmp_path / f"{count}.txt", count))
        assert not reading.has_sentences(longest(reading))
        costs.append(walked(window, qtbot))
    assert costs[1] < 1.3 * costs[0]


def test_once_they_are_there_no_step_grows_with_the_paragraph(
    make_window: MakeWindow, settled: Settled, tmp_path: Path, qtbot: QtBot
) -> None:
    costs = []
    for count in (FEW, MANY):
        window = make_window()
        window.open_path(write(tmp_path / f"{count}.txt", count))
        settled(window)
        costs.append(walked(window, qtbot))
    assert costs[1] < 1.3 * costs[0]


def test_nor_do_questions_about_its_translation(
    window: Window, settled: Settled, tmp_path: Path
) -> None:
    costs = []
    for count in (FEW, MANY):
        window.open_path(write(tmp_path / f"{count}.txt", count))
        settled(window)
        reading = window.open.reading
        assert reading is not None
        long = longest(reading)
        sentences = reading.sentences(long)
        made = tuple(Translation(ENGLISH % n) for n in range(len(sentences)))
        reading.put(Pair(long, sentences, made, " ").measure())
        costs.append(calls(partial(asked, window, reading, long)))
    assert costs[1] < 1.3 * costs[0]


def asked(window: Window, reading: Reading, block: int) -> None:
    """What keys, the pointer and each frame ask of a paragraph."""
    page = window.body.page.page
    assert page is not None
    end = len(reading.text(block, Side.TRANSLATION))
    here = Passage(block, end - 40, end - 30, Side.TRANSLATION)
    there = counterpart(reading, here)
    assert there is not None
    assert reading.words(there).endswith("站停三分钟。")
    last = reading.sentence_at(block, Side.TRANSLATION, end - 1)
    assert next_sentence(reading, (block, last - 1), 1) == (block, last)
    spot = Spot(block, Side.ORIGINAL, there.start + 3)
    assert next_end(reading, spot, 1).offset == there.end
    assert next_end(reading, spot, -1).offset <= there.start
    assert page.sides(block)
    assert not corrected_lines(reading, page.row(block))
