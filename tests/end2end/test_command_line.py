"""The command line as a user would call it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from reader import cli
from reader.cli import run
from reader.desk import Desk
from reader.domain.language import EN_ZH
from reader.domain.reading import Layout
from reader.domain.words import SavedWord
from reader.paths import default_paths, resource, shipped_packs
from reader.settings import Settings
from reader.work import Token, ignore
from tests.helpers.markup import chapter, write_book
from tests.helpers.pack import build, install, install_starters

ENGLISH = resource("samples", "night-train.html")
CHINESE = resource("samples", "community-canteen.html")
KEYS = ["title", "byline", "date", "section", "source", "language", "url", "blocks"]


def test_extract_prints_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", str(ENGLISH), "--format", "json"]) == 0
    article = json.loads(capsys.readouterr().out)
    assert list(article) == KEYS
    assert article["title"] == "The night train comes back to the valley"
    assert article["byline"] == "Mara Quill"
    assert article["date"] == "2026-09-14T06:20"
    assert article["source"] == "The Lantern"
    assert article["language"] == "en"
    kinds = [block["kind"] for block in article["blocks"]]
    assert kinds.count("heading") == 1
    assert kinds.count("quote") == 1
    assert "Read next" not in json.dumps(article)


def test_jsonl_keeps_the_order_and_names_what_failed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.html"
    empty.touch()
    files = [str(ENGLISH), str(empty), str(CHINESE)]
    assert run(["extract", *files, "--format", "jsonl"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line.get("language") for line in lines] == ["en", None, "zh"]
    assert "empty" in lines[1]["error"]


def test_extract_prints_every_chapter_of_a_book(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = write_book(
        tmp_path / "b.epub",
        {"a.xhtml": chapter("The pier"), "b.xhtml": chapter("The lamp")},
        manifest='<item id="a" href="a.xhtml"/><item id="b" href="b.xhtml"/>',
        spine='<itemref idref="b"/><itemref idref="a"/>',
    )
    assert run(["extract", str(book)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [article["title"] for article in told] == ["The lamp", "The pier"]
    assert run(["extract", str(book), "--format", "jsonl"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert run(["extract", str(book), "--format", "text"]) == 0
    text = capsys.readouterr().out
    assert 0 <= text.index("The lamp") < text.index("The pier")


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_extract_prints_for_people(
    form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["extract", str(CHINESE), "--format", form]) == 0
    out = capsys.readouterr().out
    assert "社区食堂的一千个早晨" in out
    assert "相关阅读" not in out


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract", "no-such-file.html"],
        ["open", "no-such-file.html"],
        ["no-such-file.html"],
        ["translate", "no-such-file.html"],
        ["notes", "no-such-file.html"],
        ["packs", "install", "no-such-file.argosmodel"],
        ["packs", "remove", "xx_yy"],
        ["screenshot", "no-such-file.html", "--out", "x.png"],
    ],
)
def test_bad_input_is_one_line_and_status_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert captured.err.startswith("duizhao: ")


@pytest.mark.skipif(sys.platform == "win32", reason="a user has a home there")
@pytest.mark.parametrize("command", [["open"], ["doctor"], ["extract", str(CHINESE)]])
def test_a_user_without_a_home_is_told_so(
    command: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """As in a container: the user is a number that the system has no entry for."""
    for name in ("HOME", "DUIZHAO_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os, "getuid", lambda: 54_321)
    assert run(command) == 2
    assert "DUIZHAO_HOME" in capsys.readouterr().err


def test_such_a_user_can_name_a_folder(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("HOME", raising=False)
    monkeypatch.setattr(os, "getuid", lambda: 54_321, raising=False)
    assert run(["extract", str(CHINESE), "--format", "text"]) == 0
    assert run(["doctor", "--json"]) == 0
    assert str(home) in capsys.readouterr().out


POOR = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


def called(*arguments: str, home: Path, **more: Any) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments],
        env=os.environ | POOR | {"DUIZHAO_HOME": str(home)},
        check=False,
        **more,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such locales")
def test_chinese_is_printed_whatever_the_locale(home: Path) -> None:
    done = called(
        *("extract", str(CHINESE), "--format", "text"), home=home, capture_output=True
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().startswith("社区食堂的一千个早晨\n")


@pytest.mark.skipif(sys.platform == "win32", reason="names are never bytes there")
def test_a_name_of_bytes_and_lines_is_one_line(home: Path) -> None:
    done = called("extract", "no\n\udcff.html", home=home, capture_output=True)
    assert done.returncode == 2
    assert done.stderr == b"duizhao: no \\udcff.html: no such file\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk")
def test_a_full_disk_is_one_line_and_status_2(home: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = called(
            *("extract", str(CHINESE)), home=home, stdout=full, stderr=subprocess.PIPE
        )
    assert done.returncode == 2
    assert done.stderr.startswith(b"duizhao: ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is a display")
def test_without_a_display_the_reader_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert run(["open", str(ENGLISH)]) == 2
    assert "no display" in capsys.readouterr().err


def test_a_picture_has_the_layout_it_was_asked_for(tmp_path: Path, home: Path) -> None:
    """Also when the article remembers another, which it goes on remembering."""
    desk = Desk(default_paths(), Settings())
    with desk:
        reading = desk.opening(ENGLISH)(Token(), ignore)
        desk.open(reading).set_layout(Layout.INTERLEAVED)
    drawn = [
        _screenshot(tmp_path / f"{layout}.png", f"--layout={layout}")
        # The last two from one state: the shelf shows how far the article was read.
        for layout in (Layout.SIDE_BY_SIDE, Layout.ORIGINAL, Layout.INTERLEAVED)
    ]
    assert len(set(drawn)) == 3
    assert _screenshot(tmp_path / "remembered.png") == drawn[2]


def _screenshot(out: Path, *options: str) -> bytes:
    command = [sys.executable, "-m", "reader", "screenshot", str(ENGLISH)]
    subprocess.run([*command, f"--out={out}", *options], check=True)
    return out.read_bytes()


@pytest.mark.parametrize(
    "arguments",
    [["extract"], ["translate", "-", "--to", "fr"], ["screenshot", "x", "--size", "9"]],
)
def test_wrong_usage_is_status_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        run(arguments)


def test_a_broken_pack_is_listed_and_removed(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = install(default_paths().packs, EN_ZH)
    (folder / "model" / "model.bin").unlink()
    assert run(["packs"]) == 0
    listed = f"{folder.name}  the language pack is damaged or not whole\n"
    assert capsys.readouterr().out == listed
    assert run(["packs", "remove", folder.name]) == 0
    assert not folder.exists()


def test_a_pack_that_came_with_the_program_is_used_at_once(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    install_starters(shipped_packs())
    for lines, to, told in (("In China.", "zh", "在中国。"), ("中国", "en", "China")):
        monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
        assert run(["translate", "-", "--to", to]) == 0
        assert capsys.readouterr().out.strip() == told
    assert run(["packs"]) == 0
    assert capsys.readouterr().out.count("  starter\n") == 2
    assert run(["packs", "remove", "en_zh"]) == 2  # it belongs to the program
    assert len(list(shipped_packs().iterdir())) == 2


def test_a_pack_is_installed_listed_used_and_removed(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pack = build(tmp_path / "tiny.argosmodel", EN_ZH)
    assert run(["packs", "install", str(pack)]) == 0
    capsys.readouterr()
    assert run(["packs"]) == 0
    assert capsys.readouterr().out.startswith("en_zh")
    monkeypatch.setattr(sys, "stdin", io.StringIO("One train.\n\nTwo trains.\n"))
    assert run(["translate", "-", "--to", "zh"]) == 0
    lines = capsys.readouterr().out.split("\n")
    assert len(lines) == 4
    assert lines[0]
    assert lines[1] == ""
    assert lines[2]
    assert run(["packs", "remove", "en_zh"]) == 0
    capsys.readouterr()
    monkeypatch.setattr(sys, "stdin", io.StringIO("One train.\n"))
    assert run(["translate", "-", "--to", "zh"]) == 2
    assert "no language pack" in capsys.readouterr().err


def test_a_glossary_goes_in_and_out(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    terms = tmp_path / "terms.csv"
    terms.write_text("term,rendering\nGreen Valley,绿谷\n", encoding="utf-8")
    assert run(["glossary", "en_zh", str(terms)]) == 0
    assert run(["glossary", "en_zh"]) == 0
    assert "Green Valley,绿谷" in capsys.readouterr().out
    assert run(["glossary", "en_zh", str(tmp_path / "none.csv")]) == 2


def test_the_glossary_is_kept_to_on_the_command_line(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["packs", "install", str(build(tmp_path / "en_zh.argosmodel"))]) == 0
    terms = tmp_path / "terms.csv"
    terms.write_bytes("market,集市\r\n".encode("gb18030"))
    assert not default_paths().library.exists()
    before = translated("The market.", monkeypatch, capsys)
    assert "集市" not in before
    assert not default_paths().library.exists()
    assert run(["glossary", "en_zh", str(terms)]) == 0
    after = translated("The market.", monkeypatch, capsys)
    assert after == before.replace("市场", "集市") != before


def translated(
    line: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> str:
    capsys.readouterr()
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{line}\n"))
    assert run(["translate", "-"]) == 0
    return capsys.readouterr().out


def test_saved_words_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with Desk(default_paths(), Settings()) as desk:
        desk.words.save(SavedWord("田埂", "tián gěng", "ridge", "走在田埂上。"))
    assert run(["words"]) == 0
    assert "田埂" in capsys.readouterr().out
    assert run(["words", "--format", "anki"]) == 0
    assert "走在" in capsys.readouterr().out


def test_notes_of_an_empty_library(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["notes", "--format", "json"]) == 0
    json.loads(capsys.readouterr().out)


CORE_ONLY = """
import sys
from reader.cli import run
run(["extract", sys.argv[1]])
run(["packs"])
run(["notes"])
heavy = {"PySide6", "ctranslate2", "argostranslate", "sentencepiece"} & set(sys.modules)
sys.exit(f"imported {heavy}" if heavy else 0)
"""


def test_no_window_means_no_qt_and_no_engine(home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CORE_ONLY, str(ENGLISH)],
        env={**os.environ, "DUIZHAO_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_the_installed_command_runs(home: Path) -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("duizhao"), "--version"],
        env={**os.environ, "DUIZHAO_HOME": str(home)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip()


def test_a_file_may_be_named_by_its_url(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = tmp_path / "夜 车.html"
    assert run(["open", gone.as_uri()]) == 2
    assert str(gone) in capsys.readouterr().err
    assert run(["open", gone.as_uri().replace("file://", "file://localhost")]) == 2
    assert str(gone) in capsys.readouterr().err


def test_an_error_of_the_system_names_its_file() -> None:
    lost = FileNotFoundError(2, "No such file or directory", "/opt/lost.svg")
    assert cli._with_path(lost) == "/opt/lost.svg: No such file or directory"
    assert cli._with_path(OSError(28, "No space left on device")) == (
        "No space left on device"
    )
