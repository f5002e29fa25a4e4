"""The place of the reader in the text: caret, selection, lit sentence, finds."""
