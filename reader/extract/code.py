"""Program text of a page, line by line."""

from __future__ import annotations

import re

from lxml import etree

from reader.extract import rules
from reader.extract.rules import GUTTER_WORDS
from reader.lazy import pattern

_LINE_STYLE = pattern(r"display\s*:\s*(?:block|table-row|flex|grid)", re.I)
# The classes that highlighters give to a line.
_LINE_WORDS = rules.names(
    "line code-line codeline token-line view-line CodeMirror-line hljs-ln-line cl "
    "blob-code react-code-line"
)
_COLUMNS = 2
_CODE_CELL = pattern(r"(?<![a-z])code(?![a-z])", re.I)
_NUMBERS = pattern(r"[\d\s]*")


def code_of(element: etree._Element) -> str:
    """The text with its line breaks, whatever elements make them; no line numbers."""
    parent = element.getparent()
    around = "" if parent is None else parent.get("class") or ""
    if GUTTER_WORDS.search(f"{element.get('class')} {around}") and is_numbers(element):
        return ""
    for part in list(element.iter("button", "script", "style", "textarea")):
        _empty(part)
    known: dict[etree._Element, bool] = {}
    gutters: list[etree._Element] = []
    for line_break in element.iter("br"):
        line_break.tail = "\n" + (line_break.tail or "")
    walker = etree.iterwalk(element, events=("start",))
    for _, part in walker:
        if part is element or not isinstance(part.tag, str):
            continue
        words = part.get("class") or ""
        if words and GUTTER_WORDS.search(words) and is_numbers(part):
            walker.skip_subtree()
            gutters.append(part)
        elif _is_line(part, words) and not _ends_line(part, known):
            part.tail = "\n" + (part.tail or "")
    for part in gutters:
        _empty(part)
    text = "".join(element.itertext()).strip("\r\n")
    return "" if _counts_lines(text) else text


def _counts_lines(text: str) -> bool:
    """Are they only the numbers of lines, one after the other?"""
    if not text[:1].isdecimal() and not text[:1].isspace():
        return False
    numbers = text.split()
    return len(numbers) > 1 and all(
        each == str(n) for n, each in enumerate(numbers, _first(numbers))
    )


def _first(numbers: list[str]) -> int:
    return int(numbers[0]) if numbers[0].isdecimal() and len(numbers[0]) < 7 else -1


def code_table(table: etree._Element) -> str:
    """The program text of a table that has it in one column, line numbers in others.

    Highlighters make a row of every line, or of the whole; empty for other tables.
    """
    rows = table.findall(".//tr")
    first = list(rows[0].iterchildren("td")) if rows else []
    names = " ".join(cell.get("class") or "" for cell in first)
    if len(first) < _COLUMNS or not (
        _CODE_CELL.search(names) or GUTTER_WORDS.search(names)
    ):
        return ""
    lines = []
    for row in rows:
        *numbers, cell = row.iterchildren("td", "th")
        if not all(map(is_numbers, numbers)):
            return ""
        lines.append(code_of(cell))
    return "\n".join(lines).strip("\n")


def is_numbers(part: etree._Element) -> bool:
    """Does an element hold line numbers only?"""
    return all(_NUMBERS.fullmatch(text) for text in part.itertext())


def _is_line(part: etree._Element, words: str) -> bool:
    if part.tag in rules.BLOCK_TAGS:
        return part.tag not in ("td", "th", "tbody", "thead")
    if words and not _LINE_WORDS.isdisjoint(words.split()):
        return True
    return bool(_LINE_STYLE.search(part.get("style") or ""))


def _ends_line(part: etree._Element, known: dict[etree._Element, bool]) -> bool:
    """Does a line break stand at its end or right after it already?

    `known` has what was found of the elements within, so that each is asked once.
    """
    if (part.tail or "")[:2].lstrip("\r")[:1] == "\n":
        return True
    around: list[etree._Element] = []
    last = part
    while last not in known and len(last) and not last[-1].tail:
        around.append(last)
        last = last[-1]
    if last not in known:
        text = last[-1].tail if len(last) else last.text
        known[last] = (text or "").endswith("\n")
    known.update(dict.fromkeys(around, known[last]))
    return known[last]


def _empty(part: etree._Element) -> None:
    tail = part.tail
    part.clear()
    part.tail = tail
