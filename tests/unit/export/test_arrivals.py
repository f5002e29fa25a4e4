"""What other programs export comes in: words, notes, tags, days, and of which page."""

# ruff: noqa: E501 (so are the lines of exports)
from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.domain.annotation import AnnotationKind, Colour
from reader.errors import PageError, PageProblem
from reader.export import read_marks
from reader.export.arrivals.times import instant
from tests.helpers.cost import seconds

if TYPE_CHECKING:
    from reader.domain.annotation import Annotation
    from reader.export import Folio


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Devices tell the time on the reader's clock."""
    import time

    monkeypatch.setenv("TZ", "UTC-8")  # POSIX: eight hours east
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def taken(held: object, name: str = "marks.txt") -> tuple[Folio, ...]:
    text = held if isinstance(held, str) else json.dumps(held)
    return read_marks(text.encode(), Path(name))


def told(folio: Folio) -> list[tuple[str, str]]:
    """The words and the note of each mark."""
    return [(quote(mark.annotation), mark.annotation.body) for mark in folio.marks]


def quote(mark: Annotation) -> str:
    return "|".join(anchor.quote.exact for anchor in mark.anchors)


# Kindle

ENGLISH = """\ufeffThe Salt Road (Mara Quill)
- Your Highlight on page 12 | Location 180-182 | Added on Sunday, January 5, 2020 10:20:30 PM

Caravans left before the heat
==========
\ufeffThe Salt Road (Mara Quill)
- Your Highlight on page 12 | Location 180-183 | Added on Sunday, January 5, 2020 10:21:00 PM

Caravans left before the heat of the day.
==========
\ufeffThe Salt Road (Mara Quill)
- Your Note on page 12 | Location 183 | Added on Sunday, January 5, 2020 10:22:00 PM

compare chapter 3
==========
The Salt Road (Mara Quill)
- Your Bookmark on page 40 | Location 610 | Added on Monday, January 6, 2020 8:00:00 AM


==========
A ferry's last summer (example.org)
- Your Highlight at location 4-5 | Added on Tuesday, 7 January 2020 08:09:10

the route would close
==========
A ferry's last summer (example.org)
- Your Highlight at location 9-11 | Added on Tuesday, 7 January 2020 08:12:10

 <You have reached the clipping limit for this item>
==========
A ferry's last summer (example.org)
- Your Highlight at loc"""


def test_clippings_of_a_kindle_come_in() -> None:
    book, article = taken(ENGLISH.replace("\n", "\r\n"), "My Clippings.txt")
    assert (book.article.title, book.article.byline) == ("The Salt Road", "Mara Quill")
    drawn_longer = "Caravans left before the heat of the day."
    assert told(book) == [(drawn_longer, "compare chapter 3")]
    assert book.marks[0].annotation.created == "2020-01-05T14:21:00.000Z"
    assert article.article.title == "A ferry's last summer"
    assert told(article) == [("the route would close", "")]
    assert article.marks[0].annotation.created == "2020-01-07T00:09:10.000Z"


