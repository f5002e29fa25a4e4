"""Dates in the forms of many sites: lines, elements, data, addresses."""

from __future__ import annotations

import pytest

from tests.helpers.markup import page, page_zh, read, under

DAY = "2026-03-04"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("<p>2026 March 4</p>", DAY),
        ("<p>2026 Mar. 4, 08:15</p>", DAY),
        ("<p>4.3.2026</p>", DAY),
        ("<p>4 Mar 26</p>", DAY),
        ("<p>Wednesday, 4th March, 2026</p>", DAY),
        ("<p>03.24.26, 22:47 / Harbour News</p>", "2026-03-24"),
        ("<p>24.03.26, 22:47</p>", "2026-03-24"),
        ("<p>Wed., March 4, 2026</p>", DAY),
        ("<p>Mar 04 2026</p>", DAY),
        ("<p>04-Mar-2026</p>", DAY),
        ("<p>MARCH 4 2026</p>", DAY),
        ("<p>March 4th, 2026</p>", DAY),
        ("<p>Dec 23, 2025 at 10:42 AM</p>", "2025-12-23"),
        ("<p>| December 17, 2025</p>", "2025-12-17"),
        ("<p>UPDATED 16:47 EST / MARCH 4 2026</p>", DAY),
        ("<p>Published: 4 March 2026</p><p>Updated: 6 March 2026</p>", DAY),
        ("<p>Updated 6 March 2026, first published 4 March 2026</p>", DAY),
        (
            (
                "<p>Last modified on Fri 6 Mar 2026 09.00 GMT</p><p>First "
                "published on Wed 4 Mar 2026</p>"
            ),
            DAY,
        ),
        ("<time>March 4, 2026</time>", DAY),
        ("<time datetime=''>March 4, 2026</time>", DAY),
        ("<span data-timestamp=1772611200>5h ago</span>", DAY),
        ("<span data-timestamp=1772611200000>5h ago</span>", DAY),
        ("<span class=date>Wednesday, March 4, 2026</span>", DAY),
        (
            (
                "<div class=post-date><span>04</span><span>Mar</span><span>"
                "2026</span></div>"
            ),
            DAY,
        ),
        (
            (
                "<div class=post-date><span>Mar</span> <span>04</span> <span>"
                "2026</span></div>"
            ),
            DAY,
        ),
        ("<p>By Ada Merrow Tidewater Echo | Mar 4, 2026 at 5:00 AM</p>", DAY),
        (
            (
                "<p>By ADA MERROW, Executive Editor | Wednesday March 4, 2026 "
                "@ 6:43pm EDT</p>"
            ),
            DAY,
        ),
        ("<p>2 days ago | March 4, 2026</p>", DAY),
        ("<p>04/03/2026 08:15 GMT</p>", "2026-04-03"),
        ("<p>© 2019 Tidewater. All rights reserved 1 January 2019</p>", ""),
    ],
)
def test_english_lines(tmp_path, line, day):
    assert read(tmp_path, under(line)).date[:10] == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("<p>二〇二六年三月四日</p>", DAY),
        ("<p>二○二六年三月四日 星期三</p>", DAY),
        ("<p>民國115年3月4日</p>", DAY),
        ("<p>中華民國115年03月04日</p>", DAY),
        ("<p>2026年3月4日 星期三 上午8:15</p>", DAY),
        ("<p>2026／03／04 08:15</p>", DAY),
        ("<p>2026.03.04</p>", DAY),
        ("<p>2026-3-4</p>", DAY),
        ("<p>发布时间：2026-03-04</p><p>更新时间：2026-03-09</p>", DAY),
        ("<p>更新于2026-03-09 首发于2026-03-04</p>", DAY),
        ("<p>發布時間：2026/03/04 08:15 更新時間：2026/03/09 09:00</p>", DAY),
        ("<p>出版：2026-03-04 08:15\u3000更新：2026-03-09 09:15</p>", DAY),
        ("<p>新港报 2026年03月04日08版</p>", DAY),
        ("<p>(2026-03-04)</p>", DAY),
        ("<p>２０２６年０３月０４日</p>", DAY),
        ("<p>日期：2026年3月4日</p>", DAY),
        ("<p>发稿时间：2026-03-04 08:15:00</p>", DAY),
        ("<p>2026年03月04日08:15:23</p>", DAY),
        ("<p>今天是2026年3月29日 星期日</p>", ""),
        ("<div class=copyright>版权所有 2019年1月1日</div>", ""),
    ],
)
def test_chinese_lines(tmp_path, line, day):
    assert read(tmp_path, page_zh(line)).date[:10] == day


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("<meta http-equiv=date content='Wed, 04 Mar 2026 08:15:00 GMT'>", DAY),
        (
            ("<meta http-equiv=last-modified content='Wed, 04 Mar 2026 08:15:00 GMT'>"),
            DAY,
        ),
        ("<meta name=date content='20260304'>", DAY),
        ("<meta name=DC.date.issued content='2026-03-04'>", DAY),
        ("<meta name=pubdate content='Wed Mar 04 08:15:00 UTC 2026'>", DAY),
        (("<meta property=article:published content='2026-03-04T08:15:00Z'>"), DAY),
        (("<meta name=article.published content='2026-03-04T08:15:00.000Z'>"), DAY),
        ("<meta itemprop=datePublished content='2026-03-04'>", DAY),
        ("<meta name=publish-date content='March 4, 2026'>", DAY),
        (
            (
                "<meta property=article:published_time "
                "content='2026-03-04T08:15:00+00:00'><meta "
                "property=article:modified_time content='2026-03-09'>"
            ),
            DAY,
        ),
        (
            (
                '<script type="application/ld+json">{"@type": "NewsArticle", '
                '"datePublished": "2026-03-04T08:15:00.000Z"}</script>'
            ),
            DAY,
        ),
        (
            (
                '<script type="application/ld+json">{"@type": "NewsArticle", '
                '"datePublished": "Wed, 04 Mar 2026 08:15:00 +0000"}</script>'
            ),
            DAY,
        ),
        (
            (
                '<script type="application/ld+json">{"@type": "NewsArticle", '
                '"datePublished": "20260304T081500Z"}</script>'
            ),
            DAY,
        ),
        (
            (
                '<script type="application/ld+json">{"@type": "NewsArticle", '
                '"datePublished": "March 4, 2026 8:15 am"}</script>'
            ),
            DAY,
        ),
        (
            (
                '<script type="application/ld+json">{"@type": "NewsArticle", '
                '"datePublished": ["2026-03-04"]}</script>'
            ),
            DAY,
        ),
        (
            (
                '<script type="application/ld+json">{"@type": "NewsArticle", '
                '"datePublished": {"@type": "Date", "@value": '
                '"2026-03-04"}}</script>'
            ),
            DAY,
        ),
        (
            (
                '<script type="application/ld+json">{"@type": "NewsArticle", '
                '"dateModified": "2026-03-09", "datePublished": '
                '"2026-03-04"}</script>'
            ),
            DAY,
        ),
        (
            (
                '<script type="application/ld+json">{"@type": "WebPage", '
                '"datePublished": "2019-03-04"}</script><script '
                'type="application/ld+json">{"@type": "NewsArticle", '
                '"datePublished": "2026-03-04"}</script>'
            ),
            DAY,
        ),
        (("<link rel=canonical href=https://tide.example/2026/03/04/lamp/>"), DAY),
        (("<link rel=canonical href=https://tide.example/news/2026-03-04-lamp>"), DAY),
        (("<link rel=canonical href=https://tide.example/news/20260304/lamp>"), DAY),
        (
            ("<link rel=canonical href=https://tide.example/news/lamp-20260304.html>"),
            DAY,
        ),
        ('<script>var utag_data={"publish_date":"2026-03-04"}</script>', DAY),
        (('<script>window.x={"datePublished":"2026-03-04T08:15:00Z"}</script>'), DAY),
    ],
)
def test_heads_scripts_and_addresses(tmp_path, head, day):
    assert read(tmp_path, page("", head)).date[:10] == day


