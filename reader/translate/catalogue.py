"""The packs that can be downloaded. Asked for only when the reader opens the list."""

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
from reader.translate.pack import language_code, script_of
from reader.translate.packs import PAIRS, numbers

if TYPE_CHECKING:
    from reader.work import Token

ARGOS_INDEX = (
    "https://raw.githubusercontent.com/argosopentech/argospm-index/main/index.json"
)
_MOST_INDEX = 8 << 20
_MOST_SIZE = 1 << 40


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
    script: Script = Script.HANS  # of the Chinese it writes


def offers(token: Token, *, mirror: str = "") -> tuple[Offer, ...]:
    """The packs between English and Chinese, with their sizes.

    `mirror` is the address of another ``index.json``, or of the folder that holds one;
    its packs are looked for beside it before the places that the index names. Raises
    `EngineError` when the index cannot be had; entries that make no sense are passed
    over.
    """
    index = _index_url(mirror)
    newest: dict[tuple[str, Script], Offer] = {}
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


def _offer(entry: dict[str, Any], index: str, mirror: str) -> Offer | None:
    codes = [str(entry.get(side) or "") for side in ("from_code", "to_code")]
    source, target = map(language_code, codes)
    links = entry.get("links")
    links = links if isinstance(links, list) else []
    links = [each for each in links if isinstance(each, str)]
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
        name=_short(
            f"{entry.get('from_name') or source} → {entry.get('to_name') or target}"
        ),
        version=_short(entry.get("package_version")),
        urls=tuple(usable),
        size=size if isinstance(size, int) and 0 < size < _MOST_SIZE else 0,
        sha256=str(entry.get("sha256") or "").lower(),
        licence=_short(entry.get("license") or entry.get("licence")),
        script=script_of(codes[1]),
    )


def _short(value: object) -> str:
    """What a stranger wrote, on one line that is no longer than makes sense."""
    return " ".join(str(value or "").split())[:80]


def _measured(offer: Offer, token: Token) -> Offer:
    """The offer with its size, asked of the server if the index does not say."""
    size = offer.size
    for url in offer.urls:
        size = size or content_length(url, token)
    return dataclasses.replace(offer, size=size)
