"""The reader's glossary in a dialog of its own."""
