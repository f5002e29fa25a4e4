"""Whether an article is one the library knows, whatever its file is called now.

The same bytes are the same article. So is the same address with the same headline or
much of the same text, and, where no address is known, the same headline with much of
the same text. A path says nothing by itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit

from reader.domain.article import Article
from reader.library.forms import from_json

if TYPE_CHECKING:
    from reader.domain.article import Source
    from reader.library.connection import Connection

ENOUGH = 0.5
"""The share of the shorter text's characters that must stand in the other, too."""

TRACKING = re.compile(
    r"utm_.+|mc_[ce]id|\w*clid|(cmp|sm|nc|oc)id|ref|referrer|spm|from|share\w*", re.I
)
"""Parts of an address that say how a reader came, not what is there."""


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


def recognise(connection: Connection, source: Source, article: Article) -> int | None:
    """The number of the known article that this is; None for a new one."""
    by_digest = connection.value(
        """SELECT article FROM copies JOIN articles ON number = article
        WHERE digest = ? AND part = ? AND shelf <> 'forgotten'""",
        (source.digest, source.part),
    )
    if by_digest is not None:
        return int(by_digest)
    place = address(article.url)
    for number, title, content in connection.rows(
        """SELECT number, title, content FROM articles
        WHERE shelf <> 'forgotten' AND (address = :address AND :address <> ''
            OR title = :title AND (address = '' OR :address = ''))
        ORDER BY address <> :address, number DESC""",
        {"address": place, "title": article.title},
    ):
        known = from_json(Article, content)
        at_same_address = bool(place) and address(known.url) == place
        if at_same_address and title == article.title:
            return int(number)
        if shared_text(known, article) >= ENOUGH:
            return int(number)
    return None


def shared_text(one: Article, other: Article) -> float:
    """The share of the shorter article's characters in blocks both have, 0 to 1."""
    texts, others = _texts(one), _texts(other)
    shared = sum(map(len, texts & others))
    shorter = min(sum(map(len, texts)), sum(map(len, others)))
    return shared / shorter if shorter else 0.0


def _texts(article: Article) -> set[str]:
    return {"".join(block.text.split()) for block in article.blocks} - {""}
