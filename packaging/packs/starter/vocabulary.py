"""One vocabulary of subwords for both languages."""

from __future__ import annotations

import io
import re
from collections import Counter
from typing import TYPE_CHECKING

import sentencepiece

from starter.numbers import TO_CHINESE, TO_ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

PREFIX = {"en-zh": "<2zh>", "zh-en": "<2en>"}
"""The first subword of a translation says into which language it goes."""

COVERED = 0.9997  # of Chinese characters in what is learnt from
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")


def learn_vocabulary(
    sentences: Iterable[str], path: Path, *, size: int, characters: str = ""
) -> None:
    """Learn subwords, these characters among them; others are spelt in bytes if rare.

    Digits stay single so that numbers are copied and not guessed. The two prefixes are
    control symbols: no text is ever cut into them, and they are never written.
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
        required_chars=characters,
        byte_fallback=True,
        split_digits=True,
        control_symbols=[PREFIX["en-zh"], PREFIX["zh-en"]],
        normalization_rule_tsv=str(rules),
        num_threads=2,
        minloglevel=1,
    )
    path.write_bytes(model.getvalue())
    rules.unlink()
    learnt = load_vocabulary(path)
    numbers = [learnt.piece_to_id(PREFIX[way]) for way in ("en-zh", "zh-en")]
    assert numbers == [TO_CHINESE, TO_ENGLISH]


def load_vocabulary(path: Path) -> sentencepiece.SentencePieceProcessor:
    return sentencepiece.SentencePieceProcessor(model_file=str(path))


def common_characters(texts: Sequence[str], shares: Sequence[float]) -> str:
    """The Chinese characters that make up nearly all of the weighted texts."""
    counts = _counted(texts, shares)
    rest = (1 - COVERED) * sum(counts.values())
    common = []
    for character, count in reversed(counts.most_common()):
        rest -= count
        if rest < 0:
            common.append(character)
    return "".join(reversed(common))


def coverage(
    vocabulary: sentencepiece.SentencePieceProcessor,
    texts: Sequence[str],
    shares: Sequence[float],
) -> float:
    """The share of Chinese characters that are not spelt in bytes."""
    known = {
        character
        for number in range(vocabulary.get_piece_size())
        for character in vocabulary.id_to_piece(number)
    }
    counts = _counted(texts, shares)
    covered = sum(count for each, count in counts.items() if each in known)
    return covered / max(1, sum(counts.values()))


def _counted(texts: Sequence[str], shares: Sequence[float]) -> Counter[str]:
    """How often each Chinese character occurs, each text as often as its share."""
    counts: Counter[str] = Counter()
    for text, share in zip(texts, shares, strict=True):
        for character, count in Counter(_HAN.findall(text)).items():
            counts[character] += count * share
    return counts


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
