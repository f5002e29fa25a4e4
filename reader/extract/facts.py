"""What a page says of itself in its head: meta tags, linked data, its title."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache, partial
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from reader.domain.article import host_of
from reader.extract.dates import find_date, spot_date
from reader.extract.keys import key_of
from reader.extract.linked_data import records_of, text_at
from reader.extract.names_en import SHAPE
from reader.extract.phrases import NO_CREDIT
from reader.extract.wechat import Account, account_of
from reader.lazy import pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from lxml import etree

    # What is around the headline; it takes a look through the page.
    Wrappers = Callable[[], frozenset[etree._Element]]  # noqa: SLF001

_META_NAMES = ("property", "name", "itemprop", "http-equiv")
_SUMMARIES = ("og:description", "description", "twitter:description")
_TIME_ATTRIBUTES = (
    "title", "data-time", "data-timestamp", "data-published", "data-date", "content",
    "data-datetime", "data-ts", "data-utime", "data-unixtime", "data-publish-date",
    "data-published-at", "data-pubdate", "data-epoch",
)  # fmt: skip
_TIMES = frozenset(("h1", "time", "relative-time", "time-ago"))
_TITLED_TIMES = frozenset(("abbr", "span"))
_TIME_DATA = frozenset(
    ("data-time", "data-timestamp", "data-published", "data-date", "data-ts",
     "data-datetime", "data-utime", "data-unixtime", "data-publish-date",
     "data-published-at", "data-pubdate", "data-epoch")
)  # fmt: skip
_SECONDS = re.compile(r"1\d{9}(?:\d{3})?")
# Of a class; authorities and payments that are authorized write nothing, and many a
# shop calls itself the author of its page.
_AUTHOR_CLASSES = pattern(
    r"[aA]uthor(?!i[stz]|[-_]?(?:address|contact|copyright))|[bB]yline|reporter"
)
_AUTHOR_DATA = ("data-author", "data-author-name", "data-byline")
_NAMED = pattern(rf"(?:By:? )?{SHAPE}$|[\u4e00-\u9fff]{{2,4}}$")
_BY = ("by", "written by", "posted by", "作者", "author")  # alone before the name
_ACCOUNTS = ("username", "user-name", "nickname", "nickName")
_DATED = frozenset(
    ("datePublished", "schema:datePublished", "dc:date", "dc:issued", "dcterms:issued")
)  # fmt: skip
# Of a class; the day of a visit is called a date, too, but not one of a kind.
_TIME_WORDS = pattern(
    r"(?<![a-z])(?P<kind>(?:pub|publish(?:ed)?|post(?:ed)?|entry|article|story|news|issued"
    r"|create[ds]?)[-_]?)?(?:dates?|time|on|line|at|dateline|time-?stamp|byline"
    r"|published|posted)(?![a-z])",
    re.I,
)
_OF_VISIT = pattern(r"(?:header|today|current)s?[-_]?(?:date|time)", re.I)
_LONGEST_TIME = 80  # characters of an element that tells a time
_BESIDE_TIME = 40  # characters beside the date there
_MOST_PIECES = 12  # of text in an element with a date
_NO_WORDS = "None None"
_UNDER_HEADLINE = 60  # elements behind a headline
_LONGEST_TITLE = 1000  # characters of a title in the head, with all that is beside it
_LONGEST_AUTHOR = 80  # characters of an element that names an author
_LONGEST_ACCOUNT = 24
_MOST_HEADINGS, _LONGEST_HEADING = 40, 400  # headings, and characters of one
_SHORTEST_HEADLINE = {"h1": 4, "h2": 9}  # letters; shorter ones may name the site
_CARD, _CARD_LEVELS = 600, 4  # characters of a teaser, elements in each other
_CARD_HEADING, _CARD_WORDS = 20, 4  # bytes and words of the headline in it, at least
_MOST_AUTHORS, _MOST_TIMES = 40, 60
_WRITTEN_BY = pattern(r"written by|author|作者|撰文", re.I)
_ELSEWHERE = pattern(
    r"(?<![a-z])(?:comment|related|sidebar|recommend|trending|popular|more-|latest"
    r"|teaser|carousel|repl(?:y|ies)\b|(?:web-?)?mentions?\b|tweet|(?:pull-?)?quote)",
    re.I,
)
_CARD_CLASS = pattern(r"(?<![a-z])card", re.I)
_PUBLISHED = pattern(r"publish|posted|entry-date|created|pubdate|issued", re.I)
_MODIFIED = pattern(r"modif|updat|edited|更新|修改", re.I)
_SAVED_FROM = re.compile(
    r"<!--\s*saved from url=\(\d+\)(\S+)|<!--[^>]{0,200}?\burl:\s*(https?://\S+)", re.S
)
_SAVED_ON = pattern(r"<!--[^>]{0,600}?\bsaved date:\s*([^\n>]{8,80})", re.S)
# How the data of a page that scripts draw names authors, behind the end of such a key.
_SCRIPTED_KEYS = ("uthor", "yline")
_SCRIPTED = pattern(
    r"""(?:s|_?[nN]ames?|List)?\\?["']?\s*[:=]\s*\[?\s*"""
    r"""(?:\{[^{}]{0,200}?["'](?:name|fullName|displayName|text)\\?["']\s*:\s*)?"""
    r"""((?:\\?["'][^"'\\{}<>:/]{2,80}\\?["']\s*,?\s*){1,8})"""
)
_QUOTED = pattern(r"""["']([^"'\\]+)\\?["']""")
_SCRIPTED_TIMES = pattern(
    # The first letters apart: it is tried at every word of all scripts.
    r"\b(?=[cdfnp])(?:date_?published|publish(?:ed)?_?(?:at|date|time|on)|pub_?(?:date|time)|first_?published"
    r"|(?:c|create_?|post_?|news_?)(?:time|date)"
    r")\\?[\"']?\s*[:=]\s*\\?[\"']?"
    r"((?:19|20)\d\d(?:0\d|1[0-2])[0-3]\d(?:\d{6})?\b"
    r"|(?:19|20)\d\d[-/]\d\d[-/]\d\d[T \d:.Z+-]{0,24}|\d{10}(?:\d{3})?\b)",
    re.I,
)
_LARGEST, _MOST = 3_000_000, 8  # characters of a page, names in its scripts
_HEAD = 4000  # characters of the page within which programs say how they saved it


