from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reader.ui.window import Window


def test_the_article_is_saved_as_pdf(
    window: Window,
    settled: Callable[[Window], Window],
    english: Path,
    tmp_path: Path,
) -> None:
    window.open_path(english)
    settled(window)
    window.printing.write_pdf(tmp_path / "night.pdf")
    assert (tmp_path / "night.pdf").read_bytes().startswith(b"%PDF")
    assert window.body.status.text == "Saved."
