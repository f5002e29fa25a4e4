"""The Transformer itself: deep encoder, shallow decoder, as CTranslate2 computes it.

Norms come before each part, one table serves both languages and the output, positions
are sines then cosines counted from one, queries, keys and values are one matrix. Every
one of these follows `ctranslate2.specs.TransformerSpec`, so conversion only renames.

One network translates both ways: the first number of a translation says into which
language. It is trained on rows of several sentences (see `starter.prepared`), which
see each other no more than if each were alone.
"""

from __future__ import annotations

import math
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from starter.entropy import cross_entropy
from starter.numbers import END, PAD, START, TO_CHINESE, TO_ENGLISH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Layer = Callable[..., Tensor]

# Added to the score of what may not be seen. Not -inf: a padded place may see nothing
# at all, and would then compute NaN.
HIDDEN = -1e4


@dataclass(frozen=True, slots=True)
class Shape:
    """How large a network is."""

    vocabulary: int
    width: int
    heads: int
    inner: int
    encoder_layers: int
    decoder_layers: int
    dropout: float = 0.0

    @property
    def operations(self) -> float:
        """Additions and multiplications to learn from one number on both sides.

        Two for each weight of a matrix, and three times that, because the way back
        costs twice the way there; attention, a few percent more, is not counted.
        """
        square = self.width * self.width
        feed_forward = 2 * self.width * self.inner
        encoder = self.encoder_layers * (4 * square + feed_forward)
        decoder = self.decoder_layers * (8 * square + feed_forward)
        return 6.0 * (encoder + decoder + self.width * self.vocabulary)


class Rows(NamedTuple):
    """Rows of several sentences, and what each place of them may see."""

    source: Tensor
    target: Tensor  # moved by one: what the decoder is given
    expected: Tensor  # the numbers to foretell
    counts: Tensor  # 1 where a number is to be foretold, else 0
    source_places: Tensor  # in its sentence, from 0
    target_places: Tensor
    within_source: Tensor  # to be added to attention scores: 0 or HIDDEN
    within_target: Tensor
    across: Tensor


def rows(source: Tensor, target: Tensor, dtype: torch.dtype) -> Rows:
    """Tell the sentences of rows apart by the END that closes each.

    In `target` each opens with the number that says into which language it goes;
    that number is given, not foretold.
    """
    source, target = source.long(), target.long()
    source_sentence, source_places, _ = _sentences(source)
    target_sentence, target_places, opens = _sentences(target)
    given = target.roll(1, 1).masked_fill(opens, START)
    told = (target != TO_CHINESE) & (target != TO_ENGLISH) & (target != PAD)
    later = torch.ones(
        target.shape[1], target.shape[1], dtype=torch.bool, device=target.device
    ).triu(1)
    return Rows(
        source,
        given,
        target,
        told.float(),
        source_places,
        target_places,
        _hidden(source_sentence, source_sentence).to(dtype).unsqueeze(1),
        (_hidden(target_sentence, target_sentence) + HIDDEN * later)
        .clamp(min=HIDDEN)
        .to(dtype)
        .unsqueeze(1),
        _hidden(target_sentence, source_sentence).to(dtype).unsqueeze(1),
    )


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
        self.use_plain_layers()

    def use_plain_layers(self) -> None:
        self._encoder_layer: Layer = EncoderLayer.forward
        self._decoder_layer: Layer = DecoderLayer.forward

    def compile_layers(self) -> None:
        """Let PyTorch compile the layers, each kind once, for the one shape of rows."""
        self._encoder_layer = torch.compile(EncoderLayer.forward, dynamic=False)
        self._decoder_layer = torch.compile(DecoderLayer.forward, dynamic=False)

    @contextmanager
    def plain_layers(self) -> Iterator[None]:
        """Leave compiled layers aside for a while: shapes may vary."""
        compiled = self._encoder_layer, self._decoder_layer
        self.use_plain_layers()
        try:
            yield
        finally:
            self._encoder_layer, self._decoder_layer = compiled

    def encode(
        self, source: Tensor, places: Tensor | None = None, hidden: Tensor | None = None
    ) -> Tensor:
        states = self._embed(source, places)
        for layer in self.encoder:
            states = self._encoder_layer(layer, states, hidden)
        return self.encoder_norm(states)

    def decode(
        self,
        target: Tensor,
        memory: Tensor,
        places: Tensor | None = None,
        hidden: tuple[Tensor | None, Tensor | None] = (None, None),
    ) -> Tensor:
        states = self._embed(target, places)
        for layer in self.decoder:
            states = self._decoder_layer(layer, states, memory, *hidden)
        return self.decoder_norm(states)

    def scores(self, states: Tensor) -> Tensor:
        return functional.linear(states, self.table.weight)

    def loss(self, batch: Rows, *, smoothing: float) -> Tensor:
        """The sum of the losses over the numbers that the network must foretell."""
        memory = self.encode(batch.source, batch.source_places, batch.within_source)
        hidden = batch.within_target, batch.across
        states = self.decode(batch.target, memory, batch.target_places, hidden)
        return cross_entropy(
            states.flatten(0, 1),
            self.table.weight,
            batch.expected.flatten(),
            batch.counts.flatten(),
            smoothing,
        )

    @torch.no_grad()
    def greedy(self, source: Tensor, language: int, longest: int) -> list[int]:
        """Translate one sentence by always taking the best number: slow, for checks."""
        memory = self.encode(source[None])
        target = torch.tensor([[START, language]], device=source.device)
        for _ in range(longest):
            best = self.scores(self.decode(target, memory)[:, -1:]).argmax(-1)
            if best.item() == END:
                break
            target = torch.cat((target, best), 1)
        said: list[int] = target[0, 2:].tolist()
        return said

    def _embed(self, numbers: Tensor, places: Tensor | None) -> Tensor:
        width = self.shape.width
        table = _positions(numbers.shape[1], width, numbers.device)
        where = table if places is None else functional.embedding(places, table)
        states = self.table(numbers) * math.sqrt(width) + where
        if torch.is_autocast_enabled(numbers.device.type):
            states = states.to(torch.get_autocast_dtype(numbers.device.type))
        return self.dropout(states)


