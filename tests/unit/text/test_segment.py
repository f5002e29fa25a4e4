"""Sentences of real news in both languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.language import Language
from reader.text.segment import sentences
from reader.work import Cancelled, Token

EN, ZH = Language.ENGLISH, Language.CHINESE

ENGLISH = [
    "The shop shut early.|adidas gave no reason.",
    "She lost the vote.|d’Estaing won.|l’Humanité reported both.",
    "He lives in Baker St.|The rent is due.",
    "They flew to St. Lucia.|It rained.",
    "He ran E! News and left.|Nobody minded.",
    "It costs approx. five pounds, incl. tax at amazon. com for all.",
    '"It is far from the centre." said the guide, who laughed.',
    "He met the ex. of a friend and the dept. of health.|They talked.",
    "The council met again.|ex-Mayor Koch did not come.",
    "Mr. Smith met Gen. Lee and Dr. Wu.|They talked.",
    "The U.S. President spoke.|He left.",
    "It was made in the U.S.|The firm moved it later.",
    "Sales rose 3.5% to $1.5b.|Profit fell.",
    "Apple Inc. rose.|Apple Inc. shares fell.|So did Acme Corp.|It was Monday.",
    '"It works," he said.|"We tried it."|Nobody else did.',
    "“Stop!” he shouted.|Nobody stopped.",
    "He said: “We won.”|Then he left.",
    "J. K. Rowling and George W. Bush met at 5 p.m. on Jan. 5.|It rained.",
    "She waited… and waited.|Then she left...|Nobody saw her.",
    "Some fruit, e.g. apples, i.e. the red ones, vs. pears.|All good.",
    "1. First of all.|2. Second of all.",
    "He loves art.|She said no.|Fig. 3 and Vol. 2, p. 7, show it.",
    "They met in Dekalb, Ill. — Mike Glass threw.|Apples, etc.|Pears came later.",
    "It rose at 8:51 p.m. (1451 GMT).|China Group Co., Ltd. (CGC) said so.",
    "They run on steam.[3][4]|It is hot.",
    "Is it No. 1?|Yes!|No.|It is not.",
    "The meeting (it was long.) ended.|We left.",
    "He lives in Washington, D.C. and works for the U.N. there.",
    "(This is a whole sentence.)|This is another.",
    "See example.com or https://example.com/a.b?c=D. for more.",
    "In 2023.|2024 was better.",
    "Prices of Brent (BZ=F) rose 2.1 per cent.|“Fine,” said St. John's mayor.",
]
CHINESE = [
    "我们赢了。|他们输了！|真的吗？|好。",
    "“站住！”他喊道。|没有人停下。",
    "“站住！”|人群散了。",
    "他说：“我们赢了。|他们输了。”|随后离开。",
    "“我们赢了。”他说，“下次再来。”",
    "增长3.5%，达到1.5亿元。|利润下降。",
    "电影《你好，李焕英！》上映了。|票房很好。",
    "（见图一。）|下文说明。",
    "他走了（见图一。）才回来。",
    "这……这怎么可能？|他不信。",
    "什么？！|他不信。",
    "第一，加强合作，共同发展经济；|第二，扩大开放。",
    "一是经济；二是文化。",
    "記者問：「真的嗎？」|他點頭。",
    "他来了.|她走了.",
    "新增就业1200万人。[18]|此后经济增长。[19][20]",
    "网址是http://example.com/?a=1&b=2。|请看。",
]


@pytest.mark.parametrize("row", ENGLISH)
def test_english(row: str) -> None:
    _check(row, EN, " ")


def test_a_page_that_lost_its_space() -> None:
    found = sentences("It grew last year.The firm did well.", EN)
    assert [each.text for each in found] == ["It grew last year.", "The firm did well."]


@pytest.mark.parametrize("row", CHINESE)
def test_chinese(row: str) -> None:
    _check(row, ZH, "")


@given(st.text(alphabet="aB1 .!?。！？；…“”\"'（）《》说\n\tU.S中国,，", max_size=80))
def test_the_ranges_are_in_order_and_miss_no_text(text: str) -> None:
    for language in Language:
        end = 0
        for each in sentences(text, language):
            assert text[each.start : each.end] == each.text == each.text.strip() != ""
            assert not text[end : each.start].strip()
            assert each.start >= end
            end = each.end
        assert not text[end:].strip()


@pytest.mark.parametrize("language", [EN, ZH])
@pytest.mark.parametrize("unit", ["word ", "字", "很长，", "x"])
def test_no_sentence_is_longer_than_an_engine_can_take(
    language: Language, unit: str
) -> None:
    text = unit * 1000
    found = sentences(text, language)
    assert max(len(each.text) for each in found) <= 600
    assert "".join(each.text for each in found).replace(" ", "") == text.replace(
        " ", ""
    )


def test_a_long_sentence_is_not_cut_inside_an_hour_or_a_number() -> None:
    found = sentences("word " * 40 + "at 3:30pm 1,234 words came " + "word " * 100, EN)
    assert len(found) == 2
    assert "3:30pm 1,234" in found[0].text


def test_marks_alone_are_no_sentence() -> None:
    assert len(sentences("He left. … Samsung stayed. ”", EN)) == 2
    assert len(sentences("他走了。……！她留下。”", ZH)) == 2


def test_a_line_break_ends_a_sentence() -> None:
    assert len(sentences("A poem\nin two lines", EN)) == 2


def _check(row: str, language: Language, joiner: str) -> None:
    expected = row.split("|")
    assert [
        each.text for each in sentences(joiner.join(expected), language)
    ] == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Sales rose. iPad owners noticed.", 2),
        ("They voted. von der Leyen stayed.", 2),
        ("It failed again. macOS was blamed.", 2),
        ("Is it true? eBay would not say.", 2),
        ("The U.S. eBay unit grew.", 1),
        ("They met Mr. de Gaulle there.", 1),
        ("He bought Yahoo! Inc. shares.", 1),
        ("Yum! Brands owns it. So what?", 2),
        ("Yahoo! The holidays are here.", 2),
        ("He said it twice … and left.", 1),
    ],
)
def test_names_that_begin_small_and_names_with_a_mark(text: str, count: int) -> None:
    assert len(sentences(text, Language.ENGLISH)) == count


class Soon(Token):
    """Cancels itself at its hundredth check."""

    checks = 0

    def check(self) -> None:
        self.checks += 1
        if self.checks == 100:
            self.cancel()
        super().check()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("水价上涨了。", ZH),
        ("（水价《上涨》）", ZH),
        ("Water costs more. ", EN),
        ("The U.S. and ", EN),  # no sentence ends here
        ("water ", EN),
    ],
)
def test_splitting_ends_within_a_paragraph_once_it_is_cancelled(
    text: str, language: Language
) -> None:
    token = Soon()
    with pytest.raises(Cancelled):
        sentences(text * 50_000, language, token)
    assert token.checks == 100
