"""EPUB books: every chapter of the spine is an article."""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import unquote

from lxml import etree

from reader.archives import LARGEST_PART, open_archive, read_member
from reader.domain.contents import ContentsEntry
from reader.extract.encoding import decode
from reader.extract.saved import Saved

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterable, Iterator

    _Entry = tuple[str, str, int]  # an address, a label, a level

_MOST = 2000  # chapters
_MOST_ENTRIES = 10_000  # of a table of contents
_LONGEST_LABEL = 500  # characters
_CONTAINER = "META-INF/container.xml"
_PAGE = "application/xhtml+xml"
_NCX = "application/x-dtbncx+xml"
_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
_REFERENCE = re.compile(rb"&#(?:x0*([0-9a-f]{1,6})|0*([0-9]{1,7}));", re.I)


def is_epub(data: bytes) -> bool:
    """Is it a ZIP archive that says where its book is?

    The `mimetype` should come first and uncompressed; not every program does so.
    """
    if not data.startswith(b"PK\3\4"):
        return False
    if b"application/epub+zip" in data[:200]:
        return True
    book = open_archive(data)
    return book is not None and _CONTAINER in book.namelist()


def pages_of(data: bytes) -> Iterator[Saved]:
    """The chapters in reading order; none if the book is damaged.

    What is not part of that order (``linear="no"``) comes at the end. The page that
    only shows the cover and the book's own table of contents are no chapters.
    """
    book = open_archive(data)
    package = _package_path(book) if book else ""
    root = _xml(read_member(book, package)) if book and package else None
    if book is None or root is None:
        return
    folder = posixpath.dirname(package)
    title = " ".join((root.findtext(".//{*}metadata/{*}title") or "").split())
    items = {item.get("id"): item for item in root.iterfind(".//{*}item")}
    contents: dict[str, str] = {}
    for entry in _contents(book, root, folder):
        contents.setdefault(entry.target, entry.title)
    covers = _covers(root, folder)
    left, label = LARGEST_PART, ""
    read = set[str]()
    for ref in _spine(root):
        item = items.get(ref.get("idref"))
        if item is None or "nav" in (item.get("properties") or "").split():
            continue
        name = _member_name(folder, item.get("href") or "")
        if name in read:  # a chapter that is named again is still one
            continue
        read.add(name)
        held = read_member(book, name)
        left -= len(held)
        if left < 0:  # a bomb: the longest real books have a sixth of this
            return
        text = decode(held)
        if not text or (name in covers and _is_picture(held)):
            continue
        label = contents.get(name, label)
        yield Saved(text, part=name, book=title, label=label)


def _spine(root: etree._Element) -> list[etree._Element]:
    """The references to the chapters: first those that are read one after another.

    A book that lost them is read in the order in which its package names its pages.
    """
    refs = list(root.iterfind(".//{*}spine/{*}itemref"))[:_MOST]
    if not refs:
        listed = root.iterfind(".//{*}manifest/{*}item")
        pages = (each.get("id") for each in listed if each.get("media-type") == _PAGE)
        refs = [etree.Element("itemref", idref=each) for each in pages if each]
    return sorted(refs[:_MOST], key=lambda ref: ref.get("linear") == "no")


def contents_of(data: bytes) -> tuple[ContentsEntry, ...]:
    """The book's table of contents; the targets are parts, as those of `pages_of`."""
    book = open_archive(data)
    package = _package_path(book) if book else ""
    root = _xml(read_member(book, package)) if book and package else None
    if book is None or root is None:
        return ()
    return _contents(book, root, posixpath.dirname(package))


def _contents(
    book: zipfile.ZipFile, root: etree._Element, folder: str
) -> tuple[ContentsEntry, ...]:
    """The lines of EPUB 3's nav or, without one, of the NCX."""
    for item in root.iterfind(".//{*}item"):
        is_nav = "nav" in (item.get("properties") or "").split()
        if not is_nav and item.get("media-type") != _NCX:
            continue
        name = _member_name(folder, item.get("href") or "")
        tree = _xml(read_member(book, name))
        if tree is None:
            continue
        found = _nav_entries(tree) if is_nav else _ncx_entries(tree)
        named = _named(islice(found, _MOST_ENTRIES), posixpath.dirname(name))
        entries = tuple(_in_book(named, book, root, folder))
        if any(each.target for each in entries):
            return entries
    return ()


