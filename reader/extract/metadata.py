"""Title, byline, date, section and site of a page.

Every fact has several tellers: JSON-LD, meta tags, microdata, and the lines that a
reader sees. The first that says something believable is taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.article import Article, site_name
from reader.extract import phrases
from reader.extract.authors import byline_of
from reader.extract.credits import Credit, credit_of
from reader.extract.outline import parted_text
from reader.extract.published import date_of, day_first
from reader.extract.sections import section_of
from reader.extract.site_names import site_of
from reader.extract.titles import shown_headline, title_of

if TYPE_CHECKING:
    from reader.extract.facts import Facts
    from reader.extract.outline import Line, Outline

_ABOVE = 4  # lines over the headline
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
    """What the lines near the headline say together.

    Those below come first, then the nearest: many pages show the day of the visit
    over it.
    """
    start = max(headline, 0)
    below = [
        line
        for i, line in enumerate(outline.lines[start : start + _NEAR], start)
        if not outline.is_of_other(i, headline)
    ]
    above = reversed(outline.lines[max(0, start - _ABOVE) : start])
    found = Credit()
    for line in below:
        found = found.with_more(_credit(outline, line, day_first=day_first))
    for line in above:
        credit = _credit(outline, line, day_first=day_first)
        if phrases.WEEKDAY.match(line.text) and "T" not in credit.date:
            credit = credit._replace(doubtful=True)
        found = found.with_more(credit)
    return found


def _credit(outline: Outline, line: Line, *, day_first: bool) -> Credit:
    """What a line says, if it is no reader's, caption or note of the page's makers."""
    if line.image or line.weight > 400 or outline.is_in_figure(line):
        return Credit()
    if phrases.NO_CREDIT.search(line.text) or outline.is_in_comments(line):
        return Credit()
    return credit_of(parted_text(line), day_first=day_first)
