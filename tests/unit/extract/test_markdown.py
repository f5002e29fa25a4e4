"""Markdown as clippers, note-takers and converters write it."""

from __future__ import annotations

import pytest

from reader.domain.article import BlockKind, SpanKind
from reader.extract import extract, image_bytes
from tests.helpers.markup import pictures, read


def blocks(tmp_path, text):
    return read(tmp_path, text, "note.md").blocks


def shown(tmp_path, text):
    return [(b.kind.value, b.marker, b.text) for b in blocks(tmp_path, text)]


def spans(block):
    return [(block.text[s.start : s.end], s.kind.value, s.target) for s in block.spans]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "| Lamp | Lit |\n| :--- | ---: |\n| *Pier* | 10 |\n| a \\| b | |\n",
            [("table", "", "Lamp\tLit\nPier\t10\na | b")],
        ),
        (
            "1\\. Not a list, \\*not bold\\* &amp; 5 &lt; 6\n",
            [("paragraph", "", "1. Not a list, *not bold* & 5 < 6")],
        ),
        (
            "The stairs\n==========\n\nNinety\n------\n\nOne.\n",
            [("heading", "", "Ninety"), ("paragraph", "", "One.")],
        ),
        (
            "3. Climb\n   slowly.\n\n   Rest.\n   - once\n   - twice\n4) Light it.\n",
            [
                ("list-item", "3.", "Climb slowly."),
                ("list-item", "", "Rest."),
                ("list-item", "•", "once"),
                ("list-item", "•", "twice"),
                ("list-item", "4.", "Light it."),
            ],
        ),
        (
            "> She said:\n> > Light it.\n\n> - once\n",
            [
                ("quote", "", "She said:"),
                ("quote", "", "Light it."),
                ("list-item", "•", "once"),
            ],
        ),
        (
            "- [ ] climb\n- [x] light it\n",
            [("list-item", "☐", "climb"), ("list-item", "☑", "light it")],
        ),
        (
            "The lamp is out,  \nthe stairs are steep;\\\nshe climbs.\n",
            [
                ("paragraph", "", "The lamp is out,"),
                ("paragraph", "", "the stairs are steep;"),
                ("paragraph", "", "she climbs."),
            ],
        ),
        (
            "她爬上九十级\n台阶，点亮了\n灯。\n",
            [("paragraph", "", "她爬上九十级台阶，点亮了灯。")],
        ),
        (
            "    if lit:\n        rest()\n\n~~~~\n```\n~~~~\n",
            [("code", "", "if lit:\n    rest()"), ("code", "", "```")],
        ),
        (
            "> [!note] The keeper\n> She is nine.\n\n> [!TIP]\n> Rest.\n",
            [
                ("quote", "", "The keeper"),
                ("quote", "", "She is nine."),
                ("quote", "", "Tip"),
                ("quote", "", "Rest."),
            ],
        ),
        (
            ("See [[notes/The pier#Stairs|the pier]], [[Lamps]]; ==bright== %%no%%."
            " ^ab12\n"),
            [("paragraph", "", "See the pier, Lamps; bright .")],
        ),
        (
            ("<div align=center>\n\nA <b>lit</b> lamp<br><br>at ~~sea~~.\n\n</div>\n"
            "<table><tr><th>a<th>b<tr><td>1<td>2</table>\n"),
            [
                ("paragraph", "", "A lit lamp"),
                ("paragraph", "", "at sea."),
                ("table", "", "a\tb\n1\t2"),
            ],
        ),
        (
            "One.\n\n***\n\nTwo.\n",
            [("paragraph", "", "One."), ("paragraph", "", "Two.")],
        ),
    ],
)  # fmt: skip
def test_constructs(tmp_path, source, expected):
    assert shown(tmp_path, source) == expected


