"""The standfirst of a page, and the credits of its pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader import extract
from reader.domain.article import Block, BlockKind

if TYPE_CHECKING:
    from pathlib import Path

SAID = "After eleven winters the ferry is to sail again, though nobody has a ticket"
BODY = (
    "<p>The harbour master unlocked the shed on Tuesday and found the gangway where it"
    " had been left, under a tarpaulin that the mice had made their own.</p>"
    "<p>Nobody in the village could say when the first boat would leave, but everybody"
    " could say who would be on it, and in which order they would stand.</p>"
    "<p>“We will see,” said the harbour master, who had seen most things by then, and"
    " went home to look for the other key of the shed.</p>"
)


def blocks(tmp_path: Path, standfirst: str, head: str = "", body: str = BODY):
    page = tmp_path / "page.html"
    page.write_text(
        f"<!doctype html><html><head><title>The ferry sails again</title>{head}</head>"
        f"<body><article><h1>The ferry sails again</h1>{standfirst}{body}</article>"
        "</body></html>",
        encoding="utf-8",
    )
    return extract.extract(page).blocks


def standfirsts(found: tuple[Block, ...]) -> list[str]:
    return [
        block.text
        for block in found
        if block.kind is BlockKind.PARAGRAPH and block.level
    ]


@pytest.mark.parametrize(
    "markup",
    [
        f'<p class="article__standfirst">{SAID}</p>',
        f'<h2 class="c-article__subtitle">{SAID}</h2>',
        f'<div class="Dek"><p>{SAID}</p></div>',
        f'<div id="summary"><div><p>{SAID}</p></div></div>',
        f'<div data-gu-name="standfirst"><p>{SAID}</p></div>',
        f'<p class="css-1x9" data-testid="ArticleDek">{SAID}</p>',
        f'<div data-component="subheadline-block"><div><p>{SAID}</p></div></div>',
        f'<p itemprop="alternativeHeadline">{SAID}</p>',
    ],
)
def test_what_a_page_calls_so_is_one(tmp_path: Path, markup: str) -> None:
    assert standfirsts(blocks(tmp_path, markup)) == [SAID]


def test_the_summary_of_the_head_word_for_word_is_one(tmp_path: Path) -> None:
    head = f'<meta property="og:description" content="{SAID}">'
    assert standfirsts(blocks(tmp_path, f"<p>{SAID}</p>", head)) == [SAID]


@pytest.mark.parametrize(
    "markup",
    [
        f"<p>{SAID}</p>",
        '<p class="dek">Analysis</p>',
        f'<div class="article-intro">{BODY}</div>',
        f'<p class="deckchair">{SAID}</p>',
    ],
)
def test_the_beginning_of_a_text_is_none(tmp_path: Path, markup: str) -> None:
    assert standfirsts(blocks(tmp_path, markup)) == []


def test_a_page_that_is_hardly_more_than_its_summary_has_none(tmp_path: Path) -> None:
    markup = f'<p class="standfirst">{SAID}</p>'
    found = blocks(tmp_path, markup, body=f"<p>{SAID}, says a reader twice.</p>")
    assert standfirsts(found) == []


def test_a_credit_that_only_the_style_parts_is_parted(tmp_path: Path) -> None:
    figure = (
        '<figure><img src="quay.jpg" width="600" height="400"><figcaption>'
        "<span>The quay at dawn.</span><span><span>Credit...</span>"
        "<span>Ann Lee for The Post</span></span></figcaption></figure>"
    )
    found = blocks(tmp_path, "", body=BODY + figure + BODY.replace("Tuesday", "Friday"))
    (caption,) = [block for block in found if block.kind is BlockKind.CAPTION]
    assert caption.text == "The quay at dawn. Credit: Ann Lee for The Post"


def test_the_summary_right_below_the_headline_is_kept(tmp_path: Path) -> None:
    told = "Nobody has a ticket. Nobody has ever needed one, and the dog goes free."
    head = f'<meta property="og:description" content="{told}">'
    markup = (
        "<!doctype html><html><head><title>The ferry sails again</title>"
        f"{head}</head><body><div><h1>The ferry sails again</h1><p>{told}</p>"
        "<ul><li><a href=/s>Share</a></li><li><a href=/p>Print</a></li></ul>"
        f"</div><article>{BODY}</article></body></html>"
    )
    page = tmp_path / "page.html"
    page.write_text(markup, encoding="utf-8")
    found = extract.extract(page).blocks
    assert standfirsts(found) == [told]
    assert len(found) == 4
