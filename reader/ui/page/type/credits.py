"""Finds the credit of a picture in its caption."""

from __future__ import annotations

import re

_AGENCIES = (
    "Reuters|AFP|AP|EPA|PA|Getty Images|Getty|Bloomberg|Xinhua|Alamy|Shutterstock"
    "|路透社|法新社|美联社|美聯社|新华社|新華社|中新社|视觉中国|視覺中國"
)
_CREDIT = re.compile(
    r"(?:(?:Photo(?:graph)?s?|Pictures?|Images?|Illustration|Graphic|Credits?|Source)"
    r"(?: credit| by| courtesy of)?\s*[:：]\s*\S.{1,80}"
    r"|(?:Photo(?:graph)?|Illustration) (?:by|courtesy of) .{2,80}"
    r"|(?:图片?来源|圖片?來源|图片|圖片|摄影|攝影|供图|供圖|制图|製圖|图|圖|来源|來源)"
    r"\s*[:：/｜|]\s*.{1,40}"
    r"|(?:[\u4e00-\u9fff]{2,10}(?:记者|記者))?\s*[\u4e00-\u9fff]{2,4}\s*[摄攝]"
    rf"|[(（][^()（）]*\b(?:{_AGENCIES}|Photo)\b[^()（）]*[)）]"
    rf"|[^.。!！?？\n]{{2,40}}[/／](?:{_AGENCIES})(?:[/／ ][^.。\n]{{2,30}})?"
    r")[.。]?\s*$"
)
_BEFORE = re.compile(r"(?:^|[.。!！?？”」\"]\s*|[\n|｜]\s*)$")


def credit_in(caption: str) -> tuple[int, int] | None:
    """The range, in code points, of a credit at the end of a caption; None without.

    It begins a sentence or stands in brackets, so that a caption that only mentions a
    photograph has none.
    """
    for found in _ends(caption):
        if caption[found] in "(（" or _BEFORE.search(caption, 0, found):
            blank = len(caption[found:]) - len(caption[found:].lstrip())
            return found + blank, len(caption.rstrip())
    return None


def _ends(caption: str) -> list[int]:
    """Where a credit might begin, the first place first."""
    found, at = [], 0
    while match := _CREDIT.search(caption, at):
        found.append(match.start())
        at = match.start() + 1
    return found
