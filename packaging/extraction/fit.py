"""Fit the weights by which a page's article is found, and print what to expect of them.

Every figure is cross-validated by site: no page is judged by weights that have seen a
page of its site. The words' weights leave out the site of the page that they describe.
A third of the sites of dev2, the lock-box, is neither fitted nor looked at until
``--lock`` scores it and keeps both figures in ``expected.json``. ``--write`` fits on
all pages, the lock-box too, and writes ``resources/extract/weights.json``.

    uv run --group fit packaging/extraction/fit.py --lock --write

Trees: Friedman, "Greedy function approximation", 2001, as scikit-learn fits them.
"""

from __future__ import annotations

import argparse
import copy
import json
import math
import os
import pickle
import random
import sys
import time
from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

# On a busy machine threads that wait for one another take ten times as long.
os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

import wording  # noqa: E402
from labels import Label, labels_of  # noqa: E402
from sklearn.ensemble import (  # noqa: E402
    HistGradientBoostingClassifier,
    HistGradientBoostingRegressor,
)

from corpus import FOLDS, SHARED, Sample, fold_of, samples  # noqa: E402
from reader.extract.areas import FEATURES as AREA  # noqa: E402
from reader.extract.areas import area_features, candidates_of  # noqa: E402
from reader.extract.asides import sounds_like_notice  # noqa: E402
from reader.extract.content import content_of, window_of  # noqa: E402
from reader.extract.encoding import decode  # noqa: E402
from reader.extract.facts import facts_of, summaries_of  # noqa: E402
from reader.extract.lines import FEATURES as LINE  # noqa: E402
from reader.extract.lines import PLACED, LineFeatures, Placed, told_by  # noqa: E402
from reader.extract.measures import MeasuredPage, is_link  # noqa: E402
from reader.extract.model import Model, score_of  # noqa: E402
from reader.extract.outline import Area, Inline, Outline  # noqa: E402
from reader.extract.page import parse  # noqa: E402
from reader.extract.titles import title_heading, titles_of  # noqa: E402
from reader.extract.walk import outline_of  # noqa: E402
from reader.extract.word_weights import WordWeights, names_of, words_of  # noqa: E402

sys.path.append(str(SHARED))
from metric import score_page, score_set  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.extract.wording import Wording

Nodes: TypeAlias = Any  # of a tree of scikit-learn, and then of ours
Forest: TypeAlias = list[Any]  # fitted models of scikit-learn, which are averaged

SEEDS = 3  # forests of each score: what chance chose in one, it did not in another

COMMON = {
    "early_stopping": False,
    "l2_regularization": 5.0,
    "max_bins": 63,
    "max_features": 0.5,
}
LINE_TREES = {
    "max_iter": 50, "max_depth": 4, "learning_rate": 0.2, "min_samples_leaf": 60,
}  # fmt: skip
AREA_TREES = {
    "max_iter": 100, "max_depth": 3, "learning_rate": 0.08, "min_samples_leaf": 30,
}  # fmt: skip
PLACED_TREES = {
    "max_iter": 80, "max_depth": 3, "learning_rate": 0.15, "min_samples_leaf": 150,
}  # fmt: skip
NAME_SITES, WORD_SITES = 5, 6  # on fewer sites a word is chance
NAME_PRIOR, WORD_PRIOR = 0.3, 1.0
NAME_LEAST, WORD_LEAST = 0.3, 0.6  # weights nearer to 0 are left out
CLIP = 3.0
SHORT = 3  # paragraphs of a shortened article
LONG = 80  # weight from which a line is a paragraph
NOTICES = 2  # written ones on a page that is interrupted by them
HEAVIEST = 0.3  # of a page's gold that one line may weigh in a fit


