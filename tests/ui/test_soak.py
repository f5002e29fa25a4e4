"""A window that has shown hundreds of articles needs no more memory than at first."""

from __future__ import annotations

import base64
import os
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from reader.app import return_large_memory
from reader.desk import Desk
from reader.paths import default_paths
from reader.settings import Settings
from reader.ui.making import make_window
from reader.ui.tasks import Tasks

WARM, ALL = 100, 300
WORDS = (
    *("reservoir", "bridge", "lantern", "orchard", "ferry", "winter", "archive"),
    *("harbour", "teacher", "market", "station", "garden", "railway", "council"),
)


@pytest.mark.slow
def test_memory_does_not_grow_with_the_articles_shown(tmp_path: Path) -> None:
    """In a process of its own, so that nothing else is measured."""
    done = subprocess.run(
        [sys.executable, __file__, str(tmp_path)],
        check=True,
        capture_output=True,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    warm, last = map(float, done.stdout.split()[-2:])
    assert last < 1.15 * warm, f"{warm:.0f} MB after {WARM}, {last:.0f} after {ALL}"


def picture(rng: random.Random) -> str:
    """A photograph of its own for each page, inside it as SingleFile saves them."""
    image = QImage(rng.randbytes(4 * 80 * 50), 80, 50, QImage.Format.Format_RGB32)
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.scaled(1200, 750).save(buffer, "JPEG", 80)
    return base64.b64encode(held.data()).decode()


def page(folder: Path, number: int, rng: random.Random) -> Path:
    texts = (" ".join(rng.choices(WORDS, k=60)).capitalize() for _ in range(25))
    body = "".join(f"<p>{text}.</p>" for text in texts)
    figure = f'<figure><img src="data:image/jpeg;base64,{picture(rng)}"></figure>'
    path = folder / f"{number}.html"
    path.write_text(
        f"<html><body><article><h1>Article {number}</h1>{figure}{body}</article>"
    )
    return path


def private_megabytes() -> float:
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(re.findall(r"RssAnon:\s+(\d+)", status)[0]) / 1024


def soak(folder: Path) -> None:
    os.environ["DUIZHAO_HOME"] = str(folder / "home")
    application = QApplication([])
    return_large_memory()
    rng = random.Random(5)
    with Desk(default_paths(), Settings(interface="en")) as desk:
        tasks = Tasks(application)
        window = make_window(desk, tasks)
        window.show()
        for number in range(1, ALL + 1):
            path = page(folder, number, rng)
            window.reading.open_path(path)
            while not window.is_settled():
                application.processEvents()
            window.grab()
            path.unlink()
            if number in (WARM, ALL):
                sys.stdout.write(f"{private_megabytes()}\n")
        window.close()
        tasks.stop()


if __name__ == "__main__":
    soak(Path(sys.argv[1]))
