"""What left comes back whole; what others wrote comes in by its words."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from reader.domain.annotation import AnnotationKind, Colour
from reader.domain.article import Article
from reader.errors import PageError, PageProblem
from reader.export import Folio, read_link, read_marks, to_json
from tests.helpers.folios import FOLIO, FOLIOS

FILE = Path("marks.json")


@given(FOLIOS)
@settings(max_examples=200)
def test_nothing_is_lost_on_the_way_out_and_in(folios: list[Folio]) -> None:
    assert read_marks(to_json(folios).encode(), FILE) == tuple(folios)


def test_only_the_pictures_stay_behind() -> None:
    (back,) = read_marks(to_json([FOLIO]).encode(), FILE)
    assert back == replace(FOLIO, pictures={})


def test_other_programs_can_read_it() -> None:
    held = json.loads(to_json([FOLIO]))
    assert held["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert held["total"] == len(held["first"]["items"]) == 5
    note, highlight, *_ = held["first"]["items"]
    assert note["motivation"] == "commenting"
    assert [body["value"] for body in note["body"]] == ["- why?\n=1", "a b"]
    (target,) = highlight["target"]
    assert target["source"] == FOLIO.article.url
    assert target["selector"][0]["exact"] == "bank cut"
    assert highlight["duizhao:translation"] == "央行降息。"


@pytest.mark.parametrize(
    "held",
    [
        *(b"", b"\xff\xfe\x00", b"{", b"[]", b"{}", b"12", b"name,age\nA,3\n"),
        b'{"duizhao:articles": 3}',
        b'{"duizhao:articles": [{}], "first": {"items": []}}',
        b'{"rows": [{"uri": "x", "target": 3}]}',
        b"[" * 100_000,
    ],
)
def test_what_is_no_export_is_said_to_be_none(held: bytes) -> None:
    with pytest.raises(PageError) as caught:
        read_marks(held, FILE)
    assert (caught.value.reason, caught.value.path) == (PageProblem.UNSUPPORTED, FILE)


def test_damage_is_told_from_absence() -> None:
    held = json.loads(to_json([FOLIO]))
    held["first"]["items"][0]["duizhao:colour"] = "mauve"
    with pytest.raises(PageError):
        read_marks(json.dumps(held).encode(), FILE)


@pytest.mark.parametrize("name", ["created", "modified", "body"])
def test_a_mark_of_another_shape_is_damage(name: str) -> None:
    held = json.loads(to_json([FOLIO]))
    item = held["first"]["items"][0]
    item[name] = [{**each, "value": {}} for each in item[name]] if name == "body" else 5
    with pytest.raises(PageError):
        read_marks(json.dumps(held).encode(), FILE)


def test_half_an_emoji_comes_in_without_it() -> None:
    held = to_json([replace(FOLIO, article=Article(title="half"))])
    (folio,) = read_marks(held.replace('"half"', '"ha\\ud83dlf"').encode(), FILE)
    assert folio.article.title == "half"


@pytest.mark.parametrize("target", ["http://[x", "//[notes", "notes.html"])
def test_a_files_name_is_no_link(target: str) -> None:
    assert read_link(target) is None


READWISE = (
    "\ufeffHighlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,"
    "Location Type,Location,Highlighted at,Document tags\n"
    '"Rates fell, said ""they"".",Rates,A. Writer,,why?,blue,"a, b",,,'
    "2023-05-04 10:20:30+02:00,\n"
    "央行降息,Rates,A. Writer,,,,,,,,\n"
)


def test_readwise_highlights_come_in() -> None:
    (folio,) = read_marks(READWISE.encode(), FILE)
    assert (folio.article.title, folio.article.byline) == ("Rates", "A. Writer")
    noted, plain = (mark.annotation for mark in folio.marks)
    assert noted.anchors[0].quote.exact == 'Rates fell, said "they".'
    assert (noted.kind, noted.body) == (AnnotationKind.NOTE, "why?")
    assert (noted.colour, noted.tags) == (Colour.BLUE, ("a", "b"))
    assert noted.created == "2023-05-04T08:20:30+00:00"
    assert plain.kind is AnnotationKind.HIGHLIGHT


def test_the_same_import_twice_makes_the_same_marks() -> None:
    assert read_marks(READWISE.encode(), FILE) == read_marks(READWISE.encode(), FILE)


HYPOTHESIS = {
    "export_date": "2025-01-01",
    "annotations": [
        {
            "id": "a1",
            "uri": "https://example.org/rates",
            "text": "why?",
            "tags": ["money"],
            "created": "2025-01-02T03:04:05.000000+00:00",
            "updated": "2025-01-03T03:04:05.000000+00:00",
            "document": {"title": ["Rates"]},
            "target": [
                {
                    "source": "https://example.org/rates",
                    "selector": [
                        {"type": "TextPositionSelector", "start": 3, "end": 9},
                        {
                            "type": "TextQuoteSelector",
                            "exact": "cut rates",
                            "prefix": "The bank ",
                            "suffix": ".",
                        },
                    ],
                }
            ],
        },
        {
            "id": "a2",
            "uri": "https://example.org/rates",
            "text": "on the page",
            "document": {"title": ["Rates"]},
            "target": [{"source": "https://example.org/rates"}],
        },
        {"id": "a3", "uri": "u", "target": [], "references": ["a1"]},
    ],
}


@pytest.mark.parametrize("key", ["annotations", "rows"])
def test_hypothesis_annotations_come_in(key: str) -> None:
    held = {key: HYPOTHESIS["annotations"]}
    (folio,) = read_marks(json.dumps(held).encode(), FILE)
    assert (folio.article.title, folio.article.url) == (
        "Rates",
        "https://example.org/rates",
    )
    noted, on_page = (mark.annotation for mark in folio.marks)
    assert noted.anchors[0].quote.prefix == "The bank "
    assert (noted.body, noted.tags) == ("why?", ("money",))
    assert (on_page.kind, on_page.anchors) == (AnnotationKind.NOTE, ())
