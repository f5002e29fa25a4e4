"""The text inside blocks: breaks, spaces, figures, readings, tables, code."""

from __future__ import annotations

import pytest

from reader.domain.article import BlockKind, SpanKind
from tests.helpers.markup import PROSE, page, read, texts


def raised(block):
    return [
        (block.text[span.start : span.end], span.kind)
        for span in block.spans
        if span.kind in (SpanKind.RAISED, SpanKind.LOWERED)
    ]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<math><mfrac><mn>3</mn><mn>4</mn></mfrac></math> of it", "3/4 of it"),
        (("<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>"
         "</math>"), "(a + b)/2"),
        ("a <sup>3</sup><sub>4</sub> share", "a 3⁄4 share"),
        ("about 2<sup>1</sup>/<sub>2</sub> miles", "about 2 1/2 miles"),
        (("<span class=sfrac><span class=num>3</span><span class=sr-only>/</span>"
         "<span class=den>4</span></span> full"), "3/4 full"),
        ("<span class=frac><span>3</span><span>4</span></span> full", "3⁄4 full"),
        ("<sup>235</sup><sub>92</sub>U decays", "23592U decays"),
        ("<math><semantics><mi>x</mi><annotation>\\x</annotation></semantics></math>",
         "x"),
    ],
)  # fmt: skip
def test_a_fraction_is_not_one_number(tmp_path, markup, text):
    assert texts(read(tmp_path, page(f"<p>{markup}.</p>"))) == [f"{text}."]


def test_exponents_of_formulas_are_raised(tmp_path):
    power = "<math><msup><mn>10</mn><mn>9</mn></msup></math>"
    index = "<math><msub><mi>k</mi><mn>2</mn></msub></math>"
    article = read(tmp_path, page(f"<p>About {power} boats and {index} more.</p>"))
    block = article.blocks[1]
    assert block.text == "About 109 boats and k2 more."
    assert raised(block) == [("9", SpanKind.RAISED), ("2", SpanKind.LOWERED)]


@pytest.mark.parametrize(
    "lines",
    [
        ["Pier Office", "90 Lamp Road", "Northmere"],
        ["床前明月光，", "疑是地上霜。", "举头望明月，", "低头思故乡。"],
        ["MERROW: Who lit it?", "VALE: I did.", "MERROW: Twice?"],
        ["The lamp is out,", "the stairs are steep;", "she climbs."],
        ["so much depends", "upon", "a lit lamp", "by the sea"],
        [
            "We count the stairs, we trim the wick,",
            "we write the hour upon the wall,",
            "and when the fog has grown so thick",
            "we ring for those who do not call.",
        ],
        [
            "and nothing on the water but a boat",
            "that nobody had",
            "asked for",
            "and the lamp, which had",
            "gone out again before the morning came",
        ],
    ],
)
@pytest.mark.parametrize("tag", ["p", "div", "blockquote"])
def test_lines_that_mean_something_stay_lines(tmp_path, lines, tag):
    article = read(tmp_path, page(f"<{tag}>{'<br>'.join(lines)}</{tag}>"))
    assert texts(article) == lines


def test_what_the_page_calls_a_poem_keeps_its_lines(tmp_path):
    """A poet may let every line run on, all of them as long as a program would."""
    lines = [
        "the keeper who had climbed the ninety",
        "steps twice in one night said that he",
        "had seen nobody on the stairs and no",
    ]
    poem = f"<div class='poem-text'><p>{'<br>'.join(lines)}</p></div>"
    assert texts(read(tmp_path, page(poem))) == lines


