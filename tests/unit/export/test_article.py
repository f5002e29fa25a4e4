"""An article as Markdown shows the words of the page, whatever stands in them."""

from __future__ import annotations

import pytest

from reader.domain.article import Article, Block, BlockKind, Image, Span, SpanKind
from reader.export.article import article_to_markdown


def written(kind: BlockKind, text: str, *spans: Span, **more: object) -> str:
    block = Block(kind, text, spans=spans, **more)  # type: ignore[arg-type]
    return article_to_markdown(Article(blocks=(block,)))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("5 * 3 is <b>15</b>", r"5 \* 3 is \<b\>15\</b\>"),
        ("1. Not a list", r"1\. Not a list"),
        ("3.5 per cent", "3.5 per cent"),
        ("# nor a heading", r"\# nor a heading"),
        ("one\ntwo", "one\\\ntwo"),
        ("中文，没有改变。", "中文，没有改变。"),
    ],
)
def test_words_are_shown_as_they_are(text: str, shown: str) -> None:
    assert written(BlockKind.PARAGRAPH, text) == shown


def test_spans_hug_their_words() -> None:
    text = "A bold word, x_y and a link"
    spans = (
        Span(1, 7, SpanKind.STRONG),
        Span(13, 16, SpanKind.CODE),
        Span(21, 27, SpanKind.LINK, "https://e.org/a b(c)"),
    )
    assert written(BlockKind.PARAGRAPH, text, *spans) == (
        "A **bold** word, `x_y` and [a link](https://e.org/a%20b%28c%29)"
    )


def test_any_space_in_an_address_is_written_as_bytes() -> None:
    link = Span(0, 1, SpanKind.LINK, "https://e.org/a\u3000b")
    assert written(BlockKind.PARAGRAPH, "x", link) == "[x](https://e.org/a%E3%80%80b)"


def test_spans_that_nest_and_spans_that_cross() -> None:
    strong, link = (
        Span(0, 7, SpanKind.STRONG),
        Span(0, 3, SpanKind.LINK, "https://e.org"),
    )
    assert written(BlockKind.PARAGRAPH, "one two", strong, link) == (
        "**[one](https://e.org) two**"
    )
    crossing = Span(4, 9, SpanKind.EMPHASIS)
    assert written(BlockKind.PARAGRAPH, "one two six", strong, crossing) == (
        "**one two** six"
    )


def test_tables_code_and_lists_hold_together() -> None:
    assert written(BlockKind.TABLE, "a|b\tc\n1") == (
        "| a\\|b | c |\n| --- | --- |\n| 1 |  |"
    )
    assert written(BlockKind.CODE, "a\n```\nb") == "````\na\n```\nb\n````"
    item = written(BlockKind.LIST_ITEM, "one\ntwo", level=2, marker="3.")
    assert item == "   3. one\\\n      two"


def test_a_picture_inside_the_page_is_named_only() -> None:
    held = Image("data:image/png;base64,AAAA", "a [chart]")
    assert written(BlockKind.IMAGE, "", image=held) == r"![a \[chart\]]()"
