"""shikra, static analysis and type-lint for Python: a binary, which this package only finds."""
