"""The developers' real pages with the text that a reader wants of each, by site."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
# Beside the checkout, or beside a folder of checkouts.
SHARED = next(
    (found for each in ROOT.parents if (found := each / "shared/extraction").is_dir()),
    ROOT.parent / "shared" / "extraction",
)
PARTS = ("dev", "dev2")
UNFAIR = ("refused",)  # chosen because we failed on them
FOLDS = 5
LOCKED = 3  # of so many sites of dev2 one is never looked at

# Registries under which names are sold at the third level: co.uk, com.cn, …
_SECOND = {
    "co", "com", "org", "net", "gov", "edu", "ac", "or", "ne", "go", "gob", "idv",
    "nom",
}  # fmt: skip
_ADDRESS = re.compile(
    r"""<link[^>]+rel=["']?canonical["']?[^>]*href=["']?(https?://[^"'\s>]+)"""
    r"""|<meta[^>]+property=["']og:url["'][^>]+content=["'](https?://[^"'\s>]+)"""
    r"""|<meta[^>]+content=["'](https?://[^"'\s>]+)["'][^>]+property=["']og:url["']"""
    r"""|saved from url=\(\d+\)(https?://\S+)"""
)
_NUMBER = re.compile(r"[-_]?\d+$")
# Pages without an address, by the beginning of their name.
_KNOWN = {
    "cjn": "cjn.cn", "guancha": "guancha.cn", "guancha_guancha": "guancha.cn",
    "people": "people.com.cn", "stcn": "stcn.com", "thepaper": "thepaper.cn",
    "xinhuanet": "xinhuanet.com", "sina_sina": "sina.com.cn", "webmd": "webmd.com",
    "yahoo": "yahoo.com", "v8-blog": "v8.dev",
}  # fmt: skip
_NOWHERE = ("mozilla", "gne_zh")  # their addresses are the collector's own


@dataclass(frozen=True, slots=True)
class Sample:
    """One saved page and what is known of it."""

    part: str
    set: str
    name: str
    path: Path
    site: str
    text: str  # the gold; empty where there is none
    full: str | None = None  # with lines that are neither right nor wrong
    must: tuple[str, ...] = field(default=())
    must_not: tuple[str, ...] = field(default=())

    @property
    def is_fair(self) -> bool:
        """May it stand in an average?"""
        return bool(self.text) and self.set not in UNFAIR

    @property
    def is_locked(self) -> bool:
        return self.part == "dev2" and is_locked(self.site)


def samples(parts: tuple[str, ...] = PARTS) -> Iterator[Sample]:
    for part in parts:
        for folder in sorted(
            each for each in (SHARED / part).iterdir() if each.is_dir()
        ):
            gold = json.loads((folder / "gold.json").read_text("utf-8"))
            for name, told in gold.items():
                path = folder / f"{name}.html"
                page = path.read_text("utf-8", "replace")
                yield Sample(
                    part,
                    folder.name,
                    name,
                    path,
                    _site(folder.name, name, told.get("url") or "", page),
                    told.get("text") or "",
                    told.get("full"),
                    tuple(told.get("must") or ()),
                    tuple(told.get("must_not") or ()),
                )


def is_locked(site: str) -> bool:
    """A third of the sites, by a hash: kept from every look and every fit."""
    return hashlib.sha256(site.encode()).digest()[0] % LOCKED == 0


def fold_of(site: str) -> int:
    return int.from_bytes(hashlib.md5(site.encode()).digest()[:4], "big") % FOLDS


def _site(folder: str, name: str, url: str, page: str) -> str:
    host = urlsplit(url).hostname or ""
    if host in ("", "fakehost", "localhost") or folder in _NOWHERE:
        found = _ADDRESS.search(page)
        url = next(filter(None, found.groups())) if found else ""
        host = urlsplit(url).hostname or ""
    if "." in host:
        return registrable(host)
    key = _NUMBER.sub("", name)
    return _KNOWN.get(key) or f"{folder}:{key}"


def registrable(host: str) -> str:
    """The domain that somebody bought: news.bbc.co.uk is bbc.co.uk."""
    parts = host.lower().strip(".").split(".")
    is_third = len(parts) > 2 and len(parts[-1]) == 2
    if is_third and (
        parts[-2] in _SECOND or (parts[-1] == "cn" and len(parts[-2]) == 2)
    ):
        return ".".join(parts[-3:])
    return ".".join(parts[-2:])
