"""What pages write around an article, in both languages. No logic.

Every pattern is matched against a whole line whose white space is single.
"""

from __future__ import annotations

import re

from reader.extract.hinted import Hinted
from reader.lazy import pattern

# Lines that are buttons and labels.
FURNITURE = re.compile(
    r"\s*(?:"
    r"share(?: (?:this|on|via|to|with|article|story|page)\b.{0,30})?"
    r"(?: ?[-–|:].{0,30})?|"
    r"(?:tweet|pin(?: it)?|e-?mail(?: this)?|print(?: this)?"
    r"|whats ?app|facebook|twitter"
    r"|linkedin|reddit|telegram|wechat|weibo|copy link|link copied|save|bookmark|like"
    r"|copied|flipboard|pinterest|messenger|x)(?: (?:article|story|page))?|"
    r"(?:back to (?:the )?)?top|close|menu|search|home|log ?in|sign ?(?:in|up)|"
    r"subscribe|register|follow us(?: on.{0,40})?|skip to (?:main )?content|"
    r"advertisements?|ads?|sponsored(?: content)?|loading\.*|"
    r"comments?(?: ?\(?\d+\)?)?|\d+ comments?|leave a (?:comment|reply)|"
    r"related(?: (?:articles|stories|news|topics|posts|content|links|coverage))?:?|"
    r"read more:?|see also:?|more (?:news|stories|from .{1,40})|"
    r"most (?:read|popular)|recommended(?: for you)?|trending(?: now)?|"
    r"you may (?:also )?like.{0,10}|newsletter|play(?: video)?|"
    r"watch(?: live| now)?|listen(?: to article)?|english|中文|fran[cç]ais|"
    r"story continues below(?: advertisement)?|"
    r"article continues (?:below|after) (?:this )?ad(?:vertisement)?|"
    r"continue reading|(?:this )?advertisement(?: has not loaded yet.{0,60})?|"
    r"scroll (?:down )?to continue|(?:hide|show|view) (?:caption|comments?)|"
    r"(?:toggle )?caption|enlarge(?: this)? image|view (?:gallery|image in fullscreen)|"
    r"click to (?:expand|enlarge)|view \d+ images?|分享(?:到|至|：|:)?.{0,20}|微信|"
    r"微博|空间|朋友圈|QQ空间|新浪微博|腾讯微博|扫一扫.{0,20}|微信扫.{0,16}|"
    r"返回(?:顶部|首页|搜狐.{0,10}|列表)|关闭(?:窗口)?|打印(?:本页)?|收藏|点赞|"
    r"评论(?:\(?\d*\)?)?|字号.{0,12}|(?:大|中|小)|【?字体.{0,20}|登录|注册|搜索|"
    r"首页|广告|相关(?:新闻|阅读|报道|文章|推荐|链接|专题)[：:]?|推荐阅读[：:]?|"
    r"延伸阅读[：:]?|热门(?:推荐|文章|新闻)|更多.{0,8}|上一篇.{0,60}|下一篇.{0,60}|"
    r"我要评论|查看评论|我来说两句.{0,10}|\d*人?参与评论|举报|纠错|"
    r"手机(?:看|阅读).{0,10}|查看原图|点击(?:查看|进入).{0,30}|阅读原文|展开全文|"
    r"正在(?:为您)?(?:切换|加载|缓冲).{0,30}|收起|复制链接|海报|播报文章"
    r")\s*",
    re.I,
)

