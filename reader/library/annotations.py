"""The reader's marks: bookmarks, highlights and notes."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.domain.annotation import Anchor, Annotation, AnnotationKind, Colour
from reader.domain.shelf import KeptMark
from reader.library.articles import number_of
from reader.library.forms import legible, many_from_json, to_json
from reader.library.shelf import LEGIBLE_TAGS, MARK_IS_MEANT, conditions
from reader.library.times import now, now_after

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.domain.shelf import ShelfFilter
    from reader.library.connection import Connection, Row
    from reader.library.history import Change

_SELECT = """SELECT annotations.id, articles.id, kind, anchors, colour, body, tags,
    created, modified
    FROM annotations CROSS JOIN articles ON articles.number = annotations.article"""

_OLDER = """AND (created, annotations.number) < (:created, coalesce(
    (SELECT number FROM annotations WHERE id = :after), 0))"""

_SELECT_WITH_TITLE = _SELECT.replace("modified", "modified, title")


class AnnotationTable:
    """The marks of all articles. When a method returns, its change is on the disk.

    A mark whose row is damaged is in no list, but its row stays as it is.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, annotation: Annotation) -> Annotation:
        """Keep a new mark; give it an id and its times where it has none."""
        from uuid import uuid4

        moment = now()
        whole = replace(
            annotation,
            id=annotation.id or str(uuid4()),
            created=annotation.created or moment,
            modified=annotation.modified or annotation.created or moment,
        )
        self.restore(whole)
        return whole

    def update(self, annotation: Annotation) -> Annotation:
        """Replace the mark of the same id; its time of change becomes now."""
        whole = replace(annotation, modified=now_after(annotation.modified))
        self.restore(whole)
        return whole

    def remove(self, annotation: str) -> None:
        """Delete the mark of this id. `restore` brings it back as it was."""
        with self._connection.transaction():
            self._connection.run("DELETE FROM annotations WHERE id = ?", (annotation,))

    def restore(self, annotation: Annotation) -> None:
        """Write the mark exactly as given, whether it is there or not."""
        with self._connection.transaction():
            number = number_of(self._connection, annotation.article)
            self._connection.run(
                """INSERT INTO annotations
                    (id, article, kind, colour, body, anchors, tags, created, modified)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
                    article = excluded.article, kind = excluded.kind,
                    colour = excluded.colour, body = excluded.body,
                    anchors = excluded.anchors, tags = excluded.tags,
                    created = excluded.created, modified = excluded.modified""",
                (annotation.id, number, *_columns(annotation)),
            )

    def apply(self, changes: Iterable[Change]) -> None:
        """Make several changes, all or none."""
        with self._connection.transaction():
            for change in changes:
                if change.after is not None:
                    self.restore(change.after)
                elif change.before is not None:
                    self.remove(change.before.id)

    def change_each(
        self, ids: Iterable[str], change: Callable[[Annotation], Annotation]
    ) -> tuple[Change, ...]:
        """Change the current values of these marks, all or none; return the changes.

        A mark that is not there any more, or that `change` returns as it is, is passed
        over.
        """
        from reader.library.history import Change

        changes = []
        with self._connection.transaction():
            for key in ids:
                before = self.get(key)
                after = before and change(before)
                if after is not None and after != before:
                    self.restore(after)
                    changes.append(Change(before, after))
        return tuple(changes)

    def get(self, annotation: str) -> Annotation | None:
        """The mark of this id; None if it is not here or damaged."""
        row = self._connection.row(f"{_SELECT} WHERE annotations.id = ?", (annotation,))
        return next(legible([row] if row else [], _from_row), None)

    def list(self, article: str) -> tuple[Annotation, ...]:
        """The marks of one article, oldest first."""
        rows = self._connection.rows(
            f"""{_SELECT}
            WHERE annotations.article = (SELECT number FROM articles WHERE id = ?)
            ORDER BY annotations.created, annotations.number""",
            (article,),
        )
        return tuple(legible(rows, _from_row))

    def all(self, limit: int = -1, offset: int = 0) -> tuple[Annotation, ...]:
        """The marks in articles that are not forgotten, newest first: all, or a page.

        A hundred thousand take seconds, a page milliseconds.
        """
        rows = self._connection.rows(
            f"""{_SELECT} WHERE shelf <> 'forgotten'
            ORDER BY annotations.created DESC, annotations.number DESC
            LIMIT ? OFFSET ?""",
            (limit, offset),
        )
        return tuple(legible(rows, _from_row))

    def newest(
        self, wanted: ShelfFilter, limit: int, after: Annotation | None = None
    ) -> tuple[KeptMark, ...]:
        """A page of `all`, of a filter's kind and colour only; it begins after a mark.

        A page far down takes no longer than the first.
        """
        values = conditions(wanted) | {"limit": limit}
        older = ""
        if after is not None:
            older = _OLDER
            values |= {"created": after.created, "after": after.id}
        found: list[KeptMark] = []
        while True:
            rows = self._connection.rows(
                f"""{_SELECT_WITH_TITLE} WHERE shelf <> 'forgotten'
                AND {MARK_IS_MEANT} {older}
                ORDER BY annotations.created DESC, annotations.number DESC
                LIMIT :limit""",
                values,
            )
            found += legible(rows, lambda row: KeptMark(_from_row(row[:-1]), row[-1]))
            if len(rows) < limit or len(found) >= limit:
                return tuple(found[:limit])
            older = _OLDER  # damaged rows are left out: ask for as many again
            values |= {"created": rows[-1][7], "after": rows[-1][0]}

    def count(self) -> int:
        """How many marks `all` has."""
        return int(
            self._connection.value(
                """SELECT count(*) FROM annotations
                JOIN articles ON articles.number = annotations.article
                WHERE shelf <> 'forgotten'"""
            )
        )

    def count_missing(self, other: AnnotationTable) -> int:
        """How many marks another library does not have, or has in an older state."""
        query = "SELECT id, modified FROM annotations"
        there: dict[str, str] = dict(other._connection.rows(query))
        return sum(
            there.get(key, "") < modified
            for key, modified in self._connection.rows(query)
        )

    def tags(self) -> tuple[tuple[str, int], ...]:
        """Every tag of a mark with how many marks have it, in the tags' order."""
        return self._connection.rows(
            f"""SELECT value, count(*) FROM annotations, json_each({LEGIBLE_TAGS})
            JOIN articles ON articles.number = annotations.article
            WHERE shelf <> 'forgotten' GROUP BY value ORDER BY value"""
        )


def _columns(annotation: Annotation) -> tuple[str, ...]:
    return (
        annotation.kind,
        annotation.colour,
        annotation.body,
        to_json(annotation.anchors),
        json.dumps(annotation.tags, ensure_ascii=False),
        annotation.created,
        annotation.modified,
    )


def _from_row(row: Row) -> Annotation:
    key, article, kind, anchors, colour, body, tags, created, modified = row
    return Annotation(
        id=key,
        article=article,
        kind=AnnotationKind(kind),
        anchors=many_from_json(Anchor, anchors),
        colour=Colour(colour),
        body=body,
        tags=tuple(json.loads(tags)),
        created=created,
        modified=modified,
    )
