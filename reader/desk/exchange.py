"""Exports for other programs, and imports."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader import export, extract
from reader.desk import arrivals
from reader.desk.files import read_export, write_file
from reader.desk.kept import in_script, kept_pairs
from reader.desk.placing import marks_of
from reader.desk.shelf import marked
from reader.domain.formats import Format
from reader.domain.language import EN_ZH, ZH_EN, direction_from
from reader.domain.page_rules import site_of
from reader.domain.reading import Snapshot
from reader.errors import ExchangeError, ExchangeProblem
from reader.library import backups

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import Never

    from reader.desk.library_file import LibraryFile
    from reader.domain.annotation import Passage
    from reader.domain.arrival import Arrival
    from reader.domain.article import Article, Source
    from reader.domain.language import Language, Script
    from reader.domain.paper import Drawn
    from reader.domain.translation import Pair
    from reader.export import Folio
    from reader.library import Library, Merged, StoredArticle
    from reader.work import Step, Token, Work

_Terms = dict[str, dict[str, str]]  # translations of terms, by the direction's code

WRITERS: dict[Format, Callable[[Sequence[Folio]], str | bytes]] = {
    Format.HTML: export.to_html,
    Format.EPUB: lambda folios: export.to_epub(folios, _now()),
    Format.DOCX: export.to_docx,
    Format.TMX: export.to_tmx,
    Format.MARKDOWN: export.to_markdown,
    Format.JSON: export.to_json,
    Format.CSV: export.to_csv,
    Format.ANKI: export.to_anki,
}


class Exchange:
    """Exports and imports. For the thread that owns the desk."""

    def __init__(
        self,
        file: LibraryFile,
        backups: Path,
        script: Callable[[], Script],
    ) -> None:
        self._file = file
        self._library = file.library
        self._borrow = file.borrow
        self._folder = backups
        self._script = script
        # Of the file previewed last. Only work of one lane uses it.
        self._finds: tuple[str, dict[str, str]] = ("", {})

    def exporting(
        self, articles: Sequence[str], form: Format, path: Path
    ) -> Work[tuple[int, int], Path]:
        """Write articles with everything made of them into one file.

        No articles: every article of which the reader made something. Its steps are how
        many of how many were read.
        """

        def work(token: Token, step: Step[tuple[int, int]]) -> Path:
            folios, terms = self._gathered(articles, token, step)
            self._check_name(path, [each.source for each in folios])
            write_file(path, _written(folios, form, terms))
            return path

        return work

    def exporting_text(
        self, articles: Sequence[str], form: Format
    ) -> Work[tuple[int, int], str]:
        """Do as `exporting` and return the text; only for forms that are text."""

        def work(token: Token, step: Step[tuple[int, int]]) -> str:
            folios, terms = self._gathered(articles, token, step)
            text = _written(folios, form, terms)
            assert isinstance(text, str)
            return text

        return work

    def _gathered(
        self, articles: Sequence[str], token: Token, step: Step[tuple[int, int]]
    ) -> tuple[list[Folio], _Terms]:
        """The articles and, if none is named, the glossary as well."""
        with self._borrow() as library:
            asked = tuple(_in_books(library, articles or _worked_on(library)))
            folios: list[Folio] = []
            for done, folio in enumerate(_folios(library, asked, self._script())):
                token.check()
                step((done, len(asked)))
                folios.append(folio)
            return folios, {} if articles else _terms(library)

    def _check_name(self, path: Path, sources: Iterable[Source | None]) -> None:
        """Raise `ExchangeError` if a saved page or the library has this name."""
        precious = (self._file.path, *(it.path for it in sources if it is not None))
        if any(_is_same(path, each) for each in precious):
            reason = ExchangeProblem.PRECIOUS
            raise ExchangeError(path, str(reason), reason)

    def saving_pdf(
        self,
        pdf: bytes,
        path: Path,
        source: Source | None = None,
        drawn: Sequence[Drawn] = (),
    ) -> Work[Never, Path]:
        """Write the PDF that the window drew, and make its words searchable.

        `source` is the article's file, to which the copy links; `drawn` says which
        characters the glyphs of each face stand for. Raises `ExchangeError`.
        """

        def work(_token: Token, _step: Step[Never]) -> Path:
            self._check_name(path, [source])
            write_file(path, export.findable(pdf, drawn) + export.pdf_mark(source))
            return path

        return work

    def written(self, articles: Sequence[str], form: Format) -> str:
        """Do as `exporting_text`, now; no articles give an empty export."""
        library = self._library()
        asked = _in_books(library, articles)
        text = WRITERS[form](list(_folios(library, asked, self._script())))
        assert isinstance(text, str)
        return text

    def fragment(
        self, article: Article, pairs: Sequence[Pair], passages: Sequence[Passage]
    ) -> str:
        """Passages of an article as HTML for the clipboard."""
        return export.to_fragment(export.Folio(article, pairs=tuple(pairs)), passages)

    def citation(self, article: Article) -> tuple[str, str]:
        """Where an article is from, as a line of text and as HTML."""
        return export.citation(article), export.citation_html(article)

    def importing(self, path: Path, *, only_here: bool = False) -> Work[Arrival, int]:
        """Import an export, ours or another program's; count the marks that were new.

        Of a mark that is here already the newer wording stays, and counts as new if it
        came in. An article that is not here is added with its marks, or passed over
        with `only_here`; one that was removed from the shelf goes back on it. Steps
        are the articles, one by one. Raises `ExchangeError`.
        """

        def work(token: Token, step: Step[Arrival]) -> int:
            held = read_export(path)
            folios = export.read_marks(held, path)
            terms = export.read_terms(held)
            with self._borrow() as library:
                arrivals.take_terms(library, terms)
                new = 0
                for arrival in arrivals.take_in(
                    library, folios, path, token, self._found(held), only_here=only_here
                ):
                    step(arrival)
                    new += arrival.new
            return new

        return work

    def previewing(self, path: Path) -> Work[Never, tuple[Arrival, ...]]:
        """Report what `importing` would do, without changing anything."""

        def work(token: Token, _step: Step[Never]) -> tuple[Arrival, ...]:
            held = read_export(path)
            folios = export.read_marks(held, path)
            digest = hashlib.sha256(held).hexdigest()
            finds: dict[str, str] = {}
            with self._borrow() as library:
                told = tuple(arrivals.previewed(library, folios, path, token, finds))
            self._finds = (digest, finds)
            return told

        return work

    def _found(self, held: bytes) -> dict[str, str]:
        """What `previewing` found for the same file; each result is used once."""
        digest, finds = self._finds
        self._finds = ("", {})
        return finds if digest == hashlib.sha256(held).hexdigest() else {}

    def linked(self, target: str) -> tuple[str, str] | None:
        """The article and mark that a link of an export leads back to.

        None if it is no link of ours, or leads to an article that is not here.
        """
        link = export.read_link(target)
        if link is None:
            return None
        article = self._library().articles.find(link.digest, link.part)
        return (article, link.mark) if article else None

    def backups(self) -> tuple[Path, ...]:
        """The dated copies of the library, newest first."""
        return backups(self._folder)

    def backing_up(self, keep: int) -> Work[Never, Path | None]:
        """Make today's copy if there is none yet, and drop those beyond `keep`."""
        return self._file.backing_up(keep)

    def restoring(self, copy: Path) -> Work[Never, Merged]:
        """Restore a dated copy; see `LibraryFile.restoring`."""
        return self._file.restoring(copy)


