"""Typesets one side of a block, or words of ours, in the right face and size."""

from __future__ import annotations

import functools
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextFormat

from reader.domain.annotation import Side
from reader.domain.article import Block, BlockKind, SpanKind
from reader.domain.language import Language, Script
from reader.text.detect import language_of
from reader.text.direction import is_right_to_left
from reader.text.script import told_script
from reader.ui.look.fonts import Faces, Role
from reader.ui.page.type.credits import credit_in
from reader.ui.page.type.doubts import doubted, words
from reader.ui.page.type.scripts import (
    Accent,
    Insertion,
    Style,
    other_font,
    runs_of,
    seams_width,
)
from reader.ui.page.type.solid import joiners, without_breaks
from reader.ui.page.type.terms import forced
from reader.ui.page.type.typesetting import TAB, typeset

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from reader.desk.reading import Reading
    from reader.domain.article import Span
    from reader.domain.translation import Doubt, Translation
    from reader.ui.look.theme import Palette
    from reader.ui.page.type.piece import Piece

_ALIGNMENT = QTextCharFormat.VerticalAlignment
_APART = "\u2002"
_RUBY = 11.0  # pixels above a line, unzoomed
_RUBY_SIZE = 10
_TEXTS = 256  # whose language is kept: more than are laid out at once
_SMALLEST = 0.8  # of its size: code that is set smaller to fit
_PARTED = (Role.BODY, Role.STANDFIRST, Role.TABLE, Role.CAPTION)
_ROLES = {
    BlockKind.CODE: Role.CODE,
    BlockKind.TABLE: Role.TABLE,
    BlockKind.CAPTION: Role.CAPTION,
}
_HEADLINES = (Role.TITLE, Role.HEADING_1, Role.HEADING_2, Role.HEADING_3)


def role_of(block: Block) -> Role:
    if block.kind is BlockKind.HEADING:
        if block.level == 0:
            return Role.TITLE
        return (
            (Role.HEADING_1, Role.HEADING_2)[block.level - 1]
            if block.level < 3
            else (Role.HEADING_3)
        )
    if block.kind is BlockKind.PARAGRAPH and block.level:
        return Role.STANDFIRST
    return _ROLES.get(block.kind, Role.BODY)


