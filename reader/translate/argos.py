"""Argos packs, run by CTranslate2 and SentencePiece directly.

`argostranslate.translate` is never imported: it fetches a sentence model from the
network at first use, and hands the engine one paragraph at a time.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any, Protocol

from reader.archives import UNREADABLE
from reader.errors import EngineError, EngineProblem
from reader.translate.inputs import parts
from reader.translate.pack import contents

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.translate.engine import Decoding
    from reader.translate.pack import Pack

    Decode = Callable[[list[list[str]]], list[str]]

_WITHOUT_BLANKS = ("zh", "zt", "ja", "th")
MOST_INPUT = 512
"""Tokens in one input. Sentences stay far below; what does not goes in parts."""


class ArgosEngine:
    """One loaded Argos pack."""

    def __init__(
        self,
        pack: Pack,
        *,
        streams: int = 1,
        threads: int = 1,
        most_input: int = MOST_INPUT,
    ) -> None:
        import ctranslate2

        self.name = pack.engine
        self.streams = streams
        self._pack = pack
        self._most_input = most_input
        self._prefix = [pack.target_prefix] if pack.target_prefix else None
        try:
            self._subwords = _subwords(pack)
            self._translator = ctranslate2.Translator(
                str(pack.files / "model"),
                compute_type="auto",
                inter_threads=streams,
                intra_threads=threads,
                files=_files(pack),
            )
        except UNREADABLE as error:
            reason, name = EngineProblem.DAMAGED_PACK, pack.folder.name
            raise EngineError(reason, name, str(error)) from error

    def cost(self, text: str) -> int:
        return len(self._subwords.encode(text)) + 1

    def submit(self, texts: Sequence[str], decoding: Decoding) -> _Batch:
        """Begin to translate. Output twice as long as its source is cut off."""
        pieces = [self._parts(text) for text in texts]
        sources = [self._subwords.encode(part) for each in pieces for part in each]
        longest = max(map(len, sources), default=0)
        waiting = self._translator.translate_batch(
            sources,
            [self._prefix] * len(sources) if self._prefix else None,
            asynchronous=True,
            beam_size=decoding.beam,
            length_penalty=0.2,  # argostranslate's
            repetition_penalty=decoding.repetition_penalty,
            no_repeat_ngram_size=decoding.no_repeat_ngram,
            num_hypotheses=decoding.alternatives,
            max_input_length=0,  # no limit: `parts` has seen to it
            max_decoding_length=min(2 * longest + 24, 2 * MOST_INPUT),
            replace_unknowns=True,  # likewise
        )
        return _Batch(waiting, self._joined(list(map(len, pieces))), self._pack.code)

    def close(self) -> None:
        self._translator.unload_model()

    def _parts(self, text: str) -> list[str]:
        return parts(text, self.cost, self._most_input)

    def _joined(self, counts: Sequence[int]) -> Decode:
        """What makes a text of the outputs of each text's parts."""
        gap = "" if self._pack.target.startswith(_WITHOUT_BLANKS) else " "

        def joined(outputs: list[list[str]]) -> list[str]:
            said = iter([self._decoded(tokens) for tokens in outputs])
            return [gap.join(itertools.islice(said, count)) for count in counts]

        return joined

    def _decoded(self, tokens: list[str]) -> str:
        if self._prefix and tokens[:1] == self._prefix:
            tokens = tokens[1:]
        return self._subwords.decode(tokens)


class _Batch:
    def __init__(self, waiting: list[Any], decode: Decode, subject: str) -> None:
        self._waiting = waiting
        self._decode = decode
        self._subject = subject

    def done(self) -> bool:
        return all(each.done() for each in self._waiting)

    def result(self) -> list[str]:
        return self._decode([each[0] for each in self._hypotheses()])

    def alternatives(self) -> list[Sequence[str]]:
        # Of a text in parts the first is made of the first of each part, and so on.
        ranked = zip(*self._hypotheses(), strict=False)  # an empty part has but one
        return list(zip(*(self._decode(list(each)) for each in ranked), strict=True))

    def _hypotheses(self) -> list[list[list[str]]]:
        try:
            results = [each.result() for each in self._waiting]
        except (RuntimeError, ValueError) as error:
            raise EngineError(
                EngineProblem.FAILED, self._subject, str(error)
            ) from error
        return [each.hypotheses for each in results]


class _Subwords(Protocol):
    """Cuts sentences into the pieces that the model knows."""

    def encode(self, text: str) -> list[str]: ...

    def decode(self, tokens: list[str]) -> str: ...


def _files(pack: Pack) -> dict[str, bytes] | None:
    """The model's files, where they have to be taken out of an archive."""
    if pack.files.is_dir():
        return None
    return {
        each.name: each.read_bytes()
        for each in (contents(pack.files) / "model").iterdir()
        if each.is_file()
    }


def _subwords(pack: Pack) -> _Subwords:
    model = contents(pack.files) / "sentencepiece.model"
    if model.is_file():
        return _SentencePiece(model.read_bytes())
    if pack.files.is_file():
        raise ValueError("install it to use it")
    path = pack.files / "bpe.model"
    try:
        from argostranslate.tokenizer import BPETokenizer

        tokenizer: _Subwords = BPETokenizer(path, pack.source, pack.target)
        tokenizer.encode("")  # reads the file now, while an error can still be told
    except ImportError as error:  # not every system can have it: see pyproject.toml
        reason, name = EngineProblem.MISSING_ENGINE, pack.folder.name
        raise EngineError(reason, name, "argos-translate-lt") from error
    return tokenizer


class _SentencePiece:
    def __init__(self, model: bytes) -> None:
        import sentencepiece

        self._processor = sentencepiece.SentencePieceProcessor(model_proto=model)

    def encode(self, text: str) -> list[str]:
        pieces: list[str] = self._processor.encode(text, out_type=str)
        return pieces

    def decode(self, tokens: list[str]) -> str:
        # `replace("▁")`: pieces that follow a control piece keep their mark.
        text: str = self._processor.decode_pieces(tokens)
        return text.replace("▁", " ").strip()
