"""What floats over the page, beside the words it is about."""
