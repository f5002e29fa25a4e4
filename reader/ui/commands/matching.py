"""Ranks the choices of the palette by the letters that were typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.text.pinyin import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Choice:
    """Something the palette offers: a command, or an article of the shelf.

    `english` is its name in English where `text` is in another language.
    """

    key: str
    text: str
    hint: str = ""
    english: str = ""


def matching(
    choices: Iterable[Choice],
    typed: str,
    syllables_of: Callable[[str], tuple[str, ...]],
) -> list[Choice]:
    """What fits the letters, best first; what fits equally well keeps its order.

    A choice fits by its text, its English name or its pinyin where these have the
    letters in a row, and by its text or English name where the letters have gaps.
    """
    wanted = _letters(typed)
    ranked = [
        (rank, number, choice)
        for number, choice in enumerate(choices)
        if (rank := _rank(choice, wanted, syllables_of)) is not None
    ]
    return [choice for _, _, choice in sorted(ranked, key=lambda each: each[:2])]


def syllables(text: str, pinyin: Sequence[str]) -> tuple[str, ...]:
    """What one types for each character, without tones; () for a text not in Chinese.

    `pinyin` has a syllable for each code point, which is empty for other letters:
    these are typed as they are. Spaces are left out.
    """
    if not any(pinyin):
        return ()
    both = zip(text, pinyin, strict=True)
    return tuple(filter(None, (plain(syllable or letter) for letter, syllable in both)))


def _rank(
    choice: Choice, wanted: str, syllables_of: Callable[[str], tuple[str, ...]]
) -> tuple[int, int] | None:
    """How badly a choice fits: (0, 0) where it begins so; None if it does not."""
    names = [_letters(name) for name in (choice.text, choice.english) if name]
    for kind, name in enumerate(names):
        at = name.find(wanted)
        if at >= 0:
            return kind, at
    if wanted.isascii():
        at = _find_pinyin(syllables_of(choice.text), plain(wanted))
        if at >= 0:
            return 2, at
    for kind, name in enumerate(names):
        letters = iter(name)
        if all(each in letters for each in wanted):
            return 3 + kind, len(name)
    return None


def _find_pinyin(of_text: tuple[str, ...], wanted: str) -> int:
    """At which character the pinyin typed begins; -1 if it is not there."""
    starts = range(len(of_text))
    return next((n for n in starts if wanted and _begins(of_text, n, wanted)), -1)


def _begins(of_text: tuple[str, ...], at: int, wanted: str) -> bool:
    """Whether each next syllable from here on gives its first letters or all of them.

    So ``zuoyou``, ``zy`` and ``zyou`` are all 左右.
    """
    if not wanted or at == len(of_text):
        return not wanted
    syllable = of_text[at]
    return any(
        wanted.startswith(syllable[:count]) and _begins(of_text, at + 1, wanted[count:])
        for count in range(len(syllable), 0, -1)
    )


def _letters(text: str) -> str:
    """Letters that are compared: without spaces and capitals."""
    return "".join(text.casefold().split())
