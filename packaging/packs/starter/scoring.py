"""Translates with a pack as Argos would find it, and measures how well and how fast."""

from __future__ import annotations

import json
import tempfile
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import ctranslate2

from starter.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

BEAM = 4
BATCH_TOKENS = 512
LONGEST = 200  # subwords of a translation; one that learnt little would never end


@dataclass(frozen=True, slots=True)
class Score:
    """How near a translation comes to a reference, from 0 to 100."""

    bleu: float
    chrf: float


def score(outputs: Sequence[str], references: Sequence[str], target: str) -> Score:
    """Compare as sacreBLEU does, cutting Chinese into characters."""
    import sacrebleu

    tokenizer = "zh" if target == "zh" else "13a"
    bleu = sacrebleu.corpus_bleu(outputs, [list(references)], tokenize=tokenizer)
    chrf = sacrebleu.corpus_chrf(outputs, [list(references)])
    return Score(round(bleu.score, 1), round(chrf.score, 1))


class OpenPack:
    """An `.argosmodel` unpacked for as long as the `with` lasts."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._room = tempfile.TemporaryDirectory()

    def __enter__(self) -> OpenPack:
        with zipfile.ZipFile(self._path) as archive:
            archive.extractall(self._room.name)
        [folder] = Path(self._room.name).iterdir()
        self.metadata = json.loads((folder / "metadata.json").read_text("utf-8"))
        self._vocabulary = load_vocabulary(folder / "sentencepiece.model")
        self._translator = ctranslate2.Translator(
            str(folder / "model"), intra_threads=1, inter_threads=1
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._room.cleanup()

    @property
    def target(self) -> str:
        return str(self.metadata["to_code"])

    def translate(self, sentences: Sequence[str], beam: int = BEAM) -> list[str]:
        prefix = str(self.metadata.get("target_prefix") or "")
        results = self._translator.translate_batch(
            [self._vocabulary.encode(text, out_type=str) for text in sentences],
            [[prefix]] * len(sentences) if prefix else None,
            beam_size=beam,
            max_batch_size=BATCH_TOKENS,
            batch_type="tokens",
            max_decoding_length=LONGEST,
        )
        # Other people's prefixes are written like words; ours never is.
        return [
            self._vocabulary.decode(each.hypotheses[0]).removeprefix(prefix).strip()
            for each in results
        ]

    def speed(self, sentences: Sequence[str]) -> float:
        """Sentences per second of one processor core."""
        started = time.process_time()
        self.translate(sentences)
        return len(sentences) / (time.process_time() - started)
