"""Prints how long it takes from the command to the window, and to an article in it.

    packaging/dev bench start

Each figure is the median of several processes after one that is not counted, beside
the least that PySide6 needs to show a window at all. Nothing is cached between them but
what Python compiled and what the library holds.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
SAMPLE = ROOT / "resources" / "samples" / "counting-owls.html"
RUNS = 7


def bare() -> None:
    """A window with a label in it."""
    from PySide6.QtWidgets import QApplication, QLabel

    application = QApplication([])
    label = QLabel("对照")
    label.resize(1280, 800)
    label.show()
    label.grab()
    application.processEvents()


def ours(path: Path | None) -> None:
    """The reader's window, empty or with an article painted in it."""
    from PySide6.QtWidgets import QApplication

    import reader.app  # noqa: F401  # as the command does
    from reader.desk import Desk
    from reader.paths import default_paths
    from reader.settings import Settings
    from reader.ui.look import fonts
    from reader.ui.making import make_window
    from reader.ui.tasks import Tasks

    application = QApplication([])
    fonts.register()
    with Desk(default_paths(), Settings()) as desk:
        tasks = Tasks(application)
        window = make_window(desk, tasks)
        window.resize(1280, 800)
        window.show()
        if path is not None:
            window.open_path(path)
            while window.reading.reading is None:
                application.processEvents()
        application.processEvents()
        window.grab()
        print(f"{time.time():.6f}", flush=True)
        window.close()
        tasks.stop()


def seconds(what: str, home: str) -> float:
    """From the start of a process until its window is painted."""
    environment = os.environ | {"DUIZHAO_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.time()
    done = subprocess.run(
        [sys.executable, __file__, what],
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return float(done.stdout) - start


def main() -> None:
    if len(sys.argv) > 1:
        what = sys.argv[1]
        if what == "bare":
            bare()
            print(f"{time.time():.6f}")
        else:
            ours(SAMPLE if what == "article" else None)
        return
    rows = {
        "a bare PySide6 window": "bare",
        "Duizhao, empty": "empty",
        "Duizhao with an article": "article",
    }
    with tempfile.TemporaryDirectory() as home:
        for label, what in rows.items():
            seconds(what, home)
            taken = [seconds(what, home) for _ in range(RUNS)]
            print(
                f"{label:26}{1000 * statistics.median(taken):6.0f} ms"
                f"   ({1000 * min(taken):.0f}-{1000 * max(taken):.0f})"
            )


if __name__ == "__main__":
    main()
