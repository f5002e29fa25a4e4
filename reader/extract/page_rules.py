"""The reader's word on what of a site's pages is the article.

A block is known on other pages of the site by its path: the elements around it, each
as its tag with those of its class words that are the same on every page, the innermost
last (``div.article-body > div.promo > p``). A path that is that of the article's own
paragraphs says nothing; then the block is known by its words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.page_rules import PageRule, Verdict, sample_of, site_of, words_of
from reader.extract.keys import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.domain.article import Article, Block
    from reader.extract.outline import Line, Outline

_DEEPEST = 6  # elements of a path
_NAMED = 2  # of them with class words, if there are so many
_MOST_WORDS = 4  # class words of an element
_SEPARATOR = " > "
_OTHERS = 0.15  # of the article's weight that a path may have besides the block
_MOST_OUT = 0.4  # of an article's weight that the rules of a site may take out
_MOST_IN = 0.5  # of an article's weight that a path may bring in
_CHANGING = re.compile(
    r"\d{2}|\d[a-z]|[a-z]\d[a-z\d]|^(?:css|sc|jsx|svelte|ng|data-v)-"
)
_STATES = frozenset(
    ("first", "last", "odd", "even", "active", "current", "open", "lazy", "loaded",
     "visible", "clearfix", "selected", "show", "shown")
)  # fmt: skip
_TAIL = 80  # code points of a picture's address by which it is known again


def rules_for(article: Article, rules: Sequence[PageRule]) -> list[PageRule]:
    """The rules of the site from which an article is."""
    if not rules:
        return []
    site = site_of(article.url, article.source)
    return [rule for rule in rules if rule.site == site]


def with_rules(
    outline: Outline, kept: Sequence[Line], rules: Sequence[PageRule]
) -> list[Line]:
    """The article's lines as the reader's rules have them, in order.

    Rules that would take out most of an article are ignored: the site has changed.
    """
    if not rules:
        return list(kept)
    match = _Matcher(outline)
    wanted = _all_of(rules, Verdict.IN)
    unwanted = _all_of(rules, Verdict.OUT)
    rest = [line for line in kept if not match.any(line, unwanted)]
    if _weight(kept) - _weight(rest) > _MOST_OUT * _weight(kept):
        rest = list(kept)
    here = {_key(line) for line in kept}
    added = [
        line
        for line in (outline.lines if wanted else ())
        if _key(line) not in here and match.any(line, wanted)
    ]
    if not added:
        return rest
    return sorted([*rest, *added], key=match.place)


def without_words(blocks: Iterable[Block], rules: Sequence[PageRule]) -> list[Block]:
    """The blocks of a text without markup, less those whose words are left out."""
    unwanted = {rule.words for rule in _all_of(rules, Verdict.OUT)} - {""}
    return [block for block in blocks if words_of(block.text) not in unwanted]


def rule_of(
    outline: Outline,
    kept: Sequence[Line],
    block: Block,
    verdict: Verdict,
    rules: Sequence[PageRule],
    site: str,
) -> PageRule | None:
    """The rule by which a block is left out or taken in; None if it is not there.

    Where one of the site's `rules` of the other verdict is why the block is as it is,
    the answer is that rule: to be forgotten.
    """
    match = _Matcher(outline)
    line = next((each for each in (*kept, *outline.lines) if _is(each, block)), None)
    if line is None:
        return None
    for rule in rules:
        if rule.verdict is not verdict and match.any(line, (rule,)):
            return rule
    path = match.telling_path(line, *_others(outline, kept, line, verdict))
    words = "" if path else words_of(_content(line))
    if not path and not words:
        return None
    sample = sample_of(block.text or (block.image.alt if block.image else ""))
    return PageRule(site, verdict, path, words, sample)


def _others(
    outline: Outline, kept: Sequence[Line], line: Line, verdict: Verdict
) -> tuple[list[Line], float]:
    """The lines that a rule must not meet, and how much of their weight it may."""
    here = {_key(each) for each in kept}
    if verdict is Verdict.OUT:
        return [each for each in kept if each is not line], _OTHERS * _weight(kept)
    rest = [each for each in outline.lines if _key(each) not in here]
    return rest, _MOST_IN * max(_weight(kept), line.weight)


class _Matcher:
    """Knows the paths of a page's lines."""

    def __init__(self, outline: Outline) -> None:
        self._areas = outline.areas
        self._places = {_key(line): i for i, line in enumerate(outline.lines)}
        self._steps: dict[int, tuple[str, ...]] = {}

    def place(self, line: Line) -> int:
        """Where in the page a line stands; lines that only data tell come last."""
        return self._places.get(_key(line), len(self._places))

    def any(self, line: Line, rules: Iterable[PageRule]) -> bool:
        return any(self._is_meant(line, rule) for rule in rules)

    def telling_path(self, line: Line, others: Sequence[Line], most: float) -> str:
        """The shortest path that few of the other lines have; empty if there is none.

        `most` is how much all of these may weigh.
        """
        steps = self.steps(line)
        named = [n for n, step in enumerate(reversed(steps), 1) if "." in step]
        if not named:
            return ""
        least = named[min(_NAMED, len(named)) - 1]
        for length in range(least, len(steps) + 1):
            path = steps[-length:]
            same = [each for each in others if self.steps(each)[-length:] == path]
            if _weight(same) <= most:
                return _SEPARATOR.join(path)
        return ""

    def steps(self, line: Line) -> tuple[str, ...]:
        """The elements around a line, the innermost last."""
        if _key(line) not in self._places:
            return ()
        if line.area not in self._steps:
            steps: list[str] = []
            up = line.area
            while up >= 0 and len(steps) < _DEEPEST:
                area = self._areas[up]
                if area.tag != "body":
                    steps.append(_step(area.tag, area.words))
                up = area.parent
            self._steps[line.area] = tuple(reversed(steps))
        return self._steps[line.area]

    def _is_meant(self, line: Line, rule: PageRule) -> bool:
        if not rule.path:
            return words_of(_content(line)) == rule.words
        path = tuple(rule.path.split(_SEPARATOR))
        return self.steps(line)[-len(path) :] == path


def _step(tag: str, words: str) -> str:
    stable = sorted(
        {
            word
            for word in words.split()
            if word not in _STATES and not _CHANGING.search(word)
        }
    )
    return ".".join((tag, *stable[:_MOST_WORDS]))


def _is(line: Line, block: Block) -> bool:
    if block.image is not None:
        # The block's address has been made whole.
        tail = line.image.url[-_TAIL:] if line.image else ""
        return bool(tail) and block.image.url.endswith(tail)
    return bool(line.text) and key_of(line.text) == key_of(block.text)


def _key(line: Line) -> tuple[int, str]:
    """What tells a line from the others of its page; a caption is a line made anew."""
    return line.area, _content(line)


def _content(line: Line) -> str:
    return line.text or (line.image.url[-_TAIL:] if line.image else "")


def _all_of(rules: Iterable[PageRule], verdict: Verdict) -> list[PageRule]:
    return [rule for rule in rules if rule.verdict is verdict]


def _weight(lines: Iterable[Line]) -> int:
    return sum(line.weight for line in lines)
