"""Changes of the library that take long: told of, stopped, and behind no import."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest

from reader.domain.annotation import Passage
from reader.ui.tasks import Jobs, Lane
from reader.work import Cancelled, Token, ignore
from tests.helpers.pages import TIDE, save_page
from tests.helpers.windows import shelf_rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.library.articles import ArticleTable
    from reader.ui.window import Window
    from reader.work import Step
    from tests.ui.conftest import Settled


class Long:
    """Work that ends when it is let go, or stopped."""

    def __init__(self) -> None:
        self.has_begun, self.goes_on, self.was_stopped = Event(), Event(), False

    def __call__(self, token: Token, _step: Step[object]) -> str:
        self.has_begun.set()
        while not self.goes_on.wait(0.005):
            self.was_stopped = token.is_cancelled
            if self.was_stopped:
                token.check()
        return "done"


@pytest.fixture
def long() -> Iterator[Long]:
    work = Long()
    yield work
    work.goes_on.set()


def told(_error: Exception) -> None:
    raise AssertionError


@pytest.fixture
def marked(window: Window, settled: Settled, tmp_path: Path) -> Window:
    """An article with a note that has a tag."""
    window.open_path(save_page(tmp_path / "weir.html", "The weir at Hythe"))
    settled(window)
    reading = window.open.reading
    assert reading is not None
    reading.note([Passage(0, 0, 4)], "#water", ("water",))
    return window


def tags(window: Window) -> set[str]:
    return {tag for mark in window._desk.marks.all() for tag in mark.tags}


def test_a_tag_is_renamed_during_an_import(
    marked: Window, long: Long, qtbot: QtBot
) -> None:
    marked._tasks.run(long, on_done=ignore, on_error=told, lane=Lane.SHELF)
    marked.listing._rename("water", "river")
    qtbot.waitUntil(lambda: tags(marked) == {"river"})
    assert not long.goes_on.is_set()


def test_articles_leave_the_shelf_during_an_import(
    marked: Window, long: Long, qtbot: QtBot
) -> None:
    marked._tasks.run(long, on_done=ignore, on_error=told, lane=Lane.SHELF)
    articles = [item.id for item in marked._desk.shelf.items()]
    marked.shelf.remove(articles, keep_marks=True)
    qtbot.waitUntil(lambda: not marked._desk.shelf.items())
    qtbot.waitUntil(lambda: "Removed" in marked.body.status.text)


def test_what_takes_longer_than_a_second_is_told_and_stopped(
    window: Window, long: Long, qtbot: QtBot
) -> None:
    jobs = window._changes
    jobs.run(long, "Removing from the shelf…", ignore)
    assert not window.body.status.is_running
    qtbot.waitUntil(lambda: window.body.status.is_running)
    assert window.body.status.text == "Removing from the shelf…"
    window.stop()
    assert not window.body.status.is_running
    qtbot.waitUntil(lambda: long.was_stopped)


def test_what_waits_for_another_is_told_too(
    window: Window, long: Long, qtbot: QtBot
) -> None:
    """An export behind a watched folder that is read in silence."""
    window._tasks.run(long, on_done=ignore, on_error=told, lane=Lane.SHELF)
    done: list[object] = []
    jobs = Jobs(window._tasks, window.news, Lane.SHELF, window)
    jobs.run(lambda _token, _step: 7, "Saving…", done.append)
    qtbot.waitUntil(lambda: window.body.status.text == "Saving…")
    long.goes_on.set()
    qtbot.waitUntil(lambda: done == [7])
    assert not window.body.status.is_running


def test_a_restore_is_not_given_up_in_its_midst(
    window: Window, long: Long, qtbot: QtBot
) -> None:
    done: list[object] = []
    jobs = Jobs(window._tasks, window.news, Lane.SHELF, window)
    jobs.run(long, "Restoring the backup…", done.append, is_stoppable=False)
    jobs.run(lambda _token, _step: "later", "Saving…", done.append)
    assert long.has_begun.wait(10)
    jobs.stop()
    long.goes_on.set()
    qtbot.waitUntil(lambda: done == ["done"])
    qtbot.waitUntil(window.is_settled)
    assert done == ["done"]


def test_a_change_that_is_stopped_changes_nothing(marked: Window) -> None:
    desk, token = marked._desk, Token()
    articles = [item.id for item in desk.shelf.items()]

    def change(table: ArticleTable, article: str) -> None:
        table.remove(article)
        token.cancel()  # as the reader may at any moment

    with pytest.raises(Cancelled):
        desk.shelf._changing([*articles, "another"], change)(token, ignore)
    assert [item.id for item in desk.shelf.items()] == articles


def test_a_worker_waits_for_a_merge(window: Window, qtbot: QtBot) -> None:
    """It holds the library longer than the window would wait for."""
    desk = window._desk
    desk.shelf.items()
    is_held, may_end = Event(), Event()

    def merge(_token: Token, _step: Step[object]) -> None:
        with desk.library.borrow() as library, library.transaction():
            is_held.set()
            may_end.wait(30)

    window._tasks.run(merge, on_done=ignore, on_error=told, lane=Lane.SHELF)
    assert is_held.wait(10)
    done: list[int] = []
    window._changes.run(
        desk.shelf.putting_back(["none"]), "Putting back…", done.append, on_error=told
    )
    qtbot.waitUntil(lambda: window.body.status.text == "Putting back…")
    may_end.set()
    qtbot.waitUntil(lambda: done == [1])


def test_of_an_import_that_is_stopped_the_shelf_shows_what_came(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    texts = [f"Of the mills that were counted this one turns {text}" for text in TIDE]
    pages = [
        save_page(
            tmp_path / f"{n}.html",
            f"Mill number {n}",
            *(f"{n} times {n}. {text}" for text in texts),
        )
        for n in range(40)
    ]
    window.files.put_on_shelf(*pages)
    qtbot.waitUntil(lambda: "3 of 40" in window.body.status.text, timeout=30_000)
    window.stop()
    qtbot.waitUntil(lambda: "Stopped" in window.body.status.text, timeout=30_000)
    qtbot.waitUntil(lambda: bool(shelf_rows(window)), timeout=30_000)
    assert len(shelf_rows(window)) == 1 + len(window._desk.shelf.items())
