"""Lists of cards: one model, laid-out cards that are kept, the dialog of a collection.

The shelf, the notes, the saved words and the glossary use them.
"""
