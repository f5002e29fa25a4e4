"""The manual page ``duizhao(1)``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from commands import Argument, Command

_DESCRIPTION = """
Duizhao opens a saved page, shows its article as clean text, and sets a translation
beside it. The translation is made on this computer with the language packs of Argos
Translate. Bookmarks, highlights and notes are kept with the article.
.PP
Without a command, a file is opened in the window. Without a file, the window shows what
was open last. A second call hands its file to the window that is open.
.PP
The program opens no network connection, unless the reader presses the button that
downloads a language pack.
"""

_FILES = (
    ("~/.local/share/duizhao/library.sqlite", "the articles, marks, notes and words"),
    ("~/.local/share/duizhao/backups/", "dated copies of the library"),
    ("~/.local/share/duizhao/packs/", "language packs"),
    ("~/.local/share/duizhao/duizhao.log", "what went wrong"),
    ("~/.config/duizhao/settings.json", "the settings"),
    ("~/.cache/duizhao/", "what can be made anew"),
)

_ENVIRONMENT = (
    ("DUIZHAO_HOME", "the folder that holds all of the above instead"),
    (
        "ARGOS_PACKAGES_DIR",
        "where Argos Translate keeps its packs, which are used, too",
    ),
    ("XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_CACHE_HOME", "as on every desktop"),
)

_STATUS = (
    ("0", "it is done"),
    ("2", "it could not be done; one line on standard error says why"),
    ("130", "it was interrupted"),
)

_EXAMPLES = (
    ("duizhao night-train.html", "Read a page."),
    ("duizhao open ~/Saved", "Put all pages of a folder on the shelf."),
    (
        "duizhao extract *.html --format jsonl",
        "One article a line, for other programs.",
    ),
    ("echo 'The train left.' | duizhao translate -", "Translate a line."),
    (
        "duizhao export night-train.html --translate --out night-train.epub",
        "A book with both texts.",
    ),
    ("duizhao import 'My Clippings.txt' --dry-run", "See where a Kindle's marks go."),
    ("duizhao notes --format json > notes.json", "All notes as Web Annotations."),
)


def manual(commands: Iterable[Command], version: str, day: date) -> str:
    """The page in the language of man(7)."""
    commands = tuple(commands)
    parts = [
        f'.TH DUIZHAO 1 "{day.isoformat()}" "Duizhao {version}" "User Commands"',
        ".SH NAME",
        _text("duizhao - read saved news in English and Chinese side by side"),
        ".SH SYNOPSIS",
        *map(_synopsis, commands),
        ".SH DESCRIPTION",
        _DESCRIPTION.strip(),
        ".SH COMMANDS",
        *map(_command, commands),
        ".SH FILES",
        *_terms(_FILES, bold="I"),
        ".SH ENVIRONMENT",
        *_terms(_ENVIRONMENT),
        ".SH EXIT STATUS",
        *_terms(_STATUS),
        ".SH EXAMPLES",
        *_terms(_EXAMPLES),
    ]
    return "\n".join(parts) + "\n"


def _synopsis(command: Command) -> str:
    words = [_word(each) for each in (*command.places, *command.options)]
    return "\n".join([f".B duizhao {command.name}", *words, ".br"])


def _word(argument: Argument) -> str:
    value = "|".join(argument.choices) or argument.metavar
    repeated = " ..." if argument.is_repeated else ""
    if not argument.flags:
        text = f"{_italic(value)}{repeated}"
        return f"[{text}]" if argument.is_optional else text
    text = f"\\fB{_text(argument.flags[-1])}\\fR"
    if argument.takes_value:
        text += f" {_italic(value)}"
    return f"[{text}]" if argument.is_optional else text


def _command(command: Command) -> str:
    lines = [".TP", f".B {command.name}", _text(f"{_capital(command.does)}.")]
    for option in command.options:
        value = "|".join(option.choices) or option.metavar
        lines += [".RS", ".TP", f"\\fB{_text(option.flags[-1])}\\fR {_italic(value)}"]
        lines += [_text(option.help) or "\\&", ".RE"]
    return "\n".join(lines)


def _terms(terms: Iterable[tuple[str, str]], bold: str = "B") -> list[str]:
    return [
        line
        for term, said in terms
        for line in (".TP", f".{bold} {_text(term)}", _text(said))
    ]


def _italic(text: str) -> str:
    return f"\\fI{_text(text)}\\fR"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _text(text: str) -> str:
    """What roff would take for its own is marked as plain."""
    marked = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    return f"\\&{marked}" if marked.startswith(".") else marked