@dataclass(slots=True)
class Setter:
    """Makes pieces of texts."""

    faces: Faces
    palette: Palette
    pinyin: Callable[[str], tuple[str, ...]] | None = None
    terms: Mapping[str, str] = field(default_factory=dict)  # the reader's glossary
    has_hyphens: bool = True

    def set(
        self,
        reading: Reading,
        index: int,
        side: Side,
        width: float,
        part: tuple[int, int] | None = None,
    ) -> Piece:
        """One side of a block, or a part of it, at most `width` wide."""
        whole = reading.text(index, side)
        start, end = part or (0, len(whole))
        text = whole[start:end]
        style = self.style(reading, index, side)
        if reading.block(index).kind is BlockKind.CODE:
            style = _fitting(style, whole, width)
        elif reading.block(index).kind is BlockKind.TABLE:
            style = _directed(style, text)  # each cell has a direction of its own
        accents, insertions = self._accents(reading, index, side, start, end)
        kind = reading.block(index).kind
        if kind is BlockKind.CAPTION and (credit := credit_in(text)):
            accents = [*accents, Accent(*credit, self._small(self.palette.soft))]
        shown = text
        if kind is BlockKind.TABLE:
            shown = without_breaks(text)
            insertions = sorted(insertions + joiners(text), key=lambda each: each.at)
        sounds = self._sounds(text, style.language)
        piece = typeset(
            shown,
            style,
            width,
            accents,
            insertions,
            tuple((i, self._ruby_width(sound)) for i, sound in sounds),
        )
        piece.side, piece.base, piece.rubies = side, start, sounds
        return piece

    def scaled(self, share: float) -> Setter:
        """A setter of smaller or larger type, which breaks no word to save room."""
        return replace(self, faces=self.faces.scaled(share))

    def style(self, reading: Reading, index: int, side: Side) -> Style:
        """How a side of a block is set."""
        text = reading.text(index, side)
        language = _language_of(text, reading.language_of(side))
        script = reading.script_of(side, self.script_of(text))
        role = role_of(reading.block(index))
        style = self._style(role, language, script)
        return style if role is Role.CODE else _directed(style, text)

    def measure(
        self, reading: Reading, index: int, side: Side
    ) -> Callable[[str], float]:
        """Tells how wide words are in the face of a side of a block."""
        return _measure(self.style(reading, index, side))

    def ours(self, text: str, role: Role, language: Language, width: float) -> Piece:
        """Words that are not the article's; they cannot be selected."""
        font = self.faces.font(role, language, self.script_of(text))
        leading = self.faces.leading(role, language)
        return typeset(text, _directed(Style(font, leading, language), text), width)

    def script_of(self, text: str) -> Script:
        """The script whose forms a text of the page asks for; in doubt, the reader's.

        An author's simplified text stays so whatever the settings say.
        """
        return _told_script(text) or self.faces.typography.script

    def _style(self, role: Role, language: Language, script: Script) -> Style:
        has_ruby = self.pinyin is not None and language is Language.CHINESE
        return Style(
            font=self.faces.font(role, language, script),
            leading=self.faces.leading(role, language),
            language=Language.ENGLISH if role is Role.CODE else language,
            western=(self.faces.latin(role, language), self.faces.han(script)),
            han_size=self.faces.size(role, Language.CHINESE),
            ruby=_RUBY * self.faces.typography.zoom if has_ruby else 0.0,
            is_justified=language is Language.CHINESE and role is Role.BODY,
            is_balanced=role in _HEADLINES,
            has_hyphens=self.has_hyphens
            and language is Language.ENGLISH
            and role in _PARTED,
        )

    def _accents(
        self, reading: Reading, index: int, side: Side, start: int, end: int
    ) -> tuple[list[Accent], list[Insertion]]:
        """What is set otherwise in a part of a side, and the words of ours in it."""
        if side is Side.ORIGINAL:
            return self._spans(reading, index, start, end), []
        accents: list[Accent] = []
        insertions: list[Insertion] = []
        pair, text = reading.pair(index), reading.text(index, side)
        ranges = reading.ranges(index, side) if pair else ()
        for sentence in range(bisect_left(ranges, (start, 0)), len(ranges)):
            first, last = ranges[sentence]
            if pair is None or last > end:
                break
            made = pair.translations[sentence]
            accents += self._made(made, text[first:last], first - start)
            if made.doubts:
                is_followed = last < end and text[last] != " "
                reason = _reason(made.doubts, is_followed=is_followed)
                insertions.append(Insertion(last - start, reason, self._reason()))
        return accents, insertions

    def _spans(
        self, reading: Reading, index: int, start: int, end: int
    ) -> list[Accent]:
        """The author's emphasis, links and the like within a part of the original."""
        return [
            Accent(
                max(span.start, start) - start,
                min(span.end, end) - start,
                self._span(span, reading.language),
            )
            for span in reading.block(index).spans
            if span.start < end and span.end > start
        ]

    def _made(self, made: Translation, text: str, at: int) -> list[Accent]:
        """The reader's terms in a translated sentence, and what is in doubt of it."""
        terms = forced(made, self.terms)
        in_doubt = doubted(text, made.doubts) if made.doubts else []
        return [
            *(Accent(at + each.start, at + each.end, self._dots()) for each in terms),
            *(Accent(at + begin, at + end, self._wave()) for begin, end in in_doubt),
        ]

    def _span(self, span: Span, language: Language) -> QTextCharFormat:
        form = QTextCharFormat()
        if span.kind is SpanKind.LINK:
            form.setFontUnderline(True)
            form.setUnderlineColor(QColor(self.palette.accent))
        elif span.kind is SpanKind.EMPHASIS and language is not Language.CHINESE:
            form.setFontItalic(True)
        elif span.kind is SpanKind.RAISED:
            form.setVerticalAlignment(_ALIGNMENT.AlignSuperScript)
        elif span.kind is SpanKind.LOWERED:
            form.setVerticalAlignment(_ALIGNMENT.AlignSubScript)
        elif span.kind is SpanKind.CODE:
            form.setFontFamilies([self.faces.latin(Role.CODE)])
            size = self.faces.size(Role.CODE, language)
            form.setProperty(QTextFormat.Property.FontPixelSize, size)
        elif span.kind is SpanKind.STRONG:
            form.setFontWeight(QFont.Weight.DemiBold)
        return form

    def _wave(self) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(QColor(self.palette.accent))
        return form

    def _dots(self) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        form.setUnderlineColor(QColor(self.palette.soft))
        return form

    def _reason(self) -> QTextCharFormat:
        return self._small(self.palette.accent)

    def _small(self, colour: str) -> QTextCharFormat:
        """Small words in the interface's face: why a sentence is doubted, a credit."""
        form = QTextCharFormat()
        small = self.faces.font(
            Role.SMALL, Language.UNDETERMINED, self.faces.typography.script
        )
        form.setFontFamilies(small.families())
        size = round(12 * self.faces.typography.zoom)
        form.setProperty(QTextFormat.Property.FontPixelSize, size)
        form.setForeground(QColor(colour))
        return form

    # Pinyin

    def _sounds(self, text: str, language: Language) -> tuple[tuple[int, str], ...]:
        if self.pinyin is None or language is not Language.CHINESE:
            return ()
        return tuple((i, each) for i, each in enumerate(self.pinyin(text)) if each)

    def ruby_font(self) -> QFont:
        font = QFont(
            self.faces.font(Role.SMALL, Language.ENGLISH, self.faces.typography.script)
        )
        font.setPixelSize(max(6, round(_RUBY_SIZE * self.faces.typography.zoom)))
        return font

    def _ruby_width(self, sound: str) -> float:
        return QFontMetricsF(self.ruby_font()).horizontalAdvance(sound) + 3


