"""Sentences are dealt into rows of one width, and each set is seen as often as said."""

from __future__ import annotations

import numpy as np
import pytest

from starter.numbers import END, PAD, TO_CHINESE, TO_ENGLISH
from starter.parts import read_parts, write_parts
from starter.prepared import Prepared, fill_rows, load, save
from starter.rows import Order, lay_out, told

WIDTH = 12


def lengths(count: int, seed: int) -> np.ndarray:
    return np.random.default_rng(seed).integers(1, 60, count)


def test_every_sentence_is_in_one_row_and_rows_are_nearly_full() -> None:
    source = lengths(4000, 1)
    target = np.clip(source + lengths(4000, 2) // 6 - 5, 1, 80)
    rows = fill_rows(source, target, 256, seed=3)
    assert sorted(item for row in rows for item in row) == list(range(4000))
    for side, extra in ((source, 1), (target, 2)):
        full = [sum(side[item] + extra for item in row) for row in rows]
        assert max(full) <= 256
        assert np.mean(full) > 0.95 * 256


@pytest.fixture
def prepared() -> Prepared:
    """Two rows: one pair both ways, then a longer one into English."""
    return Prepared(
        english=np.array([11, 12, 13, 14, 15], np.int16),
        chinese=np.array([21, 22, 23], np.int16),
        english_lengths=np.array([2, 3], np.uint8),
        chinese_lengths=np.array([1, 2], np.uint8),
        items=np.array([0, 1, 3], np.int32),
        sizes=np.array([2, 1], np.uint8),
        sets=np.array([0, 1], np.uint8),
        width=np.array(WIDTH),
    )


def test_rows_hold_both_directions_each_sentence_closed(prepared) -> None:
    source, target = lay_out(prepared)
    assert source.tolist() == [
        [11, 12, END, 21, END, *[PAD] * 7],
        [22, 23, END, *[PAD] * 9],
    ]
    assert target.tolist() == [
        [TO_CHINESE, 21, END, TO_ENGLISH, 11, 12, END, *[PAD] * 5],
        [TO_ENGLISH, 13, 14, 15, END, *[PAD] * 7],
    ]
    assert told(target).tolist() == [5, 4]


def test_prepared_data_is_read_as_it_was_written(tmp_path, prepared) -> None:
    save(prepared, tmp_path / "data.npz.xz")
    again = load(tmp_path / "data.npz.xz")
    for name in ("english", "items", "sizes", "width"):
        assert np.array_equal(getattr(again, name), getattr(prepared, name))


def test_a_round_takes_of_each_set_its_share() -> None:
    sets = np.repeat(np.arange(3, dtype=np.uint8), (100, 40, 10))
    order = Order(sets, (0.25, 1, 3), seed=5)
    first, second = order.take(95), order.take(95)
    assert np.bincount(sets[first]).tolist() == [25, 40, 30]
    assert np.bincount(first, minlength=150)[140:].tolist() == [3] * 10
    sampled = {*first[first < 100]} & {*second[second < 100]}
    assert not sampled, "the rest of a set comes before its first rows come again"
    assert not Order(sets, (0, 0, 0), seed=5)


def test_weights_come_back_from_their_parts(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("starter.parts.PART", 1000)
    chance = np.random.default_rng(4)
    weights = {
        "table": chance.standard_normal((40, 30), dtype=np.float32),
        "bias": np.array([0.0, -1.5, 3e-39, 65504.0], np.float32),
    }
    write_parts(tmp_path, weights, {"step": 1})
    write_parts(tmp_path, weights, {"step": 2})
    [place] = tmp_path.iterdir()
    assert max(each.stat().st_size for each in place.glob("part.*")) <= 1000
    again, facts = read_parts(tmp_path)
    assert facts == {"step": 2}
    assert np.allclose(again["table"], weights["table"], rtol=2**-8)
    assert np.allclose(again["bias"], weights["bias"], rtol=2**-8, atol=1e-38)


def test_a_set_of_weights_that_is_not_whole_is_passed_over(tmp_path) -> None:
    write_parts(tmp_path, {"bias": np.ones(9, np.float32)}, {"step": 1})
    (tmp_path / "weights").rename(tmp_path / "weights.old")
    write_parts(tmp_path / "later", {"bias": np.ones(9, np.float32)}, {"step": 2})
    (tmp_path / "later" / "weights").rename(tmp_path / "weights")
    assert read_parts(tmp_path)[1] == {"step": 2}
    (tmp_path / "weights" / "part.00").write_bytes(b"half")
    assert read_parts(tmp_path)[1] == {"step": 1}
    (tmp_path / "weights.old" / "contents.json").write_text("{")
    with pytest.raises(FileNotFoundError):
        read_parts(tmp_path)