def _written(folios: Sequence[Folio], form: Format, terms: _Terms) -> str | bytes:
    if form is Format.JSON:
        return export.to_json(folios, terms)
    return WRITERS[form](folios)


def _is_same(path: Path, other: Path) -> bool:
    """True if both names lead to one file that is there."""
    try:
        return path.samefile(other)
    except OSError:
        return False


def _terms(library: Library) -> _Terms:
    """The whole glossary by the codes of its directions."""
    directions = {each.code: each for each in (EN_ZH, ZH_EN)}
    return {code: library.glossary.all(each) for code, each in directions.items()}


def _worked_on(library: Library) -> tuple[str, ...]:
    """The ids of the articles with the reader's marks, corrections, tags or words."""
    tagged = (item.id for item in library.shelf.list() if item.tags)
    worded = (word.article for word in library.words.list() if word.article)
    every = (*marked(library), *library.edits.articles(), *tagged, *worded)
    return tuple(dict.fromkeys(every))


def _folios(
    library: Library, articles: Iterable[str], script: Script
) -> Iterator[Folio]:
    """Articles in the reader's script, with the reader's corrections."""
    for article in articles:
        stored = library.articles.get(article)
        if stored is not None:
            yield _folio(library, stored, script)


def _folio(library: Library, stored: StoredArticle, script: Script) -> Folio:
    direction = direction_from(stored.article.language)
    chapter = library.books.chapter(stored.id)
    snapshot = Snapshot(
        id=stored.id,
        source=stored.source,
        article=stored.article,
        direction=direction,
        pairs=in_script(
            kept_pairs(library, stored.id, stored.article, direction), direction, script
        ),
    )
    return export.Folio(
        article=snapshot.article,
        source=snapshot.source,
        pairs=snapshot.pairs,
        marks=marks_of(library, snapshot),
        corrections=library.edits.of(stored.id, direction),
        tags=stored.tags,
        words=library.words.list(stored.id),
        is_read=stored.is_read,
        languages_said=tuple(_languages_said(library, stored.article)),
        page_rules=library.page_rules.of(
            site_of(stored.article.url, stored.article.source)
        ),
        pictures=dict(_pictures(stored)),
        book=chapter.title if chapter is not None else "",
    )


def _in_books(library: Library, articles: Iterable[str]) -> Iterator[str]:
    """The articles in their order, the chapters of a book together and in its order."""
    asked = dict.fromkeys(articles)
    while asked:
        first = next(iter(asked))
        for chapter in library.books.chapters(first):
            if chapter in asked:
                del asked[chapter]
                yield chapter


def _languages_said(
    library: Library, article: Article
) -> Iterator[tuple[str, Language]]:
    """The paragraphs whose language the reader set."""
    texts = [block.text for block in article.blocks]
    for place, language in library.languages.of(texts).items():
        yield texts[place], language


def _pictures(stored: StoredArticle) -> Iterator[tuple[str, bytes]]:
    for block in stored.article.blocks:
        if block.image is not None:
            data = extract.image_bytes(stored.source.path, block.image.url)
            if data:
                yield block.image.url, data


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
