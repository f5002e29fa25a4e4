"""The dictionary pop-up."""
