"""The shelf: lists, searches, imports and removes articles."""

from __future__ import annotations

import stat
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from reader import export, extract
from reader.domain.formats import PAGES, ZIP
from reader.domain.shelf import ShelfFilter
from reader.errors import PageError, PageProblem
from reader.files import folders
from reader.work import ignore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import Never

    from reader.desk.library_file import LibraryFile
    from reader.domain.front import Front
    from reader.domain.shelf import Hit, ShelfItem
    from reader.extract import File
    from reader.library import Library
    from reader.library.articles import ArticleTable
    from reader.work import Step, Token, Work

EVERYTHING = ShelfFilter()
_Stamp = tuple[int, int]  # when a file was written, in nanoseconds, and its bytes


@dataclass(frozen=True, slots=True)
class ImportStep:
    """The progress of an import: file number `done` of `total`, from 0."""

    done: int
    total: int
    path: Path


@dataclass(frozen=True, slots=True)
class ImportResult:
    """The result of an import: counts of articles, and the files that failed.

    `folders` are those it looked into.
    """

    added: int = 0
    known: int = 0
    failed: tuple[PageError, ...] = ()
    folders: tuple[Path, ...] = ()


class Shelf:
    """The articles of the library. For the thread that owns the desk."""

    def __init__(self, file: LibraryFile) -> None:
        self._library = file.library
        self._borrow = file.borrow
        # Files that were looked at. Only work of `importing` touches it, in one lane.
        self._seen: dict[Path, _Stamp] = {}

    def items(self, wanted: ShelfFilter = EVERYTHING) -> tuple[ShelfItem, ...]:
        """The articles of a filter, newest first."""
        return self._library().shelf.list(wanted)

    def recent(self, limit: int = 10) -> tuple[ShelfItem, ...]:
        """The articles begun and not finished, last opened first."""
        return self._library().shelf.continuing(limit)

    @property
    def is_empty(self) -> bool:
        """True if no article is on the shelf."""
        return self._library().shelf.is_empty()

    def fronting(self, watched: Iterable[str]) -> Work[Never, Front]:
        """Read what the front page shows; `watched` are the folders of the settings."""
        from reader.desk.front import fronting

        return fronting(self._borrow, watched)

    def marked(self, path: Path | None = None) -> tuple[str, ...]:
        """The ids of the articles with marks: all, or those in one file.

        A file is known by its path and, if it was renamed or copied, by its bytes.
        """
        library = self._library()
        if path is None:
            return marked(library)
        if not path.exists():
            raise PageError(PageProblem.MISSING, path)
        digest = extract.File(path).source().digest
        found = library.articles.at(path.absolute(), digest)
        return tuple(each for each in found if library.annotations.list(each))

    def marked_beside(self, article: str) -> tuple[str, ...]:
        """The ids of those chapters of an article's book that have marks.

        Its own if none has, or if it is no chapter.
        """
        library = self._library()
        chapters = library.books.chapters(article)
        marked = tuple(each for each in chapters if library.annotations.list(each))
        return marked or (article,)

    def tags(self) -> tuple[tuple[str, int], ...]:
        """Every tag with how many articles have it."""
        return self._library().shelf.tags()

    def set_read(self, article: str, *, is_read: bool) -> None:
        self._library().articles.set_read(article, is_read=is_read)

    def set_tags(self, article: str, tags: Iterable[str]) -> None:
        self._library().articles.set_tags(article, tags)

    def remove(self, article: str, *, keep_marks: bool = True) -> None:
        """Take an article off the shelf; `put_back` undoes it."""
        self._library().articles.remove(article, forget_marks=not keep_marks)

    def put_back(self, article: str) -> None:
        self._library().articles.put_back(article)

    # The same of many articles: all of them are changed or, if it is stopped, none.
    # The result is how many they are with each book counted once.

    def marking_read(
        self, articles: Iterable[str], *, is_read: bool
    ) -> Work[Never, int]:
        return self._changing(
            articles, lambda table, each: table.set_read(each, is_read=is_read)
        )

    def tagging(self, articles: Iterable[str], tags: Iterable[str]) -> Work[Never, int]:
        """Replace the articles' tags."""
        wanted = tuple(tags)
        return self._changing(
            articles, lambda table, each: table.set_tags(each, wanted)
        )

    def removing(
        self, articles: Iterable[str], *, keep_marks: bool = True
    ) -> Work[Never, int]:
        """Take articles off the shelf; `putting_back` undoes it."""
        return self._changing(
            articles,
            lambda table, each: table.remove(each, forget_marks=not keep_marks),
        )

    def putting_back(self, articles: Iterable[str]) -> Work[Never, int]:
        return self._changing(articles, lambda table, each: table.put_back(each))

    def _changing(
        self, articles: Iterable[str], change: Callable[[ArticleTable, str], object]
    ) -> Work[Never, int]:
        every = tuple(articles)

        def work(token: Token, _step: Step[Never]) -> int:
            with self._borrow() as library:
                with library.transaction():
                    for article in token.checked(every):
                        change(library.articles, article)
                chapters = library.books.chapters
                return len({chapters(article)[0] for article in every})

        return work

    @staticmethod
    def may_take(path: Path) -> bool:
        """Whether a file may be an article by its name; a ZIP must hold a page."""
        suffix = path.suffix.lower()
        return suffix in PAGES or (suffix == ZIP and extract.holds_pages(path))

    def importing(
        self, *paths: Path, only_new: bool = False
    ) -> Work[ImportStep, ImportResult]:
        """Put files, and every page under folders, on the shelf. Failures are reported.

        With `only_new`, what the reader took off the shelf stays off it, and a file
        that was looked at before is looked at again only if it has changed.
        """

        def work(token: Token, step: Step[ImportStep]) -> ImportResult:
            stamps, below = _pages(paths, token)
            pages = sorted(stamps)
            if only_new:
                pages = [path for path in pages if stamps[path] != self._seen.get(path)]
            result = ImportResult(folders=below)
            with self._borrow() as library:
                for done, path in enumerate(pages):
                    token.check()
                    step(ImportStep(done, len(pages), path))
                    result = _imported(library, path, result, only_new=only_new)
                    self._seen[path] = stamps[path]
                library.search.refresh(token, ignore)
            return result

        return work

    def searching(
        self, query: str, wanted: ShelfFilter = EVERYTHING
    ) -> Work[Never, tuple[Hit, ...]]:
        """Find a query in titles, texts, translations, notes and tags."""

        def work(token: Token, _step: Step[Never]) -> tuple[Hit, ...]:
            with self._borrow() as library:
                return library.search.find_new(replace(wanted, text=query), token)

        return work


