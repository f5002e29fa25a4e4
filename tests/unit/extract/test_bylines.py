"""Bylines and dates in the forms that sites print them, on whole pages."""

from __future__ import annotations

import pytest

from tests.helpers.markup import page, read

DAY = "<p>March 4, 2026</p>"
CHINESE = "<p>2026-03-04 08:12　来源：新港报</p>"


@pytest.mark.parametrize(
    ("body", "byline"),
    [
        ("<p>By Ada Merrow, Jon Vale and Li Wei | Reuters</p>",
         "Ada Merrow, Jon Vale, Li Wei"),
        ("<p>By ADA MERROW in Oslo and JON VALE in Rome | Port Daily</p>",
         "ADA MERROW, JON VALE"),
        ("<p>By Ada Merrow, Foreign Affairs Editor</p>", "Ada Merrow"),
        ("<p>By Ada Merrow Political correspondent, Port News</p>", "Ada Merrow"),
        ("<p>By Ada Merrow, PhD, RD</p>", "Ada Merrow"),
        ("<p>By Ada Merrow, CNN</p>", "Ada Merrow"),
        ("<p>By Ada Merrow<br>ada@port.example</p>", "Ada Merrow"),
        ("<p>By PORT GAZETTE STAFF</p>", "PORT GAZETTE STAFF"),
        ("<p>Analysis by Ada Merrow</p>", "Ada Merrow"),
        ("<p>Guest post by Ada Merrow</p>", "Ada Merrow"),
        ("<p>Words: Ada Merrow | Photos: Jon Vale</p>", "Ada Merrow"),
        ("<p>Story by Ada Merrow; photos by Jon Vale</p>", "Ada Merrow"),
        ("<p>Edited by Jon Vale</p><p>By Ada Merrow</p>", "Ada Merrow"),
        ("<p>Submitted by Ada Merrow on Sat, 03/07/2026 - 05:20</p>", "Ada Merrow"),
        ("<p>Posted on March 4, 2026 by Ada Merrow</p>", "Ada Merrow"),
        ("<p>March 4, 2026 By Ada Merrow Leave a Comment</p>", "Ada Merrow"),
        ("<p>Ada Merrow · Mar 4 · 5 min read</p>", "Ada Merrow"),
        ("<p>Ada Merrow, The Port Times</p>" + DAY, "Ada Merrow"),
        ("<p>Ada Merrow in Oslo and Jon Vale in Rome</p>" + DAY,
         "Ada Merrow, Jon Vale"),
        ("<p>Merrow on March 4, 2026</p>", "Merrow"),
        ("<p>by ada_m</p>" + DAY, "ada_m"),
        ("<p>Posted on March 4, 2026</p>", ""),
        ("<div class=nav-name>Home</div><div class=username>TideWatcher</div>" + DAY,
         "TideWatcher"),
    ],
)  # fmt: skip
def test_english_lines_under_the_headline(tmp_path, body, byline):
    assert read(tmp_path, page(body)).byline == byline


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("<p>(Reporting by Ada Merrow in Oslo; Editing by Jon Vale)</p>", "Ada Merrow"),
        ("<p>Reporting by Ada Merrow and Li Wei; Additional reporting by Sam Hill</p>",
         "Ada Merrow, Li Wei"),
        ("<p>This story was written by Ada Merrow.</p>", "Ada Merrow"),
        ("<p>Ada Merrow covers ports for the Port Times. Reach her by post.</p>",
         "Ada Merrow"),
        ("<p>— Ada Merrow</p>", "Ada Merrow"),
        ("<blockquote>Never.<div class=quote-author>Jon Vale</div></blockquote>", ""),
    ],
)  # fmt: skip
def test_english_lines_under_the_text(tmp_path, line, byline):
    story = "<p>The ferry left at dawn with a brass band on its deck and came back.</p>"
    assert read(tmp_path, page(DAY + 4 * story + line)).byline == byline


def test_who_is_spoken_of_in_the_title_is_no_author(tmp_path):
    body = "<h2>Ada Merrow</h2>" + DAY
    assert read(tmp_path, page(body)).byline == "Ada Merrow"
    markup = page(body).replace("The lamp</", "The lamp of Ada Merrow</")
    assert read(tmp_path, markup).byline == ""


