"""The reader's rules on which blocks of a site's pages belong to the article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from reader.domain.article import host_of

_LONGEST_SAMPLE = 120  # code points
_LONGEST_WORDS = 400


class Verdict(StrEnum):
    """Whether a block belongs to the article, as the reader says."""

    OUT = "out"  # not part of the article
    IN = "in"  # part of the article, though it was left out


@dataclass(frozen=True, slots=True)
class PageRule:
    """A rule of the reader's for one kind of block, on all pages of a site.

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
    """The key of a page's rules: its host or, without one, the name of its site."""
    return host_of(url) or source


def words_of(text: str) -> str:
    """The letters of a block, without the numbers that differ from day to day."""
    return re.sub(r"[\W\d_]+", "", text).lower()[:_LONGEST_WORDS]


def sample_of(text: str) -> str:
    """The beginning of a block, as a list shows it."""
    return " ".join(text.split())[:_LONGEST_SAMPLE]
