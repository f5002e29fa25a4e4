"""Who wrote it and where it comes from, as Chinese pages label it.

A label stands before the name (作者：…, 文/…, 本报记者 …) or a word of the trade behind
it (…／台北報導, …/文). An editor (责编) and a photographer (…摄) are no authors.
"""

from __future__ import annotations

import re
from itertools import takewhile

from reader.extract.names_zh import is_chinese, is_person, people, run_together
from reader.lazy import pattern

_HAN = "\u4e00-\u9fff"
_SOURCE = pattern(
    r"(?:文章来源|信息来源|新闻来源|稿件来源|消息来源|来源|來源|稿源|出处|出處)\s*[：:]\s*"
    r"([^\s|｜：:，,；;（(【\[]{2,30})"
)
_ROLE = (
    r"(?:特约记者|特派记者|实习记者|见习记者|实习生|實習生|记者|記者|特約記者|通讯员|通訊員|特派員|特派员|"
    r"特约撰稿人?|撰稿人|特约评论员|评论员|评论员|專欄作家|专栏作家|主笔|主筆)"
)
_PICTURED = r"(?:图文|圖文|[文图圖]\s*[/／、&]\s*[文图圖])"
# Text by; not where 文 ends a word: 原文：, 全文：.
_TEXT = rf"(?<![{_HAN}])(?:本版)?文字?(?=\s*[/／|｜丨：:])"
# Who told it, or made it of other reports.
_TOLD_BY = r"(?:口述|编译|編譯)(?=\s*[/／|｜丨：:])"
# Who signed or sent it; with their colon only.
_SIGNED = (
    r"(?:署名|供稿|编写|編寫|编撰|編撰|(?:撰文|撰稿)者|採訪整理|采访整理)"
    r"(?=\s*[／/|｜丨：:])"
)
# 原创：石岩, on accounts of WeChat.
_OWN = r"原创(?=\s*[：:])"
# Whose post it is, on a forum.
_POSTER = (
    r"(?:发布者|發布者|發佈者|发表者|發表者|发帖[人者]|发贴[人者]|發文者|发信人|發信人|楼主|樓主|首篇作者"
    r"|送交者|文章提交者|张贴者|張貼者|投稿[人者]|(?:本文|文章|帖子)作者)(?=\s*[：:])"
)
_AUTHOR = pattern(
    rf"(?:{_SIGNED}|作者(?:简介|簡介)?|撰文|撰稿(?!人)|采写|採寫|执笔|執筆|{_POSTER}|{_PICTURED}"
    rf"|{_TOLD_BY}|{_OWN}|(?:[{_HAN}·]{{0,12}}){_ROLE}|{_TEXT})"
    r"(?P<mark>\s*[/／|｜丨：:]\s*|,\s|\s+|(?=[（(]))?"
    rf"(?P<names>[{_HAN}·A-Za-z（(\[【〔《][^|｜丨。！？]{{1,80}})"
)
_POSTED_BY = pattern(_POSTER)
_PICTURE = pattern(r"(?<![文/／])[图圖摄攝]\s*[/／：:]\s*$")  # a picture by
_ROLE_ALONE = pattern(rf"{_ROLE}\s*[：:丨｜|/／]?")
# What else stands in the same line, with its value after a colon.
_LABELS = (
    "责任编辑|責任編輯|责编|責編|编辑|編輯|时间|時間|日期|来源|來源|稿源|出处|出處|出自|发布|發布|發佈|发表|译者|譯者|浏览|点击|"
    "阅读|字号|字体|字體|字级|字級|出版|刊登|摄影|攝影|校对|审核|作者|监制|地区|地區|分享|评论|查看|更新|原标题|整理|整合|综合|编译|翻译|設計|设计|制图"
    "|审校|審校|核稿|后期|後期|统筹|統籌|策划|策劃|剪辑|剪輯|视频|視頻|海报|美编|排版|出品|签发|初审|复审|终审"
    "|审稿|主编|播音|朗读|拍摄|配图|插画|封面|[图圖]\\s*[/／|｜：:]"
)
_WHOSE = (
    "(?:每经|本报|网络|值班|文字|视觉|本版|新媒体|实习|界面|新闻|网站"
    "|微信|版面|执行|流程)?"
)
_END = pattern(
    rf"\s*(?:{_WHOSE}(?:编辑|編輯)|(?:{_LABELS})|[（(【\[〔<>）)】\]〕]"
    rf"|(?:19|20)\d\d|\d{{2}}:\d{{2}}).*$",
    re.S,
)
_SPACED_LABEL = pattern(r"([作记記编編来來])[ \u3000]+([者辑輯源])(?=\s*[：:/／|｜ ])")
_NATION = pattern(rf"^[（(\[【〔]\s*[{_HAN}]{{1,4}}\s*[)）\]】〕]\s*")  # [英]
_WORK = pattern(
    r"\s*(?:[/／]\s*)?(?P<place>[\u4e00-\u9fff]{2,8}?)?\s*\d{0,2}日?"
    r"(?:采访|採訪)?(?:报道|報導|報道|特稿|專電|专电|綜合報導|电|電)\s*$"
)
_IN_MARKS = pattern(r"^《[^》]{2,16}》\s*")  # the paper before its reporter
_WIRED = pattern(r"(?:\d{1,2}月)?\d{1,2}日(?:專|专)?[电電]?\s*$")
_PHOTO = pattern(r"(?:摄影?|攝影?|供图|供圖)\s*[）)】\]]?\s*$|(?:摄|攝)\s")
# What a word begins with that is no further name.
_OTHER_WORK = (
    "整合", "综合", "綜合", "整理", "编译", "翻译", "发自", "發自", "首发", "首發",
    "提交", "投稿", "特稿", "專題", "专题", "供稿", "原创", "转载", "摘自", "选自",
    "報導", "报道",
)  # fmt: skip
_TEXT_AND_PICTURE = pattern(
    r"\s*文字?\s*[/／、&]\s*[摄攝图圖][影片]?\s*(?=[）)】\]]?\s*$)"
)
# Signs that look like those between a label and a name.
_SLASHES = str.maketrans("╱∕⁄∣│┃▏ǀ", "／／／｜｜｜｜｜")
_NAME = pattern(
    rf"[{_HAN}]{{2,4}}|[{_HAN}]{{1,6}}[·•‧・][{_HAN}·•‧・]{{1,12}}"
    rf"|[{_HAN}][ \u3000][{_HAN}]"
)
_SPACED = pattern(rf"(?<![{_HAN}])([{_HAN}])[ \u3000]{{1,2}}([{_HAN}])(?![{_HAN}])")
_BODY = pattern(
    rf"[{_HAN}]{{2,24}}(?:部|局|院|所|社|中心|会|會|组|組|办|厅|报|報|网|網|室|团|队|公司|大学|大學)"
)
# Sites and publishers, which no meta tag makes an author.
_SITE = pattern(
    r".*(?:[报報网網].{0,3}版|网|網|报|報|社|台|频道|頻道|在线|客户端|新闻|新聞|编辑部|公司|平台|雲|集团|传媒|网络|出版社|微信"
    r"|电视|電視|卫视|衛視|日報|週刊|周刊|杂志|雜誌|门户|發布|发布)"
    r"|(?:网易|新浪|搜狐|腾讯|凤凰|百度|头条|今日头条|雅虎|中华网|和讯|澎湃|央视|人民网|新华网"
    r"|中新|参考消息).*"
)
_OUTLETS = (
    "财新",
    "澎湃",
    "界面",
    "虎嗅",
    "钛媒体",
    "第一财经",
    "封面",
    "红星",
    "三联",
)
_PAPER = pattern(rf"[{_HAN}]{{1,10}}(?:网|網|报|報|社|台|在线|卫视|周刊|週刊)")
_EDITORS = pattern(r"责编|責編|责任编辑|責任編輯|编辑|編輯|校对|审核|监制|主编")
_EDITED = pattern(
    rf"(?:责编|責編|编辑|編輯|校对|审核|主编)\s*[：:/／|｜丨]\s*([{_HAN}、 ]{{2,20}})"
)
_WRITERS = pattern(r"作者|记者|記者|撰文|撰稿|采写|通讯员|文\s*[/／|｜丨：:]")
_CLOSING = pattern(
    rf"(?:[{_HAN}· ]{{0,14}})(?:{_ROLE}|作者|采写|採寫|撰文|撰稿|{_PICTURED})|{_TEXT}"
)
_LONGEST_CLOSING = 40
_LONGEST_POSTED = 120
# A sentence before it ends.
_TAIL = pattern(
    rf"[。！？”」』…）)]\s*(?:[（(]([^（()）]{{2,30}})[)）]"
    rf"|((?:文\s*[/／|｜]|[{_HAN}]{{0,8}}{_ROLE}\s)[^。，（(]{{2,20}}))\s*$"
)
_DATELINE = pattern(
    rf"^[（(【〔\[]?[^。，！？；]{{0,30}}?{_ROLE}\s*[：:]?\s*(?P<names>[^。！？；）)】〕\]]{{2,44}}?)"
    r"(?:[）)】〕\]]|\s*(?:综合)?(?:报道|報導|報道)(?:[：:，）)】〕\]\s]|$)|[电電](?:[）)】〕\]\s]|$))"
)
# 【潮报2026年3月4日讯】
_TOLD_ON = pattern(r"^[【\[（(〔][^】\]）)〕]{2,30}日[訊讯电電][】\]）)〕]\s*")
# 潮网海港3月4日电（石岩）
_WIRE = pattern(
    r"^[^。，！？；（(]{2,24}\d{1,2}日(?:[电電讯訊]|消息)\s*"
    rf"[（(](?P<names>[{_HAN}、 ]{{2,14}})[)）]"
)
_BY_PEN_NAME = pattern(
    rf"^[^。，！？；]{{0,30}}[（(]\s*(?:文|作者)\s*[/／：:]\s*"
    rf"(?P<names>[{_HAN}、 ]{{2,12}})[)）]"
)
# A paper, agency or station before the name of its reporter.
_OUTLET = (
    rf"[{_HAN}A-Za-z0-9]{{1,14}}?(?:中心|综合组|报道|報導|报|報|网|網|社|电台|電台|台|电视|電視|新闻|新聞|快訊|快讯"
    r"|传媒|傳媒|媒體|媒体|周刊|週刊)"
)
_BEHIND = pattern(
    rf"^[（(【〔\[]?\s*(?:{_OUTLET}\s*[|｜／/]?\s*)?(?:編譯|编译)?\s*"
    rf"(?P<names>[{_HAN}、 \u3000]{{2,20}}?)\s*"
    rf"(?:[／/\s]\s*(?P<place>[{_HAN}]{{0,8}}?)\s*(?:\d{{1,2}}日)?\s*)?"
    r"(?:综合|綜合)?(?:报道|報導|報道|专电|專電|电|電)"
    r"(?:(?P<end>[）)】〕\]])|(?=\s|$))"
)
# 《海港周刊》 奥利芙·马什 伦敦报道
_FOREIGN = pattern(
    rf"^[{_HAN}]{{0,8}}《[^》]{{2,12}}》\s*(?P<names>[{_HAN}]{{1,6}}[·•‧][{_HAN}·•‧]{{1,12}})"
    rf"\s+[{_HAN}]{{2,8}}(?:报道|報導|報道)$"
)
# 奥利芙·马什 著 石岩 译
_WRITTEN = pattern(
    rf"^(?:[（(\[［【〔][{_HAN}]{{1,4}}[)）\]］】〕]\s*)?"
    rf"(?P<names>[{_HAN}·•、 ]{{2,20}}?)"
    r"\s*[／/]?\s*著(?=$|[\s，,；;／/|｜])"
)
# What people are, behind or before their names.
_CALLING = (
    r"(?:教授|副教授|研究员|研究員|院长|院長|主任|所长|所長|会长|會長|学者|學者|作家|记者|記者"
    r"|博士|律师|律師|医生|醫生|评论员|評論員|编剧|导演|诗人)"
)
_CALLED = pattern(
    rf"(?<=[{_HAN}])(?:\s*[|｜/／，,]\s*|\s+)[{_HAN}、（）]{{2,20}}{_CALLING}$"
)
# 作者石岩系海港大学教授; 石岩，海港大学教授
_WRITER_IS = pattern(
    rf"(?:本文)?作者(?:简介|簡介)?[：:]?\s*(?P<name>[{_HAN}]{{2,4}}?)\s*(?:[，,]|为|為|系|係|是)"
)
_WITH_CALLING = pattern(rf"(?P<name>[{_HAN}]{{2,4}})[，,][^。]{{2,30}}{_CALLING}")
_LONGEST_LIFE = 160  # characters of a line that says who the writer is
_IS_WRITER = pattern(
    rf"作者(?:为|系|是|為|係)[^，。；：]{{0,24}}?{_CALLING}(?P<name>[{_HAN}]{{2,4}})$"
)
_LAST_HAN = pattern(rf"[{_HAN}]+$")
_SIGNS = "□■◎●○◆◇▲△▼※★☆◤◢▎▍|｜ "
_SPACED_SIGNS = {ord(sign): " " for sign in _SIGNS if sign not in "|｜"}
# 石岩/文
_TEXT_BEHIND = pattern(
    rf"^(?P<names>[{_HAN}、 \u3000]{{2,20}}?)"
    r"(?:\s*[／/]\s*(?:文|图文|圖文|文图|文圖|撰文|特稿)|\s+文\s*[／/、&]\s*[图圖摄攝])\s*$"
)
_OF_OUTLET = pattern(
    rf"^{_OUTLET}\s*[|｜／/·\s]\s*(?P<names>[{_HAN}、 \u3000]{{2,14}})$"
)
# What people call themselves on a site: 守灯人, lamp_88.
_NICK = rf"(?P<name>[{_HAN}A-Za-z][{_HAN}\w·.-]{{1,15}})"
_POST = r"(?:发表|發表|发布|發布|發佈|张贴|張貼|上传|上傳)"
# How forums and blogs tell whose post it is; the day is cut out of the line before.
_POSTED = tuple(
    pattern(expression)
    for expression in (
        rf"^(?:文章|本文)?由?\s*{_NICK}\s+(?:于|於)?\s*{_POST}(?:于|於|在)?\s*[：:]?(?=\s|$)",
        rf"^(?:文章|本[文贴帖])由\s*{_NICK}\s*(?:于|於).{{0,40}}{_POST}",
        rf"^{_POST}(?:于|於|在)?.{{0,30}}?\s由\s*{_NICK}$",
        rf"^(?:文章来源|文章來源)\s*[：:]\s*{_NICK}\s+(?:于|於)(?=\s|$)",
        rf"^{_NICK}\s+(?:阅读|閱讀|浏览)\s*[（(]\d",
        rf"^{_NICK}\s*(?:发表|發表)在\s*\S{{2,8}}\s*(?:留言|评论|迴響|人气|人氣)",
        rf"^{_NICK}\s+{_POST}(?:于|於)\s*\d\d:\d\d",
        rf"^发信人\s*[：:]\s*{_NICK}",
        rf"^posted @ [\d: -]{{14,19}}\s+{_NICK}",
        rf"{_POST}时间\s*[\d/: -]{{10,20}}\s*by\s+{_NICK}",
    )
)
_NO_NICK = pattern(
    r"(?:本文|文章|原文|作者|最后|最後|首次|最新|编辑|編輯|管理员|admin|匿名|游客|不详|未知|佚名|网络|網絡|转载"
    r"|本站|原创|整理|回复|回覆|点击|阅读|评论|我|他|她|已|将|昨日|今日)\w{0,4}"
)
# With other signs than Han, or longer than a name: behind a label only.
_SELF_MADE = pattern(rf"[{_HAN}A-Za-z0-9_·-]{{2,12}}")
_ACCOUNT = pattern(r"[A-Za-z][\w.-]*[\d_][\w.-]*")  # lamp_88
_ONLY_HAN = pattern(rf"[{_HAN}]+")
_BRACKETS = "（(【〔["
_IN_BRACKETS = re.compile(r"\s*[（(][^（()）]{2,40}[)）]\s*$")
_PARENTHESES = pattern(rf"[（(]\s*([{_HAN} 、\u3000]{{2,14}})\s*[)）]")


