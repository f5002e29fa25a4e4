"""Builds what people install, and tries each out: `packaging/dev build [KIND…]`.

Kinds: share, wheel, bundle, deb, appimage, flatpak, windows, macos. Without any: all
that this system can make. The results lie in dist/, what they are made of in build/.
"""

from __future__ import annotations

import gzip
import hashlib
import lzma
import os
import platform
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build"
DIST = ROOT / "dist"
sys.path.insert(0, str(ROOT))

from reader import __version__  # noqa: E402
from reader.system import (  # noqa: E402
    APP_ID,
    X11_LIBRARIES,
    how_to_install,
    missing,
)

SHARE = BUILD / "share"
ICONS = BUILD / "icons"
ENVIRONMENT = BUILD / "bundle-env"
BUNDLE = BUILD / "bundle" / "duizhao"
APP = BUNDLE.with_name("Duizhao.app")
MACHINE = {
    "x86_64": "x86_64",
    "AMD64": "x86_64",
    "aarch64": "aarch64",
    "arm64": "arm64",
}
DEBIAN = {"x86_64": "amd64", "aarch64": "arm64"}


def main() -> None:
    kinds = sys.argv[1:] or list(_possible())
    DIST.mkdir(exist_ok=True)
    for kind in kinds:
        print(f"== {kind}", flush=True)
        KINDS[kind]()


def _possible() -> tuple[str, ...]:
    if sys.platform == "win32":
        return ("wheel", "bundle", "windows")
    if sys.platform == "darwin":
        return ("wheel", "bundle", "macos")
    return ("wheel", "bundle", "deb", "appimage", "flatpak")


def run(*command: object, at: Path = ROOT, **environment: str) -> None:
    words = [str(each) for each in command]
    subprocess.run(words, cwd=at, env=os.environ | environment, check=True)


def smoke(*command: object) -> None:
    run(sys.executable, "packaging/smoke.py", *command)


