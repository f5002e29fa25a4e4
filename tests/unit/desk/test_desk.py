"""The whole way without a window: open, translate, mark, put right, find again."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reader.desk import Desk, Format, Order, PackOffer
from reader.desk.files import write_file
from reader.domain.annotation import AnnotationKind, Colour, Passage, Side
from reader.domain.language import EN_ZH, Language, Script
from reader.domain.reading import TITLE_BLOCK, Layout, Place
from reader.domain.translation import Origin
from reader.errors import (
    EngineError,
    ExchangeError,
    ExchangeProblem,
    LibraryProblem,
    PageError,
)
from reader.paths import default_paths, resource, shipped_packs
from reader.settings import ReadingSettings, Settings, load
from reader.work import Cancelled, Token, ignore
from tests.helpers.desks import opened
from tests.helpers.pack import build, install_starters
from tests.helpers.server import Site, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reader.domain.reading import Snapshot
    from reader.domain.translation import Pair


@pytest.fixture
def desk() -> Iterator[Desk]:
    with new_desk() as opened:
        yield opened


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A saved page that a test may change."""
    return shutil.copy(resource("samples", "night-train.html"), tmp_path / "page.html")


@pytest.fixture
def pack(desk: Desk, tmp_path: Path) -> None:
    desk.packs.installing(build(tmp_path / "tiny.argosmodel", EN_ZH))(Token(), ignore)


def new_desk() -> Desk:
    return Desk(default_paths(), Settings())


def translated(desk: Desk, reading: Snapshot) -> list[Pair]:
    pairs: list[Pair] = []
    desk.translating(reading, Order())(Token(), pairs.append)
    return pairs


def test_an_opened_article_is_on_the_shelf(desk: Desk, page: Path) -> None:
    reading = opened(desk, page)
    assert reading.article.language is Language.ENGLISH
    assert [item.id for item in desk.shelf.items()] == [reading.id]
    again = opened(desk, page)
    assert again.id == reading.id
    assert len(desk.shelf.items()) == 1


def test_the_page_itself_is_never_changed(desk: Desk, page: Path, pack: None) -> None:
    before = page.read_bytes()
    reading = opened(desk, page)
    translated(desk, reading)
    desk.marks.note(reading, [Passage(0, 0, 5)], "A note.")
    assert page.read_bytes() == before


def test_without_a_pack_the_direction_is_named(desk: Desk, page: Path) -> None:
    reading = opened(desk, page)
    with pytest.raises(EngineError, match="en_zh"):
        translated(desk, reading)
    assert not desk.packs.can_translate(EN_ZH)


def test_every_block_is_translated_once_and_remembered(
    desk: Desk, page: Path, pack: None
) -> None:
    reading = opened(desk, page)
    pairs = translated(desk, reading)
    said = {n for n, block in enumerate(reading.article.blocks) if block.text}
    assert {pair.block for pair in pairs} == said | {TITLE_BLOCK}
    for pair in pairs:
        assert len(pair.sentences) == len(pair.translations)
    again = opened(desk, page)
    assert {pair.block: pair.text for pair in again.pairs} == {
        pair.block: pair.text for pair in pairs
    }
    assert translated(desk, again) == []


def test_a_full_pack_does_again_what_a_starter_did_and_not_the_other_way(
    desk: Desk, page: Path, tmp_path: Path
) -> None:
    install_starters(shipped_packs())
    by_starter = translated(desk, opened(desk, page))
    assert opened(desk, page).outdated == frozenset()
    full = desk.packs.installing(build(tmp_path / "tiny.argosmodel", EN_ZH))
    installed = full(Token(), ignore)
    again = opened(desk, page)
    assert again.outdated == {pair.block for pair in by_starter}
    by_full = translated(desk, again)
    assert {pair.block for pair in by_full} == again.outdated
    desk.packs.remove(installed)
    assert desk.packs.is_starting(EN_ZH)
    assert opened(desk, page).outdated == frozenset()
    assert translated(desk, opened(desk, page)) == []


