"""One evening with the reader and the morning after, in the real window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from reader.desk import Desk
from reader.domain.annotation import AnnotationKind
from reader.domain.language import EN_ZH
from reader.domain.reading import TITLE_BLOCK, Layout
from reader.paths import default_paths, resource
from reader.settings import Settings
from reader.ui.making import make_window
from reader.ui.tasks import Tasks
from reader.ui.window import Window
from tests.conftest import SHARED
from tests.helpers import pack

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

Start = Callable[[], Window]
SEED = SHARED / "seeds" / "china-daily-deepseek.txt"


@pytest.fixture
def start(qtbot: QtBot) -> Iterator[Start]:
    """Starts the program over the test's home; all desks are closed at the end."""
    desks = []

    def make() -> Window:
        desks.append(Desk(default_paths(), Settings(interface="en")))
        window = make_window(desks[-1], Tasks())
        qtbot.addWidget(window)
        window.show()
        return window

    yield make
    for desk in desks:
        desk.close()


@pytest.fixture(params=["sample", "seed"])
def page(request: pytest.FixtureRequest) -> Path:
    if request.param == "sample":
        return resource("samples", "night-train.html")
    if not SEED.exists():
        pytest.skip("the founding document is not here")
    return SEED


def settle(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(window.is_settled, timeout=60_000)


def test_read_mark_close_and_find_again(
    qtbot: QtBot, start: Start, page: Path, tmp_path: Path
) -> None:
    before = page.read_bytes()
    window = start()
    window.packs.install(pack.build(tmp_path / "en_zh.argosmodel", EN_ZH))
    settle(qtbot, window)

    window.open_path(page)
    settle(qtbot, window)
    reading = window.open.reading
    assert reading is not None
    said = {n for n, block in enumerate(reading.article.blocks) if block.text}
    assert set(window.open.reading.pairs) == said | {TITLE_BLOCK}

    view = window.body.page
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(view, Qt.Key.Key_T, shift)
    assert window.reading.layout is Layout.ORIGINAL
    qtbot.keyClick(view, Qt.Key.Key_T, shift)
    assert window.reading.layout is Layout.SIDE_BY_SIDE

    qtbot.keyClick(view, Qt.Key.Key_J)
    qtbot.keyClick(view, Qt.Key.Key_B)
    qtbot.keyClick(view, Qt.Key.Key_J)
    qtbot.keyClick(view, Qt.Key.Key_N)
    editor = window.body.notes.editor
    qtbot.keyClicks(editor.body, "Compare with last year")
    qtbot.keyClick(editor.body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    made = window.open.marks
    assert [mark.annotation.kind for mark in made] == [
        AnnotationKind.BOOKMARK,
        AnnotationKind.NOTE,
    ]
    view.text_cursor.go_to(made[1].passages[0])
    place = view.scroller.place()
    window.close()

    morning = start()
    morning.open_last()
    settle(qtbot, morning)
    assert morning.open.reading is not None
    assert morning.open.reading.article == reading.article
    assert morning.open.marks == made
    assert morning.body.page.scroller.place().block == place.block
    assert set(morning.open.reading.pairs) == said | {TITLE_BLOCK}
    assert page.read_bytes() == before
