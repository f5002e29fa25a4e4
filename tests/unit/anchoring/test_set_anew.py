"""A page is set anew: other signs, other paragraphs, the same words. Marks stay."""

from __future__ import annotations

import re

import pytest

from reader.anchoring import BothSides
from reader.anchoring.texts import words
from reader.domain.annotation import Annotation, AnnotationKind, Passage
from reader.domain.language import Script
from reader.text.script import to_script

ENGLISH = (
    "The orchard on Pell Street was planted by a schoolteacher in the year 1902.",
    "“Nobody asked for permission,” her grandson said. “The trees simply came up.”",
    "It has 12,000 visitors a year; most of them come in May, when it is in flower.",
    "The town wants to build a road there. The vote will be held in the autumn.",
)
CHINESE = (
    "佩尔街的果园是一位女教师在1902年种下的，当时镇上只有四百户人家。",
    "“没有人问过可不可以，”她的孙子说，“树就这样长起来了。”",
    "果园每年有12,000名游客；大多数人五月来，那时正是花期。",
    "镇里想在那里修一条路。表决将在秋天举行，结果还很难说。",
)
HALF = str.maketrans({"，": ",", "。": ".", "；": ";", "“": '"', "”": '"'})


def marks(texts: tuple[str, ...]) -> list[Passage]:
    """Whole blocks, sentences, and short runs of words."""
    found = []
    for block, text in enumerate(texts):
        found.append(Passage(block, 0, len(text)))
        pattern = r"[^.。]+[.。]”?|\w+(?:\W+\w+){2}|[\u4e00-\u9fff]{5}"
        found += [Passage(block, *m.span()) for m in re.finditer(pattern, text)]
    return [each for each in found if each.end - each.start > 4]


def placed(
    before: tuple[str, ...], after: list[str], passage: Passage
) -> tuple[Passage, ...]:
    anchor = BothSides(before).describe(passage)
    mark = Annotation("m", "a", AnnotationKind.HIGHLIGHT, (anchor,))
    return BothSides(after).mark(mark).passages


def said(texts: list[str], passages: tuple[Passage, ...]) -> str:
    return "".join(texts[each.block][each.start : each.end] for each in passages)


@pytest.mark.parametrize("texts", [ENGLISH, CHINESE], ids=["en", "zh"])
@pytest.mark.parametrize(
    "sign",
    [
        lambda text: text.replace("“", "‘").replace("”", "’"),
        lambda text: text.replace("“", "〝").replace("”", "〞"),
        lambda text: text.translate(HALF),
        lambda text: text.replace("12,000", "12 000").replace("；", "——"),
        lambda text: to_script(text, Script.HANT).replace("“", "「").replace("”", "」"),
    ],
    ids=["single", "prime", "half", "dashes", "hant"],
)
def test_other_signs_keep_each_mark_on_its_words(texts: tuple[str, ...], sign) -> None:
    after = [sign(text) for text in texts]
    lost = 0
    for passage in marks(texts):
        found = placed(texts, after, passage)
        wanted = texts[passage.block][passage.start : passage.end]
        lost += not found
        if found:
            assert words(said(after, found)) == words(wanted)
            assert {each.block for each in found} == {passage.block}
    assert lost <= len(marks(texts)) / 10


def test_a_quote_keeps_the_signs_at_its_ends() -> None:
    after = [text.replace("“", "‘").replace("”", "’") for text in ENGLISH]
    quote = "“Nobody asked for permission,”"
    start = ENGLISH[1].index(quote)
    found = placed(ENGLISH, after, Passage(1, start, start + len(quote)))
    assert said(after, found) == "‘Nobody asked for permission,’"


@pytest.mark.parametrize("texts", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_paragraphs_joined_or_cut_keep_their_marks(texts: tuple[str, ...]) -> None:
    cut = [
        part for text in texts for part in re.split(r"(?<=[.。；;])\s*", text) if part
    ]
    for after in (["".join(texts)], [" ".join(texts)], cut):
        for passage in marks(texts):
            found = placed(texts, after, passage)
            wanted = texts[passage.block][passage.start : passage.end]
            assert words(said(after, found)) == words(wanted), wanted
    whole = Passage(3, 0, len(texts[3]))
    assert len(placed(texts, cut, whole)) == 2


def test_the_same_letters_at_the_old_offset_are_not_enough() -> None:
    """In a block that was only spaced anew the place is told by what is beside it."""
    before, after = ("共有12,000人，", "另一段。"), ["共有 12,000 人，", "另一段。"]
    passage = Passage(0, 6, 8)
    assert before[0][6:8] == "00"
    (found,) = placed(before, after, passage)
    assert found == Passage(0, 7, 9)
    laughter = ("他说哈哈哈哈，就走了。", "完。")
    (found,) = placed(laughter, ["他 说 哈哈哈哈，就走了。", "完。"], Passage(0, 3, 5))
    assert (found.start, found.end) == (5, 7)


def test_a_twin_with_other_signs_is_not_taken() -> None:
    before = (
        "Networks",
        "X (formerly Twitter)",
        "They have four hundred million users between them, or so they say.",
        "X, formerly Twitter",
        "It was sold in the autumn of 2022.",
    )
    after = [text for text in before if text != before[1]]
    assert placed(before, after, Passage(1, 0, len(before[1]))) == ()
