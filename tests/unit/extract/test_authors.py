"""Who wrote it, as pages of both languages say it, and who did not."""

from __future__ import annotations

import pytest

from reader.extract.credits import credit_of, names_of
from reader.extract.credits_zh import (
    author_zh,
    closing_credit,
    dateline_zh,
    poster_zh,
)
from reader.extract.names_zh import is_person, people, run_together
from tests.helpers.markup import page, read


def ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("文/图 本报记者 钟晚晴 石岩", "钟晚晴 石岩"),
        ("作者 | 钟晚晴 编辑 | 石岩", "钟晚晴"),
        ("图文/钟晚晴", "钟晚晴"),
        ("作者：新港社记者 钟晚晴", "钟晚晴"),
        ("记者 钟晚晴 通讯员 石岩", "钟晚晴 石岩"),
        ("记者钟晚晴╱新港報導".replace("╱", "／"), "钟晚晴"),
        ("鍾晚晴／新港4日電", "鍾晚晴"),
        ("鍾晚晴 石岩 綜合報導", "鍾晚晴 石岩"),
        ("中央社記者鍾晚晴新港4日電", "鍾晚晴"),
        ("作者：林 岚", "林岚"),
        ("文/记者林岚石晓岩", "林岚 石晓岩"),
        ("本报记者 钟晚晴 摄", ""),
        ("图/潮声周刊记者 石岩", ""),
        ("港务局原文：看到【灯塔】的新闻，我们很高兴", ""),
        ("责任编辑：石岩", ""),
        ("——作者手记", ""),
    ],
)
def test_a_chinese_line_names_its_writers(line, author):
    assert author_zh(line) == author


@pytest.mark.parametrize(
    ("paragraph", "names"),
    [
        ("本报讯（记者石岩 通讯员白君）昨日，港务局宣布渡轮停航。", ["石岩", "白君"]),
        ("新港社3月4日电（记者 石岩、林岚）港口今晨重开。", ["石岩", "林岚"]),
        ("新港网3月4日电 记者石岩报道：港口今晨重开。", ["石岩"]),
        ("记者林岚／新港報導，港口今晨重開。", ["林岚"]),
        ("潮声娱乐3月4日报道 (文/小潮)近日，灯塔亮了。", ["小潮"]),
        ("记者在码头看到，渡轮已经停航。", []),
        ("港务局长（右）对记者说，渡轮已经停航。", []),
    ],
)
def test_a_first_paragraph_names_its_reporters(paragraph, names):
    assert dateline_zh(paragraph) == names


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("（林岚）", "林岚"),
        ("□潮报记者 石岩", "石岩"),
        ("采写：潮报记者 石岩", "石岩"),
        ("来源：石岩", "石岩"),
        ("本帖由晚潮于2005年8月12日16:12在〖灯塔〗发表.", "晚潮"),
        ("（完）", ""),
        ("来源：潮报", ""),
    ],
)
def test_a_line_at_the_end_names_the_writer(line, name):
    assert (closing_credit(line) or poster_zh(line)) == name


def test_a_name_is_told_from_other_short_words():
    assert [name for name in ("林岚", "欧阳晚晴", "江苏", "时间", "记者", "马到成功")
            if is_person(name)] == ["林岚", "欧阳晚晴"]  # fmt: skip
    assert people("林岚、晚潮") == ["林岚", "晚潮"]
    assert people("渡轮 停航") == []
    assert run_together("林岚石晓岩") == ["林岚", "石晓岩"]
    assert run_together("渡轮今晨停航") == []


