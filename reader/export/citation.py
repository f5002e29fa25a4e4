"""Says where quoted words are from: writer, title, source, day and address."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from reader.domain.language import Language

if TYPE_CHECKING:
    from reader.domain.article import Article

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_BY = re.compile(r"^by\s+", re.IGNORECASE)
_INNER = str.maketrans("《》", "〈〉")  # Chinese marks of a title in a title


def citation(article: Article) -> str:
    """One line of text in the article's language; what is not known is left out."""
    return "".join((_said(article), *_parted(article, article.url)))


def citation_html(article: Article) -> str:
    """The same as a paragraph of HTML, in which the address is a link."""
    address = escape(article.url)
    link = "".join(_parted(article, f'<a href="{address}">{address}</a>'))
    return f"<p>— {escape(_said(article))}{link}</p>"


def _parted(article: Article, address: str) -> tuple[str, ...]:
    """The address after a comma, if the article has one on the web."""
    is_remote = article.url.startswith(("http://", "https://"))
    return (_comma(article), address) if is_remote else ()


def _said(article: Article) -> str:
    writer = _BY.sub("", article.byline, count=1).strip()
    if article.language is Language.CHINESE:
        named = f"《{article.title.translate(_INNER)}》"
        named = f"{writer}：{named}" if writer else named
        parts = [named]
    else:
        parts = [writer, f"“{article.title}”"]
    parts += [article.source, _day(article)]
    return _comma(article).join(part for part in parts if part)


def _comma(article: Article) -> str:
    return "，" if article.language is Language.CHINESE else ", "


def _day(article: Article) -> str:
    found = _DAY.match(article.date)
    if found is None:
        return article.date
    year, month, day = found.groups()
    is_chinese = article.language is Language.CHINESE
    return f"{year}年{int(month)}月{int(day)}日" if is_chinese else found[0]
