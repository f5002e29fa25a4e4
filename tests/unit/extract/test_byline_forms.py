"""Bylines in the forms of many English sites: lines, elements, data, last words."""

from __future__ import annotations

import pytest

from tests.helpers.markup import PROSE, page, read, under

A = "Ada Merrow"
DAY = "<p>March 4, 2026</p>"


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("As told to Ada Merrow", A),
        ("By Jon Vale, as told to Ada Merrow", "Jon Vale"),
        ("// By Ada Merrow • Mar 4, 2026", A),
        ("| By Ada Merrow |", A),
        ("— By Ada Merrow", A),
        ("From Ada Merrow in Oslo", A),
        (
            "By Ada Merrow and Jon Vale, with Li Wei in Rome",
            "Ada Merrow, Jon Vale, Li Wei",
        ),
        ("By Ada Merrow Jr.", "Ada Merrow Jr."),
        ("By Jon Vale, Jr.", "Jon Vale Jr."),
        ("By Jon Vale III", "Jon Vale III"),
        ("By Ada Merrow, M.D., and Jon Vale, Ph.D.", "Ada Merrow, Jon Vale"),
        ("By Ada Merrow MD, PhD", "Ada Merrow MD"),
        ("By Ada Merrow, MD, MPH, FACP", A),
        ("By Dr. Ada Merrow", "Dr. Ada Merrow"),
        ("By Anne-Marie O'Neill-Vale", "Anne-Marie O'Neill-Vale"),
        ("By Zoë Škvorecký", "Zoë Škvorecký"),
        ("By Ólafur Jóhannsson and Łukasz Żak", "Ólafur Jóhannsson, Łukasz Żak"),
        ("By Ngũgĩ wa Thiong'o", "Ngũgĩ wa Thiong'o"),
        (("By Ada Merrow, Chief Marketing Officer, Lamps at Work, Tidewater"), A),
        (
            (
                "By Ada Merrow, Senior Staff Technologist, Port Speech, "
                "Privacy, and Technology Project"
            ),
            A,
        ),
        ("By Ada Merrow, professor of harbour law at Port University", A),
        ("By Ada Merrow, Opinion contributor", A),
        ("By Ada Merrow, Contributor", A),
        ("By Ada Merrow | The Tidewater Echo", A),
        ("By Ada Merrow | amerrow@tide.example", A),
        ("By Ada Merrow / Tidewater Echo / March 4, 2026", A),
        ("Published by Ada Merrow at March 4, 2026", A),
        ("Posted March 4, 2026 at 8:15 am by Ada Merrow", A),
        ("March 4, 2026 | by Ada Merrow | 3 Comments", A),
        ("by Ada Merrow on 4 March 2026 in Harbours", A),
        ("Ada Merrow, Mar 4 2026, 8:15am EST", A),
        ("Written by: Ada Merrow", A),
        ("Author: Ada Merrow", A),
        ("Words by Ada Merrow", A),
        ("Text: Ada Merrow / Photo: Jon Vale", A),
        ("Reported by Ada Merrow", A),
        ("By Ada Merrow. Photographs by Jon Vale.", A),
        ("By Ada Merrow; Illustration by Jon Vale", A),
        ("By Ada Merrow Photography by Jon Vale", A),
        ("By Ada Merrow, Reuters", A),
        ("By REUTERS", "REUTERS"),
        ("By AFP", "AFP"),
        ("By The Associated Press", "The Associated Press"),
        ("By Agence France-Presse", "Agence France-Presse"),
        ("By Ada Merrow, Associated Press", A),
        ("By Ada Merrow Associated Press", A),
        ("By Ada Merrow Of The Tidewater Echo Staff", A),
        ("By Ada Merrow The Port Tribune", A),
        ("By Ada Merrow BBC News", A),
        ("By Ada Merrow BBC News, Oslo", A),
        ("By Ada Merrow BBC News and Jon Vale Sky News", "Ada Merrow, Jon Vale"),
        ("ADA MERROW AP Sports Writer Published: March 4, 2026 2:15AM", "ADA MERROW"),
        ("Wednesday, March 04, 2026 Ada Merrow", A),
        ("Ada Merrow, Tue 3 Mar 2026", A),
        ("By Ada Merrow The", "Ada Merrow The"),
        ("By Ada Merrow, Tide News Service", A),
        ("By: Ada Merrow - March 4, 2026 8:15 am", A),
        ("BY ADA MERROW • MARCH 4, 2026", "ADA MERROW"),
        ("Ada Merrow 4th March 2026", A),
        ("Contributed by Ada Merrow", A),
        ("Story by Ada Merrow, video by Jon Vale", A),
        ("Opinion by Ada Merrow", A),
        ("Opinion | By Ada Merrow", A),
        ("Review by Ada Merrow", A),
        ("Translated from the Norwegian by Jon Vale | By Ada Merrow", A),
        ("Last updated on March 4, 2026 by Ada Merrow", A),
        (
            (
                "Medically reviewed by Jon Vale, MD — Written by Ada Merrow — "
                "Updated on March 4, 2026"
            ),
            A,
        ),
        ("Ada Merrow, Staff Writer", A),
        ("By Ada Merrow and Jon Vale, The Tidewater Echo", "Ada Merrow, Jon Vale"),
        (
            "By Ada Merrow in Oslo, Jon Vale in Rome and Li Wei",
            "Ada Merrow, Jon Vale, Li Wei",
        ),
        ("By Ada Merrow for Tidewater Echo", A),
        ("by Ada Merrow @adam", A),
        ("By Staff Writer", "Staff Writer"),
        ("By HT Correspondent", "HT Correspondent"),
        ("By Web Desk", "Web Desk"),
        ("By Express News Service", "Express News Service"),
        ("March 4, 2026 8 min read", ""),
        ("Posted in Harbours on March 4, 2026", ""),
        ("By clicking below you agree to our terms", ""),
        ("Photo by Jon Vale", ""),
        ("Image: Jon Vale / Getty Images", ""),
        ("Filed under: Harbours, Lamps", ""),
    ],
)
def test_lines_under_the_headline(tmp_path, line, byline):
    day = "" if "2026" in line else DAY
    assert read(tmp_path, under(f"<div>{line}</div>{day}")).byline == byline


