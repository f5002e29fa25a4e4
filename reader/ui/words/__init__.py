"""The words the reader saved, in a list of their own."""
