"""The text of an article that a page tells only to machines."""

from __future__ import annotations

import json

import pytest

from reader.extract import extract

TEXTS = [
    f"Paragraph {n} of the report tells what the inspectors saw in hall {n}, and when."
    for n in range(12)
]


def page(tmp_path, body, shown):
    told = {"@type": "NewsArticle", "headline": "The halls", "articleBody": body}
    saved = tmp_path / "page.html"
    saved.write_text(
        "<!doctype html><title>The halls</title><script type='application/ld+json'>"
        f"{json.dumps(told)}</script><article><h1>The halls</h1>"
        + "".join(f"<p>{text}</p>" for text in shown)
        + "</article>",
        encoding="utf-8",
    )
    return [block.text for block in extract(saved).blocks]


@pytest.mark.parametrize(
    "body",
    ["\n\n".join(TEXTS), "".join(f"<p>{text}</p>" for text in TEXTS)],
    ids=["lines", "markup"],
)
@pytest.mark.parametrize("shown", [[], TEXTS[:2]], ids=["nothing", "a beginning"])
def test_a_text_that_the_page_tells_only_to_machines(tmp_path, body, shown):
    assert page(tmp_path, body, shown) == TEXTS


def test_the_shown_text_is_kept_when_machines_are_told_no_more(tmp_path):
    assert page(tmp_path, " ".join(TEXTS), TEXTS) == TEXTS


def test_a_told_text_of_something_else_is_not_believed(tmp_path):
    other = "\n".join(text.replace("hall", "ship") for text in TEXTS * 3)
    shown = [text.replace("Paragraph", "Part") for text in TEXTS]
    assert page(tmp_path, other, shown) == shown


def test_the_posts_of_a_live_report_that_only_machines_are_told(tmp_path):
    posts = [
        {"@type": "BlogPosting", "headline": f"Hall {n} is open", "articleBody": text}
        for n, text in enumerate(TEXTS)
    ]
    told = {"@type": "LiveBlogPosting", "headline": "Halls", "liveBlogUpdate": posts}
    saved = tmp_path / "page.html"
    saved.write_text(
        "<!doctype html><title>Halls</title><script type='application/ld+json'>"
        f"{json.dumps(told)}</script><h1>Halls</h1><p>Loading the latest …</p>",
        encoding="utf-8",
    )
    found = [block.text for block in extract(saved).blocks]
    want = [line for post in posts for line in (post["headline"], post["articleBody"])]
    assert found == want


def test_a_text_told_by_microdata(tmp_path):
    saved = tmp_path / "page.html"
    saved.write_text(
        "<!doctype html><title>The halls</title><div itemscope><h1>The halls</h1>"
        f"<meta itemprop=articleBody content='{chr(10).join(TEXTS)}'>"
        f"<p>{TEXTS[0]}</p></div>",
        encoding="utf-8",
    )
    assert [block.text for block in extract(saved).blocks] == TEXTS


def test_a_told_text_of_a_page_without_a_headline(tmp_path):
    lines = [
        f"第{n}号车间的检查结果今天上午公布，检查组说那里的灯已经修好了。"
        for n in range(12)
    ]
    told = {"@type": "NewsArticle", "articleBody": "\n".join(lines)}
    saved = tmp_path / "page.html"
    saved.write_text(
        "<!doctype html><title>海文日报</title><script type='application/ld+json'>"
        f"{json.dumps(told)}</script><div><p>打开客户端看全文</p></div>",
        encoding="utf-8",
    )
    assert [block.text for block in extract(saved).blocks] == lines
