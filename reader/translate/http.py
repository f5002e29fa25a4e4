"""The only place that opens a connection, and only after a download button."""

from __future__ import annotations

import contextlib
import http.client
import urllib.error
import urllib.request
from typing import TYPE_CHECKING

from reader.errors import EngineError, EngineProblem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reader.work import Token

_PATIENCE = 10  # seconds without a byte
_CHUNK = 1 << 16
_AGENT = "duizhao"


@contextlib.contextmanager
def response(
    url: str, headers: Mapping[str, str] | None = None, method: str = "GET"
) -> Iterator[http.client.HTTPResponse]:
    """An open answer. Raises `EngineError`: NETWORK for whatever goes wrong with it."""
    if not url.startswith(("http://", "https://")):
        raise EngineError(EngineProblem.NETWORK, url, "not a web address")
    request = urllib.request.Request(
        url, headers={"User-Agent": _AGENT, **(headers or {})}, method=method
    )
    try:
        with urllib.request.urlopen(request, timeout=_PATIENCE) as answer:
            yield answer
    except urllib.error.HTTPError as error:
        error.close()
        detail = f"the server says {error.code} {error.reason}"
        raise EngineError(EngineProblem.NETWORK, url, detail) from error
    except (urllib.error.URLError, http.client.HTTPException, OSError) as error:
        reason = getattr(error, "reason", None) or error
        raise EngineError(EngineProblem.NETWORK, url, str(reason)) from error


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
            return int(answer.headers.get("Content-Length") or 0)
    except (EngineError, ValueError):
        return 0
