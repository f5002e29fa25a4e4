"""The notes that Moon+ Reader exports (``.mrexpt``): a line for each field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.annotation import TextQuote
from reader.export.arrivals.foreign import Arrivals, ForeignMark, article_of

if TYPE_CHECKING:
    from reader.export.folio import Folio

_FIELDS = 13  # lines that tell of a mark: its number first, the words last
_TITLE, _COLOUR, _MADE, _NOTE, _QUOTE = 1, 8, 9, 11, 12
_BREAK = "<BR>"


def is_one(text: str) -> bool:
    return bool(_records(text))


def folios(text: str) -> tuple[Folio, ...]:
    arrivals = Arrivals()
    for fields in _records(text):
        quote, note = (fields[at].replace(_BREAK, "\n") for at in (_QUOTE, _NOTE))
        mark = ForeignMark(
            (TextQuote(quote),) if quote.strip() else (),
            body=note,
            colour=f"{int(fields[_COLOUR]) & 0xFFFFFF:06x}",
            created=fields[_MADE],
        )
        if quote.strip() or note.strip():
            article = article_of(fields[_TITLE], "")
            arrivals.add(article, mark, "moonreader", fields[_TITLE], quote, note)
    return arrivals.folios()


def _records(text: str) -> list[list[str]]:
    parts = text.replace("\r\n", "\n").split("\n#\n")[1:]
    records = (part.split("\n") for part in parts)
    return [each for each in records if len(each) >= _FIELDS and _is_sound(each)]


def _is_sound(fields: list[str]) -> bool:
    numbers = (fields[0], fields[_COLOUR].removeprefix("-"), fields[_MADE])
    return all(number.isdecimal() and number.isascii() for number in numbers)
