"""Numbers and names that one language says otherwise than the other, and no doubt."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reader.domain.language import EN_ZH, ZH_EN
from reader.translate.doubt import doubts
from reader.translate.prices import goes_on, prices


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("七块六", "7.6"),
        ("两块三毛八", "2.38"),
        ("九元四角", "9.4"),
        ("六毛五", "0.65"),
        ("三十二美元十五美分", "32.15"),
        ("5英镑80便士", "5.8"),
        ("一元零八分", "1.08"),
        ("4 dollars and 25 cents", "4.25"),
        ("85 pence", "0.85"),
        ("八角五分", "8.5"),
    ],
)
def test_a_price_in_parts_is_one_number(text: str, price: str) -> None:
    assert Decimal(price) in list(prices(text))


def test_a_decimal_price_is_its_parts() -> None:
    assert set(prices("It fell to $91.35.")) == {Decimal(91), Decimal(35)}
    assert set(prices("9.4 yuan")) == {Decimal(9), Decimal(4), Decimal(40)}


def test_a_share_and_a_score_are_no_prices() -> None:
    assert list(prices("五分之二的人")) == []
    assert not goes_on("的")
    assert goes_on("美元七十五美分")


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        (
            "Crude rose $1.45 to $73.90.",
            "原油上涨一美元四十五美分，至七十三美元九十美分。",
        ),
        ("A loaf costs 6.8 yuan.", "一个面包卖六块八。"),
        ("A stamp is 68 cents.", "一张邮票六十八美分。"),
        ("The goalkeeper is 6ft 3in tall.", "这名门将身高一米九一。"),
        ("The cape is three miles off.", "海角在五公里之外。"),
        ("Wages are 4,600 or 4,700 yuan.", "工资有四千六七百元。"),
        ("He is 26 or 27.", "他有二十六七岁。"),
        ("Aged 52, he retired.", "他五十有二，退休了。"),
        ("Half a century of work ended.", "五十年的工作结束了。"),
        ("Fifty years on, it stands.", "半个世纪后，它还在。"),
        ("The crown is over two centuries old.", "王冠已有两个多世纪的历史。"),
        ("The pup is 3½ months old.", "小狗3个半月大。"),
        ("It covers over 40 hectares.", "占地六百多亩。"),
        ("Two dozen of them left.", "他们中有二十多人离开了。"),
        ("The estate sold for 18 million.", "这处房产卖了18 000 000元。"),
        ("It lasts 2 ½ weeks.", "它持续2周半。"),
        ("They breed every two-and-a-half years.", "它们每2年半繁殖一次。"),
        ("She quit in her late thirties.", "她不到四十岁就不干了。"),
        ("He and 13 others were held.", "他等十四人被拘留。"),
        ("Thirteen other ships sailed.", "等十四艘船起航。"),
        ("She read the Forty Rules of Love.", "她读了《爱的四十条法则》。"),
        ("It cost her forty grand.", "这花了她四万英镑。"),
        ("It will be in the high 20s.", "气温二十七八度。"),
        ("The thirtysomethings rent.", "三十多岁的人租房。"),
        ("A boy in his late teens", "一个十七八岁的男孩"),
        ("It is the town's sesquicentenary.", "小镇建镇一百五十周年。"),
        ("The January 28 incident", "一二八事件"),
        ("Some 33 percent left.", "约三分之一的人离开了。"),
        ("She won the 4x100m relay.", "她赢得了四百米接力赛。"),
        ("It was 1936, under Showa.", "那是昭和十一年。"),
        ("It is a film of the 1930s.", "那是一九三几年的电影。"),
        ("He told it all.", "他一五一十地说了。"),
        ("Rome, Milan and eleven other towns.", "罗马、米兰等十三座城市。"),
        ("Bulls beat Heat 131-116", "公牛以一百三十一比一百一十六击败热火"),
        ("It tracks the S&P 500 stocks.", "它跟踪标普500成分股。"),
        ("The town marks its golden jubilee.", "小镇庆祝建镇五十周年。"),
    ],
)
def test_what_is_said_otherwise_is_no_doubt(english: str, chinese: str) -> None:
    assert doubts(english, chinese, EN_ZH) == ()
    assert doubts(chinese, english, ZH_EN) == ()


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("Some sixty people came to the hall.", "大约四十人来到了大厅。"),
        ("A boy of 16 won the race at last.", "一个十三岁的男孩终于赢了比赛。"),
        (
            "It fell $2.10 to $64.30 a barrel.",
            "每桶下跌两美元十美分，至四十六美元三十美分。",
        ),
        ("They drove for 60 miles in the dark.", "他们摸黑开了七十公里。"),
        ("The sea was at 86F in the bay.", "海湾的海水温度为31摄氏度。"),
    ],
)
def test_another_number_is_doubted(english: str, chinese: str) -> None:
    assert doubts(english, chinese, EN_ZH) + doubts(chinese, english, ZH_EN)


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("The AfDB lent the money to the city.", "非洲开发银行把钱借给了这座城市。"),
        ("BoE rates stayed where they were.", "英国央行的利率保持不变。"),
        (
            "YouTubers must pay tax like all others.",
            "YouTube博主必须像其他人一样纳税。",
        ),
        ("The chief executive left at once.", "CEO随即离职了。"),
        ("She studied at the London School of Economics.", "她曾就读于LSE。"),
        ("They sang karaoke until the morning.", "他们在KTV唱到天亮。"),
        ("It lies 40 kilometres off the coast.", "它离海岸40 km远。"),
        ("Build, build, build was his motto then.", "建设、建设、建设是他当时的口号。"),
    ],
)
def test_names_and_words_said_thrice_are_no_doubt(english: str, chinese: str) -> None:
    assert doubts(english, chinese, EN_ZH) == ()
    assert doubts(chinese, english, ZH_EN) == ()
