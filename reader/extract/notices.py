"""Boxes in which a site speaks of its terms: consent to cookies, risk, liability.

Consent managers name theirs, which `reader.extract.rules` knows; many sites have made
their own. A box is told by what most of its lines say. An article about such things
says so in its headline.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from reader.lazy import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.outline import Area, Line

_MOST = 0.6  # of a box's prose that says such things
_ALONE = 3  # different things that a box of one line must say
_LEAST = 150  # weight of the rest of the page's prose: else the page is that box
_LONG = 500  # weight from which a line must say two things
_FIRST = 1000  # characters of a line that are looked at
_LEAVES = frozenset(("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "body"))

_OURS = (
    r"\b(?:we|us|our|you|your|this (?:web)?site|the (?:web)?site|nous|nos|vous|votre"
    r"|vos|wir|unsere\w*|ihre\w*|usamos|utilizamos|nuestr\w+|sus|utilizziamo|nostr\w+"
    r"|usiamo|onze|wij|uw|nossos?|seus?)\b"
)


class _Said(NamedTuple):
    hints: tuple[bytes, ...]  # in UTF-8, in which they are found twice as fast
    pattern: re.Pattern[str]


# Each is one thing that such a line says: words of which one must be there, since
# looking for them is quick, and the pattern.
_THINGS = (
    ("cookie", rf"\bcookies?\b(?=.{{0,240}}{_OURS})|{_OURS}(?=.{{0,240}}\bcookies?\b)"),
    (
        "consent",
        (
            r"\b(?:your|you)\b.{0,60}\bconsent|\bconsent\b.{0,60}\b(?:you|your)\b"
            r"|\b(?:withdraw|give|refuse) .{0,20}consent"
        ),
    ),
    (
        "partners|partenaires|vendors|third part|third-part",
        (
            r"\b(?:our|its|with|(?:and|et) (?:our|nos|ses|its)) (?:\d+ )?(?:trusted )?"
            r"(?:advertising )?(?:partners|partenaires|vendors)\b|third[- ]part"
            r"(?:y|ies)\b.{0,60}\b(?:data|advertis|analytics|track)"
        ),
    ),
    (
        "personal data|your d|your information|information o",
        (
            r"\b(?:process|collect|store|share)\w*\b.{0,60}\b(?:personal data|your"
            r" (?:data|information|device)|information (?:on|about) (?:a|your))"
        ),
    ),
    (
        "legitim|légitim|berechtigt|gdpr",
        r"\blegitimate interests?\b|intérêt légitime|berechtigte\w* interesse|\bgdpr\b",
    ),
    (
        "personali|privacy",
        (
            r"\bpersonali[sz]ed (?:ads?|advertis|content)"
            r"|\b(?:our|the|this) privacy (?:policy|notice|statement)"
        ),
    ),
    (
        "同意",
        r"(?:您|你).{0,24}同意|同意(?:并继续|並繼續|以上|上述|本)|(?:点击|點擊).{0,8}同意",
    ),
    ("《", r"《[^》]{0,14}(?:协议|協議|政策|条款|條款|声明|聲明)》"),
    (
        "隐私|隱私|个人信息|個人資",
        r"(?:隐私|隱私)(?:政策|保护|保護|条款|條款|权|權)|个人信息|個人(?:資料|資訊)",
    ),
    # risk and liability
    (
        "past perf|as well as|capital |lose ",
        (
            r"\bpast performance\b|\b(?:fall|go down) as well as (?:rise|up)|\bcapital"
            r" (?:is )?at risk|\blose (?:all|some|any) of your"
        ),
    ),
    (
        "advice|an offer",
        (
            r"\b(?:not|nor|no)\b.{0,60}\b(?:investment|financial|legal|medical|tax"
            r"|professional) advice|\b(?:is|are) not advice\b|\bnor an offer to"
            r" (?:buy|sell)"
        ),
    ),
    ("information", r"\bfor (?:general )?information(?:al)? (?:purposes )?only\b"),
    (
        "liabil|responsib|warrant|guarantee",
        (
            r"\b(?:accepts?|assumes?|takes?|bears?|disclaims?) (?:no|any|all) "
            r"(?:\w+ ){0,2}(?:liability|responsibility)|\b(?:no|without|any) "
            r"(?:\w+ ){0,2}(?:warrant(?:y|ies)|guarantee|liability)\b"
            r"|\bgives? no warrant"
        ),
    ),
    (
        "paid|commission|compensat",
        (
            r"\b(?:paid|commission|compensat\w+)\b.{0,80}\b(?:open an account"
            r"|our links?|you (?:buy|click|sign)|a reader)"
        ),
    ),
    (
        "谨慎|謹慎|有风险|有風險",
        r"投资需谨慎|投資需謹慎|(?:市场|市場|投资|投資)有(?:风险|風險)",
    ),
    ("不构成|不構成", r"不[构構]成.{0,24}(?:建议|依据|邀约|要约|建議|依據|要約)"),
    ("参考|參考", r"[仅僅](?:供|作).{0,6}[参參]考"),
    (
        "责任|責任|自担|自负|自負|自擔|概不",
        r"(?:风险|責任|责任|風險|后果)自(?:担|負|负|擔)|不承担.{0,20}责任|不負.{0,20}責任|概不负责",
    ),
    ("免责|免責|官方", r"免责(?:声明|条款)|免責(?:聲明|條款)|以官方公布"),
)
_SAYS = tuple(
    _Said(tuple(hints.encode().split(b"|")), pattern(each, re.I | re.S))
    for hints, each in _THINGS
)
_ABOUT = re.compile(
    r"cookie|consent|privacy|gdpr|disclaimer|terms|data protection|advertis|tracking"
    r"|隐私|隱私|个人信息|個人資|协议|協議|条款|條款|免责|免責|风险提示|声明",
    re.I,
)


def notices(
    lines: Sequence[Line], areas: Sequence[Area], goods: Sequence[float], headline: int
) -> Iterator[Area]:
    """The largest areas of a page that are such boxes; none holds the headline.

    `goods` is the prose of every line.
    """
    if headline >= 0 and _ABOUT.search(lines[headline].text):
        return
    texts = [n.text[:_FIRST] for n, good in zip(lines, goods, strict=True) if good]
    known = _found_in("\n".join(texts))
    if not known:
        return
    said = [
        says(line, known) if good else 0
        for line, good in zip(lines, goods, strict=True)
    ]
    told = [0.0, *accumulate(g if n else 0 for g, n in zip(goods, said, strict=True))]
    prose = [0.0, *accumulate(goods)]
    end = 0
    for area in areas:
        first, last = area.first, area.last
        inside = prose[last] - prose[first]
        if (
            first >= end
            and inside
            and not first <= headline < last
            and told[last] - told[first] > _MOST * inside
            and prose[-1] - inside > _LEAST
            and area.tag not in _LEAVES
            and (
                sum(map(bool, said[first:last])) > 1 or max(said[first:last]) >= _ALONE
            )
        ):
            end = last
            yield area


def says(line: Line, known: Sequence[_Said] = _SAYS) -> int:
    """How many different things a line says that such boxes say.

    A long paragraph that says one is the article's.
    """
    text = line.text[:_FIRST]
    found = sum(
        each.pattern.search(text) is not None for each in _found_in(text, known)
    )
    return found if found > 1 or line.weight < _LONG else 0


def _found_in(text: str, known: Sequence[_Said] = _SAYS) -> list[_Said]:
    """Those of which one of the words is in a text."""
    has = text.lower().encode("utf-8", "replace").__contains__
    return [each for each in known if any(map(has, each.hints))]
