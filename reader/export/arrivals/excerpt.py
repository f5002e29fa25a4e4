"""A passage that Apple's Books gives when it is shared or copied."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.annotation import TextQuote
from reader.export.arrivals.foreign import Arrivals, ForeignMark, article_of

if TYPE_CHECKING:
    from reader.export.folio import Folio

_FROM = re.compile(
    r"^[ \t]*(?:Excerpt From|摘录来自|摘錄自|節錄自)[:：]?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_OLD = re.compile(
    r"^[ \t]*(?:Excerpt From|摘录来自)[:：][ \t]*([^\n“]*?)[.。]?[ \t]*“([^\n”]*)”",
    re.IGNORECASE | re.MULTILINE,
)
_RIGHTS = re.compile(r"copyright|版权|版權", re.IGNORECASE)


def is_one(text: str) -> bool:
    return bool(_FROM.search(text) or _OLD.search(text))


def folios(text: str) -> tuple[Folio, ...]:
    """The books with the passages shared from them."""
    arrivals = Arrivals()
    text = text.replace("\r\n", "\n")
    end = 0
    for found in sorted(
        (*_FROM.finditer(text), *_OLD.finditer(text)), key=re.Match.start
    ):
        quote = text[end : found.start()].strip()
        if found.re is _OLD:
            title, author, end = (
                found[2].rstrip("."),
                found[1],
                text.find("\n", found.end()),
            )
            end = end if end >= 0 else len(text)
        else:
            title, author, end = _below(text, found.end())
        words = _RIGHTS_LINE.sub("", quote).strip().removeprefix("“").removesuffix("”")
        if words and title:
            mark = ForeignMark((TextQuote(words),))
            arrivals.add(article_of(title, "", author), mark, "books", title, words)
    return arrivals.folios()


_RIGHTS_LINE = re.compile(r"^[^\n]*(?:copyright|版权|版權)[^\n]*\n?", re.IGNORECASE)


def _below(text: str, start: int) -> tuple[str, str, int]:
    """The title and the author on the lines after this place, and where they end."""
    lines = text[start:].lstrip("\n").split("\n", 3)[:3]
    told = [line.strip() for line in lines]
    title = told[0] if told else ""
    author = told[1] if len(told) > 1 and not _RIGHTS.search(told[1]) else ""
    size = sum(len(line) + 1 for line in lines[: 2 if author else 1])
    blank = len(text[start:]) - len(text[start:].lstrip("\n"))
    return title, author, min(len(text), start + blank + size)