class EncoderLayer(nn.Module):
    """Looks at the whole source, then thinks."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.attention = SelfAttention(shape)
        self.feed_forward = FeedForward(shape)

    def forward(self, states: Tensor, hidden: Tensor | None) -> Tensor:
        states = states + self.attention(states, hidden)
        return states + self.feed_forward(states)


class DecoderLayer(nn.Module):
    """Looks at what is written so far, at the source, then thinks."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.attention = SelfAttention(shape, is_causal=True)
        self.source_attention = SourceAttention(shape)
        self.feed_forward = FeedForward(shape)

    def forward(
        self,
        states: Tensor,
        memory: Tensor,
        within: Tensor | None,
        across: Tensor | None,
    ) -> Tensor:
        states = states + self.attention(states, within)
        states = states + self.source_attention(states, memory, across)
        return states + self.feed_forward(states)


class SelfAttention(nn.Module):
    """What is hidden is said by the caller; for a single sentence nothing need be."""

    def __init__(self, shape: Shape, *, is_causal: bool = False) -> None:
        super().__init__()
        self.heads = shape.heads
        self.is_causal = is_causal
        self.norm = nn.LayerNorm(shape.width)
        self.query_key_value = nn.Linear(shape.width, 3 * shape.width)
        self.out = nn.Linear(shape.width, shape.width)
        self.dropout = nn.Dropout(shape.dropout)

    def forward(self, states: Tensor, hidden: Tensor | None) -> Tensor:
        parts = self.query_key_value(self.norm(states)).chunk(3, -1)
        query, key, value = (_split(part, self.heads) for part in parts)
        seen = functional.scaled_dot_product_attention(
            query,
            key,
            value,
            attn_mask=hidden,
            is_causal=self.is_causal and hidden is None,
        )
        return self.dropout(self.out(_join(seen)))


class SourceAttention(nn.Module):
    """Each place of the target sees its source."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.norm = nn.LayerNorm(shape.width)
        self.query = nn.Linear(shape.width, shape.width)
        self.key_value = nn.Linear(shape.width, 2 * shape.width)
        self.out = nn.Linear(shape.width, shape.width)
        self.dropout = nn.Dropout(shape.dropout)

    def forward(self, states: Tensor, memory: Tensor, hidden: Tensor | None) -> Tensor:
        query = _split(self.query(self.norm(states)), self.heads)
        key, value = (
            _split(part, self.heads) for part in self.key_value(memory).chunk(2, -1)
        )
        seen = functional.scaled_dot_product_attention(
            query, key, value, attn_mask=hidden
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


def _sentences(numbers: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """For each place: which sentence it is in, where in it, whether it opens it."""
    closes = (numbers == END).long()
    opens = closes.roll(1, 1)
    opens[:, 0] = 1
    places = torch.arange(numbers.shape[1], device=numbers.device)
    first = (places * opens).cummax(1).values
    return closes.cumsum(1) - closes, places - first, opens.bool()


def _hidden(queries: Tensor, keys: Tensor) -> Tensor:
    return HIDDEN * (queries[:, :, None] != keys[:, None, :]).float()


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
