"""Makes the stylesheet and the `QPalette` of the window from our Palette."""

from __future__ import annotations

import re
from dataclasses import asdict
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontInfo,
    QGuiApplication,
    QPalette,
)

from reader.domain.language import Language
from reader.paths import resource
from reader.ui.look.fonts import Faces, Role, Typography
from reader.ui.look.scale import scaled
from reader.ui.look.theme import palette_of

if TYPE_CHECKING:
    from reader.settings import ReadingSettings, Theme
    from reader.ui.look.theme import Palette

_HAN_FACES = (
    "Noto Sans SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Microsoft YaHei UI",
    "WenQuanYi Micro Hei",
    "Droid Sans Fallback",
)

_FONT_SIZE = re.compile(r"font-size: (\d+)px")


def stylesheet(palette: Palette, reading_face: QFont) -> str:
    """The window's stylesheet in the colours of this paper and our two faces."""
    template = Template(resource("styles", "window.qss").read_text(encoding="utf-8"))
    sheet = template.substitute(
        asdict(palette),
        icons=resource("icons").as_posix(),
        interface_faces=quoted(interface_font()),
        serif_faces=quoted(reading_face),
    )
    return _FONT_SIZE.sub(lambda size: f"font-size: {scaled(int(size[1]))}px", sheet)


def paper(theme: Theme) -> Palette:
    """The palette of a theme, which may be that of the system."""
    hints = QGuiApplication.styleHints()
    contrast = hints.accessibility().contrastPreference()
    return palette_of(
        theme,
        system_is_dark=hints.colorScheme() is Qt.ColorScheme.Dark,
        wants_contrast=contrast is Qt.ContrastPreference.HighContrast,
    )


def serif(reading: ReadingSettings) -> QFont:
    """The face of the page, for the quotes and headlines around it."""
    faces = Faces(Typography.of(reading))
    return faces.font(Role.BODY, Language.ENGLISH, reading.script)


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
        (roles.PlaceholderText, palette.soft),
        (roles.Highlight, palette.chosen),
        (roles.HighlightedText, palette.ink),
        (roles.Link, palette.accent),
    ):
        dressed.setColor(role, QColor(colour))
    return dressed


def interface_font() -> QFont:
    """The platform's own face, with Chinese in its mainland forms."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    installed = [face for face in _HAN_FACES if QFontDatabase.hasFamily(face)]
    # "Sans Serif" is no family: as the first name it lets Latin fall to the Han face.
    font.setFamilies([QFontInfo(font).family(), *installed])
    return font


def quoted(font: QFont) -> str:
    """The families of a font as a stylesheet names them."""
    return ", ".join(f'"{family}"' for family in font.families())
