"""The layout that is tried out, kept, and used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.domain.language import EN_ZH
from reader.translate.calibration import (
    ThreadLayout,
    calibrate,
    cores,
    default_layout,
    load_layout,
    save_layout,
)
from reader.translate.means import Means
from reader.translate.pack import read_pack
from reader.translate.packs import Packs
from reader.translate.translator import Translator
from reader.work import Cancelled, Token
from tests.helpers import pack

if TYPE_CHECKING:
    from pathlib import Path


def test_a_layout_is_found_and_kept(tmp_path: Path) -> None:
    layout = calibrate(read_pack(pack.install(tmp_path)), Token())
    assert 1 <= layout.streams <= cores()
    save_layout(tmp_path / "cache" / "layout.json", layout)
    assert load_layout(tmp_path / "cache" / "layout.json") == layout


def test_a_strange_file_is_no_layout(tmp_path: Path) -> None:
    assert load_layout(tmp_path / "missing") is None
    for content in ("", "[]", '{"cores": 999, "streams": 1, "threads": 1}'):
        (tmp_path / "layout.json").write_text(content)
        assert load_layout(tmp_path / "layout.json") is None


def test_calibration_can_be_stopped(tmp_path: Path) -> None:
    token = Token()
    token.cancel()
    with pytest.raises(Cancelled):
        calibrate(read_pack(pack.install(tmp_path)), token)


def test_the_readers_limit_is_kept() -> None:
    assert default_layout(1) == ThreadLayout(1, 1)
    assert default_layout().streams >= 1


def test_any_layout_translates(tmp_path: Path) -> None:
    pack.install(tmp_path)
    for layout in (ThreadLayout(1, 2), ThreadLayout(3, 1)):
        translator, means = Translator(Packs(tmp_path, ())), Means(layout=layout)
        made = translator.translate_lines(["In China."], EN_ZH, Token(), means)
        assert made == ["在中国。"]
