"""How far one act of the reader goes: ceilings, so that no act grows in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.annotation import Side
from reader.domain.language import EN_ZH
from reader.paths import default_paths
from tests.helpers import pack
from tests.helpers.walks import files_entered, reads, statements

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.domain.translation import Pair
    from reader.ui.window import Window

    Settled = Callable[[Window], Window]

FILES_FOR_A_HIGHLIGHT = 60


def test_a_highlight_reads_its_own_row_only(translated: Window) -> None:
    """Then the article may have 1,000 paragraphs: a highlight costs the same."""
    window = translated
    window.body.page.steps.by_block(1)
    window.commands["highlight"].trigger()
    window.body.page.steps.by_sentence(1)
    with statements(window.files._desk) as ran, files_entered() as files:
        window.commands["highlight"].trigger()
    assert all(" FROM articles WHERE id = " in row for row in reads(ran))
    assert len(window.open.marks) == 2
    assert len(files) <= FILES_FOR_A_HIGHLIGHT


def test_a_stopped_translation_sends_no_pair_twice(
    make_window: Callable[[], Window], settled: Settled, english: Path, qtbot: QtBot
) -> None:
    pack.install(default_paths().packs, EN_ZH)
    window = make_window()
    sent: list[int] = []

    def stop_at_the_fifth(blocks: frozenset[int]) -> None:
        sent.extend(blocks)
        if len(sent) == 5:
            window.translating.stop()

    window.open.texts_changed.connect(stop_at_the_fifth)
    window.open_path(english)
    settled(window)
    assert len(sent) == 5
    window.translating.start()
    settled(window)
    assert len(sent) == len(set(sent)) == len(window.open.reading.pairs)


def test_every_part_sees_the_same_article(translated: Window) -> None:
    """Open, translate, highlight: nothing that is asked afterwards is stale."""
    window = translated
    window.body.page.steps.by_block(1)
    window.commands["highlight"].trigger()
    reading = window.open.reading
    assert window.body.page.reading is reading
    assert [mark.passages[0].side for mark in reading.marks] == [Side.ORIGINAL]
    pairs: dict[int, Pair] = dict(reading.pairs)
    assert {pair.block: pair for pair in reading.snapshot().pairs} == pairs
    assert reading.snapshot().marks == reading.marks == window.open.marks