# What stands over a list of other articles.
OTHERS = re.compile(
    r"\s*(?:more (?:from|in|on|news|stories|top|to (?:read|explore)|articles|videos"
    r"|like)\b"
    r".{0,40}|more [A-Z].{2,30}|(?:related|recommended|similar|latest|popular|trending"
    r"|featured|further|recent|other|top)\s(?:articles?|stories|story|news|posts?"
    r"|topics?"
    r"|content|links?|coverage|reading|reads|for you|videos?|now|stor.{1,30})\s*:?"
    r"|related:?|recommended:?|you (?:may|might|could) (?:also )?(?:like|enjoy|be)"
    r".{0,30}"
    r"|(?:read|up|watch|what to read) next.{0,30}"
    r"|most (?:read|popular|viewed).{0,30}"
    r"|don't miss.{0,20}|editor'?s'? picks?|from (?:the|our) (?:web|partners).{0,30}"
    r"|sponsored.{0,30}|promoted.{0,30}|see also:?|also (?:read|on).{0,30}|keep reading"
    r"|about the authors?|the latest|comments"
    r"|отзывы|комментарии|commentaires|kommentare"
    r"|comentarios|comentários|commenti|leave a (?:reply|comment).{0,30}"
    r"|follow us.{0,40}"
    r"|(?:相关|相關|推荐|推薦|延伸|热门|熱門|精彩|更多|最新|猜你|小编最近|作者最近"
    r"|其他|您可能|大家)"
    r"(?:新闻|新聞|阅读|閱讀|报道|報導|文章|推荐|链接|专题|图集|喜欢|感兴趣|都在看"
    r"|资讯|内容|视频).{0,8})"
    r"\s*[:：>»]*\s*",
    re.I,
)

# How lines begin that lead to another page, if they are not the text's own sentences.
POINTS_AWAY = re.compile(
    r"\W*(?:click|tap|read|see|watch|listen|related|advertisement|more (?:on|from)"
    r"|sign up|follow|subscribe|download"
    r"|点击|點擊|扫码|掃碼|阅读|閱讀|相关|相關|延伸|推荐|推薦|下载|下載|关注|關注)",
    re.I,
)

# What stands over readers' comments.
COMMENTS = re.compile(
    r"\W*(?:(?:全部|所有|最新|热门|熱門|精彩|精选|精選|网友|網友|读者|讀者|用户|文章"
    r"|我要|发表|發表|大家|今日)*"
    r"(?:评论|評論|留言|跟帖|跟贴|回帖|回應|热评|热议|熱議)(?:列表|区|區|專區|精选)?"
    r"|(?:\d+ )?(?:reader(?:s.?|.s)? |user |all |top |latest |your |post a |leave a "
    r"|recent |view )?"
    r"(?:comments?|reply|replies|responses)"
    r"|join the (?:conversation|discussion|debate)|have your say"
    r"|discussion(?=\W*[(（]\d))"
    r"\W*(?:[(（]?\d+[)）]?(?:条)?)?\W*",
    re.I,
)

# And what WordPress writes there: “3 thoughts on ‘Title’”, “One Response to ‘Title’”.
COMMENTS_ON = re.compile(
    r"\W*(?:\d+|one|two|three|no|leave a)\s+"
    r"(?:repl(?:y|ies)|responses?|comments?|thoughts?) (?:to|on|about)\b"
    r"|.{0,80}有\s?\d+\s?(?:条|條|则|則|个|個)"
    r"(?:评论|評論|留言|回应|回應|回复|回覆)"
    r"|\d+\s?(?:条|條|则|則)(?:关于|關於|对|對)?.{0,80}"
    r"(?:的)?(?:评论|評論|留言|回复|回應)\W*$",
    re.I,
)

# What a reader is asked who has come to the end.
RATING = re.compile(
    r"\s*(?:不喜欢|减少或屏蔽此类.{0,10}|(?:觉得)?文章不错.{0,10}"
    r"|(?:喜欢|觉得)(?:这篇|此|本)文章?.{0,10}|(?:did you (?:like|find|enjoy) |was )?"
    r"this (?:article|story|page|post) (?:helpful|useful|interesting|informative)\s*\??"
    r"|rate this (?:article|story|post)"
    r"|what did you think of this (?:article|story)\??)\s*",
    re.I,
)

