"""Finds reasons to distrust a machine's translation, cheaply."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.language import Language
from reader.domain.translation import Doubt, DoubtKind
from reader.lazy import pattern
from reader.translate.figures import missing_figures
from reader.translate.negation import lost_negation
from reader.translate.numerals import chinese_numbers

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.domain.language import Direction

_UNIT = pattern(r"[㐀-鿿豈-﫿\U00020000-\U0003134f]|[A-Za-z0-9À-ɏ]+")
# A long number in characters is as much as two of them: 一百二十 is 120.
_LONG_NUMBER = pattern("[〇零一二三四五六七八九十百千万亿点]{4,}")
_HAN = pattern(r"[㐀-鿿]")
_HAN_RUN = pattern(r"[㐀-鿿，、]+")
_LATIN_RUN = re.compile(r"(?:[A-Za-z’'-]+[ ,]+)+[A-Za-z’'-]+")
# DeepSeek, iPhone, GPT-4o: words that have no other form in Chinese.
_COINED = re.compile(r"\b(?:[A-Z]?[a-z]+[A-Z]\w*|[A-Z]{2,}-?\d+[a-z]?)\b")
# McConnell and LeBron are spelt in characters; so are units, USD11, CO2, COVID-19 and
# the firms that have a Chinese name.
_RENDERED = re.compile(
    r"(?:Mc|Mac(?!Book|OS)|De|Di|Du|La|Le|Van|Fitz)[A-Z].*"
    # A short name that begins and ends in capitals stands for words: AfDB, CoV, BoJ.
    r"|(?=.{3,5}$)[A-Z]+[a-z]{1,2}[A-Z]+"
    r"|(?:USD|HKD|NTD?|RMB|CNY|EUR|FY|CO|PM|COVID)-?\d+"
    r"|[kKmM]?(?:Wh?|V|Hz|Pa|Sv)|[mkMGT]B(?:ps)?|dB|pH|PhD|IoT|FedEx|WeChat|YouTube"
    r"|UnionPay|PetroChina|WikiLeaks|ExxonMobil|MasterCard|McKinsey|PwC|BoJ|BlackRock"
    r"|BlackBerry|BlackStone|DreamWorks|NetEase|iQiyi|SpaceX|MiG|mRNA|tRNA|PowerPoint"
    r"|WorldSkills|LinkedIn|PayPal|AstraZeneca|GlaxoSmithKline|HarperCollins|ByteDance"
    r"|TikTok|SoftBank|TotalEnergies|ThyssenKrupp|ArcelorMittal|StarCraft|SenseTime"
    r"|SinoPharm|SinoVac|CanSino|eBay|FaceBook|WikiPedia|JPMorgan|HeLa|AirAsia|EasyJet"
    r"|OpenAI|DeepMind|BuzzFeed|MoMA|UniCredit|AlphaGo|CrossFit|PlayStation|iCloud"
)
# Latin letters of Chinese words, which English says otherwise: AA制 is to split a bill.
_CHINESE_WORDS = re.compile(
    r"AA|APP|IPO|KTV|LOGO|MV|NG|OL|PK|PPT|TA|UP|VCR|VS|[ckm]?m|[km]?g|[km]?[Ww]h?|m?l|[Nn]o"
)
_SMALL_WORDS = frozenset(("of", "the", "and", "for", "in", "on", "a", "an"))
_NUMBERED = re.compile(r"[A-Z]+-?(\d+)")
_LATIN_NAME = re.compile(r"(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9-]*[A-Za-z](?![A-Za-z])")
# Units (words, or Chinese characters) out for one in, at the outside of what is seen:
# the bound for a long sentence, and how much wider it is for one of a single unit.
_MOST = {Language.CHINESE: (2.5, 10), Language.ENGLISH: (1.15, 5)}
_LEAST = {Language.CHINESE: (0.85, 2.5), Language.ENGLISH: (0.36, 1)}
_FEW = {Language.CHINESE: 1.2, Language.ENGLISH: 0.5}  # if it does not come to an end
_END = re.compile(r"[.!?。！？…;；:：][\"”’」』')）》\]\s]*$")
_LONGEST = 100  # units of a phrase that is looked for
_CLAUSE = 10  # units that nobody says twice in a row
_GRAVE = frozenset(
    {
        DoubtKind.LOOP,
        DoubtKind.TOO_LONG,
        DoubtKind.TOO_SHORT,
        DoubtKind.COPIED,
        DoubtKind.EMPTY,
    }
)


def doubts(source: str, text: str, direction: Direction) -> tuple[Doubt, ...]:
    """The reasons to distrust a sentence's translation, the gravest first."""
    if not _UNIT.search(text):
        return (Doubt(DoubtKind.EMPTY),) if _UNIT.search(source) else ()
    grave = (
        _loop(source, text),
        _copied(source, text, direction),
        _length(source, text, direction),
    )
    if any(grave):
        return tuple(doubt for doubt in grave if doubt)
    negation = lost_negation(source, text, direction.source)
    figures = missing_figures(source, text) or missing_figures(text, source)
    names = _missing_names(source, text, direction)
    return (
        *((Doubt(DoubtKind.NEGATION, negation),) if negation else ()),
        *(Doubt(DoubtKind.NUMBER, figure) for figure in figures),
        *(Doubt(DoubtKind.NAME, name) for name in names),
    )


