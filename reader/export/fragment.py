"""Passages of an article as HTML for the clipboard.

Plain elements with their language and no colours: the document they go to has its own.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

from reader.domain.annotation import Passage, Side
from reader.domain.article import Block, BlockKind
from reader.domain.reading import TITLE_BLOCK
from reader.export.elements import Wrap, element, inline, items, lang, styles

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.export.folio import Folio

_META = '<meta charset="utf-8" />'  # without it some programs take it for Latin-1
_TITLE = Block(BlockKind.HEADING, "")  # of the first level


class _Cut(NamedTuple):
    """What a passage holds of its block."""

    passage: Passage
    block: Block
    text: str
    styles: tuple[Wrap, ...]
    is_whole: bool

    @property
    def is_item(self) -> bool:
        return self.block.kind is BlockKind.LIST_ITEM and self.passage.start == 0

    @property
    def words(self) -> str:
        return inline(self.text, self.styles, self.passage.start)


def to_fragment(folio: Folio, passages: Sequence[Passage]) -> str:
    """Passages in their order; blocks with both their sides are rows of a table."""
    cuts = [_cut(folio, passage) for passage in passages]
    if len(cuts) == 1 and not cuts[0].is_whole:
        attributes = _lang(folio, cuts[0].passage.side)
        return f"{_META}<span{attributes}>{cuts[0].words}</span>"
    blocks = [
        list(beside)
        for _, beside in itertools.groupby(cuts, lambda cut: cut.passage.block)
    ]
    parts = itertools.groupby(blocks, _sides)
    return _META + "".join(_part(folio, list(held)) for _, held in parts)


def _sides(cuts: Iterable[_Cut]) -> tuple[Side, ...]:
    return tuple(cut.passage.side for cut in cuts)


def _part(folio: Folio, blocks: Sequence[Sequence[_Cut]]) -> str:
    """Blocks that all have both sides, or all the same one."""
    if len(blocks[0]) > 1:
        rows = "".join(_row(folio, cuts) for cuts in blocks)
        return f'<table width="100%"><tbody>{rows}</tbody></table>'
    attributes = _lang(folio, blocks[0][0].passage.side)
    return f"<div{attributes}>{_flow(cut for cuts in blocks for cut in cuts)}</div>"


def _row(folio: Folio, cuts: Sequence[_Cut]) -> str:
    cells = (
        f'<td width="50%" valign="top"{_lang(folio, cut.passage.side)}>'
        f"{_flow([cut])}</td>"
        for cut in cuts
    )
    return f"<tr>{''.join(cells)}</tr>"


def _cut(folio: Folio, passage: Passage) -> _Cut:
    text = folio.text(passage.block, passage.side)
    is_title = passage.block == TITLE_BLOCK
    block = _TITLE if is_title else folio.article.blocks[passage.block]
    spans = block.spans if passage.side is Side.ORIGINAL else ()
    is_whole = passage.start == 0 and passage.end >= len(text)
    part = text[passage.start : passage.end]
    return _Cut(passage, block, part, tuple(styles(spans)), is_whole)


def _lang(folio: Folio, side: Side) -> str:
    return lang(folio.languages[side is Side.TRANSLATION])


def _flow(cuts: Iterable[_Cut]) -> str:
    """Blocks one after the other, the items of a list in one list."""
    out = []
    for is_list, group in itertools.groupby(cuts, lambda cut: cut.is_item):
        held = list(group)
        if is_list:
            out.append(items([(cut.block, cut.words) for cut in held]))
        else:
            out += map(_block, held)
    return "".join(out)


def _block(cut: _Cut) -> str:
    if cut.block is _TITLE:
        return f"<h1>{cut.words}</h1>"
    if cut.block.kind is BlockKind.LIST_ITEM:  # without its beginning
        return f"<p>{cut.words}</p>"
    return element(cut.block, cut.text, [*cut.styles], cut.passage.start)