def author_zh(text: str) -> str:
    """Who wrote it, by a label such as 作者 or 记者; names are parted by spaces."""
    if not is_chinese(text):
        return ""
    text = _SPACED_LABEL.sub(r"\1\2", text.translate(_SLASHES))
    found = _AUTHOR.search(text)
    if found and _PICTURE.search(text[: found.start()]):
        return ""
    if not found:
        return _author_before(text.strip())
    told = found["names"]
    if _POSTED_BY.match(text, found.start()):
        told = told.split()[0]  # a post has one writer
    return _names_after(told, is_marked=bool(found["mark"]))


def _author_before(text: str) -> str:
    """Who wrote it, by what stands behind the name or by the paper before it."""
    for expression in (_BEHIND, _TEXT_BEHIND, _OF_OUTLET, _WRITTEN, _FOREIGN):
        found = expression.match(text)
        names = _matched(found) if found else []
        if found and not names and re.search("[·•‧]", found["names"]):
            names = found["names"].split("、")
        if names:
            return " ".join(names)
    return poster_zh(text)


def poster_zh(text: str) -> str:
    """Whose post it is, by what forums and blogs write: 守灯人 于 … 发布."""
    found = (expression.search(text[:_LONGEST_POSTED]) for expression in _POSTED)
    names = (each["name"] for each in found if each)
    return next(
        (name for name in names if not (_NO_NICK.fullmatch(name) or is_site_zh(name))),
        "",
    )


