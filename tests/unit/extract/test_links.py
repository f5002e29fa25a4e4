"""Links among the paragraphs: cards of other pages, and what only looks like one."""

from __future__ import annotations

from reader.extract.links import without_links
from reader.extract.measures import MeasuredPage
from reader.extract.model import learnt
from reader.extract.page import parse
from reader.extract.walk import outline_of
from tests.helpers.markup import PROSE, page, read, texts

TEASER = "How the harbour lost its second lamp in a winter of storms, and who found it"


def test_a_card_of_another_page_is_no_paragraph(tmp_path):
    card = (
        '<figure class="kg-card"><a href="https://example.org/second"><div>The second '
        f"lamp</div><div>{TEASER}</div><div>example.org</div></a></figure>"
    )
    assert texts(read(tmp_path, page(f"<p>One.</p>{card}<p>Two.</p>"))) == [
        "One.",
        "Two.",
    ]


def test_a_heading_and_the_button_below_it_are_no_card(tmp_path):
    place = (
        '<h3><a href="https://example.org/inn">The Lamp Inn</a></h3>'
        '<p><a href="https://example.org/inn">Book a room</a></p><p>Beds for ten.</p>'
    )
    found = texts(read(tmp_path, page(place)))
    assert found[0] == "The Lamp Inn"
    assert found[-1] == "Beds for ten."


def test_a_card_that_is_most_of_the_text_is_the_text():
    card = f'<a href="https://example.org/2"><p>{TEASER}.</p><p>{PROSE}</p></a>'
    for intro, held in ((PROSE, [0, 1, 2]), (PROSE * 3, [0])):
        outline = outline_of(parse(f"<div><p>{intro}</p>{card}</div>"))
        page = MeasuredPage(outline, learnt().lexicon)
        assert without_links(page, [0, 1, 2]) == held
