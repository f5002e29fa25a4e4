"""Every error has a sentence of its own, and a step that helps."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.desk import Desk
from reader.errors import (
    EngineError,
    EngineProblem,
    ExchangeError,
    ExchangeProblem,
    LibraryError,
    LibraryProblem,
    PageError,
    PageProblem,
    ReaderError,
    SettingsError,
)
from reader.extract.source import read
from reader.paths import default_paths
from reader.settings import Settings
from reader.ui.labels import in_one_line
from reader.ui.messages import NextStep, message_for, step_label
from reader.work import Token

FILE = Path("/news/harbour.html")
ERRORS: list[ReaderError] = [
    *(PageError(reason, FILE) for reason in PageProblem),
    *(EngineError(reason, "/packs/en_zh.argosmodel") for reason in EngineProblem),
    *(LibraryError(reason, Path("/library.sqlite")) for reason in LibraryProblem),
    SettingsError(FILE, "No space left on device"),
    *(ExchangeError(FILE, "says the system", reason) for reason in ExchangeProblem),
]


@pytest.mark.parametrize("error", ERRORS, ids=str)
def test_every_problem_has_a_sentence_of_its_own(error: ReaderError) -> None:
    message = message_for(error)
    assert message.title.rstrip().endswith((".", "。"))
    assert "{" not in message.line


def test_titles_differ() -> None:
    titles = [message_for(error).title for error in ERRORS]
    assert len(set(titles)) == len(titles)


def test_a_page_without_an_article_offers_its_whole_text() -> None:
    message = message_for(PageError(PageProblem.NO_ARTICLE, FILE))
    assert message.step is NextStep.WHOLE_PAGE
    assert "harbour.html" in message.title


def test_a_missing_pack_is_named_and_can_be_installed() -> None:
    message = message_for(EngineError(EngineProblem.NO_PACK, "en_zh"))
    assert message.step is NextStep.GET_PACKS
    assert message.other is NextStep.CHOOSE_PACK
    assert "English → 中文" in message.title


def test_an_unforeseen_error_is_said_plainly() -> None:
    assert "ValueError: odd" in message_for(ValueError("odd")).explanation


@pytest.mark.parametrize("step", [step for step in NextStep if step])
def test_every_step_has_a_button(step: NextStep) -> None:
    assert step_label(step)


def test_a_full_width_stop_has_its_own_space() -> None:
    assert in_one_line(("One.", "", "Two.")) == "One. Two."
    assert in_one_line(("已安装。", "已删除：", "en_zh。")) == "已安装。已删除：en_zh。"


@pytest.mark.usefixtures("chinese_interface")
@pytest.mark.parametrize(
    "error",
    [
        PageError(PageProblem.UNREADABLE, FILE, "Input/output error"),
        SettingsError(FILE, "No space left on device"),
        ExchangeError(FILE, "Is a directory", ExchangeProblem.FAILED),
    ],
    ids=str,
)
def test_what_the_system_says_is_quoted_in_a_chinese_sentence(
    error: PageError | SettingsError | ExchangeError,
) -> None:
    assert message_for(error).explanation == f"报告的原因：{error.detail}"


@pytest.mark.usefixtures("chinese_interface")
def test_a_folder_is_named_as_one(tmp_path: Path) -> None:
    downloads = tmp_path / "下载"
    downloads.mkdir()
    with pytest.raises(PageError) as caught:
        read(downloads)
    message = message_for(caught.value)
    assert message.title == "“下载”是一个文件夹。"
    assert "folder" not in message.line


def test_an_article_that_is_gone_is_not_named_by_its_id(home: Path) -> None:
    gone = "0b7c1a52-3d7e-4f0e-9a58-6a1f1c1d2e3f"
    desk = Desk(default_paths(), Settings())
    with pytest.raises(PageError) as failed:
        desk.opening_article(gone)(Token(), lambda _: None)
    desk.close()
    said = message_for(failed.value)
    assert gone not in said.line
    assert said.title == "The article is not in the library any more."


@pytest.mark.usefixtures("chinese_interface")
def test_no_english_of_a_server_stands_in_a_chinese_sentence() -> None:
    for reason, detail in (
        (EngineProblem.REFUSED, "403 Forbidden"),
        (EngineProblem.BUSY, "503 Service Unavailable"),
    ):
        said = message_for(EngineError(reason, "packs.example", detail)).line
        assert detail[:3] in said
        assert detail[4:] not in said
