"""An article that a page holds only as the data of its scripts."""

from __future__ import annotations

import json
from urllib.parse import quote

import pytest

from reader.errors import PageError
from reader.extract import File, whole_page
from tests.helpers.markup import read

TEXTS = [
    f"Keeper {n} wrote into the book of the light that the lens number {n} was cleaned."
    for n in range(12)
]
MARKUP = "".join(f"<p>{text}</p>" for text in TEXTS)
TITLE = "The book of the light"
OTHER = MARKUP.replace("lens", "stove")


def page(script: str, shown: str = "<div id=root></div>") -> str:
    return (
        f"<!doctype html><meta charset=utf-8><title>{TITLE} | Pier Post</title>"
        f"<body>{shown}{script}</body>"
    )


def data(value: object, kind: str = "application/json") -> str:
    return f"<script type='{kind}'>{json.dumps(value)}</script>"


def variable(value: str) -> str:
    return f"<script>window.__STATE__ = {value};</script>"


STORY = {"title": TITLE, "body": MARKUP}
SCRIPTS = {
    "Next.js": data({"props": {"pageProps": {"story": STORY}}}),
    "beside others": data([{"title": "Stoves", "body": OTHER}, STORY]),
    "plain text": data({"title": TITLE, "articleBody": "\n\n".join(TEXTS)}),
    "rendered": data({"title": {"rendered": TITLE}, "content": {"rendered": MARKUP}}),
    "paragraphs": data({"title": TITLE, "parts": [{"text": text} for text in TEXTS]}),
    "without a title": data({"post": {"content": MARKUP}}),
    "a variable": variable(json.dumps({"story": STORY})),
    "no JSON": variable(f'{{"at": undefined, "story": {json.dumps(STORY)}}}'),
    "a literal": variable(f"{{story: {{content: {json.dumps(MARKUP)}}}}}"),
    "parsed": variable(f"JSON.parse({json.dumps(json.dumps(STORY))})"),
    "in an address": (
        f"<script type='application/json'>{quote(json.dumps(STORY))}</script>"
    ),
    "Nuxt 3": data(
        [["Reactive", 1], {"story": 2}, {"title": 3, "text": 4}, TITLE, MARKUP]
    ),
}


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS.keys())
def test_a_text_that_a_script_would_draw(tmp_path, script):
    found = [block.text for block in read(tmp_path, page(script)).blocks]
    assert found == TEXTS


def test_the_whole_of_a_page_that_a_script_would_draw(tmp_path):
    read(tmp_path, page(SCRIPTS["Next.js"], "<div id=root>Loading…</div>"))
    whole = whole_page(File(tmp_path / "page.html"))
    assert [block.text for block in whole.blocks] == ["Loading…", *TEXTS]


def test_a_page_that_shows_its_text_is_read_as_it_is_shown(tmp_path):
    shown = f"<article><h1>{TITLE}</h1>{OTHER}</article>"
    found = read(tmp_path, page(SCRIPTS["Next.js"], shown)).blocks
    assert all("stove" in block.text for block in found)
    assert len(found) == len(TEXTS)


@pytest.mark.parametrize(
    "value",
    [
        [{"title": f"Stove {n}", "body": f"{OTHER}<p>{n}"} for n in range(5)],
        {"terms": "We may change these terms. " * 40},
        {"scripts": {"text": "https://port.example/" + "a" * 900}},
    ],
    ids=["the articles of a list", "a text that is called none", "an address"],
)
def test_data_of_something_else_is_no_article(tmp_path, value):
    with pytest.raises(PageError):
        read(tmp_path, page(data(value)))


def test_broken_data_is_no_error(tmp_path):
    nested = "[" * 100_000
    for script in (variable('{"a": ' + "x" * 900), data(STORY)[:-90], variable(nested)):
        with pytest.raises(PageError):
            read(tmp_path, page(script))