def test_links_of_every_form(tmp_path):
    block = blocks(
        tmp_path,
        "See [the pier][p], [Lamp][], [stairs](<https://a.org/b c> 'ninety'), "
        "<https://a.org/d> and **[bold](https://a.org/e_f_g)**.\n\n"
        "[p]: https://a.org/p\n[lamp]: https://a.org/l 'The lamp'\n",
    )[0]
    assert block.text == "See the pier, Lamp, stairs, https://a.org/d and bold."
    assert spans(block) == [
        ("the pier", "link", "https://a.org/p"),
        ("Lamp", "link", "https://a.org/l"),
        ("stairs", "link", "https://a.org/b%20c"),
        ("https://a.org/d", "link", "https://a.org/d"),
        ("bold", "link", "https://a.org/e_f_g"),
        ("bold", "strong", ""),
    ]


@pytest.mark.parametrize(
    ("source", "text", "strong"),
    [
        ("他说**“灯亮了。”**然后下楼。", "他说“灯亮了。”然后下楼。", "“灯亮了。”"),
        ("**注意：**灯灭了。", "注意：灯灭了。", "注意："),
        ("这是**重点**。", "这是重点。", "重点"),
        ("a**b**c", "abc", "b"),
    ],
)
def test_bold_beside_chinese(tmp_path, source, text, strong):
    block = blocks(tmp_path, f"{source}\n\n好。")[0]
    assert block.text == text
    assert spans(block) == [(strong, "strong", "")]


def test_words_with_signs_in_them_are_left_alone(tmp_path):
    text = "read_the_file costs 5 * 3 * 2, and a == b or b == a; 50%% of it"
    assert shown(tmp_path, f"{text}\n") == [("paragraph", "", text)]


def test_pictures_linked_embedded_and_between_words(tmp_path):
    article = read(
        tmp_path,
        "[![A lamp](https://a.org/a.jpg)](https://a.org/big)\n\n"
        "![[old lamp.png|300]]\n\nBefore ![x](b.jpg) and after.\n\n"
        '<figure><img src="c.jpg"><figcaption>The pier.</figcaption></figure>\n\n'
        "![ref][r]\n\n[r]: d.jpg\n",
        "note.md",
    )
    assert pictures(article) == [
        "https://a.org/a.jpg", "old lamp.png", "b.jpg", "c.jpg", "d.jpg",
    ]  # fmt: skip
    kinds = [block.kind.value for block in article.blocks]
    assert kinds == [
        "image",
        "image",
        "paragraph",
        "image",
        "image",
        "caption",
        "image",
    ]
    assert article.blocks[0].image.alt == "A lamp"


def test_a_picture_beside_the_file_is_found_and_others_are_of_the_page(tmp_path):
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "old lamp.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    path = tmp_path / "note.md"
    path.write_text(
        "---\nsource: https://a.org/news/lamp\n---\n![](files/old%20lamp.png)\n\n"
        "![](/i/b.jpg)\n\nText.\n"
    )
    beside, remote = pictures(extract(path))
    assert image_bytes(path, beside).startswith(b"\x89PNG")
    assert remote == "https://a.org/i/b.jpg"


def test_notes_are_raised_and_stand_at_the_end(tmp_path):
    found = blocks(
        tmp_path,
        "The lamp[^b] is lit[^a].\n\n[^a]: By the *keeper*.\n[^b]: Of 1911,\n"
        "    made of brass.\n\n1. One.\n\n```\n[^c]: not a note\n```\n",
    )
    assert found[0].text == "The lamp2 is lit1."
    assert [kind for _, kind, _ in spans(found[0])] == [SpanKind.RAISED] * 2
    assert [(b.marker, b.text) for b in found if b.kind is BlockKind.LIST_ITEM] == [
        ("1.", "One."),
        ("1.", "By the keeper."),
        ("2.", "Of 1911, made of brass."),
    ]
    assert [b.text for b in found if b.kind is BlockKind.CODE] == ["[^c]: not a note"]


