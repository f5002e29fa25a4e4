"""Makes the window: its parts, who hears of whom, what each command does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.announcing import Announcing
from reader.ui.bindings import bindings
from reader.ui.dressing import Dressing
from reader.ui.window import Window
from reader.ui.wiring import wire

if TYPE_CHECKING:
    from reader.desk import Desk
    from reader.ui.tasks import Tasks


def make_window(desk: Desk, tasks: Tasks) -> Window:
    """The reader's window as it was left, with nothing open yet."""
    window = Window(desk, tasks)
    wire(window)
    window.commands.bind(bindings(window))
    Announcing(window)
    Dressing(desk, window).apply(desk.settings)
    window.restore()
    return window
