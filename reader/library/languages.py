"""The languages of single paragraphs that the reader has set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.language import Language
from reader.library.forms import legible
from reader.library.times import now

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.library.connection import Connection


class LanguageTable:
    """Languages by the paragraph's text, wherever it stands."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def set(self, paragraph: str, language: Language) -> None:
        """Set the language of a paragraph."""
        with self._connection.transaction():
            self._connection.run(
                """INSERT INTO languages (paragraph, language, modified)
                VALUES (?, ?, ?) ON CONFLICT (paragraph) DO UPDATE SET
                    language = excluded.language, modified = excluded.modified""",
                (paragraph, language, now()),
            )

    def remove(self, paragraph: str) -> None:
        """Detect the language of a paragraph again by its letters."""
        with self._connection.transaction():
            self._connection.run(
                "DELETE FROM languages WHERE paragraph = ?", (paragraph,)
            )

    def of(self, paragraphs: Iterable[str]) -> dict[int, Language]:
        """The languages that were set for these paragraphs, by their index."""
        rows = self._connection.rows("SELECT paragraph, language FROM languages")
        known = dict(legible(rows, lambda row: (row[0], Language(row[1]))))
        return {
            place: known[paragraph]
            for place, paragraph in enumerate(paragraphs)
            if paragraph in known
        }
