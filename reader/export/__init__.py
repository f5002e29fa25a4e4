"""Articles, translations and marks leave for other programs, and come back."""
