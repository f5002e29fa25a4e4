"""What the world does to the library: each trouble has a reason and costs nothing."""

from __future__ import annotations

import sqlite3
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest

from reader.domain.annotation import Annotation, AnnotationKind
from reader.domain.damage import DamagedKind
from reader.domain.language import EN_ZH, Script
from reader.domain.shelf import ShelfFilter
from reader.domain.translation import Translation
from reader.domain.words import ReviewCard, SavedWord
from reader.errors import LibraryError, LibraryProblem
from reader.library import Change, Library, back_up, check, connection, soundness
from reader.library.cache import beside
from reader.work import Token, ignore
from tests.helpers.builders import article, highlight, source

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


def filled(path: Path) -> str:
    """A library with one marked article; closed, so that its file is all there is."""
    with Library(path) as library:
        key = library.articles.add(source(), article()).id
        library.annotations.add(highlight(key, "canteen"))
    return key


def add_many(library: Library, key: str) -> None:
    for _ in range(1000):
        library.annotations.add(highlight(key, "queue " * 100))


def reason_of_opening(path: Path) -> LibraryProblem:
    with pytest.raises(LibraryError) as caught:
        Library(path)
    assert caught.value.path == path
    return caught.value.reason


def test_a_file_of_another_program_is_not_touched(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE theirs (a)")
    other.close()
    before = path.read_bytes()
    assert reason_of_opening(path) is LibraryProblem.FOREIGN
    assert path.read_bytes() == before


def test_a_newer_library_is_not_touched(path: Path) -> None:
    filled(path)
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA user_version = 999")
    raw.close()
    before = path.read_bytes()
    assert reason_of_opening(path) is LibraryProblem.NEWER
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"x" * 5000, b"SQLite format 3\x00" + b"\xff" * 4000]
)
def test_a_file_that_is_no_database_is_not_overwritten(
    path: Path, content: bytes
) -> None:
    path.write_bytes(content)
    assert reason_of_opening(path) is LibraryProblem.CORRUPT
    assert path.read_bytes() == content


def test_damage_inside_is_found_and_never_copied_over_the_backups(
    path: Path, tmp_path: Path
) -> None:
    filled(path)
    content = bytearray(path.read_bytes())
    page = 4096
    assert len(content) > 8 * page
    for start in range(2 * page, len(content) - page, 2 * page):
        content[start : start + page] = b"\x5a" * page
    path.write_bytes(bytes(content))
    with pytest.raises(LibraryError) as caught:
        check(path)
    assert caught.value.reason is LibraryProblem.CORRUPT
    with pytest.raises(LibraryError):
        back_up(path, tmp_path / "backups", keep=3)
    assert not list(tmp_path.glob("backups/*.sqlite"))


def test_a_sound_library_is_found_sound(path: Path) -> None:
    filled(path)
    check(path)


def test_another_programs_lock_is_waited_for_and_then_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "OTHERS_WAIT", 0.05)
    key = filled(path)
    with Library(path) as library:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError) as caught:
            library.annotations.add(highlight(key, "queue"))
        assert caught.value.reason is LibraryProblem.LOCKED
        assert len(library.annotations.list(key)) == 1  # reading goes on
        other.execute("ROLLBACK")
        other.close()
        library.annotations.add(highlight(key, "queue"))
        assert len(library.annotations.list(key)) == 2


def test_a_full_disk_loses_nothing_that_was_there(path: Path) -> None:
    key = filled(path)
    with Library(path) as library:
        pages = library._connection.value("PRAGMA page_count")
        library._connection.run(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(LibraryError) as caught:
            add_many(library, key)
        assert caught.value.reason is LibraryProblem.FULL
        written = len(library.annotations.list(key))
        library._connection.run("PRAGMA max_page_count = 1000000")
        library.annotations.add(highlight(key, "queue"))
        assert len(library.annotations.list(key)) == written + 1
    check(path)


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on a file's size there")
def test_a_file_that_may_not_grow_loses_nothing(path: Path) -> None:
    import resource
    import signal

    key = filled(path)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    former = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    with Library(path) as library:
        resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, hard))
        try:
            with pytest.raises(LibraryError):
                add_many(library, key)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
            signal.signal(signal.SIGXFSZ, former)
        written = len(library.annotations.list(key))
    with Library(path) as library:
        assert len(library.annotations.list(key)) == written
    check(path)