def _matched(found: re.Match[str]) -> list[str]:
    """The names before a word of the trade; where a place may stand may be a name."""
    place = found.groupdict().get("place") or ""
    names = people(found["names"])
    return [*names, place] if names and is_person(place) else names


def writers_zh(text: str) -> list[str]:
    """The same as a list, without the paper that stands before its reporter."""
    names = author_zh(text).split()
    persons = [name for name in names if is_person(name)]
    if len(names) > 1 and persons and not is_person(names[0]):
        return names[names.index(persons[0]) :]
    return names


def _names_after(text: str, *, is_marked: bool) -> str:
    """The names at the beginning of what follows a label."""
    text = _IN_MARKS.sub("", _NATION.sub("", text))
    text = _TEXT_AND_PICTURE.sub("", re.sub(r"^[（(]\s*", "", text))
    if _PHOTO.search(_ROLE_ALONE.split(text)[0][:20]):
        return ""
    told = _wired(_END.sub("", _without_roles(text).translate(_SPACED_SIGNS)))
    first, *others = re.split(r"[/／]", told)
    persons = list(takewhile(is_person, (each.strip() for each in others)))
    told = " ".join((_without_work(str(first)), *persons))
    told = str(_SPACED.sub(r"\1\2", told)).strip()
    names: list[str] = []
    for part in filter(None, re.split(r"[\s、,，;；&和与與]+", told)):
        if not names and (is_site_zh(part) or part in _OUTLETS):
            is_marked = False  # its reporter may follow, by a full name
            continue
        if is_site_zh(part) or _NO_NICK.fullmatch(part):
            break
        is_other = names and part.startswith(_OTHER_WORK)
        found = [] if is_other else _names_in(part, is_told=is_marked or bool(names))
        if not found:
            return " ".join(names) or _sole_name(part, told, is_marked=is_marked)
        names += found
    return " ".join(names)


