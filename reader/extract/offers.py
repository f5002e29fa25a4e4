"""Short lines in which a site offers its own services: accounts, newsletters, programs.

Their wording has no end, but what they speak of is little. A line is one if it names
two of those things and speaks of this page or for its publisher: “Get our best stories
by email. Sign up.” An article tells what others said and did; such a line does not.
"""

from __future__ import annotations

import re

from reader.extract.names_zh import is_chinese
from reader.extract.variants import forms_of
from reader.lazy import pattern

_LONGEST = 150  # characters
_LONGEST_ZH = 44
_SHORT_ZH = 14  # Chinese characters of a line that need not name two things

_THINGS = tuple(
    re.compile(rf"\b(?:{words})\b", re.I)
    for words in (
        r"(?:un)?subscri\w+",
        r"(?:choose|see|view|pick) (?:a|your|our|all) plans?|plans from",
        r"sign(?:ing|ed)?[- ]?(?:up|in)|log(?:ging|ged)?[- ]?in|create an account",
        r"regist(?:er|ered|ration|ering)|free account|account",
        r"members?(?:hip)?|supporters?|patrons?",
        r"newsletters?|briefings?|round-?up|digest|bulletin",
        r"inbox|e-?mails?|by mail",
        r"unlimited|full access|premium|exclusive|unlock\w*",
        (r"free (?:trial|for|newsletters?|e-?mails?|to read)|(?:us|it) free|for free"
        r"|cancel\w*"),
        (r"trial|\d+ (?:days?|weeks?|months?)|per (?:week|month|year)|a (?:week|month"
        r"|year)"),
        r"alerts?|notifications?",
        r"the app|our (?:[\w ]{1,16} )?apps?|app store|google play|qr code",
        (r"donat\w+|contribut\w+|independent journalism|our (?:journalism|reporting"
        r"|work)"),
        r"(?:readers|people) like you|support(?:ing)? (?:us|our)",
        r"ad-?block\w*|advertis\w+",
        r"privacy policy|terms (?:of use|of service|and conditions)",
        (r"(?:articles?|stories) (?:left|remaining)"
        r"|(?:full|every|rest of (?:this|the)) (?:story|article)"
        r"|(?:best|top|latest|biggest) (?:stories|news|headlines)"),
        r"chip in|pitch in|tip jar",
        (r"(?:non-?profit|independent|local|community|reader-\w+) (?:news\w*|outlet"
        r"|publication|magazine|journalism)"),
        r"(?:this|our) (?:\w+ ){0,3}(?:reporting|journalism|coverage)",
        r"whats ?app|telegram|discord",
        r"our free|free (?:article|story|preview)",
        (r"(?:weekly|daily|morning|evening|weekend|(?:mon|tues|wednes|thurs|fri"
        r"|satur|sun)day)"
        r" (?:e-?mail|note|letter|update|dispatch|read)"),
        r"signing you up|try again|on its way|success(?:ful)?ly?|password",
        r"check your (?:e-?mail|inbox|junk|spam)|made possible by",
        r"readers who|thousands of readers|\d[\d,]+ (?:readers|subscribers|others)",
    )
)  # fmt: skip
_OURS = re.compile(
    r"\b(?:our|(?-i:us|Us)|we)\b|\bthis (?:article|story|post|content|page|month|is "
    r"a premium)\b"
    r"|\bto (?:read|continue|keep reading)\b|\b(?:un)?subscribe\b|^(?:not|already) a "
    r"|\b(?:you(?:'ve| have)?|your) (?:\d+|one|two|three|no|free|reached"
    r"|can unsubscribe)\b"
    r"|\bby (?:signing|subscribing|submitting|providing|clicking|continuing)\b"
    r"|\bplease\b|\bif you (?:value|like|enjoy|found|appreciate|believe)\b"
    r"|\byour (?:inbox|phone|e-?mail|privacy|support|subscription|account)\b",
    re.I,
)
_ASKED = re.compile(
    r"\W*(?:enjoy|get|try|join|subscribe|sign (?:up|in)|log in|create|unlock|start"
    r"|become|don't have"
    r"|support|donate|save|never miss|don't miss|access|upgrade|want|need)\b",
    re.I,
)
# What is the reader's, and no business of the page: the alerts from your bank.
_YOURS = re.compile(
    r"\b(?:from|of|at|with|to|for) (?:your|the|a) (?!inbox|phone|e-?mail|week|month"
    r"|year"
    r"|coffee|stor|best|latest|full|free|day|news)\w+",
    re.I,
)
_TOLD = re.compile(
    r"[“”\"«»‘]|\b(?:said|says|told|was|were|had|he|she|his|her|him|they|their|them|who"
    r" (?:said|had|was|were)|according|police|court|government|ministry|company)\b",
    re.I,
)
_THINGS_ZH = tuple(
    pattern(words, re.I)
    for words in (
        "登[录入錄陆]|登陸",
        "注册|註冊|账号|帳號|账户",
        "会员|會員|VIP|订户|訂戶|支持者",
        "订阅|訂閱|订购|訂購",
        "支持(?:原创|獨立|独立|我们|我們|优质)",
        "赞助|贊助|打赏|捐款|捐助",
        "付费|付費|购买|購買|开通|開通|续费|[￥¥]\\s?\\d|\\d+元/",
        "解锁|解鎖|专享|專享|专属|專屬|独享|獨享|畅读|暢讀|畅享|暢享|全站|仅限|僅限",
        "免费|免費|优惠|優惠|试读|試讀|试看|試閱|限时",
        "电子报|電子報|简报|簡報|邮件|郵件|e-?mail|Newsletter",
        "信箱|邮箱|郵箱|推送|推播|提醒|通知",
        ("(?:在地|独立|獨立|优质|優質|深度|公共|好)的?(?:新闻|新聞|媒体|媒體|报道|報導"
        "|内容|內容)"),
        "走下去|走得更[远遠]|坚持下去|堅持下去",
        "客户端|客戶端|APP(?![a-z])|小程序|應用程式",
        "下载|下載|安装|安裝|打开|打開",
        "扫码|掃碼|扫一扫|掃一掃|扫描|掃描|长按|長按|二维码|QR ?code",
        "关注|關注|追蹤|追踪|按讚|点赞|加入|收藏",
        ("公众号|公眾號|粉[丝絲](?:团|團|专页|專頁)?|专页|專頁|频道|頻道|群组|群組"
        "|视频号"),
        "剩余|剩餘|还剩|還剩|未读",
        "偏好來源|偏好来源|首选来源",
        "评论|評論|留言|沙发|跟帖",
    )
)  # fmt: skip
_OURS_ZH = tuple(
    pattern(words, re.I)
    for words in (
        "[您你]",
        "我们|我們|本[站刊报報网網]|小编|小編",
        ("全文|本文|此文|本篇|此内容|此內容|全部内容|完整内容|完整內容|剩余内容"
        "|免费内容|文章内容"),
        ("(?:继续|繼續)(?:阅读|閱讀|看|观看)|(?:阅读|閱讀|看)更多|更多精彩|[可后後]读"
        "|后可查看|后查看"),
        ("立即|即可|马上|馬上|立刻|现在就|快来|快來|一键|歡迎|欢迎|^请|[，,]请|請先"
        "|请先"),
        ("每[日天周週月]精选|每[日天周週]精選|最新(?:消息"
        "|资讯|新闻|新聞)|独家"),
        ("Facebook|YouTube|Google|LINE|IG(?![a-z])|Instagram|Telegram|微信|微博|抖音"
        "|Threads"),
        "^加入|^成为|^成為|^填写|^填寫|^輸入|^输入",
        "第一[时時][间間]",
        "掌握|不错过|不錯過|不漏接|零时差|零時差",
        "本(?:内容|內容|节|節|篇|章|期)",
        "身边的人|身邊的人|好友|朋友圈",
    )
)  # fmt: skip
_TOLD_ZH = pattern(
    "[“”「」『』《]|说|說|表示|称|稱|指出|认为|認為|[他她它]|乘客|公司|记者|記者|警方"
    "|政府|官网|官網"
    "|银行|銀行|用户可|市民|居民|[的了]时候|年(?:前|后)|去年|今年"
)


