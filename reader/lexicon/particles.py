"""Words of several readings, read by what stands before and behind them."""

from __future__ import annotations

import re
from typing import NamedTuple

_MUST = "我你您他她它们谁咱們誰"
_COUNTS = "一二两三四五六七八九十百千万几多每这那哪半各某兩萬幾這"


class _Rule(NamedTuple):
    """A reading in numbered pinyin, and where it holds.

    `before` is looked for at the end of the word before, which is empty at the start of
    a clause; `after` at the start of the characters that follow.
    """

    pinyin: str
    before: str = ""
    after: str = ""


# The first rule that holds counts; without one the word has its usual reading.
_RULES = {
    "得": (
        _Rule("de2", after="[了到过過]"),  # 得了感冒 caught a cold
        _Rule("dei3", before=f"(?:[{_MUST}]|^)$"),  # 他得去 must go
        _Rule("de5"),  # 跑得快 runs fast
    ),
    "地": (_Rule("de5", before=".."),),  # 慢慢地走 walks slowly
    "只": (
        _Rule("zhi1", before=f"[{_COUNTS}]$"),  # 三只猫 three cats
        _Rule("zhi3"),  # 只有 only
    ),
    "为": (_Rule("wei2", after=r"\d|[“「『《]"),),  # 最高为16元 is 16 yuan
    # 还钱 pays back, 还了书 gave a book back; 还有钱 still has some
    "还": (
        _Rule(
            "huan2",
            after="[了过過清给給钱錢债債款贷貸账賬帐书書车車伞傘礼情愿价價你我他她它]",
        ),
    ),
    "调": (
        _Rule("tiao2", after="[低高大小好暗亮慢快准匀成弱强淡浓]|了?[音琴味]"),
        _Rule("diao4", after="[走离離入出任往回查]"),
    ),
    "大都": (_Rule("da4 du1", after="[会會市督护]"), _Rule("da4 dou1")),
    "倒": (
        # 倒了一杯水 poured; 船倒了 fell
        _Rule("dao4", after=r"了?[一两半几兩幾\d]*[杯碗壶盆桶瓶盘]|了?[水茶酒油]"),
        _Rule("dao4", before="[水茶酒油汤湯]$"),
        _Rule("dao3", before=".$", after="[了下在地塌]"),
    ),
    "种": (
        _Rule("zhong3", before=f"[{_COUNTS}]$"),
        _Rule("zhong4", after="[了着著过過下上满滿树樹花菜地田粮糧稻麦麥豆瓜果草茶棉]"),
    ),
    "数": (_Rule("shu3", before="^$|[来去就再]$", after="一数|了|数|到|不|着"),),
    "冲": (_Rule("chong4", after="[着著]?[我你他她它们]"),),
    "背": (_Rule("bei1", after="[着著起]"),),
    "背着": (_Rule("bei1 zhe5", after="[一两三]?[个大小]?[书書包孩娃行双筐米柴]"),),
    "空着": (_Rule("kong4 zhe5"),),
    "待": (_Rule("dai1", after="了|在|到|上[一两三几]|不住"),),
    "行": (_Rule("hang2", before=f"[{_COUNTS}]$", after="(?!人)"),),
    "担": (_Rule("dan4", before=f"[{_COUNTS}]$"),),
    "长": (_Rule("zhang3", after="[高胖满滿出着著成得]"),),
    "教": (_Rule("jiao1", after="[我你他她它们了过過]"),),
    "没": (_Rule("mo4", after="入|过[头膝腰]"),),
    "着": (_Rule("zhao2", before="不$"),),  # 睡不着, 用不着
    **{  # surnames with a sound of their own
        name: (_Rule(pinyin, before="姓$"),)
        for name, pinyin in (
            *(("曾", "Zeng1"), ("单", "Shan4"), ("仇", "Qiu2"), ("解", "Xie4")),
            *(("华", "Hua4"), ("任", "Ren2"), ("区", "Ou1"), ("查", "Zha1")),
            *(("朴", "Piao2"), ("盖", "Ge3"), ("缪", "Miao4"), ("尉", "Yu4")),
        )
    },
    "冯": (_Rule("feng2"),),
    "明朝": (_Rule("ming2 chao2"),),
    "薄": (_Rule("bao2", before="[很太更最]$"),),
    "削": (_Rule("xiao1", after="[了过好]?[苹梨铅]"),),
    "空": (_Rule("kong4", after="[着著出]"),),
}
_TRADITIONAL = str.maketrans("為還調種數沖擔長", "为还调种数冲担长")


def reading(word: str, before: str, after: str) -> str:
    """The numbered pinyin of a word in its place; empty for its usual one.

    `before` is the word before it, empty at the start of a clause; `after` are the few
    characters behind it.
    """
    for rule in _RULES.get(word.translate(_TRADITIONAL), ()):
        if re.search(rule.before, before) and re.match(rule.after, after):
            return rule.pinyin
    return ""