@pytest.mark.parametrize(
    ("lines", "joint"),
    [
        (["The harbour office said on Monday that the lamp would be",
          "mended before the first boat of the spring, and that the",
          "keeper would have a boy to help him with the ninety steps."], " "),
        (["A lamp for", "the pier"], " "),
        (["港务局星期一表示，码头上的灯将在春天第一班船开航以前修好，",
          "看灯人将有一个男孩帮他爬上那九十级台阶，费用由镇上负担，居民",
          "普遍表示欢迎。"], " "),
    ],
)  # fmt: skip
def test_lines_that_a_program_wrapped_are_joined(tmp_path, lines, joint):
    assert texts(read(tmp_path, page(f"<p>{'<br>'.join(lines)}</p>")))[0] == joint.join(
        lines
    )


def test_a_heading_over_two_lines_is_one(tmp_path):
    article = read(tmp_path, page("<h2>The lamp.<br>The stairs.</h2><p>Lit.</p>"))
    assert texts(article) == ["The lamp. The stairs.", "Lit."]


def test_text_that_keeps_its_lines_by_its_style(tmp_path):
    verse = "The lamp is out,\nthe stairs are steep;\nshe climbs.\n\nShe lights it."
    article = read(tmp_path, page(f'<div style="white-space:pre-wrap">{verse}</div>'))
    assert texts(article) == [line for line in verse.split("\n") if line]


def test_source_lines_of_chinese_are_joined_without_spaces(tmp_path):
    source = (
        "<p>港务局星期一说：\n  “灯会修好。”\n看灯人——\n<b>九十岁</b>\n——很高兴，𠮷田\n"
        "𠮷也是。一共花了\n300元，由\nLamp公司\n出钱。</p>"
    )
    assert texts(read(tmp_path, page(source))) == [
        (
            "港务局星期一说：“灯会修好。”看灯人——九十岁——很高兴，𠮷田𠮷也是。"
            "一共花了 300元，由 Lamp公司出钱。"
        )
    ]


def test_what_shows_nothing_is_no_part_of_a_title(tmp_path):
    markup = page("").replace("The lamp", "The light\u00adhouse\u200b lamp\ufeff")
    assert read(tmp_path, markup).title == "The lighthouse lamp"


@pytest.mark.parametrize(
    "markup",
    [
        "<div class=dropcap>S</div><p>he climbed the ninety steps.</p>",
        "<span class=drop-cap>S</span><p>he climbed the ninety steps.</p>",
        "<p><span style='float:left'>S</span>he climbed the ninety steps.</p>",
        "<p><img class=dropcap alt=S src=s.png>he climbed the ninety steps.</p>",
    ],
)
def test_a_large_first_letter_belongs_to_its_word(tmp_path, markup):
    assert texts(read(tmp_path, page(markup))) == ["She climbed the ninety steps."]


@pytest.mark.parametrize(
    "word",
    [
        "<ruby>灯<rp>(</rp><rt>dēng</rt><rp>)</rp></ruby>",
        "<span><span>dēng</span><span>灯</span></span>",
        "<span><b class=hanzi>灯</b><i class=pinyin>deng</i></span>",
        "<span><span>ㄉㄥ</span>灯</span>",
    ],
)
def test_how_a_character_is_read_is_not_mixed_in(tmp_path, word):
    expected = ["那盏灯灭了。"] if "ㄉ" not in word else ["那盏ㄉㄥ灯灭了。"]
    assert texts(read(tmp_path, page(f"<p>那盏{word}灭了。</p>"))) == expected


def test_pinyin_that_is_spoken_of_stays(tmp_path):
    said = "<p>灯读作<span class=pinyin>dēng</span>，不读<span>dèng</span>。</p>"
    assert texts(read(tmp_path, page(said))) == ["灯读作dēng，不读dèng。"]


def test_buttons_that_are_words_and_buttons_that_are_not(tmp_path):
    article = read(
        tmp_path,
        page(
            "<p>The <button>keeper</button> had ninety <button>steps</button>.</p>"
            "<p>He lit it twice. <button>Copy link</button></p>"
            "<div><button>Share</button> <button>Print</button></div>"
        ),
    )
    assert texts(article) == ["The keeper had ninety steps.", "He lit it twice."]