CHINESE = """盐路（修订版） (〔英〕玛拉·奎尔)
- 您在第 12 页（位置 #180-182）的标注 | 添加于 2022年1月17日星期一 下午11:04:05

商队在日出之前就离开了
==========
盐路（修订版） (〔英〕玛拉·奎尔)
- 您在位置 #182 的笔记 | 添加于 2022年1月17日星期一 下午11:05:05

为什么这么早？
==========
盐路（修订版） (〔英〕玛拉·奎尔)
- 您在位置 #300 的书签 | 添加于 2022年1月18日星期二 上午12:05:05


==========
盐路（修订版） (〔英〕玛拉·奎尔)
- 您在位置 #900-902的标注 | 添加于 2022年1月18日星期二 上午12:05:05

 <您已达到本内容的剪贴上限>
==========
盐路（修订版） (〔英〕玛拉·奎尔)
- 您在位置 #1234-36 的笔记 | 添加于 2022年1月18日星期二 上午9:05:05

全书最好的一章
==========
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_clippings_of_a_chinese_kindle_come_in(encoding: str) -> None:
    held = CHINESE.encode(encoding)
    (book,) = read_marks(held, Path("我的剪贴.txt"))
    assert book.article.title == "盐路（修订版）"
    assert book.article.byline == "〔英〕玛拉·奎尔"
    assert told(book) == [
        ("商队在日出之前就离开了", "为什么这么早？"),
        ("", "全书最好的一章"),
    ]
    assert [mark.annotation.created for mark in book.marks] == [
        "2022-01-17T15:04:05.000Z",
        "2022-01-18T01:05:05.000Z",
    ]


def test_two_notes_to_one_highlight_are_two() -> None:
    entry = "B (A)\n- Your {} on Location {} | Added on 1 May 2021 10:00:00\n\n{}\n==========\n"
    text = (
        entry.format("Highlight", "10-12", "salt")
        + entry.format("Note", "12", "one")
        + entry.format("Note", "11", "two")
    )
    (book,) = taken(text)
    assert told(book) == [("salt", "one"), ("salt", "two")]
    assert taken(text) == taken(text)
    longer = text + entry.format("Note", "12", "one and more")
    assert told(taken(longer)[0]) == [("salt", "two"), ("salt", "one and more")]


def test_a_word_marked_in_a_marked_line_stays() -> None:
    entry = (
        "B (A)\n- Your Highlight on page 3 | Added on 1 May 2021\n\n{}\n==========\n"
    )
    (book,) = taken(entry.format("salt and sand") + entry.format("and"))
    assert [words for words, _ in told(book)] == ["salt and sand", "and"]


NOTEBOOK = """<?xml version="1.0"?><html><head><title></title></head><body><div class='bodyContainer'>
<h1><div class='notebookFor'>Notizbuch</div><div class='bookTitle'>盐路</h1></div>
<div class='authors'>Quill, Mara</div><div class='citation'></div><hr />
<h2 class='sectionHeading'>Chapter &amp; one</h2>
<h3 class='noteHeading'>Highlight (<span class='highlight_blue'>blue</span>) - Page 3 &middot; Location 31</div>
<div class='noteText'>Caravans left &amp; came
 back.</h3>
<h3 class='noteHeading'>Note - Page 3 &middot; Location 33</div><div class='noteText'>when?</h3>
<div class="noteHeading">标注(<span class="highlight_yellow">黄色</span>) - 位置 88</div>
<div class="noteText">第二处</div>
<div class="noteHeading">笔记 - 位置 90</div><div class="noteText">想法</div>
<div class="noteHeading">笔记 - 位置 99</div><div class="noteText">自己的话</div>
</div></body></html>"""


def test_the_notebook_of_kindles_applications_comes_in() -> None:
    (book,) = taken(NOTEBOOK, "盐路-Notebook.html")
    assert (book.article.title, book.article.byline) == ("盐路", "Quill, Mara")
    assert told(book) == [
        ("Caravans left & came back.", "when?"),
        ("第二处", "想法"),
        ("", "自己的话"),
    ]
    assert book.marks[0].annotation.colour is Colour.BLUE


# Lists of saved pages

NETSCAPE = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p><DT><H3 ADD_DATE="1">Bar</H3><DL><p>
<DT><A HREF="https://example.org/a?x=1&amp;y=2" ADD_DATE="1700000000" TAGS="sea,ferry">A &amp; B</A>
<DD>read before May
<DT><A HREF="javascript:void(0)" ADD_DATE="1">no</A>
<DT><A HREF="https://example.org/b">https://example.org/b</A>
</DL><p></DL>"""
POCKET = """<!DOCTYPE html><html><!--So long--><head><meta charset="UTF-8">
<title>Pocket Export</title></head><body><h1>Unread</h1><ul>
<li><a href="https://example.org/a?x=1&y=2" time_added="1700000000" tags="sea,ferry">A & B</a></li>
</ul><h1>Read Archive</h1><ul>
<li><a href="https://example.org/b" time_added="1700000001" tags="">https://example.org/b</a></li>
</ul></body></html>"""


