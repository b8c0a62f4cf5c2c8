"""Prompts and answer texts, kept out of the code."""
