"""The last paragraphs of a text, which may sound like what a page says of itself.

“Subscriptions were cancelled”, “Cookies were all that was left”: the learnt score of
such a line is low, and nothing of the article follows that would speak for it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.extract import phrases
from reader.extract.asides import is_beside
from reader.extract.credits import credit_of
from reader.extract.offers import is_appeal, speaks_to_reader
from reader.lazy import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.measures import MeasuredPage

_LEAST = 3  # lines of a text that goes on
_MOST = 6  # lines that are taken back
_SENTENCE = re.compile(r"(?<!\.\.)[.!?。！？][\"”’」』)）]*$")
# Who says it is the page, or who made it; where else to go.
_OWN = pattern(
    r"\b(?:we|our|(?-i:us))\b|\b(?:edited|produced|checked|translated|compiled"
    r"|photograph\w*|illustrat\w+) by\b|\b[\w-]{2,}\.(?:com|org|net|gov|cn|tw|hk)\b|@"
    r"|我们|我們|本[文站报報网網刊]|作者|[编編][辑輯]\s*[：:]|[转轉][载載]|[来來]源",
    re.I,
)


def with_last(page: MeasuredPage, kept: Sequence[int]) -> list[int]:
    """The indices, and those of the paragraphs right below that are more of the same.

    Each is a sentence in an element like the last one's, and tells something: it does
    not speak to the reader, of the page or for it.
    """
    found = list(kept)
    if len(found) < _LEAST:
        return found
    for i in range(found[-1] + 1, len(page.lines)):
        line = page.lines[i]
        if not line.weight and line.image is None:
            continue
        if len(found) - len(kept) == _MOST or not _goes_on(page, found, i):
            break
        found.append(i)
    return found


def _goes_on(page: MeasuredPage, found: list[int], i: int) -> bool:
    line, last = page.lines[i], page.lines[found[-1]]
    is_alike = (
        line.place.kind is last.place.kind is BlockKind.PARAGRAPH
        and line.tag == last.tag == "p"
        and not line.linked
        and not page.fences[i]
        and page.goods[i] > 0
        and page.kins[line.area] == page.kins[last.area]
    )
    return is_alike and _tells(line.text) and not is_beside(page, [*found, i])


def _tells(text: str) -> bool:
    if not _SENTENCE.search(text) or _OWN.search(text) or speaks_to_reader(text):
        return False
    if phrases.FOOTER.search(text) or phrases.BOILERPLATE.match(text):
        return False
    return not is_appeal(text) and not credit_of(text)
