"""Downloads a large file over a connection that may break, and resumes it."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING

from reader.errors import EngineError, EngineProblem
from reader.files import put_in_place, remove
from reader.translate.archive import MOST_BYTES, check_space, disk_error
from reader.translate.http import NOTHING_THERE, response, server

if TYPE_CHECKING:
    from pathlib import Path

    from reader.translate.catalogue import PackOffer
    from reader.translate.http import Answer
    from reader.work import Step, Token

_TRIES = 6  # in a row, without a single byte
_FIRST_TRIES = 2  # likewise, when none has ever come
_PASSING = (EngineProblem.NETWORK, EngineProblem.UNREACHABLE, EngineProblem.BUSY)
_FORGOTTEN = 30 * 24 * 3600  # seconds after which nobody goes on with a download


@dataclass(frozen=True, slots=True)
class Progress:
    """Bytes received, and bytes in all; 0 if the server does not say."""

    done: int
    total: int


def download(
    offer: PackOffer,
    folder: Path,
    token: Token,
    step: Step[Progress],
    *,
    pause: float = 1.0,
) -> Path:
    """Download a pack's file into `folder` and return it.

    What has come stays there when the connection breaks for good, when the reader
    cancels and when the program ends; the next call goes on from it. A file that is
    whole is not asked for again until the caller removes it. `pause` seconds,
    twice as many each time, lie between the tries. Raises `EngineError`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _clear_up(folder)
        return _downloaded(offer, folder, token, step, pause)
    except OSError as error:
        raise disk_error(error, folder.name) from error


def _downloaded(
    offer: PackOffer, folder: Path, token: Token, step: Step[Progress], pause: float
) -> Path:
    part = _Part(folder, offer)
    final = part.path.with_suffix(".argosmodel")
    if final.exists():
        return final
    failures, urls = 0, list(offer.urls)
    while True:
        before = part.size
        try:
            part.receive(urls[0], token, step)
            break
        except EngineError as error:
            failures = 1 if part.size > before else failures + 1
            if error.reason is EngineProblem.REFUSED and len(urls) > 1:
                urls.pop(0)  # it is not asked again
                continue
            if error.reason not in _PASSING or failures >= _patience(part, urls):
                raise
            if part.size == before:
                urls = [*urls[1:], urls[0]]
            _wait(pause * 2 ** (failures - 1), token)
    part.verify(offer)
    put_in_place(part.path, final)
    part.forget()
    return final


def _patience(part: _Part, urls: list[str]) -> int:
    """How many tries in a row; fewer if no byte has come yet."""
    return _TRIES if part.size else _FIRST_TRIES * len(urls)


def _clear_up(folder: Path) -> None:
    for each in (*folder.glob("*.part"), *folder.glob("*.tag")):
        if time.time() - each.stat().st_mtime > _FORGOTTEN:
            each.unlink(missing_ok=True)


class _Part:
    """The part of a file that is here, and of which version of the file it is."""

    def __init__(self, folder: Path, offer: PackOffer) -> None:
        digest = hashlib.sha256("\n".join((*offer.urls, offer.version)).encode())
        self.path = folder / f"{offer.code}-{digest.hexdigest()[:12]}.part"
        self._tag = self.path.with_suffix(".tag")

    @property
    def size(self) -> int:
        return self.path.stat().st_size if self.path.exists() else 0

    def receive(self, url: str, token: Token, step: Step[Progress]) -> None:
        """Request the missing bytes, and write them as they arrive."""
        with response(url, token, self._condition()) as answer:
            if answer.status == NOTHING_THERE:
                self._check_whole(url, answer)
                return
            resumes = answer.status == HTTPStatus.PARTIAL_CONTENT
            start = self.size if resumes else 0
            total = start + answer.length
            check_space(self.path.parent, total - start, self.path.name)
            self._tag.write_text(answer.headers.get("ETag") or "", encoding="utf-8")
            self._write(url, answer, step, Progress(start, total))
            if self.size < total:
                raise EngineError(EngineProblem.NETWORK, server(url))

    def _check_whole(self, url: str, answer: Answer) -> None:
        """Raise `EngineError` if the file is not as long as what is here."""
        if answer.headers.get("Content-Range") != f"bytes */{self.size}":
            self.forget()
            detail = "the file has changed"
            raise EngineError(EngineProblem.NETWORK, server(url), detail)

    def verify(self, offer: PackOffer) -> None:
        """Raise `EngineError` if the file does not have the index's digest, if any."""
        with self.path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        if offer.sha256 and digest != offer.sha256:
            self.forget()
            raise EngineError(EngineProblem.CHECKSUM, server(offer.urls[0]))

    def forget(self) -> None:
        remove(self.path)
        remove(self._tag)

    def _condition(self) -> dict[str, str]:
        """The header that asks for the rest only if the file has not changed."""
        if not self.size:
            return {}
        tag = self._tag.read_text(encoding="utf-8") if self._tag.exists() else ""
        condition = {"If-Range": tag} if tag and not tag.startswith("W/") else {}
        return {"Range": f"bytes={self.size}-", **condition}

    def _write(
        self, url: str, answer: Answer, step: Step[Progress], at: Progress
    ) -> None:
        done = at.done
        try:
            with self.path.open("ab" if done else "wb") as file:
                for chunk in answer.chunks:
                    file.write(chunk)
                    done += len(chunk)
                    if done > MOST_BYTES:
                        break
                    step(Progress(done, at.total))
        except OSError:  # nobody is helped by a disk that stays full
            self.forget()
            raise
        if done > MOST_BYTES:
            self.forget()
            reason = EngineProblem.NOT_A_PACK
            raise EngineError(reason, server(url), "it is far too large")


def _wait(seconds: float, token: Token) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        token.check()
        time.sleep(min(0.05, seconds))
