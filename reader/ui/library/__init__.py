"""Shows the condition of the library's file, and offers remedies."""
