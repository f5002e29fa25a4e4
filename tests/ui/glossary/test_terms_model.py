"""The model of the glossary's table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.glossary.model import TERM, TRANSLATION, Entry, TermsModel

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

TERMS = {"DeepSeek": "深度求索", "port": "口岸"}


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = TermsModel()
    qtmodeltester.check(model)
    model.set_terms(TERMS)
    model.add(Entry("valley", "谷"))
    model.setData(model.index(2, TERM), "dale")
    model.remove([0, 2])
    model.set_terms({})


def test_a_cell_is_written_in(qtbot: QtBot) -> None:
    model = TermsModel()
    model.set_terms(TERMS)
    with qtbot.waitSignal(model.edited) as edited:
        assert model.setData(model.index(1, TRANSLATION), "  港\n口 ")
    assert edited.args == [Entry("port", "口岸"), Entry("port", "港 口")]
    assert model.entries[1] == ("port", "港 口")


def test_what_stays_the_same_is_no_edit(qtbot: QtBot) -> None:
    model = TermsModel()
    model.set_terms(TERMS)
    with qtbot.assertNotEmitted(model.edited):
        assert not model.setData(model.index(1, TERM), " port ")


def test_a_term_stands_in_one_row_only(qtbot: QtBot) -> None:
    model = TermsModel()
    model.set_terms(TERMS)
    with qtbot.waitSignal(model.refused) as refused:
        assert not model.setData(model.index(1, TERM), "deepseek")
    assert refused.args == ["deepseek"]
    assert model.setData(model.index(0, TERM), "Deepseek")


def test_an_empty_row_is_taken_before_another_is_made() -> None:
    model = TermsModel()
    model.set_terms(TERMS)
    assert model.add(Entry()) == 2
    assert model.add(Entry("valley")) == 2
    assert model.add(Entry()) == 3
    assert model.entries[2:] == (("valley", ""), ("", ""))
