"""A bilingual copy as one HTML file that needs nothing beside it."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from reader.domain.annotation import AnnotationKind
from reader.export.elements import address, direction, is_address, lang, plain
from reader.export.excerpts import excerpts
from reader.export.folio import day_of, one_title
from reader.export.markup import headline, made_of, rows
from reader.export.pictures import media_type
from reader.paths import resource
from reader.text.hashtags import unwritten

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.domain.article import Article
    from reader.export.excerpts import Excerpt
    from reader.export.folio import Folio

# Whatever the text holds: no script runs, nothing is fetched.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def to_html(folios: Sequence[Folio]) -> str:
    """All articles, originals and translations side by side, with the marks."""
    title = one_title(folios) or "对照 Duizhao"
    language = folios[0].languages[0] if folios else ""
    about = known(folios[0].article) if len(folios) == 1 else ""
    body = [_contents(folios), *map(_article, range(len(folios)), folios)]
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="{language}">\n<head>\n<meta charset="utf-8" />\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}" />\n'
        f"{made_of(folios)}\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1" />\n'
        f"<title>{plain(title)}</title>\n{about}<style>\n{style()}</style>\n</head>\n"
        f"<body>\n{''.join(body)}</body>\n</html>\n"
    )


def known(article: Article) -> str:
    """The metadata of the article, for programs that read the page, ours included."""
    facts = (
        ('name="author"', article.byline),
        ('property="og:site_name"', article.source),
        ('property="article:published_time"', article.date),
        ('property="article:section"', article.section),
    )
    lines = [
        f'<meta {name} content="{plain(each)}" />\n' for name, each in facts if each
    ]
    if is_address(article.url):
        lines.append(f'<link rel="canonical" href="{address(article.url)}" />\n')
    return "".join(lines)


def style() -> str:
    """The style sheet of exported pages and books."""
    return resource("export", "bilingual.css").read_text("utf-8")


def marks(folio: Folio, prefix: str = "b", *, is_linked: bool = False) -> str:
    """The marks of an article as a list under it; empty if there are none.

    Their links lead back to Duizhao: to follow from a browser, not from a book.
    """
    items = [
        _mark(each, prefix, folio.languages, is_linked=is_linked)
        for each in excerpts(folio)
    ]
    if not items:
        return ""
    return f'<aside class="marks">\n<ol>\n{"".join(items)}</ol>\n</aside>\n'


def _contents(folios: Sequence[Folio]) -> str:
    if len(folios) < 2:
        return ""
    items = "".join(
        f'<li><a href="#a{number}">{plain(folio.article.title)}</a></li>\n'
        for number, folio in enumerate(folios)
    )
    return f"<nav><ol>\n{items}</ol></nav>\n"


def _article(number: int, folio: Folio) -> str:
    prefix = f"a{number}b"
    body = "\n".join(rows(folio, lambda url: _embedded(folio, url), prefix))
    return (
        f'<article id="a{number}">\n<header>{headline(folio)}</header>\n'
        f"{body}\n{marks(folio, prefix, is_linked=True)}</article>\n"
    )


def _embedded(folio: Folio, url: str) -> str:
    """A picture inside the page, if its bytes came along and are a picture's."""
    held = folio.pictures.get(url, b"")
    kind = media_type(held)
    return f"data:{kind};base64,{base64.b64encode(held).decode()}" if kind else ""


def _mark(
    excerpt: Excerpt, prefix: str, languages: tuple[str, str], *, is_linked: bool
) -> str:
    annotation = excerpt.annotation
    is_note = annotation.kind is AnnotationKind.NOTE
    name = "note" if is_note else annotation.colour
    original, translation = map(lang, languages)
    lines = []
    if excerpt.quote:
        quote = f'<mark class="{name}">{plain(excerpt.quote)}</mark>'
        way = direction(excerpt.quote)
        lines.append(f"<p{way}>{_to_row(excerpt, prefix, quote)}</p>")
    if excerpt.original not in ("", excerpt.quote):
        lines.append(_paragraph(excerpt.original, original))
    if excerpt.translation:
        lines.append(
            _paragraph(excerpt.translation, f' class="translation"{translation}')
        )
    if annotation.body:
        lines.append(_paragraph(annotation.body, ' class="body"'))
    facts = [*_facts(excerpt)]
    if is_linked:
        facts.append(f'<a href="{plain(excerpt.link)}">对照</a>')
    lines.append(f'<p class="item-facts">{" · ".join(facts)}</p>')
    return f"<li>{''.join(lines)}</li>\n"


def _paragraph(text: str, attributes: str) -> str:
    return f"<p{attributes}{direction(text)}>{plain(text)}</p>"


def _to_row(excerpt: Excerpt, prefix: str, body: str) -> str:
    if not excerpt.passages or excerpt.passages[0].block < 0:
        return body
    return f'<a href="#{prefix}{excerpt.passages[0].block}">{body}</a>'


def _facts(excerpt: Excerpt) -> Iterator[str]:
    annotation = excerpt.annotation
    yield annotation.kind
    if excerpt.is_orphan:
        yield "its place in the article is lost"
    if excerpt.translator in ("reader", "author"):
        yield f"translated by the {excerpt.translator}"
    yield from (f"#{plain(tag)}" for tag in unwritten(annotation.tags, annotation.body))
    if annotation.created:
        yield plain(day_of(annotation.created))
