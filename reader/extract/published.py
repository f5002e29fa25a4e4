"""When an article was published, by everyone who says so."""

from __future__ import annotations

import re
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from reader.extract import phrases
from reader.extract.credits import credit_of
from reader.extract.dates import date_ago, find_date, slashed_dates, spot_date
from reader.extract.facts import as_date
from reader.extract.linked_data import kind_of, text_at
from reader.extract.site_names import SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.extract.credits import Credit
    from reader.extract.facts import Facts
    from reader.extract.outline import Line, Outline

# Names of meta tags, without their case and punctuation.
_PUBLISHED = (
    "articlepublishedtime", "ogpublishedtime", "ogarticlepublishedtime",
    "datepublished", "publisheddate", "publishedtime", "publishedat", "published",
    "pubdate", "publishdate", "publishtime", "publicationdate", "dateofpublication",
    "parselypubdate", "sailthrudate", "cxenseparserecspublishtime",
    "cxenseparsepublishtime", "cxenseparserecsarticlepublishtime", "iso8601publishdate",
    "dcdateissued", "dctermsissued", "dctermsavailable", "dcdate", "dctermscreated",
    "dctermsdate", "dcdatecreated", "citationpublicationdate", "citationonlinedate",
    "citationdate", "prismpublicationdate", "originalpublicationdate",
    "articledateoriginal", "articlecreated", "articlepubdate", "btpubdate", "rbpubdate",
    "weiboarticlecreateat", "weibowebpagecreateat", "bytedancepublishedtime",
    "ogreleasedate", "releasedate", "displaydate", "firstpublished", "issuedate",
    "datecreated", "creationdate", "created", "createdate", "eprintsdate", "timestamp",
    "dateissued", "newspublishdate", "dablepublishedtime", "articleontime", "ptime",
    "qcpublishdate", "date", "msdate",
)  # fmt: skip
# How sites call the same in names of their own.
_LIKE_PUBLISHED = re.compile(
    r"pub(?:lish(?:ed)?)?(?:date|time|on|at)|(?:date|time)(?:pub|publish)"
    r"|(?:creat(?:e|ed|ion)|post(?:ed)?|issued?|released?)(?:date|time)|published$"
)
# What a clock at its zero writes.
_NO_DAYS = ("1969-12-31", "1970-01-01", "1900-01-01", "1901-01-01")
# Whose day is not the article's.
_NO_ARTICLE = re.compile(
    r"^(?:WebSite|Organization|NewsMediaOrganization|Person|ImageObject|Comment|Product"
    r"|BreadcrumbList|CollectionPage|SiteNavigationElement|ItemList|Event)$"
)
_MODIFIED = (
    "articlemodifiedtime", "ogupdatedtime", "datemodified", "modifieddate",
    "dctermsmodified", "dcdatemodified", "bytedanceupdatedtime", "lastmodified",
    "weiboarticleupdateat", "lastupdated", "updateddate", "updatedat", "revised",
)  # fmt: skip
# Where English is written, but for America, and where other languages are. Some Chinese
# pages of Hong Kong, Malaysia and Europe write the year last.
_DAY_FIRST = re.compile(
    r"^en-(?!US|PH|CA|us|ph|ca)|^(?:fr|de|es|it|pt|nl|ru|zh)(?:-(?!US)|$)", re.I
)
_DAY_FIRST_HOST = re.compile(
    r"\.(?:uk|au|nz|ie|in|za|sg|hk|my|ng|ke|pk|gh|bd|lk|mt|fr|de|it|es|nl|be|ch|at)$"
)
_WHEN = re.compile(
    r"发布|发表|發表|發布|发稿|时间|時間|日期|报道|報導|報道|posted|published|updated",
    re.I,
)
# /2026/03/04/, /2026-03/04/, /n1/2026/0304/, t20260304_1.html, /2026/3/4/
_ADDRESS = re.compile(
    r"(?<![\d])((?:19|20)\d\d)(?:([-/_])(\d\d?)[-/_](\d\d?)|[-/_]?(\d\d)[-/_]?(\d\d))(?!\d)"
)
# /2026/harbour/03/04/
_ADDRESS_APART = re.compile(r"/((?:19|20)\d\d)/[A-Za-z][\w-]{1,30}/(\d\d)/(\d\d)/")
_ADDRESS_NAMED = re.compile(
    r"/((?:19|20)\d\d)/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/(\d\d?)/", re.I
)
_CHANGED = re.compile(r"\b(?:updated|modified|edited|revised)\b|更新|修改|編輯", re.I)
_MOST_DAYS = 31  # between the day of an address and of the line under the headline
_MOST_META = 40  # meta tags of one name
_LONGEST_DAY = 32  # characters of a day in a page's title
_LONG_LINE = 500  # weight of a line that is more than a date and its company
_NEAR = 14  # lines around the headline among which dates are looked for


def date_of(facts: Facts, outline: Outline, headline: int, credit: Credit) -> str:
    """ISO 8601 as precise as the page; empty if the page does not say."""
    is_day_first = day_first(facts, outline)
    return next(_tellers(facts, outline, headline, credit, is_day_first), "")


