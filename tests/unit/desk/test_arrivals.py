"""Marks and lists of other programs come to the articles they are of, or say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.desk import Desk
from reader.domain.reading import Offer, OfferKind
from reader.paths import default_paths
from reader.settings import Settings
from reader.work import Token, ignore

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reader.domain.arrival import Arrival
    from reader.domain.reading import Snapshot

MILL = (
    "The mill on the Weaver ground its last flour on a wet Thursday in the spring.",
    "Its owner kept the stones, which her grandfather had cut in the north of Wales.",
    "Bakers from four villages came to the yard and bought what was left in the bins.",
)
HARBOUR = (
    "港口管理局周一宣布，旧码头将在年底之前改建成一座公共图书馆和一个小型剧场。",
    "渔民们说，他们已经把船移到了新的泊位，那里的水更深，冬天也更安全一些。",
    "工程预计耗资三千万元，由市政府和两家当地的企业共同承担，工期为十四个月。",
)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("DUIZHAO_HOME", str(tmp_path / "home"))
    with Desk(default_paths(), Settings()) as opened:
        yield opened


def saved(
    desk: Desk, folder: Path, title: str, texts: tuple[str, ...], url: str
) -> Snapshot:
    """A page of this title and address, saved and opened."""
    body = "".join(f"<p>{text}</p>" for text in texts)
    file = folder / f"{title}.html"
    file.write_text(
        f'<html><head><meta charset="utf-8"><title>{title} - Example</title>'
        f'<link rel="canonical" href="{url}"></head>'
        f"<body><article><h1>{title}</h1>{body}</article></body></html>",
        "utf-8",
    )
    return desk.opening(file)(Token(), ignore)


def taken(desk: Desk, file: Path, **options: bool) -> tuple[int, list[Arrival]]:
    steps: list[Arrival] = []
    return desk.exchange.importing(file, **options)(Token(), steps.append), steps


def placed(desk: Desk, reading: Snapshot) -> list[tuple[str, str]]:
    """The words on which each mark stands, and its note."""
    article = reading.article
    return [
        (
            "|".join(
                article.blocks[p.block].text[p.start : p.end] for p in it.passages
            ),
            it.annotation.body,
        )
        for it in desk.marks.of(reading)
    ]


CLIPPINGS = f"""A daily on the Kindle (The Example)
- Your Highlight on page 1 | Location 10-12 | Added on Monday, May 6, 2024 8:00:00 AM

{MILL[1][:59]}
==========
A daily on the Kindle (The Example)
- Your Note on page 1 | Location 12 | Added on Monday, May 6, 2024 8:01:00 AM

where in Wales?
==========
A daily on the Kindle (The Example)
- Your Highlight on page 9 | Location 90-92 | Added on Monday, May 6, 2024 8:02:00 AM

{HARBOUR[1]}
==========
A daily on the Kindle (The Example)
- Your Highlight on page 30 | Location 300-302 | Added on Monday, May 6, 2024 8:03:00 AM

