"""Chooses a mnemonic for each entry of a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.ui.commands.command import Command, Menu

_MORE = "…"


def with_mnemonics(entries: Sequence[Command | Menu]) -> list[str]:
    """Labels with the letter marked, as Qt takes it.

    It is a letter of the English name. Other languages write it after their own, as
    is their custom, so that it stays the same in each: 打开(&O)…
    """
    taken: set[str] = set()
    labels = []
    for entry in entries:
        letter = next((each for each in _letters(entry.text) if each not in taken), "")
        taken.add(letter)
        labels.append(_marked(entry, letter))
    return labels


def _letters(text: str) -> Iterator[str]:
    """The letters of a name, the best first: those that begin its words."""
    words = text.lower().split()
    yield from (word[0] for word in words if word[0].isalpha())
    yield from (letter for letter in text.lower() if letter.isalpha())


def _marked(entry: Command | Menu, letter: str) -> str:
    label = entry.label
    if not letter:
        return label
    if label != entry.text:
        more = _MORE if label.endswith(_MORE) else ""
        return f"{label.removesuffix(_MORE)}(&{letter.upper()}){more}"
    at = f" {label.lower()}".find(f" {letter}")
    if at < 0:
        at = label.lower().find(letter)
    return f"{label[:at]}&{label[at:]}"
