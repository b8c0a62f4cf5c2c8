"""Frozen occupation and skill records, their readers, and the SQLite store that serves them."""
