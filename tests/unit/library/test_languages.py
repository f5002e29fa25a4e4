"""The reader's word on the language of a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.language import Language
from reader.library import Library, merge

if TYPE_CHECKING:
    from pathlib import Path

ADDRESS, SLOGAN = "No. 8 Willow Lane", "Made in China 中国制造"


def test_the_readers_word_holds_until_it_is_taken_back(tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite") as library:
        library.languages.set(SLOGAN, Language.ENGLISH)
        library.languages.set(SLOGAN, Language.CHINESE)
        texts = ["", ADDRESS, SLOGAN, SLOGAN]
        assert library.languages.of(texts) == dict.fromkeys((2, 3), Language.CHINESE)
        library.languages.remove(SLOGAN)
        assert library.languages.of(texts) == {}


def test_a_restored_backup_brings_it_along_and_overrules_nothing(
    tmp_path: Path,
) -> None:
    ours, theirs = tmp_path / "library.sqlite", tmp_path / "other.sqlite"
    with Library(theirs) as library:
        library.languages.set(SLOGAN, Language.ENGLISH)
        library.languages.set(ADDRESS, Language.ENGLISH)
    with Library(ours) as library:
        library.languages.set(SLOGAN, Language.CHINESE)
    merge(ours, theirs)
    with Library(ours) as library:
        assert library.languages.of([SLOGAN, ADDRESS]) == {
            0: Language.CHINESE,
            1: Language.ENGLISH,
        }
