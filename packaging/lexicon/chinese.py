"""Chinese words: CC-CEDICT's entries, the likeliest reading of each word first.

A line is ``word, frequency, traditional, pinyin, senses`` between tabs, the senses
between slashes; or ``traditional, frequency, =, simplified``. The frequency is ten
times Zipf's.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypinyin
import pypinyin.phrases_dict
import pypinyin.pinyin_dict
import wordfreq
from pypinyin.contrib.tone_convert import to_tone3

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Where neither rule nor pypinyin, which knows few neutral tones, has the usual reading
# first: its pinyin or its traditional form. 故事 is a story before an old practice.
_FIRST = {
    "故事": "gu4 shi5",
    "告诉": "gao4 su5",
    "妻子": "qi1 zi5",
    "说法": "shuo1 fa5",
    "生意": "sheng1 yi5",
    "老公": "lao3 gong1",
    "教会": "jiao4 hui4",
    "本事": "ben3 shi5",
    "大夫": "dai4 fu5",
    "大方": "da4 fang5",
    "裁缝": "cai2 feng5",
    "结实": "jie1 shi5",
    "下场": "xia4 chang5",
    "得罪": "de2 zui5",
    "琢磨": "zuo2 mo5",
    "把手": "ba3 shou5",
    "地道": "di4 dao5",
    "长": "chang2",
    "教": "jiao1",
    "台风": "颱風",
    "后座": "後座",
    "周": "週",
    "年": "年",
    "钟": "鐘",
}
_OLD = re.compile(r"\((?:old|archaic|classical)\)|variant of")


@dataclass(frozen=True, slots=True)
class Entry:
    simplified: str
    traditional: str
    pinyin: str
    senses: tuple[str, ...]
    frequency: int


def ordered(cedict: Sequence[dict[str, object]]) -> list[Entry]:
    """All entries; those of one word stand together, the likeliest reading first."""
    frequencies = wordfreq.get_frequency_dict("zh", wordlist="large")
    words: dict[str, list[Entry]] = defaultdict(list)
    for each in cedict:
        entry = _entry(each, frequencies)
        words[entry.simplified].append(entry)
    return [entry for same in words.values() for entry in sorted(same, key=_rank)]


def lines(entries: Sequence[Entry]) -> Iterator[str]:
    for each in entries:
        yield "\t".join(
            (
                each.simplified,
                str(each.frequency),
                each.traditional,
                each.pinyin,
                "/".join(sense.replace("/", "／") for sense in each.senses),
            )
        )
    known = {(each.traditional, each.frequency, each.simplified) for each in entries}
    for old, frequency, new in sorted(known):
        if old != new:
            yield f"{old}\t{frequency}\t=\t{new}"


def _entry(each: dict[str, object], frequencies: dict[str, float]) -> Entry:
    word = str(each["simplified"])
    frequency = frequencies.get(word.lower(), 0.0)
    zipf = max(0.0, math.log10(frequency * 1e9)) if frequency else 0.0
    senses = each["english"]
    assert isinstance(senses, list)
    return Entry(
        word,
        str(each["traditional"]),
        str(each["pinyin"]).replace("u:", "ü"),
        tuple(str(sense).strip() for sense in senses),
        round(zipf * 10),
    )


def _rank(entry: Entry) -> tuple[bool, bool, bool, int, int]:
    """Names last, then what is old; else as pypinyin orders the readings."""
    is_name = entry.pinyin[:1].isupper()
    is_first = _FIRST.get(entry.simplified) in (entry.pinyin, entry.traditional)
    is_old = bool(_OLD.search(entry.senses[0]))
    common = _common_readings(entry.simplified)
    reading = entry.pinyin.lower().replace("5", "")
    place = common.index(reading) if reading in common else len(common)
    return is_name, not is_first, is_old, place, -len(entry.senses)


def _common_readings(word: str) -> list[str]:
    if len(word) > 1:
        phrase = pypinyin.phrases_dict.phrases_dict.get(word)
        marked = [" ".join(syllable[0] for syllable in phrase)] if phrase else []
    else:
        marked = pypinyin.pinyin_dict.pinyin_dict.get(ord(word), "").split(",")
    return [" ".join(map(_numbered, each.split())) for each in marked]


def _numbered(syllable: str) -> str:
    return str(to_tone3(syllable, v_to_u=True))
