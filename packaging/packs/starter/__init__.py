"""Makes the starter packs: from parallel text to a small Argos package.

    corpora, cleaning, synthetic, vocabulary   →  a prepared folder of plain text
    network, batches, training                 →  weights
    conversion, package, scoring, card         →  a pack, its figures, its model card

Each step reads files and writes files; nothing here is part of the reader itself.
"""
