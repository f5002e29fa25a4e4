"""Applies the reader's terms and script to a translation."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from reader.domain.language import Language, Script
from reader.domain.translation import Origin
from reader.text.script import to_script
from reader.translate.glossary import Terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.domain.language import Direction
    from reader.domain.translation import Translation


class Polish:
    """Applied after the memory, so that a new term changes every page."""

    def __init__(
        self, direction: Direction, terms: Mapping[str, str], script: Script
    ) -> None:
        self._glossary = Terms(terms)
        self._renderings: dict[str, str] = {}
        self._converts = direction.target is Language.CHINESE
        self._script = script

    def terms_in(self, texts: Iterable[str]) -> list[str]:
        """The glossary's terms that stand in these texts."""
        return self._glossary.terms_in(texts)

    def unknown_terms(self, texts: Iterable[str]) -> list[str]:
        """Those of them whose usual rendering by the engine is not known yet."""
        return [each for each in self.terms_in(texts) if each not in self._renderings]

    def learn(self, text: str, rendering: str) -> None:
        """Note how the engine renders a term when it stands alone."""
        if self._glossary.has(text):
            self._renderings[text] = rendering

    def __call__(self, source: str, translation: Translation) -> Translation:
        if translation.origin is not Origin.MACHINE:
            return translation
        text, terms = self._glossary.forced(source, translation.text, self._renderings)
        if self._converts:
            text = to_script(text, self._script)
        return dataclasses.replace(translation, text=text, terms=terms)
