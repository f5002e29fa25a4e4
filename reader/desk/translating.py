"""The other side of the page: sentences translated, remembered and put right."""

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
        """The sentences that the pair of this block has or will have.

        Raises `Cancelled` if the token is cancelled.
        """
        return self._translator.sentences(block, direction_from(language), token)

    def work(self, reading: Snapshot, order: Order) -> Work[Pair, None]:
        """Translate what of an article is not translated yet, headline first.

        Steps are the pairs, in the order in which the reader comes to them. What is
        done is kept, also when the work is cancelled.
        """
        direction = reading.direction

        def work(token: Token, step: Step[Pair]) -> None:
            if reading.has_author_translation and not self._packs.can_translate(
                direction
            ):
                return  # its author translated what there is to read
            with self._borrow() as library:
                keeping = _Keeping(library, reading, step)
                try:
                    blocks = self._blocks(reading)
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

    def correct(self, reading: Snapshot, pair: Pair, index: int, text: str) -> Pair:
        """Put the reader's words in the place of a sentence's translation, for good."""
        self._library().edits.set(
            reading.direction,
            pair.sentences[index].text,
            text,
            reading.id,
            block=pair.block,
            nth=_nth(pair, index),
        )
        made = pair.translations[index].corrected(text)
        return self._changed(reading, pair, index, made)

    def uncorrect(self, reading: Snapshot, pair: Pair, index: int) -> Pair:
        """Go back to the engine's words, if it has said any."""
        library, direction = self._library(), reading.direction
        sentence = pair.sentences[index].text
        place = pair.block, _nth(pair, index)
        library.edits.remove(
            direction, sentence, reading.id, block=place[0], nth=place[1]
        )
        machine = self._remembered(library, direction, sentence)
        if machine is None:
            # Of no engine, so it is translated again when the article is next open.
            now = pair.translations[index]
            machine = Translation(now.machine or now.text)
        return self._changed(reading, pair, index, machine)

    def machine_words(self, reading: Snapshot, pair: Pair, index: int) -> str:
        """What the engine says of a sentence; empty if it has not been asked."""
        made = pair.translations[index]
        if made.machine:
            return made.machine
        sentence = pair.sentences[index].text
        found = self._remembered(self._library(), reading.direction, sentence)
        return found.text if found else ""

    def leave_or_translate(self, reading: Snapshot, pair: Pair) -> bool:
        """Take the reader's word that a paragraph is of the other language.

        One that was left alone will be translated, and the other way round, wherever
        it stands. An author's own translation stays: then nothing is changed, and
        False returned.
        """
        if any(each.origin is Origin.AUTHOR for each in pair.translations):
            return False
        was_left = pair.is_copied
        language = reading.direction.source if was_left else reading.direction.target
        block = reading.block(pair.block)
        if language is block_language(block, reading.direction):
            self._library().languages.remove(block.text)
        else:
            self._library().languages.set(block.text, language)
        return True

    def calibrating(self) -> Work[Never, None]:
        """Find out once what makes this machine translate fastest; takes seconds."""

        def work(token: Token, _step: Step[Never]) -> None:
            packs = [each for each in self._packs.installed() if _tells(each)]
            if packs and load_layout(self._calibration) is None:
                save_layout(self._calibration, calibrate(packs[0], token))

        return work

    def release(self, *, idle: float = 0) -> None:
        """Give the engine's memory back if it was not used for so many seconds."""
        self._translator.release(idle=idle)

    def _changed(
        self, reading: Snapshot, pair: Pair, index: int, translation: Translation
    ) -> Pair:
        translations = list(pair.translations)
        translations[index] = translation
        changed = replace(pair, translations=tuple(translations))
        self._library().pairs.keep(reading.id, reading.direction, [changed])
        return changed

    def _remembered(
        self, library: Library, direction: Direction, sentence: str
    ) -> Translation | None:
        """What the engine said of a sentence, with the glossary's terms in it."""
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

    def _blocks(self, reading: Snapshot) -> list[Block]:
        """The headline and the blocks; those already done are emptied."""
        engine = engine_name(self._packs.route(reading.direction))
        done = {pair.block for pair in reading.pairs if _is_done(pair, engine)}
        done -= reading.outdated
        blocks = [reading.block(TITLE_BLOCK), *reading.article.blocks]
        return [
            replace(block, text="") if index in done else block
            for index, block in enumerate(blocks, TITLE_BLOCK)
        ]


class _Keeping:
    """The step of a translation: passes each pair on and writes some at a time."""

    def __init__(self, library: Library, reading: Snapshot, step: Step[Pair]) -> None:
        self._library = library
        self._reading = reading
        self._step = step
        self._made = library.edits.of(reading.id, reading.direction)
        self._unwritten: list[Pair] = []

    def __call__(self, pair: Pair, /) -> None:
        pair = (corrected(pair, self._made) if self._made else pair).measure()
        self._unwritten.append(pair)
        if len(self._unwritten) >= _KEPT_AT_ONCE:
            self.write()
        self._step(pair)

    def write(self) -> None:
        """Keep what is translated; if that cannot be now, with what comes next.

        Reading does not depend on it: the article is on the page as it is translated.
        """
        reading, pairs = self._reading, self._unwritten
        if pairs:
            with contextlib.suppress(LibraryError):
                self._library.pairs.keep(reading.id, reading.direction, pairs)
                self._unwritten = []


def _nth(pair: Pair, index: int) -> int:
    """How many sentences that read the same come before this one in its block."""
    text = pair.sentences[index].text
    return sum(each.text == text for each in pair.sentences[:index])


def _tells(pack: Pack) -> bool:
    """Whether the machine can be tried with it; Firefox' engine has no layouts."""
    return pack.kind is PackKind.ARGOS and not pack.is_starter


def _is_done(pair: Pair, engine: str) -> bool:
    """Whether a pair is as good as it gets with the engine at hand."""
    return all(
        each.origin in _LASTING or not _is_better(engine, each.engine)
        for each in pair.translations
    )


def _is_better(engine: str, other: str) -> bool:
    """Whether what one engine translated is worth doing again with another."""
    if not engine or engine == other:
        return False
    return not other or was_starter(other) or not was_starter(engine)
