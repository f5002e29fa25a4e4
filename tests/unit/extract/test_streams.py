"""Other articles below a short text that are no links."""

from __future__ import annotations

import pytest

from tests.helpers.markup import read

STORY = [
    "The lamp on the pier went out on Sunday night, and nobody ashore noticed it.",
    "A pilot who came in at two rang the harbour office, and the bell did not ring.",
    "The keeper has asked for a second bell since 1998, the board's own minutes say.",
]
OTHERS = [
    ("Nets to be mended in the hall", "The hall is open to all who bring a needle."),
    ("Two seals on the slip", "Children fed them until the warden came."),
    ("The ferry has a new name", "Its old one is to hang in the ticket office."),
    ("Eel pie returns", "The baker found his mother's recipe behind a drawer."),
    ("Tide tables printed late", "The printer had run out of blue, he said."),
]


def story(below: str = "", beside: str = "", headline: str = "A dark night") -> str:
    rows = "".join(f"<p>{text}</p>" for text in STORY)
    return (
        f"<!doctype html><meta charset=utf-8><title>{headline}</title>"
        f"<div class=wrap><div class=c1><h1>{headline}</h1><div class=c2>{rows}{below}"
        f"</div></div>{beside}</div>"
    )


def teasers(when: str = "", tag: str = "h3") -> str:
    return "".join(
        f"<div class=c5><{tag}>{title}</{tag}><p>{blurb}</p>{when.format(n + 2)}</div>"
        for n, (title, blurb) in enumerate(OTHERS)
    )


def texts(folder, markup: str) -> list[str]:
    return [block.text for block in read(folder, markup).blocks]


@pytest.mark.parametrize(
    "when",
    [
        "<span>{} hours ago</span>",
        "<div>{}m ago</div>",
        "<p>{}小时前</p>",
        "<time>{} June 2026</time>",
    ],
)
def test_teasers_with_a_time_go_wherever_they_stand(tmp_path, when):
    assert texts(tmp_path, story(teasers(when))) == STORY
    assert texts(tmp_path, story("", teasers(when))) == STORY


def test_blurbs_that_end_with_a_time_go(tmp_path):
    rows = "".join(
        f"<p>{blurb} {n + 1} hours ago</p>" for n, (_, blurb) in enumerate(OTHERS)
    )
    assert texts(tmp_path, story(rows)) == STORY


def test_teasers_apart_from_headline_and_text_go(tmp_path):
    assert texts(tmp_path, story("", f"<div>{teasers()}</div>")) == STORY


def test_sections_of_the_text_stay(tmp_path):
    found = texts(tmp_path, story(teasers()))
    assert found[: len(STORY)] == STORY
    assert all(title in found and blurb in found for title, blurb in OTHERS)


def test_the_entries_of_a_live_report_stay(tmp_path):
    when = "<span>{} hours ago</span>"
    found = texts(tmp_path, story(teasers(when), headline="The dark night: live"))
    assert all(blurb in found for _, blurb in OTHERS)
