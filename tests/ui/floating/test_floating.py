"""Floating cards stay in the window, and beside what they are about."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from reader.ui.floating.card import place_beside

ROOM = QRect(0, 0, 900, 700)


@given(
    st.integers(0, 880),
    st.integers(0, 680),
    st.integers(1, 200),
    st.integers(8, 40),
    st.integers(80, 300),
    st.integers(40, 250),
)
def test_a_card_never_covers_its_word(
    left: int, top: int, width: int, height: int, card_width: int, card_height: int
) -> None:
    word = QRect(left, top, min(width, 900 - left), min(height, 700 - top))
    card = QRect(0, 0, card_width, card_height)
    card.moveTopLeft(place_beside(word, card, ROOM))
    assert not card.intersects(word)


@given(st.integers(0, 880), st.integers(0, 680))
def test_a_card_stays_in_the_window(left: int, top: int) -> None:
    word = QRect(left, top, 20, 20)
    card = QRect(0, 0, 280, 160)
    card.moveTopLeft(place_beside(word, card, ROOM))
    assert ROOM.contains(card)
