"""Title, author, date and site as pages of many kinds tell them."""

from __future__ import annotations

import pytest

from reader.extract import extract
from reader.extract.credits_zh import author_zh, closing_credit
from reader.extract.dates import find_date
from tests.helpers.markup import page, read


def ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


RECORD = '{"@type":"NewsArticle","author":{"@type":"Person","name":"Ada Merrow"}}'


@pytest.mark.parametrize(
    ("head", "body", "byline"),
    [
        (ld('{"@graph":[{"@type":"Article","author":{"@id":"#p"}},'
            '{"@type":"Person","@id":"#p","name":"Ada Merrow"}]}'), "", "Ada Merrow"),
        (ld(f"//<![CDATA[\n{RECORD}\n//]]>"), "", "Ada Merrow"),
        (ld(f"/*<![CDATA[*/{RECORD}/*]]>*/"), "", "Ada Merrow"),
        (ld(RECORD.replace('"}}', '",},}')), "", "Ada Merrow"),
        (ld(RECORD.replace("Ada Merrow", "ada_m")), "", "ada_m"),
        ("<meta name=author value='Ada Merrow'>", "", "Ada Merrow"),
        (("<meta name='twitter:label1' content='Written by'>"
         "<meta name='twitter:data1' content='Ada Merrow'>"), "", "Ada Merrow"),
        ("", "<p>By <a rel=author href=/ada>Ada Merrow</a><a href=t>Follow</a></p>",
         "Ada Merrow"),
        ("", "<div class=Byline><span>By</span>Ada Merrow</div>", "Ada Merrow"),
        ("", "<div itemprop=author><a><span itemprop=name>Ada Merrow</span></a></div>",
         "Ada Merrow"),
        ("", "<aside class=related><a rel=author>Jon Vale</a></aside>", ""),
    ],
)  # fmt: skip
def test_who_wrote_it(tmp_path, head, body, byline):
    assert read(tmp_path, page(body, head)).byline == byline


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("作者：方晓棠 白君 责编：石岩", "方晓棠 白君"),
        ("作者：港务部 时间：2026-03-04", "港务部"),
        ("记者王文萱／台北報導", "王文萱"),
        ("新港日报记者 石岩 摄影 白君", "石岩"),
        ("撰文｜方晓棠", "方晓棠"),
        ("来源：新港日报", ""),
        ("作者：阿卜杜拉·买买提", "阿卜杜拉·买买提"),
    ],
)
def test_chinese_credits(line, author):
    assert author_zh(line) == author


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("（新港日报记者 石岩）", "石岩"),
        ("文：眉间尺", "眉间尺"),
        (
            "记者在现场看到，码头已经关闭，木门上了锁，柱子上钉着一张通知，居民围在门口。",
            "",
        ),
        ("（责编：石岩、白君）", ""),
    ],
)
def test_a_credit_under_the_article(line, author):
    assert closing_credit(line) == author


@pytest.mark.parametrize("site", ["新港网", "网易", "新港日报", "海文传媒"])
def test_a_site_is_no_writer(tmp_path, site):
    head = f"<meta name=author content='{site}'>"
    assert read(tmp_path, page("", head)).byline == ""


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("二〇二六年三月四日", "2026-03-04"),
        ("二○二六年十二月三十一日", "2026-12-31"),
        ("民國115年3月4日", "2026-03-04"),
        ("中華民國 103 年 12 月 5 日", "2014-12-05"),
        ("二〇二六年十三月四日", ""),
    ],
)
def test_chinese_dates(text, date):
    assert find_date(text) == date


@pytest.mark.parametrize(
    ("language", "date"),
    [("en-GB", "2026-03-04"), ("en-AU", "2026-03-04"), ("en-US", "2026-04-03"),
     ("en", "2026-04-03"), ("fr", "2026-03-04")],
)  # fmt: skip
def test_the_day_comes_first_where_english_is_not_american(tmp_path, language, date):
    markup = page("<p>04/03/2026</p>").replace("<html>", f"<html lang={language}>")
    assert read(tmp_path, markup).date == date


