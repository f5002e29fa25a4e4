"""Sentences, their translations, and the pairs they make."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Self


@dataclass(frozen=True, slots=True)
class Sentence:
    """A translatable range of a block's text, in code points, end excluded."""

    start: int
    end: int
    text: str


class Origin(StrEnum):
    """Who made a translation."""

    MACHINE = "machine"
    READER = "reader"  # the reader corrected it
    AUTHOR = "author"  # the article came with it
    COPIED = "copied"  # nothing to translate: a name, a number, already the target


class DoubtKind(StrEnum):
    """A reason to distrust a machine's translation."""

    LOOP = "loop"
    TOO_LONG = "too-long"
    TOO_SHORT = "too-short"
    COPIED = "copied-through"
    NUMBER = "number"
    NAME = "name"
    EMPTY = "empty"
    NEGATION = "negation"  # the translation may say the opposite


@dataclass(frozen=True, slots=True)
class Doubt:
    """A doubt about a translation: its kind and the words it is about."""

    kind: DoubtKind
    detail: str = (
        ""  # the number, name or negation that is missing, the phrase that loops
    )


@dataclass(frozen=True, slots=True)
class Translation:
    """The text for one sentence."""

    text: str
    origin: Origin = Origin.MACHINE
    engine: str = ""  # name and version of what made it
    doubts: tuple[Doubt, ...] = ()
    terms: tuple[str, ...] = ()  # glossary terms that were forced
    machine: str = ""  # of the reader's own words: what the machine had said

    def corrected(self, text: str) -> Translation:
        """The reader's words in place of this; the machine's are kept beside them."""
        is_machine = self.origin is Origin.MACHINE
        machine = self.text if is_machine else self.machine
        return Translation(text, Origin.READER, machine=machine)


Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Cut:
    """The sentences of a block. Properties are computed once, as in `Pair`."""

    sentences: tuple[Sentence, ...]

    @cached_property
    def ranges(self) -> Ranges:
        """Where each sentence lies in the block, in code points."""
        return tuple((each.start, each.end) for each in self.sentences)

    def measure(self) -> Self:
        """Compute the properties now, on the thread that found the sentences."""
        _ = self.ranges
        return self


@dataclass(frozen=True)
class Pair:
    """A block and the translation beside it, sentence by sentence.

    `translations[i]` translates `sentences[i]`. `joiner` stands between translated
    sentences: empty in Chinese, a space in English.

    A paragraph may have as many sentences as a book, and the page asks at each frame.
    So each property is computed once. `measure` computes all of them on the thread that
    made the pair, before the window gets it.
    """

    block: int  # index in the article's blocks
    sentences: tuple[Sentence, ...]
    translations: tuple[Translation, ...]
    joiner: str = ""

    def measure(self) -> Self:
        """Compute the properties now, on the thread that made the pair."""
        _ = self.text, self.is_copied, self.ranges, self.translated_ranges
        _ = self.corrections, self.has_author_text
        return self

    @cached_property
    def text(self) -> str:
        """The whole translated block."""
        return self.joiner.join(each.text for each in self.translations)

    @cached_property
    def is_copied(self) -> bool:
        """True if there was nothing to translate: both sides are the same."""
        return all(each.origin is Origin.COPIED for each in self.translations)

    @cached_property
    def has_author_text(self) -> bool:
        """True if the author of the article translated a part of it."""
        return any(each.origin is Origin.AUTHOR for each in self.translations)

    @cached_property
    def corrections(self) -> tuple[int, ...]:
        """The sentences whose translation is the reader's own."""
        made = enumerate(self.translations)
        return tuple(at for at, each in made if each.origin is Origin.READER)

    @cached_property
    def ranges(self) -> Ranges:
        """Where each sentence lies in the block, in code points."""
        return tuple((each.start, each.end) for each in self.sentences)

    @cached_property
    def translated_ranges(self) -> Ranges:
        """Where each translated sentence lies in `text`, in code points."""
        ranges, start = [], 0
        for each in self.translations:
            ranges.append((start, start + len(each.text)))
            start += len(each.text) + len(self.joiner)
        return tuple(ranges)


@dataclass(frozen=True, slots=True)
class Correction:
    """The reader's translation of a sentence, and the place it was written for.

    `nth` counts the sentences of the block that read the same, from 0. `modified` is
    UTC, ISO 8601.
    """

    sentence: str
    text: str
    block: int  # index in the article's blocks
    nth: int = 0
    modified: str = ""
