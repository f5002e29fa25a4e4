"""What of a damaged library is read again, whatever it is that is damaged."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reader.domain.annotation import Annotation, AnnotationKind
from reader.domain.language import EN_ZH, Language
from reader.domain.page_rules import PageRule, Verdict
from reader.domain.translation import Pair, Sentence, Translation
from reader.domain.words import SavedWord
from reader.library import Library
from reader.library.carved import tables
from reader.library.restoring import restore
from tests.helpers.builders import CANTEEN, article, source

if TYPE_CHECKING:
    from pathlib import Path

MANY = 120
PAGE = 4096


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with much of everything that a reader makes."""
    path = tmp_path / "library.sqlite"
    with Library(path) as library, library.transaction():
        key = library.articles.add(source(), article()).id
        library.articles.set_tags(key, ["food", "城市"])
        library.annotations.add(Annotation("", key, AnnotationKind.NOTE, body="Kept."))
        lunch = Sentence(0, 5, "Lunch")
        library.pairs.keep(key, EN_ZH, [Pair(1, (lunch,), (Translation("午饭"),))])
        library.languages.set(CANTEEN[1], Language.ENGLISH)
        library.page_rules.add(PageRule("a.example", Verdict.IN, "div.facts > p"))
        for number in range(MANY):
            sentence = f"Sentence {number} is long enough to fill a page. " * 3
            word = SavedWord(f"word{number}", sentence=sentence, article=key)
            library.words.save(replace(word, pinyin="shuǐ", senses="水"))
            library.glossary.set(EN_ZH, f"term {number}", f"词{number}")
            library.edits.set(EN_ZH, sentence, f"第{number}句。", key)
    return path


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A sound library of the same reader, with nothing in it."""
    path = tmp_path / "copy.sqlite"
    Library(path).close()
    return path


def root_of(path: Path, table: str) -> int:
    """The offset of the first page of a table."""
    file = sqlite3.connect(path)
    query = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
    (number,) = file.execute(query, (table,)).fetchone()
    file.close()
    return (int(number) - 1) * PAGE


def test_all_that_the_reader_made_is_read_from_a_file_without_a_schema(
    library: Path, copy: Path
) -> None:
    content = library.read_bytes()
    library.write_bytes(os.urandom(PAGE) + content[PAGE:])
    restore(library, copy)
    with Library(library) as restored:
        (item,) = restored.shelf.list()
        assert len(restored.words.list(item.id)) == MANY
        assert {word.senses for word in restored.words.list()} == {"水"}
        assert len(restored.glossary.all(EN_ZH)) == MANY
        assert len(restored.edits.all()) == MANY
        (rule,) = restored.page_rules.all()
        assert rule == PageRule("a.example", Verdict.IN, "div.facts > p")
        assert item.tags == ("food", "城市")
        assert restored.pairs.list(item.id, EN_ZH)
        assert restored.languages.of([CANTEEN[1]]) == {0: Language.ENGLISH}


@pytest.mark.parametrize("table", ["words", "terms", "edits"])
def test_a_table_whose_first_page_is_lost_keeps_its_other_rows(
    library: Path, copy: Path, table: str
) -> None:
    first = root_of(library, table)
    content = bytearray(library.read_bytes())
    assert content[first] == 2  # it leads to the other pages
    content[first : first + PAGE] = b"\x5a" * PAGE
    library.write_bytes(content)
    restore(library, copy)
    with Library(library) as restored:
        left = {
            "words": restored.words.list,
            "terms": lambda: restored.glossary.all(EN_ZH),
            "edits": restored.edits.all,
        }[table]()
        assert MANY - 10 < len(left) <= MANY
        assert [mark.body for mark in restored.annotations.all()] == ["Kept."]


def test_a_word_stays_when_its_article_is_lost(library: Path, copy: Path) -> None:
    content = library.read_bytes()
    page = root_of(library, "articles")
    lost = content[PAGE:page] + b"\0" * PAGE + content[page + PAGE :]
    library.write_bytes(os.urandom(PAGE) + lost)
    restore(library, copy)
    with Library(library) as restored:
        assert len(restored.words.list()) == MANY
        assert len(restored.edits.all()) == MANY
        assert [mark.body for mark in restored.annotations.all()] == ["Kept."]


def test_the_newer_of_two_states_of_a_row_is_taken(library: Path, copy: Path) -> None:
    with Library(library) as held:
        held.glossary.set(EN_ZH, "term 7", "新词")
    content = library.read_bytes()
    old = "词7".encode()
    assert content.count("新词".encode()) >= 1
    library.write_bytes(os.urandom(PAGE) + content[PAGE:])
    restore(library, copy)
    with Library(library) as restored:
        assert restored.glossary.all(EN_ZH)["term 7"] == "新词", old


def test_the_rows_of_every_table_are_known(library: Path) -> None:
    """A table that is added to the schema is carved, too."""
    file = sqlite3.connect(library)
    rows = file.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table'"
    ).fetchall()
    file.close()
    not_the_readers = {"identity", "changes", "sqlite_sequence", "sqlite_stat1"}
    assert {row[0] for row in rows} - not_the_readers == tables()


def test_a_folder_in_the_place_of_a_library_is_set_aside(
    tmp_path: Path, library: Path
) -> None:
    sound = library.rename(tmp_path / "sound.sqlite")
    library.mkdir()
    (library / "letter.txt").write_text("theirs")
    restored = restore(library, sound)
    assert restored.aside is not None
    assert (restored.aside / "letter.txt").read_text() == "theirs"
    with Library(library) as held:
        assert len(held.words.list()) == MANY
