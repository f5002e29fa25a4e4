"""Pairs an original with the translation that its author supplied.

Owns the alignment of texts that say the same in two languages, on one page or in two
files. May import text, domain, work, paths, errors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.lazy import at_first_use

if TYPE_CHECKING:
    from reader.pairing.bilingual import PairedArticle, within
    from reader.pairing.evidence import Meanings
    from reader.pairing.stories import between
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "reader.pairing.bilingual": ("PairedArticle", "within"),
            "reader.pairing.evidence": ("Meanings",),
            "reader.pairing.stories": ("between",),
        },
    )

__all__ = ["Meanings", "PairedArticle", "between", "within"]
