"""Cross-entropy over a large vocabulary that never holds all scores at once.

Scores are computed for some thousand places at a time, and the way back is taken at
once, while they are there: only the gradients of states and table stay. Without that,
32,000 places and 16,000 subwords would need 2 GB in float32, several times over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

if TYPE_CHECKING:
    from collections.abc import Callable

    from torch import Tensor
    from torch.autograd.function import FunctionCtx

PLACES = 4096  # at a time; batches are a multiple of it on an accelerator


def losses_and_slopes(
    scores: Tensor, expected: Tensor, counts: Tensor, smoothing: float
) -> tuple[Tensor, Tensor]:
    """The summed loss of smoothed labels, and its gradient in the scores.

    `counts` weighs the places. Pointwise but for two sums a row, so a compiler makes
    one kernel of it.
    """
    wide = scores.float()
    size = wide.shape[1]
    level = wide.logsumexp(1, keepdim=True)
    right = torch.arange(size, device=wide.device) == expected[:, None]
    wished = right * (1 - smoothing) + smoothing / size
    loss = ((level - wide) * wished).sum(1) * counts
    slopes = ((wide - level).exp() - wished) * counts[:, None]
    return loss.sum(), slopes.to(scores.dtype)


class Losses:
    """How losses are computed: by the plain function or by a compiled one."""

    compute: Callable[..., tuple[Tensor, Tensor]] = staticmethod(losses_and_slopes)


def cross_entropy(
    states: Tensor, table: Tensor, expected: Tensor, counts: Tensor, smoothing: float
) -> Tensor:
    """Sum the losses of foretelling `expected`, with smoothed labels."""
    loss: Tensor = _CrossEntropy.apply(states, table, expected, counts, smoothing)
    return loss


class _CrossEntropy(torch.autograd.Function):
    @staticmethod
    def forward(
        context: FunctionCtx,
        states: Tensor,
        table: Tensor,
        expected: Tensor,
        counts: Tensor,
        smoothing: float,
    ) -> Tensor:
        device = states.device.type
        half = torch.is_autocast_enabled(device)
        dtype = torch.get_autocast_dtype(device) if half else table.dtype
        rows, subwords = states.to(dtype), table.to(dtype)
        to_rows = torch.empty_like(rows)
        to_table = torch.zeros_like(table, dtype=torch.float32)
        total = torch.zeros((), device=states.device)
        with torch.autocast(device, enabled=False):
            for start in range(0, len(rows), PLACES):
                part = slice(start, start + PLACES)
                scores = rows[part] @ subwords.T
                loss, slopes = Losses.compute(
                    scores, expected[part], counts[part], smoothing
                )
                total += loss
                to_rows[part] = slopes @ subwords
                to_table += slopes.T @ rows[part]
        context.save_for_backward(to_rows, to_table)
        context.dtypes = states.dtype, table.dtype
        return total

    @staticmethod
    def backward(context: FunctionCtx, *slopes: Tensor) -> tuple[Tensor | None, ...]:
        to_rows, to_table = context.saved_tensors
        ours, theirs = context.dtypes
        [slope] = slopes
        return (to_rows * slope).to(ours), (to_table * slope).to(theirs), *[None] * 3
