"""The user guide and the window about the program."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontInfo, QTextDocument
from PySide6.QtWidgets import QPushButton

from reader.paths import resource
from reader.ui.about import AboutDialog
from reader.ui.commands.table import all_commands
from reader.ui.guide import GuideDialog, guide

if TYPE_CHECKING:
    from reader.ui.window import Window

LANGUAGES = ("en", "zh")


def written(language: str) -> str:
    return resource("guide", f"{language}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_names_commands_that_exist(language: str) -> None:
    named = set(re.findall(r"\{(\w+)\}", written(language)))
    assert named <= {command.name for command in all_commands()}
    assert len(named) > 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guides_pictures_are_there(language: str) -> None:
    names = re.findall(r"!\[.+\]\((.+)\)", written(language))
    assert len(names) >= 2
    assert all(resource("pictures", name).is_file() for name in names)


def test_both_guides_have_the_same_parts() -> None:
    counts = [
        len(re.findall("^## ", written(each), re.MULTILINE)) for each in LANGUAGES
    ]
    assert counts[0] == counts[1]
    keys = [sorted(re.findall(r"\{(\w+)\}", written(each))) for each in LANGUAGES]
    assert set(keys[0]) == set(keys[1])


def test_the_guide_shows_the_keys_that_are_set(window: Window) -> None:
    window.commands.set_shortcuts({"highlight": "Ctrl+Alt+H"})
    assert "**Ctrl+Alt+H**" in guide(window.commands.keys).text


def test_the_guide_is_chinese_where_the_interface_is(
    window: Window, chinese_interface: None
) -> None:
    assert "打开网页" in guide(window.commands.keys).headings


def test_a_part_is_brought_to_the_top(window: Window) -> None:
    dialog = GuideDialog(guide(window.commands.keys), window)
    dialog.show()
    bar = dialog.page.verticalScrollBar()
    places = []
    for row in range(dialog.contents.count()):
        dialog.contents.setCurrentRow(row)
        places.append(bar.value())
    assert places[:6] == sorted(set(places[:6]))  # the last parts share a screen
    kind = QTextDocument.ResourceType.ImageResource.value
    picture = dialog.page.document().resource(kind, "search-and-marks.png")
    assert picture is not None
    dialog.close()


def test_the_palette_offers_the_parts_of_the_guide(window: Window) -> None:
    window.commands["palette"].trigger()
    window.sheets.palette.field.setText("Look words up")
    texts = [
        window.sheets.palette.list.item(row).text()
        for row in range(window.sheets.palette.list.count())
    ]
    assert "Look words up" in texts
    window.sheets.palette.chosen.emit("guide:Look words up")
    (dialog,) = window.findChildren(GuideDialog)
    assert dialog.page.verticalScrollBar().value() > 0
    dialog.close()


def test_the_program_names_its_version_and_whose_work_it_stands_on(
    window: Window,
) -> None:
    window.commands["about"].trigger()
    (dialog,) = window.findChildren(AboutDialog)
    notices = dialog.notices.toPlainText()
    for name in ("Qt", "LGPL", "oneDNN", "ICU", "WordNet", "CC-CEDICT", "Open Font"):
        assert name in notices
    dialog.close()


def test_code_is_as_large_as_the_words_around_it(window: Window) -> None:
    dialog = GuideDialog(guide(lambda _name: "F9"), window)
    document = dialog.page.document()
    usual = QFontInfo(document.defaultFont()).pixelSize()
    block, sizes = document.begin(), set()
    while block.isValid():
        runs = block.begin()
        while not runs.atEnd():
            form = runs.fragment().charFormat()
            if form.fontFixedPitch():
                font = form.font().resolve(document.defaultFont())
                sizes.add(QFontInfo(font).pixelSize())
            runs += 1
        block = block.next()
    assert sizes == {usual}
    dialog.close()


@pytest.mark.parametrize("size", [1.0, 1.5])
@pytest.mark.parametrize("interface", ["en", "zh-Hans"])
def test_no_button_of_the_window_about_the_program_is_cut(
    window: Window, interface: str, size: float
) -> None:
    preferences = window.preferences
    preferences.change(replace(preferences.settings, interface=interface))
    preferences.change_reading(
        replace(preferences.settings.reading, interface_size=size)
    )
    try:
        dialog = AboutDialog(window.commands, window)
        dialog.show()
        dialog.layout().activate()
        room = dialog.screen().availableSize().width()
        for button in dialog.findChildren(QPushButton):
            assert button.width() >= button.sizeHint().width() or dialog.width() > (
                room - 20
            )
        dialog.close()
    finally:
        preferences.change_reading(
            replace(preferences.settings.reading, interface_size=1.0)
        )
        preferences.change(replace(preferences.settings, interface="en"))