def _names_in(part: str, *, is_told: bool) -> list[str]:
    """The name, or the names that run together; any name if a label tells it."""
    if _NAME.fullmatch(part) and (is_told or is_person(part)):
        return [part]
    return run_together(part)


def _sole_name(part: str, told: str, *, is_marked: bool) -> str:
    """What else a label may name, if it names nobody before: a body, an account."""
    if is_marked and _BODY.fullmatch(part):
        return part
    if part.isascii():
        return part if _ACCOUNT.fullmatch(part) else _latin(told)
    return part if is_marked and _is_pen_name(part, told) else ""


def _is_pen_name(name: str, told: str) -> bool:
    """May a name behind a label be one that its bearer made: 港口的守灯人, 守灯人88?"""
    is_sole = name == told or not _ONLY_HAN.fullmatch(name)
    return is_sole and bool(_SELF_MADE.fullmatch(name)) and not _NO_NICK.match(name)


def _without_roles(text: str) -> str:
    """Names without what their bearers are, and the papers of which they are that."""
    *befores, rest = _ROLE_ALONE.split(text)
    kept = []
    for before in befores:
        last = _LAST_HAN.search(before)
        tail = last[0] if last else ""
        is_name = is_person(tail) or bool(run_together(tail))
        kept.append(before if is_name else before[: len(before) - len(tail)])
    return " ".join((*kept, rest))


