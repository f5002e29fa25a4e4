"""The typefaces: those we ship, those the machine has, and which text takes which.

A Chinese face is named by its region (SC, TC) and never left to the system: in an
English locale Qt would otherwise choose the Japanese forms of the characters.
"""

from __future__ import annotations

import functools
import unicodedata
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

from reader.domain.language import Language, Script
from reader.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.settings import ReadingSettings

LATIN = "Source Serif 4"
LATIN_DISPLAY = "Source Serif 4 Display"

# Best first: serifs made for the screen or print, then whatever can show Chinese.
_HAN = {
    Script.HANS: (
        "Source Han Serif SC",
        "Noto Serif CJK SC",
        "Noto Serif SC",
        "Songti SC",
        "STSong",
        "Source Han Sans SC",
        "Noto Sans CJK SC",
        "Noto Sans SC",
        "PingFang SC",
        "Microsoft YaHei",
        "SimSun",
        "WenQuanYi Micro Hei",
        "WenQuanYi Zen Hei",
        "Droid Sans Fallback",
    ),
    Script.HANT: (
        "Source Han Serif TC",
        "Noto Serif CJK TC",
        "Noto Serif TC",
        "Songti TC",
        "LiSong Pro",
        "Source Han Sans TC",
        "Noto Sans CJK TC",
        "Noto Sans TC",
        "PingFang TC",
        "Microsoft JhengHei",
        "PMingLiU",
        "WenQuanYi Micro Hei",
        "Droid Sans Fallback",
    ),
}
_HAN_SANS = {
    Script.HANS: _HAN[Script.HANS][_HAN[Script.HANS].index("Source Han Sans SC") :],
    Script.HANT: _HAN[Script.HANT][_HAN[Script.HANT].index("Source Han Sans TC") :],
}
_SANS = ("Inter", "Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans", "Arial")
_MONO = (
    "Source Code Pro",
    "SF Mono",
    "Menlo",
    "Cascadia Mono",
    "Consolas",
    "Noto Sans Mono",
    "DejaVu Sans Mono",
)


_LEAST = 5  # pixels

_LAST_LATIN = "\u024f"  # every face has the characters up to this one
_HAN_RANGES = (
    ("\u2e80", "\u9fff"),
    ("\uf900", "\ufaff"),
    ("\ufe30", "\ufe4f"),
    ("\uff00", "\uffef"),
    ("\U00020000", "\U0003ffff"),
)


class Role(Enum):
    """The role of a text. The value: Latin size, leading; Han size, leading; weight."""

    BODY = (18, 1.54, 17, 1.76, 400)
    TITLE = (30, 1.2, 26, 1.38, 600)
    HEADING_1 = (25, 1.26, 22, 1.42, 600)
    HEADING_2 = (22, 1.3, 20, 1.46, 600)
    HEADING_3 = (19, 1.4, 18, 1.6, 600)
    STANDFIRST = (21, 1.42, 19, 1.64, 400)
    CAPTION = (15, 1.44, 14, 1.62, 400)
    TABLE = (16, 1.44, 15, 1.6, 400)
    CODE = (14, 1.5, 14, 1.5, 400)
    SMALL = (13, 1.4, 13, 1.4, 400)  # the interface's face, inside the page

    def size(self, language: Language) -> int:
        """In pixels, unzoomed. Chinese is set smaller and so looks the same size."""
        return self.value[2] if language is Language.CHINESE else self.value[0]

    def leading(self, language: Language) -> float:
        """Line height by size."""
        return self.value[3] if language is Language.CHINESE else self.value[1]


@dataclass(frozen=True, slots=True)
class Typography:
    """How the page is set. Empty faces mean ours, or the best of the machine's."""

    latin: str = ""
    han: str = ""
    script: Script = Script.HANS
    zoom: float = 1.0
    line_height: float = 1.0
    measure: int = 68

    @classmethod
    def of(cls, settings: ReadingSettings) -> Typography:
        return cls(
            latin=settings.latin_face,
            han=settings.han_face,
            script=settings.script,
            zoom=settings.zoom,
            line_height=settings.line_height,
            measure=settings.measure,
        )


def register() -> None:
    """Make the faces we ship known to Qt; asking again does nothing."""
    if LATIN in QFontDatabase.families():
        return
    for path in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


@functools.cache
def han_face(script: Script) -> str:
    """The best installed face with this region's forms; empty if there is none."""
    return _first_installed(_HAN[script]) or next(iter(_families_for(script)), "")


@functools.cache
def has_chinese() -> bool:
    """Whether there is any face to draw Chinese in; without one it is boxes."""
    return any(map(_families_for, Script))


