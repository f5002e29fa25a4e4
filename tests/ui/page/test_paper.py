"""An article on paper: where pages end, and what stands on them."""

from __future__ import annotations

import re
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from reader.domain.annotation import Annotation, AnnotationKind, Mark, Passage, Side
from reader.domain.article import Block, BlockKind, Image
from reader.domain.language import Language
from reader.domain.paper import Drawn
from reader.domain.reading import Layout
from reader.domain.translation import Origin, Pair, Sentence, Translation
from reader.export import findable
from reader.ui.look.fonts import Faces, Typography
from reader.ui.look.theme import LIGHT
from reader.ui.page.paper import endnotes
from reader.ui.page.paper.press import Press
from reader.ui.page.rows.marking import Marking
from reader.ui.page.rows.row import OrnamentKind
from reader.ui.page.type.setter import Setter
from tests.ui.page.pages import view_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.ui.page.view.view import ReadingView

SHORT = "The last crane on the quay stopped lifting containers in 2019. " * 3


def printed(view: ReadingView, size=QPageSize.PageSizeId.A4) -> tuple[list[int], bytes]:
    """The page on which each row ends, and the PDF."""
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(held)
    writer.setPageSize(QPageSize(size))
    press = Press(view.page, writer)
    assert press is not None
    ends: dict[int, int] = {}
    for done in press.steps():
        ends[done] = press.pages
    return list(ends.values()), bytes(held.data().data())


def named(pdf: bytes) -> str:
    """The characters that the PDF names behind its glyphs."""
    tables = re.findall(rb"begincmap.*?endcmap", pdf, re.DOTALL)
    codes = re.findall(rb"<([0-9A-F]{4})>", b"".join(tables))
    return "".join(chr(int(code, 16)) for code in codes)


def drawn(pdf: bytes) -> list[bytes]:
    """What is painted on the pages: all streams that paint at all."""
    streams = re.findall(rb"stream\n(.*?)endstream", pdf, re.DOTALL)
    packed = [zlib.decompressobj().decompress(s) for s in streams if s[:1] == b"x"]
    return [stream for stream in packed if b" BT\n" in stream or b"\nBT\n" in stream]


@pytest.mark.parametrize("size", [QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter])
@pytest.mark.parametrize("layout", list(Layout))
def test_every_layout_prints_on_numbered_pages(open_view, layout, size) -> None:
    view = open_view(40)
    view.set_layout(layout)
    ends, pdf = printed(view, size)
    assert len(ends) == 41
    assert ends[-1] > 1
    assert pdf.count(b"/Type /Page\n") == ends[-1]


def test_machine_translation_is_called_so_where_it_is_printed(qtbot) -> None:
    def names(origin: Origin, layout: Layout) -> str:
        pair = Pair(0, (Sentence(0, 2, "Hi"),), (Translation("你好", origin),))
        view = view_of(qtbot, Block(BlockKind.PARAGRAPH, "Hi"), pairs=(pair,))
        view.set_layout(layout)
        return named(printed(view)[1])

    assert "m" in names(Origin.MACHINE, Layout.SIDE_BY_SIDE)
    assert "m" not in names(Origin.MACHINE, Layout.ORIGINAL)
    assert "m" not in names(Origin.READER, Layout.SIDE_BY_SIDE)


def test_what_has_no_translation_is_printed_as_the_original_alone(qtbot) -> None:
    view = view_of(qtbot, Block(BlockKind.PARAGRAPH, SHORT))
    beside = drawn(printed(view)[1])
    view.set_layout(Layout.ORIGINAL)
    assert drawn(printed(view)[1]) == beside


def test_only_the_pages_asked_for_are_printed(open_view, tmp_path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "some.pdf"))
    printer.setFromTo(2, 3)  # as the system's dialog does
    press = Press(open_view(60).page, printer)
    for _ in press.steps():
        pass
    assert press.pages > 3
    assert (tmp_path / "some.pdf").read_bytes().count(b"/Type /Page\n") == 2


def test_a_heading_stands_on_the_page_of_what_it_heads(qtbot) -> None:
    def blocks() -> Iterator[Block]:
        for n in range(80):
            yield Block(BlockKind.HEADING, f"Part {n}", level=2)
            yield Block(BlockKind.PARAGRAPH, SHORT * (n % 3 + 1))

    ends, _ = printed(view_of(qtbot, *blocks()))
    assert ends[-1] > 5
    assert ends[1::2] == ends[2::2]


def test_a_picture_stands_on_the_page_of_its_caption(qtbot) -> None:
    def blocks() -> Iterator[Block]:
        for n in range(12):
            yield Block(BlockKind.PARAGRAPH, SHORT * (n % 4))
            yield Block(BlockKind.IMAGE, "", image=Image(f"cid:{n}", "", 600, 400))
            yield Block(BlockKind.CAPTION, f"Picture {n}")

    ends, _ = printed(view_of(qtbot, *blocks()))
    assert ends[-1] > 3
    assert ends[2::3] == ends[3::3]


def test_pictures_that_are_not_there_take_no_paper(qtbot) -> None:
    text = Block(BlockKind.PARAGRAPH, SHORT)
    away = Block(BlockKind.IMAGE, "", image=Image("https://e.org/1.png", "Away"))
    ends, pdf = printed(view_of(qtbot, *[text, away] * 30))
    assert len(ends) == 31
    assert "A" not in named(pdf)


