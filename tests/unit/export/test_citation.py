"""Where quoted words are from, in one line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.domain.language import Language
from reader.export import citation, citation_html
from tests.helpers.builders import article

ENGLISH = replace(
    article("The masons came early.", title="The quay is back"),
    byline="By Ada Merrow",
    source="Tidewater Echo",
    date="2026-03-05T07:30:00+00:00",
    url="https://tidewater.example/quay?a=1&b=2",
    language=Language.ENGLISH,
)
CHINESE = replace(
    ENGLISH,
    title="码头回来了：评《潮水》",
    byline="苏禾",
    source="潮报",
    language=Language.CHINESE,
)


def test_a_line_names_writer_title_source_day_and_address() -> None:
    assert citation(ENGLISH) == (
        "Ada Merrow, “The quay is back”, Tidewater Echo, 2026-03-05,"
        " https://tidewater.example/quay?a=1&b=2"
    )


def test_a_chinese_article_is_cited_in_chinese() -> None:
    assert citation(CHINESE) == (
        "苏禾：《码头回来了：评〈潮水〉》，潮报，2026年3月5日，"
        "https://tidewater.example/quay?a=1&b=2"
    )


@pytest.mark.parametrize("url", ["", "file:///home/ada/page.html", "javascript:x"])
def test_what_is_not_known_or_not_on_the_web_is_left_out(url: str) -> None:
    bare = replace(ENGLISH, byline="", source="", date="in spring", url=url)
    assert citation(bare) == "“The quay is back”, in spring"


def test_the_address_is_a_link_and_nothing_of_the_page_is_markup() -> None:
    hostile = replace(ENGLISH, title="<img src=x>", byline="<b>Ada</b>")
    html = citation_html(hostile)
    assert "<img" not in html
    assert "<b>" not in html
    assert '<a href="https://tidewater.example/quay?a=1&amp;b=2">' in html
