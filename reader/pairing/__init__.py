"""Which original belongs to which translation that the author supplied.

Owns the alignment of texts that say the same in two languages, on one page or in two
files. May import text, domain, work, paths, errors.
"""

from reader.pairing.bilingual import PairedArticle, within
from reader.pairing.evidence import Meanings
from reader.pairing.stories import between

__all__ = ["Meanings", "PairedArticle", "between", "within"]
