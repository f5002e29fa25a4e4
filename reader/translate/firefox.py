"""Firefox Translations models, run by the `fxtranslate` wheel where it is installed.

Its engine belongs to the thread that made it and holds Python's lock for a whole
sentence, up to a tenth of a second: the window would stutter. So each stream is a
process of its own, which also keeps a crash of native code away from the reader.
"""

from __future__ import annotations

import multiprocessing
from typing import TYPE_CHECKING

from reader.errors import EngineError, EngineProblem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from multiprocessing.connection import Connection
    from pathlib import Path

    from reader.translate.engine import Decoding
    from reader.translate.pack import Pack

_PATIENCE = 60.0  # seconds for a model to load


class FirefoxEngine:
    """One loaded Firefox model, in as many processes as there are streams."""

    def __init__(self, pack: Pack, *, streams: int = 1) -> None:
        if not pack.is_runnable:
            detail = "duizhao[firefox]"
            raise EngineError(EngineProblem.MISSING_ENGINE, pack.name, detail)
        self.name = pack.engine
        self.streams = streams
        self._workers = [_Worker(pack) for _ in range(streams)]
        try:
            for worker in self._workers:
                worker.wait_until_loaded()
        except EngineError:
            self.close()
            raise

    def cost(self, text: str) -> int:
        """A guess: the model's subwords are not at hand in this process."""
        return len(text.split()) * 3 // 2 + sum(char > "\u2e80" for char in text) + 1

    def submit(self, texts: Sequence[str], _decoding: Decoding) -> _Batch:
        """Begin to translate. The models are made for a greedy search."""
        worker = min(self._workers, key=lambda each: each.queued)
        return _Batch(worker, worker.send(list(texts)))

    def close(self) -> None:
        for worker in self._workers:
            worker.stop()


class _Worker:
    """A process that translates the sentences that are sent to it, in order."""

    def __init__(self, pack: Pack) -> None:
        self._code = pack.code
        context = multiprocessing.get_context("spawn")
        self._line, theirs = context.Pipe()
        self._process = context.Process(
            target=_serve, args=(theirs, pack.folder), daemon=True
        )
        self._process.start()
        theirs.close()
        self._sent = self._received = 0
        self._results: dict[int, list[str]] = {}

    @property
    def queued(self) -> int:
        return self._sent - self._received

    def wait_until_loaded(self) -> None:
        problem = self._answer() if self._line.poll(_PATIENCE) else "it does not load"
        if problem:
            reason = EngineProblem.DAMAGED_PACK
            raise EngineError(reason, self._code, str(problem))

    def send(self, texts: list[str]) -> int:
        self._line.send(texts)
        self._sent += 1
        return self._sent

    def has(self, number: int) -> bool:
        while self._received < number and self._line.poll():
            self._receive()
        return number <= self._received

    def take(self, number: int) -> list[str]:
        while self._received < number:
            self._receive()
        return self._results.pop(number)

    def stop(self) -> None:
        self._line.close()  # its loop ends there
        self._process.terminate()
        self._process.join()

    def _receive(self) -> None:
        answer = self._answer()
        self._received += 1
        if not isinstance(answer, list):
            raise EngineError(EngineProblem.FAILED, self._code, str(answer))
        self._results[self._received] = answer

    def _answer(self) -> object:
        try:
            answer: object = self._line.recv()
        except (EOFError, OSError) as error:
            detail = "its process ended"
            raise EngineError(EngineProblem.FAILED, self._code, detail) from error
        return answer


class _Batch:
    def __init__(self, worker: _Worker, number: int) -> None:
        self._worker = worker
        self._number = number

    def done(self) -> bool:
        return self._worker.has(self._number)

    def result(self) -> list[str]:
        return self._worker.take(self._number)

    def alternatives(self) -> list[Sequence[str]]:
        return [(text,) for text in self.result()]


def _serve(line: Connection, folder: Path) -> None:
    """Run in the worker: load the model, then answer until the pipe is closed."""
    import fxtranslate

    def content(pattern: str) -> bytes:
        return next(iter(sorted(folder.glob(pattern)))).read_bytes()

    joint = not list(folder.glob("srcvocab*.spm"))
    try:
        engine = fxtranslate.Translator(
            content("model.*.intgemm*.bin"),
            content("vocab*.spm" if joint else "srcvocab*.spm"),
            content("vocab*.spm" if joint else "trgvocab*.spm"),
            content("lex*.bin") if list(folder.glob("lex*.bin")) else None,
        )
    except (ValueError, OSError, StopIteration) as error:
        line.send(f"its model cannot be loaded: {error}")
        return
    line.send("")
    try:
        while True:
            line.send([engine.translate(text) for text in line.recv()])
    except (EOFError, OSError):
        return
