"""Chinese names of persons, told from other short words by their surnames."""

from __future__ import annotations

from functools import lru_cache

from reader.lazy import pattern

# The surnames of some 95 of 100 people, in both scripts, and the commonest of two
# characters (https://zh.wikipedia.org/wiki/中国姓氏排名).
_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許"
    "韩韓冯馮邓鄧曹彭曾萧蕭肖田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟"
    "鍾鐘谭譚陆陸汪范範金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閻阎段雷侯龙龍史陶"
    "黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯常温溫康施牛樊葛邢安齐齊易乔喬伍"
    "庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀"
    "梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管欧柴蒙鲍鮑华華喻祁蒲房滕屈"
    "饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党黨"
    "宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮"
    "巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺奚帅帥晁匡逄厉厲綦蔺藺芮竺濮檀谌諶"
    "昝闻聞褟冀郁亓宿逯璩粟禹"
)
_OF_TWO = """
欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 夏侯 皇甫 尉迟 尉遲 公孙 公孫 慕容 司徒 令狐 东方
范姜 張簡 张简 申屠 赫连 赫連 拓跋 独孤 獨孤 纳兰 納蘭 完颜 完顏 鲜于 鮮于
淳于 濮阳 濮陽 钟离 鍾離
東方 宇文 长孙 長孫 端木 南宫 南宮 百里 呼延 轩辕 軒轅
"""
_TWO = frozenset(_OF_TWO.split())
# Places and words of two or three characters that begin as a name does.
_LIKE_NAMES = """
万科 万象 万达 东方 全国 全國 全球 农业 华东 华为 华北 华南 华盛顿 华西 卫生 卫视
古巴 史料 司法 向上 向导 周刊 周报 周末 和平 和讯 宁夏 安徽 安邦 寧夏 巴黎 常熟 常见
常识 应对 应急 成人 成功 成果 成都 成长 文化 方案 方法 方面 时代 时评 时间 時代 時評
時間 权威 林业 林業 查询 武汉 武漢 毕业 毛利 江南 江苏 江蘇 江西 池塘 沙龍 沙龙
法新社 温度 温馨 甘肃 甘肅 畢業 白宫 白宮 盛大 石家庄 石油 秦皇岛 章节 简介 简报
管制 管理 華為 華盛頓 衛生 衛視 谷歌 路透 路透社 農業 金价 金價 金华 金属 金屬 阳光
陽光 项目 马尼拉 高层 高校 高清 高級 高级 高考 高速 高鐵 高铁 黃山 黃金 黄山 黄金
"""
_WORDS = frozenset(_LIKE_NAMES.split())
_SHORTEST_RUN, _LONGEST_RUN = 4, 18  # characters of names written together
_BETWEEN = pattern(r"[\s、,，;；&/／·|｜]+")
_PARTED = pattern(r"[\s、,，;；&/]+")  # a name from another: 奥利芙·马什 is one
# What a surname begins, too: a word of the trade, a place or a time.
_NO_PERSON = pattern(
    r".*(?:网|網|报|報|社|台|讯|訊|电|電|摄|攝|图|圖|编|編|编辑|編輯|整理|报道|報導|评论|評論|新闻|新聞|时间|時間"
    r"|日报|晚报|记者|記者|来源|來源|字号|字體|大小|分享|收藏|首页|首頁|正文|点击|時事|时事"
    r"|关注|關注|安全|全文|全部|时尚|時尚|高清|高端|金融|房产|房產|汽车|汽車|游戏|遊戲"
    r"|明星|常见|应用|关于|關於|连载|解读|簡介|简介|简体|时政|時政|华人|古典|任务|项目|查看"
    r"|北|市|省|县|縣|区|區|州|街|路|部|院|局|会|會|组|組|司|厂|站|科技|公司|大学|大學)"
)


def is_chinese(text: str) -> bool:
    """May there be Chinese characters in it? Most lines of an English page have none.

    What asks first spares those pages the expressions below: to compile one takes
    milliseconds.
    """
    return not text.isascii() and _is_chinese(text)


@lru_cache(maxsize=256)
def _is_chinese(text: str) -> bool:
    """Every part of the extraction asks this of the same lines."""
    return max(text) >= "\u2e80"


def is_person(name: str) -> bool:
    """Is it a surname with a given name of one or two characters?"""
    if not is_chinese(name) or name in _WORDS or _NO_PERSON.fullmatch(name):
        return False
    if name[:2] in _TWO:
        return len(name) in (3, 4)
    return len(name) in (2, 3) and name[0] in _SURNAMES and _is_han(name)


def people(text: str) -> list[str]:
    """The names in a text that holds nothing else; otherwise none.

    A name of two characters may be spaced to the width of three: 赵 培. After a first
    name that is surely one, a pen name is believed.
    """
    if not is_chinese(text):
        return []
    parts = [part for part in _BETWEEN.split(text.strip()) if part]
    names: list[str] = []
    for part in parts:
        if len(part) == 1 and names and len(names[-1]) == 1:
            names[-1] += part
        else:
            names.append(part)
    is_sure = bool(names) and is_person(names[0])
    return names if is_sure and all(map(_may_be_name, names)) else []


def labelled_people(text: str) -> list[str]:
    """The same of what a label calls names: one with a rarer surname may come first."""
    names = people(text)
    parts = [part for part in _PARTED.split(text.strip()) if part]
    is_list = len(parts) > 1 and is_chinese(text) and all(map(_may_be_name, parts))
    return names or (parts if is_list else [])


def _may_be_name(name: str) -> bool:
    is_word = name in _WORDS or _NO_PERSON.fullmatch(name)
    return 2 <= len(name) <= 4 and _is_han(name) and not is_word


def _is_han(name: str) -> bool:
    return all("\u4e00" <= char <= "\u9fff" for char in name)


def run_together(text: str) -> list[str]:
    """Names written without a space between them; none if the text is another thing.

    Every name begins with a surname; one of three characters is tried first.
    """
    if len(text) < _SHORTEST_RUN or len(text) > _LONGEST_RUN or not _is_han(text):
        return []
    return _partition(text)


def _partition(text: str) -> list[str]:
    if not text:
        return []
    for length in (3, 2):
        name, rest = text[:length], text[length:]
        if len(name) == length and is_person(name):
            following = _partition(rest)
            if following or not rest:
                return [name, *following]
    return []