_YOU = re.compile(r"\b(?:you|your|yours)\b|[您你]", re.I)
_QUOTATION = re.compile(r"[“\"«「『].*?(?:[”\"»」』]|$)")
# Where else one may go, which an article tells at its end.
_ELSEWHERE = re.compile(
    r"\b[\w-]{2,}\.(?:com|org|gov|net|edu|cn|tw|hk|uk)\b|\d{3}[-. ]\d{3,4}\b|[$£€]\s?\d"
    r"|\b(?:hall|station|office|museum|hospital|school|theat\w+|county|city)\b",
    re.I,
)
_TOLD_TO = re.compile(
    r"\W*(?:accept|cancel|log in|vote|take|enable|allow|turn on|install|download|tap"
    r"|click|add|share|leave|follow|watch"
    r"|listen|find|check|help|report|visit|hit|set|press|open|update|choose|rate|send|join|browse|explore|see|reload|refresh)\b",
    re.I,
)
# How a rule that holds everywhere is told.
_GENERAL = re.compile(
    r"\b(?:when|unless|until|once|must|should|cannot)\b|\bif your\b",
    re.I,
)
_NAMED_APP = re.compile(r"\b(?:the|an?) (?-i:[A-Z])\w+ apps?\b", re.I)
# More of what belongs to a page; alone it says little.
_SIGNS = tuple(
    re.compile(rf"\b(?:{words})\b", re.I)
    for words in (
        r"apps?|podcasts?|patreon|ko-?fi|buy (?:me|us) a coffee",
        (
            r"cookies?|embed(?:s|ded)?|javascript|browsers?|refresh|reload|went wrong"
            r"|plug-?ins?"
        ),
        r"ads?|advert\w*|sponsors?|commission|affiliate",
        (
            r"our (?:article|story|post|page|piece|work|site|picks|coverage|edition)s?"
            r"|this work"
        ),
        r"(?:click|tap|press|swipe|scroll) (?:here|below|above|the bell|the button)",
        r"(?:this|our) (?:web ?)?site|pop-?ups?|reminders?|live ?streams?|broadcasts?",
        r"comments? (?:on|are|is|below)|moderat\w+",
        r"reading list|press play|(?:one|two|three|\d+) more articles?",
        r"this (?:tweet|embed|letter|layout|poll|quiz|survey|newsletter)",
        r"our (?:poll|quiz|survey|questionnaire|map|letter)",
        r"(?:share|send) [\w ]{0,40}(?:with|to) us|(?:tell|send|write to|help) us",
        r"gift|tip us|letters? to the editor|our (?:reporters|editors|newsroom|team)",
        r"error|typo|mistake|feedback",
        (
            r"miss (?:a|an|any|another) (?:story|post|issue|episode|update)"
            r"|confirmation link"
        ),
    )
)
_SIGNS_ZH = tuple(
    pattern(words, re.I)
    for words in (
        "右[上下]角|[点按]一下|图标|按钮|稍后(?:再试|重试)|网络(?:不给力|异常|错误)",
        "投票|问卷|定期定额|充值|畅[听看]",
        "浏览器|刷新|加载|升级|播放|收听|朗读|视频号|直播间",
        "星标|置顶|在看|点赞|点个|打赏|转发|转给|分享",
        "后台回复|回复[“「]|领取|进群|加群|微信(?:号|群)?[：:]?",
        "本号|这篇(?:文章)?|小编",
        "与我们联系|联系我们|关注|订阅",
        "纠错|报错|反馈|投稿|商务合作|爆料",
        "频道|更多[^。]{0,8}(?:新闻|报道|内容|故事|精彩)",
    )
)
_ASKED_ZH = pattern(
    r".*(?:点击(?:上|下|右|左|此|阅)|请(?:发|加|致|联系|关注|下载|登录|点击))"
    "|[（(]?(?:充值|请|點|点|长按|扫|关注|开通|打开|下载|加入|订阅|追踪|星标|后台"
    "|正在播放|推荐关注"
    "|欢迎|如果|想|喜欢|转发|分享|收藏|登录|注册|我要|商务|支持|赞助)"
)


