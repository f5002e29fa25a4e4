"""Numbered pinyin becomes pinyin with marks, in the place the rules give them."""

from __future__ import annotations

import pytest

from reader.lexicon.syllables import syllables


@pytest.mark.parametrize(
    ("numbered", "expected"),
    [
        ("Zhong1 guo2", (("Zhōng", 1), ("guó", 2))),
        ("nü3 er2", (("nǚ", 3), ("ér", 2))),
        ("lüe4", (("lüè", 4),)),
        ("gui4 liu2", (("guì", 4), ("liú", 2))),
        ("kou3 xiao4", (("kǒu", 3), ("xiào", 4))),
        ("de5", (("de", 5),)),
        ("A A zhi4", (("A", 0), ("A", 0), ("zhì", 4))),
        ("m2 r5", (("ḿ", 2), ("r", 5))),
        ("xx5", (("", 0),)),
        ("Ou1 Ai4", (("Ōu", 1), ("Ài", 4))),
    ],
)
def test_syllables(numbered: str, expected: object) -> None:
    assert syllables(numbered) == expected
