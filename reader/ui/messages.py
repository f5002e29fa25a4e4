"""The messages for errors: what happened, why, and what to do next.

The only place that turns errors into prose. Three volumes: inline in the pane
(`Notice`), passing in the status line, and a dialog (`dialogs.py`) when the reader has
to decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.domain.language import EN_ZH, ZH_EN
from reader.domain.reading import OfferKind
from reader.errors import (
    EngineError,
    EngineProblem,
    ExchangeError,
    ExchangeProblem,
    GlossaryError,
    GlossaryProblem,
    LibraryError,
    LibraryProblem,
    PageError,
    PageProblem,
    SettingsError,
)
from reader.ui.engine_sentences import engine_sentence
from reader.ui.labels import direction_name, in_one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain.reading import Offer


class NextStep(StrEnum):
    """The next step that a button of a message offers."""

    NOTHING = ""
    OPEN_ANOTHER = "open-another"
    WHOLE_PAGE = "whole-page"
    SHOW_PACKS = "show-packs"
    GET_PACKS = "get-packs"  # download those of both directions
    CHOOSE_PACK = "choose-pack"
    GIVE_ADDRESS = "give-address"  # typed where the message stands
    TRY_AGAIN = "try-again"
    SHOW_NEWER = "show-newer"
    SHOW_EARLIER = "show-earlier"
    OPEN_FORMER = "open-former"
    OPEN_FILE = "open-file"
    OPEN_ADDRESS = "open-address"  # in the browser
    OPEN_LAST = "open-last"


DOWNLOAD_PROBLEMS = (
    EngineProblem.UNREACHABLE,
    EngineProblem.REFUSED,
    EngineProblem.BUSY,
    EngineProblem.NO_INDEX,
    EngineProblem.NETWORK,
    EngineProblem.CHECKSUM,
)
"""Why a download failed; another address may have the pack."""


@dataclass(frozen=True, slots=True)
class Message:
    """A title, a sentence or two, the button that helps, and perhaps a second one."""

    title: str
    explanation: str = ""
    step: NextStep = NextStep.NOTHING
    other: NextStep = NextStep.NOTHING

    @property
    def line(self) -> str:
        """The title and the explanation in one line."""
        return in_one_line((self.title, self.explanation))


def message_for(error: Exception) -> Message:
    """What to say about an error."""
    match error:
        case PageError():
            return _page_message(error)
        case EngineError():
            return _engine_message(error)
        case LibraryError():
            return _library_message(error)
        case SettingsError():
            title = QCoreApplication.translate(
                "Messages", "The settings could not be saved."
            )
            return Message(title, _reported(error.detail))
        case ExchangeError():
            return _exchange_message(error)
        case GlossaryError():
            return _glossary_message(error)
        case _:
            title = QCoreApplication.translate("Messages", "Something went wrong.")
            return Message(title, _reported(f"{type(error).__name__}: {error}"))


def _exchange_message(error: ExchangeError) -> Message:
    translate = QCoreApplication.translate
    title = {
        ExchangeProblem.NO_SPACE: translate(
            "Messages", "“{file}” was not written: the disk is full."
        ),
        ExchangeProblem.FORBIDDEN: translate(
            "Messages", "You have no permission to write or read “{file}” there."
        ),
        ExchangeProblem.MISSING: translate(
            "Messages", "“{file}”: the file or its folder is not there any more."
        ),
        ExchangeProblem.PRECIOUS: translate(
            "Messages",
            "“{file}” is the saved page itself, or the library. Choose another name.",
        ),
        ExchangeProblem.FAILED: translate(
            "Messages", "“{file}” could not be written or read."
        ),
    }[error.reason]
    is_told = error.reason is not ExchangeProblem.FAILED
    return Message(
        title.format(file=error.path.name), "" if is_told else _reported(error.detail)
    )


def _reported(words: str) -> str:
    """Quote what the system or a library says of a fault; that is in English."""
    if not words:
        return ""
    return QCoreApplication.translate(
        "Messages", "The cause as it was reported: {words}"
    ).format(words=words)


def offer_message(offer: Offer) -> Message:
    """Say what else there is to read in the place of an opened article."""
    match offer.kind:
        case OfferKind.NEWER:
            step = NextStep.SHOW_NEWER
            title = QCoreApplication.translate(
                "Messages",
                "The page was saved again with much less text. You see the full text.",
            )
        case OfferKind.EARLIER:
            step = NextStep.SHOW_EARLIER
            title = QCoreApplication.translate(
                "Messages", "An earlier text of this article had more paragraphs."
            )
        case OfferKind.FORMER:
            step = NextStep.OPEN_FORMER
            title = QCoreApplication.translate(
                "Messages", "This file held another article before: “{name}”."
            )
        case OfferKind.FILE:
            step = NextStep.OPEN_FILE
            title = QCoreApplication.translate(
                "Messages",
                "“{name}” holds another page now. You see the text that was kept.",
            )
        case OfferKind.REST:
            step = NextStep.WHOLE_PAGE
            title = QCoreApplication.translate(
                "Messages", "A third or more of this page's text is not shown."
            )
        case OfferKind.UNSAVED:
            step = NextStep.OPEN_ADDRESS if offer.name else NextStep.NOTHING
            title = QCoreApplication.translate(
                "Messages",
                "The text is not here, only what another program told of it. Save the"
                " page in the browser and open its file: all of it goes to its place.",
            )
    return Message(title.format(name=offer.name), step=step)


def settings_message(names: Sequence[str]) -> Message:
    """Say which settings were not usable and stand at their usual values."""
    return Message(
        QCoreApplication.translate(
            "Messages", "Some settings could not be read and have their default values:"
        ),
        ", ".join(names),
    )


def crash_message() -> Message:
    """Say why what was open last is not open now."""
    return Message(
        QCoreApplication.translate(
            "Messages", "Duizhao did not close properly the last time."
        ),
        QCoreApplication.translate(
            "Messages", "What was open then has not been opened again."
        ),
        NextStep.OPEN_LAST,
    )


def face_message() -> Message:
    """Say that no Chinese can be drawn; in English, since nothing else could be."""
    return Message(
        "No typeface with Chinese characters is installed, so Chinese shows as boxes.",
        "Install one, such as Noto Serif CJK (fonts-noto-cjk), and start anew.",
    )


def step_label(step: NextStep) -> str:
    """The words on the button."""
    translate = QCoreApplication.translate
    return {
        NextStep.OPEN_ANOTHER: translate("Messages", "Open another file…"),
        NextStep.WHOLE_PAGE: translate("Messages", "Show the whole page's text"),
        NextStep.SHOW_PACKS: translate("Messages", "Language packs…"),
        NextStep.GET_PACKS: translate("Messages", "Download English ⇄ 中文 (145 MB)"),
        NextStep.CHOOSE_PACK: translate("Messages", "I have a file…"),
        NextStep.GIVE_ADDRESS: translate("Messages", "Another address…"),
        NextStep.TRY_AGAIN: translate("Messages", "Try again"),
        NextStep.SHOW_NEWER: translate("Messages", "Show the newer text"),
        NextStep.SHOW_EARLIER: translate("Messages", "Show the earlier text"),
        NextStep.OPEN_FORMER: translate("Messages", "Open that article"),
        NextStep.OPEN_FILE: translate("Messages", "Open the file"),
        NextStep.OPEN_ADDRESS: translate("Messages", "Open it in the browser"),
        NextStep.OPEN_LAST: translate("Messages", "Open it again"),
        NextStep.NOTHING: "",
    }[step]


def _page_message(error: PageError) -> Message:
    name = error.path.name
    match error.reason:
        case PageProblem.FOLDER:
            return _folder(name)
        case PageProblem.NO_ARTICLE:
            return _no_article(name)
        case PageProblem.IN_MENU:
            return _in_menu()
        case PageProblem.ANOTHER_STORY:
            return _another_story(name)
        case PageProblem.SCANNED | PageProblem.NEEDS_PDF:
            text, why = _about_pdf(error.reason), ""
        case PageProblem.UNREADABLE:
            text, why = _about_file(error.reason), _reported(error.detail)
        case PageProblem.TOO_LARGE:  # with a number of megabytes
            text, why = _about_file(error.reason), error.detail
        case _:
            text, why = _about_file(error.reason), ""
    return Message(text.format(file=name), why, NextStep.OPEN_ANOTHER)


def _about_file(reason: PageProblem) -> str:
    translate = QCoreApplication.translate
    return {
        PageProblem.MISSING: translate("Messages", "“{file}” is not there any more."),
        PageProblem.FORGOTTEN: translate(
            "Messages", "The article is not in the library any more."
        ),
        PageProblem.FORBIDDEN: translate(
            "Messages", "You have no permission to read “{file}”."
        ),
        PageProblem.UNREADABLE: translate("Messages", "“{file}” cannot be read."),
        PageProblem.EMPTY: translate("Messages", "“{file}” is empty."),
        PageProblem.BINARY: translate(
            "Messages", "“{file}” is not a text or a saved page."
        ),
        PageProblem.UNSUPPORTED: translate(
            "Messages", "Files like “{file}” cannot be opened."
        ),
        PageProblem.CUT_SHORT: translate(
            "Messages",
            "“{file}” ends in the middle: it was not written or copied whole.",
        ),
        PageProblem.TOO_LARGE: translate("Messages", "“{file}” is too large."),
        PageProblem.LOCKED: translate(
            "Messages", "“{file}” is protected by a password."
        ),
        PageProblem.UNSAFE: translate(
            "Messages",
            "“{file}” names files outside its own folder, and was not opened.",
        ),
        PageProblem.MARKS: translate(
            "Messages", "“{file}” holds marks of another program: import it."
        ),
    }[reason]


def _folder(name: str) -> Message:
    return Message(
        QCoreApplication.translate("Messages", "“{file}” is a folder.").format(
            file=name
        ),
        QCoreApplication.translate(
            "Messages", "The menu can add the pages of a folder to the shelf."
        ),
        NextStep.OPEN_ANOTHER,
    )


def _about_pdf(reason: PageProblem) -> str:
    if reason is PageProblem.SCANNED:
        return QCoreApplication.translate(
            "Messages",
            "The pages of “{file}” are pictures: there is no text in it to read.",
        )
    return QCoreApplication.translate(
        "Messages",
        'To read “{file}”, install PDF support: pip install "duizhao[pdf]".',
    )


def _no_article(name: str) -> Message:
    return Message(
        QCoreApplication.translate(
            "Messages", "No article was found in “{file}”."
        ).format(file=name),
        QCoreApplication.translate(
            "Messages",
            "It may be a list of headlines, or a page whose text had not loaded when"
            " it was saved.",
        ),
        NextStep.WHOLE_PAGE,
    )


def _in_menu() -> Message:
    return Message(
        QCoreApplication.translate(
            "Messages",
            "This text is in a menu of the page and cannot be part of the article.",
        )
    )


def _another_story(name: str) -> Message:
    return Message(
        QCoreApplication.translate(
            "Messages", "“{file}” does not tell the same in the other language."
        ).format(file=name),
        QCoreApplication.translate("Messages", "The article stays as it was."),
    )


def _engine_message(error: EngineError) -> Message:
    match error.reason:
        case EngineProblem.NO_PACK:
            return _no_pack(error.subject)
        case EngineProblem.FAILED:
            text = QCoreApplication.translate("Messages", "The translation stopped.")
            return Message(text, step=NextStep.TRY_AGAIN)
        case EngineProblem.MISSING_ENGINE:
            return Message(
                QCoreApplication.translate(
                    "Messages", "“{file}” needs an engine that is not installed."
                ).format(file=error.subject),
                QCoreApplication.translate(
                    "Messages", "It comes with: pip install '{package}'"
                ).format(package=error.detail),
                NextStep.SHOW_PACKS,
            )
        case EngineProblem.NO_SPACE if error.detail:
            text = QCoreApplication.translate(
                "Messages",
                "There is not enough room on the disk: {size} more is needed.",
            )
            text = text.format(size=error.detail)
        case reason if reason in DOWNLOAD_PROBLEMS:
            return Message(
                engine_sentence(error),
                step=NextStep.GIVE_ADDRESS,
                other=NextStep.CHOOSE_PACK,
            )
        case _:
            text = engine_sentence(error)
    return Message(text, step=NextStep.SHOW_PACKS)


def other_computer_sentence() -> str:
    """How a pack is brought here by hand."""
    return QCoreApplication.translate(
        "Messages",
        "On another computer open {address}, save “English → Chinese” and “Chinese →"
        " English” ({files}), bring the files here, and drop them on this window or"
        " press “I have a file…”.",
    ).format(
        address="www.argosopentech.com/argospm/index",
        files="translate-en_zh-1_9.argosmodel, translate-zh_en-1_9.argosmodel",
    )


def _no_pack(code: str) -> Message:
    names = {each.code: direction_name(each) for each in (EN_ZH, ZH_EN)}
    return Message(
        QCoreApplication.translate(
            "Messages", "There is no language pack for {direction} yet."
        ).format(direction=names.get(code, code)),
        QCoreApplication.translate(
            "Messages", "With one, articles are translated on this computer."
        ),
        NextStep.GET_PACKS,
        NextStep.CHOOSE_PACK,
    )


def _library_message(error: LibraryError) -> Message:
    if error.reason is LibraryProblem.DAMAGED_ROWS:
        text = QCoreApplication.translate(
            "Messages",
            "“{title}” is damaged in the library, and its file is gone. A backup can be"
            " restored.",
        )
        return Message(text.format(title=error.detail), str(error.path))
    return Message(_library_sentence(error.reason), str(error.path))


def _library_sentence(reason: LibraryProblem) -> str:
    match reason:
        case LibraryProblem.NEWER:
            text = QCoreApplication.translate(
                "Messages",
                "Your library was last used by a newer Duizhao. Nothing was changed.",
            )
        case LibraryProblem.FOREIGN:
            text = QCoreApplication.translate(
                "Messages", "The library file belongs to another program."
            )
        case LibraryProblem.CORRUPT:
            text = QCoreApplication.translate(
                "Messages",
                "The library file is damaged. It was left as it is; a backup can be"
                " restored.",
            )
        case LibraryProblem.LOCKED:
            text = QCoreApplication.translate(
                "Messages", "Another program is using the library. Try again."
            )
        case LibraryProblem.READ_ONLY:
            text = QCoreApplication.translate(
                "Messages", "The library cannot be written to; this was not kept."
            )
        case LibraryProblem.FULL:
            text = QCoreApplication.translate(
                "Messages", "The disk is full; this was not kept."
            )
        case LibraryProblem.GONE:
            text = QCoreApplication.translate(
                "Messages", "The library is not where it was; this was not kept."
            )
        case LibraryProblem.MISSING:
            text = QCoreApplication.translate(
                "Messages", "The library file is missing; this was not kept."
            )
        case LibraryProblem.UNKNOWN_ARTICLE:
            text = QCoreApplication.translate(
                "Messages", "This article is not in the library; this was not kept."
            )
        case _:
            text = QCoreApplication.translate(
                "Messages", "The library could not be read or written."
            )
    return text


def _glossary_message(error: GlossaryError) -> Message:
    match error.reason:
        case GlossaryProblem.ENCODING:
            text = QCoreApplication.translate(
                "Messages",
                "“{file}” cannot be read as text: save it as “CSV UTF-8”"
                " and try again.",
            )
        case GlossaryProblem.NO_TERMS:
            text = QCoreApplication.translate(
                "Messages",
                "No terms were found in “{file}”: a term belongs in the first column,"
                " its translation in the second.",
            )
    return Message(text.format(file=error.path.name))
