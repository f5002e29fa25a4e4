"""The article in the data from which a page's scripts draw it.

Frameworks write what they draw into the page as JSON, in an element of its own
(Next.js: ``__NEXT_DATA__``) or as the value of a variable (``__INITIAL_STATE__``). A
page that was saved before its scripts ran has the text nowhere else.
"""

from __future__ import annotations

import json
import re
from html import escape
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from reader.extract.keys import key_of
from reader.lazy import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_LARGEST = 8_000_000  # characters of one script
_LEAST = 600  # weight of a text that may be an article
_SHORTEST = 200  # and its characters, all of them Chinese
_DEEPEST = 24
_MOST = 300  # values that are looked for in one script
_MENDED = 4  # of those that are no JSON that are mended
_HEIRS = 3  # objects around a text of which one has the title
_SHORTEST_TITLE = 6  # letters
_LONGEST_TITLE = 300  # characters
_PARTS = 3  # objects with a text that make a list of paragraphs
_MOST_OF_ALL = 0.5  # of all texts, that one without a title must have
# Keys of a text, in small letters and without signs between their words.
_BODY = re.compile(
    r"(?:(?:article|story|post|news|main|page|full|rich|html|raw)*"
    r"(?:body|content|text|html|detail|markup)(?:html|text|body|content|noencode)?"
    r"|rendered|paragraphs?|richtext|value)"
)
_TITLE = re.compile(r"(?:.*(?:title|headline)|name|subject|basic)")
_KIND = ("type", "name", "__typename", "style", "component", "tag")
_HEADING = re.compile(r"head|title|^h[2-6]$", re.I)
_PARAGRAPHS = re.compile(r"<p[\s>].*?<p[\s>].*?<p[\s>]", re.S | re.I)
_NO_TEXT = re.compile(r"https?:\S+|data:\S+|[\w+/=-]+|\s*[{\[].*", re.S)
_BEGINS = pattern(r"[=(,]\s*(?:(?=[{\[])|JSON\.parse\(\s*(?P<quote>[\"']))")
# What JavaScript has and JSON has not; serialize-javascript writes it.
_NO_JSON = pattern(r"(?<=[:,\[])\s*(?:undefined|void 0|new Date\([^()]*\))")
_LITERAL = pattern(
    r"""["']?\b(?P<key>[a-z_]{4,24})["']?\s*:\s*(?:\w{1,20}\(\s*)?"""
    r"""(?:"(?P<double>(?:[^"\\]|\\.){200,})"|'(?P<single>(?:[^'\\]|\\.){200,})')""",
    re.I | re.S,
)
_ESCAPED = pattern(r"\\x([0-9a-f]{2})|\\(['/])", re.I)
_decoder = json.JSONDecoder(strict=False)


class _Told(NamedTuple):
    """A text in the data, and whether an object around it has the page's title."""

    body: str
    is_titled: bool


def state_bodies(root: etree._Element, titles: frozenset[str]) -> list[str]:
    """The texts in the page's scripts that are its article, as markup or plain text.

    Those beside a title of the page (`titles`, as `key_of` writes them). Without any,
    the one text that is most of all. JSON-LD is not looked at.
    """
    told = [each for script in root.iter("script") for each in _told(script, titles)]
    titled = [each.body for each in told if each.is_titled]
    if titled or not told:
        return titled
    bodies = {each.body for each in told}
    longest = max(bodies, key=len)
    is_most = len(longest) >= _MOST_OF_ALL * sum(map(len, bodies))
    return [longest] if is_most else []


def _told(script: etree._Element, titles: frozenset[str]) -> Iterator[_Told]:
    text, kind = script.text or "", (script.get("type") or "").lower()
    if not _SHORTEST <= len(text) <= _LARGEST or "ld+json" in kind:
        return
    if text.lstrip()[:3] == "%7B":  # Toutiao writes it as a part of an address
        text = unquote(text)
    found = False
    values = [_parsed(text)] if "json" in kind else _values(text)
    for value in values:
        for each in _texts(_resolved(value), titles, 0, _DEEPEST):
            found = True
            yield each
    if not found and "json" not in kind:
        yield from _literals(text)


def _values(text: str) -> Iterator[object]:
    """The objects that a script gives to variables and functions."""
    end = mended = 0
    for _ in range(_MOST):
        begins = _BEGINS.search(text, end)
        if begins is None:
            return
        end = begins.end()
        if begins["quote"]:
            close = text.find(f"{begins['quote']})", end)
            close = len(text) if close < 0 else close
            yield _parsed(_unquoted(text[end:close]))
            end = close
            continue
        try:
            value, end = _decoder.raw_decode(text, end)
        except (ValueError, RecursionError):
            if mended < _MENDED and len(text) - end > _SHORTEST:
                yield _mended(text[end:])
                mended += 1
            continue
        yield value


