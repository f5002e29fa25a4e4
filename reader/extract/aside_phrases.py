"""What a page writes of itself among and below the paragraphs. No logic.

Every pattern is matched against a whole line whose white space is single and whose
outer signs are gone.
"""

from __future__ import annotations

import re

from reader.extract.names_en import SHAPE
from reader.lazy import pattern

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
ENGLISH = re.compile(
    # advertisements
    r"(?:advertisements?|ads?|sponsored(?: content)?)"
    r"(?:\W+(?:continue reading below|scroll to continue|(?:story|article) continues"
    r"(?: below)?))?"
    r"|(?:story|article|post) continues (?:below|after)(?: (?:this |the )?"
    r"(?:ad(?:vertisement)?|video|photo|gallery|promo\w*|map|chart|image))?"
    r"|(?:the )?(?:story|article|post|report|text) (?:continues|resumes) (?:below"
    r"|after)"
    r"\b.{0,60}\b(?:ads?|advert\w*|sponsors?|promo\w*|break|message|video|photos?)"
    r"|this is an? (?:paid )?(?:ad|advert\w*)\b.{0,60}"
    r"|(?:playback|loading|upload|request|connection) (?:failed|error|timed out).{0,60}"
    r"|this ad(?:vertisement)? has not loaded\b.{0,80}"
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
    r"|(?:sorry\W{1,3})?(?:this|embedded) (?:video|audio|clip|stream|live ?stream"
    r"|embed|player|media"
    r"|content) (?:(?:is )?(?:currently )?(?:not|no longer|unavailable|unsupported)"
    r"|can ?not|can.t|could(?: no|n.)t"
    r"|failed) ?.{0,80}"
    r"|your browser (?:does not|doesn.t) support .{0,80}"
    # quoted posts
    r"|image or embed|view (?:this )?post on (?:instagram|facebook|threads|x)"
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
    r"(?:@|\be-?mail|\bcontact|\bin touch|\blet us|\btell us|\bwrite to|\bsend|\breach"
    r"|\bsignal\b|\bsecure|\bwhats ?app|\bnewsroom).{0,80}"
    rf"|follow (?!(?-i:the|these|this|those|your|each) ).{{2,50}} on {_NETWORKS}"
    r"\b.{0,80}"
    rf"|(?:find|like|join) (?:us|me|our .{{2,20}}) (?:on|at) {_NETWORKS}\b.{{0,80}}"
    r"|(?:get|read) .{0,60}\bnews\b.{0,40}\bdownload (?:the|our) .{0,40}app\b.{0,60}"
    r"|download our .{0,40}\bapp\b.{0,80}",
    re.I,
)
# What a publisher writes to whoever may not read on, and to those whose address it
# wants: short sentences that speak of this page, of reading or of a newsletter.
_MONEY = r"(?:free|trial|subscri\w+|membership|account|[$£€]?\s?\d|today|now\b)"
GATES = re.compile(
    r"(?:the rest of )?this (?:article|story|content|post|page|video) is (?:only |now "
    r"|exclusively )?(?:available |reserved |open |free )?(?:only )?(?:for|to) "
    r"(?:our |paid |paying |premium |registered |logged[- ]in )*"
    r"(?:subscribers?|members?|users|readers)\b.{0,40}"
    r"|this (?:article|story|content|post) is free to read (?:once|when|if|with|after)"
    r" .{0,120}"
    r"|(?:only|exclusively for) (?:paid |paying |our |registered )*(?:members"
    r"|subscribers)"
    r" (?:can|may) (?:read|see|view|access)\b.{0,90}"
    r"|you(?:.ve| have) (?:only )?(?:\d+|one|two|three|four|five) (?:free )?"
    r"(?:articles?|stories|story) (?:left|remaining)\b.{0,40}"
    r"|you(?:.ve| have) read \d+ (?:of (?:your )?\d+ )?(?:free )?(?:articles|stories)\b"
    r".{0,40}|(?:subscribers|members) can read this (?:article|story).{0,40}"
    r"|an? (?:\w+ )?(?:subscription|account|membership) is (?:required"
    r"|needed) to .{0,60}"
    r"|already (?:have an? (?:\w+ )?(?:account|subscription)|an? (?:\w+ )?(?:subscriber"
    r"|member)|registered|subscribed)\W.{0,60}"
    r"|(?:subscribe|sign up)(?: now| here)? (?:to|for) (?:our |breaking |daily "
    r"|weekly |free "
    r"|the |latest )*(?:news|updates|alerts|headlines)[\w ]{0,20}"
    r"|(?:please )?(?:enter|submit) your e-?mail\b.{0,120}"
    rf"|unlock (?:this|the full|the rest of (?:this|the)) (?:article|story"
    rf"|post)\b.{{0,80}}"
    rf"|(?:continue|keep) reading (?:for free|with|by"
    rf"|after)\b.{{0,40}}{_MONEY}.{{0,40}}"
    rf"|read the (?:full|rest of (?:this|the)) (?:article"
    rf"|story)\b.{{0,40}}{_MONEY}.{{0,40}}"
    r"|save (?:up to )?\d+ ?(?:%|per ?cent).{0,40}"
    r"\b(?:subscri|annual (?:plan|membership)).{0,60}"
    r"|registration (?:is free|takes (?:less|only|just)).{0,60}"
    rf"|(?:try|get) \d+ (?:days?|weeks?|months?) for (?:[$£€]?\s?\d|free).{{0,80}}"
    rf"|(?:only )?[$£€]?\s?\d+(?:\.\d+)? (?:for|a"
    rf"|per) .{{0,40}}cancel (?:any ?time)\b.{{0,30}}"
    r"|(?:if you )?(?:like|love|enjoy|liked|enjoyed|enjoying) (?:what you.(?:re| are)"
    r" reading|(?:reading )?this (?:article|story|post|newsletter))\b.{0,140}"
    r"|(?:want|would you like) (?:to (?:read|get|see) )?more .{0,80}"
    r"\b(?:inbox|newsletter|e-?mail)\b.{0,80}"
    r"|(?:newsletter|subscribe|sign up)\s*:\s.{0,140}"
    r"|(?:subscribe|sign up)(?: now| here| today)? (?:to|for) .{2,70}\b(?:newsletter"
    r"|briefing|inbox|(?:top|biggest|best) stories|headlines|latest news)\b.{0,100}"
    r"|.{0,50}\b(?:delivered|straight|direct(?:ly)?|sent) to your (?:inbox"
    r"|e-?mail)\b.{0,60}"
    r"|if you (?:find|found|like|liked|enjoy|enjoyed|value|appreciate|love) (?:this|our"
    r"|the|these|what)\b.{0,80}\b(?:shar|subscri|donat|support|sign up|follow us"
    r"|forward|consider|tell (?:a|your)|check out|join)\w*\b.{0,80}"
    r"|(?:was|were) (?:this|you) .{0,30}\b(?:forwarded|sent|shared)\b.{0,80}"
    r"|add .{2,40} (?:as|to) (?:a|your) preferred sources?.{0,20}"
    r"|you(?:.re| are) reading (?:an?|one of|our|your) (?:\w+ ){0,3}(?:free|premium"
    r"|preview|sample|subscribers?.only)\b.{0,90}"
    r"|(?:listen|subscribe|tune in) .{0,60}\bpodcasts?\b.{0,100}"
    r"|(?:listen to|hear|catch|stream|find) .{0,60}\b(?:our|the|this) "
    r".{0,40}\b(?:podcast"
    r"|episode|show)\b.{0,60}\b(?:wherever|apple|spotify|your podcasts?|youtube|app)"
    r"\b.{0,40}"
    r"|.{4,100}\? ?(?:please )?(?:get in touch|contact us|e-?mail us|let us know"
    r"|text us"
    r"|send (?:us|a letter|your|an e-?mail)|drop us|leave (?:us|a)|share your|write "
    r"to us)\b"
    r".{0,100}"
    r"|this (?:story|article|post|page) has been (?:shared|read|viewed|liked)\b.{0,40}"
    r"|i(?:.d| would) like to (?:be (?:e-?mailed|contacted|notified)|receive)\b.{0,140}"
    r"|join (?:our|the) .{0,40}\b(?:channel|group|community|server|discord)\b.{0,80}"
    r"|we (?:want|would like|would love|.d like|.d love) to (?:hear|know) (?:from "
    r"you|your"
    r"|what you|how you)\b.{0,140}|we.(?:d like|d love|re eager) to hear\b.{0,140}"
    r"|what.s (?:on )?your (?:view|take|opinion|mind|story"
    r"|experience)\b.{0,60}\b(?:write"
    r"|e-?mail|tell us|let us|share|send|comment|join)\b.{0,80}"
    # comments
    r"|(?:what do you think\W{1,3})?(?:let us know|tell us(?: what you think)?"
    r"|share your (?:thoughts|views?|opinions?|experiences?)|have your say|sound off"
    r"|join the (?:conversation|discussion|debate))\b.{0,40}"
    r"\b(?:comments?(?: section)?|below|here)\b.{0,24}"
    r"|comments (?:are|have been) (?:now )?closed.{0,40}|no comments(?: yet)?"
    r"|be the first to (?:comment|reply|share .{0,40})"
    r"|(?:sign|log) in to (?:comment|post|reply).{0,40}"
    # programs and players
    r"|(?:download|get|install) (?:the|our) .{0,40}\bapp (?:for (?:the latest"
    r"|breaking|more"
    r"|free|live|news)|(?:today|now|here)\b|from the).{0,60}"
    r"|(?:read|see|open|continue|view) (?:this )?(?:story|article|reading)? ?(?:in|on"
    r"|with)"
    r" (?:our|the) (?:[\w ]{0,30} )?app\b.{0,30}"
    r"|stay (?:up to date|informed|connected|ahead|tuned|in the loop)\b.{0,40}"
    r"\b(?:our (?:free )?(?:app|newsletter|channel)|follow|subscrib).{0,60}"
    r"|(?:sponsored|presented|brought to you|powered) by [^.,]{2,30}"
    r"|scan (?:the|this) (?:qr )?code to (?:download|install|get|read|subscribe|follow"
    r"|join|listen)\b.{0,60}|get [\w .]{2,30} on your phone.{0,30}"
    r"|audio (?:by|version by|recorded by|produced by) .{2,40}"
    r"|this (?:article|story|audio|recording) (?:was|is|has been) (?:read|narrated"
    r"|voiced"
    r"|auto-?generated|generated|recorded)\b.{0,120}"
    r"|(?:please )?(?:support us by )?(?:disabl|turn|switch|whitelist).{0,30}"
    r"ad[- ]?block.{0,60}"
    r"|(?:thanks|thank you)(?: (?:so|very) much)? for (?:reading|visiting|subscribing"
    r"|listening|watching|signing up|being (?:here|an?))\b.{0,140}"
    r"|click to share on .{2,20}\(opens in new window\)"
    r"|share this (?:article|story|post) (?:with|on|via).{0,40}",
    re.I,
)
_NAME = (
    r"(?:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}|[\u4e00-\u9fff\uac00-\ud7a3· ]{2,16})"
)
_ADDRESS = r"[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}"
# Whom to write to, below the text.
CONTACT = pattern(
    rf"(?:(?:By|by|BY|Contact|[Ee]-?mail|[Rr]eporter|記者|记者|[采採]访"
    rf"|撰文)\s*[：:]?\s*)?"
    rf"(?:{_NAME}\s*[,，|·/／(（<:：-]*\s*)?{_ADDRESS}"
    rf"(?:\s*[(（|/／]?\s*{_NAME})?(?:\s*[,，|]\s*[\d() +-]{{6,20}})?"
    rf"|(?:[Rr]each|[Cc]ontact|[Ee]-?mail|[Ww]rite to) (?:the (?:reporter|writer|author"
    rf"|editor)|{_NAME}) (?:at|on|via) .{{0,40}}{_ADDRESS}.{{0,60}}"
    rf"|{_NAME} can be (?:reached|contacted) .{{0,60}}{_ADDRESS}.{{0,60}}"
    rf"|{_NAME} can be (?:reached|contacted) (?:at|on|via"
    rf"|by) .{{0,30}}{_ADDRESS}.{{0,60}}"
    rf"|(?:记者|記者|联系|聯絡|作者|投稿|信箱|投诉|举报|编辑部|采访|採訪|联络)*"
    rf"(?:邮箱|郵箱|信箱|记者|記者|电邮|電郵|邮件)\s*[：:]\s*{_ADDRESS}"
)
# What it takes no blame for, and whose the text is, below the text.
SMALL_PRINT = pattern(
    r"(?:disclaimer\W{1,3})?the (?:views?|opinions?)(?: and (?:views?|opinions?))?"
    r" expressed\b.{0,60}\b(?:author|writer|contributor|individual|own|not)\b.{0,200}"
    r"|(?:tags?|keywords?|topics?|categor(?:y|ies)|filed under|posted in)\s*:.{1,160}"
    r"|(?:话题|文章|相关|相關|所属|新闻)?(?:标签|標籤|標簽|关键字|關鍵字|关键词"
    r"|關鍵詞|分类|分類)"
    r"\s*[：:][^。]{1,60}"
    r"|(?:tagged(?: with| as)?|in this article|see more on|more on)\s*:.{1,160}"
    r"|(?:the )?(?:views?|opinions?) expressed .{0,120}"
    r"|(?:report|spot|found|notice|see|suggest) (?:a|an) (?:error|mistake|typo"
    r"|correction"
    r"|problem)\b.{0,80}"
    r"|[(（]?(?:原载|原載|原刊|刊于|刊於|转自|轉自).{2,30}[)）]?|如有侵[权權].{0,30}"
    r"|(?:提醒[您你][：:])?.{0,6}(?:飲酒過量|喝酒不開車|未[成滿]年.{0,6}飲酒"
    r"|吸[菸烟]有害|酒後不開車).{0,20}"
    r"|follow (?:the )?(?:author|writer|reporter|her|him|them) on .{1,30}@\w.{0,40}"
    r"|reproduction (?:in whole or in part )?without (?:written )?permission.{0,60}"
    r"|(?:send|email) (?:your )?(?:news )?tips? to .{4,60}"
    r"|저작권자.{0,60}|무단\s?전재.{0,40}|ⓒ.{0,60}무단.{0,40}"
    r"|(?:[策统統]划|[统統]筹|监制|監製|出品|海报|设计|視覺|视觉|制图|[摄攝]影|剪辑"
    r"|配音|文案)"
    r"(?:设计|制作)?\s*[：:／/|｜丨]\s*[^。，]{2,60}"
    r"|the (?:views?|opinions?) in this .{0,100}\b(?:author|writer|own)\b.{0,80}"
    r"|(?:新闻线索|报料|爆料)(?:报料|爆料)?(?:通道|平台|渠道|方式)\s*[：:].{0,80}"
    r"|disclaimer\s*:.{0,300}|(?:the )?end|全文完|本文完"
    r"|read the (?:original|full) (?:article|story|post|piece|interview)\b.{0,50}"
    r"|this (?:story|article|report) has not been edited by .{0,160}"
    r"|[\w .'’]{2,40} (?:is|are) not responsible for the content of external .{0,80}"
    r"|this (?:article|story) (?:was|is) (?:originally "
    r"|first )?(?:re)?published (?:in|on|by"
    r"|from) .{2,120}read the (?:original|full)\b.{0,40}"
    r"|(?:(?:in|copyright)\W{1,3})?侵[权權](?:投[诉訴]|[举舉][报報]).{0,30}"
    r"|(?:部分)?(?:文章|本文|图片|圖片|素材|内容|以上)[^。]{0,24}"
    r"(?:来源|來自|来自|源)(?:于|於)?(?:互联网|网络|網絡|網路)[^。]{0,60}",
    re.I,
)
# A label and a link: READ MORE: The captain retires. All of its words are of these,
# and one of the first line.
_TELLING = (
    r"read|watch|listen|more|also|related|recommended|further|trending|next|latest|live"
    r"|explainer|explained|analysis|opinion|icymi|previously|earlier|background|deeper"
    r"|miss(?:ed)?|must|topics?|tags?|keywords?|filed|tagged|posted|pictures"
    r"|archives?|picks?"
    r"|coverage|special|keep|far|updates|up|similar|featured|enjoy|live|follow|breaking"
    r"|gallery|photos|podcast|quiz|factbox|timeline|profile|poll"
)
LABEL = pattern(
    rf"(?=[^:|>»–—]*\b(?:{_TELLING})\b)"
    rf"(?:(?:{_TELLING}|see|learn|now|on|about|this|the|our|from|for|in|to|of|and|at"
    rf"|with|it"
    r"|full|story|stories|articles?|coverage|reading|news|video|report|other|top|you"
    r"|your"
    r"|may|might|can|like|want|what|keep|go|dig|catch|case|don.t|editor.?s?|under"
    r"|posts?"
    r"|series|here|special|review|worth|time|continue|must-read|a|so|guide)[\s-]*){1,8}"
    r"(?:[:|>»]|[–—-]\s)",
    re.I,
)
_CREDIT = (
    r"(?:责任?编辑|責任編輯|(?:图片|视觉|版面|文字|[\u4e00-\u9fff]{2,4}新闻"
    r"|每经)?编辑|編輯"
    r"|[文图圖]\s*[/／、&]\s*[文图圖摄攝]|责编|責編|审校|校对|校對)\s*[：:／/|｜丨\s]"
    r"|(?:值班(?:编辑|编委|主任)|编委|审核|初审|复审|终审|一审|二审|三审|监制|監製"
    r"|统筹|签发"
    r"|(?:执行|值班|本期)?主编|美编|排版|编审|视频剪辑|剪辑|流程编辑|运营|视觉"
    r"|出品人?|[审審][读讀核阅閱]"
    r"|核稿編輯)"
    r"\s*[：:／/|｜丨]"
)
CHINESE = pattern(
    # codes and accounts
    r".{0,14}(?:扫码|掃碼|扫一扫|掃一掃|扫描|掃描|长按|長按).{0,24}"
    r"(?:关注|關注|识别|識別|二维码|二維碼|下载|下載|客户端|朋友圈|加入|进群|添加"
    r"|分享).{0,20}"
    r"|(?:更多.{0,16})?(?:欢迎|歡迎|请|請|敬请|点击|點擊).{0,10}(?:关注|關注|订阅"
    r"|訂閱|加入)"
    r".{0,50}|点击上方.{0,40}"
    r"|(?:关注|關注).{0,16}(?:公众号|公眾號|微信号|视频号|粉絲團|粉丝团|客户端).{0,30}"
    r"|(?:点赞|在看|转发|分享|收藏|关注|评论|留言|星标|三连)"
    r"(?:\s*[+＋、/&和·]\s*(?:点赞|在看|转发|分享|收藏|关注|评论|留言|星标"
    r"|三连))+.{0,24}"
    # what a machine made or did not show
    r"|(?:以上|本文?|文中|此)?(?:部分)?(?:内容|图片|摘要|文章|配图|封面|音频|语音"
    r"|翻译|总结)?"
    r"(?:均|系|为|由|是|使用|采用).{0,12}(?:AI|人工智能|大模型|机器)[^，。]{0,6}"
    r"(?:生成|撰写|创作|翻译|整理|合成|辅助|总结|朗读).{0,24}"
    r"|(?:抱歉[，,])?(?:该|此|本)?(?:视频|音频|图片|页面|内容|播放器|评论)"
    r"(?:加载|载入|播放|缓冲|请求|获取)(?:失败|出错|异常|中|不出来).{0,20}"
    r"|AI(?:摘要|总结|导读|速览|播报)由?.{0,30}"
    r"|(?:该|此)(?:内容|文章|视频|图片|页面)(?:已|被|暂|不|无法).{0,24}"
    r"|(?:请)?(?:往|向)?[上下左右]+滑动?.{0,6}(?:查看|阅读|继续|浏览|更多).{0,10}"
    r"|(?:公众号)?后台(?:回复|留言).{0,30}|点个.{0,4}赞.{0,12}"
    r"|IP ?属地\s*[：:]?\s*[\u4e00-\u9fff]{2,8}"
    # editors
    rf"|(?:(?:{_CREDIT})\s*[^，。！？：:]{{1,20}}?[\s、；;）)\]】]*)+"
    # buttons
    r"|(?:请)?点击(?:图片)?(?:查看|进入|阅读|观看|放大|下方|这里|此处)?.{0,6}"
    r"(?:更多|全文|专题|原文|大图|下一页|精彩|详情|链接|二维码).{0,14}"
    r"|(?:(?:收藏|点赞|分享|打印|评论|转发|举报|纠错|微信|微博|QQ空间|朋友圈|复制链接"
    r"|大|中|小"
    r"|字体|字号|字體|字號|播放|暂停)[\s|·：:]*){2,}"
    r"|分享(?:到|至)\s*[：:]?.{0,16}|字(?:体|号|體|號)\s*[：:].{0,12}"
    r"|(?:听新闻|听文章|播报文章|语音播报.{0,16}|(?:正在)?播放中?"
    r"|\d+:\d\d\s*/\s*\d+:\d\d)"
    r"|(?:本文|全文)共?\s*\d+\s*字.{0,20}|(?:预计)?阅读(?:时间|约"
    r"|约需)?\s*[：:]?\s*\d+\s*分钟"
    r"|(?:[【\[]?\d+[】\]]\s*|上一页|下一页|首页|尾页|末页|共\s*\d+\s*页[：:]?"
    r"|[\d\s<>«»|])*"
    r"(?:上一页|下一页)(?:[【\[]?\d+[】\]]?|尾页|末页|[\d\s<>«»|])*"
    r"|返回.{0,12}(?:首页|主页|列表|顶部)"
    # gates
    r"|(?:您?尚未登[录入錄]|请先|請先|登[录入錄](?:后|後|以)|注册|註冊|订阅|訂閱|购买"
    r"|開通|开通|成为|試閱"
    r"|试读|剩余|还剩|還有|您?正在(?:阅读|閱讀)|本文(?:为|仅|僅|需|系)|還不是會員"
    r"|还不是会员|加入会员)"
    r"[^。]{0,30}(?:(?:阅读|閱讀|查看|畅读|暢讀|解锁|解鎖|观看)(?:全文|本文|更多|全站"
    r"|完整)"
    r"|(?:全文|后继续|後繼續|继续|繼續)(?:阅读|閱讀)|登录后继续|立即登[录入錄]"
    r"|免費註冊|免费注册"
    r"|(?:会员|會員|订阅用户|訂戶)(?:专享|專享|专属|专区|獨享|阅读)"
    r"|后(?:可)?(?:查看|阅读)|(?:付费|订阅|登录)(?:后)?(?:解锁|可读)).{0,20}"
    r"|[￥¥]?\s?\d+(?:\.\d+)?\s*(?:元)?\s*(?:立即)?(?:购买|購買|订阅|開通|开通)"
    r"|(?:欢迎|歡迎|立即|免费|免費|輸入|输入)?.{0,16}(?:订阅|訂閱).{0,10}"
    r"(?:电子报|電子報|简报|簡報|邮件|快讯|Newsletter|newsletter).{0,30}"
    # programs
    r"|.{0,6}(?:打开|打開|下载|下載|前往|来|用|使用|安装)[^，。：:]{0,14}(?:APP"
    r"|客户端|客戶端)"
    r"(?:内|中|里)?(?:[，, ]?(?:打开|查看|阅读|閱讀|参与讨论|參與|看|体验|掌握|获取"
    r"|更多|享|随时)[^。]{0,24})?"
    r"|(?:APP|客户端|App)(?:内|中)?(?:打开|查看|阅读|專享).{0,10}"
    r"|(?:用|使用)APP看新聞.{0,60}"
    r"|扫一扫.{0,4}在?手机.{0,12}"
    r"|[您你]的浏览器(?:暂)?不支持.{0,30}"
    r"|(?:(?:[#＃][^\s#＃，。]{1,16}[#＃]?)\s*){2,}"
    r"|(?:查看|浏览)更多相关.{0,12}"
    r"|.{0,16}(?:点击|點擊|点此|點此|点我|點我|戳|按此).{0,8}(?:进入|進入|查看|阅读"
    r"|閱讀|观看"
    r"|觀看|收听|放大|了解|浏览)"
    r".{0,10}(?:专题|專題|频道|頻道|更多|全文|原文|大图|大圖|详情|首页|直播|视频|链接"
    r"|合集)?[\s>＞]*"
    # programs, elder
    r"|(?:打开|下载|下載).{0,16}?(?:APP|客户端)?[，,]?\s*"
    r"(?:查看|阅读|看|畅读|体验|获取|了解)(?:全文|更多|精彩|最新|高清|完整|本地"
    r"|一手).{0,20}"
    r"|.{0,60}(?:點我下載|点我下载|按我看|立即下载|立即下載).{0,30}"
    # advertisements
    r"|(?:广告|廣告)?\s*(?:[请請])(?:继续|繼續)往下(?:阅读|閱讀)"
    r"|(?:广告|廣告|推广|推廣|赞助|贊助)(?:】.{0,60}|\s*[：:].{0,60})?|文章未完.{0,16}"
    # invitations
    r"|(?:如果[您你]?|觉得|喜欢|点个|别忘了|记得).{0,24}"
    r"(?:打赏|赞赏|点赞|在看|转发|一键三连|分享给).{0,20}"
    r"|原(?:标题|標題|题)\s*[：:].{1,90}"
    r"|喜欢此内容的人还喜欢|继续滑动看下一个|轻触阅读原文|预览时标签不可点"
    r"|收录于合集.{0,30}"
    r"|(?:爆料|报料|报料|新闻|投稿|举报|商务|合作)(?:热线|熱線|电话|電話|邮箱|郵箱"
    r"|微信|QQ|合作)"
    r"\s*[：:].{0,60}|(?:如需|欢迎)?转载.{0,12}(?:联系|后台|注明).{0,20}",
    re.I,
)
# In parentheses: whose report it is.
CREDIT_ZH = pattern(
    r"[（(【](?:[\u4e00-\u9fff]{0,8}(?:记者|编辑|通讯员|实习生|校对|审核|责编|见习"
    r"|文[/／]?图"
    r"|摄影)(?:[：:/／\s]\s*[\u4e00-\u9fff·\s、,，;；/／]{2,24}))+[）)】]\s*\d{0,8}"
)
# A short code of WordPress that nothing filled in.
SHORT_CODE = pattern(
    r"\[/?[a-z][\w-]{2,30}(?:[\s_][\w-]+\s*=[^\]]{0,200}|/)\s*\]|\[/[a-z]\w{2,20}\]",
    re.I,
)
_JOB = (
    r"(?:reporter|writer|journalist|correspondent|columnist|editor|producer|blogger"
    r"|contributor|photographer|reporting (?:fellow|intern)|critic)"
)
# Somebody of whom a line tells who he is.
SOMEBODY = pattern(
    rf"(?P<name>{SHAPE}),? (?:is|was|has been)"
    r" (?:an?|the)\b"
)
# Who the writer is, below the text; `name` is told there first.
AUTHOR_NOTE = pattern(
    rf"(?:about the (?:author|writer)\W+)?(?P<name>{SHAPE})"
    r",? (?:(?:is|has been|works as|serves as) (?:an?|the|our)\b[^.]{0,120}?\b"
    rf"{_JOB}\b|(?:covers|writes (?:about|for|on)|reports (?:on|for|from)|edits) )"
    r".{0,320}"
)
THE_AUTHOR = pattern(
    r"about the (?:author|writer)s?\W.{2,300}"
    r"|the (?:author|writer)s? (?:is|are|was|were|teach(?:es)?|works?|has|have"
    r"|serves?)\b.{0,300}|本?文?(?:作者|译者|撰文者?)(?:简介|介绍|信息|系|为|现[为任]"
    r"|[：:]).{2,140}",
    re.I,
)
# When the page was changed; the rest of the line is the date.
DATED = pattern(
    r"(?:last |first )?(?:updated|modified|published|reviewed|edited|posted|created)"
    r"(?: on| at)?\s*[:：]?\s+(?=[\w,.])|(?:最[后近])?(?:编辑|发布|发表|更新|修改)"
    r"(?:[于在]|时间|日期)?\s*[：:]?\s*(?=\d)",
    re.I,
)
# Whose the rights are, below a Chinese text; a sentence, too.
RIGHTS_ZH = pattern(
    r"(?:本文|文章|图片|素材|内容|以上|部分|声明)[^。]{0,24}"
    r"(?:来源于?|来自|源于|转载?自|整理自|摘自|取自)(?:互联)?网络?[^。]{0,60}。?"
    r"|[^。]{0,60}(?:如有|若有|涉及|如涉及)侵权[^。]{0,30}。?"
    r"|[^。]{0,50}侵权(?:必究|请联系|联删|立删|即删)[^。]{0,20}。?"
)
ORIGIN_ZH = pattern(
    r"本文(?:来自|来源)[^。]{0,30}(?:下载|关注|订阅)[^。]{0,40}|"
    r"打开微信[，,]?点击底部的.{0,60}|.{0,4}文明上网.{0,8}理性发言.{0,40}|"
    r"本文(?:来自|转载自|转自|首发于|原载于?|由).{2,40}(?:公众号|公眾號|授权|投稿"
    r"|发布|作者)"
    r".{0,60}"
)
_KIND = (
    "(?:阅读|閱讀|新闻|新聞|报道|報導|報道|文章|内容|內容|专题|專題|资讯|資訊|影音"
    "|影片|视频|視頻|推荐|推薦"
    "|延伸|链接|連結|鏈接|回顾|回顧|精彩|图集|话题|話題|原文|全文|更多|频道)"
)
_WHICH = (
    "(?:相关|相關|更多|延伸|扩展|拓展|参考|參考|推荐|推薦|热门|熱門|精选|精選|精彩"
    "|往期|同类|同類|最新|其他"
    "|其它|也可|还可|點擊|点击|点此|查看|观看|进入|進入|请|請|看|此前|早前|早些时候"
    "|责编|編輯|编辑|小编|小編"
    "|主编|今日|本期|重点|重點|深度|热点|相似|新闻|新聞|阅读|閱讀)"
)
LABEL_ZH = pattern(
    rf"(?:{_WHICH}{{1,4}}\s*{_KIND}{{1,2}}|更多(?!的)[^，。：:]{{1,12}}{_KIND}"
    r"|前情(?:提要|回顾|回顧)|同场加映|同場加映|另见|另見|参见|參見|[上下]一[篇则則]"
    r"|(?:推荐|推薦|专题|專題|点击这里|點擊這裡|点此|點此)(?=\s*[：:])"
    rf"|(?:猜你|你|您|大家|看过本文的人)(?:可能|也许|还|還|也|都|會)*(?:在看|想看"
    rf"|喜欢|喜歡|感兴趣|感興趣)"
    r"|原文(?:链接|連結|地址|网址)"
    rf"|看更多)|(?:(?-i:TAG)|[Tt]ags?|(?:话题|文章|相关|相關)?(?:标签|標籤|標簽"
    rf"|关键字|關鍵字|关键词|關鍵詞))(?=\s*[：:])"
    r"|"
    r"(?:延伸阅读|延伸閱讀|相关(?:报道|阅读|新闻|链接|推荐|文章)|相關(?:報導|閱讀"
    r"|新聞|連結)"
    r"|更多(?:新闻|报道|内容|精彩|相關新聞|阅读)|推荐阅读|推薦閱讀|往期(?:回顾|推荐)"
    r"|另见|参见"
    r"|精彩推荐|热门文章|看更多|猜你喜欢)"
)
