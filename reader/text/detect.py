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
_LINK = re.compile(r"https?://[!-~]+")  # its words are nobody's
_HIRAGANA = re.compile(r"[ぁ-ゖ]")
# の is fashionable on Chinese signs; these characters are not used in Japanese.
_CHINESE_ALONE = re.compile("[这這们們吗嗎呢吧没说說么麼发对与将从让给过进关时个为]")
_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]+(?:['’][A-Za-z]+)?")
_OTHER_LETTER = re.compile(r"[^\W\d_A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ㐀-鿿豈-﫿\U00020000-\U0003134f]")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ENGLISH = _words("""
    the of and to a in that is was it for on with as he she be at by are this have
    from or had not but what were they his her which you has their will would there
    been who its an if more about when than into could said can after we i so up out
    my our your do does did how no all one new over says now
    us some other should these those many first while such
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
    text = _LINK.sub("", text)
    han, words = len(_HAN.findall(text)), _WORD.findall(text)
    foreign = len(_OTHER_LETTER.findall(text))
    if not han and not words:
        return Language.UNDETERMINED
    if _is_japanese_or_korean(text, han):
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


def _is_japanese_or_korean(text: str, han: int) -> bool:
    """Whether kana and hangul are the text's own, and not a name that is quoted."""
    own = len(_KANA_OR_HANGUL.findall(text))
    if _CHINESE_ALONE.search(text):
        return own > han
    return own * 5 > han + 1 or bool(_HIRAGANA.search(text.replace("の", "")))


def _of_latin(words: list[str]) -> Language:
    lowered = [word.lower() for word in words]
    english = sum(word in _ENGLISH for word in lowered)
    others = sum(word in _NEIGHBOURS for word in lowered)
    if len(words) >= _ENOUGH_WORDS:
        is_foreign = others > english or not (english or _is_terse(words))
    else:
        marked = sum(not word.replace("’", "").isascii() for word in words)
        is_foreign = not english and max(others, marked) >= max(2, len(words) / 3)
    return Language.UNDETERMINED if is_foreign else Language.ENGLISH


def _is_terse(words: list[str]) -> bool:
    """Whether these may be names and a headline's words, with no small ones."""
    return sum(word.islower() for word in words) < _ENOUGH_WORDS - 1


def _weight(text: str) -> int:
    """About how many words a text has, in either language."""
    return len(_HAN.findall(text)) * 2 // 3 + len(_WORD.findall(text))
