"""Every paper can be read: WCAG AA for all words on all grounds."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from reader.paths import resource
from reader.settings import Theme
from reader.ui.look.theme import (
    AA,
    CLEAR_DARK,
    CLEAR_LIGHT,
    DARK,
    LIGHT,
    SEPIA,
    Palette,
    contrast,
    palette_of,
)

CLEAR = [CLEAR_LIGHT, CLEAR_DARK]
PAPERS = pytest.mark.parametrize("palette", [LIGHT, SEPIA, DARK, *CLEAR])
AAA = 7.0
APART, SEEN = 1.5, 1.1
GRAPHICS = 3.0  # WCAG for what is no word: icons, rings, bars

INKS = {"ink", "soft", "second", "accent", "tones"}
WASHES = {"chosen", "lit", "selection", "found", "found_now", "highlights"}
ORNAMENTS = {"faint", "rule", "waiting"}  # decoration; `faint` is disabled words, too
GROUNDS = {"paper", "panel"}


def colours(palette: Palette, names: set[str]) -> list[str]:
    found: list[str] = []
    for name in sorted(names):
        value = getattr(palette, name)
        found += (
            [value]
            if isinstance(value, str)
            else getattr(value, "values", value.__iter__)()
        )
    return found


def test_every_colour_is_known_for_what_it_is() -> None:
    """A new one is missing below until it is named above."""
    known = INKS | WASHES | ORNAMENTS | GROUNDS
    assert {field.name for field in fields(Palette)} - {"name"} == known


@PAPERS
def test_words_have_contrast_on_paper_and_panels(palette: Palette) -> None:
    for ink in colours(palette, INKS):
        for ground in colours(palette, GROUNDS):
            assert contrast(ink, ground) >= AA, (ink, ground)


@pytest.mark.parametrize("palette", CLEAR)
def test_who_asks_for_contrast_gets_it(palette: Palette) -> None:
    for ground in colours(palette, GROUNDS):
        assert contrast(palette.rule, ground) >= GRAPHICS
        for ink in colours(palette, INKS):
            assert contrast(ink, ground) >= AAA, (ink, ground)


@PAPERS
def test_words_have_contrast_on_every_wash(palette: Palette) -> None:
    for wash in colours(palette, WASHES):
        for ink in colours(palette, INKS):
            assert contrast(palette.ink_on(wash, ink), wash) >= AA, (ink, wash)


@PAPERS
def test_what_is_lit_marked_and_selected_are_told_apart(palette: Palette) -> None:
    """Also by who sees no hues: the three may lie on the same words."""
    marks = palette.highlights.values()
    for mark in marks:
        assert contrast(palette.lit, mark) >= APART, mark
        assert contrast(palette.selection, mark) >= APART, mark
    assert contrast(palette.selection, palette.lit) >= APART
    assert contrast(palette.lit, palette.paper) >= SEEN


@PAPERS
def test_a_translation_under_its_original_keeps_its_ink_on_what_stays(palette) -> None:
    """It would flicker from grey to black as the lit sentence moves."""
    for wash in (palette.lit, *palette.highlights.values()):
        assert palette.ink_on(wash, palette.second) == palette.second


@PAPERS
def test_rings_and_icons_have_contrast(palette: Palette) -> None:
    for ground in (*colours(palette, GROUNDS), palette.lit):
        assert contrast(palette.accent, ground) >= GRAPHICS  # rings, bars, dots
        assert contrast(palette.soft, ground) >= GRAPHICS  # icons
    for icon in resource("icons").glob("*.svg"):
        for ink in re.findall(r"#[0-9A-Fa-f]{6}", icon.read_text(encoding="utf-8")):
            if icon.stem.startswith("chevron"):
                assert contrast(ink, palette.paper) >= GRAPHICS, icon.name


RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")


def rules() -> list[tuple[str, dict[str, str]]]:
    text = resource("styles", "window.qss").read_text(encoding="utf-8")
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return [
        (
            " ".join(match[1].split()),
            dict(re.findall(r"([\w-]+):\s*([^;]+);", match[2])),
        )
        for match in RULE.finditer(text)
    ]


@PAPERS
def test_the_stylesheet_has_contrast(palette: Palette) -> None:
    """Words on the ground of their own rule or, where it has none, on either paper."""
    told = 0
    for selector, style in rules():
        ink = style.get("color", "$ink")
        ground = style.get("background", "transparent").split()[0]
        if ":disabled" in selector or not ink.startswith("$"):
            continue
        grounds = [ground[1:]] if ground.startswith("$") else sorted(GROUNDS)
        if grounds in (["rule"], ["faint"], ["accent"]):
            continue  # a line, a bar: no words
        for each in grounds:
            told += 1
            behind = getattr(palette, each)
            assert contrast(getattr(palette, ink[1:]), behind) >= AA, (selector, each)
    assert told > 50


def test_what_takes_the_keyboard_shows_it() -> None:
    """Each kind of control has a rule for the focus, with a ring rather than an ink."""
    ringed = {
        part.strip().split(":")[0].split()[-1]
        for selector, style in rules()
        for part in selector.split(",")
        if ":focus" in part and any(key.startswith("border") for key in style)
    }
    assert ringed >= {
        "QToolButton",
        "QPushButton",
        "QLineEdit",
        "QPlainTextEdit",
        "QComboBox",
        "QSpinBox",
        "QCheckBox",
        "QListView",
        "QTableView",
        "QTabBar",
    }


def test_the_system_decides_between_light_and_dark() -> None:
    assert palette_of(Theme.SYSTEM, system_is_dark=True) is DARK
    assert palette_of(Theme.SYSTEM, system_is_dark=False) is LIGHT
    assert palette_of(Theme.SEPIA, system_is_dark=True) is SEPIA
    assert palette_of(Theme.SYSTEM, wants_contrast=True) is CLEAR_LIGHT
    clear = palette_of(Theme.SYSTEM, system_is_dark=True, wants_contrast=True)
    assert clear is CLEAR_DARK
    assert palette_of(Theme.SEPIA, wants_contrast=True) is SEPIA
    assert palette_of(Theme.CONTRAST) is CLEAR_LIGHT
    assert palette_of(Theme.CONTRAST, system_is_dark=True) is CLEAR_DARK
