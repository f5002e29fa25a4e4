"""Every paper can be read: WCAG AA for all words on all grounds."""

from __future__ import annotations

import pytest

from reader.settings import Theme
from reader.ui.look.theme import DARK, LIGHT, SEPIA, Palette, palette_of


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, SEPIA, DARK], ids=lambda p: p.name)
def test_words_have_contrast(palette: Palette) -> None:
    grounds = [
        palette.paper,
        palette.panel,
        palette.lit,
        palette.selection,
        palette.found,
        palette.found_now,
        *palette.highlights.values(),
    ]
    for ground in grounds:
        assert contrast(palette.ink, ground) >= 4.5, ground
    for words in (palette.soft, palette.accent, *palette.tones):
        for ground in (palette.paper, palette.panel):
            assert contrast(words, ground) >= 4.5, (words, ground)


@pytest.mark.parametrize("palette", [LIGHT, SEPIA, DARK], ids=lambda p: p.name)
def test_a_translation_under_its_original_has_contrast_on_washes(
    palette: Palette,
) -> None:
    for ground in (palette.paper, palette.lit, *palette.highlights.values()):
        assert contrast(palette.second, ground) >= 4.5, ground


def test_the_system_decides_between_light_and_dark() -> None:
    assert palette_of(Theme.SYSTEM, system_is_dark=True) is DARK
    assert palette_of(Theme.SYSTEM, system_is_dark=False) is LIGHT
    assert palette_of(Theme.SEPIA, system_is_dark=True) is SEPIA