_told_script = functools.lru_cache(maxsize=_TEXTS)(told_script)


@functools.lru_cache(maxsize=_TEXTS)
def _language_of(text: str, language: Language) -> Language:
    """The language that a text is to be set in: of itself, not of its article.

    It is kept, for a table asks once for each of its cells.

    An English paragraph in Chinese news has its own quotes, and the other way round.
    """
    if language is Language.CHINESE:
        latin = len(text.encode("ascii", "ignore"))
        is_other = 2 * latin > len(text) and language_of(text) is Language.ENGLISH
        return Language.ENGLISH if is_other else language
    if max(text, default="") < "\u3000":
        return language
    is_other = language_of(text) is Language.CHINESE
    return Language.CHINESE if is_other else language


def _reason(doubts: Sequence[Doubt], *, is_followed: bool) -> str:
    """Apart from the words on either side; no line of it begins with a dot."""
    after = _APART if is_followed else ""
    return _APART + words(doubts).replace(" ·", "\u00a0·") + after


def _directed(style: Style, text: str) -> Style:
    """The style in the direction of a text; one from right to left has no hyphens."""
    if is_right_to_left(text) == style.is_right_to_left:
        return style
    way = not style.is_right_to_left
    return replace(
        style,
        is_right_to_left=way,
        is_justified=style.is_justified and not way,
        has_hyphens=style.has_hyphens and not way,
    )


def _measure(style: Style) -> Callable[[str], float]:
    """Tells how wide words are: each script in its face, and the seams between."""
    own, other = QFontMetricsF(style.font), QFontMetricsF(other_font(style))

    def width(words: str) -> float:
        if words.isascii() and style.language is not Language.CHINESE:
            return own.horizontalAdvance(words.expandtabs(TAB))
        return seams_width(words, style) + sum(
            (other if is_other else own).horizontalAdvance(run.expandtabs(TAB))
            for run, is_other in runs_of(words, style)
        )

    return width


def _fitting(style: Style, code: str, width: float) -> Style:
    """A little smaller, if every line of the code fits then."""
    share = width / max(1.0, *map(_measure(style), code.split("\n")))
    if not _SMALLEST <= share < 1:
        return style
    font, size = QFont(style.font), style.font.pixelSize()
    font.setPixelSize(int(size * share))
    return replace(style, font=font, leading=style.leading * font.pixelSize() / size)
