"""What stands before the items of a list: https://html.spec.whatwg.org/#the-ol-element."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.lazy import pattern

if TYPE_CHECKING:
    from lxml import etree

BULLET = "•"
OPEN, DONE = "☐", "☑"  # of tasks
_STYLE = pattern(
    r"list-style(?:-type)?\s*:[^;]*?\b((?:lower|upper)-(?:alpha|latin|roman))\b", re.I
)
_STYLES = {
    "a": "a", "A": "A", "i": "i", "I": "I", "lower-alpha": "a", "lower-latin": "a",
    "upper-alpha": "A", "upper-latin": "A", "lower-roman": "i", "upper-roman": "I",
}  # fmt: skip
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_ROMAN, _MOST_LETTERS = 3999, 26


# Evernote has a property of its own, and an element; others have the box of a form.
_CHECKED = pattern(r"--en-checked\s*:\s*(true|false)", re.I)
_BOXES = ("en-todo", "input")
_DEPTH = 3  # elements around the box of a task, its item among them


class Numbering:
    """Counts the items of one list."""

    def __init__(self, element: etree._Element) -> None:
        """`element` is a list of HTML, <ul> or <ol>."""
        get = element.get
        self._is_bulleted = element.tag != "ol"
        style = _STYLE.search(get("style") or "")
        name = style[1].lower() if style else (get("type") or "").strip()
        self._style = _STYLES.get(name, "1")
        is_reversed = get("reversed") is not None
        self._step = -1 if is_reversed else 1
        items = len(element.findall("li")) if is_reversed else 1
        self._next = _number(get("start"), items)

    def marker(self, item: etree._Element) -> str:
        """What stands before the next item, which may be a task or set its number."""
        if task := _task_of(item):
            return task
        if self._is_bulleted:
            return BULLET
        number = _number(item.get("value"), self._next)
        self._next = number + self._step
        return f"{_written(number, self._style)}."


def _task_of(item: etree._Element) -> str:
    """The sign of a task, done or not; empty for other items."""
    style = item.get("style")
    if style and (checked := _CHECKED.search(style)):
        return DONE if checked[1].lower() == "true" else OPEN
    around = item
    for _ in range(_DEPTH):
        if (around.text or "").strip() or not len(around):
            return ""
        around = around[0]
        if is_box(around):
            return box_sign(around)
    return ""


def is_box(element: etree._Element) -> bool:
    """Is it the box of a task?"""
    if element.tag == "input":
        return (element.get("type") or "").lower() == "checkbox"
    return element.tag in _BOXES


def box_sign(box: etree._Element) -> str:
    """The sign of a box: it says so itself if the task is done."""
    return OPEN if box.get("checked") in (None, "false") else DONE


def _written(number: int, style: str) -> str:
    small = style.lower()
    if small == "a" and 0 < number <= _MOST_LETTERS:
        text = chr(ord("a") + number - 1)
    elif small == "i" and 0 < number <= _MOST_ROMAN:
        text = _roman(number)
    else:
        return str(number)
    return text if style == small else text.upper()


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        text += sign * (number // value)
        number %= value
    return text


def _number(value: str | None, default: int) -> int:
    if value and len(value) < 7 and value.lstrip("-").isdecimal():
        return int(value)
    return default
