"""What the web calls its parts: tags, class words and phrases. No logic.

Class words are matched at the start of a word of ``class`` and ``id``, after
camelCase is taken apart, so ``ad`` does not meet ``shadow`` or ``heading``.
"""

from __future__ import annotations

import re

from reader.extract.hinted import Hinted
from reader.lazy import pattern


def names(text: str) -> frozenset[str]:
    return frozenset(text.split())


# --- tags -------------------------------------------------------------------------

# Never text of the page; what follows them in the same line is.
SKIPPED_TAGS = names(
    "script style link meta template svg canvas object embed applet audio video "
    "iframe frame frameset map area input select textarea button datalist option "
    "optgroup progress meter source track param colgroup col head title base "
    "noframes noscript rp rt rtc annotation annotation-xml "
    "marquee"
)

# Those of them that a page may forget to close.
OPEN_TAGS = names(
    "button svg object canvas audio video map select optgroup option marquee"
)

# Parts that say of themselves that they are not the article.
FENCED_TAGS = names("nav footer aside form menu dialog")
FENCED_ROLES = {
    "navigation": "nav", "menu": "nav", "menubar": "nav", "contentinfo": "footer",
    "complementary": "aside", "search": "form", "dialog": "dialog",
    "alertdialog": "dialog",
}  # fmt: skip

BLOCK_TAGS = names(
    "address article aside blockquote body center dd details dialog dir div dl dt "
    "fieldset "
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html "
    "li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul "
    "caption legend picture listing xmp plaintext"
)

NEVER_FENCED_TAGS = names("html body article main")
NEVER_CAPTION_TAGS = names("figure article section body main")
VERBATIM_TAGS = names("pre xmp listing plaintext")

HEADING_LEVELS = {f"h{level}": level for level in range(1, 7)}

# What an element makes of the words in it: a field of `Inline`.
INLINE_TAGS = {
    **dict.fromkeys(names("code kbd samp tt var"), "code"),
    **dict.fromkeys(names("em i cite dfn"), "emphasis"),
    **dict.fromkeys(names("strong b"), "strong"),
    "sup": "raised",
    "sub": "lowered",
}

# Signs that link to the heading they stand in, or from a note back to the text.
PERMALINKS = frozenset((*"#¶§🔗↩↵⏎⤴↑^", "↩\ufe0e", "↩\ufe0f", "[↩]"))

# Classes of what only screen readers read: Bootstrap, WordPress, GOV.UK, Drupal, BBC, …
# and of what a wiki writes of the article into it.
UNSEEN_WORDS = Hinted(
    r"(?<![a-z:])(?<!not-)(?:visually[-_]?hidden(?:-focusable)?|hidden[-_]?visually|hide[-_]?visually"
    r"|is[-_]hiddenvisually|sr[-_]?(?:only|text)"
    r"|screen[-_]?readers?(?:[-_]?(?:text|only))?|for[-_]?screen[-_]?readers?|show-for-sr"
    r"|(?:text-)?assistive(?:-?text)?|access(?:ib(?:le|ly|ility))?-?(?:hidden|hide|text)"
    r"|(?:hidden|hide)-accessib(?:le|ly)|ui-helper-hidden-accessible|(?:wcag|acc)-hidden|reader-only"
    r"|a11y-?(?:hidden|text|only)|element-invisible|off-?screen|vh(?![\w-])"
    r"|hid(?:e|den)-?text(?![-_])|text-hid(?:e|den)|skip-?link"
    r"|(?:mw-)?editsection|inline-template|template-fact)"
    r"(?![a-z-]*(?:focusable|visible))(?![a-z])",
    ("hid", "sr", "screen", "assistive", "access", "a11y", "element-invisible", "vh",
     "skip", "editsection", "inline-template", "template-fact"),
)  # fmt: skip

# Classes of the line numbers of a program.
GUTTER_WORDS = Hinted(
    r"gutter|line-?n(?:o|um|umber)s?(?:div)?(?![a-z])|blob-num|crayon-nums?"
    r"|(?<![a-z])ln-num",
    ("gutter", "lineno", "line-no", "num"),
)

# Names that hide an element in the style sheets of many frameworks, and those that
# show the same element on wide screens: hidden md:inline, d-none d-lg-block.
HIDDEN_NAMES = names("hidden hide d-none is-hidden u-hidden js-hidden invisible blind")
SHOWN_AT_TIMES = re.compile(
    r"(?:sm|md|lg|xl|2xl|xxl|tablet|desktop|print|group-hover|hover|focus)[:-]"
    r"|d-(?:sm|md|lg|xl|xxl|print)-(?!none)|(?:visible|show)-"
)

# --- class words ------------------------------------------------------------------


def _words(text: str, before: str = r"(?<![a-z])") -> re.Pattern[str]:
    """Any of the words; those with the same first letter are tried together.

    Of a hundred words a place then needs a look at some twenty letters.
    """
    groups: dict[str, list[str]] = {}
    for word in text.split():
        first = word[0] if word[0].isalpha() else ""  # (?:news|main)-?text
        groups.setdefault(first, []).append(word[len(first) :])
    parts = [f"{first}(?:{'|'.join(rest)})" for first, rest in groups.items()]
    return re.compile(before + "(?:" + "|".join(parts) + ")")


# Other people's words about the article: never part of it, however long they are.
_COMMENT = (
    "comments?(?![a-z]) commentlist commentlisting commentbox commentarea "
    "comment-?section commentthread comment-?list comment-?form disqus livefyre "
    "respond(?![a-z]) replies(?![a-z]) fb-comments spot-?im viafoura coral-talk "
    "pinglun liuyan user-?review"
)

