"""Translates sentences.

The only user of argostranslate, CTranslate2 and SentencePiece, none of which is
imported before a sentence needs it. `packs` finds and installs language packs,
`translator` turns articles into pairs with them.
"""
