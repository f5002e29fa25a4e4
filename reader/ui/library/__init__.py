"""How the library's file is, and what helps when it is not well."""
