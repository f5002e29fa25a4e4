"""Imports articles and marks of an export, and reports where each mark went."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import cached_property
from time import monotonic
from typing import TYPE_CHECKING

from reader.anchoring import BothSides
from reader.desk.kept import still_fits
from reader.domain.arrival import Arrival
from reader.domain.article import Source
from reader.domain.language import EN_ZH, ZH_EN, direction_from
from reader.domain.shelf import ShelfFilter
from reader.work import Token, ignore

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from reader.domain.annotation import Anchor, Annotation, Mark
    from reader.domain.page_rules import PageRule
    from reader.domain.words import SavedWord
    from reader.export import Folio
    from reader.library import Citations, Library

_DISTINCTIVE = 40  # bytes of a quote that is hardly anywhere else
_BATCH_SECONDS = 0.05  # seconds for which the library is held
_QUERY_WORDS = 12  # words of it that are looked for


def take_in(
    library: Library,
    folios: Sequence[Folio],
    path: Path,
    token: Token,
    finds: dict[str, str],
    *,
    only_here: bool = False,
) -> Iterator[Arrival]:
    """Import folios; with `only_here` only those of articles in the library.

    `path` is the export's file; it stands for the source of an article without one.
    `finds` has the articles that `previewed` found by words alone, by the marks' ids.
    Raises `Cancelled` between articles.
    """
    texts = _Texts(library, finds)
    shares = _shares(library, texts, folios, path, token)
    while batch := _take_in_batch(library, texts, shares, path, only_here=only_here):
        yield from batch


def _take_in_batch(
    library: Library,
    texts: _Texts,
    shares: Iterator[tuple[Arrival, Folio]],
    path: Path,
    *,
    only_here: bool,
) -> list[Arrival]:
    """Import articles for `_BATCH_SECONDS`, in one transaction; none at the end.

    Other writers wait no longer than that for the library.
    """
    batch: list[Arrival] = []
    until = monotonic() + _BATCH_SECONDS
    with library.transaction():
        for arrival, share in shares:
            if only_here and not arrival.is_here:
                continue
            home = _home(library, arrival.article, share, path)
            texts.citations.add(home, share.article)
            new = _add_folio(library, texts, home, share)
            batch.append(replace(arrival, article=home, new=new))
            if monotonic() > until or library.is_awaited:
                break
    return batch


def _shares(
    library: Library,
    texts: _Texts,
    folios: Sequence[Folio],
    path: Path,
    token: Token,
) -> Iterator[tuple[Arrival, Folio]]:
    """The parts of each folio, by the article that they belong to."""
    for done, folio in enumerate(folios):
        for article, share in _homes(library, texts, folio, path, token):
            token.check()
            is_here = texts.of(article) is not None
            arrival = _arrival(share, article, texts if is_here else None)
            yield replace(arrival, done=done, total=len(folios)), share


def previewed(
    library: Library,
    folios: Sequence[Folio],
    path: Path,
    token: Token,
    finds: dict[str, str],
) -> Iterator[Arrival]:
    """What `take_in` would do; what is found by words alone is put into `finds`."""
    texts = _Texts(library, finds)
    for arrival, _ in _shares(library, texts, folios, path, token):
        yield arrival


def take_terms(library: Library, terms: Mapping[str, Mapping[str, str]]) -> None:
    """Add the terms that the glossary does not have."""
    for direction in (EN_ZH, ZH_EN):
        here = library.glossary.all(direction)
        theirs = terms.get(direction.code, {})
        new = {term: text for term, text in theirs.items() if term not in here}
        library.glossary.set_all(direction, new)


@dataclass
class _Texts:
    """The articles of a library as pages to look for words in, each read once."""

    library: Library
    finds: dict[str, str]
    _pages: dict[str, BothSides | None] = field(default_factory=dict)

    @cached_property
    def citations(self) -> Citations:
        return self.library.articles.citations()

    def of(self, article: str) -> BothSides | None:
        """The article as a page; None if it is not here, or a stand-in without text."""
        if article not in self._pages:
            stored = self.library.articles.get(article) if article else None
            self._pages[article] = None
            if stored is not None and (stored.source.size or stored.article.blocks):
                blocks = [block.text for block in stored.article.blocks]
                self._pages[article] = BothSides(blocks, (), stored.article.title)
        return self._pages[article]

    def hold(self, article: str, mark: Mark) -> bool:
        """True if the words of a mark are found in an article."""
        page = self.of(article)
        return page is not None and not page.mark(mark.annotation).is_orphan

    def find(self, mark: Mark) -> str:
        """The id of the one article with the words of a mark; empty if none or several.

        What was found once is remembered.
        """
        key = mark.annotation.id
        if key not in self.finds:
            articles = self._with_words(mark)
            self.finds[key] = articles[0] if len(articles) == 1 else ""
        found = self.finds[key]
        return found if found and self.hold(found, mark) else ""

    def _with_words(self, mark: Mark) -> tuple[str, ...]:
        asked = " ".join(
            re.findall(r"\w+", mark.annotation.anchors[0].quote.exact)[:_QUERY_WORDS]
        )
        hits = self.library.search.find(ShelfFilter(text=f'"{asked}" '))
        found = dict.fromkeys(hit.article for hit in hits)
        return tuple(article for article in found if self.hold(article, mark))


def _arrival(folio: Folio, article: str, texts: _Texts | None) -> Arrival:
    lost: tuple[str, ...] = ()
    if texts is not None:
        lost = tuple(
            mark.annotation.anchors[0].quote.exact
            for mark in folio.marks
            if mark.annotation.anchors and not texts.hold(article, mark)
        )
    title = folio.article.title or folio.article.url
    return Arrival(title, article, texts is not None, len(folio.marks), lost_words=lost)


def _homes(
    library: Library, texts: _Texts, folio: Folio, path: Path, token: Token
) -> Iterator[tuple[str, Folio]]:
    """The articles that a folio's marks are of, by their ids, each with its share.

    The id is empty for what belongs to no article that is here.
    """
    known = library.articles.known(_source(folio, path), folio.article)
    if folio.source is not None or texts.of(known) is not None:
        yield known, folio
        return
    quotes = (it.quote.exact for mark in folio.marks for it in _anchors(mark))
    cited = texts.citations.find(folio.article, quotes)
    if cited and texts.of(cited) is not None:
        yield cited, folio
    elif folio.article.url.startswith(("http:", "https:")):
        yield cited or known, folio  # that page is another: it may quote the same
    else:
        yield from _by_words(texts, folio, cited or known, token)


def _by_words(
    texts: _Texts, folio: Folio, otherwise: str, token: Token
) -> Iterator[tuple[str, Folio]]:
    """The articles that hold the long quotes of a folio whose name is not known.

    A headline may have changed, the other program may have kept none, and a newspaper
    on an e-reader is one book of many articles. If all long quotes are in one article,
    the short ones belong to it, too.
    """
    telling = [mark for mark in folio.marks if _is_telling(mark)]
    if not telling:
        yield otherwise, folio
        return
    texts.library.search.refresh(Token(), ignore)
    found: dict[str, str] = {}
    for mark in telling:
        token.check()
        if article := texts.find(mark):
            found[mark.annotation.id] = article
    homes = set(found.values())
    if len(homes) == 1 and len(found) == len(telling):
        yield homes.pop(), folio
        return
    shares: defaultdict[str, list[Mark]] = defaultdict(list)
    for mark in folio.marks:
        shares[found.get(mark.annotation.id, otherwise)].append(mark)
    for article, marks in shares.items():
        yield article, replace(folio, marks=tuple(marks))


def _is_telling(mark: Mark) -> bool:
    return any(len(it.quote.exact.encode()) >= _DISTINCTIVE for it in _anchors(mark))


def _anchors(mark: Mark) -> tuple[Anchor, ...]:
    return mark.annotation.anchors


def _source(folio: Folio, path: Path) -> Source:
    """The article's file, or a stand-in of no bytes if we never had it.

    Another program's marks name only their page.
    """
    name = f"{folio.article.url}\n{folio.article.title}"
    unseen = Source(path, hashlib.sha256(name.encode()).hexdigest(), 0)
    return folio.source or unseen


def _home(library: Library, article: str, folio: Folio, path: Path) -> str:
    """The id of the folio's article, which is on the shelf afterwards."""
    direction = direction_from(folio.article.language)
    if not article:
        source = _source(folio, path)
        article = library.articles.add(source, folio.article, added=folio.added).id
        library.pairs.keep(article, direction, folio.pairs)
        return article
    library.articles.put_back(article)
    stored = library.articles.get(article)
    if stored is not None:
        fitting = (pair for pair in folio.pairs if still_fits(pair, stored.article))
        library.pairs.add(article, direction, fitting)
    return article


