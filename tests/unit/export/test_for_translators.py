"""What translators take along: a translation memory, and a table to be reviewed."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from xml.etree import ElementTree as ET

from hypothesis import given

from reader.domain.article import Article, Block, BlockKind
from reader.domain.language import Language
from reader.domain.translation import Origin, Pair, Sentence, Translation
from reader.export import Folio, to_docx, to_tmx
from tests.helpers.folios import FOLIOS

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"

HARBOUR = Folio(
    Article(
        title="Harbour & sea",
        language=Language.ENGLISH,
        url="https://news.example/harbour?a=1&b=2",
        blocks=(
            Block(BlockKind.PARAGRAPH, "The harbour froze. Ships waited."),
            Block(BlockKind.PARAGRAPH, "NASA"),
            Block(BlockKind.PARAGRAPH, "Nobody knows <when>."),
        ),
    ),
    pairs=(
        Pair(
            0,
            (Sentence(0, 18, "The harbour froze."), Sentence(19, 32, "Ships waited.")),
            (
                Translation("港口结冰了。", Origin.READER),
                Translation("船只在等待。", Origin.MACHINE, "en_zh 1.9"),
            ),
        ),
        Pair(1, (Sentence(0, 4, "NASA"),), (Translation("NASA", Origin.COPIED),)),
    ),
)


def table(data: bytes) -> list[list[str]]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = ET.fromstring(package.read("word/document.xml"))
    return [
        [
            "".join(t.text or "" for t in cell.iter(f"{W}t"))
            for cell in row.iter(f"{W}tc")
        ]
        for row in root.iter(f"{W}tr")
    ]


def test_the_table_has_a_row_for_each_sentence():
    assert table(to_docx([HARBOUR])) == [
        ["", "en", "zh-Hans", ""],
        ["0.1", "Harbour & sea", "", ""],
        ["1.1", "The harbour froze.", "港口结冰了。", "读者 reader"],
        ["1.2", "Ships waited.", "船只在等待。", "机器 machine"],
        ["2.1", "NASA", "NASA", "照录 copied"],
        ["3.1", "Nobody knows <when>.", "", ""],
    ]


def test_a_unit_of_the_memory_says_who_translated_it():
    root = ET.fromstring(to_tmx([HARBOUR]))
    header = root.find("header")
    assert header is not None
    assert header.get("srclang") == "en"
    units = [
        (
            unit.findtext("prop[@type='x-origin']"),
            [(each.get(LANG), each.findtext("seg")) for each in unit.iter("tuv")],
        )
        for unit in root.iter("tu")
    ]
    assert units == [
        ("reader", [("en", "The harbour froze."), ("zh-Hans", "港口结冰了。")]),
        ("machine", [("en", "Ships waited."), ("zh-Hans", "船只在等待。")]),
    ]
    assert root.findtext(".//prop[@type='x-url']") == HARBOUR.article.url


def test_a_memory_of_both_directions_says_which_each_unit_is():
    chinese = replace(
        HARBOUR, article=replace(HARBOUR.article, language=Language.CHINESE)
    )
    root = ET.fromstring(to_tmx([HARBOUR, chinese]))
    header = root.find("header")
    assert header is not None
    assert header.get("srclang") == "*all*"
    sources = [(unit.get("srclang") or "")[:2] for unit in root.iter("tu")]
    assert sources == ["en", "en", "zh", "zh"]


@given(FOLIOS)
def test_any_articles_are_whole_files(folios):
    assert ET.fromstring(to_tmx(folios)).tag == "tmx"
    data = to_docx(folios)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            ET.fromstring(package.read(name))
    assert all(len(row) == 4 for row in table(data))
