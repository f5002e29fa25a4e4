"""Marks and lists of other programs come in, and the reader is told how it went."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QUrl

from reader.domain.language import EN_ZH
from reader.ui.dialogs import Dialogs
from tests.helpers import pack

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reader.ui.window import Window

    Settled = Callable[[Window], Window]


def test_a_list_of_pages_that_are_not_here_is_asked_about(
    window: Window,
    settled: Callable[[Window], Window],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = [f"Story {n},https://e.org/{n},1700000000,sea,unread\n" for n in range(3)]
    out = tmp_path / "list.csv"
    out.write_text("title,url,time_added,tags,status\n" + "".join(lines))
    asked: list[tuple[str, str]] = []
    answers = iter(["", "Import everything"])

    def answer(_: Dialogs, title: str, explanation: str, offered: Sequence[str]) -> str:
        asked.append((title, explanation))
        assert list(offered) == ["Import everything"]
        return next(answers)

    monkeypatch.setattr(Dialogs, "ask", answer)
    before = len(window._desk.shelf.items())
    window.files.import_from(out)
    settled(window)
    assert asked[0][0] == "“list.csv” is an export. Articles: 3. Marks: 0."
    assert asked[0][1].startswith("Articles that are not saved here: 3.")
    assert len(window._desk.shelf.items()) == before
    window.files.import_from(out)
    settled(window)
    told = "Articles in the list: 3 · Articles not saved here yet: 3"
    assert window.body.status.text == told
    stories = [item for item in window._desk.shelf.items() if item.tags == ("sea",)]
    window.open_article(stories[0].id)
    settled(window)
    assert "The text is not here" in window.body.centre.offer.text


MARKED = "The kettle had been cold for an hour when the ferry came round the point."
CLIPPINGS = (
    "A kettle (Ann Lee)\n- Your Highlight on page 3 | Added on Monday, May 6, 2024\n\n"
    f"{MARKED}\n==========\n"
)


class Asked:
    """Answers the window's questions, and remembers them."""

    def __init__(self, answer: str) -> None:
        self.answer = answer
        self.questions: list[tuple[str, str, list[str]]] = []

    def __call__(
        self, _: Dialogs, title: str, explanation: str, answers: Sequence[str]
    ) -> str:
        self.questions.append((title, explanation, list(answers)))
        return self.answer


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    asked = Asked("Import everything")

    def ask(
        dialogs: Dialogs, title: str, explanation: str, answers: Sequence[str]
    ) -> str:
        return asked(dialogs, title, explanation, answers)

    monkeypatch.setattr(Dialogs, "ask", ask)
    return asked


def drop(window: Window, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    assert window.files.take(mime)


def test_an_export_that_is_dropped_is_offered_for_import(
    window: Window, settled: Settled, tmp_path: Path, asked: Asked
) -> None:
    out = tmp_path / "My Clippings.txt"
    out.write_text(CLIPPINGS)
    drop(window, out)
    settled(window)
    [(title, explanation, answers)] = asked.questions
    assert title == "“My Clippings.txt” is an export. Articles: 1. Marks: 1."
    assert explanation.startswith("Articles that are not saved here: 1.")
    assert answers == ["Import everything", "Open as an article"]
    assert window.open.reading is None
    assert window.body.status.text.startswith("New marks: 1")
    assert len(window._desk.marks.all()) == 1


def test_the_reader_can_open_it_as_an_article_all_the_same(
    window: Window, settled: Settled, tmp_path: Path, asked: Asked
) -> None:
    out = tmp_path / "My Clippings.txt"
    out.write_text(CLIPPINGS)
    asked.answer = "Open as an article"
    window.open_path(out)
    settled(window)
    settled(window)
    assert len(asked.questions) == 1
    assert window.open.reading is not None
    assert MARKED in window.open.reading.article.text
    assert not window._desk.marks.all()


def test_what_is_not_taken_in_leaves_the_window_as_it_was(
    window: Window, settled: Settled, english: Path, tmp_path: Path, asked: Asked
) -> None:
    window.open_path(english)
    settled(window)
    before = window.open.id
    out = tmp_path / "saved.json"
    out.write_text('[{"title": "A kettle", "url": "https://e.org/kettle"}]')
    asked.answer = ""
    drop(window, out)
    settled(window)
    assert asked.questions[0][2] == ["Import everything"]
    assert window.open.id == before
    assert len(window._desk.shelf.items()) == 1


def test_exports_dropped_with_pages_are_offered_after_them(
    window: Window, settled: Settled, english: Path, tmp_path: Path, asked: Asked
) -> None:
    out = tmp_path / "marks.csv"
    out.write_text(f'Highlight,Title\n"{MARKED}",A kettle\n')
    page = tmp_path / english.name
    page.write_bytes(english.read_bytes())
    drop(window, out, page)
    settled(window)
    assert [title for title, _, _ in asked.questions] == [
        "“marks.csv” is an export. Articles: 1. Marks: 1."
    ]
    assert len(window._desk.marks.all()) == 1
    assert len(window._desk.shelf.items()) == 2


def test_exports_in_a_folder_become_no_articles(
    window: Window, settled: Settled, english: Path, tmp_path: Path, asked: Asked
) -> None:
    folder = tmp_path / "downloads"
    folder.mkdir()
    (folder / english.name).write_bytes(english.read_bytes())
    (folder / "My Clippings.txt").write_text(CLIPPINGS)
    drop(window, folder)
    settled(window)
    assert not asked.questions
    assert [item.title for item in window._desk.shelf.items()] != []
    assert len(window._desk.shelf.items()) == 1
    assert window.body.status.text == "1 new on the shelf"


def test_an_archive_is_a_page_an_export_or_a_pack(
    window: Window, settled: Settled, english: Path, tmp_path: Path, asked: Asked
) -> None:
    page, export = tmp_path / "page.zip", tmp_path / "export.zip"
    with zipfile.ZipFile(page, "w") as archive:
        archive.write(english, "story.html")
        archive.writestr("story_files/style.css", "p {}")
    with zipfile.ZipFile(export, "w") as archive:
        archive.writestr("part_000000.csv", "title,url\nA kettle,https://e.org/k\n")
    assert not window.files.is_pack(page)
    window.open_path(page)
    settled(window)
    assert window.open.reading is not None
    assert window.open.reading.article.blocks
    drop(window, export)
    settled(window)
    assert asked.questions[0][0] == "“export.zip” is an export. Articles: 1. Marks: 0."
    built = pack.build(tmp_path / "en_zh.zip", EN_ZH)
    assert window.files.is_pack(built)


def test_an_archive_with_a_password_is_told_in_one_sentence(
    window: Window, settled: Settled, tmp_path: Path
) -> None:
    path = tmp_path / "locked.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("story.html", "<p>Not for you.</p>")
    held = bytearray(path.read_bytes())
    held[6] |= 1
    held[held.index(b"PK\1\2") + 8] |= 1
    path.write_bytes(held)
    window.open_path(path)
    settled(window)
    assert "“locked.zip” is protected by a password." in window.body.welcome.text
