"""Turns trained weights into a CTranslate2 model, and checks that it says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ctranslate2
import numpy as np
import torch
from ctranslate2.specs import TransformerSpec

from starter.network import Network, Shape
from starter.numbers import END
from starter.vocabulary import PREFIX

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from sentencepiece import SentencePieceProcessor

    Weights = Mapping[str, np.ndarray]
    Spec = Any  # CTranslate2 declares no types

LONGEST = 60  # numbers compared; a network that learnt little would never end


def convert(
    weights: Weights,
    shape: Shape,
    vocabulary: SentencePieceProcessor,
    out: Path,
    *,
    quantization: str | None = "int8",
) -> None:
    """Write the model folder that CTranslate2 loads."""
    spec = TransformerSpec.from_config(
        (shape.encoder_layers, shape.decoder_layers), shape.heads, pre_norm=True
    )
    _name_encoder(spec.encoder, weights, shape)
    _name_decoder(spec.decoder, weights, shape)
    pieces = [vocabulary.id_to_piece(i) for i in range(shape.vocabulary)]
    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)
    spec.config.add_source_eos = True
    spec.config.decoder_start_token = "<s>"
    spec.validate()
    spec.optimize(quantization=quantization)
    out.mkdir(parents=True, exist_ok=True)
    spec.save(str(out))


def load_network(weights: Weights, shape: Shape) -> Network:
    network = Network(shape)
    network.load_state_dict(
        {name: torch.from_numpy(np.float32(value)) for name, value in weights.items()}
    )
    return network.eval()


def agreement(
    network: Network,
    model: Path,
    vocabulary: SentencePieceProcessor,
    sentences: Sequence[str],
    direction: str,
) -> float:
    """Say what part of the sentences both translate alike, without a beam."""
    alike = 0
    prefix = PREFIX[direction]
    translator = ctranslate2.Translator(str(model), intra_threads=1)
    for sentence in sentences:
        numbers = vocabulary.encode(sentence)
        source = torch.tensor([*numbers, END])
        ours = network.greedy(source, vocabulary.piece_to_id(prefix), LONGEST)
        [theirs] = translator.translate_batch(
            [[vocabulary.id_to_piece(n) for n in numbers]],
            [[prefix]],
            beam_size=1,
            max_decoding_length=LONGEST + 1,
        )
        said = [vocabulary.id_to_piece(n) for n in ours]
        alike += [prefix, *said] == theirs.hypotheses[0]
    return alike / max(1, len(sentences))


def _name_encoder(spec: Spec, weights: Weights, shape: Shape) -> None:
    spec.embeddings[0].weight = _value(weights, "table.weight")
    _norm(spec.layer_norm, weights, "encoder_norm")
    for number, layer in enumerate(spec.layer):
        name = f"encoder.{number}"
        _self_attention(layer.self_attention, weights, f"{name}.attention")
        _feed_forward(layer.ffn, weights, f"{name}.feed_forward")
    assert len(spec.layer) == shape.encoder_layers


def _name_decoder(spec: Spec, weights: Weights, shape: Shape) -> None:
    spec.embeddings.weight = _value(weights, "table.weight")
    spec.projection.weight = _value(weights, "table.weight")
    _norm(spec.layer_norm, weights, "decoder_norm")
    for number, layer in enumerate(spec.layer):
        name = f"decoder.{number}"
        _self_attention(layer.self_attention, weights, f"{name}.attention")
        _source_attention(layer.attention, weights, f"{name}.source_attention")
        _feed_forward(layer.ffn, weights, f"{name}.feed_forward")
    assert len(spec.layer) == shape.decoder_layers


def _self_attention(spec: Spec, weights: Weights, name: str) -> None:
    _norm(spec.layer_norm, weights, f"{name}.norm")
    _linear(spec.linear[0], weights, f"{name}.query_key_value")
    _linear(spec.linear[1], weights, f"{name}.out")


def _source_attention(spec: Spec, weights: Weights, name: str) -> None:
    _norm(spec.layer_norm, weights, f"{name}.norm")
    _linear(spec.linear[0], weights, f"{name}.query")
    _linear(spec.linear[1], weights, f"{name}.key_value")
    _linear(spec.linear[2], weights, f"{name}.out")


def _feed_forward(spec: Spec, weights: Weights, name: str) -> None:
    _norm(spec.layer_norm, weights, f"{name}.norm")
    _linear(spec.linear_0, weights, f"{name}.inner")
    _linear(spec.linear_1, weights, f"{name}.out")


def _norm(spec: Spec, weights: Weights, name: str) -> None:
    spec.gamma = _value(weights, f"{name}.weight")
    spec.beta = _value(weights, f"{name}.bias")


def _linear(spec: Spec, weights: Weights, name: str) -> None:
    spec.weight = _value(weights, f"{name}.weight")
    spec.bias = _value(weights, f"{name}.bias")


def _value(weights: Weights, name: str) -> np.ndarray:
    return np.float32(weights[name])