@pytest.mark.parametrize(
    ("body", "date"),
    [
        ("<time datetime='2026-03-04T08:15:00Z'>3 hours ago</time>",
         "2026-03-04T08:15"),
        (("<time class=updated datetime=2026-03-09>x</time>"
         "<time class=published datetime=2026-03-04>x</time>"), "2026-03-04"),
        ("<aside><time datetime=2025-01-01>x</time></aside>", ""),
        ("<p>〓 转载 发布时间 2005/03/15 22:36:13 by duscha 〓</p>",
         "2005-03-15T22:36"),
    ],
)  # fmt: skip
def test_when_it_was_written(tmp_path, body, date):
    assert read(tmp_path, page(body)).date == date


LD_TITLE = ld('{"@type":"Article","headline":"Article of the site"}')
WEAVER = "专访｜她用十年织一张网"
QUOTED = '她说"没有灯"引发热议'


@pytest.mark.parametrize(
    ("head", "shown", "title"),
    [
        (f"{LD_TITLE}<title>A lamp goes out</title>", "A lamp goes out",
         "A lamp goes out"),
        (f"<meta property='og:title' content='{WEAVER}'>", "", WEAVER),
        ((f'<meta property="og:title" content="{QUOTED}">'
         f"<title>{QUOTED}_新港网</title>"), "", QUOTED),
        ("<title>The lamp goes out | Northmere Post</title>", "Northmere Post",
         "The lamp goes out"),
        ("<title>港口的灯在三月亮了——新港日报数字报</title>", "", "港口的灯在三月亮了"),
        ("<title>港口的灯亮了 - 知乎</title>", "", "港口的灯亮了"),
        ("<title>港口的燈亮了 | 新港新聞網：最快的新聞</title>", "", "港口的燈亮了"),
        ("<title>港口的灯——一代人的记忆</title>", "", "港口的灯——一代人的记忆"),
        (("<title>The lamp goes out « Northmere Post</title>"
         "<meta property='og:site_name' content='Northmere Post'>"), "",
         "The lamp goes out"),
        ("<title>The lamp &amp;#8230; out</title>", "", "The lamp … out"),
        ("<meta property='og:title' content='Lamp out: you will not believe it'>",
         "The lamp on the pier is out", "The lamp on the pier is out"),
    ],
)  # fmt: skip
def test_what_it_is_called(tmp_path, head, shown, title):
    markup = page("", head).replace("<title>The lamp</title>", "", 1)
    heading = f"<h1>{shown}</h1>" if shown else ""
    assert read(tmp_path, markup.replace("<h1>The lamp</h1>", heading)).title == title


def test_an_article_of_a_public_account(tmp_path):
    head = "<meta property='og:site_name' content='微信公众平台'>"
    script = (
        '<script>var nickname = htmlDecode("海文灯塔"); var ct = "1772583300";</script>'
    )
    article = read(tmp_path, page(f"<script>{script}</script>", head))
    assert (article.source, article.date) == ("海文灯塔", "2026-03-04T08:15")
    ids = "<span id=js_author_name>白君</span><a id=js_name> 海文灯塔 </a>"
    article = read(tmp_path, page(f"{ids}<em id=publish_time>2026-03-05</em>", head))
    assert (article.source, article.byline, article.date) == (
        "海文灯塔", "白君", "2026-03-05",
    )  # fmt: skip


STORY = "".join(
    f"<p>Stall {n} of the fish market was sold on Monday to a cook of the port.</p>"
    for n in range(6)
)


@pytest.mark.parametrize("title", ["", "<title>MKT</title>"])
@pytest.mark.parametrize("headline", ["Fish 7", "The fish market is sold, 渔市易主"])
def test_where_the_head_tells_no_title_the_only_h1_is_it(tmp_path, title, headline):
    saved = tmp_path / "page.html"
    saved.write_text(
        f"<meta charset=utf-8>{title}<article><h1>{headline}</h1>{STORY}</article>",
        encoding="utf-8",
    )
    article = extract(saved)
    assert article.title == headline
    assert headline not in [block.text for block in article.blocks]


ADDRESS = "<link rel=canonical href='https://news.example/{}'>"
SAVED = (
    "<!--\n Page saved with SingleFile \n saved date: Wed Mar 04 2026 10:00:00 GMT\n-->"
)


