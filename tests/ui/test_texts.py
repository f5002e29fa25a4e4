"""The texts that were kept of an article: listed, read, and shown in turn."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.helpers.pages import TIDE, save_page

if TYPE_CHECKING:
    from pathlib import Path

    from reader.ui.window import Window

Settled = Callable[["Window"], "Window"]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return save_page(tmp_path / "mill.html", "The mill at Carew")


def shown(window: Window) -> int:
    """How many paragraphs the article has that is shown."""
    reading = window.open.reading
    assert reading is not None
    return len(reading.article.blocks)


def test_each_text_that_was_kept_can_be_shown(
    window: Window, settled: Settled, page: Path
) -> None:
    window.open_path(page)
    whole = shown(settled(window))
    save_page(page, "The mill at Carew", *TIDE[:2])
    window.open_path(page)
    assert shown(settled(window)) == whole  # a stub takes no text's place
    window.commands["texts"].trigger()
    settled(window)
    dialog = window.texts.dialog
    assert dialog is not None
    assert dialog.isVisible()
    here, stub = dialog.rows
    assert f"{whole} paragraphs" in here
    assert "2 paragraphs" in stub
    assert "of them" not in stub
    assert dialog.text.toPlainText().endswith(TIDE[1])
    dialog.choose_button.click()
    assert shown(settled(window)) == 2
    assert not dialog.isVisible()
    window.texts.open()
    settled(window)
    assert f"{whole - 2} of them" in dialog.rows[1]
    dialog.choose_button.click()
    assert shown(settled(window)) == whole


def test_an_article_with_one_text_says_so(
    window: Window, settled: Settled, page: Path
) -> None:
    window.open_path(page)
    settled(window)
    window.commands["texts"].trigger()
    settled(window)
    assert window.texts.dialog is None
    assert "No other text" in window.body.status.text
