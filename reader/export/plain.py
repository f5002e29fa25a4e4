"""Domain values as the plain values of JSON, and back, by the types of their fields.

What equals its field's default is left out, and a field that is not there takes it: so
files of older versions still read, and fields added later need no code here.
"""

from __future__ import annotations

import types
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import (
    TYPE_CHECKING,
    Any,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Plain = Any  # what json.loads gives
ValueT = TypeVar("ValueT")


def plain(value: object) -> Plain:
    """A domain value as dicts, lists, strings and numbers."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if is_dataclass(value) and not isinstance(value, type):
        return _fields_of(value)
    return value


def valued(kind: type[ValueT], held: Plain) -> ValueT:
    """The domain value of this type; raise `ValueError` if it is not one."""
    value: ValueT = _value(kind, held)
    return value


def _fields_of(value: DataclassInstance) -> dict[str, Plain]:
    return {
        each.name: plain(getattr(value, each.name))
        for each in fields(value)
        if each.default is MISSING or getattr(value, each.name) != each.default
    }


def _value(kind: Any, held: Plain) -> Any:  # noqa: ANN401 (types are its subject)
    if get_origin(kind) in (Union, types.UnionType):
        one = next(each for each in get_args(kind) if each is not type(None))
        return None if held is None else _value(one, held)
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind), _checked(list, held))
    if is_dataclass(kind):
        return _dataclass(kind, _checked(dict, held))
    if issubclass(kind, Enum):
        return kind(held)
    if kind is Path:
        return Path(_checked(str, held))
    return float(held) if kind is float and type(held) is int else _checked(kind, held)


def _tuple(kinds: tuple[Any, ...], held: list[Plain]) -> tuple[Any, ...]:
    return tuple(_value(kinds[0], each) for each in held)


def _dataclass(kind: Any, held: dict[str, Plain]) -> Any:  # noqa: ANN401
    hints = _hints(kind)
    try:
        return kind(
            **{name: _value(hints[name], held[name]) for name in hints if name in held}
        )
    except TypeError as error:  # a field without a default is not there
        raise ValueError(str(error)) from error


def _checked(kind: type[ValueT], held: Plain) -> ValueT:
    if type(held) is not kind:
        raise ValueError(f"{held!r:.40} is no {kind.__name__}")
    return held


@lru_cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind, localns={"Path": Path})
