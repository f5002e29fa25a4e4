"""Reads and writes domain values as JSON, without defaults and unknown names.

So a column written by an older version reads as today's value, and what is stored
stays legible without this program.
"""

from __future__ import annotations

import dataclasses
import json
from enum import Enum
from functools import cache
from types import UnionType
from typing import (
    TYPE_CHECKING,
    Any,
    TypeVar,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

ValueT = TypeVar("ValueT")
RowT = TypeVar("RowT")


def to_json(value: object) -> str:
    """A dataclass, or a tuple of them, as compact JSON."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def from_json(kind: type[ValueT], text: str) -> ValueT:
    """The value of this dataclass that the JSON holds."""
    value: ValueT = _reader(cast("Any", kind))(json.loads(text))
    return value


def many_from_json(kind: type[ValueT], text: str) -> tuple[ValueT, ...]:
    """The values of this dataclass that the JSON array holds."""
    read = _reader(cast("Any", kind))
    return tuple(read(each) for each in json.loads(text))


UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, RecursionError)
"""What reading a damaged value raises."""


def legible(rows: Iterable[RowT], read: Callable[[RowT], ValueT]) -> Iterator[ValueT]:
    """The values of the rows that can be read. Damaged rows are passed over.

    `reader.library.soundness` counts those: no list fails for one row of it.
    """
    for row in rows:
        try:
            value = read(row)
        except UNREADABLE:
            continue
        yield value


def _plain(value: object) -> object:
    if dataclasses.is_dataclass(value):
        return {
            name: _plain(held)
            for name, default in _defaults(cast("Any", type(value)))
            if (held := getattr(value, name)) != default
        }
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value.value if isinstance(value, Enum) else value


@cache
def _defaults(kind: type) -> tuple[tuple[str, object], ...]:
    return tuple((each.name, each.default) for each in dataclasses.fields(kind))


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401 (a type expression)
    """A function that makes a value of this type from plain JSON."""
    if get_origin(kind) is UnionType:  # `Image | None`
        read = _reader(get_args(kind)[0])
        return lambda held: None if held is None else read(held)
    if get_origin(kind) is tuple:  # `tuple[Block, ...]`, `tuple[str, int]`
        inner = get_args(kind)
        if len(inner) == 2 and inner[1] is not Ellipsis:
            return tuple
        read = _reader(inner[0])
        if read is _as_it_is:
            return tuple
        return lambda held: tuple([read(each) for each in held])
    if dataclasses.is_dataclass(kind):
        return _dataclass_reader(kind)
    return kind if issubclass(kind, Enum) else _as_it_is


def _dataclass_reader(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401 (a class)
    hints = get_type_hints(kind)
    names = frozenset(each.name for each in dataclasses.fields(kind))
    readers = {name: _reader(hints[name]) for name in names}
    changed = [(name, read) for name, read in readers.items() if read is not _as_it_is]

    def read(held: dict[str, Any]) -> Any:  # noqa: ANN401 (whatever `kind` is)
        if not held.keys() <= names:
            held = {name: held[name] for name in held if name in names}
        for name, read_one in changed:
            if name in held:
                held[name] = read_one(held[name])
        return kind(**held)

    return read


def _as_it_is(held: object) -> object:
    return held