def test_pictures_out_of_sight_are_asked_for(qtbot) -> None:
    picture = Block(BlockKind.IMAGE, "", image=Image("cid:far", "", 60, 40))
    view = view_of(qtbot, *[Block(BlockKind.PARAGRAPH, SHORT)] * 30, picture)
    with qtbot.waitSignal(view.pictures.requested) as asked:
        assert not view.has_every_image()
    assert asked.args == ["cid:far"]
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(0x3366CC)
    view.set_image("cid:far", image)
    assert view.has_every_image()
    assert b"/Subtype /Image" in printed(view)[1]


def test_the_words_of_a_pdf_can_be_found(qtbot) -> None:
    text = "一人在白天里走了很长的路，after the first flight"
    _, pdf = printed(view_of(qtbot, Block(BlockKind.PARAGRAPH, text)))
    found = named(findable(pdf))
    assert len(findable(pdf)) == len(pdf)
    assert set("一人白里走长") <= set(found)
    assert set("after the first flight") <= set(found)
    assert not re.search("[\t\u2e80-\u2fdfﬀ-ﬆ]", found)


def test_the_lines_of_a_table_are_beside_their_translations(qtbot) -> None:
    rows = ("Year\tWhat was said", f"2019\t{SHORT}", f"2024\t{SHORT * 2}", "2025\tNo")
    said = ("年\t说", "2019\t短。", "2024\t" + "很长的话。" * 80, "2025\t不")
    start, sentences = 0, []
    for row in rows:
        sentences.append(Sentence(start, start + len(row), row))
        start += len(row) + 1
    pair = Pair(0, tuple(sentences), tuple(Translation(each) for each in said))
    view = view_of(qtbot, Block(BlockKind.TABLE, "\n".join(rows)), pairs=(pair,))
    assert view.page is not None
    row = view.page.row(0)
    rules = [o.rect for o in row.ornaments if o.kind is OrnamentKind.RULE]
    left = [rect.top() for rect in rules if rect.left() == rules[0].left()]
    right = [rect.top() for rect in rules if rect.left() != rules[0].left()]
    assert left == right
    assert len(left) == 5
    for side in Side:
        pieces = row.of_side(side)
        assert [sum(top < p.y for top in left) for p in pieces] == [
            1,
            1,
            2,
            2,
            3,
            3,
            4,
            4,
        ]
        assert all(p.bottom <= min(t for t in left if t > p.y) for p in pieces)


def test_no_column_of_a_table_tears_a_short_word(qtbot) -> None:
    table = "Item\tValue\tShare\tWhat was said of it\n" + "\n".join(
        f"Item {n} of the list\t{n}.5\t{n}%\t{SHORT}" for n in range(100, 104)
    )
    view = view_of(qtbot, Block(BlockKind.TABLE, table))
    assert view.page is not None
    for piece in view.page.row(0).pieces:
        if " " not in piece.shown.text:
            assert piece.lines == 1, piece.shown.text


def test_notes_are_printed_at_the_end_by_number(qtbot) -> None:
    note = Annotation("", "", AnnotationKind.NOTE, body="Ask the port.")
    marks = (
        Mark(replace(note, id="whole", body="Of the whole")),
        Mark(replace(note, id="late"), (Passage(1, 0, 5),)),
        Mark(replace(note, id="early"), (Passage(0, 4, 9),)),
        Mark(replace(note, id="silent", body=""), (Passage(0, 0, 3),)),
    )
    view = view_of(qtbot, *[Block(BlockKind.PARAGRAPH, SHORT)] * 2)
    assert view.page is not None
    marking = Marking(marks)
    assert [each.annotation.id for each in marking.notes] == ["early", "late", "whole"]
    assert [n for _, n in marking.numbers(view.page.row(1))] == [2]
    setter = Setter(Faces(Typography()), LIGHT)
    rows = list(endnotes.rows(setter, view.page.columns, marking))
    texts = [[piece.shown.text for piece in row.pieces] for row in rows]
    assert texts[0] == ["1", "Ask the port."]
    assert texts[2] == ["3", "Of the whole"]
    before = len(printed(view)[1])
    view.reading.marks = marks
    view.show_marks()
    assert len(printed(view)[1]) > before


def test_rare_characters_and_dashes_are_text_in_a_pdf(qtbot) -> None:
    words = "𠀋字见于古书——𠮟与𠀋皆是，龘龘一一……「𠮟」。"
    view = view_of(
        qtbot,
        Block(BlockKind.PARAGRAPH, words),
        Block(BlockKind.PARAGRAPH, "An office — the 𠀋 flag, 12 fjords. " * 40),
        Block(BlockKind.PARAGRAPH, words * 30),
        title="𠮟字考——其二 ☃𪚥",
        language=Language.CHINESE,
    )
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    press = Press(view.page, QPdfWriter(held))
    list(press.steps())
    plain = bytes(held.data().data())
    pdf = findable(plain, press.glyphs.drawn())
    assert pdf.startswith(findable(plain))  # only added to
    sheets = pypdfium2.PdfDocument(pdf)
    said = "".join(sheet.get_textpage().get_text_range() for sheet in sheets)
    said = said.replace("\r\n", "")
    assert said.count(words) > 25
    assert "𠮟字考——其二" in said
    assert "An office — the 𠀋 flag, 12 fjords." in said
    assert sheets[0].get_textpage().search("古书——").get_next() is not None
    sheets.close()


def test_a_font_of_which_little_is_known_keeps_its_names(qtbot) -> None:
    view = view_of(qtbot, Block(BlockKind.PARAGRAPH, SHORT), title="Cranes")
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    press = Press(view.page, QPdfWriter(held))
    list(press.steps())
    pdf = bytes(held.data().data())
    others = [Drawn(names=("x", "", "y"), texts=("x", "𠀋", "y"))]
    assert findable(pdf, others) == findable(pdf)
