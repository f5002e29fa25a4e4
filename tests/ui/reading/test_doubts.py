from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.domain.translation import Doubt, DoubtKind
from reader.ui.reading.doubts import doubted, words
from reader.ui.settings.languages import Languages

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


def test_a_doubted_number_is_underlined_alone() -> None:
    text = "该市将在三年内投入8600元，占9.5%。"
    number = [Doubt(DoubtKind.NUMBER, "86 million")]
    assert [text[a:b] for a, b in doubted(text, number)] == ["8600元", "9.5%"]
    assert doubted("没有数字。", number) == [(0, 5)]
    loop = Doubt(DoubtKind.LOOP)
    assert doubted(text, [*number, loop]) == [(0, len(text))]


@pytest.mark.parametrize("kind", list(DoubtKind))
def test_every_doubt_has_words(kind: DoubtKind, qapp) -> None:
    assert words([Doubt(kind, "86 million")]).endswith(" 86 million")


def test_doubts_of_a_kind_are_said_together(qapp: QObject) -> None:
    numbers = [Doubt(DoubtKind.NUMBER, detail) for detail in ("7", "8", "9", "10")]
    loop = Doubt(DoubtKind.LOOP)
    assert words([*numbers[:2], loop]) == "number differs 7, 8 · repeats itself"
    assert words(numbers) == "number differs 7, 8, 9 …"


@pytest.mark.parametrize("kind", list(DoubtKind))
def test_a_chinese_window_says_it_in_chinese(kind: DoubtKind, qapp: QObject) -> None:
    languages = Languages(qapp)
    languages.use("zh_CN")
    try:
        assert not any(char.isascii() for char in words([Doubt(kind)]))
    finally:
        languages.use("en")