# Banners of consent managers, by their makers' names and by what sites call them.
_CONSENT = """
    onetrust ot-sdk cookie-?(?:consent|banner|notice|law|bar|policy|modal|popup)
    consent-?(?:banner|manager|dialog|layer|sdk|modal|popup) gdpr didomi
    sp_message qc-cmp truste usercentrics cmp-?(?:container|wrapper|box) cookiebot
    osano iubenda-cs tarteaucitron klaro fc-consent"""

# Around the article: shares, promotions, links to others. Believed unless the part
# holds most of the page's prose.
_FENCE = r"""ads?(?![a-z]) adsbygoogle advert advertisement adbox adwrap adslot
    ad-?container ad-?wrapper agegate announcement author-?bio author-?box
    author-?card author-?info about-?(?:the-?)?author banner(?![a-z])
    bio(?![a-z]) bottom-?bar breadcrumbs? byline carousel contribution cookies?
    consent copyright(?![a-z]) crumbs? cta(?![a-z]) dateline(?![a-z])
    donat(?:e|ion) download-?app follow(?:-?us|-?me)?(?![a-z]) footer footnav
    foot(?![a-z]) gdpr jp-?related
    lang(?:uage)?-?(?:switch|select) login logo(?![a-z]) mailing-?list masthead
    menu modal more-?(?:from|on|stories|news|posts|articles|links)
    most-?(?:read|popular|viewed) nav(?:bar|igation)?(?![a-z]) news-?letter
    noprint no-?print offscreen onetrust ot-sdk outbrain overlay(?![a-z]) pagination
    pager(?![a-z]) partner paywall-?promo popular popup
    post-?(?:meta|nav|tags|footer|share) prev-?next print-?(?:only|hidden)?
    privacy promo(?:tion|s|ted)?(?![a-z]) read-?(?:more|next|also) recirc
    recommend(?:ed|ation|ations|s)? regist(?:er|ration) right-?rail rail(?![a-z])
    relat(?:ed|ive-?news)(?![a-z])
    related(?:articles|posts|content|links|news|stories) screen-?reader
    search(?![a-z]) see-?also
    share(?:bar|box|tools|buttons?|this|daddy)?(?![a-z]) sharing sharedaddy shop
    side-?bar sidebar signup sign-?up site-?(?:footer|nav) skip(?:-?link)?
    skyscraper social(?![a-z]) sociable sponsor sr-?only subscri(?:be|ption)
    suggest(?:ed|ion) survey syndication tag-?(?:list|cloud|links|s)?
    tags?(?![a-z]) taboola teasers?(?![a-z]) toolbar tool-?box(?![a-z]) tooltip
    top-?(?:bar|nav|stories) toc(?![a-z]) trending tweet-?(?:button|this)
    utility whats-?next
    widget-?(?:area|title)?(?![a-z]) zergnet you-?may xiangguan tuijian fenxiang
    fenye bianji zebian (?<!code-)editor(?![a-z]) shengming mianze guanggao
    erweima qrcode
    weixin(?![a-z]) jiathis bdshare bshare
    wp-block-(?:query|latest-posts|post-template|rss|comments)
    instagram-media tiktok-embed fb-(?:post|video)"""

# The article itself, as sites name it.
_BODY = r"""articlebody article-?body article-?content article-?text article-?copy
    article__(?:body|content|text) article-?main article-?inner story-?body
    story-?content story-?text storytext story-?copy post-?body post-?content
    post-?entry posttext entry-?content entry-?text
    (?:news|main)-?(?:text|body|content|article) newscontent newstext
    text-?content rich-?text rich_media_content body-?(?:text|copy|content)
    content-?(?:body|text|article|main|detail) artibody artical trs_editor
    trs_preview zoom(?![a-z]) cnt_bd maintext con_txt pages_content ue_table
    detail-?(?:content|text|body) left_zw neirong zhengwen wenzhang caas-body
    blog-?content blog-?text transcript hentry(?![a-z])"""

_CAPTION = r"""
    caption credit(?![a-z]|-card) photo-?(?:credit|caption|info|text) figcaption
    image-?(?:caption|credit|info|text|description|meta)
    img-?(?:caption|title|text|desc|info) wp-caption-text
    media-?(?:caption|credit|info) picture-?(?:caption|text)
    pic-?(?:caption|text|note|info|desc) legend(?![a-z])"""

COMMENT_WORDS = _words(_COMMENT)
CONSENT_WORDS = _words(_CONSENT)
FENCE_WORDS = _words(_FENCE)
BODY_WORDS = _words(_BODY)
CAPTION_WORDS = _words(_CAPTION)
# Any of these words: most names are none, and one look tells it.
KNOWN_WORDS = _words(" ".join((_COMMENT, _CONSENT, _FENCE, _BODY, _CAPTION)))

# Poems and songs, as WordPress and others name them.
VERSE_WORDS = _words("poem verse(?![a-z]) stanza lyrics? shige shici")

# Notes at the foot of a text, by the id or class of their elements.
NOTE_WORDS = pattern(
    r"(?:.* )?_?(?:fn|ftn|sdfootnote|footnote|endnote)s?(?![a-z])", re.I
)

# Fences whose names leave little doubt.
SURE_FENCES = re.compile(
    r"nav|footer|aside|side|relat|recommend|recirc|popular|most|trending|menu|outbrain"
    r"|taboola|more|teaser|carousel|whats|you|suggest|jp|cookie|onetrust|ot-|consent|gdpr|privacy|login|modal|popup|hidden|tuijian|xiangguan|comments"
)

# Fences whose insides are not even read: a third of most pages is menus.
SKIPPED_FENCES = names("nav menu footer")
