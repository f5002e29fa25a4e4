"""Whose blog a page is of, where the post does not say who wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.extract.names_en import SHAPE, person_of
from reader.extract.names_zh import is_chinese
from reader.extract.site_names import SEPARATOR
from reader.lazy import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.extract.facts import Facts
    from reader.extract.outline import Line

_WHAT = (
    r"(?:(?:personal|digital|little|tech|research) )?(?:(?:we)?blog|site|website"
    r"|home ?page|home|journal|diary|notes|notebook|thoughts|writings?|essays|musings"
    r"|ramblings|newsletter|posts|portfolio)"
)
_ENGLISH = (
    pattern(rf"(?P<name>{SHAPE})['’]s? (?i:{_WHAT})\b"),
    pattern(
        rf"(?i:(?:(?:the|a|my) )?{_WHAT} (?:of|by|from)) (?P<name>{SHAPE})(?=$|[\W_])"
    ),
)
_CHINESE = pattern(
    r"(?P<name>[^\s的：:，,]{2,12})的(?:博客|部落格|网易博客|新浪博客|BLOG|空间|空間|日志|日誌"
    r"|个人主页|個人新聞台)",
)
# Hosts that write the name of the blogger before their own.
_HOSTS = pattern(r"(?:新浪|搜狐|网易|和讯|凤凰|腾讯|新华|科学网|天涯).{0,2}博(?:客|报)")
_LONGEST_PEN_NAME = 12
_LONGEST = 200  # characters of a line that says whose blog it is
_MOST = 60  # lines over the headline


def blogger(facts: Facts, above: Sequence[Line], near: Iterable[Line]) -> list[str]:
    """The name that the page's title, or a line over or near the headline, gives.

    None if they name several.
    """
    parts = SEPARATOR.split(facts.title)
    if is_chinese(facts.title):
        texts = (*parts, *(line.text for line in near))
        found = (_CHINESE.fullmatch(text.strip()) for text in texts)
        named = [each["name"] for each in found if each]
        return named[:1] or _hosted(parts)
    names = set(_english([*parts[1:], *_short(above[:_MOST])]))
    return list(names) if len(names) == 1 else []


def _hosted(parts: Sequence[str]) -> list[str]:
    """The blogger between the title of a post and the host of his blog."""
    is_hosted = len(parts) > 2 and _HOSTS.fullmatch(parts[-1])
    return [parts[-2]] if is_hosted and len(parts[-2]) <= _LONGEST_PEN_NAME else []


def _short(lines: Iterable[Line]) -> Iterator[str]:
    return (line.text for line in lines if 0 < len(line.text) <= _LONGEST)


def _english(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        found = (expression.match(text) for expression in _ENGLISH)
        yield from (each["name"] for each in found if each and person_of(each["name"]))
