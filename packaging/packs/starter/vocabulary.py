"""One vocabulary of subwords for both languages."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import sentencepiece

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

UNKNOWN, START, END = 0, 1, 2  # SentencePiece's own numbers
PAD = END  # padding is masked, so it needs no number of its own


def learn_vocabulary(
    sentences: Iterable[str], path: Path, *, size: int, sample: int = 300_000
) -> None:
    """Learn subwords; a character too rare for one is spelt in bytes, never lost.

    Digits stay single so that numbers are copied and not guessed.
    """
    model = io.BytesIO()
    rules = path.with_suffix(".rules.tsv")
    rules.write_text(_normalisation(), encoding="utf-8")
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(sentences),
        model_writer=model,
        vocab_size=size,
        model_type="unigram",
        character_coverage=0.9995,
        byte_fallback=True,
        split_digits=True,
        normalization_rule_tsv=str(rules),
        input_sentence_size=sample,
        shuffle_input_sentence=True,
        num_threads=2,
        minloglevel=1,
    )
    path.write_bytes(model.getvalue())
    rules.unlink()


def load_vocabulary(path: Path) -> sentencepiece.SentencePieceProcessor:
    return sentencepiece.SentencePieceProcessor(model_file=str(path))


def _normalisation() -> str:
    """Narrow the wide letters and digits, and make every kind of space a space.

    SentencePiece's ready-made rules would narrow Chinese punctuation too, and a pack
    would then write ``,`` where Chinese has ``，``.
    """
    narrow = {wide: wide - 0xFEE0 for wide in range(0xFF10, 0xFF5B)}
    punctuation = {wide for wide, plain in narrow.items() if not chr(plain).isalnum()}
    rules = {wide: plain for wide, plain in narrow.items() if wide not in punctuation}
    rules |= dict.fromkeys((0x09, 0xA0, *range(0x2000, 0x200B), 0x202F, 0x3000), 0x20)
    return "".join(f"{ours:X}\t{theirs:X}\n" for ours, theirs in sorted(rules.items()))
