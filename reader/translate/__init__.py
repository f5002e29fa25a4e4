"""Sentences become translations.

The only user of argostranslate, CTranslate2 and SentencePiece.
"""