@pytest.mark.parametrize(
    "edit",
    [
        '<span class="mw-editsection">[<a href="/w?action=edit">edit</a>]</span>',
        (
            '<span class="mw-editsection"><span>[</span>'
            '<a href="/w?action=edit">編輯</a><span>]</span></span>'
        ),
        '<a class="edit-icon" href="javascript:;"><em></em>编辑</a>',
    ],
)
def test_an_invitation_to_edit_is_not_read(tmp_path, edit):
    heading = f"<div><h2>The stairs{edit}</h2></div><p>Lit.</p>"
    assert texts(read(tmp_path, page(heading))) == ["The stairs", "Lit."]
    beside = f"<div><h2>The stairs</h2>{edit}</div><p>Lit.</p>"
    assert texts(read(tmp_path, page(beside))) == ["The stairs", "Lit."]


def test_only_the_first_paragraph_of_an_item_is_numbered(tmp_path):
    items = "<ol start=3><li><p>Climb.</p><p>Slowly.</p></li><li>Light it.</li></ol>"
    blocks = [b for b in read(tmp_path, page(items)).blocks if b.kind == "list-item"]
    assert [(block.marker, block.text) for block in blocks] == [
        ("3.", "Climb."), ("", "Slowly."), ("4.", "Light it."),
    ]  # fmt: skip


def test_cells_over_several_columns_and_rows(tmp_path):
    table = (
        "<table><tr><th rowspan=2>Lamp<th colspan=2>Lit</tr><tr><th>once<th>twice</tr>"
        "<tr><td rowspan=2>Pier<td>10<sup>3</sup><td>7</tr><tr><td>8<td>9</tr>"
        "<tr><td>Quay<td><td><p>one</p><p>two</p></tr></table>"
    )
    assert texts(read(tmp_path, page(table))) == [
        "Lamp\tLit\n\tonce\ttwice\nPier\t10³\t7\n\t8\t9\nQuay\t\tone two"
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "<div>if lit:</div><div>    rest()</div>",
        "<code><div class=line>if lit:</div><div class=line>    rest()</div></code>",
        "<code>if lit:<br>    rest()</code>",
        "<span class=line>if lit:</span><span class=line>    rest()</span>",
        "<span class=line>if lit:</span>\n<span class=line>    rest()</span>\n",
        (
            "<span style='display:block'>if lit:</span>"
            "<span style='display: block'>    rest()</span>"
        ),
        "<span class=lineno>1 </span>if lit:\n<span class=lineno>2 </span>    rest()",
    ],
)
def test_program_text_keeps_its_lines(tmp_path, markup):
    article = read(tmp_path, page(f"<pre>{markup}</pre>"))
    (code,) = [block for block in article.blocks if block.kind is BlockKind.CODE]
    assert code.text == "if lit:\n    rest()"


def test_line_numbers_in_a_column_of_their_own(tmp_path):
    table = (
        "<div class=highlight><table><tr><td class=gutter><pre>1\n2</pre></td>"
        "<td class=code><pre>if lit:\n    rest()</pre></td></tr></table></div>"
    )
    assert texts(read(tmp_path, page(table))) == ["if lit:\n    rest()"]


def test_an_article_in_an_element_called_photo_is_no_caption(tmp_path):
    body = (
        f"<div class='photo-text'>{''.join(f'<p>{PROSE}</p>' for _ in range(4))}</div>"
    )
    article = read(tmp_path, f"<title>The lamp</title><h1>The lamp</h1>{body}")
    assert {block.kind for block in article.blocks} == {BlockKind.PARAGRAPH}


