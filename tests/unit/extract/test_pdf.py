"""PDF files: columns, running heads, hyphens, Chinese, and files without text."""

from __future__ import annotations

import sys

import pytest

import reader.extract
from reader.domain.article import BlockKind
from reader.errors import PageError, PageProblem
from reader.extract import File, extract, whole_page
from tests.helpers.pdf import Text, column, write_pdf

LEFT = [
    "\tThe keeper lit the lamp at dusk and",
    "sat down on the top step to wait for",
    "the boat, which was late.",
    "\tIt came in the end, with no lights",
    "and a great deal of smoke, and put its",
    "passengers on the wrong pier. Nobody",
    "minded, she told the harbour office;",
]
RIGHT = [
    "they had been expecting no pier at all.",
    "\tIn the morning the lamp was out. She",
    "climbed the ninety steps twice before",
    "anybody in the town was awake, and then",
    "she wrote a letter to the board that",
    "was read aloud in the council.",
]
PARAGRAPHS = [
    (
        "The keeper lit the lamp at dusk and sat down on the top step to wait for the "
        "boat, which was late."
    ),
    (
        "It came in the end, with no lights and a great deal of smoke, and put its "
        "passengers on the wrong pier. Nobody minded, she told the harbour office; "
        "they had been expecting no pier at all."
    ),
    (
        "In the morning the lamp was out. She climbed the ninety steps twice before "
        "anybody in the town was awake, and then she wrote a letter to the board that "
        "was read aloud in the council."
    ),
]
TITLE = Text(60, 770, "The lamp on the pier", 22)
CREDIT = Text(60, 745, "By Ada Merrow | 4 March 2026")


def texts(article):
    return [block.text for block in article.blocks]


def across(*columns):
    """The texts of all columns row by row, as some programs write them."""
    return sorted(
        (text for each in columns for text in each), key=lambda t: (-t.y, t.x)
    )


@pytest.mark.parametrize("in_rows", [False, True])
@pytest.mark.parametrize("rotate", [0, 90])
def test_columns_are_read_one_after_the_other(tmp_path, in_rows, rotate):
    columns = column(60, 700, LEFT), column(310, 700, RIGHT)
    body = across(*columns) if in_rows else [*columns[0], *columns[1]]
    path = write_pdf(tmp_path / "a.pdf", [[TITLE, CREDIT, *body]], rotate=rotate)
    article = extract(path)
    assert texts(article) == PARAGRAPHS
    assert article.title == "The lamp on the pier"
    assert (article.byline, article.date) == ("Ada Merrow", "2026-03-04")
    assert texts(whole_page(File(path))) == PARAGRAPHS


def test_a_heading_over_all_columns_parts_the_page(tmp_path):
    above = [*column(60, 700, LEFT[:3]), *column(310, 700, ["\tFirst on the right, and",
             "read before the heading", "below, it says."])]  # fmt: skip
    heading = Text(60, 640, "Later in the night, when all of the town was asleep", 16)
    below = [*column(60, 600, LEFT[3:]), *column(310, 600, RIGHT)]
    article = extract(write_pdf(tmp_path / "a.pdf", [[TITLE, *above, heading, *below]]))
    assert texts(article) == [
        PARAGRAPHS[0],
        "First on the right, and read before the heading below, it says.",
        "Later in the night, when all of the town was asleep",
        *PARAGRAPHS[1:],
    ]
    assert article.blocks[2].kind is BlockKind.HEADING


THIRDS = [
    [
        "\tThe keeper lit the",
        "lamp at dusk and sat",
        "down on the top step",
        "to wait for",
    ],
    [
        "the boat, which was",
        "late. It came in the",
        "end, with no lights",
        "and much smoke.",
    ],
    [
        "\tIn the morning the",
        "lamp was out. Nobody",
        "minded, she told the",
        "council.",
    ],
]
FIRST_STORY = [
    (
        "The keeper lit the lamp at dusk and sat down on the top step to wait for the "
        "boat, which was late. It came in the end, with no lights and much smoke."
    ),
    "In the morning the lamp was out. Nobody minded, she told the council.",
]


@pytest.mark.parametrize("second", ["A roof for the school by May", "School roof"])
def test_a_page_of_a_newspaper_has_several_stories(tmp_path, second):
    """A folio line above three columns, and a story in two columns under a headline."""
    folio = [Text(60, 810, "Lamp"), Text(230, 810, "March"), Text(500, 810, "3")]
    first = [
        each
        for i, lines in enumerate(THIRDS)
        for each in column(60 + 160 * i, 700, lines)
    ]
    below = [*column(60, 560, LEFT), *column(310, 560, RIGHT)]
    page = [*folio, TITLE, *first, Text(60, 600, second, 16), *below]
    article = extract(write_pdf(tmp_path / "a.pdf", [across(page)]))
    assert texts(article) == [*FIRST_STORY, second, *PARAGRAPHS]