def test_a_writer_beside_the_headline_comes_before_those_of_a_list(tmp_path):
    row = "<li><span class=byline>Katie Vale</span> Another story of the port"
    markup = page("<p class=byline>ADA MERROW</p>").replace(
        "<article>", f"<ul>{20 * row}</ul><article>"
    )
    assert read(tmp_path, markup).byline == "ADA MERROW"


def test_a_line_with_the_full_name_comes_before_an_account(tmp_path):
    head = "<meta name=author content=amerrow>"
    assert read(tmp_path, page("<p>By Ada Merrow</p>", head)).byline == "Ada Merrow"
    assert read(tmp_path, page("", head)).byline == "amerrow"


def test_names_in_the_order_of_catalogues_are_turned_round(tmp_path):
    head = (
        "<meta name=citation_author content='Vale, Jon van'>"
        "<meta name=citation_author content='Merrow, Ada'>"
        "<meta name=citation_author content='Li Wei, PhD'>"
    )
    assert read(tmp_path, page("", head)).byline == "Jon van Vale, Ada Merrow, Li Wei"


def test_the_data_of_scripts_names_the_author_last(tmp_path):
    data = '<script>window.x = {"author":{"id":7,"name":"Ada Merrow"}}</script>'
    assert read(tmp_path, page(DAY, data)).byline == "Ada Merrow"
    assert read(tmp_path, page("<p>By Jon Vale</p>", data)).byline == "Jon Vale"
    two = data + '<script>window.y = {"author":"Sam Hill"}</script>'
    assert read(tmp_path, page(DAY, two)).byline == ""


@pytest.mark.parametrize(
    ("body", "byline"),
    [
        ("<p>新港電報newport | 林昀真 台北報導</p>", "林昀真"),
        ("<p>2026-03-04 03:04 潮報 記者陳志賢╱台北報導</p>", "陳志賢"),
        ("<p>潮聲時報 謝佳君</p>", "謝佳君"),
        ("<p>潮報快訊／楊湘鈞 2026年03月04日 14:00:00</p>", "楊湘鈞"),
        ("<p>【吳國仲╱台北報導】市港務處表示，今年的渡輪班次比去年多兩成。</p>",
         "吳國仲"),
        ("<p>文字／劉彥甫</p><p>編輯／林雨</p>", "劉彥甫"),
        ("<p>本文作者：石岩，2026年3月4日首发</p>", "石岩"),
        ("<p>每经记者：石岩 每经编辑：丁涛</p>", "石岩"),
        ("<p>新世纪经济报道 石岩 北京报道</p>", "石岩"),
        ("<p>石岩 · 2026-03-04 08:12</p>", "石岩"),
        ("<p>石岩（新港大学教授）</p><p>2026年3月4日</p>", "石岩"),
        ("<p>特约评论员 石岩 发自北京 2026年3月4日</p>", "石岩"),
        ("<p>作者：海边的猫 提交日期：2026-3-4 12:00:00</p>", "海边的猫"),
        ("<p>海边的猫 发表于 2026-3-4 12:00</p>", "海边的猫"),
        ("<p>发布者：海边的猫 | 时间：2026-3-4 12:00</p>", "海边的猫"),
        ("<p>发信人: seacat (海边的猫), 信区: News</p>", "seacat"),
    ],
)  # fmt: skip
def test_chinese_lines_under_the_headline(tmp_path, body, byline):
    assert read(tmp_path, page(body)).byline == byline


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("<p>■ 本报记者 石岩 文/摄</p>", "石岩"),
        ("<p>（新港晚报记者 石岩 实习生 丁涛 文/摄）</p>", "石岩, 丁涛"),
        ("<p>本版文/记者石岩李莎莎</p>", "石岩, 李莎莎"),
        ("<p>石岩/文</p>", "石岩"),
        ("<p>（李姿慧／台北報導）</p>", "李姿慧"),
        ("<p>新港廣播電台張翠報導</p>", "張翠"),
        ("<p>采写：潮报记者 石岩 发自广州</p>", "石岩"),
        ("<p>（石岩 编辑）</p>", ""),
        ("<p>责任编辑：石岩</p>", ""),
        ("<p>石岩 摄</p>", ""),
    ],
)
def test_chinese_lines_under_the_text(tmp_path, line, byline):
    story = "<p>渡轮清晨离港，甲板上有一支铜管乐队，傍晚又回到了原来的码头。</p>"
    assert read(tmp_path, page(CHINESE + 4 * story + line)).byline == byline


