"""What a page hides from the eye, by all idioms of style sheets, and what it shows."""

from __future__ import annotations

import pytest

from tests.helpers.markup import page, read, texts

SEEN = "The board wrote to the council last week, it said."
NOTE = "Skip this part of the page"


def lines(folder, body: str, sheet: str = "") -> list[str]:
    head = f"<style>{sheet}</style>" if sheet else ""
    return [block.text for block in read(folder, page(body, head)).blocks]


@pytest.mark.parametrize(
    "style",
    [
        "position:absolute; clip: rect(0, 0, 0, 0)",
        "clip-path:polygon(0 0,0 0,0 0,0 0)",
        "clip-path: circle(0)",
        "position:fixed;top:-9999px",
        "position:absolute;right:-2000px",
        "position:absolute;left:-999em",
        "text-indent:-999em",
        "text-indent:110%;white-space:nowrap;overflow:hidden",
        "transform:translateX(-9999px)",
        "overflow:hidden;height:0",
        "max-height:0px;overflow:clip",
        "font-size:0",
        "font:0/0 a",
        "font-size: 1px",
        "opacity:0;position:absolute",
        "visibility:collapse",
        "content-visibility:hidden",
        "inset: 0 auto auto -9999px; position:absolute",
        "width:1px;overflow:hidden;height:1px",
    ],
)
def test_a_label_that_its_style_hides(tmp_path, style):
    body = f'<p>The board wrote<span style="{style}">{NOTE}</span> to the council.</p>'
    assert "The board wrote to the council." in lines(tmp_path, body)


@pytest.mark.parametrize(
    "words",
    [
        "hidden", "hide", "d-none", "is-hidden", "u-hidden", "sr_only", "accesshide",
        "visually_hidden", "ui-helper-hidden-accessible", "hidden-text", "text-hide",
        "screenreaders-only", "wcag-hidden", "sr-text", "invisible ml-2",
        "visually-hidden-focusable", "blind", "acc-hidden",
    ],
)  # fmt: skip
def test_a_label_that_its_class_hides(tmp_path, words):
    body = f'<p>The board wrote<i class="{words}">{NOTE}</i> to the council.</p>'
    assert "The board wrote to the council." in lines(tmp_path, body)


@pytest.mark.parametrize(
    "sheet",
    [
        ".k1{position:absolute;left:-9999px}",
        "@media screen{.k1{clip-path:inset(100%)}}",
        ".k0,p.k1{clip:rect(0 0 0 0);height:1px;width:1px}",
        ".k1:not(:focus):not(:active){clip-path:inset(50%)}",
        "@import url(a.css); .k1{text-indent:-9999px}",
        "#k2{left:-10000px;position:absolute}",
    ],
)
def test_a_paragraph_that_the_style_sheet_hides(tmp_path, sheet):
    told = f"{NOTE}, which is a sentence as long as those of an article, or longer."
    found = lines(tmp_path, f"<p class=k1 id=k2>{told}</p><p>{SEEN}</p>", sheet)
    assert SEEN in found
    assert told not in found


@pytest.mark.parametrize(
    "block",
    [
        "<h2 class=screen-reader-text>{}</h2>",
        "<div class=visually-hidden><p>{}</p></div>",
        '<div style="position:absolute;left:-9999px"><p>{}</p></div>',
        '<p style="font-size:0">{}</p>',
    ],
)
def test_a_block_that_only_the_blind_are_read(tmp_path, block):
    found = lines(tmp_path, block.format(NOTE) + f"<p>{SEEN}</p>")
    assert SEEN in found
    assert NOTE not in found


@pytest.mark.parametrize(
    "start",
    [
        '<p style="opacity:0" class="fade-in">',  # until it is scrolled to
        '<p style="opacity:0;transform:translateY(20px)">',
        '<p style="clip:rect(0px,900px,900px,0px)">',
        '<p style="text-indent:-2em">',
        '<p style="left:-10px;position:relative">',
        '<p style="font-size:0.9em;margin-left:-1px">',
        '<p style="max-height:0;overflow:hidden">',  # an accordion
        '<p class="hidden-history">',
        '<p class="vh-100">',
        '<p class="not-sr-only">',
        '<p aria-hidden="true">',
    ],
)
def test_what_only_looks_hidden_stays(tmp_path, start):
    told = f"{SEEN} The answer came on a Friday, by post, and it was not a long one."
    assert told in lines(tmp_path, f"{start}{told}</p>")


