"""Titles as sites write them: with their names, sections and kickers around them."""

from __future__ import annotations

import pytest

from tests.helpers.markup import PROSE, read

TITLE = "Bakers of the old town close their ovens at noon"
CHINESE = "老城面包店正午熄炉 街坊排队买最后一炉"
STORY = "".join(f"<p>{PROSE} ({n})</p>" for n in range(4))
STORY_ZH = (
    4 * "<p>老城的面包店正午熄了炉，街坊在门口排队，等着买最后一炉，店主一一道谢。</p>"
)
SITE = '<meta property="og:site_name" content="Tidewater Echo">'
OG = f'<meta property="og:title" content="{TITLE}">'


def page(title: str, headings: str, head: str = "", story: str = STORY) -> str:
    return (
        f"<!doctype html><meta charset=utf-8><title>{title}</title>{head}"
        '<link rel=canonical href="https://www.tidewater.example/a/1">'
        f"<article>{headings}{story}</article>"
    )


@pytest.mark.parametrize(
    "title",
    ["{} « Tidewater Echo", "{} : Tidewater Echo", "{} (Tidewater Echo)",
     "{}, Tidewater Echo", "{} < Tidewater Echo", "{} - World - Tidewater Echo",
     "Tidewater Echo | {}", "{} | Tidewater Echo: news of the coast"],
)  # fmt: skip
def test_the_name_that_the_page_gives_its_site_is_cut(tmp_path, title):
    assert read(tmp_path, page(title.format(TITLE), "", SITE)).title == TITLE


@pytest.mark.parametrize(
    "title",
    ["{} | 潮聲新聞網：最快的新聞網站", "{} | 潮聲新聞網 - 生活",
     "{} | 生活 | 潮聲社 TNA",
     "{}｜潮聲02", "{} - 20260304 - 要聞 - 潮聲新聞網", "{} - BBC News 中文",
     "{} – DW – 2026年3月4日", "{}-潮氪", "{}_潮声网_潮声通",
     "{}_生活频道_潮声网(tide.example)", "{}_直击_潮声新闻-The Tide"],
)  # fmt: skip
def test_a_chinese_site_that_the_page_does_not_name_is_cut(tmp_path, title):
    markup = page(title.format(CHINESE), "", story=STORY_ZH)
    assert read(tmp_path, markup).title == CHINESE


@pytest.mark.parametrize(
    "title",
    ["夜航船｜最后一炉面包怎样烤成", "最后一炉面包：一部小史-上篇",
     "Ovens - a short history"],
)  # fmt: skip
def test_what_belongs_to_a_title_stays(tmp_path, title):
    assert read(tmp_path, page(title, "", story=STORY_ZH)).title == title


@pytest.mark.parametrize(
    "heading",
    ["<span>Town</span>{}", "<a href=/town>Town</a> <span>{}</span>",
     "<small>Town</small><br>{}", "{} <small>By Ada Merrow</small>",
     "{}<span>Flour has become too dear</span>"],
)  # fmt: skip
def test_a_kicker_or_byline_in_the_heading_is_no_title(tmp_path, heading):
    markup = page(TITLE, f"<h1>{heading.format(TITLE)}</h1>", OG)
    assert read(tmp_path, markup).title == TITLE


def test_a_heading_in_parts_is_whole_where_the_head_tells_no_part_of_it(tmp_path):
    heading = "<h1><b>LIVE</b> Bakers close <i>all</i> ovens</h1>"
    told = page("LIVE Bakers close all ovens", heading)
    assert read(tmp_path, told).title == "LIVE Bakers close all ovens"
    other = page("Bakers of Tidewater", heading)
    assert read(tmp_path, other).title == "LIVE Bakers close all ovens"


@pytest.mark.parametrize("dots", ["...", "…"])
def test_a_title_that_was_cut_off_is_read_on_in_its_line(tmp_path, dots):
    title = f"{TITLE[:30]}{dots} | Tidewater Echo"
    markup = page(title, f"<div class=top>{TITLE}</div>", SITE)
    assert read(tmp_path, markup).title == TITLE
    markup = page(f"{CHINESE[:9]}{dots}-潮声网", f"<h2>{CHINESE}</h2>", "", STORY_ZH)
    assert read(tmp_path, markup).title == CHINESE


def test_a_heading_is_believed_where_the_head_tells_the_site_alone(tmp_path):
    markup = page("Tidewater Echo", f"<h1>{TITLE}</h1>", SITE)
    assert read(tmp_path, markup).title == TITLE
    markup = page("潮声网_新闻中心", f"<h1>{CHINESE}</h1>", "", STORY_ZH)
    assert read(tmp_path, markup).title == CHINESE


def test_a_title_for_search_engines_gives_way_to_the_headline(tmp_path):
    head = '<meta property="og:title" content="Bread shops shut early: what to know">'
    markup = page("Bread shops shut early", f"<h1>{TITLE}</h1>", head)
    assert read(tmp_path, markup).title == TITLE
    slogan = page(TITLE, "<h1>Tidewater: all the news of the coast</h1>", SITE)
    assert read(tmp_path, slogan).title == TITLE


