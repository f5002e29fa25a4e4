"""Opens connections: the only module that does, and only for a download."""

from __future__ import annotations

import contextlib
import http.client
import queue
import threading
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from reader.errors import EngineError, EngineProblem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from email.message import Message

    from reader.work import Token

_PATIENCE = 10  # seconds without a byte
_GLANCE = 0.05  # seconds between looks at the token
_CHUNK = 1 << 16
_AHEAD = 8  # chunks that are read before they are asked for
_AGENT = "duizhao"
_MOST_DIGITS = 12  # of a length that makes sense
NOTHING_THERE = http.HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE

_Said = http.client.HTTPResponse | bytes | EngineError


@dataclass(frozen=True, slots=True)
class Answer:
    """A server's answer."""

    status: int
    headers: Message
    chunks: Iterator[bytes]

    @property
    def length(self) -> int:
        """How many bytes it says it has, 0 if it does not say."""
        said = self.headers.get("Content-Length") or ""
        return int(said) if said.isdecimal() and len(said) <= _MOST_DIGITS else 0


@contextlib.contextmanager
def response(
    url: str,
    token: Token,
    headers: Mapping[str, str] | None = None,
    method: str = "GET",
) -> Iterator[Answer]:
    """Open an answer as a context; raises `EngineError`.

    That there is nothing at the range asked for is an answer, too: `NOTHING_THERE`.
    """
    conversation = _Conversation(url, headers or {}, method)
    try:
        yield conversation.answer(token)
    finally:
        conversation.over.set()


def fetch(url: str, token: Token, *, most: int) -> bytes:
    """Fetch a whole small file; raises `EngineError`."""
    content = bytearray()
    with response(url, token) as answer:
        for chunk in answer.chunks:
            content += chunk
            if len(content) > most:
                raise EngineError(EngineProblem.NO_INDEX, server(url), "too large")
        if len(content) < answer.length:
            raise EngineError(EngineProblem.NETWORK, server(url))
    return bytes(content)


def content_length(url: str, token: Token) -> int:
    """The size that the server gives for a file, 0 if it gives none."""
    try:
        with response(url, token, method="HEAD") as answer:
            return answer.length
    except EngineError:
        return 0


class _Conversation:
    """One request, whose answer is read in a thread of its own.

    A thread that waits for a socket cannot be interrupted, least of all while the name
    of a server is looked up. So this thread waits, and the caller can leave when it
    wants. The thread ends at its next byte or after `_PATIENCE`; the program's end does
    not wait for it.
    """

    def __init__(self, url: str, headers: Mapping[str, str], method: str) -> None:
        self.over = threading.Event()
        self._said: queue.Queue[_Said] = queue.Queue(_AHEAD)
        asking = {"User-Agent": _AGENT, **headers}
        arguments = url, asking, method
        threading.Thread(target=self._read, args=arguments, daemon=True).start()

    def answer(self, token: Token) -> Answer:
        said = self._next(token)
        assert not isinstance(said, bytes)
        return Answer(said.status, said.headers, self._chunks(token))

    def _chunks(self, token: Token) -> Iterator[bytes]:
        while chunk := self._next(token):
            yield cast("bytes", chunk)

    def _next(self, token: Token) -> http.client.HTTPResponse | bytes:
        while True:
            token.check()
            with contextlib.suppress(queue.Empty):
                said = self._said.get(timeout=_GLANCE)
                if isinstance(said, EngineError):
                    raise said
                return said

    def _read(self, url: str, headers: dict[str, str], method: str) -> None:
        try:
            with _opened(url, headers, method) as answer:
                self._say(answer)
                while not self.over.is_set() and (chunk := answer.read1(_CHUNK)):
                    self._say(chunk)
        except (OSError, ValueError, http.client.HTTPException) as error:
            self._say(_told(url, error))
        finally:
            self._say(b"")

    def _say(self, what: _Said) -> None:
        while not self.over.is_set():
            with contextlib.suppress(queue.Full):
                self._said.put(what, timeout=_GLANCE)
                return


def _opened(url: str, headers: dict[str, str], method: str) -> http.client.HTTPResponse:
    if not url.startswith(("http://", "https://")):
        raise ValueError("not a web address")
    request = urllib.request.Request(url, headers=headers, method=method)
    try:
        answer: http.client.HTTPResponse = urllib.request.urlopen(
            request, timeout=_PATIENCE
        )
    except urllib.error.HTTPError as error:
        if error.code != NOTHING_THERE:
            raise
        answer = cast("http.client.HTTPResponse", error)  # it can be read as one
    return answer


def _told(url: str, error: Exception) -> EngineError:
    """The `EngineError` for an error of the connection, with the name of the server."""
    reason = EngineProblem.NETWORK
    detail = str(getattr(error, "reason", None) or error)
    if isinstance(error, urllib.error.HTTPError):
        error.close()
        detail = f"{error.code} {http.client.responses.get(error.code, '')}"
        is_passing = error.code >= http.HTTPStatus.INTERNAL_SERVER_ERROR
        reason = EngineProblem.BUSY if is_passing else EngineProblem.REFUSED
    elif isinstance(error, urllib.error.URLError | ValueError):
        reason = EngineProblem.UNREACHABLE
    return EngineError(reason, server(url), " ".join(detail.split()))


def server(url: str) -> str:
    """The name of the server in an address, or the address if there is none."""
    try:
        return urllib.parse.urlsplit(url).netloc or url
    except ValueError:
        return url
