"""Each format holds the mark whole, and nothing in a text breaks it."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings

from reader.domain.annotation import AnnotationKind
from reader.domain.article import Article, Block, BlockKind, Span, SpanKind
from reader.domain.language import Language
from reader.domain.translation import Origin, Pair, Sentence, Translation
from reader.domain.words import SavedWord
from reader.export import (
    Folio,
    Link,
    read_link,
    to_anki,
    to_csv,
    to_docx,
    to_epub,
    to_html,
    to_markdown,
    words_to_anki,
    words_to_csv,
)
from reader.export.excerpts import excerpts
from tests.helpers.folios import FOLIO, FOLIOS, LEAD, mark

NOW = "2025-03-05T10:00:00Z"
XHTML = "{http://www.w3.org/1999/xhtml}"
WORD = SavedWord("银行", "yín háng", "bank", "他在银行。", "He's there.", "7", NOW)


def test_an_excerpt_has_the_sentence_on_both_sides() -> None:
    note = next(each for each in excerpts(FOLIO) if each.annotation.id == "m1")
    assert (note.quote, note.original) == ("Markets", "Markets rose.")
    assert (note.translation, note.translator) == ("市场上涨。", "machine")
    highlight = next(each for each in excerpts(FOLIO) if each.annotation.id == "m2")
    assert (highlight.translation, highlight.translator) == ("央行降息。", "reader")


def test_excerpts_follow_the_text_and_orphans_come_last() -> None:
    assert [each.annotation.id for each in excerpts(FOLIO)] == [
        *("m5", "m3", "m2", "m1", "m4")
    ]
    orphan = excerpts(FOLIO)[-1]
    assert orphan.is_orphan
    assert (orphan.quote, orphan.original) == ("gone", "It is.")


def test_a_link_leads_back() -> None:
    link = read_link(excerpts(FOLIO)[1].link)
    assert link == Link("ab" * 32, "m3", "")
    old = "duizhao:open?digest=ab&mark=m3&path=%2Fnews%2Frates.html&part=2"
    assert read_link(old) == Link("ab", "m3", "2")
    assert read_link("https://example.org/open?mark=1") is None


def test_csv_has_all_of_a_mark() -> None:
    rows = list(csv.DictReader(io.StringIO(to_csv([FOLIO]).removeprefix("\ufeff"))))
    assert len(rows) == len(FOLIO.marks)
    row = next(row for row in rows if row["quote"] == "bank cut")
    assert row["original"] == "The bank cut rates."
    assert row["translation"] == "央行降息。"
    assert row["translation by"] == "reader"
    assert row["colour"] == "green"
    assert row["title"] == FOLIO.article.title
    assert row["link"].startswith("duizhao:open?")


@given(FOLIOS)
@settings(max_examples=50)
def test_no_cell_is_a_formula(folios: list[Folio]) -> None:
    text = to_csv(folios).removeprefix("\ufeff")
    for row in csv.reader(io.StringIO(text, newline="")):
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)


@given(FOLIOS)
@settings(max_examples=50)
def test_a_card_is_a_line_of_five_fields(folios: list[Folio]) -> None:
    lines = to_anki(folios).removesuffix("\n").split("\n")
    cards = [line for line in lines if not line.startswith("#")]
    assert len(cards) == sum(len(folio.marks) for folio in folios)
    assert all(card.count("\t") == 4 for card in cards)


def test_a_card_leads_back_by_a_link_and_not_by_its_letters() -> None:
    text = to_anki([FOLIO])
    assert text.count('<a href="duizhao:open?') == len(FOLIO.marks)
    assert text.count("duizhao:open?") == len(FOLIO.marks)


def test_saved_words_leave() -> None:
    row = next(csv.DictReader(io.StringIO(words_to_csv([WORD]).removeprefix("\ufeff"))))
    assert tuple(row.values()) == (
        *("银行", "yín háng", "bank", "他在银行。", "He's there.", "7", NOW),
    )
    card = words_to_anki([WORD]).splitlines()[-1].split("\t")
    assert card[2] == "银行<br>他在银行。"
    assert card[3].startswith("yín háng<br>bank<br>He&#x27;s there.")


def test_markdown_shows_the_sentence_with_the_quote() -> None:
    text = to_markdown([FOLIO])
    assert text.startswith("# Rates \\<cut\\> & markets\n")
    assert "> The **bank cut** rates.\n>\n> 央行降息。 *(reader)*" in text
    assert "- why?" in text  # a note is Markdown already
    assert "its place in the article is lost" in text


def test_the_page_holds_both_texts_and_the_marks() -> None:
    page = to_html([FOLIO])
    assert '<h1 lang="en" xml:lang="en">Rates &lt;cut&gt; &amp; markets <span' in page
    assert '<span class="edited">央行降息。</span>' in page
    assert '<mark class="green">bank</mark>' in page
    assert "data:image/png;base64," in page
    assert "javascript:" not in page
    assert "<td>2024</td><td>3.5</td>" in page
    assert 'class="row alone bookmarked"' not in page
    assert 'class="row bookmarked"' in page


def test_the_page_says_what_is_known_of_the_article() -> None:
    page = to_html([FOLIO])
    assert '<meta name="author" content="A. Writer" />' in page
    assert '<meta property="article:published_time" content="2025-03-04" />' in page
    assert (
        '<link rel="canonical" href="https://example.org/rates?a=1&amp;b=2" />' in page
    )


def test_a_copy_says_who_translated_it() -> None:
    assert "machine translation" in to_html([FOLIO])
    sentence = (Sentence(0, 2, "Hi"),)
    folio = Folio(
        Article(blocks=(Block(BlockKind.PARAGRAPH, "Hi"),)),
        pairs=(Pair(0, sentence, (Translation("你好", Origin.AUTHOR),)),),
    )
    assert "author’s translation" in to_html([folio])
    assert "translation</p>" not in to_html([Folio(folio.article)])


def test_chinese_is_named_with_its_script_and_arabic_with_its_way() -> None:
    blocks = (
        Block(BlockKind.PARAGRAPH, "臺灣的報紙說，這個國家會發展。"),
        Block(BlockKind.QUOTE, "مرحبا"),
        Block(BlockKind.LIST_ITEM, "שלום", marker="•"),
        Block(BlockKind.TABLE, "سال\tعدد"),
        Block(BlockKind.CODE, "x = 1"),
    )
    copied = Translation("x = 1", Origin.COPIED)
    pairs = (Pair(4, (Sentence(0, 5, "x = 1"),), (copied,)),)
    page = to_html(
        [Folio(Article(language=Language.CHINESE, blocks=blocks), pairs=pairs)]
    )
    assert '<div class="original" lang="zh-Hant"' in page
    assert '<blockquote dir="auto">' in page
    assert '<ul dir="auto"><li>' in page
    assert '<table dir="auto">' in page
    assert "<p>臺" in page
    assert page.count("x = 1") == 1


def test_the_list_of_marks_says_in_which_language_it_quotes() -> None:
    page = to_html([FOLIO])
    marks = page[page.index('<aside class="marks">') :]
    assert '<p class="translation" lang="zh-Hans" xml:lang="zh-Hans">' in marks


def test_a_copy_does_not_say_where_the_file_lies() -> None:
    assert "/news" not in to_html([FOLIO])
    assert "%2Fnews" not in to_html([FOLIO])
    book = zipfile.ZipFile(io.BytesIO(to_epub([FOLIO], NOW)))
    chapter = book.read("book/0.xhtml").decode()
    assert "/news" not in chapter
    assert 'href="duizhao:' not in chapter


def test_any_address_is_one() -> None:
    odd = Span(0, 3, SpanKind.LINK, 'https://e.org/a b?x[]="y"&z=50%|中')
    block = Block(BlockKind.PARAGRAPH, "odd", spans=(odd,))
    page = to_html([Folio(Article(blocks=(block,)))])
    assert 'href="https://e.org/a%20b?x%5B%5D=%22y%22&amp;z=50%25%7C中"' in page


@pytest.mark.parametrize(
    ("url", "is_one"),
    [
        ("https://e.org/中", True),
        ("HTTP://e.org", True),
        ("mailto:a@b.c", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("http://exa mple.org/", False),
        ("https://h:99999/", False),
        ("https://[::1/", False),
        ("https:///x", False),
    ],
)
def test_a_link_leads_to_where_links_may(url: str, is_one: bool) -> None:
    block = Block(BlockKind.PARAGRAPH, "odd", spans=(Span(0, 3, SpanKind.LINK, url),))
    assert ("<a href" in to_html([Folio(Article(blocks=(block,)))])) is is_one


def test_powers_and_indices_stay_what_they_are() -> None:
    spans = (Span(2, 4, SpanKind.RAISED), Span(7, 8, SpanKind.LOWERED))
    block = Block(BlockKind.PARAGRAPH, "10−9 CO2", spans=spans)
    page = to_html([Folio(Article(blocks=(block,)))])
    assert "10<sup>−9</sup> CO<sub>2</sub>" in page


def test_items_are_lists_and_wide_tables_stand_alone() -> None:
    page = to_html([FOLIO])
    assert '<ol start="1"><li>one</li></ol>' in page
    table = Block(BlockKind.TABLE, "a\tb\tc\td\te\n1\t2\t3\t4\t5")
    assert '<div class="row alone wide"' in to_html([Folio(Article(blocks=(table,)))])


def test_several_articles_make_one_page_with_contents() -> None:
    page = to_html([FOLIO, FOLIO])
    assert '<a href="#a1">' in page
    assert 'id="a1b0"' in page


@given(FOLIOS)
@settings(max_examples=50)
def test_what_stands_between_tags_nests(folios: list[Folio]) -> None:
    page = to_html(folios)
    body = page[page.index("<body>") : page.index("</html>")]
    root = ET.fromstring(body)
    assert all(each.tag != "script" for each in root.iter())


@given(FOLIOS)
@settings(max_examples=25)
def test_every_book_is_well_formed(folios: list[Folio]) -> None:
    check_book(to_epub(folios, NOW))


def test_a_book_holds_its_pictures_and_languages() -> None:
    book = zipfile.ZipFile(io.BytesIO(to_epub([FOLIO], NOW)))
    package = book.read("book/package.opf").decode()
    assert "<dc:language>en</dc:language><dc:language>zh-Hans</dc:language>" in package
    assert "<dc:date>2025-03-04</dc:date>" in package
    assert "<dc:publisher>example.org</dc:publisher>" in package
    assert sum(name.endswith(".png") for name in book.namelist()) == 1
    chapter = ET.fromstring(book.read("book/0.xhtml"))
    translated = chapter.find(f".//{XHTML}div[@class='translation']")
    assert translated is not None
    assert translated.get("lang") == "zh-Hans"


def test_the_same_book_twice_is_the_same() -> None:
    assert to_epub([FOLIO], NOW) == to_epub([FOLIO], NOW)


def check_book(held: bytes) -> None:
    book = zipfile.ZipFile(io.BytesIO(held))
    first = book.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert held[30:58] == b"mimetypeapplication/epub+zip"
    package = ET.fromstring(book.read("book/package.opf"))
    items = {
        each.get("href"): each.get("media-type")
        for each in package.iter("{http://www.idpf.org/2007/opf}item")
    }
    inside = {name for name in book.namelist() if name.startswith("book/")}
    assert inside == {"book/package.opf", *(f"book/{name}" for name in items)}
    for name, kind in items.items():
        if kind == "application/xhtml+xml":
            page = ET.fromstring(book.read(f"book/{name}"))
            ids = [each.get("id") for each in page.iter() if each.get("id")]
            assert len(ids) == len(set(ids))


@pytest.mark.parametrize("held", [b"", b"<svg/>", b"RIFF0000WAVE"])
def test_what_is_no_picture_stays_out(held: bytes) -> None:
    folio = Folio(FOLIO.article, pictures={"cid:chart": held})
    assert "<img" not in to_html([folio])


def test_a_note_from_right_to_left_says_so_in_a_page_and_in_word() -> None:
    made = mark("n", AnnotationKind.NOTE, "bank", LEAD)
    noted = replace(made.annotation, body="این را دوباره بخوان")
    folio = replace(FOLIO, marks=(replace(made, annotation=noted),))
    assert '<p class="body" dir="auto">این' in to_html([folio])
    title = replace(FOLIO.article, title="الميناء القديم")
    with zipfile.ZipFile(io.BytesIO(to_docx([replace(FOLIO, article=title)]))) as held:
        document = held.read("word/document.xml").decode()
    assert document.count("<w:bidi/>") == document.count("<w:rtl/>") == 1
