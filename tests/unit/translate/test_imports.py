"""What is loaded when: a start must not pay for translation."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys
import reader.translate.packs, reader.translate.translator, reader.text.segment
heavy = {"argostranslate", "ctranslate2", "sentencepiece", "numpy", "onnxruntime"}
print(sorted(heavy & set(sys.modules)))
"""
TRANSLATION = """
import sys
from pathlib import Path
from reader.domain.language import EN_ZH
from reader.translate.packs import Packs
from reader.translate.translator import Translator
from reader.work import Token
translator = Translator(Packs(Path(sys.argv[1]), ()))
print(translator.translate_lines(["China."], EN_ZH, Token()))
heavy = {"argostranslate", "argostranslate.translate", "minisbd", "onnxruntime"}
print(sorted(heavy & set(sys.modules)))
"""


def run(program: str, *arguments: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def test_nothing_heavy_before_the_first_translation() -> None:
    assert run(PROGRAM) == ["[]"]


def test_argostranslates_own_translation_is_never_reached(tmp_path) -> None:  # type: ignore[no-untyped-def]
    from tests.helpers import pack

    pack.install(tmp_path)
    assert run(TRANSLATION, str(tmp_path)) == ["['中国。']", "[]"]
