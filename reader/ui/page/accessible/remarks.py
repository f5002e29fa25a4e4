"""The remarks on a sentence for screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.domain.annotation import Side
from reader.domain.article import BlockKind, SpanKind
from reader.ui.labels import mark_name
from reader.ui.page.type import doubts

if TYPE_CHECKING:
    from reader.desk.reading import Reading
    from reader.domain.annotation import Mark, Passage
    from reader.domain.article import Block
    from reader.ui.page.rows.marking import Marking


def remarks(reading: Reading, marking: Marking, passage: Passage) -> list[str]:
    """The doubts, links and marks of a sentence, which others see by colours."""
    marks = [_of_mark(mark) for mark in marking.on(passage)]
    passed = _passed(reading, passage)
    return [*_doubts(reading, passage), *_links(reading, passage), *marks, *passed]


def _doubts(reading: Reading, passage: Passage) -> list[str]:
    pair = reading.pair(passage.block)
    if pair is None or passage.side is Side.ORIGINAL:
        return []
    number = reading.sentence_at(passage.block, passage.side, passage.start)
    said = doubts.words(pair.translations[number].doubts)
    return [said] if said else []


def _passed(reading: Reading, passage: Passage) -> list[str]:
    """What stands above and has no sentence, so that no step leads to it."""
    sentences = reading.sentences(passage.block)
    is_first = bool(sentences) and passage.start == sentences[0].start
    if passage.side is Side.TRANSLATION or not is_first:
        return []
    above = passage.block - 1
    found: list[str] = []
    while reading.has(above) and not reading.sentences(above):
        found.insert(0, _block(reading.block(above)))
        above -= 1
    return [each for each in found if each]


def _block(block: Block) -> str:
    said, text = QCoreApplication.translate("Page", "Above: {what}"), block.text
    if block.kind is BlockKind.IMAGE:
        name = QCoreApplication.translate("Page", "Picture")
        text = block.image.alt if block.image else ""
    else:
        name = QCoreApplication.translate("Page", "Code")
    return said.format(what=f"{name}, {text}") if text.strip() else ""


def _links(reading: Reading, passage: Passage) -> list[str]:
    if passage.side is Side.TRANSLATION:
        return []
    block = reading.block(passage.block)
    name = QCoreApplication.translate("Page", "Link")
    return [
        f"{name}: {block.text[span.start : span.end]}"
        for span in block.spans
        if span.kind is SpanKind.LINK
        and span.start < passage.end
        and passage.start < span.end
    ]


def _of_mark(mark: Mark) -> str:
    name, body = mark_name(mark.annotation), mark.annotation.body
    return f"{name}: {body}" if body else name
