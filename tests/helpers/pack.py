"""Builds a real Argos language pack out of nothing, in a fraction of a second.

The model is a Transformer whose weights are written down instead of trained: the
decoder's n-th step attends to the n-th source token and says that token's translation,
which is looked up in a word list. So it runs the real loading, tokenizing and decoding
code, always stops, and what it says can be predicted: ``The company said.`` gives
``公司说。``; what is in no word list is copied.
"""

from __future__ import annotations

import enum
import hashlib
import json
import re
import struct
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from reader.domain.language import EN_ZH, ZH_EN, Direction, Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

GLOSSES = """
    the= a= an= of=的 and=和 to= in=在 is=是 are=是 was=是 were=是 that= it=它 for=为
    on=在 with=与 as=作为 by=由 at=在 from=从 has=已 have=已 had=曾 will=将 would=会
    can=可以 not=不 this=这 these=这些 its=其 their=他们的 he=他 she=她 they=他们
    we=我们 said=说 says=说 new=新 year=年 years=年 company=公司 companies=公司
    government=政府 market=市场 price=价格 prices=价格 model=模型 models=模型
    technology=技术 research=研究 development=发展 data=数据 people=人们 city=城市
    country=国家 world=世界 report=报告 million=百万 billion=十亿 percent=百分之
    growth=增长 industry=产业 train=列车 trains=列车 station=车站 water=水 more=更多
    than=比 last=上 first=第一 one=一 two=二 three=三 also=也 but=但 after=之后
    China=中国 Beijing=北京 Chinese=中国 U.S.=美国 AI=人工智能 Monday=星期一
    March=三月
"""
_MARKS = {",": "，", ".": "。", "?": "？", "!": "！", ":": "：", ";": "；"}
_CHARS = "天地山水城市人口经济发展科学技术文化教育公共交通能源环境社会生活工作"
_WORDS = (
    "river north early public market school bridge light winter paper morning garden"
)
_NOTHING = "<nothing>"  # a control piece: it stands in the output and is not written
_POSITION = 64  # how many dimensions say where; the others say what
_LONGEST = 1100


class Behaviour(enum.Enum):
    """What the model does with its word list."""

    TRANSLATE = "translate"
    LOOP = "loop"  # says the first four words over and over
    NOTHING = "nothing"  # says nothing at all


@dataclass(frozen=True)
class Shape:
    """How large the model is; what it says does not depend on it."""

    layers: int = 1
    width: int = 192
    heads: int = 1
    inner: int = 192  # width of the feed-forward networks
    vocabulary: int = 0  # at least
    quantization: str = ""


# What Argos trains.
ARGOS_SHAPE = Shape(6, 512, 8, 2048, 32_000, "int8")


