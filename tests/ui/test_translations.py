"""The Chinese catalogue says everything that the interface says, and is compiled."""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QLabel

from reader.domain.language import Script
from reader.paths import resource
from reader.text.script import told_script
from reader.ui.settings.languages import InterfaceLanguage, resolve

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CATALOGUE = resource("translations", "duizhao_zh_CN.ts")
TRADITIONAL = CATALOGUE.with_name("duizhao_zh_TW.ts")
MAKING = Path(__file__).parents[2] / "packaging" / "lexicon" / "interface.py"
SOURCES = Path(__file__).parents[2] / "reader" / "ui"


def tool(name: str, *arguments: str) -> None:
    script = Path(sys.executable).with_name(f"pyside6-{name}")
    subprocess.run([str(script), *arguments], check=True, capture_output=True)


def messages(path: Path) -> set[tuple[str, str]]:
    contexts = ElementTree.parse(path).getroot().iter("context")
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in contexts
        for message in context.iter("message")
    }


def test_nothing_is_unfinished() -> None:
    translations = ElementTree.parse(CATALOGUE).getroot().iter("translation")
    assert [each for each in translations if each.get("type")] == []


def test_file_filters_keep_the_parentheses_that_qt_reads() -> None:
    # https://doc.qt.io/qt-6/qfiledialog.html#setNameFilter knows no full-width ones.
    every = ElementTree.parse(CATALOGUE).getroot().iter("message")
    both = {it.findtext("source", ""): it.findtext("translation", "") for it in every}
    patterns = re.compile(r"\((?:\*|\{patterns\}).*\)$")
    filters = {it: found[0] for it in both if (found := patterns.search(it))}
    assert len(filters) > 4
    assert [it for it in filters if not both[it].endswith(filters[it])] == []


def test_nothing_is_missing(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    tool("lupdate", *map(str, sorted(SOURCES.rglob("*.py"))), "-ts", str(fresh))
    assert messages(fresh) - messages(CATALOGUE) == set()


@pytest.mark.parametrize("catalogue", [CATALOGUE, TRADITIONAL])
def test_the_compiled_catalogue_is_of_this_catalogue(
    tmp_path: Path, catalogue: Path
) -> None:
    fresh = tmp_path / "fresh.qm"
    tool("lrelease", str(catalogue), "-qm", str(fresh))
    assert fresh.read_bytes() == catalogue.with_suffix(".qm").read_bytes()


def test_the_traditional_texts_are_those_of_the_simplified_ones() -> None:
    making = runpy.run_path(str(MAKING))
    assert TRADITIONAL.read_text("utf-8") == making["catalogue"]()
    guide = resource("guide", "zh.md").read_text("utf-8")
    made = resource("guide", "zh_TW.md").read_text("utf-8")
    assert made == making["converted"](guide)
    assert told_script(made) is Script.HANT


def test_taiwan_reads_its_own_words() -> None:
    languages = InterfaceLanguage(QCoreApplication.instance() or QObject())
    languages.use("zh_TW")
    said = QCoreApplication.translate("Commands", "Settings…")
    languages.use("en")
    assert said == "設定…"


def test_the_dialogs_of_qt_speak_chinese_throughout(qtbot: QtBot) -> None:
    languages = InterfaceLanguage(QCoreApplication.instance() or QObject())
    languages.use("zh_CN")
    files, printing = QFileDialog(), QPrintDialog()
    for dialog in (files, printing):
        qtbot.addWidget(dialog)
        dialog.show()
    texts = {label.text() for label in files.findChildren(QLabel)}
    texts |= {label.text() for label in printing.findChildren(QLabel)}
    said = {text for text in texts if any(map(str.isalpha, text))}
    languages.use("en")
    assert len(said) > 6
    assert [text for text in said if not re.search("[\u4e00-\u9fff]", text)] == []


def test_the_language_changes_while_the_program_runs(qtbot: QtBot) -> None:
    languages = InterfaceLanguage(QCoreApplication.instance() or QObject())
    languages.use("zh_CN")
    assert QCoreApplication.translate("Commands", "Open…") == "打开…"
    languages.use("en")
    assert QCoreApplication.translate("Commands", "Open…") == "Open…"


@pytest.mark.parametrize(
    ("code", "ours"),
    [
        *(("zh-CN", "zh_CN"), ("zh_Hans_CN", "zh_CN"), ("zh_SG", "zh_CN")),
        *(("zh-TW", "zh_TW"), ("zh_Hant_HK", "zh_TW"), ("zh_HK", "zh_TW")),
        *(("en-GB", "en"), ("fr", "en"), ("ar", "en")),
    ],
)
def test_codes_of_any_kind_are_understood(code: str, ours: str) -> None:
    assert resolve(code) == ours


@pytest.mark.parametrize(
    ("system", "language", "month"),
    [("fr_FR", "en", "October"), ("en_GB", "en", "October"), ("zh_TW", "zh", "10月")],
)
def test_months_are_named_in_the_interfaces_language(
    monkeypatch: pytest.MonkeyPatch, system: str, language: str, month: str
) -> None:
    before = QLocale()
    locale = QLocale(system)
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: locale))
    parent = QObject()
    languages = InterfaceLanguage(parent)
    try:
        languages.use("")
        assert QLocale().name().startswith(language)
        assert QLocale().monthName(10) == month
    finally:
        languages.use("en")
        QLocale.setDefault(before)
