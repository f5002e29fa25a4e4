"""An article comes onto the desk: recognised, paired, with all that was made of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader import extract, pairing
from reader.desk.glossary import outdated
from reader.desk.kept import in_script, kept_pairs
from reader.desk.marks import marks_of
from reader.domain.language import direction_from
from reader.domain.reading import Snapshot
from reader.errors import PageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.desk.packs import Packs
    from reader.domain.article import Article, Source
    from reader.lexicon import Lexicon
    from reader.library import Library, StoredArticle
    from reader.settings import Settings
    from reader.work import Token


class Opening:
    """Makes snapshots of articles, on any thread."""

    def __init__(
        self,
        packs: Packs,
        lexicon: Lexicon,
        wishes: Callable[[], Settings],
        borrow: Callable[[], Library],
    ) -> None:
        self._packs = packs
        self._lexicon = lexicon
        self._wishes = wishes
        self._borrow = borrow

    def put_on(
        self,
        source: Source,
        article: Article,
        *,
        others: Sequence[tuple[Source, Article]] = (),
        is_copy: bool = False,
        token: Token | None = None,
    ) -> Snapshot:
        """Keep an article on the shelf and make it ready to be read.

        `others` are the other articles of its file, which are kept with it. A copy
        of ours is the article that it was made of, if that is here.
        """
        paired = pairing.within(article, self._lexicon.meanings, token)
        if paired is not None:
            article = paired.article
        with self._borrow() as library:
            copied = _copied(library, source, article) if is_copy else None
            if copied is not None:
                source, article, paired = copied.source, copied.article, None
            with library.transaction():
                library.articles.add_all(others)
                stored = library.articles.add(source, article)
                library.articles.open(stored.id)
                if paired is not None:
                    direction = direction_from(article.language)
                    library.pairs.keep(stored.id, direction, paired.pairs)
            return self._reading(library, stored, source, article)

    def _reading(
        self, library: Library, stored: StoredArticle, source: Source, article: Article
    ) -> Snapshot:
        """An article with all that was made of it."""
        direction = direction_from(article.language)
        kept = kept_pairs(library, stored.id, article, direction)
        has_engine = self._packs.can_translate(direction)
        terms = library.glossary.all(direction)
        reading = Snapshot(
            id=stored.id,
            source=source,
            article=article,
            direction=direction,
            pairs=in_script(kept, direction, self._wishes().reading.script),
            outdated=outdated(kept, terms) if has_engine else frozenset(),
            place=stored.place,
            layout=stored.layout,
        )
        return replace(reading, marks=marks_of(library, reading))


def _copied(library: Library, source: Source, article: Article) -> StoredArticle | None:
    """The article that a copy of ours was made of; None if it was never here."""
    return library.articles.get(library.articles.known(source, article))


def as_now(stored: StoredArticle) -> tuple[Source, Article]:
    """The article as its file holds it today or, if that is another, as we kept it."""
    kept = stored.source, stored.article
    try:
        file = extract.File(stored.source.path)
        source = file.source(stored.source.part)
        article = dict(extract.extract_all(file)).get(source, stored.article)
    except PageError:
        return kept
    if source.digest == stored.source.digest or _is_same(article, stored.article):
        return source, article
    return kept


def _is_same(one: Article, other: Article) -> bool:
    return bool(one.url and one.url == other.url) or one.title == other.title