def test_a_large_first_letter_begins_its_text(tmp_path):
    beside = [
        "he keeper lit the lamp at dusk",
        "and sat down on the top step",
        "to wait for the boat, which",
    ]
    below = ["was late, as it was on every evening", "of that long winter."]
    page = [
        TITLE,
        Text(60, 674, "T", 36),
        *column(88, 700, beside),
        *column(60, 664, below),
        *column(310, 700, RIGHT),
    ]
    article = extract(write_pdf(tmp_path / "a.pdf", [page]))
    assert texts(article)[0] == (
        "The keeper lit the lamp at dusk and sat down on the top step to wait for the "
        "boat, which was late, as it was on every evening of that long winter."
    )
    assert texts(article)[-1] == PARAGRAPHS[-1]


def test_a_justified_row_with_wide_spaces_is_no_table(tmp_path):
    wide = [Text(60, 676, "the"), Text(105, 676, "boat,"), Text(172, 676, "which was")]
    rows = column(
        60, 700, ["\tThe keeper lit the lamp at dusk", "and sat down to wait for"]
    )
    rest = column(60, 664, ["late, as it was on every night of", "that week."])
    article = extract(write_pdf(tmp_path / "a.pdf", [[TITLE, *rows, *wide, *rest]]))
    assert texts(article) == [
        (
            "The keeper lit the lamp at dusk and sat down to wait for the boat, which "
            "was late, as it was on every night of that week."
        )
    ]


def test_running_heads_and_numbers_go_and_a_sentence_crosses_the_page(tmp_path):
    def page(number, lines):
        return [
            Text(60, 810, "The Northmere Lamp"),
            Text(480, 810, f"Spring 2026, {number}"),
            *column(60, 700, lines),
            Text(290, 30, f"– {number} –"),
        ]

    pages = [page(7, LEFT), page(8, RIGHT), page(9, ["\tThe end of it was this."])]
    pages[0].append(TITLE)
    article = extract(write_pdf(tmp_path / "a.pdf", pages))
    assert texts(article) == [*PARAGRAPHS, "The end of it was this."]


def test_heads_that_change_with_the_chapter_and_the_number(tmp_path):
    names = ["pier", "quay", "mill", "inn", "end"]
    pages = [
        [
            Text(60, 810, f"Book {n % 2}. The {name}: of all that was seen there"),
            *column(60, 740, [f"{line} {name.upper()}." for line in LEFT]),
            Text(60, 30, f"{n} The {name}" if n % 2 else f"The {name} {n}"),
        ]
        for n, name in enumerate(names, 11)
    ]
    text = "\n".join(texts(extract(write_pdf(tmp_path / "a.pdf", [[TITLE], *pages]))))
    assert not [name for name in names if f"The {name}" in text]
    assert [text.count(name.upper()) for name in names] == [len(LEFT)] * len(names)


def test_a_heading_at_the_top_of_each_page_stays(tmp_path):
    pages = [
        [Text(60, 800, f"Chapter {word}", 12), *column(60, 780, LEFT + RIGHT)]
        for word in ("one", "two", "three", "four")
    ]
    found = texts(extract(write_pdf(tmp_path / "a.pdf", pages)))
    assert [text for text in found if text.startswith("Chapter")] == [
        "Chapter two", "Chapter three", "Chapter four",
    ]  # fmt: skip


def test_what_a_browser_prints_around_a_page(tmp_path):
    page = [
        Text(30, 820, "3/4/26, 10:15 AM"),
        Text(250, 820, "The lamp on the pier - Northmere Post"),
        TITLE,
        *column(60, 700, LEFT + RIGHT),
        Text(30, 20, "https://post.example/lamp"),
        Text(550, 20, "1/1"),
    ]
    article = extract(write_pdf(tmp_path / "a.pdf", [page]))
    assert texts(article) == PARAGRAPHS
    assert (article.url, article.source) == (
        "https://post.example/lamp",
        "post.example",
    )


def test_hyphens_at_the_ends_of_lines(tmp_path):
    lines = [
        "\tA well-known light-",
        "house is a light-",
        "house that every-",
        "body knows, a well-",
        "known keeper said.",
    ]
    article = extract(write_pdf(tmp_path / "a.pdf", [column(60, 700, lines)]))
    assert texts(article) == [
        (
            "A well-known lighthouse is a lighthouse that everybody knows, a well-known"
            " keeper said."
        )
    ]


