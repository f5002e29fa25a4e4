"""What of a site's pages the reader leaves out of its articles, or takes in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from reader.domain.article import host_of

_LONGEST_SAMPLE = 120  # code points
_LONGEST_WORDS = 400


class Verdict(StrEnum):
    """What the reader says of a block."""

    OUT = "out"  # not part of the article
    IN = "in"  # part of the article, though it was left out


@dataclass(frozen=True, slots=True)
class PageRule:
    """The reader's word on one kind of block, for all pages of a site.

    The blocks are those in one place of the page's structure (`path`, see
    `reader.extract.page_rules`) or, where the place is that of the article's own
    paragraphs, those of the same words (`words`); one of the two is empty. `sample` is
    the beginning of the block on which the reader said so.
    """

    site: str
    verdict: Verdict
    path: str = ""
    words: str = ""
    sample: str = ""


def site_of(url: str, source: str) -> str:
    """By what a page's rules are found: its host or, without one, its site's name."""
    return host_of(url) or source


def words_of(text: str) -> str:
    """The words of a block as they are each time: without signs and numbers."""
    return re.sub(r"[\W\d_]+", "", text).lower()[:_LONGEST_WORDS]


def sample_of(text: str) -> str:
    """By what the reader knows a block again in a list."""
    return " ".join(text.split())[:_LONGEST_SAMPLE]
