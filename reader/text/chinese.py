"""Finds the ends of Chinese sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.work import Token

_PAIRS = {"（": "）", "(": ")", "《": "》", "〈": "〉", "【": "】", "［": "］"}
_BRACKET = re.compile(f"[{re.escape(''.join((*_PAIRS, *_PAIRS.values())))}]")
_TITLES = "《〈"  # a mark inside a title ends nothing
# End marks, with the quotes and brackets that close behind them.
_CANDIDATE = re.compile(
    r"(?P<marks>[。！？!?｡]+|(?<=[一-鿿])[.．](?=\s|[一-鿿“])|…+|；)"
    r"(?P<closing>[”’」』\"'）)》〉】］]*)(?:\[\d{1,3}\])*\s*"
)
# "..." 他说 / 记者问道 / the company's spokesman said: the quote belongs to the clause.
_SPEECH = re.compile(
    r"[^，。！？；：“”「」]{0,14}?"
    r"(?:[说說道称稱问問喊叫答](?=[，。：:；！？道着著]|$)"
    r"|表示|写道|寫道|指出|强调|強調|认为|認為|补充|補充|回应|回應|感叹|感嘆|透露)"
)
_LONG_ENOUGH = 12  # characters before an ellipsis or a semicolon that may be an end


def cuts(line: str, token: Token) -> Iterator[int]:
    """The offsets inside the line at which one sentence ends and the next begins."""
    start, around = 0, _Brackets(line, token)
    for match in token.checked(_CANDIDATE.finditer(line)):
        end = match.end()
        if end == len(line) or not _ends(line, match, start):
            continue
        brackets = around.at(match.start())
        # They are nested: if the outermost one closes here, each of them does.
        if brackets and brackets[0][1] >= end:
            continue
        if all(_is_sentence(line, each, start) for each in brackets):
            yield end
            start = end


def _ends(line: str, match: re.Match[str], start: int) -> bool:
    marks, closing = match["marks"], match["closing"]
    if line[match.end()] in "，、；：,;:。！？…—”’」』）》":
        return False
    if any(mark in '”’」』"' for mark in closing):
        return not _SPEECH.match(line, match.end())
    if marks[0] in "!?":
        return match.start() > 0 and not line[match.start() - 1].isascii()
    if marks[0] in "…；":
        return match.start() - start >= _LONG_ENOUGH
    return True


def _is_sentence(line: str, bracket: tuple[int, int], start: int) -> bool:
    """Whether a bracket that closes here holds whole sentences: （见图1。）."""
    opened, _ = bracket
    return line[opened] not in _TITLES and not line[start:opened].strip()


class _Brackets:
    """The pairs of brackets of a line, asked for from its beginning to its end."""

    def __init__(self, line: str, token: Token) -> None:
        self._left = sorted(_brackets(line, token), reverse=True)
        self._around: list[tuple[int, int]] = []

    def at(self, place: int) -> list[tuple[int, int]]:
        """Where the pairs around a place open and close, outermost first."""
        while self._left and self._left[-1][0] < place:
            self._leave(self._left[-1][0])
            self._around.append(self._left.pop())
        self._leave(place)
        return self._around

    def _leave(self, place: int) -> None:
        while self._around and self._around[-1][1] <= place:
            self._around.pop()


def _brackets(line: str, token: Token) -> list[tuple[int, int]]:
    """Where each pair of brackets opens and closes.

    A bracket that is never closed does not count: it would swallow the rest.
    """
    opened, pairs = list[int](), list[tuple[int, int]]()
    for match in token.checked(_BRACKET.finditer(line)):
        index, char = match.start(), match[0]
        if char in _PAIRS:
            opened.append(index)
        elif opened and _PAIRS[line[opened[-1]]] == char:
            pairs.append((opened.pop(), index))
    return pairs
