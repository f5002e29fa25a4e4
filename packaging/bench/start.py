"""Prints what it takes from the command to the window, and to an article in it.

    packaging/dev bench start

Each row is a program of its own: the least that PySide6 needs to show a window; our
window when it comes onto the screen, still without parts; with all its parts; with an
article; and a second start that hands its file to the window that is already open.
The programs run in turn, the first round is not counted, and each figure is the median
of the others: wall time until that is painted, CPU time until then, and peak memory,
each with its ratio to the bare window. Nothing is cached between the rounds but what
Python compiled and, where an article is opened, what the library holds.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
SAMPLE = ROOT / "resources" / "samples" / "counting-owls.html"
RUNS = 9
ROWS = {
    "a bare PySide6 window": "bare",
    "Duizhao, its window": "window",
    "Duizhao, all parts in it": "empty",
    "Duizhao with an article": "article",
    "a file for the open window": "second",
}


def bare() -> None:
    """A window with a label in it."""
    from PySide6.QtWidgets import QApplication, QLabel

    application = QApplication([])
    label = QLabel("对照")
    label.resize(1280, 800)
    label.show()
    label.grab()
    application.processEvents()
    painted()


def ours(what: str) -> None:
    """The reader's window without parts, with them, or with an article in it."""
    from reader.cli import importing_qt

    with importing_qt():  # as the command does
        from reader.app import the_application, wait_for_paint
    from reader.lazy import many_imports
    from reader.paths import default_paths
    from reader.settings import Settings
    from reader.ui.window import Window

    application = the_application()
    window = Window(default_paths(), Settings().reading)
    window.resize(1280, 800)
    window.show()
    wait_for_paint(window)
    if what == "window":
        window.grab()
        painted()
        return
    with many_imports():
        from reader.desk import Desk
        from reader.ui.making import furnish
        from reader.ui.tasks import Tasks
    with Desk(default_paths(), Settings()) as desk:
        desk.open_library()
        application.dress()
        tasks = Tasks(application)
        with many_imports():
            furnish(window, desk, tasks)
        if what == "article":
            window.open_path(SAMPLE)
            while not window.windowTitle():
                application.processEvents()
                time.sleep(0.001)  # waiting costs no CPU, as in a real event loop
        application.processEvents()
        window.grab()
        painted()
        window.close()
        tasks.stop()


def second() -> None:
    """What the command does when a window is open already."""
    from reader.cli import run

    run(["open", str(SAMPLE)])
    painted()


def painted() -> None:
    """Report the time, the CPU seconds and the peak memory up to now."""
    print(json.dumps([time.time(), time.process_time(), peak_memory()]), flush=True)


def peak_memory() -> int:
    try:
        import resource
    except ImportError:  # Windows
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def measured(what: str, environment: dict[str, str]) -> tuple[float, float, float]:
    """Wall and CPU milliseconds and megabytes of one process until it has painted."""
    start = time.time()
    done = subprocess.run(
        [sys.executable, __file__, what],
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    end, cpu, kilobytes = json.loads(done.stdout.splitlines()[-1])
    return 1000 * (end - start), 1000 * cpu, kilobytes / 1024


@contextmanager
def open_window(environment: dict[str, str]) -> Iterator[None]:
    """A window that stays open, and takes files that other starts hand over."""
    running = subprocess.Popen(
        [sys.executable, "-m", "reader", "open"], env=environment, cwd=ROOT
    )
    lock = Path(environment["DUIZHAO_HOME"]) / "cache" / "running.lock"
    while not lock.exists():
        time.sleep(0.05)
    try:
        yield
    finally:
        running.terminate()
        running.wait()


def main() -> None:
    if len(sys.argv) > 1:
        what = sys.argv[1]
        if what in {"bare", "second"}:
            {"bare": bare, "second": second}[what]()
        else:
            ours(what)
        return
    taken: dict[str, list[tuple[float, float, float]]] = {row: [] for row in ROWS}
    with tempfile.TemporaryDirectory() as homes:
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        of_row = {
            row: environment | {"DUIZHAO_HOME": str(Path(homes, what))}
            for row, what in ROWS.items()
        }
        with open_window(environment | {"DUIZHAO_HOME": str(Path(homes, "second"))}):
            for _ in range(RUNS + 1):
                for row, what in ROWS.items():
                    taken[row].append(measured(what, of_row[row]))
    print(
        f"{platform.processor() or platform.machine()}, Python {sys.version.split()[0]}"
    )
    print(f"{'':28}{'wall ms':>9}{'':7}{'CPU ms':>9}{'':7}{'MB':>6}")
    medians = {
        row: tuple(map(statistics.median, zip(*runs[1:], strict=True)))
        for row, runs in taken.items()
    }
    floor = next(iter(medians.values()))
    for row, figures in medians.items():
        parts = [
            f"{figure:{width}.0f} {figure / least:5.2f}x"
            for figure, least, width in zip(figures, floor, (9, 9, 6), strict=True)
        ]
        print(f"{row:28}" + "".join(parts))


if __name__ == "__main__":
    main()
