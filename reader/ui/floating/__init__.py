"""The cards that float over the page, beside the words they are about."""