def test_meta_tags_of_several_days_are_of_what_stands_beside(tmp_path):
    days = "".join(
        f"<meta itemprop=datePublished content='2026-02-{day}T08:15:00Z'>"
        for day in (16, 14, 12)
    )
    head = f"<meta name=dc.date content={DAY}>{days}"
    assert read(tmp_path, page("", head)).date == DAY
    assert read(tmp_path, page("", days)).date[:10] == "2026-02-16"


def test_a_day_of_old_times_under_the_headline_is_not_the_address(tmp_path):
    address = "https://tide.example/2026/HARBOUR/03/04/lamps/index.html"
    line = "<p>The harbour board was founded on August 14, 1935.</p>"
    markup = under(line).replace(
        "</head>", f"<link rel=canonical href={address}></head>"
    )
    assert read(tmp_path, markup).date == DAY


@pytest.mark.parametrize(
    "title",
    [
        "The lamp | Harbour| News from the port | TIDE | 04.03.2026",
        "The lamp - Mar. 4, 2026",
        "The lamp - 4 Mar 2026 - Tidewater Echo",
    ],
)
def test_the_day_that_a_title_tells(tmp_path, title):
    other = "<p class=teaser><time>2019-10-17</time></p>"
    markup = page("").replace("<title>The lamp</title>", f"<title>{title}</title>")
    assert read(tmp_path, markup.replace("<article>", f"{other}<article>")).date == DAY


@pytest.mark.parametrize(
    "around",
    [("lang=en-GB", ""), ("", "<link rel=canonical href=https://www.tide.co.uk/x>")],
)
def test_the_day_comes_first_in_britain(tmp_path, around):
    attribute, head = around
    markup = page("<p>04/03/2026 08:15</p>", head)
    markup = markup.replace("<html>", f"<html {attribute}>")
    assert read(tmp_path, markup).date == "2026-03-04T08:15"


@pytest.mark.parametrize(
    "end",
    [
        "<div class=comments>Jon Vale <time datetime=2026-03-09>9 March</time></div>",
        "<div class=comment><p>Jon Vale says</p><p>March 9, 2026 at 5:57 am</p></div>",
        "<p>Copyright © 2011-2026 Tidewater Echo, 1 January 2026</p>",
    ],
)
def test_days_that_are_not_of_the_article(tmp_path, end):
    markup = page("").replace("</article>", f"{end}</article>")
    assert read(tmp_path, markup).date == ""


@pytest.mark.parametrize(
    "element",
    [
        "<span class=timestamp>March 4, 2026</span>",
        "<time datetime=2026-03-04>4 March</time>",
        "<ul class=nav><li><a href=/time/1>4 Mar 2026 18:29</a></li></ul>",
        "<p class=article-byline__pub-dates>Updated March 4, 2026</p>",
        "<div><time property=dc:issued datetime=2026-03-04>Wednesday</time></div>",
    ],
)
def test_elements_that_are_no_lines_of_the_article(tmp_path, element):
    visit = "<ul><li><time id=header-date>Tuesday 17 March 2026</time></li></ul>"
    markup = under(element).replace("<body>", f"<body class='has-sidebar'>{visit}")
    assert read(tmp_path, markup).date[:10] == DAY
