"""Texts are read as they lie, and used only if their licence lets a pack be given."""

from __future__ import annotations

import json
import lzma
from typing import TYPE_CHECKING

from starter.corpora import CORPORA, Pair, corpus_named, read_pairs, write_pairs
from starter.synthetic import synthetic_pairs

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    pairs = [Pair("One.", "一。"), Pair("A line\u2028apart", "二\x85三")]
    write_pairs(tmp_path / "some.tsv.xz", pairs)
    assert list(read_pairs(tmp_path / "some.tsv.xz")) == pairs


def test_plain_files_and_stray_lines_are_read(tmp_path: Path) -> None:
    path = tmp_path / "some.tsv"
    path.write_text("One.\t一。\nno tab here\nTwo.\t二。\n", encoding="utf-8")
    assert list(read_pairs(path)) == [Pair("One.", "一。"), Pair("Two.", "二。")]


def test_an_unknown_set_is_refused() -> None:
    assert corpus_named("found_on_the_street").refused
    assert all(
        not c.refused for c in CORPORA if c.licence.startswith(("CC BY ", "MIT"))
    )


def test_preparing_keeps_to_the_licences_and_says_so(tmp_path: Path, step) -> None:
    made = [*synthetic_pairs(600)]
    dev = Pair("The train left the station at noon on Sunday.", "火车中午开了。")
    for name, pairs in (
        ("vue", [*made[:400], dev]),
        ("lctt", made[400:500]),
        ("stray", made[500:]),
    ):
        text = "".join(f"{p.english}\t{p.chinese}\n" for p in pairs)
        (tmp_path / f"{name}.tsv.xz").write_bytes(lzma.compress(text.encode()))
    write_pairs(tmp_path / "dev.tsv.xz", [dev])
    step(
        "prepare.py",
        *(tmp_path / f"{name}.tsv.xz" for name in ("vue", "lctt", "stray")),
        *("--keep-apart", tmp_path / "dev.tsv.xz", "--out", tmp_path / "data"),
        *("--vocabulary", 900, "--synthetic", 800),
    )

    report = json.loads((tmp_path / "data" / "data.json").read_text("utf-8"))
    assert {each["name"] for each in report["used"]} == {"vue", "synthetic"}
    assert {each["name"] for each in report["refused"]} == {"lctt", "stray"}
    assert report["may_ship"] is True
    kept = {*read_pairs(tmp_path / "data" / "pairs.tsv.xz")}
    watched = {*read_pairs(tmp_path / "data" / "held_out.tsv.xz")}
    assert dev not in kept | watched
    assert not kept & watched
    assert (tmp_path / "data" / "sentencepiece.model").stat().st_size > 0
