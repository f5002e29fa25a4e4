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
            paragraph("Ada")
            + "".join(
                f'<div class="post-{4100 + n}">{paragraph("Jon")}</div>'
                for n in range(4)
            ),
            id="live posts",
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