def tells_of_others(text: str) -> bool:
    """Does a line say what others said or did, as an article does?"""
    return bool((_TOLD_ZH if is_chinese(text) else _TOLD).search(text))


def is_offer(text: str) -> bool:
    """Does a line offer the reader what its publisher has, rather than tell something?

    White space is single.
    """
    if is_chinese(text):
        is_short = len(text) <= _LONGEST_ZH
        return is_short and any(map(_is_chinese_offer, forms_of(text)))
    if len(text) > _LONGEST or _TOLD.search(text):
        return False
    text = text.replace("’", "'")
    is_asked = _ASKED.match(text) and not _YOURS.search(text)
    if not is_asked and not _OURS.search(text):
        return False
    return sum(thing.search(text) is not None for thing in _THINGS) > 1


def is_appeal(text: str) -> bool:
    """Does a line ask the reader to use something of the page, or tell of its state?

    One such thing is enough; so it is only asked of pages that do not speak to their
    readers elsewhere. White space is single.
    """
    if is_chinese(text):
        is_short = len(text) <= _LONGEST_ZH
        return is_short and any(map(_is_chinese_appeal, forms_of(text)))
    text = text.replace("’", "'")
    if len(text) > _LONGEST or _TOLD.search(text) or _ELSEWHERE.search(text):
        return False
    if _YOURS.search(text) or _GENERAL.search(text):
        return False
    is_told = _ASKED.match(text) or _TOLD_TO.match(text)
    is_asked = is_told and not _NAMED_APP.search(text)
    if not is_asked and not speaks_to_reader(text) and not _OURS.search(text):
        return False
    return any(thing.search(text) for thing in (*_THINGS, *_SIGNS))


def _is_chinese_appeal(text: str) -> bool:
    if _TOLD_ZH.search(text) or _ELSEWHERE.search(text) or text[-1] == "。":
        return False
    is_asked = any(words.search(text) for words in _OURS_ZH) or _ASKED_ZH.match(text)
    things = (*_THINGS_ZH, *_SIGNS_ZH)
    return bool(is_asked) and any(thing.search(text) for thing in things)


def own_words(text: str) -> str:
    """A line less what it quotes."""
    return _QUOTATION.sub("", text)


def speaks_to_reader(text: str) -> bool:
    """Does it say you, but in a quotation?"""
    if not _YOU.search(text):
        return False  # of most lines; to look for quotations takes longer
    return _YOU.search(own_words(text)) is not None


def _is_chinese_offer(text: str) -> bool:
    if _TOLD_ZH.search(text):
        return False
    ours = sum(words.search(text) is not None for words in _OURS_ZH)
    things = sum(words.search(text) is not None for words in _THINGS_ZH)
    if things > 1 and ours:
        return True
    is_short = len(text) <= _SHORT_ZH and not any(sign in text for sign in "。，,；：:")
    if is_short and things + ours > 1 and things:
        return True
    return things == 1 and ours > 1 and not text.endswith("。")
