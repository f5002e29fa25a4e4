"""The front page of the library."""
