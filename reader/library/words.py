"""The words the reader saved, each with the sentence it was met in."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from reader.domain.shelf import SavedWord
from reader.library.times import now

if TYPE_CHECKING:
    from reader.library.connection import Connection


class Words:
    """The reader's vocabulary. A word met in two sentences is kept with both."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, word: SavedWord) -> SavedWord:
        """Keep a word, or renew what is kept of it; return it with its time."""
        whole = replace(word, saved=word.saved or now())
        with self._connection.transaction():
            self._connection.run(
                """INSERT OR REPLACE INTO words
                    (word, sentence, pinyin, senses, translation, saved, article)
                VALUES (:word, :sentence, :pinyin, :senses, :translation, :saved,
                    (SELECT number FROM articles WHERE id = :article))""",
                asdict(whole),
            )
        return whole

    def remove(self, word: str, sentence: str) -> None:
        with self._connection.transaction():
            self._connection.run(
                "DELETE FROM words WHERE word = ? AND sentence = ?", (word, sentence)
            )

    def list(self, article: str = "") -> tuple[SavedWord, ...]:
        """Every saved word, or those of one article; newest first."""
        rows = self._connection.rows(
            """SELECT word, pinyin, senses, sentence, translation,
                coalesce(articles.id, ''), saved,
                coalesce(title, '')
            FROM words LEFT JOIN articles ON articles.number = words.article
            WHERE :article = '' OR articles.id = :article
            ORDER BY saved DESC, word""",
            {"article": article},
        )
        return tuple(SavedWord(*row) for row in rows)
