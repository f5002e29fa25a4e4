"""Bylines in the forms of many Chinese sites: labels, datelines, last words."""

from __future__ import annotations

import pytest

from tests.helpers.markup import PROSE_ZH as ZH
from tests.helpers.markup import STORY_ZH as STORY
from tests.helpers.markup import page_zh as page
from tests.helpers.markup import read

DZ = "<p>2026-03-04 08:12 来源：新港报</p>"
TIME = "<p>2026年03月04日 08:12</p>"


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("楼主：晚潮 时间：2026-03-04 22:36:00 点击：123 回复：4", "晚潮"),
        ("作者：守灯人88 提交日期：2026-3-4 22:36:00", "守灯人88"),
        ("作者：港口的守灯人", "港口的守灯人"),
        ("作者：lamp_88", "lamp_88"),
        ("守灯人 于 2026-03-04 22:36:13 发布 阅读量1.2k", "守灯人"),
        ("守灯人 2026-03-04 22:36 阅读(12) 评论(3) 分类：港口", "守灯人"),
        ("发表于 2026年3月4日 由 lampkeeper", "lampkeeper"),
        ("文章由 守灯人 于 2026-03-04 发表", "守灯人"),
        ("文章来源: 晚潮 于 2026-03-04 22:36:13 - 新闻取自各大媒体", "晚潮"),
        ("送交者: 守灯人[☆品衔R6☆] 于 2026-03-04 22:36 已读 123 次", "守灯人"),
        ("文章提交者：守灯人 加贴在 港口夜话", "守灯人"),
        (
            "[版面:港口夜话][首篇作者：lampkeeper] , 2026年03月04日22:36:13",
            "lampkeeper",
        ),
        ("文｜《新港周刊》 石岩（发自新港）", "石岩"),
        ("［英］奥利芙·马什 著 石岩 译", "奥利芙·马什"),
        ("作者：石岩/林岚", "石岩, 林岚"),
        ("作者∣石岩", "石岩"),
        ("文 ▏石岩", "石岩"),
        ("署名：石岩", "石岩"),
        ("撰文者：石岩", "石岩"),
        ("採訪整理／石岩", "石岩"),
        ("石岩 文/图", "石岩"),
        ("石岩／特稿", "石岩"),
        ("记者 石岩 2026年03月04日 08:12 新港", "石岩"),
        ("作者：奥利芙•马什 译者：石岩", "奥利芙•马什"),
        ("作者：不详", ""),
        ("作者：本站编辑", ""),
        ("本文 于 2026-03-04 22:36 发布", ""),
        ("新港网 于 2026-03-04 22:36 发布", ""),
    ],
)
def test_posts_and_pen_names(tmp_path, line, byline):
    day = "" if "2026" in line else TIME
    assert read(tmp_path, page(f"<p>{line}</p>{day}")).byline == byline


@pytest.mark.parametrize(
    ("last", "byline"),
    [
        ("<p>守燈人 發表在 痞客邦 留言(0) 人氣(12)</p>", "守燈人"),
        ("<p>張貼者：守燈人 於 上午10:20</p>", "守燈人"),
        ("<p>守灯人 发表于22:36:13 | 阅读全文</p>", "守灯人"),
        (
            (
                "<p>〓 港口话题 发布时间 2026/03/04 22:36:13 by lampkeeper 〓</p>"
                "<p>顶</p>"
                "<p>〓 港口话题 发布时间 2026/03/05 22:36:13 by shiyan 〓</p>"
            ),
            "lampkeeper",
        ),
        (
            "<ul><li>本文作者： 守灯人</li><li>本文链接： https://lamp.example</li></ul>",
            "守灯人",
        ),
        ("<ul><li>Post author: Lampkeeper</li></ul>", "Lampkeeper"),
    ],
)
def test_whose_post_it_was(tmp_path, last, byline):
    assert read(tmp_path, page("", last=last)).byline == byline


def test_the_first_of_those_who_posted_in_a_thread(tmp_path):
    def post(number: int, name: str) -> str:
        return (
            f"<p><a href='space-uid-{number}.html'>{name}</a></p>"
            f"<p>发表于 2026-3-{number} 22:36 | 只看该作者</p>"
        )

    markup = page(post(1, "晚潮声声"), last=post(2, "石岩"))
    assert read(tmp_path, markup).byline == "晚潮声声"


