"""Detects the language of a text, by its script and then by its function words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.domain.language import Language
from reader.lazy import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.domain.article import Block

HAN = pattern(r"[㐀-䶿一-鿿豈-﫿\U00020000-\U0003134f]")
"""One Chinese character. `count_han` does not compile it for most English texts."""

_FIRST_HAN = "\u3400"

_KANA_OR_HANGUL = pattern(r"[぀-ヿㇰ-ㇿｦ-ﾟ가-힣ᄀ-ᇿ]")
_LINK = re.compile(r"https?://[!-~]+")  # its words are nobody's
_HIRAGANA = pattern(r"[ぁ-ゖ]")
# の is fashionable on Chinese signs; these characters are not used in Japanese.
_CHINESE_ALONE = pattern("[这這们們吗嗎呢吧没说說么麼发对与将从让给过进关时个为]")
# Forms of characters that only Japan uses, so that a line without kana is known.
_JAPANESE_ALONE = pattern(
    "[込働峠畑辻圏図対応関広県駅労円気経済戦売読続総沢辺様観毎栄桜満価伝児両収徳悪暦"
    "焼単厳塩囲団壊変実専帰廃弾従恵戯択挙拠拡検権歓渋渓犠獣砕稲絵縄繊聴脳臓蔵薬覧訳"
    "譲転軽遅酔鉄銭鋳錬録雑霊顔顕駆騒験髄鶏塁楽歴継縦仏仮処剣剤剰労勧営増壊壌変奨姉寛嬢"
    "巣巻帯弐徴応悩戻払抜捜揺摂撃斎晩枠栃桟歩歯殻涙渇渉済溌滝瀬焔獣瑠畳疎発県砕穂窓竜"
    "粋粛経舎荘蛍覇読謡賛辺逓釈鉱闘陥険隠隣髪麹黒黙齢]"
)
_ENCLOSED = re.compile(
    '“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》|（[^）]*）|\\([^)]*\\)|"[^"]*"'
)
_CHINESE_QUOTE = re.compile("《[^》]*》|“[^”]*”")  # marks that Japanese does not use
_STOP = pattern("[，。、；：！？]")
_JOINT = pattern("(?<=[A-Za-z]) ?[与與和及或跟的在是对對] ?(?=[A-Za-z])")
_PARTICLE = pattern(
    "[的了是在和与與及或将將被把从從对對为為以于於也都而但就又还還不没沒这這那其所着过過"
    "会會能可要说說称稱请請由向因并並每个個们們]"
)
_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]+(?:['’][A-Za-z]+)?")
_NOT_LATIN = re.compile(r"[^\W\d_A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]")


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
_ENDING = re.compile("[a-z]{2}(?:s|ed|ing|ly|er|tion)$")
_ENOUGH_WORDS = 8  # below that the small words prove nothing


def language_of(text: str, doubtful: Language | None = None) -> Language:
    """The language of one paragraph or sentence.

    A line of names in both scripts may be either: it is taken for `doubtful`, the
    article's language, or judged by the length of its parts if that is not known.
    """
    text = _LINK.sub("", text)
    own = _own(text, doubtful)
    han, words = _counted(text)
    if not han and not words:
        return Language.UNDETERMINED
    others = 0 if own.isascii() else len(_NOT_LATIN.findall(own))
    if others:  # of them the Chinese characters are not foreign
        if _is_japanese_or_korean(own, doubtful):
            return Language.UNDETERMINED
        if others - count_han(own) > han + sum(map(len, words)):
            return Language.UNDETERMINED
    if not han:
        return _of_latin(words)
    if not words:
        return Language.CHINESE
    found = _by_structure(text) or doubtful
    if found is Language.ENGLISH:
        return _of_latin(words)
    # A Chinese word has about one and a half characters.
    if found or han * 2 >= len(words) * 3 or han >= len(words):
        return Language.CHINESE
    return _of_latin(words)


@lru_cache(maxsize=8)
def _counted(text: str) -> tuple[int, list[str]]:
    """How many Chinese characters a text has, and its other words."""
    return count_han(text), _WORD.findall(text)


def count_han(text: str) -> int:
    """How many Chinese characters a text has."""
    if text.isascii() or max(text) < _FIRST_HAN:
        return 0
    return len(HAN.findall(text))


def _by_structure(text: str) -> Language | None:
    """The language that a text of both scripts is built in; None if that is open.

    Names stand in either language. Particles, stops and conjunctions do not: 与 and 、
    between two Latin names are Chinese, "the" and "of" in small letters English. What
    is quoted or in brackets may be of the other language.
    """
    frame = _ENCLOSED.sub(" ", text)
    if not _WORD.search(frame) and not count_han(frame):
        frame = text
    small = sum(word in _ENGLISH for word in _WORD.findall(frame))
    joints = len(_STOP.findall(frame)) + len(_JOINT.findall(frame))
    chinese = joints + len(_PARTICLE.findall(frame))
    if small > max(1, chinese):
        return Language.ENGLISH
    is_chinese = chinese > small and (joints or chinese > 1)
    return Language.CHINESE if is_chinese else None


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


def _own(text: str, doubtful: Language | None) -> str:
    """A text without what is quoted or in brackets, if there is enough beside it."""
    frame = (_ENCLOSED if doubtful else _CHINESE_QUOTE).sub(" ", text)
    if frame == text:
        return text
    is_enough = count_han(frame) or len(_WORD.findall(frame)) > 1
    return frame if is_enough else text


def _is_japanese_or_korean(text: str, doubtful: Language | None) -> bool:
    """Whether a text's own kana and hangul make it so, or characters without any."""
    han = count_han(text)
    own = len(_KANA_OR_HANGUL.findall(text))
    if not own and not _JAPANESE_ALONE.search(text):
        return False
    if _CHINESE_ALONE.search(text) or _is_unknown_in_japan(text):
        return own > han
    if _JAPANESE_ALONE.search(text) or _HIRAGANA.search(text.replace("の", "")):
        return True
    if own == text.count("の") and doubtful is Language.CHINESE:
        return False  # 優の良品 is a brand; a line of a Chinese article is Chinese
    return own * 5 > han + 1


