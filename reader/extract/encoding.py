"""Bytes of a saved page to text: what browsers do, and a check that it worked.

A byte order mark wins, then valid UTF-8, then what the page declares if the bytes bear
it out, then the encoding whose reading looks most like language. Labels mean what the
WHATWG standard says they mean: ``gb2312`` is GB 18030, ``latin1`` is windows-1252.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from reader.extract.twice_encoded import may_be, mended
from reader.lazy import pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{2,30})"""
    rb"""|^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,30})""",
    re.I,
)
_HEAD = 4000  # bytes, an even number
_PRESCAN = 256 * 1024  # bytes; some pages declare themselves after long scripts

_LABELS = {
    "gb18030": "gb2312 gbk gb18030 x-gbk gb_2312-80 gb_2312 chinese csgb2312 "
    "csiso58gb231280 iso-ir-58 cp936 ms936 hz-gb-2312 euc-cn gb-2312",
    "big5hkscs": "big5 big5-hkscs cn-big5 csbig5 x-x-big5 cp950 big-5",
    "cp932": "shift_jis shift-jis sjis ms_kanji x-sjis windows-31j csshiftjis",
    "euc_jp": "euc-jp x-euc-jp",
    "cp949": "euc-kr ks_c_5601-1987 korean windows-949 ksc5601 ks_c_5601-1989",
    "cp1250": "windows-1250 cp1250 x-cp1250",
    "cp1251": "windows-1251 cp1251 x-cp1251",
    "cp1252": "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 latin1 latin-1 l1 "
    "ascii us-ascii ansi",
    "cp1253": "windows-1253 cp1253 x-cp1253",
    "cp1254": "windows-1254 cp1254 x-cp1254 iso-8859-9 latin5",
    "cp1255": "windows-1255 cp1255 x-cp1255",
    "cp1256": "windows-1256 cp1256 x-cp1256",
    "cp1257": "windows-1257 cp1257 x-cp1257",
    "cp1258": "windows-1258 cp1258 x-cp1258",
    "cp874": "windows-874 tis-620 iso-8859-11 dos-874",
    "iso8859_2": "iso-8859-2 latin2 iso8859-2",
    "iso8859_5": "iso-8859-5",
    "iso8859_7": "iso-8859-7 greek",
    "iso8859_15": "iso-8859-15 latin9",
    "koi8_r": "koi8-r koi8 koi8_r",
    "koi8_u": "koi8-u",
    "mac_roman": "macintosh mac x-mac-roman",
    "utf-8": "utf-8 utf8 unicode-1-1-utf-8 utf-16 utf-16le utf-16be unicode",
}
_CODECS = {
    label: codec for codec, labels in _LABELS.items() for label in labels.split()
}

# The most frequent characters of running Chinese, in both scripts, and its punctuation.
_COMMON = frozenset(
    "的一是不了在人有我他这这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可"
    "她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已"
    "老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力"
    "機這來國個說們為時會著過對學麼沒於還發當無開經頭動兩長樣現將與進實點種聲話問體關門間報記東車馬"
    "新市区员经济政府表示报记者今日北京上海社网"
    "，。、：；！？“”‘’（）《》「」『』…—　·【】"
)
# Where Python's codecs and the WHATWG's tables of the same name differ: characters that
# Python leaves in the private use area or reads as a look-alike, and single codes that
# it does not know. https://encoding.spec.whatwg.org/#indexes
_OTHERWISE = {
    "gb18030": str.maketrans(
        "\ue5e5\ue7c7\ue78d\ue78e\ue78f\ue790\ue791\ue792\ue793\ue794\ue795\ue796"
        "\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864",
        "\u3000\u1e3f\ufe10\ufe12\ufe11\ufe13\ufe14\ufe15\ufe16\ufe17\ufe18\ufe19"
        "\u9fb4\u9fb5\u9fb6\u9fb7\u9fb8\u9fb9\u9fba\u9fbb",
    ),
    "big5hkscs": str.maketrans("\u2022\uff64\u223c", "\u2027\ufe51\uff5e"),
}
_UNKNOWN = {"gb18030": {b"\x80": "€"}, "big5hkscs": {b"\xa3\xe1": "€"}}
_SURROGATE = re.compile(rb"\xed[\xa0-\xaf][\x80-\xbf]\xed[\xb0-\xbf][\x80-\xbf]")
# Stateful encodings of seven bits: what switches them, by the label that must be there.
_SWITCHES = {"iso-2022-jp": (b"\x1b$", "iso2022_jp"), "hz-gb-2312": (b"~{", "hz")}
_MAC_QUOTES = re.compile(rb"[a-z]\xd5(?:s|t|re|ll|ve|d|m)\b|\xd2[A-Za-z]")
_FEW = 10_000  # characters that cannot be read, above which none is looked at singly
_PLAUSIBLE = 0.15  # share of common characters below which a reading is noise
_COMMONLY = 0.3  # share of common characters above which a reading is Chinese
_DAMAGED = 0.02  # share of unreadable characters a declared encoding may have
_ENOUGH = 20_000  # characters that tell whether a reading is language
# Encodings of other languages, by the script of which most of such a text is.
_OF_SCRIPTS = (
    ("euc_jp", pattern("[\u3040-\u30ff\u3001\u3002]")),
    ("cp949", pattern("[\uac00-\ud7a3]")),
)
_OWN_SCRIPT = 0.45
_PAIRED = 0.9  # of the bytes over 7F that stand beside another
_GUESSES = ("gb18030", "big5hkscs", "cp932", "cp949")


