"""Breaks texts into lines."""