def test_what_is_done_is_kept_when_the_work_is_cancelled(
    desk: Desk, page: Path, pack: None
) -> None:
    reading = opened(desk, page)
    token = Token()
    seen: list[Pair] = []

    def stop_after_two(pair: Pair) -> None:
        seen.append(pair)
        if len(seen) == 2:
            token.cancel()
        token.check()

    with pytest.raises(Cancelled):
        desk.translating(reading, Order())(token, stop_after_two)
    kept = {pair.block for pair in opened(desk, page).pairs}
    assert {pair.block for pair in seen} <= kept


def test_the_reader_has_the_last_word(desk: Desk, page: Path, pack: None) -> None:
    reading = opened(desk, page)
    pair = next(each for each in translated(desk, reading) if each.block == 0)
    changed = desk.correct(reading, pair, 0, "末班车。")
    assert changed.translations[0].text == "末班车。"
    assert changed.translations[0].origin is Origin.READER
    again = opened(desk, page)
    assert next(p for p in again.pairs if p.block == 0) == changed
    assert translated(desk, again) == []
    back = desk.uncorrect(again, changed, 0)
    assert back.translations[0].origin is Origin.MACHINE
    assert back.text == pair.text


def test_a_correction_is_met_where_the_sentence_stood_before(
    desk: Desk, page: Path, pack: None, tmp_path: Path
) -> None:
    other = tmp_path / "other.html"
    text = page.read_text("utf-8").replace("The night train", "A day train")
    other.write_text(text.replace("night-train", "day-train"), "utf-8")
    translated(desk, opened(desk, other))
    pair = next(p for p in translated(desk, opened(desk, page)) if p.block == 1)
    desk.correct(opened(desk, page), pair, 0, "改过的句子。")
    again = opened(desk, other)
    there = next(p for p in again.pairs if p.block == 1)
    assert there.translations[0].text == "改过的句子。"
    assert there.translations[0].origin is Origin.READER
    assert there.translations[1:] == pair.translations[1:]


def test_marks_are_there_tomorrow(page: Path) -> None:
    with new_desk() as desk:
        reading = opened(desk, page)
        desk.marks.toggle_bookmark(reading)
        desk.marks.toggle_bookmark(reading, Passage(1, 0, 10))
        desk.marks.highlight(reading, [Passage(0, 4, 10)], Colour.GREEN)
        desk.marks.note(reading, [Passage(2, 0, 8)], "Check the figure.", ["figures"])
        desk.open(reading).remember(Place(3, 0.25), 0.5)
        desk.open(reading).set_layout(Layout.INTERLEAVED)
    with new_desk() as desk:
        reading = opened(desk, page)
        assert [mark.annotation.kind for mark in reading.marks] == [
            AnnotationKind.BOOKMARK,
            AnnotationKind.BOOKMARK,
            AnnotationKind.HIGHLIGHT,
            AnnotationKind.NOTE,
        ]
        assert reading.marks[2].passages == (Passage(0, 4, 10),)
        assert reading.marks[3].annotation.tags == ("figures",)
        assert reading.place == Place(3, 0.25)
        assert reading.layout is Layout.INTERLEAVED


def test_a_mark_moves_with_its_words_and_is_orphaned_with_them(
    desk: Desk, page: Path
) -> None:
    reading = opened(desk, page)
    text = reading.article.blocks[0].text
    start = text.index("eleven years")
    desk.marks.highlight(reading, [Passage(0, start, start + 12)])
    saved = page.read_text(encoding="utf-8")
    page.write_text(
        saved.replace("<p>For eleven", "<p>It was late.</p><p>For eleven"),
        encoding="utf-8",
    )
    moved = opened(desk, page)
    assert moved.id == reading.id
    (mark,) = moved.marks
    assert mark.passages == (Passage(1, start, start + 12),)
    page.write_text(saved.replace("For eleven years the", "The"), encoding="utf-8")
    (mark,) = opened(desk, page).marks
    assert mark.is_orphan


def test_every_change_to_marks_can_be_undone(desk: Desk, page: Path) -> None:
    reading = opened(desk, page)
    (note,) = desk.marks.note(reading, [Passage(0, 0, 3)], "First.")
    assert desk.marks.can_undo(reading)
    assert desk.marks.remove(reading, note.annotation.id) == ()
    assert desk.marks.undo(reading) == (note,)
    assert desk.marks.undo(reading) == ()
    assert not desk.marks.can_undo(reading)
    assert desk.marks.redo(reading) == (note,)


