"""The real window without a screen: what it shows goes into pictures and PDFs."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.app import run_until, the_application
from reader.desk import Desk
from reader.desk.pages import links_of_page, page_at
from reader.errors import ExchangeError, PageError, PageProblem, ReaderError
from reader.paths import default_paths
from reader.settings import Settings, Theme, load
from reader.system import X11_LIBRARIES, has_display, missing, wants_x11
from reader.ui.making import make_window
from reader.ui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reader.desk.doctor import Section
    from reader.domain.reading import Layout
    from reader.ui.window import Window


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


def examine_window() -> Section:
    """What the window finds on this computer, without showing one."""
    if not has_display() or (wants_x11(os.environ) and missing(X11_LIBRARIES)):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    the_application().dress()
    from reader.ui.computer import window_section

    return window_section()


def take_screenshot(shot: Shot) -> int:
    """Draw the real window with the file open, wait until it is done, save it."""
    if not shot.file.is_file():
        raise PageError(PageProblem.MISSING, shot.file)
    links_of_page(page_at(shot.file))  # the window would ask about an export
    settings = load(default_paths().settings_file)[0]
    with drawn_window(_dressed(settings, shot), shot.width, shot.height) as window:
        window.open_path(shot.file)
        wait_until_settled(window)
        if shot.layout is not None:  # one remembered for the article gives way
            window.show_layout(shot.layout)
            wait_until_settled(window)
        saved = window.grab().save(str(shot.out))
        window.close()
    if not saved:
        raise ExchangeError(shot.out, "the picture could not be written")
    return 0


def save_pdf(
    article: str, out: Path, layout: Layout | None, *, translate: bool
) -> None:
    """Have the window draw an article of the library into a PDF, and wait for that.

    The file is there when this returns; else it raises a `ReaderError`.
    """
    settings = load(default_paths().settings_file)[0]
    automatic = replace(settings.translation, automatic=translate)
    failures: list[Exception] = []
    with drawn_window(replace(settings, translation=automatic), 1280, 800) as window:
        window.open_article(article)
        wait_until_settled(window)
        if layout is not None:
            window.show_layout(layout)
            wait_until_settled(window)
        is_read = window.open.reading is not None
        if is_read:
            window.printing.write_pdf(out, failures.append)
            wait_until_settled(window)
        window.hide()  # not closed: what was open last stays so
    if failures:
        raise failures[0]
    if not is_read:
        raise ReaderError("the article could not be opened")


@contextmanager
def drawn_window(settings: Settings, width: int, height: int) -> Iterator[Window]:
    """A window over the reader's library, on no screen; sizes as those of a `Shot`."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = the_application()
    application.dress()
    with Desk(default_paths(), settings) as desk:
        tasks = Tasks(application)
        window = make_window(desk, tasks)
        window.resize(width, height)
        window.show()
        yield window
        tasks.stop()


def _dressed(settings: Settings, shot: Shot) -> Settings:
    """The reader's settings as the picture wants them; nothing is saved."""
    reading = replace(settings.reading, theme=shot.theme)
    interface = shot.language or settings.interface
    return replace(settings, reading=reading, interface=interface)


def wait_until_settled(window: Window) -> None:
    """Run events until nothing is opening, translating or being printed."""
    run_until(window.is_settled, every=50)
