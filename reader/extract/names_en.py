"""English names of persons, told from papers, desks, jobs and degrees beside them."""

from __future__ import annotations

import re

# How an English name is written in a sentence, as an expression: two to four words.
SHAPE = r"(?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+(?:(?<=\b[JS]r)\.)?"
# A person alone: two to four words in capitals.
_PERSON = re.compile(
    r"(?:(?:Dr|Prof|Sir)\.? )?[A-Z](?:[^\W\d]|['’-])+"
    r"(?: (?:[A-Z]\.|de|van|von|der|bin|al|da|di))*"
    r"(?: [A-Z](?:[^\W\d]|['’.-])+){1,2}"
)
# What papers, desks and companies have in their names.
_COMPANY = (
    "News|Newsroom|Press|Post|Times|Today|Daily|Weekly|Journal|Herald|Magazine|Media|Staff|Team|Desk"
    "|Blog|Research|Report|Review|Editorial|University|Institute|Department|Office|Center"
    "|Centre|Business|Sports?|World|Politics|Tech|Science|Company|Inc|Ltd|LLC|Group"
    "|Network|Online|Digital|Security|Edition|Bureau|Tribune|Gazette|Chronicle|Television"
    "|Radio|Studios?|Services?|Agencies|Contributors?|Release|Authors?|Writers?|Guest|Ministry|Ministries|Council"
    "|Authority|Association|Foundation|Committee|Commission"
    "|Echo|Observer|Telegraph|Independent|Courier|Dispatch|Examiner|Bulletin|Sentinel"
    "|Inquirer|Enquirer|Argus|Advertiser|Newswire|Broadcasting|Corporation|Correspondents"
    "|Reporters|Editors|Agency|Agence|Academy|Museum|Laboratory|Alliance|Coalition"
    "|Federation|Society|Project|Program(?:me)?|Technology"
)
_NO_PERSON = re.compile(
    rf"\b(?:{_COMPANY}|Articles?|Story|Stories|Related|Recent|Popular|Trending|Featured"
    r"|Sponsored|Advertisement|Comments?|Replies|Readers?|Mail|Bio|Profile|Continued"
    r"|Archives?|Photos|Videos|Images|Pictures|Menu|Search|Next|Previous|Skip|Login|Log"
    r"|Topics?|Tags?|Categories|Sections?|Register|Account|Privacy|Settings|These|Those|That|Its|Their|Is|Are|Of|Documents?"
    r"|Content|Usage|Notice|Licen[cs]e|Copyright|Version|Chapter|Opinion|Analysis|Breaking|Latest"
    r"|Updated?|Published|Posted|Modified|Last|First|Read|Share|Print|Email|Subscribe|Sign|Log"
    r"|New|North|South|East|West|San|Los|Las|United|Hong|Great|Saint|St|City|County"
    r"|Health|Culture|Travel|Money|Life|Style|Home|Video|Photo|Image|Release"
    r"|Guide|How|What|Why|The|This|In|On|At"
    r"|For|By|And|Or|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Issue"
    r"|Volume|Vol|Best|Top|All|More|Our|Your|My|Table|Contents|Get|Terms|Privacy|Min|Minutes"
    r"|About|Contact|Follow|Reach|Created|Added|Issued|Released|Submitted|Filed|Reviewed|Written|Dated?)\b"
)
_IN_COMPANY = re.compile(rf"\b(?:The|{_COMPANY})\b")
_OUTLET = re.compile(
    r"(?i:\b(?:news|press|times|daily|post|agenc(?:y|ies)|staff)\b)"
    r"|^(?:CNN|BBC|NPR|AFP|AP|UPI|ANI|PTI|IANS|ABC|CBS|NBC|PBS|CNBC|CGTN|VOA|RFA|RFE/RL|ESPN"
    r"|Reuters|Bloomberg|Xinhua|WIRED|TechCrunch|ProPublica)(?: [A-Z]\w+)?$"
)
_ABOUT = re.compile(r"\s+(?:in|on behalf of|for|at)\s+.*$", re.I)
_LONGEST = 40
_DEGREE = (
    r"(?:Ph\.?\s?D|M\.?D|M\.?A|M\.?S|M\.?Sc|B\.?A|B\.?Sc?|M\.?P\.?H|MBA|R\.?N|R\.?D|D\.?O|DDS"
    r"|DVM|Esq|J\.?D|LL\.?[BM]|CFA|CPA|FAAP|RDN?|LCSW|Psy\.?D|FACP|FACS|FRCP|MSN|NP|PA-C"
    r"|Pharm\.?D|DPT|LMFT|CFP|Ed\.?D)\.?"
)
_DEGREES = re.compile(rf"\s*,\s*{_DEGREE}(?=\s*(?:,|;|&|$|\band\b))")
# What they cover or how they rank: "foreign affairs editor", "chief science writer".
_RANK = (
    r"(?:asst\.?|chief|staff|senior|junior|special|executive|managing|deputy|assistant|associate"
    r"|contributing|national|world|international|foreign|political|politics|diplomatic"
    r"|business|economics?|finance|financial|money|markets?|consumer|science|climate|energy"
    r"|environment|health|medical|education|technology|tech|security|defen[cs]e|legal|crime"
    r"|courts?|arts?|culture|media|music|film|books?|food|travel|fashion|royal|sports?"
    r"|football|features?|investigati(?:ons?|ve)|data|digital|online|multimedia|video|news"
    r"|city|affairs|home|local|state|regional|social|community|religion|transport|europe"
    r"|asia|africa|china|beijing|washington|white house|middle east|uk|us|u\.s\."
    r"|general|guest|freelance|lead|principal|opinion|content|product|marketing)"
)
_JOB = (
    r"(?:(?<!staff )reporter|correspondent|editor|writer|columnist|producer"
    r"|contribut\w*|journalist|analyst|commentator|presenter|freelance\w*|fellow|intern|professor"
    r"|director|founder|researcher)"
)
_JOBS = re.compile(
    rf"\s*(?:,|[-–—]|\|)?\s*\b(?:{_RANK}\s+(?:[\w&-]+\s+){{0,3}}?)?{_JOB}\b(?!\s+and\s+[A-Z]).*$",
    re.I,
)
# Behind a comma one more word tells of what: Ada Merrow, Harbour Correspondent.
_COVERING = re.compile(rf"\s*,\s*[A-Z][\w&-]+\s+{_JOB}\b(?!\s+and\s+[A-Z]).*$", re.I)
# What else people are, behind a comma: Ada Merrow, Chief Marketing Officer, Tidewater.
_ROLE = re.compile(
    r"\s*,\s*(?:[\w&'’/-]+\s+){0,5}?(?:the\s+)?"
    r"\b(?:officer|president|manager|technologist|engineer|scientist|economist|strategist"
    r"|lecturer|CEO|CTO|CFO|COO|secretary|minister|chair(?:man|woman)?|executive|consultant"
    r"|attorney|lawyer|critic|anchor|host|author|historian|physician|student|partner"
    r"|specialist|advis[eo]r|head|lead|columnist|blogger)\b(?!\s+and\s+[A-Z]).*$",
    re.I,
)
# An agency or paper behind the name of its reporter, and his place.
_OUTLET_BEHIND = re.compile(
    rf"(?P<name>{SHAPE})\s+(?:(?:The )?(?:Associated Press|AP|Reuters|AFP"
    r"|Agence France-Presse|Bloomberg|Canadian Press|Press Association|PA|UPI|ANI|PTI"
    r"|IANS|Xinhua|Kyodo|Yonhap|CNN|BBC|ABC|CBS|NBC|CBC|CTV|ITV|NPR|VOA|ESPN|Fox|Sky"
    r"|HealthDay|USA TODAY)(?: News| Sports?)?|The(?: [A-Z][\w&.'’-]*){1,5})"
    r"(?:,\s+[A-Z][\w-]+)?(?=\s*(?:$|[,;&]|and\b))"
)
_OF_PAPER = re.compile(r"\s+of the\s+[A-Z].*$", re.I)
# Whom a paper does not name: Staff Writer, HT Correspondent.
_NAMELESS = re.compile(
    r"(?:(?:(?-i:[A-Z]{2,6})|Staff|Special|Our|City|News|Web|Online|Digital|Guest|Senior)"
    r"\s+){1,2}(?:Writers?|Reporters?|Correspondents?|Contributors?|Desk|Bureau)",
    re.I,
)
_ACCOUNT = re.compile(r"\s+\(?@\w{2,30}\)?$")
_SEGMENTS = re.compile(r"\s*[,/|]\s*|\s+[–—·•-]\s+")
_LEADING = re.compile(r"^(?:authors?|by|writer|reporter)\b\s*:?\s*", re.I)
_AND = re.compile(r"\s*(?:,|&|/|;)\s*(?:and\s+)?|\s+and\s+", re.I)


