"""Captions of one picture."""

from __future__ import annotations

from reader.extract import extract

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
