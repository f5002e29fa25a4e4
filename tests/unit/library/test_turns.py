"""The window's thread writes before the next transaction of a long job of ours."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

import pytest

from reader.domain.annotation import Annotation, AnnotationKind
from reader.domain.language import EN_ZH
from reader.library import Library, merge, merging
from tests.helpers.builders import article, highlight, source

if TYPE_CHECKING:
    from pathlib import Path

MANY = 120
HURRIED = 0.05  # seconds, as the window's thread waits for another program


def filled(path: Path, many: int) -> Path:
    """A library of articles with marks, two books, a correction and a term."""
    with Library(path) as library:
        for n in range(many):
            made = article(
                f"The queue of day {n} at {path.stem} was long.",
                title=f"{path.stem} {n}",
            )
            key = library.articles.add(source(f"{path.stem}{n}"), made).id
            library.annotations.add(highlight(key, "queue"))
            library.annotations.add(
                Annotation(f"note-{path.stem}-{n}", key, AnnotationKind.NOTE, body="x")
            )
        for book in ("Soup", "Salt") if many else ():
            chapters = [
                (
                    replace(source(f"{path.stem} {book}"), part=f"{n}"),
                    article(
                        f"Chapter {n}, {path.stem} {book}.",
                        title=f"{path.stem} {book} {n}",
                    ),
                )
                for n in range(5)
            ]
            library.articles.add_all(chapters, is_book=True)
        library.glossary.set(EN_ZH, "canteen", "食堂")
    return path


def test_a_long_job_lets_the_window_write_before_its_next_transaction(
    tmp_path: Path,
) -> None:
    path = filled(tmp_path / "library.sqlite", 1)
    begun, ended = Event(), Event()
    transactions: list[int] = []

    def long_job() -> None:
        with Library(path) as library:
            while not ended.is_set():
                with library.transaction():
                    library.glossary.set(EN_ZH, "soup", str(len(transactions)))
                    transactions.append(len(transactions))
                    if len(transactions) == 3:
                        begun.set()

    with ThreadPoolExecutor(1) as executor, Library(path, wait=HURRIED) as window:
        job = executor.submit(long_job)
        assert begun.wait(30)
        between = []
        for _ in range(20):
            before = len(transactions)
            window.glossary.set(EN_ZH, "salt", "盐")
            between.append(len(transactions) - before)
        ended.set()
        job.result()
    # The one that ran, and one that had begun to wait for nobody just before.
    assert max(between) <= 2


def test_two_hurried_threads_take_turns(tmp_path: Path) -> None:
    path = filled(tmp_path / "library.sqlite", 1)

    def write(name: str) -> None:
        with Library(path, wait=HURRIED) as library:
            for n in range(50):
                library.glossary.set(EN_ZH, f"{name}{n}", "汤")

    with ThreadPoolExecutor(2) as executor:
        list(executor.map(write, ("a", "b")))
    with Library(path) as library:
        assert len(library.glossary.all(EN_ZH)) == 101


def test_the_window_writes_in_the_middle_of_a_merge(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merging, "_TOGETHER", 0.0)
    path = filled(tmp_path / "library.sqlite", 1)
    other = filled(tmp_path / "other.sqlite", MANY)
    with ThreadPoolExecutor(1) as executor, Library(path, wait=HURRIED) as window:
        before = between = window.annotations.count()
        job = executor.submit(merge, path, other)
        while between == before and not job.done():
            window.glossary.set(EN_ZH, "queue", "队")
            between = window.annotations.count()
        assert job.result().articles == MANY + 10
        assert before < between < window.annotations.count()


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that a library holds but moments and row numbers."""
    raw = sqlite3.connect(path)
    try:
        return {
            "articles": raw.execute(
                "SELECT id, title, content, shelf FROM articles ORDER BY id"
            ).fetchall(),
            "marks": raw.execute(
                "SELECT id, kind, body, anchors FROM annotations ORDER BY id"
            ).fetchall(),
            "chapters": raw.execute(
                """SELECT book, position, title FROM chapters
                JOIN articles ON number = article ORDER BY book, position"""
            ).fetchall(),
            "terms": raw.execute("SELECT term, rendering FROM terms").fetchall(),
        }
    finally:
        raw.close()


@pytest.mark.parametrize("is_known", [False, True])
def test_a_merge_in_steps_gives_what_a_merge_in_one_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_known: bool
) -> None:
    other = filled(tmp_path / "other.sqlite", 12)
    results = []
    for seconds in (0.0, 1000.0):
        path = filled(tmp_path / f"ours-{seconds}.sqlite", 0)
        if is_known:
            merge(path, other)
        monkeypatch.setattr(merging, "_TOGETHER", seconds)
        merged = merge(path, other)
        assert merged.articles == (0 if is_known else 22)
        results.append(content(path))
    assert results[0] == results[1]


def test_a_merge_that_breaks_off_is_done_again_from_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merging, "_TOGETHER", 0.0)
    path = filled(tmp_path / "library.sqlite", 1)
    other = filled(tmp_path / "other.sqlite", 9)
    raw = sqlite3.connect(path)
    raw.execute(
        """CREATE TRIGGER stop BEFORE INSERT ON annotations
        WHEN new.id = 'note-other-5' BEGIN SELECT raise(ABORT, 'stop'); END"""
    )
    raw.close()
    with pytest.raises(sqlite3.Error):
        merge(path, other)
    with Library(path) as library:
        there = [item.title for item in library.shelf.list()]
        assert "other 4" in there
        assert "other 5" not in there
        library._connection.run("DROP TRIGGER stop")
    merge(path, other)
    with Library(path) as library:
        titles = [item.title for item in library.shelf.list()]
        assert sorted(titles) == sorted({*titles})
        assert library.annotations.get("note-other-5") is not None
        assert library.annotations.count() == 20
