"""The palettes: every colour of the program, by its use."""

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
    `chosen` is behind a selected row or menu entry. `lit`, the highlights and
    `selection` lie one over another: each is 1.5:1 apart from the one before it.
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
    chosen: str
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
    second="#554F48",
    faint="#A39D92",
    rule="#E4DFD5",
    accent="#B3382C",
    chosen="#F1E6CC",
    lit="#F4ECDA",
    waiting="#EDE8DF",
    selection="#74A0D3",
    found="#F5DFA8",
    found_now="#F0B660",
    highlights={
        Colour.YELLOW: "#E6BC58",
        Colour.GREEN: "#A6CE88",
        Colour.BLUE: "#9DC7E8",
        Colour.PINK: "#EDB3BB",
        Colour.PURPLE: "#CEB9E9",
    },
    tones=("#B3382C", "#946200", "#2F7D3B", "#2C62A8", "#6A655D"),
)

SEPIA = Palette(
    name=Theme.SEPIA,
    paper="#F6EEDB",
    panel="#EFE5CE",
    ink="#372C1F",
    soft="#6E5F49",
    second="#564834",
    faint="#A4947A",
    rule="#DFD2B6",
    accent="#A3402C",
    chosen="#E9D9AE",
    lit="#F0E3C5",
    waiting="#E8DCC2",
    selection="#769CAE",
    found="#EBCB85",
    found_now="#E2A552",
    highlights={
        Colour.YELLOW: "#DFB52C",
        Colour.GREEN: "#A8C381",
        Colour.BLUE: "#9DC0CC",
        Colour.PINK: "#E3AEA0",
        Colour.PURPLE: "#CFB1C8",
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
    chosen="#3A3323",
    lit="#2F2A1C",
    waiting="#28282A",
    selection="#3B638F",
    found="#5A4A22",
    found_now="#785716",
    highlights={
        Colour.YELLOW: "#51451B",
        Colour.GREEN: "#344D24",
        Colour.BLUE: "#254965",
        Colour.PINK: "#6F3438",
        Colour.PURPLE: "#503C70",
    },
    tones=("#E0796A", "#D3A545", "#7DBB7F", "#7FB0E6", "#9A958B"),
)

# For whoever wants more contrast: words at 7:1, lines at 3:1.
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
    lit="#F9F2D8",
    selection="#6CA4E5",
    highlights={
        Colour.YELLOW: "#F3BF06",
        Colour.GREEN: "#97D777",
        Colour.BLUE: "#9CCCF1",
        Colour.PINK: "#F5B6C0",
        Colour.PURPLE: "#D5BCF1",
    },
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
    lit="#201C10",
    selection="#235794",
    highlights={
        Colour.YELLOW: "#463A0C",
        Colour.GREEN: "#1C4314",
        Colour.BLUE: "#153D61",
        Colour.PINK: "#6C1F2C",
        Colour.PURPLE: "#4B2A70",
    },
    tones=("#FF9C8F", "#F0C050", "#9BE09D", "#A0CCFF", "#D0D0D0"),
)


def palette_of(
    theme: Theme, *, system_is_dark: bool = False, wants_contrast: bool = False
) -> Palette:
    """The palette of a theme; `Theme.SYSTEM` follows what the system asks for.

    High contrast is light or dark as the system is.
    """
    wants_contrast = wants_contrast or theme is Theme.CONTRAST
    if theme in (Theme.SYSTEM, Theme.CONTRAST):
        light, dark = (CLEAR_LIGHT, CLEAR_DARK) if wants_contrast else (LIGHT, DARK)
        return dark if system_is_dark else light
    return {Theme.LIGHT: LIGHT, Theme.SEPIA: SEPIA, Theme.DARK: DARK}[theme]
