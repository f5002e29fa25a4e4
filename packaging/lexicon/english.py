"""English words: CC-CEDICT turned round, the likeliest Chinese word first.

A word that is in no gloss ("urban", "threat") gets the Chinese words that stand oftener
in the translations of its sentences than anywhere else, if any stands out.

A line is ``key, words``, the Chinese words between tabs, each with ``|pinyin`` where
the word alone is not unique; or ``inflected, =, lemma``.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from chinese import Entry

_LONGEST = 4  # words of a key
_MOST = 8  # Chinese words of a key
_FAR = 5.0  # a word that fits so much worse than the best is left out
_NOT_GLOSSES = re.compile(
    r"variant of|^CL:|^see |^surname |^used in|^abbr\. |^same as|^also |radical in"
    r"|^classifier|^Taiwan pr|particle|\[.*\]|\|"
)
_RARE = re.compile(
    r"\((?:[^)]*\b)?(?:literary|archaic|old|dialect|slang|Tw|HK|Cantonese|bound form"
    r"|classical|vulgar|historical|honorific|humble|Beijing|name|onom\.)(?:\b[^)]*)?\)"
)
_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9'.&-]*(?: [A-Za-z0-9'.&-]+)*")
_TOKEN = re.compile(r"[A-Za-z0-9]+(?:[-'.&][A-Za-z0-9]+)*")
_STRANGE = re.compile(r"\b[a-z]{4,}\b")
_LEAST_SEEN, _LEAST_SHARE, _MOST_LEARNT = 8, 0.34, 2
_LEAD = re.compile(r"^(?:to be |to |an? |the |one's |sb |sth )+")


class Index:
    """Which Chinese words an English key may stand for, and how well each fits."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._counts: Counter[str] = Counter()  # sentences with a key, with a word
        self._joint: Counter[tuple[str, str]] = Counter()
        self._sentences = 0
        self._names = _unique_names(entries)
        self._first = {entry.simplified: entry for entry in reversed(entries)}
        self._strange: Counter[str] = Counter()  # sentences with a word of no gloss
        self._everywhere: Counter[str] = Counter()  # sentences with a Chinese word
        self._beside: Counter[tuple[str, str]] = Counter()
        self._scores: dict[str, dict[Entry, float]] = defaultdict(dict)
        for entry in entries:
            for key, score in _keys(entry):
                best = self._scores[key].get(entry, -9.0)
                self._scores[key][entry] = max(score, best)

    def __contains__(self, key: str) -> bool:
        return key in self._scores

    def count(self, source: str, target: str) -> None:
        """Take note of a sentence and its translation."""
        self._sentences += 1
        words = set()
        for key in self._keys_in(source):
            self._counts[key] += 1
            for entry in self._scores[key]:
                if entry.simplified in target:
                    self._joint[key, entry.simplified] += 1
                    words.add(entry.simplified)
        self._counts.update(f"={word}" for word in words)
        self._count_strange(source, target)

    def _count_strange(self, source: str, target: str) -> None:
        strange = {
            lower
            for each in _STRANGE.findall(source)
            if (lower := lemma(each, self)) not in self._scores
        }
        self._strange.update(strange)
        words = self._words_of(target)
        self._everywhere.update(words)
        self._beside.update((each, word) for each in strange for word in words)

    def _words_of(self, text: str) -> set[str]:
        """The Chinese words of a sentence, the longest at each place."""
        found, at = set(), 0
        while at < len(text):
            ends = range(min(len(text), at + 6), at + 1, -1)
            end = next((end for end in ends if text[at:end] in self._first), at + 1)
            if end - at > 1:
                found.add(text[at:end])
            at = end
        return found

    def lines(self) -> Iterator[str]:
        for key, scores in self._scores.items():
            fit = {
                entry: score + self._fit(key, entry) for entry, score in scores.items()
            }
            best = sorted(fit, key=lambda entry: (-fit[entry], entry.simplified))
            close = [each for each in best if fit[each] > fit[best[0]] - _FAR]
            names = dict.fromkeys(self._names[each] for each in close)
            yield "\t".join((key, *list(names)[:_MOST]))

    def learnt(self) -> Iterator[str]:
        """Lines for the words of no gloss."""
        likely: dict[str, list[tuple[float, str]]] = defaultdict(list)
        for (word, chinese), together in self._beside.items():
            share = together / self._strange[word]
            dice = 2 * together / (self._strange[word] + self._everywhere[chinese])
            if together >= _LEAST_SEEN and min(share, dice) >= _LEAST_SHARE:
                likely[word].append((dice, chinese))
        for word, found in likely.items():
            best = [
                chinese for _, chinese in sorted(found, reverse=True)[:_MOST_LEARNT]
            ]
            yield "\t".join((word, *(self._names[self._first[each]] for each in best)))

    def _fit(self, key: str, entry: Entry) -> float:
        """How much oftener the word is there when the key is."""
        if not self._sentences:
            return 0.0
        beside = self._joint[key, entry.simplified] / (self._counts[key] + 5)
        anywhere = self._counts[f"={entry.simplified}"] / self._sentences
        weight = 1.5 if len(entry.simplified) == 1 else 8  # 告 is also a part of 报告
        return weight * (beside - anywhere)

    def _keys_in(self, text: str) -> set[str]:
        tokens = [lemma(each, self) for each in _TOKEN.findall(text)]
        return {
            key
            for start in range(len(tokens))
            for end in range(start + 1, min(start + _LONGEST, len(tokens)) + 1)
            for written in [" ".join(tokens[start:end])]
            for key in {written, written.lower()}
            if key in self._scores
        }


def irregular(wordnet: Path, index: Index) -> Iterator[str]:
    """WordNet's lists of inflected forms that no rule explains."""
    seen = set()
    for name in ("verb", "noun", "adj", "adv"):
        for line in (wordnet / f"{name}.exc").read_text("utf-8").splitlines():
            inflected, *lemmas = line.replace("_", " ").split()
            known = [each for each in lemmas if each in index and each != inflected]
            if known and (inflected, known[0]) not in seen:
                seen.add((inflected, known[0]))
                yield f"{inflected}\t=\t{known[0]}"


def lemma(token: str, index: Index) -> str:
    """Enough to count by: the plain form if the index knows it."""
    for ending, instead in (
        ("ies", "y"),
        ("es", ""),
        ("s", ""),
        ("ed", ""),
        ("ing", ""),
    ):
        stem = token.removesuffix(ending) + instead
        if token not in index and token.endswith(ending) and stem in index:
            return stem
    return token


def _unique_names(entries: Sequence[Entry]) -> dict[Entry, str]:
    count = Counter(entry.simplified for entry in entries)
    return {
        entry: entry.simplified
        if count[entry.simplified] == 1
        else f"{entry.simplified}|{entry.pinyin}"
        for entry in entries
    }


def _keys(entry: Entry) -> Iterator[tuple[str, float]]:
    for place, sense in enumerate(entry.senses):
        if _NOT_GLOSSES.search(sense):
            continue
        score = entry.frequency / 10 - min(place, 4) * 0.6
        score -= 2.5 * bool(_RARE.search(sense)) + 0.3 * ("(" in sense)
        plain = re.sub(r"\([^)]*\)", " ", sense)
        for rank, part in enumerate(re.split(r"[;,]", plain)):
            key = " ".join(_LEAD.sub("", part.strip()).rstrip("!?.").split())
            if _KEY.fullmatch(key) and key.count(" ") < _LONGEST:
                yield key, score - min(rank, 4) * 0.3
