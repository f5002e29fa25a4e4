"""The Transformer itself: deep encoder, shallow decoder, as CTranslate2 computes it.

Norms come before each part, one table serves both languages and the output, positions
are sines then cosines counted from one, queries, keys and values are one matrix. Every
one of these follows `ctranslate2.specs.TransformerSpec`, so conversion only renames.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.nn import functional

from starter.vocabulary import END, START

if TYPE_CHECKING:
    from starter.batches import Batch


@dataclass(frozen=True, slots=True)
class Shape:
    """How large a network is."""

    vocabulary: int
    width: int = 384
    heads: int = 6
    inner: int = 1536
    encoder_layers: int = 6
    decoder_layers: int = 2
    dropout: float = 0.1


class Network(nn.Module):
    """Turns source numbers into scores over the vocabulary for each next number."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.table = nn.Embedding(shape.vocabulary, shape.width)
        self.dropout = nn.Dropout(shape.dropout)
        self.encoder = nn.ModuleList(
            EncoderLayer(shape) for _ in range(shape.encoder_layers)
        )
        self.encoder_norm = nn.LayerNorm(shape.width)
        self.decoder = nn.ModuleList(
            DecoderLayer(shape) for _ in range(shape.decoder_layers)
        )
        self.decoder_norm = nn.LayerNorm(shape.width)
        self.apply(_start_values)

    def encode(self, source: Tensor, lengths: Tensor) -> tuple[Tensor, Tensor]:
        places = torch.arange(source.shape[1], device=source.device)
        visible = (places < lengths[:, None])[:, None, None, :]
        states = self._embed(source)
        for layer in self.encoder:
            states = layer(states, visible)
        return self.encoder_norm(states), visible

    def decode(self, target: Tensor, memory: Tensor, visible: Tensor) -> Tensor:
        states = self._embed(target)
        for layer in self.decoder:
            states = layer(states, memory, visible)
        return self.decoder_norm(states)

    def scores(self, states: Tensor) -> Tensor:
        return functional.linear(states, self.table.weight)

    def loss(self, batch: Batch, *, smoothing: float) -> Tensor:
        """Mean loss over the numbers that the network must foretell."""
        memory, visible = self.encode(batch.source, batch.lengths)
        states = self.decode(batch.target, memory, visible)
        return functional.cross_entropy(
            self.scores(states.flatten(0, 1).index_select(0, batch.places)).float(),
            batch.expected,
            label_smoothing=smoothing,
        )

    @torch.no_grad()
    def greedy(self, source: Tensor, lengths: Tensor, longest: int) -> list[list[int]]:
        """Translate by always taking the best number: slow, to check a conversion."""
        memory, visible = self.encode(source, lengths)
        target = torch.full((len(source), 1), START, device=source.device)
        for _ in range(longest):
            states = self.decode(target, memory, visible)[:, -1:]
            target = torch.cat((target, self.scores(states).argmax(-1)), 1)
            if (target == END).any(1).all():
                break
        rows: list[list[int]] = target[:, 1:].tolist()
        return [row[: row.index(END)] if END in row else row for row in rows]

    def _embed(self, numbers: Tensor) -> Tensor:
        width = self.shape.width
        states = self.table(numbers) * math.sqrt(width)
        return self.dropout(
            states + _positions(numbers.shape[1], width, numbers.device)
        )


class EncoderLayer(nn.Module):
    """Looks at the whole source, then thinks."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.attention = SelfAttention(shape)
        self.feed_forward = FeedForward(shape)

    def forward(self, states: Tensor, visible: Tensor) -> Tensor:
        states = states + self.attention(states, visible)
        return states + self.feed_forward(states)


class DecoderLayer(nn.Module):
    """Looks at what is written so far, at the source, then thinks."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.attention = SelfAttention(shape)
        self.source_attention = SourceAttention(shape)
        self.feed_forward = FeedForward(shape)

    def forward(self, states: Tensor, memory: Tensor, visible: Tensor) -> Tensor:
        states = states + self.attention(states, None)
        states = states + self.source_attention(states, memory, visible)
        return states + self.feed_forward(states)


class SelfAttention(nn.Module):
    """Without a mask of what is visible, each place sees only what came before."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.norm = nn.LayerNorm(shape.width)
        self.query_key_value = nn.Linear(shape.width, 3 * shape.width)
        self.out = nn.Linear(shape.width, shape.width)
        self.dropout = nn.Dropout(shape.dropout)

    def forward(self, states: Tensor, visible: Tensor | None) -> Tensor:
        parts = self.query_key_value(self.norm(states)).chunk(3, -1)
        query, key, value = (_split(part, self.heads) for part in parts)
        seen = functional.scaled_dot_product_attention(
            query, key, value, attn_mask=visible, is_causal=visible is None
        )
        return self.dropout(self.out(_join(seen)))


class SourceAttention(nn.Module):
    """Each place of the target sees the whole source."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.norm = nn.LayerNorm(shape.width)
        self.query = nn.Linear(shape.width, shape.width)
        self.key_value = nn.Linear(shape.width, 2 * shape.width)
        self.out = nn.Linear(shape.width, shape.width)
        self.dropout = nn.Dropout(shape.dropout)

    def forward(self, states: Tensor, memory: Tensor, visible: Tensor) -> Tensor:
        query = _split(self.query(self.norm(states)), self.heads)
        key, value = (
            _split(part, self.heads) for part in self.key_value(memory).chunk(2, -1)
        )
        seen = functional.scaled_dot_product_attention(
            query, key, value, attn_mask=visible
        )
        return self.dropout(self.out(_join(seen)))


class FeedForward(nn.Module):
    """Two matrices with a bend between them."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(shape.width)
        self.inner = nn.Linear(shape.width, shape.inner)
        self.out = nn.Linear(shape.inner, shape.width)
        self.dropout = nn.Dropout(shape.dropout)

    def forward(self, states: Tensor) -> Tensor:
        return self.dropout(self.out(functional.relu(self.inner(self.norm(states)))))


def _start_values(module: nn.Module) -> None:
    if isinstance(module, nn.Embedding):
        nn.init.normal_(module.weight, std=module.embedding_dim**-0.5)
    elif isinstance(module, nn.Linear):
        nn.init.xavier_uniform_(module.weight)
        nn.init.zeros_(module.bias)


def _split(states: Tensor, heads: int) -> Tensor:
    return states.unflatten(-1, (heads, -1)).transpose(1, 2)


def _join(states: Tensor) -> Tensor:
    return states.transpose(1, 2).flatten(2)


@cache
def _positions(length: int, width: int, device: torch.device) -> Tensor:
    half = width // 2
    step = math.log(10000) / (half - 1)
    waves = torch.exp(torch.arange(half, device=device) * -step)
    angles = torch.arange(1, length + 1, device=device)[:, None] * waves
    return torch.cat((angles.sin(), angles.cos()), 1)
