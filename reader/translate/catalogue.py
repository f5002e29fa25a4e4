"""Lists the packs that can be downloaded, only when the reader asks for them."""

from __future__ import annotations

import dataclasses
import json
import re
import urllib.parse
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reader.domain.language import Script
from reader.errors import EngineError, EngineProblem
from reader.translate.http import content_length, fetch, server
from reader.translate.pack import language_code, one_line, script_of
from reader.translate.packs import PAIRS, numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.work import Token

ARGOS_INDEX = (
    "https://raw.githubusercontent.com/argosopentech/argospm-index/main/index.json"
)
MIRRORS = (
    "https://cdn.jsdelivr.net/gh/argosopentech/argospm-index@main",
    "https://fastly.jsdelivr.net/gh/argosopentech/argospm-index@main",
    "https://gcore.jsdelivr.net/gh/argosopentech/argospm-index@main",
)
"""Copies of Argos' own index that can be reached where GitHub cannot."""
_DIGESTS = {
    "translate-en_zh-1_9.argosmodel": (
        "433e7c4f034d87fbe2353161e05f18646d7999452f801a4e1f0378522b9850ab"
    ),
    "translate-zh_en-1_9.argosmodel": (
        "62e7af5a3a48b530e47b7b3e5c78c2de79073ecd815750d2bf3ab35b4a67da2d"
    ),
}
"""SHA-256 of the packs of 2026: Argos' own index gives none. Several projects that
downloaded these files independently have published the same digests."""
_MOST_INDEX = 8 << 20  # bytes
_MOST_SIZE = 1 << 40


@dataclass(frozen=True, slots=True)
class PackOffer:
    """A pack that can be downloaded."""

    code: str  # the direction's, ``en_zh``
    name: str
    version: str
    urls: tuple[str, ...]  # tried in this order
    size: int = 0  # bytes; 0 when it is not known
    sha256: str = ""
    licence: str = ""
    script: Script = Script.HANS  # of the Chinese it writes


def offers(token: Token, *, mirror: str = "") -> tuple[PackOffer, ...]:
    """The packs between English and Chinese, with their sizes.

    `mirror` is the address of another ``index.json``, or of the folder that holds one;
    its packs are looked for beside it before the places that the index names. Raises
    `EngineError` when the index cannot be had; entries that make no sense are passed
    over.
    """
    index = _index_url(mirror)
    newest: dict[tuple[str, Script], PackOffer] = {}
    for entry in _entries(index, fetch(index, token, most=_MOST_INDEX)):
        try:
            offer = _offer(entry, index, mirror)
        except (ValueError, TypeError, AttributeError):
            continue
        if offer is not None:
            known = newest.setdefault((offer.code, offer.script), offer)
            if numbers(known.version) < numbers(offer.version):
                newest[offer.code, offer.script] = offer
    return tuple(_measured(each, token) for each in newest.values())


def _entries(index: str, content: bytes) -> list[Any]:
    try:
        entries = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise EngineError(EngineProblem.NO_INDEX, server(index), str(error)) from error
    if not isinstance(entries, list):
        raise EngineError(EngineProblem.NO_INDEX, server(index))
    return entries


def _index_url(mirror: str) -> str:
    if not mirror:
        return ARGOS_INDEX
    return mirror if mirror.endswith(".json") else mirror.rstrip("/") + "/index.json"


def _offer(entry: dict[str, Any], index: str, mirror: str) -> PackOffer | None:
    """The offer in an entry of the index; None if it is of no use to us."""
    codes = [str(entry.get(side) or "") for side in ("from_code", "to_code")]
    source, target = map(language_code, codes)
    urls = tuple(dict.fromkeys(_urls(entry.get("links"), index, mirror)))
    if f"{source}_{target}" not in PAIRS or not urls:
        return None
    size = entry.get("size")
    return PackOffer(
        code=f"{source}_{target}",
        name=one_line(
            f"{entry.get('from_name') or source} → {entry.get('to_name') or target}"
        ),
        version=one_line(entry.get("package_version")),
        urls=urls,
        size=size if isinstance(size, int) and 0 < size < _MOST_SIZE else 0,
        sha256=str(entry.get("sha256") or "").lower() or _known_digest(urls, index),
        licence=one_line(entry.get("license") or entry.get("licence")),
        script=script_of(codes[1]),
    )


def _known_digest(urls: tuple[str, ...], index: str) -> str:
    """That of a file of Argos' own index or of a copy of it that we offer.

    Another server may have other files of that name.
    """
    if index not in (ARGOS_INDEX, *map(_index_url, MIRRORS)):
        return ""
    name = urllib.parse.urlsplit(urls[0]).path.rpartition("/")[2]
    return _DIGESTS.get(name, "")


def _urls(links: object, index: str, mirror: str) -> Iterator[str]:
    """The addresses of a pack, beside the mirror's index first."""
    links = links if isinstance(links, list) else []
    urls = [
        urllib.parse.urljoin(index, each) for each in links if isinstance(each, str)
    ]
    if mirror:
        names = [urllib.parse.urlsplit(url).path.rsplit("/", 1)[-1] for url in urls]
        urls = [urllib.parse.urljoin(index, name) for name in names] + urls
    yield from (url for url in urls if re.match(r"https?://", url))


def _measured(offer: PackOffer, token: Token) -> PackOffer:
    """The offer with its size, asked of the server if the index does not say."""
    size = offer.size
    for url in offer.urls:
        size = size or content_length(url, token)
    return dataclasses.replace(offer, size=size)
