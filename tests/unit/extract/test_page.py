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
