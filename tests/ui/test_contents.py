"""The table of contents: a tree by keys and pointer, of a book and of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt

from tests.helpers.markup import PROSE, chapter, page, write_book

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.ui.reading.contents_dialog import ContentsDialog
    from reader.ui.window import Window
    from tests.ui.conftest import Settled

NAV = """<html><body><nav><ol><li><a href="a.xhtml">Inland</a></li>
<li><span>The coast</span><ol><li><a href="b.xhtml">Dunes</a><ol>
<li><a href="b.xhtml#2">The long marram</a></li></ol></li>
<li><a href="c.xhtml">漁港</a></li></ol></li></ol></nav></body></html>"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    long = f"</p><p>{PROSE}" * 40
    texts = {
        "a.xhtml": chapter("", f"{PROSE} Hills.{long}"),
        "b.xhtml": chapter("", f"{PROSE} Sand.{long}</p><h2>The long marram</h2><p>x"),
        "c.xhtml": chapter("", f"{PROSE} Boats.{long}"),
    }
    return write_book(
        tmp_path / "coast.epub",
        {**texts, "nav.xhtml": NAV},
        manifest="".join(f'<item id="{n[0]}" href="{n}"/>' for n in texts)
        + '<item id="nav" href="nav.xhtml" properties="nav"/>',
        spine="".join(f'<itemref idref="{n[0]}"/>' for n in texts),
    )


def tree(dialog: ContentsDialog, parent: QModelIndex | None = None) -> list[object]:
    """The titles as nested lists."""
    parent, model = parent or QModelIndex(), dialog.tree.model()
    rows = [model.index(row, 0, parent) for row in range(model.rowCount(parent))]
    return [
        [row.data(), *tree(dialog, row)] if model.rowCount(row) else row.data()
        for row in rows
    ]


def asked(window: Window, qtbot: QtBot) -> ContentsDialog:
    qtbot.keyClick(window.body.page, Qt.Key.Key_C)
    dialog = window.contents.dialog
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def test_a_book_has_its_levels_and_keys_lead_through_them(
    window: Window, settled: Settled, qtbot: QtBot, book: Path
) -> None:
    window.open_path(book)
    settled(window)
    dialog = asked(window, qtbot)
    assert tree(dialog) == [
        "Inland",
        ["The coast", ["Dunes", "The long marram"], "漁港"],
    ]
    assert dialog.tree.currentIndex().data() == "Inland"
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Return)  # it leads nowhere: it folds
    assert dialog.isVisible()
    assert not dialog.tree.isExpanded(dialog.tree.currentIndex())
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Right)
    for _ in range(2):
        qtbot.keyClick(dialog.tree, Qt.Key.Key_Down)
    assert dialog.tree.currentIndex().data() == "The long marram"
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Return)
    settled(window)
    assert not dialog.isVisible()
    reading = window.open.reading
    assert reading is not None
    assert reading.name == "Dunes"
    lit = window.body.page.text_cursor.lit[0]
    assert reading.article.blocks[lit].text == "The long marram"
    assert lit in window.reading._view.scroller.visible_blocks()
    window.contents.open()
    here = dialog.tree.currentIndex().data()
    assert here in ("Dunes", "The long marram")


def test_a_line_is_found_by_its_words_in_either_script(
    window: Window, settled: Settled, qtbot: QtBot, book: Path
) -> None:
    window.open_path(book)
    settled(window)
    dialog = asked(window, qtbot)
    qtbot.keyClicks(dialog.field, "MARRAM")
    assert tree(dialog) == [["The coast", ["Dunes", "The long marram"]]]
    assert dialog.tree.currentIndex().data() == "The long marram"
    dialog.field.setText("渔港")
    assert tree(dialog) == [["The coast", "漁港"]]
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    settled(window)
    assert window.open.reading is not None
    assert window.open.reading.name == "漁港"


def test_the_headings_of_an_article_are_its_contents(
    window: Window, settled: Settled, qtbot: QtBot, tmp_path: Path
) -> None:
    body = "".join(
        f"<h{level}>{title}</h{level}><p>{PROSE} {title}</p>" + f"<p>{PROSE}</p>" * 20
        for level, title in ((2, "Ash"), (3, "Bark"), (2, "Beech"))
    )
    path = tmp_path / "trees.html"
    path.write_text(page(body), "utf-8")
    window.open_path(path)
    settled(window)
    dialog = asked(window, qtbot)
    assert tree(dialog) == [["Ash", "Bark"], "Beech"]
    dialog.field.setText("Beech")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isHidden()
    top = window.body.page.scroller.place().block
    assert window.open.reading is not None
    assert window.open.reading.article.blocks[top].text == "Beech"


def test_an_article_without_headings_says_so(
    window: Window, settled: Settled, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "plain.html"
    path.write_text(page(""), "utf-8")
    window.open_path(path)
    settled(window)
    qtbot.keyClick(window.body.page, Qt.Key.Key_C)
    assert window.contents.dialog is None
    assert window.body.status.text == "This article has no headings."
