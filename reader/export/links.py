"""Links from other programs back to a passage in the reader."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import parse_qs, quote, urlencode, urlsplit

SCHEME = "duizhao"


class Link(NamedTuple):
    """A link to a mark of a saved file.

    The file is known by what it holds: a copy that is passed on tells nobody where its
    reader keeps it.
    """

    digest: str = ""
    mark: str = ""
    part: str = ""


def link_to(link: Link) -> str:
    """The link as a URI: ``duizhao:open?digest=…&mark=…``."""
    given = {name: value for name, value in link._asdict().items() if value}
    return f"{SCHEME}:open?{urlencode(given, quote_via=quote)}"


def read_link(uri: str) -> Link | None:
    """The link in a URI of ours; None if it is another's."""
    try:
        parts = urlsplit(uri)
    except ValueError:  # no address at all: a file's name, perhaps
        return None
    if parts.scheme != SCHEME or parts.path != "open":
        return None
    given = parse_qs(parts.query)
    return Link(*(given.get(name, [""])[0] for name in Link._fields))
