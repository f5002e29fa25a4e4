"""Translates articles, remembers the sentences, and keeps the reader's corrections."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.desk.kept import corrected
from reader.domain.language import direction_from
from reader.domain.reading import TITLE_BLOCK
from reader.domain.translation import Origin, Translation
from reader.errors import LibraryError
from reader.translate.calibration import (
    calibrate,
    default_layout,
    load_layout,
    save_layout,
)
from reader.translate.engine import Decoding
from reader.translate.engines import engine_name
from reader.translate.means import Means
from reader.translate.memory import DictMemory, key
from reader.translate.pack import PackKind, was_starter
from reader.translate.polish import Polish
from reader.translate.translator import Translator
from reader.translate.unsent import block_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path
    from typing import Never

    from reader.desk.library_file import LibraryFile
    from reader.desk.packs import LanguagePacks
    from reader.domain.article import Block
    from reader.domain.language import Direction, Language
    from reader.domain.reading import Snapshot
    from reader.domain.translation import Pair, Sentence
    from reader.library import Library
    from reader.settings import Settings
    from reader.translate.order import Order
    from reader.translate.pack import Pack
    from reader.work import Step, Token, Work

_KEPT_AT_ONCE = 8  # pairs in one write
_LINES_AT_ONCE = 64  # of the command line
_LASTING = (Origin.AUTHOR, Origin.READER, Origin.COPIED)


class Translations:
    """Translations of articles. For the thread that owns the desk."""

    def __init__(
        self,
        file: LibraryFile,
        packs: LanguagePacks,
        cache: Path,
        settings: Callable[[], Settings],
    ) -> None:
        self._library = file.library
        self._borrow = file.borrow
        self._packs = packs
        self._settings = settings
        self._calibration = cache / "calibration.json"
        self._translator = Translator(packs.here)

    def sentences(
        self, block: Block, language: Language, token: Token | None = None
    ) -> tuple[Sentence, ...]:
        """The sentences into which translating cuts this block.

        Raises `Cancelled` if the token is cancelled.
        """
        return self._translator.sentences(block, direction_from(language), token)

    def work(self, snapshot: Snapshot, order: Order) -> Work[Pair, None]:
        """Translate what of an article is not translated yet, headline first.

        Steps are the pairs, in the order in which the reader comes to them. Finished
        pairs are kept, also when the work is cancelled.
        """
        direction = snapshot.direction

        def work(token: Token, step: Step[Pair]) -> None:
            if snapshot.has_author_translation and not self._packs.can_translate(
                direction
            ):
                return  # the author's translation is all there is to show
            with self._borrow() as library:
                keeping = _Keeping(library, snapshot, step)
                try:
                    blocks = self._blocks(snapshot)
                    known = library.languages.of(block.text for block in blocks)
                    self._translator.translate(
                        blocks,
                        direction,
                        self._means(library, direction),
                        first=TITLE_BLOCK,
                        order=order,
                        token=token,
                        step=keeping,
                        languages={TITLE_BLOCK + i: each for i, each in known.items()},
                    )
                finally:
                    keeping.write()

        return work

    def lines(
        self,
        lines: Sequence[str],
        direction: Direction,
        terms: Mapping[str, str],
        token: Token,
    ) -> Iterator[str]:
        """Translate lines of text, one for one, and remember none of them."""
        script = self._settings().reading.script
        means = Means(DictMemory(), glossary=terms, script=script)
        for start in range(0, len(lines), _LINES_AT_ONCE):
            yield from self._translator.translate_lines(
                lines[start : start + _LINES_AT_ONCE], direction, token, means
            )

    def correct(self, snapshot: Snapshot, pair: Pair, index: int, text: str) -> Pair:
        """Replace a sentence's translation by the reader's words, for good."""
        self._library().edits.set(
            snapshot.direction,
            pair.sentences[index].text,
            text,
            snapshot.id,
            block=pair.block,
            nth=_nth(pair, index),
        )
        made = pair.translations[index].corrected(text)
        return self._changed(snapshot, pair, index, made)

    def uncorrect(self, snapshot: Snapshot, pair: Pair, index: int) -> Pair:
        """Restore the engine's translation of a sentence, if there is one."""
        library, direction = self._library(), snapshot.direction
        sentence = pair.sentences[index].text
        place = pair.block, _nth(pair, index)
        library.edits.remove(
            direction, sentence, snapshot.id, block=place[0], nth=place[1]
        )
        machine = self._remembered(library, direction, sentence)
        if machine is None:
            # Without an engine's name it is translated again at the next opening.
            now = pair.translations[index]
            machine = Translation(now.machine or now.text)
        return self._changed(snapshot, pair, index, machine)

    def machine_words(self, snapshot: Snapshot, pair: Pair, index: int) -> str:
        """The engine's translation of a sentence; empty if it has not translated it."""
        made = pair.translations[index]
        if made.machine:
            return made.machine
        sentence = pair.sentences[index].text
        found = self._remembered(self._library(), snapshot.direction, sentence)
        return found.text if found else ""

    def leave_or_translate(self, snapshot: Snapshot, pair: Pair) -> bool:
        """Record that a paragraph is in the other language, as the reader says.

        A paragraph that was left untranslated will be translated, and the other way
        round, in every article. A translation by the article's author stays: then
        nothing changes and the result is False.
        """
        if pair.has_author_text:
            return False
        was_left = pair.is_copied
        language = snapshot.direction.source if was_left else snapshot.direction.target
        block = snapshot.block(pair.block)
        if language is block_language(block, snapshot.direction):
            self._library().languages.remove(block.text)
        else:
            self._library().languages.set(block.text, language)
        return True

    def calibrating(self) -> Work[Never, None]:
        """Measure once which thread layout translates fastest here; takes seconds."""

        def work(token: Token, _step: Step[Never]) -> None:
            packs = [each for each in self._packs.installed() if _can_calibrate(each)]
            if packs and load_layout(self._calibration) is None:
                save_layout(self._calibration, calibrate(packs[0], token))

        return work

    def release(self, *, idle: float = 0) -> None:
        """Free the engine's memory if it was not used for `idle` seconds."""
        self._translator.release(idle=idle)

    def _changed(
        self, snapshot: Snapshot, pair: Pair, index: int, translation: Translation
    ) -> Pair:
        translations = list(pair.translations)
        translations[index] = translation
        changed = replace(pair, translations=tuple(translations))
        self._library().pairs.keep(snapshot.id, snapshot.direction, [changed])
        return changed

    def _remembered(
        self, library: Library, direction: Direction, sentence: str
    ) -> Translation | None:
        """The engine's translation of a sentence, with the glossary's terms in it."""
        engine = engine_name(self._packs.route(direction))
        terms = library.glossary.all(direction)
        polish = Polish(direction, terms, self._settings().reading.script)
        texts = [sentence, *polish.terms_in([sentence])]
        keys = {key(direction, engine, text): text for text in texts}
        found = {keys[it]: made for it, made in library.memory.get(list(keys)).items()}
        for text, made in found.items():
            polish.learn(text, made.text)
        return polish(sentence, found[sentence]) if sentence in found else None

    def _means(self, library: Library, direction: Direction) -> Means:
        """This thread's library and the settings as they are now."""
        settings = self._settings()
        threads = settings.translation.threads
        found = None if threads else load_layout(self._calibration)
        return Means(
            memory=library.memory,
            edits=library.edits,
            glossary=library.glossary.all(direction),
            decoding=Decoding(settings.translation.beam),
            layout=found or default_layout(threads),
            script=settings.reading.script,
        )

    def _blocks(self, snapshot: Snapshot) -> list[Block]:
        """The headline and the blocks; the text of those already done is empty."""
        engine = engine_name(self._packs.route(snapshot.direction))
        done = {pair.block for pair in snapshot.pairs if _is_done(pair, engine)}
        done -= snapshot.outdated
        blocks = [snapshot.block(TITLE_BLOCK), *snapshot.article.blocks]
        return [
            replace(block, text="") if index in done else block
            for index, block in enumerate(blocks, TITLE_BLOCK)
        ]


