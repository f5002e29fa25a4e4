"""Signs of nonsense, and the lack of them in good translations."""

from __future__ import annotations

import lzma
from typing import TYPE_CHECKING

import pytest

from reader.domain.language import EN_ZH, ZH_EN
from reader.domain.translation import Doubt, DoubtKind
from reader.translate.doubt import doubts, is_grave

if TYPE_CHECKING:
    from pathlib import Path

GOOD = [
    (
        "The company has 86.5 million users, up 3.5% from 2023.",
        "该公司拥有8650万用户，比2023年增长3.5%。",
    ),
    ("It raised $1.5b in March.", "该公司3月融资15亿美元。"),
    ("Between 10 and 15 million people watched.", "有1000万至1500万人观看。"),
    ("At 5 p.m. on Jan. 21, 12 ships left.", "1月21日17时，十二艘船离开。"),
    ("In the 1990s, 1,234 people lived here.", "20世纪90年代，这里有1234人。"),
    ("“No, no, no,” he said.", "“不，不，不。”他说。"),
    ("Some 78,000 of 5.4 million came.", "540多万人中来了7万8千多人。"),
    ("About 100,000 people (2.3 million gallons).", "约 10 万人（230 万加仑）。"),
    ("Yes.", "是。"),
    ("DeepSeek beat GPT-4o.", "DeepSeek击败了GPT-4o。"),
    ("About two thirds of the 30 cities agreed.", "三十座城市中约三分之二表示同意。"),
    ("Trade reached 2.25 trillion yuan.", "贸易额达2.25万亿元。"),
    ("He was second of 20,000 runners.", "他在两万名选手中名列第二。"),
    ("Some two-million soldiers, half a million of them", "200万官兵，其中50万"),
    ("Fifty-eight percent of six million voters", "600万选民中的58%"),
    ("Twenty-two years and a hundred and two days", "二十二年零102天"),
    ("It has lasted for four decades.", "它持续了四十年。"),
    ("The 34.5 kilometers of 1,100 kV lines", "34.5千米长的1100千伏线路"),
    ("They sold 117,015 cars.", "他们卖出11万7015辆汽车。"),
    ("He won the 400m in the early 2000s.", "21世纪初，他赢得了400米赛跑。"),
    ("He came at 9.30am, after 8:30.", "他上午9:30来，8点半之后。"),
    ("On May 7, 1997 30% were sold.", "民国八十六年五月七日售出三成。"),
    ("COVID-19 struck.", "新冠来袭。"),
    ("In the fifteenth century, 4.5 km2", "15世纪，4.5平方公里"),
    ("Some two dozen people", "二十多人"),
    ("McConnell and LeBron met.", "麦康奈尔和勒布朗会面。"),
    ("CoVs are viruses.", "CoV是病毒。"),
    ("The World Trade Organization met.", "世界贸易组织（WTO）开会。"),
]
BAD = [
    (
        "The test was positive.",
        "阴性阳性阴性阳性阴性阳性阴性阳性阴性阳性",
        DoubtKind.LOOP,
    ),
    ("Thank you.", "(掌声)(掌声)(掌声)(掌声)(掌声)", DoubtKind.LOOP),
    ("Hola Mundo!", "", DoubtKind.EMPTY),
    ("He left.", "。", DoubtKind.EMPTY),
    (
        "The minister said that the bridge is closed.",
        "The minister said that the bridge is closed.",
        DoubtKind.COPIED,
    ),
    (
        "The minister said that the old bridge over the river is closed.",
        "部长说 the old bridge over the river is closed。",
        DoubtKind.COPIED,
    ),
    ("It cost 86 million.", "它花费了86万。", DoubtKind.NUMBER),
    ("It rose 3.5 per cent in 2024.", "它在2024年上涨。", DoubtKind.NUMBER),
    ("DeepSeek grew.", "深搜索增长了。", DoubtKind.NAME),
    ("Six million came.", "60万人来了。", DoubtKind.NUMBER),
    ("Twenty-two people left.", "人们离开了。", DoubtKind.NUMBER),
    ("He ran 3,000 kilometers.", "他跑了3千米。", DoubtKind.NUMBER),
    (
        "The committee of ministers met in the old town hall by the river.",
        "部长。",
        DoubtKind.TOO_SHORT,
    ),
    (
        "He left early today.",
        "他今天很早就" + "离开了这座城市和它的人民" * 2,
        DoubtKind.LOOP,
    ),
    ("He left early today.", "他今天很早很早就离开了这座城市和它的人民。", None),
    (
        "The old bridge over the river is closed until the end of May.",
        "河上的旧桥已经关闭，",
        DoubtKind.TOO_SHORT,
    ),
    ("He was born in the old town.", "他19岁时生于老城。", DoubtKind.NUMBER),
    (
        "He left early.",
        "在遥远的过去有一个国家它的人民都住在山上而且每天早晨都要下山去挑水喝",
        DoubtKind.TOO_LONG,
    ),
]
BAD_ENGLISH = [
    (
        "公司拥有八千六百万用户。",
        "The company has 86 thousand users.",
        DoubtKind.NUMBER,
    ),
    (
        "苹果发布了iPhone和新的软件。",
        "Apple released a phone and software.",
        DoubtKind.NAME,
    ),
    ("否", "", DoubtKind.EMPTY),
    ("部长说大桥已经关闭。", "The minister 说大桥已经关闭。", DoubtKind.COPIED),
]


