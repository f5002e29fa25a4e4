"""The numbers that have a meaning of their own, in texts turned into numbers."""

PAD = (
    0  # SentencePiece's number for the unknown: with spelling in bytes it never occurs
)
START, END = 1, 2  # SentencePiece's own
TO_CHINESE, TO_ENGLISH = 3, 4  # the first number of a translation: which language
