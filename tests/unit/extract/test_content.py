"""Which lines of a page are its article: one small page for each kind of trap."""

from __future__ import annotations

import pytest

from reader.extract import extract
from reader.extract.keys import key_of
from reader.extract.page import parse
from reader.extract.titles import title_heading
from reader.extract.walk import outline_of

HEADLINE = "Tram depot at Oostveld to become a library"
SENTENCES = (
    "The old tram depot at Oostveld will be turned into a library, the town said.",
    "Its roof of glass and iron was built in 1908 and has leaked since the war.",
    "“We want people to read where their grandparents waited,” said Marit Dekker.",
    "Work begins in March and is expected to last two years, for nine million.",
    "The last tram left in 1961, and the hall has held salt and sand since then.",
    "Neighbours fear for their parking places, and forty more were promised to them.",
    "A café will stand where the inspection pit was, under a floor of thick glass.",
    "The reading room is to be open until ten in the evening, six days in the week.",
)
ZH = (
    "奥斯特费尔德的旧电车车库将改建成图书馆，镇政府周四宣布了这一消息。",
    "车库的玻璃铁架屋顶建于1908年，战后以来一直漏水，修缮费用由省里承担。",
    "项目负责人德克说，希望人们能在祖父母当年等车的地方安静地读书。",
    "工程将于三月开始，预计历时两年，总费用约为九百万，其中三分之一来自捐款。",
)
MENU = "".join(f'<a href="/{n}">{n}</a> ' for n in ("News", "Sport", "Weather"))


def paragraphs(texts=SENTENCES):
    return "".join(f"<p>{text}</p>" for text in texts)


@pytest.fixture
def texts(tmp_path):
    """The text of the blocks that a page's body gives."""

    def read(body: str, headline: str = HEADLINE, head: str = "") -> list[str]:
        saved = tmp_path / "page.html"
        saved.write_text(
            f"<!doctype html><meta charset=utf-8><title>{headline}</title>{head}"
            f"<body><nav>{MENU}</nav>{body}",
            encoding="utf-8",
        )
        return [block.text for block in extract(saved).blocks if block.text]

    return read


def article(inside: str, headline: str = HEADLINE) -> str:
    return f"<main><article><h1>{headline}</h1>{inside}</article></main>"


def test_a_plain_page(texts):
    assert texts(article(paragraphs())) == list(SENTENCES)


def test_a_stream_of_teasers_does_not_outweigh_a_short_article(texts):
    stream = "".join(
        f'<li class="feed-card"><h4><a href="/{n}">Story number {n} of the day</a></h4>'
        f"<p>What happened at place {n} last night was told by three people, of whom "
        "two had seen it, and the third asked us not to print a name or a street.</p>"
        for n in range(16)
    )
    page = article(paragraphs(SENTENCES[:3]))
    assert texts(
        f'{page}<section class="feed"><h2>For you</h2><ul>{stream}</ul>'
    ) == list(SENTENCES[:3])


@pytest.mark.parametrize(
    "box",
    [
        '<div role="dialog" aria-label="Privacy">{}</div>',
        '<div id="cookie-consent-layer"><div class="inner">{}</div></div>',
    ],
)
def test_a_consent_dialog_does_not_outweigh_a_short_article(texts, box):
    policy = paragraphs(
        f"We and our {n} partners store cookies on your device to count visits and to "
        "show advertising that may interest you, and you may object at any time."
        for n in range(20, 32)
    )
    page = article(paragraphs(SENTENCES[:3]))
    assert texts(page + box.format(policy)) == list(SENTENCES[:3])


@pytest.mark.parametrize(
    "words", ["field--label-hidden", "elementor-widget", "print:block", "hidden-desc"]
)
def test_no_class_word_removes_most_of_the_prose(texts, words):
    page = f'<h1>{HEADLINE}</h1><div class="{words}">{paragraphs()}</div>'
    assert texts(page) == list(SENTENCES)


def test_text_inside_a_nav(texts):
    page = f"<h1>{HEADLINE}</h1><nav><main>{paragraphs()}</main></nav>"
    assert texts(page) == list(SENTENCES)


def test_hidden_spam_is_not_shown_however_much_there_is(texts):
    spam = paragraphs(
        f"Cheap tickets number {n}, buy them now, or never." for n in range(300)
    )
    assert texts(
        f"{article(paragraphs())}<div style='display:none'>{spam}</div>"
    ) == list(SENTENCES)


def test_what_only_screen_readers_are_not_told_is_shown(texts):
    """aria-hidden hides nothing from the eye."""
    page = article(f'<div aria-hidden="true">{paragraphs()}</div>')
    assert texts(page) == list(SENTENCES)


def test_what_only_screen_readers_are_told_is_not_shown(texts):
    style = "position:absolute;clip:rect(0 0 0 0);width:1px;height:1px"
    link = (
        f'<a href="/d">depot<span style="{style}"> (opens in a new window)</span></a>'
    )
    page = article(
        paragraphs((*SENTENCES[:3], f"It was built around the {link} yard."))
    )
    assert texts(page)[-1] == "It was built around the depot yard."


