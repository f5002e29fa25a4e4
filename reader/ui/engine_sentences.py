"""The sentences for errors of packs and downloads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.errors import EngineProblem

if TYPE_CHECKING:
    from reader.errors import EngineError


def engine_sentence(error: EngineError) -> str:
    """The sentence for an error that needs no more than one."""
    return _pack_sentence(error) or _network_sentence(error)


def _pack_sentence(error: EngineError) -> str:
    """The sentence for a fault of a pack's file; empty for any other error."""
    match error.reason:
        case EngineProblem.NOT_A_PACK:
            text = QCoreApplication.translate(
                "Messages", "“{file}” is not a language pack."
            )
        case EngineProblem.DAMAGED_PACK:
            text = QCoreApplication.translate(
                "Messages", "“{file}” is damaged or not whole."
            )
        case EngineProblem.UNSAFE_PACK:
            text = QCoreApplication.translate(
                "Messages", "“{file}” could do harm and was not installed."
            )
        case EngineProblem.OTHER_LANGUAGES:
            text = QCoreApplication.translate(
                "Messages",
                "“{file}” is not for English and Chinese but for {languages}.",
            )
        case EngineProblem.UNSUPPORTED_PACK:
            text = QCoreApplication.translate(
                "Messages", "“{file}” was made for a newer Duizhao."
            )
        case EngineProblem.UNREADABLE:
            text = QCoreApplication.translate("Messages", "“{file}” cannot be read.")
        case EngineProblem.UNWRITABLE:
            text = QCoreApplication.translate(
                "Messages", "The folder of the language packs cannot be written to."
            )
        case EngineProblem.NO_SPACE:
            text = QCoreApplication.translate(
                "Messages", "There is not enough room on the disk."
            )
        case _:
            return ""
    name = error.subject.replace("\\", "/").rsplit("/", 1)[-1]
    return text.format(file=name, languages=error.detail)


def _network_sentence(error: EngineError) -> str:
    match error.reason:
        case EngineProblem.UNREACHABLE:
            text = QCoreApplication.translate(
                "Messages",
                "{server} cannot be reached from this computer. Another address may"
                " work.",
            )
        case EngineProblem.REFUSED:
            text = QCoreApplication.translate(
                "Messages", "{server} does not have it ({answer})."
            )
        case EngineProblem.BUSY:
            text = QCoreApplication.translate(
                "Messages", "{server} has a problem now ({answer}): try again later."
            )
        case EngineProblem.NO_INDEX:
            text = QCoreApplication.translate(
                "Messages", "What {server} sent is not a list of language packs."
            )
        case EngineProblem.CHECKSUM:
            text = QCoreApplication.translate(
                "Messages", "The download is damaged and was thrown away."
            )
        case _:
            text = QCoreApplication.translate(
                "Messages", "The connection to {server} broke: try again to go on."
            )
    number = error.detail.partition(" ")[0]  # its words, "Not Found", are English
    answer = number if number.isdigit() else error.detail
    return text.format(server=error.subject, answer=answer)