class Writers(NamedTuple):
    """What elements say that name the author by an attribute, or by their class.

    Of those with an attribute the ones that stand together are a group.
    """

    marked: list[list[str]]
    called: list[str]


@dataclass(slots=True)
class Facts:
    """What a page says of itself in its head."""

    metas: dict[str, list[str]] = field(default_factory=dict)
    records: list[dict[str, object]] = field(default_factory=list)
    title: str = ""
    url: str = ""
    language: str = ""  # the tag that the page declares
    saved: str = ""  # when SingleFile says that it saved the page
    account: Account = field(default_factory=Account)
    # What takes a look through the whole page, and is asked where its head is silent.
    writers: Callable[[], Writers] = lambda: Writers([], [])
    accounts: Callable[[], list[str]] = list  # what users call themselves
    times: Callable[[], list[str]] = list  # of its <time>, likeliest first
    scripted_authors: Callable[[], list[str]] = list  # in the data of its scripts
    scripted_times: Callable[[], list[str]] = list
    called_times: Callable[[], list[str]] = list  # of elements called dates

    def meta(self, names: tuple[str, ...]) -> Iterator[str]:
        for name in names:
            yield from self.metas.get(name, ())

    @property
    def headlines(self) -> list[str]:
        return [text for each in self.records if (text := text_at(each, "headline"))]

    @property
    def host(self) -> str:
        return host_of(self.url)


