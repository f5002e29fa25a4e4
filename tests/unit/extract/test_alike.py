"""Lines that a page writes alike, and the words of its headline in its lines."""

from __future__ import annotations

from math import log1p

import pytest

from reader.extract.alike import AlikeLines
from reader.extract.lines import FEATURES
from reader.extract.measures import MeasuredPage
from reader.extract.page import parse
from reader.extract.topic import Topic
from reader.extract.walk import outline_of
from reader.extract.word_weights import WordWeights
from tests.helpers.markup import SILENT

TEXT = "The harbour at Northmere was shut, and the ferries stayed at sea. "
ROW = (
    "<li class='row-{n}'><a href=/{n}>A title of another article</a><p>{text}</p></li>"
)
NAMES = FEATURES[FEATURES.index("likes") : FEATURES.index("of headline's words")]


def measured(body: str) -> MeasuredPage:
    return MeasuredPage(
        outline_of(parse(f"<body>{body}</body>")), WordWeights({}, {}, SILENT)
    )


@pytest.fixture
def page() -> MeasuredPage:
    story = f"<div class=story><p>{TEXT}</p><p>{TEXT * 2}</p><p>{TEXT}</p></div>"
    rows = "".join(ROW.format(n=n, text=TEXT) for n in range(4))
    return measured(f"{story}<ul>{rows}</ul>")


def told(page: MeasuredPage, i: int) -> dict[str, float]:
    return dict(zip(NAMES, AlikeLines(page).row(i), strict=True))


def test_paragraphs_of_one_text_follow_one_another(page):
    first, last = told(page, 0), told(page, 2)
    assert first["likes"] == log1p(3)
    assert first["likes in a run"] == 1
    assert first["links among likes"] == 0
    assert first["prose of likes"] == pytest.approx(4 / 8, rel=0.01)
    assert (first["place among likes"], last["place among likes"]) == (0, 1)


def test_blurbs_of_a_list_stand_between_links(page):
    """Each row has a number of its own in its name."""
    blurbs = [i for i, line in enumerate(page.lines) if i > 2 and not line.linked]
    row = told(page, blurbs[1])
    assert row["likes"] == log1p(4)
    assert row["likes in a run"] == 0
    assert row["links among likes"] == pytest.approx(3 / 4)
    assert row["place among likes"] == pytest.approx(1 / 3)


def test_a_line_that_no_other_is_like(page):
    alone = measured(f"<h2>Harbour</h2><p>{TEXT}</p>")
    row = told(alone, 0)
    assert (row["likes"], row["likes in a run"]) == (log1p(1), -1)
    assert row["place among likes"] == 0


def test_the_share_of_likes_in_an_area(page):
    alike = AlikeLines(page)
    story = next(area for area in page.areas if area.words == "story")
    assert [alike.share_in(story, i) for i in (0, 4)] == [1, 0]
    assert alike.share_in(page.areas[page.lines[0].area], 0) == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("Ferries stayed at sea", (1 / 3, 7 / 21)),
        ("The HARBOUR of Northmere", (2 / 3, 16 / 24)),
        ("Nothing of the kind", (0, 0)),
    ],
)
def test_the_words_of_a_headline_in_a_line(text, shares):
    headline = Topic(["No ferries at Northmere harbour"])
    assert headline.row(text) == pytest.approx(shares)


def test_pairs_of_characters_of_a_chinese_headline():
    headline = Topic(["港口关闭"])
    assert headline.row("渡轮不能进入港口") == pytest.approx((1 / 3, 2 / 8))


def test_a_page_without_a_headline():
    assert Topic([]).row("The harbour") == Topic(["by a of"]).row("x") == (-1, -1)
