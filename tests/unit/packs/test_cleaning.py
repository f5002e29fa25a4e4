"""Only pairs worth learning from get through, once, and none that scores rest on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from starter.cleaning import Cleaner, fault, shingles, tidy_chinese, tidy_english
from starter.corpora import Pair

GOOD = Pair("The train left the station at noon.", "火车在中午离开了车站。")


@pytest.mark.parametrize(
    ("pair", "reason"),
    [
        (GOOD, ""),
        (Pair("", "火车在中午离开了车站。"), "empty"),
        (Pair("Python", "python"), "copy"),
        (Pair("The train " * 60, "火车在中午离开了车站。"), "too long"),
        (Pair("The train left at $t_0$.", "火车 $t_0$ 开。"), "code or mathematics"),
        (Pair("See https://example.org now.", "请看这里。"), "code or mathematics"),
        (Pair("The train left 车站 at noon.", "火车在中午离开了车站。"), "not English"),
        (Pair("The train left.", "Le train est parti de la gare."), "not Chinese"),
        (Pair("Yes.", "火车在中午离开了车站，一直开到海边。"), "lengths differ"),
        (Pair("The 1995 and 2003 laws.", "一九九五年的法律。"), "numbers differ"),
    ],
)  # fmt: skip
def test_a_pair_is_told_what_is_wrong_with_it(pair: Pair, reason: str) -> None:
    assert fault(pair) == reason


def test_foreign_names_do_not_make_a_sentence_less_chinese() -> None:
    assert fault(Pair("Use Python to read it.", "使用 Python 来读取它。")) == ""


@pytest.mark.parametrize(
    ("raw", "tidy"),
    [
        ("Read [the guide](https://example.org/a).", "Read the guide."),
        ("Call :func:`open` first.", "Call open first."),
        ("## A **bold** claim {/*bold*/}", "A bold claim"),
        ("Tom &amp; Anna\u00a0 met.\u200b", "Tom & Anna met."),
        ("For example::", "For example:"),
    ],
)
def test_markup_is_unwrapped(raw: str, tidy: str) -> None:
    assert tidy_english(raw) == tidy


@pytest.mark.parametrize(
    ("raw", "tidy"),
    [
        ("老實說，我不想出外。", "老实说，我不想出外。"),
        ("你好,世界!", "你好，世界！"),
        ("使用 Python 的 方法", "使用 Python 的方法"),
        ("价格是 3.5 元.", "价格是 3.5 元。"),
    ],
)
def test_chinese_is_simplified_and_its_marks_are_wide(raw: str, tidy: str) -> None:
    assert tidy_chinese(raw) == tidy


@given(st.text(max_size=60))
def test_tidying_twice_changes_nothing_for_plain_text(text: str) -> None:
    if not set(text) & set("[]()*_`<>&#{}:-•"):
        assert tidy_english(tidy_english(text)) == tidy_english(text)


def test_the_same_pair_is_learnt_from_once() -> None:
    cleaner = Cleaner()
    again = Pair("the train left the station at noon", "火车在中午离开了车站")
    assert list(cleaner.clean([GOOD, again, GOOD])) == [GOOD]
    assert cleaner.stopped["duplicate"] == 2


def test_nothing_that_overlaps_a_development_set_is_learnt_from() -> None:
    apart = [
        "On Monday, scientists announced the invention of a new diagnostic tool.",
        "当地时间上午九点半左右战斗机撞上跑道并发生爆炸。",
        "Yes.",
    ]
    pairs = [
        Pair(
            "He said scientists announced the invention of a new diagnostic tool.",
            "他说科学家宣布发明了一种新的诊断工具。",
        ),
        Pair(
            "The jet hit the runway and exploded.",
            "他说上午九点半左右战斗机撞上跑道并发生爆炸了。",
        ),
        Pair("yes", "是的。"),
        Pair("Yes, the train left.", "是的，火车开走了。"),
    ]
    cleaner = Cleaner(apart)
    assert list(cleaner.clean(pairs)) == pairs[3:]
    assert cleaner.stopped["development set"] == 3


@given(st.lists(st.sampled_from(["alpha", "beta", "gamma", "delta"]), min_size=9))
def test_a_text_and_what_contains_it_share_a_shingle(words: list[str]) -> None:
    text = " ".join(words)
    assert shingles(text) & shingles(f"He said {text} again")
