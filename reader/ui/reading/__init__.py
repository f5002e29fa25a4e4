"""The open article: its facing texts, its marks, and the controllers that fill them."""
