"""Libraries of every version open, and a failed migration changes nothing."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from reader.domain.language import EN_ZH
from reader.errors import LibraryError
from reader.library import Library, backups, schema
from reader.library.connection import Connection

LIBRARIES = Path(__file__).parents[2] / "libraries"
RELEASED = sorted(LIBRARIES.glob("v*.sqlite"))


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_library_of_every_version_opens_with_all_it_holds(
    released: Path, tmp_path: Path
) -> None:
    path = tmp_path / "library.sqlite"
    shutil.copy(released, path)
    with Library(path, tmp_path / "backups") as library:
        (item,) = library.shelf.list()
        note, highlight = sorted(library.annotations.list(item.id), key=str)
        stored = library.articles.get(item.id)
        assert stored is not None
        assert stored.article.title == "Lunch on Willow Lane"
        assert len(stored.article.blocks) == 4
        assert stored.progress == 0.5
        assert item.tags == ("food",)
        assert {note.body, highlight.body} == {"", "Which lane? 哪条巷子"}
        assert highlight.anchors
        assert library.pairs.list(item.id, EN_ZH)
        assert library.edits.all()
        assert library.glossary.all(EN_ZH) == {"Gao": "高"}
        assert [word.word for word in library.words.list()] == ["queue"]
        has_versions = int(released.stem[1:]) >= 4
        assert len(library.articles.versions(item.id)) == has_versions
    is_old = int(released.stem[1:]) < len(schema.MIGRATIONS)
    assert len(backups(tmp_path / "backups")) == is_old


def test_every_version_has_left_a_library() -> None:
    assert [path.stem for path in RELEASED] == [
        f"v{number}" for number in range(1, len(schema.MIGRATIONS) + 1)
    ]


def test_a_released_version_is_not_changed_any_more(tmp_path: Path) -> None:
    """What the last fixture's tables are, a new library's are."""
    with Library(tmp_path / "library.sqlite"):
        pass
    assert tables(tmp_path / "library.sqlite") == tables(RELEASED[-1])


def tables(path: Path) -> set[tuple[str, str]]:
    raw = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
    rows = set(raw.execute("SELECT name, sql FROM sqlite_schema WHERE sql <> ''"))
    raw.close()
    return rows


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with Library(path):
        pass
    broken = (*schema.MIGRATIONS, ("CREATE TABLE more (a) STRICT", "CREATE nonsense"))
    connection = Connection(path)
    before = connection.rows("SELECT name, sql FROM sqlite_schema")
    asked: list[int] = []
    with pytest.raises(sqlite3.OperationalError):
        schema.migrate(connection, asked.append, broken)
    assert asked == [len(schema.MIGRATIONS)]
    assert connection.rows("SELECT name, sql FROM sqlite_schema") == before
    assert schema.version_of(connection) == len(schema.MIGRATIONS)
    connection.close()


def test_no_migration_without_its_copy(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with Library(path):
        pass
    (tmp_path / "backups").touch()
    connection = Connection(path)
    more = (*schema.MIGRATIONS, ("CREATE TABLE more (a TEXT) STRICT",))

    def refuse(_version: int) -> None:
        from reader.library import backup

        backup.copy(connection, tmp_path / "backups")

    with pytest.raises(LibraryError):
        schema.migrate(connection, refuse, more)
    assert schema.version_of(connection) == len(schema.MIGRATIONS)
    connection.close()
