"""A paragraph that is being translated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.domain.language import Language
from reader.domain.translation import Origin, Pair, Sentence, Translation
from reader.text.segment import sentences
from reader.translate.unsent import is_copied, is_left_alone
from reader.work import Token

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reader.domain.article import Block
    from reader.domain.language import Direction


class Draft:
    """The sentences of a block, and what each needs to be complete.

    A sentence is translated in one piece, a row of a table cell by cell. The language
    is certain if the reader named it: then no sentence is taken for another's.
    """

    def __init__(
        self,
        index: int,
        block: Block,
        direction: Direction,
        language: Language,
        *,
        is_certain: bool = False,
        token: Token | None = None,
    ) -> None:
        """Split the block; raises `Cancelled` if the token is cancelled meanwhile."""
        token = token or Token()
        self.index = index
        self.sentences = split(block, language, token)
        self._is_table = block.kind is BlockKind.TABLE
        self._target = direction.target
        copies_all = is_left_alone(block, direction, language)
        self._pieces = tuple(self._cut(each.text) for each in self.sentences)
        self._rows: dict[str, Translation] = {}  # known whole, whatever their cells
        self._done: dict[str, Translation] = {
            piece: Translation(piece, Origin.COPIED)
            for pieces in token.checked(self._pieces)
            for piece in pieces
            if copies_all or is_copied(piece, direction, looks=not is_certain)
        }

    def missing(self) -> Iterator[str]:
        """The texts that are still to be translated, in order."""
        seen = set(self._done)
        for sentence, pieces in zip(self.sentences, self._pieces, strict=True):
            for piece in () if sentence.text in self._rows else pieces:
                if piece not in seen:
                    seen.add(piece)
                    yield piece

    def rows(self) -> Iterator[str]:
        """The texts that the reader may have corrected, though none is translated."""
        both = zip(self.sentences, self._pieces, strict=True)
        return (sentence.text for sentence, pieces in both if len(pieces) > 1)

    def fill(self, known: Mapping[str, Translation]) -> None:
        """Fill in known translations of the missing texts, and of whole rows."""
        if self._is_table:
            self._rows |= {row: known[row] for row in self.rows() if row in known}
        for piece in tuple(self.missing()):
            if piece in known:
                self._done[piece] = known[piece]

    @property
    def is_complete(self) -> bool:
        return next(self.missing(), None) is None

    def pair(self) -> Pair:
        """The pair of a block whose texts are all translated."""
        return Pair(
            self.index,
            self.sentences,
            tuple(
                self._rows.get(sentence.text) or self._joined(pieces)
                for sentence, pieces in zip(self.sentences, self._pieces, strict=True)
            ),
            self._joiner,
        )

    @property
    def _joiner(self) -> str:
        if self._is_table:
            return "\n"
        return "" if self._target is Language.CHINESE else " "

    def _cut(self, text: str) -> tuple[str, ...]:
        return tuple(text.split("\t")) if self._is_table else (text,)

    def _joined(self, pieces: tuple[str, ...]) -> Translation:
        parts = [self._done[piece] for piece in pieces]
        if len(parts) == 1:
            return parts[0]
        sent = [part for part in parts if part.origin is not Origin.COPIED]
        return Translation(
            "\t".join(part.text for part in parts),
            sent[0].origin if sent else Origin.COPIED,
            sent[0].engine if sent else "",
            tuple(doubt for part in parts for doubt in part.doubts),
            tuple(term for part in parts for term in part.terms),
        )


def split(
    block: Block, language: Language, token: Token | None = None
) -> tuple[Sentence, ...]:
    """The block's sentences: a table's are its rows, code is one.

    Raises `Cancelled` if the token is cancelled.
    """
    if block.kind is BlockKind.CODE:
        return (Sentence(0, len(block.text), block.text),) if block.text else ()
    if block.kind is not BlockKind.TABLE:
        return sentences(block.text, language, token)
    rows, start = [], 0
    for line in block.text.split("\n"):
        if line.strip():
            rows.append(Sentence(start, start + len(line), line))
        start += len(line) + 1
    return tuple(rows)
