"""Which characters the glyphs on paper stand for, in the order they are drawn.

Qt names the glyphs of a PDF by the characters of the font's own table, up to U+FFFF: a
rare character has no name, and two dashes drawn as one glyph are named as neither.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtGui import QRawFont, QTextLayout

from reader.domain.paper import Drawn
from reader.text.offsets import Offsets

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QGlyphRun, QTextLine

    from reader.ui.page.type.piece import Piece

_ALL = QTextLayout.GlyphRunRetrievalFlag.RetrieveAll
_UNSEEN = dict.fromkeys((0xAD, 0x200B, 0x2060))  # our own signs for breaks
_BLOCKS = ((0x1, 0xD800), (0xE000, 0x10000))  # without surrogates


class Glyphs:
    """Notes down every line and word that is drawn on paper."""

    def __init__(self) -> None:
        self._texts: dict[str, dict[int, Counter[str]]] = defaultdict(dict)
        self._named: dict[str, dict[int, str]] = {}

    def piece(self, piece: Piece, lines: range) -> None:
        """Some lines of a piece are drawn."""
        for number in lines:
            self._line(piece.layout.lineAt(number))

    def words(self, words: str, font: QFont) -> None:
        """A line of ours is drawn."""
        layout = QTextLayout(words, font)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        if line.isValid():
            self._line(line)

    def drawn(self) -> list[Drawn]:
        """For each face its glyphs, in the order in which they were first drawn."""
        return [
            Drawn(
                tuple(self._named[face].get(glyph, "") for glyph in glyphs),
                tuple(texts.most_common(1)[0][0] for texts in glyphs.values()),
            )
            for face, glyphs in self._texts.items()
        ]

    def _line(self, line: QTextLine) -> None:
        runs = line.glyphRuns(-1, -1, _ALL)
        starts = sorted({start for run in runs for start in run.stringIndexes()})
        ends = dict(pairwise([*starts, line.textStart() + line.textLength()]))
        for run in runs:
            self._run(run, ends)

    def _run(self, run: QGlyphRun, ends: dict[int, int]) -> None:
        """Note a run's glyphs; `ends` tells where the characters of each end.

        Of the glyphs of one character, the first stands for it, the others for none.
        """
        font = run.rawFont()
        face = f"{font.familyName()} {font.styleName()}"
        if face not in self._named:
            self._named[face] = _named_by(font)
        texts, source = self._texts[face], run.sourceString()
        units = Offsets(source)
        for glyph, start in zip(run.glyphIndexes(), run.stringIndexes(), strict=True):
            end = ends.pop(start, start)
            words = source[units.from_utf16(start) : units.from_utf16(end)]
            seen = words.translate(_UNSEEN).replace("\u2028", " ")
            if glyph:  # 0 stands for what the face lacks, and is number 0 in a PDF
                texts.setdefault(glyph, Counter())[seen] += 1


def _named_by(font: QRawFont) -> dict[int, str]:
    """The names that Qt gives the glyphs of a font: each its first character."""
    named: dict[int, str] = {}
    for first, last in _BLOCKS:
        characters = "".join(map(chr, range(first, last)))
        glyphs = font.glyphIndexesForString(characters)
        for character, glyph in zip(characters, glyphs, strict=True):
            named.setdefault(glyph, character)
    return named