A sentence of an article that was never saved on this computer at all.
==========
"""


def test_the_clippings_of_a_newspaper_go_to_its_articles(
    desk: Desk, tmp_path: Path
) -> None:
    mill = saved(desk, tmp_path, "The last flour", MILL, "https://e.org/mill")
    harbour = saved(desk, tmp_path, "旧码头改建", HARBOUR, "https://e.org/harbour")
    file = tmp_path / "My Clippings.txt"
    file.write_text(CLIPPINGS, "utf-8-sig")
    foreseen = desk.exchange.previewing(file)(Token(), ignore)
    assert [(it.is_here, it.marks, it.lost) for it in foreseen] == [
        *((True, 1, 0), (True, 1, 0), (False, 1, 0))
    ]
    assert len(desk.shelf.items()) == 2
    assert not desk.marks.all()
    new, steps = taken(desk, file)
    assert (new, [it.new for it in steps]) == (3, [1, 1, 1])
    assert placed(desk, mill) == [(MILL[1][:59], "where in Wales?")]
    assert placed(desk, harbour) == [(HARBOUR[1], "")]
    assert len(desk.shelf.items()) == 3
    assert taken(desk, file)[0] == 0


def test_only_what_is_of_articles_here_is_taken_if_asked(
    desk: Desk, tmp_path: Path
) -> None:
    mill = saved(desk, tmp_path, "The last flour", MILL, "https://e.org/mill")
    file = tmp_path / "clips.txt"
    file.write_text(CLIPPINGS, "utf-8")
    new, steps = taken(desk, file, only_here=True)
    assert (new, len(steps)) == (1, 1)
    assert [item.id for item in desk.shelf.items()] == [mill.id]


def test_a_mark_that_waited_goes_to_its_article_when_that_has_come(
    desk: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "clips.txt"
    file.write_text(CLIPPINGS.partition("==========\n")[0] + "==========\n", "utf-8")
    assert taken(desk, file)[0] == 1
    mill = saved(desk, tmp_path, "The last flour", MILL, "https://e.org/mill")
    assert placed(desk, mill) == []
    assert taken(desk, file)[0] == 1
    assert placed(desk, mill) == [(MILL[1][:59], "")]
    assert [item.id for item in desk.shelf.items()] == [mill.id]
    assert taken(desk, file)[0] == 0


def test_words_that_are_not_in_their_article_are_counted(
    desk: Desk, tmp_path: Path
) -> None:
    mill = saved(desk, tmp_path, "The last flour", MILL, "https://e.org/mill")
    file = tmp_path / "marks.csv"
    file.write_text(
        "Highlight,Book Title,Note,Source URL\n"
        f"{MILL[0]},The last flour,,https://e.org/mill\n"
        "words that the editor took out later,The last flour,why?,https://e.org/mill\n"
    )
    new, (step,) = taken(desk, file)
    assert (new, step.article, step.marks, step.lost) == (2, mill.id, 2, 1)
    assert placed(desk, mill) == [(MILL[0], ""), ("", "why?")]


POCKET = """title,url,time_added,tags,status
The last flour | Example,https://www.e.org/mill?utm_source=pocket,1700000000,mills|wales,archive
Another story,https://e.org/other,1700000100,rivers,unread
"""


def test_a_list_of_addresses_gives_tags_and_what_to_save_yet(
    desk: Desk, tmp_path: Path
) -> None:
    mill = saved(desk, tmp_path, "The last flour", MILL, "https://e.org/mill")
    file = tmp_path / "part_000000.csv"
    file.write_text(POCKET)
    assert taken(desk, file)[0] == 0
    items = {item.title: item for item in desk.shelf.items()}
    here, other = items["The last flour"], items["Another story"]
    assert (here.id, here.tags, here.is_read) == (mill.id, ("mills", "wales"), True)
    assert (other.tags, other.is_read, other.added[:10]) == (
        *(("rivers",), False),
        "2023-11-14",
    )
    opened = desk.opening_article(other.id)(Token(), ignore)
    assert opened.article.blocks == ()
    assert opened.offer == Offer(OfferKind.UNSAVED, "https://e.org/other")
    page = saved(desk, tmp_path, "Another story", HARBOUR, "https://e.org/other")
    assert page.id == other.id
    (item,) = (item for item in desk.shelf.items() if item.id == other.id)
    assert item.tags == ("rivers",)


def test_another_day_of_a_column_does_not_take_the_tags(
    desk: Desk, tmp_path: Path
) -> None:
    monday = saved(desk, tmp_path, "The morning letter", MILL, "https://e.org/l/1")
    file = tmp_path / "list.csv"
    file.write_text(
        "title,url,time_added,tags,status\n"
        "The morning letter,https://e.org/l/2,1700000000,tuesday,archive\n"
    )
    taken(desk, file)
    items = {item.id: item.tags for item in desk.shelf.items()}
    assert items.pop(monday.id) == ()
    assert list(items.values()) == [("tuesday",)]


def test_a_list_beside_the_articles_is_not_opened_as_one(
    desk: Desk, tmp_path: Path
) -> None:
    """The file of an import is no file of the articles that it only names."""
    file = tmp_path / "ril_export.html"
    file.write_text(
        "<html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>"
        '<li><a href="https://e.org/x" time_added="1700000000" tags="">A long story'
        "</a></li></ul></body></html>"
    )
    taken(desk, file)
    (item,) = desk.shelf.items()
    opened = desk.opening_article(item.id)(Token(), ignore)
    assert opened.article.title == "A long story"
    assert opened.offer == Offer(OfferKind.UNSAVED, "https://e.org/x")
