"""Words the model card: what a pack learnt from, how it scores, what it gets wrong."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

OURS = "this pack"  # among the translators in a table of scores

NAMES = {"en-zh": "English → Chinese", "zh-en": "Chinese → English"}
ENOUGH = {"en-zh": 15.0, "zh-en": 10.0}  # BLEU on the first set, for a pack that ships

Samples = Sequence[tuple[str, str]]


def licence(data: Path) -> str:
    """Name the licence of a pack: the strictest of those it learnt from."""
    may_ship = load(data / "data.json")["may_ship"]
    return "CC BY-SA 4.0" if may_ship else "not to be given away"


def is_enough(direction: str, figures: dict[str, Any]) -> bool:
    """Whether the scores let a direction ship; someone must read its samples, too."""
    first = next(each for each in figures.values() if isinstance(each, dict))
    return bool(first[OURS]["bleu"] >= ENOUGH[direction])


def short_readme(data: Path, direction: str) -> str:
    """Word the README inside a pack: what it is, and whose texts it learnt from."""
    return "\n".join(
        (
            f"# Starter pack, {NAMES[direction]}",
            "",
            f"License: {licence(data)}",
            "",
            "A small model that ships with the reader so that it translates at once.",
            "Install a full Argos pack for better translations.",
            "",
            *_sources(load(data / "data.json")),
            "",
        )
    )


def model_card(
    training: dict[str, Any],
    origin: dict[str, Any],
    scores: dict[str, dict[str, Any]],
    samples: dict[str, Samples],
) -> str:
    """Word the whole card; scores and samples (original, translation) by direction."""
    return "\n".join(
        (
            "# Starter packs: English → Chinese, Chinese → English",
            "",
            *_made(training),
            "",
            *_directions(scores, samples),
            "## Known weaknesses",
            "",
            *WEAKNESSES,
            "",
            "## Data",
            "",
            *_sources(origin),
            "",
            *_left_out(origin),
            "",
        )
    )


def _directions(
    scores: dict[str, dict[str, Any]], samples: dict[str, Samples]
) -> Iterable[str]:
    for way, figures in scores.items():
        yield f"## {NAMES[way]}"
        yield ""
        yield from _scores(figures)
        yield ""
        verdict = "reaches" if is_enough(way, figures) else "does not reach"
        yield f"It {verdict} the BLEU of {ENOUGH[way]:.0f} that a shipped pack needs."
        yield ""
        yield "Samples, unedited:"
        yield ""
        yield from _table(("original", "translation"), samples[way])
        yield ""


WEAKNESSES = (
    "- Free texts are mostly documentation, statutes and everyday sentences; one set",
    "  is in the language of news. Names, idioms and rare words are guessed, and",
    "  sometimes guessed wrongly without a sign of doubt.",
    "- Chinese legal wording can slip into ordinary sentences.",
    "- Long sentences lose clauses; the reader marks translations that look too short.",
    '- Of numbers in words a part can be lost: "an hour and a half" became 一小时,',
    '  五点四十分 became "5:00". Names of places and persons are spelt as they sound.',
)


def _made(training: dict[str, Any]) -> Iterable[str]:
    shape, progress = training["shape"], training["progress"]
    layers = f"{shape['encoder_layers']} encoder and {shape['decoder_layers']} decoder"
    yield f"One Transformer for both directions: {layers} layers, {shape['width']}"
    yield f"wide, {shape['vocabulary']} subwords; {training['weights'] / 1e6:.1f} M"
    yield f"weights, kept in int8. Trained on {training['machine']}:"
    for each in (*training["before"], progress):
        yield f"{each['seconds'] / 60:.1f} minutes, {each['steps']} steps,"
        yield f"{each['tokens'] / 1e6:.0f} M subwords foretold;"
    yield f"seed {training['plan']['seed']}."


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


def load(path: Path) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return facts
