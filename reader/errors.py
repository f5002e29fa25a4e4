"""The errors that a user can meet. Defects of the program are not among them.

    ReaderError
    ├── PageError        a file that cannot be read as an article
    ├── EngineError      a translation that cannot be made, a pack that cannot be used
    ├── LibraryError     the reader's own file cannot be opened or written
    ├── SettingsError    settings that cannot be saved
    ├── ExchangeError    a file that cannot be written, or not be read as an export
    └── GlossaryError    a file that holds no terms

Each carries a reason and the facts (a path, a pack's code, what the system said),
never prose for people: `reader.ui.messages` chooses the words. `str(error)` is one
plain English line for logs and the terminal.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class PageProblem(StrEnum):
    """Why a file is not an article."""

    MISSING = "no such file"
    FORGOTTEN = "the library has no such article"
    FOLDER = "it is a folder"
    FORBIDDEN = "the file may not be read"
    UNREADABLE = "the file cannot be read"
    EMPTY = "the file is empty"
    BINARY = "the file is not a text or a saved page"
    UNSUPPORTED = "files of this kind are not supported"
    CUT_SHORT = "the file ends in the middle"
    TOO_LARGE = "the file is too large"
    UNSAFE = "the archive names files outside its own folder"
    MARKS = "it is an export of marks or saved pages: import it"
    NO_ARTICLE = "no article was found on the page"
    SCANNED = "the pages of the PDF are pictures, without text"
    LOCKED = "the file asks for a password"
    NEEDS_PDF = "PDF files need pypdfium2: pip install 'duizhao[pdf]'"
    IN_MENU = "the page has that text only in a menu"
    ANOTHER_STORY = "it does not tell the same story in the other language"


class EngineProblem(StrEnum):
    """Why there is no translation, or no pack to make one with."""

    NO_PACK = "no language pack for this direction"
    NOT_A_PACK = "the file is not a language pack"
    DAMAGED_PACK = "the language pack is damaged or not whole"
    UNSAFE_PACK = "the file is built to do harm"
    OTHER_LANGUAGES = "the language pack is not for English and Chinese"
    UNSUPPORTED_PACK = "the language pack needs a newer engine"
    MISSING_ENGINE = "the engine of the language pack is not installed"
    FAILED = "the engine stopped"
    UNREADABLE = "the file cannot be read"
    UNWRITABLE = "the folder of the language packs cannot be written to"
    NO_SPACE = "disk space is lacking"
    UNREACHABLE = "the server cannot be reached"
    REFUSED = "the server does not give it"
    BUSY = "the server is in trouble"
    NO_INDEX = "what came is not a list of language packs"
    NETWORK = "the connection broke"
    CHECKSUM = "the download is damaged"


class LibraryProblem(StrEnum):
    """Why the library cannot be used."""

    NEWER = "the library was written by a newer version"
    FOREIGN = "the file is not a Duizhao library"
    CORRUPT = "the library file is damaged"
    DAMAGED_ROWS = "some entries of the library cannot be read"
    LOCKED = "the library is in use by another program"
    READ_ONLY = "the library cannot be written to"
    FULL = "the disk is full"
    FAILED = "the library could not be read or written"
    GONE = "the library is not where it was"
    MISSING = "the library is missing, but there are copies of it"
    UNKNOWN_ARTICLE = "the article is not in the library"


class ExchangeProblem(StrEnum):
    """Why a file was not written, or not read."""

    NO_SPACE = "the disk is full"
    FORBIDDEN = "it is not allowed"
    MISSING = "the file or its folder is not there"
    PRECIOUS = "it is a saved page or the library, which are never written over"
    FAILED = "the system says why"


class GlossaryProblem(StrEnum):
    """Why a spreadsheet gives no terms."""

    ENCODING = "its characters are in no encoding we know"
    NO_TERMS = "no terms with translations beside them were found in it"


class ReaderError(Exception):
    """An expected failure: what was asked for cannot be done."""


class PageError(ReaderError):
    """A file that cannot be read as an article."""

    def __init__(self, reason: PageProblem, path: Path, detail: str = "") -> None:
        super().__init__(_sentence(str(path), reason, detail))
        self.reason = reason
        self.path = path
        self.detail = detail


class EngineError(ReaderError):
    """A translation that cannot be made, or a pack that cannot be used.

    `subject` is what it is about: a direction's code (``en_zh``), a pack's file, or the
    name of a server. `detail` is what the system said; of an engine that is not
    installed, the requirement that installs it.
    """

    def __init__(self, reason: EngineProblem, subject: str, detail: str = "") -> None:
        super().__init__(_sentence(subject, reason, detail))
        self.reason = reason
        self.subject = subject
        self.detail = detail


class LibraryError(ReaderError):
    """The library's file cannot be opened or written; nothing in it was changed."""

    def __init__(self, reason: LibraryProblem, path: Path, detail: str = "") -> None:
        super().__init__(_sentence(str(path), reason, detail))
        self.reason = reason
        self.path = path
        self.detail = detail


class SettingsError(ReaderError):
    """Settings that cannot be saved."""

    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(f"{path}: the settings could not be saved ({detail})")
        self.path = path
        self.detail = detail


class ExchangeError(ReaderError):
    """An export that cannot be written, or a file that is no export we know."""

    def __init__(
        self,
        path: Path,
        detail: str,
        reason: ExchangeProblem = ExchangeProblem.FAILED,
    ) -> None:
        super().__init__(f"{path}: {detail}")
        self.reason = reason
        self.path = path
        self.detail = detail


class GlossaryError(ReaderError):
    """A file that holds no terms."""

    def __init__(self, reason: GlossaryProblem, path: Path) -> None:
        super().__init__(_sentence(str(path), reason, ""))
        self.reason = reason
        self.path = path


def _sentence(subject: str, reason: StrEnum, detail: str) -> str:
    return f"{subject}: {reason}" + (f" ({detail})" if detail else "")
