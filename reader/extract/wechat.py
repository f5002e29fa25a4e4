"""Articles of WeChat's public accounts: what the page says in scripts and by ids."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from lxml import etree

from reader.extract.dates import find_date

PLATFORM = "微信公众平台"
_HOST = "mp.weixin.qq.com"
_NICKNAME = re.compile(
    r"""(?:nickname|nick_name)["']?\s*[=:]\s*(?:htmlDecode\()?["']([^"'<>]{1,60})["']"""
)
_CREATED = re.compile(
    r"""(?:\bct|create_time|oriCreateTime)["']?\s*[=:]\s*["']?(\d{10})\b"""
)
_metas = etree.XPath(
    "//span[contains(@class, 'rich_media_meta_text') and not(@id)"
    " and not(contains(@class, 'nickname'))]"
)
_NO_AUTHORS = ("", "原创", "转载")
_BEIJING = timedelta(hours=8)
_LARGEST = 3_000_000  # characters of the page that are looked through


@dataclass(frozen=True, slots=True)
class Account:
    """Whose article it is and from when. Empty strings on all other pages."""

    name: str = ""
    author: str = ""
    date: str = ""


def account_of(root: etree._Element, text: str, host: str) -> Account:
    """What a page of the platform tells; nothing if it is none."""
    text = text[:_LARGEST]
    if host != _HOST and _HOST not in text and PLATFORM not in text:
        return Account()
    name = _by_id(root, "js_name") or _by_id(root, "profileBt")
    if not name:
        found = _NICKNAME.search(text)
        name = found[1].strip() if found else ""
    if not name:
        return Account()
    created = _CREATED.search(text)
    date = _by_id(root, "publish_time")
    if not find_date(date) and created:  # the page shows 昨天, 3天前
        day = datetime.fromtimestamp(int(created[1]), UTC) + _BEIJING
        date = day.strftime("%Y-%m-%d %H:%M")
    return Account(name, _author(root), date)


def _author(root: etree._Element) -> str:
    """The author that the account names beside itself; 原创 is no name."""
    named = _by_id(root, "js_author_name") or _by_id(root, "js_author_name_text")
    texts = [each.strip() for each in map(_text, _metas(root))]
    return named or next((text for text in texts if text not in _NO_AUTHORS), "")


def _text(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _by_id(root: etree._Element, name: str) -> str:
    element = root.find(f".//*[@id='{name}']")
    return "" if element is None else _text(element)
