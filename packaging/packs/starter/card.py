"""Words the model card: what a pack learnt from, how it scores, what it gets wrong."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

NAMES = {"en-zh": "English → Chinese", "zh-en": "Chinese → English"}


def licence(data: Path) -> str:
    """Name the licence of a pack: the strictest of those it learnt from."""
    may_ship = _load(data / "data.json")["may_ship"]
    return "CC BY-SA 4.0" if may_ship else "not to be given away"


def short_readme(data: Path, trained: Path) -> str:
    """Word the README inside a pack: what it is, and whose texts it learnt from."""
    facts = _load(trained / "training.json")
    return "\n".join(
        (
            f"# Starter pack, {NAMES[facts['direction']]}",
            "",
            "A small model that ships with the reader so that it translates at once.",
            "Install a full Argos pack for better translations.",
            "",
            *_sources(_load(data / "data.json")),
            "",
        )
    )


def model_card(
    data: Path, trained: Path, scores: Path, samples: Sequence[tuple[str, str]]
) -> str:
    """Word the whole card; `samples` are sentences and what the pack made of them."""
    facts, origin = _load(trained / "training.json"), _load(data / "data.json")
    return "\n".join(
        (
            f"# Starter pack, {NAMES[facts['direction']]}",
            "",
            *_made(facts),
            "",
            "## Scores",
            "",
            *_scores(_load(scores)),
            "",
            "## Data",
            "",
            *_sources(origin),
            "",
            *_left_out(origin),
            "",
            "## Known weaknesses",
            "",
            *WEAKNESSES,
            "",
            "## Samples, unedited",
            "",
            *_table(("original", "translation"), samples),
            "",
        )
    )


WEAKNESSES = (
    "- Free texts are mostly documentation, statutes and everyday sentences: names,",
    "  idioms and the vocabulary of news are thin.",
    "- Chinese legal wording can slip into ordinary sentences.",
    "- Long sentences lose clauses; the reader marks translations that look too short.",
)


def _made(facts: dict[str, Any]) -> Iterable[str]:
    shape, progress = facts["shape"], facts["progress"]
    layers = f"{shape['encoder_layers']} encoder and {shape['decoder_layers']} decoder"
    weights, tokens = facts["weights"] / 1e6, progress["tokens"] / 1e6
    yield f"A Transformer of {layers} layers, {shape['width']} wide, with"
    yield f"{shape['vocabulary']} subwords: {weights:.1f} M weights, kept in int8."
    minutes = progress["seconds"] / 60
    yield f"Trained for {minutes:.0f} minutes: {progress['steps']} steps,"
    yield f"{tokens:.1f} M target subwords, seed {facts['plan']['seed']}."


def _scores(figures: dict[str, Any]) -> Iterable[str]:
    yield f"{figures['megabytes']} MB, {figures['sentences per second']} sentences a"
    yield "second on one core (beam 4). BLEU and chrF by sacreBLEU:"
    yield ""
    rows = (
        (name, who, f"{each['bleu']:.1f}", f"{each['chrf']:.1f}")
        for name, scored in figures.items()
        if isinstance(scored, dict)
        for who, each in scored.items()
    )
    yield from _table(("set", "translation", "BLEU", "chrF"), rows)


def _sources(origin: dict[str, Any]) -> Iterable[str]:
    if not origin["may_ship"]:
        yield "**Not to be given away: made from texts whose licence refuses it.**"
        yield ""
    yield "Learnt from:"
    yield ""
    rows = ((each["name"], each["licence"], each["pairs"]) for each in origin["used"])
    yield from _table(("set", "licence", "pairs"), rows)


def _left_out(origin: dict[str, Any]) -> Iterable[str]:
    yield "Left out because of their licence:"
    yield ""
    rows = ((each["name"], each["why"]) for each in origin["refused"])
    yield from _table(("set", "why"), rows)


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterable[str]:
    yield "| " + " | ".join(head) + " |"
    yield "|" + " --- |" * len(head)
    for row in rows:
        yield "| " + " | ".join(str(cell).replace("|", "\\|") for cell in row) + " |"


def _load(path: Path) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return facts
