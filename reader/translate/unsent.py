"""Decides which texts are copied instead of translated."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.domain.language import Language
from reader.lazy import pattern
from reader.text.detect import language_of

if TYPE_CHECKING:
    from reader.domain.article import Block
    from reader.domain.language import Direction

_WORD = pattern(r"[^\W\d_]{2}|[㐀-鿿豈-﫿\U00020000-\U0003134f]")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[!-~]+|[\w.+-]+@[\w-]+\.[\w.-]+|[@#][\w-]+"
    r"|(?:[\w-]+\.)+(?:com|org|net|cn|hk|tw|uk|io|gov|edu)(?:/[!-~]*)?",
    re.ASCII,  # Chinese follows an address without a gap
)
# A product's or a person's name written as one word: iPhone, DeepSeek, GPT-4o, C919.
# In ASCII: a Chinese title may begin with one, as NBA总决赛 does.
_COINED = re.compile(r"(?:[A-Za-z]+[A-Z]\w*|[A-Za-z]+-?\d[\w.-]*)[.,:;]?", re.ASCII)


def is_left_alone(block: Block, direction: Direction, language: Language) -> bool:
    """True if a whole paragraph is not to be translated."""
    if block.kind is BlockKind.CODE or not has_words(block.text):
        return True
    return language is not direction.source


def is_copied(text: str, direction: Direction, *, looks: bool = True) -> bool:
    """Whether one sentence says the same in the other language.

    One that `looks` like the other language does; the reader may know better.
    """
    bare = _ADDRESS.sub("", text)
    if not has_words(bare) or _COINED.fullmatch(bare.strip()):
        return True
    return looks and language_of(text, direction.source) is direction.target


def has_words(text: str) -> bool:
    return bool(_WORD.search(text))


def block_language(block: Block, direction: Direction) -> Language:
    """A paragraph's language: by its script, and in doubt the article's."""
    found = language_of(block.text, direction.source)
    if found is Language.UNDETERMINED and not has_words(block.text):
        return direction.source
    return found
