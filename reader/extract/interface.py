"""Labels and buttons of a page, told by their words: all of them are such words.

A list of whole phrases would never end: Share, Share this, Share on X · Print page. So
this is a small vocabulary, and pairs of words that make a label of a line that has no
other words. Facebook alone may be a paragraph; Share on Facebook is none.
"""

from __future__ import annotations

import re

from reader.extract.names_zh import is_chinese
from reader.extract.rules import names
from reader.extract.spaces import core_of
from reader.extract.variants import forms_of
from reader.lazy import pattern

_LONGEST = 90  # characters
_SENTENCE_END = re.compile(r"(?<!\.)[.!。！][\"”'’」]*$")
# How long a recording has run, and how long it is.
_TIME = r"-?(?:\d{1,2}:)?\d{1,2}:\d{2}"
_CLOCKS = re.compile(rf"0?0:00|{_TIME}(?:\s*[/|·]?\s*{_TIME})+")
_GLUED = re.compile("(?<=[a-z])(?=[A-Z])")
_TOKEN = re.compile(r"\d[\d.,:/]*\+?|[^\W\d_]+(?:['-][^\W\d_]+)*")
_SAYS_MORE = re.compile('["“”«»‘@#$£€=]')

_ARTICLE = names("article story page post piece link video image this")
_NETWORKS = names(
    "facebook twitter x instagram whatsapp telegram linkedin reddit youtube tiktok "
    "threads bluesky mastodon pinterest flipboard messenger weibo wechat line google "
    "viber tumblr pocket email mail e-mail sms apple spotify"
)
_ACTS = names("share save print copy tweet bookmark gift give pin forward comment")
_COUNTED = names("views reads shares comments likes retweets reactions impressions")
_MINUTES = names("min mins minute minutes sec seconds")
_SOUND = names("audio video clip podcast music")

# A line is a label if it has a word of each set of a row.
_EVERY = (
    (names("share tweet retweet"), _NETWORKS | _ARTICLE | _ACTS - names("share tweet")),
    (names("share tweet"), names("now via with friends")),
    (names("save print copy gift give bookmark report email e-mail forward"), _ARTICLE),
    (names("print"), names("save share email e-mail")),
    (names("follow join find like"), names("us me"), _NETWORKS),
    (names("source"), names("preferred"), names("google")),
    (_COUNTED | names("views share view read"), names("0")),
    (_MINUTES, names("read reading listen watch audio time listening")),
    (names("reading"), names("time")),
    (names("listen hear"), _ARTICLE | names("0 now live audio podcast")),
    (names("listening watching"), names("now 0")),
    (names("watch"), names("0")),
    (names("play pause stop replay"), _SOUND | names("mute pause unmute 0 all again")),
    (names("playback speed volume"), names("0 playback rate settings quality")),
    (names("mute unmute autoplay fullscreen"),),
    (names("now"), names("playing")),
    (names("close open loading show hide"), names("player captions subtitles")),
    (names("show hide view read see open expand full"), names("transcript caption")),
    (names("ad ads advert advertisement advertisements"),
     names("remove report loading hide skip why feedback close continue continues "
           "below after scroll reading past free label 0")),
    (names("advertisement advertisements advertising"),),
    (names("sponsored promoted paid partner sponsor"),
     names("content post message links stories")),
    (names("app"), names("get open download install read view continue use in")),
    (names("app play"), names("store"), names("on in get download available from")),
    (names("google"), names("play"), names("on in get")),
    (names("keep continue"), names("reading")),
    (names("learn load show view see read more"), names("more"),
     names("learn load show view see read")),
    (names("subscribe login register"), names("now here today free or log sign")),
    (names("sign log"), names("in up"), names("or now here free create account")),
    (names("view see read show post add leave first"), names("comment comments")),
    (names("view enlarge expand open see zoom click tap"),
     names("image photo photos gallery picture slideshow images fullscreen")),
    (names("back return scroll skip jump"), names("top home content main")),
    (names("audio"), names("version")),
    (names("play listen"), names("episode")),
    (names("download"), _SOUND),
    (names("read"), names("aloud")),
    (names("ad"), names("choices")),
    (names("report"), names("error problem typo mistake correction")),
    (names("add"), names("bookmarks favorites favourites list")),
    (names("turn enable allow"), names("notifications alerts")),
    (names("image photo slide picture"), names("0"), names("of")),
    (names("view open enter exit"), names("full fullscreen"), names("screen screens")),
    (names("skip end"), names("carousel gallery slideshow")),
    (names("post"), _NETWORKS),
    (names("sign log continue register"), names("with"), _NETWORKS),
    (names("text font"), names("size")),
    (names("read"), names("full"), _ARTICLE),
    (names("show read load"), names("less")),
    (names("get"), names("notified alerts notifications")),
    (names("download"), names("pdf")),
    (names("translate"), _ARTICLE),
    (names("toggle"), names("caption captions transcript")),
    (names("opens open"), names("new"), names("window tab")),
)  # fmt: skip
_WORDS = (
    frozenset().union(*(words for row in _EVERY for words in row))
    | _NETWORKS | _ACTS | _COUNTED | _MINUTES | _SOUND
    | names(
        "the a an this to on in via with by of for or and your our us me my as at it "
        "here now more all be am i seeing add k m h s full screen screens speed rate "
        "generated ai automated estimated aloud version episode choices error"
        " carousel an news next previous friend friends colleague"
        " prev up down first current duration remaining time live"
    )
)  # fmt: skip
_PROMOTED = frozenset(
    (
        "promoted",
        "sponsored",
        "sponsor message",
        "newsletter",
        "follow",
        "following",
        "sign in",
        "log in",
        "sign up",
        "subscribe",
        "loading",
        "please wait",
    )
)

