"""Starting, opening, translating, marking, searching and exporting open no socket.

Nor does the dialog of the packs, until it is asked to look for some.

A process of its own does all of it under an audit hook that ends it at the first
socket Python makes; what libraries below Python open is read from /proc.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from reader.domain.language import EN_ZH
from reader.paths import resource
from tests.helpers.pack import build

if TYPE_CHECKING:
    from pathlib import Path

SCRIPT = """
import os
import sys
from pathlib import Path

def guard(event, arguments):
    if event.startswith("socket."):
        sys.stderr.write(f"{event} {arguments}")
        sys.stderr.flush()
        os._exit(70)

sys.addaudithook(guard)

from reader.cli import run
from reader.desk import Desk, Format
from reader.domain.annotation import Passage
from reader.paths import default_paths
from reader.settings import Settings
from reader.ui.making import make_window
from reader.ui.tasks import Tasks
from reader.work import Token, ignore
from PySide6.QtWidgets import QApplication

page, pack, out = map(Path, sys.argv[1:])

def internet_sockets():
    known = set()
    for table in ("tcp", "tcp6", "udp", "udp6"):
        try:
            lines = Path("/proc/self/net", table).read_text().splitlines()[1:]
        except OSError:
            continue
        known |= {f"socket:[{line.split()[9]}]" for line in lines}
    ours = set()
    for each in Path("/proc/self/fd").iterdir():
        try:
            ours.add(os.readlink(each))
        except OSError:
            pass
    return known & ours

assert run(["packs", "install", str(pack)]) == 0
assert run(["screenshot", str(page), "--out", str(out / "window.png")]) == 0
assert internet_sockets() == set()
with Desk(default_paths(), Settings()) as desk:
    tasks = Tasks()
    window = make_window(desk, tasks)
    window.show()
    window.packs.open()
    window.packs.install(pack)
    while tasks.is_busy:
        QApplication.processEvents()
    assert window.packs.dialog.isVisible()
    window.close()
assert internet_sockets() == set()
assert run(["extract", str(page)]) == 0
assert run(["translate", str(page)]) == 0
with Desk(default_paths(), Settings()) as desk:
    reading = desk.opening(page)(Token(), ignore)
    assert reading.pairs
    desk.marks.note(reading, [Passage(0, 0, 5)], "A note.")
    assert desk.shelf.searching("train")(Token(), ignore)
    desk.exchange.exporting([reading.id], Format.HTML, out / "a.html")(Token(), ignore)
assert run(["notes"]) == 0
assert internet_sockets() == set()
"""


def test_no_socket_is_ever_opened(home: Path, tmp_path: Path) -> None:
    pack = build(tmp_path / "tiny.argosmodel", EN_ZH)
    page = resource("samples", "night-train.html")
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(page), str(pack), str(tmp_path)],
        env={**os.environ, "DUIZHAO_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "window.png").stat().st_size > 10_000
