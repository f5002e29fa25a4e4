"""Article extraction beside its peers on the developers' real pages.

Our figures are those of `packaging/extraction/fit.py`, by weights that saw no page of
the site that they are judged on; the weights that come with the reader were fitted on
these very pages, so that measuring them here would say nothing. The peers read the same
pages in this run.
"""

from __future__ import annotations

import argparse
import json
import logging
import shutil
import statistics
import subprocess
import sys
import time
import warnings
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging" / "extraction")]

from corpus import SHARED, Sample, samples  # noqa: E402

EXPECTED = ROOT / "packaging" / "extraction" / "expected.json"
READABILITY_JS = ROOT / "packaging" / "bench" / "readability.mjs"
NODE = ROOT / "build" / "node"  # where `packaging/dev bench extract` installs it
PARTS = ("dev", "dev2", "lock-box")

Extract = Callable[[Path], str]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--every", type=int, default=1, help="only every nth page")
    asked = options.parse_args()
    if not SHARED.is_dir():  # the other benchmarks go on
        print(f"The real pages are not here: {SHARED}", file=sys.stderr)
        return
    sys.path.append(str(SHARED))
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    pages = fair_pages()[:: asked.every]
    columns = [*PARTS, *dict.fromkeys(f"{each.part}/{each.set}" for each in pages)]
    peers = {"trafilatura": trafilatura(), "readability-lxml": readability(),
             "newspaper4k": newspaper()}  # fmt: skip
    print(f"F1 on {len(pages)} pages; the sets are those of dev and dev2.\n")
    print("| | " + " | ".join(columns) + " |")
    print("|---" * (len(columns) + 1) + "|")
    print_expected(columns)
    timed: dict[str, list[float]] = {"Duizhao": []}
    for page in pages:  # in turn, so that all share what else the machine does
        for name, extract in {"Duizhao": ours, **peers}.items():
            start = time.process_time()
            page.texts[name] = extract(page.sample.path)
            timed.setdefault(name, []).append(1000 * (time.process_time() - start))
    if shutil.which("node") and (NODE / "node_modules").is_dir():
        read_with_readability_js(pages)
    for name in [*peers, "Readability.js"]:
        print_row(name, columns, pages)
    print("\n| CPU ms a page | median | mean |\n|---|---|---|")
    for name, spent in timed.items():
        mean = statistics.mean(spent)
        print(f"| {name} | {statistics.median(spent):.1f} | {mean:.1f} |", flush=True)


class Page:
    """A page with gold text, and what each peer found on it."""

    def __init__(self, sample: Sample, column: str) -> None:
        self.sample, self.part, self.set = sample, sample.part, sample.set
        self.column = column  # the part of which it is
        self.texts: dict[str, str] = {}


def fair_pages() -> list[Page]:
    """The pages that fit.py judges: none of dev that is of a site of the lock-box."""
    found = [each for each in samples() if each.is_fair]
    closed = {each.site for each in found if each.is_locked}
    return [
        Page(each, "lock-box" if each.is_locked else each.part)
        for each in found
        if each.is_locked or each.site not in closed
    ]


def print_row(name: str, columns: list[str], pages: list[Page]) -> None:
    from metric import score_page, score_set

    scores: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for page in pages:
        if name not in page.texts:
            return
        sample = page.sample
        score = score_page(sample.text, page.texts[name], sample.full)
        scores[page.column].append(score)
        if page.column != "lock-box":
            scores[f"{page.part}/{page.set}"].append(score)
    cells = [f"{score_set(scores[each])['f1']:.3f}" for each in columns]
    print(f"| {name} | " + " | ".join(cells) + " |", flush=True)


def print_expected(columns: list[str]) -> None:
    """What fit.py wrote down; of the sets without the lock-box."""
    expected = json.loads(EXPECTED.read_text("utf-8"))
    told = {**expected["open"], "lock-box": expected["lock"]["all"]}
    told["lock-box with captions"] = expected["lock"]["all with captions"]
    for name, kind in (("Duizhao, captions left out", ""),
                       ("Duizhao", " with captions")):  # fmt: skip
        cells = [f"{told[key]:.3f}" if (key := each + kind) in told else ""
                 for each in columns]  # fmt: skip
        print(f"| {name}, cross-validated by site | " + " | ".join(cells) + " |")


def ours(path: Path) -> str:
    from reader.errors import PageError
    from reader.extract import extract

    try:
        return "\n".join(block.text for block in extract(path).blocks)
    except PageError:
        return ""


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


def read_with_readability_js(pages: list[Page]) -> None:
    """Mozilla's own, run by node in one process."""
    paths = "".join(f"{page.sample.path}\n" for page in pages)
    command = ["node", str(READABILITY_JS), str(NODE)]
    done = subprocess.run(
        command, input=paths, capture_output=True, text=True, check=True
    )
    # Not splitlines: a text may hold U+2028, which JSON leaves as it is.
    lines = done.stdout.rstrip("\n").split("\n")
    for page, line in zip(pages, lines, strict=True):
        page.texts["Readability.js"] = json.loads(line)


if __name__ == "__main__":
    main()