# The same of Chinese, whose words are not parted.
_NUMBER = r"\d[\d.,:：]*\s*[万萬亿億kKwW]?\+?"
_COUNT_WORD = (
    "(?:阅读|閱讀|浏览|瀏覽|点击|點擊|點閱|访问|訪問|观看|觀看|播放|收听|评论|評論|分享"
    "|转发|点赞|喜欢|收藏|人气|人氣|围观|热度)"
)
_COUNTED_ZH = (
    rf"(?:{_COUNT_WORD}(?:次数|次數|人数|人數|人次|量|数|數"
    rf"|率)?\s*[：:]?\s*[（(]?{_NUMBER}"
    r"\s*[次人]?[）)]?"
    rf"|(?:已有|已|共|有)?\s*{_NUMBER}\s*(?:[次人]|人次)?\s*{_COUNT_WORD}(?:量|数|數)?"
    rf"|已?{_COUNT_WORD}\s*{_NUMBER}\s*[次人]?"
    rf"|(?:人气|人氣|热度|熱度)(?:指数|值)?\s*[：:]?\s*{_NUMBER}"
    rf"|(?:约|本文共?|全文共?|共)?\s*{_NUMBER}\s*字"
    rf"|(?:预计|預計|建议|建議|大约)?(?:完整)?(?:阅读|閱讀|收听"
    rf"|收聽)(?:本文)?(?:时间|時間"
    rf"|时长)?(?:约|約|需|需要|大约)*"
    rf"\s*[：:]?\s*[约約]?\s*{_NUMBER}\s*(?:分钟|分鐘|秒))"
)
_ACT = (
    "(?:分享|转发|轉發|收藏|打印|列印|点赞|點讚|按讚|评论|評論|留言|举报|舉報|纠错"
    "|复制链接|複製連結"
    "|微信好友|微信|微博|新浪微博|QQ空间|QQ好友|QQ|朋友圈|好友|豆瓣|LINE|facebook"
    "|twitter|email"
    "|朋友|大图|大圖|设为首页|設為首頁|加入收藏|加入最愛|链接|連結|複製|全屏|全螢幕"
    "|倍速|静音"
    "|关闭窗口|关闭|關閉|返回顶部|海报|生成海报|加入好友|加好友|傳送"
    "|复制|收听|朗读|播放|暂停|搜索|查询|翻译)"
)
_SIZE = (
    r"(?:【?(?:字体|字號|字号|字體|字级)(?:大小)?\s*[：:]?\s*"
    r"(?:(?:超大|特大|大|中|小|A[-+]?|默认|标准)\s*)*】?)"
)
_OBJECT = (
    "(?:此页|本文|本页|本頁|本稿|此文|文章|新闻|新聞|全文|页面|頁面|正文|报道|報導)"
)
_GLUE = (
    r"(?:到|至|给|給|我要|[用以]|一键|[\s|｜·•/／、，,：:\-—>＞\[\]【】()（）▶►▷♪🔊🎧])"
)
_SOUND_ZH = (
    "(?:(?:点击|點擊|点此|请|請|AI|ai|智能|语音|語音|音频|音頻|全文|真人|点我|按此"
    "|在线|聆)*"
    "(?:播报|播報|朗读|朗讀|收听|收聽|聆听|聆聽|听新闻|聽新聞|听文章|聽文章|听全文"
    "|聽全文|听书"
    "|(?:语音|語音)(?:阅读|播放|版)|(?:收听|聽|听)(?:这|這)篇?文章|(?:收听"
    "|播放)语音版?|支持语音(?:播放|朗读)"
    "|播放(?:语音|音频|视频|全文)|音频播放|视频播放|正在播放|暂停播放|倍速)"
    f"{_OBJECT}?)"
)
_LABEL_ZH = pattern(
    rf"(?:{_COUNTED_ZH}|{_SIZE}|{_GLUE})+"
    rf"|(?:{_SOUND_ZH}|{_OBJECT}|约|約|时长|時長|{_NUMBER}|[xX倍]|分钟|分鐘|秒"
    rf"|{_GLUE})+"
    rf"|(?:{_ACT}|{_OBJECT}|{_COUNTED_ZH}|{_SIZE}|{_NUMBER}|{_GLUE})+",
    re.I,
)
_TELLS_ZH = pattern(
    rf"{_COUNTED_ZH}|{_SOUND_ZH}|{_SIZE}.*{_ACT}|{_ACT}{_OBJECT}|{_GLUE}*用LINE"
    rf"|(?:分享|转发|轉發|傳送).*(?:到|至|给|給|{_ACT})|{_ACT}.*{_ACT}|加入好友",
    re.I,
)
_OTHER_ZH = pattern(
    r"(?:正在)?加载中?|点(?:击)?图(?:片)?可?(?:放大|看大图|查看).{0,6}"
    r"|(?:正在)?載入中?|(?:查看|发表|發表|参与|參與|写|寫|展开|顯示"
    r"|显示)(?:全部|所有|更多)?(?:评论|評論|留言)|(?:还没有|暂无|尚无)评论.{0,12}"
    r"|(?:返回"
    r"|回到)(?:页面)?顶部|回到頂端|我要(?:分享|评论|反馈)"
    r"|(?:点击|點擊)?(?:图片|圖片)?(?:查看|放大)(?:大图|大圖|圖片|图片|原图|原圖)"
    r"|(?:點擊|点击)(?:图片|圖片)(?:放大|查看).{0,4}|(?:立即|马上|點此|点此)打开"
)
_ADVERT_ZH = pattern(
    r"以下[为為是]?(?:广告|廣告)|广告(?:时间|之后)[，,].{0,10}|(?:广告"
    r"|廣告)[后後](?:继续|繼續)(?:阅读|閱讀)|"
    r"(?:赞助商|贊助商|赞助|贊助|合作|AD|\W)*(?:广告|廣告|推广|推廣)(?:信息|資訊|内容"
    r"|內容|位|贊助|赞助)?"
    r"(?:[\s▼▽↓]*(?:[请請](?:继续|繼續)往下(?:阅读|閱讀)"
    r"|(?:跳过|跳過|关闭|關閉|剩余)\s*\d*\s*秒?))?"
    r"|(?:广告|廣告)?[\s\-–—]*[内內本]?文章?未完.{0,12}(?:下方|往下|下滑|繼續|继续"
    r"|捲動|滑动|滚动).{0,8}",
    re.I,
)