@pytest.mark.parametrize(
    ("markup", "sign", "kind"),
    [
        ('10<span style="vertical-align:super">7</span>', "7", SpanKind.RAISED),
        ('k<span style="font-size:70%; vertical-align: sub">3</span>', "3",
         SpanKind.LOWERED),
        ('10<span class="superscript">7</span>', "7", SpanKind.RAISED),
        ('1974<a href="#fn2" role="doc-noteref">2</a>', "2", SpanKind.RAISED),
        ('1974<a class="footnote-link" href="#n">*</a>', "*", SpanKind.RAISED),
        (('<span class=katex><span class=katex-html><span class=mord>x</span>'
         '<span class=msupsub><i class="vlist-t">4</i></span></span></span>'),
         "4", SpanKind.RAISED),
    ],
)  # fmt: skip
def test_what_classes_and_styles_raise_and_lower(tmp_path, markup, sign, kind):
    found = read(tmp_path, page(f"<p>It was {markup} in all, they said.</p>"))
    assert raised(found.blocks[1]) == [(sign, kind)]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (('<span class=katex><span class=katex-mathml><math><mi>k</mi></math></span>'
         '<span class=katex-html aria-hidden=true>k</span></span>'), "k"),
        (('<span class=mwe-math-mathml-inline style="display:none">'
         '<math><mi>k</mi></math></span><img class=mwe-math-fallback src=k.svg '
         'alt="{\\displaystyle k}">'), "k"),
        ('<img class=mwe-math-fallback-image src=k.svg alt="{\\displaystyle k^{2}}">',
         "k^{2}"),
        ('<img class=latex src="/tex?k" alt="k+1">', "k+1"),
        ('<script type="math/tex">k_{1}</script>', "k_{1}"),
        ('<span class=MathJax>k</span><script type="math/tex">k</script>', "k"),
    ],
)  # fmt: skip
def test_a_formula_is_read_once(tmp_path, markup, text):
    assert texts(read(tmp_path, page(f"<p>Let {markup} be it.</p>"))) == [
        f"Let {text} be it."
    ]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ('我见<img src="/e/72x72/1f41f.png" class=emoji>了', "我见🐟了"),
        ('我见<span role=img aria-label="🐟" class=e></span>了', "我见🐟了"),
        ('王<img src="/gaiji/a.gif" title="翀">来了', "王翀来了"),
        ('王<img src="/zi/u2a6a5.gif" class=hanzi>来了', "王\U0002a6a5来了"),
        ('王<img src="/zi/0012.gif" class=char>来了', "王〓来了"),
        ('王<img src="/t/0012.gif" width=16 height=16>来了', "王〓来了"),
        ('王来了。<img src="/t/dot.gif" width=16 height=16>', "王来了。"),
        ('王来了<img src="/t/0.gif" width=1 height=1>没有', "王来了没有"),
    ],
)
def test_pictures_that_stand_for_characters(tmp_path, markup, text):
    found = read(tmp_path, page(f"<p>{markup}</p>")).blocks
    assert found[1].text == text
    assert not any(block.image for block in found)


@pytest.mark.parametrize(
    "markup",
    [
        "<span class=cap>B </span>ells rang over the whole of the town that night.",
        "<i class=cap> B</i>\n<u>ells</u> rang over the whole of the town that night.",
        '<b style="float:left">B</b> ells rang over the whole of the town that night.',
        '<img src=b.png alt=B>ells rang over the whole of the town that night.',
        "<svg><text>B</text></svg>ells rang over the whole of the town that night.",
    ],
)  # fmt: skip
def test_a_large_first_letter_with_a_space_after_it(tmp_path, markup):
    found = texts(read(tmp_path, page(f"<p>{markup}</p>")))
    assert found == ["Bells rang over the whole of the town that night."]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<b class=dropcap>A</b> bell rang. I heard it.", "A bell rang. I heard it."),
        ("<b>X</b> marks the place of the bell.", "X marks the place of the bell."),
    ],
)
def test_a_word_of_one_letter_keeps_its_space(tmp_path, markup, text):
    assert texts(read(tmp_path, page(f"<p>{markup}</p>"))) == [text]


def test_a_large_first_character_of_chinese(tmp_path):
    body = (
        "<div class=dropcap>钟</div><p>声响彻全城，人们纷纷走出家门，向港口跑去。</p>"
    )
    found = texts(read(tmp_path, page(body)))
    assert "钟声响彻全城，人们纷纷走出家门，向港口跑去。" in found


