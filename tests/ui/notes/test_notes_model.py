"""The model of an article's marks, and the words on their cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from reader.domain.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Mark,
    Passage,
    TextPosition,
    TextQuote,
)
from reader.ui.lists.model import ROW
from reader.ui.notes.model import NotesModel
from reader.ui.notes.quotes import heading, plain, quote

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester


def mark(
    name: str,
    *passages: Passage,
    quotes: tuple[str, ...] = ("words",),
    kind: AnnotationKind = AnnotationKind.NOTE,
) -> Mark:
    anchors = tuple(Anchor(0, TextPosition(0, 1), TextQuote(text)) for text in quotes)
    return Mark(Annotation(name, "article", kind, anchors, body=name), passages)


def test_marks_stand_as_the_text_runs_and_orphans_last() -> None:
    model = NotesModel()
    model.set_marks(
        [
            mark("orphan"),
            mark("second", Passage(1, 0, 4)),
            mark("first", Passage(0, 3, 5)),
            mark("article", quotes=()),
        ]
    )
    order = [model.index(n).data(ROW).annotation.id for n in range(model.rowCount())]
    assert order == ["article", "first", "second", "orphan"]


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = NotesModel()
    qtmodeltester.check(model)
    model.set_marks([mark("one", Passage(0, 0, 1)), mark("two")])
    model.set_marks([])


def test_a_quote_holds_both_sides_on_one_line() -> None:
    both = mark("pair", Passage(0, 0, 1), quotes=("it began\nlifting", "它开始吊运"))
    assert quote(both.annotation) == "it began lifting · 它开始吊运"


def test_a_bookmark_says_which_paragraph() -> None:
    kind = AnnotationKind.BOOKMARK
    bookmark = mark("b", Passage(2, 0, 9), quotes=("The city",), kind=kind)
    assert heading(bookmark) == "Paragraph 3 · The city"
    assert heading(mark("a", quotes=(), kind=kind)) == "Article bookmarked"


@pytest.mark.usefixtures("qapp")
def test_a_card_keeps_a_notes_lines() -> None:
    assert plain("First **line**\nsecond\n\n- third") == "First line\nsecond\nthird"


def test_who_listens_hears_that_a_mark_lost_its_place() -> None:
    model = NotesModel()
    model.set_marks([mark("placed", Passage(0, 0, 4)), mark("orphan")])
    said = [
        str(model.index(row).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(model.rowCount())
    ]
    assert "not in the text" not in said[0]
    assert "not in the text" in said[1]