def _without_work(text: str) -> str:
    """Names without the word of the trade behind them, and the place before it."""
    work = _WORK.search(text)
    if not work:
        return text
    head, place = text[: work.start()], work["place"] or ""
    last = _LAST_HAN.search(head)
    run = f"{last[0] if last and not work[0][0].isspace() else ''}{place}"
    head = head[: len(head) - len(run) + len(place)] if run != place else head
    name = run if is_person(run) else _name_before_place(run)
    return f"{head} {name}" if name else text[: work.start()]


def _name_before_place(run: str) -> str:
    """The name at the beginning of 王文萱台北; most places have two characters."""
    for length in (len(run) - 2, 3, 2):
        if 1 < length < len(run) - 1 and is_person(run[:length]):
            return run[:length]
    return ""


def _wired(text: str) -> str:
    """Names without the place that follows the last: 王文萱台北4日電."""
    wire = _WIRED.search(text)
    if not wire:
        return text
    others, sign, last = text[: wire.start()].strip().rpartition("、")
    return f"{others}{sign}{_name_before_place(last) or last}"


def _latin(text: str) -> str:
    found = re.match(r"[A-Za-z][A-Za-z.' -]{2,40}", text)
    return found[0].strip() if found else ""


def closing_credit(text: str) -> str:
    """Who wrote it, by a line under the article that says nothing else."""
    if not is_chinese(text):
        return ""
    text = text.strip().translate(_SLASHES)
    is_told = "作者" in text[:8]
    writer = _WRITER_IS.match(text.strip("（）()[]【】 ")) if is_told else None
    if writer and len(text) < _LONGEST_LIFE and is_person(writer["name"]):
        return str(writer["name"])
    if len(text) > _LONGEST_CLOSING:
        return ""
    alone = _PARENTHESES.fullmatch(text)
    if alone and people(alone[1]):
        return " ".join(people(alone[1]))
    is_bracketed = text[:1] in _BRACKETS
    text = text.strip("（）()[]【】□■●◆○ ")
    called = _WITH_CALLING.fullmatch(text) if is_bracketed else None
    if called and is_person(called["name"]):
        return str(called["name"])
    told = _IS_WRITER.search(text)
    if told and is_person(told["name"]):
        return str(told["name"])
    source = _SOURCE.fullmatch(text)
    if source and is_person(source[1]):
        return str(source[1])
    if not _CLOSING.match(text):
        behind = _BEHIND.match(text) or _TEXT_BEHIND.match(text)
        return " ".join(_matched(behind)) if behind else ""
    name = author_zh(text)
    return "" if _BODY.fullmatch(name) else name


