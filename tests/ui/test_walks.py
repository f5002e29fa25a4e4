"""How far one act of the reader goes: ceilings, so that no act grows in silence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reader.domain.annotation import Side
from reader.domain.language import EN_ZH
from reader.paths import default_paths
from reader.settings import Theme
from tests.helpers import pack
from tests.helpers.walks import files_entered, reads, statements

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.domain.translation import Pair
    from reader.settings import Settings
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


@pytest.mark.parametrize(
    ("changed", "most"),
    [
        (lambda s: replace(s, shortcuts={"highlight": "Y"}), 0),
        (lambda s: replace(s, library=replace(s.library, backups=9)), 0),
        (lambda s: replace(s, reading=replace(s.reading, pace=1.5)), 0),
        (lambda s: replace(s, reading=replace(s.reading, zoom=1.5)), 1),
        (lambda s: replace(s, reading=replace(s.reading, theme=Theme.DARK)), 1),
        (lambda s: replace(s, reading=replace(s.reading, pinyin=True)), 1),
    ],
    ids=["shortcut", "backups", "pace", "zoom", "theme", "pinyin"],
)
def test_a_setting_lays_the_page_out_once_or_never(
    translated: Window,
    monkeypatch: pytest.MonkeyPatch,
    changed: Callable[[Settings], Settings],
    most: int,
) -> None:
    window = translated
    page = window.body.page.page
    assert page is not None
    laid_out: list[object] = []
    relayout = page.relayout
    monkeypatch.setattr(
        page,
        "relayout",
        lambda *given, **more: laid_out.append(relayout(*given, **more)),
    )
    window.preferences.change(changed(window.preferences.settings))
    assert len(laid_out) == most
