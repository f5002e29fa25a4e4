"""Short lines in which a page speaks of itself among the paragraphs of an article.

Labels of advertisements and players, buttons, links to other articles after a label,
invitations to follow, to download and to write, and the names of editors. A line is
told by its words alone, which must be all that it says; a heading is never one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.extract.names_zh import is_chinese
from reader.lazy import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.measures import MeasuredPage
    from reader.extract.outline import Line

_LONGEST = 420  # weight of such a line
_LINKED = 0.35  # share of links after a label that makes it a link to elsewhere
_ARROW = 0.8  # and of those in a line with an arrow before it
_ARROWS = "►▶→▸▷»➤👉"
_ADVERTS = ("广告", "廣告", "推广", "推廣", "Advertisement", "Sponsored")
_MOST = 14  # lines of a box that is emptied
_SHORT = 120  # weight of what stays behind in such a box

_CORE = re.compile(r"\w(?:.*\w)?", re.S)  # signs around such a line say nothing
_NETWORKS = (
    r"(?:facebook|twitter|x|instagram|whats ?app|telegram|linked ?in|reddit|youtube"
    r"|tik ?tok|threads|bluesky|mastodon|pinterest|flipboard|messenger|weibo|wechat)"
)
_BUTTON = (
    rf"(?:{_NETWORKS}|share|tweet|e-?mail|print|pin(?: it)?|save|copy(?: link)?"
    r"|comments?|like|follow|bookmark|listen)"
)
_AGENCY = (
    r"(?:Getty(?: Images)?|Reuters|AFP|AP|EPA(?:-EFE)?|PA(?: Media)?|Shutterstock"
    r"|Alamy|iStock(?:photo)?|Xinhua|Bloomberg|NurPhoto|Unsplash|Pexels"
    r"|Wikimedia(?: Commons)?)"
)
_ENGLISH = re.compile(
    # advertisements
    r"(?:advertisements?|ads?|sponsored(?: content)?)"
    r"(?:\W+(?:continue reading below|scroll to continue|(?:story|article) continues"
    r"(?: below)?))?"
    r"|(?:story|article|post) continues (?:below|after)(?: (?:this |the )?"
    r"(?:ad(?:vertisement)?|video|photo|gallery|promo\w*|map|chart|image))?"
    r"|scroll (?:down )?to continue(?: (?:with|reading)(?: (?:the )?\w+)?)?"
    r"|continue reading (?:below|the main story)"
    r"|skip (?:past )?(?:the )?(?:ad(?:vertisement)?|newsletter|promo\w*)s?"
    r"(?: promotion)?|after (?:newsletter )?promotion"
    # buttons
    r"|share (?:this|full)?"
    r"(?: (?:this |the |full )?(?:article|story|post|page|on|via|with))?"
    rf"(?: ?{_NETWORKS})?"
    rf"|(?:tweet|print|share|copy link)|{_BUTTON}(?:[\s|·•/,]+{_BUTTON})+"
    # players
    r"|video player is loading|this is a modal window|play(?: video)?|(?:un)?mute"
    r"|(?:current time )?\d{1,2}:\d\d ?/ ?(?:duration )?\d{1,2}:\d\d"
    r"|(?:to view this video|please enable|you need to enable|this site requires)"
    r".{0,160}javascript.{0,120}"
    r"|your browser (?:does not|doesn.t) support .{0,80}"
    # where else it stands
    r"|our standards:? the thomson reuters trust principles"
    r"|a version of this (?:article|story) (?:appears|appeared|was published) in "
    r".{0,140}"
    # pictures
    rf"|(?:photo(?:graph)?s?|image|picture|credit)?\s*:?\s*{_AGENCY}"
    rf"(?:\s*(?:/|\||via)\s*{_AGENCY})*"
    # invitations
    r"|(?:create|register|open|sign in|sign up|log in|subscribe|become).{0,60}"
    r"\bto (?:continue|keep|finish) reading\b.{0,80}"
    r"|you(?:.ve| have) (?:reached|used|hit|\w+ free) .{0,40}"
    r"\b(?:articles?|stories)\b.{0,40}"
    r"|(?:sign|signing) up (?:to|for|here).{0,60}\b(?:newsletter|briefing)\b.{0,120}"
    r"|(?:sign|signing) up (?:to|for) our .{0,40}\b(?:e-?mails?|alerts?)\b.{0,80}"
    r"|(?:get|receive) .{0,60}\b(?:newsletter|(?:in|to) your inbox)\b.{0,80}"
    r"|(?:have|got|do you have) an? (?:\w+ )?(?:story|tip|comment|question)\b.{0,60}"
    r"(?:@|\be-?mail|\bcontact|\bin touch|\blet us|\btell us|\bwrite to|\bsend).{0,80}"
    rf"|follow (?!(?-i:the|these|this|those|your|each) ).{{2,50}} on {_NETWORKS}"
    r"\b.{0,80}"
    rf"|(?:find|like|join) (?:us|me|our .{{2,20}}) (?:on|at) {_NETWORKS}\b.{{0,80}}"
    r"|(?:get|read) .{0,60}\bnews\b.{0,40}\bdownload (?:the|our) .{0,40}app\b.{0,60}"
    r"|download our .{0,40}\bapp\b.{0,80}",
    re.I,
)
# A label and a link: READ MORE: The captain retires.
_LABEL = re.compile(
    r"(?:(?:read|see|watch|listen|more|also)(?: (?:more|also|next|now|on|read|see))?"
    r"|related(?: (?:story|stories|article|articles|coverage|reading|news|video))?"
    r"|(?:don.t miss|recommended|further reading|in other news|topics?|tags?|keywords?"
    r"|must[- ]read|trending|filed under|posted in))\s*(?:[:|>»]|[–—-]\s)",
    re.I,
)
_CREDIT = (
    r"(?:责任?编辑|責任編輯|(?:图片|视觉|版面|文字|[\u4e00-\u9fff]{2,4}新闻|每经)?编辑|編輯"
    r"|责编|責編|审校|校对|校對)\s*[：:／/|｜丨\s]"
    r"|(?:值班(?:编辑|编委|主任)|编委|审核|初审|复审|终审|一审|二审|三审|监制|監製|统筹|签发"
    r"|美编|排版|编审|视频剪辑|剪辑|流程编辑|运营|视觉|出品人?)\s*[：:／/|｜丨]"
)
_CHINESE = pattern(
    # codes and accounts
    r".{0,14}(?:扫码|掃碼|扫一扫|掃一掃|扫描|掃描|长按|長按).{0,24}"
    r"(?:关注|關注|识别|識別|二维码|二維碼|下载|下載|客户端|朋友圈|加入|进群|添加|分享).{0,20}"
    r"|(?:更多.{0,16})?(?:欢迎|歡迎|请|請|敬请|点击|點擊).{0,10}(?:关注|關注|订阅|訂閱|加入)"
    r".{0,50}|点击上方.{0,40}"
    r"|(?:关注|關注).{0,16}(?:公众号|公眾號|微信号|视频号|粉絲團|粉丝团|客户端).{0,30}"
    # editors
    rf"|(?:(?:{_CREDIT})\s*[^，。！？：:]{{1,20}}?[\s、；;）)\]】]*)+"
    # buttons
    r"|(?:请)?点击(?:图片)?(?:查看|进入|阅读|观看|放大|下方|这里|此处)?.{0,6}"
    r"(?:更多|全文|专题|原文|大图|下一页|精彩|详情|链接|二维码).{0,14}"
    r"|(?:(?:收藏|点赞|分享|打印|评论|转发|举报|纠错|微信|微博|QQ空间|朋友圈|复制链接|大|中|小"
    r"|字体|字号|字體|字號|播放|暂停)[\s|·：:]*){2,}"
    r"|分享(?:到|至)\s*[：:]?.{0,16}|字(?:体|号|體|號)\s*[：:].{0,12}"
    r"|(?:听新闻|听文章|播报文章|语音播报.{0,16}|(?:正在)?播放中?|\d+:\d\d\s*/\s*\d+:\d\d)"
    r"|(?:本文|全文)共?\s*\d+\s*字.{0,20}|(?:预计)?阅读(?:时间|约|约需)?\s*[：:]?\s*\d+\s*分钟"
    r"|(?:[【\[]?\d+[】\]]\s*|上一页|下一页|首页|尾页|末页|共\s*\d+\s*页[：:]?|[\d\s<>«»|])*"
    r"(?:上一页|下一页)(?:[【\[]?\d+[】\]]?|尾页|末页|[\d\s<>«»|])*"
    r"|返回.{0,12}(?:首页|主页|列表|顶部)"
    # programs
    r"|(?:打开|下载|下載).{0,16}?(?:APP|客户端)?[，,]?\s*"
    r"(?:查看|阅读|看|畅读|体验|获取|了解)(?:全文|更多|精彩|最新|高清|完整|本地|一手).{0,20}"
    r"|.{0,60}(?:點我下載|点我下载|按我看|立即下载|立即下載).{0,30}"
    # advertisements
    r"|(?:广告|廣告)?\s*(?:[请請])(?:继续|繼續)往下(?:阅读|閱讀)"
    r"|(?:广告|廣告|推广|推廣|赞助|贊助)(?:】.{0,60}|\s*[：:].{0,60})?|文章未完.{0,16}"
    # invitations
    r"|(?:如果[您你]?|觉得|喜欢|点个|别忘了|记得).{0,24}"
    r"(?:打赏|赞赏|点赞|在看|转发|一键三连|分享给).{0,20}"
    r"|原(?:标题|標題|题)\s*[：:].{1,90}"
    r"|喜欢此内容的人还喜欢|继续滑动看下一个|轻触阅读原文|预览时标签不可点|收录于合集.{0,30}"
    r"|(?:爆料|报料|报料|新闻|投稿|举报|商务|合作)(?:热线|熱線|电话|電話|邮箱|郵箱|微信|QQ|合作)"
    r"\s*[：:].{0,60}|(?:如需|欢迎)?转载.{0,12}(?:联系|后台|注明).{0,20}",
    re.I,
)
_ORIGIN_ZH = pattern(
    r"本文(?:来自|转载自|转自|首发于|原载于?|由).{2,40}(?:公众号|公眾號|授权|投稿|发布|作者)"
    r".{0,60}"
)
_LABEL_ZH = pattern(
    r"(?:延伸阅读|延伸閱讀|相关(?:报道|阅读|新闻|链接|推荐|文章)|相關(?:報導|閱讀|新聞|連結)"
    r"|更多(?:新闻|报道|内容|精彩|相關新聞|阅读)|推荐阅读|推薦閱讀|往期(?:回顾|推荐)|另见|参见"
    r"|精彩推荐|热门文章|看更多|猜你喜欢)"
)


def without_asides(page: MeasuredPage, kept: Sequence[int]) -> list[int]:
    """The indices less those of lines in which the page speaks of itself."""
    found = []
    below_label = False
    for i in kept:
        line = page.lines[i]
        if below_label and line.linked > _LINKED:
            continue
        below_label = False
        if _is_aside(line):
            below_label = _is_bare_label(line)
            continue
        found.append(i)
    return found


def without_emptied_boxes(
    page: MeasuredPage, before: Sequence[int], kept: Sequence[int]
) -> list[int]:
    """The indices less those of what heads a box of which no text is kept."""
    gone = set(before) - set(kept)
    own = set(kept)
    emptied = {i for i in kept if _heads_nothing(page, i, own)}
    for i in gone:
        up = page.lines[i].area
        while up >= 0:
            area = page.areas[up]
            inside = [n for n in before if area.first <= n < area.last]
            if len(inside) > _MOST or not all(
                n in gone or _stays_behind(page, n) for n in inside
            ):
                break
            emptied.update(inside)
            up = area.parent
    return [i for i in kept if i not in emptied]


def _heads_nothing(page: MeasuredPage, i: int, kept: set[int]) -> bool:
    """Is it a heading in a small box whose text is left out?"""
    if page.lines[i].place.kind is not BlockKind.HEADING:
        return False
    up = page.lines[i].area
    while up >= 0:
        area = page.areas[up]
        if area.last - area.first > _MOST:
            return False
        texts = [n for n in range(area.first, area.last) if page.goods[n]]
        if texts:
            return kept.isdisjoint(texts)
        up = area.parent
    return False


def _stays_behind(page: MeasuredPage, i: int) -> bool:
    """Is it a heading or label that says nothing without the lines under it?"""
    line = page.lines[i]
    is_heading = line.place.kind is BlockKind.HEADING
    return line.weight < _SHORT and (is_heading or not page.goods[i])


def _is_aside(line: Line) -> bool:
    if line.weight > _LONGEST or line.image or line.place.kind is BlockKind.HEADING:
        return False
    text = line.text
    if line.linked > _ARROW and (text[0] in _ARROWS or text.startswith(_ADVERTS)):
        return True
    text = _core(text)
    if is_chinese(text):
        label = _LABEL_ZH.match(text)
        if label and (line.linked > _LINKED or label.end() == len(text)):
            return True
        if _ORIGIN_ZH.fullmatch(text):
            return True
        is_sentence = line.text.endswith("。")
        return not is_sentence and _CHINESE.fullmatch(text) is not None
    if line.linked > _LINKED and _LABEL.match(text):
        return True
    return _ENGLISH.fullmatch(text) is not None


def _is_bare_label(line: Line) -> bool:
    """Does it stand over links, rather than before one?"""
    if not is_chinese(line.text):
        return False
    return _LABEL_ZH.fullmatch(_core(line.text)) is not None


def _core(text: str) -> str:
    """A line without the signs around it."""
    found = _CORE.search(text)
    return found[0] if found else ""
