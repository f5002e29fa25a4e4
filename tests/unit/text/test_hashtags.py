"""Tags in running text."""

from __future__ import annotations

import pytest

from reader.text.hashtags import (
    hashtags,
    placed_hashtags,
    unwritten,
    with_tag_renamed,
)


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Fog again #fog, and #river-trade.", ("fog", "river-trade")),
        ("#news/local first; #fog twice #fog", ("news/local", "fog")),
        ("(#aside) “#quoted”", ("aside", "quoted")),
        ("雾很大。#气候 #农业", ("气候", "农业")),
        ("雾很大#气候，以后再查。", ("气候",)),
        ("#京张铁路#今天通车", ("京张铁路",)),
        ("全角也行 ＃天气", ("天气",)),
        ("# A heading\n## Another", ()),
        ("Number #1, issue #42, in C# or F#", ()),
        ("https://news.example/a#part and page.html#end", ()),
        ("&#8212; and nothing", ()),
        ("", ()),
    ],
)
def test_tags_are_told_from_other_signs(text: str, tags: tuple[str, ...]) -> None:
    assert hashtags(text) == tags


@pytest.mark.parametrize(
    ("text", "renamed"),
    [
        ("Seen #bird, and #birds.", "Seen #fowl, and #birds."),
        ("#bird", "#fowl"),
        ("＃bird #bird#完", "＃fowl #fowl#完"),
        ("#bird/owl", "#bird/owl"),
        ("a#bird https://a.org/#bird C#", "a#bird https://a.org/#bird C#"),
        ("#bird- #bird", "#fowl- #fowl"),
    ],
)
def test_a_tag_is_renamed_in_a_text(text: str, renamed: str) -> None:
    assert with_tag_renamed(text, "bird", "fowl") == renamed


def test_only_tags_that_are_not_written_are_named_beside_a_text() -> None:
    text = "Ask #Lin about #猫头鹰# and C#3"
    assert unwritten(("Lin", "birds", "猫头鹰", "3"), text) == ("birds", "3")
    places = [(text[start:end], tag) for start, end, tag in placed_hashtags(text)]
    assert places == [("#Lin", "Lin"), ("#猫头鹰#", "猫头鹰")]
