"""Lists, posts and quotations that are the article's as a whole."""

from __future__ import annotations

import pytest

from reader.extract import extract
from reader.extract.measures import MeasuredPage
from reader.extract.model import learnt
from reader.extract.page import parse
from reader.extract.walk import outline_of
from reader.extract.wholes import with_wholes

HEADLINE = "Prizes of the Lake Fair: all winners of the year"
PROSE = (
    "The old bakery in Fenwick burned down on Sunday night, and nobody was hurt.",
    "Firemen from three villages fought the flames until four in the morning.",
    "“I smelt it before I saw it,” said the miller, whose house is next door.",
    "The roof fell in at about two, and the oven, built in 1888, cracked in half.",
)


@pytest.fixture
def texts(tmp_path):
    def read(body: str, headline: str = HEADLINE) -> list[str]:
        saved = tmp_path / "page.html"
        saved.write_text(
            f"<!doctype html><meta charset=utf-8><title>{headline}</title><body><nav>"
            f"<a href=/>Home</a> <a href=/n>News</a></nav><article><h1>{headline}</h1>"
            f"{body}</article><footer><a href=/a>About us</a></footer>",
            "utf-8",
        )
        return [block.text for block in extract(saved).blocks if block.text]

    return read


def measured(markup):
    return MeasuredPage(outline_of(parse(markup)), learnt().lexicon, 0)


def prose(texts=PROSE):
    return "".join(f"<p>{text}</p>" for text in texts)


@pytest.mark.parametrize("tag", ["ul", "ol"])
@pytest.mark.parametrize("body", ["story-body", "post", "c-list-piece"])
def test_an_article_that_is_a_list(texts, tag, body):
    classes = {
        "Best jam": ("Plum, by Edda Moss", "Quince, by J. Farrow"),
        "Largest pumpkin": ("Silas Reed, 211 kg", "Fenwick School, 180 kg"),
        "Best in show": ("Duchess, a Suffolk ewe", "Old Tom, a gander", "Pip"),
    }
    lists = "".join(
        f"<h3>{name}</h3><{tag}>"
        + "".join(f"<li>{each}</li>" for each in won)
        + f"</{tag}>"
        for name, won in classes.items()
    )
    intro = "The judges of the Lake Fair gave their prizes on Saturday in the rain."
    want = [intro]
    for name, won in classes.items():
        want += [name, *won]
    assert texts(f"<div class='{body}'><p>{intro}</p>{lists}</div>") == want


def test_a_list_of_other_articles_stays_out(texts):
    links = "".join(
        f"<li><a href=/{n}>Fair of the year 20{n}: who won and why</a></li>"
        for n in range(10, 16)
    )
    got = texts(f"<div class=post>{prose()}<h3>More fairs</h3><ul>{links}</ul></div>")
    assert got == list(PROSE)


@pytest.mark.parametrize(
    "name", ["entry entry-{n}", "live-item' id='p{n}", "block update{n}"]
)
def test_all_posts_of_a_live_report(texts, name):
    posts = [
        ("21:10", "The bridge is open again, and the queue reaches the mill by now."),
        ("20:45", "No lights yet in the upper town; the mayor asks for patience."),
        ("20:02", "Two boats are missing from the south pier, their owners are not."),
        ("19:30", "Hail the size of walnuts, says a reader from the brewery yard."),
        ("18:55", "The first drops. The brass band plays on under the great lime."),
    ]
    body = "".join(
        f"<div class='{name.format(n=900 + n)}'><h4>{hour} Storm news</h4>"
        f"<p>{text}</p></div>"
        for n, (hour, text) in enumerate(posts)
    )
    got = texts(f"{prose(PROSE[:2])}<div class=feed>{body}</div>", "Storm over Fenwick")
    updates = [text for _, text in posts]
    assert [each for each in got if each in updates] == updates
    assert "18:55 Storm news" in got


