"""Finding words in headlines, both texts, notes and tags."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reader.domain.annotation import Passage, Side
from reader.domain.shelf import Hit, ShelfFilter
from reader.domain.translation import Pair
from reader.library import index, snippet
from reader.library.forms import from_json
from reader.library.query import match_expression
from reader.library.shelf import ARTICLE_IS_MEANT, MARK_IS_MEANT, conditions

if TYPE_CHECKING:
    from reader.library.connection import Connection, Row

_FOUND = f"""SELECT rowid, {
    ", ".join(
        f"highlight(texts, {column}, '{snippet.OPEN}', '{snippet.CLOSE}')"
        for column in range(4)
    )
} FROM texts WHERE texts MATCH ? AND """

_NOWHERE = ShelfFilter()


class Search:
    """Asks the index. `find` is quick enough to run at every key."""

    def __init__(self, library: Connection, cache: Connection) -> None:
        self._library = library
        self._cache = cache

    @property
    def pending(self) -> int:
        """How many changes `index.refresh` has still to read."""
        return index.pending(self._library, self._cache)

    def find(self, wanted: ShelfFilter, limit: int = 50) -> tuple[Hit, ...]:
        """The places where the filter's text is found.

        Notes and tags come first, then headlines, then paragraphs, each newest first.
        Of a filter by kind or colour only marks are hits, by their quotes too.
        """
        asked = match_expression(wanted.text)
        if not asked:
            return ()
        hits = list(self._marks(asked, wanted, limit))
        if not wanted.kind and not wanted.colour:
            hits += self._articles(asked, wanted, limit - len(hits))
        return tuple(hits[:limit])

    def _marks(self, asked: str, wanted: ShelfFilter, limit: int) -> tuple[Hit, ...]:
        """Hits in notes and in the tags of marks; in quotes if marks are asked for."""
        if not wanted.kind and not wanted.colour:
            asked = f"{{note tags}} : ({asked})"
        sql, values = "rowid < 0", [asked]
        if not _is_plain(wanted):
            numbers = self._library.rows(
                f"""SELECT -annotations.number FROM annotations
                JOIN articles ON articles.number = annotations.article
                WHERE {ARTICLE_IS_MEANT} AND {MARK_IS_MEANT}""",
                conditions(wanted),
            )
            sql += " AND rowid IN (SELECT value FROM json_each(?))"
            values.append(json.dumps([row[0] for row in numbers]))
        rows = self._cache.rows(
            f"{_FOUND} {sql} ORDER BY rowid LIMIT ?", (*values, limit)
        )
        return tuple(hit for row in rows if (hit := self._mark_hit(row)))

    def _articles(self, asked: str, wanted: ShelfFilter, limit: int) -> tuple[Hit, ...]:
        """Hits in headlines and paragraphs."""
        meant, values = "", [asked]
        if not _is_plain(wanted):
            numbers = self._library.rows(
                f"SELECT number FROM articles WHERE {ARTICLE_IS_MEANT}",
                conditions(wanted),
            )
            meant = " AND {} IN (SELECT value FROM json_each(?))"
            values.append(json.dumps([row[0] for row in numbers]))
        zones = (
            (f"rowid BETWEEN 1 AND {index.STRIDE - 1}", "rowid"),
            (f"rowid >= {index.STRIDE}", f"rowid / {index.STRIDE}"),
        )
        hits: list[Hit] = []
        for zone, number in zones:
            rows = self._cache.rows(
                f"{_FOUND} {zone}{meant.format(number)} ORDER BY rowid DESC LIMIT ?",
                (*values, limit - len(hits)),
            )
            hits += (hit for row in rows if (hit := self._text_hit(row)))
        return tuple(hits)

    def _text_hit(self, row: Row) -> Hit | None:
        number, original, translation, _, tags = row
        article, block = divmod(number, index.STRIDE)
        if not article:
            article, block = number, 0
        held = self._library.row(
            """SELECT id, title, json_extract(content, ?),
                (SELECT pairs.content FROM pairs
                 WHERE article = articles.number AND block = ?)
            FROM articles WHERE number = ? AND shelf = 'kept'""",
            (f"$.blocks[{max(0, block - 1)}].text", block - 1, article),
        )
        if held is None:
            return None
        key, title, text, pair_content = held
        text = text or "" if block else title
        pair = from_json(Pair, pair_content) if pair_content else None
        return (
            _in_original(key, title, block - 1, text, original, pair)
            or _in_translation(key, title, pair, translation)
            or self._in_tags(key, title, article, tags)
        )

    def _in_tags(self, key: str, title: str, number: int, marked: str) -> Hit | None:
        tags = self._library.rows(
            "SELECT tag FROM article_tags WHERE article = ?", (number,)
        )
        piece = snippet.cut("\n".join(row[0] for row in tags), marked)
        return Hit(key, title, piece.text, piece.matches) if piece else None

    def _mark_hit(self, row: Row) -> Hit | None:
        number, *marked = row
        held = self._library.row(
            """SELECT articles.id, title, annotations.id, body, tags, anchors
            FROM annotations JOIN articles ON articles.number = annotations.article
            WHERE annotations.number = ?""",
            (-number,),
        )
        if held is None:
            return None
        key, title, annotation, body, tags, anchors = held
        texts = (*index.quotes(anchors), body, "\n".join(json.loads(tags)))
        for column in (2, 3, 0, 1):
            piece = snippet.cut(texts[column], marked[column])
            if piece:
                return Hit(key, title, piece.text, piece.matches, annotation=annotation)
        return None


def _is_plain(wanted: ShelfFilter) -> bool:
    """Nothing but a text."""
    return conditions(wanted) == conditions(_NOWHERE)


def _in_original(
    key: str, title: str, block: int, text: str, marked: str, pair: Pair | None
) -> Hit | None:
    piece = snippet.cut(text, marked)
    if piece is None:
        return None
    passage = Passage(block, *piece.first)
    other = ""
    if pair is not None:
        for sentence, translation in zip(
            pair.sentences, pair.translations, strict=False
        ):
            if sentence.start <= passage.start < sentence.end:
                other = translation.text
    return Hit(key, title, piece.text, piece.matches, other, passage)


def _in_translation(key: str, title: str, pair: Pair | None, marked: str) -> Hit | None:
    piece = snippet.cut(pair.text, marked) if pair else None
    if piece is None or pair is None:
        return None
    passage = Passage(pair.block, *piece.first, Side.TRANSLATION)
    other = ""
    for sentence, (start, end) in zip(
        pair.sentences, pair.translated_ranges, strict=False
    ):
        if start <= passage.start < end:
            other = sentence.text
    return Hit(key, title, piece.text, piece.matches, other, passage)
