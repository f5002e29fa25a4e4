"""Words for values of the domain, and the tones a label can have."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt

from reader.domain.annotation import AnnotationKind, Colour
from reader.domain.language import Language, Script
from reader.domain.reading import Layout
from reader.domain.words import PartOfSpeech
from reader.settings import Reveal, Theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from reader.desk import Pack
    from reader.domain.annotation import Annotation
    from reader.domain.language import Direction

WidgetT = TypeVar("WidgetT", bound="QWidget")

_WIDE_STOPS = tuple("。！？：")


def set_tone(widget: WidgetT, tone: str) -> WidgetT:
    """Give a label one of the stylesheet's tones: soft, small, heading, key."""
    widget.setProperty("tone", tone)
    return widget


def in_one_line(sentences: Iterable[str]) -> str:
    """Join sentences; no space follows a full-width stop, which contains one."""
    line = ""
    for sentence in filter(None, sentences):
        is_apart = bool(line) and not line.endswith(_WIDE_STOPS)
        line += f" {sentence}" if is_apart else sentence
    return line


def language_name(language: Language) -> str:
    match language:
        case Language.ENGLISH:
            return QCoreApplication.translate("Labels", "English")
        case Language.CHINESE:
            return "中文"
        case _:
            return ""


def site_label(site: str) -> str:
    """The name of a site in a sentence, also for pages that do not tell it."""
    return site or QCoreApplication.translate("Labels", "pages without an address")


def part_of_speech(part: PartOfSpeech) -> str:
    """The abbreviation of a part of speech, as in dictionaries."""
    return {
        PartOfSpeech.NOUN: QCoreApplication.translate("Labels", "n."),
        PartOfSpeech.VERB: QCoreApplication.translate("Labels", "v."),
        PartOfSpeech.ADJECTIVE: QCoreApplication.translate("Labels", "adj."),
        PartOfSpeech.ADVERB: QCoreApplication.translate("Labels", "adv."),
    }[part]


def layout_name(layout: Layout) -> str:
    return {
        Layout.ORIGINAL: QCoreApplication.translate("Labels", "Original"),
        Layout.SIDE_BY_SIDE: QCoreApplication.translate("Labels", "Side by side"),
        Layout.INTERLEAVED: QCoreApplication.translate("Labels", "Interleaved"),
        Layout.TRANSLATION: QCoreApplication.translate("Labels", "Translation"),
    }[layout]


def theme_name(theme: Theme) -> str:
    return {
        Theme.SYSTEM: QCoreApplication.translate("Labels", "As the system"),
        Theme.LIGHT: QCoreApplication.translate("Labels", "Light"),
        Theme.SEPIA: QCoreApplication.translate("Labels", "Sepia"),
        Theme.DARK: QCoreApplication.translate("Labels", "Dark"),
        Theme.CONTRAST: QCoreApplication.translate("Labels", "High contrast"),
    }[theme]


def reveal_name(reveal: Reveal) -> str:
    names = {
        Reveal.SHOWN: QCoreApplication.translate("Labels", "Shown"),
        Reveal.DIMMED: QCoreApplication.translate("Labels", "Dimmed until asked for"),
        Reveal.BLURRED: QCoreApplication.translate("Labels", "Blurred until asked for"),
        Reveal.HIDDEN: QCoreApplication.translate("Labels", "Hidden until asked for"),
    }
    return names[reveal]


def colour_name(colour: Colour) -> str:
    return {
        Colour.YELLOW: QCoreApplication.translate("Labels", "Yellow"),
        Colour.GREEN: QCoreApplication.translate("Labels", "Green"),
        Colour.BLUE: QCoreApplication.translate("Labels", "Blue"),
        Colour.PINK: QCoreApplication.translate("Labels", "Pink"),
        Colour.PURPLE: QCoreApplication.translate("Labels", "Purple"),
    }[colour]


def kind_name(kind: AnnotationKind) -> str:
    """The name of one mark of a kind; with "{colour}" if the kind is coloured."""
    return {
        AnnotationKind.BOOKMARK: QCoreApplication.translate("Labels", "Bookmark"),
        AnnotationKind.HIGHLIGHT: QCoreApplication.translate(
            "Labels", "Highlight, {colour}"
        ),
        AnnotationKind.NOTE: QCoreApplication.translate("Labels", "Note"),
    }[kind]


def kind_plural(kind: AnnotationKind) -> str:
    return {
        AnnotationKind.BOOKMARK: QCoreApplication.translate("Labels", "Bookmarks"),
        AnnotationKind.HIGHLIGHT: QCoreApplication.translate("Labels", "Highlights"),
        AnnotationKind.NOTE: QCoreApplication.translate("Labels", "Notes"),
    }[kind]


def mark_name(annotation: Annotation) -> str:
    """The kind of a mark and its colour: what its card shows by a colour."""
    name = kind_name(annotation.kind)
    if annotation.kind.is_coloured:
        return name.format(colour=colour_name(annotation.colour).lower())
    return name


def direction_name(direction: Direction, script: Script | None = None) -> str:
    """English → 中文; with the script of its Chinese side, English → 简体中文."""
    names = [language_name(direction.source), language_name(direction.target)]
    if script:
        chinese = "简体中文" if script is Script.HANS else "繁體中文"
        at = (direction.source, direction.target).index(Language.CHINESE)
        names[at] = chinese
    return " → ".join(names)


def engine_name(route: Sequence[Pack]) -> str:
    """What translates, as the status line says it; empty if nothing can."""
    if not route:
        return ""
    if any(pack.is_starter for pack in route):
        return QCoreApplication.translate("Labels", "starter pack")
    return " + ".join(pack.label for pack in route)


def unbroken(date: str) -> str:
    """A date that no line breaks inside: 14 March 2026, 2026年3月14日."""
    if " " in date:
        return date.replace(" ", "\u00a0")
    return "\u2060".join(date)  # the word joiner, which has no width


def day_name(iso: str, locale: QLocale) -> str:
    """A date as short as it can be: without the year if it is this one."""
    if len(iso) < len("2025-03-04"):
        return iso
    day = QDate.fromString(iso[:10], Qt.DateFormat.ISODate)
    if not day.isValid():
        return iso
    is_chinese = locale.language() == QLocale.Language.Chinese
    form = "M月d日" if is_chinese else "d MMM"
    if day.year() != date.today().year:
        form = "yyyy年M月d日" if is_chinese else "d MMM yyyy"
    return locale.toString(day, form)


def moment_name(iso: str, locale: QLocale) -> str:
    """A UTC time in the reader's own clock: today 09:12, or the day."""
    moment = QDateTime.fromString(iso, Qt.DateFormat.ISODate).toLocalTime()
    if not moment.isValid():
        return ""
    if moment.date() == QDate.currentDate():
        today = QCoreApplication.translate("Labels", "today")
        return f"{today} {moment.toString('HH:mm')}"
    return day_name(moment.date().toString(Qt.DateFormat.ISODate), locale)
