"""Pairs, corrections, terms, saved words and the memory of sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.domain.language import EN_ZH, ZH_EN
from reader.domain.translation import Doubt, DoubtKind, Pair, Sentence, Translation
from reader.domain.words import SavedWord
from reader.library import Library
from tests.helpers.builders import article, source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def pair(block: int, text: str) -> Pair:
    doubt = Doubt(DoubtKind.NUMBER, "412")
    made = Translation(text, engine="argos en_zh 1.9", doubts=(doubt,), terms=("Gao",))
    return Pair(block, (Sentence(0, 5, "Lunch"),), (made,), " ")


def test_an_articles_rows_come_back_in_order(library: Library, key: str) -> None:
    library.pairs.keep(key, EN_ZH, [pair(3, "三"), pair(-1, "题")])
    library.pairs.keep(key, EN_ZH, [pair(3, "叁")])
    assert library.pairs.list(key, EN_ZH) == (pair(-1, "题"), pair(3, "叁"))
    assert library.pairs.list(key, ZH_EN) == ()
    library.pairs.forget(key, EN_ZH)
    assert library.pairs.list(key, EN_ZH) == ()


def test_rows_go_with_their_blocks_when_the_text_changes(library: Library) -> None:
    url = "https://example.org/1"
    key = library.articles.add(source("a"), article("A", "B", "B", "C", url=url)).id
    texts = ("题", "甲", "乙一", "乙二", "丙")
    library.pairs.keep(
        key, EN_ZH, [pair(at - 1, text) for at, text in enumerate(texts)]
    )
    library.articles.add(source("b"), article("New", "C", "B", "A", "B", url=url))
    rows = {each.block: each.text for each in library.pairs.list(key, EN_ZH)}
    assert rows == {-1: "题", 1: "丙", 2: "乙一", 3: "甲", 4: "乙二"}


def test_the_memory_gives_back_what_it_was_given(library: Library) -> None:
    items = {f"key {n}": pair(0, str(n)).translations[0] for n in range(1200)}
    library.memory.put(items)
    assert library.memory.get([*items, "unknown"]) == items


def test_a_damaged_cache_is_replaced_and_the_library_opens(
    tmp_path: Path, library: Library, key: str
) -> None:
    library.memory.put({"key": Translation("text")})
    library.close()
    (tmp_path / "library-cache.sqlite").write_bytes(b"not a database" * 1000)
    with Library(tmp_path / "library.sqlite") as again:
        assert again.memory.get(["key"]) == {}
        assert again.articles.get(key) is not None


def test_edits_are_kept_apart_and_offered_elsewhere(library: Library, key: str) -> None:
    library.edits.set(EN_ZH, "Lunch costs eight yuan.", "午饭八块。", key)
    library.edits.set(EN_ZH, "Lunch costs eight yuan.", "午饭八元。", key)
    wanted = ["Lunch costs eight yuan.", "Other."]
    assert library.edits.get(EN_ZH, wanted) == {wanted[0]: "午饭八元。"}
    assert library.edits.get(ZH_EN, wanted) == {}
    assert library.edits.all() == ((EN_ZH, wanted[0], "午饭八元。"),)
    library.edits.remove(EN_ZH, wanted[0])
    assert library.edits.all() == ()


def test_terms_are_kept_by_direction(library: Library) -> None:
    library.glossary.set(EN_ZH, "Gao", "高")
    library.glossary.set(EN_ZH, "DeepSeek", "深度求索")
    library.glossary.set(ZH_EN, "高", "Gao")
    assert library.glossary.all(EN_ZH) == {"DeepSeek": "深度求索", "Gao": "高"}
    library.glossary.remove(EN_ZH, "Gao")
    assert library.glossary.all(EN_ZH) == {"DeepSeek": "深度求索"}


def test_a_word_is_kept_with_each_of_its_sentences(library: Library, key: str) -> None:
    one = library.words.save(SavedWord("田埂", sentence="他走过田埂。", article=key))
    two = library.words.save(SavedWord("田埂", sentence="田埂上有人。"))
    assert one.saved
    assert set(library.words.list()) == {one, two}
    assert library.words.list(key) == (one,)
    library.words.remove_all([one])
    assert library.words.list() == (two,)


def test_of_several_words_all_are_kept_and_forgotten_or_none(library: Library) -> None:
    words = [SavedWord(each, saved=f"2026-11-2{n}") for n, each in enumerate("田埂")]

    def broken() -> Iterator[SavedWord]:
        yield words[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        library.words.save_all(broken())
    assert library.words.list() == ()
    library.words.save_all(words)
    with pytest.raises(KeyboardInterrupt):
        library.words.remove_all(broken())
    assert set(library.words.list()) == set(words)
    library.words.remove_all(words)
    assert library.words.list() == ()
