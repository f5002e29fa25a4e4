"""What pages write around an article, in both languages. No logic.

Every pattern is matched against a whole line whose white space is single.
"""

from __future__ import annotations

import re

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
    r"toggle caption|enlarge(?: this)? image|view (?:gallery|image in fullscreen)|"
    r"click to (?:expand|enlarge)|view \d+ images?|分享(?:到|至|：|:)?.{0,20}|微信|"
    r"微博|空间|朋友圈|QQ空间|新浪微博|腾讯微博|扫一扫.{0,20}|微信扫.{0,16}|"
    r"返回(?:顶部|首页|搜狐.{0,10}|列表)|关闭(?:窗口)?|打印(?:本页)?|收藏|点赞|"
    r"评论(?:\(?\d*\)?)?|字号.{0,12}|(?:大|中|小)|【?字体.{0,20}|登录|注册|搜索|"
    r"首页|广告|相关(?:新闻|阅读|报道|文章|推荐|链接|专题)[：:]?|推荐阅读[：:]?|"
    r"延伸阅读[：:]?|热门(?:推荐|文章|新闻)|更多.{0,8}|上一篇.{0,60}|下一篇.{0,60}|"
    r"我要评论|查看评论|我来说两句.{0,10}|\d*人?参与评论|举报|纠错|"
    r"手机(?:看|阅读).{0,10}|查看原图|点击(?:查看|进入).{0,30}|阅读原文|展开全文|"
    r"收起|复制链接|海报|播报文章"
    r")\s*",
    re.I,
)

# The ends of pages: nothing after these is the article.
FOOTER = re.compile(
    r"^\W{0,3}(?:copyright\b|©|\(c\) ?\d{4}|all rights reserved|版权所有|版权声明"
    r"|免责声明|terms of (?:use|service)|privacy policy|京?ICP备|ICP证|Copyright)|"
    r"(?:©|copyright ?(?:\(c\)|©)?) ?(?:19|20)\d\d|all rights reserved|"
    r"未经.{0,12}(?:授权|许可|书面).{0,20}(?:不得|禁止)|ICP备\d|公网安备",
    re.I,
)

# Who put the page on the site: optional in every count, and of no use to a reader.
CREDIT_ZH = re.compile(
    r"^[\s\W]*(?:责任?编辑|責任編輯|编辑|編輯|责编|責編|监制|監製|校对|校對|审核|值班编辑|主编|美编|"
    r"编审|终审|一审|二审|三审|初审|复审|文字编辑|视觉编辑|流程编辑|网络编辑|本文(?:来源|编辑)|"
    r"原标题|原標題|来源|來源|稿源|文章来源|出品|策划|统筹|作者|撰文|文|图|摄影)\s*[：:｜|/丨].{0,60}$"
)

# A path of sections: "Home / Business / Technology", "首页 > 新闻 > 国际".
CRUMBS = re.compile(
    r"^(?:(?:you are here|当前位置"
    r"|您(?:现在|当前)?(?:所在)?的?位置|所在位置)\s*[：:]?\s*)?"
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
