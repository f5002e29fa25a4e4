"""Pages that hold more than one article: only the first is read."""

from __future__ import annotations

import pytest

from reader.extract import extract

SENTENCE = "The ferry {} sailed again on Tuesday, with a brass band on its deck. "


def paragraph(name: str) -> str:
    return f"<p>{SENTENCE.format(name) * 4}</p>"


def page(body: str) -> str:
    return f"<html><body><main><h1>The ferry returns</h1>{body}</main></body></html>"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            paragraph("Ada")
            + "<div>Was this article helpful?</div><h2>A bridge</h2>"
            + paragraph("Jon") * 4,
            id="after a question to the reader",
        ),
        pytest.param(
            "".join(
                f"<div><a href='/a'>Save</a> <a href='/b'>Send to a friend</a></div>"
                f"{paragraph(name)}"
                for name in ("Ada", "Jon", "Lin", "Mo")
            ),
            id="the same links over every post",
        ),
    ],
)
def test_only_the_first_article_is_read(tmp_path, body):
    saved = tmp_path / "page.html"
    saved.write_text(page(body), encoding="utf-8")
    text = "\n".join(block.text for block in extract(saved).blocks)
    assert "ferry Ada" in text
    assert "ferry Jon" not in text


def test_a_page_of_one_sentence_is_found_by_its_summary(tmp_path):
    told = "Ada Merrow tells, perhaps too fully, how the old ferry was mended."
    links = "".join(f'<li><a href="/{n}">Another film {n}</a></li>' for n in range(30))
    saved = tmp_path / "page.html"
    saved.write_text(
        f'<html><head><meta name="description" content="{told}"></head><body>'
        f"<h1>The ferry</h1><div><p>{told}</p></div><ul>{links}</ul>"
        f"<div><p>{SENTENCE.format('Jon') * 3}</p></div></body></html>",
        encoding="utf-8",
    )
    assert [block.text for block in extract(saved).blocks] == [told]


def test_a_body_cut_at_its_pictures_is_read_to_its_end(tmp_path):
    parts = [
        f'<div class="text">{paragraph(name) * 3}</div>' for name in ("Ada", "Jon")
    ]
    links = "".join(f'<li><a href="/{n}">Another film {n}</a></li>' for n in range(90))
    saved = tmp_path / "page.html"
    saved.write_text(
        page(f"{parts[0]}<div>Advertisement</div>{parts[1]}<ul>{links}</ul>"),
        encoding="utf-8",
    )
    text = "\n".join(block.text for block in extract(saved).blocks)
    assert text.count("ferry Ada") == text.count("ferry Jon") > 0
    assert "film" not in text


@pytest.mark.parametrize(
    "bar",
    [
        '<div><a href="#top">Up to the first line</a></div>',
        "".join(f'<p><a href="/t/{n}">the word no. {n}</a>:</p>' for n in range(9)),
    ],
)
def test_links_over_every_section_of_a_manual_end_nothing(tmp_path, bar):
    saved = tmp_path / "page.html"
    sections = "".join(bar + paragraph(name) for name in ("Ada", "Jon", "Lin", "Mo"))
    saved.write_text(page(sections), encoding="utf-8")
    text = "\n".join(block.text for block in extract(saved).blocks)
    assert all(f"ferry {name}" in text for name in ("Ada", "Jon", "Lin", "Mo"))


@pytest.mark.parametrize(
    ("numbers", "is_text"), [((31, 9, -2), False), ((1, 2, 3), True)]
)
def test_votes_over_answers_are_no_text(tmp_path, numbers, is_text):
    answers = "".join(
        f'<div class="answer a-{n}"><div class=cell><span>{n}</span></div>'
        f"<div class=prose>{paragraph(name)}</div></div>"
        for n, name in zip(numbers, ("Ada", "Jon", "Lin"), strict=True)
    )
    saved = tmp_path / "page.html"
    saved.write_text(page(paragraph("Mo") + answers), encoding="utf-8")
    found = [block.text for block in extract(saved).blocks]
    assert sum("ferry" in text for text in found) == 4
    assert [text in found for text in map(str, numbers)] == [is_text] * 3
