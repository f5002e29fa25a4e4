"""A paragraph as long as a book, in the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.annotation import Side
from reader.text import segment

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from reader.ui.window import Window

    Settled = Callable[[Window], Window]

LINE = "夜里两点，货车从河谷开出，载着邮件；第%d站停三分钟。"


def test_its_sentences_are_found_beside_the_window(
    window: Window,
    settled: Settled,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = tmp_path / "long.txt"
    text = "".join(LINE % n for n in range(2000))
    page.write_text(
        f"一夜货车\n\n{text}\n\n{LINE % 1}\n\n{LINE % 2}\n", encoding="utf-8"
    )
    window.open_path(page)
    settled(window)
    reading, view = window.open.reading, window.body.page
    assert reading is not None
    long = max(range(3), key=lambda n: len(reading.text(n, Side.ORIGINAL)))
    assert reading.has_sentences(long)

    def never(*_what: object) -> None:
        raise AssertionError("the window cuts a long text itself")

    monkeypatch.setattr(segment, "sentences", never)
    assert len(reading.sentences(long)) >= 2000
    assert view.page is not None
    view.scroller.by(200)
    qtbot.mouseMove(view.viewport(), view.viewport().rect().center())
    lit = view.text_cursor.lit_passage
    assert lit is not None
    assert len(reading.words(lit)) < len(LINE) + 4
