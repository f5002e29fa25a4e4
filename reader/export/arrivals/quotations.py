"""Quotations in Markdown: Readwise, Omnivore, Matter, Glasp, Zotero and others.

Front matter, a list of facts or a heading names the article. A quotation is a block
quote, an item of a list below a heading such as *Highlights*, or what stands in
quotation marks before a link into Zotero. What follows it is a note to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.domain.annotation import TextQuote
from reader.export.arrivals import names
from reader.export.arrivals.foreign import Arrivals, ForeignMark, article_of
from reader.export.arrivals.names import Record
from reader.export.arrivals.prose import without_markdown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.domain.article import Article
    from reader.export.folio import Folio

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_FACT = re.compile(r"(?:[-*]\s)?\s?\**([^\W\d_][\w .]{0,24})\**[:：]")
_HEADING = re.compile(r"^(#{1,6})\s(.*)$")
_LIST_HEADING = re.compile(
    r"highlight|quotes?\b|annotation|notes?\b|clippings|划线|标注|摘录|笔记|高亮|引文",
    re.IGNORECASE,
)
_ITEM = re.compile(r"^(\s*)[-*+]\s+(.*)$")
_QUOTED = re.compile(r"^\s{0,3}>\s?(.*)$")
_CALLOUT = re.compile(r"^\[!([\w-]+)[^\]]*\][+-]?\s*(.*)$")
_NOTE = re.compile(
    r"^(?:>?\s*)(?:[💭✏️📝]+|\*{0,2}(?:note|comment|my note|笔记|批注|想法|评论)"
    r"s?\*{0,2}\s*[:：]\*{0,2})\s*(.*)$",
    re.IGNORECASE,
)
_TAGS = re.compile(
    r"^(?:\*{0,2}tag(?:s|ged)?\*{0,2}\s*[:：]\*{0,2}\s*|标签[:：]\s*)(.*)$",
    re.IGNORECASE,
)
_HASHES = re.compile(r"^(?:#[^\s#]+\s*)+$")
_BACK = r"readwise\.io|omnivore\.app|glasp\.co|getmatter\.app|hypothes\.is|hyp\.is"
_TRAILS = re.compile(  # links back into the other program, and the anchor of a block
    rf"(?:\(?\[[^\[\]]*\]\((?:https?://(?:[\w.]*\.)?(?:{_BACK})[^()\s]*"
    r"|zotero:[^()\s]*)\)\)?|\^[\w-]+|\[⤴️\]\([^()\s]*\))$"
)
_TRAIL = 600  # code points of such a link
_LINK = "](zotero://"
_MARKED = re.compile(r"<mark[^<>]*>([^<>]*)</mark>")
_OPEN = re.compile(
    r"\[(?:Read )?Original[^\]]*\]\((https?://[^()\s]+)\)"
    r"|^\s*\[[^\]]*\]\((https?://[^()\s]+)\)\s*$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"^\s*(?:⏱|\*?\(?(?:location|page|位置|页)\b)", re.IGNORECASE)
_PLACE = re.compile(r"^(?:Page|页)\s[^@]*@\s*(.+)$", re.IGNORECASE)
_OPENING, _CLOSING = ("“", "„", '"', "«"), ("”", "“", '"', "»")
_ADDRESS = re.compile(r"!?\[[^\[\]]*\]\([^()\s]*\)|https?://\S+")
_MADE_BY = re.compile(  # a link back to a mark, or KOReader's heading over one
    rf"\]\((?:https?://(?:[\w.]*\.)?(?:{_BACK})/|zotero:)|^#+ (?:Page|页) [^@\n]* @ ",
    re.MULTILINE,
)
_MOST, _ALL = 0.4, 0.95  # of the words of a file
_PINS = "📌💡🔖✨ "


@dataclass(slots=True)
class _Quotation:
    quote: str
    made: str = ""
    notes: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Page:
    """What a file, or a part of it below one heading, tells of an article."""

    facts: dict[str, str] = field(default_factory=dict)
    heading: str = ""
    address: str = ""
    quotations: list[_Quotation] = field(default_factory=list)
    is_list: bool = False  # what follows is a list of highlights
    was_list: bool = False
    is_open: bool = False  # the last quotation goes on
    made: str = ""  # when the quotation that the next line is was made


def folios(text: str, name: str) -> tuple[Folio, ...]:
    """The articles named in the file with their quotations; none if it has none.

    An article that is not named has the `name` of the file.
    """
    arrivals = Arrivals()
    for page in filter(_is_sound, _pages(_plain(text))):
        record = Record(page.facts)
        title = (
            record.text(("fulltitle", *names.TITLE)).strip("\"'[]")
            or page.heading
            or name
        )
        address = record.address() or page.address
        article = article_of(title, address.strip("\"'<>"), record.text(names.AUTHOR))
        _add(arrivals, article, page, title, address)
    return arrivals.folios()


def folios_of(text: str, article: Article) -> tuple[Folio, ...]:
    """The quotations of a file that holds those of this article and nothing else."""
    arrivals = Arrivals()
    for page in _pages(_plain(text)):
        _add(arrivals, article, page, article.title, article.url)
    return arrivals.folios()


def _add(
    arrivals: Arrivals, article: Article, page: _Page, title: str, address: str
) -> None:
    for each in page.quotations:
        mark = ForeignMark(
            (TextQuote(each.quote),),
            body="\n".join(each.notes).strip(),
            tags=tuple(each.tags),
            created=each.made,
        )
        arrivals.add(article, mark, "quotations", title, address, each.quote)


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\ufeff", "")


def is_list(text: str) -> bool:
    """Whether most of a file are quotations, rather than an article that quotes.

    Links back into the other program say that they were marked, and so does a heading
    such as *Highlights* in a file that tells where its page is. Else they have to be
    all that there is below the facts.
    """
    text = _plain(text)
    pages = list(filter(_is_sound, _pages(text)))
    quoted = sum(len(each.quote) for page in pages for each in page.quotations)
    is_marked = bool(_MADE_BY.search(text)) or any(
        page.was_list and (page.facts or page.address) for page in pages
    )
    front = _FRONT.match(text)
    lines = text[front.end() if front else 0 :].split("\n")
    whole = sum(len(_ADDRESS.sub("", line).strip()) for line in lines if _is_said(line))
    return bool(quoted) and quoted >= whole * (_MOST if is_marked else _ALL)


def _is_said(line: str) -> bool:
    """Whether a line is neither a heading nor a fact, a note or tags beside a mark."""
    bare = line.lstrip("\t >-*+" + _PINS)
    beside = (_HEADING, _FACT, _NOTE, _TAGS, _HASHES, _ASIDE)
    return not any(sign.match(each) for sign in beside for each in (line.strip(), bare))


def _pages(text: str) -> Iterator[_Page]:
    front = _FRONT.match(text)
    facts = _facts(front[1]) if front else {}
    lines = text[front.end() :].split("\n") if front else text.split("\n")
    page = _Page(dict(facts))
    for line in map(str.rstrip, lines):
        heading = _HEADING.match(line)
        if heading and len(heading[1]) == 1 and page.quotations:
            yield page
            page = _Page()
        _read(page, line)
    yield page


def _is_sound(page: _Page) -> bool:
    """Whether it is a list of quotations rather than an article that quotes."""
    is_told = page.was_list or page.facts or page.address
    return bool(page.quotations and is_told)


def _facts(front: str) -> dict[str, str]:
    """The simple fields of front matter; a list of texts becomes one."""
    facts: dict[str, str] = {}
    name = ""
    for line in front.split("\n"):
        item = _ITEM.match(line)
        if item and name:
            facts[name] = ", ".join(filter(None, (facts[name], item[2].strip("\"'"))))
        elif ":" in line and not line.startswith((" ", "\t")):
            name, _, value = line.partition(":")
            facts[name] = value.strip().strip("\"'")
    return facts


def _read(page: _Page, line: str) -> None:
    if heading := _HEADING.match(line):
        _read_heading(page, len(heading[1]), without_markdown(heading[2].strip(" \t#")))
    elif quoted := _QUOTED.match(line):
        _read_quoted(page, quoted[1])
    elif _LINK in line and (found := _zotero(line)):
        page.was_list = True
        page.quotations.append(found)
    elif not line.strip():
        page.is_open = False
    elif not _read_fact(page, line):
        _read_other(page, line)


def _read_heading(page: _Page, level: int, text: str) -> None:
    page.is_list = bool(_LIST_HEADING.search(text)) or (page.is_list and level > 2)
    page.was_list |= page.is_list
    if level == 1 and not page.heading and not _LIST_HEADING.match(text):
        page.heading = text
    if made := _PLACE.match(text):  # KOReader's: the words stand on the next line
        page.made, page.was_list = made[1], True
    page.is_open = False


def _read_fact(page: _Page, line: str) -> bool:
    """Take a fact of the article, such as ``- Author: Ann Lee``, before its marks."""
    if page.quotations or page.is_list:
        return False
    if found := _OPEN.search(line):
        is_back = re.search(_BACK, found[2] or "")
        page.address = page.address or found[1] or ("" if is_back else found[2])
        return True
    fact = _FACT.match(line.lstrip())
    value = line.lstrip()[fact.end() :].strip(" \t:*") if fact else ""
    if fact and value:
        page.facts.setdefault(fact[1].strip(), without_markdown(value))
    return bool(value)


def _read_quoted(page: _Page, text: str) -> None:
    """A line of a block quote: it begins one or goes on with the last."""
    callout = _CALLOUT.match(text)
    text = _bare(callout[2] if callout else text)
    if _ASIDE.match(text):
        return
    if note := _NOTE.match(text):
        if page.quotations:
            page.quotations[-1].notes.append(note[1])
        return
    if page.quotations and page.is_open:
        last = page.quotations[-1]
        last.quote = f"{last.quote}\n{text}".strip()
    else:
        page.quotations.append(_Quotation(text, page.made))
        page.made = ""
        page.is_open = True


def _read_other(page: _Page, line: str) -> None:
    item = _ITEM.match(line)
    if page.made:
        page.quotations.append(_Quotation(line.strip().strip("*"), page.made))
        page.made = ""
        return
    if item and page.is_list and not _is_below(page, item):
        page.quotations.append(_Quotation(_bare(item[2])))
        return
    if page.quotations:
        _read_note(page.quotations[-1], item[2] if item else line.strip())


def _is_below(page: _Page, item: re.Match[str]) -> bool:
    """Whether an item belongs to the quotation before it: a note, tags, a place."""
    if not page.quotations:
        return False
    is_told = _NOTE.match(item[2]) or _TAGS.match(item[2])
    return bool(item[1] or is_told)


def _read_note(quotation: _Quotation, text: str) -> None:
    if tags := _TAGS.match(text):
        quotation.tags += names.tags_in(tags[1])
    elif _HASHES.match(text):
        quotation.tags += names.tags_in(text)
    elif not _ASIDE.match(text) and not set(text) <= set("-*_ "):
        note = _NOTE.match(text)
        quotation.notes.append(without_markdown(note[1] if note else text))


def _zotero(line: str) -> _Quotation | None:
    """The words in quotation marks before a link into Zotero; the comment after it."""
    item = _ITEM.match(line)
    line = item[2] if item else line
    marked = _MARKED.search(line)
    before = line[: line.index(_LINK)].rpartition("[")[0]
    words = without_markdown(marked[1] if marked else before.rstrip(" ("))
    words = words.strip().strip('“”„‟"«»').strip()
    after = line[line.rindex(_LINK) :].partition(")")[2].strip(" )")
    is_comment = after and not set(after) & set("[]()")
    return _Quotation(words, notes=[after] if is_comment else []) if words else None


def _bare(text: str) -> str:
    """A quotation without links back, pins and Markdown."""
    whole = text.strip()
    text = whole
    while found := _TRAILS.search(text, max(0, len(text) - _TRAIL)):
        text = text[: found.start()].rstrip()
    text = without_markdown(names.unmarked(text)).strip(_PINS)
    is_marked = text[:1] in _OPENING and text[-1:] in _CLOSING
    return text[1:-1] if text != whole and is_marked else text
