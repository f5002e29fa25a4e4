from __future__ import annotations

import pytest
from PySide6.QtPrintSupport import QPrinter

from reader.domain.reading import Layout


@pytest.mark.parametrize("layout", list(Layout))
def test_every_layout_prints_on_numbered_pages(open_view, tmp_path, layout) -> None:
    view = open_view(40)
    view.set_layout(layout)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    path = tmp_path / "article.pdf"
    printer.setOutputFileName(str(path))
    pages = view.print_pages(printer)
    assert pages > 1
    assert path.read_bytes().count(b"/Type /Page\n") == pages
