"""The credit in a picture's caption stands apart from what the caption says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.domain.annotation import Side
from reader.domain.article import Block, BlockKind, Image
from reader.domain.language import Language
from reader.ui.page.type.credits import credit_in
from tests.ui.page.pages import view_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("said", "credit"),
    [
        ("The lock gates at dawn. ", "Photograph: Mia Holt/The Ledger"),
        ("The lock gates at dawn. ", "Mia Holt/Reuters"),
        ("The lock gates at dawn ", "(Mia Holt/AP)"),
        ("The lock gates at dawn. ", "Image: Canal Trust"),
        ("", "Photo by Mia Holt"),
        ("清晨的船闸。", "图片来源：视觉中国"),
        ("清晨的船闸。", "新华社记者 何苗 摄"),
        ("清晨的船闸。", "何苗攝"),
        ("The picture: a lock keeper with his photograph of 1954.", ""),
        ("He sold his photographs to Getty Images", ""),
        ("图为船闸管理员和他1954年的照片。", ""),
        ("船闸管理员手里的照片是父亲拍的。", ""),
    ],
)
def test_a_credit_is_known_by_its_place_and_words(said: str, credit: str) -> None:
    caption = said + credit
    found = credit_in(caption)
    assert (caption[slice(*found)] if found else "") == credit


def test_it_is_smaller_than_the_caption(qtbot: QtBot) -> None:
    said, credit = "清晨的船闸。", "图片来源：视觉中国"
    view = view_of(
        qtbot,
        Block(BlockKind.IMAGE, "", image=Image("cid:1", "", 600, 300)),
        Block(BlockKind.CAPTION, said + credit),
        title="船闸",
        language=Language.CHINESE,
    )
    assert view.page is not None
    row = view.page.row(1)
    widths = []
    for start, end in ((0, 4), (len(said), len(said) + 4)):
        rects = row.rects(Side.ORIGINAL, start, end)
        widths.append(rects[0].width())
    assert widths[1] < 0.95 * widths[0]
