"""Printing from the window, to its end or stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reader.ui.window import Window

    Settled = Callable[[Window], Window]


def test_the_article_is_saved_as_pdf(
    reading: Window, settled: Settled, tmp_path: Path
) -> None:
    reading.printing.write_pdf(tmp_path / "night.pdf")
    settled(reading)
    pdf = (tmp_path / "night.pdf").read_bytes()
    assert pdf.startswith(b"%PDF")
    title = "The night train comes back to the valley"
    assert title.encode("utf-16-be") in pdf
    assert "Mara Quill".encode("utf-16-be") in pdf
    assert reading.body.status.text == "Saved."


def test_printing_can_be_stopped_and_leaves_no_file(
    reading: Window, tmp_path: Path
) -> None:
    path = tmp_path / "night.pdf"
    path.write_bytes(b"before")
    reading.printing.write_pdf(path)
    assert reading.printing.is_busy
    reading.commands["stop"].trigger()
    assert not reading.printing.is_busy
    assert path.read_bytes() == b"before"
    assert list(tmp_path.glob(".duizhao*")) == []


def test_closing_the_article_ends_its_printing(reading: Window, tmp_path: Path) -> None:
    reading.printing.write_pdf(tmp_path / "night.pdf")
    reading.reading.close()
    assert not reading.printing.is_busy
    assert not (tmp_path / "night.pdf").exists()


def test_a_folder_that_is_gone_is_told_of(
    reading: Window, settled: Settled, tmp_path: Path
) -> None:
    reading.printing.write_pdf(tmp_path / "gone" / "night.pdf")
    settled(reading)
    said = "“night.pdf”: the file or its folder is not there any more."
    assert reading.body.status.text.strip() == said