@pytest.mark.parametrize(
    ("markup", "byline"),
    [
        (
            (
                '<p class=byline><span>By</span> <a href="/team/ada-merrow">'
                "Ada Merrow</a>, <a href=/team/jon>Jon Vale</a></p>"
            ),
            "Ada Merrow, Jon Vale",
        ),
        (
            (
                "<ul class=byline><li>By <a href=/contributor/ada>Ada "
                "Merrow</a> on March 4, 2026</li></ul>"
            ),
            A,
        ),
        (
            (
                "<footer><ul class=post-byline><li><time>3.4.26</time></li><li>"
                "<a rel=author href=/a>Ada Merrow</a></li></ul></footer>"
            ),
            A,
        ),
        (
            (
                '<div class="card-footer"><span class=byline>By <a rel=author '
                "href=/a>Ada Merrow</a></span></div>"
            ),
            A,
        ),
        (
            (
                '<div class=h-card><a class="p-author h-card"><svg><title>Owl '
                "logo</title></svg> Ada Merrow</a></div>"
            ),
            A,
        ),
        ('<span data-author="Ada Merrow">A. M.</span>', A),
        ("<div data-testid=byline>By <a href=#>Ada Merrow</a></div>", A),
        ("<div class=article__writer>Ada Merrow</div>", A),
        ("<div class=contributors><span>Ada Merrow</span></div>", A),
        (("<address class=vcard>By <a href=/p/ada>Ada Merrow</a></address>"), A),
        ("<address>Ada Merrow</address><p>March 4, 2026</p>", A),
        (
            (
                "<span itemprop=author itemscope "
                'itemtype="https://schema.org/Person"><a itemprop=url href=/a>'
                "<span itemprop=name>Ada Merrow</span></a></span>"
            ),
            A,
        ),
        (
            (
                "<div class=author__byline><p>By <a href=/x><b>Ada Merrow</b>"
                "</a></p><section><h2>Ada Merrow</h2><p>Lamp Columnist</p><h3>"
                "More Stories By Ada</h3><ul><li>Third Harbour Debate Set</li>"
                "<li>The Fish Market Moves</li></ul></section></div>"
            ),
            A,
        ),
        (
            (
                '<div class=author-box><img src=a.png alt="Photo of Ada '
                'Merrow"><strong>Ada Merrow</strong><p>Ada Merrow writes.</p>'
                "</div>"
            ),
            A,
        ),
        (('<p>By&nbsp;<a href="mailto:ada@tide.example">Ada Merrow</a></p>'), A),
        (
            (
                "<div class=meta><span class=by>by</span><span class=fn>Ada "
                "Merrow</span><span class=sep>|</span><span>Mar 4, 2026</span>"
                "</div>"
            ),
            A,
        ),
        (
            (
                "<p class=article-author>By: <span>Ada Merrow</span><span>"
                "Harbour Reporter</span></p>"
            ),
            A,
        ),
        (
            (
                "<div class=authors><a href=/authors/ada>Ada Merrow</a><span> "
                "and </span><a href=/authors/jon>Jon Vale</a></div>"
            ),
            "Ada Merrow, Jon Vale",
        ),
        (
            (
                '<div class="post-author">Ada Merrow</div><blockquote '
                "class=twitter-tweet>The lamp!<br>— Jon Vale (@jonvale) March "
                "3, 2026</blockquote>"
            ),
            A,
        ),
    ],
)
def test_elements_that_hold_the_name(tmp_path, markup, byline):
    assert read(tmp_path, under(markup)).byline == byline


