"""What leaves one library arrives whole in another, once."""

from __future__ import annotations

import json
from dataclasses import replace
from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest

from reader.desk import Desk, Format
from reader.domain.annotation import Passage
from reader.domain.language import EN_ZH, Language
from reader.domain.translation import Origin, Pair, Sentence, Translation
from reader.domain.words import SavedWord
from reader.paths import default_paths
from reader.settings import Settings
from reader.work import Token, ignore
from tests.helpers.desks import opened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reader.domain.annotation import Annotation
    from reader.domain.reading import Snapshot

TEXTS = (
    "The lighthouse keeper wrote down every ship that passed for thirty years.",
    "His books were found in a cellar in Hull, dry and complete, last spring.",
    "Historians now count the trade of a whole coast by his handwriting alone.",
)
URL = "https://example.org/keeper"


def page(path: Path, texts: tuple[str, ...] = TEXTS) -> Path:
    body = "".join(f"<p>{text}</p>" for text in texts)
    path.write_text(
        f'<html lang="en"><head><title>The keeper - Example</title>'
        f'<link rel="canonical" href="{URL}"></head>'
        f"<body><article><h1>The keeper of Hull</h1>{body}</article></body></html>",
        encoding="utf-8",
    )
    return path


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Desk]:
    def at(name: str) -> Desk:
        monkeypatch.setenv("DUIZHAO_HOME", str(tmp_path / name))
        return Desk(default_paths(), Settings())

    return at


def exported(desk: Desk, path: Path) -> Path:
    return desk.exchange.exporting([], Format.JSON, path)(Token(), ignore)


def taken(desk: Desk, path: Path) -> int:
    return desk.exchange.importing(path)(Token(), ignore)


def bodies(desk: Desk) -> list[str]:
    return sorted(mark.body for mark in desk.marks.all())


def pair_of(reading: Snapshot) -> Pair:
    text = reading.article.blocks[1].text
    return Pair(1, (Sentence(0, len(text), text),), (Translation("机器。"),))


@pytest.mark.parametrize("is_here", [True, False])
def test_all_that_the_reader_made_travels(
    home: Callable[[str], Desk], tmp_path: Path, is_here: bool
) -> None:
    file = page(tmp_path / "keeper.html")
    with home("one") as desk:
        reading = opened(desk, file)
        desk.correct(reading, pair_of(reading), 0, "他的账本是在地窖里找到的。")
        desk.shelf.set_tags(reading.id, ["sea"])
        desk.words.save(SavedWord("ledger", sentence=TEXTS[1], article=reading.id))
        desk.library.library().languages.set(TEXTS[2], Language.CHINESE)
        desk.library.library().glossary.set_all(
            EN_ZH, {"Hull": "赫尔", "keeper": "看守"}
        )
        desk.shelf.set_read(reading.id, is_read=True)
        exported(desk, tmp_path / "all.json")
    with home("two") as desk:
        desk.library.library().glossary.set(EN_ZH, "keeper", "守塔人")
        if is_here:
            desk.shelf.set_tags(opened(desk, file).id, ["old"])
        assert taken(desk, tmp_path / "all.json") == 0
        (item,) = desk.shelf.items()
        assert item.tags == (("old", "sea") if is_here else ("sea",))
        assert [word.word for word in desk.words.saved(item.id)] == ["ledger"]
        library = desk.library.library()
        assert library.edits.get(EN_ZH, [TEXTS[1]]) == {
            TEXTS[1]: "他的账本是在地窖里找到的。"
        }
        assert library.languages.of([TEXTS[2]]) == {0: Language.CHINESE}
        mine = {"Hull": "赫尔", "keeper": "守塔人"}
        assert library.glossary.all(EN_ZH) == mine
        assert item.is_read
        there = opened(desk, file).pairs
        assert [each.text for each in there] == ["他的账本是在地窖里找到的。"]