class _Keeping:
    """The step of a translation: passes each pair on and writes some at a time."""

    def __init__(self, library: Library, snapshot: Snapshot, step: Step[Pair]) -> None:
        self._library = library
        self._snapshot = snapshot
        self._step = step
        self._made = library.edits.of(snapshot.id, snapshot.direction)
        self._unwritten: list[Pair] = []

    def __call__(self, pair: Pair, /) -> None:
        pair = (corrected(pair, self._made) if self._made else pair).measure()
        self._unwritten.append(pair)
        if len(self._unwritten) >= _KEPT_AT_ONCE:
            self.write()
        self._step(pair)

    def write(self) -> None:
        """Write the pairs to the library; if that fails, try again with the next ones.

        No error is raised: the pairs are on the page already.
        """
        snapshot, pairs = self._snapshot, self._unwritten
        if pairs:
            with contextlib.suppress(LibraryError):
                self._library.pairs.keep(snapshot.id, snapshot.direction, pairs)
                self._unwritten = []


def _nth(pair: Pair, index: int) -> int:
    """How many sentences that read the same come before this one in its block."""
    text = pair.sentences[index].text
    return sum(each.text == text for each in pair.sentences[:index])


def _can_calibrate(pack: Pack) -> bool:
    """True if calibration can use this pack: a full pack of Argos' engine."""
    return pack.kind is PackKind.ARGOS and not pack.is_starter


def _is_done(pair: Pair, engine: str) -> bool:
    """True if the engine at hand has nothing better to offer for a pair."""
    return all(
        each.origin in _LASTING or not _is_better(engine, each.engine)
        for each in pair.translations
    )


def _is_better(engine: str, other: str) -> bool:
    """True if a sentence that `other` translated is to be translated by `engine`."""
    if not engine or engine == other:
        return False
    return not other or was_starter(other) or not was_starter(engine)