def test_bookmarks_toggle(desk: Desk, page: Path) -> None:
    reading = opened(desk, page)
    assert len(desk.marks.toggle_bookmark(reading, Passage(1, 0, 4))) == 1
    assert len(desk.marks.toggle_bookmark(reading)) == 2
    assert len(desk.marks.toggle_bookmark(reading, Passage(1, 3, 9))) == 1
    assert desk.marks.toggle_bookmark(reading) == ()


def test_a_mark_on_a_translation_finds_its_sentence(
    desk: Desk, page: Path, pack: None
) -> None:
    reading = opened(desk, page)
    pair = next(each for each in translated(desk, reading) if each.block == 0)
    passage = Passage(0, *pair.translated_ranges[0], Side.TRANSLATION)
    (mark,) = desk.marks.highlight(reading, [passage])
    assert mark.passages == (passage,)


def test_an_article_whose_file_is_gone_can_still_be_read(
    desk: Desk, page: Path
) -> None:
    reading = opened(desk, page)
    page.unlink()
    again = desk.opening_article(reading.id)(Token(), ignore)
    assert again.article == reading.article
    with pytest.raises(PageError):
        opened(desk, page)


def test_a_file_that_became_another_article_is_not_mistaken(
    desk: Desk, page: Path
) -> None:
    reading = opened(desk, page)
    shutil.copy(resource("samples", "community-canteen.html"), page)
    again = desk.opening_article(reading.id)(Token(), ignore)
    assert again.id == reading.id
    assert again.article.title == reading.article.title


def test_the_authors_own_translation_needs_no_engine(desk: Desk) -> None:
    reading = opened(desk, resource("samples", "counting-owls.html"))
    assert reading.has_author_translation
    assert reading.article.title == "A village learns to count its owls"
    said = {n for n, block in enumerate(reading.article.blocks) if block.text}
    assert said <= {pair.block for pair in reading.pairs}
    assert translated(desk, reading) == []
    stored = desk.opening_article(reading.id)(Token(), ignore)
    assert stored.pairs == reading.pairs


def test_a_folder_is_imported_and_searched(desk: Desk, tmp_path: Path) -> None:
    shutil.copytree(resource("samples"), tmp_path / "news")
    (tmp_path / "news" / "empty.html").touch()
    if hasattr(os, "mkfifo"):  # not on Windows
        os.mkfifo(tmp_path / "news" / "endless.html")
    steps = []
    result = desk.shelf.importing(tmp_path / "news")(Token(), steps.append)
    assert result.added == 3
    assert [error.path.name for error in result.failed] == ["empty.html"]
    assert steps[-1].total == 4
    again = desk.shelf.importing(tmp_path / "news")(Token(), ignore)
    assert (again.added, again.known) == (0, 3)
    (hit,) = desk.shelf.searching("豆浆")(Token(), ignore)
    assert "豆浆" in hit.snippet


def test_a_watched_file_is_read_again_only_if_it_changed(
    desk: Desk, tmp_path: Path
) -> None:
    folder = tmp_path / "news"
    shutil.copytree(resource("samples"), folder)
    look = desk.shelf.importing(folder, only_new=True)
    assert look(Token(), ignore).added == 3
    again = look(Token(), ignore)
    assert (again.added, again.known, again.folders) == (0, 0, (folder,))
    page = folder / "night-train.html"
    page.write_text(page.read_text("utf-8").replace("night train", "day train"))
    (folder / "gone.html").symlink_to("nowhere.html")
    changed = look(Token(), ignore)
    assert (changed.added + changed.known, changed.failed) == (1, ())


def test_what_a_broken_off_import_did_not_reach_is_still_new(
    desk: Desk, tmp_path: Path
) -> None:
    folder = tmp_path / "news"
    shutil.copytree(resource("samples"), folder)
    look, token = desk.shelf.importing(folder, only_new=True), Token()
    with pytest.raises(Cancelled):
        look(token, lambda step: token.cancel())
    assert len(desk.shelf.items()) == 1
    assert look(Token(), ignore).added == 2