@pytest.mark.parametrize(
    "word",
    [
        "<ruby>鐘聲<rtc>zhōngshēng</rtc></ruby>",
        "<i class=py>zhong1</i><i>鐘</i><i class=py>sheng1</i><i>聲</i>",
    ],
)
def test_readings_in_other_places(tmp_path, word):
    assert texts(read(tmp_path, page(f"<p>他聽見{word}了。</p>"))) == ["他聽見鐘聲了。"]


def test_marks_of_direction_are_gone(tmp_path):
    line = "<p>The\u200e lamp \u202awas\u202c lit\u200f twice, they said.</p>"
    assert texts(read(tmp_path, page(line))) == ["The lamp was lit twice, they said."]


def test_a_table_with_a_column_of_texts_is_one(tmp_path):
    rows = "".join(
        f"<tr><td>{n}<td>Lamp {n}<td>{PROSE * (3 if n == 2 else 1)}</tr>"
        for n in range(1, 5)
    )
    table = f"<table><tr><th>No.<th>Name<th>What it lit</tr>{rows}</table>"
    [text] = texts(read(tmp_path, page(table)))
    assert [row.split("\t")[:2] for row in text.split("\n")[1:3]] == [
        ["1", "Lamp 1"], ["2", "Lamp 2"],
    ]  # fmt: skip


def test_a_notice_with_its_sign_is_no_table(tmp_path):
    notice = (
        '<table summary="Note"><tr><td rowspan="2"><img alt="[Note]" src="note.png">'
        "</td><th>Note</th></tr><tr><td><p>Trim it.</p><p>Then light it.</p></td></tr>"
        "</table>"
    )
    assert texts(read(tmp_path, page(notice)))[-2:] == ["Trim it.", "Then light it."]


def test_links_that_only_number_the_paragraphs_are_not_read(tmp_path):
    told = [f"In winter {n} the keeper read all of his books again." for n in (7, 8, 9)]
    markup = "".join(
        f"<div><label><a href='#o{n}'>{n}</a></label><p id='o{n}'>{text}</p></div>"
        for n, text in enumerate(told)
    )
    assert texts(read(tmp_path, page(markup))) == told


def test_cells_tell_only_what_is_seen(tmp_path):
    table = (
        "<table><tr><th>Lamp<span class=sr-only> sort</span><th>Lit</tr>"
        "<tr><td>Pier<script>a()</script><td><img src=y.png alt=✓></tr>"
        "<tr><td>Quay<sup style='display:none'>9</sup><td>7</tr></table>"
    )
    assert texts(read(tmp_path, page(table))) == ["Lamp\tLit\nPier\t✓\nQuay\t7"]


@pytest.mark.parametrize(
    "table",
    [
        (
            "<tr><td class=hljs-ln-numbers data-line-number=1><td class=hljs-ln-code>if"
            " lit:"
            "<tr><td class=hljs-ln-numbers data-line-number=2><td class=hljs-ln-code>"
            "<span>    rest()</span>"
        ),
        (
            "<tr><td class=blob-num>1<td class=blob-code>if lit:"
            "<tr><td class=blob-num>2<td class=blob-code>    rest()"
        ),
        (
            "<tr><td class=gutter><div class=line>1</div><div class=line>2</div><td"
            " class=code>"
            "<div class=line><code>if lit:</code></div>"
            "<div class=line><code>    rest()</code></div>"
        ),
        (
            "<tr><td class=linenos><div class=linenodiv><pre>1\n2</pre></div><td"
            " class=code>"
            "<pre><button>Copy</button>if lit:\n    rest()</pre>"
        ),
    ],
)
def test_program_text_in_the_rows_of_a_table(tmp_path, table):
    found = read(tmp_path, page(f"<table class=c>{table}</table>"))
    code = [block.text for block in found.blocks if block.kind is BlockKind.CODE]
    assert code == ["if lit:\n    rest()"]
    assert texts(found) == code