def facts_of(root: etree._Element, text: str, url: str = "") -> Facts:
    """Read the head of a page."""
    found: dict[str, list[etree._Element]] = {"script": [], "meta": [], "link": []}
    for element in root.iter(*found):
        found[str(element.tag)].append(element)
    facts = Facts(records=records_of(found["script"]))
    for element in found["meta"]:
        name = next(filter(None, map(element.get, _META_NAMES)), "")
        told = element.get("content") or element.get("value") or ""
        if element.get("itemprop") == "articleBody":
            facts.records.append({"@type": "Article", "articleBody": told})
            continue
        content = " ".join(told.split())
        if name and content:
            name = name.strip().lower()
            content = content[:_LONGEST_TITLE] if "title" in name else content
            facts.metas.setdefault(name, []).append(content)
    title = " ".join((root.findtext(".//title") or "").split())
    facts.title = title[:_LONGEST_TITLE]
    facts.url = _url(found["link"], facts, text) or url
    head = text[:_HEAD]
    saved = _SAVED_ON.search(head) if "saved date:" in head else None
    facts.saved = saved[1] if saved else ""
    facts.language = root.get("lang") or root.get("xml:lang") or ""
    wrappers = cache(partial(_wrappers, root))
    facts.writers = cache(partial(_writers, root, facts.metas, wrappers))
    facts.accounts = partial(_account_names, root, wrappers)
    facts.times = cache(partial(_all_times, root, wrappers))
    facts.scripted_authors = partial(_scripted_authors, found["script"])
    facts.called_times = partial(_called_times, root, wrappers)
    facts.scripted_times = partial(_scripted_times, found["script"])
    facts.account = account_of(root, text, facts.host)
    return facts


# Python goes through the elements in a fifth of the time of an XPath with so many
# conditions, which libxml2 all tries on each.


def _with_author_words(root: etree._Element) -> list[etree._Element]:
    """The elements in whose attributes a word stands for an author or a byline."""
    found = []
    for element in root.iter("*"):
        names = element.keys()
        if names:
            told = " ".join(names + element.values())
            if "uthor" in told or "yline" in told or "reporter" in told:
                found.append(element)
    return found


def _is_called_author(element: etree._Element) -> bool:
    get = element.get
    if "author" in (get("rel"), get("itemprop")) or "yline" in get(
        "data-component", ""
    ):
        return True
    words, names = get("class", ""), f"{get('id')} {get('data-testid')}"
    return bool(_AUTHOR_CLASSES.search(words)) or "author" in names or "byline" in names


def _has_author_data(element: etree._Element) -> bool:
    return any(name in element.attrib for name in _AUTHOR_DATA)


def _accounts(root: etree._Element) -> Iterator[etree._Element]:
    """The elements whose class says that they name a user."""
    for element in root.iter("*"):
        words = element.get("class")
        if words and any(word in words for word in _ACCOUNTS):
            yield element


def _dated(root: etree._Element) -> Iterator[etree._Element]:
    """The elements that microdata or RDFa mark as the day of publication."""
    for element in root.iter("*"):
        name = element.get("itemprop")
        if name == "datePublished" or element.get("property") in _DATED:
            yield element


def _timed(root: etree._Element) -> Iterator[etree._Element]:
    """The headlines, and the elements that tell a time."""
    for element in root.iter("*"):
        tag = element.tag
        if (
            tag in _TIMES
            or (tag in _TITLED_TIMES and element.get("title") is not None)
            or not _TIME_DATA.isdisjoint(element.keys())
        ):
            yield element