def test_a_chinese_title_may_name_its_writer(tmp_path):
    markup = "<title>{0}</title><h1>{0}</h1>{1}<p>渡轮清晨离港，傍晚又回来了。</p>"
    written = markup.format("港口的灯（林岚）", "<p>2026年3月4日</p>")
    assert read(tmp_path, written).byline == "林岚"
    told = markup.format("晚潮：我是怎样上船的", "<p>晚潮</p>")
    assert read(tmp_path, told).byline == "晚潮"
    spoken_of = markup.format("林岚：渡轮会再开", "<p>2026年3月4日</p>")
    assert read(tmp_path, spoken_of).byline == ""


@pytest.mark.parametrize(
    ("body", "date"),
    [
        ("<p>Updated: Mar 6, 2026 / 10:02 AM</p><p>Posted: Mar 4, 2026 / 06:12 PM</p>",
         "2026-03-04"),
        ("<p>Last updated March 6, 2026. Published March 4, 2026</p>", "2026-03-04"),
        ("<p>Last updated March 6, 2026</p>", "2026-03-06"),
        ("<p>更新时间：2026-03-06 09:00</p><p>发布时间：2026-03-04 07:15</p>",
         "2026-03-04"),
        (("<time datetime=2026-03-06>Updated 6 March</time><time datetime=2026-03-04>"
         "4 March</time>"), "2026-03-04"),
        (("<div class=updated><time datetime=2026-03-06>6 March</time></div>"
         "<time datetime=2026-03-04>4 March</time>"), "2026-03-04"),
        ("<abbr class=published title=2026-03-04T08:00:00>4 days ago</abbr>",
         "2026-03-04"),
        ("<relative-time datetime=2026-03-04T12:10:51Z>Mar 4</relative-time>",
         "2026-03-04"),
        ("<span title='March 4, 2026 at 9:00 AM'>4d ago</span>", "2026-03-04"),
        ("<span data-time=1772611200>4 March</span>", "2026-03-04"),
        ("<script>window.d = {\"publishedAt\":\"2026-03-04T08:00:00Z\"}</script>",
         "2026-03-04"),
        ("<link rel=canonical href=https://p.example/news/2026/mar/04/the-lamp>",
         "2026-03-04"),
        ("<p>Associated PressMarch 4, 2026</p>", "2026-03-04"),
        ("<p>115/03/04 10:00</p>", "2026-03-04"),
        ("<p>26-03-04 07:15</p>", "2026-03-04"),
    ],
)  # fmt: skip
def test_when_it_was_published(tmp_path, body, date):
    assert read(tmp_path, page(body)).date[:10] == date


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        ("The lamp on the pier is lit again | Port - News from all Harbours",
         ("<h1>Port: all the news of the harbours</h1>"
         "<p>The lamp on the pier is lit again</p>"),
         "The lamp on the pier is lit again"),
        ("稱「燈太亮」挨轟 林嵐：鼓勵大家看海 -- 潮報 / 焦點",
         "<h1>潮報 Tide Media</h1><p>稱「燈太亮」挨轟 林嵐：鼓勵大家看海</p>",
         "稱「燈太亮」挨轟 林嵐：鼓勵大家看海"),
        ("治公款点灯 莫患“灯塔焦虑症”-灯塔,公款点灯,码头,渡轮-新港网-新闻中心", "",
         "治公款点灯 莫患“灯塔焦虑症”"),
        ("Port", ("<h1>You are here: Home > Port > The lamp is lit again</h1>"
         "<h2>The lamp is lit again</h2>"), "The lamp is lit again"),
        ("新港网", "<p>首页 > 新港网 > 港务</p><p>灯塔今晚重新点亮 渡轮改点</p>",
         "灯塔今晚重新点亮 渡轮改点"),
    ],
)  # fmt: skip
def test_a_headline_under_the_name_of_the_site(tmp_path, title, body, expected):
    story = (
        "<p>港务处说，灯塔今晚重新点亮，渡轮因此改点，乘客请看码头的告示牌再来。</p>"
        if title > "\u2e80"
        else "<p>The lamp on the pier is lit again, and the ferry leaves at six.</p>"
    )
    markup = f"<meta charset=utf-8><title>{title}</title><body>{body}<div>{4 * story}"
    assert read(tmp_path, markup).title == expected


