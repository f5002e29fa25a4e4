"""Search in headlines, both texts, notes and tags."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reader.domain.annotation import Annotation, AnnotationKind, Colour, Passage, Side
from reader.domain.language import EN_ZH, Language
from reader.domain.shelf import Hit, ShelfFilter
from reader.domain.translation import Pair, Sentence, Translation
from reader.library import Library, connection
from reader.library.cache import beside
from reader.library.connection import Connection
from reader.work import Cancelled, Token, ignore
from tests.helpers.builders import CANTEEN, article, highlight, source

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = article(
    "The ministry studies exports of AI chips. Railways are not its business.",
    "A railway along the coast was opened on Friday.",
    title="Chips and railways",
    source="a.org",
    date="2026-03-04",
)
CHINESE = article(
    "据报道，政府宣布新建沿海铁路，全长三百公里。",
    "该公司的AI芯片出口增长了一倍，智能正在改变工厂。",
    "這家餐廳裡的麵條很受歡迎。",
    title="沿海铁路开工",
    source="b.cn",
    date="2026-05-01",
    language=Language.CHINESE,
)
PAIR = Pair(
    1,
    (Sentence(0, 47, "A railway along the coast was opened on Friday."),),
    (Translation("沿海的一条铁路于周五通车。"),),
)


@pytest.fixture
def keys(library: Library) -> tuple[str, str]:
    one = library.articles.add(source("one.html"), ENGLISH).id
    two = library.articles.add(source("two.html"), CHINESE).id
    library.pairs.keep(one, EN_ZH, [PAIR])
    return one, two


def find(library: Library, text: str, **wanted: object) -> tuple[Hit, ...]:
    library.search.refresh(Token(), ignore)
    assert library.search.pending == 0
    return library.search.find(ShelfFilter(text=text, **wanted))


def shown(hit: Hit) -> list[str]:
    return [hit.snippet[start:end] for start, end in hit.matches]


@pytest.mark.usefixtures("keys")
@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        ("铁", {"铁"}),
        ("铁路", {"铁路"}),
        ("海铁", {"海铁"}),
        ("沿海铁路", {"沿海铁路"}),
        ("AI芯片", {"AI芯片"}),
        ("ai 芯片", {"AI", "芯片"}),
        ("ＡＩ", {"AI"}),
        ("芯片出口增长", {"芯片出口增长"}),
        ("智能正", {"智能正"}),
        ("面条", {"麵條"}),
        ("麵條", {"麵條"}),
        ("餐厅里", {"餐廳裡"}),
        ("鐵路", {"铁路"}),
        ("study", {"studies"}),
        ("studying exports", {"studies", "exports"}),
        ('"exports of AI"', {"exports of AI"}),
        ("railw", {"railways", "Railways", "railway"}),
        ("政府 铁路", {"政府", "铁路"}),
        ("coast", {"coast"}),
    ],
)
def test_what_is_typed_is_found(library: Library, typed: str, texts: set[str]) -> None:
    hits = find(library, typed)
    assert hits
    found = {text for hit in hits for text in shown(hit)}
    assert found & texts
    assert found <= texts


@pytest.mark.usefixtures("keys")
@pytest.mark.parametrize(
    "typed",
    ["路铁", "机器", '"AI exports"', "", " ", '"', '""', "。", "*", "NEAR", "(", ":"],
)
def test_what_is_not_there_is_not_found(library: Library, typed: str) -> None:
    assert find(library, typed) == ()


@pytest.mark.parametrize(
    "word",
    [
        *("international", "running", "nationality", "happiness", "government"),
        *("translation", "officially", "beautiful", "decisions", "organization"),
        *("making", "stopped", "economics", "policies", "families", "studies"),
    ],
)
def test_a_word_is_found_all_the_while_it_is_typed(library: Library, word: str) -> None:
    library.articles.add(source(), article(f"Something {word} here."))
    for end in range(2, len(word) + 1):
        assert find(library, word[:end]), word[:end]


def test_a_hit_leads_to_its_passage_and_shows_the_other_side(
    library: Library, keys: tuple[str, str]
) -> None:
    (hit,) = find(library, "coast")
    assert hit.article == keys[0]
    assert hit.title == "Chips and railways"
    assert hit.passage == Passage(1, 20, 25)
    assert hit.other == "沿海的一条铁路于周五通车。"
    (hit,) = find(library, "一条铁路")
    assert hit.passage == Passage(1, 3, 7, Side.TRANSLATION)
    assert hit.other == "A railway along the coast was opened on Friday."


def test_headlines_come_before_paragraphs(
    library: Library, keys: tuple[str, str]
) -> None:
    first, *rest = find(library, "沿海铁路")
    assert first.passage == Passage(-1, 0, 4)
    assert first.article == keys[1]
    assert rest


def test_notes_and_tags_are_found_first(
    library: Library, keys: tuple[str, str]
) -> None:
    note = replace(
        highlight(keys[1], "沿海铁路"),
        kind=AnnotationKind.NOTE,
        body="Compare the railways of **Norway**",
        tags=("铁道",),
    )
    note = library.annotations.add(note)
    library.articles.set_tags(keys[0], ["semiconductors"])
    assert find(library, "railway")[0].annotation == note.id
    assert [hit.annotation for hit in find(library, "铁道")] == [note.id]
    (hit,) = find(library, "semicond")
    assert (hit.article, hit.passage, hit.snippet) == (keys[0], None, "semiconductors")


def test_each_filter_limits(library: Library, keys: tuple[str, str]) -> None:
    one, two = keys
    pink = replace(highlight(two, "沿海铁路"), colour=Colour.PINK, tags=("later",))
    pink = library.annotations.add(pink)
    library.articles.set_tags(one, ["chips"])
    everywhere = {one, two}
    assert {hit.article for hit in find(library, "铁路")} == everywhere
    for wanted, expected in (
        ({"tag": "chips"}, {one}),
        ({"tag": "later"}, {two}),
        ({"source": "b.cn"}, {two}),
        ({"language": Language.ENGLISH}, {one}),
        ({"since": "2026-04"}, {two}),
        ({"until": "2026-04-30"}, {one}),
    ):
        assert {hit.article for hit in find(library, "铁路", **wanted)} == expected
    hits = find(library, "铁路", colour=Colour.PINK)
    assert [hit.annotation for hit in hits] == [pink.id]
    assert find(library, "铁路", colour=Colour.BLUE) == ()


def test_what_is_removed_is_not_found_until_it_is_back(
    library: Library, keys: tuple[str, str]
) -> None:
    note = Annotation("", keys[1], AnnotationKind.NOTE, body="noodles")
    note = library.annotations.add(note)
    assert find(library, "面条")
    assert find(library, "noodles")
    library.articles.remove(keys[1])
    assert not find(library, "面条")
    assert not find(library, "noodles")
    library.articles.put_back(keys[1])
    assert find(library, "面条")
    assert find(library, "noodles")
    library.annotations.remove(note.id)
    assert not find(library, "noodles")


def test_a_changed_article_is_found_by_its_new_text(library: Library) -> None:
    url = "https://a.org/1"
    library.articles.add(source("a"), article("Old words.", *CANTEEN, url=url))
    assert find(library, "old")
    library.articles.add(source("b"), article("New words.", *CANTEEN, url=url))
    assert not find(library, "old")
    assert find(library, "new")


def test_a_lost_index_is_made_again(
    library: Library, keys: tuple[str, str], tmp_path: Path
) -> None:
    assert find(library, "coast")
    library.close()
    for each in tmp_path.glob("library-cache*"):
        each.unlink()
    with Library(library.path) as again:
        assert find(again, "coast")


def test_a_locked_library_is_indexed_and_searched(
    library: Library, keys: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert keys
    other = Connection(library.path)
    monkeypatch.setattr(connection, "OTHERS_WAIT", 0.01)
    with Library(library.path) as impatient, other.transaction():
        assert find(impatient, "coast")
    library.articles.add(source(), article("A letter from the coast."))
    assert len(find(library, "coast")) == 2
    other.close()


def test_no_note_is_forgotten_when_articles_come(library: Library) -> None:
    """An article and a mark may have the same number; they are not the same row."""
    key = library.articles.add(source(), article()).id
    for number in range(6):
        mark = replace(highlight(key, "queue"), kind=AnnotationKind.NOTE)
        library.annotations.add(replace(mark, body=f"Zebra number {number}"))
    for number in range(9):
        assert len(find(library, "zebra")) == 6
        library.articles.add(source(f"{number}"), article(title=f"Story {number}"))


def test_an_index_that_had_forgotten_notes_is_made_again(
    library: Library, keys: tuple[str, str]
) -> None:
    library.annotations.add(replace(highlight(keys[0], "ministry"), body="zebra"))
    find(library, "zebra")
    library.memory.put({"key": Translation("text")})
    library.close()
    raw = Connection(beside(library.path))
    raw.run("DELETE FROM texts WHERE rowid < 0")
    raw.run("PRAGMA user_version = 1")
    raw.close()
    with Library(library.path) as again:
        assert find(again, "zebra")
        assert again.memory.get(["key"])


def test_a_snippet_is_counted_in_characters(library: Library) -> None:
    long = "前" * 200 + "芯片" + "后" * 200
    library.articles.add(source("long"), article(long))
    (hit,) = find(library, "芯片")
    assert len(hit.snippet) == 82
    assert shown(hit) == ["芯片"]
    assert hit.passage == Passage(0, 200, 202)


def test_indexing_can_be_stopped_and_goes_on_there(library: Library) -> None:
    for number in range(30):
        library.articles.add(source(f"{number}"), article(f"Number {number} here."))
    token, left = Token(), []

    def stop_soon(value: int) -> None:
        left.append(value)
        if len(left) == 2:
            token.cancel()

    with pytest.raises(Cancelled):
        library.search.refresh(token, stop_soon)
    assert 0 < library.search.pending < 30
    assert len(find(library, "number")) == 30


def test_the_log_of_changes_does_not_grow(library: Library) -> None:
    key = library.articles.add(source(), article()).id
    for _ in range(5):
        library.pairs.keep(key, EN_ZH, [PAIR])
        library.annotations.add(highlight(key, "canteen"))
        find(library, "canteen")
    assert library._connection.value("SELECT count(*) FROM changes") == 0


def test_another_library_in_its_place_is_noticed(
    library: Library, keys: tuple[str, str]
) -> None:
    assert keys
    assert find(library, "coast")
    library.close()
    for end in ("", "-wal", "-shm"):
        library.path.with_name(library.path.name + end).unlink(missing_ok=True)
    with Library(library.path) as other:
        assert find(other, "coast") == ()
        other.articles.add(source(), article("By the coast."))
        assert find(other, "coast")


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("The U.N. envoy left.", "UN envoy"),
        ("The UN envoy left.", "U.N. envoy"),
        ("They re-opened the school.", "reopened"),
        ("They sent an email.", "e-mail"),
        ("A pre-war house", "prewar house"),
        ("The ﬁrst ﬂoor", "first floor"),
        ("Welcome 🐼 back", "🐼"),
        ("熊猫🐼回家", "🐼"),
        ("全长35㎞", "km"),
        ("It is 20℃.", "℃"),
    ],
)
def test_a_word_is_found_in_its_other_spellings(
    library: Library, written: str, typed: str
) -> None:
    library.articles.add(source("one.html"), article(written, title="港口"))
    assert len(find(library, typed)) == 1


def test_a_search_shows_what_it_found(library: Library) -> None:
    library.articles.add(source("one.html"), article("Welcome 🐼 to the U.N. hall"))
    (hit,) = find(library, "UN")
    assert shown(hit) == ["U.N"]


def test_the_index_of_an_older_version_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with Library(path) as library:
        library.articles.add(source("one.html"), article("Welcome 🐼 back"))
        find(library, "welcome")
    cache = Connection(beside(path))
    cache.run("PRAGMA user_version = 2")
    cache.close()
    with Library(path) as library:
        assert len(find(library, "🐼")) == 1
