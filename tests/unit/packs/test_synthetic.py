"""Made-up pairs say the same in both languages."""

from __future__ import annotations

import re

from starter.cleaning import fault, tidy_chinese, tidy_english
from starter.corpora import Pair
from starter.synthetic import TEMPLATES, synthetic_pairs


def test_the_same_seed_makes_the_same_pairs() -> None:
    assert list(synthetic_pairs(50)) == list(synthetic_pairs(50))
    assert list(synthetic_pairs(50)) != list(synthetic_pairs(50, seed=8))


def test_a_template_names_the_same_things_in_both_languages() -> None:
    for template in TEMPLATES:
        names = [sorted(re.findall(r"{(\w+)}", side)) for side in template]
        assert names[0] == names[1], template


def test_made_up_pairs_pass_the_cleaning() -> None:
    pairs = list(synthetic_pairs(800))
    faulty = [p for p in pairs if fault(Pair(tidy_english(p[0]), tidy_chinese(p[1])))]
    assert not faulty


def test_large_numbers_are_counted_in_ten_thousands() -> None:
    scale = {"million": 100, "billion": 100_000}  # in ten thousands
    unit = {"万": 1, "亿": 10_000}
    seen = 0
    for pair in synthetic_pairs(2000):
        english = re.search(r"([\d.]+) (million|billion)", pair.english)
        chinese = re.search(r"([\d.]+)(万|亿)", pair.chinese)
        if english and chinese:
            seen += 1
            ours = float(english[1]) * scale[english[2]]
            assert abs(ours - float(chinese[1]) * unit[chinese[2]]) < 1e-6 * ours
    assert seen > 50
