"""Which language a paragraph and an article are in."""

from __future__ import annotations

import pytest

from reader.domain.article import Block, BlockKind
from reader.domain.language import Language
from reader.text.detect import article_language, language_of

EN, ZH, NONE = Language.ENGLISH, Language.CHINESE, Language.UNDETERMINED


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The company said it would invest more this year.", EN),
        ("DeepSeek", EN),
        ("公司表示今年将加大投资。", ZH),
        ("这款iPhone 15 Pro Max手机支持USB-C", ZH),
        ("微信WeChat", ZH),
        ("The word 中国 means China.", EN),
        ("政府計劃興建鐵路", ZH),
        ("2025-03-04 14:44", NONE),
        ("", NONE),
        ("今日は天気がいいですね", NONE),
        ("오늘은 날씨가 좋습니다", NONE),
        ("Сегодня хорошая погода", NONE),
        ("Le président a déclaré que la France ne sera pas dans la course", NONE),
        ("首相、衆院解散を表明", NONE),
        ("日本経済新聞社が調査結果を公表", NONE),
        ("任天堂发布《ゼルダの伝説》新作，玩家们热议", ZH),
        ("韩国总统윤석열表示将出席会议", ZH),
        ("这家店叫“鮮の味”，是一家日本料理店", ZH),
        ("Der Kanzler ist zurückgetreten", NONE),
        ("El presidente de España", NONE),
        ("Sekarang kita lihat asal muasal penghinaan terhadap sahabat Nabi.", NONE),
        ("Ông Trump nói rằng Việt Nam là đối tác quan trọng của Hoa Kỳ", NONE),
        ("La Liga title race", EN),
        ("Beyoncé wins Grammy", EN),
        ("Easter adventure trail 23 March-7 April. nationaltrust.org.uk", EN),
        ("Der Präsident hat gesagt, dass die Regierung nicht mit der EU spricht", NONE),
    ],
)
def test_language_of(text: str, language: Language) -> None:
    assert language_of(text) is language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("主演：Florence Pugh、Oscar Isaac、Rebecca Ferguson", ZH),
        ("Ada Lovelace、Alan Turing 和 Grace Hopper 都获提名。", ZH),
        ("Lin Dan 与 Lee Chong Wei 再度交手", ZH),
        ("他在文中写道：“It was the best of times, it was the worst of times.”", ZH),
        ("本周推荐 django/django、pallets/flask、encode/httpx。", ZH),
        ("The dish, 麻婆豆腐 in Chinese, is named for the wife of its inventor.", EN),
        ("Signs reading 出口 and 入口 hang over the doors of the station", EN),
        ("広島県知事選挙", NONE),
        ("気象庁発表", NONE),
    ],
)
def test_a_text_of_both_scripts_is_known_by_its_structure(
    text: str, language: Language
) -> None:
    assert language_of(text) is language


@pytest.mark.parametrize(
    "text", ["Galaxy Z Fold 8 Ultra 发布", "Michelle Yeoh 杨紫琼, Jackie Chan 成龙"]
)
@pytest.mark.parametrize("article", [EN, ZH])
def test_names_alone_are_of_the_articles_language(text: str, article: Language) -> None:
    assert language_of(text, article) is article


def test_a_brand_with_one_kana_is_chinese_in_a_chinese_article() -> None:
    assert language_of("暖の家具", ZH) is ZH
    assert language_of("鮮の味", NONE) is NONE


def test_an_article_is_in_the_language_of_most_of_its_prose() -> None:
    chinese = Block(BlockKind.PARAGRAPH, "政府计划明年在沿海地区新建三条铁路。" * 3)
    headline = Block(BlockKind.HEADING, "Three new railways for the coast")
    code = Block(BlockKind.CODE, "for each in range(10): print(each)\n" * 50)
    assert article_language([headline, chinese, code]) is ZH
    assert article_language([headline, code]) is EN
    assert article_language([]) is NONE


@pytest.mark.parametrize(
    "text",
    [
        "Taylor Swift 的 The Eras Tour",
        "主演：Tom Hanks、Meryl Streep、Brad Pitt",
        "Tim Cook、Elon Musk 和 Mark Zuckerberg 出席了会议。",
        "推荐仓库：facebook/react、vuejs/core、microsoft/vscode",
        "导演 Christopher Nolan，编剧 Jonathan Nolan",
        "iPhone 15 Pro Max 与 Galaxy S24 Ultra 对比",
        "嘉宾：Bill Gates（Microsoft）、Sam Altman（OpenAI）",
        "用 Python 写 Web 后端：Django vs Flask vs FastAPI",
        "图源：Getty Images / Reuters / AP",
        "据 The New York Times 与 The Wall Street Journal 报道",
    ],
)
def test_chinese_built_around_latin_names_is_chinese(text: str) -> None:
    assert language_of(text) is Language.CHINESE


@pytest.mark.parametrize(
    "text",
    [
        "动画《千と千尋の神隠し》重返大银幕，首日票房破千万。",
        "她在签名板上写下“おめでとう”，随后合影留念。",
        "关西机场（関西国際空港）宣布停飞十二个航班。",
        "声优：花泽香菜（はなざわ かな）",
        "韩国总统（윤석열）出席仪式。",
        "東映与华策合拍的影片今天开机。",
        "动画《ルパン》开播。",
        "沙家浜的芦苇荡迎来候鸟。",
    ],
)
def test_a_name_in_its_own_script_leaves_a_line_chinese(text: str) -> None:
    assert language_of(text, Language.CHINESE) is Language.CHINESE


@pytest.mark.parametrize(
    "text",
    [
        "首相襲撃事件",
        "駅前再開発",
        "県知事選挙",
        "映画「告白」を見て泣いた。",
        "渋谷で開店",
    ],
)
def test_japanese_without_much_kana_is_neither(text: str) -> None:
    assert language_of(text) is Language.UNDETERMINED
    assert language_of(text, Language.CHINESE) is Language.UNDETERMINED


@pytest.mark.parametrize(
    "text",
    [
        "La Repubblica, Die Welt and De Standaard have the story today.",
        "IU (아이유) will sing in Taipei.",
        "Kenzo Tange (丹下健三) drew the plan.",
    ],
)
def test_foreign_names_leave_a_line_english(text: str) -> None:
    assert language_of(text, Language.ENGLISH) is Language.ENGLISH


def test_a_headline_without_small_words_is_english() -> None:
    headline = "Rising rents push young families towards cheaper northern towns"
    assert language_of(headline) is Language.ENGLISH
    malay = "Polis menahan tiga lelaki selepas kejadian tembakan malam semalam"
    assert language_of(malay) is Language.UNDETERMINED