@pytest.mark.parametrize("text", [NETSCAPE, POCKET])
def test_lists_of_addresses_in_html_come_in(text: str) -> None:
    first, second = taken(text, "list.html")
    assert first.article.url == "https://example.org/a?x=1&y=2"
    assert (first.article.title, first.tags) == ("A & B", ("sea", "ferry"))
    assert first.added == "2023-11-14T22:13:20.000Z"
    assert second.article.title == ""
    assert second.is_read is (text is POCKET)
    notes = [body for _, body in told(first)]
    assert notes == (["read before May"] if text is NETSCAPE else [])


@pytest.mark.parametrize(
    ("text", "tags", "is_read"),
    [
        (
            (
                "title,url,time_added,tags,status\n"
                '"A, B",https://example.org/a,1700000000,sea|ferry,archive\n'
            ),
            ("sea", "ferry"),
            True,
        ),
        (
            (
                "URL,Title,Selection,Folder,Timestamp,Tags\n"
                'https://example.org/a,"A, B",,Harbours,1700000000,"[""sea"", ""ferry""]"\n'
            ),
            ("sea", "ferry", "Harbours"),
            False,
        ),
        (
            (
                "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n"
                '1,"A, B",,The site says,https://example.org/a,Unsorted,"sea, ferry",'
                "2023-11-14T22:13:20.000Z,,,true\n"
            ),
            ("sea", "ferry", "starred"),
            False,
        ),
        (
            (
                "Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,"
                "Highlight Count,Last Interaction Date,File Id\n"
                '"A, B",Ann,Ex,https://example.org/a,sea;ferry,12,False,False,True,0,'
                "2023-11-14 22:13:20,x\n"
            ),
            ("sea", "ferry"),
            True,
        ),
    ],
)
def test_lists_of_addresses_in_tables_come_in(
    text: str, tags: tuple[str, ...], is_read: bool
) -> None:
    (folio,) = taken(text, "list.csv")
    assert (folio.article.title, folio.article.url) == ("A, B", "https://example.org/a")
    assert (folio.tags, folio.is_read, folio.marks) == (tags, is_read, ())
    assert folio.added == "2023-11-14T22:13:20.000Z"


def test_what_was_selected_for_instapaper_is_a_mark() -> None:
    text = (
        "URL,Title,Selection,Folder,Timestamp\n"
        "https://example.org/a,A,the route would close,Archive,1700000000\n"
    )
    (folio,) = taken(text)
    assert (told(folio), folio.is_read) == ([("the route would close", "")], True)


def test_the_highlights_in_one_cell_are_taken_apart() -> None:
    diigo = (
        "title,url,tags,description,comments,annotations,created_at\n"
        'A,https://example.org/a,"sea,ferry",mine,,'
        '"Highlight: the route\nwould close Sticky note: when? Highlight: onions",'
        "2023-11-14 22:13:20\n"
    )
    (folio,) = taken(diigo)
    assert told(folio) == [
        ("the route\nwould close", "when?"),
        ("onions", ""),
        ("", "mine"),
    ]
    raindrop = (
        "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n"
        '1,A,mine,,https://example.org/a,News/Sea,,,,"the route\n- onions",false\n'
    )
    (folio,) = taken(raindrop)
    assert told(folio) == [("the route", ""), ("onions", ""), ("", "mine")]
    assert folio.tags == ("Sea",)


def test_a_table_with_chinese_names_comes_in() -> None:
    text = "书名,作者,划线内容,想法,标签,创建时间\n盐路,奎尔,商队离开了,为何？,海,2023/11/15 06:13\n"
    (folio,) = read_marks(text.encode("gb18030"), Path("笔记.csv"))
    assert (folio.article.title, folio.article.byline) == ("盐路", "奎尔")
    (mark,) = (mark.annotation for mark in folio.marks)
    assert (quote(mark), mark.body, mark.tags) == ("商队离开了", "为何？", ("海",))
    assert mark.created == "2023-11-14T22:13:00.000Z"


# JSON of many shapes

A = "https://example.org/a"
WORDS = "the route would close"


