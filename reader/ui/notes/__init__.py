"""The list of marks and the note editor."""
