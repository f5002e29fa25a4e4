"""The names in a byline, cleaned of labels, jobs, places and addresses beside them."""

from __future__ import annotations

import re

from reader.extract.credits_zh import is_editor_zh, without_role_zh, writers_zh
from reader.extract.names_en import (
    is_nameless,
    is_organisation,
    person_of,
    persons_of,
    without_degrees,
    without_job,
    without_paper,
)
from reader.extract.names_zh import is_chinese, is_person, people
from reader.lazy import pattern

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
_WORK = (
    r"(?:written|posted|filed|published|reported|submitted|contributed|compiled|story|words|text"
    r"|reporting|analysis|opinion|commentary|review|interview|essay|article|column"
    r"|(?:a )?guest (?:post|blog|essay|column)|interviewed|reviewed|told"
    r"|(?:words|text|story|report) (?:and|&) (?:photo\w*|pictures|images|video))"
)
# What stands before the names; a label alone needs its colon.
LABEL = (
    rf"(?:(?:{_WORK}\s+)?by(?:\b\s*:?|(?=(?-i:[A-Z][a-z.])))"
    r"|(?:authors?|author\(s\)|reporters?|writers?|words|text|story|contributors?)\s*:"
    r"|as told to\b|from(?=(?:\s+(?-i:[A-Z])[\w.'’-]+){2,3}\s+in\s+(?-i:[A-Z])))"
)
_LEADING = re.compile(
    rf"^(?:{LABEL}|作者|记者|文|撰文|author)\s*[：:/|]?\s*",
    re.I,
)
_TRAILING = re.compile(
    r"\s*[|｜(（\[]|\s+[-–—•·]\s+|\s+\bfor\b\s+|\s+\bon\b(?=\s|$)|\s+at(?:\s+\d|\s*$)"
    r"|,?\s+as told to\b"
    r"|\s*[;.]\s*(?:additional |further )?"
    r"(?:photo|picture|image|illustration|video|edit|reporting|graphic)"
    r"|,?\s*\b(?:updated|published|follow|associated press writer|staff writer"
    r"|sponsored|leave a|filed|tags?:|no comments|photos?:)\b"
    r"|\s+(?:source|editor|photos?|pictures?|images?|video|graphics?)\s*[:：]"
    r"|\s+(?:photo\w*|pictures?|images?|illustrat\w+|graphics?|video"
    r"|additional reporting|translat\w+|edited|produced|reviewed)\s+by\b"
    r"|\s+(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+"
    r"(?=\w+\.? \d|\d)"
    r"|,?\s+special (?:to|for)\b"
    r"|\s*\b\d+ (?:comments?|min)"
    r"|\s*\d{1,2}\s+\w{3,9}\s+\d{4}"
    rf"|\s*\b{_MONTH}\b\.? \d|\d{{4}}-\d",
    re.I,
)
# What kind of report it is, before a name.
_KICKER = re.compile(r"^(?:analysis|exclusive|opinion|comment(?:ary)?)\s+", re.I)
_STAFF = re.compile(
    r"(?P<name>\S+\s.*\S)\s+\S+ staff$", re.I
)  # Ada Moreno, Globe staff
# Where and for whom: in Oslo and …, for the Port Times and …
_PLACE = re.compile(
    r"\s+(?:[Ii]n|[Ff]or(?: [Tt]he)?)\s+[A-Z][^\s,;&]*"
    r"(?:\s(?!In\b|For\b)[A-Z][^\s,;&]*){0,3}"
    r"(?=\s+and\b|\s+(?:[Ii]n|[Ff]or)\b|\s*[,;&]|$)"
)
# Xinhua writers Ada Moreno, …
_ROLES = re.compile(
    r"^(?:[A-Z][\w'’]+ ){1,3}(?:staff )?(?:writers?|reporters?|correspondents?)\s+"
    r"(?=[A-Z])"
)
_IN = re.compile(r"\s+in\s+.*$", re.I)
_ADDRESS = re.compile(r"\S+@\S+\.\w+|(?<!\w)@\w+")
_AND = re.compile(
    r"\s*(?:,|，|、|;|；|&|/)\s*(?:(?:and|with)\s+)?|\s+(?:and|与|和)\s+",
    re.I,
)
_SUFFIX = re.compile(
    r"\s*,\s*(?=(?:Jr|Sr)\b|(?:II|III|IV)(?:\s|,|$))"
)  # of the name before
_SIGNS = " /|•·▪►>»*–—-"  # before a label
_WITH = re.compile(r"\s+(?:with|plus|\+)\s+")
# How catalogues write one name: Moreno, Ada.
_INVERTED = re.compile(
    r"(?P<family>(?:(?:van|von|de|der|den|la|le|al|bin) )*[^\s,]+),"
    r"\s*(?P<given>[^\s,]+(?: [^\s,]+){0,2})"
)
# OLIVE MARSH Northmere Post: capitals for the name alone.
_IN_CAPITALS = re.compile(
    r"^(?P<name>[A-Z][A-Z'’-]{2,}(?: [A-Z]\.?)?(?: [A-Z][A-Z'’-]{2,}){1,2})"
    r"\s+[A-Z][a-z].*$"
)
_TAGS = re.compile(r"<[^<>]{1,200}>")  # <b>, and <ada@port.example>
_PICTURE = re.compile(r"(?:photo|image|illustration|picture)", re.I)
_NO_NAME = re.compile(
    r"https?:|www\.|\.com|@|[<>{}=_]|\b(?:admin|administrator|editor|unknown|anonymous|null"
    r"|none|webmaster"
    r"|posted|subscribe|share|comments?|follow|published|updated|(?:mon|tues|wednes|thurs|fri|satur|sun)day|newsletter|click|read"
    r"|view|minutes?|ago|photo(?:graph)?s?|illustrations?|image"
    r"|getty|copyright|more|about|author|writer|google|facebook|twitter|linkedin|related"
    r"|continued|bio|(?:log|sign) (?:in|up|out)|account|contact|privacy|registered"
    r"|payments?|processing|conditions)\b"
    r"|^(?:see also|licen[cs]e|synopsis|description|options|bugs|examples?|notes?|usage"
    r"|summary|abstract|introduction|overview|references|contents|chapter)$"
    r"|^(?:staff|contributors?|reporters?|correspondents?|members?|guest|user)$|\.(?:cn|net|org|tw|hk|info)\b|版权|版權|声明|聲明|手机版|客户端|编辑|編輯|来源|來源|网站|網站|未知|佚名|管理员|责任|记者$"
    r"|人气|人氣|阅读|閱讀|浏览|瀏覽|点击|點擊|回复|回覆|留言|评论|評論|关注|關注|订阅|訂閱|发布|手记",
    re.I,
)
_NAME = re.compile(r"^[^\d@+:：/\\|<>]{2,60}$")
# Small words that names and the names of desks have.
_SMALL_WORDS = """
de van von der den bin bint ben al el la le da di do du das dos del ter ten ibn y e i
wa zu zur zum op
und of the and for at from with to in a an my our your af av zu staff reporter reporters
writers team desk wire services service editors contributors correspondent
correspondents readers agencies news
"""
_PARTICLE_WORDS = "de la los las van von der den da dos del y e"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_SMALL = frozenset(_SMALL_WORDS.split())
_NOBODY = re.compile(r"admin|editor|unknown|anonym|null|none|webmaster|staff|\.com")
_HOST = re.compile(r"^(?:https?://)?(?:www\.)?(?:[a-z0-9-]+\.)+[a-z]{2,6}/?$", re.I)
_HANDLE = re.compile(r"[a-z][a-z0-9._-]{2,24}")
# 守灯人88: Han, and other letters or digits.
_HANDLE_ZH = re.compile(
    r"(?=\w*[\u4e00-\u9fff])(?=\w*[a-zA-Z0-9_])(?!\d+[\u4e00-\u9fff]{1,3}$)\w{2,12}"
)
_LONGEST_LIST = 200  # characters of the names of all authors
_ENDS = (" Jr.", " Sr.")
# A Chinese byline's end, where it says what kind of report it is.
_WORK_ZH = pattern(
    r"\s*(?:[/／]\s*)?(?:[\u4e00-\u9fff]{2,6})?\s*\d{0,2}日?"
    r"(?:报道|報導|報道|特稿|專電|专电|綜合報導|电|電|摄|攝)\s*$"
)