@pytest.mark.parametrize(
    "held",
    [
        [{"url": A, "title": "A", "highlights": [{"quote": WORDS, "note": "why?"}]}],
        {
            A: {
                "url": A,
                "highlights": [
                    {"type": "text", "content": f"<p>{WORDS}</p>", "notes": ["why?"]}
                ],
            }
        },
        [
            {
                "url": A,
                "highlights": [
                    {"text": WORDS, "comment": "why?", "timestamp": "2024-05-06"}
                ],
            }
        ],
        {
            "annotations": [
                {"body": WORDS, "comment": "why?", "pageUrl": A, "pageTitle": "A"}
            ]
        },
        {
            "documents": [
                {
                    "title": "A",
                    "url": A,
                    "entries": [
                        {
                            "text": WORDS,
                            "note": "why?",
                            "sort": "highlight",
                            "chapter": "one",
                            "time": 1700000000,
                        }
                    ],
                }
            ]
        },
        {
            "results": [
                {
                    "id": "1",
                    "title": "A",
                    "source_url": A,
                    "url": "https://read.readwise.io/read/1",
                    "category": "article",
                    "parent_id": None,
                },
                {
                    "id": "2",
                    "title": "",
                    "content": WORDS,
                    "notes": "why?",
                    "url": "https://read.readwise.io/read/2",
                    "category": "highlight",
                    "parent_id": "1",
                    "source_url": None,
                },
            ]
        },
        [
            {
                "title": "A",
                "url": A,
                "annotations": [
                    {
                        "annotationText": WORDS,
                        "annotationComment": "why?",
                        "annotationColor": "#2ea8e5",
                    }
                ],
            }
        ],
        [{"highlightedText": WORDS, "url": A, "note": "why?"}],
        {
            "book": {"title": "A", "url": A},
            "reviews": [
                {
                    "review": {
                        "abstract": WORDS,
                        "content": "why?",
                        "createTime": 1700000000,
                    }
                }
            ],
        },
    ],
)
def test_marks_come_in_from_json_of_any_nesting(held: object) -> None:
    folio = next(folio for folio in taken(held, "export.json") if folio.marks)
    assert folio.article.url == A
    assert told(folio) == [(WORDS, "why?")]
    assert folio.marks[0].annotation.kind is AnnotationKind.NOTE
    assert taken(held) == taken(held)


@pytest.mark.parametrize(
    ("held", "tags", "is_read"),
    [
        (
            [
                {
                    "url": A,
                    "title": "A",
                    "labels": ["sea", {"name": "ferry"}],
                    "state": "Archived",
                }
            ],
            ("sea", "ferry"),
            True,
        ),
        (
            {
                "roots": {
                    "bar": {
                        "name": "Bar",
                        "type": "folder",
                        "children": [{"name": "A", "type": "url", "url": A}],
                    }
                }
            },
            (),
            False,
        ),
        (
            {"children": [{"title": "A", "uri": A, "tags": "sea,ferry"}]},
            ("sea", "ferry"),
            False,
        ),
        (
            [
                {
                    "type": "article-newspaper",
                    "title": "A",
                    "URL": A,
                    "keyword": "sea, ferry",
                }
            ],
            ("sea", "ferry"),
            False,
        ),
    ],
)
def test_lists_of_addresses_come_in_from_json(
    held: object, tags: tuple[str, ...], is_read: bool
) -> None:
    (folio,) = taken(held, "export.json")
    assert (folio.article.title, folio.article.url) == ("A", A)
    assert (folio.tags, folio.is_read, folio.marks) == (tags, is_read, ())


def test_notes_to_highlights_of_readwise_reader_keep_their_words() -> None:
    rows = [
        {"id": "1", "title": "A", "source_url": A, "category": "article"},
        {"id": "2", "content": WORDS, "category": "highlight", "parent_id": "1"},
        {"id": "3", "content": "a thought", "category": "note", "parent_id": "2"},
    ]
    marks = [mark for folio in taken({"results": rows}) for mark in told(folio)]
    assert marks == [(WORDS, ""), (WORDS, "a thought")]


# Text and Markdown

