"""Looks English words and phrases up."""

from __future__ import annotations

import itertools
import re
import unicodedata
from dataclasses import replace
from functools import lru_cache
from itertools import chain, islice
from typing import TYPE_CHECKING

from reader.domain.words import PartOfSpeech, Word
from reader.lazy import pattern
from reader.lexicon.alignment import stands_in
from reader.lexicon.function_words import is_function_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.lexicon.chinese import Chinese
    from reader.lexicon.table import Table

_SEE = "="  # the plain form of an irregular one follows
_MOST = 8  # Chinese words shown for an English one
_LONGEST = 4  # words of the longest phrase
_REMEMBERED = 8192  # words of which the meanings were asked: those of a long article
_CHAR = "[A-Za-z0-9À-ÖØ-öø-ɏ\u0300-\u036f]"  # with accents, composed or not
_TOKEN = pattern(rf"(?<!['’]){_CHAR}+(?:[-‐‑.&]{_CHAR}+|['’](?!s\b){_CHAR}+)*")
_PART = re.compile(rf"{_CHAR}+")
_HYPHEN = re.compile("[-‐‑]")
# What the dictionary has under another name, and would take for another word.
_CALLED = {
    "résumé": "CV",
    "café": "coffee shop",
    "cafe": "coffee shop",
    "far-right": "extreme right",
    "far right": "extreme right",
    "far-left": "leftist",
    "far left": "leftist",
    "wifi": "Wi-Fi",
    "counter-terrorism": "anti-terrorism",
    "counterterrorism": "anti-terrorism",
    "hi-tech": "high-tech",
    "hitech": "high-tech",
    "crackdown": "crack down on",
    "crack-down": "crack down on",
    "layoff": "lay off employees",
    "layoffs": "lay off employees",
    "lay-off": "lay off employees",
    "lay-offs": "lay off employees",
    "protégé": "disciple",
    "crèche": "kindergarten",
    "décor": "decoration",
    "naivety": "naive",
    "fetal": "fetus",
    "foetal": "fetus",
    "fiber-optic": "fiber optics",
    "fibre-optic": "fiber optics",
    "storey": "floor",
    "storeys": "floor",
    "türkiye": "Turkey",
    "turkiye": "Turkey",
}
# Prefixes that leave the meaning of the word behind them: security in cybersecurity.
_PLAIN_PREFIXES = (
    *("bio", "co", "cyber", "eco", "ex", "geo", "hyper", "inter", "mega", "micro"),
    *("mini", "multi", "pan", "post", "pre", "super", "tele", "trans", "ultra"),
)
# No words by themselves: "re" in "re-elected" is not the note that is sung.
_PREFIXES = frozenset(_PLAIN_PREFIXES) | {
    *("re", "pro", "anti", "non", "de", "un", "in", "dis", "mis", "semi", "mid", "sub"),
    *("e", "counter"),
}
_PARTICLES = ("up", "down", "out", "off", "over", "back", "away", "in")  # takeover
_LETTERS = str.maketrans(  # that are no letter with an accent
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ð": "d"}
    | {"æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ß": "ss", "þ": "th"}
)
_PREFIXED = re.compile(
    rf"(?:{'|'.join(_PLAIN_PREFIXES)})-?(?P<stem>{_CHAR}{{5,}})", re.IGNORECASE
)
_VOWEL = re.compile(r"[aeiouy]")

