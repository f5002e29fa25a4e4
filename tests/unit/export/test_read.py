"""What left comes back whole; what others wrote comes in by its words."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from reader.domain.annotation import AnnotationKind, Colour, Mark
from reader.domain.article import Article
from reader.errors import PageError, PageProblem
from reader.export import Folio, read_link, read_marks, to_json
from tests.helpers.cost import seconds
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
    assert noted.created == "2023-05-04T08:20:30.000Z"
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


def marks(held: object) -> list[Mark]:
    text = held if isinstance(held, str) else json.dumps(held)
    return [mark for folio in read_marks(text.encode(), FILE) for mark in folio.marks]


def test_as_many_highlights_come_in_as_there_are_rows() -> None:
    rows = ('"cut rates",Rates,one,3', '"cut rates",Rates,two,3', '"cut rates",Rates,,')
    text = "Highlight,Book Title,Note,Location\n" + "\n".join(rows)
    first, again = marks(text), marks(text)
    assert [mark.annotation.body for mark in first] == ["one", "two", ""]
    assert len({mark.annotation.id for mark in first}) == 3
    assert first == again
    without_ids = [{"uri": "https://e.org", "target": [], "text": "same"}] * 2
    assert len({mark.annotation.id for mark in marks({"rows": without_ids})}) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Highlight,Title,Author,URL,Note,Location,Date\nquote,Rates,A,https://e.org/r,,,",
        "Highlight;Book Title;Source URL\nquote;Rates;https://e.org/r",
        "highlight\tbook title\tURL\nquote\tRates\thttps://e.org/r",
    ],
)
def test_the_columns_of_readwise_differ(text: str) -> None:
    (folio,) = read_marks(text.encode("utf-16"), FILE)
    assert (folio.article.title, folio.article.url) == ("Rates", "https://e.org/r")
    assert folio.marks[0].annotation.anchors[0].quote.exact == "quote"


def test_the_api_of_readwise_tells_more() -> None:
    book = {
        "title": "rates_1",
        "readable_title": "Rates",
        "author": "A. Writer",
        "source_url": "https://example.org/rates",
        "highlights": [
            {
                "id": 7,
                "text": "The **bank** [cut](https://e.org/a_(b)) rates.",
                "note": "why?",
                "color": "purple",
                "highlighted_at": "2024-02-03T04:05:06Z",
                "updated_at": "2024-02-04T04:05:06+08:00",
                "tags": [{"id": 1, "name": "money"}],
            },
            {"id": 8, "text": "gone", "is_deleted": True},
        ],
    }
    (folio,) = read_marks(json.dumps({"count": 1, "results": [book]}).encode(), FILE)
    assert (folio.article.title, folio.article.url) == ("Rates", book["source_url"])
    (annotation,) = (mark.annotation for mark in folio.marks)
    assert annotation.anchors[0].quote.exact == "The bank cut rates."
    assert (annotation.colour, annotation.tags) == (Colour.PURPLE, ("money",))
    assert annotation.modified == "2024-02-03T20:05:06.000Z"


QUOTE = {"type": "TextQuoteSelector", "exact": "cut rates", "prefix": "bank "}
PAGE = "https://example.org/rates"


@pytest.mark.parametrize(
    "target",
    [
        {"source": PAGE, "selector": QUOTE},
        {"source": {"id": PAGE, "type": "Text"}, "selector": [{"type": "X"}, QUOTE]},
        [{"source": PAGE, "selector": {"type": "CssSelector", "refinedBy": QUOTE}}],
        {"source": PAGE, "selector": {"type": "RangeSelector", "startSelector": QUOTE}},
        {"source": PAGE, "selector": {"type": "Choice", "items": [{}, QUOTE]}},
        {"type": "List", "items": [{"source": PAGE, "selector": QUOTE}]},
        f"{PAGE}#:~:text=bank%20-,cut%20rates",
    ],
)
def test_others_say_in_many_ways_where_a_mark_is(target: object) -> None:
    held = {"type": "Annotation", "id": "https://e.org/1", "target": target}
    (folio,) = read_marks(json.dumps(held).encode(), FILE)
    assert folio.article.url == PAGE
    (anchor,) = folio.marks[0].annotation.anchors
    assert (anchor.quote.exact, anchor.quote.prefix) == ("cut rates", "bank ")


@pytest.mark.parametrize(
    ("given", "body", "tags"),
    [
        ({"bodyValue": "why?"}, "why?", ()),
        ({"body": {"type": "TextualBody", "value": "why?"}}, "why?", ()),
        (
            {
                "body": [
                    {"value": "<p>why <b>now</b>?</p>&amp;", "format": "text/html"},
                    {"value": "money", "purpose": "tagging"},
                ]
            },
            "why now?\n&",
            ("money",),
        ),
        ({"motivation": "tagging", "body": {"value": "money"}}, "", ("money",)),
        ({"body": "https://e.org/reply.html"}, "https://e.org/reply.html", ()),
        ({"body": {"value": {"@value": "为何", "@language": "zh"}}}, "为何", ()),
        (
            {"body": {"type": "Choice", "items": [{"value": "a"}, {"value": "b"}]}},
            "a",
            (),
        ),
        ({"motivation": ["highlighting"], "body": []}, "", ()),
    ],
)
def test_others_say_in_many_ways_what_a_note_is(
    given: dict[str, object], body: str, tags: tuple[str, ...]
) -> None:
    held = {"type": ["Annotation"], "target": {"source": PAGE, "selector": QUOTE}}
    (mark,) = marks(held | given)
    assert (mark.annotation.body, mark.annotation.tags) == (body, tags)
    kind = AnnotationKind.NOTE if body else AnnotationKind.HIGHLIGHT
    assert mark.annotation.kind is kind


@pytest.mark.parametrize(
    "held",
    [
        {"type": "AnnotationPage", "items": ["here"]},
        {"type": "AnnotationCollection", "first": {"items": ["here"]}},
        {"@graph": ["here", {"type": "Person"}]},
        ["here"],
        {"type": "AnnotationSet", "about": {"dc:title": "Rates"}, "items": ["here"]},
    ],
)
def test_annotations_come_in_any_holder(held: object) -> None:
    one = {
        "type": "Annotation",
        "id": "urn:uuid:6BB13DFB-0E7B-4B8F-9D5B-1F2A3C4D5E6F",
        "created": "2025-05-06T07:08:09+02:00",
        "target": {"source": PAGE, "selector": QUOTE},
    }
    (mark,) = marks(json.dumps(held).replace('"here"', json.dumps(one)))
    assert mark.annotation.id == "6bb13dfb-0e7b-4b8f-9d5b-1f2a3c4d5e6f"
    assert mark.annotation.created == "2025-05-06T05:08:09.000Z"


def test_readium_names_the_book_and_not_the_chapter() -> None:
    target = {"source": "chapter-3.xhtml", "selector": [QUOTE]}
    about = {"dc:title": "Rates", "dc:source": PAGE}
    held = {"about": about, "items": [{"type": "Annotation", "target": target}]}
    (folio,) = read_marks(json.dumps(held).encode(), FILE)
    assert (folio.article.title, folio.article.url) == ("Rates", PAGE)


def test_a_line_each_is_a_list() -> None:
    one = {"uri": PAGE, "target": [{"selector": [QUOTE]}], "text": "why?"}
    assert len(marks(f"{json.dumps(one)}\n\n{json.dumps(one | {'id': 'b'})}\n")) == 2


def test_an_answer_to_a_note_is_none() -> None:
    held = {"type": "Annotation", "motivation": "replying", "target": PAGE}
    assert marks({"items": [held, {"type": "Annotation", "target": PAGE}]}) != []
    assert len(marks({"items": [held, {"type": "Annotation", "target": PAGE}]})) == 1


def test_a_library_of_any_size_is_read_in_linear_time() -> None:
    def taken(count: int) -> float:
        held = to_json([replace(FOLIO, pairs=(), pictures={})] * count).encode()
        assert len(read_marks(held, FILE)) == count
        return seconds(lambda: read_marks(held, FILE))

    assert taken(800) < 3 * 8 * max(taken(100), 0.01)


@pytest.mark.parametrize("kind", ["Annotation/Reply Type", "Type"])
@pytest.mark.parametrize("mark", [",", "\t", ";"])
def test_the_spreadsheet_of_hypothesis_comes_in(kind: str, mark: str) -> None:
    url = "https://example.org/tides"
    mine = ("ann", "", url, "My")
    cells = [
        (
            "Created at",
            "Author",
            "Page",
            "URL",
            "Group",
            kind,
            "Quote",
            "Comment",
            "Tags",
        ),
        ("2024-05-06 07:08", *mine, "Annotation", "“low water”", "when?", "tide"),
        ("2024-05-06 07:09", *mine, "Highlight", "at noon", "", ""),
        ("2024-05-06 07:10", *mine, "Reply", "", "no", ""),
    ]
    text = "\n".join(map(mark.join, cells)).encode()
    (folio,) = read_marks(text, Path("marks.csv"))
    assert folio.article.url == url
    note, highlight = (each.annotation for each in folio.marks)
    assert (note.body, note.tags, note.created[:10]) == (
        "when?",
        ("tide",),
        "2024-05-06",
    )
    assert note.anchors[0].quote.exact == "“low water”"
    assert highlight.kind is AnnotationKind.HIGHLIGHT
    again = read_marks(text, Path("marks.csv"))
    assert [each.annotation.id for each in again[0].marks] == [note.id, highlight.id]


def test_highlights_of_another_shape_are_no_empty_notes() -> None:
    book = {"title": "Tides", "highlights": [{"quote": "low water", "annotation": "n"}]}
    (mark,) = marks([book])
    assert mark.annotation.anchors[0].quote.exact == "low water"
    assert mark.annotation.body == "n"
