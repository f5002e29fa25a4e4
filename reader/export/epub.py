"""A bilingual copy as an EPUB 3 book, one chapter for each article."""

from __future__ import annotations

import hashlib
import io
import zipfile
from typing import TYPE_CHECKING

from reader.export.elements import lang, plain
from reader.export.folio import one_title
from reader.export.markup import headline, made_of, rows
from reader.export.page import known, marks, style
from reader.export.pictures import media_type

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.domain.article import Article
    from reader.export.folio import Folio

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
_CONTAINER = (
    f'{_HEAD}<container version="1.0"'
    ' xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book/package.opf"'
    ' media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>\n"
)
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the same book for the same articles


def to_epub(folios: Sequence[Folio], modified: str) -> bytes:
    """The book. `modified` is when it was made: UTC, as ``2025-03-04T14:44:00Z``."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name, held in _members(folios, modified):
            method = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            book.writestr(zipfile.ZipInfo(name, _LONG_AGO), held, method)
    return out.getvalue()


def _members(folios: Sequence[Folio], modified: str) -> Iterator[tuple[str, bytes]]:
    """The files of the book. The format wants the media type first, and plain."""
    pictures = _Pictures(folios)
    chapters = [_chapter(folio, pictures) for folio in folios]
    yield "mimetype", b"application/epub+zip"
    yield "META-INF/container.xml", _CONTAINER.encode()
    yield "book/package.opf", _package(folios, pictures, modified).encode()
    yield "book/nav.xhtml", _contents(folios).encode()
    yield "book/style.css", style().encode()
    for number, chapter in enumerate(chapters):
        yield f"book/{number}.xhtml", chapter.encode()
    for name, held in pictures.used.items():
        yield f"book/{name}", held


class _Pictures:
    """Names for the pictures of a book, and which of them it uses."""

    def __init__(self, folios: Sequence[Folio]) -> None:
        self._held = {
            url: held for folio in folios for url, held in folio.pictures.items()
        }
        self.used: dict[str, bytes] = {}

    def name(self, url: str) -> str:
        """What a picture is called in the book; empty if it cannot be in it."""
        held = self._held.get(url, b"")
        kind = media_type(held).removeprefix("image/")
        if not kind:
            return ""
        name = f"{hashlib.sha256(held).hexdigest()[:16]}.{kind}"
        self.used[name] = held
        return name


def _chapter(folio: Folio, pictures: _Pictures) -> str:
    body = "\n".join(rows(folio, pictures.name))
    head = f"<header>{headline(folio)}</header>"
    about = made_of([folio]) + "\n" + known(folio.article)
    text = f"{head}\n{body}\n{marks(folio)}"
    return _page(folio.article.title, text, folio.languages[0], about)


def _contents(folios: Sequence[Folio]) -> str:
    items = "".join(
        f'<li><a href="{number}.xhtml">{_title(folio)}</a></li>'
        for number, folio in enumerate(folios)
    )
    nav = f'<nav epub:type="toc"><h1>目录 Contents</h1><ol>{items}</ol></nav>'
    return _page("目录 Contents", nav, folios[0].languages[0] if folios else "")


def _page(title: str, body: str, language: str, about: str = "") -> str:
    return (
        f'{_HEAD}<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml"'
        ' xmlns:epub="http://www.idpf.org/2007/ops"'
        f"{lang(language or 'und')}>\n<head>{about}<title>"
        f'{plain(title) or "对照"}</title><link rel="stylesheet" type="text/css"'
        f' href="style.css"/></head>\n<body>\n{body}</body>\n</html>\n'
    )


def _package(folios: Sequence[Folio], pictures: _Pictures, modified: str) -> str:
    digest = hashlib.sha256(repr([each.article for each in folios]).encode())
    codes = dict.fromkeys(code for each in folios for code in each.languages if code)
    title = plain(one_title(folios)) or ("对照" if len(folios) == 1 else "对照 Duizhao")
    creators = dict.fromkeys(each.article.byline for each in folios)
    facts = [
        f'<dc:identifier id="id">urn:sha256:{digest.hexdigest()}</dc:identifier>',
        f"<dc:title>{title}</dc:title>",
        *(f"<dc:language>{code}</dc:language>" for code in codes),
        *(f"<dc:creator>{plain(each)}</dc:creator>" for each in creators if each),
        *(_known(folios[0].article) if len(folios) == 1 else ()),
        f'<meta property="dcterms:modified">{plain(modified)}</meta>',
    ]
    return (
        f'{_HEAD}<package xmlns="http://www.idpf.org/2007/opf" version="3.0"'
        ' unique-identifier="id">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"{''.join(facts)}</metadata>\n"
        f"<manifest>{''.join(_manifest(len(folios), pictures))}</manifest>\n"
        f"<spine>{_spine(len(folios))}</spine>\n</package>\n"
    )


def _known(article: Article) -> Iterator[str]:
    """The metadata of a book of one article."""
    for name, each in (
        ("publisher", article.source),
        ("date", article.date),
        ("source", article.url),
    ):
        if each:
            yield f"<dc:{name}>{plain(each)}</dc:{name}>"


def _manifest(chapters: int, pictures: _Pictures) -> Iterator[str]:
    page = "application/xhtml+xml"
    yield _item("nav", "nav.xhtml", page, ' properties="nav"')
    yield _item("style", "style.css", "text/css")
    for number in range(chapters):
        yield _item(f"c{number}", f"{number}.xhtml", page)
    for place, (name, held) in enumerate(pictures.used.items()):
        yield _item(f"p{place}", name, media_type(held))


def _item(name: str, href: str, kind: str, more: str = "") -> str:
    return f'<item id="{name}" href="{href}" media-type="{kind}"{more}/>'


def _spine(chapters: int) -> str:
    return "".join(f'<itemref idref="c{number}"/>' for number in range(chapters))


def _title(folio: Folio) -> str:
    return plain(folio.article.title) or "对照"
