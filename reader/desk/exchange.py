"""What leaves the library for other programs, and what comes back."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader import export, extract
from reader.desk.files import read_file, write_file
from reader.desk.formats import Format
from reader.desk.kept import in_script, kept_pairs
from reader.desk.marks import marks_of
from reader.desk.shelf import marked
from reader.domain.article import Source
from reader.domain.language import direction_from
from reader.domain.reading import Snapshot
from reader.library import back_up, backups, merge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import Never

    from reader.domain.annotation import Passage
    from reader.domain.article import Article
    from reader.domain.language import Script
    from reader.domain.translation import Pair
    from reader.export import Folio
    from reader.library import Library, Merged, StoredArticle
    from reader.work import Step, Token, Work

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
        backups: Path,
        script: Callable[[], Script],
        library: Callable[[], Library],
        borrow: Callable[[], Library],
    ) -> None:
        self._folder = backups
        self._script = script
        self._library = library
        self._borrow = borrow

    def exporting(
        self, articles: Sequence[str], form: Format, path: Path
    ) -> Work[tuple[int, int], Path]:
        """Write articles with everything made of them into one file.

        No articles: every article that has marks. Its steps are how many of how many
        were read.
        """

        def work(token: Token, step: Step[tuple[int, int]]) -> Path:
            with self._borrow() as library:
                asked = articles or marked(library)
                folios: list[Folio] = []
                for done, folio in enumerate(_folios(library, asked, self._script())):
                    token.check()
                    step((done, len(asked)))
                    folios.append(folio)
            write_file(path, WRITERS[form](folios))
            return path

        return work

    def saving_pdf(self, pdf: bytes, path: Path) -> Work[Never, Path]:
        """Write the pages that the window drew, so that their words can be found."""

        def work(_token: Token, _step: Step[Never]) -> Path:
            write_file(path, export.findable(pdf))
            return path

        return work

    def written(self, articles: Sequence[str], form: Format) -> str:
        """The same as text; only for forms that are text."""
        text = WRITERS[form](list(_folios(self._library(), articles, self._script())))
        assert isinstance(text, str)
        return text

    def fragment(
        self, article: Article, pairs: Sequence[Pair], passages: Sequence[Passage]
    ) -> str:
        """Passages of an article as HTML for the clipboard."""
        return export.to_fragment(export.Folio(article, pairs=tuple(pairs)), passages)

    def importing(self, path: Path) -> Work[Never, int]:
        """Take in the marks of an export, ours or a peer's; return how many were new.

        Marks that are here already stay as they are. An article that is not here comes
        in with them.
        """

        def work(token: Token, _step: Step[Never]) -> int:
            folios = export.read_marks(read_file(path), path)
            with self._borrow() as library:
                new = 0
                for folio in folios:
                    token.check()
                    new += _take_in(library, folio, path)
            return new

        return work

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
        file = self._library().path

        def work(_token: Token, _step: Step[Never]) -> Path | None:
            return back_up(file, self._folder, keep)

        return work

    def restoring(self, copy: Path) -> Work[Never, Merged]:
        """Bring back what a copy has and the library has not; nothing is replaced."""
        file = self._library().path

        def work(_token: Token, _step: Step[Never]) -> Merged:
            return merge(file, copy)

        return work


def _take_in(library: Library, folio: Folio, path: Path) -> int:
    """Add an article's marks, and the article unless it is here; count the marks."""
    source = folio.source or _unseen(folio, path)
    article = library.articles.known(source, folio.article)
    if not article:
        article = library.articles.add(source, folio.article).id
        library.pairs.keep(article, direction_from(folio.article.language), folio.pairs)
    new = [
        replace(mark.annotation, article=article)
        for mark in folio.marks
        if library.annotations.get(mark.annotation.id) is None
    ]
    for annotation in new:
        library.annotations.add(annotation)
    return len(new)


def _unseen(folio: Folio, path: Path) -> Source:
    """Stands for a file we never had: a peer's marks name only their page."""
    name = f"{folio.article.url}\n{folio.article.title}"
    return Source(path, hashlib.sha256(name.encode()).hexdigest(), 0)


def _folios(
    library: Library, articles: Iterable[str], script: Script
) -> Iterator[Folio]:
    """Articles as they are read: in the script, and with the words, of the reader."""
    for article in articles:
        stored = library.articles.get(article)
        if stored is not None:
            yield _folio(library, stored, script)


def _folio(library: Library, stored: StoredArticle, script: Script) -> Folio:
    direction = direction_from(stored.article.language)
    reading = Snapshot(
        id=stored.id,
        source=stored.source,
        article=stored.article,
        direction=direction,
        pairs=in_script(
            kept_pairs(library, stored.id, stored.article, direction), direction, script
        ),
    )
    return export.Folio(
        article=reading.article,
        source=reading.source,
        pairs=reading.pairs,
        marks=marks_of(library, reading),
        pictures=dict(_pictures(stored)),
    )


def _pictures(stored: StoredArticle) -> Iterator[tuple[str, bytes]]:
    for block in stored.article.blocks:
        if block.image is not None:
            data = extract.image_bytes(stored.source.path, block.image.url)
            if data:
                yield block.image.url, data


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
