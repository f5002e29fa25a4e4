from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.reading import Layout

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reader.ui.window import Window

    Settled = Callable[[Window], Window]


def test_who_reads_the_original_alone_hears_of_no_missing_pack(
    window: Window, settled: Settled, english: Path, chinese: Path
) -> None:
    window.open_path(english)
    settled(window)
    notice = window.body.centre.notice
    assert notice.isVisible()
    window.reading.set_layout(Layout.ORIGINAL)
    window.open_path(chinese)
    settled(window)
    assert notice.isVisible()  # it opens side by side
    window.open_path(english)
    settled(window)
    assert not notice.isVisible()
    window.reading.set_layout(Layout.INTERLEAVED)
    settled(window)
    assert notice.isVisible()
