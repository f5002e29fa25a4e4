"""Lines as a newspaper would set them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.language import Language, Script
from reader.ui.look.fonts import Faces, Role, Typography
from reader.ui.reading.typesetting import Style, parts, typeset

NEVER_FIRST = "，。、；：！？”’」』）》"
NEVER_LAST = "“‘「『（《"
CHINESE = (
    "“我们不想要一座博物馆，”绘制方案的工程师邱文说，“我们想要一个人们愿意来吃午饭的地方。”"
    "据《港务报》（2025年3月4日）报道，该市将在三年内投入8600万元，不到拆除费用的一半！"
)


@pytest.fixture
def style(qapp) -> Style:
    faces, script = Faces(Typography()), Script.HANS
    return Style(
        font=faces.font(Role.BODY, Language.CHINESE, script),
        leading=faces.leading(Role.BODY, Language.CHINESE),
        language=Language.CHINESE,
        western=(faces.latin(Role.BODY), faces.han(script)),
    )


@pytest.mark.parametrize("width", range(150, 640, 7))
def test_no_line_begins_or_ends_with_the_wrong_sign(style, width) -> None:
    piece = typeset(CHINESE, style, width)
    screen = piece.layout.text()
    for number in range(piece.lines):
        line = piece.layout.lineAt(number)
        end = line.textStart() + line.textLength()
        words = screen[line.textStart() : end].strip("\u200b")
        assert words[0] not in NEVER_FIRST
        assert words[-1] not in NEVER_LAST


def test_a_seam_is_a_little_wider(style) -> None:
    def width(text: str) -> float:
        piece = typeset(text, style, 900)  # its lines live as long as it does
        return piece.layout.lineAt(0).naturalTextWidth()

    apart = width("共") + width("40") + width("吨")
    assert width("共40吨") > apart + 4


@given(st.text(max_size=60), st.integers(1, 200))
def test_parts_make_the_whole(seed: str, times: int) -> None:
    text = seed * times
    made = parts(text)
    assert "".join(text[start:end] for start, end in made) == text
    assert all(end > start for start, end in made) or not text


def test_a_paragraph_as_long_as_a_book_is_set_in_parts() -> None:
    """Qt's layouts take time that grows with the square of a text's length."""
    assert max(end - start for start, end in parts(CHINESE * 700)) < 5000