def _add_folio(library: Library, texts: _Texts, article: str, folio: Folio) -> int:
    """Add all that was made of an article.

    Return the count of marks that were new or newer than those here.
    """
    direction = direction_from(folio.article.language)
    library.edits.take(article, direction, folio.corrections)
    _take_tags(library, article, folio.tags)
    _take_words(library, article, folio.words)
    if folio.is_read:
        library.articles.set_read(article, is_read=True)
    for paragraph, language in folio.languages_said:
        library.languages.set(paragraph, language)
    _take_page_rules(library, folio.page_rules)
    return sum(
        _take_mark(library, texts, replace(mark.annotation, article=article))
        for mark in folio.marks
    )


def _take_page_rules(library: Library, rules: Iterable[PageRule]) -> None:
    """Add the rules on blocks for which there is no rule yet."""
    known = {(rule.site, rule.path, rule.words) for rule in library.page_rules.all()}
    for rule in rules:
        if (rule.site, rule.path, rule.words) not in known:
            library.page_rules.add(rule)


def _take_mark(library: Library, texts: _Texts, annotation: Annotation) -> bool:
    """Keep a mark unless one as new is here; say whether it was kept.

    A mark that was kept without a text moves to its article, if that is here now.
    """
    here = library.annotations.get(annotation.id)
    if here is None:
        library.annotations.add(annotation)
        return True
    is_newer = annotation.modified > here.modified
    home, former = annotation.article, here.article
    if home == former or texts.of(former) is not None or texts.of(home) is None:
        home = former
    if not is_newer and home == former:
        return False
    newest = annotation if is_newer else here
    library.annotations.restore(replace(newest, article=home))
    if home != former and not library.annotations.list(former):
        library.articles.remove(former, forget_marks=True)
    return True


def _take_tags(library: Library, article: str, tags: Sequence[str]) -> None:
    stored = library.articles.get(article)
    if stored is not None and not {*tags} <= {*stored.tags}:
        library.articles.set_tags(article, (*stored.tags, *tags))


def _take_words(library: Library, article: str, words: Sequence[SavedWord]) -> None:
    """Keep the words that are not here yet."""
    here = (
        {(word.word, word.sentence) for word in library.words.list()} if words else ()
    )
    library.words.save_all(
        replace(word, article=article)
        for word in words
        if (word.word, word.sentence) not in here
    )