@pytest.mark.parametrize(
    ("start", "markers"),
    [
        ("<ol reversed>", ["3.", "2.", "1."]),
        ("<ol reversed start=9>", ["9.", "8.", "7."]),
        ("<ol type=a start=25>", ["y.", "z.", "27."]),
        ("<ol type=I start=8>", ["VIII.", "IX.", "X."]),
        ('<ol style="list-style-type: lower-roman">', ["i.", "ii.", "iii."]),
        ('<ol style="list-style:inside upper-alpha">', ["A.", "B.", "C."]),
        ("<ul type=square>", ["•", "•", "•"]),
    ],
)
def test_what_numbers_the_items_of_a_list(tmp_path, start, markers):
    items = "<li>Climb the stairs.<li>Light the lamp.<li>Go to bed."
    found = read(tmp_path, page(f"{start}{items}</{start[1:3]}>")).blocks
    items = [block for block in found if block.kind is BlockKind.LIST_ITEM]
    assert [block.marker for block in items] == markers


def test_a_number_that_the_page_has_written_is_not_set_again(tmp_path):
    listed = "<ol><li>1. Climb the stairs.</li><li>2. Light the lamp.</li></ol>"
    blocks = [b for b in read(tmp_path, page(listed)).blocks if b.kind == "list-item"]
    assert [(block.marker, block.text) for block in blocks] == [
        ("", "1. Climb the stairs."), ("", "2. Light the lamp."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("<q>The lamp is lit.</q>", "“The lamp is lit.”"),
        ("<q>He said <q>lit</q> twice.</q>", "“He said ‘lit’ twice.”"),
        ("<q>“The lamp is lit.”</q>", "“The lamp is lit.”"),
        ("“<q>The lamp is lit.</q>”", "“The lamp is lit.”"),
    ],
)
def test_a_quotation_in_a_line_has_its_marks(tmp_path, quote, text):
    found = texts(read(tmp_path, page(f"<p>She wrote: {quote}</p>")))
    assert found == [f"She wrote: {text}"]


@pytest.mark.parametrize("sign", ["↩", "↩︎", "^", "↑", "[↩]"])
def test_a_note_does_not_show_the_link_back_to_the_text(tmp_path, sign):
    note = f"<p id=n1>See the harbour's book of 1871. <a href='#r1'>{sign}</a></p>"
    assert texts(read(tmp_path, page(note))) == ["See the harbour's book of 1871."]


