"""The article on paper, or in a PDF."""
