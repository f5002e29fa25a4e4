"""How much a paragraph sounds like a notice: words by which a site speaks of itself.

Offers, appeals, invitations, terms and credits have no end of wordings, so no list of
phrases holds them. A linear model over the words and pairs of words weighs them; the
characters of Chinese, which has no spaces, in ones, twos and threes. The weights are
data (``resources/extract/weights.json``), fitted by `packaging/extraction/wording.py`
to notices that were written for it and to paragraphs of real articles. There is one
for each value of a hash, which takes less space and time than a list of words would:
Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", 2009.
"""

from __future__ import annotations

import re
from base64 import b64decode
from typing import TYPE_CHECKING
from zlib import crc32

from reader.extract.variants import simplified

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

SIZE = 1 << 16  # values of the hash
SCALE = 32  # a stored weight of so much is 1
_FIRST = 300  # code points of a text that are looked at
_BEGINNING, _END = 1, 3  # what the hash of the first word begins with, and of the last
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+|[\u3400-\u9fff]|[^\w\s]")


def hashes_of(text: str) -> set[int]:
    """The hashes of a text's words and pairs, and of Chinese threes; below `SIZE`."""
    small = simplified(text[:_FIRST]).lower().replace("’", "'")
    words = _WORD.findall(small)
    coded = [b"0" if word[0].isdigit() else word.encode() for word in words]
    own = [*map(crc32, coded)]
    pairs = [*map(crc32, coded, (_BEGINNING, *own))]  # each goes on from the one before
    found = {value % SIZE for value in (*own, *pairs)}
    if not small.isascii():
        threes = zip(words[1:], coded[1:], pairs, strict=False)
        found.update(
            [crc32(code, two) % SIZE for word, code, two in threes if word >= "\u3400"]
        )
    if coded:
        found.add(crc32(coded[-1], _END) % SIZE)
    return found


class Wording:
    """The weights of words, pairs and threes by the value of their hash."""

    def __init__(self, base: float, weights: bytes) -> None:
        """`weights` are `SIZE` bytes, each 128 more than its weight times `SCALE`."""
        self._base, self._weights = base, weights

    def of(self, text: str) -> float:
        """The logarithm of the odds that a text is a notice: above 0 if it likely is.

        Of English and Chinese; in other languages most words weigh nothing.
        """
        found = hashes_of(text)
        weights = self._weights
        total = sum([weights[each] for each in found]) - 128 * len(found)
        return self._base + total / SCALE


def wording_of(data: Mapping[str, Any]) -> Wording:
    """The weights as `weights.json` has them."""
    return Wording(data["base"], b64decode(data["weights"]))