def test_the_newer_wording_of_a_note_stays(
    home: Callable[[str], Desk], tmp_path: Path
) -> None:
    file = page(tmp_path / "keeper.html")

    def changed(desk: Desk, reading: Snapshot, mark: Annotation, body: str) -> None:
        desk.marks.change(reading, replace(mark, body=body))

    with home("one") as desk:
        reading = opened(desk, file)
        (mark,) = desk.marks.note(reading, [Passage(0, 4, 14)], "first")
        older = exported(desk, tmp_path / "older.json")
        changed(desk, reading, mark.annotation, "second")
        newer = exported(desk, tmp_path / "newer.json")
    with home("two") as desk:
        assert [taken(desk, each) for each in (older, newer, older)] == [1, 1, 0]
        assert bodies(desk) == ["second"]


def test_an_article_off_the_shelf_comes_back_with_an_import(
    home: Callable[[str], Desk], tmp_path: Path
) -> None:
    with home("one") as desk:
        reading = opened(desk, page(tmp_path / "keeper.html"))
        desk.marks.note(reading, [Passage(0, 4, 14)], "who")
        file = exported(desk, tmp_path / "all.json")
        desk.shelf.remove(reading.id, keep_marks=True)
        taken(desk, file)
        assert [item.id for item in desk.shelf.items()] == [reading.id]
        desk.shelf.remove(reading.id, keep_marks=False)
        taken(desk, file)
        assert (len(desk.shelf.items()), bodies(desk)) == (1, ["who"])


@pytest.mark.parametrize("comes_first", ["article", "marks"])
def test_a_browsers_marks_and_the_saved_page_meet(
    home: Callable[[str], Desk], tmp_path: Path, comes_first: str
) -> None:
    row = {
        "id": "x1",
        "uri": "https://www.example.org/keeper/?utm_campaign=mail#notes",
        "document": {"title": ["The keeper of Hull | Example"]},
        "text": "which cellar?",
        "target": [
            {"selector": [{"type": "TextQuoteSelector", "exact": "a cellar in Hull"}]}
        ],
    }
    marks = tmp_path / "marks.json"
    marks.write_text(json.dumps({"annotations": [row]}))
    file = page(tmp_path / "keeper.html")
    with home("one") as desk:
        steps = [lambda: opened(desk, file), lambda: taken(desk, marks)]
        for step in steps if comes_first == "article" else reversed(steps):
            step()
        (item,) = desk.shelf.items()
        (mark,) = opened(desk, file).marks
        assert item.title == "The keeper of Hull"
        assert mark.passages == (Passage(1, 24, 40),)
        assert taken(desk, marks) == 0


FORMS = {
    Format.HTML: "copy.html",
    Format.EPUB: "copy.epub",
    Format.MARKDOWN: "copy.md",
    Format.ANKI: "copy.txt",
}
CHINESE = (
    "看守人把三十年里驶过的每一艘船都记了下来。",
    "账本找到了。",
    "史家如今靠它。",
)


def translated(desk: Desk, file: Path, origin: Origin = Origin.MACHINE) -> Snapshot:
    """The page, its translation kept and a note on it, opened."""
    reading = opened(desk, file)
    pairs = [
        Pair(
            block,
            (Sentence(0, len(text), text),),
            (Translation(CHINESE[block], origin),),
        )
        for block, text in enumerate(TEXTS)
    ]
    desk.library.library().pairs.keep(reading.id, EN_ZH, pairs)
    desk.marks.note(reading, [Passage(0, 4, 14)], "who was that")
    return opened(desk, file)


def copied(desk: Desk, form: Format, path: Path, *articles: str) -> Path:
    return desk.exchange.exporting(articles, form, path)(Token(), ignore)


def texts(reading: Snapshot) -> tuple[str, ...]:
    return tuple(block.text for block in reading.article.blocks)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("is_removed", [False, True])
