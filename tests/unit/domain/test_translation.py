"""A pair knows where each translated sentence lies."""

from __future__ import annotations

from reader.domain.translation import Pair, Sentence, Translation


def test_ranges_point_at_each_translated_sentence() -> None:
    pair = Pair(
        block=0,
        sentences=(Sentence(0, 3, "好。"), Sentence(3, 6, "走吧。")),
        translations=(Translation("Good."), Translation("Let's go.")),
        joiner=" ",
    )
    assert pair.text == "Good. Let's go."
    assert [pair.text[a:b] for a, b in pair.translated_ranges] == [
        "Good.",
        "Let's go.",
    ]
