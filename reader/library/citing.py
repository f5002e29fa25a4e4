"""Which article another program means by an address, a title and words of it.

Other programs know a page by what a browser said: an address with what a newsletter
added, of the mobile or the accelerated page, through a proxy; a title with the site's
name. Their quotes decide where those leave a doubt.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reader.domain.article import Article
from reader.library import identity
from reader.library.forms import from_json
from reader.text.script import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.library.connection import Connection, Row

_HOSTS = re.compile(r"^(?:www\d?|m|mobile|amp|wap|3g|touch)\.|(?<=\.)m\.(?=\w+\.\w+$)")
_INNER = re.compile(r"(?<=.)https?:/{1,2}", re.IGNORECASE)  # behind a proxy's address
_GOOGLE = re.compile(r"^(?:[\w-]+\.)?google\.[\w.]+/amp/s/|^[^/]+ampproject\.org/\w/s/")
_ENDINGS = re.compile(r"(?:/amp|/index\.\w+|/default\.\w+|\.amp)?/*$", re.IGNORECASE)
_AMP_PAGE = re.compile(r"\.amp(?=\.html?$)|[_-]amp(?=\.html?$)|(?<=/)amp/", re.I)
_WECHAT = "mp.weixin.qq.com"
_WECHAT_KEEPS = ("__biz", "idx", "mid")
_BETWEEN = re.compile(r"\s+[-–—|·•»:]+\s+|\s*[|_｜－—–]+\s*|\s*[-»·]\s*(?=\S+$)|：")
_LEAST_CUT = 10  # letters of a title that was cut short
_LEAST_TITLE = 6  # letters, or three Han characters, below which no part tells

_SELECT = """SELECT number, title, address, shelf FROM articles
    WHERE shelf <> 'forgotten' {more} ORDER BY shelf <> 'kept', number DESC"""
_STAND_INS = "AND number NOT IN (SELECT article FROM copies WHERE size > 0)"


def cited(
    connection: Connection, article: Article, quotes: Iterable[str]
) -> int | None:
    """The number of the article that is meant; None if it is not here."""
    rows = connection.rows(_SELECT.format(more=""))
    words = [each for each in map(_letters, quotes) if each]
    place, forms = page(article.url), titles(article.title)
    at_place = [row[0] for row in rows if place and page(f"http://{row[2]}") == place]
    if at_place:
        return _saying(connection, at_place, words) or at_place[0]
    titled = [row[0] for row in rows if are_alike(article.title, forms, row[1])]
    near = [row[0] for row in rows if _is_near(place, page(f"http://{row[2]}"))]
    if found := _saying(connection, (*titled, *near), words):
        return found
    is_sure = len(titled) == 1 and not words
    if is_sure and not _is_sibling(place, rows, titled[0]):
        return int(titled[0])
    return None


def stand_in(connection: Connection, article: Article) -> int | None:
    """The article of which only another program's marks were here so far."""
    rows = connection.rows(_SELECT.format(more=_STAND_INS))
    place, forms = page(article.url), titles(article.title)
    for number, title, address, _ in rows:
        there = page(f"http://{address}") if address else ""
        if place and there == place:
            return int(number)
        if not (place and there) and forms & titles(title):
            return int(number)
    return None


def page(url: str) -> str:
    """An address without what does not say which page it is; empty if it is none."""
    inner = [match.start() for match in _INNER.finditer(url.partition("?")[0])]
    address = url[inner[-1] :] if inner else url
    address = re.sub(r"^(https?):/+", r"\1://", address.strip(), flags=re.IGNORECASE)
    plain = identity.address(address)
    if google := _GOOGLE.match(plain):
        plain = plain[google.end() :]
    host, slash, rest = plain.partition("/")
    path, _, query = rest.partition("?")
    if host == _WECHAT:
        kept = [it for it in query.split("&") if it.startswith(_WECHAT_KEEPS)]
        query = "&".join(kept)
    path = _ENDINGS.sub("", _AMP_PAGE.sub("", f"{slash}{path}"))
    path = unicodedata.normalize("NFC", unquote(path))
    return f"{_HOSTS.sub('', host)}{path}" + (f"?{query}" if query else "")


def titles(title: str) -> frozenset[str]:
    """The letters of a title, and of what is left without the name of its site."""
    text = title.strip()
    whole = _letters(text)
    cuts = [(match.start(), match.end()) for match in _BETWEEN.finditer(text)]
    parts = [part for start, end in cuts for part in (text[:start], text[end:])]
    forms = {whole, *(_letters(part) for part in parts)}
    return frozenset(form for form in forms if _tells(form, whole))


def are_alike(title: str, forms: frozenset[str], other: str) -> bool:
    """Whether two titles are one, also where a program cut the first one short."""
    if forms & titles(other):
        return True
    is_cut = title.rstrip().endswith(("…", "..."))
    start = _letters(title)
    return is_cut and len(start) >= _LEAST_CUT and _letters(other).startswith(start)


def _tells(form: str, whole: str) -> bool:
    """Whether it is most of a title, and enough to be one."""
    if form == whole:
        return bool(form)
    weight = sum(2 if char >= "\u2e80" else 1 for char in form)
    return weight >= _LEAST_TITLE and 2 * len(form) >= len(whole)


def _is_sibling(place: str, rows: Iterable[Row], number: int) -> bool:
    """Whether an article is another page of the same site, as a daily column's are."""
    address = next(row[2] for row in rows if row[0] == number)
    there = page(f"http://{address}") if address else ""
    is_same_site = place.partition("/")[0] == there.partition("/")[0]
    return bool(place and there) and is_same_site and place != there


def _is_near(place: str, other: str) -> bool:
    """Whether two addresses differ in their query only, which one of them lacks."""
    path, _, query = place.partition("?")
    here, _, more = other.partition("?")
    return "/" in path and path == here and not (query and more)


def _saying(
    connection: Connection, numbers: Sequence[int], words: Sequence[str]
) -> int | None:
    """The first of these articles in which most of the words stand; None if in none."""
    best, most = None, 0
    for number in dict.fromkeys(numbers):
        content = connection.value(
            "SELECT content FROM articles WHERE number = ?", (number,)
        )
        text = _letters(from_json(Article, content).text)
        found = sum(each in text for each in words)
        if found > most:
            best, most = number, found
    return best


def _letters(text: str) -> str:
    """Letters and digits alone, in one script, width and case."""
    plain = fold(unicodedata.normalize("NFKC", text))
    return "".join(filter(str.isalnum, plain))