WEREAD = """《盐路》

奎尔
3个笔记

第一章 早晨

◆ 商队在日出之前就离开了

◆ 2023/11/15发表想法

为什么这么早？
不热吗？

原文：骆驼先走

◆ 。盐比水贵

-- 来自微信读书
"""
WEREAD_OLD = """《盐路》
奎尔
3个笔记


◆  第一章 早晨

>> 商队在日出之前就离开了

2023/11/15
为什么这么早？
不热吗？
>> 骆驼先走

>> 盐比水贵
"""


@pytest.mark.parametrize("text", [WEREAD, WEREAD_OLD])
def test_notes_of_weread_come_in(text: str) -> None:
    (book,) = taken(text)
    assert (book.article.title, book.article.byline) == ("盐路", "奎尔")
    assert told(book) == [
        ("商队在日出之前就离开了", ""),
        ("骆驼先走", "为什么这么早？\n不热吗？"),
        ("盐比水贵", ""),
    ]
    assert book.marks[1].annotation.created == "2023-11-14T16:00:00.000Z"


READWISE = f"""# A ferry's last summer

![rw-book-cover](https://example.org/c.png)

## Metadata
- Author: [[Ann Lee]]
- Full Title: A ferry's last summer
- Category: #articles
- URL: {A}

## Highlights
- {WORDS} in October ([View Highlight](https://read.readwise.io/read/01xyz))
    - Note: why?
    - Tags: #sea #ferry
- onions and **potatoes** [View Highlight](https://readwise.io/open/633) ^rw633
"""
OMNIVORE = f"""---
id: 1-2-3
title: A ferry's last summer
author: Ann Lee
tags:
  - news
date_saved: 2024-05-06
---

# A ferry's last summer
#Omnivore

[Read on Omnivore](https://omnivore.app/me/a)
[Read Original]({A})

## Highlights

> {WORDS} in October [⤴️](https://omnivore.app/me/a#1)  #sea #ferry

why?

> onions and **potatoes** [⤴️](https://omnivore.app/me/a#2)
"""
GLASP = f"""---
title: "A ferry's last summer"
author: Ann Lee
url: {A}
---
## Highlights & Notes
> {WORDS} in October

- Note: why?
- Tags: #sea #ferry

> onions and potatoes
"""
WEREAD_PLUGIN = f"""---
书名: A ferry's last summer
链接: {A}
---
# 高亮划线
## 第一章
> 📌 {WORDS} in October ^3-2
> ⏱ 2022-05-06 07:08:09

- 💭 why?
#sea #ferry

> 📌 onions and potatoes
> ⏱ 2022-05-06 07:09:09
"""


@pytest.mark.parametrize("text", [READWISE, OMNIVORE, GLASP, WEREAD_PLUGIN])
def test_quotations_in_markdown_come_in(text: str) -> None:
    (folio,) = taken(
        text.replace("  #sea #ferry\n\nwhy?", "\n\nwhy?\n#sea #ferry"), "x.md"
    )
    assert folio.article.title == "A ferry's last summer"
    assert folio.article.url == A
    assert told(folio) == [(f"{WORDS} in October", "why?"), ("onions and potatoes", "")]
    assert folio.marks[0].annotation.tags == ("sea", "ferry")


def test_a_note_of_zotero_in_markdown_comes_in() -> None:
    link = "([Lee, 2024, p. 3](zotero://select/library/items/AB)) ([pdf](zotero://open-pdf/library/items/CD?page=3&annotation=EF))"
    text = f"# Annotations  \n(5/6/2024, 7:08:09 AM)\n\n“{WORDS}” {link} why?\n\n“onions” {link}\n"
    (folio,) = taken(text, "A ferry's last summer.md")
    assert folio.article.title == "A ferry's last summer"
    assert told(folio) == [(WORDS, "why?"), ("onions", "")]