def _writers(
    root: etree._Element, metas: dict[str, list[str]], wrappers: Wrappers
) -> Writers:
    """What elements and labels that speak of the author say."""
    marked = [
        metas.get(f"twitter:data{label}", [])
        for label in ("1", "2")
        if _WRITTEN_BY.search("".join(metas.get(f"twitter:label{label}", ())))
    ]
    whole: list[list[str]] = []  # the same with the jobs beside the names
    around: set[etree._Element | None] = set()  # the elements around the last group
    called: list[str] = []
    speaking = _with_author_words(root)
    named = filter(_is_called_author, speaking)
    for element in islice(named, _MOST_AUTHORS):
        parts = _parts_of(element)
        text = " ".join(parts)
        if not text or len(text) > _LONGEST_AUTHOR or _is_elsewhere(element, wrappers):
            continue
        is_marked = "author" in (element.get("rel"), element.get("itemprop"))
        if is_marked:
            parent = element.getparent()
            near = {parent, parent.getparent() if parent is not None else None}
            if not near & around - {None}:
                marked.append([])
                whole.append([])
            marked[-1].append(_marked_name(element) or text)
            whole[-1].append(text)
            around = near
        else:
            called += dict.fromkeys((text, parts[0]))
    called += [
        " ".join(told.split())
        for element in islice(filter(_has_author_data, speaking), _MOST)
        for told in map(element.get, _AUTHOR_DATA)
        if told and not _is_elsewhere(element, wrappers)
    ]
    return Writers([*marked, *(each for each in whole if each not in marked)], called)


def _parts_of(element: etree._Element) -> list[str]:
    """The texts in an element that names an author, without those of its drawings.

    Of one that goes on with his life and works, as far as his name.
    """
    drawn = {
        text
        for drawing in islice(element.iter("svg", "style", "script"), _MOST)
        for text in drawing.itertext()
    }
    parts: list[str] = []
    size = 0
    for each in element.itertext():
        part = " ".join(each.split()) if each not in drawn else ""
        if part:
            parts.append(part)
            size += len(part) + 1
        if size > _LONGEST_AUTHOR + 1:
            break
    if size > _LONGEST_AUTHOR + 1:
        is_labelled = parts[0].lower().rstrip(": ") in _BY
        parts = parts[: 1 + is_labelled] if _NAMED.match(parts[is_labelled]) else []
    return parts or _content_of(element)


def _marked_name(element: etree._Element) -> str:
    """The names proper, where microdata parts them from jobs and addresses."""
    names = (each for each in element.iter() if each.get("itemprop") == "name")
    texts = (" ".join("".join(each.itertext()).split()) for each in names)
    return ", ".join(dict.fromkeys(filter(None, texts)))


def _content_of(element: etree._Element) -> list[str]:
    """The name that microdata has in an attribute where it shows none."""
    metas = (each.get("content") for each in element.iter("meta", "link"))
    return [text for text in (element.get("content"), *metas) if text][:1]


def _account_names(root: etree._Element, wrappers: Wrappers) -> list[str]:
    """The names of accounts that the page shows outside its lists and comments."""
    texts = (
        " ".join("".join(each.itertext()).split())
        for each in islice(_accounts(root), _MOST_AUTHORS)
        if not _is_elsewhere(each, wrappers)
    )
    return [text for text in texts if 0 < len(text) <= _LONGEST_ACCOUNT]


def _wrappers(root: etree._Element) -> frozenset[etree._Element]:
    """The elements around the headline, which tell nothing of what is in them.

    Many a page calls the whole of itself ``layout-sidebar`` or ``comments-open``.
    """
    title = key_of(root.findtext(".//title") or "")
    found = {root, *root.iterfind("body")}
    for heading in islice(root.iter("h1", "h2"), _MOST_HEADINGS):
        key = key_of(_beginning(heading, _LONGEST_HEADING))
        if len(key) >= _SHORTEST_HEADLINE[str(heading.tag)] and key in title:
            found.update(heading.iterancestors())
    return frozenset(found)


def _beginning(element: etree._Element, size: int) -> str:
    """Its text; of a longer one little more than so many characters.

    Unclosed elements nest in each other by thousands, so all their texts together
    would grow as the square of the page.
    """
    text = ""
    for each in element.itertext():
        text += each
        if len(text) > size:
            break
    return text


def _is_elsewhere(element: etree._Element, wrappers: Wrappers) -> bool:
    """Does it stand in a comment, a list of other articles or the like?"""
    if "quote" in (element.get("class") or "").lower():
        return True
    known = wrappers()
    if any(
        _is_other_part(each, known)
        for each in element.iterancestors()
        if each not in known
    ):
        return True
    return _is_in_card(element)