@pytest.mark.parametrize("words", ["hidden md:inline", "d-none d-md-inline"])
def test_what_only_small_screens_hide_stays(tmp_path, words):
    body = f'<p>The board wrote<span class="{words}"> a letter</span> last week.</p>'
    assert "The board wrote a letter last week." in lines(tmp_path, body)


@pytest.mark.parametrize(
    "note",
    [
        "<span>(opens in a new tab)</span>", "<small>, opens new window</small>",
        "<i> External link</i>", "<span>（在新窗口打开）</span>",
    ],
)  # fmt: skip
def test_a_note_of_where_a_link_opens_is_no_text(tmp_path, note):
    body = f"<p>The board wrote <a href=/l>a letter{note}</a> last week, it said.</p>"
    assert "The board wrote a letter last week, it said." in lines(tmp_path, body)


def test_a_hidden_headline_still_tells_the_title(tmp_path):
    markup = page("").replace("<h1>", "<h1 class=visually-hidden>")
    assert read(tmp_path, markup).title == "The lamp"


SOLD = (
    "Lamp oil and wicks at half their price, and a free funnel for whoever comes early."
)


@pytest.mark.parametrize(
    ("sheet", "block"),
    [
        (".shop .offer{display:none}", "<div class=shop><p class=offer>{}</p></div>"),
        (".card.is-off { display : none }", "<div class='card is-off'><p>{}</p></div>"),
        ("#shop > p{display:none}", "<div id=shop><p>{}</p></div>"),
        ("ul.x,.shop p.q{display:none}", "<div class=shop><p class=q>{}</p></div>"),
        (".shop .q{clip:rect(0,0,0,0)}", "<div class=shop><p class=q>{}</p></div>"),
        (".q{font-size:0}", "<p class=q>{}</p>"),
        (
            ".paper{display:none} @media print{.paper{display:block}}",
            "<div class=paper><p>{}</p></div>",
        ),
        ("", "<p style='font-size:0'>{}</p>"),
        ("", "<div style='opacity:0;height:0'><p>{}</p></div>"),
    ],
)  # fmt: skip
def test_a_paragraph_that_several_names_together_hide(tmp_path, sheet, block):
    assert SOLD not in lines(tmp_path, block.format(SOLD), sheet)


@pytest.mark.parametrize(
    ("sheet", "block"),
    [
        (".shop .offer{display:none}", "<div class=hall><p class=offer>{}</p></div>"),
        (".card.is-off{display:none}", "<div class=card><p>{}</p></div>"),
        ("html.js .q,body .q{display:none}", "<p class=q>{}</p>"),
        (".closed .q{display:none}", "<div class=closed><p class=q>{}</p></div>"),
        (".shop .q+.r{display:none}", "<div class=shop><p class=r>{}</p></div>"),
        (
            ".shop .q{display:none} .shop.a .q{display:block}",
            "<div class=shop><p class=q>{}</p></div>",
        ),
        (
            "@media (max-width:600px){.shop .q{display:none}}",
            "<div class=shop><p class=q>{}</p></div>",
        ),
        (".q{font-size:0}", "<div class=q><p style='font-size:1rem'>{}</p></div>"),
    ],
)  # fmt: skip
def test_a_paragraph_that_they_do_not_hide_for_good(tmp_path, sheet, block):
    assert SOLD in lines(tmp_path, block.format(SOLD), sheet)


def test_what_a_rule_leaves_clear_is_unseen_unless_much_or_moving(tmp_path):
    style = (
        "<style>.promo{opacity:0}.rise{opacity:0}.card{opacity:0}.card.on{opacity:1}"
        ".glide{opacity:0;transition:opacity 1s}</style>"
    )
    told = {
        "promo": ["Buy three lamps and have the fourth one for nothing, on the quay."],
        "rise": [f"The lamp no. {n} was seen as far out as the bar." for n in range(4)],
        "card": ["The lamp of the inn was seen from the road, and from nowhere else."],
        "glide": ["The lamp of the mill was seen by nobody, since it was never lit."],
    }
    markup = "".join(
        f"<p class={name}>{text}</p>" for name, lines in told.items() for text in lines
    )
    found = texts(read(tmp_path, page(markup, style)))
    assert found == [*told["rise"], *told["card"], *told["glide"]]
