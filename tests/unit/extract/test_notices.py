"""What stands around a short article: streams, consent, liability, what is hidden."""

from __future__ import annotations

import pytest

from tests.helpers.markup import read

TITLE = "Lamp on the pier to be rebuilt"
STORY = (
    "The lamp on the old pier will be rebuilt by the spring, the harbour board said.",
    "Keepers will carry a lantern up the ninety steps each night until then.",
    "The work is to cost four thousand pounds, a tenth of it given by visitors.",
)
STORY_ZH = (
    "市港务局今天上午宣布，老码头上的航标灯将在明年开春以前重新修好，工程下周开始。",
    "在此之前，守灯人每天夜里提着马灯，沿着九十级台阶走上去，给进港的渔船照路。",
    "这项工程预计花费三十八万元，其中十分之一来自游客的捐款，其余由市里承担。",
)
BLURBS = [
    (
        f"Story {n} of the day",
        (
            f"What the council said on the {n}th about bread, roads and rain, and what "
            "the people of the quay made of that when they were asked in the market."
        ),
    )
    for n in range(4, 11)
]
COOKIES = (
    (
        "We and our 212 partners store and read information on your device, such as "
        "cookies, to measure our audience and to show you personalised advertising."
    ),
    (
        "You may withdraw your consent whenever you wish in the notice at the foot of "
        "each page; some partners rely on a legitimate interest to process your data."
    ),
)
COOKIES_ZH = (
    "感谢您使用本站的服务。在使用之前，请您仔细阅读《用户协议》和《隐私政策》的全部条款。",
    "您点击“同意”即表示您已经阅读并接受上述条款；如不同意，将只能浏览部分内容。",
)
RISK = (
    (
        "Past performance is no guide to the future, and investments can fall as well "
        "as rise. Nothing on these pages is investment advice."
    ),
    (
        "Prices come from third parties, who give no warranty of any kind and accept "
        "no liability for any loss that follows from their use."
    ),
)
RISK_ZH = (
    "风险提示：市场有风险，投资需谨慎。本页面所载文章和数据不构成任何投资建议。",
    "以上内容仅供参考，用户据此操作，风险自担，本平台不承担由此产生的任何责任。",
)


def paragraphs(texts) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def page(title: str, before: str, story, after: str) -> str:
    return (
        f"<!doctype html><meta charset=utf-8><title>{title}</title><body>{before}"
        f"<div class=u1><h1>{title}</h1><div class=u2>{paragraphs(story)}</div></div>"
        f"{after}"
    )


def shown(folder, markup: str) -> list[str]:
    return [block.text for block in read(folder, markup).blocks if block.text]


@pytest.mark.parametrize("is_first", [True, False])
@pytest.mark.parametrize("box", ["<div class=k9><div>{}</div></div>", "<section>{}"])
@pytest.mark.parametrize(
    ("story", "said"),
    [(STORY, COOKIES), (STORY, RISK), (STORY_ZH, COOKIES_ZH), (STORY_ZH, RISK_ZH)],
)
def test_a_notice_beside_a_short_article_is_told_by_its_words(
    tmp_path, story, said, box, is_first
):
    notice = box.format(paragraphs(said))
    if "section" in box:
        notice += "</section>"
    markup = page(TITLE, notice * is_first, story, notice * (not is_first))
    assert shown(tmp_path, markup) == list(story)


def test_an_article_about_cookies_keeps_its_text(tmp_path):
    about = paragraphs((*COOKIES, *COOKIES))
    aside = f"<div class=z>{paragraphs(STORY)}</div>"
    markup = page("How sites ask for your consent", "", COOKIES + COOKIES, aside)
    assert COOKIES[0] in shown(tmp_path, markup)
    assert about.count("<p>") == 4


@pytest.mark.parametrize(
    "row",
    [
        '<div class=c><h3><a href="/{n}">{t}</a></h3><p>{d}</p></div>',
        '<li><a href="/{n}">{t}</a><p>{d}</p></li>',
        '<div class=c><h4>{t}</h4><p>{d} <a href="/{n}">Read more</a></p></div>',
        '<a href="/{n}"><b>{t}</b><p>{d}</p></a>',
    ],
)
@pytest.mark.parametrize("is_first", [True, False])
def test_a_stream_of_teasers_longer_than_the_article(tmp_path, row, is_first):
    rows = [row.format(n=n, t=t, d=d) for n, (t, d) in enumerate(BLURBS)]
    stream = f"<div class=k3>{''.join(rows)}</div>"
    markup = page(TITLE, stream * is_first, STORY, stream * (not is_first))
    assert shown(tmp_path, markup) == list(STORY)


def test_a_ticker(tmp_path):
    news = " ".join(f"{title}: {said}" for title, said in BLURBS)
    markup = page(TITLE, f"<marquee>{news}</marquee>", STORY, "")
    assert shown(tmp_path, markup) == list(STORY)


SPAM = paragraphs(
    f"Cheap watches and lamps, number {n}, shipped now." for n in range(90)
)


@pytest.mark.parametrize(
    "box",
    [
        "<style>.qx{{display:none}}</style><div class='b qx'>{}</div>",
        "<style>#qx , .r{{ display : none !important }}</style><div id=qx>{}</div>",
        "<style>div.qx{{clip:rect(0,0,0,0)}}</style><div class=qx>{}</div>",
        "<div style='position:absolute;left:-9999px'>{}</div>",
        "<div style='height:0;overflow:hidden'>{}</div>",
        "<dialog>{}</dialog>",
    ],
)
def test_blocks_that_the_page_hides(tmp_path, box):
    markup = page(TITLE, "", STORY, box.format(SPAM))
    assert shown(tmp_path, markup) == list(STORY)