def day_first(facts: Facts, outline: Outline) -> bool:
    """Does the page write the 4th of March as 4/3 rather than 3/4?

    A date of its own that can be read in one way only decides, then its address, then
    the kind of English and the country.
    """
    pairs = [
        pair
        for line in outline.lines
        if "/" in line.text and line.weight < _LONG_LINE
        for pair in slashed_dates(line.text)
    ]
    by_day = sum(one > 12 for one, _ in pairs)
    by_month = sum(two > 12 for _, two in pairs)
    if by_day != by_month:
        return by_day > by_month
    in_address = _in_address(facts.url)[5:10]
    told = {(f"{two:02}-{one:02}") for one, two in pairs if one != two}
    if in_address in told:
        return True
    tags = (facts.language, *facts.meta(("og:locale", "language")))
    tag = max(tags, key=len)  # en_GB says more than en
    if _DAY_FIRST.search(tag.replace("_", "-")):
        return True
    return bool(_DAY_FIRST_HOST.search(facts.host)) and "US" not in tag


def _tellers(
    facts: Facts, outline: Outline, headline: int, credit: Credit, is_day_first: bool
) -> Iterator[str]:
    """The dates that each part of the page gives, the most reliable first."""

    def found(texts: Iterable[str]) -> Iterator[str]:
        for text in texts:
            day = find_date(as_date(text), day_first=is_day_first)
            if day and day[:10] not in _NO_DAYS:
                yield day

    metas = _by_plain_name(facts)
    records = facts.records
    published = (
        text_at(each, "datePublished", "dateCreated", "uploadDate", "pubDate")
        for each in records
        if not _NO_ARTICLE.search(kind_of(each))
    )
    yield from found((facts.account.date, *published, *_named(metas, _PUBLISHED)))
    yield from found(
        text for name in metas if _LIKE_PUBLISHED.search(name) for text in metas[name]
    )
    yield from _in_title(facts)
    times = facts.times()
    for day in found(times[:1]):
        if not credit.date or credit.date[:10] == day[:10]:
            yield max(day, credit.date, key=len)
    address = _in_address(facts.url)
    if credit.date and not credit.doubtful and _are_near(credit.date, address):
        yield credit.date
    yield from filter(None, (address,))
    yield from found(times)
    yield from _in_lines(outline, headline, is_day_first)
    called = facts.called_times()
    yield from found(text for text in called if not _CHANGED.search(text))
    scripted = {day[:10] for day in found(facts.scripted_times())}
    yield from scripted if len(scripted) == 1 else ()
    yield from found(text_at(each, "dateModified", "upDate") for each in records)
    yield from found(_named(metas, _MODIFIED))
    yield from filter(None, (credit.date,))
    yield from found(called)
    yield from _in_lines(outline, headline, is_day_first, is_modified=True)
    yield from _counted_back(facts, outline, headline)


def _by_plain_name(facts: Facts) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for name, texts in facts.metas.items():
        metas.setdefault(re.sub(r"[\W_]+", "", name), []).extend(texts)
    return metas


def _named(metas: dict[str, list[str]], names: tuple[str, ...]) -> Iterator[str]:
    """What the meta tags say; last those that tell several days: of videos, too."""
    told = [metas[name][:_MOST_META] for name in names if name in metas]
    yield from chain(*sorted(told, key=_tells_several_days))


def _tells_several_days(texts: list[str]) -> bool:
    return len({find_date(text)[:10] for text in texts}) > 1


def _in_address(url: str) -> str:
    for match in _ADDRESS.finditer(url.partition("://")[2]):
        year, _, month, day, *compact = match.groups()
        found = find_date("-".join((year, month or compact[0], day or compact[1])))
        if found:
            return found
    apart = _ADDRESS_APART.search(url)
    if apart and (found := find_date("-".join(apart.groups()))):
        return found
    named = _ADDRESS_NAMED.search(url)
    return find_date(" ".join(reversed(named.groups()))) if named else ""


def _are_near(shown: str, address: str) -> bool:
    """May a line's day be the address's? A line may also tell of old times."""
    if not address:
        return True
    one, other = date.fromisoformat(shown[:10]), date.fromisoformat(address[:10])
    return abs((one - other).days) <= _MOST_DAYS


def _in_title(facts: Facts) -> Iterator[str]:
    """The day that a page's title tells in a part of its own: The lamps | 4.3.2026."""
    for title in (facts.title, *facts.meta(("og:title",))):
        for part in SEPARATOR.split(title)[1:]:
            found = spot_date(part) if len(part) < _LONGEST_DAY else None
            if found and not part[: found.start].strip() + part[found.end :].strip():
                yield found.date


def _in_lines(
    outline: Outline, headline: int, is_day_first: bool, *, is_modified: bool = False
) -> Iterator[str]:
    """Dates in lines around the headline that say when, or at what time.

    Those of a change alone, or those of no change.
    """
    for line in _around(outline, headline):
        found = find_date(line.text, day_first=is_day_first)
        is_told = found and ("T" in found or _WHEN.search(line.text))
        if is_told and is_modified == credit_of(line.text).doubtful:
            yield found


def _counted_back(facts: Facts, outline: Outline, headline: int) -> Iterator[str]:
    """The day that a line or <time> counts back from the day the page was saved."""
    saved = find_date(facts.saved)[:10]
    if not saved:
        return
    lines = (line.text for line in _around(outline, headline) if line.weight < 100)
    for text in (*facts.times(), *lines):
        found = date_ago(text, date.fromisoformat(saved))
        if found:
            yield found


def _around(outline: Outline, headline: int) -> Iterator[Line]:
    start = max(headline - _NEAR, 0)
    for line in outline.lines[start : start + 4 * _NEAR]:
        if line.image or line.weight > _LONG_LINE or line.linked > 0.5:
            continue
        is_other = phrases.NO_CREDIT.search(line.text) or outline.is_in_comments(line)
        if not is_other:
            yield line
