"""Puts the program together: settings, desk, tasks and window, in that order."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import threading
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from reader.desk import Desk
from reader.errors import (
    ExchangeError,
    LibraryError,
    PageError,
    PageProblem,
    ReaderError,
)
from reader.files import move
from reader.paths import default_paths
from reader.settings import Settings, Theme, load
from reader.system import (
    X11_LIBRARIES,
    has_display,
    how_to_install,
    missing,
    wants_x11,
)
from reader.ui.application import Application
from reader.ui.instance import Instance
from reader.ui.interrupt import Interrupt
from reader.ui.look import fonts
from reader.ui.making import make_window
from reader.ui.messages import face_message, settings_message
from reader.ui.settings.languages import InterfaceLanguage
from reader.ui.tasks import Lane, Tasks

if TYPE_CHECKING:
    from types import TracebackType

    from reader.desk.doctor import Section
    from reader.domain.reading import Layout
    from reader.ui.window import Window

_MMAP_THRESHOLD = -3  # M_MMAP_THRESHOLD in glibc's malloc.h
_LARGE = 512 * 1024  # bytes: a photograph, the text of a page, not a paragraph

log = logging.getLogger("reader")

LOG_BYTES = 1_000_000
SETTLED = 20
"""Seconds after the start when nobody waits for the engine's first words any more."""

IDLE = 120
"""Seconds after which an engine that has nothing to do gives its memory back."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture of the window to be taken; sizes in device-independent pixels."""

    file: Path
    out: Path
    width: int
    height: int
    theme: Theme = Theme.LIGHT
    layout: Layout | None = None
    language: str = ""


def open_window(target: str) -> int:
    """Show the window until it is closed; return the exit status.

    `target` is the path of a file or a folder, or a link that an export holds; empty
    means what was open last. If a window is open on the same home, it gets the target
    instead.
    """
    _check_display()
    application = _application()
    paths = default_paths()
    instance = Instance(paths, application)
    settings, complaints = load(paths.settings_file)
    if not instance.claim():  # and what holds the lock has not answered
        from reader.ui.already_running import may_open_anyway

        InterfaceLanguage(application).use(settings.interface)
        if not may_open_anyway(instance.holder()):
            return 0
        instance.seize()
    log_to(paths.log)
    with Desk(paths, settings) as desk:
        desk.open_library()  # what is wrong with it stands in the window's bar
        tasks = Tasks(application)
        window = make_window(desk, tasks)
        if sys.platform == "darwin":
            from reader.ui.commands.menu_bar import add_menu_bar

            add_menu_bar(window, window.commands)
        instance.called.connect(partial(_answer, desk, window))
        application.asked_to_open.connect(partial(_answer, desk, window))
        _report_defects(window)
        window.show()
        if complaints:
            window.tell(settings_message(complaints))
        elif not fonts.has_chinese():
            window.tell(face_message())
        was_ended_well = window.begin_session()
        if target:
            _open(desk, window, target)
        elif was_ended_well:
            window.open_last()
        else:
            window.offer_last()
        _look_after(desk, tasks)
        interrupt = Interrupt(application)
        interrupt.asked.connect(window.close)
        status = application.exec()
        interrupt.release()
        tasks.stop()
    instance.release()
    return status


def examine_window() -> Section:
    """What the window finds on this computer, without showing one."""
    if not has_display() or (wants_x11(os.environ) and missing(X11_LIBRARIES)):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _application()
    from reader.ui.computer import window_section

    return window_section()


def take_screenshot(shot: Shot) -> int:
    """Draw the real window with the file open, wait until it is done, save it."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if not shot.file.is_file():
        raise PageError(PageProblem.MISSING, shot.file)
    application = _application()
    paths = default_paths()
    with Desk(paths, _dressed(load(paths.settings_file)[0], shot)) as desk:
        tasks = Tasks(application)
        window = make_window(desk, tasks)
        window.resize(shot.width, shot.height)
        window.show()
        window.open_path(shot.file)
        _wait_until_settled(window)
        if shot.layout is not None:  # one remembered for the article gives way
            window.show_layout(shot.layout)
            _wait_until_settled(window)
        saved = window.grab().save(str(shot.out))
        window.close()
        tasks.stop()
    if not saved:
        raise ExchangeError(shot.out, "the picture could not be written")
    return 0


def save_pdf(
    article: str, out: Path, layout: Layout | None, *, translate: bool
) -> None:
    """Have the window draw an article of the library into a PDF, and wait for that.

    The file is there when this returns; else it raises a `ReaderError`.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = _application()
    paths = default_paths()
    settings = load(paths.settings_file)[0]
    automatic = replace(settings.translation, automatic=translate)
    with Desk(paths, replace(settings, translation=automatic)) as desk:
        tasks = Tasks(application)
        window = make_window(desk, tasks)
        window.resize(1280, 800)
        window.show()
        window.open_article(article)
        _wait_until_settled(window)
        if layout is not None:
            window.show_layout(layout)
            _wait_until_settled(window)
        failures: list[Exception] = []
        if window.open.reading is not None:
            window.printing.write_pdf(out, failures.append)
            _wait_until_settled(window)
        is_read = window.open.reading is not None
        window.hide()  # not closed: what was open last stays so
        tasks.stop()
    if failures:
        raise failures[0]
    if not is_read:
        raise ReaderError("the article could not be opened")


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


def _application() -> Application:
    existing = QApplication.instance()
    if isinstance(existing, Application):
        return existing
    return_large_memory()
    return Application()


def _dressed(settings: Settings, shot: Shot) -> Settings:
    """The reader's settings as the picture wants them; nothing is saved."""
    reading = replace(settings.reading, theme=shot.theme)
    interface = shot.language or settings.interface
    return replace(settings, reading=reading, interface=interface)


def _wait_until_settled(window: Window) -> None:
    """Run events until nothing is opening, translating or being printed.

    The loop is its own: `QApplication.quit` would close the window.
    """
    loop, timer = QEventLoop(), QTimer()
    timer.setInterval(50)

    def look() -> None:
        if window.is_settled():
            loop.quit()

    timer.timeout.connect(look)
    timer.start()
    loop.exec()


def _open(desk: Desk, window: Window, target: str) -> None:
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
