"""Muon: steps for whole matrices, which learn from fewer tokens than AdamW's.

The momentum of each matrix is replaced by the nearest matrix whose directions all
weigh the same (Newton-Schulz iterations, Jordan et al. 2024) and scaled to the size
AdamW's steps would have, so one rate serves both. Matrices of one shape are stepped
together: PyTorch's own Muon takes them one by one, and always in bfloat16, four times
slower on a CPU.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import torch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from torch import Tensor

ITERATIONS = 5
COEFFICIENTS = (3.4445, -4.7750, 2.0315)


class Muon(torch.optim.Optimizer):
    """For the matrices of a network; its tables, norms and biases need another."""

    def __init__(
        self, matrices: Iterable[Tensor], *, lr: float, momentum: float = 0.95
    ) -> None:
        super().__init__(matrices, {"lr": lr, "momentum": momentum, "decay": 0.01})

    @torch.no_grad()
    def step(self, closure: None = None) -> None:  # type: ignore[override]  # noqa: ARG002
        for group in self.param_groups:
            alike = defaultdict(list)
            for matrix in group["params"]:
                if matrix.grad is not None:
                    alike[matrix.shape].append(matrix)
            for matrices in alike.values():
                self._step_alike(matrices, group)

    def _step_alike(self, matrices: list[Tensor], group: dict[str, Any]) -> None:
        wished = torch.stack([self._wished(each, group) for each in matrices])
        rows, columns = wished.shape[1:]
        size = group["lr"] * 0.2 * max(rows, columns) ** 0.5
        for matrix, move in zip(matrices, _levelled(wished), strict=True):
            matrix.mul_(1 - group["lr"] * group["decay"])
            matrix.add_(move.to(matrix.dtype), alpha=-size)

    def _wished(self, matrix: Tensor, group: dict[str, Any]) -> Tensor:
        state = self.state[matrix]
        if "momentum" not in state:
            state["momentum"] = torch.zeros_like(matrix)
        state["momentum"].lerp_(matrix.grad, 1 - group["momentum"])
        return matrix.grad.lerp(state["momentum"], group["momentum"])


def _levelled(moves: Tensor) -> Tensor:
    """Bring all singular values of each matrix near one."""
    if moves.shape[1] > moves.shape[2]:
        return _levelled(moves.mT).mT
    a, b, c = COEFFICIENTS
    half = moves.bfloat16() if moves.is_cuda else moves
    out = half / (half.norm(dim=(1, 2), keepdim=True) + 1e-7)
    for _ in range(ITERATIONS):
        square = out @ out.mT
        out = a * out + (b * square + c * square @ square) @ out
    return out
