"""Lines that item delegates draw: their limit, their script, their marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from reader.domain.language import Script
from reader.ui.look.fonts import han_face
from reader.ui.look.theme import LIGHT
from reader.ui.look.typeset import Lines, on_wash

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WORDS = "The city will spend 86 million yuan over three years 港城把旧吊机变成花园 😀"


def font() -> QFont:
    made = QFont()
    made.setPixelSize(13)
    return made


def test_nothing_takes_no_room(qtbot: QtBot) -> None:
    assert Lines("", font(), 100).height == 0


def test_a_limit_is_kept(qtbot: QtBot) -> None:
    one = Lines("x", font(), 500).height
    assert Lines(WORDS * 9, font(), 120, 3).height == 3 * one
    assert Lines(WORDS, font(), 4000, 3).height == one


def test_lines_of_the_text_stay_lines(qtbot: QtBot) -> None:
    one = Lines("x", font(), 500).height
    assert Lines("first\nsecond", font(), 500).height == 2 * one


@example(text="؝00", width=20, limit=1)
@example(text="𤑹", width=20, limit=1)
@given(text=st.text(max_size=60), width=st.integers(20, 300), limit=st.integers(1, 4))
def test_any_text_can_be_drawn_and_marked(
    qapp: object, text: str, width: int, limit: int
) -> None:
    lines = Lines(text, font(), width, limit)
    image = QImage(320, 200, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    ink, wash = QColor("black"), on_wash(LIGHT, "#ffff00", LIGHT.ink)
    lines.draw_marked(painter, 0, 0, ink, [(0, len(text) // 2)], wash)
    painter.end()
    assert lines.height <= limit * Lines("x", font(), 300).height


def test_chinese_is_never_slanted(qapp: object) -> None:
    font = QFont()
    font.setItalic(True)
    lines = Lines("promise · 其实是870个承诺。 yes", font, 400)
    (han,) = lines._layout.formats()
    assert (han.start, han.length) == (10, 10)
    assert not han.format.fontItalic()


def test_traditional_chinese_is_drawn_in_its_own_forms(qapp: object) -> None:
    if not han_face(Script.HANT):
        pytest.skip("no face of the region is installed")
    mine = QFont()
    mine.setFamilies(["Source Serif 4", han_face(Script.HANS)])
    drawn = Lines("關於老街的記憶", mine, 400)._layout.font().families()
    assert drawn == ["Source Serif 4", han_face(Script.HANT)]
    assert Lines("关于老街的记忆", mine, 400)._layout.font() == mine
    assert Lines("Old streets", mine, 400)._layout.font() == mine


def test_quotes_in_chinese_are_chinese(qapp: object) -> None:
    if not han_face(Script.HANS):
        pytest.skip("no Chinese face is installed")
    mine = QFont()
    mine.setFamilies(["Source Serif 4", han_face(Script.HANS)])
    mine.setPixelSize(20)
    narrow, wide = Lines("“I said so”", mine, 400), Lines("“我说过的”", mine, 400)
    assert wide.width > 5.9 * 20
    assert not narrow._layout.formats()
