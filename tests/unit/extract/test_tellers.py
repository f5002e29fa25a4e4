"""Who wrote a page and when, among other names and days on it."""

from __future__ import annotations

import json

import pytest

from tests.helpers.markup import PROSE, page, read

DAY = "<p>4 March 2026</p>"
DAY_ZH = "<p>2026-03-04 08:12</p>"
ADA = "Ada Merrow"
SAVED = "<!-- Page saved with SingleFile \n saved date: Wed Mar 04 2026 10:00:00\n-->"


def under(body: str, head: str = "") -> str:
    """A page with this right under its headline."""
    return page("", head).replace("</h1>", f"</h1>{body}")


def over(body: str, rest: str) -> str:
    return under(rest).replace("<article>", f"{body}<article>")


def ld(**record: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(record)}</script>'


@pytest.mark.parametrize(
    ("body", "byline"),
    [
        (("<span itemprop=author><b itemprop=name>Ada Merrow</b>"
          "<i itemprop=jobTitle>Lamp reporter</i></span>"), ADA),
        ("<a rel=author href=/1>Ada Merrow</a> and <a rel=author href=/2>Jon Vale</a>",
         "Ada Merrow, Jon Vale"),
        ("<p>By <b>Ada Merrow</b><i>Radio Port reporter</i></p>", ADA),
        ("<div><b>Ada Merrow</b><i>Lamp editor</i><i>@ada</i></div>" + DAY, ADA),
        ("<p>Ada Merrow, Lamp Correspondent</p>" + DAY, ADA),
        ("<p>Words and photographs by Ada Merrow</p>", ADA),
        ("<p>A guest essay by Ada Merrow</p>", ADA),
        ("<p>By Ada Merrow Translated by Jon Vale</p>", ADA),
        ("<p>By Ada Merrow Thursday, March 5, 2026</p>", ADA),
        ("<p>Author: Ada Merrow Source: Port Wire</p>", ADA),
        ("<p>By Ada Merrow with Jon Vale</p>", "Ada Merrow, Jon Vale"),
        ("<p>By Talking with Tide</p>", "Talking with Tide"),
        ("<p>BY ADA MERROW Tidewater Echo Staff Writer</p>", "ADA MERROW"),
        ("<p>By A. J. Merrow</p>", "A. J. Merrow"),
        ("<p>By Ada Merrow Special to the Echo</p>", ADA),
        ("<p>Ada Merrow @adamerrow</p>" + DAY, ADA),
        ("<p>Author(s): Ada Merrow; Jon Vale</p>", "Ada Merrow, Jon Vale"),
        ("<p>By María José Ruiz de la Peña Soler</p>",
         "María José Ruiz de la Peña Soler"),
        (("<figure><img src=a.png><figcaption>By Jon Vale</figcaption></figure>"
          "<p>By Ada Merrow</p>"), ADA),
        ("<div id=author_name>Ada Merrow</div><div id=editor>Jon Vale</div>", ADA),
    ],
)  # fmt: skip
def test_a_byline_apart_from_what_stands_beside_it(tmp_path, body, byline):
    assert read(tmp_path, under(body)).byline == byline


def test_a_newsroom_gives_way_to_the_person_in_the_byline(tmp_path):
    desk = ld(**{"@type": "NewsArticle", "author": {"name": "Tidewater Newsroom"}})
    assert read(tmp_path, under("<p>By Ada Merrow</p>", desk)).byline == ADA
    assert read(tmp_path, under(DAY, desk)).byline == "Tidewater Newsroom"


@pytest.mark.parametrize(
    "teasers",
    [("<div class=box><h3><a href=/{0}>The fish market moves inland</a></h3>"
     "<p class=byline>By Jon Vale</p></div>"),
     ("<ul><li><a href=/{0}><h3>The fish market moves inland</h3></a>"
      "<time datetime=2026-03-20>20 March</time><p>By Jon Vale</p></li></ul>")],
)  # fmt: skip
def test_the_bylines_and_days_of_teasers_are_of_others(tmp_path, teasers):
    more = "<h2>Read on</h2>" + "".join(map(teasers.format, range(3)))
    article = read(tmp_path, page("").replace("</article>", f"</article>{more}"))
    assert (article.byline, article.date) == ("", "")