def marked(library: Library) -> tuple[str, ...]:
    """The ids of all articles with marks, the newest mark's first."""
    return tuple(dict.fromkeys(mark.article for mark in library.annotations.all()))


def _pages(
    paths: Sequence[Path], token: Token
) -> tuple[dict[Path, _Stamp], tuple[Path, ...]]:
    """The files, and those of folders that may hold an article; and the folders."""
    pages, below = list(paths), []
    for folder, files in chain.from_iterable(map(folders, paths)):
        token.check()
        below.append(folder)
        pages += filter(Shelf.may_take, files)
    stamps = {path: stamp for path in pages if (stamp := _stamp(path))}
    return stamps, tuple(below)


def _stamp(path: Path) -> _Stamp | None:
    """The stamp of a file; None for a folder, a pipe, or a file that is gone."""
    try:
        about = path.stat()
    except OSError:
        return None
    is_file = stat.S_ISREG(about.st_mode)
    return (about.st_mtime_ns, about.st_size) if is_file else None


def _imported(
    library: Library, path: Path, so_far: ImportResult, *, only_new: bool
) -> ImportResult:
    from reader.desk.pages import links_of_page, page_at  # with archives

    try:
        file = page_at(path)
        source = file.source()
        if here := library.articles.count(source.digest, removed=only_new):
            library.articles.see(source)
            return replace(so_far, known=so_far.known + here)
        links = links_of_page(file)
        if links is not None:
            return _imported_copy(library, file, links, so_far)
        articles = extract.extract_all(file, rules=library.page_rules.all())
    except PageError as error:
        return replace(so_far, failed=(*so_far.failed, error))
    added = library.articles.add_all(articles, is_book=True)
    if len(articles) > 1:
        from reader.desk.contents import keep_contents  # with all of extraction

        keep_contents(library, file)
    known = sum(each.was_known for each in added)
    return replace(
        so_far, added=so_far.added + len(added) - known, known=so_far.known + known
    )


def copies_here(library: Library, links: Iterable[str]) -> Iterator[str]:
    """The ids of the articles that these links of copies lead to, if they are here."""
    for link in filter(None, map(export.read_link, links)):
        if found := library.articles.find(link.digest, link.part, removed=True):
            yield found


def _imported_copy(
    library: Library, file: File, links: Sequence[str], so_far: ImportResult
) -> ImportResult:
    """A copy that this program wrote is no new article, and changes none.

    One that was made elsewhere, of an article that is not here, comes in as that.
    """
    here = len(set(copies_here(library, links)))
    if here or extract.is_list_of_marks(file):
        return replace(so_far, known=so_far.known + here)
    articles = extract.extract_all(file)
    new = [each for each in articles if not library.articles.known(*each)]
    library.articles.add_all(new)
    known = so_far.known + len(articles) - len(new)
    return replace(so_far, added=so_far.added + len(new), known=known)
