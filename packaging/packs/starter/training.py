"""Trains one network for a given time on rows that lie on the device."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch

from starter.muon import Muon
from starter.network import rows
from starter.numbers import TO_CHINESE
from starter.rows import Order, lay_out, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from torch import Tensor

    from starter.network import Network
    from starter.prepared import Prepared

AVERAGED = 0.998  # of the running average stays at each step


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train: in what batches, how fast, on what at the end."""

    rows: int  # in a step
    rate: float
    warm_up: float = 0.02  # of the time; then the rate falls in a line to nothing
    last: float = 0.12  # of the time, at its end, on the sets that are last
    smoothing: float = 0.1
    seed: int = 7
    half: bool = False  # compute in bfloat16: a gain only where the hardware has it


@dataclass(slots=True)
class Progress:
    """How far training has come."""

    done: float = 0.0  # of the time
    seconds: float = 0.0
    steps: int = 0
    tokens: int = 0  # numbers foretold


class Texts:
    """All rows, on the device, and in which order they are seen."""

    def __init__(
        self, prepared: Prepared, sets: list[dict[str, object]], seed: int
    ) -> None:
        source, target = lay_out(prepared)
        self.told = told(target)
        self.ways = target[:, 0]  # the number of the first sentence's language
        self.source, self.target = torch.from_numpy(source), torch.from_numpy(target)
        self._sets = prepared.sets
        self._names = [str(each["name"]) for each in sets]
        held_out = [name.startswith("held out") for name in self._names]
        shares = [
            0.0 if out else float(str(each["share"]))
            for each, out in zip(sets, held_out, strict=True)
        ]
        last = [
            share if each["last"] else 0.0
            for each, share in zip(sets, shares, strict=True)
        ]
        self.order = Order(prepared.sets, shares, seed)
        self.last = Order(prepared.sets, last, seed)

    def to(self, device: torch.device) -> Texts:
        self.source, self.target = self.source.to(device), self.target.to(device)
        return self

    def take(self, count: int, *, last: bool) -> np.ndarray:
        """The numbers of the next rows to learn from."""
        return (self.last if last and self.last else self.order).take(count)

    def held_out(self) -> dict[str, np.ndarray]:
        """The rows that are not learnt from."""
        return {
            name: (self._sets == number).nonzero()[0]
            for number, name in enumerate(self._names)
            if name.startswith("held out")
        }


class Training:
    """One network, its optimisers, its running average and its progress."""

    def __init__(
        self, network: Network, texts: Texts, plan: Plan, device: torch.device
    ) -> None:
        self.network = network.to(device)
        self.plan = plan
        self.progress = Progress()
        self.parts = 1  # in which a step is taken, where memory is short
        self.texts = texts.to(device)
        self._device = device
        self._optimisers = _optimisers(self.network, device)
        self._weights = dict(self.network.named_parameters())
        self._average = [each.detach().clone() for each in self._weights.values()]

    def try_out(self) -> None:
        """Go the way of a step, there and back, and change nothing."""
        self.network.train()
        try:
            self._slopes()[0].item()
        finally:
            self.network.zero_grad(set_to_none=True)

    def step(self) -> Tensor:
        """Learn from one batch; give the mean loss, unread: reading makes one wait."""
        progress, plan = self.progress, self.plan
        total, tokens = self._slopes()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        rate = plan.rate * _warmth(progress.done, plan.warm_up)
        for optimiser in self._optimisers:
            for group in optimiser.param_groups:
                group["lr"] = rate
            optimiser.step()
        self.network.zero_grad(set_to_none=True)
        progress.steps += 1
        progress.tokens += tokens
        self._add_to_average()
        return total

    def run_until(self, end: float) -> Iterator[Tensor]:
        """Take steps until `end`, a time of `time.monotonic`; give each one's loss.

        The time that has passed decides the rate, and on which texts: a slower machine
        takes fewer steps and comes to its end all the same.
        """
        self.network.train()
        progress, start = self.progress, time.monotonic()
        while progress.done < 1:
            yield self.step()
            progress.seconds = time.monotonic() - start
            progress.done = progress.seconds / max(1e-9, end - start)

    @torch.no_grad()
    def watch(self) -> dict[str, float]:
        """The loss of the averaged weights on what is held out, each way."""
        losses = {}
        self.network.eval()
        with self._averaged(), self.network.plain_layers():
            for name, chosen in self.texts.held_out().items():
                to_chinese = self.texts.ways[chosen] == TO_CHINESE
                for way, some in (("en-zh", to_chinese), ("zh-en", ~to_chinese)):
                    numbers = chosen[some]
                    total = sum(
                        float(self._loss(part, 0.0))
                        for part in torch.from_numpy(numbers)
                        .to(self._device)
                        .split(max(1, self.plan.rows // self.parts))
                    )
                    losses[f"{name} {way}"] = total / max(
                        1, int(self.texts.told[numbers].sum())
                    )
        self.network.train()
        return losses

    def weights(self) -> dict[str, np.ndarray]:
        """The running average of the weights."""
        averaged = zip(self._weights, self._average, strict=True)
        return {name: each.float().cpu().numpy() for name, each in averaged}

    def _slopes(self) -> tuple[Tensor, int]:
        """Compute gradients for one batch; give its mean loss and its numbers."""
        is_last = self.progress.done > 1 - self.plan.last
        chosen = self.texts.take(self.plan.rows, last=is_last)
        tokens = int(self.texts.told[chosen].sum())
        total = torch.zeros((), device=self._device)
        for part in torch.from_numpy(chosen).to(self._device).chunk(self.parts):
            loss = self._loss(part, self.plan.smoothing) / tokens
            loss.backward()
            total += loss.detach()
        return total, tokens

    @contextmanager
    def _averaged(self) -> Iterator[None]:
        """Put the averaged weights in the place of the current ones for a while."""
        current = [each.data for each in self._weights.values()]
        for weight, average in zip(self._weights.values(), self._average, strict=True):
            weight.data = average
        try:
            yield
        finally:
            for weight, value in zip(self._weights.values(), current, strict=True):
                weight.data = value

    def _loss(self, numbers: Tensor, smoothing: float) -> Tensor:
        dtype = torch.bfloat16 if self.plan.half else torch.float32
        batch = rows(self.texts.source[numbers], self.texts.target[numbers], dtype)
        with torch.autocast(self._device.type, torch.bfloat16, enabled=self.plan.half):
            return self.network.loss(batch, smoothing=smoothing)

    def _add_to_average(self) -> None:
        steps = self.progress.steps
        kept = min(AVERAGED, steps / (steps + 10))
        torch._foreach_lerp_(
            self._average, [each.detach() for each in self._weights.values()], 1 - kept
        )


def _optimisers(network: Network, device: torch.device) -> list[torch.optim.Optimizer]:
    """Muon for the matrices, which learns from fewer tokens; AdamW for the rest."""
    matrices, others = [], []
    for name, weight in network.named_parameters():
        is_matrix = weight.ndim == 2 and not name.startswith("table")
        (matrices if is_matrix else others).append(weight)
    fused = device.type == "cuda"
    return [
        Muon(matrices, lr=0.0),
        torch.optim.AdamW(
            others, lr=0.0, betas=(0.9, 0.98), weight_decay=0.0, fused=fused
        ),
    ]


def _warmth(done: float, warm_up: float) -> float:
    return max(0.0, min(done / max(1e-9, warm_up), (1 - done) / (1 - warm_up)))