class Item:
    """A page on its way through the fit."""

    made = ""  # how a copy was changed

    def __init__(self, sample: Sample) -> None:
        self.sample = sample
        text = decode(sample.path.read_bytes())
        root = parse(text)
        facts = facts_of(root, text)
        self.outline = outline_of(root)
        self.titles = titles_of(facts, self.outline)
        self.anchor = title_heading(self.outline, self.titles)
        self.summaries = summaries_of(facts)
        self.labels: list[Label] = labels_of(self.outline, sample.text, sample.full)

    def shortened(self) -> Item:
        """The page as it would be if its article were short."""
        count, keep = 0, []
        for line, label in zip(self.outline.lines, self.labels, strict=True):
            count += label.is_gold and line.weight > LONG
            keep.append(not label.is_gold or count <= SHORT)
        item = copy.copy(self)
        item.made = "shortened"
        item.outline, item.anchor = _without(self.outline, keep, self.anchor)
        item.labels = [
            label for label, kept in zip(self.labels, keep, strict=True) if kept
        ]
        return item

    def interrupted(self) -> Item:
        """The page as it would be with unseen notices among the article's lines."""
        chance = random.Random(self.sample.name)
        texts = [i for i in range(len(self.labels)) if self.is_text(i)]
        after = chance.sample(texts[2:], min(NOTICES, len(texts[2:])))
        is_zh = wording.is_in_chinese(self.sample.text)
        told = wording.unseen(zh=is_zh)
        item = copy.copy(self)
        item.made = "interrupted"
        item.outline = interrupted(
            self.outline, dict(zip(after, chance.sample(told, len(after)), strict=True))
        )
        item.anchor += sum(i < self.anchor for i in after)
        item.labels = []
        for i, label in enumerate(self.labels):
            item.labels.append(label)
            if i in after:
                item.labels.append(Label(is_gold=False, size=label.size))
        return item

    def is_text(self, i: int) -> bool:
        """Is a line a paragraph of the gold?"""
        line, label = self.outline.lines[i], self.labels[i]
        is_paragraph = line.place.kind == "paragraph" and line.weight > LONG
        return label.is_gold and label.counts and is_paragraph

    def measure(self, lexicon: WordWeights) -> None:
        self.page = MeasuredPage(self.outline, lexicon, self.anchor, self.summaries)
        self.lines = LineFeatures(self.page)
        page = self.page
        self.read = [
            i for i, line in enumerate(page.lines) if line.weight and not is_link(line)
        ]
        self.rows = np.array([self.lines.row(i) for i in self.read], float).reshape(
            -1, len(LINE)
        )
        self.candidates = candidates_of(page)
        self.worth = [self._worth(page.areas[i]) for i in self.candidates]

    def _worth(self, area: Area) -> float:
        """The F1 of an area's text but the links."""
        right = wrong = missed = 0.0
        for i, (line, label) in enumerate(
            zip(self.outline.lines, self.labels, strict=True)
        ):
            if not label.counts:
                continue
            if area.first <= i < area.last and not is_link(line):
                right += label.size if label.is_gold else 0
                wrong += 0 if label.is_gold else label.size
            elif label.is_gold:
                missed += label.size
        return 2 * right / (2 * right + wrong + missed) if right else 0.0

    def hear(self, chances: np.ndarray) -> None:
        self.likely = [0.0] * len(self.page.lines)
        for i, chance in zip(self.read, chances, strict=True):
            self.likely[i] = float(chance)
        self.area_rows = np.array(
            area_features(self.page, self.candidates, self.likely), float
        ).reshape(-1, len(AREA))

    def choose(self, scores: np.ndarray) -> None:
        self.place = int(np.argmax(scores)) if len(scores) else -1
        self.shown, rows = [], []
        if self.place >= 0:
            chosen = self.candidates[self.place]
            placed = Placed(
                self.page,
                self.candidates,
                list(map(float, scores)),
                self.likely,
                self.lines.alike,
            )
            self.shown = window_of(self.page, chosen)
            rows = [self.lines.row(i) + placed.row(i) for i in self.shown]
        self.placed_rows = np.array(rows, float).reshape(-1, len(LINE) + len(PLACED))

    def judge(self, text: str) -> dict[str, Any]:
        return score_page(self.sample.text, text, self.sample.full)


def _without(outline: Outline, keep: list[bool], anchor: int) -> tuple[Outline, int]:
    """A page without some of its lines, and where its headline is then."""
    before = [0, *accumulate(keep)]
    lines = [line for line, kept in zip(outline.lines, keep, strict=True) if kept]
    areas = [
        replace(area, first=before[area.first], last=before[area.last])
        for area in outline.areas
    ]
    there = anchor >= 0 and keep[anchor]
    return Outline(lines, areas), before[anchor] if there else -1