def _is_unknown_in_japan(text: str) -> bool:
    """True of a text with characters that no Japanese typeface of old had: 际 场."""
    unknown = [char for char in HAN.findall(text) if not _encodes(char, "cp932")]
    return any(_encodes(char, "gb2312") for char in unknown)


def _encodes(char: str, encoding: str) -> bool:
    try:
        return bool(char.encode(encoding))
    except UnicodeEncodeError:
        return False


def _of_latin(words: list[str]) -> Language:
    lowered = [word.lower() for word in words]
    english = sum([word in _ENGLISH for word in lowered])
    # Le Figaro and El País are names; what is small, or stands first, is a word.
    foreign = [n for n, word in enumerate(lowered) if word in _NEIGHBOURS]
    others = sum([not n or words[n].islower() for n in foreign])
    if len(words) >= _ENOUGH_WORDS:
        is_plain = english or _is_terse(words) or (not others and _is_inflected(words))
        is_foreign = others > english or not is_plain
    else:
        marked = sum(not word.replace("’", "").isascii() for word in words)
        is_foreign = not english and max(others, marked) >= max(2, len(words) / 3)
    return Language.UNDETERMINED if is_foreign else Language.ENGLISH


def _is_terse(words: list[str]) -> bool:
    """Whether these may be names and a headline's words, with no small ones."""
    return sum(word.islower() for word in words) < _ENOUGH_WORDS - 1


def _is_inflected(words: list[str]) -> bool:
    """Whether words end as English ones do: a headline may have no small ones."""
    ended = sum(bool(_ENDING.search(word)) for word in words)
    return ended >= max(2, len(words) / 4) and all(map(str.isascii, words))


def _weight(text: str) -> int:
    """About how many words a text has, in either language."""
    han, words = _counted(text)
    return han * 2 // 3 + len(words)
