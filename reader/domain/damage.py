"""The entries of a library that are damaged."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DamagedKind(StrEnum):
    """What a damaged entry was."""

    ARTICLE = "article"
    MARK = "mark"  # of which not even the kind can be read
    BOOKMARK = "bookmark"
    HIGHLIGHT = "highlight"
    NOTE = "note"
    TRANSLATION = "translation"
    CORRECTION = "correction"
    TERM = "term"
    WORD = "word"
    TAG = "tag"
    FILE = "file"  # in which an article was seen
    LANGUAGE = "language"  # of a paragraph, as the reader told it
    PAGE_RULE = "page rule"  # what is left out of a site's pages
    VERSION = "version"  # another text of an article
    CHAPTER = "chapter"  # the place of an article in a book
    SCRIPT = "script"  # in which an article is shown
    REVIEW = "review"  # when a saved word is to be reviewed


@dataclass(frozen=True, slots=True)
class DamagedEntry:
    """One damaged entry, with its readable parts; an empty field is not known.

    `day` is an ISO date in UTC. In `words` a byte that is no text is a U+FFFD.
    """

    kind: DamagedKind
    article: str = ""  # its title
    day: str = ""
    words: str = ""
