"""Recognises an article that the library has, whatever its file is called.

The same bytes are the same article. So is one at the same address or, where no address
is known, with the same headline, if the two share enough paragraphs: a column has its
address and headline every day, and what every page of a site says proves nothing. A
path says nothing by itself.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from reader.domain.article import Article
from reader.library.forms import UNREADABLE, from_json
from reader.library.likeness import is_in, length, paragraphs, shingles, weight

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.domain.article import Source
    from reader.library.connection import Connection

ENOUGH = 0.5
"""The share of the shorter text's characters that must stand in the other, too."""

LITTLE = 0.2
"""The share that suffices where address, headline and day are the same, too.

A paywall leaves no more of an article than its first sentences.
"""

MOST = 0.7
"""The share that two of different days must have; an article may be brought up to date.
"""

_FIRST = 3
"""Paragraphs at a text's beginning that tell it from others of the same frame."""

_TELLING = 40
"""The weight of a paragraph that begins a story: a Han character weighs two letters.

The greeting at the head of a column is shorter.
"""

_NAME = 5
"""Characters of a path's part that hardly any other page has."""

_MOST_REARRANGED = 200_000
"""Code points of a text above which only whole paragraphs are compared."""

_COMMON = 3
"""A paragraph of so many articles identifies none of them."""

TRACKING = re.compile(
    r"utm_.+|mc_[ce]id|\w*clid|(cmp|sm|nc|oc)id|ref|referrer|spm|from|share\w*",
    re.IGNORECASE,
)
"""Parameters of an address that tell where a visitor came from."""


_HOSTS = re.compile(r"^(?:www\d?|m|mobile|amp|wap|3g|touch)\.|(?<=\.)m\.(?=\w+\.\w+$)")
_INNER = re.compile(r"(?<=.)https?:/{1,2}", re.IGNORECASE)  # behind a proxy's address
_GOOGLE = re.compile(r"^(?:[\w-]+\.)?google\.[\w.]+/amp/s/|^[^/]+ampproject\.org/\w/s/")
_ENDINGS = re.compile(r"(?:/amp|/index\.\w+|/default\.\w+|\.amp)?/*$", re.IGNORECASE)
_AMP_PAGE = re.compile(
    r"\.amp(?=\.html?$)|[_-]amp(?=\.html?$)|(?<=/)amp/", re.IGNORECASE
)
_WECHAT = "mp.weixin.qq.com"
_WECHAT_KEEPS = ("__biz", "idx", "mid")


def address(url: str) -> str:
    """A URL's canonical form; empty if it names no page on the web."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:  # broken brackets
        return ""
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return ""
    host = parts.hostname.removeprefix("www.")
    kept = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not TRACKING.fullmatch(name)
    ]
    path = parts.path.rstrip("/")
    return f"{host}{path}" + (f"?{urlencode(sorted(kept))}" if kept else "")


def page(url: str) -> str:
    """The parts of an address that identify its page; empty if it is no address."""
    inner = [match.start() for match in _INNER.finditer(url.partition("?")[0])]
    whole = url[inner[-1] :] if inner else url
    whole = re.sub(r"^(https?):/+", r"\1://", whole.strip(), flags=re.IGNORECASE)
    plain = address(whole)
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


def recognise(
    connection: Connection,
    source: Source,
    article: Article,
    *,
    is_chapter: bool = False,
) -> int | None:
    """The number of the known article that this is; None for a new one.

    A chapter is compared with chapters of a book of the same title only: the imprints
    of different books are alike.
    """
    by_digest = connection.value(
        """SELECT article FROM copies JOIN articles ON number = article
        WHERE digest = ? AND part = ? AND shelf <> 'forgotten'""",
        (source.digest, source.part),
    )
    if by_digest is not None:
        return int(by_digest)
    if not article.blocks:
        return None  # without a text it is like no other
    near = _elsewhere(connection, article)
    book = article.source if is_chapter else ""
    numbers = _candidates(connection, article, book, near)
    similar, counted = _compared(connection, numbers, article)
    for number in similar:
        known = _read(connection, number)
        if known is not None and is_same(known, article, counted.frame(known, article)):
            return number
    return None


def _candidates(
    connection: Connection, article: Article, book: str, near: Sequence[int]
) -> list[int]:
    """The articles at the same address, then those with the same headline.

    `near` may be the same page, too.
    """
    rows = connection.rows(
        """SELECT number FROM articles
        WHERE shelf <> 'forgotten' AND (address = :address AND :address <> ''
            OR title = :title AND (address = '' OR :address = '')
            OR number IN (SELECT value FROM json_each(:near)))
            AND (:book = '' OR source = :book)
        ORDER BY address <> :address, number DESC""",
        {
            "address": address(article.url),
            "title": article.title,
            "near": json.dumps(near),
            "book": book,
        },
    )
    return [row[0] for row in rows]


def _elsewhere(connection: Connection, article: Article) -> list[int]:
    """The articles whose page this is at another address: for telephones, for AMP."""
    place = page(article.url)
    name = _name_in(place)
    if not name:
        return []
    rows = connection.rows(
        "SELECT number, address FROM articles WHERE address <> '' AND address LIKE ?",
        (f"%{name}%",),
    )
    return [number for number, there in rows if page(f"http://{there}") == place]


def _name_in(place: str) -> str:
    """The longest part of a page's path: it stands in its other addresses, too."""
    parts = place.partition("?")[0].split("/")[1:]
    name = max(parts, key=len, default="")
    return name if len(name) >= _NAME and name.isascii() else ""