@pytest.mark.parametrize(
    ("style", "box"),
    [
        (".answer{display:none}", "<div class=answer>{}</div>"),
        (".qx{display:none}.qx.on{display:block}.qx{display:block}", "<p class=qx>{}"),
        ("@media print{.qx{display:none}}", "<div class=qx>{}</div>"),
        (".qx{display:none}.on .qx{display:block}", "<div class=qx>{}</div>"),
        (
            ".qx{display:none}@media (min-width:9em){.qx{display:flex}}",
            "<div class=qx>{}</div>",
        ),
        (
            "#q7{display:none}",
            "<button aria-controls=q7>Why</button><div id=q7>{}</div>",
        ),
    ],
)
def test_what_a_page_unfolds_is_not_hidden(tmp_path, style, box):
    more = (
        "The board gave no reason for the delay, and the keeper asked for none; he "
        "went up the steps that night as on any other."
    )
    body = "".join(f"<p>{text}</p>" for text in STORY * 2) + box.format(
        f"<p>{more}</p>"
    )
    markup = f"<title>{TITLE}</title><style>{style}</style><h1>{TITLE}</h1><main>{body}"
    assert more in shown(tmp_path, markup)


@pytest.mark.parametrize("heading", ["Comments", "评论", "Disclaimer", "Comment"])
@pytest.mark.parametrize("tag", ["h2", "h3"])
def test_a_sub_heading_that_sounds_like_the_page_s_own(tmp_path, heading, tag):
    told = [f"{text} ({n})" for n in range(3) for text in STORY]
    body = f"{paragraphs(told[:4])}<{tag}>{heading}</{tag}>{paragraphs(told[4:])}"
    markup = f"<title>{TITLE}</title><article><h1>{TITLE}</h1>{body}</article>"
    assert shown(tmp_path, markup) == [*told[:4], heading, *told[4:]]


def test_comments_under_such_a_heading_still_end_the_article(tmp_path):
    told = [f"{text} ({n})" for n in range(3) for text in STORY]
    said = "".join(
        f"<div class=r><b>Ada {n}</b><p>{text}</p></div>"
        for n, text in enumerate(STORY)
    )
    markup = (
        f"<title>{TITLE}</title><article><h1>{TITLE}</h1>{paragraphs(told)}"
        f"<h2>Comments</h2>{said}</article>"
    )
    assert shown(tmp_path, markup) == told


@pytest.mark.parametrize("label", ["Key points", "At a glance", "核心提示", "In brief"])
@pytest.mark.parametrize(
    "box",
    ["<aside class=x><h3>{}</h3>{}</aside>", "<div role=complementary>{}{}</div>"],
)
def test_key_points_above_the_text(tmp_path, label, box):
    points = ["The lamp comes back", "The keeper stays", "Visitors pay a tenth"]
    listed = f"<ul>{''.join(f'<li>{point}</li>' for point in points)}</ul>"
    told = [f"{text} ({n})" for n in range(3) for text in STORY]
    markup = (
        f"<title>{TITLE}</title><article><h1>{TITLE}</h1>{box.format(label, listed)}"
        f"<div class=b>{paragraphs(told)}</div></article>"
    )
    found = shown(tmp_path, markup)
    assert [text for text in found if text != label] == [*points, *told]


@pytest.mark.parametrize("mark", ['<a name="top">', '<a id="p1">', '<a href="/x">'])
def test_a_link_that_nobody_closed(tmp_path, mark):
    told = [f"{text} ({n})" for n in range(3) for text in STORY]
    markup = (
        f"<title>{TITLE}</title><h1>{TITLE}</h1><div>{mark}{paragraphs(told)}</div>"
    )
    assert shown(tmp_path, markup) == told


def test_notes_that_no_sign_in_the_text_leads_to(tmp_path):
    told = [f"{text} ({n})" for n in range(3) for text in STORY]
    note = "The board's minutes of 4 March, page 12."
    markup = (
        f"<title>{TITLE}</title><article><h1>{TITLE}</h1>{paragraphs(told)}"
        f"<footer class=footnotes><ol><li id=fn1>{note}</li></ol></footer></article>"
    )
    assert shown(tmp_path, markup) == [*told, note]


def test_an_article_in_an_open_dialog(tmp_path):
    told = [f"{text} ({n})" for n in range(3) for text in STORY]
    markup = f"<title>{TITLE}</title><dialog open><h1>{TITLE}</h1>{paragraphs(told)}"
    assert shown(tmp_path, markup) == told


def test_the_rest_of_an_article_that_a_script_shows_later(tmp_path):
    told = [f"{text} ({n})" for n in range(8) for text in STORY]
    markup = (
        f"<title>{TITLE}</title><style>.css-1p4{{display:none}}</style><article>"
        f"<h1>{TITLE}</h1><section>{paragraphs(told[:6])}</section>"
        f"<section class=css-1p4>{paragraphs(told[6:])}</section></article>"
    )
    assert shown(tmp_path, markup) == told


@pytest.mark.parametrize("label", ["关键词", "标签", "提示", "主编", "声明", "来源"])
def test_a_sentence_that_begins_like_a_label(tmp_path, label):
    said = f"{label}：一是慢，二是静，三是不求人，守灯人这样总结自己的四十年。"
    told = [*STORY_ZH, said, *(f"{text}（{n}）" for n, text in enumerate(STORY_ZH))]
    markup = f"<title>灯</title><h1>灯</h1><div>{paragraphs(told)}</div>"
    assert shown(tmp_path, markup) == told
