"""The desk: the one object that the window and the command line ask."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader import extract, pairing
from reader.desk.library_file import OPENING_WAIT, LibraryFile
from reader.desk.packs import LanguagePacks
from reader.domain.formats import PAGES, ZIP
from reader.domain.language import direction_from
from reader.errors import LibraryError, PageError, PageProblem
from reader.settings import load, save
from reader.work import ignore

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from types import TracebackType
    from typing import Never

    from reader.desk.doctor import Examination, Section
    from reader.desk.exchange import Exchange
    from reader.desk.glossary import Glossary
    from reader.desk.marks import Marks
    from reader.desk.opening import Opening
    from reader.desk.page_rules import PageRules
    from reader.desk.reading import Reading
    from reader.desk.shelf import Shelf
    from reader.desk.translating import Translations
    from reader.desk.words import Words
    from reader.domain.article import Article, Source
    from reader.domain.contents import ContentsLine
    from reader.domain.language import Direction
    from reader.domain.reading import Snapshot
    from reader.domain.translation import Cut, Pair
    from reader.extract import File
    from reader.lexicon import Lexicon
    from reader.library import Library, Version
    from reader.paths import Paths
    from reader.settings import Settings
    from reader.translate.order import Order
    from reader.work import Step, Token, Work


class Desk:
    """Everything a reader can do, as plain calls.

    It belongs to one thread, the window's. Quick methods run on that thread. A method
    whose name ends in -ing returns `Work`, which may run on any thread and opens the
    library by itself.
    """

    suffixes = (*PAGES, ZIP)
    """The endings of files that can be opened."""

    def __init__(self, paths: Paths, settings: Settings) -> None:
        self.paths = paths
        self._settings = settings
        self.library = LibraryFile(paths)
        self.packs = LanguagePacks(paths, lambda: self._settings)

    def examining(self) -> Work[Section, Examination]:
        """Look at this computer, as `doctor` does."""
        from reader.desk.doctor import examining

        _, complaints = load(self.paths.settings_file)
        return examining(self.paths, self.packs, complaints)

    # The parts are imported and made when first used: a window is painted before.

    @cached_property
    def marks(self) -> Marks:
        from reader.desk.marks import Marks

        return Marks(self.library)

    @cached_property
    def shelf(self) -> Shelf:
        from reader.desk.shelf import Shelf

        return Shelf(self.library)

    @cached_property
    def words(self) -> Words:
        from reader.desk.words import Words

        return Words(self.library, lambda: self._lexicon)

    @cached_property
    def glossary(self) -> Glossary:
        from reader.desk.glossary import Glossary

        return Glossary(self.library)

    @cached_property
    def page_rules(self) -> PageRules:
        from reader.desk.page_rules import PageRules

        return PageRules(self.library, self.opening_article)

    @cached_property
    def exchange(self) -> Exchange:
        from reader.desk.exchange import Exchange

        return Exchange(
            self.library,
            self.paths.backups,
            lambda: self._settings.reading.script,
        )

    @cached_property
    def _translating(self) -> Translations:
        from reader.desk.translating import Translations

        return Translations(
            self.library, self.packs, self.paths.cache, lambda: self._settings
        )

    @cached_property
    def _opening(self) -> Opening:
        from reader.desk.opening import Opening

        return Opening(self.library, self.packs, self._lexicon, lambda: self._settings)

    @cached_property
    def _lexicon(self) -> Lexicon:
        from reader.lexicon import Lexicon

        return Lexicon()

    @property
    def settings(self) -> Settings:
        return self._settings

    def change_settings(self, settings: Settings) -> None:
        """Keep new settings; raise `SettingsError` if they cannot be saved."""
        self._settings = settings
        save(settings, self.paths.settings_file)

    def open_library(self) -> LibraryError | None:
        """Open the library now rather than at its first use.

        If it cannot be used, another file stands in for it, so that reading goes on;
        the file stays as it is, and what is wrong is returned.
        """
        return self.library.open()

    def extract(self, path: Path) -> list[Article]:
        """The article in a file, or a book's chapters. The shelf is not changed."""
        return [article for _, article in extract.extract_all(extract.File(path))]

    def open(self, snapshot: Snapshot) -> Reading:
        """Make the live article of a snapshot that some work opened."""
        from reader.desk.reading import Reading

        return Reading(
            snapshot, self.marks, lambda: self._translating, self.library.library
        )

    def opening(self, path: Path, *, is_article: bool = False) -> Work[Never, Snapshot]:
        """Read a file and put its article on the shelf.

        All chapters of a book go on the shelf; the result is the first one. A copy
        that this program wrote leads to the article it was made of. Raises `PageError`
        with `MARKS` for another program's export, unless it `is_article` all the same.
        """

        def work(token: Token, step: Step[Never]) -> Snapshot:
            from reader.desk.pages import links_of_page, page_at

            file = extract.File(path) if is_article else page_at(path)
            token.check()
            links = (extract.links_of if is_article else links_of_page)(file)
            if links and (copied := self._opening.original_of(links)):
                return self.opening_article(copied)(token, step)
            return self._shelve_file(file, token, is_copy=links is not None)

        return work

    def shelving(self, path: Path) -> Work[Never, tuple[str, ...]]:
        """Put a file's articles on the shelf as `opening` does; return their ids.

        None of them counts as opened. Raises `LibraryError` if they cannot be kept.
        """

        def work(token: Token, _step: Step[Never]) -> tuple[str, ...]:
            from reader.desk.pages import links_of_page, page_at

            file = page_at(path)
            token.check()
            links = links_of_page(file)
            if links and (copied := self._opening.original_of(links)):
                return (copied,)
            made = self._shelve_file(
                file, token, is_copy=links is not None, is_opened=False
            )
            if made.problem is not None:
                raise made.problem
            with self.library.borrow() as library:
                return library.books.chapters(made.id)

        return work

    def _shelve_file(
        self, file: File, token: Token, *, is_copy: bool, is_opened: bool = True
    ) -> Snapshot:
        """Extract a file's articles and put them on the shelf; the first of them."""
        with self.library.borrow(OPENING_WAIT) as library:
            rules = library.page_rules.all()
        first, *others = extract.extract_all(file, token, rules)
        token.check()
        made = self._opening.shelve(
            *first, others=others, is_copy=is_copy, token=token, is_opened=is_opened
        )
        if made.chapter is not None and made.problem is None:
            from reader.desk.contents import keep_contents

            with self.library.borrow(OPENING_WAIT) as library, suppress(LibraryError):
                keep_contents(library, file)  # without them a book has its chapters
        return made

    def contents(self, reading: Reading) -> tuple[ContentsLine, ...]:
        """The table of contents of the open article's book, or of the article."""
        from reader.desk.contents import lines_of

        return lines_of(self._library(), reading)

    def articles_named(self, name: str) -> tuple[str, ...]:
        """The articles on the shelf that a name means; see `naming.named`."""
        from reader.desk.naming import named

        return named(self._library(), name)

    def count_untranslated(self, articles: Iterable[str]) -> int:
        """How many paragraphs of these articles have no translation."""
        snapshots = map(self._opening.snapshot_of, articles)
        return sum(
            max(0, each.article.translatable - len(each.pairs)) for each in snapshots
        )

    def translating_all(self, articles: Iterable[str]) -> Work[Never, None]:
        """Translate the blocks of these articles that are not translated yet."""

        def work(token: Token, _step: Step[Never]) -> None:
            from reader.translate.order import Order

            for article in token.checked(articles):
                snapshot = self._opening.snapshot_of(article)
                self._translating.work(snapshot, Order())(token, ignore)

        return work

    def opening_whole_page(self, path: Path) -> Work[Never, Snapshot]:
        """Open a file as `opening` does, with all of the page's text as the article."""

        def work(token: Token, _step: Step[Never]) -> Snapshot:
            file = extract.File(path)
            token.check()
            made = self._opening.shelve(
                file.source(), extract.whole_page(file), token=token
            )
            return replace(made, is_whole_page=True)

        return work

    def opening_article(self, article: str) -> Work[Never, Snapshot]:
        """Open an article from the shelf: its file or else the library's text."""

        def work(token: Token, _step: Step[Never]) -> Snapshot:
            from reader.desk.contents import add_contents
            from reader.desk.opening import as_now

            with self.library.borrow() as library:
                stored = library.articles.get(article)
                if stored is None:
                    raise PageError(PageProblem.FORGOTTEN, Path())
                add_contents(library, stored)
                source, now, offer = as_now(library, stored)
            token.check()
            return self._opening.shelve(source, now, offer=offer, token=token)

        return work

    def opening_again(self, snapshot: Snapshot) -> Work[Never, Snapshot]:
        """Open the open article again, with the text that it has now.

        Needed after another file became the library, or the script of the settings has
        changed. A page that is shown whole stays whole.
        """

        def work(token: Token, _step: Step[Never]) -> Snapshot:
            return self._reopen(snapshot, token)

        return work

    def listing_versions(self, article: str) -> Work[Never, tuple[Version, ...]]:
        """List the other texts that were kept of an article, the latest first."""

        def work(_token: Token, _step: Step[Never]) -> tuple[Version, ...]:
            with self.library.borrow() as library:
                return library.articles.versions(article)

        return work

    def choosing(self, article: str, version: int) -> Work[Never, Snapshot]:
        """Give an article another of the texts that were kept of it, and open it."""

        def work(_token: Token, _step: Step[Never]) -> Snapshot:
            return self._opening.choose(article, version)

        return work

    def opening_beside(self, snapshot: Snapshot, path: Path) -> Work[Never, Snapshot]:
        """Lay the article of another file beside the open one, as its translation.

        Raises `PageError` if it does not tell the same in the other language.
        """

        def work(token: Token, _step: Step[Never]) -> Snapshot:
            other = extract.extract(path)
            token.check()
            pairs = pairing.between(
                snapshot.article, other, self._lexicon.meanings, token
            )
            if not pairs:
                raise PageError(PageProblem.ANOTHER_STORY, path)
            token.check()
            with self.library.borrow() as library:
                library.pairs.keep(snapshot.id, snapshot.direction, pairs)
            return self._reopen(snapshot, token)

        return work

    def opening_alone(self, snapshot: Snapshot) -> Work[Never, Snapshot]:
        """Remove the translation that was laid beside an article."""

        def work(token: Token, _step: Step[Never]) -> Snapshot:
            with self.library.borrow() as library:
                library.pairs.forget(snapshot.id, snapshot.direction)
            return self._reopen(snapshot, token)

        return work

    def _reopen(self, snapshot: Snapshot, token: Token) -> Snapshot:
        """The open article as the library has it now; a whole page stays whole."""
        made = self._opening.shelve(snapshot.source, snapshot.article, token=token)
        return replace(made, is_whole_page=snapshot.is_whole_page)

    def cutting(self, snapshot: Snapshot, block: int) -> Work[Never, Cut]:
        """Find the sentences of a block that is not translated."""
        from reader.domain.translation import Cut

        def work(token: Token, _step: Step[Never]) -> Cut:
            language, find = snapshot.article.language, self._translating.sentences
            return Cut(find(snapshot.block(block), language, token)).measure()

        return work

    def translating(self, snapshot: Snapshot, order: Order) -> Work[Pair, None]:
        """Translate the blocks that are not translated yet; steps are their pairs."""
        return self._translating.work(snapshot, order)

    def translate_lines(
        self, lines: Sequence[str], direction: Direction | None, token: Token
    ) -> Iterator[str]:
        """Translate lines one for one; without a direction, as their language asks."""
        if direction is None:
            from reader.text.detect import language_of

            direction = direction_from(language_of("\n".join(lines)))
        has_library = self.library.path.exists()  # translating lines makes none
        terms = self.glossary.terms(direction) if has_library else {}
        return self._translating.lines(lines, direction, terms, token)

    def correct(self, snapshot: Snapshot, pair: Pair, index: int, text: str) -> Pair:
        """Replace a sentence's translation by the reader's words, for good."""
        return self._translating.correct(snapshot, pair, index, text)

    def uncorrect(self, snapshot: Snapshot, pair: Pair, index: int) -> Pair:
        """Restore the engine's translation of a sentence."""
        return self._translating.uncorrect(snapshot, pair, index)

    def calibrating(self) -> Work[Never, None]:
        """Measure once which thread layout translates fastest here; takes seconds."""
        return self._translating.calibrating()

    def rest(self, *, idle: float) -> None:
        """Free the engine's memory if it was not used for `idle` seconds."""
        if _is_made(self, "_translating"):
            self._translating.release(idle=idle)

    def sweeping(self) -> Work[Never, int]:
        """Delete unfinished files that earlier runs left in the reader's folders."""

        def work(_token: Token, _step: Step[Never]) -> int:
            from reader.desk.leftovers import sweep

            return sweep(self.paths)

        return work

    def picturing(self, source: Source, url: str) -> Work[Never, bytes]:
        """Read a picture that was saved with the page; no bytes if it was not saved."""

        def work(_token: Token, _step: Step[Never]) -> bytes:
            return extract.image_bytes(source.path, url)

        return work

    def close(self) -> None:
        """Free all resources; the desk is not used again."""
        if _is_made(self, "_translating"):
            self._translating.release()
        self.packs.purge()
        self.library.close()

    def __enter__(self) -> Desk:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _library(self) -> Library:
        """The owner thread's library."""
        return self.library.library()


def _is_made(desk: Desk, part: str) -> bool:
    """True if a part that is made at its first use has been used."""
    return part in vars(desk)