@pytest.mark.parametrize("keep_marks", [True, False])
def test_what_was_taken_off_the_shelf_does_not_come_back_by_itself(
    desk: Desk, tmp_path: Path, keep_marks: bool
) -> None:
    folder = tmp_path / "news"
    shutil.copytree(resource("samples"), folder)
    desk.shelf.importing(folder, only_new=True)(Token(), ignore)
    gone, *rest = desk.shelf.items()
    desk.shelf.remove(gone.id, keep_marks=keep_marks)
    again = desk.shelf.importing(folder, only_new=True)(Token(), ignore)
    assert (again.added, desk.shelf.items()) == (0, tuple(rest))
    desk.shelf.importing(folder)(Token(), ignore)  # asked for
    assert len(desk.shelf.items()) == len(rest) + 1


def test_what_is_exported_comes_back(page: Path, tmp_path: Path) -> None:
    out = tmp_path / "marks.json"
    with new_desk() as desk:
        reading = opened(desk, page)
        desk.marks.note(reading, [Passage(0, 0, 3)], "Mine.")
        desk.exchange.exporting([reading.id], Format.JSON, out)(Token(), ignore)
        marks = desk.marks.all()
    default_paths().library.unlink()
    with new_desk() as desk:
        assert desk.exchange.importing(out)(Token(), ignore) == 1
        assert desk.exchange.importing(out)(Token(), ignore) == 0
        (back,) = desk.marks.all()
        assert (back.id, back.body, back.anchors) == (
            marks[0].id,
            marks[0].body,
            marks[0].anchors,
        )


@pytest.mark.parametrize("form", list(Format))
def test_every_format_is_written(
    desk: Desk, page: Path, tmp_path: Path, form: Format
) -> None:
    reading = opened(desk, page)
    desk.marks.note(reading, [Passage(0, 0, 3)], "Mine.")
    out = tmp_path / "out"
    desk.exchange.exporting([reading.id], form, out)(Token(), ignore)
    assert out.stat().st_size > 100


def test_why_a_file_was_not_written_is_known(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError) as gone:
        write_file(tmp_path / "gone" / "x.html", "")
    assert gone.value.reason is ExchangeProblem.MISSING
    with pytest.raises(ExchangeError) as long:
        write_file(tmp_path / ("x" * 300), "")
    assert long.value.reason is ExchangeProblem.FAILED
    assert list(tmp_path.iterdir()) == []


def test_a_copy_opened_elsewhere_is_the_article(tmp_path: Path) -> None:
    copy = tmp_path / "owls.html"
    with new_desk() as desk:
        reading = opened(desk, resource("samples", "counting-owls.html"))
        note = "Why had nobody counted them before?"
        desk.marks.note(reading, [Passage(0, 0, 6)], note)
        desk.exchange.exporting([reading.id], Format.HTML, copy)(Token(), ignore)
    default_paths().library.unlink()
    with new_desk() as desk:
        again = opened(desk, copy)
    assert again.article == reading.article
    assert [pair.text for pair in again.pairs] == [pair.text for pair in reading.pairs]
    assert again.has_author_translation


def test_what_leaves_is_what_is_read(
    desk: Desk, page: Path, pack: None, tmp_path: Path
) -> None:
    translated(desk, opened(desk, page))
    desk.change_settings(
        replace(desk.settings, reading=ReadingSettings(script=Script.HANT))
    )
    reading = opened(desk, page)
    pair = next(pair for pair in reading.pairs if "說" in pair.text)
    place = Passage(pair.block, *pair.translated_ranges[0], Side.TRANSLATION)
    desk.marks.highlight(reading, [place], Colour.GREEN)
    desk.exchange.exporting([reading.id], Format.HTML, tmp_path / "copy")(
        Token(), ignore
    )
    copy = (tmp_path / "copy").read_text("utf-8")
    assert "說" in copy
    assert "说" not in copy
    assert 'lang="zh-Hant"' in copy
    assert '<mark class="green">' in copy[: copy.index("<aside")]


