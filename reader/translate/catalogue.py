"""The packs that can be downloaded. Asked for only when the reader opens the list."""

from __future__ import annotations

import dataclasses
import json
import re
import urllib.parse
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reader.errors import EngineError, EngineProblem
from reader.translate.http import content_length, fetch
from reader.translate.pack import language_code
from reader.translate.packs import PAIRS

if TYPE_CHECKING:
    from reader.work import Token

ARGOS_INDEX = (
    "https://raw.githubusercontent.com/argosopentech/argospm-index/main/index.json"
)
_MOST_INDEX = 8 << 20


@dataclass(frozen=True, slots=True)
class Offer:
    """A pack that can be downloaded."""

    code: str  # the direction's, ``en_zh``
    name: str
    version: str
    urls: tuple[str, ...]  # tried in this order
    size: int = 0  # bytes; 0 when it is not known
    sha256: str = ""
    licence: str = ""


def offers(token: Token, *, mirror: str = "") -> tuple[Offer, ...]:
    """The packs between English and Chinese, with their sizes.

    `mirror` is the address of another ``index.json``, or of the folder that holds one;
    its packs are looked for beside it before the places that the index names. Raises
    `EngineError`: NETWORK when the index cannot be had.
    """
    index = _index_url(mirror)
    try:
        entries = json.loads(fetch(index, token, most=_MOST_INDEX))
    except ValueError as error:
        detail = f"it is not an index of packs: {error}"
        raise EngineError(EngineProblem.NETWORK, index, detail) from error
    if not isinstance(entries, list):
        raise EngineError(EngineProblem.NETWORK, index, "it is not an index of packs")
    found = [_offer(each, index, mirror) for each in entries if isinstance(each, dict)]
    newest: dict[str, Offer] = {}
    for offer in found:
        if offer is not None and (
            offer.name not in newest or newest[offer.name].version < offer.version
        ):
            newest[offer.name] = offer
    return tuple(_measured(each, token) for each in newest.values())


def _index_url(mirror: str) -> str:
    if not mirror:
        return ARGOS_INDEX
    return mirror if mirror.endswith(".json") else mirror.rstrip("/") + "/index.json"


def _offer(entry: dict[str, Any], index: str, mirror: str) -> Offer | None:
    source, target = (
        language_code(str(entry.get(side) or "")) for side in ("from_code", "to_code")
    )
    links = [each for each in entry.get("links") or () if isinstance(each, str)]
    urls = [urllib.parse.urljoin(index, each) for each in links]
    if mirror:
        names = [urllib.parse.urlsplit(url).path.rsplit("/", 1)[-1] for url in urls]
        urls = [urllib.parse.urljoin(index, name) for name in names] + urls
    usable = [url for url in dict.fromkeys(urls) if re.match(r"https?://", url)]
    if f"{source}_{target}" not in PAIRS or not usable:
        return None
    size = entry.get("size")
    return Offer(
        code=f"{source}_{target}",
        name=f"{entry.get('from_name') or source} → {entry.get('to_name') or target}",
        version=str(entry.get("package_version") or ""),
        urls=tuple(usable),
        size=size if isinstance(size, int) else 0,
        sha256=str(entry.get("sha256") or "").lower(),
        licence=str(entry.get("license") or entry.get("licence") or ""),
    )


def _measured(offer: Offer, token: Token) -> Offer:
    """The offer with its size, asked of the server if the index does not say."""
    size = offer.size
    for url in offer.urls:
        size = size or content_length(url, token)
    return dataclasses.replace(offer, size=size)
