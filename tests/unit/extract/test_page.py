"""Markup without a body, and links that belong to no heading."""

from __future__ import annotations

import pytest

from reader.extract import extract

PROSE = "<p>The ferry left the quay at noon, the harbour office said, quite empty.</p>"


@pytest.mark.parametrize("begins", ["article", "main", "section", "header"])
def test_a_page_that_leaves_out_its_body_tag(tmp_path, begins):
    """HTML 5 allows it, and what makes pages small does it."""
    saved = tmp_path / "page.html"
    saved.write_text(
        "<!doctype html><html lang=en><meta charset=utf-8><title>The ferry</title>"
        f"<{begins}><h1>The ferry returns</h1></{begins}><article>{PROSE * 6}</article>"
    )
    article = extract(saved)
    assert len(article.blocks) == 6
    assert article.title == "The ferry returns"


@pytest.mark.parametrize("sign", ["#", "¶", "§", "\n🔗 "])
def test_the_sign_that_links_to_a_heading_is_none_of_its_words(tmp_path, sign):
    saved = tmp_path / "page.html"
    link = f'<a class=anchor href="https://a.org/b#quay">{sign}</a>'
    saved.write_text(
        f"<title>The ferry</title><article><h1>The ferry</h1>{PROSE * 3}"
        f"<h2>The quay {link}</h2>{PROSE * 3}"
        f'<p>It has the number <a href="#n">7</a>, said <a href="x">#ferry</a>.</p>',
        encoding="utf-8",
    )
    texts = [block.text for block in extract(saved).blocks]
    assert texts[3] == "The quay"
    assert texts[-1] == "It has the number 7, said #ferry."


@pytest.mark.parametrize(
    "said", ["您的当前位置：", "您现在的位置是: ", "当前位置 ", ""]
)
def test_a_section_is_named_without_the_words_before_it(tmp_path, said):
    saved = tmp_path / "page.html"
    saved.write_text(
        f"<title>The ferry</title><div class=crumbs>{said}体育 / 武汉</div>"
        f"<article><h1>The ferry</h1>{PROSE * 6}</article>",
        encoding="utf-8",
    )
    assert extract(saved).section == "体育 / 武汉"
