"""Gives a file to the part of the program that reads its kind."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reader import export, extract
from reader.errors import ReaderError
from reader.export import read_marks
from reader.export.article import article_to_markdown
from reader.library import Library, merge
from reader.translate.archive import unpacked
from reader.translate.pack import read_pack
from reader.work import Token, ignore

if TYPE_CHECKING:
    from collections.abc import Callable


def read(path: Path) -> None:
    """Read a file by its kind. What it raises but `ReaderError` is a fault of ours."""
    with suppress(ReaderError):
        READERS[path.suffix](path)


def _page(path: Path) -> None:
    file = extract.File(path)
    for source, article in extract.extract_all(file):
        article_to_markdown(article)
        for block in article.blocks[:50]:
            if block.image is not None:
                extract.image_bytes(source.path, block.image.url)
    extract.whole_page(file)


def read_held(data: bytes, suffix: str) -> None:
    """The same for marks, which need no file."""
    with suppress(ReaderError):
        _taken_in(data, Path(f"marks{suffix}"))


def _marks(path: Path) -> None:
    _taken_in(path.read_bytes(), path)


def _taken_in(data: bytes, path: Path) -> None:
    folios = read_marks(data, path)
    if len(data) % 8:  # writing takes ten times as long as reading
        return
    export.to_markdown(folios)
    export.to_html(folios)
    export.to_csv(folios)
    assert len(read_marks(export.to_json(folios).encode(), path)) == len(folios)


def _pack(path: Path) -> None:
    with (
        tempfile.TemporaryDirectory() as place,
        unpacked(path, Path(place), Token(), ignore) as folder,
    ):
        read_pack(folder)


def _library(path: Path) -> None:
    with tempfile.TemporaryDirectory() as place:
        copy = Path(shutil.copy(path, Path(place) / "library.sqlite"))
        with suppress(ReaderError), Library(copy) as library:
            for item in library.shelf.list():
                library.articles.get(item.id)
                library.annotations.list(item.id)
            library.annotations.all()
            library.words.list()
        home = Path(place) / "home.sqlite"
        with Library(home):
            pass
        merge(home, Path(path))


READERS: dict[str, Callable[[Path], None]] = {
    **dict.fromkeys((".html", ".mhtml", ".webarchive", ".epub", ".md", ".txt"), _page),
    ".json": _marks,
    ".csv": _marks,
    ".argosmodel": _pack,
    ".sqlite": _library,
}
