"""Chooses the reading of words with several readings, by their context.

All texts here are in simplified characters.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_MUST = "我你您他她它们谁咱还总就都也才又"
_COUNTS = "一二两三四五六七八九十百千万亿几多每这那哪半各某某数本该\\d"
_NUMBER = r"[一二两三四五六七八九十百千万零近约逾超\d]"
# Words behind which 为 is "as" or "to be": 选为, 最高为, 面积为.
_BECOMES = (
    "选|评|疑|判|误判|误诊|诊断|确诊|认|视|列|定|改|称|译|誉|升|降|转|变|化|分|作|设|命名|任|推选|更名|确定"
    "|认定|合并|缩短|延长|上升|下降|上调|下调|提高|增加|减少|扩大|发展|建设|打造|演变"
    "|培养|评选|任命|提名|指定|宣布|误认|翻译|改名|改编|尊|奉|封|贬|沦|当|看|调整|调|折"
)
_IS = (
    "均|皆|仅|实|乃|多|应|即|便|系|主要|分别|平均|总计|合计|估计|预计|大多|一般"
    "|通常|实际|原|本|其|最[高低多少大小长短好]|(?:前|化|终)身|全?称|[本原全学别笔艺译]名"
    "|网址|电话|地址|目[标的]|主题|内容|时间|地点|原因|结果|代表|人口|面积|海拔|年龄"
    "|身高|体重|票价|市值|比例|比分|人数|总数|数量|温度|气温|速度|时速|[长宽高深]度"
    "|成本|收入|利润|任期|有效期|期限|震级|[编代口]号|职业|国籍|血型|性别|父亲|母亲"
    "|作者|主角|冠军|.*[率额量价龄幅积]"
)
# What has a head: 外长, 检察长, 舰长.
_HEADED = (
    "指挥|检察|秘书|参谋|司令|[关外防财警议首会院局厅署社馆站台厂校处科股组市县州省镇乡区"
    "所班排连营团师舰艇机队族酋船行店部]"
)
_CROPS = (
    "[树花菜地田粮稻麦豆瓜果草茶棉蒜姜葱竹桑枣橘橙桃梨李]|玉米|水稻|小麦|蔬菜|庄稼|土豆"
    "|葡萄|苹果|药材|烟叶|花生|大豆|高粱|红薯|西瓜|辣椒|洋葱|柑|香蕉|咖啡|可可|甘蔗|油菜"
    "|罂粟|大麻|牛痘|疫苗"
)


class _Rule(NamedTuple):
    """A reading in numbered pinyin, and where it holds.

    `before` is looked for at the end of the word before, which is empty at the start of
    a clause, `clause` in the characters of the clause that stand before; `after` at the
    start of the characters that follow.
    """

    pinyin: str
    before: str = ""
    after: str = ""
    clause: str = ""


def _counted(pinyin: str, after: str = "") -> _Rule:
    """A reading as a measure word, which has a number or 这 before it."""
    return _Rule(pinyin, clause=f"[{_COUNTS}]$", after=after)


# The first rule that holds counts; without one the word has its usual reading.
_RULES = {
    "得": (
        _Rule("de2", after="[了到过]"),  # 得了感冒 caught a cold
        _Rule("dei3", before=f"(?:[{_MUST}]|^)$"),  # 他得去 must go
        _Rule(  # 公司得赶在月底前交货
            "dei3",
            before="..",
            after="先|赶|等(?!到)|靠|由|花|付|交|按|另|自己|马上|尽快|立即|继续|考虑|面对"
            "|接受|承担|通过|经过|遵守|依靠|再|想办法|找|排队|有人|绕|搬|掏|改",
        ),
        _Rule("de5"),  # 跑得快 runs fast
    ),
    "地": (_Rule("de5", before=".."),),  # 慢慢地走 walks slowly
    "了": (  # 去不了, 比得了
        _Rule("liao3", clause="[^为]不$"),
        _Rule("liao3", clause=".[^觉获值取懂记晓认]得$", after="[吗的？，。！]"),
    ),
    "着": (
        _Rule("zhao2", after="了?[火迷凉慌魔]"),  # 着了火 caught fire
        _Rule("zhao2", before="[不睡点烧得猜]$"),  # 睡不着, 用不着, 睡着了
        _Rule("zhe5"),  # 著, too, which is zhù in simplified print alone
    ),
    "穿着": (
        _Rule("chuan1 zhuo2", before="的$"),
        _Rule("chuan1 zhuo2", after="打扮|讲究|朴素|时尚|得体|考究|整[齐洁]|暴露"),
        _Rule("chuan1 zhe5"),  # 穿着一件大衣 wears a coat
    ),
    "教会": (_Rule("jiao1 hui4", after="[了过我你他她它们]|.{1,4}(?:如何|怎[么样])"),),
    "只": (_counted("zhi1"), _Rule("zhi3")),  # 三只猫, 只有
    "为": (
        # 票房为三亿元; 为91名死者默哀
        _Rule("wei2", after=f"{_NUMBER}+[^，。的]{{1,4}}[，。；）]"),
        _Rule("wei4", after=f"{_NUMBER}+[名位]"),
        _Rule("wei2", after=rf"\d|[“「『《]|零|[近约逾超]{_NUMBER}"),  # 最高为16元
        _Rule("wei2", before=f"^(?:{_BECOMES}|{_IS})$"),
        _Rule("wei2", after="人[父母师处正低知和诚宽谦熟称诟乐津]|[^，。]{0,2}名为"),
        _Rule("wei2", after="[首期主例]"),
        _Rule(  # 以农业为主
            "wei2",
            clause="(?<![可所予足难])以(?![便及来前后上下内外免致])[^，。]{1,10}(?<!之名)$",
        ),
        _Rule("wei2", after="[^，。]{1,8}所[^有在以谓属]"),  # 为人所知
    ),
    "名为": (_Rule("ming2 wei4", clause="以[^，。]{1,10}之$"),),
    "人行": (_Rule("ren2 xing2", after="[天横隧桥通道步]"),),
    # 还钱 pays back, 还了书 gave a book back; 还有钱 still has some
    "还": (
        _Rule(
            "hai2",
            after="给(?:予|[^，。]{1,6}(?:造成|带来|提供|留下|[发送做打写寄捐讲买开加设放制]|介绍|准备))",
        ),
        _Rule("huan2", after="[了过清给钱债款贷账帐书车伞礼情愿价你我他她它俗手乡]"),
        _Rule("huan2", before="[退归偿返]$"),
        _Rule("huan2", before="[要须会能应未不已没]$", after="[本息上完]"),
    ),
    "调": (
        _Rule("tiao2", after="[低高大小好暗亮慢快准匀成弱强淡浓价薪休解试节控整味]"),
        _Rule(
            "tiao2",
            after="了?[音琴味]|[到至](?:每|百分|最[高低]|[一二三四五六七八九十\\d])",
        ),
        _Rule("diao4", after="[走离入出任往回查来去派动军兵]"),
    ),
    "大都": (
        _Rule("da4 du1", after="[会市督护]|遗址|城"),
        _Rule("da4 du1", before="元$"),
        _Rule("da4 dou1"),
    ),
    "都": (_Rule("du1", before="^[之迁定故]$"),),  # 时尚之都
    "倒": (
        # 倒了一杯水 poured; 船倒了 fell
        _Rule("dao4", after=r"了?[一两半几\d]*[杯碗壶盆桶瓶盘]|了?[水茶酒油]"),
        _Rule("dao4", before="[水茶酒油汤]$"),
        _Rule("dao3", before=".$", after="[了下在地塌]"),
    ),
    "种": (
        _counted("zhong3", "(?!植)"),
        _Rule("zhong4", after=f"[了着过下上满]|{_CROPS}"),
        _Rule("zhong4", before="[着在来去于民户]$"),
    ),
    "数": (
        _Rule("shu3", before="^$|[来去就再]$", after="一数|了|数|到|不|着"),
        _Rule("shu3", clause="数了$"),
        _Rule("shu3", after="[着完]|[一了]数|[不得]清|不过来"),
    ),
    "量": (_Rule("liang2", after="[了过着得完]|一量|体温|血压|身高|尺寸"),),
    "切": (_Rule("qie4", after="勿|莫|忌|记|不可"), _Rule("qie1")),
    "铺": (
        _Rule("pu4", after="[床位子]"),
        _Rule("pu4", before="[床店卧]$"),
        _Rule("pu1"),
    ),
    "弹": (
        _counted("dan4"),
        _Rule("dan4", before="[发枚颗中防核炮飞投]$"),
        _Rule("dan4", after="[头片壳药道坑夹]"),
        _Rule("dan4", before="..", after="$|[，。、；：）和与的在被]"),
        _Rule("tan2"),
    ),
    "划": (
        _Rule("hua2", after="[着水拳伤破]|了?[^，。]{0,4}[船桨艇筏舟]"),
        _Rule("hua2", clause="[船桨艇筏舟]", after="[到向过行进回了]"),
    ),
    "卷": (
        _counted("juan4"),
        _Rule("juan4", after="[宗首末]|第?[一二三四五六七八九十\\d]"),
    ),
    "涨": (_Rule("zhang4", after="得?[^，。]{0,2}[红紫]|大了"),),
    "中": (
        _Rule(
            "zhong4",
            after="了?[一两几\\d百千万亿五]*(?:大?奖|头奖|弹|枪|刀|标|毒|暑|计|邪|圈套|埋伏|招|签|彩)",
        ),
        _Rule("zhong4", before="^[说猜射看押言]$"),
    ),
    "当": (_Rule("dang4", clause="上了?.{0,3}$", before="^[了的个次]$"),),  # 上了当
    "和": (_Rule("huo4", before="^(?:在|正在|着)$", after="水泥|泥|面"),),
    "应": (  # 应总统的邀请
        _Rule("ying4", before="^$", after="[^，。]{1,12}(?:邀请|请求|要求|之邀|之请)"),
    ),
    "系": (
        _Rule("ji4", after="[好上紧着牢了]|[安鞋领围腰][^，。]?[带巾]|红领巾|[纽扣]"),
        _Rule("ji4", after="在[^，。]{1,4}[上腰腿颈脖手间]"),
    ),
    "宿": (_counted("xiu3"),),
    "觉": (
        _Rule("jiao4", before="^(?:[一个的场好睡这大懒小时]|.*小时的?)$"),
        _Rule("jiao4", clause="睡[^，。]{1,8}$"),
    ),
    "率": (
        _Rule("shuai4", after="[团队军部兵众领先舰]"),
        _Rule(
            "shuai4", after="[^，。的]{1,9}(?:团|队|军|部|人)[出访前赴抵到参进向来起]"
        ),
    ),
    "尽": (_Rule("jin3", after="[快量管早先]|可能"), _Rule("jin4")),
    "吐": (_Rule("tu4", after="[了血]"),),
    "扎": (_Rule("za1", after="[了着起]?[^，。]{0,3}(?:辫|马尾|头发|腰带)"),),
    "炸": (_Rule("zha2", after="了?[鸡薯鱼丸酱串虾糕]|油条"),),
    "曲": (_Rule("qu3"),),
    "钻": (_Rule("zuan4", before="[克拉颗]$"),),
    "扇": (_Rule("shan1", after="[了着]?[^，。]{0,4}(?:耳光|巴掌|扇子|翅膀|风)"),),
    "奔": (_Rule("ben4", after="[向着小]|[七八九]十"),),
    "挨": (_Rule("ai2", after="了?[一两几]?[打饿骂批整冻罚揍拳刀顿过]"),),
    "脏": (_Rule("zang4", before="[内五心肝肾脾肺]$"), _Rule("zang1")),
    "闷": (_Rule("men1", after="[热气]|在家|声"),),
    "盛": (_Rule("cheng2", after="[了着满饭汤入]|[一两]碗"),),
    "缝": (_Rule("feng2", after="[了制补合纫]|[一二两三四五六七八九十几\\d]+针"),),
    "冠": (
        _Rule("guan4", after="[以之绝]"),
        _Rule("guan4", clause="[夺三两双二四五六七八九十\\d卫]$"),
    ),
    "折": (
        _Rule("she2", after="了[^，。]{0,3}(?:腿|腰|胳膊|骨|手)"),
        _Rule("she2", before="[腿腰臂膊骨手]$", after="了"),
    ),
    "挑": (_Rule("tiao3", after="[起战衅动灯逗]"),),
    "晕": (_Rule("yun4", after="[车船机针血]"),),
    "泊": (_Rule("po1", before="[湖水血]$"), _Rule("bo2")),
    "处": (
        _Rule("chu4", before="[之好坏远深]$"),
        _Rule("chu3", after="[在于以]"),
        _Rule("chu3", before="^[并判可均被]$"),
    ),
    "供": (_Rule("gong4", after="[出认词述奉]"),),
    "校": (_Rule("jiao4", after="[对正准订验阅]"),),
    "载": (_counted("zai3", "(?!着|有|客|货|人|重)"),),
    "差": (_Rule("cha1", before="[价利息温时落]$"),),
    "重": (  # 重走长征路 again
        _Rule(
            "chong2", after="[走游访写演拍读温播唱讲排录投审印登获夺燃操归考装启返上]"
        ),
    ),
    "冲": (_Rule("chong4", after="着?[我你他她它们]"),),
    "背": (_Rule("bei1", after="[着起]"),),
    "背着": (_Rule("bei1 zhe5", after="[一两三]?[个大小]?[书包孩娃行双筐米柴]"),),
    "空着": (_Rule("kong4 zhe5"),),
    "空": (_Rule("kong4", after="[着出]"),),
    "待": (_Rule("dai1", after="了|在|到|上[一两三几]|不住"),),
    "行": (
        _Rule("hang2", before="^[该央本投商总分支农工建中招交]$"),  # 该行 the bank
        _counted("hang2", "(?![^，。]{0,5}人|[抵到访来前])"),
    ),
    "同行": (
        _Rule("tong2 xing2", clause="(?:结伴|携手|一路|[与和陪][^，。]{1,6})$"),
        _Rule("tong2 xing2", after="的(?:人|朋友|家属|记者|还有|有)|者"),
    ),
    "一行": (_Rule("yi1 hang2", clause="[这那哪干每换]$"),),
    "担": (_counted("dan4"),),
    "长": (
        _Rule("zhang3", after="[高胖满出着成得在至到]"),
        _Rule(  # 外长, 副检察长
            "zhang3",
            before=f"^(?:.*(?:{_HEADED}))$",
            after=rf"(?!{_NUMBER}|[达度短期年时])",
        ),
    ),
    "教": (
        _Rule("jiao4", before="[门督太兰佛道邪异原]$"),
        _Rule("jiao4", after="[旨徒会堂派义士众皇宗廷规]"),
        _Rule("jiao1"),
    ),
    "没": (_Rule("mo4", after="入|过[头膝腰]"),),
    **{  # surnames with a sound of their own
        name: (_Rule(pinyin, before="姓$"),)
        for name, pinyin in (
            *(("曾", "Zeng1"), ("单", "Shan4"), ("仇", "Qiu2"), ("解", "Xie4")),
            *(("华", "Hua4"), ("任", "Ren2"), ("区", "Ou1"), ("查", "Zha1")),
            *(("朴", "Piao2"), ("盖", "Ge3"), ("缪", "Miao4"), ("尉", "Yu4")),
        )
    },
    **{  # whose rarer reading comes first in the dictionary
        word: (_Rule(pinyin),)
        for word, pinyin in (
            *(("冯", "feng2"), ("姆", "mu3"), ("贾", "jia3"), ("蕃", "fan1")),
            *(("桔", "ju2"), ("似", "si4"), ("泄露", "xie4 lou4")),
        )
    },
    "明朝": (_Rule("ming2 chao2"),),
    "薄": (_Rule("bao2", before="[很太更最]$"),),
    "削": (_Rule("xiao1", after="[了过好]?[苹梨铅]"),),
}


def reading(word: str, before: str, after: str, clause: str) -> str:
    """The numbered pinyin of a word in its place; empty for its usual one.

    `before` is the word before it, empty at the start of a clause; `clause` is what
    stands before it in its clause, `after` are the few characters behind it.
    """
    for rule in _RULES.get(word, ()):
        if (
            re.search(rule.before, before)
            and re.search(rule.clause, clause)
            and re.match(rule.after, after)
        ):
            return rule.pinyin
    return ""
