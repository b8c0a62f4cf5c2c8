"""Conversations with what is expected of each turn, asked of an adviser and judged against the records."""