MANY = ("Jon Vale", "Li Wei", "Eva Moss", "Tom Rusk", "Nia Holt", "Max Brand")
COLUMNISTS = "".join(f"<p class=byline>| {name}</p>" for name in MANY)


@pytest.mark.parametrize(
    ("body", "byline"),
    [
        # The agency that the line under the headline labels, on a page of a paper.
        (
            f"<p>By Associated Press,</p><p>Associated Press</p>{DAY}",
            "Associated Press",
        ),
        # Whom a label names wrote it; the data name whose account it was.
        ("<p>By Ada Merrow</p>" + DAY, A),
        # Links for the reader who visits, and words that name nobody.
        (
            "<p><a href=/user/login.do>Log In</a><a href=/user/new>New Account</a></p>",
            "",
        ),
        ("<p><a href=/users/ada/bio>Bio</a> | <a href=/contact>Contact</a></p>", ""),
        ("<p class=AuthorizeSeal><a href=/pay>Credit Card Processing</a></p>", ""),
        (f"<p>Related Articles</p>{DAY}", ""),
        (f"<p>Reader Comments</p>{DAY}", ""),
        (
            (
                "<p><a href=/cat/health>Health</a><a href=/cat/fish>Fish</a>"
                "<a href=/outdoors>Outdoors</a><a href=/columnists/Moss>Moss</a></p>"
            ),
            "",
        ),
    ],
)
def test_lists_and_links_are_no_writers(tmp_path, body, byline):
    after = f"<p>{PROSE}</p>" * 50 + "</article>" + COLUMNISTS
    markup = under(body).replace("</article>", after)
    assert read(tmp_path, markup).byline == byline


