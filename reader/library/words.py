"""The words the reader saved, each with the sentence it was met in."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from reader.domain.shelf import SavedWord
from reader.library.times import now

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.library.connection import Connection


class WordTable:
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

    def save_all(self, words: Iterable[SavedWord]) -> None:
        """Keep all of them or, if that cannot be, none."""
        with self._connection.transaction():
            for word in words:
                self.save(word)

    def remove_all(self, words: Iterable[SavedWord]) -> None:
        """Forget all of them or, if that cannot be, none."""
        with self._connection.transaction():
            self._connection.run_many(
                "DELETE FROM words WHERE word = ? AND sentence = ?",
                ((word.word, word.sentence) for word in words),
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