def tail_credit(text: str) -> str:
    """Who wrote it, by the last words of its last paragraph: …。（潮报记者 石岩）."""
    text = text[-60:].strip().translate(_SLASHES)
    found = _TAIL.search(text) if is_chinese(text) else None
    if not found:
        return ""
    return closing_credit(f"（{found[1]}）" if found[1] else found[2])


def dateline_zh(text: str) -> list[str]:
    """The reporters that a first paragraph names, as in 本报讯（记者 石岩）."""
    if not is_chinese(text[:90]):
        return []
    pen_name = _BY_PEN_NAME.match(text[:90])
    if pen_name:
        return people(pen_name["names"]) or [pen_name["names"]]
    opening = text[:90].strip().translate(_SLASHES)
    opening = _TOLD_ON.sub("", opening)
    wire = _WIRE.match(opening)
    if wire and (names := people(wire["names"])):
        return names
    behind = _BEHIND.match(opening)
    is_bracketed = behind and behind["end"] and opening[0] in _BRACKETS
    if behind and is_bracketed and (names := _matched(behind)):
        return names
    found = _DATELINE.match(opening)
    if not found:
        return []
    told = opening[found.start("names") : found.end()].rstrip("）)】〕]：:， ")
    names = _names_after(told, is_marked=False).split()
    return names if names and is_person(names[0]) else []


def source_zh(text: str) -> str:
    """The source that a label names, or the newspaper that stands in a short line."""
    if not is_chinese(text):
        return ""
    found = _SOURCE.search(text)
    if found:
        return _END.sub("", " ".join(found[1].split()))
    sites = [part for part in text.split() if _PAPER.fullmatch(part)]
    return sites[0] if sites else ""


def without_role_zh(text: str) -> str:
    """A name without what is told of its bearer: 石岩（北京大学教授）, □ 石岩."""
    text = _IN_BRACKETS.sub("", text.strip(_SIGNS))
    return str(_CALLED.sub("", text)) if is_chinese(text) else text


def has_label_zh(text: str) -> bool:
    """Does it say by a label who wrote it or where it comes from?"""
    return is_chinese(text) and bool(_SOURCE.search(text) or author_zh(text))


def is_site_zh(name: str) -> bool:
    """Is it what a site or publisher is called, rather than a writer?"""
    return is_chinese(name) and bool(_SITE.fullmatch(name))


def editors_zh(text: str) -> list[str]:
    """The names that a line gives to editors: 责任编辑：石岩."""
    found = _EDITED.findall(text) if is_chinese(text) else []
    return [name for each in found for name in people(each)]


def is_editor_zh(text: str) -> bool:
    """Does it name editors and no writer?"""
    if not is_chinese(text):
        return False
    return bool(_EDITORS.search(text)) and not _WRITERS.search(text)
