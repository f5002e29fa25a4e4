"""The rows: an article and its translation side by side."""