def test_a_copy_opened_at_home_changes_nothing(
    desk: Desk, page: Path, pack: None, tmp_path: Path
) -> None:
    translated(desk, opened(desk, page))
    before = opened(desk, page)
    copy = tmp_path / "copy.html"
    desk.exchange.exporting([before.id], Format.HTML, copy)(Token(), ignore)
    assert opened(desk, copy) == before
    assert opened(desk, page) == before


def test_a_library_that_cannot_be_used_does_not_stop_the_reading(page: Path) -> None:
    file = default_paths().library
    file.parent.mkdir(parents=True)
    file.write_bytes(b"not a library" * 1000)
    with new_desk() as desk:
        problem = desk.open_library()
        assert problem is not None
        assert problem.reason is LibraryProblem.CORRUPT
        assert opened(desk, page).article.blocks
    assert file.read_bytes() == b"not a library" * 1000


def test_changed_settings_are_saved(desk: Desk) -> None:
    chosen = Settings(interface="zh-Hans")
    desk.change_settings(chosen)
    assert desk.settings == chosen
    assert load(desk.paths.settings_file) == (chosen, ())


def test_what_was_translated_is_shown_in_the_script_of_choice(
    desk: Desk, page: Path, pack: None
) -> None:
    translated(desk, opened(desk, page))
    chosen = ReadingSettings(script=Script.HANT)
    desk.change_settings(Settings(reading=chosen))
    again = opened(desk, page)
    text = "".join(pair.text for pair in again.pairs)
    assert "說" in text
    assert "说" not in text


def test_a_stroke_of_the_highlighter_joins_what_it_touches(
    desk: Desk, page: Path
) -> None:
    reading = opened(desk, page)
    desk.marks.highlight(reading, [Passage(0, 0, 10)])
    (joined,) = desk.marks.highlight(reading, [Passage(0, 8, 20)])
    assert joined.passages == (Passage(0, 0, 20),)
    first, second = desk.marks.highlight(reading, [Passage(0, 5, 9)], Colour.BLUE)
    assert {first.annotation.colour, second.annotation.colour} == {
        Colour.YELLOW,
        Colour.BLUE,
    }
    assert desk.marks.undo(reading) == (joined,)


def test_every_chapter_of_a_book_is_an_article(desk: Desk, tmp_path: Path) -> None:
    samples = ("night-train.html", "community-canteen.html")
    first, second = (opened(desk, resource("samples", name)) for name in samples)
    book = tmp_path / "book.epub"
    desk.exchange.exporting([first.id, second.id], Format.EPUB, book)(Token(), ignore)
    shelved = len(desk.shelf.items())
    reading = opened(desk, book)
    assert len(desk.shelf.items()) >= shelved
    chapter = desk.opening_article(reading.id)(Token(), ignore)
    assert chapter.article == reading.article


def test_a_link_of_an_export_leads_back(desk: Desk, page: Path) -> None:
    reading = opened(desk, page)
    (mark,) = desk.marks.note(reading, [Passage(0, 0, 3)], "Mine.")
    written = desk.exchange.written([reading.id], Format.MARKDOWN)
    link = written.partition("](<")[2].partition(">")[0]
    assert desk.exchange.linked(link) == (reading.id, mark.annotation.id)
    assert desk.exchange.linked("duizhao:open?digest=unknown") is None
    assert desk.exchange.linked(str(page)) is None


def test_a_download_that_is_no_pack_is_not_kept(desk: Desk) -> None:
    with serving(Site({"/en_zh.argosmodel": b"an error page"})) as site:
        offer = PackOffer("en_zh", "", "1", (f"{site.address}/en_zh.argosmodel",))
        with pytest.raises(EngineError):
            desk.packs.downloading(offer)(Token(), ignore)
    assert list((desk.paths.cache / "downloads").iterdir()) == []


def test_firefox_models_say_nothing_of_the_machine(desk: Desk) -> None:
    folder = desk.paths.packs / "enzh"
    folder.mkdir(parents=True)
    for name in ("model.enzh.intgemm.alphas.bin", "vocab.enzh.spm"):
        (folder / name).write_bytes(b"a model")
    assert desk.packs.installed()
    desk.calibrating()(Token(), ignore)
    assert not (desk.paths.cache / "calibration.json").exists()