def names_of(text: str, *, is_told: bool = False) -> list[str]:
    """The names in a byline, in its order; none if it does not look like one.

    A label or a machine that tells the author (`is_told`) may call him by a name of his
    own making, such as ``ada_m``.
    """
    if len(text) > _LONGEST_LIST or is_editor_zh(text) or _PICTURE.match(text):
        return []
    text = " ".join(_TAGS.sub(" ", text).split())
    if together := people(text) or writers_zh(text):
        return together
    if is_told and is_handle(text):
        return [text]
    if is_chinese(text) and _WORK_ZH.search(re.split("[,，]", text)[0]):
        text = re.split(r"[/／,，]", text)[0]
    text = _LEADING.sub("", text.lstrip(_SIGNS))
    if is_nameless(text):
        return [text]
    text = _without_company(_SUFFIX.sub(" ", text))
    parts = [
        part
        for names in _AND.split(_TRAILING.split(text, maxsplit=1)[0])
        for part in _two_of(names)
    ]
    names = [name for name in map(name_of, parts) if name]
    if not is_told and any(map(_is_phrase, names)):
        return []
    persons = [name for name in names if not is_organisation(name)]
    if persons and person_of(persons[0]):
        # Single words behind a whole name are places, papers or what people do.
        return [name for name in persons if " " in name or not name.isascii()]
    return persons or names


