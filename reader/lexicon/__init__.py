"""Looks words up in offline dictionaries, and gives their pinyin.

Owns the look-up of Chinese and English words in CC-CEDICT, read both ways, and the
choice of a reading for each character. May import text, domain, work, paths, errors.
"""

from reader.lexicon.lexicon import Lexicon

__all__ = ["Lexicon"]
