"""Another program's marks meet the article that they are about, and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.domain.article import Article, Source
from reader.library import Library
from reader.library.citing import are_alike, page, titles
from tests.helpers.builders import CANTEEN, article, source
from tests.helpers.cost import seconds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HERE = "https://example.org/2026/03/lunch"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.sqlite") as opened:
        yield opened


@pytest.mark.parametrize(
    "address",
    [
        "http://www.example.org/2026/03/lunch/",
        "https://m.example.org/2026/03/lunch?utm_source=feed&fbclid=1#top",
        "HTTPS://Example.ORG:443/2026/03/lunch/index.html",
        "https://amp.example.org/2026/03/lunch/amp/",
        "https://www.google.com/amp/s/example.org/2026/03/lunch",
        "https://example-org.cdn.ampproject.org/c/s/example.org/2026/03/lunch",
        "https://via.hypothes.is/https://example.org/2026/03/lunch",
        "https://web.archive.org/web/20260305101112/https:/example.org/2026/03/lunch",
        "https://example.org/2026/03/%6Cunch",
        "https://example.org/amp/2026/03/lunch",
    ],
)
def test_a_page_has_many_addresses(address: str) -> None:
    assert page(address) == page(HERE)


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("https://en.m.wikipedia.org/wiki/A", "https://en.wikipedia.org/wiki/A", True),
        ("https://e.org/?id=1", "https://e.org/?id=2", False),
        ("https://e.org/a", "https://e.org/b", False),
        ("https://news.e.org/a", "https://e.org/a", False),
        ("https://e.org/go?to=https://f.org/a", "https://f.org/a", False),
        (
            "https://mp.weixin.qq.com/s?__biz=M&mid=2&idx=1&sn=f&chksm=0&scene=21",
            "http://mp.weixin.qq.com/s?mid=2&__biz=M&idx=1&sn=f&pass_ticket=x",
            True,
        ),
        (
            "https://mp.weixin.qq.com/s?__biz=M&mid=2&idx=1",
            "https://mp.weixin.qq.com/s?__biz=M&mid=2&idx=2",
            False,
        ),
    ],
)
def test_what_names_the_page_is_kept(one: str, other: str, are_one: bool) -> None:
    assert (page(one) == page(other)) is are_one


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("Lunch on Willow Lane", "Lunch on Willow Lane - Example News", True),
        ("Lunch on Willow Lane", "Example | Lunch On Willow Lane", True),
        ("“Lunch” on Willow Lane", '"Lunch" on Willow  Lane — Example', True),
        ("柳巷的午餐开张了", "柳巷的午餐開張了_新聞中心_例報網", True),
        ("柳巷的午餐开张了", "柳巷的午餐开张了 - 例报网", True),
        ("Lunch on Willow L…", "Lunch on Willow Lane", True),
        ("Example News", "Lunch on Willow Lane - Example News", False),
        ("Lunch", "Dinner", False),
        ("", "Example", False),
    ],
)
def test_a_title_may_have_the_name_of_its_site(
    one: str, other: str, are_one: bool
) -> None:
    assert are_alike(one, titles(one), other) is are_one


def test_of_two_with_one_title_the_quotes_choose(library: Library) -> None:
    monday = library.articles.add(source("1"), article(title="Daily notes"))
    tuesday = library.articles.add(
        source("2"), article("The tram is back on rails.", title="Daily notes")
    )
    meant = Article(title="Daily notes | Example")
    assert library.articles.citations().find(meant, ["tram is  back"]) == tuesday.id
    assert library.articles.citations().find(meant, ["eight yuan", "gone"]) == monday.id
    assert library.articles.citations().find(meant, ["never said"]) == ""
    assert library.articles.citations().find(meant, []) == ""


def test_an_address_that_lacks_its_query_needs_the_words(library: Library) -> None:
    key = library.articles.add(source(), article(url=f"{HERE}?edition=2")).id
    meant = Article(title="Another headline", url=HERE)
    assert library.articles.citations().find(meant, [CANTEEN[1][:30]]) == key
    assert library.articles.citations().find(meant, ["never said"]) == ""


@pytest.mark.parametrize(
    "known",
    [
        Article(title="Lunch on Willow Lane - Example News"),
        Article(title="Something else", url=f"{HERE}?utm_medium=mail"),
    ],
)
def test_marks_that_came_first_wait_for_their_article(
    library: Library, tmp_path: Path, known: Article
) -> None:
    waiting = library.articles.add(Source(tmp_path / "marks.json", "ab" * 32, 0), known)
    other = library.articles.add(source("other"), article("Else.", title="Else"))
    opened = library.articles.add(source(), article(url=HERE))
    assert opened.id == waiting.id != other.id
    assert opened.article == article(url=HERE)


def test_thousands_of_citations_take_linear_time(library: Library) -> None:
    """A list of saved pages is looked for one by one, and leaves as many articles."""

    def cost(count: int) -> float:
        with library.transaction():
            for n in range(count):
                page_of = article(title=f"Story {count} {n}", url=f"https://e.org/{n}")
                library.articles.add(source(f"{count} {n}"), page_of)
        citations = library.articles.citations()

        def ask() -> None:
            for n in range(count):
                asked = Article(title=f"Story {count} {n}", url=f"https://e.org/{n}/")
                assert citations.find(asked, ())

        return seconds(ask)

    small = max(cost(50), 0.005)
    assert cost(400) < 3 * 8 * small


def test_what_is_added_meanwhile_is_known(library: Library) -> None:
    citations = library.articles.citations()
    page_of = article(url=HERE)
    assert citations.find(page_of, ()) == ""
    stored = library.articles.add(source(), page_of)
    citations.add(stored.id, page_of)
    citations.add(stored.id, page_of)
    assert citations.find(Article(url=f"{HERE}/"), ()) == stored.id
