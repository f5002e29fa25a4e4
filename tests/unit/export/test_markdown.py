"""Markdown shows the right words in bold, and a note ends where it ends."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reader.domain.annotation import AnnotationKind, Passage, Side
from reader.domain.article import Block, BlockKind, Span, SpanKind
from reader.domain.words import SavedWord
from reader.export import to_html, to_markdown, words_to_anki
from reader.export.article import article_to_markdown
from reader.export.emphasis import escaped
from tests.helpers.folios import FOLIO, LEAD, mark

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.domain.annotation import Mark
    from reader.export.folio import Folio


def markdown(*marks: Mark) -> str:
    return to_markdown([replace(FOLIO, marks=marks)])


def test_the_words_of_the_mark_are_bold_and_not_others_like_them() -> None:
    text = "A cut is a cut, said the man who cut it."
    article = replace(FOLIO.article, blocks=(Block(BlockKind.PARAGRAPH, text),))
    made = mark("m", AnnotationKind.HIGHLIGHT, "cut", text)
    third = replace(made, passages=(Passage(0, 33, 36),))
    out = to_markdown([replace(FOLIO, article=article, pairs=(), marks=(third,))])
    assert "> A cut is a cut, said the man who **cut** it.\n" in out


def test_a_mark_on_the_translation_is_bold_there() -> None:
    made = mark("m", AnnotationKind.HIGHLIGHT, "bank", LEAD)
    there = replace(made, passages=(Passage(0, 2, 4, Side.TRANSLATION),))
    out = markdown(there)
    assert "> The bank cut rates.\n>\n> 央行**降息**。 *(reader)*" in out


def test_marks_of_one_sentence_share_its_quotation() -> None:
    kinds = AnnotationKind
    note = mark("n", kinds.NOTE, "bank", LEAD)
    note = replace(note, annotation=replace(note.annotation, body="Which one?"))
    cut = mark("c", kinds.HIGHLIGHT, "cut", LEAD)
    later = mark("l", kinds.HIGHLIGHT, "rose", LEAD)
    out = markdown(note, cut, later)
    assert out.count(" rates.\n") == out.count("央行降息") == 1
    assert "> The **bank** **cut** rates.\n>\n> 央行降息。 *(reader)*\n\nWhich" in out
    assert "📝 note · “bank” · " in out
    assert "🖍 highlight · “cut” · yellow" in out
    assert "> Markets **rose**.\n" in out
    assert "🖍 highlight · yellow" in out  # alone in its quotation


def test_a_bookmark_shares_the_quotation_of_its_paragraph() -> None:
    whole = mark("b", AnnotationKind.BOOKMARK, LEAD, LEAD)
    cut = mark("c", AnnotationKind.HIGHLIGHT, "cut", LEAD)
    out = markdown(whole, cut)
    assert "> The bank **cut** rates. Markets rose.\n" in out
    assert out.count("Markets rose") == 1
    assert "🔖 bookmark · " in out


def test_sentences_that_follow_each_other_are_quoted_as_they_stand() -> None:
    made = mark("m", AnnotationKind.HIGHLIGHT, "rates. Markets", LEAD)
    assert "> The bank cut **rates. Markets** rose.\n" in markdown(made)


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("他说，停航了。", "停航", "他说，**停航**了。"),
        ("读《三体》的人", "《三体》", "读<strong>《三体》</strong>的人"),
        ("读 《三体》 的人", "《三体》", "读 **《三体》** 的人"),
        ("“停航。”然后", "“停航。”", "<strong>“停航。”</strong>然后"),
        ("“停航。”，然后", "“停航。”", "**“停航。”**，然后"),
        ("costs 5$now", "5$", "costs <strong>5$</strong>now"),
        ("one two three", " two ", "one **two** three"),
        ("a * b & &amp; c", "b", r"a \* **b** & \&amp; c"),
        ("one\n- two", "one\n- two", "**one**\n**- two**"),
    ],
)
def test_bold_is_bold_beside_any_mark(text: str, words: str, shown: str) -> None:
    start = text.index(words)
    assert escaped(text, [(start, start + len(words))]) == shown


def test_ranges_that_touch_are_one() -> None:
    assert escaped("onetwo", [(3, 6), (0, 3)]) == "**onetwo**"


def test_styles_of_an_article_follow_the_same_rule() -> None:
    text = "读《三体》的人"
    block = Block(
        BlockKind.PARAGRAPH, text, spans=(Span(1, 5, SpanKind.STRONG),)
    )  # fmt: skip
    out = article_to_markdown(replace(FOLIO.article, blocks=(block,)))
    assert out.endswith("读<strong>《三体》</strong>的人")


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("```py\nx = 1", "- ```py\n  x = 1"),
        ("~~~\n<!--", "- ~~~\n  <!--"),
        ("see <!-- that", r"see \<!-- that"),
        ("<details>", r"\<details>"),
        ("`<b>` and <https://e.org>", "`<b>` and <https://e.org>"),
        ("a < b", "a < b"),
        ("- one\n- two", "- one\n- two"),
    ],
)
def test_nothing_in_a_note_reaches_what_follows(note: str, shown: str) -> None:
    out = markdown(mark("m", AnnotationKind.NOTE, "cut", LEAD, body=note))
    assert f"\n\n{shown}\n\n📝 note" in out


def test_a_mark_is_of_the_day_on_the_readers_clock(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = mark("m", AnnotationKind.HIGHLIGHT, "cut", LEAD)
    late = replace(made.annotation, created="2026-03-01T20:00:00.000Z")
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        assert "· 2026-03-02 ·" in markdown(replace(made, annotation=late))
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_word_saved_again_is_the_same_card() -> None:
    one = SavedWord("rate", sentence=LEAD, saved="2026-01-01T00:00:00Z")
    cards = [
        words_to_anki([word]).splitlines()[-1].split("\t")[0]
        for word in (
            *(one, replace(one, saved="2026-02-02T00:00:00Z")),
            replace(one, sentence="Another rate."),
        )
    ]
    assert cards[0] == cards[1] != cards[2]


def test_without_articles_nothing_is_written() -> None:
    assert to_markdown([]) == ""


@pytest.mark.parametrize("form", [to_markdown, to_html])
def test_a_tag_that_the_note_holds_is_not_named_again(
    form: Callable[[Sequence[Folio]], str],
) -> None:
    made = mark("n", AnnotationKind.NOTE, "bank", LEAD)
    noted = replace(made.annotation, body="For #Monday", tags=("Monday", "rates"))
    out = form([replace(FOLIO, marks=(replace(made, annotation=noted),))])
    out = out[out.rindex("For #Monday") :]  # a page has the note beside its row, too
    assert out.count("#Monday") == out.count("#rates") == 1
