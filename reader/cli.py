"""The command line: the same desk as the window, and no Qt unless a window is needed.

Every command prints its result on standard output and exits with 0. Bad input is one
line on standard error and status 2.
"""

from __future__ import annotations

import io
import json
import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from reader.arguments import parser
from reader.domain.formats import PDF, Format
from reader.domain.language import EN_ZH, ZH_EN
from reader.errors import PageError, PageProblem, ReaderError
from reader.handover import hand_over, join_targets
from reader.lazy import many_imports
from reader.paths import default_paths
from reader.settings import load
from reader.system import QT_LIBRARIES, how_to_install, missing
from reader.work import Token, ignore

if TYPE_CHECKING:
    from argparse import Namespace as Arguments
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from reader.desk import Desk
    from reader.desk.doctor import Section


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments ask; return the exit status."""
    if not arguments:
        arguments = ["open"]
    elif arguments[0] not in COMMANDS and not arguments[0].startswith("-"):
        arguments = ["open", *arguments]
    parsed = parser().parse_args(arguments)
    try:
        status = COMMANDS[parsed.command](parsed)
        if sys.stdout is not None:
            sys.stdout.flush()
    except ReaderError as error:
        return _failed(str(error))
    except BrokenPipeError:
        _write_no_more()
        return 0
    except OSError as error:  # of the output: what is read and kept has errors of ours
        _write_no_more()
        return _failed(_with_path(error))
    except KeyboardInterrupt:
        return 130
    return status or 0


def _with_path(error: OSError) -> str:
    """The system's message, and the file that it is about."""
    said = error.strerror or str(error)
    return f"{error.filename}: {said}" if error.filename else said