def test_a_library_that_may_not_be_written_can_be_read(path: Path) -> None:
    key = filled(path)
    with Library(path) as library:
        library._connection.run("PRAGMA query_only = ON")
        assert len(library.annotations.list(key)) == 1
        with pytest.raises(LibraryError) as caught:
            library.annotations.add(highlight(key, "queue"))
        assert caught.value.reason is LibraryProblem.READ_ONLY


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    path = tmp_path / "file" / "library.sqlite"
    assert reason_of_opening(path) is LibraryProblem.READ_ONLY


def test_a_folder_where_the_file_should_be_is_told(path: Path) -> None:
    path.mkdir()
    assert reason_of_opening(path) is LibraryProblem.READ_ONLY


def test_a_cache_that_cannot_be_written_is_kept_in_memory(
    path: Path, tmp_path: Path
) -> None:
    (tmp_path / "library-cache.sqlite").mkdir()
    with Library(path) as library:
        library.memory.put({"key": Translation("text")})
        assert library.memory.get(["key"]) == {"key": Translation("text")}


def damaged_cache(path: Path, random: Random) -> None:
    """Overwrite a few bytes somewhere in the cache of a library."""
    cache = beside(path)
    content = bytearray(cache.read_bytes())
    for _ in range(random.randint(1, 4)):
        content[random.randrange(len(content))] = random.randrange(256)
    cache.write_bytes(bytes(content))


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_cache_is_made_anew_and_never_the_readers_concern(
    path: Path, seed: int
) -> None:
    filled(path)
    with Library(path) as library:
        library.search.refresh(Token(), ignore)
        library.memory.put({str(n): Translation("text " * n) for n in range(60)})
    damaged_cache(path, Random(seed))
    with Library(path) as library:
        library.memory.put({"key": Translation("text")})
        assert library.memory.get(["key"]) == {"key": Translation("text")}
        library.search.check()
        assert library.search.find_new(ShelfFilter(text="canteen"), Token())


@pytest.mark.parametrize(
    "damage",
    [
        "DROP TABLE texts",
        "DELETE FROM texts_data",
        "UPDATE texts_data SET block = x'00ff00ff'",
        "DROP TABLE state",
        "DELETE FROM state",
        "ALTER TABLE memory RENAME TO another",
        "PRAGMA user_version = 77",
        "PRAGMA user_version = 0",
    ],
)
def test_whatever_a_cache_lacks_it_has_again(path: Path, damage: str) -> None:
    filled(path)
    with Library(path) as library:
        library.search.refresh(Token(), ignore)
    raw = sqlite3.connect(beside(path))
    raw.execute(damage)
    raw.commit()
    raw.close()
    with Library(path) as library:
        library.memory.put({"key": Translation("text")})
        assert library.memory.get(["key"]) == {"key": Translation("text")}
        library.search.check()
        assert library.search.find_new(ShelfFilter(text="canteen"), Token())


def test_a_library_belongs_to_the_thread_that_opened_it(path: Path) -> None:
    key = filled(path)
    with Library(path) as library, ThreadPoolExecutor(1) as pool:
        reading = pool.submit(library.annotations.list, key)
        with pytest.raises(sqlite3.ProgrammingError, match="thread"):
            reading.result()


def test_what_fails_half_way_leaves_nothing_behind(path: Path) -> None:
    key = filled(path)
    marks = (highlight(key, "queue"), highlight("nowhere", "queue"))
    changes = [Change(None, replace(mark, id=mark.article)) for mark in marks]
    with Library(path) as library:
        with pytest.raises(LibraryError, match="nowhere"):
            library.annotations.apply(changes)
        assert len(library.annotations.list(key)) == 1


