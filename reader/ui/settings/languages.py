"""The language of the interface, changed while the window stands."""

from __future__ import annotations

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
)

from reader.paths import resource
from reader.ui.look.fonts import has_chinese

AVAILABLE = {"en": "English", "zh_CN": "简体中文", "zh_TW": "繁體中文"}
"""By their codes, the languages the interface speaks, in their own words."""

_SOURCE = "en"

QT_LACKS = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Page &Set:"),
)
"""Texts of Qt's own dialogs that Qt does not translate; our catalogue does."""


class InterfaceLanguage(QObject):
    """Holds the translators that are installed; English needs none."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._installed: list[QTranslator] = []
        self._used: str | None = None

    def use(self, code: str) -> None:
        """Use a language of ours; an empty code means the system's, if we have it."""
        if code == self._used:
            return  # or everything on the screen would be told of a new language
        chosen, self._used = _legible(resolve(code)), code
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = []
        QLocale.setDefault(_locale_of(chosen) if not code else QLocale(chosen))
        if chosen != _SOURCE:
            ours = str(resource("translations"))
            qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._install(f"duizhao_{chosen}", ours)
            self._install(f"qtbase_{chosen}", qts)

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self)
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            self._installed.append(translator)


def _legible(language: str) -> str:
    """The language, or English where no typeface could show it."""
    return language if language == _SOURCE or has_chinese() else _SOURCE


def _locale_of(chosen: str) -> QLocale:
    """How dates and numbers are said: as the system does, in a language of ours.

    A French month among English words would belong to neither.
    """
    system, ours = QLocale.system(), QLocale(chosen)
    if system.language() == ours.language():
        return QLocale(system.name())
    return QLocale(ours.language(), system.territory())


def resolve(code: str) -> str:
    """One of our languages for a code of any kind (zh, zh-CN, zh_Hans_CN)."""
    wanted = QLocale(code) if code else QLocale.system()
    if wanted.language() != QLocale.Language.Chinese:
        return _SOURCE
    is_traditional = wanted.script() == QLocale.Script.TraditionalHanScript
    return "zh_TW" if is_traditional else "zh_CN"