MAIL = """The ferry was built in 1712, and it has crossed the river each
evening since then. Nobody asked, and nobody was asked.

Few of the people who live by the river know why it crosses,
and fewer still can say who pays the man.
"""
VERSE = """The mill is still, the wheel is dry,
    The miller went away;
And nobody has told him why
    The water would not stay.
"""
PROGRAM = """for (String lamp : lamps) {
    // Every lamp that is out, and that somebody has seen, is lit again.
    light(lamp);
}
"""
PRINTED = """$ lamps --list
Reading the list of lamps, which may take a minute or two.
pier: lit
quay: out
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (MAIL, [" ".join(part.split()) for part in MAIL.split("\n\n")]),
        (VERSE, [line.strip() for line in VERSE.splitlines()]),
        (PROGRAM, [PROGRAM.strip()]),
        (PRINTED, [PRINTED.strip()]),
        ("床前明月光，\n疑是地上霜。\n" * 3, ["床前明月光，", "疑是地上霜。"] * 3),
    ],
)
def test_prose_and_verse_in_a_pre_are_no_program(tmp_path, text, found):
    assert texts(read(tmp_path, page(f"<pre>{text}</pre>"))) == found


@pytest.mark.parametrize(
    ("rule", "is_lined"),
    [
        (".c{white-space:pre-wrap}", True),
        ("#i { color: red; white-space: break-spaces }", True),
        (".c{white-space:pre-line}#i{white-space:normal}", True),
        (".c{white-space:nowrap}", False),
    ],
)
def test_a_style_sheet_that_shows_line_breaks(tmp_path, rule, is_lined):
    verse = "The lamp is out,\nThe oil is gone,\nThe boat is lost,\nThe night goes on."
    markup = page(f"<div class=c id=i>{verse}</div>", f"<style>{rule}</style>")
    found = texts(read(tmp_path, markup))
    assert found == (verse.split("\n") if is_lined else [" ".join(verse.split())])


def test_programs_that_a_page_repeats_below_other_text(tmp_path):
    program = "<pre>lamps --light pier --for 12 --oil whale --wick cotton</pre>"
    markup = page(f"<div>{program}</div><p>Then, on the quay:</p>{program}")
    assert len(texts(read(tmp_path, markup))) == 3


def test_programs_in_the_cells_of_a_table_keep_their_lines(tmp_path):
    table = (
        "<table><tr><th>Old<th>New</tr><tr><td><pre>light()\nrest()</pre>"
        "<td><pre>async light()\nawait rest()</pre></tr></table>"
    )
    found = texts(read(tmp_path, page(table)))
    assert found[-2:] == ["light()\nrest()", "async light()\nawait rest()"]


def test_cells_without_a_row_are_in_one(tmp_path):
    table = "<table><th>Lamp</th><th>Lit</th><tr><td>Pier<td>7</tr></table>"
    assert texts(read(tmp_path, page(table))) == ["Lamp\tLit\nPier\t7"]


def test_boxes_of_tasks_mark_their_items(tmp_path):
    tasks = (
        "<ul><li><input type=checkbox checked disabled> Trim the wick</li>"
        "<li><p><input type=checkbox> Fill the lamp</p></li><li>Sleep</li></ul>"
    )
    found = read(tmp_path, page(tasks)).blocks
    items = [(each.marker, each.text) for each in found if each.kind == "list-item"]
    assert items == [("☑", "Trim the wick"), ("☐", "Fill the lamp"), ("•", "Sleep")]


def test_a_list_by_its_role(tmp_path):
    items = "".join(f"<div role=listitem>{each}</div>" for each in ("Oil", "A wick"))
    found = read(tmp_path, page(f'<div role="list">{items}</div>')).blocks
    assert [(each.marker, each.text) for each in found if each.marker] == [
        ("•", "Oil"), ("•", "A wick"),
    ]  # fmt: skip


def test_the_unseen_signs_of_a_mixed_number(tmp_path):
    number = (
        "<span class=sfrac>4<span class=sr-only>+</span><span class=tion><span "
        "class=num>1</span><span class=sr-only>/</span><span class=den>2</span></span>"
        "</span>"
    )
    assert texts(read(tmp_path, page(f"<p>Take {number} cans of oil.</p>"))) == [
        "Take 4 1/2 cans of oil."
    ]


def test_a_column_of_line_numbers_is_no_program(tmp_path):
    numbers = "<td class=n><pre>7\n8\n9</pre>"
    code = "<td class=t><pre>if lit:\n    rest()\nend()</pre>"
    table = f"<table><tr>{numbers}{code}</tr></table>"
    assert texts(read(tmp_path, page(table))) == ["if lit:\n    rest()\nend()"]
    sizes = "<pre>7\n8\n12</pre>"
    assert texts(read(tmp_path, page(sizes))) == ["7\n8\n12"]


@pytest.mark.parametrize(
    ("label", "is_text"),
    [("00:00", False), ("0:00 / 12:31", False), ("-02:1103:40", False), ("Ten", True)],
)
def test_the_clock_of_a_player_is_no_paragraph(tmp_path, label, is_text):
    found = texts(
        read(tmp_path, page(f"<div><span>{label}</span></div><p>He ran.</p>"))
    )
    assert (label in found) is is_text