@pytest.mark.parametrize(
    ("title", "under", "byline"),
    [
        ("{}_守灯人_新浪博客", "", "守灯人"),
        ("{} - 守灯人的博客", "", "守灯人"),
        ("{}", "<p>守灯人的博客</p>", "守灯人"),
        ("{}_港口_新港网", "", ""),
    ],
)
def test_whose_blog_it_is(tmp_path, title, under, byline):
    markup = page(f"{under}<p>(2026-03-04 22:36:13)</p>")
    before, _, rest = markup.partition("<title>")
    headline, _, rest = rest.partition("</title>")
    told = title.format(headline)
    markup = f"{before}<title>{told}</title>{rest}"
    assert read(tmp_path, markup).byline == byline


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("本报记者 石岩 林岚", "石岩, 林岚"),
        ("见习记者 石岩", "石岩"),
        ("特约记者 石岩 通讯员 林岚", "石岩, 林岚"),
        ("记者 石岩 实习生 林岚 报道", "石岩, 林岚"),
        ("文｜石岩 编辑｜林岚", "石岩"),
        ("文丨石岩\u3000编辑丨林岚", "石岩"),
        ("文 | 石岩 林岚", "石岩, 林岚"),
        ("撰文：石岩 摄影：林岚", "石岩"),
        ("撰稿人：石岩", "石岩"),
        ("采写/石岩", "石岩"),
        ("采写｜新港报记者 石岩 实习生 林岚", "石岩, 林岚"),
        ("作者丨石岩 编辑丨林岚 校对丨丁涛", "石岩"),
        ("作者：石岩，编辑：林岚", "石岩"),
        ("作者 石岩", "石岩"),
        ("作者/石岩、林岚", "石岩, 林岚"),
        ("■ 石岩", "石岩"),
        ("◎ 本报记者 石岩", "石岩"),
        ("■本报记者 石岩 通讯员 林岚", "石岩, 林岚"),
        ("□ 本报记者 石岩 □ 本报通讯员 林岚", "石岩, 林岚"),
        ("口述：石岩 整理：林岚", "石岩"),
        ("编译：石岩", "石岩"),
        ("编译/石岩 审校/林岚", "石岩"),
        ("新港财经记者 石岩 编辑 林岚", "石岩"),
        ("每日港报记者：石岩 每日港报编辑：林岚", "石岩"),
        ("记者：石岩 编辑：林岚 来源：新港报 2026-03-04", "石岩"),
        ("时间：2026-03-04 作者：石岩 来源：新港报", "石岩"),
        ("2026-03-04 08:12:33\u3000新港网\u3000石岩", "石岩"),
        ("來源：新港報 作者：范姜佳鈺", "范姜佳鈺"),
        ("記者石岩／台北報導", "石岩"),
        ("記者石岩、林岚／綜合報導", "石岩, 林岚"),
        ("記者 石岩 ／ 攝影 林岚 報導", "石岩"),
        ("文／石岩", "石岩"),
        ("文／石岩 圖／林岚", "石岩"),
        ("撰文： 石岩 出版： 2026-03-04 08:12 更新：2026-03-04 09:12", "石岩"),
        ("港聞快訊／石岩", "石岩"),
        ("[記者石岩／新港報導]", "石岩"),
        ("〔記者石岩／新港報導〕", "石岩"),
        ("【記者石岩／新港報導】", "石岩"),
        ("新港中心／石岩報導", "石岩"),
        ("生活中心／綜合報導", ""),
        ("責任編輯：石岩", ""),
        ("责编：石岩 校对：林岚", ""),
        ("编辑：石岩 美编：林岚 排版：丁涛", ""),
        ("摄影：石岩", ""),
        ("来源：新港报", ""),
        ("作者：新港报", ""),
        ("文章作者：石岩", "石岩"),
        ("原创：石岩", "石岩"),
        ("本文作者：石岩（新港大学教授）", "石岩"),
        ("作者简介：石岩，新港大学教授", "石岩"),
        ("石岩 | 新港大学历史系教授", "石岩"),
        ("石岩 发布于 2026-03-04", "石岩"),
        ("发布者：晚潮 2026-03-04 08:12", "晚潮"),
        ("编译 石岩 2026-03-04", "石岩"),
        ("译者：石岩", ""),
        ("[英] 奥利芙·马什 著 石岩 译", "奥利芙·马什"),
        ("作者：奥利芙·马什 翻译：石岩", "奥利芙·马什"),
        ("奚晓岩 2026-03-04 08:12", "奚晓岩"),
        ("记者 买买提·艾力", "买买提·艾力"),
        ("作者：Olive Marsh", "Olive Marsh"),
    ],
)
def test_lines_under_the_headline(tmp_path, line, byline):
    day = "" if "2026" in line else DZ
    assert read(tmp_path, page(f"<p>{line}</p>{day}")).byline == byline


