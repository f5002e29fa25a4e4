"""Code points and UTF-16 units."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.text.offsets import Offsets, from_utf16, to_utf16

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(texts)
def test_agrees_with_the_encoder(text: str) -> None:
    offsets = Offsets(text)
    for index in range(len(text) + 1):
        units = len(text[:index].encode("utf-16-le")) // 2
        assert offsets.to_utf16(index) == units
        assert offsets.from_utf16(units) == index


@given(texts)
def test_the_middle_of_a_character_is_that_character(text: str) -> None:
    for index, character in enumerate(text):
        if character > "\uffff":
            assert from_utf16(text, to_utf16(text, index) + 1) == index


def test_rare_characters_shift_what_follows() -> None:
    assert to_utf16("a😀b𠮷c", 4) == 6
    assert from_utf16("a😀b𠮷c", 6) == 4