def is_organisation(name: str) -> bool:
    """Is it called as papers, agencies and desks are?"""
    return bool(_IN_COMPANY.search(name) or _OUTLET.search(name) or is_nameless(name))


def person_of(text: str) -> str:
    """The English name of a person, if the text holds nothing else."""
    name = _ABOUT.sub("", text.strip(" ,•·|–—-"))
    if len(name) > _LONGEST or _NO_PERSON.search(name):
        return ""
    return name if _PERSON.fullmatch(name) else ""


def persons_of(text: str) -> list[str]:
    """The persons of a line that names them and, at most, their paper or job."""
    text = _ACCOUNT.sub("", _LEADING.sub("", text))
    text = without_paper(without_job(without_degrees(text)))
    first, *others = _SEGMENTS.split(text.strip(" ,•·|–—-"))
    persons = [person_of(part) for part in _AND.split(first)]
    for part in others:
        if part and not is_organisation(part):
            persons += [person_of(each) for each in _AND.split(part)]
    return persons if all(persons) else []


def without_degrees(text: str) -> str:
    """The names without what their bearers have studied: Ada Moreno, PhD."""
    return _DEGREES.sub("", text)


def without_job(text: str) -> str:
    """The names up to a job that is told of the last: Ada Moreno, science editor."""
    if is_nameless(text):
        return text
    return _JOBS.sub("", _COVERING.sub("", _ROLE.sub("", text)))


def is_nameless(text: str) -> bool:
    """Is it what a paper calls a writer whom it does not name?"""
    return bool(_NAMELESS.fullmatch(text.strip()))


def without_paper(text: str) -> str:
    """The names without the agency or paper that follows one without a comma."""
    name = _OF_PAPER.sub("", text)
    if name != text and person_of(name):
        return name
    return _OUTLET_BEHIND.sub(
        lambda told: told["name"] if person_of(told["name"]) else told[0], text
    )
