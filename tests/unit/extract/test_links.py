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


def test_a_label_before_the_title_of_a_card_goes_with_it(tmp_path):
    card = (
        '<div><span>The other half of it:</span> <a href="https://example.org/second">'
        f"<strong>The second lamp of the harbour</strong><p>{TEASER}</p></a></div>"
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


TITLES = (
    "Second lamp found in the mud of the inner harbour",
    "Keeper’s daughter rows to the island and back",
    "Why the ninety steps are ninety and not a hundred",
    "A winter of storms, told by those who sat it out",
)


def _parts(address, tag="div"):
    """A title that is a link and a blurb, four times."""
    return "".join(
        f'<{tag} class="p{n}"><h5><a href="{address.format(n)}">{title}</a></h5>'
        f"<span>Harbour</span><p>{PROSE} So says part {n}.</p></{tag}>"
        for n, title in enumerate(TITLES)
    )


def _texts(tmp_path, body, headline="Ninety steps and a lamp"):
    markup = (
        f"<!doctype html><meta charset=utf-8><title>{headline}</title><nav><a href=/>Up"
        f"</a></nav><main><h1>{headline}</h1>{body}</main><footer><a href=/>Top</a>"
    )
    return [block.text for block in read(tmp_path, markup).blocks if block.text]


def test_teasers_beside_a_short_article_are_none_of_it(tmp_path):
    text = f"<div class=a><p>{PROSE}</p><p>{PROSE[:90]}, she said.</p></div>"
    stream = f"<div class=b><h4>From the archive</h4>{_parts('/story/{}')}</div>"
    assert _texts(tmp_path, text + stream) == [PROSE, f"{PROSE[:90]}, she said."]


def test_an_article_may_be_a_list_of_links_with_a_text_each(tmp_path):
    """Its parts stand beside the introduction, lead away, or are counted."""
    intro = f"<p>{PROSE}</p>"
    last = f"{PROSE} So says part 3."
    beside = _texts(tmp_path, f"<div class=a>{intro}{_parts('/inn/{}')}</div>")
    away = _texts(
        tmp_path, f"<div>{intro}</div><div>{_parts('https://inn{}.example/')}</div>"
    )
    counted = _texts(
        tmp_path,
        f"<div>{intro}</div><div>{_parts('/inn/{}')}</div>",
        "The 4 best stories of the harbour",
    )
    assert beside[-1] == away[-1] == counted[-1] == last