def interrupted(outline: Outline, texts: Mapping[int, str]) -> Outline:
    """A page with these texts below its lines at these indices, in elements alike."""
    below = sorted(texts)
    areas = []
    for area in outline.areas:
        first, last = area.first, area.last
        end = last - 1 if _is_one(area) else last
        areas.append(
            replace(
                area,
                first=first + bisect_left(below, first),
                last=last + bisect_left(below, end),
            )
        )
    lines = []
    for i, line in enumerate(outline.lines):
        lines.append(line)
        if i in texts:
            index = line.area
            while _is_one(outline.areas[index]):
                index = outline.areas[index].parent
            if index != line.area:
                own = areas[line.area]
                span = {"first": len(lines), "last": len(lines) + 1, "parent": index}
                areas.append(replace(own, **span))
                index = len(areas) - 1
            size = len(texts[i].encode())
            lines.append(
                replace(
                    line,
                    pieces=[(texts[i], Inline())],
                    text=texts[i],
                    area=index,
                    weight=size,
                    whole=size,
                    linked=0.0,
                )
            )
    return Outline(lines, areas)


def _is_one(area: Area) -> bool:
    """Does an element hold one line, so that another stands beside it?"""
    return area.last - area.first == 1 and area.parent >= 0


# --- words ------------------------------------------------------------------------


class Words:
    """On how many sites each word stands in the article, and on how many around it."""

    def __init__(self, items: list[Item]) -> None:
        names: dict[str, dict[str, list[float]]] = defaultdict(
            lambda: defaultdict(lambda: [0.0, 0.0])
        )
        words: dict[str, dict[str, list[float]]] = defaultdict(
            lambda: defaultdict(lambda: [0.0, 0.0])
        )
        for item in items:
            self._count_names(item, names[item.sample.site])
            self._count_words(item, words[item.sample.site])
        self._names = Ratios(names, NAME_SITES, NAME_PRIOR, NAME_LEAST)
        self._words = Ratios(words, WORD_SITES, WORD_PRIOR, WORD_LEAST)
        self._items, self._wordings = items, {}

    def _count_names(self, item: Item, counts: dict[str, list[float]]) -> None:
        good, bad = [0.0], [0.0]
        for line, label in zip(item.outline.lines, item.labels, strict=True):
            size = min(1.0, line.weight / 120) if label.counts else 0.0
            good.append(good[-1] + (size if label.is_gold else 0))
            bad.append(bad[-1] + (0 if label.is_gold else size))
        ranges = defaultdict(list)
        for area in item.outline.areas:
            if area.last > area.first:
                for name in names_of(area.tag, area.words):
                    ranges[name].append((area.first, area.last))
        for name, spans in ranges.items():
            end = -1
            for first, last in sorted(spans):
                start = max(first, end)
                if last > start:
                    counts[name][0] += (good[last] - good[start]) / (good[-1] or 1)
                    counts[name][1] += (bad[last] - bad[start]) / (bad[-1] or 1)
                    end = last

    def _count_words(self, item: Item, counts: dict[str, list[float]]) -> None:
        seen: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        for line, label in zip(item.outline.lines, item.labels, strict=True):
            if label.counts and not line.image:
                for word in words_of(told_by(line)):
                    seen[word][0 if label.is_gold else 1] = 1
        for word, (good, bad) in seen.items():
            counts[word][0] += good / (good + bad)
            counts[word][1] += bad / (good + bad)

    def lexicon(self, without: str = "") -> WordWeights:
        return WordWeights(
            self._names.weights(without),
            self._words.weights(without),
            self._wording(fold_of(without) if without else -1),
        )

    def _wording(self, without: int) -> Wording:
        """The wording learnt from all pages but those of a fold."""
        if without not in self._wordings:
            self._wordings[without] = wording.fitted(self._pages(without))
        return self._wordings[without]

    def _pages(self, without: int = -1) -> list[tuple[Outline, list[Label]]]:
        return [
            (item.outline, item.labels)
            for item in self._items
            if fold_of(item.sample.site) != without
        ]

    def data(self) -> dict[str, Any]:
        return {
            "names": self._names.weights(),
            "words": self._words.weights(),
            "wording": wording.data_of(self._pages()),
        }