def test_every_entry_that_cannot_be_read_is_told_of(path: Path) -> None:
    """Each kind of row once, with a byte in it that is no text, or JSON cut short."""
    with Library(path) as library:
        key = library.articles.add(source("b"), article(title="A cold summer")).id
        library.annotations.add(Annotation("", key, AnnotationKind.NOTE, body="Swifts"))
        library.annotations.add(highlight(key, "The canteen"))
        library.glossary.set(EN_ZH, "swift", "雨燕")
        library.words.save(SavedWord("queue", sentence="A long queue.", article=key))
        library.articles.set_tags(key, ["birds"])
        library.edits.set(EN_ZH, "It rained.", "下雨了。", key)
    raw = sqlite3.connect(path)
    raw.execute("UPDATE articles SET content = '{' WHERE title = 'A cold summer'")
    bad = "CAST(x'53776966ff' AS TEXT)"
    raw.execute(f"UPDATE annotations SET body = {bad} WHERE body > ''")
    raw.execute("UPDATE annotations SET colour = 'yel' WHERE kind = 'highlight'")
    raw.execute("UPDATE terms SET rendering = CAST(x'ff' AS TEXT)")
    raw.execute("UPDATE words SET senses = CAST(x'fe' AS TEXT)")
    raw.execute("UPDATE article_tags SET tag = CAST(x'6269ff' AS TEXT)")
    raw.execute("UPDATE edits SET text = CAST(x'e4b88bff' AS TEXT)")
    raw.commit()
    raw.close()
    found = {entry.kind: entry for entry in soundness.entries(path)}
    kinds = DamagedKind
    assert found.keys() == {
        *(kinds.ARTICLE, kinds.NOTE, kinds.HIGHLIGHT, kinds.TERM),
        *(kinds.WORD, kinds.TAG, kinds.CORRECTION),
    }
    assert found[kinds.NOTE].words == "Swif\ufffd"
    assert found[kinds.HIGHLIGHT].words == "The canteen"
    assert found[kinds.TERM].words == "swift · \ufffd"
    assert found[kinds.WORD].words == "queue · A long queue."
    assert found[kinds.CORRECTION].words == "It rained. · 下\ufffd"
    assert {found[kind].article for kind in found} == {"A cold summer", ""}
    assert all(len(entry.day) in (0, 10) for entry in found.values())


def test_every_table_of_the_schema_is_checked_row_by_row(path: Path) -> None:
    filled(path)
    raw = sqlite3.connect(path)
    tables = raw.execute(
        """SELECT name FROM sqlite_schema
        WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"""
    )
    made_by_the_reader = {name for (name,) in tables} - {"identity", "changes"}
    raw.close()
    assert {each.name for each in soundness.TABLES} == made_by_the_reader


def test_a_chapter_a_script_and_a_review_that_cannot_be_read_are_told_of(
    path: Path,
) -> None:
    word = SavedWord("queue", sentence="A long queue.")
    with Library(path) as library:
        key = library.articles.add(source("b"), article(title="Swifts")).id
        library.books.bind([key], "book")
        library.articles.set_script(key, Script.HANT)
        library.words.save(word)
        library.words.reviewed(ReviewCard(word, 2), "2026-12-01T08:00:00+00:00")
    check(path)
    raw = sqlite3.connect(path)
    raw.execute("UPDATE chapters SET book = CAST(x'62ff' AS TEXT)")
    raw.execute("INSERT INTO contents VALUES ('b', 1, -1, 'Part One', NULL)")
    raw.execute("UPDATE scripts SET script = 'Ha_t'")
    raw.execute("UPDATE reviews SET due = '2026-1r-01'")
    raw.commit()
    raw.close()
    found = {
        (each.kind, each.article or each.words) for each in soundness.entries(path)
    }
    assert found == {
        (DamagedKind.CHAPTER, "Swifts"),
        (DamagedKind.CHAPTER, "Part One"),
        (DamagedKind.SCRIPT, "Swifts"),
        (DamagedKind.REVIEW, "queue · A long queue."),
    }
    with Library(path) as library:
        assert library.articles.get(key) is not None
        assert library.words.due("2027-01-01")
        assert library.books.chapters(key) == (key,)


def test_a_schema_that_lost_a_table_is_damage(path: Path) -> None:
    filled(path)
    raw = sqlite3.connect(path)
    raw.execute("DROP TABLE terms")
    raw.commit()
    raw.close()
    with pytest.raises(LibraryError) as caught, Library(path):
        pass
    assert caught.value.reason is LibraryProblem.CORRUPT


def test_what_another_program_added_is_no_damage(path: Path) -> None:
    filled(path)
    raw = sqlite3.connect(path)
    raw.execute("CREATE INDEX theirs ON articles (source)")
    raw.execute("ANALYZE")
    raw.commit()
    raw.close()
    with Library(path) as library:
        assert len(library.shelf.list()) == 1
