"""Texts are read as they lie, and used only if their licence lets a pack be given."""

from __future__ import annotations

import json
import lzma
from pathlib import Path

import numpy as np

from starter.cleaning import fault, tidy_chinese
from starter.corpora import (
    CORPORA,
    Pair,
    corpus_named,
    name_of,
    read_pairs,
    write_pairs,
)
from starter.prepared import Prepared, load
from starter.synthetic import synthetic_pairs
from starter.vocabulary import load_vocabulary

PIPELINE = Path(__file__).parents[3] / "packaging" / "packs"


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    pairs = [Pair("One.", "一。"), Pair("A line\u2028apart", "二\x85三")]
    write_pairs(tmp_path / "some.tsv.xz", pairs)
    assert list(read_pairs(tmp_path / "some.tsv.xz")) == pairs


def test_plain_files_and_stray_lines_are_read(tmp_path: Path) -> None:
    path = tmp_path / "some.tsv"
    path.write_text("One.\t一。\nno tab here\nTwo.\t二。\n", encoding="utf-8")
    assert list(read_pairs(path)) == [Pair("One.", "一。"), Pair("Two.", "二。")]


def test_each_set_is_listed_once_and_has_a_share() -> None:
    names = [corpus.name for corpus in CORPORA]
    assert len(set(names)) == len(names)
    assert all(0 < corpus.share <= 5 for corpus in CORPORA)
    assert not any(corpus.last and corpus.refused for corpus in CORPORA)


def test_our_own_pairs_are_known_and_whole() -> None:
    [path] = (PIPELINE / "corpus").glob("*.tsv.xz")
    pairs = [*read_pairs(path)]
    assert not corpus_named(name_of(path)).refused
    assert len({*pairs}) == len(pairs)
    assert [fault(pair) for pair in pairs] == [""] * len(pairs)
    assert all(tidy_chinese(pair.chinese) == pair.chinese for pair in pairs)


def test_an_unknown_set_is_refused() -> None:
    assert corpus_named("found_on_the_street").refused
    assert all(
        not c.refused for c in CORPORA if c.licence.startswith(("CC BY ", "MIT"))
    )


def test_preparing_keeps_to_the_licences_and_says_so(tmp_path: Path, step) -> None:
    made = [*synthetic_pairs(400, seed=31)]
    cats = [Pair(f"It feeds {n} stray cats.", f"它喂{n}只流浪猫。") for n in range(99)]
    dev = Pair("The train left the station at noon on Sunday.", "火车中午开了。")
    for name, pairs in (
        ("vue", [*made, dev]),
        ("lctt", cats[:50]),
        ("stray", cats[50:]),
    ):
        text = "".join(f"{p.english}\t{p.chinese}\n" for p in pairs)
        (tmp_path / f"{name}.tsv.xz").write_bytes(lzma.compress(text.encode()))
    write_pairs(tmp_path / "dev.tsv.xz", [dev])
    step(
        "prepare.py",
        *(tmp_path / f"{name}.tsv.xz" for name in ("vue", "lctt", "stray")),
        *("--keep-apart", tmp_path / "dev.tsv.xz", "--out", tmp_path / "data"),
        *("--vocabulary", 900, "--synthetic", 800, "--ours", tmp_path / "none"),
    )

    report = json.loads((tmp_path / "data" / "data.json").read_text("utf-8"))
    assert {each["name"] for each in report["used"]} == {"vue", "synthetic"}
    assert {each["name"] for each in report["refused"]} == {"lctt", "stray"}
    assert report["may_ship"] is True
    vocabulary = load_vocabulary(tmp_path / "data" / "sentencepiece.model")
    prepared = load(tmp_path / "data" / "data.npz.xz")
    learnt = [vocabulary.decode(each) for each in sentences(prepared)]
    assert made[0].english in learnt
    assert not {pair.english for pair in (*cats, dev)} & {*learnt}
    assert report["rows"] == len(prepared.sizes)
    watched = {pair.english for pair in read_pairs(tmp_path / "data/held_out.tsv.xz")}
    held_out = {
        item >> 1
        for number, item in zip(
            np.repeat(prepared.sets, prepared.sizes), prepared.items, strict=True
        )
        if report["sets"][number]["name"] == "held out"
    }
    assert {learnt[pair] for pair in held_out} == watched


def sentences(prepared: Prepared) -> list[list[int]]:
    """The English sides, as numbers."""
    ends = np.cumsum(prepared.english_lengths, dtype=int)
    return [each.tolist() for each in np.split(prepared.english, ends[:-1])]