def _is_other_part(part: etree._Element, wrappers: frozenset[etree._Element]) -> bool:
    """Is it no part of the article? A card or footer beside the headline is one."""
    if part.tag in ("aside", "nav", "blockquote"):
        return True
    words = f"{part.get('class')} {part.get('id')}"
    if _ELSEWHERE.search(words):
        return True
    around = part.getparent()
    is_beside = around in wrappers and around is not None and around.tag != "body"
    return not is_beside and (part.tag == "footer" or bool(_CARD_CLASS.search(words)))


def _is_in_card(element: etree._Element) -> bool:
    """Does it stand beside a heading that leads to another article?"""
    for around in islice(element.iterancestors(), _CARD_LEVELS):
        size = 0
        for text in around.itertext():
            size += len(text.strip())
            if size > _CARD:
                return False
        if next(around.iter("h1"), None) is not None:
            return False
        linked = (_linked_heading(each) for each in around.iter("h2", "h3", "h4", "h5"))
        heading = next(filter(None, linked), "")
        if heading:  # a blog links the title of its post to the post
            page = element.getroottree()
            title = key_of(page.findtext(".//title") or "")
            return page.find(".//h1") is not None and key_of(heading) not in title
    return False


def _linked_heading(heading: etree._Element) -> str:
    """The text of a heading that is a link or stands in one."""
    parent = heading.getparent()
    is_link = parent is not None and parent.tag == "a"
    if not is_link and next(heading.iter("a"), None) is None:
        return ""
    text = " ".join("".join(heading.itertext()).split())
    is_name = len(text.split()) < _CARD_WORDS and text.isascii()  # of a writer
    return text if len(text.encode()) > _CARD_HEADING and not is_name else ""


def _text_of(scripts: Iterable[etree._Element]) -> str:
    """What is in the scripts; the text of a page may show such data as an example."""
    return "\n".join(script.text or "" for script in scripts)[:_LARGEST]


def _scripted_authors(scripts: Iterable[etree._Element]) -> list[str]:
    """What scripts call an author or byline; those of one list together."""
    text = _text_of(scripts)
    found: dict[str, None] = {}
    for key in _SCRIPTED_KEYS:
        at = text.find(key)
        while at >= 0 and len(found) < _MOST:
            told = _SCRIPTED.match(text, at + len(key))
            if told:
                found[", ".join(_QUOTED.findall(told[1]))] = None
            at = text.find(key, at + 1)
    return list(found)


def _scripted_times(scripts: Iterable[etree._Element]) -> list[str]:
    found = _SCRIPTED_TIMES.findall(_text_of(scripts))
    return [as_date(told) for told in found[:_MOST_TIMES]]


def _all_times(root: etree._Element, wrappers: Wrappers) -> list[str]:
    return [*_marked_times(root, wrappers), *_times(root, wrappers)]


def _marked_times(root: etree._Element, wrappers: Wrappers) -> list[str]:
    """What microdata and RDFa mark as the day of publication, but for <time>."""
    told = (
        each.get("content") or each.get("title") or "".join(each.itertext())
        for each in islice(_dated(root), _MOST_TIMES)
        if each.tag not in ("time", "meta") and not _is_elsewhere(each, wrappers)
    )
    return [text for text in told if text.strip()]


def _times(root: etree._Element, wrappers: Wrappers) -> list[str]:
    """When the page's <time> elements, and others with a date, say it was published."""
    found: list[tuple[int, int, str]] = []
    has_headline = False
    for number, element in enumerate(islice(_timed(root), 4 * _MOST_TIMES)):
        if element.tag == "h1":
            has_headline = True
            continue
        told = _time_of(element)
        if not told or len(found) > _MOST_TIMES or _is_elsewhere(element, wrappers):
            continue
        words = _words_about(element)
        if _OF_VISIT.search(f"{words} {element.get('id')}"):
            continue
        is_sure = _PUBLISHED.search(words) or element.get("pubdate") is not None
        if _MODIFIED.search(words):
            rank = 3
        else:
            rank = 0 if is_sure else 1 if has_headline else 2
        found.append((rank, number, told))
    return [told for _, _, told in sorted(found)]


