"""Pages made to hang or crash a reader end in an article or a `PageError`, and soon."""

from __future__ import annotations

import zipfile

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reader.errors import PageError
from reader.extract import File, extract, formats, whole_page
from tests.helpers.cost import seconds

PROSE = "<p>The ferry left the quay at noon, the harbour office said, quite empty.</p>"
HOSTILE = {
    "nested-div": "<div>" * 100_000 + PROSE * 9,
    "nested-b": "<b>" * 100_000 + PROSE * 9,
    "nested-lists": "<ul><li>" * 50_000 + PROSE,
    "nested-tables": "<table><tr><td>" * 30_000 + PROSE,
    "attributes": "<div "
    + " ".join(f'a{n}="x"' for n in range(60_000))
    + ">"
    + PROSE * 9,
    "long-class": '<div class="' + "ad-" * 300_000 + '">' + PROSE * 9,
    "long-word": "<p>" + "a" * 2_000_000,
    "spaces": "<p>a" + " " * 2_000_000 + "b",
    "brackets": "<" * 500_000,
    "ampersands": "&" * 500_000,
    "title": "<title>" + " - a" * 100_000 + "</title>" + PROSE * 9,
    "fields": "<div>" + "<input type=email>" * 50_000 + PROSE * 9,
    "raised": "<span class=sup>" * 2_000 + "a " * 200_000 + PROSE * 9,
    "layers": "<style>" + "@layer " * 40_000 + "</style>" + PROSE * 9,
    "screens": "<style>" + "@media screen{" * 20_000 + "</style>" + PROSE * 9,
    "selectors": f"<style>.{'a' * 99 + ':not(:focus)' * 20_000}{{}}</style>"
    + PROSE * 9,
    "twice": "<p>" + "â€™" * 200_000,
    "numbers": "<p>" + "<a href=#x>1</a>" * 40_000 + PROSE * 9,
    "slots": "<x-a><template shadowrootmode=open>"
    + "<slot></slot>" * 20_000
    + "</template>"
    + "<b>x</b> y " * 20_000
    + "</x-a>"
    + PROSE * 9,
    "captions": "<figure>" + "<figcaption>x</figcaption>" * 20_000 + PROSE * 9,
    "metas": "<meta charset" * 100_000,
    "comments": "<!--" * 200_000,
    "crumbs": "<p>" + "a/" * 300_000,
    "breaks": "<div>" + "text here<br>" * 50_000,
    "links": "<p>" + "<a href=x>y</a> " * 50_000,
    "pictures": "<img src=x.jpg>" * 30_000 + PROSE * 9,
    "json": '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
    "bomb": '<!DOCTYPE l [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><p>&b;</p>',
    "address": '<link rel=canonical href="http://["><img src="//[">' + PROSE * 9,
    "prefixed": f'<h:html xmlns:h="http://www.w3.org/1999/xhtml">{PROSE * 9}</h:html>',
}
MARKDOWN = {
    "links": "[a](" * 5_000 + "x" * 5_000,
    "pictures": "![](" + "a" * 20_000,
    "labels": "[" * 100_000,
    "heading": "# " + "#" * 100_000 + "x",
    "emphasis": "*a " * 30_000,
    "ticks": "`a " * 30_000,
}
_NAMES = """div p span b a li ul ol table tr td blockquote pre h1 h2 br img article nav
script style figure figcaption svg math select textarea title body html"""
TAGS = st.sampled_from(_NAMES.split())
MARKUP = st.lists(
    st.one_of(
        TAGS.map("<{}>".format),
        TAGS.map("</{}>".format),
        TAGS.map('<{} class="comment ad caption" id="x" style="display:none">'.format),
        st.text(max_size=60),
        st.just(PROSE),
    ),
    max_size=40,
).map("".join)


MOST_TIMES = 60  # the time of an ordinary page; quadratic work takes far more


def outcome(path):
    for read in (extract, lambda path: whole_page(File(path))):
        try:
            article = read(path)
        except PageError:
            continue
        for block in article.blocks:
            for span in block.spans:
                assert 0 <= span.start < span.end <= len(block.text)


@pytest.fixture(scope="module")
def usual(tmp_path_factory):
    """The CPU seconds that an ordinary page of 2,000 paragraphs takes here and now."""
    path = tmp_path_factory.mktemp("usual") / "page.html"
    text = "The ferry left at seven with three passengers, and came back at noon."
    body = "".join(f"<p>{text} {number}</p>" for number in range(2_000))
    path.write_text(f"<title>Ferry</title><article>{body}</article>", "utf-8")
    return seconds(lambda: outcome(path))


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_end_soon(tmp_path, usual, name):
    path = tmp_path / "page.html"
    path.write_text(HOSTILE[name], "utf-8")
    assert seconds(lambda: outcome(path)) < MOST_TIMES * usual  # both readings of it


@pytest.mark.parametrize("name", MARKDOWN)
def test_hostile_markdown_ends_soon(tmp_path, usual, name):
    path = tmp_path / "page.md"
    path.write_text(MARKDOWN[name], "utf-8")
    assert seconds(lambda: outcome(path)) < MOST_TIMES * usual


def test_a_book_that_unpacks_without_end_is_not_read_to_it(tmp_path):
    path = tmp_path / "book.epub"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr(
            "META-INF/container.xml", '<c><rootfile full-path="package.opf"/></c>'
        )
        book.writestr(
            "package.opf",
            '<package><item id="a" href="a.xhtml"/><spine>'
            + '<itemref idref="a"/>' * 500
            + "</spine></package>",
        )
        book.writestr("a.xhtml", PROSE * 9 + " " * (8 << 20))
    pages = formats.pages_of(formats.FileFormat.EPUB, path.read_bytes())
    assert 0 < sum(len(page.text) for page in pages) <= 32 << 20


def test_half_of_an_emoji_in_what_a_page_says_of_itself(tmp_path):
    path = tmp_path / "page.html"
    record = '{"@type": "NewsArticle", "headline": "Ferry \\ud83d leaves"}'
    script = f'<script type="application/ld+json">{record}</script>'
    path.write_text(f"{script}<article>{PROSE * 9}</article>", "utf-8")
    assert whole_page(File(path)).title == "Ferry leaves"


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
    max_examples=60,
)
@given(markup=MARKUP)
@example(markup="<b>0\r")
def test_any_markup_is_read(tmp_path, markup):
    path = tmp_path / "page.html"
    path.write_text(markup, "utf-8", errors="replace")
    outcome(path)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
    max_examples=60,
)
@given(
    data=st.binary(max_size=600),
    suffix=st.sampled_from(["html", "txt", "md", "mht", "epub"]),
)
def test_any_bytes_are_read(tmp_path, data, suffix):
    path = tmp_path / f"page.{suffix}"
    path.write_bytes(data)
    outcome(path)
