"""Trains a network for a given time, and can be stopped and taken up again."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch

from starter.batches import ahead, batches
from starter.muon import Muon

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from torch import Tensor

    from starter.batches import Batch, Sentences
    from starter.network import Network

WARM_UP = 0.03  # of the time; then the rate falls in a straight line to nothing
AVERAGED = 0.15  # of the time, at its end, over which weights are averaged
AVERAGED_STEPS = 20  # between two weights that go into the average


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train: for how long, in what batches, how fast."""

    minutes: float
    tokens: int = 32_000  # in a batch
    longest: int = 160  # numbers in a sentence
    rate: float = 2e-3
    smoothing: float = 0.1
    seed: int = 7
    half: bool = False  # reckon in bfloat16: a gain only where the hardware has it


@dataclass(slots=True)
class Progress:
    """How far training has come."""

    seconds: float = 0.0
    steps: int = 0
    tokens: int = 0  # target numbers learnt from, padding excluded
    epoch: int = 0
    batch: int = 0  # next one of this epoch


class Training:
    """One network, its optimisers and its progress; `save` and `resume` keep all."""

    def __init__(self, network: Network, plan: Plan, device: torch.device) -> None:
        self.network = network.to(device)
        self.plan = plan
        self.progress = Progress()
        self._device = device
        self._optimisers = _optimisers(self.network, plan.rate)
        self._average = Average()

    @property
    def done(self) -> float:
        """The part of the planned time that has passed, at most 1."""
        return min(1.0, self.progress.seconds / (60 * self.plan.minutes))

    def run(self, source: Sentences, target: Sentences) -> Iterator[Tensor]:
        """Train until the time is up; give each step's loss, unread.

        Reading it makes an accelerator wait, so a caller does that now and then.
        """
        self.network.train()
        started = time.monotonic() - self.progress.seconds
        while self.done < 1:
            for batch in self._rest_of_epoch(source, target):
                loss = self._step(batch.to(self._device))
                self.progress.seconds = time.monotonic() - started
                yield loss
                if self.done >= 1:
                    return
            self.progress.epoch += 1
            self.progress.batch = 0

    @torch.no_grad()
    def watch(self, source: Sentences, target: Sentences) -> float:
        """Measure the loss on pairs that are not learnt from."""
        self.network.eval()
        losses = [
            float(self._loss(batch.to(self._device), 0))
            for batch in batches(
                source, target, tokens=8000, longest=self.plan.longest, seed=0
            )
        ]
        self.network.train()
        return sum(losses) / max(1, len(losses))

    def weights(self) -> dict[str, Tensor]:
        """The averaged weights, or the last ones before averaging has begun."""
        state = self._average.weights or self.network.state_dict()
        return {name: value.detach().float().cpu() for name, value in state.items()}

    def save(self, path: Path) -> None:
        fresh = path.with_suffix(".new")
        torch.save(
            {
                "network": self.network.state_dict(),
                "optimisers": [each.state_dict() for each in self._optimisers],
                "average": (self._average.count, self._average.weights),
                "progress": self.progress,
                "random": torch.get_rng_state(),
            },
            fresh,
        )
        fresh.replace(path)

    def resume(self, path: Path) -> None:
        saved = torch.load(path, map_location=self._device, weights_only=False)
        self.network.load_state_dict(saved["network"])
        for optimiser, state in zip(self._optimisers, saved["optimisers"], strict=True):
            optimiser.load_state_dict(state)
        self._average.count, self._average.weights = saved["average"]
        self.progress = saved["progress"]
        torch.set_rng_state(saved["random"].cpu())

    def _rest_of_epoch(self, source: Sentences, target: Sentences) -> Iterator[Batch]:
        plan, progress = self.plan, self.progress
        all_batches = batches(
            source,
            target,
            tokens=plan.tokens,
            longest=plan.longest,
            seed=plan.seed + progress.epoch,
            skip=progress.batch,
        )
        for batch in ahead(all_batches):
            progress.batch += 1
            yield batch

    def _step(self, batch: Batch) -> Tensor:
        rate = self.plan.rate * _warmth(self.done)
        loss = self._loss(batch, self.plan.smoothing)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        for optimiser in self._optimisers:
            for group in optimiser.param_groups:
                group["lr"] = rate
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
        self.progress.steps += 1
        self.progress.tokens += len(batch.expected)
        if self.done > 1 - AVERAGED and self.progress.steps % AVERAGED_STEPS == 0:
            self._average.add(self.network.state_dict())
        return loss.detach()

    def _loss(self, batch: Batch, smoothing: float) -> Tensor:
        half = torch.autocast(
            self._device.type, dtype=torch.bfloat16, enabled=self.plan.half
        )
        with half:
            return self.network.loss(batch, smoothing=smoothing)


class Average:
    """The running mean of weights."""

    def __init__(self) -> None:
        self.count = 0
        self.weights: dict[str, Tensor] = {}

    def add(self, weights: dict[str, Tensor]) -> None:
        self.count += 1
        for name, value in weights.items():
            if name in self.weights:
                self.weights[name].lerp_(value, 1 / self.count)
            else:
                self.weights[name] = value.detach().clone()


def _optimisers(network: Network, rate: float) -> list[torch.optim.Optimizer]:
    """Muon for the matrices, which learns from fewer tokens; AdamW for the rest."""
    matrices, others = [], []
    for name, weight in network.named_parameters():
        is_matrix = weight.ndim == 2 and not name.startswith("table")
        (matrices if is_matrix else others).append(weight)
    return [
        Muon(matrices, lr=rate),
        torch.optim.AdamW(others, lr=rate, betas=(0.9, 0.98), weight_decay=0.0),
    ]


def _warmth(done: float) -> float:
    return max(0.0, min(done / WARM_UP, (1 - done) / (1 - WARM_UP)))