def is_grave(found: Iterable[Doubt]) -> bool:
    """True if the sentence is nonsense, rather than wrong in one place."""
    return any(doubt.kind in _GRAVE for doubt in found)


def _loop(source: str, text: str) -> Doubt | None:
    """A phrase that is said again and again, and is not so in the source."""
    phrase, times = _most_repeated(_UNIT.findall(text.lower()))
    if not phrase:
        return None
    # "Location, location, location" is a phrase in Chinese, and counts from three on.
    _, before = _most_repeated(_UNIT.findall(source.lower()), of_a_word=2)
    said_before = before if before > 1 else 0
    return Doubt(DoubtKind.LOOP, phrase) if times > said_before + 1 else None


def _most_repeated(units: list[str], of_a_word: int = 4) -> tuple[str, int]:
    """The phrase that is said most often in a row.

    A word counts if it is said more often than `of_a_word` times, a phrase from three
    times on, a whole clause from two.
    """
    best, times = "", 0
    for size in range(1, min(_LONGEST, len(units) // 2) + 1):
        run = 0
        for index in range(size, len(units)):
            run = run + 1 if units[index] == units[index - size] else 0
            said = run // size + 1
            if said > max(
                times, of_a_word if size == 1 else 2 if size < _CLAUSE else 1
            ):
                best, times = _phrase(units[index - size + 1 : index + 1]), said
    return best, times


def _phrase(units: list[str]) -> str:
    return ("" if units[0] > "\u3000" else " ").join(units)


def _copied(source: str, text: str, direction: Direction) -> Doubt | None:
    """The source where its translation should be."""
    if direction.target is Language.CHINESE:
        words = re.findall(r"[A-Za-z]+", text)
        if len(words) >= 4 and not _HAN.search(text):
            return Doubt(DoubtKind.COPIED)
        run = max(_LATIN_RUN.findall(text), key=len, default="").strip()
        copied = len(run.split()) >= 6 and run in source
        return Doubt(DoubtKind.COPIED, run) if copied else None
    run = max(_HAN_RUN.findall(text), key=len, default="")
    return Doubt(DoubtKind.COPIED, run) if len(run) >= 6 else None


def _length(source: str, text: str, direction: Direction) -> Doubt | None:
    before, after = (
        len(_UNIT.findall(_LONG_NUMBER.sub("一二", each))) for each in (source, text)
    )
    most, wider = _MOST[direction.target]
    if after > most * max(before, 4) + wider:
        return Doubt(DoubtKind.TOO_LONG)
    least, narrower = _LEAST[direction.target]
    if before >= 8 and after < least * before - narrower:
        return Doubt(DoubtKind.TOO_SHORT)
    breaks_off = _END.search(source) and not _END.search(text)
    if before >= 8 and breaks_off and after < _FEW[direction.target] * before:
        return Doubt(DoubtKind.TOO_SHORT)
    return None


def _missing_names(source: str, text: str, direction: Direction) -> list[str]:
    """Names that are written the same in both languages and are gone."""
    chinese = direction.source is Language.CHINESE
    names = (_LATIN_NAME if chinese else _COINED).findall(source)
    said = re.sub(r"[\s-]", "", text.lower())
    words = re.findall(r"[A-Za-z]+", text)
    initials = "".join(word[0] for word in words if word not in _SMALL_WORDS).lower()
    return [
        name
        for name in dict.fromkeys(names)
        if _bare(name) not in said
        # YouTube博主 are YouTubers.
        and not any(len(word) > 3 and name.startswith(word) for word in words)
        and not (chinese and _is_spelt_out(name, initials))
        and not (not chinese and _is_rendered(name, text))
    ]


def _is_spelt_out(name: str, initials: str) -> bool:
    """True if English words stand for letters: MIT, and CEO for "chief executive"."""
    if _CHINESE_WORDS.fullmatch(name):
        return True
    begun = _bare(name)[:-1] if len(name) > 2 else _bare(name)
    return name.isupper() and begun in initials


def _is_rendered(name: str, text: str) -> bool:
    """True if a name has a form of its own in Chinese: MI6 is 军情六处."""
    number = _NUMBERED.fullmatch(name)
    if number and any(each.value == int(number[1]) for each in chinese_numbers(text)):
        return True
    return _RENDERED.fullmatch(_singular(name)) is not None


def _singular(name: str) -> str:
    """CoV for CoVs."""
    return name[:-1] if name.endswith("s") and name[-2:-1].isupper() else name


def _bare(name: str) -> str:
    """A name without what the other language writes otherwise: CoVs, Leased-Line."""
    return _singular(name).replace("-", "").lower()