class Ratios:
    """The weights of words by their counts on each site, with or without a site's."""

    def __init__(
        self,
        sites: dict[str, dict[str, list[float]]],
        least_sites: int,
        prior: float,
        least: float,
    ) -> None:
        self._sites, self._totals = sites, _summed(sites)
        self._rule = (least_sites, prior, least)
        self._weights = {
            word: weight
            for word, total in self._totals.items()
            if (weight := _weight(*total, *self._rule))
        }

    def weights(self, without: str = "") -> dict[str, float]:
        weights = dict(self._weights)
        for word, (good, bad) in self._sites.get(without, {}).items():
            if word in self._totals:
                g, b, n = self._totals[word]
                rest = (g - min(good, 1.0), b - min(bad, 1.0), n - 1)
                weight = _weight(*rest, *self._rule)
                if weight:
                    weights[word] = weight
                else:
                    weights.pop(word, None)
        return weights


def _summed(
    sites: dict[str, dict[str, list[float]]],
) -> dict[str, tuple[float, float, int]]:
    totals: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0])
    for counts in sites.values():
        for word, (good, bad) in counts.items():
            total = totals[word]
            total[0] += min(good, 1.0)
            total[1] += min(bad, 1.0)
            total[2] += 1
    return {word: (g, b, int(n)) for word, (g, b, n) in totals.items() if n > 1}


def _weight(
    good: float, bad: float, sites: int, least_sites: int, prior: float, least: float
) -> float:
    if sites < least_sites:
        return 0.0
    weight = math.log((good + prior) / (bad + prior))
    return 0.0 if abs(weight) < least else round(max(-CLIP, min(CLIP, weight)), 2)


# --- fits -------------------------------------------------------------------------


def _examples(
    item: Item, indices: list[int], rows: np.ndarray
) -> list[tuple[np.ndarray, bool, float]]:
    gold = sum(label.size for label in item.labels if label.is_gold) or 1
    return [
        (row, label.is_gold, min(HEAVIEST, label.size / gold) + 0.001)
        for i, row in zip(indices, rows, strict=True)
        if (label := item.labels[i]).counts
    ]


def _fit_lines(
    examples: list[tuple[np.ndarray, bool, float]], trees: dict[str, Any]
) -> Forest:
    rows, right, weights = zip(*examples, strict=True)
    weight = np.array(weights)
    return [
        HistGradientBoostingClassifier(random_state=seed, **COMMON, **trees).fit(
            np.array(rows), np.array(right), weight / weight.mean()
        )
        for seed in range(SEEDS)
    ]


def fit_line(items: list[Item]) -> Forest:
    return _fit_lines(
        [e for item in items for e in _examples(item, item.read, item.rows)], LINE_TREES
    )


def fit_area(items: list[Item]) -> Forest:
    rows = np.concatenate([item.area_rows for item in items])
    worth = [worth - max(item.worth) for item in items for worth in item.worth]
    weights = [len(item.candidates) ** -0.5 for item in items for _ in item.candidates]
    return [
        HistGradientBoostingRegressor(random_state=seed, **COMMON, **AREA_TREES).fit(
            rows, worth, weights
        )
        for seed in range(SEEDS)
    ]


def fit_placed(items: list[Item]) -> Forest:
    return _fit_lines(
        [e for item in items for e in _examples(item, item.shown, item.placed_rows)],
        PLACED_TREES,
    )


def _chances(forest: Forest, rows: np.ndarray) -> np.ndarray:
    """How likely the rows are right, as the reader works it out."""
    if not len(rows):
        return np.zeros(0)
    return 1 / (1 + np.exp(-np.mean([m.decision_function(rows) for m in forest], 0)))


def hear(forest: Forest, item: Item) -> None:
    item.hear(_chances(forest, item.rows))


def choose(forest: Forest, item: Item) -> None:
    rows = item.area_rows
    item.choose(
        np.mean([m.predict(rows) for m in forest], 0) if len(rows) else rows[:, 0]
    )


