"""The properties at the head of a Markdown file, as clippers write them.

They are YAML; of that only what such files use is read: texts, lists and texts over
several lines. Obsidian's Web Clipper writes ``author`` as a list of ``"[[Name]]"``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_FIELD = re.compile(r"([A-Za-z_][\w -]{0,40}?)\s*:(?:[ \t]+(.*)|$)")
_ITEM = re.compile(r"\s*-\s+(.*)")
_LISTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'[^']*'|\[\[.*?\]\]|[^,]+")
_ESCAPE = re.compile(r"\\(.)")
_LINK = re.compile(r"\[\[(?:[^\]|]*\|)?(?:[^\]|]*/)?([^\]|]*)\]\]")
_LARGEST = 64 * 1024  # characters


def front_matter(text: str) -> tuple[dict[str, list[str]], str]:
    """The properties by name in lower case, and the text after them."""
    found = _MARK.match(text[:_LARGEST])
    if not found:
        return {}, text
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