@pytest.mark.parametrize(
    ("first", "byline"),
    [
        (f"<p>新华社新港11月3日电（记者石岩、林岚）{ZH}</p>", "石岩, 林岚"),
        (
            f"<p>新华社新港11月3日电 题：港口的灯 新华社记者石岩、林岚</p><p>{ZH}</p>",
            "石岩, 林岚",
        ),
        (f"<p>中新网新港11月3日电 (记者 石岩){ZH}</p>", "石岩"),
        (
            f"<p>中新社新港11月3日电</p><p>\u3000中新社记者 石岩</p><p>{ZH}</p>",
            "石岩",
        ),
        (f"<p>（中央社記者石岩新港3日電）{ZH}</p>", "石岩"),
        (f"<p>(中央社記者石岩、林岚新港3日專電){ZH}</p>", "石岩, 林岚"),
        (f"<p>（新港中央社）{ZH}</p>", ""),
        (f"<p>〔記者石岩／新港報導〕{ZH}</p>", "石岩"),
        (f"<p>【新港時報記者石岩新港報導】{ZH}</p>", "石岩"),
        (
            f"<p>【大潮時報2026年03月04日訊】（大潮時報記者石岩新港採訪報導）{ZH}</p>",
            "石岩",
        ),
        (f"<p>本报讯（记者石岩 通讯员林岚）{ZH}</p>", "石岩, 林岚"),
        (f"<p>本报新港3月4日电（记者石岩）{ZH}</p>", "石岩"),
        (f"<p>本报记者 石岩 新港报道</p><p>{ZH}</p>", "石岩"),
        (f"<p>新港报讯（记者 石岩 实习记者 林岚）{ZH}</p>", "石岩, 林岚"),
        (f"<p>央广网新港3月4日消息（总台记者石岩 林岚）{ZH}</p>", "石岩, 林岚"),
        (f"<p>人民网新港3月4日电 （石岩）{ZH}</p>", "石岩"),
        (f"<p>新港网3月4日讯(全媒体记者 石岩){ZH}</p>", "石岩"),
        (f"<p>极目新闻记者 石岩</p><p>{ZH}</p>", "石岩"),
        (f"<p>记者从港务处获悉，{ZH}</p>", ""),
        (f"<p>港务处负责人对记者说，{ZH}</p>", ""),
    ],
)
def test_first_paragraphs(tmp_path, first, byline):
    assert read(tmp_path, page(TIME + first)).byline == byline


@pytest.mark.parametrize(
    ("last", "byline"),
    [
        (f"<p>{ZH}（记者 石岩）</p>", "石岩"),
        (f"<p>{ZH}(信报记者 石岩)</p>", "石岩"),
        (f"<p>{ZH}（石岩 林岚）</p>", "石岩, 林岚"),
        (f"<p>{ZH}（本报记者石岩、通讯员林岚）</p>", "石岩, 林岚"),
        (f"<p>{ZH}（总台央视记者 奚丹霓 张赛）</p>", "奚丹霓, 张赛"),
        (f"<p>{ZH}文/石岩</p>", "石岩"),
        (f"<p>{ZH}\u3000\u3000本报记者 石岩</p>", "石岩"),
        (f"<p>{ZH}（完）</p>", ""),
        (f"<p>{ZH}（责任编辑：石岩）</p>", ""),
        (f"<p>{ZH}（编辑 石岩）</p>", ""),
        (f"<p>{ZH}（石岩 摄）</p>", ""),
        (f"<p>{ZH}（图片由石岩提供）</p>", ""),
        ("<p>（作者：石岩）</p>", "石岩"),
        ("<p>（作者系新港大学教授）</p>", ""),
        ("<p>（石岩，新港大学教授）</p>", "石岩"),
        ("<p>作者：石岩 单位：新港大学</p>", "石岩"),
        ("<p>（本文作者石岩为新港大学教授）</p>", "石岩"),
        ("<p>（作者石岩系新港大学教授）</p>", "石岩"),
        ("<p>（总台央视记者 奚丹霓 张赛）</p>", "奚丹霓, 张赛"),
        (
            "<p>本版文/记者李莎莎石晓岩程磊实习生王高娟</p>",
            "李莎莎, 石晓岩, 程磊, 王高娟",
        ),
        ("<p>监制：丁涛 编辑：林岚</p><p>记者：石岩</p>", "石岩"),
        ("<p>记者丨石岩</p><p>编辑丨林岚</p>", "石岩"),
        ("<p>策划：丁涛</p><p>文字：石岩</p><p>视频：林岚</p>", "石岩"),
        ("<p>(編輯：石岩)1150304</p>", ""),
        ("<p>（譯者：石岩／核稿：林岚）1150304</p>", ""),
    ],
)
def test_last_words(tmp_path, last, byline):
    assert read(tmp_path, page(TIME, "", last)).byline == byline


