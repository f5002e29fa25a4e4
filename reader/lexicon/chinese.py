"""Segments Chinese text, and looks its words up."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reader.domain.words import Word
from reader.lazy import pattern
from reader.lexicon.particles import reading
from reader.lexicon.senses import readable
from reader.lexicon.syllables import NO_SYLLABLE, Syllable, syllables
from reader.text.script import fold, simplified

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.lexicon.table import Table

_SEE = "="  # in place of the traditional form: the simplified one follows
_LONGEST = 19  # characters of the longest word
_WINDOW = 30  # characters on each side of a word, to hear how it is read
_AROUND = 14  # characters on each side of a word that may tell how it is read
_CLAUSE = re.compile("[^，。、；：？！,.;:?!\\s]*$")
_LONGEST_MIXED = 6  # of a word that has Latin letters, too
_LATIN = re.compile("[A-Za-z0-9]")
_POINTER = re.compile(  # variant of 裡|里[li3]
    r"(?:(?:old |archaic )?variant of|see(?: also)?|same as) "
    r"(?P<word>[^|\[\]/ ]+)(?:\|(?P<simplified>[^|\[\]/ ]+))?\[(?P<pinyin>[^\]]+)\].*"
)
_WHOLE = re.compile("(?<![A-Za-z0-9])|(?![A-Za-z0-9])")  # no cut within letters
# Forms that Hong Kong or older print prefers, and those that CC-CEDICT lists. None is
# a simplified character, so that a simplified text stays as it is.
_STANDARD = str.maketrans(
    "裏衆綫麪羣爲牀擡啓峯喫鷄滙粧衞麽僞鈎竈枱説産緑録鋭査綉銹纔癡慼汚敍",
    "裡眾線麵群為床抬啟峰吃雞匯妝衛麼偽鉤灶檯說產綠錄銳查繡鏽才痴戚污敘",
)
_HAN = pattern(r"[〇㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff]+")

# Costs are negative decimal logarithms of how often a word is met. A word the
# frequency lists lack is met seldom, a character no dictionary has still oftener than
# never; each word costs a little, so that longer ones are preferred.
_UNLISTED = 7.2
_UNKNOWN = 12.0
_PER_WORD = 0.6


class _Row(NamedTuple):
    """A line of the table."""

    word: str
    frequency: int  # ten times Zipf's
    traditional: str
    pinyin: str
    senses: str


class Chinese:
    """The Chinese half of the lexicon."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._costs: Callable[[str], dict[str, float]] = lru_cache(4096)(self._load)

    def look_up(self, text: str, offset: int) -> Word | None:
        """The word over the character at the offset."""
        mixed = self._mixed(text, offset)
        if mixed:
            return mixed
        standard = text.translate(_STANDARD).replace("甚麼", "什麼")
        # Words in both scripts at once, or in rare forms, are found in simplified ones.
        forms = dict.fromkeys((standard, fold(standard)))
        start, end, form = max(
            ((*self._range(form, offset), form) for form in forms),
            key=lambda found: found[1] - found[0],
        )
        if end - start == 1:  # 裏 by itself has a row of its own
            form = text
        word = self._word(form[start:end], start) if start < end else None
        return (
            self._as_read(replace(word, text=text[start:end]), form) if word else None
        )

    def _as_read(self, word: Word, text: str) -> Word:
        """The word with the reading first that it has in its place of the text."""
        if not word.others:
            return word
        begin = max(0, word.start - _WINDOW)
        around = self.pinyin(text[begin : word.end + _WINDOW])
        spoken = around[word.start - begin : word.end - begin]
        readings = [replace(word, others=()), *word.others]
        meant = [each for each in readings if _sounds(each.pinyin) == _sounds(spoken)]
        if not meant:
            return word
        first = meant[0]
        return replace(first, others=tuple(each for each in readings if each != first))

    def _range(self, text: str, offset: int) -> tuple[int, int]:
        """Where the word over the character at the offset stands; nowhere if none."""
        words = self._words(text, offset)
        here = ((start, end) for start, end in words if start <= offset < end)
        return next(here, (offset, offset))

    def pinyin(self, text: str) -> tuple[Syllable, ...]:
        """A syllable for each code point of the text."""
        found = [NO_SYLLABLE] * len(text)
        plain = "".join(map(simplified, text))
        begin, stop = 0, 0  # of the word before
        for start, end in self._words(text):
            before = plain[begin:stop] if stop == start else ""
            spoken = self._spoken(text[start:end], before, plain, start)
            if len(spoken) == end - start:
                found[start:end] = spoken
            begin, stop = start, end
        return tuple(found)

    def readings(self, word: str, pinyin: str = "") -> tuple[Word, ...]:
        """All the dictionary says of a word, or of one reading of it."""
        rows = [row for row in self._rows(word) if not pinyin or row.pinyin == pinyin]
        return tuple(_reading(row, word, 0) for row in rows)

    def _spoken(
        self, word: str, before: str, plain: str, start: int
    ) -> tuple[Syllable, ...]:
        """The syllables of a word that stands at a place of the simplified text."""
        rows = self._rows(word)
        end = start + len(word)
        clause = _CLAUSE.search(plain[max(0, start - _AROUND) : start])
        numbered = reading(
            plain[start:end],
            before,
            after=plain[end : end + _AROUND],
            clause=clause[0] if clause else "",
        )
        return syllables((numbered or (rows[0].pinyin if rows else "")).lower())

    def _word(self, text: str, start: int) -> Word | None:
        rows = map(self._followed, self._rows(text))
        readings = tuple(_reading(row, text, start) for row in rows)
        return replace(readings[0], others=readings[1:]) if readings else None

    def _followed(self, row: _Row) -> _Row:
        """A word that only refers to another, with the meanings of that word."""
        first, *more = row.senses.split("/")
        pointed = _POINTER.fullmatch(first)
        if pointed is None or more:
            return row
        others = self._rows(pointed["simplified"] or pointed["word"])
        alike = [each for each in others if each.pinyin == pointed["pinyin"]]
        meant = [each for each in alike or others if not _POINTER.match(each.senses)]
        return row._replace(senses=f"{first}/{meant[0].senses}") if meant else row

    def _mixed(self, text: str, offset: int) -> Word | None:
        """The longest word over the offset that is part Han, part Latin: T恤."""
        last = min(len(text), offset + _LONGEST_MIXED)
        spans = [
            (start, end)
            for start in range(max(0, offset - _LONGEST_MIXED + 1), offset + 1)
            for end in range(offset + 1, min(last, start + _LONGEST_MIXED) + 1)
            if _LATIN.search(text, start, end) and _HAN.search(text, start, end)
            if _WHOLE.match(text, start) and _WHOLE.match(text, end)
        ]
        spans.sort(key=lambda span: span[0] - span[1])
        found = (self._word(text[start:end], start) for start, end in spans)
        return next(filter(None, found), None)

    def _rows(self, word: str) -> list[_Row]:
        """The dictionary's lines for a word in either script, likeliest first."""
        rows = []
        for frequency, traditional, *fields in self._table.rows(word):
            if traditional == _SEE:
                rows += [
                    row for row in self._rows(fields[0]) if row.traditional == word
                ]
            else:
                rows.append(_Row(word, int(frequency), traditional, *fields))
        return rows

    def _words(self, text: str, offset: int = -1) -> Iterator[tuple[int, int]]:
        """The ranges of the words, of the whole text or of the run at the offset."""
        for run in _HAN.finditer(text):
            if offset < 0 or run.start() <= offset < run.end():
                start = run.start()
                for end in self._ends(run[0]):
                    yield start, run.start() + end
                    start = run.start() + end

    def _ends(self, run: str) -> Iterator[int]:
        """Where the words of a run end, so that they cost the least together."""
        least = [0.0] * (len(run) + 1)
        ends = list(range(1, len(run) + 1))
        for start in reversed(range(len(run))):
            least[start] = _UNKNOWN + least[start + 1]
            costs = self._costs(run[start])
            for end in range(start + 1, min(start + _LONGEST, len(run)) + 1):
                cost = costs.get(run[start:end], math.inf) + least[end]
                if cost <= least[start]:
                    least[start], ends[start] = cost, end
        end = 0
        while end < len(run):
            end = ends[end]
            yield end

    def _load(self, character: str) -> dict[str, float]:
        """Every word that begins with the character, and its cost."""
        costs: dict[str, float] = {}
        for word, fields in self._table.starting_with(character):
            costs[word] = min(_cost(int(fields[0])), costs.get(word, _UNKNOWN))
        return costs


def _cost(frequency: int) -> float:
    return _PER_WORD + (9 - frequency / 10 if frequency else _UNLISTED)


def _sounds(pinyin: tuple[Syllable, ...]) -> list[tuple[str, int]]:
    """Syllables without the capitals of names."""
    return [(syllable.lower(), tone) for syllable, tone in pinyin]


def _reading(row: _Row, text: str, start: int) -> Word:
    return Word(
        start=start,
        end=start + len(text),
        text=text,
        simplified=row.word,
        traditional=row.traditional,
        pinyin=syllables(row.pinyin),
        senses=tuple(
            readable(sense, traditional=text != row.word)
            for sense in row.senses.split("/")
        ),
        headword=row.word,
    )
