"""What the system asks of the program as a whole: an icon, a name, files to open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QAction, QColor, QFileOpenEvent
from PySide6.QtWidgets import QMenuBar

from reader import app
from reader.desk import Desk
from reader.domain.language import Script
from reader.paths import default_paths
from reader.settings import Settings
from reader.ui.application import Application
from reader.ui.commands.menu_bar import add_menu_bar
from reader.ui.commands.table import MENUS
from reader.ui.look.seal import SIZES, drawn

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.ui.window import Window
    from tests.ui.conftest import Settled

RED, PAPER = QColor("#B3382C"), QColor("#FBFAF7")


@pytest.fixture
def application(qapp: Application) -> Application:
    assert isinstance(qapp, Application)
    qapp.dress()
    return qapp


def test_the_window_bears_the_seal(application: Application, window: Window) -> None:
    assert not window.windowIcon().isNull()
    assert {each.width() for each in application.windowIcon().availableSizes()} == {
        *SIZES
    }


@pytest.mark.parametrize("size", [16, 22, 32, 48, 256, 1024])
def test_the_seal_is_red_with_pale_strokes_at_every_size(size: int) -> None:
    image = drawn(size)
    seen = [image.pixelColor(x, y) for x in range(size) for y in range(size)]
    share = [sum(near(each, ink) for each in seen) / len(seen) for ink in (RED, PAPER)]
    assert image.width() == image.height() == size
    assert share[0] > 0.35
    assert share[1] > 0.06
    assert image.pixelColor(0, 0).alpha() < 128  # its corners are round


def near(one: QColor, other: QColor) -> bool:
    far = (one.red() - other.red(), one.green() - other.green())
    return one.alpha() > 200 and max(map(abs, far)) < 40


def test_a_small_seal_is_not_the_large_one_made_small() -> None:
    small, large = drawn(32), drawn(320)
    shrunk = large.scaled(32, 32)
    differ = [
        (x, y)
        for x in range(32)
        for y in range(32)
        if not near(small.pixelColor(x, y), shrunk.pixelColor(x, y))
    ]
    assert len(differ) > 100


def test_what_a_mac_asks_to_open_is_told(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "港 城.html"
    with qtbot.waitSignal(application.open_requested) as asked:
        application.event(QFileOpenEvent(QUrl.fromLocalFile(str(file))))
    assert asked.args == [str(file)]
    with qtbot.waitSignal(application.open_requested) as asked:
        application.event(QFileOpenEvent(QUrl("duizhao:article/1")))
    assert asked.args == ["duizhao:article/1"]


def test_a_mac_has_every_menu_at_the_top_of_its_screen(window: Window) -> None:
    add_menu_bar(window, window.commands)
    bar = window.findChild(QMenuBar)
    assert isinstance(bar, QMenuBar)
    assert len(bar.actions()) == len(MENUS)


def test_only_three_commands_move_to_the_programs_own_menu(window: Window) -> None:
    roles = {
        command.name: window.commands[command.name].menuRole()
        for menu in MENUS
        for command in menu.commands
    }
    moved = {name for name, role in roles.items() if role != QAction.MenuRole.NoRole}
    assert moved == {"settings", "about", "quit"}


def test_a_folder_is_put_on_the_shelf(
    window: Window, settled: Settled, english: Path, chinese: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "saved pages"
    folder.mkdir()
    for page in (english, chinese):
        (folder / page.name).write_bytes(page.read_bytes())
    window.open_path(folder)
    settled(window)
    with Desk(default_paths(), Settings()) as desk:
        assert len(desk.shelf.items()) == 2


def test_a_log_that_has_grown_large_gives_way_to_a_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.log, "handlers", [])
    file = tmp_path / "data" / "duizhao.log"
    for text in ("first", "x" * app.LOG_BYTES, "last"):
        app.log_to(file)
        app.log.warning(text)
        app.log.handlers.pop().close()
    assert "last" in file.read_text()
    assert "first" not in file.read_text()
    assert "first" in file.with_name("duizhao.log.1").read_text()


@pytest.mark.parametrize(
    ("code", "script"),
    [
        ("zh_TW", Script.HANT),
        ("zh_HK", Script.HANT),
        ("zh_CN", Script.HANS),
        ("en_GB", Script.HANS),
        ("fr_FR", Script.HANS),
    ],
)
def test_at_first_chinese_is_as_the_system_writes_it(code: str, script: Script) -> None:
    assert app.settings_for(QLocale(code)).reading.script is script
