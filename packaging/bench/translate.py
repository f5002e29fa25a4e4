"""Prints how fast articles are translated, beside argostranslate with the same pack.

    packaging/dev bench translate

The pack has the shape that Argos trains (6+6 layers, d=512, 32,000 subwords, int8). Its
weights are made up, so it says nothing of quality; the work is that of a real one. Any
real pack that is installed is measured, too. argostranslate's sentence splitter, which
would be fetched from the network, is replaced by a trivial one, in its favour. Every
figure comes from a process of its own; wall and CPU seconds are both printed, since
other programs may be running.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import random
import re
import subprocess
import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
BUILD = ROOT / "build" / "bench-translate"
PACK_VERSION = "3"  # of the made-up pack: a change rebuilds it


def article(paragraphs: int = 25) -> list[str]:
    """News-like paragraphs: one to three sentences of 7 to 23 words, none twice."""
    from tests.helpers.pack import GLOSSES

    dice = random.Random(1)
    words = [entry.split("=")[0] for entry in GLOSSES.split()]
    words = [word for word in words if word.isalpha()]
    texts = []
    for _ in range(paragraphs):
        sentences = []
        for _ in range(dice.randint(1, 3)):
            chosen = [dice.choice(words) for _ in range(dice.randint(6, 22))]
            chosen.append(str(dice.randint(10, 99)))
            sentences.append(" ".join(chosen).capitalize() + ".")
        texts.append(" ".join(sentences))
    return texts


def made_up_pack() -> Path:
    """The pack of Argos' shape, built once."""
    from tests.helpers import pack

    folder = BUILD / f"packs-{PACK_VERSION}"
    if not folder.is_dir():
        print("building a pack of Argos' shape …", file=sys.stderr)
        pack.install(folder, shape=pack.ARGOS_SHAPE)
    return folder


def peak() -> float:
    """The most memory this process has held, in MB.

    `ru_maxrss` would be the parent's where that was larger.
    """
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024


def ours(packs: Path, beam: int) -> dict[str, float]:
    from reader.domain.article import Block, BlockKind
    from reader.domain.language import EN_ZH
    from reader.translate.engine import Decoding
    from reader.translate.means import Means
    from reader.translate.memory import DictMemory
    from reader.translate.packs import Packs
    from reader.translate.translator import Translator
    from reader.work import Token

    blocks = [Block(BlockKind.PARAGRAPH, text) for text in article()]
    memory, arrived = DictMemory(), list[float]()
    translator = Translator(Packs(packs, ()))
    means = Means(memory, decoding=Decoding(beam), retries=False)
    start, cpu = time.perf_counter(), time.process_time()
    translator.translate(
        blocks,
        EN_ZH,
        means,
        token=Token(),
        step=lambda _: arrived.append(time.perf_counter() - start),
    )
    whole, worked = time.perf_counter() - start, time.process_time() - cpu
    most = peak()
    start = time.perf_counter()
    translator.translate(blocks, EN_ZH, means, token=Token())
    warm = time.perf_counter() - start
    return {
        "whole": whole,
        "cpu": worked,
        "first": arrived[0],
        "warm_ms": 1000 * warm,
        "peak_mb": most,
    }


def argos(packs: Path, beam: int) -> dict[str, float]:
    os.environ |= {
        "ARGOS_PACKAGES_DIR": str(packs),
        "XDG_DATA_HOME": str(BUILD / "argos"),
        "XDG_CONFIG_HOME": str(BUILD / "argos"),
        "XDG_CACHE_HOME": str(BUILD / "argos"),
        "ARGOS_BEAM_SIZE": str(beam),
    }
    from argostranslate import sbd, translate

    def split(_self: object, text: str) -> list[str]:
        return re.split(r"(?<=[.])\s", text)

    sbd.MiniSBDSentencizer.split_sentences = split
    text = "\n".join(article())
    start, cpu = time.perf_counter(), time.process_time()
    translate.translate(text, "en", "zh")
    return {
        "whole": time.perf_counter() - start,
        "cpu": time.process_time() - cpu,
        "peak_mb": peak(),
    }


