"""Rows for spreadsheets and flash cards: CSV, and the text files Anki imports."""

from __future__ import annotations

import csv
import html
import io
import uuid
from typing import TYPE_CHECKING

from reader.domain.copies import SHEET_OF_CARDS
from reader.export.excerpts import excerpts
from reader.export.folio import plain_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.domain.words import SavedWord
    from reader.export.excerpts import Excerpt
    from reader.export.folio import Folio

_MARK = (
    *("kind", "colour", "quote", "original", "translation", "translation by"),
    *("note", "tags", "title", "source", "date", "url", "file", "created", "link"),
)
_WORD = ("word", "pinyin", "senses", "sentence", "translation", "article", "saved")
_BYTE_ORDER_MARK = "\ufeff"  # without it Excel takes Chinese for the local code page
_FORMULAS = ("=", "+", "-", "@", "\t")
_ANKI = f"{SHEET_OF_CARDS}#deck column:2\n#tags column:5\n"
_DECK = "对照"


def to_csv(folios: Iterable[Folio]) -> str:
    """Every mark on a line, for a spreadsheet."""
    return _csv(_MARK, (_mark(folio, each) for folio, each in _excerpts(folios)))


def words_to_csv(words: Iterable[SavedWord]) -> str:
    """Every saved word on a line, for a spreadsheet."""
    return _csv(_WORD, (_word(word) for word in words))


def to_anki(folios: Iterable[Folio]) -> str:
    """Every mark as a card: the quote on its front, the translation on its back."""
    return _anki(
        (
            each.annotation.id,
            _lines(each.quote or folio.article.title, _more(each)),
            _lines(each.translation, each.annotation.body, _origin(folio))
            + f'<br><a href="{html.escape(each.link)}">对照</a>',
            [each.annotation.kind, *each.annotation.tags],
        )
        for folio, each in _excerpts(folios)
    )


def words_to_anki(words: Iterable[SavedWord]) -> str:
    """Every saved word as a card: the word in its sentence, then what it means."""
    return _anki(
        (
            _card_of(word),
            _lines(word.word, word.sentence),
            _lines(word.pinyin, word.senses, word.translation, word.title),
            ["word"],
        )
        for word in words
    )


def _card_of(word: SavedWord) -> str:
    """The same id for a word in its sentence, also when it is saved anew."""
    name = f"duizhao:word\0{word.word}\0{word.sentence}"
    return str(uuid.uuid5(uuid.NAMESPACE_URL, name))


def _excerpts(folios: Iterable[Folio]) -> Iterator[tuple[Folio, Excerpt]]:
    return ((folio, each) for folio in folios for each in excerpts(folio))


def _mark(folio: Folio, each: Excerpt) -> Sequence[str]:
    annotation, article = each.annotation, folio.article
    return (
        *(annotation.kind, annotation.colour, each.quote),
        *(each.original, each.translation, each.translator),
        *(annotation.body, ", ".join(annotation.tags)),
        *(article.title, article.source, article.date, article.url),
        str(folio.source.path) if folio.source else "",
        *(annotation.created, each.link),
    )


def _word(word: SavedWord) -> Sequence[str]:
    origin = word.title or word.article
    return (
        *(word.word, word.pinyin, word.senses),
        *(word.sentence, word.translation, origin, word.saved),
    )


def _csv(names: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([_inert(cell) for cell in row] for row in rows)
    return _BYTE_ORDER_MARK + out.getvalue()


def _inert(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula, with one kind of line end."""
    cell = "\n".join(cell.replace("\r\n", "\n").split("\r"))
    return f"'{cell}" if cell.startswith(_FORMULAS) else cell


def _anki(cards: Iterable[tuple[str, str, str, list[str]]]) -> str:
    """Anki's text import. It knows a card again by its id and updates it."""
    rows = (
        "\t".join((_cell(guid), _DECK, front, back, " ".join(map(_tag, tags))))
        for guid, front, back, tags in cards
    )
    return _ANKI + "".join(f"{row}\n" for row in rows)


def _lines(*texts: str) -> str:
    return "<br>".join(_cell(text) for text in texts if text)


def _cell(text: str) -> str:
    return "<br>".join(html.escape(text).replace("\t", " ").splitlines())


def _tag(text: str) -> str:
    return _cell("_".join(text.split()))


def _more(each: Excerpt) -> str:
    return each.original if each.original != each.quote else ""


def _origin(folio: Folio) -> str:
    article = folio.article
    facts = (article.title, article.source, plain_date(article.date))
    return " · ".join(filter(None, facts))
