"""A bilingual page is known by what it says, and only then taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.article import Article, Block, BlockKind, Span, SpanKind
from reader.domain.language import Language
from reader.domain.reading import TITLE_BLOCK
from reader.domain.translation import Origin
from reader.lexicon import Lexicon
from reader.pairing import between, within
from reader.work import Cancelled, Token
from tests.helpers.cost import seconds

TITLE = ("A canteen for the old street", "老街上的食堂")
_STORY = """\
The canteen on Willow Lane opened in 2019 with 12 tables. Most of its guests are over \
seventy.
柳巷的食堂2019年开张，只有12张桌子。大多数客人年过七十。
“We cook what they ask for,” said Gao Min, the manager. “On Mondays they ask for \
noodles.”
“他们想吃什么，我们就做什么，”经理高敏说。“星期一他们要吃面条。”
Lunch costs 8 yuan for old people who live nearby. Everybody else pays 15 yuan.
住在附近的老人午饭只要8元。其他人要付15元。
The city government pays for the rent and the electricity. It plans to build another \
40 canteens before the end of 2027.
市政府负担房租和电费，并计划在2027年底以前再建40个食堂。
Not every street wants one. Some restaurants fear that they will lose their customers.
不是每条街都想要食堂。有些饭馆担心失去顾客。
""".splitlines()
STORY = tuple(zip(_STORY[::2], _STORY[1::2], strict=True))
ELSEWHERE = (
    "周末的大风让三条轮渡航线停航，约600名旅客改乘火车。",
    "气象部门说，风力在夜里会逐渐减弱。",
    "港口的吊车已经固定，渔船全部回港避风。",
    "学校照常上课，但室外的体育课改在馆内进行。",
    "救援队派出4辆车，清理倒在路上的树木。",
)
MEANINGS = Lexicon().meanings


def page(*texts: str | Block, title: str = TITLE[0]) -> Article:
    blocks = (
        each if isinstance(each, Block) else Block(BlockKind.PARAGRAPH, each)
        for each in texts
    )
    return Article(title=title, blocks=tuple(blocks))


def of(place: int) -> list[str]:
    return [pair[place] for pair in STORY]


ALTERNATING = [text for pair in STORY for text in pair]
SHAPES = {
    "paragraph by paragraph": page(*ALTERNATING),
    "one after the other": page(*of(0), "* * *", TITLE[1], *of(1)),
    "in two columns": page(
        Block(BlockKind.TABLE, "\n".join("\t".join(pair) for pair in STORY))
    ),
    "in one block": page(*(f"{english}\n{chinese}" for english, chinese in STORY)),
    "in one line": page(*(f"{english} {chinese}" for english, chinese in STORY)),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_each_usual_shape_is_taken_apart(shape: str) -> None:
    found = within(SHAPES[shape], MEANINGS)
    assert found is not None
    texts = [block.text for block in found.article.blocks]
    assert [text for text in texts if text != "* * *"] == of(0)
    translations = {pair.block: pair.text for pair in found.pairs}
    paired = [translations[texts.index(text)] for text in of(0)]
    assert paired == of(1)
    assert found.article.language is Language.ENGLISH


def test_the_language_that_comes_first_is_the_original() -> None:
    texts = [text for pair in STORY for text in reversed(pair)]
    found = within(page(*texts, title=TITLE[1]), MEANINGS)
    assert found is not None
    assert found.article.language is Language.CHINESE
    assert [block.text for block in found.article.blocks] == of(1)
    assert [pair.text for pair in found.pairs if pair.block >= 0] == of(0)


def test_sentences_meet_their_translations() -> None:
    found = within(SHAPES["paragraph by paragraph"], MEANINGS)
    assert found is not None
    first, second, third, fourth, _ = found.pairs
    assert [each.text for each in third.translations] == [
        *("住在附近的老人午饭只要8元。", "其他人要付15元。")
    ]
    assert len(fourth.sentences) == 1  # two sentences became one
    for pair in (first, second, third, fourth):
        text = found.article.blocks[pair.block].text
        for sentence in pair.sentences:
            assert text[sentence.start : sentence.end] == sentence.text
        assert {each.origin for each in pair.translations} == {Origin.AUTHOR}


@pytest.mark.parametrize("title", [" ".join(TITLE), f"{TITLE[0]} | {TITLE[1]}"])
def test_a_title_in_both_languages_is_a_pair(title: str) -> None:
    found = within(page(*ALTERNATING, title=title), MEANINGS)
    assert found is not None
    assert found.article.title == TITLE[0]
    assert [p.text for p in found.pairs if p.block == TITLE_BLOCK] == [TITLE[1]]


def test_a_title_in_the_translations_language_gives_way_to_the_first_line() -> None:
    found = within(page(TITLE[0], *ALTERNATING, title=TITLE[1]), MEANINGS)
    assert found is not None
    assert found.article.title == TITLE[0]
    assert found.article.blocks[0].text == STORY[0][0]
    assert found.pairs[0].block == TITLE_BLOCK


def test_what_has_no_counterpart_stays() -> None:
    picture = Block(BlockKind.IMAGE, "")
    credit = "本报记者供稿，请勿转载。"
    found = within(page(picture, *ALTERNATING, credit), MEANINGS)
    assert found is not None
    assert found.article.blocks[0] == picture
    assert found.article.blocks[-1].text == credit


def test_the_rows_of_a_table_stay_rows() -> None:
    tables = (
        "Year\tTables\n2019\t12 tables\n2027\t40 canteens",
        "年份\t桌子\n2019\t12张桌子\n2027\t40个食堂",
    )
    blocks = [Block(BlockKind.TABLE, table) for table in tables]
    found = within(page(*ALTERNATING, *blocks), MEANINGS)
    assert found is not None
    table = next(each for each in found.pairs if each.block == len(STORY))
    assert table.text.split("\n")[1:] == ["2019\t12张桌子", "2027\t40个食堂"]


def test_links_stay_with_their_half() -> None:
    english, chinese = STORY[0]
    link = Span(len(english) + 1, len(english) + 3, SpanKind.LINK, "https://a.example")
    first = Block(BlockKind.PARAGRAPH, f"{english}\n{chinese}", spans=(link,))
    rest = [f"{a}\n{b}" for a, b in STORY[1:]]
    found = within(page(first, *rest), MEANINGS)
    assert found is not None
    assert found.article.blocks[0].spans == ()


OTHERS = {
    "in one language": page(*of(0)),
    "with quotes": page(*of(0), STORY[1][1]),
    "two stories by turns": page(
        *(text for pair in zip(of(0), ELSEWHERE, strict=True) for text in pair)
    ),
    "two stories in a row": page(*of(0), *ELSEWHERE),
    "with a summary": page(STORY[0][1], STORY[1][1], *of(0) * 3),
    "empty": page(),
}


@pytest.mark.parametrize("kind", OTHERS)
@pytest.mark.parametrize("meanings", [MEANINGS, None])
def test_other_pages_are_left_alone(kind: str, meanings: object) -> None:
    assert within(OTHERS[kind], meanings) is None


def test_two_files_of_one_story_are_laid_side_by_side() -> None:
    english = page(*of(0)[:2], "An advertisement for a bank.", *of(0)[2:])
    chinese = page(*of(1), title=TITLE[1])
    pairs = between(english, chinese, MEANINGS)
    assert [pair.block for pair in pairs] == [TITLE_BLOCK, 0, 1, 3, 4, 5]
    assert [pair.text for pair in pairs] == [TITLE[1], *of(1)]
    back = between(chinese, english, MEANINGS)
    assert [pair.text for pair in back] == [TITLE[0], *of(0)]


def test_paragraphs_that_were_merged_are_parted_by_their_sentences() -> None:
    chinese = page(of(1)[0], of(1)[1] + of(1)[2], *of(1)[3:], title=TITLE[1])
    pairs = between(page(*of(0)), chinese, MEANINGS)
    assert [pair.text for pair in pairs] == [TITLE[1], *of(1)]


def test_two_stories_are_not_one() -> None:
    other = page(*ELSEWHERE, title="大风停航")
    assert between(page(*of(0)), other, MEANINGS) == ()
    assert between(page(*of(0)), page(*of(0)), MEANINGS) == ()


@given(st.lists(st.sampled_from([*ALTERNATING, *ELSEWHERE, "", "\n", "2"]), max_size=9))
@settings(max_examples=40)
def test_nothing_of_a_page_is_dropped(texts: list[str]) -> None:
    article = page(*texts)
    found = within(article, MEANINGS)
    if found:
        held = found.article.title + found.article.text
        held += "".join(pair.text for pair in found.pairs)
        assert all("".join(t.split()) in "".join(held.split()) for t in texts)
        assert all(
            len(pair.sentences) == len(pair.translations) for pair in found.pairs
        )


def many(count: int) -> Article:
    """A page of so many pairs, no two of them alike."""
    pairs = [STORY[number % len(STORY)] for number in range(count)]
    return page(
        *(
            f"{text} {mark} {number}."
            for number, pair in enumerate(pairs)
            for text, mark in zip(pair, ("It was number", "这是第"), strict=True)
        )
    )


def test_recognition_takes_as_long_as_the_page_is() -> None:
    def taken(article: Article) -> float:
        return seconds(lambda: within(article, MEANINGS))

    assert (
        within(many(20), MEANINGS) is not None
    )  # the dictionary is mapped, the words are known
    assert taken(many(320)) < 3 * 4 * taken(many(80))


def test_recognition_can_be_stopped() -> None:
    token = Token()
    token.cancel()
    with pytest.raises(Cancelled):
        within(many(20), MEANINGS, token)
    with pytest.raises(Cancelled):
        between(page(*STORY[0]), page(*ELSEWHERE), MEANINGS, token)
