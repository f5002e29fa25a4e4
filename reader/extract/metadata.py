"""Title, byline, date, section and site of a page.

Every fact has several tellers: JSON-LD, meta tags, microdata, and the lines that a
reader sees. The first that says something believable is taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.article import Article, site_name
from reader.extract.authors import byline_of
from reader.extract.credits import Credit, credit_of
from reader.extract.published import date_of, day_first
from reader.extract.sections import section_of
from reader.extract.site_names import site_of
from reader.extract.titles import shown_headline, title_of

if TYPE_CHECKING:
    from reader.extract.facts import Facts
    from reader.extract.outline import Line, Outline

_NEAR = 14  # lines around the headline among which credits are looked for


def describe(facts: Facts, outline: Outline, headline: int) -> Article:
    """An article without blocks: what is known about the page."""
    site = site_of(facts)
    headline = shown_headline(facts, outline, headline, site)
    is_day_first = day_first(facts, outline)
    credit = _visible_credit(outline, headline, day_first=is_day_first)
    title = title_of(facts, outline, headline, site)
    return Article(
        title=title,
        byline=byline_of(facts, outline, headline, site, credit),
        date=date_of(facts, outline, headline, credit),
        section=section_of(facts, outline, title),
        source=site_name(site or credit.source or facts.host),
        url=facts.url,
    )


def _visible_credit(outline: Outline, headline: int, *, day_first: bool) -> Credit:
    """What the lines near the headline say together."""
    start = max(headline, 0)
    near = outline.lines[max(0, start - 4) : start + _NEAR]
    found = Credit()
    for line in near:
        found = found.with_more(_credit(line, day_first=day_first))
    return found


def _credit(line: Line, *, day_first: bool) -> Credit:
    if line.image or line.weight > 400:
        return Credit()
    return credit_of(line.text, day_first=day_first)