def _mended(text: str) -> object:
    """The value at the start of a text, with null for what JSON has not."""
    if not _NO_JSON.search(text):
        return None
    try:
        return _decoder.raw_decode(_NO_JSON.sub("null", text))[0]
    except (ValueError, RecursionError):
        return None


def _parsed(text: str) -> object:
    try:
        return _decoder.decode(text)
    except (ValueError, RecursionError):
        return None


def _unquoted(literal: str) -> str:
    """What a string literal of JavaScript says; an empty string if it is broken."""
    escaped = _ESCAPED.sub(lambda m: rf"\u00{m[1]}" if m[1] else m[2], literal)
    quoted = re.sub(r'(?<!\\)((?:\\\\)*)"', r"\1\"", escaped)
    value = _parsed(f'"{quoted}"')
    return value if isinstance(value, str) else ""


def _literals(text: str) -> Iterator[_Told]:
    """The long strings of objects that are JavaScript and no JSON."""
    for found in _LITERAL.finditer(text):
        body = _unquoted(found["double"] or found["single"])
        if _is_body(found["key"], body):
            yield _Told(body, is_titled=False)


def _resolved(value: object) -> object:
    """Nuxt 3 writes a list; its objects hold the indices of their values in it."""
    is_flat = isinstance(value, list) and len(value) > _PARTS
    if not is_flat or not isinstance(value, list) or not isinstance(value[0], list):
        return value
    size = len(value)
    return [
        {
            key: value[at] if type(at) is int and 0 <= at < size else at
            for key, at in each.items()
        }
        for each in value
        if isinstance(each, dict)
    ]


def _texts(
    value: object, titles: frozenset[str], heirs: int, left: int
) -> Iterator[_Told]:
    """The texts in a value; `heirs` counts the levels that inherit a title."""
    if not left:
        return
    if isinstance(value, list):
        body = _joined(value)
        if _is_long(body):
            yield _Told(body, heirs > 0)
            return
        for each in value:
            yield from _texts(each, titles, heirs - 1, left - 1)
    elif isinstance(value, dict):
        heirs = _HEIRS if _has_title(value, titles) else heirs
        for key, each in value.items():
            if isinstance(each, str):
                if _is_body(str(key), each):
                    yield _Told(each, heirs > 0)
            else:
                yield from _texts(each, titles, heirs - 1, left - 1)


def _is_body(key: str, text: str) -> bool:
    if not _is_long(text) or _NO_TEXT.fullmatch(text):
        return False
    return _names_text(key) or _PARAGRAPHS.search(text) is not None


def _names_text(key: str) -> bool:
    """Is it what such data call a text?"""
    return _BODY.fullmatch(re.sub(r"[^a-z]", "", key.lower())) is not None


def _is_long(text: str) -> bool:
    if len(text) < _SHORTEST:
        return False
    return len(text.encode("utf-8", "replace")) >= _LEAST


def _has_title(record: dict[str, object], titles: frozenset[str]) -> bool:
    """Is one of the page's titles in it, or in a part of it that is called title?"""
    for key, value in record.items():
        if not _TITLE.fullmatch(str(key).lower()) and str(key).lower() != "headlines":
            continue
        inner = value.values() if isinstance(value, dict) else (value,)
        for text in inner:
            if isinstance(text, str) and len(text) < _LONGEST_TITLE:
                letters = key_of(text)
                if len(letters) >= _SHORTEST_TITLE and letters in titles:
                    return True
    return False


def _joined(parts: list[object]) -> str:
    """The paragraphs of a list of objects as markup; empty if it is no such list."""
    found = [
        text for part in parts if isinstance(part, dict) and (text := _paragraph(part))
    ]
    is_list = len(found) >= _PARTS and 2 * len(found) >= len(parts)
    return "".join(found) if is_list else ""


def _paragraph(part: dict[str, object]) -> str:
    if isinstance(part.get("title") or part.get("headline"), (str, dict)):
        return ""  # an article of its own
    text = next(
        (
            value
            for key, value in part.items()
            if isinstance(value, str)
            and _names_text(str(key))
            and not _NO_TEXT.fullmatch(value)
        ),
        "",
    )
    if not text:
        return ""
    kinds = [str(part.get(key) or "") for key in _KIND]
    tag = "h2" if any(map(_HEADING.search, kinds)) else "p"
    text = text if "<" in text or "&" in text else escape(text)
    return (
        text if text.lstrip()[:2].lower() in ("<p", "<h") else f"<{tag}>{text}</{tag}>"
    )
