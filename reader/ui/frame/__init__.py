"""The widgets around the page and in its place, without logic."""