@pytest.mark.parametrize(
    ("line", "byline", "person"),
    [
        ("ByR.J. Merrow", "R.J. Merrow", ""),
        ("Posted on March 4, 2026 Posted by Ada Merrow 12 Comments", "Ada Merrow", ""),
        ("Ada Merrow | Senior Writer | March 4, 2026", "", "Ada Merrow"),
        ("Mar 4, 2026 • Ada Merrow in Harbours", "", "Ada Merrow"),
        ("林岚 2026-03-04 14:27 收藏", "", "林岚"),
        ("Harbour News | March 4, 2026", "", ""),
        ("New Harbour, March 4, 2026", "", ""),
    ],
)
def test_a_name_beside_the_date(line, byline, person):
    credit = credit_of(line)
    assert (credit.byline, credit.person) == (byline, person)
    assert credit.date == ("" if line.startswith("ByR") else credit.date)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ada Merrow AND Jon Vale", ["Ada Merrow", "Jon Vale"]),
        ("Ada Merrow Writer", ["Ada Merrow"]),
        ("Photograph by Jon Vale", []),
        ("Monday", []),
        ("人氣( 23925 )", []),
        ("Google+", []),
        ("ByAda Merrow", ["Ada Merrow"]),
    ],
)
def test_names_in_a_byline(text, names):
    assert names_of(text) == names


BIOGRAPHY = "<p>Ada Merrow is a freelance writer who covers ports for the paper.</p>"


@pytest.mark.parametrize(
    ("head", "body", "byline"),
    [
        (ld('{"@type":"NewsArticle","author":'
            '{"givenName":"Ada","familyName":"Merrow"}}'), "", "Ada Merrow"),
        (ld('{"@type":"NewsArticle","creator":["Ada Merrow","Jon Vale"]}'), "",
         "Ada Merrow, Jon Vale"),
        (ld('{"@type":"NewsArticle","headline":"He said "no" twice","author":'
            '{"@type":"Person","name":"Ada Merrow"}}'), "", "Ada Merrow"),
        (("<meta name=dc.publisher content='Harbour Print'>"
         "<meta name=author content='Harbour Print'>"
         "<meta name=citation_authors content='林 岚'>"), "", "林岚"),
        ("<meta property=article:author content='https://x.example/profile/ada-merrow'>",
         "", "Ada Merrow"),
        ("", "<p><a href=/author/ada-merrow>Ada Merrow</a></p>", "Ada Merrow"),
        ("", "<p>By</p><p>Ada Merrow</p>", "Ada Merrow"),
        ("", "<p>Ada Merrow</p><p>Ports editor</p><p>March 4, 2026</p>", "Ada Merrow"),
        ("", "<div class=author><p>Ada Merrow</p><p>Ports Editor</p></div>",
         "Ada Merrow"),
        ("", BIOGRAPHY, "Ada Merrow"),
        ("<meta name=author content='Ada Merrow, HARBOUR DAILY NEWS'>", "",
         "Ada Merrow"),
        ("<meta name=author content='Harbour Daily News'>", "", "Harbour Daily News"),
        ("", "<p>林岚、石岩</p>", "林岚, 石岩"),
        ("<meta name=author content=石岩>", "<p>责任编辑：石岩</p>", ""),
        ("<meta name=author content=石岩>", "<p>作者：林岚</p>", "林岚"),
        (("<meta name=author content='sina_mobile'>"
         "<link rel=canonical href=https://news.sina.example/1>"), "", ""),
    ],
)  # fmt: skip
def test_who_wrote_it(tmp_path, head, body, byline):
    assert read(tmp_path, page(body, head)).byline == byline


def test_a_page_may_begin_with_a_headline_and_a_name(tmp_path):
    lines = (
        "渡轮停在港口，没有一个人上船，",
        "守灯的人也没有下来，大家都在码头上等着。",
    )
    story = "".join(f"<p>第{n}天清晨，{''.join(lines)}</p>" for n in range(4))
    markup = "<html><head><meta charset=utf-8><title>显示</title></head><body>{}</body>"
    assert read(
        tmp_path, markup.format(f"<p>港口的灯</p><p>林岚</p>{story}")
    ).byline == ("林岚")
    menu = "<p>首页</p><p>林业</p><p>渔业</p><p>海事</p><p>论坛</p><p>搜索</p>"
    assert read(tmp_path, markup.format(menu + story)).byline == ""
