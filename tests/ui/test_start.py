"""The start: what is imported before the window is painted, and before it is whole."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from reader.ui.application import Application

if TYPE_CHECKING:
    from pathlib import Path

# Every module costs the reader about half a millisecond before there is a window.
MOST_MODULES_AT_FIRST = 35
MOST_MODULES = 120
# One takes 0.1 to 3 ms; `reader.lazy.pattern` compiles one at its first use.
MOST_PATTERNS = 5
LATER = {
    "argostranslate",
    "ctranslate2",
    "email",
    "html",
    "http",
    "lxml",
    "sentencepiece",
    "ssl",
}

PAINT = """
import json, re, sys

compiled, compile_pattern = [], re.compile

def count(*arguments, **named):
    caller = sys._getframe(1).f_globals["__name__"]
    if caller.startswith("reader."):
        compiled.append(caller)
    return compile_pattern(*arguments, **named)

re.compile = count
import reader.cli
from PySide6.QtWidgets import QApplication
import reader.app
from reader.desk import Desk
from reader.paths import default_paths
from reader.settings import Settings
from reader.ui.making import make_window
from reader.ui.tasks import Tasks

application = QApplication([])
with Desk(default_paths(), Settings()) as desk:
    desk.open_library()
    tasks = Tasks(application)
    window = make_window(desk, tasks)
    window.show()
    application.processEvents()
    window.grab()
    print(json.dumps([sorted(sys.modules), compiled]))
    window.close()
    tasks.stop()
"""

PROSE = "<p>The water came up over the quay before the lamps were lit.</p>" * 9


def told(script: str, *arguments: str) -> list[Any]:
    """The list that a program prints in its last line."""
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        check=True,
        capture_output=True,
        text=True,
    )
    values: list[Any] = json.loads(done.stdout.splitlines()[-1])
    return values


def test_little_is_imported_and_compiled_before_the_window_is_whole(
    home: Path,
) -> None:
    modules, patterns = told(PAINT)
    ours = [name for name in modules if name.split(".")[0] == "reader"]
    assert len(ours) <= MOST_MODULES, ours
    assert not LATER.intersection(modules)
    assert len(patterns) <= MOST_PATTERNS, patterns


IMPORT = """
import json, linecache
from reader.cli import importing_qt

with importing_qt():
    import reader.app
import reader.extract, reader.ui.page_parts
print(json.dumps(sorted(linecache.cache)))
"""


def test_no_source_is_read_again_by_qt(home: Path) -> None:
    assert not [name for name in told(IMPORT) if "reader" in name]


OPEN = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMainWindow
from reader.app import open_window, the_application

application, seen = the_application(), []

def windows():
    shown = application.topLevelWidgets()
    return [each for each in shown if isinstance(each, QMainWindow)]

def look():
    window, = windows()
    seen.extend(name for name in sys.modules if name.split(".")[0] == "reader")
    seen.append(window.grab().toImage().pixelColor(9, 9).name())
    if sys.argv[1:]:
        application.open_requested.emit(sys.argv[1])
        timer.start()
    else:
        window.close()

def close():
    window, = windows()
    if window.windowTitle():
        timer.stop()
        seen.append(window.grab().toImage().pixelColor(9, 9).name())
        seen.append(window.windowTitle())
        window.close()

timer = QTimer()
timer.timeout.connect(close)
QTimer.singleShot(0, look)
open_window("")
print(json.dumps(seen))
"""


def test_the_window_is_shown_before_its_parts_are_imported(
    home: Path, tmp_path: Path
) -> None:
    page = tmp_path / "tide.html"
    page.write_text(f"<title>Tide</title><article><h1>The tide</h1>{PROSE}</article>")
    *modules, first, last, title = told(OPEN, str(page))
    assert len(modules) <= MOST_MODULES_AT_FIRST, modules
    assert "reader.desk" not in modules
    assert first == last  # the colour does not jump
    assert title == "The tide"  # what was asked for meanwhile is opened then


def test_a_window_can_be_closed_before_it_has_parts(home: Path) -> None:
    *modules, _colour = told(OPEN)
    assert "reader.desk" not in modules
    assert not list(home.rglob("library.sqlite"))


def test_scripts_make_a_window_and_a_saved_word_by_the_names_they_know() -> None:
    """Scripts outside this repository import these names from these modules."""
    from reader.app import _application, make_window
    from reader.domain import shelf, words
    from reader.ui import making

    assert make_window is making.make_window
    assert isinstance(_application(), Application)
    assert shelf.SavedWord is words.SavedWord
