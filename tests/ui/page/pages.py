"""Articles of our own for the reading view's tests, as long as a test likes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.desk import Desk, Reading
from reader.domain.article import Article, Block, BlockKind, Source
from reader.domain.language import Language, direction_from
from reader.domain.reading import TITLE_BLOCK, Place, Snapshot
from reader.domain.translation import Pair, Sentence, Translation
from reader.paths import default_paths
from reader.settings import Settings
from reader.text.segment import sentences
from reader.ui.page.view.view import ReadingView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pytestqt.qtbot import QtBot

    from reader.domain.annotation import Mark

START = Place()

ENGLISH = (
    "The last working crane on the north quay stopped lifting containers in 2019. ",
    "Last week it began lifting soil, 40 tonnes of it, to a terrace. ",
    "Plum trees will be planted there before the spring rains. ",
    "Not everyone is persuaded by the plan of the port authority. ",
)
CHINESE = (
    "北码头最后一台作业吊机于2019年停止吊装集装箱。",
    "上周它开始往一处平台吊运泥土，共40吨。",
    "春雨之前，那里将种上梅树。",
    "并非所有人都赞成港务局的计划。",
)


def article(paragraphs: int) -> Article:
    """Paragraphs of one to four sentences, each with its number."""
    blocks = tuple(
        Block(
            BlockKind.PARAGRAPH,
            f"Paragraph {n}. " + "".join(ENGLISH[: n % 4 + 1]).strip(),
        )
        for n in range(paragraphs)
    )
    return Article(
        title="Harbour city turns its old cranes into gardens",
        byline="Lin Yao",
        date="2025-03-04",
        section="Business",
        source="morningledger.example",
        language=Language.ENGLISH,
        blocks=blocks,
    )


def cut(of: Article) -> Callable[[int], tuple[Sentence, ...]]:
    def each(block: int) -> tuple[Sentence, ...]:
        text = of.title if block == TITLE_BLOCK else of.blocks[block].text
        return sentences(text, Language.ENGLISH)

    return each


def pair(of: Article, block: int) -> Pair:
    """A translation as long as the block's number of sentences asks."""
    originals = cut(of)(block)
    made = (f"第{block}段。", *CHINESE, *CHINESE)
    return Pair(
        block,
        originals,
        tuple(Translation(made[i]) for i in range(len(originals))),
    )


def pairs(of: Article, count: int) -> tuple[Pair, ...]:
    return tuple(pair(of, block) for block in range(TITLE_BLOCK, count))


def opened(
    of: Article,
    pairs: Sequence[Pair] = (),
    marks: Sequence[Mark] = (),
    place: Place = START,
) -> Reading:
    """The open article of a real desk, whose library has never heard of it."""
    snapshot = Snapshot(
        id="",
        source=Source(Path("page.html"), "", 0),
        article=of,
        direction=direction_from(of.language),
        pairs=tuple(pairs),
        marks=tuple(marks),
        place=place,
    )
    return Desk(default_paths(), Settings()).open(snapshot)


def put(view: ReadingView, *pairs: Pair) -> None:
    """Translations come, as the window passes them on to the view."""
    assert view.reading is not None
    view.show_texts(view.reading.put(*pairs).blocks)


def view_of(
    qtbot: QtBot,
    *blocks: Block,
    title: str = "",
    pairs: Sequence[Pair] = (),
    marks: Sequence[Mark] = (),
    language: Language = Language.ENGLISH,
    size: tuple[int, int] = (1000, 500),
) -> ReadingView:
    """A real view of a size, with an article of these blocks in it."""
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(*size)
    made = Article(title=title, blocks=blocks, language=language)
    view.show_reading(opened(made, pairs, marks))
    view.show()
    return view
