"""Measures anyone can run again; each prints JSON."""
