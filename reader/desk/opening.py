"""Opens articles: recognises and pairs them, and adds what the library has of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader import extract, pairing
from reader.desk.glossary import outdated
from reader.desk.kept import in_script, kept_pairs
from reader.desk.library_file import OPENING_WAIT
from reader.desk.placing import marks_of
from reader.desk.shelf import copies_here
from reader.domain.language import direction_from
from reader.domain.reading import Offer, OfferKind, Place, Snapshot
from reader.errors import LibraryError, LibraryProblem, PageError, PageProblem
from reader.library import StoredArticle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reader.desk.library_file import LibraryFile
    from reader.desk.packs import LanguagePacks
    from reader.domain.article import Article, Source
    from reader.domain.translation import Pair
    from reader.lexicon import Lexicon
    from reader.library import Library
    from reader.settings import Settings
    from reader.work import Token


MUCH_LEFT_OUT = 1 / 3
"""The share of a page's prose that is left out, from which on the reader is told.

One of 15 news pages has that much: long comments, or an article that was cut."""


class Opening:
    """Makes snapshots of articles, on any thread."""

    def __init__(
        self,
        file: LibraryFile,
        packs: LanguagePacks,
        lexicon: Lexicon,
        settings: Callable[[], Settings],
    ) -> None:
        self._file = file
        self._packs = packs
        self._lexicon = lexicon
        self._settings = settings

    def original_of(self, links: Iterable[str]) -> str:
        """The id of the first article in the library that a copy's links lead to.

        Empty if none of them is here.
        """
        with self._file.borrow(OPENING_WAIT) as library:
            return next(copies_here(library, links), "")

    def shelve(
        self,
        source: Source,
        article: Article,
        *,
        others: Sequence[tuple[Source, Article]] = (),
        is_copy: bool = False,
        offer: Offer | None = None,
        token: Token | None = None,
        is_opened: bool = True,
    ) -> Snapshot:
        """Put an article on the shelf, and return a snapshot to read it from.

        `others` are the other articles of its file; they are put on the shelf with it.
        `is_copy` says that this program wrote the file: then the snapshot is of the
        article that was copied, if that is here. If the library cannot be written to,
        the snapshot is returned all the same and its `problem` gives the reason.
        Without `is_opened` the shelf does not count the article as opened.
        """
        paired = pairing.within(article, self._lexicon.meanings, token)
        if paired is not None:
            article = paired.article
        pairs = paired.pairs if paired is not None else ()
        with self._file.borrow(OPENING_WAIT) as library:
            copied = None
            if is_copy:
                others = [it for it in others if _copied(library, *it) is None]
                copied = _copied(library, source, article)
            if copied is not None:
                source, article, pairs = copied.source, copied.article, ()
            stored, problem = _stored(
                library,
                ((source, article), *others),
                pairs,
                is_book=not is_copy,
                is_opened=is_opened,
            )
            return replace(
                self._snapshot(library, stored, source, pairs),
                offer=offer or _offer(library, stored, source) or _rest(article),
                problem=problem,
            )

    def snapshot_of(self, article: str) -> Snapshot:
        """An article as the library has it. The shelf does not count it as opened.

        Raises `PageError` if the article is not in the library.
        """
        with self._file.borrow(OPENING_WAIT) as library:
            stored = library.articles.get(article)
            if stored is None:
                raise PageError(PageProblem.FORGOTTEN, Path())
            return self._snapshot(library, stored, stored.source, ())

    def choose(self, article: str, version: int) -> Snapshot:
        """Replace an article's text by another of its versions."""
        with self._file.borrow(OPENING_WAIT) as library:
            stored = library.articles.choose(article, version)
            former = next(iter(library.articles.versions(article)), None)
            offer = Offer(OfferKind.EARLIER, version=former.number) if former else None
            made = self._snapshot(library, stored, stored.source, ())
            return replace(made, offer=offer)

    def _snapshot(
        self,
        library: Library,
        stored: StoredArticle,
        source: Source,
        pairs: tuple[Pair, ...],
    ) -> Snapshot:
        """The snapshot of a stored article.

        `pairs` are those it came with; the library has them, unless it is read-only.
        """
        article = stored.article
        direction = direction_from(article.language)
        kept = kept_pairs(library, stored.id, article, direction) or pairs
        stale = self._packs.surpassed(direction, kept)
        if self._packs.can_translate(direction):
            stale |= outdated(kept, library.glossary.all(direction))
        snapshot = Snapshot(
            id=stored.id,
            source=source,
            article=article,
            direction=direction,
            pairs=tuple(
                each.measure()
                for each in in_script(kept, direction, self._settings().reading.script)
            ),
            outdated=stale,
            place=stored.place,
            layout=stored.layout,
            script=stored.script,
            chapter=library.books.chapter(stored.id),
        )
        return replace(snapshot, marks=marks_of(library, snapshot))


