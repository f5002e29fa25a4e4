"""Every dialog fits a screen of 1366×768 at a scale of 1.5, and scrolls there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FILES = ("open", "import", "export")
WIDTH, HEIGHT = 911, 512  # 1366×768 at 1.5

OPEN = """
import json, sys
from dataclasses import replace
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog
import reader.app
from reader.desk import Desk
from reader.paths import default_paths, resource
from reader.settings import Settings
from reader.ui.making import make_window
from reader.ui.tasks import Tasks

application = reader.app.the_application()
settings = Settings(interface=sys.argv[1])
told = {}


def measure(name, widget):
    for _ in range(3):
        application.processEvents()
    screen = widget.screen().availableGeometry()
    least = widget.minimumSizeHint().expandedTo(widget.minimumSize())
    areas = widget.findChildren(QAbstractScrollArea)
    told[name] = {
        "sideways": any(each.horizontalScrollBar().isVisible() for each in areas),
        "inside": screen.contains(widget.frameGeometry()),
        "least": [least.width(), least.height()],
        "size": [widget.width(), widget.height()],
        "where": [widget.x(), widget.y()],
    }
    widget.close()
    application.processEvents()


def dialog():
    found = [
        each for each in application.topLevelWidgets()
        if isinstance(each, QDialog) and each.isVisible()
    ]
    return found[-1]


with Desk(default_paths(), settings) as desk:
    tasks = Tasks(application)
    window = make_window(desk, tasks)
    window.show()
    window.open_path(resource("samples", "counting-owls.html"))
    while not window.is_settled():
        application.processEvents()
    told["window"] = {
        "inside": True, "sideways": False, "where": [0, 0], "size": [0, 0],
        "least": [window.minimumSizeHint().width(), window.minimumSizeHint().height()],
    }
    for name in (
        "settings", "shortcuts", "guide", "about", "packs", "glossary", "words"
    ):
        window.commands[name].trigger()
        measure(name, dialog())
        if name == "settings":
            for tab in range(5):
                window.commands[name].trigger()
                dialog()._tabs.setCurrentIndex(tab)
                measure(f"settings {tab}", dialog())
    window.body.header.type_pressed.emit()
    measure("type", window.sheets.type_panel)

    def answer(name):
        box = application.activeModalWidget()
        measure(name, box)

    for name, ask in {
        "ask": lambda: window._dialogs.ask("Remove it? " * 12, "No file.", ("a", "b")),
        "line": lambda: window._dialogs.ask_line("Tags of it " * 6, "a b"),
        "open": window.files.open,
        "import": window.files.import_marks,
        "export": window.files.export_marks,
    }.items():
        QTimer.singleShot(300, lambda name=name: answer(name))
        ask()
    window.close()
    tasks.stop()
print(json.dumps(told))
"""


@pytest.fixture(params=["en", "zh_CN"])
def told(
    request: pytest.FixtureRequest, home: Path, tmp_path: Path
) -> dict[str, dict[str, object]]:
    """What each dialog measures on the small screen, in one language."""
    screen = {"name": "small", "x": 0, "y": 0, "width": WIDTH, "height": HEIGHT}
    told = tmp_path / "screen.json"
    told.write_text(json.dumps({"screens": [{**screen, "logicalDpi": 96, "dpr": 1}]}))
    script = tmp_path / "open.py"
    script.write_text(OPEN)
    done = subprocess.run(
        [sys.executable, str(script), request.param],
        check=True,
        capture_output=True,
        text=True,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": f"offscreen:configfile={told}",
            "PYTHONPATH": str(Path(__file__).parents[2]),
        },
    )
    measured: dict[str, dict[str, object]] = json.loads(done.stdout.splitlines()[-1])
    return measured


def test_every_dialog_fits(told: dict[str, dict[str, object]]) -> None:
    assert len(told) == 19
    # The system's own dialogs for files may.
    assert [n for n, it in told.items() if it["sideways"] and n not in FILES] == []
    outside = {name: it for name, it in told.items() if not it["inside"]}
    assert outside == {}
    large = {
        name: it
        for name, it in told.items()
        if it["least"][0] > WIDTH or it["least"][1] > HEIGHT - 40
    }
    assert large == {}
