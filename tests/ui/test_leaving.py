"""The reader overrules what the program thinks a paragraph's language is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.annotation import Side
from reader.domain.language import EN_ZH
from reader.domain.reading import Layout
from reader.domain.translation import Origin
from reader.paths import default_paths
from tests.helpers import pack

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reader.ui.window import Window

    Settled = Callable[[Window], Window]


def origins(window: Window, block: int) -> set[Origin]:
    pair = window.open.reading.pair(block)
    assert pair is not None
    return {each.origin for each in pair.translations}


def test_a_paragraph_is_left_alone_at_the_readers_word(
    translated: Window,
    settled: Settled,
    make_window: Callable[[], Window],
    english: Path,
) -> None:
    page, command = translated.body.page, translated.commands["leave_or_translate"]
    page.text_cursor.light(1, 0)
    command.trigger()
    settled(translated)
    assert origins(translated, 1) == {Origin.COPIED}
    assert origins(translated, 0) == {Origin.MACHINE}
    pair = translated.open.reading.pair(1)
    assert pair is not None
    assert page.reading is not None
    assert (
        page.reading.text(1, "translation")
        == pair.text
        == "".join(each.text for each in pair.sentences)
    )
    translated.close()
    again = make_window()
    again.open_path(english)
    settled(again)
    assert origins(again, 1) == {Origin.COPIED}
    again.body.page.text_cursor.light(1, 0)
    again.commands["leave_or_translate"].trigger()
    settled(again)
    assert origins(again, 1) == {Origin.MACHINE}


def test_a_paragraph_that_looks_translated_is_translated_all_the_same(
    make_window: Callable[[], Window], settled: Settled, tmp_path: Path
) -> None:
    pack.install(default_paths().packs, EN_ZH)
    path = tmp_path / "page.html"
    text = "The night train is back on the old line. " * 6
    body = f"<p>{text}</p><p>夜班列车（the night train）星期五又开了。</p><p>{text}</p>"
    path.write_text(
        f"<html><title>A train</title><body><article><h1>A train</h1>{body}"
        "</article></body></html>",
        encoding="utf-8",
    )
    window = make_window()
    window.open_path(path)
    settled(window)
    assert origins(window, 1) == {Origin.COPIED}
    window.body.page.text_cursor.light(1, 0)
    window.commands["leave_or_translate"].trigger()
    settled(window)
    assert origins(window, 1) == {Origin.MACHINE}


def test_a_page_in_another_language_is_not_shown_twice(
    make_window: Callable[[], Window], settled: Settled, tmp_path: Path
) -> None:
    pack.install(default_paths().packs, EN_ZH)
    page = tmp_path / "page.html"
    text = "十一年の間、石橋行きの最終列車は夕方六時に出発していた。"
    page.write_text(f"<title>夜行列車</title><article><p>{text * 3}</article>", "utf-8")
    window = make_window()
    window.resize(1280, 800)
    window.open_path(page)
    settled(window)
    assert origins(window, 0) == {Origin.COPIED}
    shown = window.body.page.page
    assert shown is not None
    assert not shown.columns.are_two
    window.reading.set_layout(Layout.INTERLEAVED)
    assert shown.sides(0) == (Side.ORIGINAL,)