# What an ending may stand in for, likeliest first; the dictionary decides.
_ENDINGS = (
    ("ies", ("y", "ie")),
    ("es", ("e", "")),
    ("s", ("",)),
    ("ied", ("y", "ie")),
    ("ed", ("e", "")),
    ("ying", ("ie", "y")),
    ("ing", ("e", "")),
    ("iest", ("y",)),
    ("est", ("e", "")),
    ("ier", ("y",)),
    ("er", ("e", "")),
    ("ily", ("y",)),
    ("ly", ("", "le")),
)
# What a demonym ends in, and what the place it is from ends in instead.
_DEMONYMS = (("ian", ""), ("n", ""), ("ian", "y"), ("i", ""))
_SHORTEST_PLACE = 4  # letters
_BRITISH = tuple(
    (re.compile(british), american)
    for british, american in (
        (
            r"(?<=[a-z][bcdgilmnprv])our(?=s?$|ed|ing|ite|ful|ab|hood|less|y$|ist)",
            "or",
        ),
        (r"is(?=e[sdr]?$|ing$|ation)", "iz"),
        (r"ys(?=e[sd]?$|ing$)", "yz"),
        (r"(?<=[a-z][bt])re(?=s?$|d$)", "er"),
        (r"(?<=ch|ag)re(?=s?$)", "er"),  # ochre, meagre
        (r"ph(?=(?:at|id|ur|it)e?)(?<=sulph)", "f"),
        (r"amme(?=s?$|d$)", "am"),
        (r"ogue(?=s?$)", "og"),
        (r"(?<=[dft]e|pe)nce(?=s?$)", "nse"),
        (r"ll(?=ed$|ing$|[eo]rs?$|ous|en$)", "l"),
        (r"(?<=dg)e(?=ments?$)", ""),
        (r"(?<=[a-z][aeiou]l)(?=ments?$|fully$)", "l"),  # instalment, skilfully
        (r"(?<=[a-z])ae(?=[a-z]{3})", "e"),  # anaesthetic, paediatric
        (r"oe(?=[st]|d[ei])", "e"),  # oestrogen, oedema
    )
)
_BRITISH_WORDS = {  # spelt otherwise by no rule
    "aeroplane": "airplane",
    "aluminium": "aluminum",
    "amongst": "among",
    "appal": "appall",
    "artefact": "artifact",
    "chilli": "chili",
    "councillor": "alderman",
    "cosier": "cozy",
    "cosy": "cozy",
    "cypher": "cipher",
    "distil": "distill",
    "draught": "draft",
    "enrol": "enroll",
    "enthral": "enthrall",
    "fulfil": "fulfill",
    "gaol": "jail",
    "instil": "instill",
    "jewellery": "jewelry",
    "kerb": "curb",
    "licence": "license",
    "lorry": "truck",
    "manoeuvre": "maneuver",
    "mollusc": "mollusk",
    "mould": "mold",
    "moult": "molt",
    "moustache": "mustache",
    "mum": "mom",
    "pedlar": "peddler",
    "petrol": "gasoline",
    "phoney": "phony",
    "plough": "plow",
    "practise": "practice",
    "pyjama": "pajamas",
    "pyjamas": "pajamas",
    "racoon": "raccoon",
    "rouble": "ruble",
    "sceptic": "skeptic",
    "sceptical": "skeptical",
    "scepticism": "skepticism",
    "skilful": "skillful",
    "smoulder": "smolder",
    "sizeable": "sizable",
    "speciality": "specialty",
    "sulphur": "sulfur",
    "tranquillity": "tranquility",
    "tsar": "czar",
    "tyre": "tire",
    "whilst": "while",
    "whisky": "whiskey",
    "wilful": "willful",
    "yoghurt": "yogurt",
}


