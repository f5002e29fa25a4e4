"""How the reading view keeps up: 50, 1,000 and 10,000 pairs, beside a bare table.

CPU milliseconds, offscreen, 1100x800. Memory is the resident set's growth.
Run with ``uv run python packaging/bench/reading.py``; ``--no-table`` leaves out the
slow comparison.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtGui import QTextCursor, QTextTableFormat
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from reader.domain.reading import Place
from reader.ui.look.fonts import Typography
from reader.ui.page.view.view import ReadingView
from tests.ui.page.pages import article, opened, pair, pairs, put

if TYPE_CHECKING:
    from collections.abc import Callable

SIZES = (50, 1_000, 10_000)
HEAD = ("pairs", "first paint", "insert", "scroll", "resize", "zoom", "MB")


def main() -> None:
    app = QApplication(sys.argv[:1])
    _ours(50)  # fonts and imports are paid for here
    contenders = [("our view", _ours)]
    if "--no-table" not in sys.argv:
        contenders.append(("QTextDocument table", _table))
    for name, measure in contenders:
        print(f"\n{name}\n" + "".join(f"{each:>13}" for each in HEAD))
        for size in SIZES:
            row = measure(size)
            print(f"{size:>13,}" + "".join(f"{each:>13.1f}" for each in row))
            app.processEvents()


def _ours(size: int) -> tuple[float, ...]:
    made = article(size)
    known = pairs(made, size // 2)
    late = [pair(made, block) for block in range(size // 2, size // 2 + 12)]
    gc.collect()
    before = _memory()
    view = ReadingView()
    view.resize(1100, 800)
    view.set_waiting(True)

    def show() -> None:
        view.show_reading(opened(made, known))
        view.show()
        view.grab()

    first = _cost(show)
    view.scroller.go_to(Place(size // 2, 0.3))
    insert = median(_cost(lambda p=p: _painted(view, put, view, p)) for p in late)
    scroll = median(
        _cost(lambda: _painted(view, view.scroller.by, 60)) for _ in range(60)
    )
    resize = median(
        _cost(lambda w=w: _painted(view, view.resize, w, 800))
        for w in (1060, 1020, 980)
    )
    zoom = _cost(lambda: _painted(view, view.set_type, Typography(zoom=1.2)))
    memory = _memory() - before
    view.deleteLater()
    return first, insert, scroll, resize, zoom, memory


def _table(size: int) -> tuple[float, ...]:
    made = article(size)
    texts = [(b.text, pair(made, i).text) for i, b in enumerate(made.blocks)]
    gc.collect()
    before = _memory()
    view = QTextEdit()
    view.resize(1100, 800)

    def show() -> None:
        cursor = QTextCursor(view.document())
        cursor.beginEditBlock()
        table = cursor.insertTable(size, 2, QTextTableFormat())
        for i, (original, translation) in enumerate(texts):
            table.cellAt(i, 0).firstCursorPosition().insertText(original)
            if i < size // 2:
                table.cellAt(i, 1).firstCursorPosition().insertText(translation)
        cursor.endEditBlock()
        view.show()
        view.grab()

    first = _cost(show)
    table = view.document().rootFrame().childFrames()[0]

    def insert(i: int) -> None:
        table.cellAt(i, 1).firstCursorPosition().insertText(texts[i][1])

    rows = range(size // 2, size // 2 + 3)
    inserted = median(_cost(lambda i=i: _painted(view, insert, i)) for i in rows)
    bar = view.verticalScrollBar()
    scroll = median(
        _cost(lambda n=n: _painted(view, bar.setValue, n * 60)) for n in range(20)
    )
    resize = _cost(lambda: _painted(view, view.resize, 1060, 800))
    zoom = _cost(lambda: _painted(view, view.zoomIn, 2))
    memory = _memory() - before
    view.deleteLater()
    return first, inserted, scroll, resize, zoom, memory


def _painted(widget: QWidget, act: Callable[..., object], *values: object) -> None:
    act(*values)
    QApplication.processEvents()
    widget.grab()


def _cost(act: Callable[[], None]) -> float:
    start = time.process_time()
    act()
    return (time.process_time() - start) * 1000


def _memory() -> float:
    """Resident megabytes; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main()
