"""The only place that opens a connection, and only after a download button."""

from __future__ import annotations

import contextlib
import http.client
import urllib.error
import urllib.request
from typing import TYPE_CHECKING, cast

from reader.errors import EngineError, EngineProblem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reader.work import Token

_PATIENCE = 10  # seconds without a byte
_CHUNK = 1 << 16
_AGENT = "duizhao"
NOTHING_THERE = http.HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE


@contextlib.contextmanager
def response(
    url: str, headers: Mapping[str, str] | None = None, method: str = "GET"
) -> Iterator[http.client.HTTPResponse]:
    """An open answer. Raises `EngineError`: NETWORK for whatever goes wrong with it.

    That there is nothing at the range asked for is an answer, too: `NOTHING_THERE`.
    """
    if not url.startswith(("http://", "https://")):
        raise EngineError(EngineProblem.NETWORK, url, "not a web address")
    request = urllib.request.Request(
        url, headers={"User-Agent": _AGENT, **(headers or {})}, method=method
    )
    try:
        with _opened(request) as answer:
            yield answer
    except urllib.error.HTTPError as error:
        error.close()
        detail = f"the server says {error.code} {error.reason}"
        raise EngineError(EngineProblem.NETWORK, url, detail) from error
    except (urllib.error.URLError, http.client.HTTPException, OSError) as error:
        reason = getattr(error, "reason", None) or error
        raise EngineError(EngineProblem.NETWORK, url, str(reason)) from error


def length_of(answer: http.client.HTTPResponse) -> int:
    """How many bytes the answer says it has, 0 if it does not say."""
    said = answer.headers.get("Content-Length") or ""
    return int(said) if said.isdecimal() else 0


def _opened(request: urllib.request.Request) -> http.client.HTTPResponse:
    try:
        answer: http.client.HTTPResponse = urllib.request.urlopen(
            request, timeout=_PATIENCE
        )
    except urllib.error.HTTPError as error:
        if error.code != NOTHING_THERE:
            raise
        answer = cast("http.client.HTTPResponse", error)  # it can be read as one
    return answer


def fetch(url: str, token: Token, *, most: int) -> bytes:
    """A small file, whole."""
    content = b""
    with response(url) as answer:
        while chunk := answer.read(_CHUNK):
            token.check()
            content += chunk
            if len(content) > most:
                raise EngineError(EngineProblem.NETWORK, url, "it is far too large")
    return content


def content_length(url: str, token: Token) -> int:
    """The size that the server gives for a file, 0 if it gives none."""
    token.check()
    try:
        with response(url, method="HEAD") as answer:
            return length_of(answer)
    except EngineError:
        return 0