def gaps(packs: Path, paragraphs: int) -> dict[str, float]:
    """How long a 10 ms timer of the window waits while an article is translated."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from reader.domain.article import Block, BlockKind
    from reader.domain.language import EN_ZH
    from reader.translate.means import Means
    from reader.translate.packs import Packs
    from reader.translate.translator import Translator
    from reader.work import Cancelled, Token

    application = QApplication([])
    token, stopped = Token(), list[float]()
    blocks = [Block(BlockKind.PARAGRAPH, text) for text in article(paragraphs)]

    def work() -> None:
        try:
            Translator(Packs(packs, ())).translate(
                blocks, EN_ZH, Means(retries=False), token=token
            )
        except Cancelled:
            stopped.append(time.perf_counter())

    ticks: list[float] = []
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start(10)
    thread = threading.Thread(target=work if paragraphs else list)
    thread.start()
    QTimer.singleShot(6000, application.quit)
    application.exec()
    timer.stop()
    cancelled = time.perf_counter()
    token.cancel()
    thread.join()
    waits = sorted(1000 * (b - a) for a, b in itertools.pairwise(ticks))
    return {
        "p50": waits[len(waits) // 2],
        "p99": waits[len(waits) * 99 // 100],
        "longest": waits[-1],
        "cancel_ms": 1000 * (stopped[0] - cancelled) if stopped else 0.0,
    }


def measured(
    what: str, packs: Path, number: int, **environment: str
) -> dict[str, float]:
    """Run one measurement in a process of its own."""
    command = [sys.executable, __file__, "--measure", what, str(packs), str(number)]
    done = subprocess.run(
        command,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | environment,
    )
    return dict(json.loads(done.stdout))


def compare(name: str, packs: Path) -> None:
    best = {"ARGOS_INTRA_THREADS": "1", "ARGOS_BATCH_SIZE": "2048"}
    rows = {
        "argostranslate, as shipped, beam 4": measured("argos", packs, 4),
        "argostranslate, best settings, beam 4": measured("argos", packs, 4, **best),
        "ours, beam 4": measured("ours", packs, 4),
        "ours, beam 2": measured("ours", packs, 2),
    }
    print(f"\n{name}: an article of 25 paragraphs, en→zh")
    print_table(rows)
    print_ratios(*rows.values())
    for paragraphs in (0, 25, 2000):  # 0: what the machine's other work does to it
        row = measured("gaps", packs, paragraphs)
        print(
            f"window's 10 ms timer, {paragraphs} paragraphs: p50 {row['p50']:.1f},"
            f" p99 {row['p99']:.1f} (≤ 25), longest {row['longest']:.0f} ms (≤ 60);"
            f" cancelled after {row['cancel_ms']:.0f} ms (≤ 150)"
        )


def print_table(rows: dict[str, dict[str, float]]) -> None:
    print(
        f"{'':40}{'whole s':>9}{'cpu s':>8}{'first s':>9}{'warm ms':>9}{'peak MB':>9}"
    )
    for label, row in rows.items():
        cells = [f"{row['whole']:9.2f}{row['cpu']:8.2f}"]
        cells += [
            f"{row[key]:9.2f}" if key in row else f"{'–':>9}"
            for key in ("first", "warm_ms")
        ]
        print(f"{label:40}{''.join(cells)}{row['peak_mb']:9.0f}")


def print_ratios(
    shipped: dict[str, float],
    tuned: dict[str, float],
    mine: dict[str, float],
    quick: dict[str, float],
) -> None:
    """Of argostranslate, as shipped and tuned, to ours with four beams and with two."""
    print(
        f"beam 4: {shipped['whole'] / mine['whole']:.1f}× as shipped (≥ 10),"
        f" {tuned['whole'] / mine['whole']:.1f}× best settings (≥ 3);"
        f" first paragraph 1/{shipped['whole'] / mine['first']:.0f} of that (≤ 1/40);"
        f" memory {mine['peak_mb'] / shipped['peak_mb']:.2f}× (≤ 1.5)"
    )
    print(
        f"beam 4, CPU seconds: {shipped['cpu'] / mine['cpu']:.1f}× as shipped,"
        f" {tuned['cpu'] / mine['cpu']:.1f}× best settings"
    )
    print(
        f"beam 2: {shipped['whole'] / quick['whole']:.1f}× as shipped,"
        f" {tuned['whole'] / quick['whole']:.1f}× best settings;"
        f" first paragraph 1/{shipped['whole'] / quick['first']:.0f};"
        f" memory {quick['peak_mb'] / shipped['peak_mb']:.2f}×"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--measure", nargs=3, metavar=("WHAT", "PACKS", "NUMBER"))
    parser.add_argument("--packs", type=Path, help="a folder with real packs")
    arguments = parser.parse_args()
    if arguments.measure:
        what, packs, number = arguments.measure
        measures = {"ours": ours, "argos": argos, "gaps": gaps}
        print(json.dumps(measures[what](Path(packs), int(number))))
        return
    compare("made-up pack of Argos' shape", made_up_pack())
    for folder in [arguments.packs, ROOT.parent / "shared" / "packs"]:
        if folder and folder.is_dir():
            compare(f"packs in {folder.name}/", folder)


if __name__ == "__main__":
    main()