def test_a_title_of_many_parts_is_read_at_once(tmp_path):
    title = " | ".join(["潮声网"] * 20_000)
    assert read(tmp_path, page(title, f"<h1>{CHINESE}</h1>", "", STORY_ZH)).title


def test_a_headline_that_the_page_is_not_called_by_is_no_text_as_well(tmp_path):
    article = read(
        tmp_path,
        "<title>Harbour - The Lantern</title><body><article>"
        f"<h1>The masons came early</h1>{STORY}</article></body>",
    )
    assert article.title == "The masons came early"
    assert article.title not in [block.text for block in article.blocks]


def test_a_headline_without_a_title_leaves_other_headings(tmp_path):
    article = read(
        tmp_path,
        "<title>Harbour - The Lantern</title><body><article>"
        f"<h1>The masons came early</h1><h2>The winter</h2>{STORY}</article></body>",
    )
    assert article.blocks[0].text == "The winter"


@pytest.mark.parametrize(
    "headings",
    ["<h1>News</h1><h1>{}</h1><h1>Related content</h1>", "<h1></h1><h1>{}</h1>",
     "<h1>The Blog</h1><h1>{}</h1>", "<h1>{0}</h1><h1>{0}</h1><h1>Join in</h1>",
     "<h1><a href=/>Tidewater Echo, all the news</a></h1><h1>{}</h1>"],
)  # fmt: skip
@pytest.mark.parametrize("title", ["Bread shops shut early", "Tidewater Echo"])
def test_the_one_heading_that_may_be_a_headline_is_it(tmp_path, headings, title):
    markup = page(f"{title} | Tidewater Echo", headings.format(TITLE), SITE)
    assert read(tmp_path, markup).title == TITLE


def test_a_section_in_a_large_heading_gives_way_to_the_headline(tmp_path):
    headings = f"<h1>Money</h1><h1>Bread</h1><h1>{TITLE}</h1>"
    markup = page(f"Bread - Money - {TITLE}", headings)
    assert read(tmp_path, markup).title == TITLE
    opinion = page(f"Opinion | {TITLE} - Tidewater Echo", f"<h1>{TITLE}</h1>", SITE)
    assert read(tmp_path, opinion).title == TITLE


def test_a_blog_post_may_link_its_own_headline(tmp_path):
    headings = f"<h1>Flour Notes</h1><h3><a href=/a/1>{TITLE}</a></h3>"
    assert read(tmp_path, page(f"Flour Notes: {TITLE}", headings)).title == TITLE


def test_a_short_headline_does_not_give_way_to_the_link_to_the_site(tmp_path):
    headings = "<h2><a href=/>Tidewater Baking Handbook</a></h2><h1>Flour</h1>"
    markup = page("Flour | Tidewater Baking Handbook", headings)
    assert read(tmp_path, markup).title == "Flour"


@pytest.mark.parametrize("sign", ["--", "——", " - "])
def test_a_chinese_site_before_the_title_is_cut(tmp_path, sign):
    site = '<meta property="og:site_name" content="潮声网">'
    markup = page(f"潮声网{sign}{CHINESE}", "", site, STORY_ZH)
    assert read(tmp_path, markup).title == CHINESE


def test_the_first_paragraph_of_a_note_is_not_its_title(tmp_path):
    text = "第一天去了古城，店里的四果汤加了三勺糖。第二天下雨，在面线糊店坐了一下午。"
    article = read(
        tmp_path,
        "<!doctype html><meta charset=utf-8><title>吃在漳州</title><body>"
        f"<div class=title>吃在漳州</div><div class=desc>{text}</div>",
    )
    assert article.title == "吃在漳州"


@pytest.mark.parametrize(
    ("over", "title"),
    [
        (
            "<p>[精华区] 版主：[申请版主]</p><p>渡轮停航与港口的灯</p>",
            "渡轮停航与港口的灯",
        ),
        (
            "<p>渡轮停航与港口的灯</p><p>——论港口的灯与停航的渡轮</p>",
            "渡轮停航与港口的灯",
        ),
        (
            "<p>首頁 新聞總覽 渡轮停航与港口的灯</p><p>渡轮停航与港口的灯</p>",
            "渡轮停航与港口的灯",
        ),
    ],
)
def test_a_headline_of_a_board_that_its_head_does_not_tell(tmp_path, over, title):
    prose = (
        "今晚的渡轮停航以后，港口的灯又亮了起来，"
        "停航的渡轮与港口的灯都在雾里，守灯人说。"
    )
    text = "".join(f"<p>{prose}第{n}天也是这样。</p>" for n in "一二三四")
    markup = f"<meta charset=utf-8><title>新港社区</title><body>{over}{text}</body>"
    assert read(tmp_path, markup).title == title
