"""Articles and marks as JSON after the W3C's Web Annotation model, without loss.

One AnnotationCollection holds a page of annotations that other programs can read, and
beside it, under names of ours, the articles they belong to. The place of a mark is a
FragmentSelector for its block, refined by where in the block its words stand.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import fields
from typing import TYPE_CHECKING

from reader.domain.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Colour,
    Mark,
    Passage,
    Side,
    Surroundings,
    TextPosition,
    TextQuote,
)
from reader.domain.article import Article, Source
from reader.domain.language import Language
from reader.domain.page_rules import PageRule
from reader.domain.translation import Correction, Pair
from reader.domain.words import SavedWord
from reader.export.excerpts import excerpt
from reader.export.folio import Folio
from reader.export.plain import plain, valued

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reader.export.plain import Plain

_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"duizhao": "urn:duizhao:"}]
_UUID = "urn:uuid:"
_KINDS = {kind.motivation: kind for kind in AnnotationKind}


def to_json(
    folios: Sequence[Folio], terms: Mapping[str, Mapping[str, str]] | None = None
) -> str:
    """All there is of the articles but the bytes of their pictures.

    `terms` are the glossary's, by the codes of their directions.
    """
    items = [
        _item(number, folio, mark)
        for number, folio in enumerate(folios)
        for mark in folio.marks
    ]
    held = {
        "@context": _CONTEXT,
        "type": "AnnotationCollection",
        "label": "Duizhao 对照",
        "total": len(items),
        "first": {"type": "AnnotationPage", "startIndex": 0, "items": items},
        "duizhao:articles": [_article(each) for each in folios],
        **({"duizhao:glossary": terms} if terms else {}),
    }
    return json.dumps(held, ensure_ascii=False, indent=1)


def is_ours(held: Plain) -> bool:
    """Whether it looks like what `to_json` writes."""
    return isinstance(held, dict) and "duizhao:articles" in held


def terms_in(held: Plain) -> dict[str, dict[str, str]]:
    """The glossary that `to_json` wrote, by the codes of its directions."""
    return {
        valued(str, code): {
            valued(str, term): valued(str, text) for term, text in terms.items()
        }
        for code, terms in held.get("duizhao:glossary", {}).items()
    }


def folios_in(held: Plain) -> tuple[Folio, ...]:
    """What `to_json` wrote."""
    marks: defaultdict[int, list[Mark]] = defaultdict(list)
    for item in held["first"]["items"]:
        marks[item["duizhao:article"]["index"]].append(_mark(item))
    return tuple(
        Folio(
            valued(Article, each["article"]),
            valued(Source, each["source"]) if each["source"] else None,
            valued(tuple[Pair, ...], each["pairs"]),
            tuple(marks[number]),
            valued(tuple[Correction, ...], each.get("corrections", [])),
            valued(tuple[str, ...], each.get("tags", [])),
            valued(tuple[SavedWord, ...], each.get("words", [])),
            valued(bool, each.get("is_read", False)),
            tuple(
                (valued(str, text), Language(code))
                for text, code in each.get("languages", [])
            ),
            valued(tuple[PageRule, ...], each.get("page_rules", [])),
        )
        for number, each in enumerate(held["duizhao:articles"])
    )


def _article(folio: Folio) -> dict[str, Plain]:
    return {
        "article": plain(folio.article),
        "source": plain(folio.source),
        "pairs": plain(folio.pairs),
        "corrections": plain(folio.corrections),
        "tags": plain(folio.tags),
        "words": plain(folio.words),
        "is_read": folio.is_read,
        "languages": plain(folio.languages_said),
        "page_rules": plain(folio.page_rules),
    }


def _item(number: int, folio: Folio, mark: Mark) -> dict[str, Plain]:
    annotation, around = mark.annotation, excerpt(folio, mark)
    return {
        "id": f"{_UUID}{annotation.id}",
        "type": "Annotation",
        "motivation": annotation.kind.motivation,
        "created": annotation.created,
        "modified": annotation.modified,
        "body": list(_bodies(annotation)),
        "target": [_target(folio, each) for each in annotation.anchors]
        or [{"source": _page(folio)}],
        "duizhao:article": {"index": number, "id": annotation.article},
        "duizhao:colour": annotation.colour,
        "duizhao:passages": plain(mark.passages),
        "duizhao:original": around.original,
        "duizhao:translation": around.translation,
        "duizhao:translator": around.translator,
        "duizhao:link": around.link,
    }


def _bodies(annotation: Annotation) -> Iterator[Plain]:
    if annotation.body:
        yield {
            "type": "TextualBody",
            "purpose": "commenting",
            "format": "text/markdown",
            "value": annotation.body,
        }
    for tag in annotation.tags:
        yield {"type": "TextualBody", "purpose": "tagging", "value": tag}


def _target(folio: Folio, anchor: Anchor) -> Plain:
    return {
        "type": "SpecificResource",
        "source": _page(folio),
        "selector": [
            {"type": "TextQuoteSelector", **_all_fields(anchor.quote)},
            {
                "type": "FragmentSelector",
                "value": f"block={anchor.block}",
                "refinedBy": {
                    "type": "TextPositionSelector",
                    **_all_fields(anchor.position),
                },
            },
        ],
        "duizhao:side": anchor.side,
        "duizhao:sentence": anchor.sentence,
        "duizhao:surroundings": plain(anchor.surroundings),
    }


def _page(folio: Folio) -> str:
    """What other programs know the article by."""
    if folio.article.url or not folio.source:
        return folio.article.url or "about:blank"
    return f"urn:sha256:{folio.source.digest}"


def _all_fields(value: TextQuote | TextPosition) -> dict[str, Plain]:
    return {each.name: getattr(value, each.name) for each in fields(value)}


def _mark(held: Plain) -> Mark:
    bodies = held["body"]
    notes = [each["value"] for each in bodies if each["purpose"] == "commenting"]
    tags = [each["value"] for each in bodies if each["purpose"] == "tagging"]
    annotation = Annotation(
        id=held["id"].removeprefix(_UUID),
        article=valued(str, held["duizhao:article"]["id"]),
        kind=_KINDS[held["motivation"]],
        anchors=tuple(_anchor(each) for each in held["target"] if "selector" in each),
        colour=valued(Colour, held["duizhao:colour"]),
        body="".join(notes),
        tags=valued(tuple[str, ...], tags),
        created=valued(str, held["created"]),
        modified=valued(str, held["modified"]),
    )
    return Mark(annotation, valued(tuple[Passage, ...], held["duizhao:passages"]))


def _anchor(held: Plain) -> Anchor:
    quote, fragment = held["selector"]
    return Anchor(
        block=int(fragment["value"].removeprefix("block=")),
        position=valued(TextPosition, fragment["refinedBy"]),
        quote=valued(TextQuote, quote),
        side=valued(Side, held["duizhao:side"]),
        sentence=valued(str, held["duizhao:sentence"]),
        surroundings=valued(Surroundings, held["duizhao:surroundings"]),
    )
