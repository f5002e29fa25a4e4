"""A saved page becomes an Article. The only user of lxml; never opens a socket.

A file's bytes become text (`source`, `formats`, `encoding`), the text a tree (`page`),
the tree lines and areas (`walk`, `outline`); some of the lines are the article
(`candidates`, `content`, `trim`) and become blocks (`blocks`); the rest of the page
tells who wrote it, where and when (`metadata`). What sites call their parts is in
`rules`, what they write around an article in `phrases`. May import domain and text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.lazy import at_first_use

if TYPE_CHECKING:
    from reader.extract.articles import (
        contents_of,
        extract,
        extract_all,
        extract_part,
        rule_for,
        whole_page,
    )
    from reader.extract.copies import is_list_of_marks, links_of
    from reader.extract.images import image_bytes
    from reader.extract.source import File
    from reader.extract.zipped import holds_pages
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "reader.extract.articles": (
                "contents_of",
                "extract",
                "extract_all",
                "extract_part",
                "rule_for",
                "whole_page",
            ),
            "reader.extract.copies": ("is_list_of_marks", "links_of"),
            "reader.extract.images": ("image_bytes",),
            "reader.extract.source": ("File",),
            "reader.extract.zipped": ("holds_pages",),
        },
    )

__all__ = [
    "File",
    "contents_of",
    "extract",
    "extract_all",
    "extract_part",
    "holds_pages",
    "image_bytes",
    "is_list_of_marks",
    "links_of",
    "rule_for",
    "whole_page",
]