@pytest.mark.parametrize(
    "heading", ["More than a library", "Related questions remain", "最新方案怎么说"]
)
def test_a_heading_that_sounds_like_a_list_of_links_ends_nothing(texts, heading):
    page = article(
        paragraphs(SENTENCES[:4]) + f"<h2>{heading}</h2>" + paragraphs(SENTENCES[4:])
    )
    assert texts(page) == [*SENTENCES[:4], heading, *SENTENCES[4:]]


def test_words_of_footers_end_nothing_inside_an_article(texts):
    told = "Copyright in the drawings is claimed by three heirs of the builder."
    page = article(paragraphs((*SENTENCES[:6], told, *SENTENCES[6:])))
    assert texts(page) == [*SENTENCES[:6], told, *SENTENCES[6:]]


def test_updates_of_a_live_report_stay(texts):
    updates = "".join(
        f'<div class="update update-{1200 + n}"><h3>1{n}:30</h3><p>{text}</p></div>'
        for n, text in enumerate(SENTENCES[3:])
    )
    found = texts(article(paragraphs(SENTENCES[:3]) + updates))
    assert [text for text in found if text in SENTENCES] == list(SENTENCES)


def test_a_copy_of_the_text_for_phones_is_not_shown_again(texts):
    copy = f'<div class="phone">{paragraphs()}</div>'
    page = article(f'<div class="desktop">{paragraphs()}</div>{copy}')
    assert texts(page) == list(SENTENCES)


def test_a_refrain_is_shown_each_time(texts):
    refrain = (
        "And the tram goes round, and the tram goes round, to the end of the line."
    )
    page = article(paragraphs((*SENTENCES[:2], refrain, *SENTENCES[2:4], refrain)))
    assert texts(page).count(refrain) == 2


def test_a_question_to_each_person_of_an_interview_is_shown_each_time(texts):
    question = "What would you take with you if the tram to the harbour left tonight?"
    persons = "".join(
        f"<div class=one><div class=text><p>{question}</p><p>{answer}</p></div></div>"
        for answer in SENTENCES
    )
    assert texts(article(persons)).count(question) == len(SENTENCES)


def test_comments_in_chinese_are_not_the_article(texts):
    comments = "".join(
        f'<div class="cmt-row"><span>读者{n}</span><p>{ZH[n % 4]}我也是这样想的，'
        "希望图书馆早日开放，最好晚上也能去。</p><span>回复 赞(3)</span></div>"
        for n in range(6)
    )
    title = "旧电车车库将改建成图书馆"
    page = (
        article(paragraphs(ZH), title)
        + f'<div class="cmt-box"><h3>网友评论</h3>{comments}</div>'
    )
    assert texts(page, title) == list(ZH)


def test_the_share_of_prose_left_out_is_known(tmp_path):
    comments = f'<section id="comments">{paragraphs()}</section>'
    for name, more in (("alone", ""), ("commented", comments)):
        (tmp_path / f"{name}.html").write_text(
            f"<title>{HEADLINE}</title><nav>{MENU}</nav>{article(paragraphs())}{more}"
        )
    assert extract(tmp_path / "alone.html").left_out == 0
    assert 0.4 < extract(tmp_path / "commented.html").left_out < 0.6


def test_the_headline_of_another_article_between_paragraphs_is_not_shown(texts):
    teaser = (
        '<p><a href="/9"><b>Bakers of Oostveld win the golden loaf again</b></a></p>'
    )
    page = article(paragraphs(SENTENCES[:4]) + teaser + paragraphs(SENTENCES[4:]))
    assert texts(page) == list(SENTENCES)


def test_the_only_article_below_the_headline_is_the_page(texts):
    """The headline stands above it, and a stream of teasers below it, without names."""
    stream = "".join(
        f'<div class="x{n}"><a href="/{n}">Bridge number {n} closed for repairs</a>'
        f"<p>{SENTENCES[n % 8]} So it was {n} years ago, so it will be.</p></div>"
        for n in range(20, 34)
    )
    text = paragraphs(SENTENCES[:3])
    body = f"<div><h1>{HEADLINE}</h1><article>{text}</article><div>{stream}</div></div>"
    assert texts(body) == list(SENTENCES[:3])


@pytest.mark.parametrize("named", ["Disclaimer", "Legal Notice", "免责声明："])
def test_the_small_print_of_a_site_ends_the_article(texts, named):
    small = "".join(
        f"<p>Nothing on page {n} of this site is advice, and no warranty is given.</p>"
        for n in range(4)
    )
    got = texts(article(f"{paragraphs()}<section><h2>{named}</h2>{small}</section>"))
    assert got == list(SENTENCES)


@pytest.mark.parametrize(
    "last",
    [
        "Copyright law gives the depot’s architect no say in it, the court had found.",
        "Privacy policy was the one point on which the readers’ council did not agree.",
    ],
)
def test_a_sentence_about_rights_is_no_small_print(texts, last):
    assert texts(article(paragraphs((*SENTENCES, last))))[-1] == last