@pytest.mark.parametrize(
    ("head", "facts"),
    [
        (
            ('title: "The lamp: a \\"history\\""\nsource: "https://pier.example/lamp"\n'
            'author:\n  - "[[Ada Merrow]]"\n  - "[[people/Jon Vale|J. Vale]]"\n'
            "published: 2026-03-04\ncreated: 2026-04-01\n"
            'description: "Lit: twice"\ntags:\n  - "clippings"'),
            ("The lamp: a \"history\"", "Ada Merrow, J. Vale", "2026-03-04",
             "pier.example"),
        ),
        (
            ("title: '灯塔的''故事'''\nauthor: [方晓棠, \"白君\"]\n"
            "date: 2026年3月4日 08:15\n"
            "site: 新港日报"),
            ("灯塔的'故事'", "方晓棠, 白君", "2026-03-04T08:15", "新港日报"),
        ),
        (
            ("Title: >-\n  The lamp\n  of Northmere\nAuthors:\n- Ada Merrow\n"
            "url: http://www.pier.example/a # kept\ndate: null"),
            ("The lamp of Northmere", "Ada Merrow", "", "pier.example"),
        ),
    ],
)  # fmt: skip
def test_front_matter(tmp_path, head, facts):
    article = read(tmp_path, f"---\r\n{head}\n---\n\nText.\n".replace("\n", "\r\n"),
                   "note.md")  # fmt: skip
    found = (article.title, article.byline, article.date, article.source)
    assert found == facts
    assert [block.text for block in article.blocks] == ["Text."]


def test_a_heading_that_says_the_title_again_is_not_shown_twice(tmp_path):
    article = read(tmp_path, "---\ntitle: The lamp\n---\n# The lamp\n\nLit.\n", "a.md")
    assert [block.text for block in article.blocks] == ["Lit."]
    article = read(tmp_path, "---\ntitle: The lamp\n---\n# Part one\n\nLit.\n", "a.md")
    assert [block.text for block in article.blocks] == ["Part one", "Lit."]


def test_a_rule_at_the_top_is_no_front_matter(tmp_path):
    article = read(tmp_path, "---\n\nThe lamp is lit.\n", "a.md")
    assert article.text == "The lamp is lit."


def test_a_note_that_joplin_exported_raw(tmp_path):
    article = read(
        tmp_path,
        "The lamp\n\nLit again.\n\nid: who knows?\n\n"
        "id: 0a1b2c3d4e5f60718293a4b5c6d7e8f9\nparent_id: \n"
        "created_time: 2026-11-20T08:15:00.000Z\nis_conflict: 0\nauthor: Ada Brandt\n"
        "source_url: https://example.org/lamp\nmarkup_language: 1\ntype_: 1",
        "note.md",
    )
    assert [block.text for block in article.blocks] == ["Lit again.", "id: who knows?"]
    assert (article.title, article.byline) == ("The lamp", "Ada Brandt")
    assert (article.url, article.date[:10]) == (
        "https://example.org/lamp",
        "2026-11-20",
    )


def test_formulas_keep_their_signs(tmp_path):
    text = "# T\n\nIf $a_i*b*c$ holds, it costs $5 or $6.\n\n$$\nx_1 * y * z\n$$\n"
    assert shown(tmp_path, text) == [
        ("paragraph", "", "If $a_i*b*c$ holds, it costs $5 or $6."),
        ("paragraph", "", "$$ x_1 * y * z $$"),
    ]


def test_a_bare_address_is_a_link(tmp_path):
    (line,) = blocks(
        tmp_path, "# T\n\n见 https://lamp.example/a_b_c。另见 www.lamp.example.\n"
    )
    address = "https://lamp.example/a_b_c"
    assert spans(line) == [(address, "link", address)]


def test_the_name_of_a_heading_is_not_shown(tmp_path):
    article = read(
        tmp_path, "# The lamp {#lamp .big}\n\n## Oil {#oil}\n\nText {#x}.\n", "n.md"
    )
    assert article.title == "The lamp"
    assert [block.text for block in article.blocks] == ["Oil", "Text {#x}."]


def test_front_matter_in_toml(tmp_path):
    names = 'authors = ["Ada Quay", "Bo Lee"]'
    head = f'+++\ntitle = "The lamp"\n{names}\ndate = 2026-11-20\n+++\n'
    article = read(tmp_path, f"{head}\nIt is lit.\n", "n.md")
    told = (article.title, article.byline, article.date)
    assert told == ("The lamp", "Ada Quay, Bo Lee", "2026-11-20")
    assert [block.text for block in article.blocks] == ["It is lit."]
