"""Which two texts are the same article."""

from __future__ import annotations

import tracemalloc
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reader.domain.article import Block, BlockKind, Image
from reader.domain.language import Script
from reader.library import Library
from reader.library.identity import address, shared_text
from reader.text.script import to_script
from tests.helpers.builders import CANTEEN, article, source

if TYPE_CHECKING:
    from pathlib import Path

    from reader.domain.article import Article


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.example.org/lunch/", "example.org/lunch"),
        ("http://Example.org/lunch?utm_id=x&id=7&gclid=1#a", "example.org/lunch?id=7"),
        ("https://example.org/a?b=2&a=1", "example.org/a?a=1&b=2"),
        ("https://example.org/", "example.org"),
        ("file:///home/me/lunch.html", ""),
        ("about:blank", ""),
        ("", ""),
        ("https://[broken", ""),
    ],
)  # fmt: skip
def test_an_address_says_what_is_there_not_how_one_came(
    url: str, expected: str
) -> None:
    assert address(url) == expected


def test_shared_text_is_a_share_of_the_shorter() -> None:
    assert shared_text(article(), article()) == 1
    assert shared_text(article(), article("Nothing alike.")) == 0
    assert shared_text(article(*CANTEEN[:2]), article()) == 1
    assert shared_text(article(" "), article()) == 0


def page_with_picture(number: int) -> Article:
    """A page without headline or address, its picture inside it."""
    told = article(
        f"Page {number} of the town tells of nothing but its own affairs.",
        CANTEEN[0],
        title="",
    )
    picture = Block(
        BlockKind.IMAGE, "", image=Image(f"data:image/png;base64,{number:0200000}")
    )
    return replace(told, blocks=(picture, *told.blocks))


def test_of_many_pages_without_headline_one_at_a_time_is_in_memory(
    tmp_path: Path,
) -> None:
    with Library(tmp_path / "library.sqlite") as library:

        def peak_of_adding(number: int) -> int:
            tracemalloc.start()
            library.articles.add(source(f"{number}.html"), page_with_picture(number))
            peak = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
            return peak

        peaks = [peak_of_adding(number) for number in range(24)]
        again = library.articles.add(source("again.html"), page_with_picture(0))
    assert again.was_known
    assert peaks[-1] < 1.3 * peaks[3], peaks


HARBOUR = (
    "港口管理局周一宣布，旧码头将在年底之前改建成一座公共图书馆和一个小型剧场。",
    "渔民们说：“我们已经把船移到了新的泊位，那里的水更深，冬天也更安全一些。”",
    "工程预计耗资3,000万元，由市政府和两家当地的企业共同承担，工期为十四个月。",
)
PLACE = "https://news.example/2026/old-harbour-library"


@pytest.mark.parametrize(
    "texts",
    [
        [to_script(text, Script.HANT) for text in HARBOUR],
        [text.replace("，", ",").replace("。", ".") for text in HARBOUR],
        [text.replace("“", "「").replace("”", "」") for text in HARBOUR],
        ["".join(HARBOUR)],
        [part for text in HARBOUR for part in text.split("，")],
        ["更新：本文已更正。", *HARBOUR],
    ],
    ids=["script", "signs", "quotes", "joined", "cut", "note"],
)
@pytest.mark.parametrize(
    "url", [PLACE, f"{PLACE}/amp", "https://m.news.example/2026/old-harbour-library"]
)
def test_a_page_set_anew_is_the_same_article(
    tmp_path: Path, texts: list[str], url: str
) -> None:
    with Library(tmp_path / "library.sqlite") as library:
        first = library.articles.add(
            source("one"), article(*HARBOUR, title="旧码头", url=PLACE)
        )
        again = library.articles.add(
            source("two"), article(*texts, title="舊碼頭改建", url=url)
        )
        assert again.id == first.id
        other = article(
            "副市长周二说，铁路桥的栏杆要在雨季之前全部换新，经费还没有着落。",
            "居民代表希望把人行道加宽半米，并且在两端装上路灯和扶手。",
            title="旧码头",
            url=url,
        )
        assert library.articles.add(source("three"), other).id != first.id
