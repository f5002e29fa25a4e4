"""The line under a headline, in both languages."""

from __future__ import annotations

import pytest

from reader.extract.credits import Credit, credit_of, names_of


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        (
            "By FAN FEIFEI | chinadaily.com.cn | Updated: 2025-03-04 14:44",
            Credit("FAN FEIFEI", "chinadaily.com.cn", "2025-03-04T14:44"),
        ),
        (
            "2025年03月04日 14:44 来源：云岭日报 作者：李青禾",
            Credit("李青禾", "云岭日报", "2025-03-04T14:44"),
        ),
        ("By Ada Merrow", Credit("Ada Merrow")),
        ("The ferry sailed again on Tuesday with a brass band on its deck.", Credit()),
    ],
)
def test_credit_lines(line, credit):
    assert credit_of(line) == credit


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ada Merrow and Jon Vale", ["Ada Merrow", "Jon Vale"]),
        ("作者：李青禾、王青山", ["李青禾", "王青山"]),
        ("admin", []),
        ("https://www.facebook.com/post", []),
        ("责任编辑：周小满", []),
    ],
)
def test_a_wrong_author_is_worse_than_none(text, names):
    assert names_of(text) == names
