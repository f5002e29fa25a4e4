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
        (
            "<table><tr><td><img src=a.jpg><tr><td>The gate was shut.</table>",
            True,
        ),
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


def test_short_and_long_items_of_a_list_article_are_all_text(tmp_path):
    short = "The gate was shut."
    items = "".join(
        f"<div class=item><img src={n}.jpg><p>{text}</p></div>"
        for n, text in enumerate((SENTENCE * 8, short, SENTENCE * 7))
    )
    blocks = read(tmp_path, page(f"<div class=all>{items}</div>")).blocks
    assert [block.kind for block in blocks if block.text == short] == ["paragraph"]


@pytest.mark.parametrize(
    ("above", "below", "kind"),
    [
        ("<h2>The gate</h2>", "<h2>The wall</h2>", "paragraph"),
        ("<h2>The gate</h2>", "", "caption"),
        ("", "<h2>The wall</h2>", "caption"),
    ],
)
def test_a_section_with_a_picture_has_text(tmp_path, above, below, kind):
    box = "<div class=part><img src=a.jpg><p>The gate was shut.</p></div>"
    markup = page(f"{above}{box}{below}<p>{SENTENCE * 4}</p>")
    found = [b.kind for b in read(tmp_path, markup).blocks if "gate was" in b.text]
    assert found == [kind]


@pytest.mark.parametrize(
    "line",
    [
        "Lamps on the pier in March. REUTERS/Ada Quay",
        "Lamps on the pier | Ada Quay/Northmere Press",
        "[Ada Quay/Northmere Press]",
        "Lamps on the pier (AP Photo/Ada Quay)",
        "Lamps on the pier. © Ada Quay",
        "Courtesy of the Northmere Museum",
        "码头的灯在三月点亮。（中新社发）",
        "碼頭的燈在三月點亮。（圖／讀者翻攝）",
        "码头的灯在三月点亮 图/港口公司",
        "碼頭的燈在三月點亮。港口公司提供",
        "摄影 林小港",
    ],
)
def test_a_paragraph_under_a_picture_that_credits_it(tmp_path, line):
    markup = page(f"<p><img src=a.jpg width=600 height=400></p><p>{line}</p>")
    found = [b.kind for b in read(tmp_path, markup).blocks if b.text == line]
    assert found in ([], ["caption"])


@pytest.mark.parametrize(
    "line",
    [
        "“图是我画的，灯也是我点的，谁也没有帮过我。”她说。",
        "She took the photo herself, and nobody had helped her.",
        "The gate was shut on Monday (apparently by the wind, as she said).",
        "The lamps are listed at northmere.example/apple-lamps, and so is their price.",
        "<b>一、码头的灯</b>",
    ],
)
def test_a_paragraph_under_a_picture_that_is_text(tmp_path, line):
    markup = page(f"<p><img src=a.jpg width=600 height=400></p><p>{line}</p>")
    text = line.removeprefix("<b>").removesuffix("</b>")
    kinds = [b.kind for b in read(tmp_path, markup).blocks if b.text == text]
    assert kinds
    assert "caption" not in kinds


def test_a_short_centred_line_under_a_picture_captions_it(tmp_path):
    line = "<p style='text-align:center'>The gate was shut</p>"
    picture = "<p align=center><img src=a.jpg width=600 height=400></p>"
    blocks = read(tmp_path, page(picture + line)).blocks
    found = next(block for block in blocks if "gate was shut" in block.text)
    assert found.kind == "caption"


def test_where_all_is_centred_a_centred_line_is_text(tmp_path):
    line = "<p>The gate was shut, and nobody had the key to it.</p>"
    picture = "<p><img src=a.jpg width=600 height=400></p>"
    markup = page(picture + line).replace("<p>", '<p align="center">')
    found = next(b for b in read(tmp_path, markup).blocks if "gate was" in b.text)
    assert found.kind == "paragraph"


def test_the_centred_short_lines_of_a_blog_of_pictures_are_text(tmp_path):
    lines = [f"第{n}天我们沿着河走到了下一个渡口，雾还没有散。" for n in range(9)]
    picture = "<p align=center><img src=a.jpg width=600 height=400></p>"
    body = "".join(f"{picture}<p align=center>{line}</p>" for line in lines)
    blocks = read(tmp_path, page(f"<p>{SENTENCE * 3}</p>{body}")).blocks
    kinds = {block.text: block.kind for block in blocks}
    assert {kinds[line] for line in lines} == {"paragraph"}
