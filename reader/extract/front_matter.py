"""The properties of a Markdown file, at its head as clippers write them, or its end.

They are YAML; of that only what such files use is read: texts, lists and texts over
several lines. Obsidian's Web Clipper writes ``author`` as a list of ``"[[Name]]"``.
Joplin's raw export writes the title as the first line and the rest at the end.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_TOML = re.compile(r"\+\+\+[ \t]*\n(.*?)\n\+\+\+[ \t]*(?:\n|\Z)", re.S)
_PAIR = re.compile(r"\s*([A-Za-z_][\w-]{0,40})\s*=\s*(.+)")
_FIELD = re.compile(r"([A-Za-z_][\w -]{0,40}?)\s*:(?:[ \t]+(.*)|$)")
_ITEM = re.compile(r"\s*-\s+(.*)")
_LISTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'[^']*'|\[\[.*?\]\]|[^,]+")
_ESCAPE = re.compile(r"\\(.)")
_LINK = re.compile(r"\[\[(?:[^\]|]*\|)?(?:[^\]|]*/)?([^\]|]*)\]\]")
# https://joplinapp.org/help/dev/spec/interop (the RAW format)
_JOPLIN = re.compile(r"\n\nid: [0-9a-f]{32}\n(?:[a-z_]+:[^\n]*\n)*type_: 1\s*\Z")
_LARGEST = 64 * 1024  # characters


def front_matter(text: str) -> tuple[dict[str, list[str]], str]:
    """The properties by name in lower case, and the text after them."""
    head = text[:_LARGEST]
    found = _MARK.match(head)
    toml = None if found else _TOML.match(head)
    if toml:
        return _of_toml(toml[1]), text[toml.end() :]
    if not found:
        return _of_joplin(text)
    fields: dict[str, list[str]] = {}
    name = block = ""
    for line in found[1].split("\n"):
        field = _FIELD.match(line)
        if field:
            name, value = field[1].strip().lower(), (field[2] or "").strip()
            block = value[:1] if value[:1] in ("|", ">") else ""
            fields[name] = [] if block else list(_values(value))
        elif name and line.strip():
            _continue(fields[name], line, is_text=bool(block))
    return fields, text[found.end() :]


def _of_toml(head: str) -> dict[str, list[str]]:
    """The properties as Hugo and Zola write them: the flat part of https://toml.io."""
    pairs = map(_PAIR.fullmatch, head.split("\n"))
    return {pair[1].lower(): list(_values(pair[2].strip())) for pair in pairs if pair}


def _of_joplin(text: str) -> tuple[dict[str, list[str]], str]:
    """The properties and the text of a note that Joplin exported; none of another."""
    start = text.rfind("\n\nid: ", max(0, len(text) - _LARGEST))
    if start < 0 or not _JOPLIN.match(text, start):
        return {}, text
    title, _, body = text[:start].partition("\n")
    fields = {"title": [title.strip()]}
    for line in text[start:].splitlines():
        name, _, value = line.partition(":")
        if value.strip():
            fields[name.removesuffix("_time")] = [value.strip()]
    return fields, body


def _continue(values: list[str], line: str, *, is_text: bool) -> None:
    """Take in a line that belongs to the property above it."""
    item = None if is_text else _ITEM.match(line)
    if item:
        values += _values(item[1].strip())
    elif values:
        values[-1] = f"{values[-1]} {line.strip()}"
    else:
        values.append(line.strip())


def _values(value: str) -> Iterator[str]:
    if value.startswith("[") and value.endswith("]") and not value.startswith("[["):
        parts = _LISTED.findall(value[1:-1])
    else:
        parts = [value]
    for part in parts:
        text = _LINK.sub(r"\1", _plain(part.strip())).strip()
        if text and text not in ("null", "~"):
            yield text


def _plain(value: str) -> str:
    """The text of a scalar, without its quotes or the comment after it."""
    if len(value) > 1 and value[0] == value[-1] == '"':
        return _ESCAPE.sub(r"\1", value[1:-1])
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return re.split(r"\s#", value, maxsplit=1)[0]