def test_a_quoted_post_is_whole(texts):
    posts = [
        ("Bread is cancelled. Again.", "— Mo (@mo_bakes) 2 May 2026"),
        ("The smell of toast over the whole valley, and none to eat.", "— Ina (@ina)"),
    ]
    quoted = "".join(
        f"<div class='embed-social'><blockquote class=twitter-tweet><p>{text}</p>{who}"
        "</blockquote></div>"
        for text, who in posts
    )
    got = texts(prose(PROSE[:2]) + quoted + prose(PROSE[2:]), "Bakery burns")
    for text, who in posts:
        assert text in got
        assert who in got


def test_parts_side_by_side_may_say_the_same_again(texts):
    part = f"<div class=part>{prose()}</div>"
    refrain = f"<div class=part>{prose(PROSE[1:3])}</div>"
    got = texts(f"<div>{part}{refrain}</div>", "Bakery burns")
    assert got == [*PROSE, *PROSE[1:3]]


@pytest.mark.parametrize(("name", "sign"), [("fn{}", "{}"), ("_ftn{}", "[{}]")])
def test_the_notes_of_a_text_come_with_it(texts, name, sign):
    notes = ("Parish register of 1888.", "So the miller says; the priest denies it.")
    marked = "".join(
        f"<p>{text}<sup><a href='#{name.format(n)}'>{sign.format(n)}</a></sup></p>"
        for n, text in enumerate(PROSE[:2], 1)
    )
    listed = "".join(
        f"<li id='{name.format(n)}'>{note}</li>" for n, note in enumerate(notes, 1)
    )
    got = texts(f"{marked}{prose(PROSE[2:])}<footer><ol>{listed}</ol></footer>")
    assert got[-2:] == list(notes)


def test_works_cited_by_number_are_no_notes(texts):
    works = "".join(
        f"<li id='ref-{n}'><a href=/w{n}>Moss, Ovens of the valley, vol. {n}</a></li>"
        for n in range(1, 9)
    )
    marked = f"<p>{PROSE[0]} <a href='#ref-3'>[3]</a></p>{prose(PROSE[1:])}"
    got = texts(f"{marked}<div class=references><ol>{works}</ol></div>")
    assert not any("vol. 3" in each for each in got)


@pytest.mark.parametrize(
    ("link", "is_whole"),
    [("", True), ("<a href=/u>Edda of the mill street</a>", False)],
)
def test_a_part_of_a_list_brings_the_rest(link, is_whole):
    """Unless its rows have links of their own, as teasers and comments have."""
    rows = "".join(
        f"<div class=game><div>Loaf and Crumb {n}</div>{link}<div>By {n} Games</div>"
        f"<p>{text} So it goes for {n} players, and nobody leaves the table.</p></div>"
        for n, text in enumerate(PROSE)
    )
    markup = f"<main><h1>Games</h1><p>{PROSE[0]}</p><div>{rows}</div></main>"
    page = measured(markup)
    first = next(i for i, line in enumerate(page.lines) if "for 0 players" in line.text)
    added = [page.lines[i].text for i in with_wholes(page, [1, first])]
    assert ("By 3 Games" in added) is is_whole
    assert any("for 3 players" in text for text in added) is is_whole


@pytest.mark.parametrize(
    ("markup", "is_text"),
    [
        ("<p>{}</p>", True),
        ("<p>Nobody.</p>", True),
        ("<h3>Nobody</h3>", True),
        ("<div><p>{}</p></div>", False),
        ("<p><a href=/more>{}</a></p>", False),
        ("<p>Read our report of that night in the paper of the day after.</p>", False),
        ("<aside>{}</aside>", False),
    ],
)
def test_what_stands_between_two_paragraphs_of_the_text_is_text(markup, is_text):
    between = markup.format(PROSE[3])
    page = measured(f"<h1>Fire</h1><p>{PROSE[0]}</p>{between}<p>{PROSE[1]}</p>")
    assert (2 in with_wholes(page, [1, 3])) is is_text