@pytest.mark.parametrize(
    ("head", "body", "date"),
    [
        ("<meta name=published content='March 4, 2026'>", "", "2026-03-04"),
        ("", "<span itemprop=datePublished content=2026-03-04T08:15>4 Mar</span>",
         "2026-03-04T08:15"),
        ("", "<p>On <span property='schema:datePublished'>4 March 2026</span></p>",
         "2026-03-04"),
        ("<meta name='cXenseParse:recs:publishtime' content='2026-03-04T08:15:00Z'>",
         "", "2026-03-04T08:15"),
        (("<meta property=og:updated_time content=2026-03-09>"
          "<meta property=article:published_time content=2026-03-04>"), "",
         "2026-03-04"),
        ("<meta property=og:updated_time content=2026-03-09>", "", "2026-03-09"),
        (ld('{"@type":"NewsArticle","pubDate":"2026-03-04T08:15:00"}'), "",
         "2026-03-04T08:15"),
        (ld('{"@type":"NewsArticle","headline":"a "b" c",'
            '"datePublished":"2026-03-04"}'), "", "2026-03-04"),
        (ADDRESS.format("n1/2026/0304/c1.html"), "", "2026-03-04"),
        (ADDRESS.format("2026-03/04/c_1.htm"), "", "2026-03-04"),
        (ADDRESS.format("art/t20260304_12.html"), "", "2026-03-04"),
        (ADDRESS.format("item/920260304123.html"), "", ""),
        (ADDRESS.format("2026/03/04/lamp"), "<p>04/03/2026</p>", "2026-03-04"),
        ("", "<p>04/03/2026</p><p>Changed 25/03/2026</p>", "2026-03-04"),
        (SAVED, "<p>昨天 10:20</p>", "2026-03-03"),
        ("", "<p>昨天 10:20</p>", ""),
    ],
)  # fmt: skip
def test_the_day_it_was_published(tmp_path, head, body, date):
    assert read(tmp_path, page(body, head)).date == date


@pytest.mark.parametrize(
    ("title", "headings", "called"),
    [
        ("Harbour Notes: The lamp on the pier is out",
         "<h1>Harbour Notes</h1><h3>The lamp on the pier is out</h3>",
         "The lamp on the pier is out"),
        ("The lamp on the pier is out | Harbour Notes",
         "<h1>Harbour Notes</h1><h2>The lamp on the pier is out</h2>",
         "The lamp on the pier is out"),
        ("港口的灯灭了__民生_地方新闻_新港网", "", "港口的灯灭了"),
        ("港口的灯灭了 - 新港網 - 新聞", "", "港口的灯灭了"),
        ("港口的灯灭了 :: 新港博客 ::", "<h1>新港博客</h1>", "港口的灯灭了"),
        ("Lamps, oil &#x26; rope", "<h1>Lamps, oil &amp;#x26; rope</h1>",
         "Lamps, oil & rope"),
        ("专访｜守灯的人：十年没有离开", "<h1>专访｜守灯的人：十年没有离开</h1>",
         "专访｜守灯的人：十年没有离开"),
    ],
)  # fmt: skip
def test_the_site_is_no_title(tmp_path, title, headings, called):
    head = "<meta property=og:title content='The lamp on the pier is out'>"
    markup = page("", head if "pier" in title else "")
    markup = markup.replace("<title>The lamp</title>", f"<title>{title}</title>")
    markup = markup.replace("<h1>The lamp</h1>", headings)
    assert read(tmp_path, markup).title == called


def test_an_account_whose_page_counts_days_back(tmp_path):
    head = "<meta property='og:site_name' content='微信公众平台'>"
    script = '<script>var oriCreateTime = "1772583300"; d.nick_name = "海文";</script>'
    body = (
        '<strong class="profile_nickname" id="profileBt">海文灯塔</strong>'
        '<span class="rich_media_meta rich_media_meta_text">原创</span>'
        '<span class="rich_media_meta rich_media_meta_text">白君</span>'
        '<em id="publish_time">昨天</em>'
    )
    article = read(tmp_path, page(script + body, head))
    assert (article.source, article.byline) == ("海文灯塔", "白君")
    assert article.date == "2026-03-04T08:15"