def place(forest: Forest, item: Item) -> None:
    item.chances = _chances(forest, item.placed_rows)
    lines = item.page.lines
    item.text = "\n".join(
        lines[i].text
        for i, chance in zip(item.shown, item.chances, strict=True)
        if chance > 0.5
    )


STEPS = ((fit_line, hear), (fit_area, choose), (fit_placed, place))


def learnt_from(fit: Callable[[list[Item]], Forest], items: list[Item]) -> list[Item]:
    """The pages; for the choice of the area the shortened ones too."""
    also = "shortened" if fit is fit_area else ""
    return [item for item in items if item.made in ("", also)]


NAMES = (LINE, AREA, LINE + PLACED)


def cross_validate(items: list[Item]) -> None:
    """Give every item the text that weights without its site find in it."""
    folds: list[list[Any]] = [[] for _ in range(FOLDS)]
    for (fit, use), names in zip(STEPS, NAMES, strict=True):
        start = time.process_time()
        for fold in range(FOLDS):
            learnt = learnt_from(fit, items)
            model = fit([item for item in learnt if fold_of(item.sample.site) != fold])
            folds[fold].append(score_of(trees_of(model, names)))
            for item in items:
                if fold_of(item.sample.site) == fold:
                    use(model, item)
        print(fit.__name__, round(time.process_time() - start), "s", flush=True)
    for item in items:
        if item.made != "shortened":
            scores = folds[fold_of(item.sample.site)]
            item.text = read(item, Model(item.page.lexicon, *scores))


def read(item: Item, model: Model) -> str:
    """The text that the reader itself shows with these weights."""
    lines, _ = content_of(item.outline, item.titles, item.anchor, item.summaries, model)
    item.found = [line.text for line in lines if line.text]
    item.plain = "\n".join(item.found)
    return "\n".join(
        line.text for line in lines if line.text and line.place.kind != "caption"
    )


def trees_of(forest: Forest, names: tuple[str, ...]) -> dict[str, Any]:
    """The trees of all its models, whose sum is the models' average."""
    bases = [float(np.ravel(model._baseline_prediction)[0]) for model in forest]  # noqa: SLF001
    trees = [
        _tree(predictor[0].nodes, 0, len(forest))
        for model in forest
        for predictor in model._predictors  # noqa: SLF001
    ]
    base = round(sum(bases) / len(bases), 4)
    return {"features": list(names), "base": base, "trees": trees}


def _tree(nodes: Nodes, index: int, share: int) -> Nodes:
    node = nodes[index]
    if node["is_leaf"]:
        return round(float(node["value"]) / share, 4)
    return [
        int(node["feature_idx"]),
        float(f"{node['num_threshold']:.5g}"),
        _tree(nodes, node["left"], share),
        _tree(nodes, node["right"], share),
    ]


def table(title: str, items: list[Item]) -> dict[str, float]:
    """Print what each set scores; answer with the F1 of each."""
    groups = defaultdict(list)
    for item in items:
        item.score = item.judge(item.text)
        own = (f"{item.sample.part}/{item.sample.set}", item.sample.part, "all")
        for name in own:
            groups[name].append(item.score)
            groups[name + " with captions"].append(item.judge(item.plain))
    print(f"\n{title}")
    for name in sorted(name for name in groups if not name.endswith("captions")):
        found, all_lines = (
            score_set(groups[name]),
            score_set(groups[name + " with captions"]),
        )
        print(
            f"  {name:20}{found['n']:4} {found['f1']:.4f}"
            f"  below .8: {found['below_080']:2}"
            f"  p {found['precision']:.3f} r {found['recall']:.3f}"
            f"  with captions {all_lines['f1']:.4f}"
        )
    worth = [item.worth[item.place] if item.place >= 0 else 0.0 for item in items]
    best = [max(item.worth, default=0.0) for item in items]
    print(f"  areas: chosen {np.mean(worth):.4f}, best {np.mean(best):.4f}", flush=True)
    return {name: round(score_set(scores)["f1"], 4) for name, scores in groups.items()}