# What only captions say.
CAPTION = pattern(
    r"^(?:图为|图片说明|资料图|图\s?\d{1,2}(?![\d.])|图\s*[：:/｜|丨]|▲|△"
    r"|▼\s*(?:影片|视频|視頻|图|圖|照片)|photo shows\b"
    r"|pictured:|file photo\b)"
    r"|(?:摄影|摄|供图|资料图|图源.{0,20}"
    r"|图片来源.{0,20})[)）】\]。]?$"
    r"|[(（](?:数据|图片|照片|圖片|照片|资料)?来源[：:].{1,20}[)）]$"
    r"|\((?-i:[A-Z])[\w.'’-]+(?: (?-i:[A-Z])[\w.'’-]+){1,2}/[\w .'’-]{2,30}\)$"
    r"|\b(?:photo|image|picture|credit|photograph)s?"
    r"(?: (?:by|courtesy|credit)\b|:).{0,60}$"
    r"|[(/](?:xinhua|reuters|ap|afp|getty images|photo(?:s|graphs?|graphy)?)(?![a-z])"
    r".{0,40}\)?$|getty images\)?$"
    r"|\b(?-i:REUTERS|AFP|AP|EPA|AAP|XINHUA|Reuters|Xinhua"
    r"|Getty Images)\s*/\s*(?-i:[A-Z])"
    r"[\w .'’-]{2,40}$"
    r"|(?:^|[.|]\s*)\W*(?-i:[A-Z])[\w.'’-]+(?: (?-i:[A-Z])[\w.'’-]+){1,2}\s*/\s*"
    r"(?-i:[A-Z])[\w .'’-]{2,30}\W*$"
    r"|(?:©|\(c\)) ?(?-i:[A-Z])[\w .'’/-]{2,40}$"
    r"|^(?:photos? |images? |pictures? )?courtesy (?:of|:) ?.{2,60}$"
    r"|[.(] ?courtesy (?:of )?.{2,40}$"
    r"|[（(](?:[新中]华?[社新]|中新社|美联社|美聯社|路透社?|法新社|视觉中国|東方IC"
    r"|东方IC|央视|歐新社)[^）)]{0,12}[)）]$"
    r"|[图圖]\s*[/／｜|丨:：][^，。]{1,24}[)）]?$"
    r"|[（(][^（()）]{0,16}(?:[摄攝供]|[提供]供|照片|翻拍|翻攝|截[图圖])[)）]$"
    r"|(?:(?:[摄攝]影|供[图圖]|[图圖]片|[图圖]源|照片)\s*[/／｜|：:]"
    r"|[摄攝]影\s)\s*[^，。]{2,20}$"
    r"|(?:提供|供[图圖]|资料照片?|資料照片?|示意[图圖])[)）]?$",
    re.I,
)

# Lines that a site puts under every article.
BOILERPLATE = re.compile(
    r"\s*(?:[（(【]?(?:责任?编辑|責任編輯|编辑|編輯|责编|責編|值班编辑|实习编辑|主编"
    r"|校对|审核|监制|终审|"
    r"原标题|原標題|关键词|关键字|文章关键词|标签|举报邮箱|爆料|报料)\s*(?:[：:>]"
    r"|\s[^，。]{0,20}$)"
    r"|(?:特别|郑重|重要|免责|版权|风险)?(?:声明|提示)\s*[：:]|本文仅代表作者"
    r"|本文为.{0,16}上传并发布"
    r"|以上内容.{0,30}(?:上传|发布)|未经授权|我要反馈$|请支持独立网站"
    r"|.{0,40}扫描.{0,8}二维码"
    r"|本(?:文|站).{0,20}(?:不代表|观点|立场)|(?:first|last) (?:published|updated)\b"
    r"|(?:want|sign up|subscribe|click here|follow) .{0,80}newsletters?\b"
    r"|get .{0,60}(?:delivered|straight|sent) to your (?:inbox|e-?mail)"
    r"|by (?:signing up|subscribing|submitting|clicking).{0,60}(?:agree|terms|consent)"
    r"|you can find this story in my bookmarks|image (?:copyright|source)\b"
    r"|media playback is (?:un|not )"
    r"|this (?:story|article) (?:was )?(?:first|originally) "
    r"(?:appeared|published) (?:in|on) .{0,40}newsletter"
    r"|note: browsers with|ad block users|this newsletter may contain)",
    re.I,
)