def speak_utf8() -> None:
    """Read and write UTF-8 whatever the locale: what is printed is Chinese.

    What is no character, as in the name of a file, comes as an escape.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")


def _failed(why: str) -> int:
    print(f"duizhao: {' '.join(why.splitlines())}", file=sys.stderr)
    return 2


def _write_no_more() -> None:
    """Keep Python from writing to a closed output once more when it ends."""
    try:
        output = sys.stdout.fileno()
    except (AttributeError, OSError):
        return  # a program of Windows that has no terminal has no output
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, output)


def _open(arguments: Arguments) -> int:
    target = join_targets(map(_target, arguments.targets))
    if hand_over(default_paths(), target):
        return 0
    with importing_qt():
        from reader.app import open_window
    return open_window(target)


def _target(named: str) -> str:
    """A link as it is, or the path of a file, which must be there."""
    if not named or named.startswith("duizhao:"):
        return named
    path = _local(named).absolute()
    if not path.exists():
        raise PageError(PageProblem.MISSING, _local(named))
    return str(path)


def _local(target: str) -> Path:
    """The file that is named by its path or, as some desktops do, by its URL."""
    if not target.startswith("file:"):
        return Path(target)
    from urllib.request import url2pathname  # with its HTTP and TLS: 17 ms

    url = urlsplit(target)
    server = "" if url.netloc in ("", "localhost") else f"//{url.netloc}"
    return Path(url2pathname(server + url.path))


@contextmanager
def importing_qt() -> Iterator[None]:
    """Import the window; say in a sentence which libraries Qt lacks, if any."""
    try:
        with many_imports():
            import reader.ui  # noqa: F401 (first: it makes all other imports quicker)

            yield
    except ImportError as error:
        lacking = missing(QT_LIBRARIES) if sys.platform == "linux" else ()
        if not lacking:
            raise
        raise ReaderError(how_to_install(lacking)) from error


def _screenshot(arguments: Arguments) -> int:
    with importing_qt():
        from reader.offscreen import Shot, take_screenshot
    return take_screenshot(
        Shot(
            file=arguments.file,
            out=arguments.out,
            width=arguments.size[0],
            height=arguments.size[1],
            theme=arguments.theme,
            layout=arguments.layout,
            language=arguments.interface,
        )
    )


def _extract(arguments: Arguments) -> None:
    from reader.export.article import (
        article_to_json,
        article_to_markdown,
        article_to_text,
    )

    desk = _desk()
    if arguments.format == "jsonl":
        for path in arguments.files:
            for value in _articles_or_error(desk, path):
                print(json.dumps(value, ensure_ascii=False))
        return
    articles = [each for path in arguments.files for each in desk.extract(path)]
    if arguments.format == "json":
        values = [article_to_json(article) for article in articles]
        _print_json(values[0] if len(values) == 1 else values)
    else:
        is_marked = arguments.format == "markdown"
        as_text = article_to_markdown if is_marked else article_to_text
        print("\n\n".join(as_text(article) for article in articles))


def _articles_or_error(desk: Desk, path: Path) -> list[dict[str, Any]]:
    from reader.export.article import article_to_json

    try:
        return [article_to_json(article) for article in desk.extract(path)]
    except ReaderError as error:
        return [{"error": str(error)}]


def _translate(arguments: Arguments) -> None:
    direction = {"zh": EN_ZH, "en": ZH_EN, None: None}[arguments.to]
    with _desk() as desk:
        if str(arguments.file) == "-":
            lines = [line.rstrip("\r\n") for line in sys.stdin]
        else:
            lines = [
                line
                for article in desk.extract(arguments.file)
                for line in (article.title, *(block.text for block in article.blocks))
            ]
        for translated in desk.translate_lines(lines, direction, Token()):
            print(translated.replace("\n", " "), flush=True)


def _export(arguments: Arguments) -> None:
    from reader import export_command as command

    out: Path | None = arguments.out
    form = command.form_of(arguments.format, out)
    if arguments.layout and form != PDF:
        raise ReaderError("--layout is for pdf only; the other forms hold both texts")
    if out is not None:
        command.check_free(out, may_replace=arguments.force)
    with _desk() as desk:
        articles = command.articles_of(desk, arguments.articles, _local)
        if form != PDF:
            is_asked = arguments.translate
            command.translate_first(desk, articles, is_asked=is_asked)
            command.write(desk, articles, Format(form), out)
            return
    if len(articles) != 1:
        raise ReaderError("a PDF holds one article: name it")
    assert out is not None
    with importing_qt():
        from reader.offscreen import save_pdf
    save_pdf(articles[0], out, arguments.layout, translate=arguments.translate)


def _import(arguments: Arguments) -> int:
    from reader.import_command import take_in

    with _desk() as desk:
        return take_in(
            desk,
            map(_local, arguments.files),
            only_here=arguments.only_here,
            is_dry_run=arguments.dry_run,
        )


def _notes(arguments: Arguments) -> None:
    form = Format.JSON if arguments.format == "json" else Format.MARKDOWN
    with _desk() as desk:
        articles = desk.shelf.marked(arguments.file)
        print(desk.exchange.written(articles, form))


def _words(arguments: Arguments) -> None:
    with _desk() as desk:
        print(desk.words.written(as_cards=arguments.format == "anki"), end="")


def _glossary(arguments: Arguments) -> None:
    direction = EN_ZH if arguments.direction == EN_ZH.code else ZH_EN
    with _desk() as desk:
        if arguments.file is None:
            print(desk.glossary.written(direction), end="")
            return
        terms = desk.glossary.take_in(direction, arguments.file)
        print(f"{len(terms)} terms for {direction}")


def _packs(arguments: Arguments) -> None:
    desk = _desk()
    if arguments.action == "install":
        pack = desk.packs.installing(Path(_needed(arguments, "a file")))(
            Token(), ignore
        )
        print(f"installed {pack.code} {pack.version}")
    elif arguments.action == "remove":
        desk.packs.remove_code(_needed(arguments, "a code such as en_zh"))
        print(f"removed {arguments.subject}")
    else:
        for pack in desk.packs.installed():
            starter = "  starter" if pack.is_starter else ""
            print(f"{pack.code}  {pack.version}  {pack.name}{starter}")
        for broken in desk.packs.broken():
            print(f"{broken.folder.name}  {broken.error.reason}")


def _doctor(arguments: Arguments) -> int:
    from reader.desk.doctor import as_json, as_text, is_well

    with _desk() as desk:
        sections = [*desk.examining()(Token(), ignore), _window_section()]
    if arguments.json:
        _print_json(as_json(sections))
    else:
        print(as_text(sections), end="")
    return 0 if is_well(sections) else 1


def _window_section() -> Section:
    from reader.desk.doctor import Finding, Section

    try:
        with importing_qt():
            from reader.offscreen import examine_window
        return examine_window()
    except ReaderError as error:
        return Section("Window", (Finding("Qt", "cannot be loaded", str(error)),))


def _needed(arguments: Arguments, what: str) -> str:
    if arguments.subject is None:
        arguments.parser.error(f"packs {arguments.action} needs {what}")
    return str(arguments.subject)


def _desk() -> Desk:
    from reader.desk import Desk

    paths = default_paths()
    return Desk(paths, load(paths.settings_file)[0])


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


COMMANDS: Mapping[str, Callable[[Arguments], int | None]] = {
    "open": _open,
    "extract": _extract,
    "translate": _translate,
    "export": _export,
    "import": _import,
    "notes": _notes,
    "words": _words,
    "glossary": _glossary,
    "packs": _packs,
    "doctor": _doctor,
    "screenshot": _screenshot,
}
"""What carries out each command; it returns the exit status, None for 0."""
