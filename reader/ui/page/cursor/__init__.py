"""Where the reader is in the text: caret, selection, lit sentence, finds."""