@pytest.mark.parametrize(("english", "chinese"), GOOD)
def test_good_translations_raise_no_doubt(english: str, chinese: str) -> None:
    assert doubts(english, chinese, EN_ZH) == ()
    assert doubts(chinese, english, ZH_EN) == ()


@pytest.mark.parametrize(("source", "text", "kind"), BAD)
def test_nonsense_in_chinese(source: str, text: str, kind: DoubtKind | None) -> None:
    found = {doubt.kind for doubt in doubts(source, text, EN_ZH)}
    assert kind in found if kind else not found - {DoubtKind.TOO_LONG}


@pytest.mark.parametrize(("source", "text", "kind"), BAD_ENGLISH)
def test_nonsense_in_english(source: str, text: str, kind: DoubtKind) -> None:
    assert kind in {doubt.kind for doubt in doubts(source, text, ZH_EN)}


@pytest.mark.parametrize(
    ("source", "text", "loops"),
    [
        ("It is very good.", "很很很很好。", False),
        ("It is very good.", "很很很很很好。", True),
        ("He went on and on.", "他继续，他继续。", False),
        ("He went on.", "他继续，他继续，他继续。", True),
        ("No, no, no, no, no.", "不，不，不，不，不。", False),
        ("Ha ha ha ha ha ha!", "哈" * 12, True),
        ("He said it.", "他说了这句很长的话。" * 3, True),
    ],
)
def test_a_loop_is_more_than_the_source_says(
    source: str, text: str, loops: bool
) -> None:
    found = {doubt.kind for doubt in doubts(source, text, EN_ZH)}
    assert (DoubtKind.LOOP in found) is loops


@pytest.mark.parametrize(
    ("text", "is_copied"),
    [
        ("the old bridge", False),
        ("the old stone bridge", True),
        ("部长说 the old stone bridge over 河", False),
        ("部长说 the old stone bridge over it 河", True),
        ("部长说 a new wooden bridge over it 河", False),  # said, not copied
    ],
)
def test_a_run_of_the_source_is_copied(text: str, is_copied: bool) -> None:
    source = "He saw the old stone bridge over it."
    found = {doubt.kind for doubt in doubts(source, text, EN_ZH)}
    assert (DoubtKind.COPIED in found) is is_copied


def test_nonsense_is_graver_than_one_wrong_place() -> None:
    kinds = {kind for kind in DoubtKind if is_grave([Doubt(kind)])}
    one_place = {DoubtKind.NUMBER, DoubtKind.NAME, DoubtKind.NEGATION}
    assert kinds == set(DoubtKind) - one_place


def test_the_detail_says_what_is_missing() -> None:
    (doubt,) = doubts("It cost 86 million in May.", "五月花费很多。", EN_ZH)
    assert doubt.detail == "86 million"


@pytest.mark.shared
@pytest.mark.parametrize(
    "name", ["flores_dev", "newstest2020.en-zh", "newstest2020.zh-en"]
)
def test_doubts_are_rare_in_human_translations(shared: Path, name: str) -> None:
    """People drop numbers and names, too, but seldom; they all but never loop."""
    lines = (shared / f"corpora/dev/{name}.tsv").read_text("utf-8").splitlines()
    pairs = [tuple(line.split("\t")[:2]) for line in lines]
    found = [doubts(english, chinese, EN_ZH) for english, chinese in pairs]
    found += [doubts(chinese, english, ZH_EN) for english, chinese in pairs]
    assert sum(bool(each) for each in found) < 0.02 * len(found)
    assert sum(is_grave(each) for each in found) < 0.005 * len(found)


@pytest.mark.shared
def test_doubts_are_rarer_still_in_our_own_news(shared: Path) -> None:
    """Every twentieth pair of a corpus that was checked when it was written."""
    path = shared / "corpora/train/duizhao_news.tsv.xz"
    with lzma.open(path, "rt", encoding="utf-8") as file:
        pairs = [line.rstrip("\n").split("\t") for line in file][::20]
    found = [doubts(english, chinese, EN_ZH) for english, chinese in pairs]
    found += [doubts(chinese, english, ZH_EN) for english, chinese in pairs]
    assert sum(bool(each) for each in found) <= 0.001 * len(found)


def test_a_name_with_a_number_may_be_spelt_in_chinese() -> None:
    assert not doubts("MI5 would not comment.", "军情五处不予置评。", EN_ZH)
    assert doubts("MI5 would not comment.", "军情六处不予置评。", EN_ZH)
