from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.domain.language import Language
from reader.domain.reading import Place
from reader.ui.page.view.view import ReadingView
from tests.ui.page.pages import article, cut, pairs

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

START = Place()


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
        view.show_reading(
            made,
            pairs(made, count),
            marks,
            place=place,
            language=Language.ENGLISH,
            sentences=cut(made),
        )
        view.show()
        return view

    return make