@pytest.mark.parametrize(
    ("head", "body", "byline"),
    [
        ('<meta name=author content="Jon Vale">', "<p>By Ada Merrow</p>", A),
        (
            '<meta name=author content="The Tidewater Echo">',
            f"<p>51</p>{'<p>next</p>' * 14}<div class=byline>By Ada Merrow {DAY}</div>",
            A,
        ),
        ("", "<div class=box><p class=author>Analysis Ada Merrow</p></div>", A),
        ("", "<ul><li><p>Author: Ada Merrow (jv)</p></li></ul>", A),
    ],
)
def test_a_label_is_believed_first(tmp_path, head, body, byline):
    markup = under(body).replace("</head>", f"{head}</head>")
    assert read(tmp_path, markup).byline == byline


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        ('<meta name=citation_authors content="Merrow, Ada; ">', A),
        (
            '<meta name=citation_authors content="Merrow, Ada; Vale, Jon">',
            "Ada Merrow, Jon Vale",
        ),
        ('<meta name=parsely-author content="Ada Merrow">', A),
        ('<meta name="sailthru.author" content="Ada Merrow">', A),
        (
            (
                '<meta property="article:author" '
                'content="https://www.facebook.com/tidewater"><meta name=byl '
                'content="By Ada Merrow">'
            ),
            A,
        ),
        ('<meta name="DC.creator" content="Merrow, Ada">', A),
        ('<meta name="twitter:creator" content="@tidewater">', ""),
        (('<meta name=author content="ada.merrow@tide.example (Ada Merrow)">'), A),
        ('<meta name=author content="By Ada Merrow">', A),
        ('<meta name=author content="Ada Merrow, The Tidewater Echo">', A),
        (
            '<meta name="article_author" content="Ada Merrow|Jon Vale">',
            "Ada Merrow, Jon Vale",
        ),
        (
            (
                '<meta name="dcterms.creator" content="Ada Merrow"><meta '
                'name=author content="Tidewater CMS">'
            ),
            A,
        ),
        ('<meta name="author" content="Ada Merrow MD">', "Ada Merrow MD"),
        ('<meta name="vr:author" content="Ada Merrow">', A),
        ('<meta name="article-author" content="Ada Merrow">', A),
        ('<meta property="book:author" content="Ada Merrow">', A),
        ('<meta name="sv_author" content="Ada Merrow">', A),
        ('<meta name="page.author" content="Ada Merrow">', A),
        ('<script>dataLayer=[{"pagePostAuthor":"Ada Merrow"}]</script>', A),
        ('<script>dataLayer.push({"pagePostAuthor":"Krystyna"})</script>', "Krystyna"),
        (
            (
                '<script>var utag_data={"page_author":"Ada '
                'Merrow","page_type":"article"}</script>'
            ),
            A,
        ),
        (
            (
                '<script>digitalData={page:{pageInfo:{author:"Ada '
                'Merrow",title:"x"}}}</script>'
            ),
            A,
        ),
        (
            (
                '<script>window.digitalData = {"article":{"authors":["Ada '
                'Merrow","Jon Vale"]}}</script>'
            ),
            "Ada Merrow, Jon Vale",
        ),
        (
            (
                '<script id=__NEXT_DATA__ type="application/json">'
                '{"props":{"post":{"title":"x","author":{"id":4,"name":"Ada '
                'Merrow","slug":"a"}}}}</script>'
            ),
            A,
        ),
        ('<script>_sf_async_config.authors = "Ada Merrow";</script>', A),
        (
            ("<script>_sf_async_config.authors = 'Ada Merrow, Jon Vale';</script>"),
            "Ada Merrow, Jon Vale",
        ),
        (
            (
                "<script>ga('set','dimension2','x'); var author = \"Ada "
                'Merrow";</script>'
            ),
            A,
        ),
        ('<script>var PARSELY={"author":"Ada Merrow"}</script>', A),
        (('<script>s.prop4="x";window.articleByline = "By Ada Merrow";</script>'), A),
        (
            (
                "<script>"
                'window.__APOLLO__={"Person:1":{"__typename":"Person","name":"Jon '
                'Vale"},"byline":{"text":"By Ada Merrow"}}</script>'
            ),
            A,
        ),
        (
            (
                '<script type="application/ld+json">{"@type": "NewsArticle", '
                '"author": [{"@type": "Person", "name": "Ada Merrow"}, '
                '{"@type": "Person", "name": "Jon Vale"}]}</script>'
            ),
            "Ada Merrow, Jon Vale",
        ),
        (
            (
                '<script type="application/ld+json">{"@type": "NewsArticle", '
                '"author": {"@type": "Person", "name": ["Ada Merrow", "Jon '
                'Vale"]}}</script>'
            ),
            "Ada Merrow, Jon Vale",
        ),
        (
            (
                '<script type="application/ld+json">{"@type": "NewsArticle", '
                '"author": {"@type": "Person", "name": "HT '
                'Correspondent"}}</script>'
            ),
            "HT Correspondent",
        ),
        (
            (
                '<script type="application/ld+json">{"@type": "NewsArticle", '
                '"author": {"@type": "Person", "name": "By Ada '
                'Merrow"}}</script>'
            ),
            A,
        ),
        (
            (
                '<script type="application/ld+json">{"@type": "NewsArticle", '
                '"author": {"@type": "Person", "name": "Ada Merrow | Tidewater '
                'Echo"}}</script>'
            ),
            A,
        ),
        (
            (
                '<script type="application/ld+json">{"@type": ["NewsArticle", '
                '"Report"], "author": "Ada Merrow and Jon Vale"}</script>'
            ),
            "Ada Merrow, Jon Vale",
        ),
        (
            (
                '<script type="application/ld+json">{"@context": "x", '
                '"@graph": [{"@type": "WebPage"}, {"@type": "Article", '
                '"author": {"@id": "#p"}}, {"@type": "Person", "@id": "#p", '
                '"name": "Ada Merrow"}]}</script>'
            ),
            A,
        ),
        (
            (
                '<script type="application/ld+json">{"@type": "Article", '
                '"author": {"@type": "Person", "name": "admin"}}</script><meta '
                "name=author content='Ada Merrow'>"
            ),
            A,
        ),
        (
            (
                '<script type="application/ld+json">{"@type": "NewsArticle", '
                '"author": {"@type": "Organization", "name": "Tidewater '
                'Echo"}, "publisher": {"@type": "Organization", "name": '
                '"Tidewater Echo"}}</script>'
            ),
            "Tidewater Echo",
        ),
        (
            (
                '<meta property="og:site_name" content="Mac &amp; i"><meta '
                'name=author content="Mac &amp; i">'
            ),
            "Mac & i",
        ),
        (
            (
                '<script type="text/javascript">var s_data = '
                '{author:"Tidewater Echo Staff"}</script>'
            ),
            "",
        ),
    ],
)
def test_what_the_page_tells_machines(tmp_path, head, byline):
    assert read(tmp_path, page(DAY, head)).byline == byline