def test_a_note_of_zotero_in_html_comes_in() -> None:
    cited = '<span class="citation" data-citation="%7B%7D">(<span class="citation-item">Lee, 2024, p. 3</span>)</span>'
    text = (
        '<div class="zotero-note znv1"><div data-schema-version="9"><h1>Annotations</h1>'
        f'<p><span class="highlight" data-annotation="%7B%7D">“{WORDS}”</span> {cited} why?</p>'
        f'<p><span class="highlight" data-annotation="%7B%7D">“onions &amp; salt”</span> {cited}</p>'
        "</div></div>"
    )
    (folio,) = taken(text, "A ferry.html")
    assert told(folio) == [(WORDS, "why?"), ("onions & salt", "")]


def test_koreader_comes_in_as_lua_and_as_markdown() -> None:
    lua = (
        "-- we can read Lua syntax here!\nreturn {\n"
        '    ["annotations"] = {\n        [1] = {\n            ["chapter"] = "One",\n'
        '            ["color"] = "green",\n            ["datetime"] = "2024-05-06 07:08:09",\n'
        f'            ["note"] = "why \\"now\\"?\\\nor later",\n            ["text"] = "{WORDS}",\n'
        '            ["pos0"] = "/body/p[1].0",\n        },\n    },\n'
        '    ["doc_props"] = {\n        ["authors"] = "Ann Lee",\n        ["title"] = "A ferry",\n    },\n}\n'
    )
    (folio,) = taken(lua, "metadata.epub.lua")
    assert (folio.article.title, folio.article.byline) == ("A ferry", "Ann Lee")
    assert told(folio) == [(WORDS, 'why "now"?\nor later')]
    assert folio.marks[0].annotation.colour is Colour.GREEN
    old = (
        'return {\n ["bookmarks"] = { [1] = { ["datetime"] = "d", ["notes"] = "x y", ["text"] = "why?" } },\n'
        ' ["highlight"] = { [7] = { [1] = { ["datetime"] = "d", ["text"] = "x y" } } },\n'
        ' ["stats"] = { ["title"] = "A ferry" },\n}\n'
    )
    assert told(taken(old)[0]) == [("x y", "why?")]
    markdown = f"# A ferry\n##### Ann Lee\n\n## One\n### Page 3 @ 06 May 2024 07:08:09 AM\n*{WORDS}*\n\n---\nwhy?\n"
    (folio,) = taken(markdown)
    assert told(folio) == [(WORDS, "why?")]
    assert folio.marks[0].annotation.created == "2024-05-05T23:08:09.000Z"


@pytest.mark.parametrize(
    "text",
    [
        f"“{WORDS}”\n\nExcerpt From\nA ferry\nAnn Lee\nThis material may be protected by copyright.\n",
        f"“{WORDS}”\n\n摘录来自\nA ferry\nAnn Lee\n此材料可能受版权保护。",
        f"“{WORDS}”\n\nExcerpt From: Ann Lee. “A ferry.” iBooks. ",
    ],
)
def test_what_apples_books_shares_comes_in(text: str) -> None:
    (folio,) = taken(text)
    assert (folio.article.title, folio.article.byline) == ("A ferry", "Ann Lee")
    assert told(folio) == [(WORDS, "")]


def test_moon_reader_comes_in() -> None:
    fields = [
        "7",
        "A ferry",
        "/s/a.epub",
        "/s/a.epub",
        "3",
        "0",
        "12",
        "21",
        "-11184811",
        "1700000000000",
        "",
        "why?<BR>or not",
        WORDS,
        "0",
        "0",
        "0",
    ]
    (folio,) = taken("3\nindent:true\n\n#\n" + "\n".join(fields) + "\n")
    assert told(folio) == [(WORDS, "why?\nor not")]
    assert folio.marks[0].annotation.created == "2023-11-14T22:13:20.000Z"


def test_adobes_sets_come_in() -> None:
    text = f"""<annotationSet xmlns="http://ns.adobe.com/digitaleditions/annotations" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <publication><dc:identifier>urn:uuid:1</dc:identifier><dc:title>A ferry</dc:title><dc:creator>Ann Lee</dc:creator></publication>
    <annotation><dc:identifier>urn:uuid:2</dc:identifier><dc:date>2024-05-06T07:08:09Z</dc:date>
    <target><fragment start="x" end="y"><text>{WORDS}</text></fragment></target>
    <content><dc:date>2024-05-07T07:08:09Z</dc:date><text>why?</text></content></annotation></annotationSet>"""
    (folio,) = taken(text, "a.annot")
    assert (folio.article.title, told(folio)) == ("A ferry", [(WORDS, "why?")])