class English:
    """The English half of the lexicon."""

    def __init__(self, table: Table, sounds: Table, chinese: Chinese) -> None:
        self._table = table
        self._sounds = sounds
        self._chinese = chinese
        self._meanings = lru_cache(_REMEMBERED)(self._found_meanings)
        self._lemmas = lru_cache(_REMEMBERED)(self._found_lemmas)

    def look_up(self, text: str, offset: int, translation: str = "") -> Word | None:
        """The longest phrase that covers the offset, else the word, else its part.

        The last try is the word without its prefix: security for cybersecurity.

        A Chinese word that stands in the translation of the text comes first.
        """
        for start, end in _phrases(text, offset):
            word = self._word(text, start, end, translation)
            if word:
                return word
        for start, stem, end in _with_prefix(text, offset):
            word = self._word(text, stem, end, translation)
            if word:
                others = tuple(replace(each, start=start) for each in word.others)
                return replace(word, start=start, text=text[start:end], others=others)
        return None

    def lemmas(self, word: str) -> frozenset[str]:
        """A word in small letters, and what it may be an inflection of."""
        return self._lemmas(word)

    def _found_lemmas(self, word: str) -> frozenset[str]:
        plain = _unaccented(word.replace("’", "'")).lower().removesuffix("'s")
        american = _american(plain)
        man = re.sub("men$", "man", plain)  # firewomen
        return frozenset(
            (plain, american, man, *self._plain(plain), *self._plain(american))
        )

    def meanings(self, word: str) -> tuple[str, ...]:
        """The senses that `look_up` gives for a word, without what else it tells."""
        return self._meanings(word)

    def _found_meanings(self, word: str) -> tuple[str, ...]:
        headword = next(filter(self._names, self._forms(word)), None)
        if headword is None:
            return ()
        names = chain.from_iterable(map(self._names, {headword: 0, word.lower(): 0}))
        found = dict.fromkeys(name.partition("|")[0] for name in names)
        return tuple(islice(found, _MOST))

    def _word(self, text: str, start: int, end: int, translation: str) -> Word | None:
        written = text[start:end].replace("’", "'")
        headword = next(filter(self._names, self._forms(written)), None)
        if headword is None:
            return None
        # May may be may; of "defence" the words of "defense" count, too.
        lowered = written.lower()
        forms = dict.fromkeys((headword, lowered, _american(lowered)))
        words, aligned = self._in_order(self._words(forms), written, translation)
        others = tuple(replace(word, start=start, end=end) for word in words[:_MOST])
        parts, _sound = self._heard(headword)
        return Word(
            start=start,
            end=end,
            text=text[start:end],
            senses=tuple(word.simplified for word in others),
            headword=headword,
            others=others,
            parts=tuple(map(PartOfSpeech, parts)),
            sound=self._sound(written),
            aligned=aligned,
        )

    def _in_order(
        self, words: list[Word], written: str, translation: str
    ) -> tuple[list[Word], int]:
        """The words with those that stand in a translation first, and how many do."""
        if not translation or is_function_word(written):
            return words, 0
        look_up = self._chinese.look_up
        there = [word for word in words if stands_in(word, translation, look_up)]
        if (
            not there
        ):  # "plants" has a meaning of its own; those of "plant" may be meant
            plain = self._words(sorted(self.lemmas(written)))
            there = [word for word in plain if stands_in(word, translation, look_up)]
        longest = max((len(word.simplified) for word in there), default=0)
        if longest > 1:  # a part of a longer one is no find of its own
            there = [word for word in there if len(word.simplified) > 1]
        return [*there, *(word for word in words if word not in there)], len(there)

    def _sound(self, written: str) -> str:
        bare = _unaccented(written)
        heard = (self._heard(each)[1] for each in (written, bare, *_unhyphened(bare)))
        return next(filter(None, heard), "")

    def _heard(self, word: str) -> tuple[str, str]:
        """The letters of a word's parts of speech, and its sound; empty if unknown."""
        for parts, sound in self._sounds.rows(word.lower()):
            return parts, sound
        return "", ""

    def _words(self, forms: Iterable[str]) -> list[Word]:
        """The Chinese words the dictionary gives for some forms, each once."""
        words: dict[str, Word] = {}
        for form in forms:
            for name in self._names(form):
                for word in self._chinese.readings(*name.split("|"))[:1]:
                    words.setdefault(word.simplified, word)
        return list(words.values())

    def _forms(self, text: str) -> Iterator[str]:
        """The phrase as it stands, then what it may be an inflection of.

        A key of its own ("women", "found") has the words of its plain form, too.
        """
        text = unicodedata.normalize("NFC", text)
        yield _CALLED.get(text.lower(), text)
        yield from self._plainly(text)
        bare = _unaccented(text)
        for form in dict.fromkeys((bare, *_unhyphened(bare))):
            if form != text and len(form) > 1:
                yield form
                yield from self._plainly(form)
        for form in _written_otherwise(bare):
            yield form
            yield from self._plainly(form)

    def _plainly(self, text: str) -> Iterator[str]:
        """What a phrase may be an inflection of, or another spelling of."""
        if text.isupper():
            yield from (text.replace(".", ""), text.title())  # U.S, a headline
        yield text.lower()
        for whole in dict.fromkeys((text.lower(), text)):
            first, *rest = whole.split(" ")
            *head, last = whole.split(" ")
            singular = last.removesuffix("s")
            for spelt in (last, _american(last), _american(singular)):
                yield from (" ".join((*head, plain)) for plain in self._plain(spelt))
            if rest:
                yield from (" ".join((plain, *rest)) for plain in self._plain(first))
        yield from _places(text)

    def _plain(self, word: str) -> list[str]:
        """The forms a word may be an inflection of: those listed, else by rule."""
        listed = [row[1] for row in self._table.rows(word) if row[0] == _SEE]
        return listed or [word, *self._by_rule(word)]

    def _by_rule(self, word: str) -> Iterator[str]:
        for ending, instead in _ENDINGS:
            stem = word.removesuffix(ending)
            if stem != word and _VOWEL.search(stem):
                yield from self._listed(stem, instead)
                return

    def _listed(self, stem: str, endings: tuple[str, ...]) -> Iterator[str]:
        """The first of the possible plain forms that the dictionary has."""
        candidates = [stem + ending for ending in endings]
        if stem[-2:-1] == stem[-1]:  # planned, running
            candidates.append(stem[:-1])
        yield from [each for each in candidates if self._names(each)][:1]

    def _names(self, key: str) -> list[str]:
        """The Chinese words the dictionary gives for a key."""
        return [
            name
            for fields in self._table.rows(key)
            if fields[0] != _SEE
            for name in fields
        ]


