"""The table of saved words, each with its sentence."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from reader.domain.words import ReviewCard, SavedWord
from reader.library.times import now

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.library.connection import Connection


_WORDS = """SELECT word, pinyin, senses, sentence, translation,
        coalesce(articles.id, ''), saved, coalesce(title, '')
    FROM words LEFT JOIN articles ON articles.number = words.article"""


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
        """Save all of these words or, if that fails, none."""
        with self._connection.transaction():
            for word in words:
                self.save(word)

    def remove_all(self, words: Iterable[SavedWord]) -> None:
        """Forget all of these words or, if that fails, none."""
        with self._connection.transaction():
            self._connection.run_many(
                "DELETE FROM words WHERE word = ? AND sentence = ?",
                ((word.word, word.sentence) for word in words),
            )

    def due(self, moment: str) -> tuple[ReviewCard, ...]:
        """The words to be reviewed by a moment: those due longest, then the new ones.

        The moment is UTC, ISO 8601, as all times of the library are.
        """
        rows = self._connection.rows(
            f"""SELECT kept.*, coalesce(box, 0) FROM ({_WORDS}) AS kept
            LEFT JOIN reviews USING (word, sentence)
            WHERE coalesce(due, '') <= :moment
            ORDER BY due IS NULL, due, saved, word""",
            {"moment": moment},
        )
        return tuple(ReviewCard(SavedWord(*row[:-1]), row[-1]) for row in rows)

    def reviewed(self, card: ReviewCard, due: str) -> None:
        """Put a word into the box of a card until it is due again."""
        with self._connection.transaction():
            self._connection.run(
                """INSERT OR REPLACE INTO reviews (word, sentence, box, due, modified)
                VALUES (?, ?, ?, ?, ?)""",
                (card.word.word, card.word.sentence, card.box, due, now()),
            )

    def list(self, article: str = "") -> tuple[SavedWord, ...]:
        """Every saved word, or those of one article; newest first."""
        rows = self._connection.rows(
            f"""{_WORDS}
            WHERE :article = '' OR articles.id = :article
            ORDER BY saved DESC, word""",
            {"article": article},
        )
        return tuple(SavedWord(*row) for row in rows)
