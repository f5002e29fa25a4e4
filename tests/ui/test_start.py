"""The start: what is imported before the first window is painted."""

from __future__ import annotations

import json
import subprocess
import sys

# Every module costs the reader about half a millisecond before there is a window.
MOST_MODULES = 120
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
import json, sys
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
    print(json.dumps(sorted(sys.modules)))
    window.close()
    tasks.stop()
"""


def test_few_modules_are_imported_before_the_first_paint(home):
    done = subprocess.run(
        [sys.executable, "-c", PAINT], check=True, capture_output=True, text=True
    )
    modules = json.loads(done.stdout.splitlines()[-1])
    ours = [name for name in modules if name.split(".")[0] == "reader"]
    assert len(ours) <= MOST_MODULES, ours
    assert not LATER.intersection(modules)


IMPORT = """
import json, linecache
from reader.cli import importing_qt

with importing_qt():
    import reader.app
import reader.extract, reader.ui.page_parts
print(json.dumps(sorted(linecache.cache)))
"""


def test_no_source_is_read_again_by_qt(home):
    done = subprocess.run(
        [sys.executable, "-c", IMPORT], check=True, capture_output=True, text=True
    )
    assert not [name for name in json.loads(done.stdout) if "reader" in name]
