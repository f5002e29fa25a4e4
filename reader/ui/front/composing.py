"""Lays out the tiles of the front page: the lead, the stories, the marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QRectF
from PySide6.QtGui import QFont

from reader.text.detect import language_of
from reader.text.script import script_of
from reader.ui.front.tile import TileLayout, TileText
from reader.ui.labels import day_name, unbroken
from reader.ui.look.fonts import Role
from reader.ui.look.scale import scaled
from reader.ui.look.typeset import Lines, shortened

if TYPE_CHECKING:
    from reader.domain.annotation import Annotation
    from reader.domain.front import Story
    from reader.domain.language import Language
    from reader.domain.shelf import KeptMark
    from reader.ui.look.fonts import Faces

_DOT = " · "
_TALLEST = 320  # pixels of the lead's picture
_SHAPE = 9 / 16
_THUMB = (92, 69)  # pixels of a story's picture
_ROOMY = 520  # pixels from which the lead's headline is set in the largest size
_BAR = 2  # pixels
_LEADING = {Role.TITLE: 0.98, Role.HEADING_1: 1.0, Role.HEADING_3: 1.02}
_STRIP = 4


def facts(story: Story) -> str:
    """The source and the date of an article."""
    source, day = _origin(story)
    return f"{source}{day}"


def _origin(story: Story) -> tuple[str, str]:
    """The source, and the day with what parts it from the source."""
    source, date = story.item.source, story.item.date
    day = unbroken(day_name(date, QLocale())) if date else ""
    return source, f"{_DOT}{day}" if source and day else day


def progress(story: Story) -> str:
    """How far it was read, and how long the rest takes."""
    minutes = QCoreApplication.translate("Front", "{n} min").format(n=story.minutes)
    if not story.paragraph:
        return minutes if story.minutes else ""
    if story.item.is_read or story.item.progress >= 1:
        return QCoreApplication.translate("Front", "Read to the end")
    at = QCoreApplication.translate("Front", "Paragraph {n} of {count}")
    left = QCoreApplication.translate("Front", "{n} min left")
    parts = [at.format(n=story.paragraph, count=story.paragraphs)]
    if story.minutes:
        parts.append(left.format(n=story.minutes))
    return _DOT.join(parts)


def quote(annotation: Annotation) -> str:
    """The words a mark is on: of both sides only the original's."""
    return annotation.anchors[0].quote.exact if annotation.anchors else ""


class Lead:
    """The first story: picture, large headline, standfirst, how far it was read."""

    def __init__(self, story: Story, faces: Faces) -> None:
        self._story, self._faces = story, faces

    def __call__(self, width: float) -> TileLayout:
        column = _Column(self._faces, self._story.item.language, width)
        place = QRectF()
        if self._story.picture:
            height = min(width * _SHAPE, scaled(_TALLEST))
            place = QRectF(0, 0, width, height)
            column.y = height + 12
        item = self._story.item
        column.add_origin(self._story, "accent", after=4)
        is_alone = place.isEmpty()  # the words have the picture's room, too
        role = Role.TITLE if is_alone or width >= _ROOMY else Role.HEADING_1
        column.add(item.title, role, "ink", limit=4, after=8)
        # A standfirst is set larger than the text it stands before.
        lines = 10 if is_alone else 5
        column.add(
            self._story.standfirst, Role.HEADING_3, "second", lines, 9, plain=True
        )
        column.add(progress(self._story), Role.SMALL, "soft")
        column.bar(item.progress if self._story.paragraph else 0.0)
        return column.layout(place)


class Brief:
    """Another story: headline, a few lines, a small picture beside them."""

    def __init__(self, story: Story, faces: Faces, lines: int = 3) -> None:
        self._story, self._faces, self._lines = story, faces, lines

    def __call__(self, width: float) -> TileLayout:
        item, thumb = self._story.item, QRectF()
        room = width
        if self._story.picture:
            across, high = map(scaled, _THUMB)
            thumb = QRectF(width - across, 3, across, high)
            room = width - across - 12
        column = _Column(self._faces, item.language, room)
        column.add_origin(self._story, "soft", after=3)
        column.add(item.title, Role.HEADING_3, "ink", limit=3, after=4)
        column.y = max(column.y, thumb.bottom() + 6)
        column.width = width
        column.add(self._story.standfirst, Role.CAPTION, "second", self._lines, after=5)
        column.add(progress(self._story), Role.SMALL, "soft")
        column.bar(item.progress if self._story.paragraph else 0.0)
        return column.layout(thumb)


class Marked:
    """A mark: its words on its colour, the note, the article's title."""

    def __init__(self, kept: KeptMark, faces: Faces) -> None:
        self._kept, self._faces = kept, faces

    def __call__(self, width: float) -> TileLayout:
        mark, words = self._kept.annotation, quote(self._kept.annotation)
        column = _Column(self._faces, language_of(words or mark.body), width - 16)
        column.x = 16
        column.add(words, Role.BODY, "ink", limit=4, after=2)
        colour = str(mark.colour) if mark.kind.is_coloured else "accent"
        column.washes.append((QRectF(0, 3, _STRIP, column.y - 6), colour))
        column.y += 5
        column.add(mark.body, Role.CAPTION, "second", limit=3, after=5)
        column.add(self._kept.title, Role.SMALL, "soft", limit=1)
        return column.layout(QRectF())


class _Column:
    """Texts one below the other."""

    def __init__(self, faces: Faces, language: Language, width: float) -> None:
        self._faces, self._language = faces, language
        self.width = width
        self.x = self.y = 0.0
        self._words: list[TileText] = []
        self.washes: list[tuple[QRectF, str]] = []

    def add(
        self,
        text: str,
        role: Role,
        ink: str,
        limit: int = 1,
        after: float = 0.0,
        *,
        plain: bool = False,
    ) -> None:
        """Set a text; an empty one takes no room. `plain`: in the body's weight."""
        if not text:
            return
        font = QFont(self._faces.font(role, self._language, script_of(text)))
        if plain:
            font.setWeight(QFont.Weight.Normal)
        lines = Lines(text, font, self.width, limit, _LEADING.get(role, 1.12))
        self._words.append(TileText(lines, self.x, self.y, ink))
        self.y += lines.height + after

    def add_origin(self, story: Story, ink: str, after: float) -> None:
        """Where a story is from and when it was written; the source is cut first."""
        source, day = _origin(story)
        font = self._faces.font(Role.SMALL, self._language, script_of(source))
        source = shortened(font, self.width, source, day)
        self.add(f"{source}{day}", Role.SMALL, ink, after=after)

    def bar(self, progress: float) -> None:
        """How much was read, as on the shelf."""
        if not 0 < progress < 1:
            return
        self.y += 6
        width = min(self.width, scaled(220))
        self.washes.append((QRectF(self.x, self.y, width, _BAR), "rule"))
        self.washes.append((QRectF(self.x, self.y, width * progress, _BAR), "accent"))
        self.y += _BAR

    def layout(self, picture: QRectF) -> TileLayout:
        height = max(self.y, picture.bottom())
        return TileLayout(height, tuple(self._words), tuple(self.washes), picture)
