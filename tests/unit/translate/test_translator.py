"""Articles translated by a real pack: what comes out, in which order, how often."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.domain.article import Block, BlockKind
from reader.domain.language import EN_ZH, ZH_EN, Language, Script
from reader.domain.translation import DoubtKind, Origin, Pair
from reader.errors import EngineError, EngineProblem
from reader.translate.calibration import ThreadLayout, default_layout
from reader.translate.means import Means
from reader.translate.memory import DictMemory
from reader.translate.order import Order
from reader.translate.packs import Packs
from reader.translate.translator import Translator
from reader.work import Cancelled, Token
from tests.helpers import pack

if TYPE_CHECKING:
    from pathlib import Path

    from reader.domain.language import Direction


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packs")
    for direction in (EN_ZH, ZH_EN):
        pack.install(folder, direction)
    return folder


def paragraph(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, text)


def pairs_of(
    translator: Translator,
    *blocks: Block,
    direction: Direction = EN_ZH,
    order: Order | None = None,
    means: Means | None = None,
) -> list[Pair]:
    pairs: list[Pair] = []
    translator.translate(
        blocks, direction, means, order=order, token=Token(), step=pairs.append
    )
    return pairs


def test_a_paragraph_comes_out_sentence_by_sentence(folder: Path) -> None:
    text = "The company said. The U.S. market, last year."
    (pair,) = pairs_of(Translator(Packs(folder, ())), paragraph(text))
    assert pair.text == "公司说。美国市场，上年。"
    assert [each.text for each in pair.sentences] == text.replace(". T", ".|T").split(
        "|"
    )
    assert {each.origin for each in pair.translations} == {Origin.MACHINE}
    assert pair.translations[0].engine == "argos-en_zh-1.9"


def test_the_other_direction(folder: Path) -> None:
    (pair,) = pairs_of(
        Translator(Packs(folder, ())),
        paragraph("中国公司说。市場增长！"),
        direction=ZH_EN,
    )
    assert pair.text == "China company said. market growth!"
    assert pair.joiner == " "


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("中国公司。", BlockKind.PARAGRAPH),
        ("https://example.com/a?b=c", BlockKind.PARAGRAPH),
        ("2025-03-04 14:44", BlockKind.PARAGRAPH),
        ("DeepSeek", BlockKind.HEADING),
        ("for each in the company:", BlockKind.CODE),
    ],
)
def test_what_is_not_for_translation_needs_no_pack(
    text: str, kind: BlockKind, tmp_path: Path
) -> None:
    (pair,) = pairs_of(Translator(Packs(tmp_path, ())), Block(kind, text))
    assert pair.text == text
    assert {each.origin for each in pair.translations} == {Origin.COPIED}


@pytest.mark.parametrize(
    "text", ["NBA市场增长", "C919市场增长", "G20-市场", "https://a.cn/b市场", "#市场"]
)
def test_a_chinese_title_that_begins_with_a_name_is_translated(
    text: str, folder: Path
) -> None:
    translator = Translator(Packs(folder, ()))
    (pair,) = pairs_of(translator, Block(BlockKind.HEADING, text), direction=ZH_EN)
    assert "market" in pair.text


def test_the_readers_word_on_a_paragraphs_language(folder: Path) -> None:
    pairs: list[Pair] = []
    Translator(Packs(folder, ())).translate(
        [paragraph("中国, the company."), paragraph("The market.")],
        EN_ZH,
        token=Token(),
        step=pairs.append,
        languages={0: Language.ENGLISH, 1: Language.CHINESE},
    )
    texts = {pair.block: pair.text for pair in pairs}
    assert texts == {0: "中国，公司。", 1: "The market."}


def test_without_a_pack_only_that_is_handed_out(tmp_path: Path) -> None:
    pairs: list[Pair] = []
    with pytest.raises(EngineError) as caught:
        Translator(Packs(tmp_path, ())).translate(
            [paragraph("The company said."), paragraph("中国公司。")],
            EN_ZH,
            token=Token(),
            step=pairs.append,
        )
    assert caught.value.reason is EngineProblem.NO_PACK
    assert [pair.block for pair in pairs] == [1]


def test_a_table_keeps_its_cells(folder: Path) -> None:
    table = Block(BlockKind.TABLE, "company\tprices\nChina\t3.5")
    (pair,) = pairs_of(Translator(Packs(folder, ())), table)
    assert pair.text == "公司\t价格\n中国\t3.5"


def test_nothing_is_translated_twice(folder: Path) -> None:
    said, china = paragraph("The company said."), paragraph("In China.")
    means = Means(DictMemory())
    before = pairs_of(Translator(Packs(folder, ())), said, china, means=means)
    second = Translator(Packs(folder, ()))
    after = pairs_of(second, china, said, means=means)
    assert {pair.text for pair in after} == {pair.text for pair in before}
    assert [pair.block for pair in after] == [0, 1]
    assert second.release(idle=3600)  # no engine is loaded


def test_a_wish_for_fewer_threads_is_heard_at_once(folder: Path) -> None:
    translator = Translator(Packs(folder, ()))
    two, one = Means(layout=ThreadLayout(2)), Means(layout=ThreadLayout(1))
    pairs_of(translator, paragraph("The company said."), means=two)
    engine = translator._engine
    pairs_of(translator, paragraph("The market said."), means=two)
    assert translator._engine is engine
    pairs_of(translator, paragraph("The U.S. said."), means=one)
    assert translator._engine is not None
    assert translator._engine.streams == 1


def test_visible_paragraphs_come_first(folder: Path) -> None:
    blocks = [paragraph(f"The company said {count}.") for count in range(60)]
    order = Order()
    order.prefer([40, 41])
    pairs = pairs_of(Translator(Packs(folder, ())), *blocks, order=order)
    blocks_in_order = [pair.block for pair in pairs]
    assert set(blocks_in_order[:2]) == {40, 41}
    assert sorted(blocks_in_order) == list(range(60))


def test_scrolling_changes_what_comes_next(folder: Path) -> None:
    blocks = [paragraph(f"The company said {'more ' * 30}{n}.") for n in range(80)]
    order, pairs = Order(), list[Pair]()

    def step(pair: Pair) -> None:
        if not pairs:
            order.prefer([70])
        pairs.append(pair)

    means = Means(layout=default_layout(1))
    Translator(Packs(folder, ())).translate(
        blocks, EN_ZH, means, order=order, token=Token(), step=step
    )
    assert [pair.block for pair in pairs].index(70) < 20


def test_cancel_keeps_what_is_done(folder: Path) -> None:
    blocks = [paragraph(f"The company said {count}.") for count in range(400)]
    means, token, pairs = Means(DictMemory()), Token(), list[Pair]()

    def step(pair: Pair) -> None:
        pairs.append(pair)
        token.cancel()

    translator = Translator(Packs(folder, ()))
    with pytest.raises(Cancelled):
        translator.translate(blocks, EN_ZH, means, token=token, step=step)
    assert 0 < len(pairs) < 400
    done = {pair.text for pair in pairs}
    again = pairs_of(translator, *blocks, means=means)
    assert len(again) == 400
    assert done <= {pair.text for pair in again}


def test_the_readers_words_win(folder: Path) -> None:
    class Edits:
        def get(self, _direction: Direction, sentences: object) -> dict[str, str]:
            assert sentences
            return {"The company said.": "本公司称。"}

    translator, means = Translator(Packs(folder, ())), Means(edits=Edits())
    block = paragraph("The company said. In China.")
    (pair,) = pairs_of(translator, block, means=means)
    assert pair.text == "本公司称。在中国。"
    assert [each.origin for each in pair.translations] == [
        Origin.READER,
        Origin.MACHINE,
    ]


def test_the_readers_row_of_a_table_wins(folder: Path) -> None:
    class Edits:
        def get(self, _direction: Direction, sentences: object) -> dict[str, str]:
            assert sentences
            return {"company\tprices": "企业\t价钱"}

    translator, means = Translator(Packs(folder, ())), Means(edits=Edits())
    table = Block(BlockKind.TABLE, "company\tprices\nChina\t3.5")
    (pair,) = pairs_of(translator, table, means=means)
    assert pair.text == "企业\t价钱\n中国\t3.5"
    assert [each.origin for each in pair.translations] == [
        Origin.READER,
        Origin.MACHINE,
    ]


def test_terms_are_applied_on_the_way_out(folder: Path) -> None:
    memory, translator = DictMemory(), Translator(Packs(folder, ()))
    block = paragraph("The company said that DeepSeek has 3 companies.")
    (plain,) = pairs_of(translator, block, means=Means(memory))
    assert plain.text == "公司说 DeepSeek已 3公司。"
    terms = {"company": "企业", "DeepSeek": "深度求索", "comp": "乙"}
    (fixed,) = pairs_of(translator, block, means=Means(memory, glossary=terms))
    (translation,) = fixed.translations
    assert translation.text == "企业说 深度求索已 3企业。"
    assert set(translation.terms) == {"company", "DeepSeek"}


def test_output_in_traditional_characters(folder: Path) -> None:
    translator = Translator(Packs(folder, ()))
    means = Means(script=Script.HANT)
    (pair,) = pairs_of(translator, paragraph("The U.S. market."), means=means)
    assert pair.text == "美國市場。"


@pytest.mark.parametrize(
    ("behaviour", "kind"),
    [
        (pack.Behaviour.LOOP, DoubtKind.LOOP),
        (pack.Behaviour.NOTHING, DoubtKind.EMPTY),
    ],
)
def test_nonsense_is_bounded_and_marked(
    tmp_path: Path, behaviour: pack.Behaviour, kind: DoubtKind
) -> None:
    pack.install(tmp_path, behaviour=behaviour)
    text = "The company said that prices are growing in China."
    (pair,) = pairs_of(Translator(Packs(tmp_path, ())), paragraph(text))
    (translation,) = pair.translations
    assert kind in {doubt.kind for doubt in translation.doubts}
    assert len(translation.text) < 200


@pytest.mark.parametrize(
    "text",
    [
        "He said “Stop!” and left! Why? “No!” she said.",
        "\"Who?\" 'Me!' (He laughed.) Yes!!! No... Well?!",
        "Hello! World! A! B! 3! !",
    ],
)
def test_no_sentence_gets_lost(folder: Path, text: str) -> None:
    (pair,) = pairs_of(Translator(Packs(folder, ())), paragraph(text))
    assert len(pair.translations) == len(pair.sentences) > 1
    assert all(each.text for each in pair.translations)
    said = "".join(each.text for each in pair.sentences)
    assert said.replace(" ", "") == text.replace(" ", "")


def test_lines_in_are_lines_out(folder: Path) -> None:
    lines = ["The company.", "", "  ", "A new city in China. It is in March.", "3.5"]
    translated = Translator(Packs(folder, ())).translate_lines(lines, EN_ZH, Token())
    assert translated == ["公司。", "", "  ", "新城市在中国。它是在三月。", "3.5"]
