"""The reader's own file: articles, marks, translations, words, search, backups.

The only user of SQLite. May import `text`, `domain`, `work`, `paths` and `errors`. The
places of marks in a text are the task of `reader.anchoring`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.lazy import at_first_use
from reader.library.library import Library

if TYPE_CHECKING:
    from reader.library.articles import StoredArticle
    from reader.library.backup import DatedCopy, back_up, backups, check, newest
    from reader.library.citing import Citations
    from reader.library.highlights import redrawn, stroke
    from reader.library.history import Change, History
    from reader.library.merging import Merged, merge
    from reader.library.versions import Version
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "reader.library.articles": ("StoredArticle",),
            "reader.library.backup": (
                "DatedCopy",
                "back_up",
                "backups",
                "check",
                "newest",
            ),
            "reader.library.citing": ("Citations",),
            "reader.library.highlights": ("redrawn", "stroke"),
            "reader.library.history": ("Change", "History"),
            "reader.library.merging": ("Merged", "merge"),
            "reader.library.versions": ("Version",),
        },
    )

__all__ = [
    "Change",
    "Citations",
    "DatedCopy",
    "History",
    "Library",
    "Merged",
    "StoredArticle",
    "Version",
    "back_up",
    "backups",
    "check",
    "merge",
    "newest",
    "redrawn",
    "stroke",
]
