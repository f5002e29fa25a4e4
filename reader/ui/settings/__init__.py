"""What the reader wishes, and where it is said."""
