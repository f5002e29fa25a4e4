"""Dated copies of the library, and what restoring one brings back."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from reader.domain.annotation import Annotation, AnnotationKind
from reader.domain.language import EN_ZH
from reader.domain.translation import Pair, Sentence, Translation
from reader.domain.words import SavedWord
from reader.errors import LibraryError, LibraryProblem
from reader.library import Library, back_up, backup, backups, merge
from tests.helpers.builders import CANTEEN, article, highlight, source

if TYPE_CHECKING:
    from pathlib import Path


def pair(block: int, text: str) -> Pair:
    sentence = Sentence(0, len(text), text)
    return Pair(block, (sentence,), (Translation("译文。"),))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def test_a_copy_is_made_once_a_day_while_the_library_is_open(
    library: Library, key: str, folder: Path
) -> None:
    mark = library.annotations.add(highlight(key, "canteen"))
    made = back_up(library.path, folder, keep=3)
    assert backups(folder) == (made,)
    assert back_up(library.path, folder, keep=3) is None
    with Library(made, folder) as copy:
        assert copy.annotations.list(key) == (mark,)


def test_the_oldest_copies_beyond_the_count_go(
    library: Library, key: str, folder: Path
) -> None:
    first = back_up(library.path, folder, keep=3)
    assert first is not None
    for day in range(1, 6):
        shutil.copy(first, folder / f"library-2026-01-0{day}T120000.sqlite")
    kept = folder / "library-2025-01-01T120000-v1.sqlite"
    first.rename(kept)
    (folder / "mine.txt").touch()
    made = back_up(library.path, folder, keep=3)
    assert [path.name for path in backups(folder)] == [
        made.name,
        "library-2026-01-05T120000.sqlite",
        "library-2026-01-04T120000.sqlite",
        kept.name,
    ]
    assert (folder / "mine.txt").exists()


def test_what_was_forgotten_long_ago_goes_once_a_copy_holds_it(
    library: Library, key: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.annotations.add(highlight(key, "canteen"))
    library.articles.remove(key, forget_marks=True)
    monkeypatch.setattr(backup, "FORGOTTEN_FOR", timedelta(days=-1))
    made = back_up(library.path, folder, keep=3)
    assert library.articles.get(key) is None
    assert library._connection.value("SELECT count(*) FROM annotations") == 0
    with Library(made, folder) as copy:
        assert copy.articles.get(key) is not None


def test_no_copy_is_made_when_none_is_wanted(library: Library, folder: Path) -> None:
    assert back_up(library.path, folder, keep=0) is None


def test_a_folder_that_cannot_be_is_a_clear_error(
    library: Library, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LibraryError) as caught:
        back_up(library.path, tmp_path / "file" / "backups", keep=3)
    assert caught.value.reason is LibraryProblem.READ_ONLY


def test_a_restore_brings_back_and_takes_nothing_away(
    library: Library, key: str, folder: Path
) -> None:
    gone = library.annotations.add(highlight(key, "canteen"))
    changed = library.annotations.add(replace(highlight(key, "queue"), body="old"))
    library.edits.set(EN_ZH, "Lunch.", "午饭。", key)
    library.glossary.set(EN_ZH, "Gao", "高")
    library.words.save(SavedWord("queue", sentence="A queue.", article=key))
    library.articles.set_tags(key, ["food"])
    copy = back_up(library.path, folder, keep=3)
    library.annotations.remove(gone.id)
    changed = library.annotations.update(replace(changed, body="new"))
    later = library.annotations.add(highlight(key, "bicycle"))
    other = library.articles.add(source("other"), article(title="Other"))
    library.edits.remove(EN_ZH, "Lunch.")
    library.glossary.set(EN_ZH, "Gao", "高女士")
    library.articles.set_tags(key, [])
    merged = merge(library.path, copy)
    assert merged.articles == 0
    assert merged.annotations == 1
    assert merged.edits == 1
    assert set(library.annotations.list(key)) == {gone, changed, later}
    assert library.articles.get(other.id) is not None
    assert library.edits.all() == ((EN_ZH, "Lunch.", "午饭。"),)
    assert library.glossary.all(EN_ZH) == {"Gao": "高女士"}
    stored = library.articles.get(key)
    assert stored is not None
    assert stored.tags == ("food",)


def test_articles_come_back_with_their_marks(
    library: Library, key: str, folder: Path
) -> None:
    mark = library.annotations.add(highlight(key, "canteen"))
    copy = back_up(library.path, folder, keep=3)
    library.articles.remove(key, forget_marks=True)
    library.articles.purge("9999")
    merged = merge(library.path, copy)
    assert (merged.articles, merged.annotations) == (1, 1)
    assert library.annotations.list(key) == (mark,)
    assert library.articles.find(source().digest) == key


def test_a_translation_comes_back_beside_its_own_paragraph(
    library: Library, folder: Path
) -> None:
    """The page was saved again since the copy was made, with one paragraph more."""
    whole = article(*CANTEEN, url="https://example.org/lunch")
    key = library.articles.add(source("old"), whole).id
    library.pairs.keep(key, EN_ZH, [pair(0, CANTEEN[0]), pair(3, CANTEEN[3])])
    copy = back_up(library.path, folder, keep=3)
    library.pairs.forget(key, EN_ZH)
    longer = article("It rained.", *CANTEEN[:3], url="https://example.org/lunch")
    assert library.articles.add(source("new"), longer).id == key
    merge(library.path, copy)
    assert library.pairs.list(key, EN_ZH) == (pair(1, CANTEEN[0]),)


def test_a_backup_brings_the_fuller_text_back(
    library: Library, key: str, folder: Path
) -> None:
    """An earlier build let a paywall's stub take the place of the text."""
    copy = back_up(library.path, folder, keep=3)
    stub = article(CANTEEN[0], "Subscribe to read on.")
    library.articles.set_text(1, stub)
    merge(library.path, copy)
    stored = library.articles.get(key)
    assert stored is not None
    assert stored.article == article()
    assert [each.article for each in library.articles.versions(key)] == [stub]
    merge(library.path, copy)
    assert library.articles.get(key) == stored


