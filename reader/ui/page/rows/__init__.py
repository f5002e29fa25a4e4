"""Blocks become rows on one long strip, and are painted."""
