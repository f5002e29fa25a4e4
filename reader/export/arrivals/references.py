"""References in RIS, as Zotero and other managers write them: pages that were saved.

https://refdb.sourceforge.net/manual-0.9.6/sect1-ris-format.html
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.export.arrivals import names
from reader.export.arrivals.foreign import Arrivals, ForeignMark, article_of

if TYPE_CHECKING:
    from reader.export.folio import Folio

_LINE = re.compile(r"^([A-Z][A-Z0-9]) {1,2}-[ \t]?(.*)$", re.MULTILINE)


def is_one(text: str) -> bool:
    return text.lstrip("\ufeff\r\n ").startswith(("TY  -", "TY -"))


def folios(text: str) -> tuple[Folio, ...]:
    """The works with an address or a title, their keywords and the notes to them."""
    arrivals = Arrivals()
    work: dict[str, list[str]] = {}
    for name, value in _LINE.findall(text.replace("\r\n", "\n") + "\nER  - "):
        if name != "ER":
            work.setdefault(name, []).append(value.strip())
        elif work:
            _take(work, arrivals)
            work = {}
    return arrivals.folios()


def _take(work: dict[str, list[str]], arrivals: Arrivals) -> None:
    title = _first(work, "TI", "T1", "CT")
    address = next(filter(names.is_address, work.get("UR", [])), "")
    article = article_of(title, address, _first(work, "AU", "A1"))
    if article.title or article.url:
        arrivals.save(article, filter(names.is_tag, work.get("KW", [])))
        for note in work.get("N1", []):
            mark = ForeignMark(body=names.unmarked(note))
            arrivals.add(article, mark, "references", title, address, note)


def _first(work: dict[str, list[str]], *tags: str) -> str:
    return next((work[tag][0] for tag in tags if tag in work), "")
