"""Prints the article, on paper or as a PDF."""