def test_a_blog_links_its_headline_to_the_post(tmp_path):
    post = (
        "<title>The lamp on the long pier is lit</title><div class=post><h2><a href=/1>"
        "The lamp on the long pier is lit</a></h2><p class=byline>Ada Merrow</p></div>"
    )
    assert read(tmp_path, f"{post}<p>{PROSE}</p><p>{PROSE} It was.</p>").byline == ADA


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("作者, 石岩", "石岩"),
        ("ADA MERROW, 石岩", "ADA MERROW, 石岩"),
        ("海港网专栏作家 石岩", "石岩"),
        ("英国《海港周刊》 奥利芙•马什 伦敦报道", "奥利芙•马什"),
        ("編譯／石岩", "石岩"),
        ("作者：【法】奥利芙·马什 译者：石岩", "奥利芙·马什"),
        ("奥利芙·马什 著 石岩 译", "奥利芙·马什"),
        ("口述：丁涛 整理：石岩", "丁涛"),
        ("作者：海港晚报 石岩", "石岩"),
        ("石岩 海港大学历史系教授", "石岩"),
        ("◎石岩", "石岩"),
        ("作 者：石岩", "石岩"),
        ("责任编辑：丁涛", ""),
        ("作者系海港大学学生", ""),
    ],
)
def test_chinese_bylines(tmp_path, line, byline):
    assert read(tmp_path, under(f"<p>{line}</p>{DAY_ZH}")).byline == byline


def test_a_closing_line_may_say_who_the_writer_is(tmp_path):
    story = 4 * "<p>渡轮清晨离港，甲板上有一支铜管乐队，傍晚又回到了原来的码头。</p>"
    end = "<p>（作者为海港大学历史系教授石岩）</p>"
    assert read(tmp_path, page(DAY_ZH + story + end)).byline == "石岩"


@pytest.mark.parametrize(
    ("markup", "date"),
    [
        (over("<div>Sunday, March 29, 2026</div>", "<p>March 4, 2026</p>"),
         "2026-03-04"),
        (over("<div>今天是2026年3月29日 星期日</div>", "<p>三月的灯</p>"), ""),
        (under("<i data-unixtime=1772611200>then</i>"), "2026-03-04"),
        (under("<i data-datetime=2026-03-04T08:15:00Z>then</i>"), "2026-03-04"),
        (page("", "<meta name=pubdate content=20260304081500>"), "2026-03-04"),
        (page("", "<meta name=firstpublishedtime content=2026-03-04-08:15:00>"),
         "2026-03-04"),
        (page("", "<meta name=article:published_time content=1772611200>"),
         "2026-03-04"),
        (page("", ld(**{"@type": "Article", "datePublished": 1772611200000})),
         "2026-03-04"),
        (page("", ld(**{"@type": "Article", "datePublished": "1970-01-01T00:00:00Z"})),
         ""),
        (under(DAY, ld(**{"@type": "WebSite", "datePublished": "2011-01-01"})),
         "2026-03-04"),
        (page("", '<script>d={"publishDate":"20260304"}</script>'), "2026-03-04"),
        (under("<p><b>2026</b><i>03/04</i><i>08:15:00</i></p>"), "2026-03-04"),
        (SAVED + under("<p>03-02 08:15</p>"), "2026-03-02"),
        (SAVED + under("<p>12月31日</p>"), "2025-12-31"),
        (SAVED + under("<p>Mar 2</p>"), "2026-03-02"),
        (under("<p>03-02 08:15</p>"), ""),
        (under("<p>04/03/2026 - 08:15</p>").replace("<html", "<html lang=zh-CN"),
         "2026-03-04"),
    ],
)  # fmt: skip
def test_the_day_of_publication_among_other_days(tmp_path, markup, date):
    assert read(tmp_path, markup).date[:10] == date


def test_the_name_shown_on_a_chinese_page_comes_before_the_one_in_its_head(tmp_path):
    head = "<meta name=author content=丁涛><title>渔市今天搬到岛上</title>"
    shown = "<div class=author>石岩</div><div>2026-03-04</div>"
    markup = under(shown, head).replace("<title>The lamp</title>", "")
    assert read(tmp_path, markup).byline == "石岩"
