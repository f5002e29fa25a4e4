"""Fixtures for the tests of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.ui.page.view.view import ReadingView
from tests.ui.page.pages import START, article, opened, pairs

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from reader.domain.reading import Place


@pytest.fixture
def open_view(qtbot: QtBot) -> Callable[..., ReadingView]:
    """A real view of a size, with an article of so many paragraphs in it."""

    def make(
        paragraphs: int = 60,
        *,
        size: tuple[int, int] = (1000, 700),
        translated: int | None = None,
        marks: tuple = (),
        place: Place = START,
    ) -> ReadingView:
        view = ReadingView()
        qtbot.addWidget(view)
        view.resize(*size)
        made = article(paragraphs)
        count = paragraphs if translated is None else translated
        view.show_reading(opened(made, pairs(made, count), marks, place))
        view.show()
        return view

    return make