def name_of(text: str) -> str:
    """A name as it is printed, without dates, jobs and markup; or nothing."""
    name = _without_company(_LEADING.sub("", text.strip()))
    alone = _KICKER.sub("", name)
    name = alone if person_of(alone) else name
    name = _IN.sub("", _TRAILING.split(name, maxsplit=1)[0])
    name = _IN_CAPITALS.sub(r"\g<name>", name)
    name = " ".join(name.split()).strip(" ,;，；、·-–—*")
    name = name if name.endswith(_ENDS) else name.strip(".")
    return name if _is_name(name) else ""


def _two_of(names: str) -> list[str]:
    """Two persons who wrote together; a desk, too, may have such a word in its name."""
    parts = _WITH.split(names)
    return parts if all(map(person_of, parts)) else [names]


def persons_alone(text: str) -> list[str]:
    """The persons in a text that names nothing else, in English, Chinese or both."""
    names = persons_of(text) or people(without_role_zh(text))
    if names or not is_chinese(text):
        return names
    parts = [part.strip() for part in _AND.split(text)]
    is_each = all(person_of(part) or is_person(part) for part in parts)
    return parts if is_each and len(parts) > 1 else []


def upright(text: str) -> str:
    """Names that a catalogue turned round, as people write them.

    It writes Moreno, Ada, and parts several names by semicolons.
    """
    parts = [part for part in text.split(";") if part.strip()]
    found = [_INVERTED.fullmatch(without_degrees(part.strip())) for part in parts]
    if not all(found):
        return text
    return ", ".join(f"{each['given']} {each['family']}" for each in found if each)


def is_handle(text: str) -> bool:
    """Is it a name such as people give themselves on a site, in small letters?"""
    is_one = bool(_HANDLE.fullmatch(text) or _HANDLE_ZH.fullmatch(text))
    is_one = is_one and not _HOST.match(text)
    return is_one and not _NOBODY.search(text)


def _without_company(text: str) -> str:
    """The names without what is said of their bearers: places, jobs, addresses."""
    if text.isascii() or not is_chinese(text):
        text = _ADDRESS.sub("", _PLACE.sub("", _ROLES.sub("", text)))
        text = without_paper(without_job(without_degrees(text)) or text)
        staff = _STAFF.fullmatch(text)
        if staff and not is_organisation(staff["name"]):
            text = staff["name"]
    return text


def _is_phrase(name: str) -> bool:
    """Does it have small words that neither names nor desks have?"""
    words = name.split()
    small = {word for word in words if word.islower() and word.isalpha()}
    return len(words) > 2 and bool(small - _SMALL)


def _is_name(name: str) -> bool:
    if not _NAME.match(name) or _NO_NAME.search(name):
        return False
    if "\u4e00" <= name[0] <= "\u9fff":
        return len(name) <= 16
    words = [word for word in name.split() if word.lower() not in _PARTICLES]
    return len(words) <= 5 and any(char.isupper() for char in name)
