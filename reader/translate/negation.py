"""Finds a sentence whose translation says the opposite, since a "not" is gone.

Only negations that a translator keeps are looked for: an English auxiliary verb with
"not", a Chinese verb with 不, 没 or 未. In the other language every word counts that
denies or restricts: "not until May" may well be 5月才, and "not alive" "dead".
"""

from __future__ import annotations

from reader.domain.language import Language
from reader.lazy import pattern

_AUXILIARY = (
    "(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|must|may"
    "|might|need)"
)
# "Not only" and "cannot help" deny nothing; a double negation may be said without any.
_ENGLISH = pattern(
    rf"(?i)\b(?:{_AUXILIARY} not|cannot|(?:{_AUXILIARY}|ca|wo)n['’]t)\b"
    r"(?! (?:quite |been |be )?(?:only|just|merely|simply|until|all|even|yet|alone|help"
    r"|wait|miss|forget|exceed|lose|lost|fail|leave|stop|ignored?|afford|regret|complete"
    r"|more|devoid|without|over\w+|under\w+|un\w+|in\w+ble)\b)"
)
_CHINESE = pattern(
    "不(?:会|會|能|想|敢|肯|愿|願|知道|认为|認為|觉得|覺得|同意|打算|允|可以|应|應|需|再"
    "|存在|属于|屬於|支持|包括|清楚|相信|接受|适合|適合|希望|必)"
    "|[没沒](?:有(?![，。])|能)|未[能曾]|[从從](?:未(?!来|來)|[没沒])|[尚并並]未"
    "|[并並][不非没沒]|[決决绝絕]不"
)
# 不得不, 没想到 and 愿不愿意 deny nothing, and 而不是 may be "rather than".
_DENIES_NOTHING = pattern(
    "不(?:能不|会不|會不|知不觉|知不覺|知何|再是|得|可|太)|[无無莫没沒]不|没有不|沒有不"
    "|[没沒](?:想到|完|[准準])|不要|(.)[不没沒]有?\\1|有[没沒]有|不[^，。]{1,4}不"
    "|几乎[没沒]有|幾乎[没沒]有"
)
_DENIES_IN_ENGLISH = pattern(
    r"(?i)n['’]t\b|\b(?:not|cannot|no|none|nor|neither|never|nobody|nothing|nowhere"
    r"|without|out|alone|away|gone|free|rid|empty|vacan\w*|dead|die[ds]?|devoid|lack\w*"
    r"|absen\w*|los[est]\w*|miss\w*|fail\w*|unable|vain|sorry|afraid|difficult\w*|short"
    r"|few\w*|little|less|least|rare\w*|scarce\w*|seldom|barely|hardly|only|too|far"
    r"|beyond|other|otherwise|rather|instead|than|except\w*|unless|until|before|yet|still"
    r"|slow\w*|keep\w*|kept|stop\w*|ceas\w*|drop\w*|declin\w*|avoid\w*|prevent\w*"
    r"|resist\w*|with(?:he|ho)ld\w*|refus\w*|reject\w*|den(?:y|ie[sd]|ying|ials?)"
    r"|ban(?:s|ned)?|prohibit\w*|forbid\w*|exclud\w*|ignor\w*|neglect\w*|against"
    r"|oppos\w+|object\w*|disagree\w*|contradict\w*|despite|doubt\w*|whether"
    r"|wonder\w*|hesita\w*|reluctan\w*|abhor\w*|anonym\w*"
    r"|un(?!der|i|til)\w+|(?:in|im|ir|il)\w+ble|dis(?!t)\w+|mis\w+|\w+less(?:ly)?"
    r"|\w+-free)\b"
)
_DENIES_IN_CHINESE = pattern(
    "[不没沒未无無非勿莫否别別免禁拒绝絕缺失难難反罕鲜鮮避杜休岂豈弗毫毋仅僅只少空才坏壞满滿]"
    "|[以之]外|以[内內]|其他|谁|誰|取消|直到|停[止运運业業]|再也"
)
# Words of these characters that deny nothing.
_OTHER_WORDS = pattern(
    "只是|[特分区區级級性类類个個][别別]|非[常洲]|未[来來]|[无無][论論线線]|[难難][民题題]"
)


def lost_negation(source: str, text: str, language: Language) -> str:
    """The words that deny in a sentence of this language, if its translation has none.

    Empty if nothing is lost, and of a question: "Isn't it?" denies nothing.
    """
    if source.rstrip("\"'”’」』 ").endswith(("?", "？")):
        return ""
    if language is Language.ENGLISH:
        denial = _ENGLISH.search(source)
        is_there = denial and _DENIES_IN_CHINESE.search(_OTHER_WORDS.sub("", text))
    else:
        denial = _CHINESE.search(_DENIES_NOTHING.sub("", source))
        is_there = denial and _DENIES_IN_ENGLISH.search(text)
    return denial[0] if denial and not is_there else ""
