"""Characters that are spoken by what stands before them, not by the word they make."""

from __future__ import annotations

_MUST = frozenset(("", *"我你您他她它们谁咱們誰"))
_COUNTS = frozenset("一二两三四五六七八九十百千万几多每这那哪半兩萬幾這")
_QUOTED = frozenset("“「『《")
_DUE = frozenset("钱錢债債款贷貸清")


def reading(character: str, before: str, after: str) -> str:
    """The numbered pinyin of a character that is a word; empty for its usual one.

    `before` is the word before it, empty at the start of a clause; `after` is the
    character after it.
    """
    match character:
        case "得" if after in ("了", "到", "过", "過"):  # 得了感冒 caught a cold
            return "de2"
        case "得":  # 他得去 must go; 跑得快 runs fast
            return "dei3" if before[-1:] in _MUST else "de5"
        case "地" if len(before) > 1:  # 慢慢地走 walks slowly
            return "de5"
        case "只":  # 三只猫 three cats; 只有一只 only one
            return "zhi1" if before[-1:] in _COUNTS else "zhi3"
        case "为" | "為" if after.isdigit() or after in _QUOTED:
            return "wei2"  # 最高为16元 is 16 yuan
        case "还" | "還" if after in _DUE:
            return "huan2"  # 还钱 pays money back; 还有钱 still has some
    return ""
