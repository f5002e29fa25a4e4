"""Makes hits of the rows that a search found."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.annotation import Passage, Side
from reader.domain.shelf import Hit
from reader.domain.translation import Pair
from reader.library.forms import from_json
from reader.library.index import STRIDE, quotes
from reader.library.snippet import cut

if TYPE_CHECKING:
    from reader.library.connection import Connection, Row


_NAME = """coalesce((SELECT source || ' · ' FROM chapters
    WHERE chapters.article = articles.number AND source <> ''), '') || title"""
"""What a hit is called: a chapter by its book, too."""


class Hits:
    """Makes hits of rows of the index. None for a row the library has no longer."""

    def __init__(self, library: Connection) -> None:
        self._library = library

    def of_text(self, row: Row) -> Hit | None:
        """The hit in a headline or a block."""
        number, original, translation, _, tags = row
        article, block = divmod(number, STRIDE)
        if not article:
            article, block = number, 0
        held = self._library.row(
            f"""SELECT id, title, {_NAME},
                CASE WHEN json_valid(content) THEN json_extract(content, ?) END,
                (SELECT pairs.content FROM pairs
                 WHERE article = articles.number AND block = ?)
            FROM articles WHERE number = ? AND shelf = 'kept'""",
            (f"$.blocks[{max(0, block - 1)}].text", block - 1, article),
        )
        if held is None:
            return None
        key, title, name, text, pair_content = held
        found = _Found(
            key,
            name,
            block - 1,
            text or "" if block else title,
            from_json(Pair, pair_content) if pair_content else Pair(block - 1, (), ()),
        )
        return (
            found.in_original(original)
            or found.in_translation(translation)
            or self._in_tags(found, article, tags)
        )

    def of_mark(self, row: Row) -> Hit | None:
        """The hit in a mark: its note, its tags, or what it quotes."""
        number, *marked = row
        held = self._library.row(
            f"""SELECT articles.id, {_NAME}, annotations.id, body, tags, anchors
            FROM annotations JOIN articles ON articles.number = annotations.article
            WHERE annotations.number = ?""",
            (-number,),
        )
        if held is None:
            return None
        key, title, annotation, body, tags, anchors = held
        texts = (*quotes(anchors), body, "\n".join(json.loads(tags)))
        for column in (2, 3, 0, 1):
            piece = cut(texts[column], marked[column])
            if piece:
                return Hit(key, title, piece.text, piece.matches, annotation=annotation)
        return None

    def _in_tags(self, found: _Found, article: int, marked: str) -> Hit | None:
        rows = self._library.rows(
            "SELECT tag FROM article_tags WHERE article = ?", (article,)
        )
        piece = cut("\n".join(row[0] for row in rows), marked)
        return Hit(found.key, found.title, piece.text, piece.matches) if piece else None


@dataclass(frozen=True, slots=True)
class _Found:
    """A row of an article in which something was found."""

    key: str
    title: str
    block: int
    text: str
    pair: Pair

    def in_original(self, marked: str) -> Hit | None:
        piece = cut(self.text, marked)
        if piece is None:
            return None
        passage = Passage(self.block, *piece.first)
        other = ""
        for sentence, translation in zip(
            self.pair.sentences, self.pair.translations, strict=False
        ):
            if sentence.start <= passage.start < sentence.end:
                other = translation.text
        return Hit(self.key, self.title, piece.text, piece.matches, other, passage)

    def in_translation(self, marked: str) -> Hit | None:
        piece = cut(self.pair.text, marked)
        if piece is None:
            return None
        passage = Passage(self.block, *piece.first, Side.TRANSLATION)
        other = ""
        for sentence, (start, end) in zip(
            self.pair.sentences, self.pair.translated_ranges, strict=False
        ):
            if start <= passage.start < end:
                other = sentence.text
        return Hit(self.key, self.title, piece.text, piece.matches, other, passage)