def _named(entries: Iterable[_Entry], folder: str) -> Iterator[ContentsEntry]:
    """The lines with the members they lead to, and white space made single."""
    for href, label, level in entries:
        title = " ".join(label.split())[:_LONGEST_LABEL]
        target = _member_name(folder, href) if href else ""
        if title or target:
            yield ContentsEntry(title, level, target)


def _in_book(
    entries: Iterable[ContentsEntry],
    book: zipfile.ZipFile,
    root: etree._Element,
    folder: str,
) -> Iterator[ContentsEntry]:
    """The lines; those whose target the book lacks lead to the chapter of that name.

    Sphinx writes contents that forget the folder of the chapters.
    """
    held = set(book.namelist())
    items = {item.get("id"): item.get("href") for item in root.iterfind(".//{*}item")}
    chapters: dict[str, str] = {}
    for ref in _spine(root):
        name = _member_name(folder, items.get(ref.get("idref")) or "")
        chapters.setdefault(posixpath.basename(name), name)
    for entry in entries:
        if entry.target and entry.target not in held:
            found = chapters.get(posixpath.basename(entry.target), entry.target)
            yield replace(entry, target=found)
        else:
            yield entry


def _nav_entries(tree: etree._Element) -> Iterator[_Entry]:
    """The links of the contents, and the headings over some of them.

    The level is told by the lists that a line is in.
    https://www.w3.org/TR/epub-33/#sec-nav-def-model
    """
    for nav in tree.iterfind(".//{*}nav"):
        if nav.get(_EPUB_TYPE) not in ("toc", None):
            continue
        depth = 0
        for event, element in etree.iterwalk(nav, ("start", "end")):
            name = _local_name(element)
            if name == "ol":
                depth += 1 if event == "start" else -1
            elif event == "start" and (name == "a" or _is_heading(element, name)):
                label = "".join(element.itertext())
                yield element.get("href") or "", label, max(0, depth - 1)


def _is_heading(element: etree._Element, name: str) -> bool:
    """True if a line of the contents is a word without a link."""
    around = element.getparent()
    is_line = name == "span" and around is not None and _local_name(around) == "li"
    return is_line and element.find(".//{*}a") is None


def _ncx_entries(tree: etree._Element) -> Iterator[_Entry]:
    """The navigation points; the level is told by those that a point is in."""
    depth = 0
    for event, element in etree.iterwalk(tree, ("start", "end")):
        if _local_name(element) != "navPoint":
            continue
        if event == "start":
            content = element.find("{*}content")
            label = element.findtext("{*}navLabel/{*}text") or ""
            yield "" if content is None else content.get("src") or "", label, depth
        depth += 1 if event == "start" else -1


def _local_name(element: etree._Element) -> str:
    """The name without its namespace; empty for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _covers(root: etree._Element, folder: str) -> set[str]:
    """The members that the package calls the cover."""
    named = [
        each.get("href") or ""
        for each in root.iterfind(".//{*}guide/{*}reference")
        if each.get("type") == "cover"
    ]
    named += [
        item.get("href") or ""
        for item in root.iterfind(".//{*}item")
        if "cover" in f"{item.get('id')} {item.get('href')}".lower()
    ]
    return {_member_name(folder, href) for href in named}


def _is_picture(page: bytes) -> bool:
    tree = _xml(page)
    body = None if tree is None else tree.find("{*}body")
    return body is not None and not "".join(body.itertext()).strip()


def _package_path(book: zipfile.ZipFile) -> str:
    """Where the container says that the package is; else the first that there is."""
    container = _xml(read_member(book, _CONTAINER))
    rootfile = None if container is None else container.find(".//{*}rootfile")
    named = "" if rootfile is None else rootfile.get("full-path") or ""
    packages = (name for name in book.namelist() if name.lower().endswith(".opf"))
    return named or next(packages, "")


def _xml(data: bytes) -> etree._Element | None:
    """The tree of a file of the package; None if there is none in it."""
    data = _REFERENCE.sub(_character, data)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    try:
        return etree.fromstring(data, parser) if data else None
    except etree.XMLSyntaxError:
        return None


def _character(reference: re.Match[bytes]) -> bytes:
    """The same reference, but none to half of a pair of UTF-16.

    libxml2 takes that for a character where it recovers, and lxml cannot read it.
    """
    hexadecimal, decimal = reference.groups()
    number = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return b"&#xFFFD;" if 0xD800 <= number <= 0xDFFF else reference[0]


def _member_name(folder: str, href: str) -> str:
    path = unquote(href.split("#", maxsplit=1)[0]).replace("\\", "/")
    return posixpath.normpath(posixpath.join(folder, path))
