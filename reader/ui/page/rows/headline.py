"""The first row: where the article is from, what it is called, who wrote it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QRectF
from PySide6.QtGui import QColor, QFont, QTextCharFormat

from reader.domain.annotation import Side
from reader.domain.article import site_name
from reader.domain.language import Language
from reader.domain.reading import TITLE_BLOCK
from reader.text.direction import is_right_to_left
from reader.ui.labels import unbroken
from reader.ui.look.fonts import Role
from reader.ui.page.rows.row import Ornament, OrnamentKind, Row
from reader.ui.page.type.piece import Ink
from reader.ui.page.type.scripts import Accent, Style
from reader.ui.page.type.typesetting import typeset

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.domain.article import Article, Block
    from reader.ui.page.rows.plan import Plan

_LOOKED_AT = 12  # blocks that tell whether the translation is the author's
_DOT = "\u2002·\u2002"


def compose(
    plan: Plan,
    row: Row,
    y: float,
    texts: Callable[[Row, Block, float], float],
) -> float:
    """Set the headline row; return where it ends. `texts` sets both titles."""
    y = _kicker(plan, row, y)
    block = plan.reading.block(TITLE_BLOCK)
    bottom = y
    if block.text:
        bottom = texts(row, block, y)
        y = _below_original(row, bottom) if plan.columns.are_two else bottom
    article = plan.reading.shown
    if article.byline and article.byline != site_name(article.source):
        line = _byline(article.byline, plan.reading.language)
        piece = plan.setter.ours(
            line, Role.SMALL, plan.reading.language, plan.columns.width
        )
        piece.x, piece.y, piece.ink = plan.columns.left, y + 8 * plan.zoom, Ink.SOFT
        row.pieces.append(piece)
        y = piece.bottom
    if has_author_translation(plan):
        y = _chip(plan, row, y + 8 * plan.zoom)
    return max(y, bottom)


def _below_original(row: Row, bottom: float) -> float:
    """Where the original's headline ends; its translation may be longer."""
    pieces = row.of_side(Side.ORIGINAL)
    return max((piece.bottom for piece in pieces), default=bottom)


def has_author_translation(plan: Plan) -> bool:
    """True if the author translated the headline or the first blocks."""
    reading = plan.reading
    first = (reading.pair(index) for index in range(TITLE_BLOCK, _LOOKED_AT))
    return any(pair is not None and pair.has_author_text for pair in first)


def kicker(article: Article) -> str:
    """Section, source and date in one line."""
    source = site_name(article.source)
    parts = (article.section, source, said_date(article.date))
    return _DOT.join(part for part in parts if part)


def said_date(date: str) -> str:
    """A date as the reader's locale says it; as the page does if it is not one."""
    try:
        moment = datetime.fromisoformat(date)
    except ValueError:
        return date
    locale = QLocale()
    is_chinese = locale.language() is QLocale.Language.Chinese
    said = locale.toString(
        QDate(moment.year, moment.month, moment.day),
        "yyyy年M月d日" if is_chinese else "d MMMM yyyy",
    )
    said = unbroken(said)
    joint = " " if is_chinese else ", "
    return f"{said}{joint}{moment:%H:%M}" if "T" in date else said


def _kicker(plan: Plan, row: Row, y: float) -> float:
    article = plan.reading.shown
    text = kicker(article)
    if not text:
        return y
    section = QTextCharFormat()
    section.setForeground(QColor(plan.setter.palette.accent))
    section.setFontWeight(QFont.Weight.DemiBold)
    faces = plan.setter.faces
    font = faces.font(Role.SMALL, Language.ENGLISH, plan.setter.script_of(text))
    leading = faces.leading(Role.SMALL, Language.ENGLISH)
    is_mirrored = _is_mirrored(plan)
    style = Style(font, leading, Language.ENGLISH, is_right_to_left=is_mirrored)
    room = plan.columns.width if is_mirrored else plan.columns.span
    accents = [Accent(0, len(article.section), section)] if article.section else []
    piece = typeset(text, style, room, accents)
    piece.x, piece.y, piece.ink = plan.columns.left, y, Ink.SOFT
    row.pieces.append(piece)
    row.divides_from = piece.bottom
    return piece.bottom + 6 * plan.zoom


def _is_mirrored(plan: Plan) -> bool:
    """Whether the headline below is written from right to left."""
    return is_right_to_left(plan.reading.block(TITLE_BLOCK).text)


def _byline(names: str, language: Language) -> str:
    if language is Language.CHINESE or is_right_to_left(names):
        return names
    by = QCoreApplication.translate("Headline", "By %1").replace("%1", names)
    return names if names.lower().startswith("by ") else by


def _chip(plan: Plan, row: Row, y: float) -> float:
    words = QCoreApplication.translate("Headline", "author’s translation")
    piece = plan.setter.ours(words, Role.SMALL, Language.ENGLISH, plan.columns.width)
    piece.x, piece.y, piece.ink = plan.columns.left + 10, y + 3, Ink.SECOND
    width = piece.layout.lineAt(0).naturalTextWidth()
    rect = QRectF(plan.columns.left, y, width + 20, piece.height + 6)
    row.pieces.append(piece)
    row.ornaments.append(Ornament(OrnamentKind.CHIP, rect))
    return rect.bottom()
