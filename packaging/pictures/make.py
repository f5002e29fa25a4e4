"""Draws every layout and paper of the window, wide and narrow, for both languages.

    packaging/dev pictures [FOLDER]

Without a folder, those that `resources/pictures` keeps are drawn anew; with one, all.
Each is made by `duizhao screenshot`, but for the one in which something is searched.
The translations lie in the tables beside this file and go in as a reader puts them in:
as corrections. So the pictures need no language pack, and show words that somebody has
written.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections import Counter
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
SAMPLES = ROOT / "resources" / "samples"
KEPT = ROOT / "resources" / "pictures"
BILINGUAL = SAMPLES / "counting-owls.html"
ARTICLES = {"english": "night-train", "chinese": "community-canteen"}
INTERFACES = {"english": "en", "chinese": "zh-Hans"}
SIZES = {"wide": "1280x800", "narrow": "560x800"}
PAPERS = ("light", "sepia", "dark")
LAYOUTS = ("side-by-side", "interleaved", "original", "translation")


def main() -> None:
    chosen = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    folder = chosen or KEPT
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {"DUIZHAO_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
        prepare()
        for language, size, layout, paper in product(ARTICLES, SIZES, LAYOUTS, PAPERS):
            if chosen or is_kept(size, layout, paper):
                path = folder / f"{language}-{layout}-{size}-{paper}.png"
                draw(
                    SAMPLES / f"{ARTICLES[language]}.html",
                    path,
                    language,
                    size,
                    layout,
                    paper,
                )
                print(path)
        path = folder / "bilingual-side-by-side-wide-dark.png"
        draw(BILINGUAL, path, "english", "wide", "side-by-side", "dark")
        print(path)
        search(folder / "search-and-marks.png", Path(home))


def is_kept(size: str, layout: str, paper: str) -> bool:
    """Every layout on light paper; on the others what each width is made for.

    A narrow window folds side by side to interleaved: one picture shows both.
    """
    if size == "narrow" and layout == "side-by-side":
        return False
    made_for = "side-by-side" if size == "wide" else "interleaved"
    return paper == "light" or layout == made_for


def prepare() -> None:
    """A library that holds both articles, their translations and a few marks."""
    from reader.desk import Desk, Order
    from reader.domain.annotation import Colour, Passage, Side
    from reader.domain.language import EN_ZH, ZH_EN
    from reader.domain.translation import Pair
    from reader.library import Library
    from reader.paths import default_paths
    from reader.settings import Settings
    from reader.work import Token, ignore

    paths = default_paths()
    with Library(paths.library) as library:
        for language, direction in (("english", EN_ZH), ("chinese", ZH_EN)):
            table = Path(__file__).with_name(f"{ARTICLES[language]}.tsv")
            for line in table.read_text(encoding="utf-8").splitlines():
                library.edits.set(direction, *line.split("\t"))
    notes = {
        "english": ("Whose promise? The café kept it, not the railway.", "irony"),
        "chinese": ("一千个早晨，不到三年：天天开门。", "数字"),
    }
    with Desk(paths, Settings()) as desk:
        for language, (note, tag) in notes.items():
            path = SAMPLES / f"{ARTICLES[language]}.html"
            reading, found = desk.opening(path)(Token(), ignore), list[Pair]()
            desk.translating(reading, Order())(Token(), found.append)
            pair = next(pair for pair in found if pair.block == 1)
            last = pair.sentences[-1]
            both = (
                Passage(1, last.start, last.end, Side.ORIGINAL),
                Passage(1, *pair.translated_ranges[-1], Side.TRANSLATION),
            )
            desk.marks.note(reading, both, note, (tag,))
            desk.marks.highlight(reading, both, Colour.YELLOW)
            whole = Passage(2, 0, len(reading.block(2).text))
            desk.marks.toggle_bookmark(reading, whole)


def draw(
    file: Path, path: Path, language: str, size: str, layout: str, paper: str
) -> None:
    """One picture."""
    options = {"out": path, "size": SIZES[size], "theme": paper, "layout": layout}
    options["interface"] = INTERFACES[language]
    given = [f"--{name}={value}" for name, value in options.items()]
    command = [sys.executable, "-m", "reader", "screenshot", str(file), *given]
    subprocess.run(command, check=True, cwd=ROOT)
    shrink(path)


def search(path: Path, home: Path) -> None:
    """What is found of a word; an article saved again without a marked paragraph."""
    from reader.desk import Desk
    from reader.domain.annotation import Passage
    from reader.offscreen import drawn_window, wait_until_settled
    from reader.paths import default_paths
    from reader.settings import Settings
    from reader.work import Token, ignore

    page = SAMPLES / "night-train.html"
    text = page.read_text(encoding="utf-8")
    lost = next(line for line in text.splitlines() if "frightens their geese" in line)
    again = home / "night-train.html"
    again.write_text(text.replace(lost, ""), encoding="utf-8")
    settings = Settings(interface="en")
    with Desk(default_paths(), settings) as desk:
        reading = desk.opening(page)(Token(), ignore)
        geese = next(
            Passage(number, 0, block.text.index(","))
            for number, block in enumerate(reading.article.blocks)
            if "geese" in block.text
        )
        desk.marks.note(reading, (geese,), "Do geese mind? Ask one.", ("to ask",))
    with drawn_window(settings, 1280, 800) as window:
        for step in (
            lambda: window.open_path(again),
            lambda: window.body.header.search.setText("列车"),
        ):
            step()
            wait_until_settled(window)
        window.grab().save(str(path))
        window.close()
    shrink(path)
    print(path)


def shrink(path: Path) -> None:
    """Save a picture in its commonest colours: a third of the bytes, the same look."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    colours = Counter(memoryview(image.constBits()).cast("I"))
    table = [colour for colour, _ in colours.most_common(256)]
    flags = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
    small = image.convertToFormat(QImage.Format.Format_Indexed8, table, flags)
    small.save(str(path), "PNG", 0)


if __name__ == "__main__":
    main()
