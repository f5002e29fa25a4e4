"""The notes that KOReader keeps beside a book: a table written as Lua."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.export.arrivals import records

if TYPE_CHECKING:
    from reader.export.folio import Folio
    from reader.export.plain import Plain

_START = re.compile(r"\A\s*(?:--[^\n]*\n\s*)*return\s*\{")
_TOKEN = re.compile(
    r"""\s*(?:--[^\n]*\n\s*)*(?:(?P<sign>[{}\[\]=,;])"""
    r"""|"(?P<text>(?:[^"\\]|\\[\s\S])*)\"|(?P<number>-?[\d.]+(?:[eE][-+]?\d+)?)"""
    r"""|(?P<word>\w+))"""
)
_ESCAPE = re.compile(r"\\(\d{1,3}|[\s\S])")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
_WORDS = {"true": True, "false": False, "nil": None}


def is_one(text: str) -> bool:
    return bool(_START.match(text)) and '["' in text


def folios(text: str) -> tuple[Folio, ...]:
    """The book with its highlights and notes, of new and of old versions."""
    tokens = list(_TOKEN.finditer(text, text.index("{")))[::-1]
    held = _value(tokens)
    about = {**(held.get("stats") or {}), **(held.get("doc_props") or {})}
    kept = held.get("annotations") or held.get("highlight") or {}
    marks = _listed(kept)
    notes = _old_notes(held)
    for mark in marks:
        mark.setdefault("note", notes.get(_name(mark, "text"), ""))
    return records.folios_in({**about, "annotations": marks})


def _listed(held: Plain) -> list[dict[str, Plain]]:
    """The tables with a text, at any depth: old versions kept them by their page."""
    if isinstance(held, dict) and "text" in held:
        return [held]
    inner = held.values() if isinstance(held, dict) else ()
    return [mark for each in inner for mark in _listed(each)]


def _old_notes(held: Plain) -> dict[tuple[str, str], str]:
    """Before 2024 a note stood in a list of its own, with the highlight's time."""
    return {
        _name(each, "notes"): str(each["text"])
        for each in _listed(held.get("bookmarks") or {})
        if each["text"] != each.get("notes")
        and not str(each["text"]).startswith("Page ")
    }


def _name(mark: dict[str, Plain], words: str) -> tuple[str, str]:
    return str(mark.get("datetime")), str(mark.get(words))


def _value(tokens: list[re.Match[str]]) -> Plain:
    """The value at the end of the tokens, which it takes away; a table is a dict."""
    token = tokens.pop()
    if token["sign"] == "{":
        return _table(tokens)
    if token["number"]:
        return (
            float(token["number"]) if "." in token["number"] else int(token["number"])
        )
    if token["word"]:
        return _WORDS.get(token["word"])
    if token["text"] is None:
        raise ValueError(token[0])
    return _ESCAPE.sub(_unescaped, token["text"])


def _table(tokens: list[re.Match[str]]) -> dict[Plain, Plain]:
    table: dict[Plain, Plain] = {}
    while True:
        sign = tokens[-1]["sign"]
        if sign == "}":
            tokens.pop()
            return table
        if sign in (",", ";"):
            tokens.pop()
        elif sign == "[":
            tokens.pop()
            key = _value(tokens)
            tokens.pop()  # ]
            tokens.pop()  # =
            table[str(key)] = _value(tokens)
        else:
            table[str(len(table) + 1)] = _value(tokens)


def _unescaped(found: re.Match[str]) -> str:
    code = found[1]
    return chr(int(code)) if code.isdigit() else _ESCAPES.get(code, code)
