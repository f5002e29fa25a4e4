"""Pages made to hang or crash a reader end in an article or a `PageError`, and soon."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reader.errors import PageError
from reader.extract import extract, whole_page

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


def outcome(path):
    for read in (extract, whole_page):
        try:
            article = read(path)
        except PageError:
            continue
        for block in article.blocks:
            for span in block.spans:
                assert 0 <= span.start < span.end <= len(block.text)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_end_soon(tmp_path, name):
    path = tmp_path / "page.html"
    path.write_text(HOSTILE[name], "utf-8")
    start = time.process_time()
    outcome(path)
    assert time.process_time() - start < 4  # both readings of the page


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
