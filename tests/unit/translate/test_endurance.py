"""A long day's reading: hundreds of articles, thousands of paragraphs."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.domain.article import Block, BlockKind
from reader.domain.language import EN_ZH
from reader.translate.means import Means
from reader.translate.memory import DictMemory
from reader.translate.order import Order
from reader.translate.packs import Packs
from reader.translate.translator import Translator
from reader.work import Cancelled, Token
from tests.helpers import pack

if TYPE_CHECKING:
    from reader.domain.translation import Pair

SENTENCE = "The company said on Monday that {} people in China work in research."


def article(number: int, paragraphs: int) -> list[Block]:
    return [
        Block(BlockKind.PARAGRAPH, SENTENCE.format(number * 1000 + index + 2))
        for index in range(paragraphs)
    ]


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Packs:
    folder = tmp_path_factory.mktemp("packs")
    pack.install(folder)
    return Packs(folder, ())


def test_what_is_remembered_needs_no_engine(packs: Packs) -> None:
    translator, blocks = Translator(packs), article(1, 50)
    means = Means(DictMemory())
    translator.translate(blocks, EN_ZH, means, token=Token())
    assert translator.release()
    translator.translate(blocks, EN_ZH, means, token=Token())
    assert translator.release(idle=3600)  # no engine is loaded


def test_a_long_article_is_given_up_at_once(packs: Packs) -> None:
    """How soon, in milliseconds, `packaging/bench/translate.py` prints."""
    token, heard, began = Token(), list[float](), threading.Event()

    def work() -> None:
        try:
            Translator(packs).translate(
                article(2, 3000), EN_ZH, token=token, step=lambda _: began.set()
            )
        except Cancelled:
            heard.append(time.monotonic())

    thread = threading.Thread(target=work)
    thread.start()
    assert began.wait(20)
    start = time.monotonic()
    token.cancel()
    thread.join()
    assert heard
    assert heard[0] - start < 5  # the whole article takes many times that


def test_scrolling_through_a_long_article(packs: Packs) -> None:
    """Wherever the window is, its paragraphs are among the next to come."""
    blocks, order, late = article(3, 600), Order(), list[int]()
    window, waited = range(5), 0

    def step(pair: Pair) -> None:
        nonlocal window, waited
        waited += 1
        if pair.block in window:
            late.append(waited)
            waited, start = 0, (pair.block * 7 + 131) % 580
            window = range(start, start + 5)
            order.prefer(window)

    Translator(packs).translate(blocks, EN_ZH, order=order, token=Token(), step=step)
    assert len(late) > 5
    assert sorted(late)[len(late) // 2] < 120


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_what_is_released_goes_back_to_the_system(tmp_path: Path) -> None:
    """The C library keeps what is freed, all of the model, unless it is told not to.

    In a process of its own: where other tests left holes, a part of the model lies in
    memory that was there before.
    """
    folder = pack.install(tmp_path, shape=pack.Shape(1, 512, 8, 512, 8_000))
    size = (folder / "model" / "model.bin").stat().st_size >> 10
    done = subprocess.run(
        [sys.executable, "-c", RELEASED, str(tmp_path)],
        cwd=Path(__file__).parents[3],
        check=True,
        capture_output=True,
        text=True,
    )
    held = [int(each) for each in done.stdout.split()]
    assert min(held[1:]) > size // 2


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_memory_levels_off_over_500_articles(packs: Packs) -> None:
    translator, sizes = Translator(packs), list[int]()
    for number in range(500):
        translator.translate(article(number, 12), EN_ZH, token=Token())
        if number % 50 == 49:
            translator.release()
            sizes.append(_resident())
    assert sizes[-1] < sizes[1] * 1.1


def _resident() -> int:
    """Kilobytes of this process that are no file's."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    found = re.search(r"RssAnon:\s+(\d+)", status)
    assert found
    return int(found[1])


RELEASED = """
import sys
from pathlib import Path
from reader.domain.language import EN_ZH
from reader.translate.packs import Packs
from reader.translate.translator import Translator
from reader.work import Token
from tests.unit.translate.test_endurance import _resident, article

translator = Translator(Packs(Path(sys.argv[1]), ()))
for number in range(3):
    translator.translate(article(number, 4), EN_ZH, token=Token())
    loaded = _resident()
    translator.release()
    print(loaded - _resident())
"""
