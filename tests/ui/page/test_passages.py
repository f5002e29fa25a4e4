"""Our own words on the screen shift no offset of the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.page.cursor.words import word_around
from reader.ui.page.type.shown import Shown

characters = st.characters(exclude_categories=["Cs", "Cc"])
texts = st.text(characters, min_size=1, max_size=30)


@st.composite
def shown(draw: st.DrawFn) -> tuple[str, list[tuple[int, str]]]:
    text = draw(texts)
    places = draw(st.sets(st.integers(0, len(text)), max_size=3))
    words = st.text(characters, min_size=1, max_size=4)
    return text, [(at, draw(words)) for at in sorted(places)]


@given(shown())
def test_every_code_point_is_found_where_it_is_shown(made) -> None:
    text, insertions = made
    screen = Shown(text, insertions)
    units = screen.screen.encode("utf-16-le")
    for index, character in enumerate(text):
        begin, end = screen.begin(index), screen.end(index + 1)
        assert units[2 * begin : 2 * end].decode("utf-16-le") == character
        assert screen.index(begin) == index


@given(shown())
def test_inside_our_words_is_the_place_where_they_stand(made) -> None:
    text, insertions = made
    screen = Shown(text, insertions)
    for (begin, length), (at, _) in zip(screen.inserted(), insertions, strict=True):
        for unit in range(begin, begin + length):
            assert screen.index(unit) == at


@given(texts, st.data())
def test_a_word_holds_the_place_it_is_asked_for(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text) - 1))
    start, end = word_around(text, offset)
    assert 0 <= start <= offset
    assert offset < end <= len(text)
