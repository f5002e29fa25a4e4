"""One side's texts, prepared for passages to be found in them again."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from reader.domain.reading import TITLE_BLOCK
from reader.text.script import simplified

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.domain.annotation import Anchor

Fold = Callable[[str], str]
_BLANK = " \t\n\r\v\f\u00a0\u00ad\u1680\u180e\u2028\u2029\u202f\u205f\u3000\ufeff"
_UNSEEN = _BLANK + "".join(map(chr, range(0x2000, 0x2010)))
_ALIKE = {"'": "‘’‚‹›`´", '"': "“”„«»", "-": "‐‑‒–—―−", "·": "•‧・"}
_TABLE = str.maketrans(
    {each: char for char, others in _ALIKE.items() for each in others}
    | dict.fromkeys(_UNSEEN)
)
_BRACKETS = {"「": '"', "」": '"', "『": "'", "』": "'"}  # Taiwan's quotation marks
_FIRST_DIGEST, _DIGEST = 5, 6  # bytes of a digest, by which its fold is known

NEIGHBOURS = 2
"""How many neighbours on each side of a passage's block are remembered."""

REACH = 6
"""How many blocks away a neighbour may stand and still be one."""


class _Letters(dict[int, str | None]):
    """A table for `str.translate` that fills itself as characters turn up.

    Each character becomes its compatibility decomposition (Unicode NFKD), so that the
    forms of an accented letter and of a full-width sign are one; a Han character
    becomes its simplified form. https://www.unicode.org/reports/tr15/
    """

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        parts = (_BRACKETS.get(char) or unicodedata.normalize("NFKD", char)) or ""
        seen = (simplified(part) for part in parts.translate(_TABLE))
        self[code] = "".join(seen).translate(_TABLE) or None
        return self[code]


_LETTERS = _Letters(_TABLE)


def letters(text: str) -> str:
    """The text without blanks, in one form of each sign and in simplified characters.

    Two texts with the same letters count as the same text: saving a page again,
    extracting it with newer rules or another Unicode form change no letters.
    """
    return text.translate(_LETTERS)


def first_letters(text: str) -> str:
    """The letters as they were in the library's first version."""
    return text.translate(_TABLE)


class _Words(dict[int, str | None]):
    """The same table, without signs and without combining marks."""

    def __missing__(self, code: int) -> str | None:
        held = letters(chr(code))
        self[code] = "".join(filter(str.isalnum, held)) or None
        return self[code]


_WORDS = _Words()


def words(text: str) -> str:
    """The letters and digits alone, which stay when punctuation is changed.

    A page that is typeset again has other stops, dashes and quotation marks.
    """
    return text.translate(_WORDS)


class BlockText:
    """One block's text and, made when asked for, its letters and their digest."""

    def __init__(self, text: str, fold: Fold = letters) -> None:
        self.text = text
        self._fold = fold

    @cached_property
    def letters(self) -> str:
        return self._fold(self.text)

    @cached_property
    def digest(self) -> str:
        size = _FIRST_DIGEST if self._fold is first_letters else _DIGEST
        known = letters(self.text) if self._fold is words else self.letters
        return hashlib.blake2b(known.encode(), digest_size=size).hexdigest()

    @cached_property
    def _offsets(self) -> tuple[int, ...]:
        """Where in the text each letter comes from: a character may give several."""
        return tuple(
            offset for offset, char in enumerate(self.text) for _ in self._fold(char)
        )

    def range_of(self, first: int, count: int) -> tuple[int, int]:
        """The range of the text in which these letters stand."""
        return self._offsets[first], self._offsets[first + count - 1] + 1

    def occurrences(self, sought: str) -> Iterator[int]:
        """Where these letters stand among the block's letters."""
        first = self.letters.find(sought)
        while first >= 0:
            yield first
            first = self.letters.find(sought, first + 1)


class Texts:
    """The texts of one side of an article by block, its headline being block -1.

    Prepare it once for all the marks of an article.
    """

    def __init__(
        self,
        texts: Sequence[str] | Mapping[int, str],
        title: str = "",
        fold: Fold = letters,
    ) -> None:
        numbered = texts if isinstance(texts, Mapping) else dict(enumerate(texts))
        if title:
            numbered = {TITLE_BLOCK: title, **numbered}
        self.fold = fold
        self._blocks = {
            index: BlockText(text, fold) for index, text in numbered.items()
        }
        self._order = [index for index, each in self._blocks.items() if each.text]
        self._rank = {index: rank for rank, index in enumerate(self._order)}

    def folded_for(self, anchor: Anchor) -> Texts:
        """These texts, with digests of the kind that the anchor has."""
        is_first = len(anchor.surroundings.block) == 2 * _FIRST_DIGEST
        return self._first if is_first and self.fold is letters else self

    @cached_property
    def _first(self) -> Texts:
        texts = {index: each.text for index, each in self._blocks.items()}
        return Texts(texts, fold=first_letters)

    @cached_property
    def signless(self) -> Texts:
        """These texts, to be searched by their words alone; the digests stay."""
        texts = {index: each.text for index, each in self._blocks.items()}
        return Texts(texts, fold=words)

    def get(self, block: int) -> BlockText | None:
        """The block of this index, if there is one."""
        return self._blocks.get(block)

    def __iter__(self) -> Iterator[tuple[int, BlockText]]:
        """The blocks that have text, in order."""
        return ((index, self._blocks[index]) for index in self._order)

    @cached_property
    def by_digest(self) -> dict[str, list[int]]:
        """The blocks with each digest; the same text may be in several blocks."""
        places: dict[str, list[int]] = {}
        for index, block in self:
            places.setdefault(block.digest, []).append(index)
        return places

    @cached_property
    def letters(self) -> str:
        """The letters of all blocks, so that a block cut in two keeps its context."""
        return "".join(block.letters for _, block in self)

    def digest_of(self, block: int) -> str:
        """The digest of one block."""
        return self._blocks[block].digest

    def letters_of(self, block: int) -> str:
        """The letters of one block."""
        return self._blocks[block].letters

    def start_of(self, block: int) -> int:
        """Where a block's letters begin among all letters."""
        return self._starts[block]

    @cached_property
    def _starts(self) -> dict[int, int]:
        starts, start = {}, 0
        for index, block in self:
            starts[index] = start
            start += len(block.letters)
        return starts

    def before(self, block: int) -> tuple[str, ...]:
        """The neighbours before a block, nearest first."""
        rank = self._rank[block]
        return self._neighbours(self._order[max(0, rank - REACH) : rank][::-1])

    def after(self, block: int) -> tuple[str, ...]:
        """The neighbours after a block, nearest first."""
        rank = self._rank[block]
        return self._neighbours(self._order[rank + 1 : rank + 1 + REACH])

    def _neighbours(self, indices: Sequence[int]) -> tuple[str, ...]:
        """Digests of the blocks whose text is unique: the others identify no place."""
        digests = (self._blocks[index].digest for index in indices)
        return tuple(each for each in digests if len(self.by_digest[each]) == 1)
