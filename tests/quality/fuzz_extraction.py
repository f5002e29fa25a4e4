"""Mutate our own pages and read them, for as long as asked; print what breaks.

uv run python tests/quality/fuzz_extraction.py [SECONDS] [SEED]
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "tests" / "pages"
SUFFIXES = (".html", ".txt", ".md", ".mhtml")
SPLICES = tuple(
    b"<div> </div> <table><tr><td> <!-- \0 &#x110000; <p <pre> </body> <script> "
    b'class="comments" href="http://[" content="//['.split()
)


def main(seconds: float, seed: int) -> None:
    sys.path.insert(0, str(ROOT))
    from reader.errors import PageError
    from reader.extract import File, extract, whole_page

    chance = random.Random(seed)
    pages = [path.read_bytes() for path in PAGES.glob("*.html")]
    folder = Path(tempfile.mkdtemp())
    end, runs = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        runs += 1
        path = folder / f"page{chance.choice(SUFFIXES)}"
        path.write_bytes(mutated(chance.choice(pages), chance))
        for read in (extract, lambda path: whole_page(File(path))):
            try:
                read(path)
            except PageError:
                continue
            except BaseException:
                sys.stderr.write(f"run {runs}, seed {seed}: kept as {path}\n")
                raise
    sys.stdout.write(f"{runs} pages read, seed {seed}\n")


def mutated(page: bytes, chance: random.Random) -> bytes:
    data = bytearray(page)
    for _ in range(chance.randint(1, 12)):
        at, to = sorted(chance.choices(range(len(data) + 1), k=2))
        match chance.randrange(4):
            case 0:
                del data[at : min(to, at + 400)]
            case 1:
                data[at:at] = chance.choice(SPLICES) * chance.choice((1, 1, 1, 500))
            case 2:
                data[at:at] = data[at : min(to, at + 400)]
            case _:
                data[at : at + 1] = bytes([chance.randrange(256)])
    return bytes(data)


if __name__ == "__main__":
    asked = [float(each) for each in sys.argv[1:3]]
    main(asked[0] if asked else 60, int(asked[1]) if asked[1:] else 1)