def _unaccented(text: str) -> str:
    """Naive for naïve, Lodz for Łódź."""
    parts = unicodedata.normalize("NFD", text.translate(_LETTERS))
    return "".join(char for char in parts if not unicodedata.combining(char))


def _unhyphened(text: str) -> tuple[str, ...]:
    """Cooperate for co-operate, prime minister for prime-minister."""
    if not _HYPHEN.search(text):
        return ()
    return _HYPHEN.sub("", text), _HYPHEN.sub(" ", text)


def _written_otherwise(text: str) -> Iterator[str]:
    """X-ray for x-ray, COVID-19 for Covid-19, well-being for wellbeing: a last try."""
    if len(text) > 1:
        yield text.upper()
        yield text[0].upper() + text[1:]
    for particle in _PARTICLES:  # hand over for handover
        verb = text.lower().removesuffix("s").removesuffix(particle)
        if verb + particle == text.lower().removesuffix("s") and len(verb) > 2:
            yield f"{verb} {particle}"
    if text.isalpha():
        yield from (f"{text[:at]}-{text[at:]}" for at in range(2, len(text) - 1))


def _places(demonym: str) -> Iterator[str]:
    """Where someone or something may be from: Iran for Iranian, Iraq for Iraqi."""
    for ending, instead in _DEMONYMS:
        stem = demonym.removesuffix(ending)
        if demonym[:1].isupper() and stem != demonym and len(stem) >= _SHORTEST_PLACE:
            yield stem + instead


def _american(word: str) -> str:
    """A British spelling in the American way, as CC-CEDICT spells."""
    if word in _BRITISH_WORDS:
        return _BRITISH_WORDS[word]
    for british, american in _BRITISH:
        word = british.sub(american, word)
    return word


def _phrases(text: str, offset: int) -> Iterator[tuple[int, int]]:
    """Ranges of neighbouring words over the offset, the longest first, then parts."""
    words = [match.span() for match in _TOKEN.finditer(text)]
    at = [place for place, (start, end) in enumerate(words) if start <= offset < end]
    for here in at:
        for length in range(_LONGEST, 0, -1):
            for first in range(max(0, here - length + 1), here + 1):
                chosen = words[first : first + length]
                if len(chosen) == length and _adjoin(text, chosen):
                    yield chosen[0][0], chosen[-1][1]
        yield from _parts(text, *words[here], offset)


def _adjoin(text: str, words: list[tuple[int, int]]) -> bool:
    return all(
        text[end:start] == " " for (_, end), (start, _) in itertools.pairwise(words)
    )


def _parts(text: str, start: int, end: int, offset: int) -> Iterator[tuple[int, int]]:
    """The part of a joined word under the offset: "owned" of "state-owned".

    A prefix is no word by itself.
    """
    for match in _PART.finditer(text, start, end):
        is_prefix = match[0].lower() in _PREFIXES and match.end() < end
        if match.start() <= offset < match.end() and not is_prefix:
            yield match.span()


def _with_prefix(text: str, offset: int) -> Iterator[tuple[int, int, int]]:
    """The word over the offset as where it begins, where its stem does, and its end."""
    for match in _TOKEN.finditer(text):
        if match.start() <= offset < match.end():
            found = _PREFIXED.fullmatch(match[0])
            if found:
                yield match.start(), match.start() + found.start("stem"), match.end()