def build(
    path: Path,
    direction: Direction = EN_ZH,
    *,
    lexicon: Mapping[str, str] | None = None,
    texts: Iterable[str] = (),
    behaviour: Behaviour = Behaviour.TRANSLATE,
    metadata: Mapping[str, Any] | None = None,
) -> Path:
    """Write the pack to `path` (``….argosmodel``) and return it.

    `lexicon` adds words; an empty translation drops the word. Every word of `texts`
    that is in no list gets an invented translation, so that a page in these words comes
    out wholly in the other language.
    """
    files = pack_files(
        direction, lexicon=lexicon, texts=texts, behaviour=behaviour, metadata=metadata
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    folder = f"translate-{direction.code}-1_9"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(f"{folder}/{name}")
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return path


def install(packs: Path, direction: Direction = EN_ZH, **options: Any) -> Path:
    """Put the pack where an installer would have: a folder of its own in `packs`."""
    folder = packs / f"translate-{direction.code}-1_9"
    for name, content in pack_files(direction, **options).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def install_starters(packs: Path, **options: Any) -> tuple[Path, Path]:
    """Lay out what may come with the program: both directions in one model."""
    names = {EN_ZH: "starter-en_zh", ZH_EN: "starter-zh_en"}
    facts = {"starter": True, "package_version": "1.0"}
    files = pack_files(EN_ZH, both_ways=True, metadata=facts, **options)
    facts |= {"from_code": "zh", "to_code": "en", "model_in": names[EN_ZH]}
    other = {"metadata.json": json.dumps(facts).encode()}
    for name, contents in ((names[EN_ZH], files), (names[ZH_EN], other)):
        for path, content in contents.items():
            (packs / name / path).parent.mkdir(parents=True, exist_ok=True)
            (packs / name / path).write_bytes(content)
    return packs / names[EN_ZH], packs / names[ZH_EN]


def pack_files(
    direction: Direction = EN_ZH,
    *,
    both_ways: bool = False,
    lexicon: Mapping[str, str] | None = None,
    texts: Iterable[str] = (),
    behaviour: Behaviour = Behaviour.TRANSLATE,
    metadata: Mapping[str, Any] | None = None,
    shape: Shape = Shape(),
) -> dict[str, bytes]:
    """The files of an installed pack, by their names in its folder."""
    pieces = _pieces(direction, _listed(direction) | _invented(direction, texts))
    pieces |= _pieces(direction, lexicon or {})
    if both_ways:
        back = Direction(direction.target, direction.source)
        other = _pieces(back, _listed(back) | _invented(back, texts))
        pieces |= {piece: said for piece, said in other.items() if piece != said}
    vocabulary = ["<unk>", "<s>", "</s>", _NOTHING]
    vocabulary += [f"<0x{byte:02X}>" for byte in range(256)]
    vocabulary += sorted({*pieces, *pieces.values()} - set(vocabulary))
    vocabulary += [f"<filler{row}>" for row in range(len(vocabulary), shape.vocabulary)]
    if behaviour is Behaviour.NOTHING:
        pieces = dict.fromkeys(vocabulary, _NOTHING)
    loops = behaviour is Behaviour.LOOP
    model = _model_files(vocabulary, pieces, shape, loops=loops)
    names = {"en": "English", "zh": "Chinese"}
    facts = {
        "package_version": "1.9",
        "argos_version": "1.9",
        "from_code": str(direction.source),
        "from_name": names.get(direction.source, ""),
        "to_code": str(direction.target),
        "to_name": names.get(direction.target, ""),
        **(metadata or {}),
    }
    return {
        "metadata.json": json.dumps(facts).encode(),
        "README.md": b"# Built by the tests\n\nLicense: MIT\n",
        "sentencepiece.model": _sentencepiece(vocabulary),
        **{f"model/{name}": content for name, content in model.items()},
    }


def _listed(direction: Direction) -> dict[str, str]:
    """The word list, in the direction asked for."""
    pairs = [(word, gloss) for word, _, gloss in map(_parted, GLOSSES.split())]
    if direction.source is Language.ENGLISH:
        return dict(pairs)
    return {gloss: word for word, gloss in reversed(pairs) if gloss} | {"的": ""}


def _parted(entry: str) -> tuple[str, str, str]:
    return entry.partition("=")


def _invented(direction: Direction, texts: Iterable[str]) -> dict[str, str]:
    """A translation, always the same, for every word that stands in the texts."""
    text = "\n".join(texts)
    if direction.source is Language.ENGLISH:
        known = _listed(direction)
        words = set(re.findall(r"\b[a-z][a-z’'-]+\b", text))
        return {word: _pick(_CHARS, word, 2) for word in words if word not in known}
    return {
        char: _pick(_WORDS.split(), char, 1) for char in re.findall("[一-鿿]", text)
    }


def _pick(of: str | list[str], word: str, count: int) -> str:
    digest = hashlib.sha256(word.encode()).digest()
    return "".join(of[byte % len(of)] for byte in digest[:count])


def _pieces(direction: Direction, words: Mapping[str, str]) -> dict[str, str]:
    """What each subword of the source becomes."""
    same = [chr(code) for code in range(33, 127)] + [*"▁“”‘’—–…、。，？！：；《》（）"]
    pieces = {piece: piece for piece in same}
    pieces |= {
        f"{mark}{digit}": f"{mark}{digit}" for mark in ".," for digit in range(10)
    }
    english = direction.source is Language.ENGLISH
    pieces |= _MARKS if english else {other: mark for mark, other in _MARKS.items()}
    for word, gloss in words.items():
        if english:
            for form in {word, word[:1].upper() + word[1:]}:
                pieces[f"▁{form}"] = gloss or _NOTHING
        else:
            pieces[word] = f"▁{gloss}" if gloss else _NOTHING
    return pieces


def _sentencepiece(vocabulary: list[str]) -> bytes:
    """A unigram SentencePiece model with byte fallback, in its own wire format."""
    kinds = {"<unk>": 2, "<s>": 3, "</s>": 3, _NOTHING: 3}
    model = b""
    for piece in vocabulary:
        kind = kinds.get(piece, 6 if re.fullmatch("<0x..>", piece) else 1)
        # A whole word is likelier than its letters, a longer word than a shorter.
        score = (
            -1.0 if kind != 1 else -10.0 if len(piece) == 1 else -5 + len(piece) / 99
        )
        entry = _field(1, piece.encode()) + b"\x15" + struct.pack("<f", score)
        model += _field(1, entry + b"\x18" + bytes([kind]))
    trainer = (
        b"\x18\x01" + b"\x98\x02\x01"
    )  # model_type = UNIGRAM, byte_fallback = true
    normalizer = _field(1, b"identity") + b"\x18\x01\x20\x01\x28\x01"
    return model + _field(2, trainer) + _field(3, normalizer)


def _field(number: int, content: bytes) -> bytes:
    """A length-delimited field of a protocol buffer."""
    length, size = len(content), b""
    while length > 127:
        size, length = size + bytes([length & 127 | 128]), length >> 7
    return bytes([number << 3 | 2]) + size + bytes([length]) + content


def _model_files(
    vocabulary: list[str], pieces: Mapping[str, str], shape: Shape, *, loops: bool
) -> dict[str, bytes]:
    import ctranslate2

    layers = (shape.layers, shape.layers)
    spec = ctranslate2.specs.TransformerSpec.from_config(layers, shape.heads)
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.config.add_source_eos = True
    _Weights(shape).write(spec, vocabulary, pieces, loops=loops)
    spec.validate()
    if shape.quantization:
        spec.optimize(quantization=shape.quantization)
    with tempfile.TemporaryDirectory() as folder:
        spec.save(folder)
        return {each.name: each.read_bytes() for each in Path(folder).iterdir()}


class _Weights:
    """Writes a model's weights down."""

    def __init__(self, shape: Shape) -> None:
        self._shape = shape
        self._width = shape.width
        self._random = np.random.default_rng(20250304)

    def write(
        self,
        spec: Any,
        vocabulary: list[str],
        pieces: Mapping[str, str],
        *,
        loops: bool,
    ) -> None:
        size, where = len(vocabulary), slice(0, _POSITION)
        what = slice(_POSITION, self._width)
        places = self._signs(_LONGEST, _POSITION)
        tokens = self._signs(size, self._width - _POSITION)
        index = {piece: row for row, piece in enumerate(vocabulary)}
        said = [index[pieces.get(piece, piece)] for piece in vocabulary]
        said[index["</s>"]] = index["</s>"]
        steps = np.arange(_LONGEST) % 4 if loops else np.arange(_LONGEST)

        encoder, decoder = spec.encoder, spec.decoder
        for side, marks in ((encoder, places), (decoder, places[steps])):
            side.scale_embeddings = False
            side.position_encodings.encodings = _zeros(_LONGEST, self._width)
            side.position_encodings.encodings[:, where] = marks
            self._norm(side.layer_norm)
            for layer in side.layer:
                self._idle(layer)
        encoder.embeddings[0].weight = _zeros(size, self._width)
        encoder.embeddings[0].weight[:, what] = tokens[said]
        decoder.embeddings.weight = _zeros(size, self._width)
        decoder.projection.weight = _zeros(size, self._width)
        decoder.projection.weight[:, what] = tokens
        decoder.projection.bias = _zeros(size)
        # Never stop for want of a better word.
        decoder.projection.bias[index["</s>"]] = -40
        self._look_up(decoder.layer[-1].attention, what)

    def _look_up(self, attention: Any, what: slice) -> None:
        """Attention to the source token at the decoder's own position."""
        width, head = self._width, self._width // self._shape.heads
        query, both, out = attention.linear
        query.weight, both.weight = _zeros(width, width), _zeros(2 * width, width)
        for start in range(0, width, head):
            query.weight[start : start + _POSITION, :_POSITION] = 10 * np.eye(_POSITION)
            both.weight[start : start + _POSITION, :_POSITION] = np.eye(_POSITION)
        values = both.weight[width:]
        values[what, what] = np.eye(width - _POSITION)
        out.weight = np.eye(width, dtype="float32")

    def _idle(self, layer: Any) -> None:
        """A layer that computes like any other and adds nothing."""
        width, inner = self._width, self._shape.inner
        fused, out = layer.self_attention.linear
        self._linear(fused, 3 * width, width)
        self._linear(out, width, width, says=0)
        self._norm(layer.self_attention.layer_norm)
        if hasattr(layer, "attention"):
            query, both, out = layer.attention.linear
            self._linear(query, width, width)
            self._linear(both, 2 * width, width)
            self._linear(out, width, width, says=0)
            self._norm(layer.attention.layer_norm)
        self._linear(layer.ffn.linear_0, inner, width)
        self._linear(layer.ffn.linear_1, width, inner, says=0)
        self._norm(layer.ffn.layer_norm)

    def _linear(
        self, linear: Any, rows: int, columns: int, *, says: float = 0.02
    ) -> None:
        noise = self._random.standard_normal((rows, columns), dtype="float32")
        linear.weight, linear.bias = noise * np.float32(says), _zeros(rows)

    def _norm(self, norm: Any) -> None:
        norm.gamma = np.ones(self._width, dtype="float32")
        norm.beta = _zeros(self._width)

    def _signs(self, *shape: int) -> Any:
        return self._random.choice([-1.0, 1.0], shape).astype("float32")


def _zeros(*shape: int) -> Any:
    return np.zeros(shape, dtype="float32")
