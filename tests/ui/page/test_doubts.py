"""Doubts about a translation: what is underlined, and the words for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reader.domain.annotation import Side
from reader.domain.translation import Doubt, DoubtKind, Translation
from reader.ui.page.type.doubts import doubted, words
from reader.ui.page.view.view import ReadingView
from tests.ui.page.pages import article, opened, pair

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from pytestqt.qtbot import QtBot


def test_a_doubted_number_is_underlined_alone() -> None:
    text = "该市将在三年内投入8600元，占9.5%。"
    number = [Doubt(DoubtKind.NUMBER, "86 million")]
    assert [text[a:b] for a, b in doubted(text, number)] == ["8600元", "9.5%"]
    assert doubted("没有数字。", number) == [(0, 4)]
    loop = Doubt(DoubtKind.LOOP)
    assert doubted(text, [*number, loop]) == [(0, len(text) - 1)]
    assert doubted("。", [loop]) == [(0, 1)]


@pytest.mark.parametrize("kind", list(DoubtKind))
def test_every_doubt_has_words(kind: DoubtKind, qapp) -> None:
    assert words([Doubt(kind, "86 million")]).endswith(" 86 million")


def test_doubts_of_a_kind_are_said_together(qapp: QObject) -> None:
    numbers = [Doubt(DoubtKind.NUMBER, detail) for detail in ("7", "8", "9", "10")]
    loop = Doubt(DoubtKind.LOOP)
    assert words([*numbers[:2], loop]) == "number differs 7, 8 · repeats itself"
    assert words(numbers) == "number differs 7, 8, 9 …"


@pytest.mark.parametrize("kind", list(DoubtKind))
@pytest.mark.usefixtures("chinese_interface")
def test_a_chinese_window_says_it_in_chinese(kind: DoubtKind) -> None:
    assert not any(char.isascii() for char in words([Doubt(kind)]))


def test_a_reason_stands_apart_from_what_follows(qtbot: QtBot) -> None:
    made = article(1)
    loop, long = Doubt(DoubtKind.LOOP), Doubt(DoubtKind.TOO_LONG)
    doubted_pair = replace(
        pair(made, 0),
        translations=tuple(
            Translation(text, doubts=(loop, long)) for text in ("一句。", "两句。")
        ),
    )
    view = ReadingView()
    qtbot.addWidget(view)
    view.show_reading(opened(made, [doubted_pair]))
    assert view.page
    (piece,) = view.page.row(0).of_side(Side.TRANSLATION)
    reason = "\u2002repeats itself\u00a0· longer than expected"
    assert piece.shown.screen == f"一句。{reason}\u2002两句。{reason}"
