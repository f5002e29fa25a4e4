"""English words: CC-CEDICT turned round, the likeliest Chinese word first.

How well a Chinese word fits is how common it is and how plainly its gloss says the
English one, together with how often it translates that in parallel texts. These also
give words that no gloss has ("urban", "threat").

A line is ``key, words``, the Chinese words between tabs, each with ``|pinyin`` where
the word alone is not unique; or ``inflected, =, lemma``.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import alignment
import wordfreq

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from chinese import Entry

_LONGEST = 4  # words of a key
_LONGEST_CHINESE = 6  # characters of a word that is looked for in a sentence
_MOST = 8  # Chinese words of a key
_NOT_GLOSSES = re.compile(
    r"variant of|^CL:|^see |^surname |^used in|^abbr\. |^same as|^also |radical in"
    r"|^classifier|^Taiwan pr|(?:^|modal |final |auxiliary |structural )particle"
)
_RARE = re.compile(
    r"\((?:[^)]*\b)?(?:literary|archaic|old|dialect|slang|Tw|HK|Cantonese|bound form"
    r"|classical|vulgar|historical|honorific|humble|Beijing|name|onom\.)(?:\b[^)]*)?\)"
)
_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9'.&-]*(?: [A-Za-z0-9'.&-]+)*")
_PERSON = re.compile(r"([A-Z]\w+)[^,;(]* ([A-Z]\w+) \((?:\d{3}|c\. |born )[^)]*\)")
_SHORT = re.compile(r"^\w[^(),;]* \((?:abbr\. )?([A-Z]{2,6})\)")
_TOKEN = re.compile(r"[A-Za-z0-9]+(?:[-'.&][A-Za-z0-9]+)*")
_BOUND = re.compile(r"(?<= \w\w\w\w) (?:in|of|to|with|for|on|at|from)$")
_A_WORD = 4.8  # as frequent, a name's letters are rather an English word
_LEAD = re.compile(r"^(?:to be |to |an? |the |one's |sb |sth )+")

# How well a word fits is a decimal logarithm, as Zipf's frequencies are.
_FAR = 5.0  # a word that fits so much worse than the best is left out
_LATER_SENSE, _LATER_GLOSS = 0.6, 0.3  # for each before it, of which four count
_UNUSUAL, _EXPLAINED = 2.5, 0.3  # a sense that is marked so, or has brackets
_NO_GLOSS = -1.0
_INFLECTED = -0.3
_A_PHRASE = 2.5  # "in danger" that fits worse should not hide the word "danger"

_WEIGHT = 1.2  # of the parallel texts
_DOUBT = 0.8  # as if each key had been met so often more, and become anything
_ANYTHING = 0.005  # the share of a word in that
_LEAST_SEEN, _LEAST_SHARE, _LEAST_BACK = 1.3, 0.15, 0.005  # of a word in no gloss
_SURER = 0.25  # by so much, shared by how often it was seen, must the share be larger
_EVERYWHERE = 65  # as frequent as "is" and "a": beside every word, by chance
_OFTEN, _SELDOM = 8, 0.02  # a phrase met so often whose words are so seldom there
_DATES = frozenset("年月日号")  # no words for May, which is 5月
_LOOSE = re.compile(
    r"\b(?:an?|the|in|into|it|of|to|on|at|for|with|by|from|out|up|off|be|is|no|not|one"
    r"|so|as|and|or|all|over|down|away|very|slightly)\b"
)


class Index:
    """Which Chinese words an English key may stand for, and how well each fits."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._names = _unique_names(entries)
        self._first = {entry.simplified: entry for entry in reversed(entries)}
        self._scores: dict[str, dict[Entry, float]] = defaultdict(dict)
        self._met: Counter[str] = Counter()  # keys, and Chinese words after a "="
        self._became: alignment.Expected = {}
        for entry in entries:
            for key, score in _keys(entry):
                self._note(key, entry, score)

    def __contains__(self, key: str) -> bool:
        return key in self._scores

    def inflect(self, forms: Iterable[tuple[str, str]]) -> None:
        """Give a form that is a key of its own what its plain form may stand for."""
        for form, plain in forms:
            for entry, score in self._scores.get(plain, {}).items():
                self._note(form, entry, score + _INFLECTED)

    def _note(self, key: str, entry: Entry, score: float) -> None:
        best = self._scores[key].get(entry, score)
        self._scores[key][entry] = max(score, best)

    def inflected(self) -> list[tuple[str, str]]:
        """The keys that are inflections of another, by rule; "take part in", too."""
        return [
            (key, plain)
            for key in list(self._scores)
            for plain in (*_plain(key), _BOUND.sub("", key))
            if plain in self._scores and plain != key
        ]

    def learn(self, pairs: Iterable[tuple[str, str, float]]) -> None:
        """Take note of sentences and their translations, each of some weight."""
        self._became = alignment.expected(self._cut(pairs))

    def lines(self) -> Iterator[str]:
        keys = {*self._scores, *self._became}
        for key in keys:
            fit = self._fit(key)
            best = sorted(fit, key=lambda entry: (-fit[entry], entry.simplified))
            close = [each for each in best if fit[each] > fit[best[0]] - _FAR]
            names = dict.fromkeys(self._names[each] for each in close)
            if names and not self._misleads(key, fit):
                yield "\t".join((key, *list(names)[:_MOST]))

    def _fit(self, key: str) -> dict[Entry, float]:
        """All that a key may stand for, the best with the highest number."""
        met, became = self._met[key], self._became.get(key, {})
        scores = {**self._learnt(met, became), **self._scores.get(key, {})}
        return {
            entry: score + _WEIGHT * _likely(met, became.get(entry.simplified, 0))
            for entry, score in scores.items()
        }

    def _misleads(self, key: str, words: Iterable[Entry]) -> bool:
        """Whether a phrase is hardly ever what the glosses say: "number of"."""
        became = self._became.get(key, {})
        there = sum(became.get(each.simplified, 0) for each in words)
        return (
            " " in key and self._met[key] >= _OFTEN and there < _SELDOM * self._met[key]
        )

    def _learnt(self, met: float, became: dict[str, float]) -> dict[Entry, float]:
        """The words of no gloss that stand out."""
        return {
            (entry := self._first[word]): entry.frequency / 10 + _NO_GLOSS
            for word, times in became.items()
            if times >= _LEAST_SEEN
            and word not in _DATES
            and times >= (self._least_share(word) + _SURER / times) * met
            and times >= _LEAST_BACK * self._met["=" + word]
        }

    def _least_share(self, word: str) -> float:
        is_everywhere = self._first[word].frequency >= _EVERYWHERE and len(word) == 1
        return _LEAST_SHARE * (2 if is_everywhere else 1)

    def _cut(self, pairs: Iterable[tuple[str, str, float]]) -> Iterator[alignment.Pair]:
        for source, target, weight in pairs:
            keys = set(self._keys_in(source))
            words = self._words_in(target)
            for each in (*keys, *("=" + word for word in words)):
                self._met[each] += weight
            yield keys, words, weight

    def _keys_in(self, text: str) -> Iterator[str]:
        """The keys of a sentence, the longest at each place, as the reader looks up."""
        tokens = _TOKEN.findall(text)
        at = 0
        while at < len(tokens):
            for end in range(min(len(tokens), at + _LONGEST), at, -1):
                key = self._key(" ".join(tokens[at:end]), is_first=at == 0)
                if key in self._scores or end == at + 1:
                    break
            yield key
            at = end

    def _key(self, text: str, *, is_first: bool) -> str:
        lower = text.lower()
        forms = [lower, text] if is_first else [text, lower]
        forms += [plain for form in forms for plain in _plain(form)]
        return next((form for form in forms if form in self._scores), forms[0])

    def _words_in(self, text: str) -> set[str]:
        """The Chinese words of a sentence, the longest at each place."""
        found, at = set(), 0
        while at < len(text):
            ends = range(min(len(text), at + _LONGEST_CHINESE), at, -1)
            end = next((end for end in ends if text[at:end] in self._first), 0)
            if end:
                found.add(text[at:end])
            at = end or at + 1
        return found


