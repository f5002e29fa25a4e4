"""Lines as a newspaper would set them."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCharFormat

from reader.domain.language import Language, Script
from reader.ui.look.fonts import Faces, Role, Typography
from reader.ui.look.theme import LIGHT
from reader.ui.page.type.piece import BLEED, Piece
from reader.ui.page.type.punctuation import BREAK_HERE
from reader.ui.page.type.scripts import Insertion, Style
from reader.ui.page.type.setter import Setter
from reader.ui.page.type.typesetting import parts, typeset

NEVER_FIRST = "，。、；：！？”’」』）》"
NEVER_LAST = "“‘「『（《"
CHINESE = (
    "“我们不想要一座博物馆，”绘制方案的工程师邱文说，“我们想要一个人们愿意来吃午饭的地方。”"
    "据《港务报》（2025年3月4日）报道，该市将在三年内投入8600万元，不到拆除费用的一半！"
)


ENGLISH = (
    "He vowed to keep trying, but the editor said that the president did not sound "
    "very confident about it, and that it would be a long way from here to the end."
)


def style_for(language: Language, script: Script = Script.HANS) -> Style:
    faces = Faces(Typography())
    return Style(
        font=faces.font(Role.BODY, language, script),
        leading=faces.leading(Role.BODY, language),
        language=language,
        western=(faces.latin(Role.BODY), faces.han(script)),
        han_size=faces.size(Role.BODY, Language.CHINESE),
        is_justified=language is Language.CHINESE,
    )


@pytest.fixture
def style(qapp) -> Style:
    return style_for(Language.CHINESE)


def lines(piece: Piece) -> list[str]:
    """The words of each line, as they are drawn."""
    made = map(piece.layout.lineAt, range(piece.lines))
    return [
        piece.shown.between(line.textStart(), piece.end_unit(line)).strip(BREAK_HERE)
        for line in made
    ]


def x_of(piece: Piece, index: int) -> float:
    return piece.whereabouts(index)[1]


@pytest.mark.parametrize("width", range(150, 640, 7))
def test_no_line_begins_or_ends_with_the_wrong_sign(style, width) -> None:
    for words in lines(typeset(CHINESE, style, width)):
        assert words[0] not in NEVER_FIRST
        assert words[-1] not in NEVER_LAST


@pytest.mark.parametrize("width", range(150, 500, 17))
def test_dots_and_dashes_stay_whole(style, width) -> None:
    text = "众人沉默……大家都知道——这是一个漫长的故事——从那时起……直到今天——如此" * 2
    drawn = lines(typeset(text, style, width))
    assert sum(line.count("……") + line.count("——") for line in drawn) == 10


@pytest.mark.parametrize("width", range(150, 500, 17))
def test_figures_keep_their_signs(style, width) -> None:
    text = "跌至-15℃，升到80%，约合￥9,999元，即$1,234.5，在3:2与12:30之间。" * 2
    drawn = "\n".join(lines(typeset(text, style, width)))
    for whole in ("15℃", "80%", "￥9,999", "$1,234.5", "3:2", "12:30"):
        assert drawn.count(whole) == 2


@pytest.mark.parametrize("width", range(260, 640, 19))
@pytest.mark.parametrize("rare", ["", "𠮷"])
def test_ink_ends_where_the_column_ends(style, width, rare) -> None:
    """Whatever is the last sign of a line, and a seam does not count either."""
    text = rare + CHINESE
    piece = typeset(text, style, width)
    for (rect,) in (piece.rects(*span) for span in spans(piece)[:-1]):
        assert rect.left() + BLEED < 0.25 * style.font.pixelSize()
        assert rect.right() - BLEED == pytest.approx(width, abs=1.5)


def spans(piece: Piece) -> list[tuple[int, int]]:
    """The code points of each line."""
    starts = [piece.layout.lineAt(i).textStart() for i in range(piece.lines)]
    found = [piece.shown.index(unit) for unit in starts]
    return [*zip(found, [*found[1:], piece.end], strict=True)]


def test_a_wash_ends_with_the_ink(style) -> None:
    """Not behind the blank half of a bracket or stop, and not before it."""
    text, half = "邱文说：“这里，要有梅树。”他走了。", style.font.pixelSize() / 2
    piece = typeset(text, style, 900)
    (quote,) = piece.rects(text.index("“"), text.index("他"))
    assert quote.left() + BLEED == pytest.approx(x_of(piece, text.index("“")) + half)
    assert quote.right() - BLEED == pytest.approx(x_of(piece, text.index("他")) - half)
    (crowded,) = piece.rects(0, text.index("“"))
    assert crowded.right() - BLEED == pytest.approx(x_of(piece, text.index("“")))


def test_a_wash_does_not_reach_into_a_seam(style) -> None:
    piece = typeset("共40吨", style, 900)
    (rect,) = piece.rects(0, 1)
    assert rect.right() - BLEED == pytest.approx(style.font.pixelSize(), abs=0.5)


@pytest.mark.parametrize("width", range(200, 520, 9))
def test_a_reason_does_not_tear_the_line_before_it(style, width) -> None:
    reason = "\u2002number differs 86,000,000 · longer than expected"
    text = "春雨之前那里将种上梅树，可是并非所有人都赞成港务局的计划。"
    insertion = Insertion(len(text), reason, QTextCharFormat())
    piece = typeset(text * 2, style, width, insertions=[insertion])
    em = style.font.pixelSize()
    for start, end in spans(piece):
        xs = [x_of(piece, i) for i in range(start, end) if i != len(text)]
        assert all(b - a < 1.25 * em for a, b in pairwise(xs))


@pytest.mark.parametrize("width", range(200, 520, 9))
def test_the_letters_of_a_word_are_not_spaced_out(style, width) -> None:
    text = "移动大数据平台Trustdata的internationalise简报显示，" + CHINESE[:60]
    piece, em = typeset(text, style, width), style.font.pixelSize()
    plain = typeset(text, style, 9000)
    for word in re.finditer("Trustdata", text):
        first, last = word.start(), word.end() - 1
        drawn, natural = (x_of(p, last) - x_of(p, first) for p in (piece, plain))
        assert drawn <= natural + 8 * 0.085 * em


@pytest.mark.parametrize("width", range(240, 640, 7))
def test_no_character_is_alone_on_the_last_line(style, width) -> None:
    for text in ("春雨之前，那里将种上梅树" * 4, "春雨之前，那里将种上梅树" * 4 + "。"):
        assert len(lines(typeset(text, style, width))[-1].strip("。")) > 1


def test_a_short_line_is_not_drawn_apart_for_one_character(style) -> None:
    text, em = "停火第二阶段延长停火期的内容。", style.font.pixelSize()
    for width in range(8 * em, 15 * em, 5):
        piece = typeset(text, style, width)
        for start, end in spans(piece):
            xs = [x_of(piece, i) for i in range(start, end)]
            assert all(b - a < 1.16 * em for a, b in pairwise(xs))


@pytest.mark.parametrize("width", range(240, 640, 7))
def test_no_short_word_is_alone_on_the_last_line(qapp, width) -> None:
    last = lines(typeset(ENGLISH, style_for(Language.ENGLISH), width))[-1]
    assert " " in last or len(last) > 5


@pytest.mark.parametrize("width", range(200, 600, 7))
def test_no_line_begins_with_a_dash(qapp, width) -> None:
    text = "A business – perhaps yours – that may not look like any other — or does. "
    piece = typeset(text * 2, style_for(Language.ENGLISH), width)
    assert not any(line[0] in "–—" for line in lines(piece))


def test_one_character_is_moved_and_no_more(style) -> None:
    """Where the last line would hold one."""
    text, em = "渠道成本运维成本研发成本是共享充电宝行业的主要成本。", 17
    piece = typeset(text, style, (len(text) - 2) * em + 2)
    assert lines(piece)[-1] == "成本。"


def test_a_short_line_of_its_own_stays_alone(style) -> None:
    """What the page breaks is no orphan."""
    assert lines(typeset("第一行写在这里\n完", style, 400))[-1] == "完"
    poem = typeset("First some words\nend", style_for(Language.ENGLISH), 400)
    assert lines(poem)[-1] == "end"


def test_stops_amid_their_square_do_not_meet_brackets(qapp) -> None:
    """In Taiwan a stop is drawn in the middle: there is less to cut off behind it."""
    style = style_for(Language.CHINESE, Script.HANT)
    if "TC" not in style.font.families()[0]:
        pytest.skip("no face of the region is installed")
    text = "「真的嗎？」他說。」"
    piece, em = typeset(text, style, 900), style.font.pixelSize()
    for sign, least in (("？」", 0.74), ("。」", 0.66)):
        at = text.index(sign)
        assert x_of(piece, at + 1) - x_of(piece, at) > least * em


def test_chinese_in_english_looks_as_large_as_the_english(qapp) -> None:
    style = style_for(Language.ENGLISH)
    piece = typeset("Made in 中国 in 2025", style, 900)
    advance = x_of(piece, 9) - x_of(piece, 8)
    assert advance == pytest.approx(style.han_size, abs=0.1)
    assert style.han_size < style.font.pixelSize()


def test_latin_in_our_own_chinese_words_takes_the_interface_face(qapp) -> None:
    setter = Setter(Faces(Typography()), LIGHT)
    piece = setter.ours("2025年摄于Shanghai", Role.SMALL, Language.CHINESE, 900)
    own = setter.faces.families(Role.SMALL, Language.CHINESE, Script.HANS)
    assert piece.layout.font().families() == own
    key = QTextCharFormat.Property.FontFamilies
    assert not any(each.format.hasProperty(key) for each in piece.layout.formats())


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
