"""Who speaks in a transcript, and who wrote a post that an article quotes."""

from __future__ import annotations

from tests.helpers.markup import page, read, texts

TURNS = [
    ("Ada Merrow", "When did the lamp go out, and who was the first of you to see it?"),
    ("Per Lund", "A little after two, and it was the pilot who rang us from the bar."),
    ("Ada Merrow", "And nobody had heard the bell on the pier until he came ashore?"),
    ("Per Lund", "Nobody, for the rope of that bell has been gone since the spring."),
]


def test_the_speakers_of_a_transcript_stay(tmp_path):
    rows = "".join(
        f"<div class=turn><span class=who>{name}</span><p>{words}</p></div>"
        for name, words in TURNS
    )
    found = read(tmp_path, page(f"<div class=talk>{rows}</div>"))
    assert texts(found) == [text for turn in TURNS for text in turn]


def test_who_posted_what_is_quoted_stays(tmp_path):
    post = (
        "<blockquote class='bluesky-embed'><p>The lamp is out. Mind the bar.<br><br>"
        "<a href=/p>[image or embed]</a></p>&mdash; Pilots (<a href=/q>@pilots</a>) "
        "<a href=/r>5 June 2026</a></blockquote>"
    )
    assert texts(read(tmp_path, page(post))) == [
        "The lamp is out. Mind the bar.",
        "— Pilots (@pilots) 5 June 2026",
    ]
