"""Grades what the dictionary shows first of an English word.

    python packaging/bench/words.py [-v] [FOLDER]

FOLDER is another dictionary than resources/lexicon; -v prints what is not right.

Words and the Chinese ones that are right for them are in words.tsv. Right first: the
first that the pop-up shows is one of them. Right: one of the four it shows is. Then
what the first look-ups of this process cost, in milliseconds and megabytes of its own.
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from reader.lexicon import Lexicon  # noqa: E402

SHOWN = 4
GRADES = ("right first", "right", "wrong", "nothing")


def graded(shown: tuple[str, ...], right: set[str]) -> str:
    if not shown:
        return "nothing"
    if shown[0] in right:
        return "right first"
    return "right" if right & set(shown) else "wrong"


def own_mb() -> float:
    """What this process has for itself, without the mapped files."""
    status = Path("/proc/self/status").read_text()
    return int(re.findall(r"RssAnon:\s+(\d+)", status)[0]) / 1024


def cost(lexicon: Lexicon) -> str:
    before, taken = own_mb(), []
    for text in ("银行行长", "人民生活", "banks", "they went"):
        start = time.perf_counter()
        lexicon.look_up(text, len(text) - 1)
        taken.append(f"{1000 * (time.perf_counter() - start):.1f}")
    return f"look-ups: {', '.join(taken)} ms, {own_mb() - before:.1f} MB"


def main() -> None:
    options = [each for each in sys.argv[1:] if each != "-v"]
    lexicon = Lexicon(Path(options[0]) if options else None)
    costs = cost(lexicon)
    count: Counter[str] = Counter()
    for line in (ROOT / "packaging/bench/words.tsv").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        text, at, right = line.split("\t")
        word = lexicon.look_up(text, text.index(at))
        shown = word.senses[:SHOWN] if word else ()
        grade = graded(shown, set(right.split()))
        count[grade] += 1
        if "-v" in sys.argv and grade != GRADES[0]:
            found = word.text if word else at
            print(f"{grade:12} {text} · {found}: {' '.join(shown)}")
    for each in GRADES:
        print(f"{each:12}{count[each]:5}{count[each] / count.total():8.1%}")
    print(costs)


if __name__ == "__main__":
    main()