def is_label(text: str) -> bool:
    """Is a line nothing but a label or buttons of the page around the article?

    It may be in English or Chinese; white space is single.
    """
    if len(text) > _LONGEST or _SENTENCE_END.search(text):
        return False
    if _CLOCKS.fullmatch(text):
        return True
    text = core_of(text)
    if not text:
        return False
    if is_chinese(text):
        return any(map(_is_chinese_label, forms_of(text)))
    return _is_english_label(text)


def _is_chinese_label(text: str) -> bool:
    if _ADVERT_ZH.fullmatch(text) or _OTHER_ZH.fullmatch(text):
        return True
    return bool(_LABEL_ZH.fullmatch(text) and _TELLS_ZH.search(text))


def _is_english_label(text: str) -> bool:
    if _SAYS_MORE.search(text):
        return False
    return any(map(_is_made_of_labels, {text, _GLUED.sub(" ", text)}))


def _is_made_of_labels(text: str) -> bool:
    small = text.lower().replace("’", "'")
    if small in _PROMOTED:
        return True
    tokens = ["0" if each[0].isdigit() else each for each in _TOKEN.findall(small)]
    found = {each for each in tokens if each != "0"}
    if not found or not found <= _WORDS:
        return False
    if "0" in tokens:
        found.add("0")
    return any(all(not found.isdisjoint(words) for words in row) for row in _EVERY)
