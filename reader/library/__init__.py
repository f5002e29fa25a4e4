"""The reader's articles and marks in one SQLite file. The only user of sqlite3."""
