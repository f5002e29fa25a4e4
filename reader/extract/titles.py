"""What an article is called, without the name of the site that shows it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.extract.trim import key_of

if TYPE_CHECKING:
    from reader.extract.facts import Facts
    from reader.extract.outline import Outline

_TITLES = (
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "title",
    "headline",
)
_SEPARATOR = re.compile(
    r"\s+(?:[-–—|·»•]|::|\|\|)\s+|\s*[_|｜]\s*|\s*-{2,}\s*"
    r"|(?<=[\u4e00-\u9fff])-(?=[\u4e00-\u9fff])"
)
_SECTION = re.compile(r"[\u4e00-\u9fff]{1,6}")  # between a title and a site
_OUTLET = re.compile(r"^.{0,12}(?:网|报|新闻|频道|客户端|在线|News|Times|Post|Daily)$")


def titles_of(facts: Facts, outline: Outline) -> frozenset[str]:
    """Every way in which the page writes its title, as keys."""
    keys = set()
    for text in (facts.title, *facts.headlines, *facts.meta(_TITLES)):
        keys.add(key_of(text))
        keys.update(key_of(part) for part in _SEPARATOR.split(text))
    keys = {key for key in keys if len(key) > 4}
    for line in outline.lines:
        if line.place.kind is BlockKind.HEADING and line.place.level < 3:
            key = key_of(line.text)
            if len(key) > 9 and any(
                key in known or (known in key and 2 * len(known) > len(key))
                for known in keys
            ):
                keys.add(key)
    return frozenset(keys)


def title_of(facts: Facts, outline: Outline, headline: int, site: str) -> str:
    """The first title told that is more than the site's name."""
    told = facts.headlines
    shown = outline.lines[headline].text if headline >= 0 else ""
    for text in (
        *told,
        *facts.meta(_TITLES[:2]),
        shown,
        *facts.meta(_TITLES[2:]),
        facts.title,
    ):
        title = without_site(text, site, facts.host, shown)
        if title:
            return title
    return ""


def without_site(title: str, site: str, host: str, shown: str = "") -> str:
    """A page title without the site's name and sections at its end."""
    title = " ".join(title.split())
    if (
        shown
        and key_of(title).startswith(key_of(shown))
        and 3 * len(shown) > len(title)
    ):
        return shown
    names = {key_of(site), *(key_of(part) for part in host.split("."))}
    names = {name for name in names if len(name) > 3 or name == key_of(site)} - {""}
    rest, is_cut = title, False
    for cut in reversed(list(_SEPARATOR.finditer(title))):
        tail = rest[cut.end() :]
        if not _is_site(tail, names) and not (is_cut and _SECTION.fullmatch(tail)):
            break
        rest, is_cut = title[: cut.start()], True
    return rest.strip() or title


def _is_site(text: str, names: set[str]) -> bool:
    key = key_of(text)
    return bool(_OUTLET.search(text)) or any(name in key for name in names)
