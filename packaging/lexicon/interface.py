"""Writes the interface's texts in traditional characters, as Taiwan words them.

    python packaging/lexicon/interface.py

The simplified catalogue is converted by OpenCC with its table of Taiwan's words, then
by the table below, which has the words of this program.
"""

from __future__ import annotations

import re
from pathlib import Path

import opencc

FOLDER = Path(__file__).parents[2] / "resources" / "translations"
SIMPLIFIED, TRADITIONAL = FOLDER / "duizhao_zh_CN.ts", FOLDER / "duizhao_zh_TW.ts"

# Replaced in what OpenCC made, in this order.
WORDS = {
    "zh.md": "zh_TW.md",
    "高亮": "螢光標記",
    "默認": "預設",
    "缺省": "預設",
    "設置": "設定",
    "搜索": "搜尋",
    "查找": "尋找",
    "窗口": "視窗",
    "菜單": "選單",
    "打印": "列印",
    "剪貼板": "剪貼簿",
    "界面": "介面",
    "信息": "資訊",
    "保存": "儲存",
    "導入": "匯入",
    "導出": "匯出",
    "字體": "字型",
    "粘貼": "貼上",
    "撤銷": "復原",
    "鏈接": "連結",
    "網絡": "網路",
    "程序": "程式",
    "聯網": "連線",
    "全屏": "全螢幕",
    "屏幕": "螢幕",
    "點擊": "點按",
    "拖拽": "拖曳",
    "型別": "類型",
    "許可權": "權限",
    "中查詢": "中尋找",
    "查詢下一個": "尋找下一個",
    "查詢上一個": "尋找上一個",
    "“": "「",
    "”": "」",
    "‘": "『",
    "’": "』",
}
_TRANSLATION = re.compile(r"(<translation>)(.*?)(</translation>)", re.DOTALL)


def converted(text: str) -> str:
    """A text of the interface, or of the guide, as it is worded in Taiwan."""
    text = opencc.OpenCC("s2twp").convert(text)
    for word, better in WORDS.items():
        text = text.replace(word, better)
    return text


def catalogue() -> str:
    """The traditional catalogue, made from the simplified one."""
    text = SIMPLIFIED.read_text("utf-8").replace("zh_CN", "zh_TW")
    return _TRANSLATION.sub(lambda m: f"{m[1]}{converted(m[2])}{m[3]}", text)


if __name__ == "__main__":
    TRADITIONAL.write_text(catalogue(), "utf-8", newline="\n")
    guide = FOLDER.parent / "guide" / "zh.md"
    made = converted(guide.read_text("utf-8"))
    guide.with_name("zh_TW.md").write_text(made, "utf-8", newline="\n")