def undrawn(texts: Iterable[str]) -> tuple[str, ...]:
    """The scripts of which no face on this computer has some character, but Han.

    A name is that of Unicode; an empty one stands for signs, such as emoji.
    """
    metrics = QFontMetrics(QFont(LATIN))  # of the faces that Qt falls back to, too
    shown = (char for char in sorted(set().union(*texts)) if _may_be_boxed(char))
    missing = (char for char in shown if not metrics.inFontUcs4(ord(char)))
    return tuple(dict.fromkeys(map(_script, missing)))


def _may_be_boxed(char: str) -> bool:
    """Whether a character shows something, and is neither Latin nor Chinese."""
    is_han = any(first <= char <= last for first, last in _HAN_RANGES)
    return char > _LAST_LATIN and not is_han and unicodedata.category(char)[0] in "LNPS"


def _script(char: str) -> str:
    """The first word of a letter's name, which is that of its script."""
    is_letter = unicodedata.category(char)[0] == "L"
    return unicodedata.name(char, "").partition(" ")[0].title() if is_letter else ""


def _families_for(script: Script) -> list[str]:
    writing = {
        Script.HANS: QFontDatabase.WritingSystem.SimplifiedChinese,
        Script.HANT: QFontDatabase.WritingSystem.TraditionalChinese,
    }
    return QFontDatabase.families(writing[script])


def regional(font: QFont, script: Script) -> QFont:
    """The same font with this region's forms of Chinese, where they are installed."""
    families = font.families()
    is_serif = any(name in _HAN[Script.HANS] for name in families) and not any(
        name in _HAN_SANS[Script.HANS] for name in families
    )
    best = _forms(script, is_serif=is_serif)
    if not best:
        return font
    other = QFont(font)
    own = [name for name in families if name not in _HAN[Script.HANS]]
    other.setFamilies([*own, best])
    return other


@functools.cache
def _forms(script: Script, *, is_serif: bool) -> str:
    best = "" if is_serif else _first_installed(_HAN_SANS[script])
    return best or han_face(script)


class Faces:
    """The fonts of a page, made once for each use. Needs a QGuiApplication."""

    def __init__(self, typography: Typography, *, has_ligatures: bool = True) -> None:
        """Without ligatures the words in a PDF can be found: "fi" stays two letters."""
        register()
        self.typography = typography
        self._has_ligatures = has_ligatures
        self._latin = typography.latin or LATIN
        self._mono = _first_installed(_MONO)
        self._sans = _interface_face()
        self._made: dict[tuple[Role, Language, Script], QFont] = {}

    def scaled(self, share: float) -> Faces:
        """The same faces, smaller or larger."""
        zoom = self.typography.zoom * share
        return Faces(
            replace(self.typography, zoom=zoom), has_ligatures=self._has_ligatures
        )

    def size(self, role: Role, language: Language) -> int:
        return max(_LEAST, round(role.size(language) * self.typography.zoom))

    def leading(self, role: Role, language: Language) -> float:
        """Height of a line in pixels."""
        size = self.size(role, language)
        return round(size * role.leading(language) * self.typography.line_height, 1)

    def han(self, script: Script) -> str:
        if script is self.typography.script and self.typography.han:
            return self.typography.han
        return han_face(script) or self._latin

    def latin(self, role: Role, language: Language = Language.ENGLISH) -> str:
        """The display cut for headlines; an optical size is a design of its own.

        Within a Chinese headline it looks too light: there it is the cut for texts.
        """
        is_headline = role is Role.TITLE and language is not Language.CHINESE
        if is_headline and self._latin == LATIN:
            return LATIN_DISPLAY
        return self._mono if role is Role.CODE else self._latin

    def families(self, role: Role, language: Language, script: Script) -> list[str]:
        """The face for this language first, the other's behind it."""
        if role is Role.SMALL:
            return [self._sans, _first_installed(_HAN_SANS[script]) or han_face(script)]
        latin, han = self.latin(role, language), self.han(script)
        return [han, latin] if language is Language.CHINESE else [latin, han]

    def font(self, role: Role, language: Language, script: Script) -> QFont:
        key = (role, language, script)
        if key not in self._made:
            font = QFont()
            font.setFamilies(self.families(role, language, script))
            font.setPixelSize(self.size(role, language))
            font.setWeight(QFont.Weight(role.value[4]))
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            if not self._has_ligatures:
                font.setFeature(QFont.Tag("liga"), 0)
            self._made[key] = font
        return self._made[key]


def _interface_face() -> str:
    """The platform's own, if it has a name: plain "Sans" may be any face."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    own = () if system.lower().startswith("sans") else (system,)
    return _first_installed((*own, *_SANS)) or system


def _first_installed(names: tuple[str, ...]) -> str:
    installed = set(QFontDatabase.families())
    return next((name for name in names if name in installed), "")
