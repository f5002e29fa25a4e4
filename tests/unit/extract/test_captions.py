"""Captions of one picture."""

from __future__ import annotations

import pytest

from reader.extract import extract
from tests.helpers.markup import page, read

FULL = "The ferry Ada Merrow enters the harbour of Northmere on its first voyage."
SENTENCE = "The ferry sailed again on Tuesday, with a brass band on its deck. "


def test_a_caption_cut_short_beside_the_whole_is_dropped(tmp_path):
    saved = tmp_path / "page.html"
    saved.write_text(
        f"<main><h1>The ferry returns</h1><p>{SENTENCE * 4}</p>"
        f'<div><img src="a.jpg"><div class="caption">{FULL}</div>'
        f'<div class="caption">{FULL[:60]}</div></div>'
        f'<div><img src="b.jpg"><div class="caption">Photo: Jon Vale</div></div>'
        f"<p>{SENTENCE * 4}</p></main>",
        encoding="utf-8",
    )
    blocks = extract(saved).blocks
    captions = [block.text for block in blocks if block.kind == "caption"]
    assert captions == [FULL, "Photo: Jon Vale"]


@pytest.mark.parametrize(
    ("markup", "is_caption"),
    [
        ("<div class=x><img src=a.jpg><span>The gate was shut.</span></div>", True),
        ("<figure><img src=a.jpg><p>The gate was shut.</p></figure>", True),
        ("<div><img src=a.jpg><p>The gate was shut.</p><p>It is old.</p></div>", False),
        ("<img src=a.jpg><p>The gate was shut.</p>", False),
        ("<div><img src=a.jpg><h3>The gate was shut.</h3></div>", False),
        (f"<div><img src=a.jpg><p>The gate was shut. {SENTENCE * 4}</p></div>", False),
    ],
)
def test_the_only_line_under_the_only_picture_of_an_element(
    tmp_path, markup, is_caption
):
    blocks = read(tmp_path, page(markup)).blocks
    line = next(block for block in blocks if "gate was shut" in block.text)
    assert (line.kind == "caption") is is_caption
