"""Gives a file to the part of the program that reads its kind."""

from __future__ import annotations

import csv
import shutil
import tempfile
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reader import export, extract, settings
from reader.domain.shelf import ShelfFilter
from reader.domain.translation import Translation
from reader.errors import ReaderError
from reader.export import holds_marks, read_marks, read_terms
from reader.export.article import article_to_markdown
from reader.library import Library, check, merge
from reader.library.cache import beside
from reader.library.restoring import restore
from reader.text.decoding import decoded
from reader.translate.archive import unpacked
from reader.translate.glossary import read_csv
from reader.translate.pack import read_pack
from reader.work import Token, ignore
from tests.helpers.builders import article, source
from tests.libraries.make import make

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_LONG = 300_000  # bytes, unpacked


def read(kind: str, path: Path) -> None:
    """Read a file of this kind. What it raises but `ReaderError` is a fault of ours."""
    with suppress(ReaderError):
        READERS[kind](path)


def read_soundly(kind: str, path: Path) -> None:
    """The same for a file that is as it should be: no error is left out."""
    READERS[kind](path)


def _page(path: Path) -> None:
    file = extract.File(path)
    extract.links_of(file)
    for origin, found in extract.extract_all(file):
        article_to_markdown(found)
        for block in found.blocks[:50]:
            if block.image is not None:
                extract.image_bytes(origin.path, block.image.url)
        if origin.size % 4 == 1:
            _write([export.Folio(found, origin)])
    if file.source().size % 2:
        extract.whole_page(file)


def _zipped(path: Path) -> None:
    """What unpacks to a long page is as slow as that page by itself."""
    data = path.read_bytes()
    holds_marks(data, path)
    extract.holds_pages(path)
    with suppress(zipfile.BadZipFile), zipfile.ZipFile(path) as archive:
        if sum(each.file_size for each in archive.infolist()) < _LONG:
            _page(path)


def _write(folios: Sequence[export.Folio]) -> None:
    export.to_markdown(folios)
    export.to_html(folios)
    export.to_docx(folios)
    export.to_epub(folios, "2026-01-01")
    export.to_json(folios)


def _marks(path: Path) -> None:
    data = path.read_bytes()
    holds_marks(data, path)
    folios = read_marks(data, path)
    read_terms(data)
    if len(data) % 4:  # writing takes ten times as long as reading
        return
    _write(folios)
    export.to_csv(folios)
    assert len(read_marks(export.to_json(folios).encode(), path)) == len(folios)


def _terms(path: Path) -> None:
    text = decoded(path.read_bytes())
    with suppress(csv.Error):
        read_csv(text or "")


def _settings(path: Path) -> None:
    chosen, _ = settings.load(path)
    settings.save(chosen, path)
    assert settings.load(path) == (chosen, ())


def _pack(path: Path) -> None:
    with (
        tempfile.TemporaryDirectory() as place,
        unpacked(path, Path(place), Token(), ignore) as folder,
    ):
        read_pack(folder)


def _library(path: Path) -> None:
    with tempfile.TemporaryDirectory() as place:
        copy = Path(shutil.copy(path, Path(place) / "library.sqlite"))
        with suppress(ReaderError):
            check(copy)
        with Library(copy) as library:
            for item in library.shelf.list():
                library.articles.get(item.id)
                library.annotations.list(item.id)
            library.annotations.all()
            library.words.list()
            library.articles.add(source(), article())


def _merge(path: Path) -> None:
    """Both ways: what is damaged comes into a sound one, and the other way round."""
    with tempfile.TemporaryDirectory() as place:
        home = _home(Path(place))
        merge(home, path)
        copy = Path(shutil.copy(path, Path(place) / "other.sqlite"))
        with suppress(ReaderError):
            merge(copy, home)


def _restore(path: Path) -> None:
    """The sound copy takes the damaged one's place, with what can be read of that."""
    with tempfile.TemporaryDirectory() as place:
        home = _home(Path(place))
        library = Path(shutil.copy(path, Path(place) / "library.sqlite"))
        restore(library, home)
        check(library)


def _cache(path: Path) -> None:
    """A damaged cache never keeps the library from being used: nothing is raised."""
    with tempfile.TemporaryDirectory() as place:
        home = _home(Path(place))
        shutil.copy(path, beside(home))
        try:
            with Library(home) as library:
                library.memory.get(["a"])
                library.memory.put({"b": Translation("茶")})
                found = library.search.find_new(ShelfFilter(text="lunch"), Token())
                library.search.check()
        except ReaderError as error:
            raise AssertionError("a cache's error came out") from error
        assert len(found) <= 50


_made: dict[str, bytes] = {}


def _home(folder: Path) -> Path:
    """A sound library; it is made once and then copied."""
    home = folder / "home.sqlite"
    if not _made:
        with tempfile.TemporaryDirectory() as place:
            made = Path(place) / "made.sqlite"
            make(made)
            _made["home"] = made.read_bytes()
    home.write_bytes(_made["home"])
    return home


READERS: dict[str, Callable[[Path], None]] = {
    **dict.fromkeys(("page", "mhtml", "webarchive", "epub"), _page),
    **dict.fromkeys(("pdf", "markdown", "text"), _page),
    **dict.fromkeys(("ours", "hypothesis", "readwise", "w3c", "sheet"), _marks),
    **dict.fromkeys(("notes", "quotations", "lists", "records"), _marks),
    **dict.fromkeys(("koreader", "references", "bundle"), _marks),
    "zipped": _zipped,
    "terms": _terms,
    "settings": _settings,
    "pack": _pack,
    "library": _library,
    "merge": _merge,
    "restore": _restore,
    "cache": _cache,
}
_SUFFIXES = {
    "page": ".html",
    "markdown": ".md",
    "text": ".txt",
    "pack": ".argosmodel",
    **dict.fromkeys(("ours", "hypothesis", "readwise", "w3c", "settings"), ".json"),
    **dict.fromkeys(("sheet", "terms"), ".csv"),
    "notes": ".txt",
    "quotations": ".md",
    "lists": ".html",
    "records": ".json",
    "koreader": ".lua",
    "references": ".ris",
    **dict.fromkeys(("bundle", "zipped"), ".zip"),
    **dict.fromkeys(("library", "merge", "restore", "cache"), ".sqlite"),
}


def suffix_of(kind: str) -> str:
    """What the name of a file of this kind ends in."""
    return _SUFFIXES.get(kind, f".{kind}")
