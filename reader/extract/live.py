"""The minutes and writers of a live report's entries: small print above each entry."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.extract.names import names_of
from reader.extract.outline import BlockPlace, Inline
from reader.lazy import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.outline import Line, Piece

_LEAST = 3  # minutes that make a page a live report
_LONGEST = 60  # weight of a minute, and of a name
_QUIET = BlockPlace(BlockKind.CAPTION)
_TEXTS = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_BETWEEN = " · "
_ZONE = r"(?:\s?(?:[ap]\.?m\.?))?(?:\s?\(?[A-Z]{2,4}\)?)?"
_MINUTE = pattern(
    r"\W*(?:(?i:posted|published|updated|last updated|发布于|更新于)\s*"
    r"(?i:at|on)?\s*:?\s*)?"
    r"(?:(?:(?i:today|yesterday|今天|昨天)|[\w.,年月日/-]{1,12}(?:\s[\w.,年月日/-]{1,10}){0,3})"
    rf"[,，]?\s*(?:at\s)?)?\d{{1,2}}[:：.]\d{{2}}(?:[:：]\d{{2}})?{_ZONE}\W*"
    r"|\d{1,3}\s?(?:[mh]|min(?:ute)?s?|hrs?|hours?)(?:\sago)?|\d{1,3}\s?(?:分钟|分鐘|小时|小時)前"
)


def with_quiet_labels(lines: Sequence[Line]) -> list[Line]:
    """The lines; an entry's minute and the name beside it are one small line.

    As they are if fewer than three minutes stand alone in lines.
    """
    minutes = [i for i, line in enumerate(lines) if _is_minute(line)]
    if len(minutes) < _LEAST:
        return list(lines)
    found: list[Line] = []
    i = 0
    while i < len(lines):
        end = i + 1
        if _is_minute(lines[i]):
            end += end < len(lines) and _is_writer(lines[end])
        elif _is_writer(lines[i]) and end < len(lines) and _is_minute(lines[end]):
            end += 1
        else:
            found.append(lines[i])
            i += 1
            continue
        found.append(_joined(lines[i:end]))
        i = end
    return found


def _is_minute(line: Line) -> bool:
    return _is_label(line) and _MINUTE.fullmatch(line.text) is not None


def _is_writer(line: Line) -> bool:
    if not _is_label(line) or line.text[-1] in ".!?。！？":
        return False
    return bool(names_of(line.text))


def _is_label(line: Line) -> bool:
    is_text = line.place.kind in _TEXTS and not line.image
    return is_text and 0 < line.weight <= _LONGEST


def _joined(labels: Sequence[Line]) -> Line:
    pieces: list[Piece] = []
    for label in labels:
        pieces += [(_BETWEEN, Inline())] if pieces else []
        pieces += label.pieces
    text = _BETWEEN.join(label.text for label in labels)
    weight = len(text.encode("utf-8", "replace"))
    return replace(
        labels[0], pieces=pieces, text=text, place=_QUIET, weight=weight, whole=weight
    )