def test_a_copy_in_a_watched_folder_is_no_news(
    home: Callable[[str], Desk], tmp_path: Path, form: Format, is_removed: bool
) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    with home("one") as desk:
        before = translated(desk, page(folder / "keeper.html"))
        copied(desk, form, folder / FORMS[form], before.id)
        if is_removed:
            desk.shelf.remove(before.id, keep_marks=True)
        items = desk.shelf.items()
        result = desk.shelf.importing(folder, only_new=True)(Token(), ignore)
        assert (result.added, result.failed) == (0, ())
        assert desk.shelf.items() == items
        assert opened(desk, folder / "keeper.html").pairs == before.pairs


@pytest.mark.parametrize("form", [Format.HTML, Format.EPUB, Format.MARKDOWN])
def test_a_copy_leads_to_its_article(
    home: Callable[[str], Desk], tmp_path: Path, form: Format
) -> None:
    with home("one") as desk:
        before = translated(desk, page(tmp_path / "keeper.html"))
        copy = copied(desk, form, tmp_path / FORMS[form], before.id)
        desk.shelf.remove(before.id, keep_marks=True)
        again = opened(desk, copy)
        assert (again.id, texts(again)) == (before.id, texts(before))
        assert (again.pairs, len(again.marks)) == (before.pairs, 1)
        assert [item.id for item in desk.shelf.items()] == [before.id]


@pytest.mark.parametrize("form", [Format.HTML, Format.EPUB])
@pytest.mark.parametrize("origin", [Origin.MACHINE, Origin.READER])
def test_elsewhere_a_copy_is_the_article_without_a_machines_words(
    home: Callable[[str], Desk], tmp_path: Path, form: Format, origin: Origin
) -> None:
    with home("one") as desk:
        before = translated(desk, page(tmp_path / "keeper.html"), origin)
        copy = copied(desk, form, tmp_path / FORMS[form], before.id)
    with home("two") as desk:
        result = desk.shelf.importing(copy)(Token(), ignore)
        assert result.added == 1
        there = opened(desk, copy)
        assert (there.article.title, texts(there)) == (before.article.title, TEXTS)
        assert there.pairs == ()
        assert [item.id for item in desk.shelf.items()] == [there.id]


def test_a_copy_that_a_browser_saved_again_is_still_one(
    home: Callable[[str], Desk], tmp_path: Path
) -> None:
    with home("one") as desk:
        before = translated(desk, page(tmp_path / "keeper.html"))
        copy = copied(desk, Format.HTML, tmp_path / "copy.html", before.id)
        message = EmailMessage()
        message["MIME-Version"] = "1.0"
        message.set_content(copy.read_text("utf-8"), subtype="html", cte="base64")
        again = tmp_path / "saved.mhtml"
        again.write_bytes(message.as_bytes())
        assert opened(desk, again).id == before.id
        assert len(desk.shelf.items()) == 1


def test_long_quotes_tell_where_title_and_address_do_not(
    home: Callable[[str], Desk], tmp_path: Path
) -> None:
    marks = tmp_path / "highlights.csv"
    rows = [(TEXTS[1][:40], "A changed headline"), ("never said " * 9, "Another")]
    lines = (f'"{quote}",{title},,note' for quote, title in rows)
    marks.write_text("\n".join(("Highlight,Book Title,Book Author,Note", *lines)))
    with home("one") as desk:
        reading = opened(desk, page(tmp_path / "keeper.html"))
        assert taken(desk, marks) == 2
        (mark,) = opened(desk, tmp_path / "keeper.html").marks
        assert mark.passages == (Passage(1, 0, 40),)
        assert len(desk.shelf.items()) == 2
        assert reading.id in {item.id for item in desk.shelf.items()}


def test_a_copy_on_paper_is_one_too(
    home: Callable[[str], Desk], tmp_path: Path
) -> None:
    with home("one") as desk:
        before = translated(desk, page(tmp_path / "keeper.html"))
        paper = tmp_path / "paper.pdf"
        held = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
        desk.exchange.saving_pdf(held, paper, before.source)(Token(), ignore)
        result = desk.shelf.importing(paper, only_new=True)(Token(), ignore)
        assert (result.added, result.known, result.failed) == (0, 1, ())
        assert opened(desk, paper).id == before.id
