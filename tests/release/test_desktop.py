"""What desktops read: launcher, file types, description, icons, manual, completions."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
from configparser import ConfigParser
from datetime import date
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage

from reader import __version__
from reader.cli import COMMANDS
from reader.domain.formats import PACKS, PAGES
from reader.settings import Theme
from reader.system import APP_ID
from reader.ui.application import NAME

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def share(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(root, tmp_path_factory.mktemp("prefix")) / "share"


def made(root: Path, folder: Path, *options: str, **environment: str) -> Path:
    subprocess.run(
        [sys.executable, "packaging/desktop/share.py", str(folder), *options],
        cwd=root,
        env=os.environ | environment,
        check=True,
    )
    return folder


def tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def launcher(share: Path) -> ConfigParser:
    parsed = ConfigParser(interpolation=None, delimiters=("=",))
    parsed.read(share / "applications" / f"{APP_ID}.desktop", encoding="utf-8")
    return parsed


def metainfo(share: Path) -> ET.Element:
    return ET.parse(share / "metainfo" / f"{APP_ID}.metainfo.xml").getroot()


def test_the_launcher_is_valid(share: Path) -> None:
    file = share / "applications" / f"{APP_ID}.desktop"
    told = output(tool("desktop-file-validate"), str(file))
    assert told == ""


def test_the_description_is_valid(share: Path, root: Path, tmp_path: Path) -> None:
    validate = [tool("appstreamcli"), "validate", "--no-net"]
    assert "error" not in output(*validate, str(metainfo_file(share)))
    published = made(root, tmp_path, GITHUB_REPOSITORY="somebody/duizhao") / "share"
    assert "error" not in output(*validate, str(metainfo_file(published)))
    images = [each.text or "" for each in metainfo(published).iter("image")]
    for image in images:
        assert (root / image.partition(f"v{__version__}/")[2]).is_file()
    assert images
    assert next(metainfo(share).iter("image"), None) is None  # no address, no picture


def metainfo_file(share: Path) -> Path:
    return share / "metainfo" / f"{APP_ID}.metainfo.xml"


def output(*command: str) -> str:
    told = subprocess.run(command, check=False, capture_output=True, text=True)
    assert told.returncode == 0, told.stdout + told.stderr
    return told.stdout + told.stderr


def test_every_kind_of_file_that_can_be_opened_is_known_to_the_desktop(
    share: Path,
) -> None:
    opened = {*PAGES.values(), *PACKS.values()}
    entry = launcher(share)["Desktop Entry"]
    listed = set(entry["MimeType"].strip(";").split(";"))
    assert opened <= listed
    provided = {each.text for each in metainfo(share).iter("mediatype")}
    assert opened <= provided <= listed
    assert entry["Exec"] == "duizhao open %U"


def test_file_types_that_no_desktop_knows_are_brought_along(share: Path) -> None:
    types = ET.parse(share / "mime" / "packages" / f"{APP_ID}.xml").getroot()
    names = {each.get("type") for each in types if "type" in each.attrib}
    assert names == {
        "application/enex+xml",
        "application/x-argosmodel",
        "application/x-maff",
        "application/x-webarchive",
    }


def test_the_desktop_takes_the_file_types_in(share: Path, tmp_path: Path) -> None:
    shutil.copytree(share / "mime", tmp_path / "mime")
    output(tool("update-mime-database"), str(tmp_path / "mime"))
    globs = (tmp_path / "mime" / "globs").read_text(encoding="utf-8")
    assert "application/x-argosmodel:*.argosmodel" in globs


def test_one_name_for_all(share: Path) -> None:
    root = metainfo(share)
    assert root.findtext("id") == APP_ID
    assert root.findtext("launchable") == f"{APP_ID}.desktop"
    entry = launcher(share)["Desktop Entry"]
    assert entry["Icon"] == APP_ID
    assert entry["StartupWMClass"] == NAME


def test_icons_have_the_size_their_folder_says(share: Path) -> None:
    found = sorted((share / "icons" / "hicolor").glob(f"*/apps/{APP_ID}.png"))
    assert len(found) >= 8
    for path in found:
        width, _, height = path.parts[-3].partition("x")
        image = QImage(str(path))
        assert (image.width(), image.height()) == (int(width), int(height))


def test_icons_of_windows_and_macos_can_be_read(root: Path, tmp_path: Path) -> None:
    made(root, tmp_path, "--icons")
    assert not QImage(str(tmp_path / "duizhao.ico")).isNull()
    data = (tmp_path / "duizhao.icns").read_bytes()
    assert data.startswith(b"icns")
    assert int.from_bytes(data[4:8], "big") == len(data)


def test_the_newest_release_is_this_version(share: Path) -> None:
    newest = next(metainfo(share).iter("release"))
    assert newest.get("version") == __version__
    assert date.fromisoformat(newest.get("date") or "")
    assert len(list(newest.iter("li"))) > 3


def test_the_manual_names_every_command(share: Path) -> None:
    page = gzip.decompress((share / "man/man1/duizhao.1.gz").read_bytes()).decode()
    for name in COMMANDS:
        assert f"\n.B {name}\n" in page


def test_the_manual_is_set_without_a_warning(share: Path) -> None:
    page = share / "man" / "man1" / "duizhao.1.gz"
    told = subprocess.run(
        [tool("man"), "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", str(page)],
        env=os.environ | {"MANWIDTH": "80", "LC_ALL": "C.UTF-8"},
        check=True,
        capture_output=True,
        text=True,
    )
    assert told.stderr == ""


def bash(share: Path, *words: str) -> set[str]:
    script = """
        source "$1"; shift
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
        _duizhao; printf '%s\\n' "${COMPREPLY[@]}"
    """
    file = share / "bash-completion" / "completions" / "duizhao"
    said = output(tool("bash"), "-c", script, "bash", str(file), "duizhao", *words)
    return set(said.split("\n")) - {""}


def test_bash_completes(share: Path, tmp_path: Path) -> None:
    assert {*COMMANDS, "--version"} <= bash(share, "")
    assert bash(share, "tr") == {"translate"}
    assert bash(share, "extract", "--format", "j") == {"json", "jsonl"}
    assert bash(share, "screenshot", "--the") == {"--theme"}
    assert {"list", "install", "remove"} <= bash(share, "packs", "")
    (tmp_path / "night train.html").touch()
    assert bash(share, "open", f"{tmp_path}/ni") == {f"{tmp_path}/night train.html"}


def test_zsh_takes_its_completions(share: Path) -> None:
    file = share / "zsh" / "site-functions" / "_duizhao"
    output(tool("zsh"), "-n", str(file))
    text = file.read_text(encoding="utf-8")
    assert all(f"    {name})" in text for name in COMMANDS)


def test_fish_completes(share: Path) -> None:
    file = share / "fish" / "vendor_completions.d" / "duizhao.fish"

    def fish(line: str) -> set[str]:
        said = output(tool("fish"), "-c", f"source {file}; complete -C '{line}'")
        return {each.split("\t")[0] for each in said.splitlines()}

    assert {"open", "packs"} <= fish("duizhao ")
    assert fish("duizhao screenshot --theme ") == set(Theme)


def test_the_changes_are_dated_newest_first(root: Path) -> None:
    text = (root / "packaging" / "CHANGELOG.md").read_text(encoding="utf-8")
    heads = re.findall(r"^## (.+)$", text, re.MULTILINE)
    found = [
        re.fullmatch(r"(\d+\.\d+\.\d+) – (unreleased|\d{4}-\d\d-\d\d)", h)
        for h in heads
    ]
    assert all(found), heads
    versions = [tuple(map(int, each[1].split("."))) for each in found if each]
    assert versions == sorted(versions, reverse=True)
    assert [each[2] for each in found if each].count("unreleased") <= 1


def test_the_first_release_is_told_by_subject(root: Path) -> None:
    """No earlier one was published: nothing can be added to it or fixed in it."""
    text = (root / "packaging" / "CHANGELOG.md").read_text(encoding="utf-8")
    first = text[text.index("## 0.1.0 ") :]
    subjects = re.findall(r"^### (.+)$", first, re.MULTILINE)
    assert len(subjects) == len(set(subjects)) > 5
    assert not {"Added", "Changed", "Fixed"} & set(subjects)