def _called_times(root: etree._Element, wrappers: Wrappers) -> list[str]:
    """What elements say that their class calls a date, or that are one alone.

    Those right under a headline come first; those of changes last.
    """
    found: list[tuple[int, int, str]] = []
    under = -_UNDER_HEADLINE
    looked_at = 0
    for number, element in enumerate(root.iter("*")):
        if element.tag == "h1":
            under = number
        words = f"{element.get('class')} {element.get('id')}"
        called = _TIME_WORDS.search(words) if words != _NO_WORDS else None
        is_near = number - under < _UNDER_HEADLINE
        is_sure = bool(called and (under > 0 or called["kind"]))
        text = _short_date(element) if is_sure or is_near else ""
        if not text:
            continue
        looked_at += 1
        if looked_at > 4 * _MOST_TIMES:
            break
        is_other = _ELSEWHERE.search(words) or NO_CREDIT.search(text)
        if not (is_other or _is_elsewhere(element, wrappers)):
            is_change = _MODIFIED.search(_words_about(element))
            rank = 3 if is_change else 2 - (is_sure + (is_near and under > 0))
            found.append((rank, number, text))
    return [text for _, _, text in sorted(found)]


def _short_date(element: etree._Element) -> str:
    """The text of an element that is a date and little else, or nothing."""
    text = " ".join(" ".join(_pieces(element)).split())
    found = spot_date(text) if 0 < len(text) <= _LONGEST_TIME else None
    is_alone = found and found.start + len(text) - found.end < _BESIDE_TIME
    return text if is_alone else ""


def _pieces(element: etree._Element) -> list[str]:
    """The first texts in an element, as many as a date may have."""
    return list(islice(element.itertext(), _MOST_PIECES))


def _time_of(element: etree._Element) -> str:
    """The date that an element tells, in an attribute or as its text."""
    if told := element.get("datetime"):
        return told
    values = (as_date(element.get(name) or "") for name in _TIME_ATTRIBUTES)
    told = next((value for value in values if find_date(value)), "")
    return told or ("".join(element.itertext()) if element.tag == "time" else "")


def _words_about(element: etree._Element) -> str:
    """What names an element that tells a time, and the text in and before it."""
    previous, parent = element.getprevious(), element.getparent()
    before = previous.tail if previous is not None else None
    if previous is None and parent is not None:
        before = parent.text
    around = parent.get("class") if parent is not None and len(parent) == 1 else ""
    text = "".join(element.itertext())[:60]
    return " ".join(
        str(each or "")
        for each in (
            element.get("itemprop"), element.get("property"), element.get("class"),
            around, text,
            (before or "")[-30:],
        )
    )  # fmt: skip


def as_date(told: str) -> str:
    """A time in seconds or milliseconds since 1970 as ISO 8601; another text as is."""
    if not _SECONDS.fullmatch(told):
        return told
    return datetime.fromtimestamp(int(told[:10]), UTC).isoformat()


def _url(links: Sequence[etree._Element], facts: Facts, text: str) -> str:
    saved = _SAVED_FROM.search(text[:_HEAD])
    found = [link.get("href") or "" for link in links if link.get("rel") == "canonical"]
    found += facts.metas.get("og:url", [])
    found += [group for group in (saved.groups() if saved else ()) if group]
    return next((url.strip() for url in found if url.strip().startswith("http")), "")


def summaries_of(facts: Facts) -> list[str]:
    """What the head of the page says that the page is about."""
    told = [
        text_at(record, key)
        for record in facts.records
        for key in ("articleBody", "description")
    ]
    return [text for text in (*told, *facts.meta(_SUMMARIES)) if text]
