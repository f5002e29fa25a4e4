"""By which names other programs call the parts of a mark, in tables and in JSON."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.export.plain import Plain

QUOTE = (
    *("highlight", "quote", "highlightedtext", "highlighttext", "selectedtext"),
    *("annotationtext", "annotatedtext", "marktext", "selection", "exact"),
    *(
        "划线",
        "划线内容",
        "高亮",
        "高亮内容",
        "标注",
        "标注内容",
        "摘录",
        "引文",
        "原文",
    ),
)
QUOTED = ("text", "abstract", "content", "body")
"""Names of the words in what is a highlight for sure."""

QUOTES = ("highlights", "annotations")
"""Names of a column that holds all highlights of a page."""

NOTE = (
    *("note", "comment", "annotationcomment", "annotation", "mynote", "remark"),
    *("notes", "comments", "想法", "笔记", "笔记内容", "批注", "备注", "评论"),
)
TITLE = (
    *("booktitle", "articletitle", "documenttitle", "pagetitle", "readabletitle"),
    *("title", "name", "book", "bookname", "书名", "标题", "文章标题", "文章", "篇名"),
)
ADDRESS = (
    *("sourceurl", "originalurl", "articleurl", "pageurl", "url", "uri", "href"),
    *("link", "address", "source", "网址", "链接", "地址", "原文链接"),
)
AUTHOR = ("bookauthor", "author", "authors", "byline", "作者")
TAGS = ("tags", "labels", "keywords", "keyword", "topics", "标签", "關鍵詞")
PAGE_TAGS = ("documenttags", "文章标签")
COLOUR = ("color", "colour", "highlightcolor", "annotationcolor", "颜色")
CREATED = (
    *("highlightedat", "createdat", "created", "datecreated", "createtime"),
    *("timeadded", "dateadded", "savedat", "timestamp", "datetime", "date", "time"),
    *("addedat", "lastinteractiondate", "创建时间", "时间", "日期", "划线时间"),
)
MODIFIED = ("updatedat", "updated", "modified", "datemodified", "datetimeupdated")
STATE = ("status", "state", "folder", "readstatus")
READ = ("read", "isread", "archived", "isarchived")
STARRED = ("favorite", "favorited", "starred", "isfavorite", "isstarred")

_DONE = frozenset({"archive", "archived", "read", "finished", "已读", "归档", "存档"})
_NO_TAG = frozenset(
    {"", "no_tag", "unread", "unsorted", "home", "inbox", "none", "active", "succeeded"}
    | {"my list", "later", "new", "shortlist", "feed"}
)
_YES = frozenset({"1", "true", "yes", "是"})
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>")
_BREAK = re.compile(r"<(?:br|/p|/div|/li|/h[1-6])\b[^<>]*>", re.IGNORECASE)


def key(name: str) -> str:
    """A name without what differs: ``created_at`` and ``Created At`` are one."""
    return "".join(filter(str.isalnum, name.casefold()))


class Record:
    """A row of a table or an object of JSON, asked for its parts by their names."""

    def __init__(self, held: Mapping[str, Plain]) -> None:
        self._fields = {key(name): value for name, value in held.items()}

    def get(self, names: Iterable[str]) -> Plain:
        """The first value of these names that is not empty."""
        found = (self._fields.get(name) for name in names)
        return next((each for each in found if each), None)

    def text(self, names: Iterable[str]) -> str:
        """The first text or number of these names."""
        texts = (_text(self._fields.get(name)) for name in names)
        return next(filter(None, texts), "")

    def address(self) -> str:
        """The address of a page on a server; empty if none is told."""
        texts = (_text(self._fields.get(name)) for name in ADDRESS)
        return next((each for each in texts if is_address(each)), "")

    def is_read(self) -> bool:
        state = self.text(STATE).strip().casefold()
        return state in _DONE or self.text(READ).strip().casefold() in _YES

    def page_tags(self) -> tuple[str, ...]:
        """The tags of a page; the folder it lies in is one."""
        folder = self.text(("folder",)).rpartition("/")[2].strip()
        is_starred = self.text(STARRED).strip().casefold() in _YES
        return (
            *tags_in(self.get(TAGS)),
            *([folder] if is_tag(folder) else []),
            *(["starred"] if is_starred else []),
        )


def is_address(text: str) -> bool:
    return text.strip().lower().startswith(("http://", "https://"))


def is_tag(text: str) -> bool:
    """Whether it says more than where every page lies."""
    return text.strip().casefold() not in _NO_TAG | _DONE


def tags_in(held: Plain) -> tuple[str, ...]:
    """The tags of a list, of an object, or of a text that separates them."""
    if isinstance(held, dict):
        held = [each if _named(each) else name for name, each in held.items()]
    if isinstance(held, list):
        return tuple(filter(is_tag, (_tag(each) for each in held)))
    return tuple(filter(is_tag, map(str.strip, _separated(str(held or "")))))


def tags_of(texts: Iterable[object]) -> tuple[str, ...]:
    """Tags without blanks around them and without the sign before them."""
    return tuple(str(each).strip().removeprefix("#") for each in texts if each)


def unmarked(text: str) -> str:
    """A text that may be HTML, without its tags."""
    if not _MARKUP.search(text):
        return text
    return html.unescape(_MARKUP.sub("", _BREAK.sub("\n", text))).strip()


def _separated(text: str) -> list[str]:
    text = text.strip()
    if text.startswith("["):
        try:
            return [str(each) for each in json.loads(text)]
        except (ValueError, TypeError):
            pass
    if text.startswith("#"):
        return [each.strip("#,;") for each in text.split()]
    sign = next((sign for sign in "|,;，；、" if sign in text), "\n")
    return [each.strip().removeprefix("#") for each in text.split(sign)]


def _tag(held: Plain) -> str:
    return (_named(held) or _text(held)).strip().removeprefix("#")


def _named(held: Plain) -> str:
    return (
        Record(held).text(("name", "tag", "label", "title"))
        if isinstance(held, dict)
        else ""
    )


def _text(held: Plain) -> str:
    if isinstance(held, bool):
        return "true" if held else ""
    return str(held) if isinstance(held, (str, int, float)) else ""
