"""Translations from the library, with corrections, in the reader's script."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.domain.language import Language
from reader.domain.translation import Origin
from reader.text.script import script_of, to_script

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.domain.article import Article
    from reader.domain.language import Direction, Script
    from reader.domain.translation import Correction, Pair
    from reader.library import Library
    from reader.translate.memory import Edits


def kept_pairs(
    library: Library, article_id: str, article: Article, direction: Direction
) -> tuple[Pair, ...]:
    """The stored pairs whose original has not changed, with corrections."""
    kept = library.pairs.list(article_id, direction)
    fitting = [pair for pair in kept if still_fits(pair, article)]
    edited = with_edits(fitting, direction, library.edits)
    made = library.edits.of(article_id, direction)
    return tuple(corrected(pair, made) for pair in edited) if made else edited


def corrected(pair: Pair, made: Iterable[Correction]) -> Pair:
    """The pair with the corrections made at this place or, failing that, nearest to it.

    Translations by the article's author stay.
    """
    nearest: dict[tuple[str, int], Correction] = {}
    for each in made:
        name = each.sentence, each.nth
        if name not in nearest or _distance(each, pair) < _distance(
            nearest[name], pair
        ):
            nearest[name] = each
    counts: Counter[str] = Counter()
    translations = list(pair.translations)
    for index, sentence in enumerate(pair.sentences):
        there = nearest.get((sentence.text, counts[sentence.text]))
        counts[sentence.text] += 1
        if there and translations[index].origin is not Origin.AUTHOR:
            translations[index] = translations[index].corrected(there.text)
    return replace(pair, translations=tuple(translations))


def _distance(made: Correction, pair: Pair) -> int:
    return abs(made.block - pair.block)


def still_fits(pair: Pair, article: Article) -> bool:
    """True if the article has the pair's sentences where the pair says."""
    if pair.block >= len(article.blocks):
        return False
    text = article.blocks[pair.block].text if pair.block >= 0 else article.title
    return all(text[each.start : each.end] == each.text for each in pair.sentences)


def with_edits(
    pairs: Iterable[Pair], direction: Direction, edits: Edits
) -> tuple[Pair, ...]:
    """The pairs with the corrections of the same sentences in other articles."""
    pairs = tuple(pairs)
    wanted = {sentence.text for pair in pairs for sentence in pair.sentences}
    written = edits.get(direction, wanted)
    return tuple(_edited(pair, written) for pair in pairs) if written else pairs


def _edited(pair: Pair, written: Mapping[str, str]) -> Pair:
    translations = tuple(
        made.corrected(written[sentence.text])
        if made.origin is Origin.MACHINE and sentence.text in written
        else made
        for sentence, made in zip(pair.sentences, pair.translations, strict=True)
    )
    return replace(pair, translations=translations)


def in_script(
    pairs: Iterable[Pair], direction: Direction, script: Script
) -> tuple[Pair, ...]:
    """The pairs with the engine's Chinese converted to a script."""
    if direction.target is not Language.CHINESE:
        return tuple(pairs)
    return tuple(_converted(pair, script) for pair in pairs)


def _converted(pair: Pair, script: Script) -> Pair:
    if script_of(pair.text) is script:
        return pair
    translations = tuple(
        replace(each, text=to_script(each.text, script))
        if each.origin is Origin.MACHINE
        else each
        for each in pair.translations
    )
    return replace(pair, translations=translations)
