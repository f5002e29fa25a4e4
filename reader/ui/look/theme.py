"""The papers: every colour of the program, by what it is for."""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.domain.annotation import Colour
from reader.settings import Theme

if TYPE_CHECKING:
    from collections.abc import Mapping

AA = 4.5  # what WCAG asks for between words and what is behind them


@functools.lru_cache(maxsize=1000)
def contrast(one: str, other: str) -> float:
    """From 1, none at all, to 21, black on white, as WCAG counts."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one paper, as ``#rrggbb``.

    `ink` reads on every ground at 4.5:1 or better, other inks on `paper` and `panel`;
    on a wash, ask `ink_on`. `faint` is for ornaments and what cannot be pressed.
    """

    name: Theme
    paper: str
    panel: str
    ink: str
    soft: str
    second: str
    faint: str
    rule: str
    accent: str
    lit: str
    waiting: str
    selection: str
    found: str
    found_now: str
    highlights: Mapping[Colour, str]
    tones: tuple[str, str, str, str, str]  # pinyin, first to fourth and neutral

    @property
    def is_dark(self) -> bool:
        return self.name is Theme.DARK

    def ink_on(self, ground: str, ink: str) -> str:
        """The ink itself or, where it could hardly be read, the full one."""
        return ink if contrast(ink, ground) >= AA else self.ink


LIGHT = Palette(
    name=Theme.LIGHT,
    paper="#FBFAF7",
    panel="#F4F2EC",
    ink="#1F1D1A",
    soft="#6A655D",
    second="#5A554D",
    faint="#A39D92",
    rule="#E4DFD5",
    accent="#B3382C",
    lit="#F1E6CC",
    waiting="#EDE8DF",
    selection="#CBDCEC",
    found="#F5DFA8",
    found_now="#F0B660",
    highlights={
        Colour.YELLOW: "#F8EBB0",
        Colour.GREEN: "#DCEBCB",
        Colour.BLUE: "#D3E4F2",
        Colour.PINK: "#F6DADA",
        Colour.PURPLE: "#E6DDF1",
    },
    tones=("#B3382C", "#946200", "#2F7D3B", "#2C62A8", "#6A655D"),
)

SEPIA = Palette(
    name=Theme.SEPIA,
    paper="#F6EEDB",
    panel="#EFE5CE",
    ink="#3F3324",
    soft="#6E5F49",
    second="#5E4F3A",
    faint="#A4947A",
    rule="#DFD2B6",
    accent="#A3402C",
    lit="#E9D9AE",
    waiting="#E8DCC2",
    selection="#CAD3CB",
    found="#EBCB85",
    found_now="#E2A552",
    highlights={
        Colour.YELLOW: "#F0DE92",
        Colour.GREEN: "#D5DDB4",
        Colour.BLUE: "#CFDCD8",
        Colour.PINK: "#EFD0C2",
        Colour.PURPLE: "#E0D1DC",
    },
    tones=("#A3402C", "#835800", "#2E6F37", "#2D5C96", "#6E5F49"),
)

DARK = Palette(
    name=Theme.DARK,
    paper="#1A1A1C",
    panel="#141416",
    ink="#E3E0D9",
    soft="#9A958B",
    second="#BCB7AC",
    faint="#6B675F",
    rule="#2D2C2A",
    accent="#E0796A",
    lit="#3A3323",
    waiting="#28282A",
    selection="#2F4358",
    found="#5A4A22",
    found_now="#785716",
    highlights={
        Colour.YELLOW: "#4A4120",
        Colour.GREEN: "#2C3D22",
        Colour.BLUE: "#20384A",
        Colour.PINK: "#4A2A2C",
        Colour.PURPLE: "#38304A",
    },
    tones=("#E0796A", "#D3A545", "#7DBB7F", "#7FB0E6", "#9A958B"),
)

# For whoever has asked the system for more contrast: words at 7:1, lines at 3:1.
CLEAR_LIGHT = replace(
    LIGHT,
    paper="#FFFFFF",
    panel="#FFFFFF",
    ink="#000000",
    soft="#333333",
    second="#1A1A1A",
    faint="#6B6B6B",
    rule="#767676",
    accent="#8A1A10",
    tones=("#8A1A10", "#5E3E00", "#145A20", "#123F7A", "#333333"),
)
CLEAR_DARK = replace(
    DARK,
    paper="#000000",
    panel="#000000",
    ink="#FFFFFF",
    soft="#D0D0D0",
    second="#E8E8E8",
    faint="#9A9A9A",
    rule="#8A8A8A",
    accent="#FF9C8F",
    tones=("#FF9C8F", "#F0C050", "#9BE09D", "#A0CCFF", "#D0D0D0"),
)


def palette_of(
    theme: Theme, *, system_is_dark: bool = False, wants_contrast: bool = False
) -> Palette:
    """The palette of a theme; `Theme.SYSTEM` follows what the system asks for."""
    if theme is Theme.SYSTEM:
        light, dark = (CLEAR_LIGHT, CLEAR_DARK) if wants_contrast else (LIGHT, DARK)
        return dark if system_is_dark else light
    return {Theme.LIGHT: LIGHT, Theme.SEPIA: SEPIA, Theme.DARK: DARK}[theme]
