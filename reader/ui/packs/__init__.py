"""The language-pack dialog."""