def fresh(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def share() -> None:
    """What a desktop reads, and the icons of the other systems."""
    run(sys.executable, "packaging/desktop/share.py", fresh(SHARE))
    run(sys.executable, "packaging/desktop/share.py", fresh(ICONS), "--icons")


def wheel() -> None:
    """The wheel, made from the source archive, in an environment of its own."""
    run("uv", "build", "--quiet", "--out-dir", DIST)
    place = BUILD / "smoke-wheel"
    run("uv", "venv", "--quiet", "--clear", place)
    programs = place / ("Scripts" if sys.platform == "win32" else "bin")
    (made,) = DIST.glob(f"duizhao-{__version__}-py3-none-any.whl")
    run("uv", "pip", "install", "--quiet", "--python", place, made)
    smoke("--without", "pdf,firefox", programs / "duizhao")
    print(f"{made.name}: {made.stat().st_size / 1e6:.1f} MB")
    shutil.rmtree(place)


def bundle() -> None:
    """The folder that needs no Python."""
    lacking = missing(X11_LIBRARIES) if sys.platform == "linux" else ()
    if lacking:  # the bundle takes them in, so that no reader has to install them
        sys.exit(how_to_install(lacking))
    share()
    run(
        *("uv", "sync", "--quiet", "--locked", "--no-default-groups"),
        *("--group", "build", "--extra", "firefox", "--extra", "pdf", "--no-editable"),
        UV_PROJECT_ENVIRONMENT=str(ENVIRONMENT),
    )
    programs = ENVIRONMENT / ("Scripts" if sys.platform == "win32" else "bin")
    _write_windows_version()
    run(
        *(
            programs / "python",
            "-m",
            "PyInstaller",
            "--noconfirm",
            "--log-level",
            "ERROR",
        ),
        *("--distpath", BUNDLE.parent, "--workpath", BUILD / "pyinstaller"),
        ROOT / "packaging/bundle/duizhao.spec",
        at=BUILD,  # where Python finds the installed package, not the source tree
        DUIZHAO_ICONS=str(ICONS),
    )
    # On a Mac PyInstaller has put the folder into a program by now; that one is used.
    files = APP / "Contents/Frameworks" if sys.platform == "darwin" else BUNDLE
    papers = APP / "Contents/Resources" if sys.platform == "darwin" else BUNDLE
    run(programs / "python", "packaging/bundle/slim.py", files)
    run(
        *(sys.executable, "packaging/bundle/notices.py"),
        *(ENVIRONMENT, papers / "licences"),
    )
    if sys.platform == "darwin":
        _sign()
    is_intel_mac = sys.platform == "darwin" and _machine() == "x86_64"
    smoke(*(("--without", "firefox") if is_intel_mac else ()), *_program())
    if sys.platform == "linux":
        _pack(DIST / f"duizhao-{__version__}-linux-{_machine()}.tar.xz")


def _pack(made: Path) -> None:
    """Write the folder into an archive, as small as xz can make it."""
    squeezed = {"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME}
    filters = [{"id": lzma.FILTER_X86}] if _machine() == "x86_64" else []
    with (
        lzma.open(made, "wb", filters=[*filters, squeezed]) as file,
        tarfile.open(fileobj=file, mode="w") as archive,
    ):
        folder = f"duizhao-{__version__}"
        archive.add(BUNDLE, arcname=folder, filter=_of_nobody)
        archive.add(SHARE / "share", arcname=f"{folder}/share", filter=_of_nobody)
    _say_size(made)


def _of_nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Without the name and number of whoever built it."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry


def _program() -> tuple[Path]:
    if sys.platform == "darwin":
        return (APP / "Contents" / "MacOS" / "duizhao",)
    if sys.platform == "win32":
        return (BUNDLE / "duizhao-cli.exe",)
    return (BUNDLE / "duizhao",)


def deb() -> None:
    """A Debian package of the folder; tried out in a clean root if we may make one."""
    tree = fresh(BUILD / "deb")
    shutil.copytree(BUNDLE, tree / "usr/lib/duizhao", symlinks=True)
    shutil.rmtree(tree / "usr/lib/duizhao/licences")
    shutil.copytree(SHARE / "share", tree / "usr/share")
    for old, new in (("zsh/site-functions", "zsh/vendor-completions"),):
        (tree / "usr/share" / new).parent.mkdir(parents=True, exist_ok=True)
        (tree / "usr/share" / old).rename(tree / "usr/share" / new)
    (tree / "usr/bin").mkdir()
    (tree / "usr/bin/duizhao").symlink_to("../lib/duizhao/duizhao")
    _write_debian_papers(tree)
    made = DIST / f"duizhao_{__version__}_{DEBIAN[_machine()]}.deb"
    run(
        *("dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "-Sextreme"),
        *("--build", tree, made),
    )
    _say_size(made)
    if shutil.which("lintian"):
        run("lintian", "--fail-on", "error,warning", made)
    run("bash", "packaging/deb/smoke.sh", made, PYTHON=sys.executable)


def _write_debian_papers(tree: Path) -> None:
    papers = tree / "usr/share/doc/duizhao"
    papers.mkdir(parents=True)
    news = (ROOT / "packaging/CHANGELOG.md").read_bytes()
    (papers / "NEWS.gz").write_bytes(gzip.compress(news, mtime=0))
    log = _debian_changelog().encode()
    (papers / "changelog.gz").write_bytes(gzip.compress(log, mtime=0))
    notices = (ROOT / "resources/licences/notices.md").read_text(encoding="utf-8")
    head = (ROOT / "packaging/deb/copyright").read_text(encoding="utf-8")
    quoted = "\n".join(f" {line}" if line else " ." for line in notices.splitlines())
    (papers / "copyright").write_text(f"{head}{quoted}\n", encoding="utf-8")
    overrides = tree / "usr/share/lintian/overrides/duizhao"
    overrides.parent.mkdir(parents=True)
    shutil.copyfile(ROOT / "packaging/deb/lintian-overrides", overrides)
    kilobytes = sum(
        -(-each.lstat().st_size // 1024) for each in tree.rglob("*") if each.is_file()
    )
    control = (ROOT / "packaging/deb/control").read_text(encoding="utf-8")
    facts = {
        "version": __version__,
        "architecture": DEBIAN[_machine()],
        "size": kilobytes,
        "glibc": _glibc(),
    }
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN/control").write_text(control.format(**facts), encoding="utf-8")
    sums = "".join(
        f"{hashlib.md5(each.read_bytes()).hexdigest()}  {each.relative_to(tree)}\n"
        for each in sorted((tree / "usr").rglob("*"))
        if each.is_file() and not each.is_symlink()
    )
    (tree / "DEBIAN/md5sums").write_text(sums, encoding="utf-8")
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            is_program = path.is_dir() or path == tree / "usr/lib/duizhao/duizhao"
            path.chmod(0o755 if is_program else 0o644)


def _debian_changelog() -> str:
    """The entry that Debian's tools read; its day is that of the commit.

    https://www.debian.org/doc/debian-policy/ch-source.html#debian-changelog-debian-changelog
    """
    told = subprocess.run(
        ["git", "log", "-1", "--format=%aD"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return (
        f"duizhao ({__version__}) unstable; urgency=medium\n\n"
        "  * The changes are listed in NEWS.gz.\n\n"
        " -- The Duizhao developers <noreply@duizhao.invalid>  "
        f"{told.stdout.strip()}\n"
    )


def _glibc() -> str:
    told = subprocess.run(
        [sys.executable, "packaging/bundle/slim.py", str(BUNDLE), "--glibc"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return told.stdout.strip()


def appimage() -> None:
    """An AppDir, run as it is; squashed where appimagetool is."""
    tree = fresh(BUILD / "Duizhao.AppDir")
    shutil.copytree(BUNDLE, tree / "usr/lib/duizhao", symlinks=True)
    shutil.copytree(SHARE / "share", tree / "usr/share")
    shutil.copyfile(
        SHARE / f"share/applications/{APP_ID}.desktop", tree / f"{APP_ID}.desktop"
    )
    icon = SHARE / f"share/icons/hicolor/256x256/apps/{APP_ID}.png"
    shutil.copyfile(icon, tree / f"{APP_ID}.png")
    (tree / ".DirIcon").symlink_to(f"{APP_ID}.png")
    (tree / "AppRun").symlink_to("usr/lib/duizhao/duizhao")
    smoke(tree / "AppRun")
    tool = shutil.which("appimagetool")
    if tool is None:
        print("appimagetool is not here: the AppDir is not squashed")
        return
    made = DIST / f"Duizhao-{__version__}-{_machine()}.AppImage"
    level = ("-Xcompression-level", "22", "-b", "1M")
    words = [word for each in level for word in ("--mksquashfs-opt", each)]
    run(tool, "--comp", "zstd", *words, tree, made, ARCH=_machine())
    _say_size(made)


def flatpak() -> None:
    """The manifest is read; the package is built where its runtime is installed."""
    manifest = ROOT / "packaging/flatpak" / f"{APP_ID}.yaml"
    run("flatpak-builder", "--show-manifest", manifest, at=BUILD)
    runtimes = subprocess.run(
        ["flatpak", "list", "--runtime", "--columns=application"],
        check=False,
        capture_output=True,
        text=True,
    )
    if "org.freedesktop.Sdk" not in runtimes.stdout:
        print("org.freedesktop.Sdk is not installed: the Flatpak is not built")
        return
    state = f"--state-dir={BUILD / 'flatpak-state'}"
    run(
        "flatpak-builder", state, "--force-clean", "--user", BUILD / "flatpak", manifest
    )


def windows() -> None:
    """An installer of the folder, made by Inno Setup."""
    run("iscc", f"/DVersion={__version__}", "packaging/windows/duizhao.iss")


def macos() -> None:
    """A disk image of the program."""
    made = DIST / f"Duizhao-{__version__}-macos-{_machine()}.dmg"
    image = fresh(BUILD / "dmg")
    shutil.copytree(APP, image / APP.name, symlinks=True)
    (image / "Applications").symlink_to("/Applications")  # where to drag the program
    run("hdiutil", "create", "-volname", "Duizhao", "-srcfolder", image, "-ov", made)
    _say_size(made)


def _sign() -> None:
    """Sign the program again, since files were taken out after PyInstaller had signed.

    Without a name in SIGNER this is an ad-hoc signature: Apple's processors run nothing
    unsigned, but only a program of a registered developer opens without a question.
    """
    name = os.environ.get("SIGNER", "-")
    run("codesign", "--force", "--deep", "--sign", name, APP)
    run("codesign", "--verify", "--deep", "--strict", APP)


def _write_windows_version() -> None:
    """What the properties of the program's file show on Windows."""
    numbers = tuple(int(each) for each in f"{__version__}.0".split("."))
    text = (ROOT / "packaging/windows/version.txt").read_text(encoding="utf-8")
    filled = text.replace("@numbers@", str(numbers)).replace("@version@", __version__)
    (ICONS / "version.txt").write_text(filled, encoding="utf-8")


def _machine() -> str:
    return MACHINE[platform.machine()]


def _say_size(path: Path) -> None:
    print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB", flush=True)


KINDS = {
    each.__name__: each
    for each in (share, wheel, bundle, deb, appimage, flatpak, windows, macos)
}

if __name__ == "__main__":
    main()
