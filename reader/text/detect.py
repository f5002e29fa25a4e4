"""Which language a text is in: by its script first, by its small words second."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.domain.language import Language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.domain.article import Block

_HAN = re.compile(r"[㐀-䶿一-鿿豈-﫿\U00020000-\U0003134f]")
_KANA_OR_HANGUL = re.compile(r"[぀-ヿㇰ-ㇿｦ-ﾟ가-힣ᄀ-ᇿ]")
_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ]+(?:['’][A-Za-z]+)?")
_OTHER_LETTER = re.compile(r"[^\W\d_A-Za-zÀ-ÖØ-öø-ɏ㐀-鿿豈-﫿\U00020000-\U0003134f]")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ENGLISH = _words("""
    the of and to a in that is was it for on with as he she be at by are this have
    from or had not but what were they his her which you has their will would there
    been who its an if more about when than into could said can after we i so up out
    my our your do does did how no all one new over says
""")
# The commonest words of the neighbours, less those that English has too.
_NEIGHBOURS = _words("""
    le la les des et est une du dans pour que qui sur pas avec au ce il elle sont
    der das und ist von den mit ein eine zu auf für nicht dem des im sich auch el
    los las y en es un una por con para se del al como más su lo il di che è per
    della gli sono nel non alla da o os uma em não com do dos e na no ao mais de het
    een van dat niet op te zijn voor och att det som på är av för inte og ikke til
    jeg nie się na jest że w z
""") - {"do", "no", "a", "an", "in", "on", "he", "me", "is", "was", "all", "so"}
_ENOUGH_WORDS = 8  # below that the small words prove nothing


def language_of(text: str) -> Language:
    """The language of one paragraph or sentence."""
    han, words = len(_HAN.findall(text)), _WORD.findall(text)
    foreign = len(_OTHER_LETTER.findall(text))
    if not han and not words:
        return Language.UNDETERMINED
    if len(_KANA_OR_HANGUL.findall(text)) * 5 > han + 1:
        return Language.UNDETERMINED
    if foreign > han + sum(map(len, words)):
        return Language.UNDETERMINED
    # A Chinese word has about one and a half characters.
    if han * 2 >= len(words) * 3 or (han and han >= len(words)):
        return Language.CHINESE
    return _of_latin(words)


def article_language(blocks: Iterable[Block]) -> Language:
    """The language most of the article's prose is in."""
    weight = dict.fromkeys(Language, 0)
    for block in blocks:
        if block.kind is not BlockKind.CODE:
            weight[language_of(block.text)] += _weight(block.text)
    english, chinese = weight[Language.ENGLISH], weight[Language.CHINESE]
    if not english and not chinese:
        return Language.UNDETERMINED
    if weight[Language.UNDETERMINED] > 2 * max(english, chinese):
        return Language.UNDETERMINED
    return Language.CHINESE if chinese >= english else Language.ENGLISH


def _of_latin(words: list[str]) -> Language:
    lowered = [word.lower() for word in words]
    if len(words) < _ENOUGH_WORDS:
        return Language.ENGLISH
    english = sum(word in _ENGLISH for word in lowered)
    others = sum(word in _NEIGHBOURS for word in lowered)
    return Language.UNDETERMINED if others > english else Language.ENGLISH


def _weight(text: str) -> int:
    """About how many words a text has, in either language."""
    return len(_HAN.findall(text)) * 2 // 3 + len(_WORD.findall(text))
