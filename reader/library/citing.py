"""Finds the article that another program means by an address, a title and quotes.

Other programs know a page by what a browser said: an address with what a newsletter
added, of the mobile or the accelerated page, through a proxy; a title with the site's
name. Their quotes decide where those leave a doubt.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from reader.domain.article import Article
from reader.library.forms import from_json
from reader.library.identity import page
from reader.library.likeness import alphanumerics, weight

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.library.connection import Connection

_BETWEEN = re.compile(r"\s+[-–—|·•»:]+\s+|\s*[|_｜－—–]+\s*|\s*[-»·]\s*(?=\S+$)|：")
_CUT = ("…", "...")
_LEAST_CUT = 10  # letters of a title that was cut short
_LEAST_TITLE = 6  # letters, or three Han characters, below which no part tells

_SELECT = """SELECT number, id, title, address FROM articles
    WHERE shelf <> 'forgotten' {more} ORDER BY shelf <> 'kept', number DESC"""
_STAND_INS = "AND number NOT IN (SELECT article FROM copies WHERE size > 0)"


def stand_ins_of(connection: Connection) -> tuple[int, int]:
    """How many articles are here without a text, and the last of them."""
    row = connection.row(f"""SELECT count(*), max(number) FROM articles
        WHERE shelf <> 'forgotten' {_STAND_INS}""")
    return (row[0], row[1] or 0) if row else (0, 0)


class Citations:
    """The articles of a library by what other programs call them.

    Made once for many questions; what is added meanwhile must be told with `add`.
    """

    def __init__(self, connection: Connection, *, only_stand_ins: bool = False) -> None:
        self._connection = connection
        self._titles: dict[int, str] = {}
        self._places: dict[int, str] = {}
        self._at_place: defaultdict[str, list[int]] = defaultdict(list)
        self._near: defaultdict[str, list[int]] = defaultdict(list)
        self._titled: defaultdict[str, list[int]] = defaultdict(list)
        self._ids: dict[int, str] = {}  # in the order of their rank
        self._ranks: dict[int, int] = {}
        rows = connection.rows(
            _SELECT.format(more=_STAND_INS if only_stand_ins else "")
        )
        for number, key, title, address in rows:
            place = page(f"http://{address}") if address else ""
            self._put(number, key, title, place)

    def add(self, key: str, article: Article) -> None:
        """Add an article that was put into the library."""
        number = self._connection.value(
            "SELECT number FROM articles WHERE id = ?", (key,)
        )
        if number is not None and number not in self._ranks:
            self._put(number, key, article.title, page(article.url))

    def find(self, article: Article, quotes: Iterable[str]) -> str:
        """The id of the article that is meant; empty if it is not here."""
        number = self._find(article, quotes)
        return "" if number is None else self._ids[number]

    def _find(self, article: Article, quotes: Iterable[str]) -> int | None:
        words = [each for each in map(alphanumerics, quotes) if each]
        place = page(article.url)
        at_place = self._at_place.get(place, [])
        if at_place:
            return _saying(self._connection, at_place, words) or at_place[0]
        titled = self._alike(article.title)
        path = place.partition("?")[0]
        near = [it for it in self._near.get(path, []) if self._is_near(place, it)]
        if found := _saying(self._connection, (*titled, *near), words):
            return found
        is_sure = len(titled) == 1 and not words
        if is_sure and not _is_sibling(place, self._places[titled[0]]):
            return titled[0]
        return None

    def stand_in(self, article: Article) -> int | None:
        """The number of the article without a text that this is; None if none is."""
        place = page(article.url)
        at_place = self._at_place.get(place, [])
        titled = (
            number
            for number in self._with(titles(article.title))
            if not (place and self._places[number])
        )
        found = (*at_place, *titled)
        return min(found, key=self._ranks.__getitem__, default=None)

    def _put(self, number: int, key: str, title: str, place: str) -> None:
        self._ids[number] = key
        self._ranks[number] = len(self._ranks)
        self._titles[number], self._places[number] = title, place
        if place:
            self._at_place[place].append(number)
            self._near[place.partition("?")[0]].append(number)
        for form in titles(title):
            self._titled[form].append(number)

    def _with(self, forms: Iterable[str]) -> list[int]:
        found = {it for form in forms for it in self._titled.get(form, ())}
        return sorted(found, key=self._ranks.__getitem__)

    def _alike(self, title: str) -> list[int]:
        """The articles of this title, also where a program cut it short."""
        forms = titles(title)
        if not title.rstrip().endswith(_CUT):
            return self._with(forms)
        known = self._titles.items()
        return [number for number, other in known if are_alike(title, forms, other)]

    def _is_near(self, place: str, number: int) -> bool:
        return _is_near(place, self._places[number])


def titles(title: str) -> frozenset[str]:
    """The alphanumerics of a title, also without the part that may name its site."""
    text = title.strip()
    whole = alphanumerics(text)
    cuts = [(match.start(), match.end()) for match in _BETWEEN.finditer(text)]
    parts = [part for start, end in cuts for part in (text[:start], text[end:])]
    forms = {whole, *(alphanumerics(part) for part in parts)}
    return frozenset(form for form in forms if _tells(form, whole))


def are_alike(title: str, forms: frozenset[str], other: str) -> bool:
    """Whether two titles are one, also where a program cut the first one short."""
    if forms & titles(other):
        return True
    is_cut = title.rstrip().endswith(_CUT)
    start = alphanumerics(title)
    return (
        is_cut and len(start) >= _LEAST_CUT and alphanumerics(other).startswith(start)
    )


def _tells(form: str, whole: str) -> bool:
    """True if a form is most of a title, and long enough to identify it."""
    if form == whole:
        return bool(form)
    return weight(form) >= _LEAST_TITLE and 2 * len(form) >= len(whole)


def _is_sibling(place: str, other: str) -> bool:
    """Whether two are pages of the same site, as those of a daily column are."""
    is_same_site = place.partition("/")[0] == other.partition("/")[0]
    return bool(place and other) and is_same_site and place != other


def _is_near(place: str, other: str) -> bool:
    """Whether two addresses differ in their query only, which one of them lacks."""
    path, _, query = place.partition("?")
    here, _, more = other.partition("?")
    return "/" in path and path == here and not (query and more)


def _saying(
    connection: Connection, numbers: Sequence[int], words: Sequence[str]
) -> int | None:
    """The article with most of the words, the first of several; None if none has."""
    best, most = None, 0
    for number in dict.fromkeys(numbers):
        content = connection.value(
            "SELECT content FROM articles WHERE number = ?", (number,)
        )
        text = alphanumerics(from_json(Article, content).text)
        found = sum(each in text for each in words)
        if found > most:
            best, most = number, found
    return best