def _compared(
    connection: Connection, numbers: Iterable[int], article: Article
) -> tuple[list[int], _Counted]:
    """Those of the candidates with a paragraph of the article, and what all have.

    One of them is in memory at a time. All pages without a headline are candidates of
    each other, and the pictures inside a page are part of its article.
    """
    counted = _Counted()
    counted.add(article)
    texts, similar = _texts(article), []
    for number in numbers:
        known = _read(connection, number)
        if known is not None:
            counted.add(known)
            if texts & _texts(known) or _is_rearranged(known, article):
                similar.append(number)
    return similar, counted


def _read(connection: Connection, number: int) -> Article | None:
    """A known article; None if it is damaged."""
    content = connection.value(
        "SELECT content FROM articles WHERE number = ?", (number,)
    )
    try:
        return from_json(Article, content)
    except UNREADABLE:
        return None


class _Counted:
    """Counts in how many articles each paragraph is, by its hash."""

    def __init__(self) -> None:
        self._counts: Counter[int] = Counter()

    def add(self, article: Article) -> None:
        self._counts.update(map(hash, _texts(article)))

    def frame(self, *articles: Article) -> frozenset[str]:
        """The paragraphs of these articles that many articles have."""
        texts = frozenset[str]().union(*map(_texts, articles))
        return frozenset(it for it in texts if self._counts[hash(it)] >= _COMMON)


def is_same(
    known: Article, article: Article, frame: frozenset[str] = frozenset()
) -> bool:
    """True if an article is the known one, by its paragraphs.

    `frame` are paragraphs to ignore, which many pages of a site share. Most of the
    shorter text, with its beginning, must be in the other one. Less is enough at the
    same address under the same headline, unless the two are of different days.
    """
    shared = shared_text(known, article, frame)
    days = {each.date[:10] for each in (known, article) if each.date}
    is_of_one_day = len(days) < 2
    is_enough = shared >= (ENOUGH if is_of_one_day else MOST)
    if is_enough and _share_beginning(known, article, frame):
        return True
    if _is_rearranged(known, article, frame):
        return True
    place = address(article.url)
    is_at_one_address = bool(place) and address(known.url) == place
    is_told_alike = known.title == article.title and is_of_one_day
    return (
        is_at_one_address
        and is_told_alike
        and shared >= LITTLE
        and _is_begun(known, article, frame)
    )


def shared_text(
    one: Article, other: Article, frame: frozenset[str] = frozenset()
) -> float:
    """The share of the shorter article's characters in blocks both have, 0 to 1."""
    texts, others = _texts(one) - frame, _texts(other) - frame
    shared = sum(map(len, texts & others))
    shorter = min(sum(map(len, texts)), sum(map(len, others)))
    return shared / shorter if shorter else 0.0


def _share_beginning(one: Article, other: Article, frame: frozenset[str]) -> bool:
    """Whether the first paragraph of either, and most of three, are in the other.

    What is the same in two stories of a site, an author's line or a plea to subscribe,
    stands at the end, or is one paragraph at the beginning.
    """
    return any(
        _has_beginning(here, there, frame)
        for here, there in ((one, other), (other, one))
    )


def _has_beginning(one: Article, other: Article, frame: frozenset[str]) -> bool:
    there = set(paragraphs(other))
    found = [
        text in there
        for text in paragraphs(one)
        if text not in frame and (weight(text) >= _TELLING or text not in there)
    ][:_FIRST]
    return found[:1] == [True] and 2 * sum(found) > len(found)


def _is_rearranged(
    one: Article, other: Article, frame: frozenset[str] = frozenset()
) -> bool:
    """Whether two texts of one address are the same but for their paragraphs' ends.

    Most shingles of the shorter one stand in the other, those of its beginning among
    them. The paragraphs of `frame` are left out.
    """
    place = page(one.url)
    if not place or page(other.url) != place:
        return False
    less, more = sorted((one, other), key=length)
    texts = [
        "".join(text for text in paragraphs(each) if text not in frame)
        for each in (less, more)
    ]
    if min(map(len, texts)) < _TELLING or max(map(len, texts)) > _MOST_REARRANGED:
        return False
    parts, there = shingles(texts[:1]), shingles(texts[1:])
    is_most = len(parts & there) >= MOST * len(parts)
    return is_most and is_in(texts[0][:_TELLING], there)


def _is_begun(one: Article, other: Article, frame: frozenset[str]) -> bool:
    """Whether the shorter text begins as the longer one does, perhaps cut off soon."""
    less, more = sorted((one, other), key=length)
    own = [text for text in paragraphs(less) if text not in frame]
    telling = [text for text in own if weight(text) >= _TELLING] or own
    return is_in(telling[0], shingles(paragraphs(more))) if telling else False


def _texts(article: Article) -> frozenset[str]:
    return frozenset(paragraphs(article))