def irregular(wordnet: Path, index: Index) -> list[tuple[str, str]]:
    """WordNet's lists of inflected forms that no rule explains, with their lemmas."""
    found = {}
    for name in ("verb", "noun", "adj", "adv"):
        for line in (wordnet / f"{name}.exc").read_text("utf-8").splitlines():
            inflected, *lemmas = line.split()
            known = [each for each in lemmas if each in index and each != inflected]
            if known and "_" not in inflected:
                found[inflected, known[0]] = None
    return list(found)


def _plain(token: str) -> Iterator[str]:
    """What a form may be an inflection of."""
    for ending, instead in (
        ("ies", "y"),
        ("es", ""),
        ("s", ""),
        ("ed", ""),
        ("ed", "e"),
        ("ing", ""),
        ("ing", "e"),
    ):
        stem = token.removesuffix(ending)
        if stem != token and len(stem) > 1:
            yield stem + instead
            if ending in ("ed", "ing") and stem[-1] == stem[-2]:
                yield stem[:-1]


def _likely(met: float, became: float) -> float:
    """The logarithm of how often a key that was met so often became a word."""
    return math.log10((became + _ANYTHING * _DOUBT) / (met + _DOUBT))


def _unique_names(entries: Sequence[Entry]) -> dict[Entry, str]:
    count = Counter(entry.simplified for entry in entries)
    return {
        entry: entry.simplified
        if count[entry.simplified] == 1
        else f"{entry.simplified}|{entry.pinyin}"
        for entry in entries
    }


