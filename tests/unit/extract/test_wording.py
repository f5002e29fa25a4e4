"""How much a paragraph sounds like a notice, and what becomes of those that do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extract.model import learnt
from reader.extract.wording import SIZE, Wording, hashes_of
from tests.helpers.markup import page, read

# None of these was fitted. They hold few of the words that notices are known by.
NOTICES = (
    "If the work on these pages is worth a coffee to you, there is a jar for it here.",
    "Every Friday the desk sends out one long letter; put your name down for it.",
    "We pay our writers, and our readers pay us. Be one of the 900 who do.",
    "Tell us how the floods have touched your street and we may print your account.",
    "Nothing on this site is meant as a recommendation to buy or sell any share.",
    "You can hear this piece read by its author in our app; it lasts nine minutes.",
    "喜欢这篇文章的话，不妨转给一位还没有睡的朋友，也欢迎在文末告诉我们你的看法。",
    "想第一时间收到我们的深度报道，长按下方图片，把我们设为星标就不会走散。",
    "本文仅代表作者个人观点，不构成任何投资建议，转载请先联系本刊编辑部取得授权。",
    "更多精彩內容，歡迎下載本報應用程式，每日為您推送獨家好文，新用戶首月免費。",
)
SURE = (*NOTICES[2:4], *NOTICES[5:])
TEXTS = (
    "The mayor told the council that the bridge would stay shut until the spring.",
    "If you feel faint on the way up, sit down in the shade and drink some water.",
    "Members of the club had paid for the boat, and the town paid for the paint.",
    "She had read every letter that came to the paper, and answered most of them.",
    "The ministry wants parents to register their children before the end of May.",
    "“We will write to you when the house is sold,” the clerk said to the old man.",
    "市长在会上说，大桥要到明年春天才能重新通车，渡船每天会多开四班。",
    "下山的时候如果头晕，就在树荫里坐一会儿，喝几口水再走。",
    "俱乐部的会员出钱买了船，镇上出钱刷了漆，孩子们给它起了名字。",
    "教育局要求家长在五月底以前为孩子登记，逾期的名额会留给下一批。",
)


@pytest.mark.parametrize("text", NOTICES)
def test_a_notice_sounds_more_like_one_than_any_paragraph(text):
    score = learnt().lexicon.as_notice
    assert score(text) > max(map(score, TEXTS))


@pytest.mark.parametrize("text", TEXTS)
def test_a_paragraph_sounds_like_none(text):
    assert learnt().lexicon.as_notice(text) < 0


def test_notices_among_the_paragraphs_go(tmp_path):
    rows = "".join(f"<p>{text}</p>" for text in SURE)
    found = read(tmp_path, page(rows))
    assert not set(SURE) & {block.text for block in found.blocks}


@pytest.mark.parametrize(
    "text",
    [
        "This page is no longer here; please check the address that you typed.",
        "您访问的内容已经下线，请检查链接是否正确，或者返回首页。",
    ],
)
def test_a_page_that_says_nothing_else_keeps_it(tmp_path, text):
    assert learnt().lexicon.as_notice(text) > 1.8
    found = read(
        tmp_path,
        "<!doctype html><meta charset=utf-8><title>Gone</title><article>"
        f"<h1>Gone</h1><p>{text}</p></article>",
    )
    assert text in [block.text for block in found.blocks]


def test_paragraphs_stay(tmp_path):
    rows = "".join(f"<p>{text}</p>" for text in TEXTS[:6])
    found = {block.text for block in read(tmp_path, page(rows)).blocks}
    assert set(TEXTS[:6]) <= found


def test_words_pairs_and_threes_of_characters_are_hashed():
    one, other = hashes_of("read more"), hashes_of("more read")
    assert one & other  # the words
    assert one != other  # their order
    assert len(hashes_of("订阅我们")) == 4 + 4 + 3 + 1
    assert hashes_of("訂閱我們") == hashes_of("订阅我们")
    assert hashes_of("It costs 12") == hashes_of("It costs 3000")
    assert hashes_of(" ") == set()


def test_a_weight_counts_once_and_in_its_scale():
    weights = bytearray([128]) * SIZE
    for each in hashes_of("read"):
        weights[each] = 128 + 16
    wording = Wording(-1.0, bytes(weights))
    assert wording.of("nothing here") == -1.0
    assert wording.of("read") == -1.0 + 0.5 * len(hashes_of("read"))


@given(st.text())
def test_any_text_has_hashes_in_range(text):
    assert all(0 <= each < SIZE for each in hashes_of(text))
    assert isinstance(learnt().lexicon.as_notice(text), float)