def test_references_come_in() -> None:
    text = f"TY  - NEWS\nTI  - A ferry\nAU  - Lee, Ann\nUR  - {A}\nKW  - sea\nKW  - ferry\nN1  - <p>why?</p>\nER  - \n"
    (folio,) = taken(text, "a.ris")
    assert (folio.article.url, folio.tags) == (A, ("sea", "ferry"))
    assert told(folio) == [("", "why?")]


# What is none of these


@pytest.mark.parametrize(
    "text",
    [
        '<?xml version="1.0"?><opml version="2.0"><body><outline xmlUrl="https://e.org/f"/></body></opml>',
        "<html><body><article><p>News.</p></article></body></html>",
        "# An article\n\nIt says much.\n\n> and it quotes somebody\n\nThen it goes on.\n",
        "Just a few lines\nof text.\n",
        '{"name": "package", "version": "1.0.0", "repository": {"url": "git+https://e.org"}}',
        "[1, 2, 3]",
        "return 5",
        "==========\n",
    ],
)
def test_what_is_no_list_of_marks_is_said_to_be_none(text: str) -> None:
    with pytest.raises(PageError) as caught:
        taken(text)
    assert caught.value.reason is PageProblem.UNSUPPORTED


@pytest.mark.parametrize("share", [0.5, 0.9, 0.999])
def test_a_file_that_was_not_copied_whole_is_told(share: float) -> None:
    rows = [{"url": A, "title": "渡船 A", "highlights": [{"quote": WORDS}] * 20}]
    held = json.dumps(rows, ensure_ascii=False).encode()
    with pytest.raises(PageError) as caught:
        read_marks(held[: int(len(held) * share)], Path("marks.json"))
    assert caught.value.reason is PageProblem.CUT_SHORT


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-05-06T07:08:09+02:00", "2024-05-06T05:08:09.000Z"),
        ("2024-05-06 07:08:09", "2024-05-06T07:08:09.000Z"),
        ("1700000000", "2023-11-14T22:13:20.000Z"),
        ("1700000000000", "2023-11-14T22:13:20.000Z"),
        ("Monday, 6. Mai 2024 07:08:09", "2024-05-05T23:08:09.000Z"),
        ("lunes, 6 de mayo de 2024 7:08:09", "2024-05-05T23:08:09.000Z"),
        ("2024年5月6日 上午12:08", "2024-05-05T16:08:00.000Z"),
        ("May 6, 2024 12:08 PM", "2024-05-06T04:08:00.000Z"),
        *((text, "") for text in ("", "soon", "99999999999999999", "2024-13-40")),
    ],
)
def test_times_are_told_in_many_ways(text: str, moment: str) -> None:
    assert instant(text) == moment


@pytest.mark.parametrize(
    "one",
    [
        "B (A)\n- Your Highlight on Location 5-9 | Added on 1 May 2021\n\nwords {n}\n==========\n",
        '<DT><A HREF="https://e.org/{n}" TAGS="a,b">t</A><DD>note\n',
        "- item {n} ([Link](https://readwise.io/open/1))\n",
        "◆ words {n}\n\n",
        'A,https://e.org/{n},,,,"Highlight: x {n}",\n',
    ],
)
def test_long_lists_take_linear_time(one: str) -> None:
    head = {
        "<": "<!DOCTYPE NETSCAPE-Bookmark-file-1>",
        "-": "# T\n## Highlights\n",
        "◆": "《T》\nA\n",
        "A": "title,url,tags,description,comments,annotations,created_at\n",
    }.get(one[0], "")

    def cost(count: int) -> float:
        text = head + "".join(one.replace("{n}", str(n)) for n in range(count))
        return seconds(lambda: taken(text))

    assert cost(8000) < 3 * 8 * max(cost(1000), 0.005)
