"""Puts the program together: settings, window, desk and tasks, in that order.

The window is on the screen before most modules are imported: those that a function
imports here come after its first paint.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import threading
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QLocale, QTimer
from PySide6.QtWidgets import QApplication

from reader.domain.language import Script
from reader.errors import LibraryError, ReaderError
from reader.files import move
from reader.handover import split_targets
from reader.lazy import at_first_use, many_imports
from reader.paths import default_paths
from reader.settings import Settings, load
from reader.system import (
    X11_LIBRARIES,
    has_display,
    how_to_install,
    missing,
    wants_x11,
)
from reader.ui.application import Application
from reader.ui.instance import Instance
from reader.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from reader.desk import Desk
    from reader.ui.tasks import Tasks

# Scripts that make a window take this name and `_application` from here.
__getattr__ = at_first_use(__name__, {"reader.ui.making": ("make_window",)})

_MMAP_THRESHOLD = -3  # M_MMAP_THRESHOLD in glibc's malloc.h
_LARGE = 512 * 1024  # bytes: a photograph, the text of a page, not a paragraph

log = logging.getLogger("reader")

LOG_BYTES = 1_000_000
SETTLED = 20
"""Seconds after the start when nobody waits for the engine's first words any more."""

_MOMENT = 300  # milliseconds in which a window that can be seen is painted

IDLE = 120
"""Seconds after which an engine that has nothing to do gives its memory back."""


class _Requests:
    """The files and links that the system and later starts ask for.

    Those that come before the window can open anything wait until then.
    """

    def __init__(self) -> None:
        self._waiting: list[str] = []
        self._answer: Callable[[str], None] = self._waiting.append

    def receive(self, target: str) -> None:
        """Open a target: now, or once the window can."""
        self._answer(target)

    def open_with(self, answer: Callable[[str], None]) -> None:
        """Call `answer` with every target: at once with those that wait."""
        self._answer = answer
        for target in self._waiting:
            answer(target)


def open_window(target: str) -> int:
    """Show the window until it is closed; return the exit status.

    `target` is the path of a file or a folder, several as `join_targets` writes them,
    or a link that an export holds; empty means what was open last. If a window is open
    on the same home, it gets the target instead.
    """
    _check_display()
    application = the_application()
    paths = default_paths()
    instance = Instance(paths, application)
    settings, complaints = load(paths.settings_file)
    if not paths.settings_file.exists():
        settings = settings_for(QLocale.system())
    if not instance.claim():  # and what holds the lock has not answered
        from reader.ui.already_running import may_open_anyway
        from reader.ui.settings.languages import InterfaceLanguage

        InterfaceLanguage(application).use(settings.interface)
        if not may_open_anyway(instance.holder()):
            return 0
        instance.seize()
    requests = _Requests()
    instance.called.connect(requests.receive)
    application.open_requested.connect(requests.receive)
    window = Window(paths, settings.reading)
    window.show()
    wait_for_paint(window)
    status = 0
    if window.isVisible():  # else the reader has closed it already
        with many_imports():
            from reader.desk import Desk
        with Desk(paths, settings) as desk:
            status = _read(desk, window, target, requests, complaints)
    instance.release()
    return status


def settings_for(locale: QLocale) -> Settings:
    """The settings of a first start: Chinese as the system writes it."""
    settings = Settings()
    if locale.script() is not QLocale.Script.TraditionalHanScript:
        return settings
    reading = replace(settings.reading, script=Script.HANT)
    return replace(settings, reading=reading)


def _read(
    desk: Desk,
    window: Window,
    target: str,
    requests: _Requests,
    complaints: tuple[str, ...],
) -> int:
    """Make the window's parts, open what is asked for, and run until it is closed.

    Return the exit status.
    """
    with many_imports():
        from reader.ui.interrupt import Interrupt
        from reader.ui.tasks import Tasks

    application = the_application()
    tasks = Tasks(application)
    _furnish(desk, window, tasks)
    _tell_of_lacks(window, complaints)
    was_ended_well = window.begin_session()
    if target:
        _open(desk, window, target)
    elif was_ended_well:
        window.open_last()
    else:
        window.offer_last()
    requests.open_with(partial(_answer, desk, window))
    _look_after(desk, tasks)
    interrupt = Interrupt(application)
    interrupt.requested.connect(window.close)
    status = application.exec()
    interrupt.release()
    tasks.stop()
    return status


def _furnish(desk: Desk, window: Window, tasks: Tasks) -> None:
    """Open the log and the library, and make the window's parts."""
    with many_imports():
        from reader.ui.making import furnish

    log_to(desk.paths.log)
    desk.open_library()  # what is wrong with it stands in the window's bar
    the_application().dress()
    with many_imports():
        furnish(window, desk, tasks)
    _report_defects(window)
    if sys.platform == "darwin":
        from reader.ui.commands.menu_bar import add_menu_bar

        add_menu_bar(window, window.commands)


def _tell_of_lacks(window: Window, complaints: tuple[str, ...]) -> None:
    """Say what is wrong with the settings, or that there is no face for Chinese."""
    from reader.ui.look.fonts import has_chinese
    from reader.ui.messages import face_message, settings_message

    if complaints:
        window.tell(settings_message(complaints))
    elif not has_chinese():
        window.tell(face_message())


