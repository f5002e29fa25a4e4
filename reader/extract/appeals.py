"""Boxes among the paragraphs in which a publisher asks for money, or tells of it.

A box is told by what its lines say, most of them to the reader, and by its class. An
article about subscriptions says such things too, but not in a box of its own and not
in most of its lines.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.hinted import Hinted
from reader.lazy import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.measures import MeasuredPage
    from reader.extract.outline import Area, Line

    _Said = tuple[str, re.Pattern[str]]  # a word that must be there, and the pattern

_LONGEST = 900  # weight of a line that can be an appeal
_LONGEST_ALONE = 400  # and of one without a box
_MOST = 14  # lines of a box
_HALF = 0.5  # of a box's lines

_NAMED = re.compile(
    r"(?<![a-z])(?:pay-?wall|reg-?wall|subscri|donat|appeal|support|contribut|member"
    r"|fund-?rais|news-?letter|sign-?up|regist|upsell|offer|piano|tp-|meter|barrier|promo|campaign|pledge|dingyue"
    r"|huiyuan|zanzhu)"
)

# What publishers write to their readers: a word that must be there, since looking for
# one is quick, and the pattern. Each pattern is one witness, whichever of its words
# stands there.
_PRICE = r"(?:[$£€]\s?\d+(?:[.,]\d+)?|\b\d+ \w+)\s?(?:an?|per|/|every|each) ?"
_ASKED = r".{0,12}\b(?:now|today|as little|what you can|monthly|to (?:our|us))\b"
_JOIN = (
    r"\b(?:become|join us as|upgrade to) an? (?:[\w-]+ )?(?:member"
    r"|supporter|subscriber|patron|friend)\b"
)
_LOG_IN = r"\b(?:sign|log)(?:ging)? ?(?:in|up)\b.{0,30}\bto (?:continue|keep|read)"
_RESERVED = (
    r"\b(?:article|story|content|page) is (?:only |reserved |exclusively )*"
    r"(?:available )?(?:for|to) (?:our |paying |digital )*(?:subscribers|members)"
)
_ENGLISH = tuple(
    (hint, pattern(expression, re.I))
    for hint, expression in (
        (
            "subscri",
            (
                r"\bsubscri(?:be|ptions?)\b.{0,30}\b(?:to (?:read|continue|get|unlock"
                r"|access)|now|today|here|from|for (?:only|just|full|unlimited))"
                r"|^\W*subscribe\b|\b(?:to|and) (?:read|keep|continue|go on).{0,24}"
                r"\bsubscribe"
            ),
        ),
        (
            "already",
            r"\balready (?:a |an |have an? )?(?:subscri\w+|member|account|register)",
        ),
        (
            "access",
            (
                r"\b(?:digital|unlimited|full|premium|complete|online|all-?) ?"
                r"(?:digital |online )?access\b"
            ),
        ),
        (
            "full ",
            r"\b(?:to (?:view|read|see|get|access)|for) the full (?:story|article)\b",
        ),
        ("subscribe to", r"\bplease subscribe to\b"),
        (
            "subscribers",
            (
                r"\b(?:first-time|new|our|all|digital) subscribers\b.{0,20}"
                r"\b(?:receive|get|enjoy)\b"
            ),
        ),
        (
            "our ",
            r"\bour (?:free |daily |weekly |morning )+(?:e-?mail|newsletter|briefing)",
        ),
        ("sign up", r"\bsign up (?:for free|today|now|here|below)\b"),
        ("by sign", r"\bby signing (?:up|in)\b.{0,40}\b(?:agree|accept|consent)"),
        ("log in", r"\b(?:you can|please) log in\b"),
        ("download", r"\bdownload (?:our|the) .{0,30}\bapps?\b"),
        ("cancel", r"\bcancel (?:any ?time|whenever|at any|online)"),
        ("trial", r"\bfree trial\b"),
        ("first", r"\bfor (?:the|your) first (?:\d+ )?(?:week|month|year)s?\b"),
        *((period, _PRICE + period) for period in ("week", "month", "year")),
        (
            "support",
            (
                r"\bsupport (?:our|us\b|the work of|independent|quality|local|free"
                r"|reader|public[- ]interest)|\b(?:reader|community)[- ]supported\b"
            ),
        ),
        ("funded", r"\b(?:reader|community)[- ]funded\b"),
        ("help", r"\bhelp (?:us|keep) .{0,30}(?:free|going|report|independen|alive)"),
        (
            "your ",
            (
                r"\byour (?:generous |monthly |kind )?(?:gift|support|contributions?"
                r"|donations?|membership|subscription|generosity|help)\b"
            ),
        ),
        ("afford", r"\bafford to (?:donate|give|pay|contribute|chip)"),
        (
            "donat",
            rf"\bdonate{_ASKED}|^\W*donate\b|\bmake an? (?:[\w-]+ )?donation",
        ),
        (
            "contribut",
            (
                rf"\bcontribute{_ASKED}|^\W*contribute\b"
                r"|\bmake an? (?:[\w-]+ )?contribution"
            ),
        ),
        ("give", rf"\bgive{_ASKED}"),
        ("as little", r"\bfor as little as\b"),
        (
            "free",
            (
                r"\bkeep (?:our|this|the) (?:news|journalism|reporting|site|work"
                r"|stories).{0,12}\bfree|\bfree (?:press|for (?:all|every))\b"
            ),
        ),
        (
            " you",
            (
                r"\b(?:we|our [\w ]{1,20}) (?:rely|depends?|count|needs?) (?:up)?"
                r"(?:on )?you\b"
            ),
        ),
        *((hint, _JOIN) for hint in ("become a", "join us as a", "upgrade to a")),
        *((hint, _LOG_IN) for hint in ("to continue", "to keep", "to read")),
        ("account", r"\b(?:create|register).{0,20}\b(?:free )?account\b"),
        *((hint, _RESERVED) for hint in ("subscribers", "members")),
    )
)
_CHINESE = tuple(
    pattern(expression)
    for expression in (
        (
            r"订阅.{0,10}(?:全文|会员|解锁|即可|继续|立即|畅读)|(?:立即|马上|现在)订阅"
            r"|訂閱.{0,10}(?:全文|會員|解鎖|即可|繼續|暢讀)|(?:立即|馬上)訂閱"
        ),
        (
            r"(?:登录|注册|登入|付费|开通|成为|加入|註冊|付費|成為|購買|购买).{0,8}"
            r"(?:会员|會員|全文|继续阅读|繼續閱讀|解锁|解鎖|订户|訂戶|支持者|VIP)"
        ),
        (
            r"(?:阅读|閱讀|解锁|解鎖|查看|畅读|暢讀)(?:全文|更多|全部|本文).{0,16}"
            r"(?:订阅|訂閱|付费|付費|会员|會員|登录|登入|下载)"
        ),
        (
            r"(?:付费|付費|会员|會員|订户|訂戶|订阅者)"
            r"(?:专享|專享|专属|專屬|文章|内容|可读|通)"
        ),
        (
            r"(?:支持|赞助|贊助|捐助|资助|捐款给|打赏)(?:一下)?"
            r"(?:我们|我們|本报|本報|本站|独立|獨立|我|优质|優質)"
            r"|(?:捐款|赞助|贊助|捐助|打赏)(?:支持|我们|我們)"
        ),
        r"[您你]的(?:支持|捐款|赞助|贊助|订阅|訂閱|每一份|慷慨)",
        (
            r"每(?:月|周|週|年|天)(?:只需|仅需|僅需|仅|僅|低至)?.{0,6}元"
            r"|[元块](?:/|每)(?:月|年|周|天)|随时(?:可)?取消|隨時(?:可)?取消"
        ),
        r"已(?:是|有|经是|經是).{0,4}(?:会员|會員|订户|訂戶|账号|帳號|用户)",
    )
)
# What the law has publishers say of links that earn them money.
_DISCLOSURE = Hinted(
    r"\b(?:we|i|our (?:site|partners?)|this (?:site|page|website))\b.{0,60}"
    r"\b(?:may|might|will|can) (?:earn|receive|get) (?:an? |some )?"
    r"(?:small |affiliate |referral )?(?:commissions?|compensation)\b"
    r".{0,60}\b(?:you|links?)"
    r"|\byou\b.{0,80}\b(?:we|i) (?:may|might|will|can) (?:earn|receive|get)\b"
    r"|\bthis (?:post|article|page|story).{0,40}\baffiliate links?\b"
    r"|\b(?:post|article|page) contains references to products\b"
    r"|本文(?:含有|包含).{0,8}(?:推广|推廣|联盟|聯盟|返利)链?接?",
    ("commission", "compensation", "we may", "we might", "we will", "we can", "i may",
     "i might", "i will", "i can", "affiliate", "references to products", "本文"),
)  # fmt: skip
_HAN = re.compile("[会會员員户戶费費阅閱助捐赏取支登]")
_TO_READER = re.compile(
    r"\b(?:you|your|us|our|we|please)\b|^\W*(?:subscribe|donate|support|join|try|sign|log)\b"
    r"|[您你]|我们|我們|订阅|訂閱|登录|登入|开通",
    re.I,
)
_QUOTED = ("“", "”", '"', "「", "‘")


def without_appeals(page: MeasuredPage, kept: Sequence[int]) -> list[int]:
    """The indices less those of appeals to the reader; never the first paragraph."""
    lines = page.lines
    known = _said_in("\n".join([lines[i].text for i in kept]))
    asking = {i for i in kept if asks(lines[i], known)}
    first = next((i for i in kept if page.goods[i] and i not in asking), -1)
    if not asking or first < 0:
        return list(kept)
    gone = {i for i in asking if _is_sure(page, i)}
    for i in asking - gone:
        box = _box_of(page, i, kept, asking, first)
        if box is not None:
            gone.update(n for n in kept if box.first <= n < box.last)
    return [i for i in kept if i not in gone]


def asks(line: Line, known: Sequence[_Said] = _ENGLISH) -> bool:
    """May a line be part of an appeal, by what it says?

    `known` is what the text around it may say at all.
    """
    return line.weight < _LONGEST and _says(line, known) > 0


def _said_in(text: str) -> list[_Said]:
    """What a text may say of what English appeals say."""
    small = text.lower()
    return [each for each in _ENGLISH if each[0] in small]


def _says(line: Line, known: Sequence[_Said] = _ENGLISH) -> int:
    """How many things it says that only appeals say."""
    text = line.text
    small = text.lower()
    tried = [each for hint, each in known if hint in small]
    if not text.isascii() and _HAN.search(text):
        tried += _CHINESE
    found = {each.pattern for each in tried if each.search(text)}
    return len(found) + (_DISCLOSURE.search(text) is not None)


def _is_sure(page: MeasuredPage, i: int) -> bool:
    """Is it an appeal also without a box around it?"""
    line = page.lines[i]
    if line.weight > _LONGEST_ALONE or any(mark in line.text for mark in _QUOTED):
        return False
    if _DISCLOSURE.search(line.text):
        return True
    return _says(line) > 1 and _TO_READER.search(line.text) is not None


def _box_of(
    page: MeasuredPage, i: int, kept: Sequence[int], asking: set[int], first: int
) -> Area | None:
    """The largest area around an asking line that is an appeal as a whole."""
    found, up = None, page.lines[i].area
    while up >= 0:
        area = page.areas[up]
        inside = [n for n in kept if area.first <= n < area.last]
        if len(inside) > _MOST or area.first <= first < area.last:
            break
        if _is_appeal(page, area, inside, asking):
            found = area
        up = area.parent
    return found


def _is_appeal(
    page: MeasuredPage, area: Area, inside: Sequence[int], asking: set[int]
) -> bool:
    says = [n for n in inside if n in asking]
    if not any(_TO_READER.search(page.lines[n].text) for n in says):
        return False
    asked = sum(page.lines[n].weight for n in says)
    if asked < sum(page.goods[n] for n in inside if n not in asking):
        return False  # the article itself, which ends with an appeal
    is_named = bool(area.words) and _NAMED.search(area.words) is not None
    if not is_named and not any(
        page.lexicon.as_notice(page.lines[n].text) > 0 for n in says
    ):
        return False  # the prices of apps in an article on them
    if len(says) >= _HALF * len(inside):
        return len(says) > 1 or is_named
    return is_named and len(says) > 1
