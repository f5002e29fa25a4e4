"""Pure functions on str: sentences, languages, scripts, offsets. May import domain."""