def load(parsed: Path | None) -> list[Item]:
    if parsed and parsed.is_file():
        return pickle.loads(parsed.read_bytes())
    items = [Item(sample) for sample in samples() if sample.is_fair]
    if parsed:
        parsed.write_bytes(pickle.dumps(items))
    return items


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--lock", action="store_true", help="score the lock-box too")
    options.add_argument("--write", action="store_true", help="write the weights")
    options.add_argument("--parsed", type=Path, help="keep the parsed pages here")
    asked = options.parse_args()
    items = load(asked.parsed)
    closed = {item.sample.site for item in items if item.sample.is_locked}
    opened = [item for item in items if item.sample.site not in closed]
    locked = [item for item in items if item.sample.is_locked]
    prepared = prepare(opened)
    cross_validate(prepared)
    print_notices(prepared)
    expected = {"open": table(f"cross-validated by site, {len(opened)} pages", opened)}
    if asked.parsed:
        worst = [
            (
                i.sample.set,
                i.sample.name,
                i.score,
                i.text,
                i.worth[i.place] if i.place >= 0 else 0,
                max(i.worth, default=0),
            )
            for i in opened
        ]
        asked.parsed.with_suffix(".worst").write_bytes(pickle.dumps(worst))
    if asked.lock:
        scores = [
            score_of(trees_of(fit(learnt_from(fit, prepared)), names))
            for (fit, _), names in zip(STEPS, NAMES, strict=True)
        ]
        model = Model(Words(opened).lexicon(), *scores)
        for item in locked:
            item.text = read(item, model)
            item.worth, item.place = [], -1
        expected["lock"] = table(f"the lock-box, {len(locked)} pages", locked)
        text = json.dumps(expected, indent=1, sort_keys=True)
        (Path(__file__).parent / "expected.json").write_text(text + "\n", "utf-8")
    if asked.write:
        write(items)


def prepare(items: list[Item]) -> list[Item]:
    """Measure the pages; answer with them and their changed copies."""
    start = time.process_time()
    words = Words(items)
    found = []
    for item in items:
        lexicon = words.lexicon(without=item.sample.site)
        made = [item]
        if (
            sum(
                label.is_gold and line.weight > LONG
                for line, label in zip(item.outline.lines, item.labels, strict=True)
            )
            > 2 * SHORT
        ):
            made += [item.shortened(), item.interrupted()]
        for each in made:
            each.measure(lexicon)
        found += made
    print("measured", round(time.process_time() - start), "s", flush=True)
    return found


def print_notices(items: list[Item]) -> None:
    """Print how many notices among the paragraphs of articles were kept.

    And how many of the paragraphs that are gold sound like one.
    """
    kept: dict[tuple[bool, bool], list[bool]] = defaultdict(list)
    taken = []
    for item in items:
        if not item.made:
            taken += [
                sounds_like_notice(item.page, i)
                for i in range(len(item.labels))
                if item.is_text(i)
            ]
        if item.made == "interrupted":
            own = set(item.found)
            for line, label in zip(item.outline.lines, item.labels, strict=True):
                is_zh = wording.is_in_chinese(line.text)
                is_told = line.text in wording.unseen(zh=is_zh)
                if is_told or label.is_gold:
                    kept[is_told, is_zh].append(line.text in own)
    for (is_told, is_zh), found in sorted(kept.items()):
        what = ("gold", "notices")[is_told], ("English", "Chinese")[is_zh]
        print(*what, f"{sum(found)} of {len(found)} kept, {np.mean(found):.3f}")
    print(f"{sum(taken)} of {len(taken)} gold paragraphs sound like notices")


def write(items: list[Item]) -> None:
    """Fit on every page; the later steps on what the folds said of each."""
    prepared = prepare(items)
    for fit, use in STEPS[:2]:
        learnt = learnt_from(fit, prepared)
        for fold in range(FOLDS):
            model = fit([i for i in learnt if fold_of(i.sample.site) != fold])
            for item in prepared:
                if fold_of(item.sample.site) == fold:
                    use(model, item)
    found = [fit(learnt_from(fit, prepared)) for fit, _ in STEPS]
    line, area, placed = map(trees_of, found, NAMES)
    data = {**Words(items).data(), "line": line, "area": area, "placed": placed}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    path = ROOT / "resources" / "extract" / "weights.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text + "\n", "utf-8")
    print(path, f"{len(text) // 1024} KB")


if __name__ == "__main__":
    main()