@pytest.mark.parametrize(
    "markup",
    [
        "<p><b>{0}</b></p>",
        "<div class=fold><h4 class=name>{0}</h4><div class=in><p>{1}</p></div></div>",
        '<div id="privacy-of-readers"><h2>{0}</h2><p>{1}</p></div>',
    ],
    ids=["bold", "in a part of its own", "named by its id"],
)
@pytest.mark.parametrize("heading", ["Comments of the neighbours", "What is next"])
def test_a_heading_stays_above_its_text(texts, markup, heading):
    part = markup.format(
        heading, "The part below it says why, and it says so at length."
    )
    got = texts(
        article(f"{paragraphs(SENTENCES[:4])}{part}{paragraphs(SENTENCES[4:])}")
    )
    assert heading in got


@pytest.mark.parametrize("name", ["post-excerpt", "subtitle", "article__dek"])
@pytest.mark.parametrize("tag", ["p", "h2", "h3"])
def test_a_standfirst_in_a_place_of_its_own(texts, name, tag):
    lead = "A hall of glass that nobody wanted becomes the one that everybody asks for"
    head = f"<header><h1>{HEADLINE}</h1><{tag} class={name}>{lead}</{tag}></header>"
    body = f"<main>{head}<div class=share>Share</div><div>{paragraphs()}</div></main>"
    assert texts(body) == [lead, *SENTENCES]


@pytest.mark.parametrize("title", ["归来", "Dusk"])
def test_a_title_of_one_word_is_not_said_again(texts, title):
    head = f'<meta property="og:title" content="{title}">'
    assert texts(article(paragraphs(ZH), title), f"{title} - 湖报", head) == list(ZH)


def test_a_heading_that_unfolds_its_text_is_a_button(texts):
    parts = "".join(
        f'<div class="item"><h3><button type=button aria-expanded=false>Question {n}?'
        f"</button></h3><div><p>{text}</p></div></div>"
        for n, text in enumerate(SENTENCES)
    )
    want = [
        each for n, text in enumerate(SENTENCES) for each in (f"Question {n}?", text)
    ]
    assert texts(article(f"<div class=accordion>{parts}</div>")) == want


def test_an_alarm_above_the_headline_is_not_the_article(texts):
    alarm = (
        "Storm warning: everybody between the mill and the pier is asked to stay in."
    )
    body = f'<div role="alert"><p>{alarm}</p></div>{article(paragraphs())}'
    assert texts(body) == list(SENTENCES)


def test_an_article_made_of_widgets(texts):
    """A word that fences one small box does not fence a list of long parts."""
    parts = "".join(
        f'<div class="product-widget" id="lamp-{n}"><div class="product-widget__in">'
        f"<h3>Lamp {n}</h3>{paragraphs([f'{each} ({n})' for each in SENTENCES])}"
        "</div></div>"
        for n in range(6)
    )
    share = (
        "<div class='widget'><h3>Share</h3><p>Tell your friends of our lamps!</p></div>"
    )
    got = texts(article(f"{share}<p>{SENTENCES[0]}</p>{parts}"))
    assert [each for each in got if each.startswith("Lamp")] == [
        f"Lamp {n}" for n in range(6)
    ]
    assert len(got) > 40


def test_code_in_an_editor_is_text_and_the_editors_box_is_not(texts):
    """Manuals of frameworks show their examples in editors that run them."""
    example = "function lamp() {\n  return harbour.light(3, 'green');\n}"
    editor = f"<div class='live-code-editor'><pre><code>{example}</code></pre></div>"
    box = "<div class='editor'><p>Edited by Marit Dekker, who keeps lamps.</p></div>"
    got = texts(
        article(f"{paragraphs(SENTENCES[:4])}{editor}{paragraphs(SENTENCES[4:])}{box}")
    )
    assert example in got
    assert not any("Edited by" in each for each in got)


def test_a_page_with_one_sentence_that_its_head_tells_as_well(texts):
    """Of a film, say: everything else on it is about others."""
    told = "The last tram leaves the hall at Oostveld; seen by those who rode in it."
    others = "".join(
        f"<div class=card><h3><a href=/{n}>{text[:40]}</a></h3><div>0:4{n}</div></div>"
        for n, text in enumerate(SENTENCES)
    )
    head = f'<meta name="description" content="{told}">'
    film = f"<h1>{HEADLINE}</h1><div class=share><span>{told}</span></div>"
    assert texts(f"<div class='share social'>{film}</div>{others}", head=head) == [told]


def test_the_headline_above_the_text_counts_and_not_its_copy_in_a_dialog():
    """<h1> is the copy that a site offers other sites to print."""
    terms = "<p>You may print this story in your own paper if you name ours.</p>"
    text = f'<p class="post-title">{HEADLINE}</p>{paragraphs()}'
    dialog = f"<div><h2>Print this story</h2>{terms}<h1>{HEADLINE}</h1></div>"
    outline = outline_of(parse(f"<body><div>{text}</div>{dialog}</body>"))
    assert title_heading(outline, frozenset((key_of(HEADLINE),))) == 0
