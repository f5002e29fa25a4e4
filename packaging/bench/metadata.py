"""How often title, author and date are right, on the developers' real pages.

Hashes of their domains part the pages: rules were written with one half (`tuned`)
in view, so only the other (`unseen`) says what to expect of other pages. Some golds
are nowhere on their page, or name an editor or photographer: the last column is of the
other ones.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import unicodedata
from collections import Counter
from datetime import date, timedelta
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging" / "extraction")]

from corpus import SHARED  # noqa: E402
from reader.errors import PageError  # noqa: E402
from reader.extract import File, extract, whole_page  # noqa: E402
from reader.extract.dates import find_date  # noqa: E402

if TYPE_CHECKING:
    from reader.domain.article import Article

TWO_LEVELS = ("com", "co", "org", "net", "gov", "edu", "ac")
PARTS = ("tuned", "unseen", "told")
LONG_ENOUGH = 0.6  # of a title that the other may be
# Right before or behind the name of an editor or photographer, without punctuation.
OTHER = re.compile(
    r"(?:编辑|編輯|责编|責編|校对|摄影|图片)\w{0,2}$|(?:编辑|編輯|责编|責編|摄影)|[摄攝]$"
)
BESIDE = 8  # characters
TAG = re.compile(r"<[^>]*>")
SPLIT = re.compile(
    r",|;|、|，|&|\b(?:and|with)\b|/|\|| - "
    r"|(?<=[\u4e00-\u9fff]{2})\s+(?=[\u4e00-\u9fff]{2})"
)


def main() -> None:
    if not SHARED.is_dir():  # the other benchmarks go on
        print(f"The real pages are not here: {SHARED}", file=sys.stderr)
        return
    right: Counter[tuple[str, str, str]] = Counter()
    all_of: Counter[tuple[str, str, str]] = Counter()
    for gold_file in sorted(SHARED.glob("dev*/*/gold.json")):
        for name, gold in json.loads(gold_file.read_text("utf-8")).items():
            path = gold_file.parent / f"{name}.html"
            told = gold.get("meta") or {}
            article = read(path) if path.exists() and told else None
            if article is None:
                continue
            part = part_of(gold.get("url") or article.url or name)
            markup = unescape(path.read_text("utf-8", "replace"))
            language = "Chinese" if is_chinese(article, told) else "English"
            for fact, is_right in judged(article, told):
                all_of[fact, language, part] += 1
                right[fact, language, part] += is_right
                if part == "unseen" and stands_in(markup, fact, told[fact]):
                    all_of[fact, language, "told"] += 1
                    right[fact, language, "told"] += is_right
    print("| | tuned | unseen | unseen, gold told by the page |")
    print("|---|---|---|---|")
    for fact in ("title", "author", "date"):
        for language in ("English", "Chinese"):
            cells = [
                f"{right[key] / max(all_of[key], 1):.3f} of {all_of[key]}"
                for key in ((fact, language, part) for part in PARTS)
            ]
            print(f"| {fact}, {language} | {' | '.join(cells)} |")


def read(path: Path) -> Article | None:
    try:
        return extract(path)
    except PageError:
        pass
    try:
        return whole_page(File(path))
    except PageError:
        return None


def judged(article: Article, told: dict[str, Any]) -> list[tuple[str, bool]]:
    """Each fact that the gold has, and whether ours is right."""
    found = []
    if told.get("title"):
        found.append(("title", same_title(told["title"], article.title)))
    if told.get("author"):
        found.append(("author", same_names(told["author"], article.byline)))
    if find_date(str(told.get("date"))):  # some golds have a year, a name, "nan"
        found.append(("date", same_day(str(told["date"]), article.date)))
    return found


def same_title(told: str, ours: str) -> bool:
    one, other = key(told), key(ours)
    short, long = sorted((one, other), key=len)
    return bool(short) and short in long and len(short) >= LONG_ENOUGH * len(long)


def same_names(told: str | list[str], ours: str) -> bool:
    """True if at least half of the names are the same."""
    one = names(", ".join(told) if isinstance(told, list) else told)
    other = names(ours)
    return bool(other) and 2 * len(one & other) >= max(len(one), len(other))


def names(text: str) -> set[str]:
    text = re.sub(r"\b(?:by|BY|By)\b\s+|^\s*(?:作者|记者|文)\s*[：:｜|]\s*", "", text)
    return {key(part) for part in SPLIT.split(text)} - {""}


def same_day(told: str, ours: str) -> bool:
    """True if the days differ by at most one: pages and golds are of two time zones."""
    days = find_date(told)[:10], ours[:10]
    if not all(days):
        return False
    one, other = map(date.fromisoformat, days)
    return abs((one - other).days) <= 1


def stands_in(markup: str, fact: str, told: str | list[str]) -> bool:
    """Does the page tell what the gold says, in its text or its data?"""
    if fact == "date":
        day = date.fromisoformat(find_date(str(told))[:10])
        near = (day + timedelta(days) for days in (-1, 0, 1))
        return any(re.search(day_forms(each), markup, re.I) for each in near)
    text = key(TAG.sub("", markup))
    if fact == "title":
        return key(str(told)) in text + key(markup)
    parts = names(", ".join(told) if isinstance(told, list) else told)
    places = [
        text[max(0, found.start() - BESIDE) : found.end() + 1]
        for part in parts
        for found in re.finditer(re.escape(part), text)
    ]
    is_writer = not places or not all(map(OTHER.search, places))
    return is_writer and all(part in text + key(markup) for part in parts)


def day_forms(day: date) -> str:
    """The forms in which pages write a day, as an expression; not as milliseconds."""
    year, month, name = day.year, day.month, f"{day:%b}[a-z]*\\.?"
    ordinal = f"0?{day.day}(?:st|nd|rd|th)?"
    return (
        rf"{year}\s*[-/.年]?\s*0?{month}\s*[-/.月]?\s*0?{day.day}(?!\d)"
        rf"|{year}{month:02}{day.day:02}"
        rf"|(?<!\d)0?{month}[/.-]0?{day.day}[/.-]{year}"
        rf"|(?<!\d)0?{day.day}[/.-]0?{month}[/.-]{year}"
        rf"|{name}\s+{ordinal},?\s+{year}|(?<!\d){ordinal}\s+(?:of\s+)?{name},?\s+{year}"
    )


def is_chinese(article: Article, told: dict[str, Any]) -> bool:
    text = f"{told.get('title')} {told.get('author')} {article.title}"
    return bool(re.search(r"[\u4e00-\u9fff]{3}", text))


def key(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).lower()


def part_of(url: str) -> str:
    host = re.sub(r"^\w+://", "", url).split("/")[0].lower().removeprefix("www.")
    names = host.split(".")
    is_long = len(names) > 2 and names[-2] in TWO_LEVELS and len(names[-1]) == 2
    domain = ".".join(names[-3 if is_long else -2 :])
    digest = hashlib.sha1(domain.encode(), usedforsecurity=False).hexdigest()
    return "unseen" if int(digest, 16) % 2 else "tuned"


if __name__ == "__main__":
    main()
