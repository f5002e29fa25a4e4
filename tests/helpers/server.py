"""A web server on this machine that can be told to misbehave."""

from __future__ import annotations

import contextlib
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass
class Site:
    """What the server has, and how it treats those who ask."""

    files: dict[str, bytes] = field(default_factory=dict)
    cut_after: int = 0  # bytes after which each answer's connection is closed; 0: never
    ranges: bool = True  # whether it can go on from the middle
    tag: str = '"1"'
    address: str = ""
    asked: list[str] = field(default_factory=list)  # "GET /x bytes=3-"


@contextlib.contextmanager
def serving(site: Site) -> Iterator[Site]:
    """Serve the site on the loopback for as long as the block lasts."""

    class Answer(_Answer):
        pass

    Answer.site = site
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    site.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Answer(BaseHTTPRequestHandler):
    site: Site

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""

    def _answer(self, *, with_body: bool) -> None:
        wanted = self.headers.get("Range", "")
        self.site.asked.append(f"{self.command} {self.path} {wanted}".strip())
        content = self.site.files.get(self.path)
        if content is None:
            self.send_error(404)
            return
        same = self.headers.get("If-Range", self.site.tag) == self.site.tag
        start = 0
        if wanted and self.site.ranges and same:
            start = int(wanted.removeprefix("bytes=").removesuffix("-"))
        if start >= len(content) > 0:
            self.send_response(416)
            self.send_header("Content-Range", f"bytes */{len(content)}")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(content) - start))
        self.send_header("ETag", self.site.tag)
        self.end_headers()
        if with_body:
            body = content[start:]
            self.wfile.write(body[: self.site.cut_after or None])
            self.wfile.flush()
            self.close_connection = True
