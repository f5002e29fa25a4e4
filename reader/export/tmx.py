"""Translations as a translation memory: TMX 1.4b, which every CAT tool imports.

https://www.ttt.org/oscarstandards/tmx/tmx14b.html
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader import __version__
from reader.domain.translation import Origin
from reader.export.elements import plain
from reader.export.segments import segments

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.export.folio import Folio

_ANY = "*all*"  # the standard's word for units in several source languages
_UNKNOWN = "und"


def to_tmx(folios: Sequence[Folio]) -> str:
    """A unit for each sentence that has a translation, with who made it.

    Sentences that were only copied are left out: a memory of names and numbers would
    offer them as translations.
    """
    sources = {folio.languages[0] or _UNKNOWN for folio in folios}
    source = sources.pop() if len(sources) == 1 else _ANY
    units = "".join(unit for folio in folios for unit in _units(folio))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
        f'<header creationtool="Duizhao" creationtoolversion="{plain(__version__)}"'
        ' segtype="sentence" o-tmf="Duizhao" adminlang="en" datatype="plaintext"'
        f' srclang="{source}"/>\n<body>\n{units}</body>\n</tmx>\n'
    )


def _units(folio: Folio) -> Iterator[str]:
    source, target = folio.languages
    facts = _prop("title", folio.article.title) + _prop("url", folio.article.url)
    for segment in segments(folio):
        if segment.translation and segment.origin is not Origin.COPIED:
            yield (
                f'<tu srclang="{source or _UNKNOWN}">{facts}'
                f"{_prop('origin', str(segment.origin))}"
                f"{_variant(source or _UNKNOWN, segment.original)}"
                f"{_variant(target, segment.translation)}</tu>\n"
            )


def _prop(name: str, value: str) -> str:
    return f'<prop type="x-{name}">{plain(value)}</prop>' if value else ""


def _variant(language: str, text: str) -> str:
    return f'<tuv xml:lang="{language}"><seg>{plain(text)}</seg></tuv>'
