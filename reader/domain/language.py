"""Languages, scripts and the directions of translation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language by its BCP-47 code."""

    ENGLISH = "en"
    CHINESE = "zh"
    UNDETERMINED = "und"


class Script(StrEnum):
    """How Chinese is written, by its BCP-47 script subtag."""

    HANS = "Hans"
    HANT = "Hant"


@dataclass(frozen=True, slots=True, order=True)
class Direction:
    """From which language to which."""

    source: Language
    target: Language

    @property
    def code(self) -> str:
        """As in the names of language packs: ``en_zh``."""
        return f"{self.source}_{self.target}"

    def __str__(self) -> str:
        return f"{self.source}→{self.target}"


EN_ZH = Direction(Language.ENGLISH, Language.CHINESE)
ZH_EN = Direction(Language.CHINESE, Language.ENGLISH)


def direction_from(language: Language) -> Direction:
    """The direction in which an article of this language is read."""
    return ZH_EN if language is Language.CHINESE else EN_ZH