def test_chinese_lines_are_joined_without_spaces(tmp_path):
    lines = [
        "\t港务局周一表示，旧轮渡码头经过",
        "两年修缮，将于明年春天重新开放，",
        "费用为300万元。",
        "\t居民普遍表示欢迎，不过也有人抱",
        "怨新时刻表“太早了，真太早了”",
        "摊主这样说。",
    ]
    page = [
        Text(60, 770, "旧轮渡码头将重新开放", 22),
        Text(60, 745, "来源：新港日报 2026年3月4日"),
        *column(60, 700, lines, leading=16),
    ]
    article = extract(write_pdf(tmp_path / "a.pdf", [page]))
    assert article.title == "旧轮渡码头将重新开放"
    assert (article.source, article.date) == ("新港日报", "2026-03-04")
    assert texts(article) == [
        "港务局周一表示，旧轮渡码头经过两年修缮，将于明年春天重新开放，费用为300万元。",
        "居民普遍表示欢迎，不过也有人抱怨新时刻表“太早了，真太早了”摊主这样说。",
    ]


@pytest.mark.parametrize("is_font_vertical", [False, True])
def test_a_chinese_text_in_columns_from_the_right(tmp_path, is_font_vertical):
    """Set character by character, or by a font whose characters go down the page."""
    told = [
        "入秋以来，河边的老茶馆又热闹起来，店主每天五点把炉子捅开，等第一批客人走过来。",
        "这家茶馆开在镇上最窄的巷子里，门面不过三米，里面却摆得下二十多张方桌和长凳。",
        "去年镇上把这条巷子列入保护名单，原来准备拆掉的七处老屋因此都保留了下来。",
    ]
    rows = [
        row
        for text in told
        for start in range(0, len(text) + 2, 14)
        if (row := f"\u3000\u3000{text}"[start : start + 14])
    ]
    if is_font_vertical:
        texts = [Text(500 - 20 * n, 780, row, 12) for n, row in enumerate(rows)]
    else:
        texts = [
            Text(500 - 20 * n, 780 - 12.5 * k, char, 12)
            for n, row in enumerate(rows)
            for k, char in enumerate(row)
            if char != "\u3000"
        ]
    path = write_pdf(tmp_path / "down.pdf", [texts])
    if is_font_vertical:
        path.write_bytes(path.read_bytes().replace(b"UCS2-H", b"UCS2-V"))
    assert [block.text for block in extract(path).blocks] == told


def test_tables_items_and_headings(tmp_path):
    cells = [
        Text(x, 640 - 14 * row, text)
        for row, texts in enumerate([("Lamp", "Steps"), ("Pier", "90"), ("Quay", "12")])
        for x, text in zip((60, 200), texts, strict=True)
    ]
    page = [
        *column(60, 720, [*LEFT[:3]]),
        Text(60, 670, "The lamps", bold=True),
        *cells,
        *column(60, 570, ["• climb the steps", "• light the lamp"]),
    ]
    kinds = [
        (block.kind.value, block.marker, block.text)
        for block in extract(write_pdf(tmp_path / "a.pdf", [page])).blocks
    ]
    assert kinds == [
        ("paragraph", "", PARAGRAPHS[0]),
        ("heading", "", "The lamps"),
        ("table", "", "Lamp\tSteps\nPier\t90\nQuay\t12"),
        ("list-item", "•", "climb the steps"),
        ("list-item", "•", "light the lamp"),
    ]


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("The keeper’s night", "The keeper’s night"),
        ("Microsoft Word - lamp.docx", ""),
        ("layout3.indd", ""),
    ],
)
def test_a_file_says_its_title_if_no_line_is_larger(tmp_path, told, title):
    path = write_pdf(tmp_path / "a.pdf", [column(60, 700, LEFT)], title=told)
    assert extract(path).title == title


def problem(path):
    with pytest.raises(PageError) as error:
        extract(path)
    return error.value.reason


def test_files_without_text_say_so(tmp_path):
    assert problem(write_pdf(tmp_path / "a.pdf", [[], []])) is PageProblem.SCANNED
    whole = write_pdf(tmp_path / "c.pdf", [column(60, 700, LEFT)]).read_bytes()
    for name, data in (("d.pdf", whole[:300]), ("e.pdf", b"%PDF-1.7\n" + bytes(900))):
        (tmp_path / name).write_bytes(data)
        assert problem(tmp_path / name) is PageProblem.UNREADABLE


def test_a_signature_after_other_lines(tmp_path):
    path = write_pdf(tmp_path / "a.pdf", [column(60, 700, LEFT)])
    path.write_bytes(b"HTTP junk\r\n\r\n" + path.read_bytes())
    assert texts(extract(path))[0] == PARAGRAPHS[0]


def test_without_the_extra_the_reader_is_told_how_to_get_it(tmp_path, monkeypatch):
    for name in ("pypdfium2", "pypdfium2.raw"):
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.delitem(sys.modules, "reader.extract.pdf_file", raising=False)
    monkeypatch.delattr(reader.extract, "pdf_file", raising=False)
    path = write_pdf(tmp_path / "a.pdf", [column(60, 700, LEFT)])
    with pytest.raises(PageError) as error:
        extract(path)
    assert error.value.reason is PageProblem.NEEDS_PDF
    assert "duizhao[pdf]" in str(error.value)
