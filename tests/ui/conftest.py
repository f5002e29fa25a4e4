"""The real window over the real desk, in folders of the test's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from reader.desk import Desk
from reader.domain.language import EN_ZH
from reader.paths import default_paths, resource
from reader.settings import Settings
from reader.ui import making
from reader.ui.settings.languages import InterfaceLanguage
from reader.ui.tasks import Tasks
from reader.ui.window import Window
from tests.helpers import pack

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QClipboard
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

MakeWindow = Callable[[], Window]
Settled = Callable[[Window], Window]


@pytest.fixture(autouse=True)
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    """Emptied after the test: offscreen, what is left in it outlives Python."""
    held = qapp.clipboard()
    yield held
    held.clear()


@pytest.fixture
def chinese_interface(qapp: QApplication) -> Iterator[None]:
    languages = InterfaceLanguage(qapp)
    languages.use("zh_CN")
    yield
    languages.use("en")


@pytest.fixture
def make_window(qtbot: QtBot, home: Path) -> Iterator[MakeWindow]:
    """Opens a window over the same home each time, as starting the program does."""
    made: list[tuple[Window, Desk]] = []

    def make() -> Window:
        desk = Desk(default_paths(), Settings(interface="en"))
        window = making.make_window(desk, Tasks())
        made.append((window, desk))
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield make
    for window, desk in made:
        window.close()
        desk.close()


@pytest.fixture
def window(make_window: MakeWindow) -> Window:
    window = make_window()
    window.resize(1280, 800)  # the offscreen platform's own screen is a small one
    return window


@pytest.fixture
def settled(qtbot: QtBot) -> Settled:
    """Waits until the window has nothing left to do."""

    def wait(window: Window) -> Window:
        qtbot.waitUntil(window.is_settled, timeout=30_000)
        return window

    return wait


@pytest.fixture
def english() -> Path:
    return resource("samples", "night-train.html")


@pytest.fixture
def chinese() -> Path:
    return resource("samples", "community-canteen.html")


@pytest.fixture
def translated(make_window: MakeWindow, settled: Settled, english: Path) -> Window:
    """A window in which the English sample is translated."""
    pack.install(default_paths().packs, EN_ZH)
    window = make_window()
    window.open_path(english)
    return settled(window)


@pytest.fixture
def bilingual(window: Window, settled: Settled, english: Path) -> Window:
    """A window with an article that brings its author's translation."""
    window.open_path(english.with_name("counting-owls.html"))
    return settled(window)


@pytest.fixture
def reading(window: Window, settled: Settled, english: Path) -> Window:
    """The window with an English article."""
    window.open_path(english)
    return settled(window)
