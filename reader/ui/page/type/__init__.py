"""A text becomes lines."""
