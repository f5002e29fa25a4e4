"""Article extraction beside its peers, in one run on the developers' real pages."""

from __future__ import annotations

import argparse
import json
import logging
import statistics
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Beside the checkout, or beside a folder of checkouts.
SHARED = next(
    (found for each in ROOT.parents if (found := each / "shared/extraction").is_dir()),
    ROOT.parent / "shared" / "extraction",
)
EXPECTED = ROOT / "packaging" / "extraction" / "expected.json"
SETS = (
    "dev/scrapinghub", "dev/mozilla", "dev/fundus_eval", "dev/fundus_en",
    "dev/magic_en", "dev/magic_zh", "dev/gne_zh", "dev/zh_misc", "dev2/daniel_en",
    "dev2/daniel_zh", "dev2/zh_hand", "dev2/wcxb_news", "dev2/wcxb_article",
    "dev2/wcxb_doc", "dev2/omnivore", "dev2/defuddle",
)  # fmt: skip
READABILITY_JS = ROOT / "packaging" / "bench" / "readability.mjs"

Extract = Callable[[Path], str]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--every", type=int, default=1, help="only every nth page")
    options.add_argument("--ours", action="store_true", help="without the peers")
    asked = options.parse_args()
    if not SHARED.is_dir():  # the other benchmarks go on
        print(f"The real pages are not here: {SHARED}", file=sys.stderr)
        return
    sys.path[:0] = [str(ROOT), str(SHARED)]
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    rows = {"ours": ours, "ours, captions left out": ours_without_captions}
    if not asked.ours:
        rows |= {
            "trafilatura": trafilatura(),
            "readability": readability(),
            "newspaper4k": newspaper(),
        }
        if (READABILITY_JS.parent / "node_modules").is_dir():
            rows["Readability.js"] = readability_js()
    print("| | all |" + " | ".join(SETS) + " | median ms | mean ms |")
    print("|---" * (len(SETS) + 4) + "|")
    print_expected()
    for name, extract in rows.items():
        print_row(name, extract, asked.every)


def print_row(name: str, extract: Extract, every: int) -> None:
    from metric import score_page, score_set

    cells, spent, every_score = [], [], []
    for folder in SETS:
        gold = json.loads((SHARED / folder / "gold.json").read_text("utf-8"))
        scores = []
        for page, wanted in list(gold.items())[::every]:
            if "text" not in wanted:
                continue
            path = SHARED / folder / f"{page}.html"
            start = time.process_time()
            text = extract(path)
            spent.append(1000 * (time.process_time() - start))
            scores.append(score_page(wanted["text"], text, wanted.get("full")))
        cells.append(f"{score_set(scores)['f1']:.3f}")
        every_score += scores
    cells.insert(0, f"{score_set(every_score)['f1']:.3f}")
    times = f"{statistics.median(spent):.1f} | {statistics.mean(spent):.1f}"
    print(f"| {name} | " + " | ".join(cells) + f" | {times} |", flush=True)


def print_expected() -> None:
    """What pages of sites that no weight was fitted on score, as fit.py found it.

    The row "ours" below is of weights that were fitted on these very pages.
    """
    expected = json.loads(EXPECTED.read_text("utf-8"))
    for name, figures in (
        ("ours, cross-validated by site", expected["open"]),
        ("ours, on the lock-box", expected["lock"]),
    ):
        cells = [f"{figures[each]:.3f}" if each in figures else "" for each in SETS]
        print(f"| {name} | {figures['all']:.3f} | " + " | ".join(cells) + " | | |")


def ours(path: Path, leave_out: str = "") -> str:
    from reader.errors import PageError
    from reader.extract import extract

    try:
        blocks = extract(path).blocks
    except PageError:
        return ""
    return "\n".join(each.text for each in blocks if each.kind != leave_out)


def ours_without_captions(path: Path) -> str:
    return ours(path, leave_out="caption")


def trafilatura() -> Extract:
    import trafilatura

    return lambda path: (
        trafilatura.extract(
            path.read_text("utf-8"), favor_precision=True, include_comments=False
        )
        or ""
    )


def readability() -> Extract:
    import lxml.html
    from readability import Document
    from readability.readability import Unparseable

    def extract(path: Path) -> str:
        try:
            summary = Document(path.read_text("utf-8")).summary()
        except Unparseable:
            return ""
        return str(lxml.html.fromstring(summary).text_content())

    return extract


def readability_js() -> Extract:
    """Mozilla's own, run by node where `npm install` was run beside the script."""

    def extract(path: Path) -> str:
        command = ["node", str(READABILITY_JS), str(path)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.stdout

    return extract


def newspaper() -> Extract:
    import newspaper

    def extract(path: Path) -> str:
        article = newspaper.Article("http://localhost/", fetch_images=False)
        article.download(input_html=path.read_text("utf-8"))
        try:
            article.parse()
        except (newspaper.ArticleException, ValueError, TypeError, ImportError):
            return ""
        return str(article.text)

    return extract


if __name__ == "__main__":
    main()
