"""A spreadsheet of marks or of saved addresses, by the names of its columns.

Readwise, Hypothesis, Raindrop, Diigo, Pocket, Instapaper, Matter and Glasp write one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.annotation import TextQuote
from reader.export.arrivals import names
from reader.export.arrivals.foreign import Arrivals, ForeignMark, article_of
from reader.export.arrivals.names import Record
from reader.export.arrivals.prose import without_markdown
from reader.export.arrivals.spreadsheet import column_names, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.domain.article import Article
    from reader.export.arrivals.spreadsheet import Row
    from reader.export.folio import Folio

_SAVED = frozenset({"folder", "status", "state", "timeadded", "read", "annotations"})
_LABEL = re.compile(
    r"(?:^|\s)(highlights?|sticky notes?|notes?|comments?|标注|划线|笔记|批注)\s*[:：]",
    re.IGNORECASE,
)
_IS_NOTE = re.compile(r"note|comment|笔记|批注", re.IGNORECASE)


def is_one(text: str) -> bool:
    """Whether the first line names columns that tell pages or marks on them."""
    columns = frozenset(map(names.key, column_names(text)))
    where = columns & {*names.TITLE, *names.ADDRESS}
    is_list = columns & {*names.ADDRESS} and columns & {*names.TITLE}
    return bool((where and columns & {*names.QUOTE, *names.QUOTES}) or is_list)


def folios(text: str) -> tuple[Folio, ...]:
    """The articles named in the table, with their marks.

    Answers to others' notes are left out. The tags of a row are those of its mark,
    unless it is of a list of saved pages.
    """
    columns = frozenset(map(names.key, column_names(text)))
    is_list = bool(columns & _SAVED) or not columns & {*names.QUOTE}
    is_hypothesis = {"url", "quote", "comment"} <= columns
    arrivals = Arrivals()
    for cells in rows(text):
        row = Record(cells)
        if not _is_reply(cells) and (article := _article(row)) is not None:
            _take(row, article, arrivals, is_list=is_list, is_hypothesis=is_hypothesis)
    return arrivals.folios()


def _take(
    row: Record,
    article: Article,
    arrivals: Arrivals,
    *,
    is_list: bool,
    is_hypothesis: bool,
) -> None:
    made = row.text(names.CREATED)
    tags = row.page_tags() if is_list else names.tags_in(row.get(names.PAGE_TAGS))
    arrivals.save(article, tags, is_read=row.is_read(), added=made if is_list else "")
    for quote, body in _marks(row):
        if not quote.strip() and not body.strip():
            continue
        words = without_markdown(quote)
        mark = ForeignMark(
            (TextQuote(words),) if words else (),
            body=body.strip(),
            tags=() if is_list else names.tags_in(row.get(names.TAGS)),
            colour=row.text(names.COLOUR),
            created=made,
        )
        # Programs' names of a mark stay as they were: imported again, it is the same.
        if is_hypothesis:
            arrivals.add(article, mark, "hypothesis", article.url, quote, made)
        else:
            place = row.text(("location",))
            arrivals.add(article, mark, "readwise", article.title, quote, place, made)


def _marks(row: Record) -> Iterator[tuple[str, str]]:
    """The words and the note of each mark that a row tells."""
    several = row.text(names.QUOTES)
    if several:
        yield from _labelled(several)
        if note := _page_note(row):
            yield "", note
    else:
        yield row.text(names.QUOTE), _page_note(row)


def _page_note(row: Record) -> str:
    note, more = row.text(names.NOTE), row.text(("comments", "description"))
    is_diigo = row.get(("comments",)) is not None or row.get(("annotations",))
    return "\n\n".join(dict.fromkeys(filter(None, (note, more if is_diigo else ""))))


def _labelled(text: str) -> Iterator[tuple[str, str]]:
    """The highlights of a cell, each after its label or on its line."""
    text = names.unmarked(text)
    parts = _LABEL.split(text)
    if len(parts) == 1:
        lines = (line.strip().lstrip("-*•> ") for line in text.splitlines())
        yield from ((line, "") for line in lines if line)
        return
    quote = parts[0].strip()
    for label, words in zip(parts[1::2], parts[2::2], strict=True):
        if _IS_NOTE.search(label):
            yield quote, words.strip()
            quote = ""
        else:
            if quote:
                yield quote, ""
            quote = words.strip()
    if quote:
        yield quote, ""


def _is_reply(row: Row) -> bool:
    kinds = (row.get("annotation/reply type", ""), row.get("type", ""))
    return "reply" in [kind.strip().lower() for kind in kinds]


def _article(row: Record) -> Article | None:
    """What the row says of its article; None if it names none."""
    title, author = row.text(names.TITLE), row.text(names.AUTHOR)
    article = article_of(title, row.address(), author)
    return article if article.title or article.url else None
