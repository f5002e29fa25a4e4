"""The text of an article that its page shows only to machines.

Behind a paywall many sites print a few paragraphs and tell search engines the whole
text as ``articleBody`` in JSON-LD (https://schema.org/articleBody). Others are drawn by
scripts, from data that the page holds (`reader.extract.state`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape, unescape
from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.extract.keys import key_of
from reader.extract.linked_data import text_at
from reader.extract.outline import BlockPlace, Inline, Line
from reader.extract.page import parse
from reader.extract.walk import outline_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_MARKUP = re.compile(
    r"</?(?:p|br|div|h\d|li|ul|a|strong|em|b|i|span|img)\b[^<>]{0,300}>"
)
_LEAST = 600  # weight of a body: less is a summary
_LONGER = 1.5  # times the text that the page shows
_HEAD = 24  # letters of a shown line by which the body is searched for it
_AGREES = 0.5  # of the shown text, that must be in the body
_STUB = 600  # weight of a shown text that may be no part of it


def told_lines(
    records: Sequence[dict[str, object]],
    shown: Sequence[Line],
    drawn: Callable[[], list[str]] = list,
) -> list[Line]:
    """The lines of ``articleBody`` if it has much more of the same text; or none.

    Where next to nothing is shown, the posts of a live report count, too, and the texts
    from which scripts draw the page (`drawn`).
    """
    texts = [line for line in shown if line.place.kind is not BlockKind.CAPTION]
    has = sum(line.weight for line in texts)
    bodies = [_body(record) for record in records]
    if has <= _STUB:
        bodies += [_posts(record) for record in records]
    if has <= _STUB and max(map(len, bodies), default=0) < _LEAST:
        bodies += drawn()
    body = max(bodies, key=len, default="")
    weight = len(body.encode("utf-8", "replace"))
    if weight < _LEAST or weight < _LONGER * has:
        return []
    key = key_of(body)
    agreed = sum(line.weight for line in texts if key_of(line.text)[:_HEAD] in key)
    if has > _STUB and agreed < _AGREES * has:
        return []
    return _lines(body)


def _body(record: dict[str, object]) -> str:
    body = record.get("articleBody")
    return body.strip() if isinstance(body, str) else ""


def _posts(record: dict[str, object]) -> str:
    """The titles and texts of the posts of a live report as markup."""
    posts = record.get("liveBlogUpdate")
    listed = posts if isinstance(posts, list) else ()
    return "".join(
        f"<h2>{escape(text_at(each, 'headline'))}</h2><div>{_marked(body)}</div>"
        for each in listed
        if isinstance(each, dict) and (body := _body(each))
    )


def _marked(body: str) -> str:
    """A text as markup: a paragraph for each of its lines, unless it is markup."""
    body = _unescaped(body)
    if _MARKUP.search(body):
        return body
    return "".join(f"<p>{escape(line)}</p>" for line in body.splitlines())


def _lines(body: str) -> list[Line]:
    body = _unescaped(body)
    if _MARKUP.search(body):
        lines = [line for line in outline_of(parse(body)).lines if line.text]
        return [replace(line, area=0) for line in lines]  # in no element of the page
    return [_line(" ".join(text.split())) for text in body.splitlines() if text.strip()]


def _unescaped(body: str) -> str:
    return unescape(body) if "&lt;" in body or "&nbsp;" in body else body


def _line(text: str) -> Line:
    weight = len(text.encode("utf-8", "replace"))
    return Line([(text, Inline())], text, BlockPlace(), "p", 0, weight, weight)