def wait_for_paint(window: Window) -> None:
    """Run events until the window is on the screen, but only for a moment.

    A window that opens minimised, or behind a locked screen, is not painted at all.
    """
    handle = window.windowHandle()
    run_until(lambda: handle is None or handle.isExposed(), every=2, at_most=_MOMENT)
    QApplication.processEvents()


def run_until(
    is_done: Callable[[], bool], *, every: int, at_most: int | None = None
) -> None:
    """Run events until `is_done`, which is asked every so many milliseconds.

    The loop is its own: `QApplication.quit` would close the window.
    """
    loop, timer = QEventLoop(), QTimer()
    timer.setInterval(every)

    def look() -> None:
        if is_done():
            loop.quit()

    timer.timeout.connect(look)
    timer.start()
    if at_most is not None:
        QTimer.singleShot(at_most, loop, loop.quit)
    loop.exec()


def _check_display() -> None:
    """Say in a sentence what Qt would say by ending the process."""
    if not has_display():
        raise ReaderError(
            "there is no display to open a window on;"
            " `duizhao screenshot FILE --out PNG` draws it into a picture"
        )
    lacking = missing(X11_LIBRARIES) if wants_x11(os.environ) else ()
    if lacking:
        raise ReaderError(how_to_install(lacking))


def the_application() -> Application:
    existing = QApplication.instance()
    if isinstance(existing, Application):
        return existing
    return_large_memory()
    return Application()


_application = the_application  # the name by which scripts know it


def _open(desk: Desk, window: Window, target: str) -> None:
    """Open a file or a link; put several files, or a folder, on the shelf."""
    named = split_targets(target)
    if len(named) > 1:
        window.files.put_on_shelf(*map(Path, named))
        return
    linked = desk.exchange.linked(target)
    if linked is None:
        window.open_path(Path(target))
    else:
        window.open_mark(*linked)


def _answer(desk: Desk, window: Window, target: str) -> None:
    """A second reader was started: this one comes forward."""
    if target:
        _open(desk, window, target)
    window.raise_()
    window.activateWindow()


def _look_after(desk: Desk, tasks: Tasks) -> None:
    """Sweep up, make today's copy of the library; let an idle engine go."""
    from reader.ui.tasks import Lane

    def on_error(error: Exception) -> None:
        log.warning("no copy of the library was made: %s", error)
        if isinstance(error, LibraryError):
            desk.library.notice(error)

    def on_done(_copy: Path | None) -> None:
        log.debug("the library is backed up")

    def on_swept(count: int) -> None:
        log.debug("%d leftovers were removed", count)

    tasks.run(desk.sweeping(), on_done=on_swept, on_error=on_error, lane=Lane.SHELF)
    keep = desk.settings.library.backups
    tasks.run(
        desk.exchange.backing_up(keep),
        on_done=on_done,
        on_error=on_error,
        lane=Lane.SHELF,
    )
    QTimer.singleShot(SETTLED * 1000, tasks, partial(_calibrate, desk, tasks))
    timer = QTimer(tasks)
    timer.setInterval(IDLE * 1000 // 2)
    timer.timeout.connect(lambda: desk.rest(idle=IDLE))
    timer.start()


def _calibrate(desk: Desk, tasks: Tasks) -> None:
    from reader.ui.tasks import Lane

    def on_error(error: Exception) -> None:
        log.warning("the engine was not calibrated: %s", error)

    def on_done(_nothing: None) -> None:
        log.debug("the engine is calibrated")

    tasks.run(desk.calibrating(), on_done=on_done, on_error=on_error, lane=Lane.ENGINE)


class _LogFile(logging.FileHandler):
    """Opens the file at the first line. A line that cannot be written is left out.

    The base class raises an error of opening at whoever logs, and prints others.
    """

    def emit(self, record: logging.LogRecord) -> None:
        with contextlib.suppress(OSError):
            super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (theirs)
        """Print nothing: the record is lost."""


def log_to(path: Path) -> None:
    """Write the log to a file; keep one file of those that have grown large.

    The standard `RotatingFileHandler` costs 10 ms of the start: its module imports
    what sends a log over a network.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file() and path.stat().st_size > LOG_BYTES:
            move(path, path.with_name(f"{path.name}.1"))
        handler = _LogFile(path, encoding="utf-8", delay=True)
    except OSError:
        return  # a log is no reason not to read
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)


def _report_defects(window: Window) -> None:
    """Our own mistakes go to the log and to one dialog with a report to copy."""

    def report(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        from reader.ui.dialogs import show_report

        log.error("defect", exc_info=(kind, error, trace))
        show_report(window, kind, error, trace)

    def report_from_thread(told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            log.error("defect", exc_info=told.exc_value)

    sys.excepthook = report
    threading.excepthook = report_from_thread


def return_large_memory() -> None:
    """Have glibc give large pieces of memory back to the system when they are freed.

    It raises its threshold with each such piece, and what is below stays in the heap:
    after sixty articles with photographs 335 MB instead of 147. See mallopt(3),
    M_MMAP_THRESHOLD.
    """
    if sys.platform == "linux":
        import ctypes

        # Other C libraries than glibc have no such function, nor the threshold.
        mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
        if mallopt is not None:
            mallopt(_MMAP_THRESHOLD, _LARGE)
