"""Publishers' appeals for money and subscriptions among the paragraphs."""

from __future__ import annotations

import pytest

from reader.extract import extract

ENGLISH = (
    "The quarry at Tornby will be flooded next spring, the county decided on Monday.",
    "Slate was cut there for two hundred years, and the last crane still stands.",
    "“Nobody will miss the dust,” said Inga Holm, who grew up beside the works.",
    "Divers asked for a jetty, anglers for trout, and the school for a fence.",
    "The water will rise a metre a month until it meets the old tramway.",
    "A geologist warned that the north wall could slip if it rises any faster.",
)
CHINESE = (
    "托恩比采石场明年春天将蓄水成湖，县政府周一作出了这一决定，居民反应不一。",
    "那里开采石板已有两百年历史，最后一台起重机至今仍然立在坑边，供人参观。",
    "在采石场旁长大的霍尔姆说，没有人会怀念那些灰尘，但大家会想念汽笛声。",
    "潜水爱好者要求修建码头，钓鱼的人想要鳟鱼，学校则希望先装上一道围栏。",
)
BOXES = {
    "newsroom in need": (
        "<section class='entry__donate-unit'><h3>Our newsroom needs you</h3><p>Facts "
        "are expensive, and those who hide them are rich.</p><p>Your donation lets our "
        "reporters go on asking. If you can, give what you can today.</p></section>"
    ),
    "reader-funded, without a telling class": (
        "<div class='x-81'><p>The Tornby Echo is reader-funded, and we rely on you to "
        "stay so.</p><p>If you can afford to contribute, make a monthly contribution; "
        "it takes a minute.</p></div>"
    ),
    "a subscription offer": (
        "<div class='regwall-offer'><h2>Keep reading: subscribe for $1 a week</h2><ul>"
        "<li>Unlimited access on the web and in the app</li><li>Cancel anytime in your "
        "account</li></ul><p>Already a subscriber? Log in.</p></div>"
    ),
    "a Chinese paywall": (
        "<div class='pay-tip'><p>本文为付费文章，订阅后即可阅读全文。</p><p>开通会员"
        "每月仅需18元，随时可取消，畅读全部深度报道。</p><p>已是会员？请登录</p></div>"
    ),
    "a Chinese appeal": (
        "<div class='zanzhu'><h4>支持独立媒体</h4><p>您的支持让我们能够继续报道"
        "这座小镇，捐款支持我们，每一份都很重要。</p></div>"
    ),
}


def page(tmp_path, paragraphs, inside="", at=3):
    body = [f"<p>{text}</p>" for text in paragraphs]
    body.insert(at, inside)
    saved = tmp_path / "page.html"
    saved.write_text(
        "<!doctype html><meta charset=utf-8><title>Tornby quarry to be flooded</title>"
        "<body><nav><a href='/'>Home</a></nav><article><h1>Tornby quarry to be flooded"
        f"</h1><div class=story-text>{''.join(body)}</div></article>",
        "utf-8",
    )
    return [block.text for block in extract(saved).blocks if block.text]


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("language", [ENGLISH, CHINESE], ids=["English", "Chinese"])
def test_a_box_that_asks_is_left_out(tmp_path, box, language):
    assert page(tmp_path, language, BOXES[box]) == list(language)


@pytest.mark.parametrize(
    "line",
    [
        "If you buy through a link on this page, we may earn a small commission.",
        "This article contains affiliate links.",
        "To read the full story, please subscribe to the Tornby Echo.",
        "Donate today: your gift keeps the Echo going.",
        "已是会员？请登录阅读全文，或立即订阅。",
    ],
)
def test_a_line_that_can_be_nothing_else_is_left_out(tmp_path, line):
    assert page(tmp_path, ENGLISH, f"<p><em>{line}</em></p>") == list(ENGLISH)


@pytest.mark.parametrize(
    "line",
    [
        "Agents may earn a commission of two per cent on each house they sell.",
        "“If you buy a flat here, we may get a commission,” the agent told her.",
        "The owner said that readers already have an account with the library.",
        "Half of the members pay $4 a month, and the rest can cancel anytime.",
    ],
)
def test_a_sentence_of_the_article_stays(tmp_path, line):
    texts = [*ENGLISH[:3], line, *ENGLISH[3:]]
    assert page(tmp_path, texts) == texts


def test_a_stub_ends_where_the_offer_begins(tmp_path):
    box = BOXES["a subscription offer"]
    assert page(tmp_path, ENGLISH[:2], box, 2) == list(ENGLISH[:2])


def test_an_article_that_ends_with_an_offer_in_its_own_element_stays(tmp_path):
    """The caption above is of another element: this one holds no first paragraph."""
    offer = (
        "To read the full story, please subscribe to the Tornby Echo.",
        "First-time subscribers also receive a map of the quarry, drawn by hand.",
        "Already a subscriber? Please log in to continue reading.",
    )
    texts = "".join(f"<p>{text}</p>" for text in (*ENGLISH, *offer))
    saved = tmp_path / "page.html"
    saved.write_text(
        "<!doctype html><meta charset=utf-8><title>Tornby quarry to be flooded</title>"
        "<article class='member-only'><h1>Tornby quarry to be flooded</h1><div><p>The "
        "north wall of the quarry, as it looked on a windless morning in March.</p>"
        f"</div><div class='entry-content member-text'>{texts}</div></article>",
        "utf-8",
    )
    found = [block.text for block in extract(saved).blocks]
    assert [text for text in found if text in ENGLISH] == list(ENGLISH)
    assert offer[0] not in found


def test_an_article_about_subscriptions_is_whole(tmp_path):
    about = (
        "The Tornby Echo will cost $4 a week from May, its owners said on Thursday.",
        "Readers who cancel anytime in the first month get their money back.",
        "“We rely on you, and you know it,” the editor told a meeting of subscribers.",
        "Half of the town had unlimited access through the library until last year.",
        "Its rival is free for all, and asks for donations twice a year instead.",
    )
    assert page(tmp_path, about) == list(about)


def test_an_article_about_donations_in_chinese_is_whole(tmp_path):
    about = (
        "托恩比图书馆周四宣布，去年收到的捐款超过三百万元，主要来自镇上的普通家庭。",
        "馆长说，捐款支持的项目包括夜间阅览室和一辆开往山村的流动书车，明年还会增加。",
        "也有人质疑，会员每年六十元的费用是否过高，镇议会将在下个月讨论这个问题。",
        "一位老读者回忆说，他小时候借一本书只要一分钱，如今孙子借书已经不用花钱。",
    )
    assert page(tmp_path, about) == list(about)


def test_a_list_of_what_programs_cost_is_whole(tmp_path):
    programs = (
        (
            "Tidebook (phones, desktop) keeps the tables of every port; its full "
            "access costs $4 a month, and most sailors do well without it."
        ),
        (
            "Lampkeeper draws the lights on a map. It shows advertisements unless you "
            "pay $20 a year for the large one."
        ),
        (
            "Knots is free and has no account; it knows forty of them and shows each "
            "from three sides, slowly, with a voice that never hurries."
        ),
    )
    items = "".join(f"<li>{each}</li>" for each in programs)
    saved = tmp_path / "programs.html"
    saved.write_text(
        "<!doctype html><meta charset=utf-8><title>Three programs for the boat</title>"
        f"<article><h1>Three programs for the boat</h1><p>{ENGLISH[0]}</p>"
        f"<p>{ENGLISH[1]}</p><ul>{items}</ul><p>{ENGLISH[2]}</p></article>",
        "utf-8",
    )
    found = [block.text for block in extract(saved).blocks]
    assert [text for text in found if text in programs] == list(programs)
