"""How the window is dressed: one stylesheet and one `QPalette`, both from the Palette."""

from __future__ import annotations

from dataclasses import asdict
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

from reader.paths import resource

if TYPE_CHECKING:
    from reader.ui.theme import Palette


def stylesheet(palette: Palette) -> str:
    """The window's stylesheet in the colours of this paper."""
    template = Template(
        resource("styles", "window.qss").read_text(encoding="utf-8")
    )
    return template.substitute(colours(palette))


def colours(palette: Palette) -> dict[str, str]:
    """Every colour of the paper by name, as ``#rrggbb``."""
    return {
        name: value.name() if isinstance(value, QColor) else str(value)
        for name, value in asdict(palette).items()
    }


def qt_palette(palette: Palette) -> QPalette:
    """The same paper for what the stylesheet does not reach: menus, native pieces."""
    dressed = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, palette.panel),
        (roles.Base, palette.paper),
        (roles.AlternateBase, palette.panel),
        (roles.Button, palette.panel),
        (roles.ToolTipBase, palette.paper),
        (roles.WindowText, palette.ink),
        (roles.Text, palette.ink),
        (roles.ButtonText, palette.ink),
        (roles.ToolTipText, palette.ink),
        (roles.PlaceholderText, palette.faint),
        (roles.Highlight, palette.lit),
        (roles.HighlightedText, palette.ink),
        (roles.Link, palette.accent),
    ):
        dressed.setColor(role, QColor(colour))
    return dressed
