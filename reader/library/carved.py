"""Tells the table of a row that was carved from a damaged file.

The schema that would say so is lost: a row is known by the number and the kinds of its
columns. An entry of an index is a row, too, but of no table's shape.
"""

from __future__ import annotations

import re
import uuid
from typing import TYPE_CHECKING

from reader.domain.annotation import AnnotationKind
from reader.domain.language import EN_ZH, ZH_EN, Language, Script
from reader.domain.page_rules import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.library.carving import Value

    Test = Callable[[Value], bool]

_TIME = re.compile(r"\d{4}-\d\d-\d\dT")


def table_of(number: int | None, row: Sequence[Value]) -> str | None:
    """The table that has rows like this one; None if it is of none.

    `number` is None for rows of tables without one.
    """
    shapes = _KEYED if number is None else _NUMBERED
    for table, shape in shapes.items():
        if len(row) == len(shape) and all(
            test(value) for test, value in zip(shape, row, strict=True)
        ):
            return table
    return None


def tables() -> frozenset[str]:
    """The tables whose rows are known."""
    return frozenset({*_NUMBERED, *_KEYED})


def _any(_value: Value) -> bool:
    return True


def _is_text(value: Value) -> bool:
    return isinstance(value, str)


def _is_number(value: Value) -> bool:
    return isinstance(value, int)


def _is_number_or_none(value: Value) -> bool:
    return value is None or isinstance(value, int)


def _is_key(value: Value) -> bool:
    return isinstance(value, str) and len(value) == len(str(uuid.UUID(int=0)))


def _is_time(value: Value) -> bool:
    return isinstance(value, str) and _TIME.match(value) is not None


def _is_json(value: Value) -> bool:
    return isinstance(value, str) and value[:1] in ("{", "[")


def _one_of(*values: str) -> Test:
    return lambda value: value in values


_is_direction = _one_of(EN_ZH.code, ZH_EN.code)

_NUMBERED: dict[str, tuple[Test, ...]] = {
    "articles": (
        *(_any, _is_key, *[_is_text] * 5, _one_of("kept", "removed", "forgotten")),
        *(_is_text, _is_text, _is_text, _is_number, _any, _any, _is_number),
        *(_is_text, _is_json),
    ),
    "annotations": (
        *(_any, _is_text, _is_number, _one_of(*AnnotationKind), _is_text, _is_text),
        *(_is_json, _is_json, _is_text, _is_text),
    ),
    "versions": (_any, _is_number, _is_text, _is_text, _is_number, _is_json),
    "chapters": (_any, _is_text, _is_number),
    "scripts": (_any, _one_of(*Script)),
}

_KEYED: dict[str, tuple[Test, ...]] = {
    "copies": (_is_text, _is_text, _is_number, _is_text, _is_number, _is_text),
    "article_tags": (_is_number, _is_text),
    "pairs": (_is_number, _is_direction, _is_number, _is_json),
    "edits": (_is_direction, _is_text, _is_text, _is_number_or_none, _is_text),
    "corrections": (
        *(_is_number, _is_direction, _is_text, _is_number, _is_number),
        *(_is_text, _is_text),
    ),
    "terms": (_is_direction, _is_text, _is_text, _is_text),
    "words": (
        *(_is_text, _is_text, _is_number_or_none, _is_text, _is_text, _is_text),
        _is_time,
    ),
    "reviews": (_is_text, _is_text, _is_number, _is_time, _is_time),
    "languages": (_is_text, _one_of(*Language), _is_text),
    "contents": (_is_text, _is_number, _is_number, _is_text, _is_number_or_none),
    "page_rules": (
        *(_is_text, _is_text, _is_text, _one_of(*Verdict), _is_text),
        _is_time,
    ),
}
"""Rows with nothing but text in their indexes have a time at their end."""
