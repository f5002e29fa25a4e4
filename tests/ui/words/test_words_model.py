"""The model of the saved words, and which of them a search finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from reader.domain.words import SavedWord
from reader.ui.lists.model import ROW
from reader.ui.words.list import WordsModel
from reader.ui.words.matching import answers, occurrences

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

CANTEEN = SavedWord("食堂", "shí táng", "canteen; dining hall", "社区食堂的灯亮了。")


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = WordsModel()
    qtmodeltester.check(model)
    model.set_rows([CANTEEN, SavedWord("queue")])
    model.set_rows([])


def test_a_row_says_all_of_a_word() -> None:
    model = WordsModel()
    model.set_rows([CANTEEN])
    row = model.index(0)
    assert row.data(ROW) == CANTEEN
    assert "shí táng" in row.data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize(
    "typed", ["", "食", "shitang", "shi t", "SHÍ", "dining", "灯亮"]
)
def test_a_word_answers_to(typed: str) -> None:
    assert answers(CANTEEN, typed)


@pytest.mark.parametrize("typed", ["tang", "灯塔", "kitchen", "hit"])
def test_a_word_does_not_answer_to(typed: str) -> None:
    assert not answers(CANTEEN, typed)


def test_a_latin_word_is_marked_whole() -> None:
    assert occurrences("is", "This is it; it is.") == ((5, 7), (15, 17))
    assert occurrences("食堂", "社区食堂") == ((2, 4),)
    assert occurrences("", "text") == ()