def decode(data: bytes, label: str = "") -> str:
    """The text of a page's bytes; never fails, at worst some characters are lost.

    `label` is what stands outside the page, as in the headers of a saved message.
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace")
    wide = _wide_codec(data)
    if wide:
        return data.decode(wide, "replace")
    text = _seven_bits(data, label) or _strict_utf8(data)
    if text is not None:
        return mended(text) if may_be(data) else text
    return _legacy(data, label)


def is_wide(data: bytes) -> bool:
    """Is it UTF-16, with or without its mark?"""
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return marked or bool(_wide_codec(data))


def declared_codec(data: bytes) -> str:
    """The codec a page asks for, by the first label we know; or nothing."""
    return next((_CODECS[label] for label in _labels(data) if label in _CODECS), "")


def _labels(data: bytes) -> Iterator[str]:
    """The names of encodings that a page gives in its markup, in order."""
    for match in _DECLARED.finditer(data[:_PRESCAN]):
        yield (match[1] or match[2]).decode("ascii", "ignore").lower()


def _wide_codec(data: bytes) -> str:
    """UTF-16 without its mark shows as a NUL in every other byte of the markup.

    A Chinese text without markup has one only in each end of a line.
    """
    even, odd = data[:400:2].count(0), data[1:400:2].count(0)
    least = 0.3 * len(data[:400:2])
    if odd > least and odd > 4 * even:
        return "utf-16-le"
    if even > least and even > 4 * odd:
        return "utf-16-be"
    for codec, line_end in (("utf-16-le", b"\n\0"), ("utf-16-be", b"\0\n")):
        head = data[:_HEAD]
        if line_end in head and _commonness(head.decode(codec, "replace")) > _COMMONLY:
            return codec
    return ""


def _seven_bits(data: bytes, label: str) -> str | None:
    """The text of a page that says that it is in an encoding that switches its sets."""
    label = label.strip().lower()
    is_hz = b"~" in data and b"-2312" in data
    if not (b"\x1b" in data or is_hz or label in _SWITCHES):
        return None  # one look for a byte: looking for two takes 70 times as long
    for name in (label, *_labels(data)):
        switch, codec = _SWITCHES.get(name, (b"", ""))
        if codec and switch in data:
            return data.decode(codec, "replace")
    return None


def _strict_utf8(data: bytes) -> str | None:
    """The text if the bytes are UTF-8, but for a character cut off at the end.

    Some programs encode the halves of a character beyond U+FFFF each by itself
    (https://www.unicode.org/reports/tr26/).
    """
    if b"\xed" in data:
        data = _SURROGATE.sub(_joined, data)
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    try:
        return decoder.decode(data)
    except UnicodeDecodeError:
        return None


def _joined(pair: re.Match[bytes]) -> bytes:
    halves = pair[0].decode("utf-8", "surrogatepass")
    char = halves.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
    return char.encode()


def _legacy(data: bytes, label: str) -> str:
    declared = _CODECS.get(label.strip().lower(), "") or declared_codec(data)
    if declared and not _is_nearly_utf8(_sample(data)):
        text = _read(data, declared)
        if _bears_out(text, declared):
            return text
    return _best_guess(data, declared or "cp1252")


def _read(data: bytes, codec: str) -> str:
    """The bytes in a codec of Python, read as the WHATWG's encoding of that name."""
    text = data.decode(codec, "replace")
    unknown = _UNKNOWN.get(codec)
    if unknown and 0 < text.count("\ufffd") < _FEW:
        text = data.decode(codec, f"duizhao-{codec}")
    return text.translate(_OTHERWISE[codec]) if codec in _OTHERWISE else text


def _replacing(known: dict[bytes, str]) -> Callable[[UnicodeError], tuple[str, int]]:
    """An error handler that reads these codes and replaces all other damage."""

    def replace(error: UnicodeError) -> tuple[str, int]:
        assert isinstance(error, UnicodeDecodeError)
        rest = error.object[error.start : error.start + 2]
        for code, char in known.items():
            if rest.startswith(code):
                return char, error.start + len(code)
        return "\ufffd", error.end

    return replace


for _codec, _codes in _UNKNOWN.items():
    codecs.register_error(f"duizhao-{_codec}", _replacing(_codes))


def _bears_out(text: str, codec: str) -> bool:
    """Is a text, read as its page declares, free of damage and noise?"""
    foreign = sum(not char.isascii() for char in text) if not text.isascii() else 0
    if text.count("\ufffd") > max(3, _DAMAGED * foreign):
        return False
    if codec in _GUESSES:
        return _commonness(text[:_ENOUGH]) > _PLAUSIBLE or not _is_better_read(
            text, codec
        )
    return _commonness(text) == 0.0 and not _looks_double_byte(text)


def _is_better_read(text: str, codec: str) -> bool:
    """Would another encoding make everyday Chinese of a text that is none?"""
    sample = _sample(text.encode(codec, "ignore"))
    others = (each for each in _GUESSES if each != codec)
    best = max(_commonness(sample.decode(each, "replace")) for each in others)
    return best > 2 * max(_PLAUSIBLE, _commonness(text[:_ENOUGH]))


def _is_nearly_utf8(sample: bytes) -> bool:
    damage = sample.decode("utf-8", "replace").count("\ufffd")
    return damage <= _DAMAGED * max(1, sum(byte > 0x7F for byte in sample))


def _looks_double_byte(text: str) -> bool:
    """Chinese read as a western encoding is runs of accented letters and signs."""
    runs = sum(map(len, re.findall(r"[\x80-\u024f]{4,}", text)))
    return runs > 0.5 * max(1, sum(char > "\x7f" for char in text))


def _best_guess(data: bytes, fallback: str) -> str:
    sample = _sample(data)
    if _is_nearly_utf8(sample):
        return data.decode("utf-8", "replace")
    scores = {codec: _commonness(sample.decode(codec, "replace")) for codec in _GUESSES}
    best = max(scores, key=lambda codec: scores[codec])
    if scores[best] > _PLAUSIBLE:
        return _read(data, best)
    other = _of_script(sample)
    return data.decode(other or _western(sample, fallback), "replace")


def _of_script(sample: bytes) -> str:
    """The codec by which a text is mostly Japanese or Korean; bytes come in pairs."""
    paired = sum(map(len, re.findall(rb"[\x80-\xff]{2,}", sample)))
    if paired < _PAIRED * sum(byte > 0x7F for byte in sample):
        return ""
    for codec, script in _OF_SCRIPTS:
        text = sample.decode(codec, "replace")
        foreign = sum(char > "\x7f" for char in text)
        if len(script.findall(text)) > _OWN_SCRIPT * max(1, foreign):
            return codec
    return ""


def _western(sample: bytes, fallback: str) -> str:
    """Windows-1251 shows as whole words of high bytes; else what was declared."""
    if fallback in _GUESSES or fallback == "utf-8":
        fallback = "cp1252"
    if fallback == "cp1252" and _MAC_QUOTES.search(sample) and b"\x92" not in sample:
        return "mac_roman"
    words = re.findall(rb"[\xc0-\xff]{3,}", sample)
    high = sum(byte > 0x7F for byte in sample)
    if fallback == "cp1252" and sum(map(len, words)) > 0.6 * max(1, high):
        return "cp1251"
    return fallback


def _commonness(text: str) -> float:
    """The share of a text's foreign characters that are everyday Chinese."""
    foreign = [char for char in text if char > "\x7f"]
    if not foreign:
        return 0.0
    return sum(char in _COMMON for char in foreign if char > "\u2010") / len(foreign)


def _sample(data: bytes) -> bytes:
    """The parts of the bytes that decide: where they are not ASCII."""
    return b" ".join(re.findall(rb"[^\x00-\x7f<>]{1,400}[^<>]{0,400}", data)[:400])
