"""Makes rows of blocks, on one long strip, and paints them."""
