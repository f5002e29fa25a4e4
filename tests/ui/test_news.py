"""What the status line tells while something runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar

if TYPE_CHECKING:
    from reader.ui.window import Window


@pytest.mark.parametrize(("done", "shown"), [(0, 1), (1, 2), (11, 12), (12, 12)])
def test_the_paragraph_that_is_being_translated_is_named(
    window: Window, done: int, shown: int
) -> None:
    """Nobody reads "0 of 12": the first one is at work."""
    window.news.show_translating(done, 12)
    status = window.body.status
    said = [label.text() for label in status.findChildren(QLabel)]
    assert f"Translating {shown} of 12 paragraphs" in said
    bar = status.findChild(QProgressBar)
    assert (bar.value(), bar.maximum()) == (done, 12)