@pytest.mark.parametrize(
    ("end", "byline"),
    [
        (
            (
                "<p>Ada Merrow is a professor of harbour law at Port "
                "University. Her latest book is The Lamp.</p>"
            ),
            A,
        ),
        ("<p>Ada Merrow is Professor of Harbour Law, Port University</p>", A),
        (("<p>Ada Merrow, a former harbour master, is the author of The Lamp.</p>"), A),
        (("<p>Ada Merrow is a senior fellow at the Tidewater Institute.</p>"), A),
        (
            (
                "<p>Ada Merrow and Jon Vale are economists at the Tidewater "
                "Institute.</p>"
            ),
            "Ada Merrow, Jon Vale",
        ),
        (("<p><i>Ada Merrow is the director of the harbour office.</i></p>"), A),
        ("<p>The writer, Ada Merrow, is a retired pilot.</p>", A),
        ("<p>About the author: Ada Merrow lives in Tidewater.</p>", A),
        (("<h3>About the author</h3><p>Ada Merrow</p><p>Ada writes on lamps.</p>"), A),
        (
            (
                "<h3>About Ada Merrow</h3><p>Ada Merrow has written on lamps "
                "for ten years.</p>"
            ),
            A,
        ),
        (
            ("<p>(Reporting by Ada Merrow and Jon Vale; Editing by Li Wei)</p>"),
            "Ada Merrow, Jon Vale",
        ),
        (
            (
                "<p>Reporting by Ada Merrow in Oslo, Jon Vale in Rome; Writing "
                "by Sam Hill; Editing by Li Wei</p>"
            ),
            "Ada Merrow, Jon Vale",
        ),
        (f"<p>{PROSE} (Reporting by Ada Merrow; Editing by Li Wei)</p>", A),
        (("<p>Copyright 2026 Tidewater Echo. Ada Merrow reported this story.</p>"), A),
        ("<p>Written by Ada Merrow</p>", A),
        ("<p>– Ada Merrow, Tidewater Echo</p>", A),
        ("<p>Ada Merrow can be reached at amerrow@tide.example.</p>", A),
        ("<p>Contact the writer: Ada Merrow, amerrow@tide.example</p>", A),
        ("<p>Email Ada Merrow at ada@tide.example.</p>", A),
        ("<p>Follow Ada Merrow on Twitter: @ada</p>", A),
        ("<p>Mr. Vale is a keeper of lamps.</p>", ""),
        ("<p>Jon Vale is in prison.</p>", ""),
    ],
)
def test_last_words_of_an_article(tmp_path, end, byline):
    markup = page(DAY).replace("</article>", f"{end}</article>")
    assert read(tmp_path, markup).byline == byline


