"""Translates one article: known sentences first, then batch after batch."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.language import Language, Script
from reader.domain.translation import Origin, Translation
from reader.text.script import to_script
from reader.translate.batches import Batches
from reader.translate.doubt import doubts, is_grave
from reader.translate.memory import key
from reader.translate.polish import Polish

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reader.domain.language import Direction
    from reader.domain.translation import Pair
    from reader.translate.draft import Draft
    from reader.translate.engine import Batch, Engine
    from reader.translate.means import Means
    from reader.translate.order import Order
    from reader.work import Step, Token

_PAUSE = 0.003  # seconds between looks at the batches under way
_WRITTEN = 64  # translations written to memory at once


@dataclass(slots=True)
class _Flight:
    """A batch that is being translated."""

    texts: Sequence[str]
    batch: Batch
    is_retry: bool


class Job:
    """Takes drafts through edits, memory and engine, and hands out finished pairs."""

    def __init__(
        self,
        direction: Direction,
        means: Means,
        *,
        token: Token,
        step: Step[Pair],
    ) -> None:
        self._direction = direction
        self._memory = means.memory
        self._edits = means.edits
        self._polish = Polish(direction, means.glossary, means.script)
        self._decoding = means.decoding
        self._retries = means.retries
        self._token = token
        self._step = step
        self._engine_name = ""
        self._unwritten: dict[str, Translation] = {}
        self._first_tries: dict[str, Translation] = {}
        self._drafts_with: dict[str, list[Draft]] = {}
        # Remembered, but with a term in them that the engine must be asked about.
        self._held: dict[str, Translation] = {}

    def hand_out_known(self, drafts: Sequence[Draft]) -> list[Draft]:
        """Hand out the drafts that need no engine; return the others."""
        if self._edits is not None:
            rows = (row for draft in drafts for row in draft.rows())
            edited = self._edits.get(self._direction, {*_missing(drafts), *rows})
            known = {
                text: Translation(edit, Origin.READER) for text, edit in edited.items()
            }
            for draft in drafts:
                draft.fill(known)
        return self._hand_out(drafts)

    def hand_out_remembered(
        self, drafts: Sequence[Draft], engine_name: str
    ) -> list[Draft]:
        """Hand out drafts that this engine has translated before; return the others."""
        self._engine_name = engine_name
        if self._memory is not None:
            texts = _missing(drafts)
            keys = {self._key(each): each for each in [*texts, *self._terms_in(texts)]}
            found = self._memory.get(list(keys))
            known = {keys[each]: translation for each, translation in found.items()}
            for text, translation in known.items():
                self._polish.learn(text, translation.text)
            unknown = self._polish.unknown_terms(texts)
            self._held = {
                text: known.pop(text)
                for text in tuple(known)
                if unknown and not self._terms_in([text]).isdisjoint(unknown)
            }
            self._take(drafts, known)
        return self._hand_out(drafts)

    def translate(self, drafts: Sequence[Draft], order: Order, engine: Engine) -> None:
        """Have the engine translate the rest, handing out each row that is complete."""
        self._learn_terms(drafts, engine)
        self._take(drafts, self._held)
        drafts = self._hand_out(drafts)
        batches = Batches(
            drafts,
            order,
            engine.cost,
            beam=self._decoding.beam,
            quick=engine.streams,
        )
        self._drafts_with = _drafts_by_text(drafts)
        retries: list[str] = []
        flights: list[_Flight] = []
        while True:
            self._token.check()
            while len(flights) < engine.streams:
                flight = self._next_flight(batches, retries, engine)
                if flight is None:
                    break
                flights.append(flight)
            if not flights:
                return
            landed = [each for each in flights if each.batch.done()]
            if not landed:
                time.sleep(_PAUSE)
            for flight in landed:
                flights.remove(flight)
                retries += self._land(flight)

    def remember(self) -> None:
        """Write new translations to the memory."""
        if self._unwritten and self._memory is not None:
            self._memory.put(self._unwritten)
        self._unwritten = {}

    def _learn_terms(self, drafts: Sequence[Draft], engine: Engine) -> None:
        """How the engine renders the glossary's terms by itself, to find them again."""
        terms = self._polish.unknown_terms(_missing(drafts))
        if terms:
            batch = engine.submit(self._simplified(terms), self._decoding)
            while not batch.done():
                self._token.check()
                time.sleep(_PAUSE)
            for term, text in zip(terms, batch.result(), strict=True):
                self._accept(term, self._translation(term, text))

    def _next_flight(
        self, batches: Batches, retries: list[str], engine: Engine
    ) -> _Flight | None:
        if retries:
            texts = retries[:8]
            del retries[:8]
            decoding = self._decoding.careful
        else:
            texts, decoding = batches.next(), self._decoding
        if not texts:
            return None
        batch = engine.submit(self._simplified(texts), decoding)
        return _Flight(texts, batch, decoding is not self._decoding)

    def _land(self, flight: _Flight) -> list[str]:
        """Hand out the rows it completes; return what deserves a second try."""
        finished, doubtful = self._sorted_out(flight)
        touched = {
            draft.index: draft
            for text in finished
            for draft in self._drafts_with.get(text, ())
        }
        self._take(touched.values(), finished)
        self._hand_out(touched.values())
        return doubtful

    def _sorted_out(self, flight: _Flight) -> tuple[dict[str, Translation], list[str]]:
        """The flight's translations, and the texts that deserve a second try."""
        finished: dict[str, Translation] = {}
        doubtful: list[str] = []
        tries = flight.batch.alternatives()
        for text, results in zip(flight.texts, tries, strict=True):
            found = [self._translation(text, each) for each in results]
            if flight.is_retry:
                found.insert(0, self._first_tries.pop(text))
            translation = min(found, key=_gravity)
            if translation.doubts and self._retries and not flight.is_retry:
                self._first_tries[text] = translation
                doubtful.append(text)
                continue
            finished[text] = translation
            self._accept(text, translation)
        return finished, doubtful

    def _translation(self, text: str, result: str) -> Translation:
        return Translation(
            result,
            Origin.MACHINE,
            self._engine_name,
            doubts(text, result, self._direction),
        )

    def _accept(self, text: str, translation: Translation) -> None:
        self._polish.learn(text, translation.text)
        self._unwritten[self._key(text)] = translation
        if len(self._unwritten) >= _WRITTEN:
            self.remember()

    def _take(self, drafts: Iterable[Draft], found: Mapping[str, Translation]) -> None:
        polished = {text: self._polish(text, each) for text, each in found.items()}
        for draft in drafts:
            draft.fill(polished)

    def _hand_out(self, drafts: Iterable[Draft]) -> list[Draft]:
        """Hand out the rows that are complete; return the others."""
        waiting = []
        for draft in drafts:
            if draft.is_complete:
                self._step(draft.pair())
            else:
                waiting.append(draft)
        return waiting

    def _simplified(self, texts: Sequence[str]) -> list[str]:
        """The text in simplified Chinese, on which the packs were trained."""
        if self._direction.source is Language.CHINESE:
            return [to_script(text, Script.HANS) for text in texts]
        return list(texts)

    def _terms_in(self, texts: Sequence[str]) -> frozenset[str]:
        return frozenset(self._polish.terms_in(texts))

    def _key(self, text: str) -> str:
        return key(self._direction, self._engine_name, text)


def _gravity(translation: Translation) -> tuple[bool, int]:
    """How bad a translation is: a loop is worse than two numbers that differ."""
    return is_grave(translation.doubts), len(translation.doubts)


def _missing(drafts: Sequence[Draft]) -> list[str]:
    return list(dict.fromkeys(text for draft in drafts for text in draft.missing()))


def _drafts_by_text(drafts: Sequence[Draft]) -> dict[str, list[Draft]]:
    found: dict[str, list[Draft]] = {}
    for draft in drafts:
        for text in draft.missing():
            found.setdefault(text, []).append(draft)
    return found