@pytest.mark.parametrize(
    ("head", "under", "byline"),
    [
        ("<meta name=author content=石岩>", "<p>2026-03-04 08:12 编辑：石岩</p>", ""),
        (
            "<meta name=author content=石岩>",
            "<p>2026-03-04 08:12</p><p>作者：林岚</p>",
            "林岚",
        ),
        (
            "<meta property=article:author content=新港网>",
            "<p>2026-03-04 08:12</p>",
            "",
        ),
        ("<meta name=author content=105092>", "<p>2026-03-04 08:12</p>", ""),
        (
            (
                '<script type="application/ld+json">{"@type": "NewsArticle", '
                '"author": {"@type": "Person", "name": "石岩"}}</script>'
            ),
            DZ,
            "石岩",
        ),
        (
            (
                '<script type="application/ld+json">{"@type": "NewsArticle", '
                '"author": {"@type": "Organization", "name": "新港網"}, '
                '"publisher": {"name": "新港網"}}</script>'
            ),
            DZ,
            "",
        ),
        ('<meta property="dable:author" content="石岩">', DZ, "石岩"),
        (
            '<meta name=author content="晚潮的家_藍天 (wanchao88)">',
            DZ,
            "晚潮的家_藍天 (wanchao88)",
        ),
        (
            "",
            (
                "<div class=author><a href=/s?k=1>新港快訊／范姜佳鈺</a> "
                "2026年03月04日 20:19:00</div>"
            ),
            "范姜佳鈺",
        ),
        (
            "",
            (
                "<div class=reporter><a href=/1>中廣</a> 石岩 <time "
                "datetime=2026-03-04>2026年03月04日</time></div>"
            ),
            "石岩",
        ),
        (
            "",
            (
                "<div class=article-info><span class=name>石岩</span><span "
                "class=time>2026-03-04 08:12</span></div>"
            ),
            "石岩",
        ),
        (
            "",
            ("<div>作者:wanchao 阅读(1660) 评论(5) 发表于:2026-03-04 12:30</div>"),
            "wanchao",
        ),
        (
            "",
            ("<div>〓 潮声论坛 发布时间 2026/03/04 22:36:13 by wanchao 〓</div>"),
            "wanchao",
        ),
        (
            "",
            (
                "<div class=user-info><a class=user-name>晚潮说海</a><span>"
                "2026-03-04</span></div>"
            ),
            "晚潮说海",
        ),
        ('<script>var info={"author":"石岩","source":"新港网"}</script>', DZ, "石岩"),
    ],
)
def test_elements_and_data(tmp_path, head, under, byline):
    assert read(tmp_path, page(under, head)).byline == byline


def test_a_name_under_a_headline_that_is_not_marked(tmp_path):
    board = "<p>海港论坛</p><p>航海史</p><p><b>帆船时代的港口与灯塔</b></p>"
    names = "<p>帆船时代的港口与灯塔</p><p>石岩、晚潮声</p>"
    head = "<meta charset=utf-8><title>帆船时代的港口与灯塔 - 航海史 - 海港论坛</title>"
    markup = f"{head}<body>{board}{names}<p>{ZH}</p>{STORY}</body>"
    assert read(tmp_path, markup).byline == "石岩, 晚潮声"


def test_a_pen_name_before_the_headline_and_alone_below_it(tmp_path):
    head = "<meta charset=utf-8><title>海港文库</title>"
    lines = "<p><b>晚潮：我是怎样上船的</b></p><p>我是怎样上船的</p><p>晚潮</p>"
    markup = f"{head}<body>{lines}<p>{ZH}</p>{STORY}</body>"
    assert read(tmp_path, markup).byline == "晚潮"