def test_a_heading_of_the_text_heads_the_paragraph_below_it():
    parts = f"<h2>The roof</h2><p>{PROSE[3]}</p><div><p>{PROSE[2]}</p></div>"
    page = measured(f"<h1>Fire</h1><p>{PROSE[0]}</p>{parts}<h2>After</h2><p>End.</p>")
    assert with_wholes(page, [1, 2, 5, 6]) == [1, 2, 3, 5, 6]


def test_code_among_the_text_is_text():
    code = "<div class=example><div>js</div><pre>bake(bread)</pre></div>"
    page = measured(f"<h1>Fire</h1><p>{PROSE[0]}</p>{code}<p>{PROSE[1]}</p>{code}")
    assert with_wholes(page, [1, 4]) == [1, 3, 4]


def test_a_list_of_what_subscribers_get_is_no_list_of_the_text():
    offers = (
        "<ul><li>Bread every day, but Sundays</li><li>The mill’s own puzzle</li></ul>"
    )
    asked = (
        f"<div><p>Subscribe now to read the news of the whole valley.</p>{offers}</div>"
    )
    page = measured(f"<h1>Fire</h1><p>{PROSE[0]}</p>{asked}<p>{PROSE[1]}</p>")
    assert with_wholes(page, [1, 5]) == [1, 5]
    told = asked.replace("Subscribe now to read the news", "So says the oldest baker")
    page = measured(f"<h1>Fire</h1><p>{PROSE[0]}</p>{told}<p>{PROSE[1]}</p>")
    assert with_wholes(page, [1, 5]) == [1, 2, 3, 4, 5]


def test_a_label_between_all_paragraphs_is_none_of_them():
    parts = "".join(
        f"<div><div>Article text</div><p>{text}</p></div>" for text in PROSE
    )
    page = measured(f"<h1>Fire</h1><main>{parts}</main>")
    kept = [2, 3, 4, 6, 8]  # the second label, by chance
    assert with_wholes(page, kept) == kept


@pytest.mark.parametrize(
    "quotation",
    [
        "<blockquote><p>{}</p><footer>Edda Moss, in a letter</footer></blockquote>",
        "<blockquote>{}<br>— <a href=/e>Edda Moss, in a letter</a></blockquote>",
        (
            "<figure><blockquote><p>{}</p></blockquote><figcaption>— "
            "<a href=/e>Edda Moss</a>, in a letter</figcaption></figure>"
        ),
    ],
)
def test_who_said_it_is_part_of_a_quotation(texts, quotation):
    said = "No oven that I knew of was ever so cold on a Monday."
    found = texts(prose(PROSE[:2]) + quotation.format(said) + prose(PROSE[2:]))
    below = found[found.index(said) + 1]
    assert below.removeprefix("— ") == "Edda Moss, in a letter"


def test_points_above_the_text_are_taken_together():
    points = "".join(f"<li>{each}</li>" for each in ("Fire", PROSE[1], "Oven"))
    page = measured(f"<body><h1>Fire</h1><ul>{points}</ul>{prose()}</body>")
    lines = [i for i, line in enumerate(page.lines) if line.text in PROSE]
    assert len(with_wholes(page, lines)) == len(lines) + 2


def test_notes_in_the_footer_of_the_text(texts):
    sign = "nobody<sup><a href=#x1>*</a></sup> was"
    asked = prose(PROSE[:2]).replace("nobody was", sign)
    notes = "<footer><p id=x1>The cat was found on the Monday.</p></footer>"
    assert "The cat was found on the Monday." in texts(asked + prose(PROSE[2:]) + notes)
    unasked = prose() + notes
    assert "The cat was found on the Monday." not in texts(unasked)


def test_a_paragraph_above_the_first_heading_opens_the_text():
    page = measured(
        f"<body><h1>Fire</h1><ul><li><a href=#a>Night</a></ul><p>{PROSE[0]}"
        f"<section><h2>The night</h2>{prose(PROSE[1:])}</section>"
    )
    heading = next(i for i, line in enumerate(page.lines) if line.tag == "h2")
    assert with_wholes(page, [heading, heading + 1])[0] == heading - 1
