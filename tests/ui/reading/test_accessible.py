from __future__ import annotations

from PySide6.QtGui import QAccessible


def test_both_texts_of_every_row_are_read_out(open_view) -> None:
    view = open_view(10)
    page = QAccessible.queryAccessibleInterface(view)
    assert page.role() is QAccessible.Role.Document
    assert page.text(QAccessible.Text.Name).startswith("Harbour city")
    assert page.childCount() == 22
    name = QAccessible.Text.Name
    assert page.child(0).role() is QAccessible.Role.Heading
    assert page.child(2).text(name).startswith("Paragraph 0.")
    assert page.child(3).text(name).startswith("第0段。")
    assert page.child(2).rect().isValid()
    assert page.indexOfChild(page.child(7)) == 7


def test_another_article_is_read_by_the_same_children(open_view) -> None:
    view = open_view(10)
    page = QAccessible.queryAccessibleInterface(view)
    last = page.child(21)
    view.show_nothing()
    assert page.childCount() == 0
    assert not last.isValid()
    assert last.text(QAccessible.Text.Name) == ""


def test_stepping_tells_a_screen_reader(open_view) -> None:
    view = open_view(10)
    QAccessible.setActive(True)
    try:
        view.step_sentence(1)
        view.step_block(1)
        view.show_nothing()
    finally:
        QAccessible.setActive(False)
    assert view.place().block == -1