WRAPPED = page("<p class=byline>By Ada Merrow</p>")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<body>", "<body class='single has-sidebar comments-open'>"),
        ("<article>", "<div class='layout-sidebar-right'><article>"),
        ("<article>", "<div id=related-enabled><article class=card>"),
    ],
)
def test_words_around_headline_and_byline_tell_nothing_of_it(tmp_path, before, after):
    markup = WRAPPED.replace("The lamp<", "The lamp is lit again<")
    assert read(tmp_path, markup.replace(before, after)).byline == A


@pytest.mark.parametrize(
    "end",
    [
        "<div class=replies><b class=author>Jon Vale</b> March 5, 2026</div>",
        "<section class=webmentions><b class=author>Jon Vale</b></section>",
    ],
)
def test_names_of_readers_and_of_other_articles(tmp_path, end):
    markup = page("").replace("</article>", f"{end}</article>")
    assert read(tmp_path, markup).byline == ""


def test_a_post_of_a_network_under_the_headline_names_no_author(tmp_path):
    post = "<blockquote>The lamp!<br>— Jon Vale (@jonvale) March 3, 2026</blockquote>"
    assert read(tmp_path, under(post)).byline == ""


def test_whom_the_article_tells_of_is_not_its_guest(tmp_path):
    story = f"<p>The lamp was lit by Jon Vale, whom all here know. {PROSE}</p>"
    end = "<p>Jon Vale is a former professor of harbour law.</p>"
    assert read(tmp_path, page(story + end)).byline == ""


@pytest.mark.parametrize(
    ("tagline", "byline"),
    [
        ("Ada Merrow's thoughts on lamps, harbours and tides", A),
        ("Writing from Ada Merrow", A),
        ("The personal blog of Ada Merrow.", A),
        ("Ada Merrow’s Digital Home", A),
        ("Ada Merrow's lamp went out", ""),
        ("Notes from Northern Harbour City", ""),
        ("Ada Merrow's blog</p><p>Jon Vale's blog", ""),
    ],
)
def test_whose_blog_it_is(tmp_path, tagline, byline):
    markup = page("").replace("<article>", f"<p>{tagline}</p><article>")
    assert read(tmp_path, markup).byline == byline


@pytest.mark.parametrize(
    "markup",
    [
        # An example of data that a manual shows.
        '<pre>{"name": "lamp", "author": "Ada Merrow", "licence": "MIT"}</pre>',
        # The table of contents of a manual.
        "<ul><li><a href=#a>Author</a></li><li><a href=#s>See also</a></li></ul>",
        "<h2>Author</h2><h2>See also</h2>",
        "<h3>About These Documents</h3><p>These Documents tell of lamps.</p>",
        "<div class=author-address>Harbour Lane Centre</div>",
    ],
)
def test_manuals_and_shops_have_no_author(tmp_path, markup):
    assert read(tmp_path, page(markup)).byline == ""


def test_a_name_alone_behind_by_wrote_it_rather_than_the_desk_before(tmp_path):
    menu = "".join(f"<a href=/{n}>Harbour {n}</a>" for n in range(30))
    desk = "<p class=author>Lamp News from Harbour Press</p>"
    text = f"<p>{PROSE}</p>" * 5
    markup = (
        f"<meta charset=utf-8><title>Lamps</title><div>{menu}</div>{desk}"
        f"<p>By Ada Merrow</p>{text}"
    )
    assert read(tmp_path, markup).byline == A


@pytest.mark.parametrize(
    ("head", "line", "byline"),
    [
        (
            '<meta property=og:site_name content="Tidewater Echo">',
            "By Ada Merrow Tidewater Echo",
            A,
        ),
        ("", "By <a href=/x>Ada Merrow</a> Lampman", A),
        ("", "By Ada Merrow Lampman", "Ada Merrow Lampman"),
    ],
)
def test_a_name_ends_where_its_element_or_the_site_begins(tmp_path, head, line, byline):
    markup = under(f"<p>{line}</p>{DAY}").replace("</head>", f"{head}</head>")
    assert read(tmp_path, markup).byline == byline