def test_another_machines_library_joins_by_the_files(
    library: Library, key: str, tmp_path: Path
) -> None:
    with Library(tmp_path / "other" / "library.sqlite") as other:
        theirs = other.articles.add(source(), article()).id
        mark = other.annotations.add(highlight(theirs, "canteen"))
    merged = merge(library.path, other.path)
    assert (merged.articles, merged.annotations) == (0, 1)
    assert library.annotations.list(key) == (replace(mark, article=key),)
    assert merge(library.path, other.path).annotations == 0


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"This is a letter, not a library." * 100, LibraryProblem.CORRUPT),
        (b"", LibraryProblem.FOREIGN),
    ],
)
def test_what_is_no_library_changes_nothing(
    library: Library, key: str, tmp_path: Path, content: bytes, reason: LibraryProblem
) -> None:
    file = tmp_path / "letter.sqlite"
    file.write_bytes(content)
    with pytest.raises(LibraryError) as caught:
        merge(library.path, file)
    assert caught.value.reason is reason
    assert library.articles.get(key) is not None
    assert file.read_bytes() == content
    assert not list(tmp_path.glob("*merging*"))


def test_a_forgotten_article_that_was_begun_anew_is_one_with_what_comes_back(
    library: Library, key: str, folder: Path
) -> None:
    old = library.annotations.add(highlight(key, "canteen"))
    copy = back_up(library.path, folder, keep=3)
    library.articles.remove(key, forget_marks=True)
    longer = article()
    longer = replace(longer, blocks=(*longer.blocks, longer.blocks[0]))
    anew = library.articles.add(source("evening"), longer)
    new = library.annotations.add(highlight(anew.id, "queue"))
    assert merge(library.path, copy).annotations == 1
    assert [item.id for item in library.shelf.list()] == [anew.id]
    here = {mark.id for mark in library.annotations.list(anew.id)}
    assert here == {old.id, new.id}


def test_each_place_brings_its_own_wording(
    library: Library, key: str, folder: Path
) -> None:
    library.edits.set(EN_ZH, "No.", "不。", key, block=1)
    library.edits.set(EN_ZH, "No.", "没有。", key, block=3)
    copy = back_up(library.path, folder, keep=3)
    library.edits.set(EN_ZH, "No.", "不行。", key, block=3)
    library.edits.remove(EN_ZH, "No.", key, block=1)
    merge(library.path, copy)
    made = {each.block: each.text for each in library.edits.of(key, EN_ZH)}
    assert made == {1: "不。", 3: "不行。"}
    library.edits.remove(EN_ZH, "No.", key, block=3)
    assert library.edits.get(EN_ZH, ["No."]) == {"No.": "不。"}


def test_a_note_changed_after_the_clock_was_set_back_is_the_newer_one(
    library: Library, folder: Path
) -> None:
    """The copy's time lies in the future by this clock."""
    key = library.articles.add(source(), article()).id
    note = Annotation("", key, AnnotationKind.NOTE, body="First.")
    note = library.annotations.add(replace(note, modified="2999-01-01T00:00:00.000Z"))
    copy = back_up(library.path, folder, keep=3)
    assert copy is not None
    library.annotations.update(replace(note, body="Second."))
    merge(library.path, copy)
    (held,) = library.annotations.all()
    assert held.body == "Second."


def test_two_libraries_are_the_same_in_either_order(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    key = library.articles.add(source(), article()).id
    note = library.annotations.add(Annotation("", key, AnnotationKind.NOTE, body="One"))
    ours, theirs = library.path, tmp_path / "theirs.sqlite"
    library.copy_to(theirs)
    library.annotations.update(replace(note, body="Ours"))
    library.articles.set_tags(key, ["ours"])
    with Library(theirs) as other:
        other.annotations.update(replace(note, body="Theirs, later"))
        other.articles.set_tags(key, ["theirs"])
        other.words.save(SavedWord("tide", sentence="The tide turned."))
    first, second = tmp_path / "first.sqlite", tmp_path / "second.sqlite"
    library.copy_to(first)
    second.write_bytes(theirs.read_bytes())
    merge(first, theirs)
    merge(second, ours)
    held = []
    for path in (first, second):
        with Library(path) as merged:
            (mark,) = merged.annotations.all()
            (item,) = merged.shelf.list()
            words = [word.word for word in merged.words.list()]
            held.append((mark.body, item.tags, words))
    assert held == [("Theirs, later", ("ours", "theirs"), ["tide"])] * 2