@pytest.mark.parametrize(
    ("body", "byline"),
    [
        ("<p>By Ada Merrow For The Port Mail and Jon Vale In Rome</p>",
         "Ada Merrow, Jon Vale"),
        ("<p>by Harbour writers Ada Merrow, Jon Vale</p>", "Ada Merrow, Jon Vale"),
        ("<div>原创 2026-03-04 08:12 · <a href=/c/user/token/MS4wLj>港口观察</a></div>",
         "港口观察"),
        ("<div>撰文：<a href=/1>石岩</a>出版：2026-03-04 08:12更新：2026-03-05</div>",
         "石岩"),
        ("<ul><li>石岩</li><li>港口台驻京记者</li></ul>", "石岩"),
        ("<ul><li>石岩</li><li>林业</li></ul>", ""),
        ("<div><a class=follow-nickName href=/seacat>海边的猫</a> 2026-03-04</div>",
         "海边的猫"),
    ],
)  # fmt: skip
def test_lines_of_platforms_and_agencies(tmp_path, body, byline):
    markup = page("").replace("</h1>", f"</h1>{body}")
    assert read(tmp_path, markup).byline == byline


def test_a_changed_date_in_parts_is_known(tmp_path):
    changed = "<p>Updated - March 05, 2026 10:00 am</p>"
    body = f"{changed}<p>Published - March 04, 2026 08:00</p>"
    assert read(tmp_path, page(body)).date == "2026-03-04T08:00"


def test_a_byline_below_the_standfirst_is_no_text(tmp_path):
    body = "<p>By Ada Merrow and Jon Vale / Port Times Staff Writers</p>"
    article = read(tmp_path, page(body))
    assert article.byline == "Ada Merrow, Jon Vale"
    assert all("Merrow" not in block.text for block in article.blocks)


def test_a_blog_that_has_its_name_in_the_large_heading(tmp_path):
    markup = page("").replace("<title>The lamp", "<title>Tidewater: The lamp is lit")
    markup = markup.replace(
        "<h1>The lamp</h1>", "<h1>Tidewater</h1><h3>The lamp is lit</h3>"
    )
    article = read(tmp_path, markup)
    assert article.title == "The lamp is lit"
    assert all("is lit" not in block.text for block in article.blocks)


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        ('{"@type":"Article","author":{"url":"https://x.example/author/ada-merrow"}}',
         "Ada Merrow"),
        ('{"@type":"Article","author":"Ada Merrow <ada@port.example>"}', "Ada Merrow"),
        ('{"@type":"Article","author":{"@list":[{"name":"Ada Merrow"}]}}',
         "Ada Merrow"),
        ('{"@type":"Article","author":{"name":{"@value":"Ada Merrow"}}}', "Ada Merrow"),
        ('{"@type":"Article","author":"+AdaMerrow"}', ""),
    ],
)  # fmt: skip
def test_linked_data_names_an_author_in_many_ways(tmp_path, head, byline):
    script = f'<script type="application/ld+json">{head}</script>'
    assert read(tmp_path, page(DAY, script)).byline == byline


@pytest.mark.parametrize(
    ("body", "byline"),
    [
        ("<p>Posted by ada_m</p>", "ada_m"),
        ("<p>Author | Ada Merrow</p>", "Ada Merrow"),
        ("<p>Ada Merrow — Guest Author</p>" + DAY, "Ada Merrow"),
        ("<p>Ada Merrow</p><p>Published 2 days ago</p>", "Ada Merrow"),
        ("<div itemprop=author><meta itemprop=name content='Ada Merrow'></div>",
         "Ada Merrow"),
        ("<div data-component=Byline><span>Ada Merrow</span></div>", "Ada Merrow"),
        ("<script>dataLayer=[{'contentAuthor':'Ada Merrow'}]</script>", "Ada Merrow"),
        ("<p><em>Ada Merrow teaches at the school of the pier.</em></p>", "Ada Merrow"),
        ("<p>Ada Merrow teaches at the school of the pier.</p>", ""),
        ("<p>Lamp N1</p>" + DAY, ""),
    ],
)  # fmt: skip
def test_other_ways_to_name_a_writer(tmp_path, body, byline):
    assert read(tmp_path, page(body)).byline == byline
