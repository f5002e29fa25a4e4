"""Fractions, exponents, code, tables, captions: what a flat text would lose."""

from __future__ import annotations

import pytest

from reader.domain.article import BlockKind
from reader.export.article import article_to_markdown, article_to_text
from tests.helpers.markup import page, read


def blocks(folder, inserted):
    return [
        (block.kind, block.text)
        for block in read(folder, page(inserted)).blocks
        if "The lamp on the pier" not in block.text
    ]


def test_figures_stay_raised_where_there_is_no_markup(tmp_path):
    line = (
        "<p>It holds 10<sup>6</sup> litres of CO<sub>2</sub> since the "
        "21<sup>st</sup> of May 1974<sup><a href=#fn1>1</a></sup>, as was said.</p>"
    )
    article = read(tmp_path, page(line))
    told = "It holds 10⁶ litres of CO₂ since the 21st of May 1974¹, as was said."
    assert told in article_to_text(article)
    assert "10⁶ litres of CO₂ since the 21st" in article_to_markdown(article)


def test_a_whole_and_its_fraction_are_two(tmp_path):
    line = (
        "<p>Add 1<span class=frac><sup>1</sup><span>&frasl;</span><sub>2</sub></span> "
        "cups of water, said the keeper of the lamp at the pier.</p>"
    )
    [(_, text)] = blocks(tmp_path, line)
    assert text.startswith("Add 1 1⁄2 cups")


def test_breaks_in_code_part_its_lines(tmp_path):
    code = "<div><code>tide = 1<br>lamp = 2</code></div>"
    assert blocks(tmp_path, code) == [(BlockKind.CODE, "tide = 1\nlamp = 2")]


def test_a_table_keeps_its_caption(tmp_path):
    table = (
        "<table><caption>Fares of the ferry</caption><tr><th>Day<th>Fare"
        "<tr><td>Monday<td>2</table>"
    )
    assert blocks(tmp_path, table) == [
        (BlockKind.CAPTION, "Fares of the ferry"),
        (BlockKind.TABLE, "Day\tFare\nMonday\t2"),
    ]


@pytest.mark.parametrize(
    "caption",
    [
        "<p><em>The ferry leaves the harbour at dawn.</em></p>",
        "<p>图1 渡轮历年载客量（数据来源：市港务局）</p>",
        "<p>The ferry leaves the harbour (Ada Merrow/Port Times)</p>",
        "<p><span>The ferry leaves the harbour</span><span>Getty Images</span></p>",
    ],
)
def test_lines_under_a_picture_that_caption_it(tmp_path, caption):
    picture = "<p><img src=a.jpg width=600 height=400></p>"
    kinds = [kind for kind, _ in blocks(tmp_path, picture + caption)]
    assert kinds == [BlockKind.IMAGE, BlockKind.CAPTION]


def test_speech_in_italics_under_a_picture_is_text(tmp_path):
    picture = "<p><img src=a.jpg width=600 height=400></p>"
    speech = "<p><em>“We will light it again tonight.”</em></p>"
    kinds = [kind for kind, _ in blocks(tmp_path, picture + speech)]
    assert kinds == [BlockKind.IMAGE, BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    ("tag", "title"),
    [
        ("专访｜林岚：港口是一张网", "专访｜林岚：港口是一张网"),
        ("老渡轮停航之后，谁来织这张网_港口网", "老渡轮停航之后，谁来织这张网"),
        ("他们为什么还在读报 - 港口日报", "他们为什么还在读报"),
        ("The lamp on the pier is lit | Ports | Merrow", "The lamp on the pier is lit"),
        ("The lamp – and the town it lights", "The lamp – and the town it lights"),
        ("Opinion | The lamp must stay", "Opinion | The lamp must stay"),
    ],
)
def test_a_title_that_stands_in_the_head_alone(tmp_path, tag, title):
    markup = page("").replace("<title>The lamp", f"<title>{tag}")
    markup = markup.replace("<h1>The lamp</h1>", "")
    assert read(tmp_path, markup).title == title
