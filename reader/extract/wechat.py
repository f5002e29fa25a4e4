"""Articles of WeChat's public accounts: what the page says in scripts and by ids."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

PLATFORM = "微信公众平台"
_HOST = "mp.weixin.qq.com"
_NICKNAME = re.compile(
    r"""(?:nickname|nick_name)\s*[=:]\s*(?:htmlDecode\()?["']([^"'<>]{1,60})["']"""
)
_CREATED = re.compile(r"""(?:\bct|create_time)\s*[=:]\s*["'](\d{10})["']""")
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
    if not date and created:
        day = datetime.fromtimestamp(int(created[1]), UTC) + _BEIJING
        date = day.strftime("%Y-%m-%d %H:%M")
    return Account(name, _by_id(root, "js_author_name"), date)


def _by_id(root: etree._Element, name: str) -> str:
    element = root.find(f".//*[@id='{name}']")
    return "" if element is None else " ".join("".join(element.itertext()).split())