def _keys(entry: Entry) -> Iterator[tuple[str, float]]:
    """The English that an entry may stand for, and how well it fits."""
    common = entry.frequency / 10
    for name in filter(None, (_romanised(entry), *_shorts(entry))):
        yield name, common + _NO_GLOSS
    for place, sense in enumerate(entry.senses):
        if not _NOT_GLOSSES.search(sense):
            score = common - min(place, 4) * _LATER_SENSE
            is_unusual, is_explained = bool(_RARE.search(sense)), "(" in sense
            score -= _UNUSUAL * is_unusual + _EXPLAINED * is_explained
            yield from _glosses(entry, sense, score)


def _glosses(entry: Entry, sense: str, score: float) -> Iterator[tuple[str, float]]:
    """The keys in a sense that fits so well: its parts, but for poor phrases."""
    parts = re.split("[;,]", re.sub(r"\([^)]*\)", " ", _unaccented(sense)))
    if entry.pinyin[:1].isupper():  # "Fudan University, Shanghai"
        parts = parts[:1]
    is_all = len(entry.senses) == len(parts) == 1
    for place, part in enumerate(parts):
        key = " ".join(_LEAD.sub("", part.strip()).rstrip("!?.").split())
        fit = score - min(place, 4) * _LATER_GLOSS
        is_loose = " " in key and not is_all and _LOOSE.search(key)
        is_lost = key[:1].isupper() and key not in sense and _is_word(key)  # Malé
        if _is_key(key) and not is_lost and (fit >= _A_PHRASE or not is_loose):
            yield key, fit


def _unaccented(text: str) -> str:
    """Fiance for fiancé: a key is in ASCII, and whoever asks asks without accents."""
    parts = unicodedata.normalize("NFD", text)
    return "".join(char for char in parts if not unicodedata.combining(char))


def _is_key(text: str) -> bool:
    return bool(_KEY.fullmatch(text)) and text.count(" ") < _LONGEST


def _shorts(entry: Entry) -> Iterator[str]:
    """How the news call whom or what a sense names in full: Obama, Xi, GDP."""
    for sense in entry.senses:
        person, short = _PERSON.match(sense), _SHORT.match(sense)
        if short:
            yield short[1]
        if person:
            is_chinese = _romanised(entry).startswith(f"{person[1]} ")
            yield person[1] if is_chinese else person[2]


def _romanised(entry: Entry) -> str:
    """A name in Latin letters: Xi Jinping, Guangdong; empty if it is none."""
    letters = re.sub(r"[\d,·]", "", entry.pinyin).replace("ü", "u")
    name = re.sub(r" (?=[a-z])", "", letters)
    is_name = name.istitle() and name.replace(" ", "").isalpha()
    if len(entry.simplified) == 1 and "surname" not in entry.senses[0]:
        return ""  # short for another name
    return "" if _is_word(name) or not is_name else name


def _is_word(name: str) -> bool:
    """Whether a name's letters are rather an English word: He, Long, Song."""
    return wordfreq.zipf_frequency(name, "en") > _A_WORD