def _copied(library: Library, source: Source, article: Article) -> StoredArticle | None:
    """The stored article that a copy was made of; None if it was never here."""
    return library.articles.get(library.articles.known(source, article))


def _stored(
    library: Library,
    articles: Sequence[tuple[Source, Article]],
    pairs: tuple[Pair, ...],
    *,
    is_book: bool,
    is_opened: bool,
) -> tuple[StoredArticle, LibraryError | None]:
    """Put articles on the shelf; return the first, and why that failed, if it did."""
    try:
        stored = _shelved(
            library, articles, pairs, is_book=is_book, is_opened=is_opened
        )
    except LibraryError as error:
        return _unshelved(library, *articles[0]), error
    return stored, None


def _shelved(
    library: Library,
    articles: Sequence[tuple[Source, Article]],
    pairs: tuple[Pair, ...],
    *,
    is_book: bool,
    is_opened: bool,
) -> StoredArticle:
    """Put articles on the shelf and return the first; raises `LibraryError`."""
    article = articles[0][1]
    with library.transaction():
        stored = library.articles.add_all(articles, is_book=is_book)[0]
        if is_opened:
            library.articles.open(stored.id)
        if pairs and stored.article == article:
            direction = direction_from(article.language)
            library.pairs.keep(stored.id, direction, pairs)
    return stored


def _unshelved(library: Library, source: Source, article: Article) -> StoredArticle:
    """The article as the library has it, or with an id by which it may be kept later.

    The library's text is the one that its marks are on.
    """
    from uuid import uuid4

    stored = library.articles.get(library.articles.known(source, article))
    if stored is None:
        stored = StoredArticle(str(uuid4()), source, article, Place())
    return stored


def _offer(library: Library, stored: StoredArticle, source: Source) -> Offer | None:
    """The other text that the reader may want to open instead."""
    if not source.size and not stored.article.blocks:
        return Offer(OfferKind.UNSAVED, stored.article.url)
    if not library.articles.has(stored.id):
        return None
    versions = library.articles.versions(stored.id)
    for version in versions:
        if version.is_offered:
            return Offer(OfferKind.NEWER, version=version.number)
    if stored.has_changed and versions:
        return Offer(OfferKind.EARLIER, version=versions[0].number)
    former, name = library.articles.former(stored.id, source.path)
    return Offer(OfferKind.FORMER, name, article=former) if former else None


def _rest(article: Article) -> Offer | None:
    """The offer of the whole page, if much of its prose was left out."""
    return Offer(OfferKind.REST) if article.left_out >= MUCH_LEFT_OUT else None


def as_now(
    library: Library, stored: StoredArticle
) -> tuple[Source, Article, Offer | None]:
    """The article as its file has it today; else as the library has it.

    The library's text is used if the file is gone or holds another page now; such a
    page is offered. An article of which only another program's marks are here has no
    file. Raises `LibraryError` if the library's text is damaged and the file is gone.
    """
    if not stored.source.size and not stored.is_damaged:
        return stored.source, stored.article, None
    try:
        file = extract.File(stored.source.path)
        source = file.source(stored.source.part)
        rules = library.page_rules.all()
        article = extract.extract_part(file, source.part, rules) or stored.article
    except PageError as error:
        if stored.is_damaged:
            problem, path = LibraryProblem.DAMAGED_ROWS, library.path
            raise LibraryError(problem, path, stored.article.title) from error
        return stored.source, stored.article, None
    is_same = source.digest == stored.source.digest
    if is_same or library.articles.known(source, article) == stored.id:
        return source, article, None
    offer = Offer(OfferKind.FILE, stored.source.path.name)
    return stored.source, stored.article, offer
