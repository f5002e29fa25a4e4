"""The reader's rules on which blocks of a site's pages belong to the article."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader import extract
from reader.domain.page_rules import site_of
from reader.domain.reading import Place
from reader.errors import PageError, PageProblem

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Never

    from reader.desk.library_file import LibraryFile
    from reader.domain.article import Article
    from reader.domain.page_rules import PageRule, Verdict
    from reader.domain.reading import Snapshot
    from reader.work import Step, Token, Work


@dataclass(frozen=True, slots=True)
class Ruled:
    """An article, opened again after a rule was added or forgotten."""

    snapshot: Snapshot
    rule: PageRule
    is_kept: bool  # False: the rule was forgotten


class PageRules:
    """Keeps and forgets rules. Work opens the article anew, its marks where they fit.

    A mark on a block that is left out is an orphan until the block comes back.
    """

    def __init__(
        self, file: LibraryFile, opening: Callable[[str], Work[Never, Snapshot]]
    ) -> None:
        self._library = file.library
        self._borrow = file.borrow
        self._opening = opening

    def of(self, article: Article) -> tuple[PageRule, ...]:
        """The rules of an article's site, the one made last first."""
        return self._library().page_rules.of(site_of(article.url, article.source))

    def keep(self, rule: PageRule) -> None:
        """Keep a rule, for the next opening."""
        self._library().page_rules.add(rule)

    def forget(self, rule: PageRule) -> None:
        """Forget a rule, for the next opening."""
        self._library().page_rules.remove(rule)

    def ruling(
        self, snapshot: Snapshot, block: int, verdict: Verdict
    ) -> Work[Never, Ruled]:
        """Leave a block out of the articles of its site, or take it in.

        If a rule says the contrary, that rule is forgotten instead. Raises `PageError`
        if the file is not there, or if the block is in a menu.
        """

        def work(token: Token, step: Step[Never]) -> Ruled:
            file = extract.File(snapshot.source.path)
            token.check()
            told = snapshot.article.blocks[block]
            with self._borrow() as library:
                known = library.page_rules.all()
                part = snapshot.source.part
                rule = extract.rule_for(file, part, told, verdict, known)
                if rule is None:
                    raise PageError(PageProblem.IN_MENU, file.path)
            is_kept = rule.verdict is verdict
            return self.applying(snapshot, rule, is_kept=is_kept)(token, step)

        return work

    def applying(
        self, snapshot: Snapshot, rule: PageRule, *, is_kept: bool
    ) -> Work[Never, Ruled]:
        """Keep or forget a rule, and open the article again."""

        def work(token: Token, step: Step[Never]) -> Ruled:
            with self._borrow() as library:
                if is_kept:
                    library.page_rules.add(rule)
                else:
                    library.page_rules.remove(rule)
            made = self._opening(snapshot.id)(token, step)
            place = _place_in(made.article, snapshot.article, snapshot.place)
            return Ruled(replace(made, place=place), rule, is_kept)

        return work


def _place_in(article: Article, former: Article, place: Place) -> Place:
    """The same place in an article some of whose blocks came or went."""
    if place.block < 0:
        return place
    where = {block: i for i, block in reversed(list(enumerate(article.blocks)))}
    for block in former.blocks[place.block :]:
        if block in where:
            is_same = block == former.blocks[place.block]
            return Place(where[block], place.fraction if is_same else 0.0)
    return Place(len(article.blocks) - 1)
