"""The line under a headline, in both languages."""

from __future__ import annotations

import pytest

from reader.extract.credits import Credit, credit_of, is_credit, names_of


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        (
            "By FAN FEIFEI | chinadaily.com.cn | Updated: 2025-03-04 14:44",
            Credit(
                "FAN FEIFEI", "chinadaily.com.cn", "2025-03-04T14:44", doubtful=True
            ),
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


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("2026年09月02日 07:30 来源：灯塔报 记者 苏禾", True),
        ("来源：云岭日报 作者：李青禾", True),
        ("2026年9月2日，桥在早上七点半重新开放。", False),
        ("记者 苏禾在2026年9月2日看到，桥已经开放。", False),
        ("By Ada Merrow", False),
    ],
)
def test_a_line_of_labels_only_is_a_credit(line, is_one):
    assert is_credit(line) is is_one
