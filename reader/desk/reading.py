"""The open article: both texts, the reader's marks, and where the reader is in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.domain.annotation import Colour, Mark, Side
from reader.domain.article import Block, BlockKind
from reader.domain.language import Language, Script
from reader.domain.reading import TITLE_BLOCK, Layout, Place, Snapshot
from reader.domain.translation import Cut, Origin
from reader.text.script import letter_for_letter, script_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from reader.anchoring import BothSides
    from reader.desk.marks import Marks
    from reader.desk.translating import Translations
    from reader.domain.annotation import Annotation, Passage
    from reader.domain.article import Article
    from reader.domain.reading import Chapter
    from reader.domain.translation import Pair, Ranges, Sentence
    from reader.library import Library

_LONG = 20_000  # code points: to find the sentences of more takes too long
_SAMPLE = 2000  # code points that tell simplified from traditional


@dataclass(frozen=True, slots=True)
class Changes:
    """What one call changed in the open article."""

    blocks: frozenset[int] = frozenset()  # those whose translation changed
    marks: bool = False
    place: bool = False
    layout: bool = False


class Reading:
    """The open article, live: the only object that holds its pairs and its marks.

    `shown` is the article in the characters the reader chose, `article` as it is.

    It belongs to the thread of the desk. Blocks count from -1, the headline. Every
    offset is a code point of a block's text.

    A method that changes something writes it to the library first. It raises
    `LibraryError` if that fails, and then nothing has changed here. It returns the
    changes, and calls `on_change` with them.
    """

    def __init__(
        self,
        snapshot: Snapshot,
        marks: Marks,
        translating: Callable[[], Translations],
        library: Callable[[], Library],
    ) -> None:
        self._snapshot = snapshot
        self._kept_marks = marks
        self._translating = translating
        self._library = library
        self.on_change: Callable[[Changes], object] | None = None
        self.id = snapshot.id
        self.source = snapshot.source
        self.article = snapshot.article
        self.direction = snapshot.direction
        self.language = snapshot.article.language
        self.target = snapshot.direction.target
        self._own_script = script_of(self.article.text[:_SAMPLE])
        self.shown_script = snapshot.script
        self.shown = self._converted()
        self.lengths = tuple(len(block.text) for block in self.article.blocks)
        self.marks = snapshot.marks
        self.place = snapshot.place
        self.layout = snapshot.layout
        self.is_whole_page = snapshot.is_whole_page
        self._outdated = set(snapshot.outdated)
        self._pairs: dict[int, Pair] = {}
        self._translated: set[int] = set()
        self._cuts: dict[int, Cut] = {}
        self._beginnings: dict[int, Cut] = {}  # of long blocks that are not cut yet
        self._page: BothSides | None = None
        for pair in snapshot.pairs:
            self._set(pair)

    def snapshot(self) -> Snapshot:
        """The article as it is now, as a value that another thread may read."""
        return replace(
            self._snapshot,
            pairs=tuple(self._pairs.values()),
            outdated=frozenset(self._outdated),
            marks=self.marks,
            place=self.place,
            layout=self.layout,
            script=self.shown_script,
        )

    # Both texts

    @property
    def name(self) -> str:
        """The title that the shelf shows for it."""
        return self._snapshot.name

    @property
    def chapter(self) -> Chapter | None:
        """Where it stands in its book; None if it is no chapter of one."""
        return self._snapshot.chapter

    @property
    def rows(self) -> int:
        """How many blocks there are, the headline counted."""
        return len(self.article.blocks) + 1

    def block(self, index: int) -> Block:
        """One block, or the headline as one."""
        if index == TITLE_BLOCK:
            return Block(BlockKind.HEADING, self.shown.title, level=0)
        return self.shown.blocks[index]

    def has(self, index: int) -> bool:
        return TITLE_BLOCK <= index < len(self.article.blocks)

    @property
    def is_translated(self) -> bool:
        """Whether any block has a translation that differs from the original."""
        return bool(self._translated)

    @property
    def has_author_translation(self) -> bool:
        """Whether the article came with its own translation."""
        return any(pair.has_author_text for pair in self._pairs.values())

    @property
    def pairs(self) -> Mapping[int, Pair]:
        """The translations that are there, by block."""
        return self._pairs

    @property
    def outdated(self) -> frozenset[int]:
        """The blocks that an engine is to translate again."""
        return frozenset(self._outdated)

    def pair(self, index: int) -> Pair | None:
        return self._pairs.get(index)

    def text(self, index: int, side: Side) -> str:
        """A block's text on a side; empty while it is not translated."""
        if side is Side.ORIGINAL:
            return self.block(index).text
        return self._translated_text(index)

    def words(self, passage: Passage) -> str:
        """The text of a passage."""
        return self.text(passage.block, passage.side)[passage.start : passage.end]

    def language_of(self, side: Side) -> Language:
        return self.language if side is Side.ORIGINAL else self.target

    @property
    def script(self) -> Script:
        """The script of a Chinese original, as it is shown."""
        return self.shown_script or self._own_script

    @property
    def other_script(self) -> Script:
        """The script that a Chinese original is not shown in."""
        is_hans = self.script is Script.HANS
        return Script.HANT if is_hans else Script.HANS

    def script_of(self, side: Side, wanted: Script) -> Script:
        """Chinese originals keep the forms of their region, or of the one chosen."""
        if side is Side.ORIGINAL and self.language is Language.CHINESE:
            return self.script
        return wanted

    def sentences(self, index: int) -> tuple[Sentence, ...]:
        """The sentences of a block, whether it is translated or not.

        Of a long block these are only the first ones, until `take_cut` brings all: so
        the work of one call is limited. Sentences that are known keep their numbers.
        """
        return (self.pair(index) or self._cut(index)).sentences

    def has_sentences(self, index: int) -> bool:
        """True if all sentences of a block are known or can be found at once."""
        is_known = index in self._pairs or index in self._cuts
        return is_known or len(self._snapshot.block(index).text) <= _LONG

    def take_cut(self, index: int, cut: Cut) -> None:
        """Know all sentences of a long block, found by `Desk.cutting`."""
        if not self.has_sentences(index):
            self._cuts[index] = cut
            self._beginnings.pop(index, None)

    def ranges(self, index: int, side: Side) -> Ranges:
        """Where each sentence lies on a side, in code points; see `sentences`."""
        pair = self.pair(index)
        if side is Side.ORIGINAL:
            return (pair or self._cut(index)).ranges
        return pair.translated_ranges if pair else ()

    def sentence_at(self, index: int, side: Side, offset: int) -> int:
        """The sentence that holds an offset, or the one before it.

        -1 if there is none, or if it is not known yet; see `sentences`.
        """
        ranges = self.ranges(index, side)
        found = bisect_right(ranges, offset, key=lambda each: each[0]) - 1
        is_last = 0 <= found == len(ranges) - 1
        is_beyond = is_last and offset >= ranges[found][1]
        return -1 if is_beyond and not self.has_sentences(index) else found

    # Translations

    def put(self, *pairs: Pair) -> Changes:
        """Take translations that are in the library already.

        Marks on a translation are placed anew in it.
        """
        for pair in pairs:
            self._set(pair)
            self._outdated.discard(pair.block)
        blocks = frozenset(pair.block for pair in pairs)
        marks = tuple(self._placed(mark, blocks) for mark in self.marks)
        is_changed, self.marks = marks != self.marks, marks
        return self._tell(Changes(blocks, marks=is_changed))

    def outdate(self, blocks: Iterable[int]) -> None:
        """Have blocks translated again; each keeps its translation until then."""
        self._outdated.update(blocks)

    def correct(self, block: int, sentence: int, text: str) -> Changes:
        """Replace a sentence's translation by the reader's words, for good."""
        now = self.snapshot()
        pair = self._pairs[block]
        return self.put(self._translating().correct(now, pair, sentence, text))

    def uncorrect(self, block: int, sentence: int) -> Changes:
        """Go back to the engine's words, if the library has any."""
        now = self.snapshot()
        return self.put(
            self._translating().uncorrect(now, self._pairs[block], sentence)
        )

    def is_corrected(self, block: int, sentence: int) -> bool:
        """Whether the reader has corrected a sentence's translation."""
        pair = self.pair(block)
        if pair is None or not 0 <= sentence < len(pair.translations):
            return False
        return pair.translations[sentence].origin is Origin.READER

    def machine_words(self, block: int, sentence: int) -> str:
        """What the machine says of a corrected sentence; empty if that is not known."""
        if not self.is_corrected(block, sentence):
            return ""
        return self._translating().machine_words(
            self.snapshot(), self._pairs[block], sentence
        )

    def leave_or_translate(self, block: int) -> bool:
        """Record that a paragraph is in the other language, as the reader says.

        Returns True if the block is to be translated again. A translation by the
        author of the article stays; then the result is False.
        """
        pair = self._pairs[block]
        if not self._translating().leave_or_translate(self.snapshot(), pair):
            return False
        self.outdate((block,))
        return True

    # Marks

    @property
    def page(self) -> BothSides:
        """Both sides, prepared for anchoring: made at first use, updated by `put`."""
        if self._page is None:
            from reader.anchoring import BothSides

            texts = [block.text for block in self.article.blocks]
            self._page = BothSides(texts, self._pairs.values(), self.article.title)
        return self._page

    def mark(self, annotation: str) -> Mark | None:
        """The mark with this id; None if there is none."""
        marks = (mark for mark in self.marks if mark.annotation.id == annotation)
        return next(marks, None)

    def toggle_bookmark(self, passage: Passage | None = None) -> Changes:
        """Bookmark a paragraph or, without a passage, the article; or remove that."""
        return self._marked(self._kept_marks.toggle_bookmark(self, passage))

    def highlight(
        self, passages: Sequence[Passage], colour: Colour = Colour.YELLOW
    ) -> Changes:
        """Highlight passages; join highlights they touch, cut those they cover."""
        return self._marked(self._kept_marks.highlight(self, passages, colour))

    def note(
        self, passages: Sequence[Passage], body: str, tags: Iterable[str] = ()
    ) -> Changes:
        """Write a note on passages or, without any, on the article."""
        return self._marked(self._kept_marks.note(self, passages, body, tags))

    def change(self, annotation: Annotation) -> Changes:
        """Keep a mark's new body, colour or tags."""
        return self._marked(self._kept_marks.change(self, annotation))

    def remove(self, annotation: str) -> Changes:
        """Delete a mark."""
        return self._marked(self._kept_marks.remove(self, annotation))

    def attach(self, annotation: str, passages: Sequence[Passage]) -> Changes:
        """Give an orphan the place that the reader found for it."""
        return self._marked(self._kept_marks.attach(self, annotation, passages))

    def redraw(self, annotation: str, passages: Sequence[Passage]) -> Changes:
        """Put a mark on other passages; its words and tags stay."""
        return self._marked(self._kept_marks.redraw(self, annotation, passages))

    def suggestions(self, annotation: Annotation) -> tuple[Passage, ...]:
        """Where an orphan might belong, likeliest first; none if nothing is like it."""
        return self._kept_marks.suggestions(self, annotation)

    @property
    def can_undo(self) -> bool:
        return self._kept_marks.can_undo(self)

    @property
    def can_redo(self) -> bool:
        return self._kept_marks.can_redo(self)

    def undo(self) -> Changes:
        """Take back the last change to the marks, if there is one."""
        return self._marked(self._kept_marks.undo(self))

    def redo(self) -> Changes:
        """Do again what `undo` took back."""
        return self._marked(self._kept_marks.redo(self))

    def reload_marks(self) -> Changes:
        """Read the marks again, after an import or a restored backup."""
        return self._marked(self._kept_marks.of(self))

    # Where the reader is

    def remember(self, place: Place, progress: float) -> Changes:
        """Keep the reader's place, and how much of the article that is, 0 to 1."""
        self._library().articles.set_place(self.id, place, progress)
        self.place = place
        return self._tell(Changes(place=True))

    def show_in(self, script: Script | None) -> Changes:
        """Show a Chinese original in a script, and keep that; None: as it is written.

        `article`, from which sentences are translated and marks are placed, stays as
        it is written, and offsets are the same in both.
        """
        wanted = None if script is self._own_script else script
        self._library().articles.set_script(self.id, wanted)
        self.shown_script = wanted
        self.shown = self._converted()
        return self._tell(Changes(frozenset(range(TITLE_BLOCK, self.rows - 1))))

    def set_layout(self, layout: Layout | None) -> Changes:
        """Keep the layout for this article; None means the layout of the settings."""
        self._library().articles.set_layout(self.id, layout)
        self.layout = layout
        return self._tell(Changes(layout=True))

    # Internals

    def _set(self, pair: Pair) -> None:
        self._pairs[pair.block] = pair
        self._cuts.pop(pair.block, None)
        self._beginnings.pop(pair.block, None)
        if self._page is not None:
            self._page.put(pair)
        if pair.is_copied:
            self._translated.discard(pair.block)
        else:
            self._translated.add(pair.block)

    def _translated_text(self, index: int) -> str:
        pair = self._pairs.get(index)
        return pair.text if pair else ""

    def _cut(self, index: int) -> Cut:
        """The sentences of a block without a pair; of a long one perhaps the first.

        The last of those may be cut short by the limit, so it is left out.
        """
        if index in self._cuts:
            return self._cuts[index]
        block, find = self._snapshot.block(index), self._translating().sentences
        if len(block.text) <= _LONG:
            return self._cuts.setdefault(index, Cut(find(block, self.language)))
        if index not in self._beginnings:
            short = replace(block, text=block.text[:_LONG], spans=())
            self._beginnings[index] = Cut(find(short, self.language)[:-1])
        return self._beginnings[index]

    def _converted(self) -> Article:
        """The article with its texts in the script that the reader has chosen."""
        script, article = self.shown_script, self.article
        if script is None or self.language is not Language.CHINESE:
            return article
        return replace(
            article,
            title=letter_for_letter(article.title, script),
            byline=letter_for_letter(article.byline, script),
            source=letter_for_letter(article.source, script),
            section=letter_for_letter(article.section, script),
            blocks=tuple(
                replace(block, text=letter_for_letter(block.text, script))
                for block in article.blocks
            ),
        )

    def _placed(self, mark: Mark, blocks: frozenset[int]) -> Mark:
        """The mark, placed anew if it is in the translation of one of the blocks."""
        is_there = any(
            each.side is Side.TRANSLATION and each.block in blocks
            for each in mark.passages
        )
        return self.page.mark(mark.annotation) if is_there else mark

    def _marked(self, marks: tuple[Mark, ...]) -> Changes:
        self.marks = marks
        return self._tell(Changes(marks=True))

    def _tell(self, changes: Changes) -> Changes:
        if self.on_change is not None:
            self.on_change(changes)
        return changes