# The ends of pages: nothing after these is the article. A sentence about copyright or
# about a privacy policy is none of them.
FOOTER = Hinted(
    r"^\W{0,3}(?:copyright\b(?! (?-i:(?!by\b|of\b|and\b|notice|belongs)[a-z]))|©"
    r"|\(c\) ?\d{4}|all rights reserved|版权所有|版权声明|免责声明"
    r"|(?:terms of (?:use|service)|privacy policy)(?! (?-i:(?!and\b|appl)[a-z]))"
    r"|京?ICP备|ICP证)|"
    r"(?:©|copyright ?(?:\(c\)|©)?) ?(?:19|20)\d\d|all rights reserved|"
    r"未[经經].{0,12}(?:授[权權]|许可|許可|[书書]面|同意).{0,20}(?:不得|禁止|[请請]勿)"
    r"|ICP备\d|公网安备"
    r"|^\W*凡.{0,12}(?:注明|註明|标明|来源).{0,80}(?:转载|轉載|稿件|作品|版权)"
    r"|(?:不代表|不意味着|不代表著)(?:本|我)(?:网|網|站|报|報|平台|刊).{0,12}"
    r"(?:观点|觀點|立场|立場|赞同|贊同|同意)",
    ("copyright", "©", "(c)", "rights reserved", "terms of", "privacy policy", "icp",
     "版权所有", "版权声明", "免责声明", "未", "公网安备", "凡", "不代表", "不意味着"),
)  # fmt: skip

# What stands over the small print of a whole site.
SMALL_PRINT = re.compile(
    r"\W*(?:(?:general |legal |important )*(?:disclaimers?|legal notices?"
    r"|risk (?:warnings?|disclosures?))|important (?:legal )?information"
    r"|(?:免责|免責|版权|版權|重要)(?:声明|聲明|条款|條款)"
    r"|风险提示(?:[及与和]免责(?:声明|条款))?)\W*",
    re.I,
)

# Who put the page on the site: optional in every count, and of no use to a reader.
CREDIT_ZH = pattern(
    r"^[\s\W]*(?:责任?编辑|責任編輯|编辑|編輯|责编|責編|监制|監製|校对|校對|审核"
    r"|值班编辑|主编|美编|"
    r"编审|终审|一审|二审|三审|初审|复审|文字编辑|视觉编辑|流程编辑|网络编辑"
    r"|本文(?:来源|编辑)|"
    r"原标题|原標題|来源|來源|稿源|文章来源|出品|策划|统筹|作者|撰文|文|图"
    r"|摄影)\s*[：:｜|/丨].{0,60}$"
)

# A path of sections: "Home / Business / Technology", "首页 > 新闻 > 国际".
_PLACE = r"(?!位置)(?:[您你]的?)?(?:(?:现在|当前|目前|所在|所处)的?)*位置(?:是|为)?"
# What a page says of the day on which it is looked at.
TODAY = re.compile(r"\s*(?:今天是|今日是|现在是|today is\b|it is now\b)", re.I)
# How the day of the visit is written over a page.
WEEKDAY = re.compile(
    r"\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:19|20)\d\d年.{2,8}日\s*星期)",
    re.I,
)
# With a day or a name that is not the article's: of the visit, of the makers of the
# page, of a post of a social network.
NO_CREDIT = re.compile(
    rf"^(?:{TODAY.pattern})|[©Ⓒ]|\bcopyright\b|\ball rights reserved|版权所有|版權所有"
    r"|^[—–-]\s*\S.{0,60}\(@\w{2,30}\)",
    re.I,
)
YOU_ARE_HERE = re.compile(rf"^\s*(?:you are here|{_PLACE})\s*[：:]?\s*", re.I)
CRUMBS = re.compile(
    rf"(?:{YOU_ARE_HERE.pattern})?"
    r"(?P<path>[^/>»›|→＞]{1,40}(?:\s*[/>»›→＞]\s*[^/>»›|→＞]{1,40}){1,6})$",
    re.I,
)
HOMES = frozenset(
    (
        "home",
        "homepage",
        "index",
        "frontpage",
        "首页",
        "首頁",
        "主页",
        "网站首页",
        "新闻中心",
    )
)

# Dates as pages print them.
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sep sept", "october oct",
            "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
